"""A page's text as labelled rows: one pass over its lines, whatever site it came from.

A row is (field, start, end): the label said which field, the span holds the value. What no label
claimed stays as free lines (title, by-line, running head), for `headline` to read by their shape.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cajournal.sites import furniture
from cajournal.sites.labels import BLOCKS, GLUED, LABELS, LISTS, PAIRED, PLAIN_SPACE
from cajournal.text.script import HAN, has_han


class Row(NamedTuple):
    """One labelled value: `text[start:end]` is what stands behind the label of `field`."""

    field: str
    start: int
    end: int


class Line(NamedTuple):
    """A line that is not blank, without the blanks at its ends; `gap`: a blank line stands above it."""

    start: int
    end: int
    gap: bool


class Page(NamedTuple):
    """A page's text in rows and free lines, both in the order of the text."""

    rows: list[Row]
    free: list[Line]


class _Mark(NamedTuple):
    field: str
    start: int
    value: int


_LINE = re.compile(r"\S[^\r\n]*")
_LEAD = re.compile(r"[•·■◆●▪◇○►▶★☆*\s]*")
_BRACKETED = re.compile(r"[【\[〔［]\s*([^】\]〕］:：\r\n]{1,20})[】\]〕］][ \t\u3000]*[:：]?[ \t\u3000]*")
_COLON = re.compile(r"([^:：【】\r\n]{1,30})[:：][ \t\u3000\u00a0]*")
_ALONE = re.compile(r"[\s\d()（）:：>＞•·]+$")
_TRIGGER = re.compile(r"[:：】]")
_BLANKS = str.maketrans("（）", "()", " \t\u3000\u00a0\u200b\ufeff•·")
_FIRST = (
    frozenset(word[0] for word in LABELS)
    | frozenset(word[0].upper() for word in LABELS)
    | frozenset("【[〔［")
)
_STRONG = frozenset(
    "文献标识码 文献标志码 文章编号 中图分类号 中图法分类号 录用日期 页数 大小 doi 下载 浏览 录用日期 关键词".split()
)
_WEAK = frozenset("年 卷 期 页 表 图 专 date source year page".split())
"""Labels only when they stand at the start of a line."""
_EDGE = frozenset(" \t\u3000\u00a0;；。,，.|｜】])）›>\r\n")
_BODY = re.compile(
    r"(?:[0-9０-９一]\s*[.．、]?\s*)?(?:引\s*言|前\s*言|绪\s*论|导\s*论|导\s*言|问题的提出|研究背景|Introduction|INTRODUCTION)\s*$"
)
_GRANT = re.compile(
    r"项目|基金|资助|计划|课题|专项|[Ss]upported|[Gg]rant|[Ff]und|[Pp]roject|[Pp]rogram|Foundation|^and\b|^[与和及]"
)
_STRUCTURE = re.compile(
    r"[\[【(（]?(?:目的|方法|结果|结论|背景|讨论|资料与方法|研究设计/方法|意义|Objective|Methods?|Results?|Conclusions?|Background|Purpose)",
    re.IGNORECASE,
)
_TYPE_MARK = re.compile(r"\[[A-Z]{1,2}(?:/[A-Z]{2})?\]")
_ANY_LETTER = re.compile(r"[A-Za-z]{2}")
_HAN_ONLY = re.compile(f"[{HAN}]")
_END_OF_REFERENCES = ("ignored", "abstract", "abstract_en", "references", "source", "title")


def label_rows(text: str) -> Page:
    """The labelled rows of a page and the lines that no label claims.

    >>> text = "多元外交\\n作 者：张宁\\n摘要\\n中亚国家…\\n中图分类号：D83 文献标志码：A"
    >>> [(row.field, text[row.start : row.end]) for row in label_rows(text).rows]
    [('author', '张宁'), ('abstract', '中亚国家…'), ('clc', 'D83'), ('ignored', 'A')]
    """
    lines = _lines(text)
    return _Reader(text, lines, [_marks(text, line) for line in lines]).read()


