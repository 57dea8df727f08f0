"""Springer's manner: names with bare initials, the year in brackets and no mark behind it.

`Wei Y, Li X (2013) Title. J Mater Sci 52(3):1–20`   `Wei Y (2013) Title, 2nd edn. Springer, Berlin`
`Wei Y (2013) Title. In: Smith J, Doe K (eds) Host. Springer, Berlin, pp 12–30`
"""

from __future__ import annotations

import re

from cajournal.references import creators, host, imprint, links, sentences, serials
from cajournal.references.base import Draft, Pattern
from cajournal.references.numbering import CLOSE, PAGES, YEAR
from cajournal.references.western_names import FAMILY

RULE = "springer"
_NAME = rf"{FAMILY} [A-Z]{{1,3}}(?: Jr)?"
_NAMES = rf"{_NAME}(?:, {_NAME}){{0,40}}(?:,? et al\.?)?"
_HEAD = re.compile(rf"(?P<names>{_NAMES}) \((?P<year>{YEAR})[a-z]?\) (?=[\w“‘'\"])")
_HOST = re.compile(rf"[.?!]\s{{1,4}}In:\s{{0,4}}(?:(?P<names>{_NAMES}) \([Ee]ds?\.?\),?\s{{0,4}})?")
_PAGED = re.compile(rf",\s{{0,4}}pp?\.?\s?(?P<page>{PAGES}){CLOSE}")
_EDITION = re.compile(r",\s{0,4}(?P<edition>\d{1,2})(?:st|nd|rd|th) edn?\.?\s{0,4}$")
_IMPRINT = re.compile(rf"\s{{0,4}}(?P<publisher>[^,.:\d]{{3,60}}), (?P<place>[A-ZÀ-Þ][^:.\d]{{1,40}}){CLOSE}")
_THESIS = re.compile(
    r"\s{0,4}(?P<genre>(?:PhD|Ph\.D\.|Doctoral|Master[’']?s?|MSc) (?:[Tt]hesis|[Dd]issertation))"
    rf",\s(?P<publisher>[^:.\d]{{3,80}}){CLOSE}"
)


def fits(draft: Draft) -> bool:
    """Whether names and a year in brackets head the string, as they do nowhere else."""
    return _HEAD.match(draft.text, draft.start, draft.end) is not None


def read(draft: Draft) -> None:
    """Creators, year, title; then a host, a journal's numbers, or a publisher."""
    head = _HEAD.match(draft.text, draft.start, draft.end)
    assert head is not None  # `fits` said so
    end = links.read(draft, head.end())
    creators.read(draft, *head.span("names"), RULE)
    draft.date_of("issued", head["year"], None, None, *head.span("year"), RULE)
    begin = head.end()
    if found := _HOST.search(draft.text, begin, end):
        draft.put("title", begin, found.start(), RULE)
        _host(draft, found, end)
    elif not _serial(draft, begin, end):
        _whole(draft, begin, end, "title", "locator")
        draft.values.setdefault("type", "webpage" if _online(draft) else "book")


def _host(draft: Draft, found: re.Match[str], end: int) -> None:
    if found["names"]:
        creators.read(draft, *found.span("names"), RULE, "editor")
    _whole(draft, found.end(), end, "container_title", "page")
    meeting = host.is_meeting(str(draft.values.get("container_title", "")))
    draft.values["type"] = "paper-conference" if meeting else "chapter"


def _serial(draft: Draft, begin: int, end: int) -> bool:
    numbers = serials.find_serial(draft.text, begin, end)
    stop = sentences.before_journal(draft.text, begin, numbers[0]) if numbers else None
    if (
        not numbers
        or not stop
        or not serials.is_counted(numbers[1])
        or ":" in draft.text[stop[1] : numbers[0]]
    ):
        return False
    draft.put("title", begin, stop[0], RULE)
    draft.put("container_title", stop[1], numbers[0], RULE)
    serials.put_serial(draft, numbers[1], RULE)
    draft.values["type"] = "article-journal"
    return True


def _whole(draft: Draft, begin: int, end: int, field: str, page: str) -> None:
    """A title with its edition, then the publisher and its place, and pages."""
    if paged := _PAGED.search(draft.text, begin, end):
        draft.put(page, *paged.span("page"), RULE)
        end = paged.start()
    stop = sentences.last_sentence(draft.text, begin, end) or (end, end)
    _published(draft, stop[1], end)
    if edition := _EDITION.search(draft.text, begin, stop[0]):
        draft.put("edition", *edition.span("edition"), RULE)
        stop = edition.span()
    draft.put(field, begin, stop[0], RULE)


def _published(draft: Draft, start: int, end: int) -> None:
    if thesis := _THESIS.match(draft.text, start, end):
        draft.put("genre", *thesis.span("genre"), RULE)
        draft.put("publisher", *thesis.span("publisher"), RULE)
        draft.values["type"] = "thesis"
    elif found := _IMPRINT.match(draft.text, start, end):
        draft.put("publisher", *found.span("publisher"), RULE)
        draft.put("publisher_place", *found.span("place"), RULE)
    elif start < end:
        imprint.place_and_publisher(draft, start, end, RULE)


def _online(draft: Draft) -> bool:
    return "URL" in draft.values and "publisher" not in draft.values


PATTERN = Pattern("springer", 29, fits, read, 0.93)
