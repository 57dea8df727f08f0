"""Files of records, in and out."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike

from cajournal.models import Record


def loads(text: str | bytes, format: str | None = None) -> list[Record]:
    """The records of a file's content; the format is found from the content unless given.

    Raises FormatError when no format fits.

    >>> loads("@book{liu1965, author = {刘愈之}, title = {和平地理学}}")[0].author[0].name.given
    '愈之'
    """
    from cajournal.formats.files import loads

    return loads(text, format)


def load(path: str | PathLike[str], format: str | None = None) -> list[Record]:
    """The records of a file. Raises FormatError, or InputError when it cannot be read.

    >>> load("no-such-file.bib")
    Traceback (most recent call last):
    cajournal.errors.InputError: no-such-file.bib cannot be read: No such file or directory.
    """
    from cajournal.formats.files import load

    return load(path, format)


def dumps(records: Iterable[Record], format: str, keys: str = "keep") -> str:
    """Records as text of a format ("bibtex", "biblatex", "csl-json").

    `keys` says how records get their citation keys: "keep" leaves those that they have and makes the
    others of surname, year and first word in pinyin, "pinyin" makes all of them new,
    "passport" likewise with 吕 as lyu, "han" makes them of Han characters. Raises FormatError for an
    unknown format or scheme.

    >>> print(dumps([Citation(title="和平地理学", author="刘愈之", issued=1965, type="book")], "bibtex"))
    @book{liu1965heping,
      author = {刘愈之},
      ...
    >>> dumps([Citation(key="book7", title="和平地理学", author="刘愈之")], "bibtex", keys="han")[:11]
    '@misc{刘愈之nd'
    """
    from cajournal.formats.files import dumps

    return dumps(records, format, keys)


def dump(
    records: Iterable[Record],
    path: str | PathLike[str],
    format: str | None = None,
    overwrite: bool = False,
    keys: str = "keep",
) -> list[str]:
    """Write records to a file, atomically; the suffix decides the format, `keys` is as in `dumps`.

    Returns what the format could not hold, one sentence per value. Raises OutputError when the file
    exists (unless `overwrite`) or cannot be written.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     dump([Citation(title="和平地理学", issued=1965)], f"{folder}/refs.json")
    ...     load(f"{folder}/refs.json")[0].title
    []
    '和平地理学'
    """
    from cajournal.formats.files import dump

    return dump(records, path, format, overwrite, keys)
