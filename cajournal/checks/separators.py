"""The mark between two elements that stand side by side (GB/T 7714, 7.2, 8.4, 8.8.2): place and publisher."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cajournal.checks.base import Check, Hit, Printed, Rule
from cajournal.text.width import fold

_COMMA, _COLON = ", ", ": "
_IMPRINT = {("publisher_place", "publisher"): _COLON}
_COUNTED = {("issue", "page"): _COLON, ("volume", "page"): _COLON}
_JOURNAL = {("container_title", "issued"): _COMMA, ("issued", "volume"): _COMMA}
_OTHERS = {
    ("publisher", "issued"): _COMMA,
    ("issued", "page"): _COLON,
    ("issued", "locator"): _COLON,
    ("publisher", "page"): _COLON,
    ("publisher", "locator"): _COLON,
}
"""The marks between two fields, by what stands before and behind."""
_WRONG = re.compile(r"[)）]?(?P<at>\s?[,，.．。;；:：、]\s?)(?:[Pp]{1,2}\.?\s?|第\s?)?")
_WIDE = {_COMMA: "，", _COLON: "："}


def _between(table: dict[tuple[str, str], str], journal: dict[tuple[str, str], str] | None = None) -> Check:
    """A check of the marks between the fields of a table, and of one for journals."""

    def check(printed: Printed) -> Iterator[Hit]:
        of = {**table, **(journal or {})} if printed.citation.type == "article-journal" else table
        for (before, end), (after, start) in _neighbours(printed):
            right = of.get((before, after))
            found = _WRONG.fullmatch(printed.text, end, start) if right else None
            if found and right and (fold(found["at"]).strip() != right.strip() or found["at"] == ":"):
                yield Hit(*found.span("at"), _width(printed, right), found["at"].strip())

    return check


def _neighbours(printed: Printed) -> Iterator[tuple[tuple[str, int], tuple[str, int]]]:
    """Where each field ends and the next begins."""
    spans = sorted((start, end, field) for field, at in printed.places.items() for start, end in at)
    for (_, end, field), (start, _, following) in pairwise(spans):
        if end < start:
            yield (field, end), (following, start)


def _width(printed: Printed, mark: str) -> str:
    """The mark in the width of those behind the title."""
    title = printed.span("title")
    return _WIDE[mark] if "，" in printed.text[title[1] if title else 0 :] else mark


RULES = (
    Rule("imprint-colon", "8.4", "error", _between(_IMPRINT)),
    Rule("page-colon", "8.8.2", "error", _between(_COUNTED), unless="article-newspaper"),
    Rule("separator", "7.2", "error", _between(_OTHERS, _JOURNAL), unless="article-newspaper"),
)
