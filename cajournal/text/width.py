"""Widths: one character for one character, so that a place in the folded text is that place in the source."""

from __future__ import annotations

import re

# What separates and brackets, in the widths and shapes that pages print. Each becomes one ASCII
# character (the name dot U+00B7), so offsets survive. The first table is met daily, the second seldom.
_COMMON = tuple(zip("，．。：；（）［］【】〔〕–－～\u3000\xa0\n\t", ",..:;()[][][]--~    ", strict=True))
_SELDOM = {
    ",": "﹐",
    ".": "｡﹒",
    ":": "∶﹕",
    ";": "﹔",
    "(": "﹙",
    ")": "﹚",
    "[": "﹝",
    "]": "﹞",
    "/": "／",
    "-": "‐‑‒−",
    "~": "〜∼",
    "&": "＆",
    "·": "•‧・･⋅●",
    " ": "\r\u2002\u2003\u2009\u200b\ufeff",
}
_LETTERS = (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
_RARE = str.maketrans(
    {wide: narrow for narrow, shapes in _SELDOM.items() for wide in shapes}
    | {chr(code): chr(code - 0xFEE0) for code in _LETTERS}
)
_ANY_RARE = re.compile("[" + "".join(re.escape(chr(code)) for code in _RARE) + "]")

_NUMBERS = str.maketrans({chr(code): chr(code - 0xFEE0) for code in _LETTERS} | {"－": "-"})


def narrow(text: str) -> str:
    """A number's digits, letters and dash in half width; other marks stay as they are.

    >>> narrow("１２３－１２７")
    '123-127'
    """
    return text if text.isascii() else text.translate(_NUMBERS)


def fold(text: str) -> str:
    """The text with marks, digits and Latin letters in half width; as long as it was.

    >>> fold("［15］王湛．ＤＯＩ：１０")
    '[15]王湛.DOI:10'
    """
    for wide, narrow in _COMMON:
        text = text.replace(wide, narrow)
    return text.translate(_RARE) if _ANY_RARE.search(text) else text
