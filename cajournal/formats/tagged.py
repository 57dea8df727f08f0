"""Files of tagged lines (RIS, Refer, NoteExpress, RefWorks …), cut into their records.

A line that begins with a tag opens a value, any other line goes on with the one before it. A record
begins with its start tag; where that is missing or the end mark of the record before it is, the next
one is found all the same, and a notice tells the line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from cajournal.models import Notice
from cajournal.text.script import HAN

Tags = dict[str, list[str]]
"""What a record says: the values of each tag, in their order."""


class Line(NamedTuple):
    """One tagged value: the number of its first line in the file, whether a blank line precedes, how many
    lines go on with it."""

    tag: str
    value: str
    number: int
    gap: bool = False
    folds: int = 0


@dataclass
class Entry:
    """The lines of one record, and what was noticed when they were cut out."""

    line: int
    lines: list[Line] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def tags(self) -> Tags:
        """The values by tag; empty ones and those said twice in the same words count once."""
        found: Tags = {}
        for line in self.lines:
            if line.value:
                values = found.setdefault(line.tag, [])
                if line.value not in values:
                    values.append(line.value)
        return found

    def note(self, code: str, value: str, line: int | None = None) -> None:
        """Tell something about this record."""
        self.notices.append(Notice(code=code, value=value[:80] or None, line=line or self.line))


@dataclass(frozen=True)
class Layout:
    """How a format writes its lines.

    `pattern` matches the tag at the beginning of a line, and its value as the last group; `start` is
    the tag that opens a record, `title` one that stands in it only once, `end` the tag after it.
    """

    pattern: re.Pattern[str]
    start: str
    title: frozenset[str]
    end: str = ""
    paragraphs: frozenset[str] = frozenset()
    """Tags whose value may have several paragraphs."""
    lists: frozenset[str] = frozenset()
    """Tags whose value has an item in each line."""


_FOLDED_HAN = re.compile(f"(?<=[{HAN}，、（]) *\\n *(?=[{HAN}，、（）])")
_FOLDED = re.compile(r"(?<=[^.。!！?？;；:：]) *\n *(?=[^\s(（\[【<〈•·\d])")
_BREAK = re.compile(f"(?<=[{HAN}，。；：、（）]) *\n *(?=[{HAN}，。；：、（）])")


def mend_tags(
    content: str, wrong: re.Pattern[str], mended: Callable[[re.Match[str]], str], code: str
) -> tuple[str, list[Notice]]:
    """A text with every tag mended that a pattern finds; each line in which that was so is told."""
    notices, line, start = [], 1, 0
    for found in wrong.finditer(content):
        line, start = line + content.count("\n", start, found.end()), found.end()
        said = content[found.start() : found.end() + 80].lstrip().partition("\n")[0]
        notices.append(Notice(code=code, value=said[:80], line=line))
    return (wrong.sub(mended, content) if notices else content), notices


def cut(content: str, layout: Layout) -> tuple[list[Entry], list[Notice]]:
    """The records of a text, and what in it belongs to none of them."""
    entries: list[Entry] = []
    stray: list[Notice] = []
    entry: Entry | None = None
    for line in _joined(content, layout, stray):
        if line.tag == layout.end:
            entry = None
        elif line.tag == layout.start:
            entry = Entry(line.number, [line])
            entries.append(entry)
        elif entry is None:
            entry = Entry(line.number, [line])
            entry.note("repaired:record-start", f"{line.tag} {line.value}")
            entries.append(entry)
        else:
            if line.tag in layout.title:
                entry = _entry_of(line, entry, entries)
            entry.lines.append(line)
    return entries, stray


def _entry_of(line: Line, entry: Entry, entries: list[Entry]) -> Entry:
    """The record that a title belongs to: a second one after a blank line is that of the next record."""
    if not any(before.tag == line.tag for before in entry.lines):
        return entry
    start = next((at for at in range(len(entry.lines) - 1, 0, -1) if entry.lines[at].gap), None)
    if line.gap or start:
        moved = [] if line.gap or not start else entry.lines[start:]
        entry.lines = entry.lines[: len(entry.lines) - len(moved)]
        entry = Entry(moved[0].number if moved else line.number, moved)
        entry.note("repaired:record-start", f"{line.tag} {line.value}")
        entries.append(entry)
    return entry


def _joined(content: str, layout: Layout, stray: list[Notice]) -> Iterator[Line]:
    """The tagged lines, each with the lines that go on with it."""
    match = layout.pattern.match
    tag, value, start, gap, blank = "", "", 0, False, False
    more: list[str] = []
    for number, text in enumerate(content.split("\n"), start=1):
        found = match(text)
        if found:
            if tag:
                said = _value(tag, value, more, layout) if more else value.strip()
                yield Line(tag, said, start, gap, len(more))
            tag, value, start, more, gap, blank = (
                (found[1] or layout.end).replace(" ", ""),
                found[found.lastindex or 1],
                number,
                [],
                blank,
                False,
            )
        elif not text or text.isspace():
            blank = True
        elif tag and tag != layout.end:
            more.append(text)
            blank = False
        else:
            stray.append(Notice(code="ignored:line", value=text.strip()[:80], line=number))
    if tag:
        yield Line(tag, _value(tag, value, more, layout), start, gap, len(more))


def _value(tag: str, value: str, more: list[str], layout: Layout) -> str:
    """A value in one line, or in those that are meant: the items of a list, the paragraphs of a text."""
    lines = "\n".join([value.strip(), *(line.strip() for line in more)]).strip()
    if tag in layout.lists:
        return lines
    if tag in layout.paragraphs:
        return unfolded(lines)
    return _BREAK.sub("", lines).replace("\n", " ")


def unfolded(text: str) -> str:
    """A text whose lines were folded: only after the end of a sentence begins a paragraph.

    >>> unfolded("软组织\\n肉瘤。\\n方法")
    '软组织肉瘤。\\n方法'
    """
    return _FOLDED.sub(" ", _FOLDED_HAN.sub("", text))
