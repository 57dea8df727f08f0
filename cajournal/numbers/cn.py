"""CN, China's number of a serial (GB/T 9999.1—2018): place, serial number, class of the CLC.

>>> validate("CN 11－2223/N")
'11-2223/N'
>>> parts("42-1085/G2")
Parts(place='湖北', kind='periodical', number='1085', clc='G2')
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cajournal.numbers.base import accepts, misspelt, unlabelled

_PLACES = {
    place[:2]: place[2:]
    for place in """
    10北京 11北京 12天津 13河北 14山西 15内蒙古 21辽宁 22吉林 23黑龙江 31上海 32江苏 33浙江 34安徽 35福建
    36江西 37山东 41河南 42湖北 43湖南 44广东 45广西 46海南 50重庆 51四川 52贵州 53云南 54西藏 61陕西 62甘肃
    63青海 64宁夏 65新疆
    """.split()
}
_KINDS = (("5999", "periodical"), ("8999", "online"), ("9999", "electronic"))
_LABEL = re.compile(r"\s*(?:国内统一(?:连续出版物|刊)号)?\s*:?\s*(?:CN)?\s*:?\s*(?=\d)", re.IGNORECASE)
_FORM = re.compile(r"(\d\d)-(\d{4})(?:/([A-KN-VXZ][A-Z]?\d{0,3}))?")


class Parts(NamedTuple):
    """What a CN says: place of publication, kind of serial, serial number, class."""

    place: str
    kind: str
    number: str
    clc: str | None


def compact(value: str) -> str:
    """The number without label and spaces.

    >>> compact("CN：11 - 2223 / n")
    '11-2223/N'
    """
    return "".join(unlabelled(value, _LABEL).split()).rstrip(".,;").upper()


def validate(value: str) -> str:
    """The compact CN; raises InvalidNumber when it is none or its place has no such number."""
    number = compact(value)
    found = _FORM.fullmatch(number) if number.isascii() else None
    if not found or found[1] not in _PLACES:
        raise misspelt(value, "CN", "11-2223/N")
    return number


def is_valid(value: str) -> bool:
    """Whether the text is a CN."""
    return accepts(validate, value)


def format(value: str) -> str:
    """As it is printed.

    >>> format("11-2223/N")
    'CN 11-2223/N'
    """
    return f"CN {compact(value)}"


def parts(value: str) -> Parts:
    """What the number says: newspapers have numbers below 1000; raises InvalidNumber."""
    found = _FORM.fullmatch(validate(value))
    assert found  # validate has matched the same form
    place, number, clc = found.groups()
    kind = "newspaper" if number < "1000" else next(kind for last, kind in _KINDS if number <= last)
    return Parts(_PLACES[place], kind, number, clc)