def _lines(text: str) -> list[Line]:
    lines, last = [], 0
    for found in _LINE.finditer(text):
        start, end = found.span()
        start = _LEAD.match(text, start).end()  # type: ignore[union-attr]
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            lines.append(Line(start, end, text.count("\n", last, start) > 1))
            last = end
    return lines


def _marks(text: str, line: Line) -> list[_Mark]:
    """The labels of a line: one at its head, and those inside it that a colon or a bracket shows."""
    head = _head(text, *line[:2]) if text[line.start] in _FIRST else None
    marks = [head] if head else []
    if (head is None or head.field.startswith("cite")) and is_cite(text, line.start, line.end):
        return marks  # its DOI is the cited work's, which need not be this page's
    at = head.value if head else line.start
    for trigger in _TRIGGER.finditer(text, at, min(line.end, at + 6000)):
        mark = _inner(text, at, trigger)
        if mark and mark.start >= at:
            marks.append(mark)
            at = mark.value
    return marks


def is_cite(text: str, start: int, end: int) -> bool:
    """Whether a line cites a work: a type mark in its middle, no number before it."""
    if text[start].isdigit() or text[start] in "[［【":
        return False
    return _TYPE_MARK.search(text, start + 10, min(end, start + 2000)) is not None


def key_of(printed: str) -> str:
    """A printed label as the table spells it."""
    return printed.translate(_BLANKS).replace(" ", "").replace("\u3000", "").replace("\u00a0", "").lower()


def _head(text: str, start: int, end: int) -> _Mark | None:
    for shape in (_BRACKETED, _COLON):
        found = shape.match(text, start, end)
        if found and (field := LABELS.get(key_of(found[1]))):
            return _Mark(field, start, found.end())
    return _spaced(text, start, end) or _alone(text, start, end) or _glued(text, start, end)


def _spaced(text: str, start: int, end: int) -> _Mark | None:
    """`摘要 2020年后`, `摘 要 取样`, `Key words deep learning`: the label, then a blank."""
    key, at = "", start
    for word in text[start : min(end, start + 40)].split()[:4]:
        at = text.index(word, at) + len(word)
        key += word.lower()
        if key in PLAIN_SPACE and at < end and text[at].isspace():
            return _Mark(LABELS[key], start, _skip(text, at, end))
    return None


def _alone(text: str, start: int, end: int) -> _Mark | None:
    if end - start > 40:
        return None
    field = LABELS.get(key_of(_ALONE.sub("", text[start:end])))
    return _Mark(field, start, end) if field else None


def _glued(text: str, start: int, end: int) -> _Mark | None:
    """`题名人工智能…`, `关键词农田土壤    重金属污染`: copying lost what stood between."""
    for label in GLUED:
        if text.startswith(label, start, end):
            rest = text[start + len(label) : end]
            lists = (
                "  " in rest or "\u00a0" in rest or ";" in rest or "；" in rest
            ) and "关键" in label + "关键"
            fits = {"题名": True, "題名": True, "摘要": len(rest) > 60}.get(label, lists)
            if rest and fits and rest[0] not in "的与和、，,":
                return _Mark(LABELS[label.lower()], start, start + len(label))
    return None


def _inner(text: str, start: int, trigger: re.Match[str]) -> _Mark | None:
    at = trigger.start()
    if trigger[0] == "】":
        opening = text.rfind("【", max(start, at - 16), at)
        field = LABELS.get(key_of(text[opening + 1 : at])) if opening >= 0 else None
        return _Mark(field, opening, _skip(text, at + 1, len(text), ":：")) if field else None
    while at > start and text[at - 1].isspace():
        at -= 1
    for size in range(min(12, at - start), 1, -1):
        begin = at - size
        key = key_of(text[begin:at])
        if (
            key in LABELS
            and key not in _WEAK
            and (key in _STRONG or begin == start or text[begin - 1] in _EDGE)
        ):
            return _Mark(LABELS[key], begin, _skip(text, trigger.end(), len(text)))
    return None


