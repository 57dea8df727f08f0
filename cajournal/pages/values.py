"""A stretch of a page as a value: blanks, wrapped lines, soft hyphens and widths put in order."""

from __future__ import annotations

import re

from cajournal.text.script import HAN

_WRAPPED = re.compile(rf"(?<=[{HAN}，。；：、？！])[ \t]*[\r\n]+\s*(?=[{HAN}，。；：、？！])")
_INVISIBLE = re.compile("[\xad\u200b\u200c\u200d\u2060\ufeff]")
_WIDE = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
_NARROW = {
    code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}


def clean(text: str) -> str:
    """The text as a value: one blank for many, none where a Chinese line was wrapped, Latin in half width.

    >>> clean("存在的\\n问题， ＤＣＮＮ  \u00a0model")
    '存在的问题， DCNN model'
    """
    plain = text.isprintable()  # nothing invisible in it, no blanks but spaces
    if not text.isascii():
        if not plain:
            text = _WRAPPED.sub("", _INVISIBLE.sub("", text))
        if _WIDE.search(text):
            text = text.translate(_NARROW)
    return text.strip() if plain and "  " not in text else " ".join(text.split())


def beginning(text: str, longest: int = 60) -> str:
    """As much of a long text as a notice shows, cut between words.

    >>> beginning("Pluralistic and Balanced Diplomacy", 20)
    'Pluralistic and…'
    """
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + "…"
