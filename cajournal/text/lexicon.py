"""A small English-Chinese dictionary of scholarly keywords, to tell which phrase renders which.

The entries are in `lexicon.txt`: an English word and what it, or its part in a term, is in Chinese.
A word that has no entry is tried without its ending and by its parts.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

_PARTS = re.compile(r"[-/,()（）·]+")
# Endings, and what the base form has in their place.
_ENDINGS = (
    *(("ies", "y"), ("es", ""), ("s", ""), ("'s", ""), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e")),
    *(("ly", ""), ("al", ""), ("ity", ""), ("ation", "e"), ("er", "e"), ("er", "")),
)


@lru_cache(8192)
def translations(word: str) -> tuple[str, ...]:
    """What an English word may be in a Chinese term; empty for an unknown one.

    >>> translations("Networks"), translations("eco-tourism")
    (('网络', '网', '网路'), ('生态', '旅游'))
    """
    word = word.casefold()
    return _entry(word) or tuple(zh for part in _PARTS.split(word) if part != word for zh in _entry(part))


def _entry(word: str) -> tuple[str, ...]:
    entries = _entries()
    if word in entries:
        return entries[word]
    for ending, base in _ENDINGS:
        if word.endswith(ending) and (stem := word[: -len(ending)] + base) in entries:
            return entries[stem]
    return ()


@cache
def _entries() -> dict[str, tuple[str, ...]]:
    text = files("cajournal.text").joinpath("lexicon.txt").read_text("utf-8")
    rows = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {row[0]: tuple(row[1:]) for row in rows if row}
