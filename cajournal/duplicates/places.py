"""Where a work stands, as numbers: pages, volume, issue, edition. 0 is missing or not understood."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PAGES = re.compile(r"(?:(?=[a-z])|(?<![^a-z0-9]))([a-z]?)[^a-z0-9]*+(\d{1,7})[a-z]?(?:\D+?(\d{1,7}))?")
_NUMBER = re.compile(r"\d{1,9}")
_SUPPLEMENT = 1_000_000
_LETTER = 10_000_000
_HAN_DIGITS = {char: number for number, char in enumerate("〇一二三四五六七八九")}
_EDITIONS = {"修订": 101, "增订": 101, "新": 102, "珍藏": 103, "rev": 101, "new": 102}


@lru_cache(1 << 18)
def pages_of(page: str) -> tuple[int, int]:
    """First and last page; a shortened last page is completed, a letter before the number kept.

    >>> pages_of("221-8"), pages_of("1518～1523"), pages_of("S200-S201"), pages_of("no pagination")
    ((221, 228), (1518, 1523), (190000200, 190000201), (0, 0))
    """
    found = _PAGES.search(page.lower())
    if not found:
        return 0, 0
    letter, first, last = found.groups()
    start = int(first)
    end = int(first[: max(len(first) - len(last), 0)] + last) if last else 0
    code = _LETTER * (ord(letter) - 96) if letter else 0
    return code + start, code + end if end >= start else 0


@lru_cache(1 << 14)
def number_of(text: str) -> int:
    """A volume or an issue: its first number, a supplement apart from the issues.

    >>> number_of("01"), number_of("16 (1) (no pagination)"), number_of("SUPPL. 1"), number_of("5/6")
    (1, 16, 1000001, 5)
    """
    found = _NUMBER.search(text)
    lower = text.lower().lstrip()
    extra = _SUPPLEMENT if lower.startswith(("s", "增", "z")) else 0
    return extra + int(found[0]) if found else extra


_PARTS = {sign: part for part, sign in enumerate("上中下甲乙丙丁戊己庚辛壬癸", start=1)}
_ROMAN = re.compile(r"(?:(?:vol(?:ume)?|v|bd|t)\b\.? ?)?([ivxlc]{1,8})\.?")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@lru_cache(1 << 14)
def volume_of(text: str) -> int:
    """A volume by its value, in whatever digits; 上, 中 and 下 count apart from the numbers, and behind them.

    >>> [volume_of(text) for text in ("第三卷", "3", "Vol. Ⅲ", "上册", "下", "第三卷下册", "A")]
    [3, 3, 3, 10000000, 30000000, 30000003, 0]
    """
    part = _LETTER * next((part for sign, part in _PARTS.items() if sign in text), 0)
    if number := number_of(text) or han_number(text):
        return part + number
    roman = _ROMAN.fullmatch(unicodedata.normalize("NFKC", text).lower().strip())
    return _roman(roman[1]) if roman else part


def _roman(digits: str) -> int:
    values = [_ROMAN_DIGITS[digit] for digit in digits]
    behind = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, behind, strict=True))


@lru_cache(1 << 12)
def edition_of(text: str) -> int:
    """The number of an edition; the first one is as good as none.

    >>> edition_of("第四版"), edition_of("2nd ed"), edition_of("1"), edition_of("修订版")
    (4, 2, 0, 101)
    """
    lower = text.lower()
    number = han_number(lower) or number_of(lower) % _SUPPLEMENT
    if not number:
        number = next((code for word, code in _EDITIONS.items() if word in lower), 0)
    return 0 if number == 1 else number


def han_number(text: str) -> int:
    """The first number that a text writes in Han characters, up to 99; 0 without one.

    >>> han_number("第十二版"), han_number("二十三"), han_number("七"), han_number("上")
    (12, 23, 7, 0)
    """
    found = re.search("[一二三四五六七八九十]+", text)
    if not found:
        return 0
    tens, ten, ones = found[0].partition("十")
    high = _HAN_DIGITS.get(tens[-1:], 1) if ten else 0
    return high * 10 + _HAN_DIGITS.get((ones if ten else tens)[-1:], 0)
