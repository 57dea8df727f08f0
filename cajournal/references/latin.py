"""Western notes, their parts divided by commas, as history journals print them (Chicago and kin).

`First Last and First Last, “Article,” Journal, vol. 57, no. 5 (2006), pp. 169-176.`
`Last, First & First Last, 2011, Book, Place: Publisher.`
"""

from __future__ import annotations

import re

from cajournal.references import (
    bluebook,
    bylines,
    creators,
    host,
    imprint,
    links,
    numbering,
    sentences,
    titles,
    western_serials,
)
from cajournal.references.base import Draft, Pattern
from cajournal.references.likeness import BODY
from cajournal.references.links import ENGLISH_DATE
from cajournal.references.numbering import CLOSE, PAGES, YEAR
from cajournal.references.titles import QUOTED
from cajournal.text.script import has_han

RULE = "latin"
_IN_NEXT = re.compile(r"in (?=[A-Z])")
_IN = re.compile(r",\s{1,4}in (?=[A-Z])")
_EDITED = re.compile(r"(?P<names>.{3,160}?),?\s\(?eds?\.?\)?,\s{0,4}")
_EDITED_BY = re.compile(r",\s{1,4}(?:eds?\.|edited by)\s{1,4}(?P<names>[A-ZÀ-Þ][^:()\d]{2,120})[,\s]{0,4}$")
_THESIS = re.compile(
    r"[,\s]{0,4}\(?(?P<genre>(?:Ph\.?\s?D\.?|M\.?\s?A\.?|[Dd]octoral|[Mm]aster[’']?s?)"
    r"\s(?:[Dd]iss(?:ertation|\.)?|[Tt]hesis)),\s"
    rf"(?P<publisher>[^\d()]{{3,80}}),\s(?P<year>{YEAR})\)?(?:,\s(?:pp?\.\s?)?(?P<locator>{PAGES}))?{CLOSE}"
)
"""A thesis behind its title: (Ph.D. diss., Harvard University, 1990), p. 20."""
_PAGES = re.compile(
    rf"[,”\"]\s{{0,4}}(?:pp?\.?\s?(?P<page>{PAGES})|(?P<bare>\d[\d.]*\s?[-–]\s?\d[\d.]*))\s{{0,4}}\.?"
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


_TRANSLATED = re.compile(
    r",\s{1,4}(?:trans(?:\.|lated)?(?: by)?|tr\.) "
    r"(?P<names>[A-ZÀ-Þ][^,:\d]{2,40}(?:, [^,:\d]{2,30}){0,3})\s{0,4}$"
)


def fits(draft: Draft) -> bool:
    """Whether a Western string goes by commas: no full stop divides it before its last part."""
    start, end = draft.start, draft.end
    text = draft.text[start:end]
    if has_han(text[:60]) or "," not in text:
        return False
    stop = sentences.SENTENCE.search(draft.text.replace(", trans. ", ", trans, "), start, end)
    if stop is None or stop.end() >= end - 1:
        return True
    if _NAMES_ALONE.fullmatch(draft.text, start, stop.start()):
        return False  # a full stop closes the names, not a comma
    quoted = QUOTED.search(text)
    return (
        quoted is not None
        and text[: quoted.start()].rstrip().endswith(",")
        and stop.start() > start + quoted.start()
    ) or (_NATURAL.match(text) is not None)


_INITIALS_FIRST = r"(?:[A-Z]\.[ \-]?){1,3}[A-ZÀ-Þ][\w'’\-]+"
_NAMES_ALONE = re.compile(rf"{_INITIALS_FIRST}(?:(?:,? (?:and|&) |, ){_INITIALS_FIRST}){{0,20}}")
_NATURAL = re.compile(r"(?:[A-Z]\.[ \-]?){1,3}[A-Z][a-z]+(?:,| and | & )")


def read(draft: Draft) -> None:
    """Creators from the left; numbers, publisher and place from the right; the title is what is between."""
    end = links.read(draft, draft.start)
    begin = bylines.read(draft, draft.start, end, RULE)
    quoted = QUOTED.search(draft.text, begin, end)
    if quoted and draft.text[begin : quoted.start()].strip(" ,") == "":
        draft.put("title", *quoted.span("title"), RULE)
        _after_quoted(draft, quoted.end(), end)
        return
    if found := _IN.search(draft.text, begin, end):
        draft.put("title", begin, found.start(), RULE)
        _host(draft, found.end(), end)
        return
    title_end = _imprint(draft, begin, end, "locator")
    if found := _TRANSLATED.search(draft.text, begin, title_end):
        creators.read(draft, *found.span("names"), RULE, "translator")
        title_end = found.start()
    titles.title(draft, begin, _edition(draft, begin, title_end), RULE)
    if "type" not in draft.values:
        draft.values["type"] = (
            "webpage" if "URL" in draft.values and "publisher" not in draft.values else "book"
        )


def _after_quoted(draft: Draft, start: int, end: int) -> None:
    text = draft.text
    if _IN_NEXT.match(text, start, end):
        _host(draft, start + 3, end)
        return
    if thesis := _THESIS.match(text, start, end):
        for field in ("genre", "publisher", "locator"):
            if thesis[field]:
                draft.put(field, *thesis.span(field), RULE)
        draft.date_of("issued", thesis["year"], None, None, *thesis.span("year"), RULE)
        draft.values["type"] = "thesis"
        return
    if bluebook.read_article(draft, start, end) or western_serials.read(draft, start, end, RULE):
        return
    stop = _imprint(draft, numbering.back(text, start), end, "locator")
    if stop > start:
        draft.put("container_title", start, stop, RULE)
    draft.values.setdefault("type", "article-journal" if stop > start else "report")


def _host(draft: Draft, start: int, end: int) -> None:
    if found := _EDITED.match(draft.text, start, end):
        creators.read(draft, *found.span("names"), RULE, "editor")
        start = found.end()
    stop = bluebook.read_imprint(draft, start, end, "page") or _imprint(draft, start, end, "page")
    if found := _EDITED_BY.search(draft.text, start, stop):
        creators.read(draft, *found.span("names"), RULE, "editor")
        stop = found.start()
    draft.put("container_title", start, stop, RULE)
    meeting = host.is_meeting(str(draft.values.get("container_title", "")))
    draft.values["type"] = "paper-conference" if meeting else "chapter"


def _imprint(draft: Draft, start: int, end: int, page: str) -> int:
    """Read pages, date, publisher and place from the right; returns where the title ends."""
    text = draft.text
    if found := _PAGES.search(text, start, end):
        draft.put(page, *found.span("page" if found["page"] else "bare"), RULE)
        end = found.start()
    if found := _CHAPTER.search(text, start, end):
        draft.put("section", *found.span("section"), RULE)
        end = found.start()
    dated = "issued" in draft.values
    if found := _DATED.search(text, start, end):
        if found["only"]:
            draft.date_of("issued", found["only"], None, None, *found.span("only"), RULE)
        else:
            links.english_date(draft, "issued", found, RULE)
        dated, end = True, found.start()
    if found := _GENRE.search(text, start, end):
        if found["genre"] == "Report":
            draft.values["type"] = "report"
        else:
            draft.values["type"] = "thesis"
            draft.put("genre", *found.span("genre"), RULE)
    elif found := _VOLUME.search(text, start, end):
        draft.put("volume", *found.span("volume"), RULE)
    if found:
        _published(draft, found.end(), end)
        return found.start()
    return _edition(draft, start, _place_and_publisher(draft, start, end, dated))


def _place_and_publisher(draft: Draft, start: int, end: int, dated: bool) -> int:
    """Read them at the end of `start:end`; returns where what stands before them ends."""
    text = draft.text
    if found := _PLACE.search(text, start, end):
        draft.put("publisher_place", *found.span("place"), RULE)
        draft.put("publisher", *found.span("publisher"), RULE)
        return found.start()
    if dated and (comma := _last_part(text, start, end)) is not None:
        before = _last_part(text, start, comma)
        if before is not None and _PRESS.search(text, before, comma) and not BODY.search(text, comma, end):
            draft.put("publisher_place", comma + 1, end, RULE)  # University Press of Kansas, Lawrence, 1996
            comma, end = before, comma
        draft.put("publisher", comma + 1, end, RULE)
        return comma
    return end


_PRESS = re.compile(r"\bPress\b|\bPublish|\bBooks\b")


def _published(draft: Draft, start: int, end: int) -> None:
    start, end = draft.trim(start, end)
    if start < end:
        imprint.place_and_publisher(draft, start, end, RULE)


def _edition(draft: Draft, start: int, end: int) -> int:
    if found := _EDITION_LAST.search(draft.text, start, end):
        draft.put("edition", *found.span("edition" if found["edition"] else "word"), RULE)
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


PATTERN = Pattern("latin", 40, fits, read, 0.88)
