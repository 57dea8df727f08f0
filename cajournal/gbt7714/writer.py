"""Printing: a layout compiled once, then filled with each record's elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cajournal.gbt7714.fields import FIELDS
from cajournal.gbt7714.layouts import layout_of
from cajournal.gbt7714.marks import widen
from cajournal.gbt7714.work import Field, Manners, Work
from cajournal.models import Record

_ELEMENT = re.compile(r"([^a-z]*)([a-z_]+)([\])]?)")
_CODES = r"\x00-\x1f\x7f-\x9f\u2028\u2029"
_CONTROL = re.compile(rf"(?<!\s)[^\S{_CODES}]*+[{_CODES}][\s{_CODES}]*+")
Piece = tuple[str, Field, str, bool]
"""The mark before an element, the element, the bracket after it, and whether the mark is a bracket."""


def write(record: Record, manners: Manners, suffix: str = "") -> str:
    """A record as the reference that these manners print; `suffix` is the letter after its year.

    >>> from cajournal.gbt7714.manners import settle
    >>> from cajournal.models import Citation
    >>> book = Citation(type="book", title="综录", author="曹凌", publisher_place="上海", issued=2011)
    >>> write(book, settle(2025))
    '曹凌. 综录[M]. 上海，2011.'
    """
    work = Work(record, manners, suffix)
    text = ""
    for area in _compiled(work.kind, manners.edition, manners.style, work.wide):
        if said := _area(area, work):
            text += f"{' ' if text[-1:] == '.' else '. ' if text else ''}{said}"
    if not text.isprintable():
        text = _CONTROL.sub(" ", text)
    if not text or text.endswith(".") or (manners.edition == 1987 and _ends_bare(work)):
        return text
    return f"{text}."


def _ends_bare(work: Work) -> bool:
    """The edition of 1987 puts no point after pages and what stands in a host."""
    return work.kind not in ("book", "thesis", "periodical", "standard") or bool(FIELDS["page"](work))


def _area(area: tuple[Piece, ...], work: Work) -> str:
    said = ""
    for before, field, after, bracket in area:
        if value := field(work):
            said += f"{before}{value}{after}" if said or bracket else value + after
    return said


@lru_cache(maxsize=256)
def _compiled(kind: str, edition: int, style: str, wide: bool) -> tuple[tuple[Piece, ...], ...]:
    areas = layout_of(kind, edition, style).split(" | ")
    return tuple(tuple(_pieces(area, wide)) for area in areas)


def _pieces(area: str, wide: bool) -> Iterator[Piece]:
    for before, name, after in _ELEMENT.findall(area):
        bracket = before[-1:] in ("(", "[")
        yield (widen(before) if wide else before), FIELDS[name], (widen(after) if wide else after), bracket
