"""A page's text as labelled rows: one pass over its lines, whatever site it came from.

A row is (field, start, end): the label said which field, the span holds the value. What no label
claimed stays as free lines (title, by-line, running head), for `headline` to read by their shape.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from cajournal.pages import furniture
from cajournal.pages.labels import BLOCKS, LISTS, PAIRED
from cajournal.pages.lines import Line, lines_of, new
from cajournal.pages.marks import SHORT, TYPE_MARK, Mark, head, is_cite, marks
from cajournal.text.script import has_han


class Row(NamedTuple):
    """One labelled value: `text[start:end]` is what stands behind the label of `field`."""

    field: str
    start: int
    end: int


class Page(NamedTuple):
    """A page's text in rows and free lines, both in the order of the text."""

    rows: list[Row]
    free: list[Line]


_BODY = re.compile(
    r"(?:[0-9０-９一]\s*+(?:[.．、]\s*+)?)?"
    r"(?:引\s*言|前\s*言|绪\s*论|导\s*论|导\s*言|问题的提出|研究背景|Introduction|INTRODUCTION)\s*$"
)
_GRANT = re.compile(
    r"项目|基金|资助|计划|课题|专项|[Ss]upported|[Gg]rant|[Ff]und|[Pp]roject|[Pp]rogram|Foundation|^and\b|^[与和及]"
)
_STRUCTURE = re.compile(
    r"[\[【(（]?(?:目的|方法|结果|结论|背景|讨论|资料与方法|研究设计|意义"
    r"|Objective|Methods?|Results?|Conclusions?|Background|Purpose)",
    re.IGNORECASE,
)
_COUNTED = frozenset({"cited_by", "downloads"})
_COUNT = re.compile(r"(\d{1,7})\u2002(?=\S{3})")
"""A count whose line goes on in another element: what stands there belongs to no label."""
_SEPARATORS = ";；,，、"
_SEPARATOR = re.compile(f"[{_SEPARATORS}]")
_FULL = 72
"""As wide as a line that may have been wrapped: a Han character is two wide."""
_ANY_LETTER = re.compile(r"[A-Za-z]{2}")
_END_OF_REFERENCES = frozenset(
    "ignored abstract abstract_en references source title others cite cite_en".split()
)


def label_rows(text: str) -> Page:
    """The labelled rows of a page and the lines that no label claims.

    >>> text = "多元外交\\n作 者：张宁\\n摘要\\n中亚国家在大国之间平衡。\\n中图分类号：D83 文献标志码：A"
    >>> [(row.field, text[row.start : row.end]) for row in label_rows(text).rows]
    [('author', '张宁'), ('abstract', '中亚国家在大国之间平衡。'), ('clc', 'D83'), ('ignored', 'A')]
    """
    return _Reader(text, lines_of(text)).read()


_MANY = 100
"""From so many lines on a page has menus: what was copied of an article alone has fewer."""


@lru_cache(maxsize=1 << 13)
def _is_plain(line: str) -> bool:
    """Whether a short line has no label, is no furniture and begins no text: a menu of a site, mostly."""
    known = head(line, 0, len(line)) or marks(line, 0, len(line), None)
    return not (known or furniture.is_line(line, 0, len(line)) or _BODY.match(line))


def _is_whole_list(text: str, line: Line, below: Line) -> bool:
    """Whether keywords with marks between them end with their line: it is not full, and none stand below."""
    said, following = text[line.start : line.end], text[below.start : below.end]
    width = 2 * len(said) - sum(map(str.isascii, said))
    listed = width < _FULL and said[-1] not in _SEPARATORS and _SEPARATOR.search(said) is not None
    return listed and _SEPARATOR.search(following) is None


