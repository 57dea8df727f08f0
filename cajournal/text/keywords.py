"""Keyword lists: separators, lost separators, and two languages in one line.

>>> split("人工智能;深度学习；目标检测;")
['人工智能', '深度学习', '目标检测']
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cajournal.text.phrases import Cut, recut
from cajournal.text.script import has_han

# From the surest to the least; the first that a list holds is its separator.
_SEPARATORS = tuple(
    map(
        re.compile,
        (r"\s*[;；]+\s*", r"\s*[|｜]\s*", r"\s*[\t\n\r]+\s*", r"\s*、\s*", r"\s*，\s*", r"\s*,\s*"),
    )
)
_SLASH = re.compile(r"\s*[/／]\s*")
_EDGE = " \t\r\n\u3000\xa0;；,，、|｜"
_SPACE = re.compile(r"\s+")


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
    text = text.strip(_EDGE)
    if like and count is None:
        count = len(like)
    parts = _separated(text, count)
    if parts or not text:
        return Cut(parts, 1.0)
    words = text.split()
    if has_han(text):
        return Cut(_han_phrases(words, count), 1.0)
    if count is None:
        return Cut([" ".join(words)], 0.3)
    return recut(words, count, like or (), context or "")


def _separated(text: str, count: int | None) -> list[str]:
    """The parts at the list's separator; none where it has none, or where only a keyword holds it."""
    for separator in _SEPARATORS:
        parts = [part for part in (_SPACE.sub(" ", p).strip(_EDGE) for p in separator.split(text)) if part]
        if len(parts) > 1 and (count is None or separator is _SEPARATORS[0] or len(parts) == count):
            return parts
    parts = [part for part in _SLASH.split(text) if part]
    spaced = has_han(text) and not re.search(r"\s", text)
    return parts if len(parts) > 1 and (len(parts) == count or (count is None and spaced)) else []


def _han_phrases(words: list[str], count: int | None) -> list[str]:
    """A Chinese list at its spaces; Latin words in a row belong together (Internet of Things)."""
    if count is not None and len(words) == count:
        return words
    out: list[str] = []
    for word in words:
        if out and word[0].islower() and not has_han(word) and not has_han(out[-1]):
            out[-1] += " " + word
        else:
            out.append(word)
    return out


def split_bilingual(text: str, context: str | None = None) -> tuple[list[str], list[str]]:
    """A list of both languages in one line: the Chinese keywords and the English ones.

    >>> split_bilingual("中亚 平衡外交 Central Asia balanced diplomacy")
    (['中亚', '平衡外交'], ['Central Asia', 'balanced diplomacy'])
    """
    parts = _separated(text.strip(_EDGE), None)
    if parts and any(not has_han(part) for part in parts) and not any(" " in p and has_han(p) for p in parts):
        return [p for p in parts if has_han(p)], [p for p in parts if not has_han(p)]
    words = text.strip(_EDGE).split()
    han = [index for index, word in enumerate(words) if has_han(word)]
    if not han:
        return [], split(text, context=context)
    first, last = han[0], _shared(words, han[-1] + 1)
    zh = split(" ".join(words[first:last]))
    english = " ".join(words[last:] or words[:first])
    return zh, split(english, len(zh), zh, context) if english else []


def _shared(words: list[str], end: int) -> int:
    """The end of the Chinese part: Latin words after it that the English part repeats (SDN … SDN) are its own."""
    rest = [word.casefold() for word in words]
    while end < len(words) and rest[end] in rest[end + 1 :]:
        end += 1
    return end
