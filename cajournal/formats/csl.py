"""People and dates as CSL-JSON has them (CSL 1.0.2, input schema), to our models and back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from pydantic import ValidationError

from cajournal.models import Author, Name, PartialDate
from cajournal.text.script import HAN, has_han

_SUFFIX = re.compile(r"(.*[^ ,])[ ,]* ((?:Jr|Sr)\.?|I{2,3}|IV)")
_HAN_GAP = re.compile(f"(?<=[{HAN}]) +(?=[{HAN}])")
_PERSON_HAN = re.compile(f"[{HAN}]{{1,4}}|.*[·•・].*")


def person(author: Author, own: str) -> dict[str, str]:
    """One CSL name: Han for a Chinese record, Latin for another; whole where no split is known.

    A suffix stands inside `given`, where Zotero keeps it.

    >>> person(Author(name=Name(han="张宁", latin="Zhang Ning")), "zh")
    {'family': '张', 'given': '宁'}
    """
    name = author.name
    if name.organisation:
        return {"literal": name.organisation}
    if name.han and (own == "zh" or not name.latin):
        return _han(name)
    return _latin(name)


def other_script(authors: Sequence[Author], own: str) -> list[dict[str, str]]:
    """The names in the script that `person` does not write, of those who have both."""
    both = (author.name for author in authors if author.name.han and author.name.latin)
    return [_latin(name) if own == "zh" else _han(name) for name in both]


def _han(name: Name) -> dict[str, str]:
    if name.family and name.given and name.family + name.given == name.han:
        return {"family": name.family, "given": name.given}
    return {"literal": name.han or ""}


def _latin(name: Name) -> dict[str, str]:
    if not name.latin_family or not name.latin_given:
        return {"literal": name.latin or ""}
    given = f"{name.latin_given}, {name.suffix}" if name.suffix else name.latin_given
    return {"family": name.latin_family, "given": given}


def author_of(item: Any) -> Author | None:
    """The author that a CSL name means; None where there is no name in it.

    >>> author_of({"family": "欧阳", "given": "修"}).name.han
    '欧阳修'
    >>> author_of({"literal": "SMART-MR Study Group"}).name.organisation
    'SMART-MR Study Group'
    """
    if isinstance(item, str):
        item = {"literal": item}
    if not isinstance(item, dict):
        return None
    said = {name: " ".join(value.split()) for name, value in item.items() if isinstance(value, str)}
    return _author(*[said.get(part, "") for part in _PARTS])


_PARTS = ("literal", "non-dropping-particle", "family", "given", "dropping-particle", "suffix")


@lru_cache(maxsize=1 << 14)
def _author(
    literal: str, particle: str, family: str, given: str, dropping: str, suffix: str
) -> Author | None:
    family = f"{particle} {family}".strip()
    given = f"{given} {dropping}".strip()
    if literal or not given or not family:
        whole = literal or family or given
        return Author(name=whole_name(whole)) if whole else None
    return Author(name=split_name(family, given, suffix))


def whole_name(whole: str) -> Name:
    """A name given as one piece: a Han name of a person, or a body's name, or one Latin word."""
    if has_han(whole):
        read = Name.read(whole)
        if str(read) != whole:  # the reader of names cuts marks such as （编）; a file's name has none
            return Name(organisation=whole)
        return read if read.organisation or _PERSON_HAN.fullmatch(whole) else Name(organisation=whole)
    return Name(organisation=whole) if " " in whole else Name.read(whole)


def bare_name(whole: str) -> Name:
    """A name in one piece that may be anyone's; a Han name without the blanks inside."""
    return whole_name(_HAN_GAP.sub("", whole)) if has_han(whole) else Name.read(whole)


def split_name(family: str, given: str, suffix: str = "") -> Name:
    """A name given as family and given name; Han parts join without a space."""
    if has_han(family):
        return Name(han=family + given, family=family, given=given, suffix=suffix or None)
    found = None if suffix else _SUFFIX.fullmatch(given)
    given, suffix = (found[1], found[2]) if found else (given, suffix)
    return Name(
        latin=latin_whole(family, given),
        family=family,
        given=given,
        latin_family=family,
        latin_given=given,
        suffix=suffix or None,
    )


def latin_whole(family: str, given: str) -> str:
    """A Latin name in one piece, family name first; a comma stands only where the parts need it.

    >>> latin_whole("Zhang", "Ning"), latin_whole("Garcia Lopez", "Maria")
    ('Zhang Ning', 'Garcia Lopez, Maria')
    """
    whole = f"{family} {given}"
    read = Name.read(whole)
    return whole if (read.latin_family, read.latin_given) == (family, given) else f"{family}, {given}"


def paired(authors: Sequence[Author], others: Sequence[Author | None]) -> list[Author] | None:
    """Han authors with their Latin names (or the other way round); None where the lists do not fit."""
    if len(authors) != len(others):
        return None
    both = [_both(author, other) for author, other in zip(authors, others, strict=True)]
    return [author for author in both if author] if all(both) else None


@lru_cache(maxsize=1 << 14)
def _both(author: Author, other: Author | None) -> Author | None:
    names = (author.name, other.name) if other else ()
    han = next((name for name in names if name.han), None)
    latin = next((name for name in names if name.latin), None)
    if not han or not latin:
        return None
    parts = {"latin": latin.latin, "latin_family": latin.latin_family, "latin_given": latin.latin_given}
    own = {"han": han.han, "family": han.family, "given": han.given, "suffix": latin.suffix}
    return Author(name=Name.model_validate(parts | own))


def date(value: PartialDate) -> dict[str, Any]:
    """A CSL date: its known parts, and those of the range's end.

    >>> date(PartialDate.parse("1957/1990"))
    {'date-parts': [[1957], [1990]]}
    """
    parts = {"date-parts": [value.parts, value.end.parts] if value.end else [value.parts]}
    return {**parts, "circa": True} if value.inferred else parts


def date_of(item: Any) -> PartialDate | None:
    """The date that a CSL date means, given as parts or as text; None where it cannot be read."""
    try:
        if isinstance(item, dict) and item.get("date-parts"):
            found = _from_parts(item["date-parts"])
            return found.model_copy(update={"inferred": True}) if item.get("circa") else found
        return PartialDate.parse(
            str(item.get("raw") or item.get("literal") if isinstance(item, dict) else item)
        )
    except (ValidationError, ValueError, TypeError, IndexError, OverflowError):
        return None


def _from_parts(parts: list[Any]) -> PartialDate:
    start, *end = [dict(zip(("year", "month", "day"), map(int, part), strict=False)) for part in parts[:2]]
    return PartialDate.model_validate({**start, "end": end[0]} if end and end[0].get("year") else start)
