"""Findings to a mended text: every fix that leaves what a reference says as it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from cajournal.checks.base import Finding
from cajournal.checks.checking import check
from cajournal.references import lists
from cajournal.references.reading import read
from cajournal.text.width import fold

_MOST_PASSES = 8
_NO_WORD = re.compile(r"[\W_第卷期页版]+")
_ZEROS = re.compile(r"\b0+(?=\d)")
_SAID = ("title", "container_title", "publisher", "publisher_place", "volume", "issue")


def mend(text: str, edition: int = 2025, select: Collection[str] = (), ignore: Collection[str] = ()) -> str:
    """The text with every fix in it: what is left has findings that only its author can mend."""
    for _ in range(_MOST_PASSES):
        found = [one for one in check(text, edition, select, ignore) if one.fix is not None]
        mended = _applied(text, _harmless(text, found))
        if mended == text:
            break
        text = mended
    return text


def _applied(text: str, findings: Iterable[Finding]) -> str:
    """The fixes that do not touch each other, from the end to the beginning."""
    limit = len(text) + 1
    for one in sorted(findings, key=lambda one: (one.start, one.end), reverse=True):
        if one.fix is not None and one.end <= limit and (one.end < limit or one.start < one.end):
            text = text[: one.start] + one.fix + text[one.end :]
            limit = one.start
    return text


def _harmless(text: str, findings: Sequence[Finding]) -> Iterator[Finding]:
    """All fixes of a reference, or, where they would change what it says, those that alone do not."""
    spans = lists.spans(text)
    for number, group in groupby(findings, key=lambda one: one.reference):
        start, end = spans[number - 1]
        fixes = list(group)
        if _keeps(text, start, end, fixes):
            yield from fixes
        else:
            yield from (one for one in fixes if _keeps(text, start, end, [one]))


def _keeps(text: str, start: int, end: int, fixes: Sequence[Finding]) -> bool:
    mended = _applied(text, fixes)
    return _says(text[start:end]) == _says(mended[start : end + len(mended) - len(text)])


def _says(reference: str) -> tuple[object, ...]:
    """What no fix may change: the day, titles, imprint, volume and issue."""
    one = read(reference)
    return one.issued and one.issued.parts, *(_plain(getattr(one, field)) for field in _SAID)


def _plain(value: str | None) -> str:
    return _NO_WORD.sub("", _ZEROS.sub("", fold(value or ""))).lower()
