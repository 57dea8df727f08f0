"""The year between the creators and the title (author-date 10.2), or the words that say there is none."""

from __future__ import annotations

import re
from typing import Any

from cajournal.references.base import Draft
from cajournal.references.numbering import YEAR

NEXT = re.compile(r"\s{0,4}[\[(]?(?:[12]\d{3}|无日期|n\.|出版[时年])")
"""A year, or the words for none, begins here."""

_YEAR = rf"(?P<year>{YEAR})(?P<month>(?!))?(?P<day>(?!))?"
_NONE = r"(?:无日期(?:-[a-z])?|n\.? ?d\.?(?:-[a-z])?|出版(?:时间|年)不详|[Nn]o date)"
_ERA = r"(?:\s?\((?P<era>[^()\d][^()]{0,12}年[^()]{0,10})\))?"

_YEAR_AFTER = re.compile(
    rf"[\s,.]{{0,8}}[\[(]?(?P<year>{YEAR})(?:-?[a-z])?(?:[-./年](?P<month>\d{{1,2}})(?!\d)"
    rf"(?:[-./月](?P<day>\d{{1,2}}))?)?[\])]?{_ERA}\s{{0,4}}[.:](?!\d)"
)

_YEAR_BEFORE = re.compile(
    rf"(?:[,.\s]\s{{0,4}}[\[(]?|\(){_YEAR}(?:\s?[/—-]\s?{YEAR})?(?:-?[a-z])?[\])]?\s?年?{_ERA}\s{{0,4}}$"
)

_NO_YEAR = re.compile(rf"[,.\s]\s{{0,4}}[\[(]?{_NONE}[\])]?\s{{0,4}}$")
_NO_YEAR_AFTER = re.compile(rf"\s{{0,4}}[\[(]?{_NONE}[\])]?\s{{0,4}}\.")
_ALONE = re.compile(_YEAR)
_YEAR_FIRST = re.compile(rf"{_YEAR}[a-z]?[.,]\s{{1,4}}(?=\D)")


def read(draft: Draft, start: int, stop: int, after: int, end: int) -> tuple[int, int]:
    """Where the names end and the title begins, with the author-date year between them read."""
    text = draft.text
    ahead = text[after : after + 4].lstrip(" ([")[:1]
    if (
        text[stop - 1].isalpha()
        and text[stop - 1] not in "期详年deabcf"
        and not ahead.isdigit()
        and ahead not in "无n出"
    ):
        return stop, after
    found = _YEAR_BEFORE.search(text, max(start, stop - (40 if text[stop - 1] == ")" else 14)), stop)
    if found and found.start() > start:
        _issued(draft, found)
        return found.start(), after
    if (none := _NO_YEAR.search(text, max(start, stop - 14), stop)) and none.start() > start:
        return none.start(), after
    if found := _YEAR_AFTER.match(text, after, end):
        _issued(draft, found)
        return stop, found.end()
    if none := _NO_YEAR_AFTER.match(text, after, end):
        return stop, none.end()
    return stop, after


def _issued(draft: Draft, found: re.Match[str]) -> None:
    """Give the year; perhaps it is inferred ([1936]), or its own calendar's year stands beside it."""
    draft.date("issued", found, "heading:year")
    told: dict[str, Any] = {"inferred": True} if "[" in found[0] else {}
    if found["era"]:
        told = {"era": draft.raw[found.start("era") : found.end("era")]}
    if told and "issued" in draft.values:
        draft.values["issued"] = draft.values["issued"].model_copy(update=told)


def is_year(draft: Draft, start: int, end: int) -> bool:
    """Whether a stretch is a year, or the words for none, instead of names."""
    text = draft.text[start:end].strip(" ,.[]()")
    if re.fullmatch(rf"{YEAR}(?:[/—-]{YEAR})?[a-z]?", text):
        found = _ALONE.search(draft.text, start, end)
        if found:
            draft.date("issued", found, "heading:year")
        return True
    return _NO_YEAR.fullmatch(" " + text) is not None


def ends(names: str) -> bool:
    """Whether a stretch of names ends with a year, or with the words for none."""
    return (_YEAR_BEFORE.search(names) or _NO_YEAR.search(names)) is not None


def first(draft: Draft, start: int, end: int) -> tuple[int, int]:
    """`2023b. 西黄丸`: an author-date entry without an author."""
    found = _YEAR_FIRST.match(draft.text, start, end)
    return (found.end() if found else start), end
