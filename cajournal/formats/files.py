"""Reading and writing whole files: encodings, the choice of a format, safe writing, the loss report."""

from __future__ import annotations

import os
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Sequence
from os import PathLike
from pathlib import Path

from cajournal.errors import EmptyInput, FormatError, InputError, NotText, OutputError
from cajournal.formats.base import Format, Loaded, by_content, by_name
from cajournal.messages import sentence
from cajournal.models import Record

_BOMS = {BOM_UTF8: "utf-8", BOM_UTF16_LE: "utf-16-le", BOM_UTF16_BE: "utf-16-be"}


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


def decode(content: bytes) -> tuple[str, str]:
    """Bytes as text, and the encoding they were read in: by BOM, else UTF-8, else GB18030.

    >>> decode("题名".encode("gbk"))
    ('题名', 'gb18030')
    """
    for bom, encoding in _BOMS.items():
        if content.startswith(bom):
            return content[len(bom) :].decode(encoding, errors="replace"), encoding
    zeros = content[:1000].count(0)
    wide = "utf-16-le" if content[1:1000:2].count(0) * 2 > zeros else "utf-16-be"
    for encoding in (wide,) if zeros else ("utf-8", "gb18030"):
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise NotText("not-text", reason="it is in none of UTF-8, UTF-16 and GB18030")


def dumps(records: Iterable[Record], format: str) -> str:
    """Records as text of a format. Raises FormatError for an unknown format."""
    return by_name(format).dumps(list(records))


def dump(
    records: Iterable[Record], path: str | PathLike[str], format: str | None = None, overwrite: bool = False
) -> list[str]:
    """Write records to a file; its suffix decides the format unless given. Returns the loss report.

    The file is complete or not there at all. Raises FormatError, or OutputError when the file exists
    (unless `overwrite`) or cannot be written.
    """
    target, known = Path(path), list(records)
    chosen = by_name(format or target.suffix or target.name)
    if target.exists() and not overwrite:
        raise OutputError("exists", path=str(target))
    _write(target, chosen.dumps(known))
    return _losses(known, chosen)


def _write(target: Path, text: str) -> None:
    """Into a file beside it first, so that a full disk or a crash leaves the old one whole."""
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
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
