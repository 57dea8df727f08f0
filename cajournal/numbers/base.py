"""What the numbers share: half width, the label taken off, and the error that says what is wrong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

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


def unlabelled(value: str, label: re.Pattern[str]) -> str:
    """The text in half width, without the label (ISSN:, CN …) that it begins with."""
    text = half_width(value)
    found = label.match(text)
    return text[found.end() :] if found else text


def accepts(validate: Callable[[str], str], value: str) -> bool:
    """Whether a number's own `validate` takes the value."""
    try:
        validate(value)
    except InvalidNumber:
        return False
    return True


def misspelt(value: str, kind: str, example: str) -> InvalidNumber:
    """The error for a value that is not written like such a number at all."""
    return InvalidNumber("invalid-number:form", value=value, kind=kind, example=example)


def miscounted(value: str, kind: str, expected: str) -> InvalidNumber:
    """The error for a number of the right form whose check digit is wrong (pages print such)."""
    return InvalidNumber("invalid-number:check-digit", value=value, kind=kind, expected=expected)
