"""The entries of a document, as marks ask for them: by number, by key, by name and year."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from cajournal.gbt7714 import intext
from cajournal.manuscripts.models import Entry
from cajournal.text.script import HAN


class CitedEntries:
    """The entries, as marks ask for them."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.labels = {one.label for one in entries if one.label and one.origin == "list"}
        self.keys = {one.citation.key: n for n, one in enumerate(entries) if one.citation.key}
        self.numbers: dict[tuple[str, str | None], list[int]] = {}
        self.works: dict[tuple[str, str], int] = {}
        for number, one in enumerate(entries):
            self.numbers.setdefault((one.origin, one.label), []).append(number)
            for name in _names(one):
                self.works.setdefault((name.casefold(), _year(one)), number)
                self.works.setdefault((name.casefold(), _year(one) + _suffix(one)), number)
        self.names = {name for name, _ in self.works}
        self.lengths = sorted({len(name) for name in self.names}, reverse=True)

    def labelled(self, label: str, origin: str, place: int) -> int | None:
        """The entry with this number; of several lists, the first that ends behind the mark."""
        same = self.numbers.get((origin, label))
        if not same:
            return None
        behind = bisect_right(same, place + 1, key=lambda number: self.entries[number].paragraph)
        return same[min(behind, len(same) - 1)]

    def work(self, cited: intext.Cited) -> int | None:
        """The entry by one of these names and of this year."""
        year = (cited.year or "").replace("-", "")
        works = [(name.casefold(), said) for said in (year, year[:4]) for name in cited.names]
        return next((self.works[work] for work in works if work in self.works), None)

    def first_of_two(self, text: str, year: str | None) -> str | None:
        """The first author's name where a text ends with two authors of one entry: 张三、李四."""
        second = _SECOND.search(text)
        first = self.name_at_end(text[: second.start()]) if second else None
        number = self.work(intext.Cited(names=(first,), year=year)) if first else None
        if not second or number is None:
            return None
        return first if second["name"] in map(str, self.entries[number].citation.author[1:]) else None

    def name_at_end(self, text: str) -> str | None:
        """The longest name of an entry's author with which a text ends."""
        folded = text.casefold()
        return next((text[-n:] for n in self.lengths if folded[-n:] in self.names), None)


_SECOND = re.compile(rf"\s?(?:[、，,]|和|与|及)\s?(?P<name>[{HAN}·]{{2,12}})$")
"""The second of two names at the end of a text."""
_SUFFIX = re.compile(r"[12]\d{3}-?(?P<suffix>[a-z])(?![\w-])")


def _suffix(entry: Entry) -> str:
    """The letter behind the year that tells works of one author and year apart."""
    found = _SUFFIX.search(entry.citation.raw)
    return found["suffix"] if found and found[0].startswith(_year(entry)) else ""


def _names(entry: Entry) -> Iterator[str]:
    record = entry.citation
    for person in (record.author or record.editor)[:1]:
        name = person.name
        yield from {one for one in (name.han, name.organisation, name.latin_family, name.latin) if one}


def _year(entry: Entry) -> str:
    return str(entry.citation.issued.year) if entry.citation.issued else ""
