"""Keyword lists: separators, lost separators, and two languages in one line.

>>> split("人工智能;深度学习；目标检测;")
['人工智能', '深度学习', '目标检测']
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cajournal.text.phrases import Cut, recut
from cajournal.text.script import HAN, has_han

# From the surest to the least; the first that a list holds is its separator.
_SEMICOLON = re.compile(r"[;；]+")
_SEPARATORS = (
    _SEMICOLON,
    *map(re.compile, (r"[|｜]", r"[\t\n\r]+", r"[\u3000\xa0]+|\s{2,}", "、", "，", ",", "[/／]")),
)
_SLASH = _SEPARATORS[-1]
_ANY = re.compile(r"[;；|｜\t\n\r\u3000\xa0、，,/／]|\s\s")
_EDGE = " \t\r\n\u3000\xa0;；,，、|｜。"
_ACRONYM = re.compile(r"[A-Z].*[A-Z]|\d")
_HAN_SPACE = re.compile(f"[{HAN}] [{HAN}]")


def split(
    text: str, count: int | None = None, like: Sequence[str] | None = None, context: str | None = None
) -> list[str]:
    """A keyword list as phrases, none of them empty.

    `like` is the list in the other language, `count` the number of phrases, `context` a text in which
    they may stand. Without separators Chinese lists are cut at spaces, English ones into `count` phrases.

    >>> split("deep learning target detection", 2, ["深度学习", "目标检测"])
    ['deep learning', 'target detection']
    """
    return explain(text, count, like, context).phrases


def explain(
    text: str, count: int | None = None, like: Sequence[str] | None = None, context: str | None = None
) -> Cut:
    """The same with the confidence: 1.0 where separators or spaces decide."""
    if like and count is None:
        count = len(like)
    parts = _separated(text, count)
    words = text.strip(_EDGE).split()
    if parts or not words:
        return Cut(parts, 1.0)
    if has_han(text):
        return Cut(_at_spaces(words, count), 1.0)
    if count is None:
        return Cut([" ".join(words)], 0.3)
    return recut(words, count, like or (), context or "")


def split_bilingual(text: str, context: str | None = None) -> tuple[list[str], list[str]]:
    """A list of both languages in one line: the Chinese keywords and the English ones.

    >>> split_bilingual("中亚 平衡外交 Central Asia balanced diplomacy")
    (['中亚', '平衡外交'], ['Central Asia', 'balanced diplomacy'])
    """
    parts = _separated(text, None)
    if parts and not any(_mixes(part) for part in parts):
        return [part for part in parts if has_han(part)], [part for part in parts if not has_han(part)]
    words = [word for word in (word.strip(_EDGE) for word in text.split()) if word]
    han = [index for index, word in enumerate(words) if has_han(word)]
    if not han:
        return [], split(text, context=context)
    end = _repeated_end(words, han[-1] + 1)
    start = 0 if end < len(words) else han[0]  # English first, or a Latin word of the Chinese part
    zh = split(" ".join(words[start:end]))
    return zh, split(" ".join(words[end:] or words[:start]), len(zh), zh, context)


def _separated(text: str, count: int | None) -> list[str]:
    """The parts at the list's separator; none where it has none, or where only a keyword holds it."""
    for separator in _SEPARATORS if _ANY.search(text) else ():
        if not separator.search(text):
            continue
        parts = [part for part in (" ".join(p.split()).strip(_EDGE) for p in separator.split(text)) if part]
        if len(parts) > 1 and _is_list(parts, separator, count):
            return parts
    return []


def _is_list(parts: list[str], separator: re.Pattern[str], count: int | None) -> bool:
    if separator is _SEMICOLON:
        return True
    if any(map(_HAN_SPACE.search, parts)):
        return False  # spaces separate too
    if separator is _SLASH:
        return len(parts) == count or (count is None and not any(" " in p or p.isascii() for p in parts))
    if count is None or len(parts) == count:
        return True
    return len(parts) > 2 and 2 * len(parts) > count  # else the mark stands inside a keyword


def _at_spaces(words: list[str], count: int | None) -> list[str]:
    """A Chinese list at its spaces; lower-case Latin words go on (Internet of things)."""
    if len(words) == count:
        return words
    goes_on = [word[0].islower() and not has_han(word) for word in words]
    starts = [n for n, on in enumerate(goes_on) if not (on and n and not has_han(words[n - 1]))]
    return [" ".join(words[start:end]) for start, end in pairwise([*starts, len(words)])]


def _mixes(part: str) -> bool:
    """Whether a part holds a phrase of each language."""
    words = part.split()
    return any(map(has_han, words)) and any(
        len(word) > 2 and word.isalpha() and word.isascii() for word in words
    )


def _repeated_end(words: list[str], end: int) -> int:
    """The end of the Chinese part: acronyms after it that the English part has again are its own."""
    if end == len(words) or not _ACRONYM.search(words[end]):
        return end
    folded = [word.casefold() for word in words]
    last = {word: index for index, word in enumerate(folded)}
    while end < len(words) and _ACRONYM.search(words[end]) and last[folded[end]] > end:
        end += 1
    return end
