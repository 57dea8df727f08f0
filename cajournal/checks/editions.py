"""Habits of 2015 in a list of 2025: what the new edition prints otherwise (8.2 to 8.15 of 2025)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cajournal.checks.base import Hit, Printed, Rule
from cajournal.gbt7714.gaps import is_shortened
from cajournal.text.codes import PREPRINT_SERVERS

_SERIALS = frozenset(("article-journal", "article-newspaper", "article-magazine", "periodical"))
_OLD_VOLUME = re.compile(r"(?:卷\s?|[Vv]ol\.\s?)(\d{1,3})$")
_BETWEEN = re.compile(r"\s?(?P<at>[,，.．:：;；、])\s?")
_NUMBER = re.compile(r"\d{4}")
_TEAM = 2


def _accessed(printed: Printed) -> Iterator[Hit]:
    """[2014-04-25] behind a book, a journal's article, a thesis, a report that has a date of its own."""
    span = printed.span("accessed")
    if span is None or printed.dated_by_access or printed.citation.issued is None:
        return
    start, end = span[0] - 1, span[1] + 1
    if printed.folded[start:end][:1] == "[" and printed.folded[end - 1 : end] == "]":
        yield Hit(start, end, "", printed.text[slice(*span)])


def _number_last(printed: Printed) -> Iterator[Hit]:
    """题名: GB/T 3792—2021[S] is GB/T 3792—2021 题名[S] now."""
    number, title = printed.span("number"), printed.span("title")
    if printed.citation.type != "standard" or not number or not title:
        return
    if number[0] >= title[1]:
        yield printed.hit(number)
    elif found := _BETWEEN.fullmatch(printed.text, number[1], title[0]):
        yield Hit(*found.span(), " ", found["at"])


def _initials(printed: Printed) -> Iterator[Hit]:
    """Wang L P beside Zhang N: names in pinyin are printed in full; one alone may be no Chinese name."""
    spans = printed.places.get("author", [])
    people = zip(printed.citation.author, spans, strict=False)
    short = [(start, end) for one, (start, end) in people if is_shortened(one)]
    if len(short) >= _TEAM and len(short) * 2 > len(spans):
        for start, end in short:
            yield Hit(start, end, None, printed.text[start:end])


def _preprint(printed: Printed) -> Iterator[Hit]:
    """What a preprint server offers is marked PP, no longer EB."""
    span = printed.span("medium")
    if not span or printed.mark != "EB":
        return
    address = printed.citation.URL or ""
    told = f"{printed.citation.publisher or ''} {address if _NUMBER.search(address) else ''}".lower()
    if PREPRINT_SERVERS.intersection(re.findall("[a-z]+", told)):
        at = printed.text.find("EB", *span)
        if at >= 0:
            yield Hit(at, at + 2, "PP", "EB")


def _volume(printed: Printed) -> Iterator[Hit]:
    """A book's volume is 第1卷 or v.1, no longer 卷 1 or Vol. 1."""
    span = printed.span("volume")
    found = _OLD_VOLUME.fullmatch(printed.text[slice(*span)]) if span else None
    if span and found and printed.citation.type not in _SERIALS:
        fix = f"第{found[1]}卷" if found[0][0] == "卷" else f"v.{found[1]}"
        yield Hit(*span, fix, found[0])


RULES = (
    Rule("access-date-of-2015", "8.4.3.5", "style", _accessed, editions=(2025,)),
    Rule("standard-of-2015", "8.4", "warning", _number_last, editions=(2025,)),
    Rule("initials-of-2015", "8.1.1", "style", _initials, editions=(2025,)),
    Rule("preprint-of-2015", "A", "error", _preprint, editions=(2025,)),
    Rule("volume-of-2015", "8.2", "style", _volume, editions=(2025,)),
)
