"""Pages of many articles without labels (results of a search, a journal's contents): each article's part.

A part begins at a line of a title's shape with its authors below it. A table whose
head names its columns (题名 作者 来源 发表时间 …) gives a part per row.
"""

from __future__ import annotations

import re
from itertools import pairwise

from cajournal.pages.draft import Flat, Part
from cajournal.pages.imprint import read_imprint
from cajournal.pages.labels import LABELS
from cajournal.pages.lines import Line
from cajournal.pages.marks import key_of
from cajournal.pages.rows import Page, Row
from cajournal.pages.shapes import kind_of
from cajournal.pages.values import clean

_NUMBER = re.compile(r"[\[(（]?\d{1,3}[\])）]?\s*[.、．\s]\s*(?=\S)")
"""The place of an article in its list, before its title."""
_BELOW_TITLES = frozenset("han latin imprint author author_en".split())
_COLUMNS = 3
"""So many columns with a name make the first row of a table its head."""


def parts_of(flat: Flat, page: Page) -> list[Flat]:
    r"""The parts of a page without 题名, each to be read like a page of its own; before them, the head.

    >>> from cajournal.pages.rows import label_rows
    >>> text = "学报 2024年第6期\n黄土的冻胀研究\n张宁;李明\n1-9\n边坡的稳定分析\n王海\n10-18"
    >>> [part.text.split("\n")[0] for part in parts_of(Flat(text), label_rows(text))]
    ['学报 2024年第6期', '黄土的冻胀研究', '边坡的稳定分析']
    """
    text = flat.text
    items: list[Row | Line] = [*page.rows, *page.free]
    items.sort(key=lambda item: item.start)
    kinds = [item.field if isinstance(item, Row) else _kind(text, item) for item in items]
    starts = []
    for item, (kind, below) in zip(items, pairwise([*kinds, ""]), strict=True):
        if kind in ("zh", "en") and below in _BELOW_TITLES:
            number = _NUMBER.match(text, item.start)
            starts.append(number.end() if number else item.start)
    return [Part(flat, start, end) for start, end in pairwise([0, *starts, len(text)])]


def _kind(text: str, line: Line) -> str:
    """The kind of a free line, its number apart; an imprint without a journal is no part of an article."""
    number = _NUMBER.match(text, line.start, line.end)
    start = number.end() if number else line.start
    kind = kind_of(text[start : line.end])
    return kind if kind != "imprint" or "journal" in read_imprint(text, start, line.end) else "issue"


def table_of(flat: Flat) -> list[str]:
    """The rows of a table with named columns, each as a page of labelled lines.

    >>> print(table_of(Flat("题名\\t作者\\t来源\\n黄土的冻胀研究\\t张宁\\t学报"))[0])
    题名：黄土的冻胀研究
    作者：张宁
    来源：学报
    """
    rows = _cells(flat.source) if flat.is_html else [line.split("\t") for line in flat.text.splitlines()]
    head: list[str] = []
    found = []
    for row in rows:
        named = [cell for cell in row if LABELS.get(key_of(cell), "ignored") != "ignored"]
        if len(named) >= _COLUMNS and "title" in map(LABELS.get, map(key_of, named)):
            head = row
        elif head and len(row) == len(head):
            cells = zip(head, map(clean, row), strict=True)
            found.append(
                "\n".join(f"{name}：{said}" for name, said in cells if key_of(name) in LABELS and said)
            )
    return found


def _cells(source: str) -> list[list[str]]:
    from selectolax.lexbor import LexborHTMLParser

    rows = LexborHTMLParser(source).css("tr")
    return [[" ".join(cell.text().split()) for cell in row.css("td, th")] for row in rows]
