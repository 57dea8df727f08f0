"""Dates and pages in tagged files."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from pydantic import ValidationError

from cajournal.formats.rows import Context, Row
from cajournal.formats.tagged import Tags
from cajournal.formats.tagged_rows import Home, is_line
from cajournal.models import PartialDate
from cajournal.text.months import MONTHS

_NUMBERS = re.compile(r"(\d{3,4})(?:[-/.年](\d{0,2})(?:[-/.月](\d{0,2}))?)?(?:[-/日年月 ].*)?$")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_WORDS = re.compile(
    r"(\d{4}) ([A-Za-z]{3})[a-z]*(?:[- ][A-Za-z]{3}| (\d{1,2}))?|([A-Za-z]{3})[a-z]* (\d{1,2}),? (\d{4})"
)
_RANGE = re.compile(r"\d{3,4}[^/]*/\d{4}.*")
_SIMPLE = re.compile(r"([^-]+)-([^-]+)")


@lru_cache(maxsize=1 << 13)
def date_of(said: str) -> PartialDate | None:
    """The date of a text in any of the ways that files write it; None for another text.

    >>> [str(date_of(said)) for said in ("2024/05/09/", "2024///", "2019 Jan 5", "20231102", "2023年9月")]
    ['2024-05-09', '2024', '2019-01-05', '2023-11-02', '2023-09']
    """
    said = said.strip()
    if _RANGE.fullmatch(said):
        return _made(said)
    if not said.isascii() or not (found := _WORDS.match(said)):
        found = _COMPACT.fullmatch(said) or _NUMBERS.match(said)
        return _parts(found[1], found[2], found[3]) if found else None
    year, month, day = (found[1], found[2], found[3]) if found[1] else (found[6], found[4], found[5])
    return _parts(year, str(MONTHS.get(month.lower(), "")), day)


def _parts(year: str, month: str | None, day: str | None) -> PartialDate | None:
    known = [year.zfill(4)]
    for part in (month, day):
        if not part or not int(part):
            break
        known.append(part.zfill(2))
    return _made("-".join(known)) or _made(known[0])


def _made(said: str) -> PartialDate | None:
    try:
        return PartialDate.parse(said)
    except ValidationError:
        return None


@lru_cache(maxsize=1 << 13)
def slashed(value: PartialDate) -> str:
    """A date as RIS writes it: 2024/05/09."""
    return str(value).split("/")[0].replace("-", "/")


def issued(year: str, full: str, also: str, slashes: bool) -> Row:
    """The date of publication: its year under one tag, all of it under another where more is known.

    The tag of the whole date stands first, for clients that take the first date for the whole.
    """
    candidates = (full, year, *also.split())

    def write(value: PartialDate, context: Context) -> Tags:
        whole = slashed(value) if slashes else str(value).split("/")[0]
        tags = {full: [whole]} if value.month else {}
        tags |= {year: [f"{value.year:04d}"]}
        return {**tags, "+issued": [str(value)]} if value.end else tags

    def read(tags: Tags, context: Context) -> PartialDate | None:
        return take_date(tags, ("+issued", *candidates))

    return Row("issued", frozenset(("+issued", *candidates)), write, read)


def take_date(tags: Tags, candidates: Sequence[str]) -> PartialDate | None:
    """The date of these tags that says most; those that agree with it are taken out."""
    found = [(tag, date) for tag in candidates if tag in tags and (date := date_of(tags[tag][0]))]
    if not found:
        return None
    best = max((date for _, date in found), key=lambda date: (date.end is not None, len(date.parts)))
    for tag, date in found:
        if date.parts == best.parts[: len(date.parts)] and len(tags[tag]) == 1:
            del tags[tag]
    return best


def date(
    field: str, default: str, by_type: dict[str, str] | None = None, also: str = "", slashes: bool = True
) -> Row:
    """Another date: as RIS writes it under a tag, as CSL does in a line of the notes."""
    home = Home(default, by_type, also)

    def write(value: PartialDate, context: Context) -> Tags:
        short = slashed(value) if slashes else str(value)
        return {tag: [str(value) if is_line(tag) or value.end else short] for tag in home.write(context, [])}

    def read(tags: Tags, context: Context) -> PartialDate | None:
        own = home.by_type.get(context.type, home.default)
        found = next((tag for tag in (*own, *home.also) if tag in tags and date_of(tags[tag][0])), None)
        best = date_of(tags[found][0]) if found else None
        for tag in own:
            if best and tag in tags and date_of(tags[tag][0]) == best:
                del tags[tag]
        return best

    return Row(field, home.tags(), write, read)


def pages(first: str, last: str, by_type: Mapping[str, str]) -> Row:
    """The pages under one tag, or first and last under two; in the types of `by_type` under its tags."""
    home = Home(f"{first} {last}", by_type)

    def write(value: str, context: Context) -> Tags:
        if context.type in home.by_type:
            return home.write(context, [value])
        ends = _SIMPLE.fullmatch(value) if last else None
        return {first: [ends[1]], last: [ends[2]]} if ends else {first: [value]}

    def read(tags: Tags, context: Context) -> str | None:
        if context.type in home.by_type and last not in tags:
            said = home.take(tags, context, lambda found: found[0])
            return str(said) if said else None
        start, end = (tags.pop(tag, [""])[0] for tag in (first, last))
        whole = f"{start}-{end}" if start and end and start != end else start or end
        return (start if "-" in start else end if "-" in end else whole) or None

    return Row("page", home.tags() | {first, last}, write, read)
