"""Where a phrase may begin in a run of English words, by the words on both sides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from cajournal.text.wordclass import ADJECTIVE, AFTER_GLUE, BEFORE_GLUE, EPITHET, GLUE, HEAD, MODIFIER

GLUED = -8.0
"""The score of a place where no phrase begins, unless the words cannot be shared out otherwise."""
_NEVER = -100.0
_STYLE = 3.0  # where the capitals of a list mark its phrases
_PLURAL = re.compile(r"(?:[^sui]|ie)s$")


def begin_scores(words: Sequence[str], count: int, context: str = "") -> list[float]:
    """How well a phrase may begin at each word; nothing is asked of the first.

    `count` is the number of phrases, `context` a text in which they may stand.
    """
    capital = _capitals(words, count)
    folded = [word.casefold() for word in words]
    seen = context.casefold()
    scores = [0.0]
    for index in range(1, len(words)):
        before, after = folded[index - 1], folded[index]
        score = max(GLUED, _as_last(before) + _as_first(after))
        if score > GLUED:
            score += capital[index]
            if _is_epithet(words[index - 1], words[index]):
                score -= 3.0
            if seen and f"{before} {after}" in seen:
                score -= 0.8
        scores.append(score)
    return scores


@lru_cache(1 << 13)
def _as_last(word: str) -> float:
    """How well a word ends a phrase: a head or a plural does, a modifier does not, `of` never."""
    if word in AFTER_GLUE or word[-1] in "(（&-":
        return _NEVER
    if word in HEAD or _PLURAL.search(word):
        return 0.8
    return -1.2 if word in MODIFIER or ADJECTIVE.search(word) else 0.0


@lru_cache(1 << 13)
def _as_first(word: str) -> float:
    """How well a word begins a phrase: a modifier does, a head seldom, `of` never."""
    if word in BEFORE_GLUE or word[0] in "(（&+":
        return _NEVER
    if word in MODIFIER or ADJECTIVE.search(word):
        return 0.5
    return -0.5 if word in HEAD else 0.0


def _is_epithet(before: str, after: str) -> bool:
    """Euphorbia maculata: a species' name is not cut."""
    return before[0].isupper() and after.islower() and EPITHET.search(after) is not None


def _capitals(words: Sequence[str], count: int) -> list[float]:
    """What capitals say: where as many words as phrases have one, they mark the beginnings.

    Two in a row are one name (Central Asia); a list all in capitals, or all without, says nothing.
    """
    capital = [word[0].isupper() and not word[1:2].isupper() for word in words]
    lower = [word[0].islower() and word.casefold() not in GLUE for word in words]
    first = [here and not before for before, here in pairwise([False, *capital])]
    if not any(capital) or not any(lower):
        return [0.0] * len(words)
    weight = _STYLE if capital[0] and abs(sum(first) - count) <= count // 4 else 1.0
    return [
        weight if begins else -weight * goes_on
        for begins, goes_on in zip(first, map(max, capital, lower), strict=True)
    ]
