"""The clues of the titles: how like they are, the numbers in them, and whether one answers the other."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from cajournal.duplicates.hashes import Codes
from cajournal.duplicates.keys import HEAD, SERIAL
from cajournal.duplicates.levels import levels_of
from cajournal.duplicates.likeness import ratios
from cajournal.duplicates.pairs import Levels, Mask, Pairs
from cajournal.duplicates.titles import FAIR, GENERIC, LONG, SHORT

NEARLY, ALIKE, REMOTE = 0.93, 0.83, 0.68
"""Likenesses of two titles; below the last they are other titles."""
_PARTICLES = frozenset("的之")
WORD = 4
"""Letters from which on another word is not a typing error."""
CONTAINED = 0.95
"""From here on a title stands at the beginning or end of a longer one."""


def title(pairs: Pairs) -> Levels:
    """The titles: the same (and how much that tells), nearly, one inside the other, or other."""
    like = pairs.title_likeness
    tells = np.minimum(*pairs.both("telling"))
    foreign, foreign2 = pairs.both("foreign")
    comparable = (like >= ALIKE) | ((like >= 0) & (foreign == foreign2))
    anonymous = (np.maximum(*pairs.both("names")) == 0) & (like == 1) & (tells > GENERIC)
    serial = np.maximum(*pairs.both("kind")) == SERIAL
    contained = _among(pairs, comparable & (like < NEARLY) & (tells > GENERIC), _contained)
    latin = pairs.both("han")[0] == 0
    near = latin & (like >= ALIKE) & (like < 1) & (tells >= LONG) & ~contained
    reworded = _among(pairs, near, _reworded)
    brief = ~latin & (like >= ALIKE) & (like < 1) & (tells <= FAIR)
    longer = _among(pairs, brief, _longer)
    return levels_of(
        "title",
        pairs,
        missing=~pairs.known("title"),
        apart=~comparable & pairs.known("title"),
        other=comparable,
        remote=like >= REMOTE,
        alike=like >= ALIKE,
        contained=contained,
        nearly=like >= NEARLY,
        reworded=reworded,
        longer=longer,
        same_long=(like == 1) & (tells >= LONG),
        same_fair=(like == 1) & (tells == FAIR),
        same_short=(like == 1) & (tells == SHORT),
        same_name=anonymous & ~serial & (tells < LONG),
        same_column=anonymous & serial,
        same_generic=(like >= ALIKE) & (tells == GENERIC),
    )


def _among(pairs: Pairs, chosen: Mask, judge: Callable[[Pairs, Codes], Mask]) -> Mask:
    """What is judged of some of the pairs only; the others are not asked about."""
    found, places = np.zeros(len(pairs), dtype=bool), np.flatnonzero(chosen)
    found[places] = judge(pairs, places)
    return found


def begin_alike(pairs: Pairs) -> Mask:
    """Where one title is the beginning of the other: without its subtitle, however long that is."""
    found = pairs.equal("head")
    titles = pairs.table.titles
    for place in np.flatnonzero(found).tolist():
        short, long = sorted((titles[pairs.left[place]], titles[pairs.right[place]]), key=len)
        found[place] = _is_telling(short) and long.startswith(short)
    return found


def _is_telling(short: str) -> bool:
    return len(short) >= (15 if short.isascii() else HEAD)


def _contained(pairs: Pairs, doubtful: Codes) -> Mask:
    """Where one title is the other with a subtitle, a label or a translation more."""
    titles = pairs.table.titles
    ends = []
    for i, j in zip(pairs.left[doubtful].tolist(), pairs.right[doubtful].tolist(), strict=True):
        short, long = sorted((titles[i], titles[j]), key=len)
        fits = _is_telling(short) and len(short) < len(long)
        ends.append((short, long[: len(short)], long[-len(short) :]) if fits else ("", "1", "2"))
    if not ends:
        return np.zeros(0, dtype=bool)
    shorts, heads, tails = zip(*ends, strict=True)
    return np.maximum(ratios(shorts, heads), ratios(shorts, tails)) >= CONTAINED


def _reworded(pairs: Pairs, near: Codes) -> Mask:
    """Where a word in letters stands in the place of another: a typing error leaves most of it alike."""
    titles = pairs.table.titles
    sides = zip(pairs.left[near].tolist(), pairs.right[near].tolist(), strict=True)
    middles = [_middles(titles[i], titles[j]) for i, j in sides]
    if not middles:
        return np.zeros(0, dtype=bool)
    mine, theirs = zip(*middles, strict=True)
    long = [min(map(len, pair)) >= WORD for pair in middles]
    found: Mask = (ratios(mine, theirs) < REMOTE) & np.asarray(long, dtype=bool)
    return found


def _longer(pairs: Pairs, brief: Codes) -> Mask:
    """Where a short title has characters more than the other: 哲学史 and 哲学简史 are two books."""
    titles = pairs.table.titles
    sides = zip(pairs.left[brief].tolist(), pairs.right[brief].tolist(), strict=True)
    middles = [_middles(titles[i], titles[j]) for i, j in sides]
    more = [not (one and other) and one + other not in _PARTICLES for one, other in middles]
    return np.asarray(more, dtype=bool)


def _middles(one: str, other: str) -> tuple[str, str]:
    """What stands between the beginning and the end that two titles have in common."""
    from rapidfuzz.distance import Postfix, Prefix

    begin = Prefix.similarity(one, other)
    end = Postfix.similarity(one[begin:], other[begin:])
    return one[begin : len(one) - end], other[begin : len(other) - end]


def numbers(pairs: Pairs) -> Levels:
    """Against: numbers, years and parts in the titles that differ."""
    one, other = pairs.both("numbers")
    return pairs.by_values("numbers", _judge_numbers, (one != other) & (pairs.title_likeness >= 0))


def _judge_numbers(one: str, other: str) -> int:
    mine, theirs = set(one.split()), set(other.split())
    return 0 if mine == theirs else 1 if mine < theirs or theirs < mine else 2


def answers(pairs: Pairs) -> Levels:
    """Against: one is a correction, a reply, a sequel of the other."""
    one, other = pairs.both("answers")
    return levels_of("answers", pairs, other=(one != other) & (pairs.title_likeness >= 0))
