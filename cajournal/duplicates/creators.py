"""Who made it: the names of two records, matched one by one."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from cajournal.duplicates.likeness import ratios
from cajournal.duplicates.names import ALIKE, MOST, NameTable, Read, sound
from cajournal.duplicates.pairs import Levels, Mask, Pairs
from cajournal.text.pairing import reads_like

MANY, BOTH, ONE, MOSTLY, SOME, MISREAD, OTHER, NOBODY = range(1, 9)
CHUNK = 1 << 18
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


def _judge(table: NameTable, one: npt.NDArray[np.int64], other: npt.NDArray[np.int64]) -> Levels:
    mine, theirs = table.rows[one], table.rows[other]
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


def _matched(table: NameTable, mine: Places, theirs: Places) -> npt.NDArray[np.int64]:
    """How many of my names stand among theirs."""
    found = np.zeros(mine.shape, dtype=bool)
    for i in range(MOST):
        for j in range(MOST):
            found[:, i] |= _is_same(table, mine[:, i], theirs[:, j])
    counts: npt.NDArray[np.int64] = found.sum(axis=1)
    return counts


def _is_same(table: NameTable, one: Places, other: Places) -> Mask:
    def equal(mine: Places, theirs: Places) -> Mask:
        found: Mask = (mine[one] == theirs[other]) & (mine[one] > 0)
        return found

    return (
        equal(table.han, table.han)
        | equal(table.key, table.key)
        | equal(table.key, table.turned)
        | equal(table.turned, table.key)
    )


def _forgive(
    table: NameTable, one: npt.NDArray[np.int64], other: npt.NDArray[np.int64], levels: Levels
) -> None:
    """Lists that share no name may still read alike: misread, glued, or in two scripts."""
    doubtful = np.flatnonzero(levels == OTHER)
    if not len(doubtful):
        return
    letters = [table.letters(place) for place in one[doubtful].tolist()]
    letters2 = [table.letters(place) for place in other[doubtful].tolist()]
    likely = ratios(letters, letters2) >= 0.75
    levels[doubtful[likely]] = MISREAD
    for place in doubtful[~likely].tolist():
        levels[place] = _across(table, table.rows[one[place]], table.rows[other[place]])


def _across(table: NameTable, mine: Places, theirs: Places) -> int:
    """The level of two lists in two scripts, read aloud; other romanisations only of the first name."""
    ours, others = ([table.read[place] for place in side if place] for side in (mine, theirs))
    heard = {sound for other in others for sound in _sounds(other)}
    fitting = sum(not heard.isdisjoint(_sounds(one)) for one in ours)
    if not fitting and ours and others:
        fitting = int(_reads_like(ours[0], others[0]))
    fewer = min(len(ours), len(others))
    if not fitting:
        return OTHER
    if fitting >= fewer:
        return (ONE, BOTH, MANY)[min(fewer, 3) - 1]
    return MOSTLY if fitting * 2 >= fewer else SOME


def _sounds(one: Read) -> tuple[str, ...]:
    """A name as family name and initial, as it is spelt or read."""
    return (
        (sound(one.han), *filter(None, (one.key, one.turned)))
        if one.han
        else (one.key, one.turned or one.key)
    )


def _reads_like(one: Read, other: Read) -> bool:
    han, latin = (one.han, other.latin) if one.han else (other.han, one.latin)
    return bool(han and latin) and not (one.han and other.han) and reads_like(han, latin) >= ALIKE
