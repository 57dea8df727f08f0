"""Reading and writing whole files: encodings, the choice of a format, safe writing, the loss report."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from os import PathLike
from pathlib import Path

from cajournal.errors import EmptyInput, FormatError, InputError, OutputError
from cajournal.formats.base import Format, Loaded, by_content, by_name
from cajournal.formats.collecting import no_collecting
from cajournal.formats.keys import keyed
from cajournal.messages import sentence
from cajournal.models import Record
from cajournal.text.decode import decode


def loads(content: str | bytes, format: str | None = None) -> Loaded:
    """The records of a file's content; its format is told by the content unless given.

    The result is a list that also says which format and encoding were found, and in `notices` what
    could not be read. Raises EmptyInput, NotText, or FormatError when no format fits or there is no
    record in the content.

    >>> loads("\\ufeff@book{a, title = {和平地理学}}")[0].title.zh
    '和平地理学'
    """
    text, encoding = (content, None) if isinstance(content, str) else decode(content)
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise EmptyInput("empty-input")
    found = by_name(format) if format else by_content(text)
    with no_collecting():
        loaded = found.loads(text)
    loaded.encoding = encoding
    if not loaded and not loaded.notices and text.strip() != "[]":
        raise FormatError("no-records", name=found.name)
    return loaded


def load(path: str | PathLike[str], format: str | None = None) -> Loaded:
    """The records of a file, as `loads` gives them. Raises InputError when the file cannot be read."""
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        raise InputError("cannot-read", path=os.fspath(path), reason=error.strerror or str(error)) from error
    return loads(content, format)


def dumps(records: Iterable[Record], format: str, keys: str = "keep") -> str:
    """Records as text of a format, with the citation keys of a scheme (see `keys.SCHEMES`).

    Raises FormatError for an unknown format or scheme.
    """
    with no_collecting():
        return _writer(by_name(format))(keyed(records, keys))


def dump(
    records: Iterable[Record],
    path: str | PathLike[str],
    format: str | None = None,
    overwrite: bool = False,
    keys: str = "keep",
) -> list[str]:
    """Write records to a file; its suffix decides the format unless given. Returns the loss report.

    The file is complete or not there at all. Raises FormatError, or OutputError when the file exists
    (unless `overwrite`) or cannot be written.
    """
    target, known = Path(path), keyed(records, keys)
    chosen = by_name(format or target.suffix or target.name)
    write_file(target, _writer(chosen)(known).encode(), overwrite)
    return _losses(known, chosen)


def _writer(format: Format) -> Callable[[Sequence[Record]], str]:
    if format.dumps is None:
        raise FormatError("read-only", name=format.name)
    return format.dumps


def write_file(path: str | PathLike[str], content: bytes, overwrite: bool = False) -> None:
    """Into a file beside it first, so that a full disk or a crash leaves the old one whole.

    Raises OutputError when the file exists (unless `overwrite`) or cannot be written.
    """
    target = Path(path)
    if target.exists() and not overwrite:
        raise OutputError("exists", path=str(target))
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise OutputError("cannot-write", path=str(target), reason=error.strerror or str(error)) from error


def losses(records: Iterable[Record], format: str) -> list[str]:
    """What a format cannot hold of these records: one sentence per value.

    >>> from cajournal.models import Citation
    >>> losses([Citation(title="多元外交", label="1")], "bibtex")
    []
    """
    return _losses(list(records), by_name(format))


def _losses(records: Sequence[Record], format: Format) -> list[str]:
    return [
        sentence("en", f"lost:{field}", {"format": format.name, "record": _named(record)})
        for record in records
        for field in format.cannot(record)
    ]


def _named(record: Record) -> str:
    return str(getattr(record, "title", None) or record.key or getattr(record, "raw", None) or record.type)
