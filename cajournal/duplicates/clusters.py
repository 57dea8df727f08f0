"""Clusters of records that are one work, out of pairs that are the same; never against a pair that is not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from cajournal.duplicates.hashes import Codes

Places = Sequence[tuple[int, int]]


class Groups:
    """A union-find that also knows which groups must stay apart."""

    def __init__(self, count: int) -> None:
        self.parent = list(range(count))
        self.apart: dict[int, set[int]] = {}

    def find(self, place: int) -> int:
        """The group of a record."""
        parent = self.parent
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    def part(self, one: int, other: int) -> None:
        """These two are never joined (unless they are already)."""
        one, other = self.find(one), self.find(other)
        if one != other:
            self.apart.setdefault(one, set()).add(other)
            self.apart.setdefault(other, set()).add(one)

    def join(self, one: int, other: int) -> bool:
        """Make one group of two; False where they must stay apart."""
        one, other = self.find(one), self.find(other)
        if one == other:
            return True
        if other in self.apart.get(one, ()):
            return False
        keep, gone = min(one, other), max(one, other)
        self.parent[gone] = keep
        for enemy in self.apart.pop(gone, ()):
            self.apart[enemy].discard(gone)
            self.part(keep, enemy)
        return True


def components(count: int, left: Codes, right: Codes) -> Codes:
    """For every record the first one that it is joined to, directly or by others.

    >>> components(4, np.array([2, 1]), np.array([3, 2])).tolist()
    [0, 1, 1, 1]
    """
    label = np.arange(count, dtype=np.int64)
    while True:
        one, other = label[left], label[right]
        if (one == other).all():
            return label
        np.minimum.at(label, np.maximum(one, other), np.minimum(one, other))
        while (label[label] != label).any():
            label = label[label]


def cluster(
    count: int,
    same: Iterable[tuple[int, int]],
    different: Iterable[tuple[int, int]] = (),
    decided: Iterable[tuple[int, int]] = (),
    parted: Iterable[tuple[int, int]] = (),
) -> list[int]:
    """For every record the first record of its cluster.

    `same` is taken in its order, so the surest pairs come first. A person's judgements come before what
    the clues say: those `parted` are never together, those `decided` are, unless that would join such two.

    >>> cluster(4, [(0, 1), (1, 2)], different=[(0, 2)])
    [0, 0, 2, 3]
    >>> cluster(3, [], decided=[(0, 1), (1, 2)], parted=[(0, 2)])
    [0, 0, 2]
    """
    groups = Groups(count)
    for one, other in parted:
        groups.part(one, other)
    for one, other in decided:
        groups.join(one, other)
    for one, other in different:
        groups.part(one, other)
    for one, other in same:
        groups.join(one, other)
    return [groups.find(place) for place in range(count)]


class Verdicts(NamedTuple):
    """Judged pairs as columns: the two places, the score, and whether they are the same or different."""

    left: Codes
    right: Codes
    scores: npt.NDArray[np.float32]
    same: npt.NDArray[np.bool_]
    different: npt.NDArray[np.bool_]

    def where(self, chosen: npt.NDArray[Any]) -> Verdicts:
        """Some of the pairs, by a mask or in an order."""
        return Verdicts(*(column[chosen] for column in self))


class Decided(NamedTuple):
    """A person's judgements as pairs of places."""

    same: Places = ()
    different: Places = ()
    unsure: Places = ()


def labelled(count: int, judged: Verdicts, decided: Decided | None = None) -> Codes:
    """For every record the first one of its cluster.

    Most clusters are plain components; one that holds two different records, or one that a person has
    judged, is made with care, the surest pairs first.
    """
    decided = decided or Decided()
    first = components(count, judged.left[judged.same], judged.right[judged.same])
    inside = judged.different & (first[judged.left] == first[judged.right])
    told = [place for pairs in decided for pair in pairs for place in pair]
    torn = np.isin(
        first, np.concatenate((first[judged.left[inside]], first[np.asarray(told, dtype=np.int64)]))
    )
    if not torn.any():
        return first
    within = judged.where(torn[judged.left] & torn[judged.right])
    return np.where(torn, _with_care(count, within, decided), first)


def _with_care(count: int, judged: Verdicts, decided: Decided) -> Codes:
    order = np.lexsort((judged.right, judged.left, -judged.scores))
    same = judged.where(order[judged.same[order]])
    apart = judged.where(judged.different)
    undecided = {tuple(sorted(pair)) for pair in decided.unsure}
    joined = [pair for pair in _both(same) if pair not in undecided]
    found = cluster(count, joined, _both(apart), decided=decided.same, parted=decided.different)
    return np.asarray(found, dtype=np.int64)


def _both(judged: Verdicts) -> list[tuple[int, int]]:
    return list(zip(judged.left.tolist(), judged.right.tolist(), strict=True))
