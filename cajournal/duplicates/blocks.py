"""Which pairs are worth comparing: records that share a key, each key a number.

Keys are the title, its beginning, end and rarest-hashed pieces (a misread character spares most of
them), identifiers, the place in the journal, and creators with a year. A block that grows too big is
compared in a window only, its records sorted so that likely ones stand side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from cajournal.duplicates.keys import Table
from cajournal.duplicates.printed import pieces

Codes = npt.NDArray[np.int64]
WINDOW = 30
"""In a block every record is compared with at most so many that follow it."""
PIECE = 4
"""Characters of a title's piece."""
PIECES = 4
"""So many pieces of every title are keys."""
LONGEST = 8
"""So many pieces of a printed string are keys."""
_QUOTES = re.compile("[“”‘’\"'《》〈〉]")
_RANGE = re.compile(r"(\d+)\s*[-–—～~]\s*(\d+)")
_ODD = np.uint64(0x9E3779B97F4A7C15)
_NONE = np.uint64(0)
Hashes = npt.NDArray[np.uint64]


def candidates(table: Table) -> tuple[Codes, Codes]:
    """The pairs of all blocks as two columns of places, the smaller first, each pair once."""
    count = len(table)
    found: list[Codes] = [np.empty(0, dtype=np.int64)]
    order = _neighbours(table)
    for key, owners in keys(table):
        for left, right in within(key, order[owners]):
            one, other = owners[left], owners[right]
            found.append(np.minimum(one, other) * count + np.maximum(one, other))
        found = [np.unique(np.concatenate(found))]
    return found[0] // max(count, 1), found[0] % max(count, 1)


def keys(table: Table) -> Iterator[tuple[Hashes, Codes]]:
    """Every column of keys (0: none) with the places of the records they belong to."""
    everyone = np.arange(len(table))
    for key in _own_keys(table):
        yield key, everyone
    if any(table.raws):
        yield _printed(table.raws)


def _own_keys(table: Table) -> Iterator[Hashes]:
    yield _mixed(1, table["title"])
    yield _mixed(2, table["doi"])
    yield _mixed(3, table["ids"])
    yield _mixed(4, table["number"])
    yield _mixed(5, table["volume"], table["first"], table["year"])
    yield _mixed(6, table["volume"], table["issue"], table["first"])
    first = table.names.rows[table["names"], 0]
    person = (table.names.han + (table.names.key.astype(np.int64) << 32))[first]
    yield _mixed(7, person, table["first"], table["year"])
    yield _mixed(8, person, table["year"], table["container"])
    yield from _pieces(table.titles)
    if any(table.translated):
        yield _both_titles(table)


def _printed(raws: list[str]) -> tuple[Hashes, Codes]:
    """The longest pieces of every printed string."""
    owners: list[int] = []
    codes: dict[str, int] = {}
    found: list[int] = []
    for place, raw in enumerate(raws):
        read = {*pieces(raw), *pieces(_QUOTES.sub("", raw)), *map("-".join, _RANGE.findall(raw))}
        for piece in sorted(read, key=len)[-LONGEST:]:
            owners.append(place)
            found.append(codes.setdefault(piece, len(codes) + 1))
    return _mixed(10, np.asarray(found, dtype=np.int64)), np.asarray(owners, dtype=np.int64)


def _mixed(salt: int, *columns: npt.NDArray[np.integer]) -> Hashes:
    """One hash of several columns; 0 where one of them is missing."""
    mixed = np.full(len(columns[0]), salt, dtype=np.uint64)
    known = np.ones(len(columns[0]), dtype=bool)
    for column in columns:
        mixed = _spread(mixed ^ column.astype(np.uint64))
        known &= column > 0
    return np.where(known, mixed | np.uint64(1), _NONE)


def _spread(values: Hashes) -> Hashes:
    values = values * _ODD
    return (values ^ (values >> np.uint64(29))) * _ODD


def _pieces(titles: list[str]) -> Iterator[Hashes]:
    """Of every title its beginning, its end, and the pieces that hash lowest, each in several hashes."""
    lengths = np.fromiter(map(len, titles), np.int64, len(titles))
    letters = np.frombuffer("".join(titles).encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(
        np.uint64
    )
    ends = np.cumsum(lengths)
    starts = ends - lengths
    long = lengths >= PIECE
    if not long.any():
        return
    piece = np.zeros(len(letters), dtype=np.uint64)
    for step in range(PIECE):
        piece[: len(letters) - PIECE + 1] += letters[step : len(letters) - PIECE + 1 + step]
        piece = _spread(piece)
    for at in (starts, ends - PIECE):
        edge = np.zeros(len(titles), dtype=np.uint64)
        edge[long] = piece[at[long]] ^ _spread(piece[np.minimum(at[long] + 2, ends[long] - PIECE)])
        yield edge
    inside = np.ones(len(letters), dtype=bool)
    for back in range(1, PIECE):
        inside[(ends - back)[lengths >= back]] = False
    bounds = np.concatenate(([0], np.cumsum(inside)))[starts[long]]
    piece = piece[inside]
    for salt in range(PIECES):
        lowest = np.zeros(len(titles), dtype=np.uint64)
        lowest[long] = np.minimum.reduceat(_spread(piece ^ np.uint64(salt + 17)), bounds)
        yield lowest


def _both_titles(table: Table) -> Hashes:
    """A title and a translated title that are the same text."""
    codes: dict[str, int] = {"": 0}
    for column in table.titles, table.translated:
        for title in column:
            codes.setdefault(title, len(codes))
    own = np.fromiter((codes[title] for title in table.titles), np.int64)
    other = np.fromiter((codes[title] for title in table.translated), np.int64)
    return _mixed(9, np.where(other > 0, other, own))


def _neighbours(table: Table) -> Codes:
    """What the records of one block are sorted by: year, then first page."""
    return table["year"] * 10**9 + table["first"]


def within(key: Hashes, order: Codes) -> Iterator[tuple[Codes, Codes]]:
    """The pairs of every block of a key column, one distance after the other."""
    known = np.flatnonzero(key)
    known = known[np.lexsort((order[known], key[known]))]
    key = key[known]
    for distance in range(1, WINDOW + 1):
        alike = np.flatnonzero(key[distance:] == key[:-distance])
        if not len(alike):
            return
        yield known[alike], known[alike + distance]
