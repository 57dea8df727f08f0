"""The engine for one machine: blocks, titles, the other clues, clusters."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from cajournal.duplicates.blocks import at_one_place, candidates
from cajournal.duplicates.clusters import Decided, Places, Verdicts, labelled
from cajournal.duplicates.judging import Judged, judge
from cajournal.duplicates.keys import Table
from cajournal.duplicates.pairs import Mask, Pairs, together
from cajournal.duplicates.title_clues import REMOTE, begin_alike

CHUNK = 1 << 19
"""Pairs whose titles are compared at once."""
Told = Callable[[str, int], None]
"""Hears the phase and how many records or pairs of it are done."""


def find(table: Table, told: Told = lambda phase, count: None) -> Judged:
    """All pairs worth it, judged."""
    told("blocks", len(table))
    left, right = candidates(table)
    told("titles", len(left))
    starts = range(0, len(left), CHUNK) or [0]
    pairs = together([survivors(Pairs(table, left[i : i + CHUNK], right[i : i + CHUNK])) for i in starts])
    told("clues", len(pairs))
    return judge(pairs)


def survivors(pairs: Pairs) -> Pairs:
    """The pairs whose titles can be one; only these are asked about the rest.

    Two other titles on one page may be one in two translations: if the first creator is the same. Titles in
    two scripts cannot be compared: such a pair has to agree in where it appeared.
    """
    like = pairs.title_likeness
    translated = pairs.equal("first") & pairs.same_person()
    faces = like < 0
    faces[faces] = at_one_place(pairs.table, pairs.left[faces], pairs.right[faces])
    kept = faces | (like >= REMOTE) | pairs.equal("doi") | translated | _printed(pairs)
    kept[~kept] = begin_alike(pairs.where(~kept))
    chosen = pairs.where(kept)
    chosen.title_likeness = like[kept]
    return chosen


def _printed(pairs: Pairs) -> Mask:
    """Bare references: what is taken for the title need not be it."""
    if not any(pairs.table.raws):
        return np.zeros(len(pairs), dtype=bool)
    printed = np.fromiter(map(bool, pairs.table.raws), dtype=bool)
    found: Mask = printed[pairs.left] | printed[pairs.right]
    return found


def labels(judged: Judged, same: Places = (), different: Places = (), unsure: Places = ()) -> list[int]:
    """One label per record, 0, 1, 2 … in the order of the clusters' first records.

    `same`, `different` and `unsure` are a person's judgements; they win over the clues.
    """
    pairs, decided = judged.pairs, Decided(same, different, unsure)
    verdicts = Verdicts(pairs.left, pairs.right, judged.scores, judged.same, judged.different)
    numbers: dict[int, int] = {}
    first = labelled(len(pairs.table), verdicts, decided)
    return [numbers.setdefault(place, len(numbers)) for place in first.tolist()]
