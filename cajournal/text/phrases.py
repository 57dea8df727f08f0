"""An English keyword list whose separators were lost, cut into phrases again.

Every way of cutting is scored and the best is found by dynamic programming. A cut is judged by the words
on its two sides (capitals, `of`, adjectives, heads; module `bounds`); a phrase by its counterpart in the
Chinese list: the characters that its words render, and as many further words as the characters that are
left ask for (module `renderings`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cajournal.text.bounds import GLUED, begin_scores
from cajournal.text.renderings import length_of, renderings
from cajournal.text.simplified import simplified
from cajournal.text.wordclass import GLUE

_LONGEST = 12  # words of a phrase, at most; and no more than the characters of its counterpart and
_LOOSE = 4
_MOST = 300  # words of a list: a longer text is none
_RENDERED = 1.0  # for a character that a word renders
_SPARE = 1.0  # against a word too many or too few for the characters left
_IDLE = 0.6  # against a word that renders what another has rendered
_IN_PLACE = 0.5  # for rendering the first character first, the last last
_USUAL = 2  # words of a phrase of which nothing is known
_NO = -1e9


class Cut(NamedTuple):
    """The phrases, and in 0..1 how well the page supports their bounds."""

    phrases: list[str]
    confidence: float


def recut(words: Sequence[str], count: int, like: Sequence[str] = (), context: str = "") -> Cut:
    """As many phrases as asked out of a run of words.

    >>> recut("deep learning target detection".split(), 2, ["深度学习", "目标检测"]).phrases
    ['deep learning', 'target detection']
    """
    if not words or count <= 1 or len(words) <= count:
        return Cut([" ".join(words)] if count <= 1 and words else list(words), 1.0)
    if len(words) > _MOST:
        return Cut([" ".join(words)], 0.0)
    begins = begin_scores(words, count, context)
    goals = _goals(words, like if len(like) == count else [""] * count)
    free = [score > GLUED for score in [*begins[1:], 0.0]]
    origins = _origins(goals, begins, free) or _origins(goals, begins, [True] * len(words))
    return _trace(words, origins, goals)


def _origins(goals: list[_Goal], begins: list[float], free: list[bool]) -> list[list[int]]:
    """For every phrase where it begins, by its last word; phrases end at free words only.

    Empty when the words cannot be shared out so; where all words are free, they can.
    """
    best = [0.0] + [_NO] * len(free)
    origins: list[list[int]] = []
    fair = -(-len(free) // len(goals))  # words of a phrase when all are equally long: any may have them
    for left, goal in zip(range(len(goals) - 1, -1, -1), goals, strict=True):
        best, origin = _extend(best, goal, begins, free, left, fair)
        origins.append(origin)
    return origins if best[-1] > _NO else []


def _extend(
    best: list[float], goal: _Goal, begins: list[float], free: list[bool], left: int, fair: int
) -> tuple[list[float], list[int]]:
    """One phrase more, `left` to follow: the best score for every end, and where that phrase begins."""
    score, origin = [_NO] * len(best), [0] * len(best)
    reach, last = max(goal.reach, fair), len(free) - left
    first = 0 if left else last - reach  # the last phrase reaches the end
    for start in range(max(0, first), last):
        if best[start] > _NO:
            base = best[start] + begins[start]
            for end, fit in goal.fits(start, min(last, start + reach), free):
                if base + fit > score[end]:
                    score[end], origin[end] = base + fit, start
    return score, origin


def _trace(words: Sequence[str], origins: list[list[int]], goals: list[_Goal]) -> Cut:
    phrases: list[str] = []
    end, supported = len(words), 0
    for origin, goal in zip(reversed(origins), reversed(goals), strict=True):
        start = origin[end]
        phrases.append(" ".join(words[start:end]))
        supported += any(goal.masks[start:end])
        end = start
    return Cut(phrases[::-1], 0.4 + 0.6 * supported / len(goals))


class _Goal(NamedTuple):
    """One keyword of the Chinese list, and what each English word renders of it."""

    length: int
    top: int  # its last character, as a bit
    masks: list[int]
    content: list[bool]
    acronym: list[bool]

    @property
    def reach(self) -> int:
        """Words of the phrase, at most."""
        return min(_LONGEST, self.length + _LOOSE)

    def fits(self, start: int, last: int, free: list[bool]) -> list[tuple[int, float]]:
        """The score of every phrase that begins at a word, by its end, which is a free one."""
        masks, content, found = self.masks, self.content, []
        rendered, unknown, idle = 0, 0, 0
        opens = _IN_PLACE if masks[start] & 1 else 0.0
        for index in range(start, last):
            mask = masks[index]
            if mask & ~rendered:
                rendered |= mask
            elif mask:
                idle += 1
            elif content[index]:
                unknown += 1
            if free[index]:
                known = rendered.bit_count()
                left = (self.length - known) / 2 if self.length > known else 0.0
                if index == start and self.acronym[index]:
                    left = 0.0  # NSFC stands for any number of characters
                ends = _IN_PLACE if mask & self.top else 0.0
                score = opens + _RENDERED * known - _SPARE * abs(unknown - left) - _IDLE * idle + ends
                found.append((index + 1, score))
        return found


def _goals(words: Sequence[str], like: Sequence[str]) -> list[_Goal]:
    like = [simplified(zh) for zh in like]
    content = [word.casefold() not in GLUE for word in words]
    acronym = [len(word) > 2 and word.isupper() for word in words]
    return [
        _Goal(length_of(zh) or 2 * _USUAL, 1 << len(zh) >> 1, masks, content, acronym)
        for zh, masks in zip(like, renderings(words, like), strict=True)
    ]
