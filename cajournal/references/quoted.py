"""What follows a title in quotation marks: a host, a school, a journal with its numbers, or an imprint.

`“Title,” in Editor, ed., Host (Place: Publisher, 1990), pp. 1-2.`   `“Title” (Ph.D. diss., School, 1990).`
`“Title.” In Host, edited by Editor, 1-2. Place: Publisher, 1990.`   `“Title.” Journal 12, no. 3 (1990): 1-2.`
"""

from __future__ import annotations

import re

from cajournal.references import (
    bluebook,
    creators,
    host,
    imprint,
    links,
    numbering,
    serials,
    western_imprint,
    western_serials,
)
from cajournal.references.base import Draft
from cajournal.references.numbering import CLOSE, PAGES, YEAR
from cajournal.references.western_serials import MONTH

_IN = re.compile(r"[Ii]n:?\s{1,4}(?=[A-ZÀ-Þ\d])")
_MEETING = re.compile(
    r"(?P<title>(?=.{0,80}\b(?:Proc|Conf|Symp|Workshop|Congr|Int)).{8,200}?)"
    r", (?P<place>[A-ZÀ-Þ][\w.’' ]{1,24}(?:, [A-ZÀ-Þ][\w.’' ]{1,24}){0,2}), "
    rf"(?:(?P<month>{MONTH}) (?:\d{{1,2}}[-–\d]{{0,4}}, )?)?(?P<year>{YEAR})"
    rf"(?:, (?:pp?\.\s?|Art\. no\. )(?P<page>{PAGES}))?{CLOSE}"
)
"""A meeting, its place and its year, as the IEEE prints them: in Proc. X, City, Country, 2017, pp. 1-9."""
_EDITORS_BEHIND = re.compile(
    r"(?P<title>[^“”\"]{2,160}?), (?P<names>(?:[A-Z]\. ?){1,3}[A-ZÀ-Þ][^“”\":\d]{1,120}?), Eds?(?=\.)"
)
"""The editors behind a host's title (IEEE): in Title, J. Doe and R. Roe, Eds. City: Publisher, 2017."""
_EDITED = re.compile(r"(?P<names>.{3,160}?),?\s\(?eds?\.?\)?(?:,|(?<=\)))\s{0,4}", re.I)
_EDITED_BY = re.compile(r",\s{1,4}(?:eds?\.|edited by)\s{1,4}(?P<names>[A-ZÀ-Þ][^:()\d]{2,120})[,\s]{0,4}$")
_PAGED = re.compile(rf",\s{{1,4}}(?:pp?\.\s?)?(?P<page>{PAGES})\.\s{{1,4}}(?=[A-ZÀ-Þ])")
"""The pages of a part before the imprint of its host: , 12-30. Beijing: Science Press."""
_PUBLISHED = re.compile(
    rf"(?P<title>[^\d,][^,]{{1,120}}?),\s{{1,4}}edited by\s{{1,4}}(?P<names>[A-ZÀ-Þ][^,:()\d]{{2,120}}),"
    rf"\s{{1,4}}(?P<publisher>[^,:\d]{{2,60}}),\s{{1,4}}(?P<year>{YEAR})(?:,\s{{1,4}}pp?\.\s?(?P<page>{PAGES}))?{CLOSE}"
)
"""A host without the word `in` (MLA): Host, edited by Editor, Publisher, 1990, pp. 1-2."""
_THESIS = re.compile(
    r"[,\s]{0,4}\(?(?P<genre>(?:Ph\.?\s?D\.?|M\.?\s?A\.?|[Dd]octoral|[Mm]aster[’']?s?)"
    r"\s(?:[Dd]iss(?:ertation|\.)?|[Tt]hesis)),\s"
    rf"(?P<publisher>[^\d()]{{3,80}}),\s(?P<year>{YEAR})\)?(?:,\s(?:pp?\.\s?)?(?P<locator>{PAGES}))?{CLOSE}"
)
"""A thesis behind its title: (Ph.D. diss., Harvard University, 1990), p. 20."""
_DATABASE = re.compile(r"[.,]\s{1,4}(?:JSTOR|ProQuest|EBSCOhost|Project MUSE|CNKI)[\s.,]{0,8}$")


