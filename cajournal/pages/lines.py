"""The lines of a page that say something."""

from __future__ import annotations

import re
from typing import NamedTuple


class Line(NamedTuple):
    """A line that is not blank, without the blanks at its ends; `gap`: a blank line stands above it."""

    start: int
    end: int
    gap: bool


new = tuple.__new__
"""Makes a named tuple in half the time: a page has many of them."""

_LINE = re.compile(r"\S(?:.*\S)?")

_BULLETS = frozenset("•·■◆●▪◇○►▶★☆*")

_LEAD = re.compile(r"[•·■◆●▪◇○►▶★☆*\s]*")


def lines_of(text: str) -> list[Line]:
    """The lines of a text that say something, without their bullets."""
    lines, last = [], 0
    for found in _LINE.finditer(text.replace("\r", "\n") if "\r" in text else text):
        start, end = found.span()
        if text[start] in _BULLETS:
            start = _LEAD.match(text, start, end).end()  # type: ignore[union-attr]
            if end == start:
                continue
        gap = start - last > 1 and text.count("\n", last, start) > 1
        lines.append(new(Line, (start, end, gap)))
        last = end
    return lines
