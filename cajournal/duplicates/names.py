"""The distinct names of all records, each read once: what two spellings of a person share.

A Han name is compared as it is; a Latin name by its family name and first initial, and turned round
(Kaiming He, He Kaiming, He K M). Between the scripts the reading decides.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from cajournal.duplicates.folding import folded, spaced
from cajournal.duplicates.hashes import hash_texts
from cajournal.duplicates.rows import BOTH, SPLIT
from cajournal.text.latin_names import split_latin
from cajournal.text.pinyin import surname, syllables
from cajournal.text.script import HAN, has_han
from cajournal.text.surnames import COMPOUND

Places = npt.NDArray[np.int32]
MOST = 5
"""So many names of a record are compared."""
ALIKE = 0.7
"""From here on a Latin name reads like a Han one."""

_NOBODY = frozenset("等 et al etal others other anonymous anon 佚名 著 编 none null".split())
_NOT_HAN = re.compile(f"[^{HAN}]+")


class Read(NamedTuple):
    """A name: its Han form; its Latin form whole, as family name with initial, and the same turned round."""

    han: str = ""
    latin: str = ""
    key: str = ""
    turned: str = ""


def read_names(printed: Sequence[str]) -> list[Read]:
    """What printed names are compared by.

    >>> [(name.han, name.key, name.turned) for name in read_names(["Kaiming\\x1fHe", "陳 寧"])]
    [('', 'kaimingh', 'hek'), ('陈宁', '', '')]
    """
    parts = [name.partition(BOTH) if BOTH in name else _by_script(name) for name in printed]
    latin = [_split(name) if name else ("", "") for _, _, name in parts]
    han = folded([name for name, _, _ in parts])
    families = folded([family for family, _ in latin])
    givens = spaced([given for _, given in latin])
    wholes = [f"{family} {given}".strip() for family, given in latin]
    return list(map(_read, han, wholes, families, givens))


def _by_script(printed: str) -> tuple[str, str, str]:
    return (printed, "", "") if has_han(printed) else ("", "", printed)


def _split(printed: str) -> tuple[str, str]:
    """Family and given name, as the source tells or as the words tell."""
    family, told, given = printed.partition(SPLIT)
    return (family, given) if told else split_latin(printed)[:2]


def _read(han: str, latin: str, family: str, given: str) -> Read:
    own = _NOT_HAN.sub("", han) if han else ""
    if not family or family in _NOBODY:
        return Read("" if own in _NOBODY else own)
    words = given.split()
    turned = words[-1] + family[0] if words and len(words[-1]) > 1 else ""
    return Read("" if own in _NOBODY else own, latin, family + given[:1], turned)


class Names:
    """All distinct names and lists of names, numbered."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {"": 0}
        self._lists: dict[int, int] = {hash(()): 0}
        self._rows = array("i", [0] * MOST)

    def number(self, names: tuple[str, ...]) -> int:
        """The place of a list of names, of which the first few count."""
        sign = hash(names)
        place = self._lists.get(sign)
        if place is None:
            place = self._lists[sign] = len(self._lists)
            places = self._places
            row = [places.setdefault(name, len(places)) for name in names[:MOST]]
            self._rows.extend(row + [0] * (MOST - len(row)))
        return place

    def close(self) -> NameTable:
        """The table of what has been numbered."""
        rows = np.frombuffer(self._rows, dtype=np.int32).reshape(-1, MOST)
        return NameTable(list(self._places), rows.copy())


class NameTable:
    """Distinct names as arrays, and the lists of names as rows of places (0: no name)."""

    def __init__(self, printed: Sequence[str], rows: Places) -> None:
        self.read = read_names(printed)
        self.rows = rows
        self._numbers: dict[str, int] = {"": 0}
        han, _, keys, turned = zip(*self.read, strict=True)
        self.han, self.key, self.turned = map(self._numbered, (han, keys, turned))
        known = (self.han + self.key) > 0
        self.rows[~known[self.rows]] = 0
        self.signs = hash_texts([read.han or read.key for read in self.read])
        self.sound = np.full(len(self.read), -1, dtype=np.int32)

    def _numbered(self, parts: Sequence[str]) -> Places:
        numbers = self._numbers
        return np.fromiter((numbers.setdefault(part, len(numbers)) for part in parts), dtype=np.int32)

    def forms(self) -> Iterator[tuple[Places, Places]]:
        """The arrays by which two names may be the same: mine and theirs."""
        yield self.han, self.han
        yield self.key, self.key
        yield self.key, self.turned
        yield self.turned, self.key
        yield self.sound, self.key
        yield self.key, self.sound
        yield self.sound, self.turned
        yield self.turned, self.sound

    def hear(self, mine: Places, theirs: Places) -> None:
        """Read the Han names aloud that meet Latin ones."""
        mixed = (self.han[mine[:, 0]] > 0) != (self.han[theirs[:, 0]] > 0)
        met = np.unique(np.concatenate((mine[mixed].ravel(), theirs[mixed].ravel())))
        for place in met[(self.han[met] > 0) & (self.sound[met] < 0)].tolist():
            self.sound[place] = self._numbers.get(sound(self.read[place].han), -2)

    def is_han(self, places: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
        """Whether lists begin with a name in Han characters."""
        found: npt.NDArray[np.bool_] = self.han[self.rows[places, 0]] > 0
        return found

    def first(self, place: int) -> Read:
        """The first name of a list."""
        return self.read[int(self.rows[place, 0])]

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
    given = "".join(syllables(han[family : family + 1]))
    return surname(han) + given[:1]
