"""Dates (GB/T 7714, 8.4.3): years, dates of newspapers, of access and of posting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cajournal.checks.base import Hit, Printed, Rule
from cajournal.checks.serial_numbers import NUMBERED
from cajournal.models import PartialDate

_YEARED = frozenset(
    ("article-journal", "article-newspaper", "book", "thesis", "chapter", "paper-conference", "report")
)
_YEAR = re.compile(r"\d{4}")
_UNDATED = re.compile(r"无日期|\bn\.\s?d\.|(?:日期|时间|年)不详")
"""It is said that there is none."""


def _missing(printed: Printed) -> Iterator[Hit]:
    """No date at all: neither of publication nor, of what is read online, of access."""
    citation = printed.citation
    dated = citation.issued or (citation.URL and citation.accessed) or _UNDATED.search(printed.folded)
    if citation.type in _YEARED and not dated and citation.title:
        yield Hit(printed.end, printed.end, None, citation.title)


def _misread(printed: Printed) -> Iterator[Hit]:
    """2O10, l998: letters for digits."""
    span = printed.span("issued")
    issued = printed.citation.issued
    if span and issued and re.search(r"[OolI]", printed.text[slice(*span)]):
        right = re.sub("[Oo]", "0", re.sub("[lI]", "1", printed.text[slice(*span)]))
        yield printed.hit(span, right)


def _iso(value: PartialDate | None) -> str | None:
    return str(value) if value is not None and value.day and not value.end else None


def _accessed(printed: Printed) -> Iterator[Hit]:
    span, right = printed.span("accessed"), _iso(printed.citation.accessed)
    if span and right and printed.text[slice(*span)] != right:
        yield printed.hit(span, right)


def _access_bracket(printed: Printed) -> Iterator[Hit]:
    """The date of access stands in square brackets, alone."""
    span = printed.span("accessed")
    if span and not re.search(r"[\[［]$", printed.text[: span[0]].rstrip()):
        yield printed.hit(span)


def _daily(printed: Printed) -> Iterator[Hit]:
    """A newspaper's date, and that of what was posted, is written 2000-11-20."""
    span, right = printed.span("issued"), _iso(printed.citation.issued)
    if span and right and _YEAR.fullmatch(printed.text[slice(*span)]) is None:
        span = span[0], span[1] + (printed.text[span[1] : span[1] + 1] == "日")
        if printed.text[slice(*span)] != right:
            yield printed.hit(span, right)


def _day_missing(printed: Printed) -> Iterator[Hit]:
    issued, span = printed.citation.issued, printed.span("issued")
    if printed.citation.type == "article-newspaper" and issued and span and not issued.day:
        yield printed.hit(span)


def _year_word(printed: Printed) -> Iterator[Hit]:
    span = printed.span("issued")
    issued = printed.citation.issued
    counted = span and NUMBERED.match(printed.folded, span[1])
    if span and issued and not issued.month and not counted and printed.text[span[1] : span[1] + 1] == "年":
        end = span[1] + 1 + (printed.text[span[1] + 1 : span[1] + 2] == "版")
        yield Hit(span[1], end, "", printed.text[span[0] : end])


def _too_late(printed: Printed) -> Iterator[Hit]:
    """Read before it was published."""
    issued, accessed, span = printed.citation.issued, printed.citation.accessed, printed.span("accessed")
    if issued and accessed and span and accessed.parts < issued.parts[: len(accessed.parts)]:
        yield Hit(*span, None, str(accessed))


RULES = (
    Rule("no-year", "8.4.3", "warning", _missing),
    Rule("misread-year", "8.4.3", "error", _misread),
    Rule("access-date-form", "8.4.3.5", "error", _accessed),
    Rule("access-date-bracket", "8.4.3.5", "error", _access_bracket),
    Rule("date-form", "8.4.3.3", "error", _daily),
    Rule("newspaper-day", "8.4.3.3", "error", _day_missing),
    Rule("year-word", "8.4.3", "error", _year_word),
    Rule("accessed-before-issued", "8.4.3.5", "warning", _too_late),
)
