"""Which pairs are worth comparing: records that share a key, each key a number.

Keys are the title, its rarest pieces, identifiers, the place in the journal, and the first creator with a
year. A block that grows too big is compared in a window only, its records sorted so that likely ones stand
side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from cajournal.duplicates.hashes import Codes, Hashes, hash_texts, mixed
from cajournal.duplicates.keys import Table, title_codes
from cajournal.duplicates.pairs import Mask
from cajournal.duplicates.printed import pieces
from cajournal.duplicates.rarity import SIZES, Counts, count_pieces, no_counts, rarest

WINDOW = 15
"""In a block every record is compared with at most so many that follow it."""
BY_PLACE = range(4, 8)
"""The columns of keys that are the place in the journal alone: in a big corpus many pairs are chance."""
LONGEST = 8
"""So many pieces of a printed string are keys."""
_QUOTES = re.compile("[“”‘’\"'《》〈〉]")
_RANGE = re.compile(r"(?<!\d)(\d++)\s*+[-–—～~]\s*+(\d++)")


def candidates(table: Table) -> tuple[Codes, Codes]:
    """The pairs of all blocks as two columns of places, the smaller first, each pair once."""
    count = max(len(table), 1)
    found: list[Codes] = [np.empty(0, dtype=np.int64)]
    ranked = np.argsort(neighbours(table), kind="stable")
    ranks = np.empty_like(ranked)
    ranks[ranked] = np.arange(len(ranked))
    counts = no_counts(len(table))
    count_table(counts, table)
    for column, (key, owners) in enumerate(keys(table, counts)):
        for left, right in within(key, ranks[owners], len(table)):
            one, other = ranked[left], ranked[right]
            if column in BY_PLACE:
                likely = at_one_place(table, one, other)
                one, other = one[likely], other[likely]
            found.append(np.minimum(one, other) * count + np.maximum(one, other))
    pairs = _once(np.concatenate(found))
    return pairs // count, pairs % count


def at_one_place(table: Table, one: Codes, other: Codes) -> Mask:
    """Where year, volume, issue and pages differ in one at most; two or three agree by chance."""
    differing = np.zeros(len(one), dtype=np.int8)
    for column, apart in ("year", 1), ("volume", 0), ("issue", 0), ("first", 0), ("last", 0):
        mine, theirs = table[column][one], table[column][other]
        differing += (mine > 0) & (theirs > 0) & (abs(mine - theirs) > apart)
    likely: Mask = differing < 2
    return likely


def _once(codes: Codes) -> Codes:
    """Every code once; a plain sort is quicker here than NumPy's `unique`."""
    codes.sort()
    new = np.ones(len(codes), dtype=bool)
    np.not_equal(codes[1:], codes[:-1], out=new[1:])
    return codes[new]


def count_table(counts: Sequence[Counts], table: Table) -> None:
    """Add the pieces of all titles to the bins of their script."""
    for han, bins in enumerate(counts):
        owners = np.flatnonzero(table["han"] == han)
        count_pieces(bins, [table.titles[place] for place in owners.tolist()], han)


def keys(table: Table, counts: Sequence[Counts]) -> Iterator[tuple[Hashes, Codes]]:
    """Every column of keys (0: none) with the places of the records they belong to."""
    yield _titles(table)
    everyone = np.arange(len(table))
    for key in _own_keys(table):
        yield key, everyone
    for han in range(len(SIZES)):
        owners = np.flatnonzero(table["han"] == han)
        found = rarest(counts[han], [table.titles[place] for place in owners.tolist()], han)
        yield found.ravel(), np.tile(owners, len(found))
    if any(table.raws):
        yield _printed(table.raws)


def _own_keys(table: Table) -> Iterator[Hashes]:
    signs = {name: hash_texts(table.values[name]) for name in ("doi", "ids", "number", "container")}
    signs = {name: values[table[name]] for name, values in signs.items()}
    yield mixed(2, signs["doi"])
    yield mixed(3, signs["ids"])
    yield mixed(4, signs["number"])
    yield mixed(5, table["volume"], table["first"], table["last"])
    yield mixed(6, table["year"], table["first"], table["last"])
    yield mixed(7, table["volume"], table["issue"], table["first"])
    yield mixed(8, table["volume"], table["year"], table["first"])
    first, second = (table.names.signs[table.names.rows[table["names"], place]] for place in (0, 1))
    yield mixed(9, first, table["year"], table["first"])
    yield mixed(10, first, table["year"], signs["container"])
    yield mixed(11, first, second)


def _titles(table: Table) -> tuple[Hashes, Codes]:
    """The titles in either language."""
    owners = np.flatnonzero(np.fromiter(map(bool, table.translated), dtype=bool, count=len(table)))
    translated = title_codes([table.translated[place] for place in owners.tolist()])
    other = translated != table["title"][owners]
    codes = np.concatenate((table["title"], translated[other]))
    return mixed(1, codes), np.concatenate((np.arange(len(table)), owners[other]))


def _printed(raws: list[str]) -> tuple[Hashes, Codes]:
    """The longest pieces of every printed string."""
    owners: list[int] = []
    found: list[str] = []
    for place, raw in enumerate(raws):
        read = {*pieces(raw), *pieces(_QUOTES.sub("", raw)), *map("-".join, _RANGE.findall(raw))}
        longest = sorted(sorted(read), key=len)[-LONGEST:] if raw else []
        owners += [place] * len(longest)
        found += longest
    return mixed(13, hash_texts(found)), np.asarray(owners, dtype=np.int64)


def neighbours(table: Table) -> Codes:
    """What the records of one block are sorted by: year, then first page."""
    return table["year"] * 10**9 + table["first"]


def within(key: Hashes, rank: Codes, count: int) -> Iterator[tuple[Codes, Codes]]:
    """The pairs of every block of a key column, by the ranks of their records, one distance after the other.

    Key and rank are sorted as one number, which is many times quicker than to sort by the one and the other:
    the last bits of the key make room for a rank below `count`.
    """
    bits = np.uint64(max(count - 1, 1).bit_length())
    known = key != 0
    codes = key[known] >> bits << bits | rank[known].astype(np.uint64)
    codes.sort()
    blocks, ranks = codes >> bits, (codes & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int64)
    for distance in range(1, WINDOW + 1):
        alike = np.flatnonzero(blocks[distance:] == blocks[:-distance])
        if not len(alike):
            return
        yield ranks[alike], ranks[alike + distance]
