"""Tagged files (RIS, Refer, NoteExpress, RefWorks …): lines of a tag and a value, one record after the other.

A dialect says how its lines look and which tag begins a record; its table of rows says what the tags
mean. What a file does wrong is repaired where only one thing can be meant, and each repair is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from cajournal.errors import FormatError
from cajournal.formats import tagged_types
from cajournal.formats.base import Format, Loaded
from cajournal.formats.languages import bcp47
from cajournal.formats.plain import defaults_of
from cajournal.formats.rows import Context, Row, Tags, own_slot, read, write
from cajournal.formats.tagged_notes import NOTE, note_of
from cajournal.formats.tagged_people import PLACES
from cajournal.models import Article, Notice, Record
from cajournal.text.script import language_of

_LINE_END = re.compile(r"\r\n?|\n|\u2028")
_BREAKS = re.compile(r"[\r\n\u2028\u0085\x0b\x0c]+\s*")


class Line(NamedTuple):
    """One tagged line: its tag in the dialect's spelling, its value, and what had to be repaired in it."""

    tag: str
    value: str
    repaired: str = ""


class Entry(NamedTuple):
    """One record as its file has it: the values of each tag, and the line on which it begins."""

    tags: dict[str, list[str]]
    line: int
    notices: list[Notice]


@dataclass(frozen=True)
class Dialect:
    """One tagged format.

    `cut` gives the tagged lines of a printed line (none: it continues the one before); `first` is
    the tag that begins a record, `last` the one that ends it; `written` puts a tag and its value
    into a line. `language`, `place` and `note` are the tags of the language, of affiliations and of
    `name: value` lines; `database` those that name the database, `spare` those that say nothing of
    the work. `start` is how a record begins a line, `ends` the line that closes a written record;
    `type` is that of all records where `first` does not name one.
    """

    name: str
    suffixes: tuple[str, ...]
    first: str
    rows: tuple[Row, ...]
    cut: Callable[[str], Sequence[Line]]
    last: str = ""
    written: Callable[[str, str], str] | None = None
    language: str = "LA"
    place: str = "AD"
    note: str = ""
    database: tuple[str, ...] = ()
    spare: frozenset[str] = frozenset()
    ends: str = ""
    type: str = ""
    start: str | None = None

    def format(self) -> Format:
        """The format that reads (and, where `written` is given, writes) this dialect."""
        dumps = self.dumps if self.written else None
        return Format(self.name, self.suffixes, self.sniff, self.loads, dumps, self.cannot, self.start)

    def sniff(self, content: str) -> bool:
        """Whether the first line that holds something begins a record."""
        opening = next((line for line in _LINE_END.split(content[:2000]) if line.strip()), "")
        lines = self.cut(opening)
        return bool(lines) and lines[0].tag == self.first

    def loads(self, content: str) -> Loaded:
        """The records of a text; what was repaired or is no record is told in `notices`.

        Raises FormatError when no line begins a record.
        """
        loaded = Loaded(format=self.name)
        loaded.extend(self._record(entry) for entry in self._entries(content, loaded.notices))
        if not loaded:
            raise FormatError("bad-format", name=self.name, reason="no-record", line=1)
        return loaded

    def dumps(self, records: Sequence[Record]) -> str:
        """Records as a text of this format, an empty line between them."""
        return "\n".join(self._printed(record) for record in records)

    def cannot(self, record: Record) -> list[str]:
        """The fields that would not come back just as they are."""
        try:
            back = self.loads(self._printed(record))[0]
        except FormatError:
            back = Article()
        defaults = defaults_of(type(record))
        said = ((name, value) for name, value in record.__dict__.items() if value != defaults[name])
        return [name for name, value in said if name not in _UNSAID and getattr(back, name, None) != value]

    def _entries(self, content: str, notices: list[Notice]) -> Iterator[Entry]:
        entry: Entry | None = None
        tag, number = "", 0
        for number, printed in enumerate(_LINE_END.split(content), start=1):
            lines = self.cut(printed)
            if not lines and entry is None and printed.strip():
                notices.append(Notice(code="ignored:line", line=number, value=printed.strip()[:80]))
            elif not lines and entry is not None and printed.strip() and tag:
                entry.tags[tag][-1] += "\n" + printed.strip()
            for line in lines:
                if line.tag == self.first:
                    if entry is not None:
                        yield entry
                    entry = Entry({}, number, [])
                if entry is None:
                    notices.append(Notice(code="ignored:line", line=number, value=printed.strip()[:80]))
                    continue
                if line.tag == self.last:
                    yield entry
                    entry, tag = None, ""
                    continue
                tag = line.tag
                entry.tags.setdefault(tag, []).append(line.value.strip())
                if line.repaired:
                    entry.notices.append(
                        Notice(code=f"repaired:{line.repaired}", line=number, value=printed[:80])
                    )
        if entry is not None:
            yield entry

    def _record(self, entry: Entry) -> Record:
        tags: Tags = {tag: held for tag, values in entry.tags.items() if (held := [v for v in values if v])}
        type_ = self.type or tagged_types.csl_type(_first(tags.get(self.first, [])), tags, self.database)
        if not self.type:
            tags.pop(self.first, None)
        language = _language(tags, self.language)
        for tag in self.spare:
            tags.pop(tag, None)
        if self.place in tags:
            tags[PLACES] = tags.pop(self.place)
        for value in tags.pop(self.note, []):
            tag, said = note_of(value) or (self.note, value)
            tags.setdefault(tag, []).append(said)
        record = read(tags, {}, self.rows, Context(Article, type_, own_slot(language)), language=language)
        kept = {_own(tag, self): "; ".join(values) for tag, values in tags.items()}
        record.extra = {**record.extra, **kept}
        if record.language is None:
            record.language = _told(record)
        record.notices = [*entry.notices, *record.notices]
        return record

    def _printed(self, record: Record) -> str:
        assert self.written is not None  # formats that are only read are never asked
        tags, _ = write(record, self.rows)
        if record.language:
            tags[self.language] = [record.language]
        tags.update((name, [value]) for name, value in record.extra.items() if self._holds(name, tags))
        lines = [self.written(self.first, tagged_types.written(self.name, record.type))]
        lines += [self._line(tag, value) for tag, values in tags.items() for value in values if value]
        return "\n".join([*lines, *([self.ends] if self.ends else [])]) + "\n"

    def _holds(self, name: str, tags: Tags) -> bool:
        """Whether what a file said beyond our fields may stand under its own tag again."""
        assert self.written is not None
        lines = self.cut(self.written(name, "x"))
        return (
            name not in tags and name not in (self.first, self.last) and bool(lines) and lines[0].tag == name
        )

    def _line(self, tag: str, value: str) -> str:
        assert self.written is not None
        if tag.startswith(NOTE):
            return self.written(self.note, f"{tag.removeprefix(NOTE)}: {_flat(value)}")
        return self.written(_own(tag, self), _flat(value))


_UNSAID = frozenset({"notices", "confidence", "key"})


def _own(tag: str, dialect: Dialect) -> str:
    return dialect.place if tag == PLACES else tag


def _first(values: list[str]) -> str:
    return values[0] if values else ""


def _flat(value: str) -> str:
    """A value on one line: it can begin no other tag and end no record."""
    return _BREAKS.sub(" ", value)


def _language(tags: Tags, tag: str) -> str | None:
    said = bcp47(_first(tags.get(tag, [])))
    if said:
        del tags[tag]
    return said


def _told(record: Record) -> str | None:
    """The language of a record that does not say it, by its title."""
    title: Any = getattr(record, "title", None)
    return language_of(str(title)) if title else None
