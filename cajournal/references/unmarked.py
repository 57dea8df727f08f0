"""Anything else."""
from cajournal.references import heading
from cajournal.references.base import Draft, Pattern
def _read(draft: Draft) -> None:
    heading.title(draft, draft.start, draft.end, "x")
PATTERN = Pattern("plain", 90, lambda d: True, _read)
