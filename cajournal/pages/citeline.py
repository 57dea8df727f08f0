"""The article as its own page cites it (引用本文 / Citation), which tells nearly everything at once.

`张超, 司庆红. 2023. 题名[J]. 中国地质, 50(5): 1327-1342. doi: 10.12029/gc20200720004`. Only a labelled
line is trusted at once: a line above it may cite another article.
"""

from __future__ import annotations

import re

from cajournal.models import PartialDate
from cajournal.pages.draft import Draft
from cajournal.pages.imprint import read_imprint
from cajournal.pages.lines import Line
from cajournal.pages.marks import is_cite
from cajournal.pages.people import Byline, read_byline
from cajournal.pages.pieces import Person
from cajournal.pages.rows import Row
from cajournal.pages.subject import put_text
from cajournal.pages.values import clean
from cajournal.pages.whereabouts import find_number, put_imprint
from cajournal.text.script import has_han
from cajournal.text.spacing import trim

_MARK = re.compile(r"\s*\[([A-Z]{1,2})(?:/[A-Z]{2})?\]\s*[.．。,，]?\s*")
_STOP = re.compile(r"(?<![. ][A-Z])(?<!^[A-Z])[.．]\s+|[.．。](?=[\u4e00-\u9fff])")
_YEAR = re.compile(r"[(（]?((?:18|19|20)\d\d)[a-z]?[)）]?\s*[.．,，]\s*")
_SHORTEST, _LIMIT = 20, 2000


def read_cites(draft: Draft) -> None:
    """The labelled citation lines, Chinese and English."""
    for row in draft.rows("cite", "cite_en"):
        for start, end in _lines(draft.text, row):
            read_cite(draft, start, end, f"label:{row.field}")


def read_free_cites(draft: Draft) -> None:
    """Citation lines without a label, where no labelled one stands and the authors are the page's own."""
    if draft.rows("cite", "cite_en"):
        return
    for line in draft.head:
        long_enough = line.end - line.start > _SHORTEST
        if long_enough and is_cite(draft.text, line.start, line.end) and _same_authors(draft, line):
            read_cite(draft, line.start, line.end, "cite:line")


def _lines(text: str, row: Row) -> list[tuple[int, int]]:
    spans, at = [], row.start
    for piece in text[row.start : row.end].splitlines(keepends=True):
        spans.append(trim(text, at, at + len(piece)))
        at += len(piece)
    return [(a, b) for a, b in spans if b > a]


def _same_authors(draft: Draft, line: Line) -> bool:
    if not (draft.byline.han or draft.byline.latin):
        return True
    stop = _STOP.search(draft.text, line.start, line.end)
    found = read_byline(draft.text, line.start, stop.start() if stop else line.end)
    pairs = ((draft.byline.han, found.han), (draft.byline.latin, found.latin))
    return all(not known or not said or _share(known, said) for known, said in pairs)


def _share(known: list[Person], said: list[Person]) -> bool:
    return bool({person.name for person in known} & {person.name for person in said})


def read_cite(draft: Draft, start: int, end: int, rule: str) -> None:
    """Everything that one citation line says; what is known already stays."""
    text, end = draft.text, min(end, start + _LIMIT)
    mark = _MARK.search(text, start, end)
    stop = _STOP.search(text, start, mark.start() if mark else end)
    if not mark or not stop:
        if stop and rule.startswith("label"):
            _read_unmarked(draft, start, stop, end, rule)
        find_number(draft, "DOI", start, end, rule)
        return
    draft.meet(Byline(*read_byline(text, start, stop.start())[:2], []))
    title, after = stop.end(), mark.end()
    if year := _YEAR.match(text, title, mark.start()):
        draft.put("issued", PartialDate(year=int(year[1])), *year.span(1), rule)
        title = year.end()
    last = mark.start()
    if "," in mark[0] or "，" in mark[0] or text[after : after + 4].isdigit():
        last, after = _journal_before(text, title, last)
    _put_title(draft, title, last, rule)
    put_imprint(draft, read_imprint(text, after, end), rule)
    find_number(draft, "DOI", after, end, rule)


def _read_unmarked(draft: Draft, start: int, stop: re.Match[str], end: int, rule: str) -> None:
    """`张超. 2023. 题名. 中国地质, 50(5): 1327-1342`: no type mark, but an imprint behind the title."""
    text, title = draft.text, stop.end()
    year = _YEAR.match(text, title, end)
    title = year.end() if year else title
    after = _STOP.search(text, title, end)
    parts = read_imprint(text, after.end(), end) if after else {}
    if not after or not {"volume", "issue"} & parts.keys():
        return
    draft.meet(Byline(*read_byline(text, start, stop.start())[:2], []))
    if year:
        draft.put("issued", PartialDate(year=int(year[1])), *year.span(1), rule)
    _put_title(draft, title, after.start(), rule)
    put_imprint(draft, parts, rule)


def _journal_before(text: str, start: int, end: int) -> tuple[int, int]:
    """`Title. 刊名[J], 2016`: the mark stands behind the journal."""
    dots = list(re.finditer(r"[.．]\s+", text[start:end]))
    return (start + dots[-1].start(), start + dots[-1].end()) if dots else (end, end)


def _put_title(draft: Draft, start: int, end: int, rule: str) -> None:
    start, end = trim(draft.text, start, end)
    value = clean(draft.text[start:end])
    if value:
        put_text(draft, f"title.{'zh' if has_han(value) else 'en'}", value, start, end, rule)
