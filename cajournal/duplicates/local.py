"""The engine for one machine: keys, blocks, clues, judgement, clusters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from cajournal.duplicates.blocks import candidates
from cajournal.duplicates.clues import CLUES, NEARLY, REMOTE
from cajournal.duplicates.clusters import cluster
from cajournal.duplicates.keys import Table
from cajournal.duplicates.pairs import Levels, Pairs
from cajournal.duplicates.printed import look_up
from cajournal.duplicates.weights import CONTRARY, DIFFERENT, PRIOR, SAME, WEIGHTS

Scores = npt.NDArray[np.float32]


@dataclass
class Judged:
    """Pairs with the level of every clue and the sum of their weights."""

    pairs: Pairs
    levels: dict[str, Levels] = field(default_factory=dict)
    scores: Scores = field(default_factory=lambda: np.empty(0, dtype=np.float32))
    against: Scores = field(default_factory=lambda: np.empty(0, dtype=np.float32))


def judge(pairs: Pairs) -> Judged:
    """Ask every clue about every pair."""
    levels = {name: clue(pairs) for name, clue in CLUES.items()}
    look_up(pairs, levels)
    scores = np.full(len(pairs), PRIOR, dtype=np.float32)
    against = np.zeros(len(pairs), dtype=np.float32)
    for name, found in levels.items():
        weights = np.asarray(list(WEIGHTS[name].values()), dtype=np.float32)
        scores += weights[found]
        against += np.minimum(weights, 0)[found]
    return Judged(pairs, levels, scores, against)


def find(table: Table, told: Callable[[str], None] = lambda phase: None) -> tuple[Judged, list[int]]:
    """Judge all pairs worth it, and cluster the records."""
    left, right = candidates(table)
    pairs = survivors(Pairs(table, left, right))
    judged = judge(pairs)
    return judged, _clusters(judged)


def survivors(pairs: Pairs) -> Pairs:
    """The pairs whose titles can be one; only these are asked about the rest."""
    like = pairs.title_likeness
    kept = (like < 0) | (like >= REMOTE) | pairs.equal("doi") | pairs.equal("first")
    if any(pairs.table.raws):
        printed = np.fromiter(map(bool, pairs.table.raws), dtype=bool)
        kept |= printed[pairs.left] | printed[pairs.right]
    chosen = pairs.where(kept)
    chosen.title_likeness = like[kept]
    return chosen


def _clusters(judged: Judged) -> list[int]:
    order = np.argsort(-judged.scores, kind="stable")
    order = order[judged.scores[order] >= SAME]
    apart = (judged.scores <= DIFFERENT) & (judged.against <= CONTRARY)
    left, right = judged.pairs.left, judged.pairs.right
    same = zip(left[order].tolist(), right[order].tolist(), strict=True)
    different = zip(left[apart].tolist(), right[apart].tolist(), strict=True)
    return cluster(len(judged.pairs.table), same, different)
