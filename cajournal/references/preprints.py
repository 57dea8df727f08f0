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


_YEAR = re.compile(r"[\s(,]{0,4}(?P<year>[12]\d{3})\b")
_BIORXIV = re.compile(
    r"\.\s{1,4}(?P<server>(?:bio|med|chem|agri)Rxiv|ChemRxiv)(?: preprint)?[\s,:]{1,4}"
    r"(?P<number>(?P<year>\d{4})\.(?P<month>\d\d)\.(?P<day>\d\d)\.\d{5,9}(?:v\d)?)?"
)


def read(draft: Draft, start: int, end: int, field: str, rule: str) -> bool:
    """`arXiv preprint arXiv:1408.5882, 2014` opens `start:end`: the server's name goes to `field`."""
    found = _PREPRINT.match(draft.text, start, end) if draft.text[start : start + 1] in ("a", "A") else None
    if found:
        _put(draft, found, end, field, rule)
    return found is not None


def behind(draft: Draft, begin: int, end: int, rule: str) -> int | None:
    """Read the first number of a preprint in `begin:end`; returns where what stands before it ends."""
    if "Rxiv" in draft.text and (served := _BIORXIV.search(draft.text, begin, end)):
        _served(draft, served, end, rule)
        return served.start()
    found = _PREPRINT.search(draft.text, begin, end) if "rxiv:" in draft.text.lower() else None
    if found:
        _put(draft, found, end, "publisher", rule)
    return found.start() if found else None


def _served(draft: Draft, found: re.Match[str], end: int, rule: str) -> None:
    """A server whose numbers begin with the day."""
    draft.values["type"] = "article"
    draft.put("publisher", *found.span("server"), rule)
    if found["number"]:
        draft.put("number", *found.span("number"), rule)
        draft.date("issued", found, rule)
    elif year := _YEAR.match(draft.text, found.end(), end):
        draft.date_of("issued", year["year"], None, None, *year.span("year"), rule)


def _put(draft: Draft, found: re.Match[str], end: int, field: str, rule: str) -> None:
    """Where the server's name does not stand by itself, the number begins with it."""
    at = found.start("server" if found["server"] else "number")
    draft.values["type"] = "article"
    draft.put(field, at, at + len(_SERVER), rule)
    draft.put("number", *found.span("number"), rule)
    numbering.book(draft, found.end() - 1, end, rule)
