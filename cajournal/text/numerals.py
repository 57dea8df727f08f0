"""Numbers in Chinese words."""

from __future__ import annotations

import re

_DIGITS = {digit: number for number, digit in enumerate("一二三四五六七八九", start=1)}
_NUMERAL = re.compile(r"(?:[一二三四五六七八九])?十[一二三四五六七八九]?|[一二三四五六七八九]")


def number_of(words: str) -> int | None:
    """The number below a hundred that Chinese words tell, or digits; None for others.

    >>> number_of("三"), number_of("二十二"), number_of("12"), number_of("甲")
    (3, 22, 12, None)
    """
    if words.isdecimal():
        return int(words)
    if not _NUMERAL.fullmatch(words):
        return None
    tens, ten, ones = words.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)
