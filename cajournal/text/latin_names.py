"""Names in Latin letters: which words are the family name.

The print tells by a comma, by capitals, by initials, by particles; where it does not, the tables of
romanised surnames and of given names decide, and at last the order that the kind of name usually has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from cajournal.text.romanised import (
    COMPOUND,
    FREQUENT,
    PINYIN,
    SELDOM_GIVEN,
    SURNAMES,
    is_romanised,
)

_ACCENTS = re.compile("[\u0300-\u036f]")
_SUFFIXES = frozenset("Jr Jr. JR Jnr Jnr. Sr Sr. SR II III IV 2nd 3rd".split())
_PARTICLES = frozenset(
    """
    van von der den de del della di da dos das du des la le les el al ten ter zu zur zum af av bin ibn v d
    """.split()
)
# Particles that are also printed with a capital and are no Chinese syllable.
_CAPITAL_PARTICLES = frozenset("Van Von Des Del Della De Der La Le Les El St. Mac".split())
# Given names of Europe and America that stand in our lists: they tell "Boobier Tony" from "Tony Boobier".
_GIVEN = frozenset(
    """
    adam adrian alan albert alex alexander alice alison allan amy andrea andreas andrew angela ann anna
    anne anthony antonio arthur barbara ben benjamin bernard bill bob brian bruce carl carlos carol
    caroline charles charlotte chris christian christine christopher claire colin craig daniel dave david
    deborah dennis diana dmitri don donald donna dorothy douglas ed eduard edward elena elizabeth ellen
    emily emma eric erik ernest eugene eva felix fernando fiona francis francisco frank franz fred
    frederick friedrich gary geoffrey george gerald gordon graham greg gregory guy hans harald harold
    harry heinrich helen henri henry herbert howard hugh ian isaac ivan jack jacob jacques james jan jane
    janet jason jay jean jeff jeffrey jennifer jeremy jerry jessica jim joan joe johann johannes john
    jonathan jordan jorge jose joseph joshua juan judith julia julian julie karen karl kate katherine
    keith kelly ken kenneth kevin klaus larry laura lawrence leo leon leonard linda lisa louis
    louise lucas lucy luis luke manuel marc marco margaret maria marie mario mark martin mary matthew max
    michael michel michelle mike miguel nancy neil nicholas nick nicolas nicole nigel oliver oscar otto
    pamela patricia patrick paul paula pedro peter philip philippe pierre rachel ralph ray raymond rebecca
    richard robert roberto robin roger roland ronald rose roy russell ruth ryan sam samuel sandra sara
    sarah scott sean sergei sergey sharon simon stanley stefan stephen steve steven stewart stuart susan
    suzanne sylvia ted teresa terry theodore thomas tim timothy tom tony tracy ulrich victor victoria
    vincent virginia vladimir walter wayne wendy werner wilhelm will william wolfgang yolanda yuri
    """.split()
)
# Initials without a space after them (N.J.Spykman), and before (Spykman N.J.) the usual case of two words.
_GLUED = re.compile(r"((?:[^\W\d_a-z]\.-?)+)(.{2,})")

Place = tuple[int, int]
"""Where the family name stands among the words: first and past the last."""


def split_latin(printed: str) -> tuple[str, str, str]:
    """Family name, given name and suffix (Jr) of a personal name; what is not there is empty.

    >>> split_latin("Zhang, Ning"), split_latin("Ning ZHANG"), split_latin("Spykman N J")
    (('Zhang', 'Ning', ''), ('ZHANG', 'Ning', ''), ('Spykman', 'N J', ''))
    >>> split_latin("VEEN P H van der"), split_latin("Peebles P Z Jr"), split_latin("N.J.Spykman")
    (('van der VEEN', 'P H', ''), ('Peebles', 'P Z', 'Jr'), ('Spykman', 'N.J.', ''))
    """
    if "," in printed:
        return _by_comma([part.strip() for part in printed.split(",")])
    words = printed.replace("- ", "-").split()
    suffix = words.pop() if len(words) > 2 and words[-1] in _SUFFIXES else ""
    return *_by_words(words), suffix


def is_known(printed: str) -> bool:
    """Whether the first or the last word is a surname or a given name of our tables, or there are initials.

    >>> is_known("Zhang Xiaoling"), is_known("John Fairbank"), is_known("Carbon Storage Potential")
    (True, True, False)
    """
    words = printed.split()
    ends = {_fold(words[0]), _fold(words[-1])} if words else set()
    return any(map(_is_initials, words)) or not ends.isdisjoint(SURNAMES) or not ends.isdisjoint(_GIVEN)


def _by_comma(parts: list[str]) -> tuple[str, str, str]:
    suffix = next((part for part in parts[1:] if part in _SUFFIXES), "")
    parts = [part for part in parts if part and part != suffix]
    if len(parts) < 2:  # P. Z. Peebles, Jr
        return *_by_words(" ".join(parts).split()), suffix
    family, _, last = parts[0].rpartition(" ")
    if family and last in _SUFFIXES:  # Peebles Jr, P. Z.
        return family, " ".join(parts[1:]), last
    return parts[0], " ".join(parts[1:]), suffix


def _by_words(words: list[str]) -> tuple[str, str]:
    if len(words) < 2:
        glued = _GLUED.fullmatch(words[0]) if words else None
        return (glued[2], glued[1]) if glued else (" ".join(words), "")
    end = len(words)
    while end > 1 and words[end - 1] in _PARTICLES:  # VEEN P H van der
        end -= 1
    before, words = words[end:], words[:end]
    start, end = _place(words) if len(words) > 1 else (0, 1)
    return " ".join(before + words[start:end]), " ".join(words[:start] + words[end:])


def _place(words: Sequence[str]) -> Place:
    kinds = [_is_initials(word) for word in words]
    if any(kinds) and not all(kinds):
        place = _by_short_capitals(words, kinds) or _by_initials(words, kinds)
    else:
        place = (_by_only_word(words) if all(kinds) else None) or _by_capitals(words)
    return (
        place or _by_particles(words) or _by_tables([_fold(w) for w in words]) or (len(words) - 1, len(words))
    )


def _by_only_word(words: Sequence[str]) -> Place | None:
    """LI X Y: among single letters the one word is the surname, however much it looks like initials."""
    longer = [at for at, word in enumerate(words) if len(word) > 1 and word.isalpha()]
    return (longer[0], longer[0] + 1) if len(longer) == 1 else None


def _last(words: Sequence[str]) -> Place:
    return len(words) - 1, len(words)


def _is_initials(word: str) -> bool:
    """J, J., J.-P., J-R, NJ, Yu. (up to three letters)."""
    if not word[0].isupper():
        return False
    letters = word.replace(".", "").replace("-", "")
    return len(letters) < 4 and (letters.isupper() or (len(word) == 3 and word[2] == "."))


def _by_short_capitals(words: Sequence[str], kinds: Sequence[bool]) -> Place | None:
    """LI Zhi, Shu LI: what looks like initials is a surname beside a romanised name (not in Clark MA)."""
    for at, other in ((0, -1), (len(words) - 1, 0)):
        word, beside = _fold(words[at]), _fold(words[other])
        if kinds[at] and len(word) > 1 and word.isalpha() and word in SURNAMES and is_romanised(beside):
            initials = at and beside in FREQUENT and word not in FREQUENT  # Wang HE
            return None if kinds[other] or initials else (at, at + 1)
    return None


def _by_initials(words: Sequence[str], kinds: Sequence[bool]) -> Place | None:
    length = len(words)
    if kinds[-1]:
        end = length
        while kinds[end - 1]:
            end -= 1
        return 0, _end_of_family(words[:end], words[-1].endswith("."))
    start = 0
    while kinds[start]:
        start += 1
    if not start:
        return None
    return (start if words[start] in _PARTICLES or words[start] in _CAPITAL_PARTICLES else length - 1), length


def _end_of_family(before: Sequence[str], dotted: bool) -> int:
    """How many words before the initials are the family name: Garcia Lopez (M A), Vincken (Koen L.)."""
    after_particles = _after_particles(before)
    if after_particles:
        return after_particles
    return 1 if dotted or _fold(before[-1]) in _GIVEN else len(before)


def _after_particles(words: Sequence[str]) -> int:
    """The end of van der Graaf, Des Marais at the beginning; 0 when no particle stands there."""
    end = 0
    while end < len(words) - 1 and (words[end] in _PARTICLES or words[end] in _CAPITAL_PARTICLES):
        end += 1
    return end and end + 1


def _by_capitals(words: Sequence[str]) -> Place | None:
    """ZHANG Ning, Ning ZHANG, OU YANG Xiu: the words in capitals, when the others are not."""
    capitals = [word.isupper() for word in words]
    if all(capitals) or not any(capitals):
        return None
    if capitals[0]:
        return 0, capitals.index(False)
    return (len(words) - capitals[::-1].index(False), len(words)) if capitals[-1] else None


def _by_particles(words: Sequence[str]) -> Place | None:
    """Ludwig van Beethoven, van der Graaf Yolanda."""
    at = next((i for i, word in enumerate(words) if word in _PARTICLES), 0)
    if at:
        return at, len(words)
    end = _after_particles(words)
    return (0, end) if end and (len(words) > 2 or words[0] in _PARTICLES) else None


def _by_tables(words: Sequence[str]) -> Place | None:
    """By the romanised surnames, then by the given names."""
    return _by_surnames(words) or _by_given_names(words)


def _by_surnames(words: Sequence[str]) -> Place | None:
    length, first, last = len(words), words[0], words[-1]
    if length > 2 and first + words[1] in COMPOUND:
        return 0, 2
    if (first in COMPOUND) != (last in COMPOUND):
        return (0, 1) if first in COMPOUND else _last(words)
    leads = first in SURNAMES and not (first in _GIVEN and first not in PINYIN)
    if last not in SURNAMES:
        chinese = "-" in last or all(map(is_romanised, words[1:]))  # Chiang Kai-shek, Wang Xiaoming
        return (0, 1) if leads and chinese else None
    if not leads or (first not in FREQUENT and (last in SELDOM_GIVEN or last in COMPOUND)):
        return _last(words)
    return 0, 1


def _by_given_names(words: Sequence[str]) -> Place | None:
    if words[0].partition("-")[0] in _GIVEN:
        return None
    return (0, 1) if words[1].partition("-")[0] in _GIVEN else None


def _fold(word: str) -> str:
    """Lower-case, ü as v, without tones and accents; a compound surname without its hyphen."""
    word = word.lower()
    if not word.isascii():
        word = _ACCENTS.sub("", unicodedata.normalize("NFD", word).replace("u\u0308", "v"))
    joined = word.replace("-", "")
    return joined if joined in COMPOUND else word
