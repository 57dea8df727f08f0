"""Full stops between the parts of a reference, told from those of initials and abbreviations."""

from __future__ import annotations

import re

from cajournal.text.script import HAN

_ABBREVIATIONS = "".join(
    rf"(?<!\b{word}\.)"
    for word in "St Inc Vol vol No no ed eds Ed Eds Co Ltd Rev p pp Jr al Dr Mr Mass Univ".split()
)


SENTENCE = re.compile(
    rf"[.?!](?<![\s.,(\-&·\])][A-ZА-Я]\.)(?<!^[A-ZА-Я]\.){_ABBREVIATIONS}[.?!]*"
    rf"(?:\s{{1,4}}(?![&,]|and )|(?<=\.)"
    rf"(?=[{HAN}A-Z《\[]|第?\d{{1,4}} ?版)|$)"
)
"""A full stop between two parts of a reference; not one behind an initial or an abbreviation."""


def last_sentence(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The last full stop between parts in `start:end`, not the one that ends it: where it begins and ends."""
    last = None
    for found in SENTENCE.finditer(text, start, end):
        if found.end() < end:
            last = found
    return None if last is None else (last.start() + (last[0][0] in "?!"), last.end())
