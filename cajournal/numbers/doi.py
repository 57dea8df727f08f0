"""DOI, the digital object identifier (ISO 26324; DOI Handbook, chapter 2), bare and lower-cased.

Chinese publishers build theirs from the ISSN or a journal's code, the year, the issue and a running
number; `parts` reads these. A text like CNKI:CDMD:1.2007.101113 in the place of a DOI is none.

>>> validate("https://doi.org/10.3969%2Fj.issn.1002-2619.2022.10.021")
'10.3969/j.issn.1002-2619.2022.10.021'
>>> validate("DOI：10.14006/j.jzjgxb.2023.S1.0031")
'10.14006/j.jzjgxb.2023.s1.0031'
>>> is_valid("CNKI:CDMD:1.2007.101113")
False
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote, unquote

from cajournal.numbers.base import accepts, half_width, misspelt

_LABEL = re.compile(
    r"(?:\s*(?:(?:https?:)?//)?(?:[\w-]+\.)*doi\.org[\w.-]*[/:]|\s*(?:info:|urn:)?doi\s*[:=]?)+\s*",
    re.IGNORECASE,
)
_WRAP = re.compile(r" (?=[./])|(?<=[./]) ")
_FORM = r"10\.\d{4,9}(?:\.\d+)*/[^\s\u2e80-\uffef]+"
"""Built when it is first used: it takes long, and most DOIs are plain."""
_PLAIN = re.compile(r"10\.\d{4,9}/[a-z0-9](?:[a-z0-9._/-]*[a-z0-9])?")
"""What is compact already, as most are."""
_MARKS = frozenset(".,;:'\"。、》”’")
_BRACKETS = {")": "(", "]": "[", "}": "{", ">": "<"}
_CHINESE = re.compile(
    r"(?:cma\.)?j\.(?:issn\.?|cnki\.?)?(?:(?P<issn>\d{4}-\d{3}[\dx])|(?P<journal>[a-z]+))\."
    r"(?P<year>(?:19|20)\d\d)\.?(?:(?P<issue>[szhg]?\d{1,2})\.)?(?P<sequence>\d{1,7})"
)


class Parts(NamedTuple):
    """What a Chinese DOI says of its article; what it does not say is None."""

    issn: str | None
    journal: str | None
    year: int
    issue: str | None
    sequence: str


def compact(value: str) -> str:
    """The bare name: no address, label, wrap spaces or marks at its end; lower-case.

    >>> compact("doi:http://doi.org/10.1016/S0140-6736(13)62568-4).")
    '10.1016/s0140-6736(13)62568-4'
    """
    text = " ".join(half_width(value).split())
    label = _LABEL.match(text)
    if label:
        text = unquote(text[label.end() :]) if "/" in label[0] else text[label.end() :]
    return _trim(_WRAP.sub("", text).lower())


def _trim(text: str) -> str:
    """Without the marks of the sentence around it; a bracket that opens inside the name stays."""
    end = len(text)
    surplus = {close: text.count(close) - text.count(open_) for close, open_ in _BRACKETS.items()}
    while end and (text[end - 1] in _MARKS or surplus.get(text[end - 1], 0) > 0):
        end -= 1
        surplus[text[end]] = surplus.get(text[end], 0) - 1
    return text[:end]


def validate(value: str) -> str:
    """The compact DOI; raises InvalidNumber when it is none."""
    if _PLAIN.fullmatch(value):
        return value
    name = compact(value)
    if not re.fullmatch(_FORM, name, re.ASCII):
        raise misspelt(value, "DOI", "10.3969/j.issn.1000-0054.2012.11.007")
    return name


def is_valid(value: str) -> bool:
    """Whether the text is a DOI."""
    return accepts(validate, value)


def format(value: str) -> str:
    """The DOI as an address, as the DOI Handbook asks for display.

    >>> format("DOI:10.1000/182")
    'https://doi.org/10.1000/182'
    """
    return "https://doi.org/" + quote(compact(value), safe="/:;()._-~!$&'*+,=@[]")


def parts(value: str) -> Parts | None:
    """What a Chinese DOI says of its article, or None when it is built otherwise.

    >>> parts("10.3969/j.issn.1002-2619.2022.10.021")
    Parts(issn='1002-2619', journal=None, year=2022, issue='10', sequence='021')
    """
    found = _CHINESE.fullmatch(compact(value).partition("/")[2])
    if not found:
        return None
    issn, journal, year, issue, sequence = found.groups()
    return Parts(issn and issn.upper(), journal, int(year), issue and issue.upper(), sequence)
