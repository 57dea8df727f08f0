"""Which pairs are worth comparing: records that share a key, each key a number.

Keys are the title, its rarest pieces (a misread character spares most of them), identifiers, the place
in the journal, and the first creator with a year. A block that grows too big is
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
WINDOW = 15
"""In a block every record is compared with at most so many that follow it."""
PIECE = (7, 3)
"""Characters of a title's piece, in letters and in Han characters."""
PIECES = 5
"""So many pieces of every title are keys."""
BINS = 25
"""At most so many bits of a piece's hash count how often it occurs."""
LONGEST = 8
"""So many pieces of a printed string are keys."""
_QUOTES = re.compile("[“”‘’\"'《》〈〉]")
_RANGE = re.compile(r"(\d+)\s*[-–—～~]\s*(\d+)")
_ODD = np.uint64(0x9E3779B97F4A7C15)
_NONE, _NEVER = np.uint64(0), np.uint64(2**64 - 1)
Hashes = npt.NDArray[np.uint64]


def candidates(table: Table) -> tuple[Codes, Codes]:
    """The pairs of all blocks as two columns of places, the smaller first, each pair once."""
    count = max(len(table), 1)
    found: list[Codes] = [np.empty(0, dtype=np.int64)]
    order = _neighbours(table)
    for key, owners in keys(table):
        for left, right in within(key, order[owners]):
            one, other = owners[left], owners[right]
            found.append(np.minimum(one, other) * count + np.maximum(one, other))
    pairs = _once(np.concatenate(found))
    return pairs // count, pairs % count


def _once(codes: Codes) -> Codes:
    """Every code once; a plain sort is quicker here than NumPy's `unique`."""
    codes.sort()
    new = np.ones(len(codes), dtype=bool)
    np.not_equal(codes[1:], codes[:-1], out=new[1:])
    return codes[new]


def keys(table: Table) -> Iterator[tuple[Hashes, Codes]]:
    """Every column of keys (0: none) with the places of the records they belong to."""
    everyone = np.arange(len(table))
    for key in _own_keys(table):
        yield key, everyone
    for han, size in enumerate(PIECE):
        owners = np.flatnonzero(table["han"] == han)
        for key in _pieces([table.titles[place] for place in owners], size):
            yield key, owners
    if any(table.raws):
        yield _printed(table.raws)


def _own_keys(table: Table) -> Iterator[Hashes]:
    yield _mixed(1, table["title"])
    yield _mixed(2, table["doi"])
    yield _mixed(3, table["ids"])
    yield _mixed(4, table["number"])
    yield _mixed(5, table["volume"], table["first"], table["last"])
    yield _mixed(6, table["year"], table["first"], table["last"])
    yield _mixed(7, table["volume"], table["issue"], table["first"])
    yield _mixed(8, table["volume"], table["year"], table["first"])
    first = table.names.rows[table["names"], 0]
    person = (table.names.han + (table.names.key.astype(np.int64) << 32))[first]
    yield _mixed(9, person, table["year"], table["first"])
    yield _mixed(10, person, table["year"], table["container"])
    second = table.names.rows[table["names"], 1]
    yield _mixed(11, person, second)
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
    return _mixed(13, np.asarray(found, dtype=np.int64)), np.asarray(owners, dtype=np.int64)


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


def _pieces(titles: list[str], size: int) -> Iterator[Hashes]:
    """Of every title its rarest pieces that stand in another title, too, each in several hashes."""
    lengths = np.fromiter(map(len, titles), np.int64, len(titles))
    long = lengths >= size
    if not long.any():
        return
    piece, starts = _hashed_pieces(titles, lengths, size)
    bits = min(BINS, len(piece).bit_length() + 1)
    bins = (piece >> np.uint64(64 - bits)).astype(np.int64)
    often = np.minimum(np.bincount(bins), 255).astype(np.uint8)[bins]
    rank = (often.astype(np.uint64) << np.uint64(56)) | (piece >> np.uint64(8))
    rank[often < 2] = _NEVER
    sizes = lengths[long] - size + 1
    for _ in range(PIECES):
        rarest = np.minimum.reduceat(rank, starts)
        key = np.zeros(len(titles), dtype=np.uint64)
        key[long] = np.where(rarest == _NEVER, _NONE, rarest)
        yield key
        rank[rank == np.repeat(rarest, sizes)] = _NEVER


def _hashed_pieces(titles: list[str], lengths: Codes, size: int) -> tuple[Hashes, Codes]:
    """The hash of every run of so many characters inside a title, and where each long title's begin."""
    whole = "".join(titles).encode("utf-32-le", "surrogatepass")
    letters = np.frombuffer(whole, dtype="<u4").astype(np.uint64)
    piece = np.zeros(len(letters) - size + 1, dtype=np.uint64)
    for step in range(size):
        piece = _spread(piece + letters[step : len(letters) - size + 1 + step])
    inside = np.ones(len(letters), dtype=bool)
    ends = np.cumsum(lengths)
    for back in range(1, size):
        inside[(ends - back)[lengths >= back]] = False
    sizes = lengths[lengths >= size] - size + 1
    return piece[inside[: len(piece)]], np.cumsum(sizes) - sizes


def _both_titles(table: Table) -> Hashes:
    """A title and a translated title that are the same text."""
    codes: dict[str, int] = {"": 0}
    for column in table.titles, table.translated:
        for title in column:
            codes.setdefault(title, len(codes))
    own = np.fromiter((codes[title] for title in table.titles), np.int64)
    other = np.fromiter((codes[title] for title in table.translated), np.int64)
    return _mixed(12, np.where(other > 0, other, own))


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
