"""The engine for one machine: blocks, titles, the other clues, clusters."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from cajournal.duplicates.blocks import candidates
from cajournal.duplicates.clusters import cluster, components
from cajournal.duplicates.hashes import Codes
from cajournal.duplicates.judging import Judged, Told, judge
from cajournal.duplicates.keys import Table
from cajournal.duplicates.pairs import Mask, Pairs, together
from cajournal.duplicates.title_clues import REMOTE, begin_alike

CHUNK = 1 << 19
"""Pairs whose titles are compared at once."""
Places = Sequence[tuple[int, int]]


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

    Two other titles on one page may be one in two translations: if the first creator is the same.
    """
    like = pairs.title_likeness
    translated = pairs.equal("first") & pairs.same_person()
    kept = (like < 0) | (like >= REMOTE) | pairs.equal("doi") | translated | _printed(pairs)
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
    left, right = judged.pairs.left[judged.same], judged.pairs.right[judged.same]
    first = components(len(judged.pairs.table), left, right)
    torn = np.full(len(first), True) if same or different or unsure else _torn(judged, first)
    if torn.any():
        first = np.where(torn, _mended(judged, torn, same, different, unsure), first)
    numbers: dict[int, int] = {}
    return [numbers.setdefault(place, len(numbers)) for place in first.tolist()]


def _torn(judged: Judged, first: Codes) -> Mask:
    """The records of the components that hold two records which are different."""
    left, right = judged.pairs.left, judged.pairs.right
    inside = judged.different & (first[left] == first[right])
    return np.isin(first, first[left[inside]])


def _mended(judged: Judged, torn: Mask, same: Places, different: Places, unsure: Places) -> Codes:
    """These records clustered with care, the surest pairs first."""
    left, right = judged.pairs.left, judged.pairs.right
    within = torn[left] & torn[right]
    order = np.argsort(-judged.scores, kind="stable")
    order = order[(judged.same & within)[order]]
    open_ = {tuple(sorted(pair)) for pair in unsure}
    joined = zip(left[order].tolist(), right[order].tolist(), strict=True)
    apart = judged.different & within
    others = zip(left[apart].tolist(), right[apart].tolist(), strict=True)
    sure = [pair for pair in joined if pair not in open_]
    return np.asarray(cluster(len(torn), sure, others, decided=same, parted=different), dtype=np.int64)
