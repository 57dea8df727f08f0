"""Bare references: what one record says, looked up in the other's printed string.

A string in a rare style is read wrongly here and there. What it prints stands in it all the same: a
title that is surely read on one side and stands in the string of the other is the same title; what a
doubtful reading lacks or has otherwise is no evidence against.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cajournal.duplicates.folding import fold
from cajournal.duplicates.keys import Table
from cajournal.duplicates.pairs import Levels, Pairs
from cajournal.duplicates.titles import FAIR, GENERIC, LONG, telling
from cajournal.duplicates.weights import WEIGHTS

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
def _whole(raw: str) -> str:
    return fold(raw)


@lru_cache(1 << 14)
def _numbers(raw: str) -> frozenset[str]:
    return frozenset(number.lstrip("0") for number in _NUMBER.findall(_LEFT_OUT.sub(" ", raw)))


def _weight(piece: str) -> float:
    size = len(piece) / 2.5 if piece.isascii() else len(piece)
    return size / 4 if _IMPRINT.search(piece) else size


def _share(mine: str, theirs: str) -> tuple[float, str]:
    """How much of my wording stands in theirs, and my weightiest piece if it does."""
    whole, parts = _whole(theirs), pieces(mine)
    if not parts:
        return 0.0, ""
    inside = sum(_weight(part) for part in parts if part in whole)
    most = max(parts, key=_weight)
    return inside / sum(map(_weight, parts)), most if most in whole else ""


def look_up(pairs: Pairs, levels: dict[str, Levels]) -> None:
    """Amend the levels of the pairs that have a printed string on a side."""
    table = pairs.table
    if not any(table.raws):
        return
    for k, (i, j) in enumerate(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)):
        if table.raws[i] or table.raws[j]:
            _amend(table, i, j, {name: found[k : k + 1] for name, found in levels.items()})


def _amend(table: Table, i: int, j: int, levels: dict[str, Levels]) -> None:
    surest = [int(table["sure"][place]) >= SURE for place in (i, j)]
    sure = all(surest)
    if not sure:
        for name, found in levels.items():
            if name != "title" and list(WEIGHTS[name].values())[found[0]] < 0:
                found[0] = 0
    words = list(WEIGHTS["title"])
    if not any(surest) or (not sure and words[levels["title"][0]] in ("other", "remote")):
        levels["title"][0] = words.index("apart")
    for one, other in ((i, j), (j, i)):
        if table.raws[other]:
            _printed(table, one, table.raws[other], levels)
    if table.raws[i] and table.raws[j]:
        _wording(table.raws[i], table.raws[j], levels, sure)


def _printed(table: Table, one: int, raw: str, levels: dict[str, Levels]) -> None:
    """What one record says and the other's string prints."""
    whole, numbers = _whole(raw), _numbers(raw)
    title = table.titles[one]
    if table["sure"][one] < SURE:
        return
    if title and title in whole:
        _raise("title", levels, _SAME[telling(title)])
    names = [read.han or read.key[:-1] for read in table.names.reads(int(table["names"][one]))]
    found = sum(name in whole for name in names)
    if names and found == len(names):
        _raise("creators", levels, ("one", "both", "many")[min(found, 3) - 1])
    elif found * 2 >= len(names) and found:
        _raise("creators", levels, "most")
    if str(table["year"][one]) in numbers:
        _raise("year", levels, "same")
    for column in "container", "publisher":
        value = table.values[column][table[column][one]].replace(" ", "")
        if len(value) > 1 and value in whole:
            _raise(column, levels, "same")
    if str(table["first"][one]) in numbers and str(table["last"][one]) in numbers:
        _raise("page", levels, "same")


_SAME = {0: "", GENERIC: "same, generic", 2: "same, short", FAIR: "same, fair", LONG: "same, long"}


def _wording(one: str, other: str, levels: dict[str, Levels], sure: bool) -> None:
    """Strings that say the same altogether, in whatever order."""
    (mine, most), (theirs, most2) = _share(one, other), _share(other, one)
    if most and most2 and max(mine, theirs) >= COVERED:
        _raise("title", levels, _SAME[min(telling(most), telling(most2))])
    elif not sure and max(mine, theirs) > COVERED:
        short, long = (one, other) if mine >= theirs else (other, one)
        if len(_numbers(short)) > 2 and _numbers(short) <= _numbers(long):
            _raise("title", levels, "apart")
            _raise("page", levels, "same")


def _raise(name: str, levels: dict[str, Levels], word: str) -> None:
    """A level that weighs more than the present one."""
    words = list(WEIGHTS[name])
    if WEIGHTS[name][word] > WEIGHTS[name][words[levels[name][0]]]:
        levels[name][0] = words.index(word)
