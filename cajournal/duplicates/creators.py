"""Who made it: the names of two records, matched one by one."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from cajournal.duplicates.hashes import Codes
from cajournal.duplicates.likeness import ratios
from cajournal.duplicates.names import ALIKE, MOST, NameTable, Read
from cajournal.duplicates.pairs import Levels, Pairs
from cajournal.duplicates.weights import WEIGHTS
from cajournal.text.names import split_han
from cajournal.text.pairing import reads_like
from cajournal.text.romanised import PINYIN, SURNAMES

MANY, BOTH, ONE, MOSTLY, SOME, MISREAD, OTHER, NOBODY = range(1, len(WEIGHTS["creators"]))
CHUNK = 1 << 18
ELSEWHERE = SURNAMES - PINYIN
"""Surnames as they are spelt outside pinyin."""
GLUED = 0.75
"""From here on two lists of names, written as one word, are misread ones."""
Places = npt.NDArray[np.int32]


def creator_levels(pairs: Pairs) -> Levels:
    """The level of every pair; equal lists are found at once, the others name by name."""
    one, other = pairs.both("names")
    table = pairs.table.names
    levels = np.zeros(len(pairs), dtype=np.int8)
    distinct, back = np.unique(np.minimum(one, other) << 32 | np.maximum(one, other), return_inverse=True)
    for start in range(0, len(distinct), CHUNK):
        part = distinct[start : start + CHUNK]
        judged = _judge(table, part >> 32, part & 0xFFFFFFFF)
        inside = (back >= start) & (back < start + CHUNK)
        levels[inside] = judged[back[inside] - start]
    return levels


def _judge(table: NameTable, one: Codes, other: Codes) -> Levels:
    mine, theirs = table.rows[one], table.rows[other]
    table.hear(mine, theirs)
    least = np.minimum((mine > 0).sum(axis=1), (theirs > 0).sum(axis=1))
    matched = np.minimum(_matched(table, mine, theirs), _matched(table, theirs, mine))
    levels = np.full(len(one), OTHER, dtype=np.int8)
    levels[matched > 0] = SOME
    levels[matched * 2 >= least] = MOSTLY
    levels[matched == least] = MANY
    levels[(matched == least) & (least == 2)] = BOTH
    levels[(matched == least) & (least == 1)] = ONE
    _forgive(table, one, other, levels)
    levels[least == 0] = 0
    return levels


def _matched(table: NameTable, mine: Places, theirs: Places) -> Codes:
    """How many of my names stand among theirs."""
    found = np.zeros(mine.shape, dtype=bool)
    forms = [(form[mine], other[theirs]) for form, other in table.forms()]
    for i in range(MOST):
        for j in range(MOST):
            for own, other in forms:
                found[:, i] |= (own[:, i] == other[:, j]) & (own[:, i] > 0)
    counts: Codes = found.sum(axis=1)
    return counts


def _forgive(table: NameTable, one: Codes, other: Codes, levels: Levels) -> None:
    """Lists that share no name may still be alike: misread, glued, or in another romanisation."""
    doubtful = np.flatnonzero(levels == OTHER)
    mixed = table.is_han(one[doubtful]) != table.is_han(other[doubtful])
    alone = doubtful[~mixed]
    if len(alone):
        letters, letters2 = (
            [table.letters(place) for place in side[alone].tolist()] for side in (one, other)
        )
        levels[alone[ratios(letters, letters2) >= GLUED]] = MISREAD
    for place in doubtful[mixed].tolist():
        if _reads_like(table.first(int(one[place])), table.first(int(other[place]))):
            levels[place] = SOME


def _reads_like(one: Read, other: Read) -> bool:
    """For names that pinyin does not tell: surnames in another spelling, foreigners in Han characters."""
    han, latin, key = (one.han, other.latin, other.key) if one.han else (other.han, one.latin, one.key)
    if not han or not latin or (key[:-1] not in ELSEWHERE and split_han(han)):
        return False
    return reads_like(han, latin) >= ALIKE
