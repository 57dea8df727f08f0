"""Names of journals, hosts and publishers: the same, abbreviated, misspelt or other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from cajournal.duplicates.folding import spaced
from cajournal.duplicates.meetings import ALIKE, OTHER, SAME, is_meeting, like_meetings
from cajournal.text.script import has_han

NEARLY, MISSPELT = 90, 80
_SMALL = frozenset("the of and for in on at to a an de la le des du et d l und der die das y del e".split())
_TAIL = re.compile(
    r"(?a:(?<!\s)\s*+(?:=|\([^)]{0,300}[a-z].*|:\s*\d.*|[.:]\s*(?:Conference|Proceedings|Part)\b.*))",
    re.DOTALL,
)
"""What follows an English journal's name: its translation, its town, the section, the conference."""


def words_of(texts: Sequence[str]) -> list[str]:
    """Names folded, Latin ones word by word.

    >>> words_of(["Lancet (London, England)", "地理 学报", "J. Infect. Dis."])
    ['lancet', '地理学报', 'j infect dis']
    """
    kept = [_TAIL.sub("", text) or text for text in texts]
    return [line.replace(" ", "") if has_han(line) else line for line in spaced(kept)]


@lru_cache(1 << 16)
def like_containers(one: str, other: str) -> int:
    """The level of two folded names; 0 for two scripts, or where one may be a part of the other.

    >>> like_containers("j infect dis", "journal of infectious diseases")
    2
    >>> like_containers("american heart journal", "european heart journal")
    3
    >>> like_containers("地理学报", "acta geographica sinica"), like_containers("nature", "nature genetics")
    (0, 0)
    """
    if one == other:
        return SAME
    han = has_han(one)
    if han != has_han(other):
        return 0
    short, long = sorted((one.replace(" ", ""), other.replace(" ", "")), key=len)
    if short == long:
        return SAME
    return _like_han(short, long) if han else _like_latin(one, other, short, long)


def _like_han(short: str, long: str) -> int:
    from rapidfuzz.fuzz import ratio

    if ratio(short, long) >= MISSPELT or (len(short) > 3 and long.startswith(short)):
        return ALIKE
    return 0 if short in long else OTHER


def _like_latin(one: str, other: str, short: str, long: str) -> int:
    from rapidfuzz.fuzz import ratio

    if ratio(short, long) >= NEARLY:
        return ALIKE
    fewer, more = sorted((_telling(one), _telling(other)), key=len)
    fitting = _fitting(fewer, more)
    if fitting == len(more) or _is_acronym(short, more):
        return ALIKE
    if is_meeting(one) or is_meeting(other):
        return like_meetings(one, other)
    return 0 if fitting == len(fewer) else OTHER


def _fitting(fewer: Sequence[str], more: Sequence[str]) -> int:
    """How many words of the one abbreviate or spell words of the other, in their order."""
    rest = iter(more)
    return sum(any(_is_word(word, longer) for longer in rest) for word in fewer)


def _telling(name: str) -> list[str]:
    return [word for word in name.split() if word not in _SMALL]


def _is_word(one: str, other: str) -> bool:
    """Whether one word begins, shortens (natl) or misspells the other."""
    from rapidfuzz.fuzz import ratio

    short, long = sorted((one, other), key=len)
    if short[0] != long[0]:
        return False
    letters = iter(long)
    shortened = len(short) < len(long) - 2 and all(letter in letters for letter in short)
    return shortened or long.startswith(short) or ratio(short, long) >= MISSPELT


def _is_acronym(short: str, words: Sequence[str]) -> bool:
    initials = "".join(word[0] for word in words)
    return len(words) > 1 and len(short) > 2 and short in (initials, words[0] + initials[1:])
