"""Reading and writing whole files: encodings, the choice of a format, safe writing, the loss report."""

from __future__ import annotations

import os
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from os import PathLike
from pathlib import Path
from typing import NamedTuple, TypeVar

from cajournal.errors import EmptyInput, FormatError, InputError, TooLarge, reason_of
from cajournal.formats.base import Format, Item, Loaded, by_content, by_name
from cajournal.formats.keys import keyed
from cajournal.formats.losses import Loss, losses_of
from cajournal.formats.parts import load_parts, parts_of
from cajournal.formats.writing import replacing
from cajournal.models import Notice, Record
from cajournal.text.collecting import no_collecting
from cajournal.text.decode import LONGEST_FILE, LOST, bounded, decode, whole

Found = TypeVar("Found", bound=Record | Item | Notice)

_HEAD = 1 << 18
"""As many bytes show which format and encoding a file has."""


def loads(content: str | bytes, format: str | None = None, max_length: int = LONGEST_FILE) -> Loaded:
    """The records of a file's content; its format is told by the content unless given.

    The result is a list that also says which format and encoding were found, and in `notices` what
    could not be read. Raises EmptyInput, NotText, TooLarge, or FormatError when no format fits or there is
    no record in the content.

    >>> loads("\\ufeff@book{a, title = {和平地理学}}")[0].title.zh
    '和平地理学'
    """
    if len(content) > max_length:
        raise TooLarge("too-large:file", limit=max_length)
    text, encoding = (content, None) if isinstance(content, str) else decode(content)
    text = whole(_plain_lines(text))
    if not text or text.isspace():
        raise EmptyInput("empty-input")
    with no_collecting():
        loaded = _loaded(text, by_name(format) if format else None)
    loaded.encoding = encoding
    loaded.notices.extend(_damages(text, content))
    if not loaded and not loaded.notices and text.strip() != "[]":
        raise FormatError("no-records", name=loaded.format)
    return loaded


def _loaded(text: str, format: Format | None) -> Loaded:
    if format:
        return format.loads(text)
    parts = parts_of(text)
    return load_parts(parts) if len(parts) > 1 else parts[0].format.loads(text)


def _plain_lines(text: str) -> str:
    """Every line ends in LF; a byte order mark is no character, wherever files were joined; NUL is lost."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\ufeff", "") if "\ufeff" in text else text
    return text.replace("\0", LOST) if "\0" in text else text


def _damages(text: str, content: str | bytes) -> Iterator[Notice]:
    """The characters that could not be read, where the file did not have that mark itself."""
    before = content.count(LOST if isinstance(content, str) else LOST.encode())  # type: ignore[arg-type]
    if (count := text.count(LOST)) > before:
        yield Notice(code="damaged", line=text.count("\n", 0, text.index("\ufffd")) + 1, value=str(count))


def load(path: str | PathLike[str], format: str | None = None, max_length: int = LONGEST_FILE) -> Loaded:
    """The records of a file, as `loads` gives them. Raises InputError when the file cannot be read."""
    return loads(content_of(path, max_length), format, max_length)


def content_of(path: str | PathLike[str], limit: int = LONGEST_FILE) -> bytes:
    """The bytes of a file. Raises InputError that says why it cannot be read, and what to do."""
    try:
        with Path(path).open("rb") as file:
            return bounded(file, limit)
    except OSError as error:
        raise InputError("cannot-read", path=os.fspath(path), reason=reason_of(error)) from error


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


class _Opened(NamedTuple):
    """A file that can be read in flat memory."""

    path: Path
    format: Format
    encoding: str
    longest: int

    def items(self, read: Callable[[Iterable[str]], Iterator[Found]]) -> Iterator[Found | Notice]:
        """What a stream gives, and at last what the encoding could not tell."""
        damaged: list[int] = []
        yield from read(_lines(self.path, self.encoding, self.longest, damaged))
        if damaged:
            yield Notice(code="damaged", line=damaged[0], value=str(len(damaged)))


def _opened(path: str | PathLike[str], format: str | None, max_length: int) -> Loaded | _Opened:
    try:
        with Path(path).open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise InputError("cannot-read", path=os.fspath(path), reason=reason_of(error)) from error
    if len(head) < _HEAD:
        return loads(head, format, max_length)
    text, encoding = decode(head)
    text = _plain_lines(text)
    chosen = by_name(format) if format else by_content(text)
    if chosen.stream and (format or len(parts_of(text)) == 1):
        return _Opened(Path(path), chosen, encoding, max_length)
    return load(path, format, max_length)


def _lines(path: Path, encoding: str, longest: int, damaged: list[int]) -> Iterator[str]:
    """The lines of a file; the number of its line is noted for each character that cannot be told."""
    with path.open(encoding=encoding, errors="replace") as file:
        for number, line in enumerate(iter(partial(file.readline, longest + 1), ""), start=1):
            if len(line) > longest:
                raise TooLarge("too-large:file", limit=longest)
            line = _plain_lines(line)
            if LOST in line:
                damaged += [number] * line.count(LOST)
            yield whole(line)


def dumps(records: Iterable[Record], format: str, keys: str = "keep") -> str:
    """Records as text of a format, with the citation keys of a scheme (see `keys.SCHEMES`).

    Raises FormatError for an unknown format or scheme, or a format that is only read.
    """
    with no_collecting():
        return _storable("".join(_written(records, by_name(format, written=True), keys)))


def _written(records: Iterable[Record], format: Format, keys: str) -> Iterable[str]:
    if format.stream and format.stream.write and keys == "keep":
        return format.stream.write(records)
    assert format.dumps is not None
    return (format.dumps(keyed(records, keys)),)


def _storable(text: str) -> str:
    """The text without NUL and lone surrogates, which no reader of text files takes."""
    return whole(text).replace("\0", LOST)


def dump(
    records: Iterable[Record],
    path: str | PathLike[str],
    format: str | None = None,
    overwrite: bool = False,
    keys: str = "keep",
    bom: bool = False,
) -> list[Loss]:
    """Write records to a file; its suffix decides the format unless given. Returns the loss report.

    The file is complete or not there at all; formats that stream take records from a generator in flat
    memory. It is UTF-8, with a byte order mark where `bom` asks for one. Raises FormatError, or
    OutputError when the file exists (unless `overwrite`) or cannot be written.
    """
    chosen = by_name(format or Path(path).suffix or Path(path).name, written=True)
    report: list[Loss] = []
    with replacing(path, overwrite) as file:
        file.write(BOM_UTF8 if bom else b"")
        for piece in _written(_reported(records, chosen, report), chosen, keys):
            file.write(_storable(piece).encode())
    return report


def _reported(records: Iterable[Record], format: Format, report: list[Loss]) -> Iterator[Record]:
    """The records, each with its losses reported on the way."""
    for number, record in enumerate(records, start=1):
        report.extend(losses_of(record, number, format))
        yield record


def losses(records: Iterable[Record], format: str) -> list[Loss]:
    """What a format cannot hold of these records: one loss per value.

    >>> from cajournal.models import Citation
    >>> losses([Citation(title="多元外交", label="1")], "bibtex")
    []
    """
    chosen = by_name(format, written=True)
    return [loss for number, record in enumerate(records, 1) for loss in losses_of(record, number, chosen)]