def _skip(text: str, at: int, end: int, also: str = "") -> int:
    while at < end and (text[at] in " \t\u3000\u00a0" or text[at] in also):
        at += 1
    return at


class _Reader:
    """Walks the lines once, giving each label its value and keeping what is left."""

    def __init__(self, text: str, lines: list[Line], marks: list[list[_Mark]]) -> None:
        self.text, self.lines, self.marks = text, lines, marks
        self.rows: list[Row] = []
        self.free: list[Line] = []
        self.body = False

    def read(self) -> Page:
        at = 0
        while at < len(self.lines):
            at = self._line(at) if self.marks[at] else self._free(at)
        return Page(self.rows, self.free)

    def _free(self, at: int) -> int:
        line = self.lines[at]
        if line.end - line.start < 24 and _BODY.match(self.text, line.start, line.end):
            self.body = True
        if not self.body and not furniture.is_line(self.text, line.start, line.end):
            self.free.append(line)
        return at + 1

    def _line(self, at: int) -> int:
        line, marks = self.lines[at], self.marks[at]
        if marks[0].start > line.start and not self.body:
            self.free.append(Line(line.start, marks[0].start, line.gap))
        for mark, following in zip(marks, marks[1:], strict=False):
            self._add(mark.field, mark.value, following.start)
        last = marks[-1]
        end, at = self._extent(last, at)
        self._add(last.field, last.value, end)
        return at

    def _add(self, field: str, start: int, end: int) -> None:
        start, end = furniture.strip(self.text, start, end)
        if end > start:
            self.rows.append(Row(field, start, end))

    def _extent(self, mark: _Mark, at: int) -> tuple[int, int]:
        """Where the value of a line's last label ends, and the next line to look at."""
        line = self.lines[at]
        empty = mark.value >= line.end
        if mark.field == "references":
            return self._references(at + 1, line.end)
        if mark.field in BLOCKS:
            return self._block(at + 1, line.end, empty)
        if mark.field.startswith("funding"):
            return self._while(at + 1, line.end, _GRANT.search)
        if empty:
            return self._below(mark, at + 1, line.end)
        if mark.field.startswith("keywords") and self.text[line.end - 1] in ";；,，、":
            return self._take(at + 1, line.end, 1)
        if mark.field in PAIRED and has_han(self.text[mark.value : line.end]):
            return self._while(at + 1, line.end, self._is_latin, gaps=False)
        return line.end, at + 1

    def _stops(self, at: int) -> bool:
        if at >= len(self.lines) or (self.marks[at] and self.marks[at][0].start == self.lines[at].start):
            return True
        line = self.lines[at]
        return furniture.is_line(self.text, line.start, line.end)

    def _is_latin(self, piece: str) -> bool:
        return not _HAN_ONLY.search(piece) and _ANY_LETTER.search(piece) is not None and len(piece) < 300

    def _take(self, at: int, end: int, count: int) -> tuple[int, int]:
        while count and not self._stops(at):
            end, at, count = self.lines[at].end, at + 1, count - 1
        return end, at

    def _while(self, at: int, end: int, fits: object, gaps: bool = True) -> tuple[int, int]:
        while not self._stops(at) and (gaps or not self.lines[at].gap):
            line = self.lines[at]
            if not fits(self.text[line.start : min(line.end, line.start + 400)]):  # type: ignore[operator]
                break
            end, at = line.end, at + 1
        return end, at

    def _below(self, mark: _Mark, at: int, end: int) -> tuple[int, int]:
        """A label alone on its line: a list takes the paragraph below it, another field one line."""
        if self._stops(at) or (mark.field not in LISTS and (self.lines[at].gap or mark.field == "ignored")):
            return end, at
        if mark.field not in LISTS:
            return self._take(at, end, 1)
        end, at = self.lines[at].end, at + 1
        while not self._stops(at) and not self.lines[at].gap:
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
        line, marks = self.lines[at], self.marks[at]
        if furniture.is_line(self.text, line.start, line.end):
            return True
        return bool(marks) and marks[0].start == line.start and marks[0].field in _END_OF_REFERENCES
