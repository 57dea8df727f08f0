"""An English keyword list whose separators were lost, cut into phrases again.

Every way of cutting is scored and the best is found by dynamic programming. A cut is judged by the words
on its two sides (capitals, `of`, adjectives, heads); a phrase by its counterpart in the Chinese list: the
characters that its words render, and as many further words as the characters that are left ask for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from cajournal.text.lexicon import translations
from cajournal.text.wordclass import ADJECTIVE, AFTER_GLUE, BEFORE_GLUE, GLUE, HEAD, MODIFIER

LONGEST = 12
"""No phrase has more words."""

_NO = -1e9
_LATIN = re.compile(r"[A-Za-zα-ωΑ-Ω0-9]+")
_PLURAL = re.compile(r"(?:[^sui]|ie)s$")


class Cut(NamedTuple):
    """The phrases, and in 0..1 how well the page supports their bounds."""

    phrases: list[str]
    confidence: float


def recut(words: Sequence[str], count: int, like: Sequence[str] = (), context: str = "") -> Cut:
    """As many phrases as asked out of a run of words.

    >>> recut("deep learning target detection".split(), 2, ["深度学习", "目标检测"]).phrases
    ['deep learning', 'target detection']
    """
    size = len(words)
    if count <= 1 or size <= count:
        return Cut(list(words) if size <= count and count > 1 else [" ".join(words)] * (size > 0), 1.0)
    cuts = _boundaries(words, count, context)
    goals = [_Goal(words, zh) for zh in like] if len(like) == count else [_Goal(words, "")] * count
    best = [0.0] + [_NO] * size
    back: list[list[int]] = []
    for number, goal in enumerate(goals):
        best, origin = _extend(best, goal, cuts, number, size - (count - number - 1))
        back.append(origin)
    return _trace(words, back, goals)


def _extend(
    best: list[float], goal: _Goal, cuts: list[float], number: int, last: int
) -> tuple[list[float], list[int]]:
    """One phrase more: the best score of every end, and where that phrase begins."""
    size = len(best) - 1
    score, origin = [_NO] * (size + 1), [0] * (size + 1)
    for start in range(number, last):
        base = best[start] + cuts[start]
        if base < _NO / 2:
            continue
        for end, fit in goal.fits(start, min(last, start + LONGEST, size)):
            if base + fit > score[end]:
                score[end], origin[end] = base + fit, start
    return score, origin


def _trace(words: Sequence[str], back: list[list[int]], goals: list[_Goal]) -> Cut:
    phrases: list[str] = []
    end, supported = len(words), 0
    for origin, goal in zip(reversed(back), reversed(goals), strict=True):
        start = origin[end]
        phrases.append(" ".join(words[start:end]))
        supported += any(goal.masks[start:end])
        end = start
    return Cut(phrases[::-1], 0.5 + 0.5 * supported / len(goals))


class _Goal:
    """One keyword of the Chinese list, and which of its characters each English word renders."""

    def __init__(self, words: Sequence[str], zh: str) -> None:
        self.zh = zh
        self.masks = [_mask(word, zh) for word in words] if zh else [0] * len(words)
        self.content = [word.casefold() not in GLUE for word in words]
        self.length = _length(zh)

    def fits(self, start: int, last: int) -> list[tuple[int, float]]:
        """The score of every phrase that begins at a word, by its end."""
        covered, unknown, idle = 0, 0, 0
        out = []
        for index in range(start, last):
            mask = self.masks[index]
            if mask & ~covered:
                covered |= mask
            elif mask:
                idle += 1
            elif self.content[index]:
                unknown += 1
            out.append((index + 1, self._score(covered.bit_count(), unknown, idle, index + 1 - start)))
        return out

    def _score(self, covered: int, unknown: int, idle: int, words: int) -> float:
        if not self.zh:
            return -0.15 * (words - 2) ** 2
        wanted = (self.length - covered) / 2
        return 1.2 * covered - 0.9 * abs(unknown - wanted) - 0.6 * idle


def _length(zh: str) -> int:
    """Characters, with a run of Latin letters counted as one word (two characters)."""
    return len(_LATIN.sub("甲乙", zh).replace(" ", ""))


def _mask(word: str, zh: str) -> int:
    """The characters of a Chinese term that a word renders, as bits of a number."""
    mask = 0
    for rendered in translations(word):
        place = zh.find(rendered)
        if place >= 0:
            mask |= ((1 << len(rendered)) - 1) << place
    return mask | _shared_letters(word, zh)


def _shared_letters(word: str, zh: str) -> int:
    """SDN, DDoS, TLR4: what both lists write alike."""
    for run in _LATIN.finditer(zh):
        letters = run.group().casefold()
        if letters in (part.casefold() for part in _LATIN.findall(word)):
            return 7 << run.start()
    return 0


# Boundaries ---------------------------------------------------------------------------------------------


def _boundaries(words: Sequence[str], count: int, context: str) -> list[float]:
    """How well a phrase may begin at each word; nothing is asked of the first."""
    capital = _capitals(words, count)
    folded = [word.casefold() for word in words]
    seen = context.casefold()
    scores = [0.0]
    for index in range(1, len(words)):
        before, after = folded[index - 1], folded[index]
        score = capital[index] + _class_score(before, after, words[index])
        if seen and f"{before} {after}" in seen:
            score -= 0.8
        scores.append(score)
    return scores


def _class_score(before: str, after: str, printed: str) -> float:
    """By what the words are: a head ends a phrase, a modifier does not, `of` stands inside one."""
    if before in AFTER_GLUE or after in BEFORE_GLUE or printed[0] in "(（&+" or before[-1] in "(&-":
        return -8.0
    score = 0.0
    if before in HEAD or _PLURAL.search(before):
        score += 0.8
    elif before in MODIFIER or ADJECTIVE.search(before):
        score -= 1.2
    if after in MODIFIER or ADJECTIVE.search(after):
        score += 0.5
    elif after in HEAD:
        score -= 0.5
    return score


def _capitals(words: Sequence[str], count: int) -> list[float]:
    """What capitals say: where only first words have them, they mark the beginnings."""
    first = [word[:1].isupper() and not word[1:2].isupper() for word in words]
    lower = [word[:1].islower() and word.casefold() not in GLUE for word in words]
    marks, plain = sum(first), sum(lower)
    if not marks or not plain:
        return [0.0] * len(words)
    sure = 4.0 if first[0] and abs(marks - count) <= max(1, count // 4) else 1.0
    return [sure if a else -sure * b for a, b in zip(first, lower, strict=True)]
