"""Bare references: what one record says, looked up in the other's printed string.

A string in a rare style is read wrongly here and there. What it prints stands in it all the same: a
title that is surely read on one side and stands in the string of the other is the same title; what a
doubtful reading lacks or has otherwise is no evidence against.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from cajournal.duplicates.folding import fold
from cajournal.duplicates.keys import Table
from cajournal.duplicates.levels import level
from cajournal.duplicates.pairs import Levels, Mask, Pairs
from cajournal.duplicates.titles import FAIR, GENERIC, LONG, SHORT, telling
from cajournal.duplicates.weights import WEIGHTS, WORDS

SURE = 94
"""Percent of confidence from which a reading's title is taken for the title."""
COVERED = 0.8
_LEFT_OUT = re.compile(
    r"https?:\S+|(?i:doi)[:：]?\s*10\.\S+|\[\d{4}-\d\d?-\d\d?\]|(?i:accessed|retrieved) .*?\d{4}"
    r"|(?:出版)?(?:日期|时间)不[详詳]|无日期|不[详詳](?=\W)|\bn\.\s?d\.|(?i:no date)"
    r"|原[作著](?:发表|出版)于|(?i:original work published)"
)
"""Addresses, days of access, and the words for a date that is not known."""
_MARK = re.compile(r"[^\w\s\-‘’'&/]+|\s-\s|/{2}|_")
_NUMBER = re.compile(r"\d+")
_WORDS = frozenset(
    "in and etal ed eds no vol pp p online available anon 佚名 见 载 载于 收入 等 译 著 编 主编".split()
)
_IMPRINT = re.compile(r"出版社|出版公司|书局|书店|印书馆|大学$|press$|publish|university$|verlag$")


@lru_cache(1 << 14)
def pieces(raw: str) -> tuple[str, ...]:
    """The folded pieces between the marks of a printed reference; numbers and small words left out.

    >>> pieces("钱学森. 创建系统学[M]. 太原: 山西科学技术出版社, 2001: 序2-3.")
    ('钱学森', '创建系统学', '太原', '山西科学技术出版社', '序23')
    """
    found = (fold(part) for part in _MARK.split(_LEFT_OUT.sub(" ", raw)) if not part.strip().isdigit())
    return tuple(part for part in found if len(part) > 1 and not part.isdigit() and part not in _WORDS)


@lru_cache(1 << 14)
def _numbers(raw: str) -> frozenset[str]:
    return frozenset(number.lstrip("0") for number in _NUMBER.findall(_LEFT_OUT.sub(" ", raw)))


class _Wording(NamedTuple):
    """A printed reference as one folded word; its pieces with what they tell; the one that tells most."""

    whole: str
    pieces: tuple[tuple[str, float], ...]
    sum: float
    most: str


@lru_cache(1 << 14)
def _wording_of(raw: str) -> _Wording:
    weighed = tuple((piece, _weight(piece)) for piece in pieces(raw))
    most = max(weighed, key=lambda one: one[1], default=("", 0.0))[0]
    return _Wording(fold(raw), weighed, sum(weight for _, weight in weighed), most)


def _weight(piece: str) -> float:
    """How much a piece tells: its length, of an imprint a quarter."""
    size = len(piece) / 2.5 if piece.isascii() else len(piece)
    return size / 4 if _IMPRINT.search(piece) else size


def _share(mine: _Wording, whole: str) -> float:
    """How much of my wording stands in another string."""
    inside = sum(weight for piece, weight in mine.pieces if piece in whole)
    return inside / mine.sum if mine.sum else 0.0


class _Levels:
    """The levels of one pair, to be amended."""

    def __init__(self, levels: dict[str, Levels], place: int) -> None:
        self.levels, self.place = levels, place

    def word(self, name: str) -> str:
        """The present level."""
        return WORDS[name][int(self.levels[name][self.place])]

    def put(self, name: str, word: str) -> None:
        """Another level."""
        self.levels[name][self.place] = level(name, word)

    def lift(self, name: str, word: str) -> None:
        """Another level, if it weighs more."""
        if WEIGHTS[name][word] > WEIGHTS[name][self.word(name)]:
            self.put(name, word)


def look_up(pairs: Pairs, levels: dict[str, Levels]) -> None:
    """Amend the levels of the pairs that have a printed string on a side."""
    table = pairs.table
    if not any(table.raws):
        return
    printed = np.fromiter(map(bool, table.raws), dtype=bool)
    sure = table["sure"] >= SURE
    _forgive(levels, ~(sure[pairs.left] & sure[pairs.right]), ~(sure[pairs.left] | sure[pairs.right]))
    some = np.flatnonzero(printed[pairs.left] | printed[pairs.right])
    left, right = pairs.left[some].tolist(), pairs.right[some].tolist()
    for place, i, j in zip(some.tolist(), left, right, strict=True):
        amended = _Levels(levels, place)
        for one, other in ((i, j), (j, i)):
            if sure[one] and table.raws[other]:
                _printed(table, one, table.raws[other], amended, sure[other])
        if table.raws[i] and table.raws[j]:
            _same_wording(table.raws[i], table.raws[j], amended)


def _forgive(levels: dict[str, Levels], doubtful: Mask, neither: Mask) -> None:
    """What a doubtful reading has otherwise is no evidence against, and two such titles are none at all."""
    for name, found in levels.items():
        weights = np.asarray(list(WEIGHTS[name].values()))
        found[doubtful & (weights[found] < 0)] = level(name, "apart") if name == "title" else 0
    levels["title"][neither] = level("title", "apart")


def _printed(table: Table, one: int, raw: str, levels: _Levels, read: bool) -> None:
    """What one record says and the other's string prints, whose title may have been surely `read`."""
    whole, numbers = _wording_of(raw).whole, _numbers(raw)
    title = table.titles[one]
    if title and not read and title in whole:
        levels.lift("title", _SAME[telling(title)])
    names = [read.han or read.key[:-1] for read in table.names.reads(int(table["names"][one]))]
    found = sum(name in whole for name in names)
    if names and found == len(names):
        levels.lift("creators", ("one", "both", "many")[min(found, 3) - 1])
    elif found * 2 >= len(names) and found:
        levels.lift("creators", "most")
    if str(table["year"][one]) in numbers:
        levels.lift("year", "same")
    for column in "container", "publisher":
        value = table.values[column][table[column][one]].replace(" ", "")
        if len(value) > 1 and value in whole:
            levels.lift(column, "same")
    if str(table["first"][one]) in numbers and str(table["last"][one]) in numbers:
        levels.lift("page", "same")


_SAME = {0: "", GENERIC: "same, generic", SHORT: "same, short", FAIR: "same, fair", LONG: "same, long"}


def _same_wording(one: str, other: str, levels: _Levels) -> None:
    """Strings that say the same altogether, in whatever order."""
    mine, theirs = _wording_of(one), _wording_of(other)
    share, share2 = _share(mine, theirs.whole), _share(theirs, mine.whole)
    if max(share, share2) < COVERED:
        return
    if mine.most in theirs.whole and theirs.most in mine.whole:
        levels.lift("title", _SAME[min(telling(mine.most), telling(theirs.most))])
        return
    short, long = (one, other) if share >= share2 else (other, one)
    if len(_numbers(short)) > 2 and _numbers(short) <= _numbers(long):
        levels.lift("title", "apart")
        levels.lift("page", "same")
