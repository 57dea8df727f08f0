"""How like two texts are, for many pairs at once: rapidfuzz over folded texts, on all cores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from cajournal.duplicates.pairs import Pairs

Likeness = npt.NDArray[np.float32]
LEAST = 60.0
"""Percent; below, the exact likeness does not matter."""
UNKNOWN = -1.0


def ratios(one: Sequence[str], other: Sequence[str], partial: bool = False) -> Likeness:
    """The likeness of every text with the one at the same place, 0..1.

    >>> ratios(["和平地理学"], ["和平地理学"]).tolist()
    [1.0]
    """
    from rapidfuzz.fuzz import partial_ratio, ratio
    from rapidfuzz.process import cpdist

    scorer = partial_ratio if partial else ratio
    found = cpdist(one, other, scorer=scorer, score_cutoff=LEAST, dtype=np.float32, workers=-1)
    return np.asarray(found, dtype=np.float32) / np.float32(100)


def title_likeness(pairs: Pairs) -> Likeness:
    """1 for equal titles, `UNKNOWN` where one is missing or they are in two scripts, else the ratio.

    A record with two titles is as like as the better of them.
    """
    table = pairs.table
    found = np.full(len(pairs), UNKNOWN, dtype=np.float32)
    one, other = pairs.both("han")
    found[pairs.equal("title")] = 1
    rest = np.flatnonzero(pairs.known("title") & (one == other) & (found < 1))
    titles = np.asarray(table.titles, dtype=object)
    found[rest] = ratios(titles[pairs.left[rest]].tolist(), titles[pairs.right[rest]].tolist())
    if any(table.translated):
        _add_translated(pairs, found)
    return found


def _add_translated(pairs: Pairs, found: Likeness) -> None:
    table = pairs.table
    for mine, theirs in (
        (table.translated, table.translated),
        (table.titles, table.translated),
        (table.translated, table.titles),
    ):
        unlike = np.flatnonzero(found < 1).tolist()
        low = [place for place in unlike if mine[pairs.left[place]] and theirs[pairs.right[place]]]
        if low:
            like = ratios([mine[i] for i in pairs.left[low]], [theirs[j] for j in pairs.right[low]])
            found[low] = np.maximum(found[low], like)
