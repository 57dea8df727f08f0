"""What a pattern works on and what it leaves behind."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from cajournal.models import Author, PartialDate
from cajournal.text.script import HAN
from cajournal.text.simplified import ANY_TRADITIONAL, simplified
from cajournal.text.width import fold, narrow

_WRAP = re.compile(f"(?<=[{HAN}，。、；：]) (?=[{HAN}])|\\s*[\n\r]\\s*(?=[{HAN}])")
_AND_PAGES = re.compile(r"\s?页?\s?(?:和|及|、)\s?第?\s?|\s?页\s?[,，]\s?第?\s?")
NUMBERS = frozenset(("volume", "issue", "page", "locator", "number", "edition"))
"""Fields whose digits and letters are kept in half width, however they were printed."""
_ABBREVIATED = re.compile(r"\b(?:Inc|Ltd|Co|Corp|Mass|Conn|Calif|Bros|D\.C|N\.J|N\.Y)$")
_CUT_WORDS = re.compile(r"(?:^|\s)[A-Z][A-Za-z]{0,9}\.\s(?:[A-Za-z]{1,12}\.?\s){0,6}[A-Z][A-Za-z]{0,9}$")
_ABBREVIATES = {"publisher": _ABBREVIATED, "publisher_place": _ABBREVIATED, "container_title": _CUT_WORDS}
"""What ends with a word that keeps its full stop: Mass., Inc., Adv. Mater."""
_SPACE = re.compile(r"[\s\u200b]")
_SPACES = re.compile(r"\s+")
_EDGE = " ,.;:\u200b"
_WIDE_EDGE = _EDGE + "，．。：；\u3000\xa0\n\r\t∶\ufeff"


def folded(raw: str) -> str:
    """What patterns look at: half-width marks, simplified characters for traditional ones; as long as `raw`.

    >>> folded("《論語》，頁１")
    '《论语》,页1'
    """
    text = fold(raw)
    return simplified(text) if ANY_TRADITIONAL.search(text) else text


class Draft:
    """A reference while it is read.

    `raw` is the string as printed; `text` the same as `folded` gives it, of the same length, so
    that a place in one is the place in the other. Patterns look at `text`; values come from `raw`.
    """

    __slots__ = ("doubts", "end", "mark", "notices", "raw", "spans", "start", "sure", "text", "values")

    def __init__(self, raw: str, text: str) -> None:
        self.raw = raw
        self.text = text
        self.start = 0
        self.end = len(text)
        self.mark: re.Match[str] | None = None
        self.sure = 0.5
        self.values: dict[str, Any] = {}
        self.spans: list[tuple[str, int, int, str]] = []
        self.notices: list[tuple[str, int | None, int | None]] = []
        self.doubts: list[str] = []

    def put(self, field: str, start: int, end: int, rule: str) -> str | None:
        """Give a field the stretch `start:end`, trimmed, without wrap spaces; None where nothing is left."""
        piece = self.raw[start:end]
        begun = piece.lstrip(_WIDE_EDGE)
        value = begun.rstrip(_WIDE_EDGE)
        if not value:
            return None
        start += len(piece) - len(begun)
        end = start + len(value)
        shape = _ABBREVIATES.get(field)
        if shape and self.text[end : end + 1] == "." and shape.search(value):
            end += 1
            value = self.raw[start:end]
        if not value.isalnum() or "页" in value:
            value = self.clean(field, start, end)
        self.values[field] = narrow(value) if field in NUMBERS else value
        self.spans.append((field, start, end, rule))
        return value

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """The stretch without spaces and separators at its edges."""
        piece = self.text[start:end]
        if not piece or (piece[0] not in _EDGE and piece[-1] not in _EDGE):
            return start, end
        begun = piece.lstrip(_EDGE)
        start += len(piece) - len(begun)
        return start, start + len(begun.rstrip(_EDGE))

    def clean(self, field: str, start: int, end: int) -> str:
        """The source's stretch; a wrap space between two Han characters is taken out and noted."""
        value = self.raw[start:end]
        if field in ("page", "locator"):
            value = _AND_PAGES.sub(",", value)
        if value.isascii():
            return " ".join(value.split())
        if " " not in value and _SPACE.search(value) is None:
            return value
        if field == "title" and self.values.get("type") == "standard":
            return _SPACES.sub(" ", value)  # its parts have a space between them: 信息与文献 参考文献著录规则
        joined = _WRAP.sub("", value)
        if joined != value:
            self.notices.append((f"repaired:{field}", start, end))
        return _SPACES.sub(" ", joined)

    def date(self, field: str, found: re.Match[str], rule: str, prefix: str = "") -> None:
        """Give a field the date whose parts a match holds as year, month and day; the fuller of two stays."""
        year, month, day = found[prefix + "year"], found[prefix + "month"], found[prefix + "day"]
        start, end = found.span(prefix + "year")
        end = max(end, found.end(prefix + "month"), found.end(prefix + "day"))
        self.date_of(field, year, month, day, start, end, rule)

    def date_of(
        self, field: str, year: str, month: str | None, day: str | None, start: int, end: int, rule: str
    ) -> None:
        """Give a field a date from its digits, which stand in `start:end`."""
        value, exact = date(year, month, day)
        known = self.values.get(field)
        if value is None or (
            known is not None and known.year == value.year and len(known.parts) >= len(value.parts)
        ):
            return
        self.values[field] = value
        self.spans.append((field, start, end, rule))
        if not exact:
            self.notices.append((f"unsure:{field}", start, end))

    def rename(self, field: str, new: str) -> None:
        """Give a field's value and its span to another field."""
        self.values[new] = self.values.pop(field)
        self.spans = [(new if f == field else f, s, e, rule) for f, s, e, rule in self.spans]

    def note(self, code: str, start: int | None = None, end: int | None = None) -> None:
        """Leave a notice about a stretch of the source."""
        self.notices.append((code, start, end))

    def doubt(self, why: str) -> None:
        """Say what makes the reading less sure; `confidence` knows the weight of each word."""
        self.doubts.append(why)

    def people(self, field: str, authors: list[tuple[Author, int, int]], rule: str) -> None:
        """Add creators to a field, each with its own span."""
        listed = self.values.setdefault(field, [])
        for author, start, end in authors:
            self.spans.append((field, start, end, rule))
            listed.append(author)


@lru_cache(maxsize=1 << 14)
def date(year: str, month: str | None, day: str | None) -> tuple[PartialDate | None, bool]:
    """A date from its digits (an O for a zero is read as one), and whether all of it could be true."""
    number = int(year.replace("O", "0").replace("o", "0").replace("l", "1"))
    if not 1000 <= number <= 2100:
        return None, False
    parts = {"year": number}
    if month and 1 <= int(month) <= 12:
        parts["month"] = int(month)
        if day and 1 <= int(day) <= 31:
            parts["day"] = int(day)
    exact = year.isdigit() and bool(month) == ("month" in parts) and bool(day) == ("day" in parts)
    return PartialDate(**parts), exact


class Pattern(NamedTuple):
    """One way of printing references.

    `fits` is a cheap test on a cut draft; `read` fills the draft. Patterns are tried by `order`. `sure` is
    the confidence of a reading in which nothing is doubtful.
    """

    name: str
    order: int
    fits: Callable[[Draft], bool]
    read: Callable[[Draft], None]
    sure: float = 0.5
