"""ISSN, the international standard serial number (ISO 3297, GB/T 9999.2): seven digits and a check digit.

>>> validate("ISSN：1000－0054")
'1000-0054'
>>> is_valid("1000-0055"), check_digit("1000005")
(False, '4')
"""

from __future__ import annotations

import re

from cajournal.numbers.base import accepts, miscounted, misspelt, unlabelled

_LABEL = re.compile(r"\s*[ep]?-?ISSN(?:-?L)?\s*:?\s*", re.IGNORECASE)
_FORM = re.compile(r"\d{7}[\dX]")


def compact(value: str) -> str:
    """The eight characters, without label, hyphen and spaces.

    >>> compact("ISSN 1000-893x")
    '1000893X'
    """
    return unlabelled(value, _LABEL).replace("-", "").replace(" ", "").rstrip(".,;").upper()


def check_digit(seven: str) -> str:
    """The eighth character for seven digits: weights 8 to 2, modulo 11, X for ten (ISO 3297, annex A)."""
    rest = -sum(weight * int(digit) for weight, digit in zip(range(8, 1, -1), seven, strict=True)) % 11
    return "X" if rest == 10 else str(rest)


def validate(value: str) -> str:
    """The ISSN with its hyphen.

    Raises InvalidNumber: `code` tells a wrong form ("invalid-number:form") from a wrong check digit
    ("invalid-number:check-digit"), which pages do print.
    """
    number = compact(value)
    if not (number.isascii() and _FORM.fullmatch(number)):
        raise misspelt(value, "ISSN", "1000-0054")
    if check_digit(number[:7]) != number[7]:
        raise miscounted(value, "ISSN", check_digit(number[:7]))
    return format(number)


def is_valid(value: str) -> bool:
    """Whether the text is an ISSN with the right check digit."""
    return accepts(validate, value)


def format(value: str) -> str:
    """With the hyphen.

    >>> format("10000054")
    '1000-0054'
    """
    number = compact(value)
    return f"{number[:4]}-{number[4:]}" if len(number) == 8 else number
