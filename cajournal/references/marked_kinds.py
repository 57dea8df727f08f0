"""What follows the mark of a work that is no article: imprint, number, site, deposit (8.6-8.14)."""

from __future__ import annotations

import re

from cajournal.references import archives, host, imprint, numbered, numbering, preprints, segments
from cajournal.references.base import Draft
from cajournal.text.codes import PREPRINT_SERVERS
from cajournal.text.script import HAN


def read(draft: Draft, start: int, end: int, code: str) -> None:
    """Read what stands in `start:end` behind the mark with this code."""
    _TAILS.get(code, _whole)(draft, start, end)


_DOCUMENT = re.compile(rf"[\s.,(]{{0,8}}{numbered.DOCUMENT}\)?(?=[\s.,]|$)")


def _whole(draft: Draft, start: int, end: int) -> None:
    if draft.values["medium"][:1] == "C" and _meeting(draft, start, end):
        return
    if draft.values["medium"][:1] == "A" and archives.read(draft, start, end, "gbt:archive", "publisher"):
        return
    if found := _DOCUMENT.match(draft.text, start, end):
        draft.put("number", *found.span("number"), "gbt:document")
        start = found.end()
    imprint.read(draft, start, end, "gbt:imprint")
    if draft.values["medium"][:1] == "C" and host.is_meeting(str(draft.values.get("publisher", ""))):
        draft.rename("publisher", "container_title")
        draft.values["type"] = "paper-conference"
        if "locator" in draft.values:
            draft.rename("locator", "page")


_MEETING = re.compile(
    rf"[\s.]{{0,8}}(?P<name>[^:.]{{4,60}}?(?:论坛|年会|会议|研讨会|大会|论文集))(?:[,.]\s?"
    rf"(?P<place>[{HAN}]{{2,6}}))?(?=[,.]\s?[12]\d{{3}})"
)


def _meeting(draft: Draft, start: int, end: int) -> bool:
    """`[C]. 2012年中国电力论坛, 南京, 2012: 15-19`: a paper whose host follows without its marks."""
    found = _MEETING.match(draft.text, start, end)
    if not found or "出版" in draft.text[found.end() : end]:
        return False
    draft.values["type"] = "paper-conference"
    draft.put("container_title", *found.span("name"), "gbt:meeting")
    if found["place"]:
        draft.put("publisher_place", *found.span("place"), "gbt:meeting")
    numbering.book(draft, found.end(), end, "gbt:meeting", "page")
    return True


_PATENT_NUMBER = re.compile(
    r"(?P<country>[A-Z][a-z]+|["
    + HAN
    + r"]{2,4})?[\s,:.]{0,8}(?P<number>(?:ZL|[A-Z]{2})?\s?\d[\d.]{5,}[\dA-Z]{0,2})(?=[\s,.;]|$)"
)


def _patent(draft: Draft, start: int, end: int) -> None:
    """Date of publication; country and number may follow the mark."""
    if latin := numbered.LATIN_PATENT.search(draft.text, start, end):
        numbered.latin_patent(draft, latin, "gbt:number")
        numbering.book(draft, latin.end(), end, "gbt:patent")
        return
    found = _PATENT_NUMBER.search(draft.text, start, end)
    if found and "number" not in draft.values and not re.fullmatch(r"\d{4}\.\d\d?\.\d\d?", found["number"]):
        draft.put("number", *found.span("number"), "gbt:number")
        if found["country"]:
            draft.put("authority", *found.span("country"), "gbt:country")
        start = found.end()
    at = numbering.book(draft, start, end, "gbt:patent")
    if at is not None and "publisher" not in draft.values:
        imprint.place_and_publisher(draft, start, at, "gbt:patent")


_DAY = "(?P<{0}year>[12]\\d{{3}})-(?P<{0}month>\\d\\d?)-(?P<{0}day>\\d\\d?)"

_POSTED_AND_SEEN = re.compile(rf"{_DAY.format('')}\s?/\s?{_DAY.format('accessed_')}[\s.]{{0,8}}$")
"""The day of posting and of access in the way of 1999: 1998-08-16/1998-10-04."""


def _web(draft: Draft, start: int, end: int) -> None:
    """A site's name and a date, where they stand before the link."""
    issued = draft.values.get("issued")
    start = segments.read(draft, start, end, "gbt:web")
    begin, _ = draft.trim(start, end)
    if preprints.read(draft, begin, end, "publisher", "gbt:web"):
        return
    if found := _POSTED_AND_SEEN.match(draft.text, begin, end):
        draft.date("issued", found, "gbt:web")
        draft.date("accessed", found, "gbt:web", "accessed_")
        return
    at = numbering.book(draft, start, end, "gbt:web")
    if issued is not None:
        draft.values["issued"] = issued
    stop = end if at is None else at
    begin, stop = draft.trim(start, stop)
    if ":" in draft.text[begin:stop]:
        imprint.read(draft, start, end, "gbt:web")
    elif begin < stop:
        server = draft.text[begin:stop].lower() in PREPRINT_SERVERS
        draft.put("publisher" if server else "container_title", begin, stop, "gbt:web")


def _deposit(draft: Draft, start: int, end: int) -> None:
    """`V2.2. repository (date)`: data and preprints (2025, 8.13, 8.14)."""
    issued = draft.values.get("issued")
    if preprints.read(draft, draft.trim(start, end)[0], end, "publisher", "gbt:deposit"):
        return
    imprint.read(draft, start, end, "gbt:deposit")
    if issued is not None:
        draft.values["issued"] = issued


_SCALE = re.compile(r"[\s.]{0,8}(?P<scale>1\s?[:∶]\s?\d[\d ]{2,12})(?=\s?[.,])")


def _map(draft: Draft, start: int, end: int) -> None:
    """A map's scale may stand before its imprint (8.7)."""
    if found := _SCALE.match(draft.text, start, end):
        draft.put("scale", *found.span("scale"), "gbt:scale")
        start = found.end()
    _whole(draft, start, end)


_TAILS = {
    "CM": _map,
    "P": _patent,
    "EB": _web,
    "DS": _deposit,
    "PP": _deposit,
    "DB": _deposit,
    "CP": _deposit,
}
