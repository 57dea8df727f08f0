"""Chinese entries divided by commas alone: book lists, web notes.

`张三著，书名，出版社，2007`   `机构：题名，载某网2021年4月21日，http://…`
"""

from __future__ import annotations

import re

from cajournal.references import colophon, creators, likeness, links, numbering, sentences, titles, years
from cajournal.references.base import Draft, Pattern
from cajournal.text.script import HAN, has_han

RULE = "clauses"
_PRINTED = re.compile(r"\d|出版|书局|书店|印书馆|论文|[编著译辑][,.]|法院")
"""What prose has not and a reference hardly lacks."""
_COMMA = re.compile(r",\s{0,4}")
_NAMED = re.compile(rf"[{HAN}]{{2,3}}(?:等)?|[{HAN}·]{{3,14}}(?=等)等?|[{HAN}]{{1,6}}·[{HAN}·]{{1,12}}")
_ROLE_END = re.compile(r"(?:著|编|主编|编著|编写|撰|译|辑|注|等)[)\]]?$")
_POSTED = re.compile(
    r",?\s{0,4}(?:载于?)?(?P<site>[^,\d]{0,24}?)(?P<year>[12]\d{3})年(?P<month>\d{1,2})月"
    r"(?P<day>\d{1,2})日[,\s]{0,8}(?:访问)?$"
)


def fits(draft: Draft) -> bool:
    """Whether a Chinese string has commas but no full stop between parts."""
    text = draft.text
    if "," not in text[draft.start : draft.end] or not has_han(text[draft.start : draft.start + 60]):
        return False
    stop = sentences.SENTENCE.search(text, draft.start, draft.end)
    if stop is None or stop.end() >= draft.end - 1:
        return True
    return text.find("//", draft.start, stop.start()) > 0


def read(draft: Draft) -> None:
    """Creators, title, and the parts a footnote has behind its title."""
    end = links.read(draft, draft.start)
    if not _PRINTED.search(draft.text, draft.start, draft.end):
        draft.put("title", draft.start, end, RULE)
        draft.doubt("prose")
        return
    begin = _creators(draft, draft.start, end)
    stop = _title_end(draft, begin, end)
    titles.title(draft, begin, stop, RULE)
    draft.values.setdefault("type", "webpage" if "URL" in draft.values else "book")
    if posted := _POSTED.match(draft.text, stop, end):
        draft.date("issued", posted, RULE)
        if posted["site"].strip():
            draft.put("container_title", *posted.span("site"), RULE)
        return
    colophon.rest(draft, stop, end)


def _creators(draft: Draft, start: int, end: int) -> int:
    """Read the creators at the head: before a colon, or the first parts that are names."""
    text = draft.text
    colon = text.find(":", start, end)
    first = text.find(",", start, end)
    if 0 < colon < (first if first > 0 else end) and likeness.looks_like_names(text, start, colon):
        creators.read(draft, start, colon, RULE)
        return colon + 1
    stop = start
    for found in _COMMA.finditer(text, start, end):
        item = text[stop : found.start()].strip()
        if not (
            _ROLE_END.search(item) or _NAMED.fullmatch(item) or (likeness.organised(item) and stop == start)
        ):
            break
        stop = found.end()
    if stop > start and (stop >= end or text[stop] == "载" or not text[stop:end].strip(" ,.")):
        return start  # what looked like a name is the title
    if stop > start:
        creators.read(draft, start, stop, RULE)
        if years.is_year(draft, stop, text.find(",", stop, end)):
            stop = text.find(",", stop, end) + 1
    return numbering.skip(text, stop, end)


def _title_end(draft: Draft, start: int, end: int) -> int:
    """The comma behind the title; a date of posting may follow at once."""
    comma = draft.text.find(",", start, end)
    return end if comma < 0 else comma


PATTERN = Pattern("clauses", 50, fits, read, 0.85)
