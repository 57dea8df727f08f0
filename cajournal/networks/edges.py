"""The edges of a network: pairs of what stands in one record, counted over all records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import NamedTuple

from cajournal.errors import FormatError
from cajournal.models import Record
from cajournal.networks.parts import PARTS, part

_ALIASES = {"cites": "work-cited", "funder": "work-funder", "journal": "work-journal"}


class Edge(NamedTuple):
    """Two things, and in how many records both stand; `directed` where the first has or cites the second."""

    source: str
    target: str
    weight: int
    directed: bool


class Network:
    """The edges of a kind over many records, and in how many records each of their ends stands.

    A kind is `co-` and a part (co-author, co-keyword, co-cited …: pairs of them) or two parts
    (author-keyword, author-funder …); cites, funder and journal are those of the work. Raises FormatError
    for another.

    >>> from cajournal.models import Article
    >>> network = Network("co-author")
    >>> network.add(Article(author=["张宁", "李四", "王五"]))
    >>> network.add(Article(author=["李四", "张宁"]))
    >>> [tuple(edge) for edge in network.edges()][:1], network.records("张宁")
    ([('张宁', '李四', 2, False)], 2)
    """

    def __init__(self, kind: str) -> None:
        self.parts = _parts(kind)
        self.directed = self.parts[0] != self.parts[1]
        self._edges: Counter[tuple[str, str]] = Counter()
        self._ends: tuple[Counter[str], Counter[str]] = (Counter(), Counter())

    def add(self, record: Record) -> None:
        """Count the pairs of a record."""
        ends = [part(record, name) for name in dict.fromkeys(self.parts)]
        for counted, found in zip(self._ends, ends, strict=False):
            counted.update(found)
        pairs = product(ends[0], ends[1]) if self.directed else combinations(sorted(ends[0]), 2)
        self._edges.update(pairs)

    def edges(self) -> Iterator[Edge]:
        """The edges, the heaviest first."""
        for (source, target), weight in sorted(self._edges.items(), key=lambda one: (-one[1], one[0])):
            yield Edge(source, target, weight, self.directed)

    def nodes(self) -> Iterator[tuple[str, str]]:
        """What the edges join, each with its part: first that of the sources."""
        for name, counted in zip(dict.fromkeys(self.parts), self._ends, strict=False):
            yield from ((one, name) for one in counted)

    def records(self, end: str) -> int:
        """In how many records something stands."""
        return max(counted[end] for counted in self._ends)


def network_of(records: Iterable[Record], kind: str) -> Network:
    """The network of a kind over records."""
    network = Network(kind)
    for record in records:
        network.add(record)
    return network


def kinds() -> list[str]:
    """The names of the kinds, the parts of two in either order.

    >>> kinds()[:4]
    ['cites', 'funder', 'journal', 'co-author']
    """
    names = [name for name in PARTS if name != "work"]
    mixed = [f"{one}-{two}" for one, two in combinations([n for n in names if n != "cited"], 2)]
    return [*_ALIASES, *(f"co-{name}" for name in names), *mixed]


def _parts(kind: str) -> tuple[str, str]:
    first, _, second = _ALIASES.get(kind, kind).partition("-")
    pair = (second, second) if first == "co" else (first, second)
    if not set(pair) <= set(PARTS) or pair == ("work", "work") or (first != "co" and first == second):
        raise FormatError("unknown-edges", name=kind, known=", ".join(kinds()))
    return pair
