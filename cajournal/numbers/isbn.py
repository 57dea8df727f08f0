"""ISBN, the international standard book number (ISO 2108, GB/T 5795): ten digits, or thirteen since 2007.

>>> validate("ISBN 978-7-100-13415-6"), validate("7-302-02368-9")
('978-7-100-13415-6', '7-302-02368-9')
>>> to_13("7302023689")
'9787302023685'
"""

from __future__ import annotations

import re

from cajournal.numbers.base import accepts, miscounted, misspelt, unlabelled

_LABEL = re.compile(r"\s*e?-?ISBN(?:-?1[03])?\s*:?\s*(?=[\dX -])", re.IGNORECASE)
_FORM = re.compile(r"97[89]\d{10}|\d{9}[\dX]")
# Lengths of the publisher's number in group 7 (China), by its beginning (ISBN Range Message).
_PUBLISHERS = (
    ("00", "09", 2),
    ("10", "49", 3),
    ("50", "79", 4),
    ("80", "89", 5),
    ("90", "98", 6),
    ("99", "99", 7),
)


def _printed(value: str) -> str:
    return unlabelled(value, _LABEL).rstrip(".,;/ ").upper()


def compact(value: str) -> str:
    """The ten or thirteen characters, without label, hyphens and spaces.

    >>> compact("ISBN：7-302-02368-9")
    '7302023689'
    """
    return _printed(value).replace("-", "").replace(" ", "")


def check_digit(digits: str) -> str:
    """The last character for the nine (modulo 11) or twelve (modulo 10) digits before it."""
    if len(digits) == 9:
        rest = -sum(weight * int(digit) for weight, digit in zip(range(10, 1, -1), digits, strict=True)) % 11
        return "X" if rest == 10 else str(rest)
    return str(-sum((3 if place % 2 else 1) * int(digit) for place, digit in enumerate(digits)) % 10)


def validate(value: str) -> str:
    """The ISBN with its hyphens as printed; raises InvalidNumber (form, or check digit)."""
    number = compact(value)
    if not (number.isascii() and _FORM.fullmatch(number)):
        raise misspelt(value, "ISBN", "978-7-100-13415-6")
    if check_digit(number[:-1]) != number[-1]:
        raise miscounted(value, "ISBN", check_digit(number[:-1]))
    return _printed(value)


def is_valid(value: str) -> bool:
    """Whether the text is an ISBN with the right check digit."""
    return accepts(validate, value)


def to_13(value: str) -> str:
    """The thirteen digits of an ISBN of either length."""
    number = compact(value)
    return number if len(number) == 13 else "978" + number[:9] + check_digit("978" + number[:9])


def format(value: str) -> str:
    """With hyphens where the ranges are known (China, group 7), else compact.

    >>> format("9787100134156"), format("9780262033848")
    ('978-7-100-13415-6', '9780262033848')
    """
    number = compact(value)
    prefix, rest = ("978", number[3:]) if len(number) == 13 and number.startswith("978") else ("", number)
    if len(rest) != 10 or rest[0] != "7" or not rest[:9].isdecimal():
        return number
    size = next(size for low, high, size in _PUBLISHERS if low <= rest[1:3] <= high)
    blocks = [prefix, "7", rest[1 : 1 + size], rest[1 + size : 9], rest[9]]
    return "-".join(block for block in blocks if block)
