"""Files of records, in and out."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from typing import TYPE_CHECKING

from cajournal.api.door import several, wanted
from cajournal.models import Record
from cajournal.text.decode import LONGEST_FILE

if TYPE_CHECKING:
    from cajournal.formats.base import Loaded
    from cajournal.formats.losses import Loss
    from cajournal.formats.streaming import Loading


def loads(content: str | bytes, format: str | None = None, max_length: int = LONGEST_FILE) -> Loaded:
    """The records of a file's content; the format is found from the content unless given.

    The result is a list that also says what the file was taken for (`format`, `encoding`) and what
    could not be read or was repaired (`notices`, each with its line). A file into which several formats
    were pasted is read whole.

    Raises EmptyInput, NotText, TooLarge, or FormatError when no format fits.

    >>> loaded = loads("@book{liu1965, author = {刘愈之}, title = {和平地理学}}")
    >>> loaded[0].author[0].name.given, loaded.format, loaded.notices
    ('愈之', 'bibtex', [])
    """
    from cajournal.formats.files import loads

    return loads(wanted(content, "content"), format, max_length)


def load(path: str | PathLike[str], format: str | None = None, max_length: int = LONGEST_FILE) -> Loaded:
    """The records of a file, as `loads` gives them: the content decides, not the suffix.

    Raises FormatError, TooLarge, or InputError when the file cannot be read.

    >>> load("no-such-file.bib")
    Traceback (most recent call last):
    cajournal.errors.InputError: no-such-file.bib cannot be read: there is no such file ...
    """
    from cajournal.formats.files import load

    return load(wanted(path, "path"), format, max_length)


def iter_load(
    path: str | PathLike[str], format: str | None = None, max_length: int = LONGEST_FILE
) -> Loading:
    """The records of a file one by one; a file in JSON Lines or CSV is read in flat memory.

    What is returned has `format`, `encoding` and `notices` as well; the last grow on the way. Raises
    what `load` raises.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     dump((Citation(title=f"论文{number}") for number in range(3)), f"{folder}/all.jsonl")
    ...     [record.title for record in iter_load(f"{folder}/all.jsonl")]
    []
    ['论文0', '论文1', '论文2']
    """
    from cajournal.formats.streaming import iter_load

    return iter_load(wanted(path, "path"), format, max_length)


def dumps(records: Iterable[Record], format: str, keys: str = "keep") -> str:
    """Records as text of a format ("bibtex", "csl-json", "jsonl" …; see `cajournal formats`).

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

    return dumps(several(records, "record"), format, keys)


def dump(
    records: Iterable[Record],
    path: str | PathLike[str],
    format: str | None = None,
    overwrite: bool = False,
    keys: str = "keep",
    bom: bool = False,
) -> list[Loss]:
    """Write records to a file, atomically; the suffix decides the format, `keys` is as in `dumps`.

    Returns what the format could not hold: a loss per value, which prints as a sentence and has it in
    both languages (`zh`, `en`). JSON Lines take records from a generator, in flat memory. `bom` puts a
    byte order mark before the text, by which Excel knows a CSV file to be UTF-8.

    Raises OutputError when the file exists (unless `overwrite`) or cannot be written, FormatError for
    an unknown format or one that is only read.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     dump([Citation(title="和平地理学", issued=1965)], f"{folder}/refs.json")
    ...     load(f"{folder}/refs.json")[0].title
    []
    '和平地理学'
    """
    from cajournal.formats.files import dump

    return dump(several(records, "record"), wanted(path, "path"), format, overwrite, keys, bom)
