"""What a search for duplicates gives: labels, clusters, pairs with their clues, and the merged records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from cajournal.duplicates.decisions import Decision
from cajournal.duplicates.judging import Judged, probability
from cajournal.duplicates.keys import KINDS, Table
from cajournal.duplicates.merging import Merged, MergedOne, merge, merge_stream
from cajournal.duplicates.related import Related, related
from cajournal.duplicates.rows import Given
from cajournal.duplicates.weights import WEIGHTS
from cajournal.models import Record


class Clue(NamedTuple):
    """One clue of a pair: its name, what it found, its weight in bits (against: below 0), the two values."""

    name: str
    level: str
    weight: float
    values: tuple[str, str]


class Pair(NamedTuple):
    """Two records by their places: the probability that they are one work, and why."""

    left: int
    right: int
    score: float
    clues: tuple[Clue, ...]


class PairList(Sequence[Pair]):
    """The pairs that were judged, each made when it is asked for."""

    def __init__(self, judged: Judged, places: Sequence[int]) -> None:
        self._judged, self._places = judged, places

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[Pair]:
        return (self._pair(place) for place in self._places)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return PairList(self._judged, self._places[index])
        return self._pair(self._places[index])

    def _pair(self, place: int) -> Pair:
        judged = self._judged
        left, right = int(judged.pairs.left[place]), int(judged.pairs.right[place])
        levels = {name: int(found[place]) for name, found in judged.levels.items()}
        clues = tuple(
            Clue(name, *list(WEIGHTS[name].items())[level], _values(judged.pairs.table, name, left, right))
            for name, level in levels.items()
            if level
        )
        return Pair(left, right, probability(float(judged.scores[place])), clues)


def _values(table: Table, clue: str, left: int, right: int) -> tuple[str, str]:
    return _value(table, clue, left), _value(table, clue, right)


def _value(table: Table, clue: str, place: int) -> str:
    """What a clue compared, as the comparison sees it."""
    if clue == "title":
        return table.titles[place]
    if clue in ("creators", "translators"):
        return table.names.told(int(table["names" if clue == "creators" else clue][place]))
    if clue == "page":
        first, last = int(table["first"][place]), int(table["last"][place])
        return f"{first}-{last}" if last else str(first or "")
    code = int(table[clue][place])
    if clue == "kind":
        return next((kind for kind, known in KINDS.items() if known == code), "")
    return table.values[clue][code] if clue in table.values else str(code or "")


@dataclass(frozen=True)
class Found:
    """The duplicates among some records.

    `records` are the records in the order of the input; `labels` has one cluster label for each,
    `clusters` the places of each cluster's records, `pairs` every pair that was worth judging,
    `unsure` those that a person should look at, `related` other works that belong together.
    """

    records: Sequence[Given]
    labels: list[int]
    judged: Judged
    read: Callable[[Given], Record]
    decisions: Sequence[Decision] = ()
    """A person's judgements, also on records that are not here."""
    decided: Mapping[str, Sequence[tuple[int, int]]] = field(default_factory=dict)
    """Those on records that are here, as pairs of places by judgement."""

    @cached_property
    def clusters(self) -> list[list[int]]:
        """The places of the records of each cluster, by its label."""
        found: list[list[int]] = [[] for _ in range(max(self.labels, default=-1) + 1)]
        for place, label in enumerate(self.labels):
            found[label].append(place)
        return found

    @cached_property
    def several(self) -> list[int]:
        """The labels of the clusters of more than one record."""
        return [label for label, places in enumerate(self.clusters) if len(places) > 1]

    @cached_property
    def pairs(self) -> PairList:
        """Every pair that was worth judging, the likeliest first."""
        return PairList(self.judged, np.argsort(-self.judged.scores, kind="stable").tolist())

    @cached_property
    def unsure(self) -> PairList:
        """The pairs for a person: nearly the same, not in one cluster by another way, not decided yet."""
        judged = self.judged
        places = np.flatnonzero(judged.unsure)
        ends = zip(judged.pairs.left[places].tolist(), judged.pairs.right[places].tolist(), strict=True)
        open_ = [place for place, pair in zip(places.tolist(), ends, strict=True) if not self._settled(*pair)]
        return PairList(judged, sorted(open_, key=lambda place: -judged.scores[place]))

    @cached_property
    def related(self) -> list[Related]:
        """Pairs of two works that belong together, with the kind of their tie."""
        return [one for one in related(self.judged) if not self._joined(one.left, one.right)]

    @cached_property
    def contradicted(self) -> list[tuple[int, int]]:
        """Pairs that a person called the same and that stay apart, as other judgements say different."""
        return [pair for pair in self.decided.get("same", ()) if not self._joined(*pair)]

    def _settled(self, left: int, right: int) -> bool:
        """Whether two records are in one cluster, or a person has said that their clusters differ."""
        pair = frozenset((self.labels[left], self.labels[right]))
        return len(pair) == 1 or pair in self._apart

    @cached_property
    def _apart(self) -> set[frozenset[int]]:
        labels = self.labels
        return {frozenset((labels[one], labels[other])) for one, other in self.decided.get("different", ())}

    def _joined(self, left: int, right: int) -> bool:
        return self.labels[left] == self.labels[right]

    def merge_again(self, records: Iterable[Given]) -> Iterator[MergedOne]:
        """The merged records one by one, each with its lines of the ledger, when the search held no records.

        They are given a second time, in the same order; only the members of clusters that are not
        complete yet are in memory. A cluster comes when its last record has been seen.
        """
        return merge_stream(records, self.labels, self.read)

    def merge(self) -> Merged:
        """One record per cluster, and a ledger of whose value was taken, what was not, and why."""
        return merge([[(place, self.read(self.records[place])) for place in one] for one in self.clusters])
