"""How sure a reading is: a weight for each thing that made it less so."""

from __future__ import annotations

from cajournal.references.base import Draft


def of(draft: Draft) -> float:
    """The confidence of a draft, in 0..1."""
    return 0.95 if not draft.doubts else 0.5
