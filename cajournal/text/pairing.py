"""Han names and the Latin names that read like them.

A name may be spelt in pinyin, Wade-Giles or a local romanisation, in either order, with initials, or
wrongly; so reading is a likeness in 0..1, and the order of two lists decides where likeness does not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from cajournal.text.names import split_han
from cajournal.text.pinyin import readings, surname, syllables
from cajournal.text.romanised import BY_CHARACTER, spellings

SURE = 0.9
"""From here on two names read alike: every syllable fits."""
UNLIKE = 0.3
"""Below, two names of different people."""

_MOST = 100  # beyond so many names that fit nobody at their own place, only the order of the lists counts
_LONGEST = 400  # letters of two names together; what is longer is text
_OTHER = re.compile(r"[^a-z]+")
_VOWELS = str.maketrans("", "", "aeiouvyw")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def pair(han: Sequence[str], latin: Sequence[str]) -> list[int | None]:
    """For each Han name the index of the Latin name that reads like it, or None.

    Names that read alike at their own place are taken first, then the best of the others; of lists that
    are equally long, what is left is paired in order.

    >>> pair(["张宁", "李四"], ["Li Si", "Zhang Ning"]), pair(["张宁"], []), pair(["张宁"], ["Zhang Min"])
    ([1, 0], [None], [0])
    """
    found: list[int | None] = [None] * len(han)
    for i, (name, other) in enumerate(zip(han, latin, strict=False)):
        if reads_like(name, other) >= SURE:
            found[i] = i
    if None not in found:
        return found
    _fill_by_likeness(found, han, latin)
    if len(han) == len(latin):
        _fill_in_order(found)
    return found


def _fill_by_likeness(found: list[int | None], han: Sequence[str], latin: Sequence[str]) -> None:
    free_han, free_latin = _free(found, len(latin))
    if len(free_han) > _MOST or len(free_latin) > _MOST:
        return
    likeness = sorted((-reads_like(han[i], latin[j]), abs(i - j), i, j) for i in free_han for j in free_latin)
    taken: set[int] = set()
    for unlike, _, i, j in likeness:
        if -unlike > UNLIKE and found[i] is None and j not in taken:
            found[i] = j
            taken.add(j)


def _fill_in_order(found: list[int | None]) -> None:
    free_han, free_latin = _free(found, len(found))
    for i, j in zip(free_han, free_latin, strict=True):
        found[i] = j


def _free(found: Sequence[int | None], count: int) -> tuple[list[int], list[int]]:
    taken = set(found)
    return [i for i, j in enumerate(found) if j is None], [j for j in range(count) if j not in taken]


def split_like(han: str, latin: str) -> tuple[str, str] | None:
    """Family and given name of a Latin name, as the Han name beside it has them; None where it tells nothing.

    >>> split_like("张宁", "Ning Zhang"), split_like("黃國禎", "Gwo-Jen Hwang")
    (('Zhang', 'Ning'), ('Hwang', 'Gwo-Jen'))
    """
    likeness, split = _best(han, latin)
    return split if likeness >= 0.5 and split[1] else None


def reads_like(han: str, latin: str) -> float:
    """How much a Latin name reads like a Han name: 1 every letter, 0 nothing.

    A surname and a given name that fit count half each; initials, other romanisations and slips less.

    >>> reads_like("张宁", "Ning Zhang"), reads_like("张宁", "Zhang N"), reads_like("郑敏麟", "Minlin Zhang")
    (1.0, 0.9, 0.5)
    """
    likeness = _best(han, latin)[0]
    sure = likeness >= SURE or split_han(han)
    return likeness if sure else max(likeness, 0.9 * _sounds_like(han, latin))


Unit = tuple[frozenset[str], frozenset[str]]
"""A Han character as Latin letters: its pinyin readings, and all its spellings."""


class Units(NamedTuple):
    """Some characters as Latin letters: of each its pinyin readings, and of each all its spellings."""

    exact: tuple[frozenset[str], ...]
    loose: tuple[frozenset[str], ...]


@lru_cache(maxsize=1 << 15)
def _best(han: str, latin: str) -> tuple[float, tuple[str, str]]:
    """The best likeness of any split of the two names, and the Latin name's parts in it."""
    best, parts = 0.0, (latin, "")
    splits = _han_splits(han)
    for family, given in _latin_splits(latin) if splits else ():
        for weight, family_units, given_units in splits:
            likeness = weight * (_fit(family, family_units) + _fit_given(given, given_units)) / 2
            if likeness > best:
                best, parts = likeness, (family, given)
        if best == 1.0:
            break
    return best, parts


