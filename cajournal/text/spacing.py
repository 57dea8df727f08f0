"""Missing spaces in English text, put back where only a space can have been lost."""

from __future__ import annotations

import re
from itertools import pairwise

_LOST = re.compile(
    r"[,;:.?!](?:"
    r"(?<=[A-Za-z0-9)\]%”’\"'][,;])(?=[A-Za-z“])"  # 2020,Central  Asia;the
    r"|(?<=[A-Za-z]{2}:)(?=[A-Za-z]{2})"  # Countries:Coexisting; not 12:30, a:b, http://
    r"|(?<=[a-z0-9)\]%”’\"'][.?!])(?=[A-Z][a-z]|[AI] |“|[A-Z]+[ -])"  # development.Specifically
    r"|(?<=[A-Z]{2}\.)(?=[A-Z][a-z]+ )"  # DCNN.In recent
    r")"
)
_OWN = ("://", "www.", "@")
"""Words that hold one of these keep their marks as they are: URLs, mail addresses, DOIs."""


def restore(text: str) -> str:
    """The text with a space after every English comma, colon or full stop that lost its own.

    Numbers, times, URLs and abbreviations stay as they are.

    >>> restore("Countries:Coexisting Opportunities")
    'Countries: Coexisting Opportunities'
    >>> restore("At 12:30 the U.S. paid 1,200.50 (see http://a.b/C.Dd)")
    'At 12:30 the U.S. paid 1,200.50 (see http://a.b/C.Dd)'
    """
    if "/" not in text and not any(sign in text for sign in _OWN):
        return _spaced(text)
    return " ".join(word if _is_own(word) else _spaced(word + " ")[:-1] for word in text.split(" "))


def _spaced(text: str) -> str:
    ends = [found.end() for found in _LOST.finditer(text)]
    return " ".join([text[start:end] for start, end in pairwise((0, *ends, len(text)))]) if ends else text


def _is_own(word: str) -> bool:
    return any(sign in word for sign in _OWN) or ("/" in word and word.lstrip("(doiDOI:：").startswith("10."))


def trim(text: str, start: int, end: int, also: str = "") -> tuple[int, int]:
    """The span without blanks (and the characters of `also`) at its ends."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in also):
        end -= 1
    while start < end and (text[start].isspace() or text[start] in also):
        start += 1
    return start, end
