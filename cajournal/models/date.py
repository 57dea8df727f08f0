"""Dates as publications give them: a year, a month, a day, a range, or a year of an old calendar."""

from __future__ import annotations

import re
from typing import Any

from pydantic import Field, model_validator

from cajournal.models.base import Frozen
from cajournal.text.patterns import later
from cajournal.text.script import HAN

_ERA = later(rf"(.*\S)\s?[(（]([^()（）]*[{HAN}][^()（）]*)[)）]")
_ISO = re.compile(r"(\d{3,4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2})日?)?)?[年月]?")


class PartialDate(Frozen):
    """A date whose month and day may be unknown, and that may be one end of a range.

    `inferred` marks a year that the cataloguer supplied ([1936]; GB/T 7714—2015, 8.4.3.1.2);
    `era` keeps the year as the source's own calendar has it (清同治四年; 8.4.3.1.1).

    >>> str(PartialDate(year=2024, month=5, day=9))
    '2024-05-09'
    >>> PartialDate.parse("2024年6月")
    PartialDate(year=2024, month=6)
    >>> str(PartialDate.parse("1957/1990")), PartialDate.parse("1947（民国三十六年）").era
    ('1957/1990', '民国三十六年')
    """

    year: int = Field(ge=1, le=9999)
    month: int | None = Field(default=None, ge=1, le=12)
    day: int | None = Field(default=None, ge=1, le=31)
    end: PartialDate | None = None
    inferred: bool = False
    era: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        if isinstance(value, int):
            return {"year": value}
        return _read(value) if isinstance(value, str) else value

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """A date from `2024`, `2024-06`, `2024-05-09`, `2024年6月`, `[1936]` or `1957/1990`.

        Raises pydantic's ValidationError when the text is no date.
        """
        return cls.model_validate(text)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month:
            parts.append(f"{self.month:02d}")
            if self.day:
                parts.append(f"{self.day:02d}")
        text = "-".join(parts)
        return f"{text}/{self.end}" if self.end else text

    @property
    def parts(self) -> list[int]:
        """The numbers that are known, as CSL's `date-parts` wants them."""
        known = [self.year]
        if self.month:
            known.append(self.month)
            if self.day:
                known.append(self.day)
        return known


def _read(text: str) -> dict[str, Any]:
    text = text.strip()
    if era := _ERA.fullmatch(text):
        return _read(era[1]) | {"era": era[2]}
    inferred = text.startswith("[") and text.endswith("]")
    start, _, end = text.strip("[]").partition("/")
    if end and len(end) < 4:  # 2024/06 is a month, 1957/1990 a range
        start, end = text.strip("[]"), ""
    found = _ISO.fullmatch(start)
    if not found:
        raise ValueError(f"not a date: {text!r}; write 2024, 2024-06 or 2024-05-09")
    date: dict[str, Any] = dict(zip(("year", "month", "day"), map(_number, found.groups()), strict=True))
    date["inferred"] = inferred
    if end:
        date["end"] = _read(end)
    return date


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
