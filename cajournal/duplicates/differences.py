"""Where values differ, for the eye of a person who compares them."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel

LONGEST = 2000
"""Values with more characters than this are not compared character by character."""
ALIKE = 0.4
"""Values less like than this are marked as a whole."""
Parts = list[str]
"""A text in pieces, plain and marked in turn."""


def compared(values: Sequence[str]) -> list[Parts]:
    """Each value in parts, plain and marked in turn: marked is what differs from the first (in it: from any).

    >>> compared(["和平地理学", "和平的理学"])
    [['和平', '地', '理学'], ['和平', '的', '理学']]
    """
    first = set[int]()
    parts = []
    for value in values[1:]:
        here, there = _differing(values[0], value)
        first |= here
        parts.append(_parts(value, there))
    return [_parts(values[0], first), *parts]


def _differing(one: str, other: str) -> tuple[set[int], set[int]]:
    """The places of the characters in which two texts differ; nothing differs from a missing text."""
    if not (one and other) or one == other:
        return set(), set()
    long = max(len(one), len(other)) > LONGEST
    if long or Indel.normalized_similarity(one, other) < ALIKE:
        return set(range(len(one))), set(range(len(other)))
    here, there = set[int](), set[int]()
    for step in Indel.opcodes(one, other):
        if step.tag != "equal":
            here |= set(range(step.src_start, step.src_end))
            there |= set(range(step.dest_start, step.dest_end))
    return here, there


def _parts(text: str, marked: set[int]) -> Parts:
    """Pieces of a text, plain and marked in turn.

    >>> _parts("abcd", {0, 3})
    ['', 'a', 'bc', 'd']
    """
    parts = [""]
    for place, letter in enumerate(text):
        if (place in marked) == len(parts) % 2:
            parts.append("")
        parts[-1] += letter
    return parts
