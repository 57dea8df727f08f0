"""CSTR, China's science and technology resource identifier (GB/T 32843—2016), without its prefix.

Registration agency (five digits), kind of resource (two digits), the agency's own name.

>>> validate("CSTR:32003.36.ChinaXiv.202303.00020.V1")
'32003.36.ChinaXiv.202303.00020.V1'
"""

from __future__ import annotations

import re

from cajournal.numbers.base import accepts, misspelt, unlabelled

_LABEL = re.compile(r"(?:\s*(?:https?://)?(?:www\.)?cstr\.cn/|\s*cstr\s*[:.]?)+\s*", re.IGNORECASE)
_FORM = re.compile(r"\d{5}\.\d{2}\.[\x21-\x7e]*[A-Za-z0-9)]", re.ASCII)


def compact(value: str) -> str:
    """The identifier without label, address and the marks at its end; its case is kept.

    >>> compact("https://cstr.cn/CSTR:31253.11.sciencedb.01234.")
    '31253.11.sciencedb.01234'
    """
    return unlabelled(value, _LABEL).rstrip(".,;:。、 ")


def validate(value: str) -> str:
    """The compact identifier; raises InvalidNumber when it is none."""
    name = compact(value)
    if not _FORM.fullmatch(name):
        raise misspelt(value, "CSTR", "CSTR:32003.36.ChinaXiv.202303.00020.V1")
    return name


def is_valid(value: str) -> bool:
    """Whether the text is a CSTR."""
    return accepts(validate, value)


def format(value: str) -> str:
    """As it is printed.

    >>> format("32003.36.ChinaXiv.202303.00020.V1")
    'CSTR:32003.36.ChinaXiv.202303.00020.V1'
    """
    return f"CSTR:{compact(value)}"
