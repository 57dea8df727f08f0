"""Levels: how a clue says what it found about many pairs at once, each a number for a word of its table."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from cajournal.duplicates.pairs import Levels, Mask, Pairs
from cajournal.duplicates.weights import WORDS


def level(name: str, word: str) -> int:
    """The level of a word that a clue says."""
    return WORDS[name].index(word)


def levels_of(name: str, pairs: Pairs, **chosen: Mask) -> Levels:
    """The levels of a clue by the words of its table (blanks as `_`); a later word wins."""
    words = [word.replace(", ", "_").replace(" ", "_") for word in WORDS[name]]
    levels = np.zeros(len(pairs), dtype=np.int8)
    for word, mask in chosen.items():
        levels[mask] = words.index(word)
    return levels


def same_or_other(name: str, pairs: Pairs, **more: Mask) -> Levels:
    """The levels of a column of codes: the same value, or another where the clue has a weight for that."""
    same = pairs.equal(name)
    chosen = {"other": pairs.known(name) & ~same} if "other" in WORDS[name] else {}
    return levels_of(name, pairs, same=same, **chosen, **more)


def says(levels: Mapping[str, Levels], name: str, *words: str) -> Mask:
    """Where a clue says one of these words."""
    found: Mask = np.isin(levels[name], [level(name, word) for word in words])
    return found
