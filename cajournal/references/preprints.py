"""Preprints: the server and the number that it gave, as both stand in a reference."""

from __future__ import annotations

import re

from cajournal.references import numbering
from cajournal.references.base import Draft

_SERVER = "arXiv"
_PREPRINT = re.compile(
    r"[.\s]{0,8}(?:(?P<server>arXiv)(?: preprint)?)?[\s,]{0,8}"
    r"(?P<number>arXiv:\s?(?:\d{4}\.\d{4,5}(?:v\d{1,9})?|[\w\-/]+))[\s.,]{0,8}",
    re.I,
)


def read(draft: Draft, start: int, end: int, field: str, rule: str) -> bool:
    """`arXiv preprint arXiv:1408.5882, 2014` opens `start:end`: the server's name goes to `field`."""
    found = _PREPRINT.match(draft.text, start, end) if draft.text[start : start + 1] in ("a", "A") else None
    if found:
        _put(draft, found, end, field, rule)
    return found is not None


def behind(draft: Draft, begin: int, end: int, rule: str) -> int | None:
    """Read the first number of a preprint in `begin:end`; returns where what stands before it ends."""
    found = _PREPRINT.search(draft.text, begin, end) if "rxiv:" in draft.text.lower() else None
    if found:
        _put(draft, found, end, "publisher", rule)
    return found.start() if found else None


def _put(draft: Draft, found: re.Match[str], end: int, field: str, rule: str) -> None:
    """Where the server's name does not stand by itself, the number begins with it."""
    at = found.start("server" if found["server"] else "number")
    draft.values["type"] = "article"
    draft.put(field, at, at + len(_SERVER), rule)
    draft.put("number", *found.span("number"), rule)
    numbering.book(draft, found.end() - 1, end, rule)
