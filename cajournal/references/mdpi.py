"""MDPI's and the ACS' manner: family names first, semicolons between names, and between the parts of a book.

`Chen, L.; Wang, Q. Title; Publisher: City, Country, 2019; pp. 12–30.`
`Chen, L. Title. In Host, 2nd ed.; Li, M., Zhao, Q., Eds.; Publisher: City, Country, 2019; Volume 3, pp. 1–9.`
`Chen, L. Title. In Proceedings of the Conference, City, Country, 12–15 May 2018; pp. 123–128.`
"""

from __future__ import annotations

import re

from cajournal.references import creators, host, links
from cajournal.references.base import Draft, Pattern
from cajournal.references.numbering import CLOSE, PAGES, YEAR
from cajournal.references.western_names import TURNED
from cajournal.references.western_serials import MONTH

RULE = "mdpi"
_NAMES = rf"{TURNED}(?:; ?{TURNED}){{0,60}}(?:; ?et al\.)?"
_HEAD = re.compile(rf"(?P<names>{_NAMES})\s{{0,4}}(?=[\w“‘(])")
_NUMBERS = (
    r"(?:;\s(?:Vol(?:ume|\.)\s?(?P<volume>\d{1,4}))?"
    rf"(?:,?\s?(?:pp?\.|Chapter)\s?(?P<page>{PAGES}))?)?{CLOSE}"
)
_IMPRINT = re.compile(
    rf";\s(?P<publisher>[^;:]{{2,80}}):\s(?P<place>[^;:\d]{{2,60}}),\s(?P<when>(?P<year>{YEAR})){_NUMBERS}"
)
_MEETING = re.compile(
    rf",\s(?P<event>[^;\d]{{2,60}}?),\s(?P<when>(?:(?:\d{{1,2}}\b|{MONTH})[^;,]{{0,24}}\s)?(?P<year>{YEAR})){_NUMBERS}"
)
_EDITORS = re.compile(r";\s(?P<names>[^;]{2,200}),\sEds?\.$")
_EDITION = re.compile(r",\s(?P<edition>\d{1,2})(?:st|nd|rd|th) ed\.$")
_IN = re.compile(r"[.?!]\s{1,4}In\s{1,4}(?=[A-ZÀ-Þ])")


def fits(draft: Draft) -> bool:
    """Whether names with initials head the string, and a publisher or a meeting of this manner ends it."""
    if ";" not in draft.text or not (head := _HEAD.match(draft.text, draft.start, draft.end)):
        return False
    return _closing(draft.text, head.end(), draft.end) is not None


def read(draft: Draft) -> None:
    """Creators and title; then the host with its editors, or none; then the imprint."""
    head = _HEAD.match(draft.text, draft.start, draft.end)
    assert head is not None  # `fits` said so
    end = links.read(draft, head.end())
    creators.read(draft, *head.span("names"), RULE)
    begin = head.end()
    if not (closing := _closing(draft.text, begin, end)):
        draft.put("title", begin, end, RULE)
        return
    found = _IN.search(draft.text, begin, closing.start())
    _imprint(draft, closing, "page" if found else "locator")
    if found:
        draft.put("title", begin, found.start(), RULE)
        _titled(draft, found.end(), closing.start(), "container_title")
        meeting = host.is_meeting(str(draft.values.get("container_title", "")))
        draft.values["type"] = "paper-conference" if meeting else "chapter"
    else:
        _titled(draft, begin, closing.start(), "title")
        draft.values["type"] = "book"


def _closing(text: str, start: int, end: int) -> re.Match[str] | None:
    if found := _IMPRINT.search(text, start, end):
        return found
    found = _IN.search(text, start, end)
    return _MEETING.search(text, found.end(), end) if found else None


def _imprint(draft: Draft, found: re.Match[str], page: str) -> None:
    for field, group in (("publisher", "publisher"), ("publisher_place", "place"), ("event_place", "event")):
        if group in found.re.groupindex and found[group]:
            draft.put(field, *found.span(group), RULE)
    draft.date_of("issued", found["year"], None, None, *found.span("when"), RULE)
    for field, group in (("volume", "volume"), (page, "page")):
        if found[group]:
            draft.put(field, *found.span(group), RULE)


def _titled(draft: Draft, start: int, end: int, field: str) -> None:
    """A title with its editors and its edition behind it."""
    if found := _EDITORS.search(draft.text, start, end):
        creators.read(draft, *found.span("names"), RULE, "editor")
        end = found.start()
    if found := _EDITION.search(draft.text, start, end):
        draft.put("edition", *found.span("edition"), RULE)
        end = found.start()
    draft.put(field, start, end, RULE)


PATTERN = Pattern("mdpi", 28, fits, read, 0.93)
