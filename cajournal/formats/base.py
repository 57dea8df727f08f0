"""What a format is, what reading a file gives, and which formats there are.

A new format is one module of this package with one constant `FORMAT`. Its tags stand in one table
of `Row`s (see `rows`), which is read in both directions.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from cajournal.errors import FormatError
from cajournal.models import Notice, Record


class Loaded(list[Record]):
    """The records of a file, and what was noticed on the way.

    A list like any other; `notices` names each entry that could not be read (with line and reason)
    or had to be repaired, `format` and `encoding` say what the file was taken for.

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


@dataclass(frozen=True)
class Format:
    """One file format.

    `sniff` tells from a text's content whether it is of this format, `loads` reads a text (raising
    FormatError only when it is not of this format at all), `dumps` writes records (None: the format is
    only read). `cannot` gives
    the fields of a record that the format cannot hold; a format without it holds everything.
    """

    name: str
    suffixes: tuple[str, ...]
    sniff: Callable[[str], bool]
    loads: Callable[[str], Loaded]
    dumps: Callable[[Sequence[Record]], str] | None
    cannot: Callable[[Record], list[str]] = lambda record: []


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


def by_name(name: str) -> Format:
    """The format of that name (bibtex) or suffix (.bib). Raises FormatError for any other."""
    wanted = name.lower()
    for format in all_formats().values():
        if wanted == format.name or wanted in format.suffixes:
            return format
    raise FormatError("unknown-format", name=name, known=", ".join(sorted(all_formats())))


def by_content(text: str) -> Format:
    """The format that a text is written in. Raises FormatError when none fits.

    >>> by_content("@book{a, title = {B}}").name
    'bibtex'
    """
    for format in all_formats().values():
        if format.sniff(text):
            return format
    shown = " ".join(text[:200].split())[:40]
    raise FormatError("unknown-format", name=f"“{shown}…”", known=", ".join(sorted(all_formats())))
