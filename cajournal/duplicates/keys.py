"""The keys: every record once, as columns of numbers and folded texts. The records themselves can go.

A column of codes gives equal values equal numbers; 0 is always a missing value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np

from cajournal.duplicates.containers import words_of
from cajournal.duplicates.folding import END, fold_lines, folded, joined
from cajournal.duplicates.hashes import Codes, hash_texts
from cajournal.duplicates.names import Names, NameTable
from cajournal.duplicates.places import edition_of, number_of, pages_of, volume_of
from cajournal.duplicates.rows import Row
from cajournal.duplicates.titles import is_foreign, is_han, tell_all, told_answers, told_numbers

BATCH = 50_000
"""Rows that are folded at once."""
HEAD = 6
"""Characters of a title that must be the same where one title may be the beginning of another."""

KINDS = {
    kind: code
    for code, kinds in enumerate(
        (
            ("article-journal", "article-magazine", "review", "review-book"),
            ("article-newspaper",),
            ("book", "collection", "classic"),
            ("chapter", "entry", "entry-encyclopedia", "entry-dictionary"),
            ("paper-conference", "speech"),
            ("thesis",),
            ("report",),
            ("patent",),
            ("standard",),
            ("article",),
            ("legislation", "bill", "regulation"),
        ),
        start=1,
    )
    for kind in kinds
}
"""Types that differ in what they are; any other type (webpage, map, case …) is 0 and agrees with all."""
SERIAL = KINDS["article-journal"]


class Coder:
    """Values to numbers, in the order of their first coming; an empty value is 0."""

    def __init__(self, fold: Callable[[list[str]], list[str]] | None = None) -> None:
        self.values: list[str] = [""]
        self._codes: dict[str, int] = {"": 0}
        self._printed: dict[str, int] = {"": 0}
        self._fold = fold

    def codes(self, printed: Iterable[str]) -> Codes:
        """The numbers of a batch of values."""
        values = list(printed)
        if self._fold:
            self._learn([value for value in dict.fromkeys(values) if value not in self._printed])
            return np.fromiter(map(self._printed.__getitem__, values), np.int64, len(values))
        return np.fromiter(map(self._code, values), np.int64, len(values))

    def _learn(self, new: list[str]) -> None:
        for value, read in zip(new, self._fold(new) if self._fold and new else new, strict=True):
            self._printed[value] = self._code(read)

    def _code(self, value: str) -> int:
        code = self._codes.get(value)
        if code is None:
            code = self._codes[value] = len(self.values)
            self.values.append(value)
        return code


@dataclass
class Table:
    """The keys of all records: `columns` by name, the values behind codes, titles, and the names."""

    columns: dict[str, Codes]
    values: dict[str, list[str]]
    titles: list[str]
    translated: list[str]
    raws: list[str]
    names: NameTable

    def __len__(self) -> int:
        return len(self.titles)

    def __getitem__(self, column: str) -> Codes:
        return self.columns[column]


_FOLDS: dict[str, Callable[[list[str]], list[str]] | None] = {
    "container": words_of,
    "container_translated": words_of,
    "publisher": words_of,
    "number": folded,
    "url": folded,
    "isbn": folded,
    "doi": None,
    "registrant": None,
    "numbers": None,
    "answers": None,
    "ids": None,
}


def prepare(rows: Iterable[Row], told: Callable[[int], None] | None = None) -> Table:
    """The table of keys. `told` hears how many rows are done."""
    names = Names()
    coders = {name: Coder(fold) for name, fold in _FOLDS.items()}
    parts: list[dict[str, Codes]] = []
    titles: list[str] = []
    translated: list[str] = []
    raws: list[str] = []
    source = iter(rows)
    while (batch := list(islice(source, BATCH))) or not parts:
        read = _Batch(batch, coders, names)
        parts.append(read.columns)
        titles += read.titles
        translated += read.translated
        raws += [row.raw for row in batch]
        if told:
            told(len(batch))
    columns = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
    values = {name: coder.values for name, coder in coders.items()}
    return Table(columns, values, titles, translated, raws, names.close())


class _Batch:
    """Some rows, read into columns."""

    def __init__(self, rows: list[Row], coders: dict[str, Coder], names: Names) -> None:
        columns = [list(column) for column in zip(*rows, strict=True)] or [[] for _ in Row._fields]
        by: dict[str, list[Any]] = dict(zip(Row._fields, columns, strict=True))
        whole = joined(by["title"])
        self.titles = fold_lines(whole).split(END) if rows else []
        self.translated = folded(by["translated"])
        count = len(rows)

        def ints(values: Iterable[int]) -> Codes:
            return np.fromiter(values, np.int64, count)

        han = list(map(is_han, self.titles))
        pages = [pages_of(page) if page else (0, 0) for page in by["page"]]
        dois = [_bare(doi) if doi else "" for doi in by["doi"]]
        self.columns: dict[str, Codes] = {
            "title": title_codes(self.titles),
            "head": title_codes([title[:HEAD] if len(title) >= HEAD else "" for title in self.titles]),
            "numbers": coders["numbers"].codes(told_numbers(whole, count)),
            "answers": coders["answers"].codes(map(told_answers, whole.split(END), han)),
            "foreign": ints(map(is_foreign, by["title"], han)),
            "telling": ints(tell_all(self.titles)),
            "han": ints(han),
            "sure": ints(by["sure"]),
            "kind": ints(KINDS.get(kind, 0) for kind in by["type"]),
            "names": ints(map(names.number, by["names"])),
            "translators": ints(map(names.number, by["translators"])),
            "year": ints(by["year"]),
            "month": ints(by["month"]),
            "volume": ints(map(volume_of, by["volume"])),
            "issue": ints(map(number_of, by["issue"])),
            "first": ints(first for first, _ in pages),
            "last": ints(last for _, last in pages),
            "edition": ints(map(edition_of, by["edition"])),
            "doi": coders["doi"].codes(dois),
            "registrant": coders["registrant"].codes(doi.partition("/")[0] for doi in dois),
            "ids": coders["ids"].codes(ids[0] if ids else "" for ids in by["ids"]),
        }
        for name in "container", "container_translated", "publisher", "number", "url", "isbn":
            self.columns[name] = coders[name].codes(by[name])


def title_codes(folded_titles: list[str]) -> Codes:
    """Titles as numbers that are the same for the same title in every table."""
    return (hash_texts(folded_titles) >> np.uint64(1)).astype(np.int64)


def _bare(doi: str) -> str:
    start = doi.find("10.")
    return doi[start:].lower().rstrip(".") if start >= 0 else ""