def _latin_splits(latin: str) -> Iterator[tuple[str, str]]:
    """Every way to see a family name in a printed Latin name; the comma leaves one."""
    family, comma, given = latin.partition(",")
    if comma:
        yield family.strip(), given.strip()
        return
    words = latin.replace("- ", "-").split()
    if len(words) == 1:
        words = _CAMEL.sub(" ", latin).split()
    for size in range(1, min(2, len(words) - 1) + 1):
        yield " ".join(words[:size]), " ".join(words[size:])
        yield " ".join(words[-size:]), " ".join(words[:-size])
    if len(words) == 1:
        yield latin, ""


@lru_cache(maxsize=1 << 13)
def _han_splits(han: str) -> tuple[tuple[float, Units, Units], ...]:
    """The units of family and given name; a compound surname also as a mistaken page may cut it."""
    units = [_unit(char) for char in han]
    split = split_han(han)
    if not (split or 1 < len(han) < 4) or not all(exact for exact, _ in units):
        return ()
    size = len(split[0]) if split else 1
    single = (_single(han[0]), _units(units[1:]))
    if size == 1:
        return ((1.0, *single),)
    read = surname(han)
    whole = Units((frozenset({read}),), (frozenset({read, *_joined(units[:size])}),))
    return (1.0, whole, _units(units[size:])), (0.9, *single)


@lru_cache(maxsize=1 << 12)
def _single(char: str) -> Units:
    """A surname of one character, which may be spelt as no other character with its reading is."""
    exact, loose = _unit(char)
    return Units((exact,), (loose | frozenset(BY_CHARACTER.get(char, ())),))


def _units(units: Sequence[Unit]) -> Units:
    return Units(tuple([exact for exact, _ in units]), tuple([loose for _, loose in units]))


def _joined(units: Sequence[Unit]) -> frozenset[str]:
    """The spellings of a compound surname: of each character, put together."""
    spelt = {""}
    for _, loose in units:
        spelt = {start + end for start in spelt for end in loose}
    return frozenset(spelt)


@lru_cache(maxsize=1 << 13)
def _unit(char: str) -> Unit:
    exact = readings(char)
    return exact, exact.union(*(spellings(reading) for reading in exact))


def _fit(printed: str, units: Units) -> float:
    letters = _letters(printed)
    if _spelt(letters, units.exact):
        return 1.0
    return 0.9 if _spelt(letters, units.loose) else 0.0


def _spelt(letters: str, sets: Sequence[frozenset[str]]) -> bool:
    """Whether the letters are one spelling out of each set, in order."""
    ends = {0}
    for spelt in sets:
        ends = {end + len(one) for end in ends for one in spelt if letters.startswith(one, end)}
    return len(letters) in ends


def _fit_given(printed: str, units: Units) -> float:
    """As `_fit`; initials of the syllables count 0.8, a likeness less."""
    fit = _fit(printed, units)
    if fit or not printed:
        return fit
    letters = _letters(printed)
    if (
        letters
        and len(letters) <= len(units.loose)
        and printed.replace(".", "").replace("-", "").replace(" ", "").isupper()
    ):
        starts = zip(letters, units.loose, strict=False)
        return 0.8 if all(any(s.startswith(c) for s in loose) for c, loose in starts) else 0.0
    return 0.6 * _ratio(letters, "".join(min(exact) for exact in units.exact))


def _sounds_like(han: str, latin: str) -> float:
    """For names that are no Chinese ones: the likeness of the sounds, with vowels and without."""
    read = _letters("".join(syllables(han)))
    first, _, rest = latin.replace(",", " ").partition(" ")
    turned = [_letters(latin), _letters(f"{rest} {first}")]
    return max(_ratio(form(read), form(other)) for other in turned for form in (str, _consonants))


def _ratio(one: str, other: str) -> float:
    from rapidfuzz.fuzz import ratio

    short = len(one) + len(other) < _LONGEST
    return ratio(one, other) / 100 if one and other and short else 0.0


def _consonants(letters: str) -> str:
    return letters.translate(_VOWELS)


@lru_cache(maxsize=1 << 13)
def _letters(printed: str) -> str:
    """Lower-case a to z, ü as v; marks, spaces and accents are dropped."""
    lower = printed.lower()
    if lower.isascii() and lower.isalpha():
        return lower
    lower = lower.replace("ü", "v")
    plain = lower if lower.isascii() else unicodedata.normalize("NFKD", lower)
    return _OTHER.sub("", plain)
