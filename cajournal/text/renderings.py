"""Which characters of a Chinese keyword an English word renders, as the bits of a number.

By the dictionary; by letters that both lists write (SDN, TLR4) or that are the initials of words (TSH);
by the readings of names (Lu Xun); and by what both lists repeat equally often.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from cajournal.text.lexicon import translations
from cajournal.text.pinyin import readings
from cajournal.text.romanised import is_romanised
from cajournal.text.wordclass import GLUE

_LATIN = re.compile(r"[A-Za-zα-ωΑ-Ω0-9]+")
_ACRONYM = re.compile(r"[A-Z]{3,}")


def renderings(words: Sequence[str], like: Sequence[str]) -> list[list[int]]:
    """For every Chinese keyword what each word renders of it.

    >>> renderings(["deep", "learning"], ["深度学习"])
    [[3, 12]]
    """
    entries = [(index, translations(word), _firsts(word)) for index, word in enumerate(words)]
    masks = []
    for zh in like:
        row, characters = [0] * len(words), set(zh)
        for index, options, firsts in entries:
            if not firsts.isdisjoint(characters):
                row[index] = _by_dictionary(options, zh)
        if _LATIN.search(zh):
            _add_letters(words, zh, row)
            _add_initials(words, zh, row)
        masks.append(row)
    _add_names(words, like, masks)
    _add_repeated([word.casefold() for word in words], like, masks)
    return masks


def length_of(zh: str) -> int:
    """Characters of a keyword, with a run of Latin letters counted as one word of two."""
    return len(_LATIN.sub("甲乙", zh).replace(" ", ""))


@lru_cache(8192)
def _firsts(word: str) -> frozenset[str]:
    """The first characters of what a word may be: a keyword without any of them need not be searched."""
    return frozenset(option[0] for option in translations(word))


def _by_dictionary(options: tuple[str, ...], zh: str) -> int:
    """The whole rendering where it stands, else its first character (高校 for 高等学校)."""
    mask = first = 0
    for option in options:
        place = zh.find(option)
        if place >= 0:
            mask |= ((1 << len(option)) - 1) << place
        elif not mask and (place := zh.find(option[0])) >= 0:
            first |= 1 << place
    return mask or first


def _add_letters(words: Sequence[str], zh: str, row: list[int]) -> None:
    letters = [{part.casefold() for part in _LATIN.findall(word)} for word in words]
    for run in _LATIN.finditer(zh):
        shared = run.group().casefold()
        for index, parts in enumerate(letters):
            if shared in parts:
                row[index] |= (1 << run.start()) | (1 << run.end() - 1)


def _add_initials(words: Sequence[str], zh: str, row: list[int]) -> None:
    """TSH is rendered by thyroid stimulating hormone."""
    initials = "".join(word[0] for word in words).casefold()
    for run in _ACRONYM.finditer(zh):
        start = initials.find(run.group().casefold())
        for offset in range(len(run.group()) if start >= 0 else 0):
            row[start + offset] |= 1 << (run.start() + offset)


def _add_names(words: Sequence[str], like: Sequence[str], masks: list[list[int]]) -> None:
    """An unknown word with a capital may be a name in pinyin: Xun renders 迅, Qinzhou 钦州."""
    for index, word in enumerate(words):
        if word[:1].isupper() and word.isalpha() and not translations(word) and is_romanised(word.casefold()):
            for zh, row in zip(like, masks, strict=True):
                row[index] |= _read_as(word.casefold(), zh)


def _read_as(letters: str, zh: str) -> int:
    """The bits of the characters whose readings, one after the other, spell the letters; 0 for none."""
    for start in range(len(zh)):
        at, left = start, letters
        while left and at < len(zh):
            known = max((r for r in readings(zh[at]) if left.startswith(r)), key=len, default="")
            if not known:
                break
            left, at = left[len(known) :], at + 1
        if not left:
            return ((1 << at - start) - 1) << start
    return 0


def _add_repeated(words: list[str], like: Sequence[str], masks: list[list[int]]) -> None:
    """An unknown word stands as often in its list as a pair of characters in the other: one."""
    repeated = [index for index, word in enumerate(words) if words.count(word) > 1 and word not in GLUE]
    unknown = [index for index in repeated if not any(row[index] for row in masks)]
    if not unknown:
        return
    pairs = Counter(pair for zh in like for pair in {zh[i : i + 2] for i in range(len(zh) - 1)})
    for index in unknown:
        times = words.count(words[index])
        for pair in (pair for pair, often in pairs.items() if often == times):
            for zh, row in zip(like, masks, strict=True):
                place = zh.find(pair)
                row[index] |= 3 << place if place >= 0 else 0
