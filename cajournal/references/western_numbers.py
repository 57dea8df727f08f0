"""The numbers with which chemistry, physics and engineering end an article, and the journal before them.

`J. Power Sources 44 (2015) 12–15`   `Chem. Soc. Rev., 2015, 44 (3), 12`   `Opt. Express 12(3), 45 (2004)`
"""

from __future__ import annotations

import re

from cajournal.references.base import Draft
from cajournal.references.numbering import CLOSE, YEAR

PAGES = r"(?P<page>[A-Za-z]{0,4}\d[\dA-Za-z.]{0,11}(?:\s?[-–—]\s?[A-Za-z]{0,4}\d[\dA-Za-z.]{0,11})?)"
VOLUME = r"(?P<volume>[A-Z]?\d{1,4}[A-Z]?)(?:\s?\((?P<issue>[^()\s]{1,9})\))?"
_YEAR = rf"(?P<year>{YEAR})"
_ORDERS = tuple(
    re.compile(order + CLOSE)
    for order in (
        rf",?\s{VOLUME}\s\({_YEAR}\),?\s{PAGES}",
        rf",?\s{_YEAR},\s?{VOLUME},\s?(?:pp?\.\s?)?{PAGES}",
        rf",?\s{VOLUME},\s?{PAGES}\s?\({_YEAR}\)",
    )
)
_WORD = re.compile(r"[A-ZÀ-Þ][\w'’\-]*\.?,?|of|in|and|on|the|for|&|für|de")
_LONGEST = 10


_LINK = re.compile(r"[\s.,;]{1,4}(?:https?:|doi|DOI|10\.)[!-~\s]{4,240}$")
_FARTHEST = 300


def before_link(text: str, start: int, end: int) -> int:
    """Where what is printed in `start:end` ends, and a link or a DOI begins."""
    found = _LINK.search(text, max(start, end - _FARTHEST), end)
    return found.start() if found else end


def closing(text: str, start: int, end: int) -> re.Match[str] | None:
    """The numbers that end `start:end`, in one of the three orders."""
    for order in _ORDERS:
        if found := order.search(text, max(start, end - 90), end):
            return found
    return None


def is_journal(name: str) -> bool:
    """Whether a stretch is the name of a journal: a few words with capitals, or cut ones (ISO 4).

    >>> [is_journal(name) for name in ("J. Power Sources", "Nature", "On the roots of grass")]
    [True, True, False]
    """
    words = name.split()
    if not 0 < len(words) <= _LONGEST or not all(map(_WORD.fullmatch, words)) or not words[0][0].isupper():
        return False
    cut = sum(word.rstrip(",").endswith(".") for word in words)
    return words[0].endswith(".") or (cut == 0 and len(words) < 5) or 2 * cut >= len(words)


def put(draft: Draft, journal: tuple[int, int], numbers: re.Match[str], rule: str) -> None:
    """Give journal and numbers to their fields."""
    draft.put("container_title", *journal, rule)
    for field in ("volume", "issue", "page"):
        if numbers[field]:
            draft.put(field, *numbers.span(field), rule)
    if numbers.groupdict().get("year"):
        draft.date_of("issued", numbers["year"], None, None, *numbers.span("year"), rule)
    draft.values["type"] = "article-journal"
