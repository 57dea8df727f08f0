"""The schools of punctuation: which width the marks between the elements of a reference have."""

from __future__ import annotations

_FULL = str.maketrans({",": "，", ":": "：", ";": "；", "(": "（", ")": "）"})


def widen(marks: str) -> str:
    """Marks in full width, without the spaces that half width needs; the period and [ ] stay as they are.

    >>> widen(", "), widen("("), widen(". "), widen("[")
    ('，', '（', '. ', '[')
    """
    wide = marks.translate(_FULL)
    return wide if wide == marks else wide.rstrip(" ")


def is_wide(school: str, han: bool) -> bool:
    """Whether a reference has full-width marks: always (gb), never (half), or when it is Chinese."""
    return school == "gb" or (school == "by-language" and han)
