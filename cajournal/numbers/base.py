"""What the numbers share: half-width text, and the error that says what is wrong with one."""

from __future__ import annotations

import re
import unicodedata

from cajournal.errors import InvalidNumber

_DASHES = re.compile("[‐‑‒–—―−﹣－]")


def half_width(text: str) -> str:
    """The text in half width (NFKC), every dash a hyphen, without the white space around.

    >>> half_width("ＤＯＩ：10．3969 ")
    'DOI:10.3969'
    """
    if text.isascii():
        return text.strip()
    return unicodedata.normalize("NFKC", _DASHES.sub("-", text)).strip()


def misspelt(value: str, kind: str, example: str) -> InvalidNumber:
    """The error for a value that is not written like such a number at all."""
    return InvalidNumber("invalid-number:form", value=value, kind=kind, example=example)


def miscounted(value: str, kind: str, expected: str) -> InvalidNumber:
    """The error for a number of the right form whose check digit is wrong (pages print such)."""
    return InvalidNumber("invalid-number:check-digit", value=value, kind=kind, expected=expected)
