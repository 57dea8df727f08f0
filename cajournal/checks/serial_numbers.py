"""A serial's volume and issue in words: 2019年第3期, 第40卷第3期, No. 3 (GB/T 7714, 8.8.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cajournal.checks.base import Hit, Printed, Rule

NUMBERED = re.compile(
    r"年?(?P<comma>[,\s]{0,3})(?:第\s?(?P<volume>\d{1,4})\s?卷[,\s]{0,3})?第\s?(?P<issue>\d{1,3}(?:[-/]\d{1,3})?)\s?期"
)
"""Behind a year, on folded text."""
_WORD = re.compile(r"第\s?\d{1,4}\s?[期卷]|\b(?:No|Vol|Issue)\.?\s?\d{1,4}\b")
_SERIALS = frozenset(("article-journal", "article-newspaper"))


def _words(printed: Printed) -> Iterator[Hit]:
    """Volume and issue are numbers alone: 2019(3), 2019, 40(3)."""
    title, issued = printed.span("container_title"), printed.span("issued")
    if printed.citation.type not in _SERIALS or not title:
        return
    run = NUMBERED.match(printed.folded, issued[1]) if issued else None
    if run:
        yield Hit(
            *run.span(), _in_numbers(run, "，" in printed.text), printed.text[slice(*run.span())].strip()
        )
    for found in _WORD.finditer(printed.text, title[1]):
        if not (run and run.start() <= found.start() < run.end()):
            yield Hit(*found.span(), None, found[0])


def _in_numbers(run: re.Match[str], wide: bool) -> str:
    issue = f"（{run['issue']}）" if wide else f"({run['issue']})"
    return f"{'，' if wide else ', '}{run['volume']}{issue}" if run["volume"] else issue


RULES = (Rule("issue-word", "8.8.2", "error", _words),)