class _Reader:
    """Walks the lines once, giving each label its value and keeping what is left."""

    def __init__(self, text: str, lines: list[Line]) -> None:
        self.text, self.lines = text, lines
        menus = len(lines) > _MANY
        self.plain = [
            menus and end - start <= SHORT and _is_plain(text[start:end]) for start, end, _ in lines
        ]
        self.heads = [
            None if plain else head(text, start, end)
            for plain, (start, end, _) in zip(self.plain, lines, strict=True)
        ]
        self.rows: list[Row] = []
        self.free: list[Line] = []
        self.body = False

    def read(self) -> Page:
        at = 0
        while at < len(self.lines):
            if self.plain[at]:
                if not self.body:
                    self.free.append(self.lines[at])
                at += 1
                continue
            start, end, _ = self.lines[at]
            found = marks(self.text, start, end, self.heads[at])
            at = self._line(at, found) if found else self._free(at)
        return Page(self.rows, self.free)

    def _free(self, at: int) -> int:
        line = self.lines[at]
        if line.end - line.start < 24 and _BODY.match(self.text, line.start, line.end):
            self.body = True
        if not self.body and not furniture.is_line(self.text, line.start, line.end):
            self.free.append(line)
        return at + 1

    def _line(self, at: int, found: list[Mark]) -> int:
        line = self.lines[at]
        if found[0].start > line.start and not self.body:
            self.free.append(Line(line.start, found[0].start, line.gap))
        for mark, following in pairwise(found):
            self._add(mark.field, mark.value, following.start)
        last = found[-1]
        end, at = self._extent(last, at)
        self._add(last.field, last.value, end)
        return at

    def _add(self, field: str, start: int, end: int) -> None:
        whole = end
        start, end = furniture.strip(self.text, start, end)
        if end < whole and not self.text[end:whole].isspace():
            self.rows.append(Row("furniture", end, whole))
        if end > start:
            self.rows.append(new(Row, (field, start, end)))

    def _extent(self, mark: Mark, at: int) -> tuple[int, int]:
        """Where the value of a line's last label ends, and the next line to look at."""
        line = self.lines[at]
        empty = mark.value >= line.end
        if mark.field in _COUNTED and (count := _COUNT.match(self.text, mark.value, line.end)):
            self.free.append(Line(count.end(), line.end, False))
            return count.end(1), at + 1
        if mark.field == "references":
            return self._references(at + 1, line.end)
        if mark.field == "others":
            return self._while(at + 1, line.end, self._is_item)
        if mark.field in BLOCKS and not empty and furniture.is_line(self.text, mark.value, line.end):
            return line.end, at + 1  # 摘要 ( 812 ) HTML ( 12 ) PDF: links to it
        if mark.field in BLOCKS:
            return (
                self._block(at + 1, line.end, empty)
                if not (empty and self._is_menu(at + 1))
                else (line.end, at + 1)
            )
        if mark.field.startswith("funding"):
            return self._while(at + 1, line.end, _GRANT.search)
        if empty:
            return self._below(mark, at + 1, line.end)
        if mark.field.startswith("keywords") and self.text[line.end - 1] in _SEPARATORS + ":":
            return self._take(at + 1, line.end, 1)
        if mark.field in PAIRED and has_han(self.text[mark.value : line.end]):
            return self._while(at + 1, line.end, self._is_latin, gaps=False)
        return line.end, at + 1

    def _stops(self, at: int) -> bool:
        if at >= len(self.lines) or self.heads[at]:
            return True
        if self.plain[at]:
            return False
        line = self.lines[at]
        return furniture.is_line(self.text, line.start, line.end)

    def _is_latin(self, piece: str) -> bool:
        return not has_han(piece) and _ANY_LETTER.search(piece) is not None and len(piece) < 300

    def _is_menu(self, at: int) -> bool:
        """Whether the next line is too short for an abstract: then the label was an entry of a menu."""
        if at >= len(self.lines) or self.lines[at].gap:
            return False
        start, end, _ = self.lines[at]
        return end - start < 12 and not _STRUCTURE.match(self.text, start, end)

    def _is_item(self, piece: str) -> bool:
        return piece[0].isdigit() or TYPE_MARK.search(piece) is not None or "全文数据库" in piece

    def _take(self, at: int, end: int, count: int) -> tuple[int, int]:
        while count and not self._stops(at):
            end, at, count = self.lines[at].end, at + 1, count - 1
        return end, at

    def _while(self, at: int, end: int, fits: Callable[[str], object], gaps: bool = True) -> tuple[int, int]:
        while not self._stops(at) and (gaps or not self.lines[at].gap):
            line = self.lines[at]
            if not fits(self.text[line.start : min(line.end, line.start + 400)]):
                break
            end, at = line.end, at + 1
        return end, at

    def _below(self, mark: Mark, at: int, end: int) -> tuple[int, int]:
        """A label alone on its line: a list takes the paragraph below it, another field one line."""
        menu = mark.field == "ignored" and self.text[mark.value - 1] not in ":："
        if self._stops(at) or (mark.field not in LISTS and (self.lines[at].gap or menu)):
            return end, at
        if mark.field not in LISTS:
            return self._take(at, end, 1)
        end, at = self.lines[at].end, at + 1
        listed = mark.field.startswith("keywords")
        while not self._stops(at) and not self.lines[at].gap:
            if listed and _is_whole_list(self.text, self.lines[at - 1], self.lines[at]):
                break
            end, at = self.lines[at].end, at + 1
        return end, at

    def _block(self, at: int, end: int, empty: bool) -> tuple[int, int]:
        """An abstract: its paragraph, and further ones that carry its structure (方法, Results …)."""
        while not self._stops(at):
            line = self.lines[at]
            if is_cite(self.text, line.start, line.end):
                break
            if line.gap and not empty and not _STRUCTURE.match(self.text, line.start, line.end):
                break
            end, at, empty = line.end, at + 1, False
        return end, at

    def _references(self, at: int, end: int) -> tuple[int, int]:
        while at < len(self.lines) and not self._ends_references(at):
            end, at = self.lines[at].end, at + 1
        return end, at

    def _ends_references(self, at: int) -> bool:
        line, label = self.lines[at], self.heads[at]
        if label is not None and label.field in _END_OF_REFERENCES:
            return True
        return furniture.is_line(self.text, line.start, line.end)
