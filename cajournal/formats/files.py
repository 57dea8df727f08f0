"""Files read and written whole: the choice of a format, what the encoding could not tell, what is lost."""

from __future__ import annotations

import os
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path

from cajournal.errors import EmptyInput, FormatError, InputError, TooLarge, reason_of
from cajournal.formats.base import Format, Loaded, by_name
from cajournal.formats.keys import keyed
from cajournal.formats.losses import Loss, losses_of
from cajournal.formats.lost_bytes import missing_byte
from cajournal.formats.parts import load_parts, parts_of
from cajournal.formats.writing import replacing
from cajournal.models import Notice, Record
from cajournal.text.collecting import no_collecting
from cajournal.text.decode import LONGEST_FILE, LOST, bounded, whole
from cajournal.text.encodings import MIXED, decode


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
    text = whole(plain_lines(text))
    if not text or text.isspace():
        raise EmptyInput("empty-input")
    with no_collecting():
        loaded = _loaded(text, by_name(format) if format else None)
    loaded.encoding = encoding
    loaded.notices.extend(_damages(text, content, encoding))
    if not loaded and not loaded.notices and text.strip() != "[]":
        raise FormatError("no-records", name=loaded.format)
    return loaded


def _loaded(text: str, format: Format | None) -> Loaded:
    if format:
        return format.loads(text)
    parts = parts_of(text)
    return load_parts(parts) if len(parts) > 1 else parts[0].format.loads(text)


def plain_lines(text: str) -> str:
    """Every line ends in LF; a byte order mark is no character, wherever files were joined; NUL is lost."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\ufeff", "") if "\ufeff" in text else text
    return text.replace("\0", LOST) if "\0" in text else text


def _damages(text: str, content: str | bytes, encoding: str | None) -> Iterator[Notice]:
    """The characters that could not be read, where the file did not have that mark itself; a missing byte."""
    before = content.count(LOST if isinstance(content, str) else LOST.encode())  # type: ignore[arg-type]
    if (count := text.count(LOST)) > before:
        yield Notice(code="damaged", line=text.count("\n", 0, text.index("\ufffd")) + 1, value=str(count))
    if encoding == MIXED:
        yield Notice(code="mixed:encodings")
    if encoding == "gb18030" and (missing := missing_byte(text)):
        yield missing


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
