"""Full stops between the parts of a reference, told from those of initials and abbreviations."""

from __future__ import annotations

import re

from cajournal.text.script import HAN

_ABBREVIATIONS = "".join(
    rf"(?<!\b{word}\.)"
    for word in "St Inc Vol vol No no ed eds Ed Eds Co Ltd Rev p pp Jr al Dr Mr Mass Univ".split()
)


SENTENCE = re.compile(
    rf"[.?!](?<![\s.,(\-&·][A-Z]\.)(?<!^[A-Z]\.){_ABBREVIATIONS}[.?!]*(?:\s+(?![&,]|and )|(?<=\.)"
    rf"(?=[{HAN}A-Z《\[]|第?\d{{1,4}} ?版)|$)"
)
"""A full stop between two parts of a reference; not one behind an initial or an abbreviation."""


def last_sentence(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The last full stop between parts in `start:end`: where it begins and ends."""
    found = None
    for found in SENTENCE.finditer(text, start, end):
        pass
    while found is not None and found.end() >= end:
        return _stop_before(text, start, found.start())
    return _span(found)


def _stop_before(text: str, start: int, end: int) -> tuple[int, int] | None:
    found = None
    for found in SENTENCE.finditer(text, start, end):
        pass
    return _span(found)


def _span(found: re.Match[str] | None) -> tuple[int, int] | None:
    if found is None:
        return None
    return found.start() + (found[0][0] in "?!"), found.end()
