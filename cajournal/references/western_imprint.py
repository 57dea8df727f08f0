"""Publisher, place, date and pages behind a Western title, divided by commas and read from the right."""

from __future__ import annotations

import re

from cajournal.references import imprint, links
from cajournal.references.base import Draft
from cajournal.references.likeness import BODY
from cajournal.references.links import ENGLISH_DATE
from cajournal.references.numbering import PAGES, YEAR

_PAGES = re.compile(
    rf"[,”\"]\s{{0,4}}(?:(?:pp?\.?|S\.)\s?(?P<page>{PAGES})|(?P<bare>\d[\d.]*\s?[-–]\s?\d[\d.]*))\s{{0,4}}\.?"
    rf"\s{{0,4}}$"
)
_DATED = re.compile(rf"[,.”\"]\s{{0,4}}\(?(?:{ENGLISH_DATE}|(?P<only>{YEAR}))\)?[\s.,]{{0,8}}$")
_CHAPTER = re.compile(r",\s{1,4}(?P<section>[Cc]h(?:ap)?\.\s?\d{1,3})[\s.]{0,4}$")
_GENRE = re.compile(
    r"[,”\"]\s{0,4}(?P<genre>(?:Doctoral|Master[’']?s?|PhD|Ph\.D\.) (?:[Dd]issertation|[Tt]hesis)|Report"
    r"|Working Paper)(?=,)"
)
_EDITION = re.compile(
    r",\s{0,4}(?:(?P<edition>\d{1,2})(?:st|nd|rd|th) (?:(?:rev|enl)\. )?ed\.?"
    r"|(?P<word>(?:[Rr]ev(?:\.|ised)|[Ee]nl(?:\.|arged)) ed(?:ition)?\.?))(?=,)"
)
_EDITION_LAST = re.compile(_EDITION.pattern.replace("(?=,)", r"\s{0,4}$"))
_VOLUME = re.compile(r",\s{0,4}vol\.\s?(?P<volume>\d{1,9}(?:, pt\.\s?\d{1,2})?)(?=,)")
_COMPANY = re.compile(r",\s{0,4}(?:Inc|Ltd|LLC|Co)\b\.?")
_PLACE = re.compile(
    r"[,.”\"]\s{0,4}(?P<place>[A-ZÀ-Þ][\w.’' ]{1,24}(?:, (?:[A-Z]{2}|[A-Z]\.[A-Z]\.|Mass\.|Conn\."
    r"|Calif\.|USA|UK)){0,2}):\s{0,4}(?P<publisher>[^:]+)$"
)


def read(draft: Draft, start: int, end: int, page: str, rule: str) -> int:
    """Read pages, date, publisher and place from the right; returns where the title ends."""
    text = draft.text
    if found := _PAGES.search(text, start, end):
        draft.put(page, *found.span("page" if found["page"] else "bare"), rule)
        end = found.start()
    if found := _CHAPTER.search(text, start, end):
        draft.put("section", *found.span("section"), rule)
        end = found.start()
    dated = "issued" in draft.values
    if found := _DATED.search(text, start, end):
        if found["only"]:
            draft.date_of("issued", found["only"], None, None, *found.span("only"), rule)
        else:
            links.english_date(draft, "issued", found, rule)
        dated, end = True, found.start()
    if found := _GENRE.search(text, start, end):
        if found["genre"] == "Report":
            draft.values["type"] = "report"
        else:
            draft.values["type"] = "thesis"
            draft.put("genre", *found.span("genre"), rule)
    elif found := _VOLUME.search(text, start, end):
        draft.put("volume", *found.span("volume"), rule)
    if found:
        _published(draft, found.end(), end, rule)
        return found.start()
    return edition(draft, start, _place_and_publisher(draft, start, end, dated, rule), rule)


def _place_and_publisher(draft: Draft, start: int, end: int, dated: bool, rule: str) -> int:
    """Read them at the end of `start:end`; returns where what stands before them ends."""
    text = draft.text
    if found := _PLACE.search(text, start, end):
        draft.put("publisher_place", *found.span("place"), rule)
        draft.put("publisher", *found.span("publisher"), rule)
        return found.start()
    if dated and (comma := _last_part(text, start, end)) is not None:
        before = _last_part(text, start, comma)
        if before is not None and _PRESS.search(text, before, comma) and not BODY.search(text, comma, end):
            draft.put("publisher_place", comma + 1, end, rule)  # University Press of Kansas, Lawrence, 1996
            comma, end = before, comma
        draft.put("publisher", comma + 1, end, rule)
        return comma
    return end


_PRESS = re.compile(r"\bPress\b|\bPublish|\bBooks\b")


def _published(draft: Draft, start: int, end: int, rule: str) -> None:
    start, end = draft.trim(start, end)
    if start < end:
        imprint.place_and_publisher(draft, start, end, rule)


def edition(draft: Draft, start: int, end: int, rule: str) -> int:
    """Read an edition at the end of `start:end`; returns where it begins, or `end`."""
    if found := _EDITION_LAST.search(draft.text, start, end):
        draft.put("edition", *found.span("edition" if found["edition"] else "word"), rule)
        return found.start()
    return end


def _last_part(text: str, start: int, end: int) -> int | None:
    """The comma before the publisher; `Inc.` and its kin belong to the part before them."""
    comma = text.rfind(",", start, end)
    while comma > 0 and _COMPANY.match(text, comma, end):
        comma = text.rfind(",", start, comma)
    if comma <= start or not re.match(r"\s{0,4}[A-ZÀ-Þa-z]", text[comma + 1 : end]):
        return None
    part = text[comma + 1 : end].strip()
    return None if re.match(r"(?:and|or|but|et)\b", part) or not part else comma
