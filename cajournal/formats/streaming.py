"""Files read record by record: in flat memory where the format allows it, else whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from os import PathLike
from pathlib import Path
from typing import NamedTuple, TypeVar

from cajournal.errors import InputError, TooLarge, reason_of
from cajournal.formats.base import Format, Item, Loaded, by_content, by_name
from cajournal.formats.files import load, loads, plain_lines
from cajournal.formats.lost_bytes import missing_byte
from cajournal.formats.parts import parts_of
from cajournal.models import Notice, Record
from cajournal.text.decode import LONGEST_FILE, LOST, whole
from cajournal.text.encodings import MIXED, decode

Found = TypeVar("Found", bound=Record | Item | Notice)

HEAD = 1 << 18
"""As many bytes show which format and encoding a file has."""


class Loading(Iterator[Record]):
    """The records of a file one by one; `notices` grows on the way.

    `format` and `encoding` say what the file was taken for.
    """

    def __init__(self, found: Iterable[Record | Notice], format: str, encoding: str | None) -> None:
        self.notices: list[Notice] = []
        self.format = format
        self.encoding = encoding
        self._found = iter(found)

    def __next__(self) -> Record:
        for one in self._found:
            if isinstance(one, Record):
                return one
            self.notices.append(one)
        raise StopIteration


def iter_load(
    path: str | PathLike[str], format: str | None = None, max_length: int = LONGEST_FILE
) -> Loading:
    """The records of a file one by one: in flat memory where the format allows it (JSON Lines, CSV).

    Raises what `load` raises; of a file that is read in flat memory no line may be longer than the limit.
    """
    opened = _opened(path, format, max_length)
    if isinstance(opened, Loaded):
        return Loading((*opened.notices, *opened), opened.format, opened.encoding)
    assert opened.format.stream
    return Loading(opened.items(opened.format.stream.read), opened.format.name, opened.encoding)


def iter_items(path: str | PathLike[str], max_length: int = LONGEST_FILE) -> Iterator[Record | Item]:
    """The same, with plain CSL items as they stand in the file: where no more of them is wanted at first."""
    opened = _opened(path, None, max_length)
    if isinstance(opened, Loaded):
        yield from opened
        return
    assert opened.format.stream
    found = opened.items(opened.format.stream.items or opened.format.stream.read)
    yield from (one for one in found if not isinstance(one, Notice))


class _Damage:
    """What the encoding of a file could not tell: unreadable characters, a missing byte."""

    def __init__(self, encoding: str) -> None:
        self.encoding = encoding
        self.lost: list[int] = []
        self.missing: Notice | None = None

    def look(self, line: str, number: int) -> None:
        """Note the number of a line for each character in it that cannot be told."""
        if LOST in line:
            self.lost += [number] * line.count(LOST)
        if self.encoding == "gb18030" and not self.missing:
            self.missing = missing_byte(line, number)

    def notices(self) -> Iterator[Notice]:
        """What is told at last."""
        if self.lost:
            yield Notice(code="damaged", line=self.lost[0], value=str(len(self.lost)))
        if self.missing:
            yield self.missing


class _Opened(NamedTuple):
    """A file that can be read in flat memory."""

    path: Path
    format: Format
    encoding: str
    longest: int

    def items(self, read: Callable[[Iterable[str]], Iterator[Found]]) -> Iterator[Found | Notice]:
        """What a stream gives, and at last what the encoding could not tell."""
        damage = _Damage(self.encoding)
        yield from read(self._lines(damage))
        yield from damage.notices()

    def _lines(self, damage: _Damage) -> Iterator[str]:
        with self.path.open(encoding=self.encoding, errors="replace") as file:
            for number, line in enumerate(iter(partial(file.readline, self.longest + 1), ""), start=1):
                if len(line) > self.longest:
                    raise TooLarge("too-large:file", limit=self.longest)
                line = plain_lines(line)
                damage.look(line, number)
                yield whole(line)


def _opened(path: str | PathLike[str], format: str | None, max_length: int) -> Loaded | _Opened:
    try:
        with Path(path).open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        raise InputError("cannot-read", path=os.fspath(path), reason=reason_of(error)) from error
    if len(head) < HEAD:
        return loads(head, format, max_length)
    text, encoding = decode(head)
    text = plain_lines(text)
    chosen = by_name(format) if format else by_content(text)
    if chosen.stream and encoding != MIXED and (format or len(parts_of(text)) == 1):
        return _Opened(Path(path), chosen, encoding, max_length)
    return load(path, format, max_length)