def read(draft: Draft, start: int, end: int, rule: str) -> None:
    """Read what stands in `start:end` behind the closing quotation mark and its stop."""
    if found := _DATABASE.search(draft.text, start, end):
        draft.put("archive", *found.span(), rule)
        end = found.start()
    if found := _IN.match(draft.text, start, end):
        read_host(draft, found.end(), end, rule)
    elif found := _THESIS.match(draft.text, start, end):
        _take(draft, found, ("genre", "publisher", "locator"), "thesis", rule)
    elif found := _PUBLISHED.match(draft.text, start, end):
        creators.read(draft, *found.span("names"), rule, "editor")
        draft.put("container_title", *found.span("title"), rule)
        _take(draft, found, ("publisher", "page"), "chapter", rule)
    elif not bluebook.read_article(draft, start, end) and not western_serials.read(draft, start, end, rule):
        stop = western_imprint.read(draft, numbering.back(draft.text, start), end, "locator", rule)
        if stop > start:
            draft.put("container_title", start, stop, rule)
        draft.values.setdefault("type", "article-journal" if stop > start else "report")


def part(draft: Draft, start: int, end: int, rule: str) -> None:
    """The same where the year stands with the names: a journal and its numbers, or what `read` reads."""
    numbers = serials.find_serial(draft.text, start, end)
    if numbers and serials.is_counted(numbers[1]) and ":" not in draft.text[start : numbers[0]]:
        draft.put("container_title", start, numbers[0], rule)
        serials.put_serial(draft, numbers[1], rule)
        draft.values["type"] = "article-journal"
    else:
        read(draft, start, end, rule)


def _take(draft: Draft, found: re.Match[str], fields: tuple[str, ...], kind: str, rule: str) -> None:
    for field in fields:
        if found[field]:
            draft.put(field, *found.span(field), rule)
    month = links.month(found["month"]) if found.groupdict().get("month") else None
    begin = found.start("month" if month else "year")
    draft.date_of("issued", found["year"], month, None, begin, found.end("year"), rule)
    draft.values["type"] = kind


def read_host(draft: Draft, start: int, end: int, rule: str) -> None:
    """Editors, title, imprint and pages of a host, behind its `in`."""
    if found := _EDITED.match(draft.text, start, end):
        creators.read(draft, *found.span("names"), rule, "editor")
        start = found.end()
    if found := _MEETING.match(draft.text, start, end):
        draft.put("container_title", *found.span("title"), rule)
        draft.put("event_place", *found.span("place"), rule)
        _take(draft, found, ("page",), "paper-conference", rule)
        return
    if found := _EDITORS_BEHIND.match(draft.text, start, end):
        draft.put("container_title", *found.span("title"), rule)
        creators.read(draft, *found.span("names"), rule, "editor")
        western_imprint.read(draft, found.end(), end, "page", rule)
        draft.values["type"] = "chapter"
        return
    stop = _host_imprint(draft, start, end, rule)
    if found := _EDITED_BY.search(draft.text, start, stop):
        creators.read(draft, *found.span("names"), rule, "editor")
        stop = found.start()
    draft.put("container_title", start, stop, rule)
    meeting = host.is_meeting(str(draft.values.get("container_title", "")))
    draft.values["type"] = "paper-conference" if meeting else "chapter"


def _host_imprint(draft: Draft, start: int, end: int, rule: str) -> int:
    """Read the imprint and the pages of the part; returns where the host's title ends."""
    if found := _PAGED.search(draft.text, start, end):
        draft.put("page", *found.span("page"), rule)
        imprint.read(draft, found.end(), end, rule)
        return found.start()
    bracketed = bluebook.read_imprint(draft, start, end, "page")
    return western_imprint.read(draft, start, end, "page", rule) if bracketed is None else bracketed
