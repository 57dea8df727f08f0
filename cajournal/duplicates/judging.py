"""From levels to a judgement: the same work, different ones, or a question for a person."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cajournal.duplicates.clues import CLUES
from cajournal.duplicates.levels import says
from cajournal.duplicates.pairs import Levels, Mask, Pairs
from cajournal.duplicates.printed import look_up
from cajournal.duplicates.weights import CONTRARY, DIFFERENT_TO, PRIOR, SAME_FROM, WEIGHTS

Scores = npt.NDArray[np.float32]

APPEARANCE = ("container", "year", "volume", "issue", "page")
"""Where and when it appeared. The same title of the same people may have appeared twice: that alone does not
keep apart what other records join."""
IN_COMMON = ("many", "both", "one", "most")
"""What the clue of the creators says where most of them are the same."""


@dataclass
class Judged:
    """Pairs with the level of every clue, the sum of their weights, and the sum of those against."""

    pairs: Pairs
    levels: dict[str, Levels]
    scores: Scores
    against: Scores

    @property
    def same(self) -> Mask:
        """Where the clues say one work."""
        return self.scores >= SAME_FROM

    @property
    def different(self) -> Mask:
        """Where they say two works: by evidence, not for want of it."""
        return (self.scores <= DIFFERENT_TO) & (self.against <= CONTRARY)

    @property
    def unsure(self) -> Mask:
        """Where they nearly say one work."""
        return (self.scores > DIFFERENT_TO) & (self.scores < SAME_FROM)


def judge(pairs: Pairs) -> Judged:
    """Ask every clue about every pair, and add up."""
    levels = {name: clue(pairs) for name, clue in CLUES.items()}
    look_up(pairs, levels)
    scores = np.full(len(pairs), PRIOR, dtype=np.float32)
    against = np.zeros(len(pairs), dtype=np.float32)
    versions = _versions(levels)
    for name, found in levels.items():
        weights = np.asarray(list(WEIGHTS[name].values()), dtype=np.float32)
        scores += weights[found]
        against += np.minimum(weights, 0)[found] * ~(versions & (name in APPEARANCE))
    return Judged(pairs, levels, scores, against)


def _versions(levels: dict[str, Levels]) -> Mask:
    """Where the same people have the same title, which tells much."""
    return says(levels, "title", "same, long", "nearly") & says(levels, "creators", "", *IN_COMMON)


def probability(score: float) -> float:
    """A sum of bits as the probability of one work, 0..1.

    >>> probability(0), probability(10) > 0.99
    (0.5, True)
    """
    odds = math.pow(2, max(min(score, 60), -60))
    return round(odds / (1 + odds), 4)
