"""Clusters of records that are one work, out of pairs that are the same; never against a pair that is not."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from cajournal.duplicates.hashes import Codes


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
