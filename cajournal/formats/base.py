"""What a format is, what reading a file gives, and which formats there are.

A new format is one module of this package with one constant `FORMAT`. Its tags stand in one table
of `Row`s (see `rows`), which is read in both directions.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from cajournal.errors import FormatError
from cajournal.models import Notice, Record

Item = dict[str, Any]
"""A CSL item as it stands in a file."""


class Loaded(list[Record]):
    """The records of a file, and what was noticed on the way.

    A list like any other; `notices` names each entry that could not be read (with line and reason)
    or had to be repaired, `format` and `encoding` say what the file was taken for: several formats in
    one file are joined by `+`.

    >>> Loaded([], format="bibtex").format
    'bibtex'
    """

    def __init__(
        self,
        records: Iterable[Record] = (),
        notices: Iterable[Notice] = (),
        format: str = "",
        encoding: str | None = None,
    ) -> None:
        super().__init__(records)
        self.notices = list(notices)
        self.format = format
        self.encoding = encoding

    @classmethod
    def of(cls, found: Iterable[Record | Notice], format: str) -> Loaded:
        """The records of what was found in a file, and the notices among them."""
        loaded = cls(format=format)
        for one in found:
            if isinstance(one, Record):
                loaded.append(one)
            else:
                loaded.notices.append(one)
        return loaded


@dataclass(frozen=True)
class Stream:
    """Reading, and for some formats writing, record by record in flat memory.

    `read` takes the lines of a file; what it yields that is no record is a notice about one. `items` does the
    same, but leaves what is a plain CSL item as it is: that takes a tenth of the time.
    """

    read: Callable[[Iterable[str]], Iterator[Record | Notice]]
    write: Callable[[Iterable[Record]], Iterator[str]] | None = None
    items: Callable[[Iterable[str]], Iterator[Record | Item | Notice]] | None = None


@dataclass(frozen=True)
class Format:
    """One file format.

    `sniff` tells from a text's content whether it is of this format, `loads` reads a text whose lines
    end in LF (raising FormatError only when it is not of this format at all), `dumps` writes records;
    a format without it is only read. `cannot` gives the fields of a record that the format cannot
    hold; a format without it holds everything.

    `start` is how a record of this format begins a line (a regular expression): by it, several
    formats in one file are told apart. `end` gives the place in a text where the record, or list of
    records, that starts at another ends; until there, nothing is the start of another format.
    """

    name: str
    suffixes: tuple[str, ...]
    sniff: Callable[[str], bool]
    loads: Callable[[str], Loaded]
    dumps: Callable[[Sequence[Record]], str] | None = None
    cannot: Callable[[Record], list[str]] = lambda record: []
    start: str | None = None
    end: Callable[[str, int], int] = lambda text, start: start
    stream: Stream | None = None


@cache
def all_formats() -> dict[str, Format]:
    """Every format of the package, by name.

    >>> {"biblatex", "bibtex", "csl-json"} <= set(all_formats())
    True
    """
    names = (found.name for found in pkgutil.iter_modules([str(Path(__file__).parent)]))
    modules = (import_module(f"cajournal.formats.{name}") for name in names)
    known = (module.FORMAT for module in modules if hasattr(module, "FORMAT"))
    return {format.name: format for format in known}


def by_name(name: str, written: bool = False) -> Format:
    """The format of that name (bibtex) or suffix (.bib), or the one that is `written` by that.

    Raises FormatError for any other.
    """
    wanted = name.lower()
    for format in all_formats().values():
        if (wanted == format.name or wanted in format.suffixes) and (format.dumps or not written):
            return format
    known = sorted(format.name for format in all_formats().values() if format.dumps or not written)
    only_read = written and any(wanted == format.name for format in all_formats().values())
    code = "read-only" if only_read else "unknown-format"
    raise FormatError(code, name=name, known=", ".join(known))


def by_content(text: str) -> Format:
    """The format that a text begins with, else that of its first record. Raises FormatError when none fits.

    >>> by_content("@book{a, title = {B}}").name
    'bibtex'
    """
    known = all_formats().values()
    fitting = [format for format in known if format.sniff(text)]
    fitting = fitting or [format for format in known if _place(format, text) < len(text)]
    if fitting:
        return min(fitting, key=lambda format: _place(format, text))
    shown = " ".join(text[:200].split())[:40]
    raise FormatError("unknown-format:content", shown=shown, known=", ".join(sorted(all_formats())))


def _place(format: Format, text: str) -> int:
    """Where a format's first record stands; a format that does not say goes after those that do."""
    found = re.search(f"^(?:{format.start})", text, re.MULTILINE) if format.start else None
    return found.start() if found else len(text)
