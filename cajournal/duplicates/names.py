"""The distinct names of all records, each read once: what two spellings of a person share.

A Han name is compared as it is; a Latin name by its family name and first initial, and turned round
(Kaiming He, He Kaiming, He K M). Between the scripts the reading decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from cajournal.duplicates.rows import BOTH, SPLIT
from cajournal.text.latin_names import split_latin
from cajournal.text.pinyin import readings, surname
from cajournal.text.script import HAN, has_han
from cajournal.text.simplified import simplified
from cajournal.text.surnames import COMPOUND

Codes = npt.NDArray[np.int64]
MOST = 5
"""So many names of a record are compared."""
ALIKE = 0.7
"""From here on a Latin name reads like a Han one."""

_NOBODY = frozenset("等 et al etal others other anonymous anon 佚名 著 编 none null".split())
_NOT_HAN = re.compile(f"[^{HAN}]+")
_NOT_LATIN = re.compile(r"[^a-z ]+")


class Read(NamedTuple):
    """A name: its Han form; its Latin form whole, as family name with initial, and the same turned round."""

    han: str = ""
    latin: str = ""
    key: str = ""
    turned: str = ""


def read_name(printed: str) -> Read:
    """What a printed name is compared by.

    >>> read_name("Kaiming\\x1fHe"), read_name("陳 寧").han
    (Read(han='', latin='Kaiming He', key='kaimingh', turned='hek'), '陈宁')
    """
    han, _, latin = printed.partition(BOTH) if BOTH in printed else _by_script(printed)
    read = _read_latin(latin) if latin else Read()
    own = _NOT_HAN.sub("", simplified(han))
    return read._replace(han="" if own in _NOBODY else own)


def _by_script(printed: str) -> tuple[str, str, str]:
    return (printed, "", "") if has_han(printed) else ("", "", printed)


def _read_latin(printed: str) -> Read:
    family, given = _parts(printed)
    family, words = _plain(family).replace(" ", ""), _plain(given).split()
    if not family or family in _NOBODY:
        return Read()
    turned = words[-1] + family[0] if words and len(words[-1]) > 1 else ""
    whole = printed.replace(SPLIT, " ").replace(",", " ")
    return Read("", whole, family + words[0][0] if words else family, turned)


def _parts(printed: str) -> tuple[str, str]:
    """Family and given name, as the source tells or as the words tell."""
    family, told, given = printed.partition(SPLIT)
    return (family, given) if told else split_latin(printed)[:2]


def _plain(text: str) -> str:
    lower = unicodedata.normalize("NFKD", text).lower().replace("-", " ").replace(".", " ")
    return _NOT_LATIN.sub("", lower)


class Names:
    """All distinct names: `number` gives a name its place, `arrays` what the places are compared by."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {"": 0}
        self._lists: dict[tuple[str, ...], int] = {(): 0}
        self._rows: list[tuple[int, ...]] = [()]

    def number(self, names: tuple[str, ...]) -> int:
        """The place of a list of names, of which the first few count."""
        place = self._lists.get(names)
        if place is None:
            place = self._lists[names] = len(self._rows)
            places = self.places
            self._rows.append(tuple([places.setdefault(name, len(places)) for name in names[:MOST]]))
        return place

    def close(self) -> NameTable:
        """The table of what has been numbered."""
        return NameTable(list(self.places), self._rows)


class NameTable:
    """Distinct names as arrays, and the lists of names as rows of places (0: no name)."""

    def __init__(self, printed: Sequence[str], rows: Sequence[tuple[int, ...]]) -> None:
        self.read = [read_name(name) for name in printed]
        self.rows = np.zeros((len(rows), MOST), dtype=np.int32)
        for width in range(1, MOST + 1):
            chosen = [index for index, row in enumerate(rows) if len(row) == width]
            if chosen:
                self.rows[chosen, :width] = [rows[index] for index in chosen]
        numbers: dict[str, int] = {"": 0}
        self.han, _, self.key, self.turned = (
            np.fromiter((numbers.setdefault(part, len(numbers)) for part in column), dtype=np.int32)
            for column in zip(*self.read, strict=True)
        )
        known = (self.han + self.key) > 0
        self.rows[~known[self.rows]] = 0

    def reads(self, place: int) -> list[Read]:
        """The names of a list."""
        return [self.read[number] for number in self.rows[place] if number]

    def told(self, place: int) -> str:
        """The names of a list, as the comparison reads them."""
        return ", ".join(read.han or read.key for read in self.reads(place))

    def letters(self, place: int) -> str:
        """The names of a list as one word, in their order: what a misread name is compared by."""
        return "".join(read.han or read.key for read in self.reads(place))


@lru_cache(1 << 18)
def sound(han: str) -> str:
    """A Han name read in pinyin, as family name and initial.

    >>> sound("张宁"), sound("欧阳修")
    ('zhangn', 'ouyangx')
    """
    family = 2 if han[:2] in COMPOUND else 1
    given = min(readings(han[family]), default="") if len(han) > family else ""
    return surname(han) + given[:1]
