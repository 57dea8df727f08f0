"""Pairs of records as two columns of places, and what the clues ask of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt

from cajournal.duplicates.hashes import Codes
from cajournal.duplicates.keys import Table

Levels = npt.NDArray[np.int8]
Mask = npt.NDArray[np.bool_]


class Pairs:
    """Some pairs of a table."""

    def __init__(self, table: Table, left: Codes, right: Codes) -> None:
        self.table, self.left, self.right = table, left, right
        self.asked: dict[str, Levels] = {}
        """Levels that more than one clue asks for."""

    def __len__(self) -> int:
        return len(self.left)

    def both(self, column: str) -> tuple[Codes, Codes]:
        """The values of a column on either side."""
        values = self.table[column]
        return values[self.left], values[self.right]

    def known(self, column: str) -> Mask:
        """Where both sides have a value."""
        one, other = self.both(column)
        found: Mask = (one > 0) & (other > 0)
        return found

    def equal(self, column: str) -> Mask:
        """Where both sides have the same value."""
        one, other = self.both(column)
        found: Mask = (one == other) & (one > 0)
        return found

    def same_person(self) -> Mask:
        """Where the first creators are the same, or one side names none."""
        names = self.table.names
        one, other = (names.rows[places, 0] for places in self.both("names"))
        same: Mask = (names.han[one] == names.han[other]) & (names.key[one] == names.key[other])
        nobody: Mask = (one == 0) | (other == 0)
        return same | nobody

    def where(self, mask: Mask) -> Pairs:
        """The pairs that a mask chooses."""
        return Pairs(self.table, self.left[mask], self.right[mask])

    def by_values(self, column: str, judge: Callable[[str, str], int], mask: Mask) -> Levels:
        """The judgement on every pair of values of a coded column; each distinct pair is judged once."""
        values, levels = self.table.values[column], np.zeros(len(self), dtype=np.int8)
        one, other = (codes[mask] for codes in self.both(column))
        size = len(values)
        distinct, back = np.unique(one * np.int64(size) + other, return_inverse=True)
        judged = [judge(values[code // size], values[code % size]) for code in distinct.tolist()]
        levels[mask] = np.asarray(judged, dtype=np.int8)[back] if judged else 0
        return levels

    @cached_property
    def title_likeness(self) -> npt.NDArray[np.float32]:
        """How like the titles are, 0..1; -1 where they cannot be compared."""
        from cajournal.duplicates.likeness import title_likeness

        return title_likeness(self)


def together(parts: Sequence[Pairs]) -> Pairs:
    """Some pairs of one table after the other, with their likeness."""
    left, right = (np.concatenate([getattr(part, side) for part in parts]) for side in ("left", "right"))
    found = Pairs(parts[0].table, left, right)
    found.title_likeness = np.concatenate([part.title_likeness for part in parts])
    return found
