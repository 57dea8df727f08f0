"""Levels out of masks: how a clue says what it found about many pairs at once."""

from __future__ import annotations

import numpy as np

from cajournal.duplicates.pairs import Levels, Mask, Pairs
from cajournal.duplicates.weights import WEIGHTS


def levels_of(name: str, pairs: Pairs, **chosen: Mask) -> Levels:
    """The levels of a clue by the words of its table (blanks as `_`); a later word wins."""
    words = [word.replace(", ", "_").replace(" ", "_") for word in WEIGHTS[name]]
    levels = np.zeros(len(pairs), dtype=np.int8)
    for word, mask in chosen.items():
        levels[mask] = words.index(word)
    return levels


def same_or_other(name: str, pairs: Pairs, **more: Mask) -> Levels:
    """The levels of a column of codes: the same value, or another where the clue has a weight for that."""
    same = pairs.equal(name)
    chosen = {"other": pairs.known(name) & ~same} if "other" in WEIGHTS[name] else {}
    return levels_of(name, pairs, same=same, **chosen, **more)
