"""Dates in BibTeX: `year`, and `date` (EDTF) where more is known; when reading, `month` and `day` as well."""

from __future__ import annotations

from functools import lru_cache

from pydantic import ValidationError

from cajournal.formats.latex import plain_text
from cajournal.formats.rows import Context, Row, Tags, row
from cajournal.models import PartialDate
from cajournal.text.months import MONTHS


def dated(field: str, tag: str) -> Row:
    """A date under a tag of its own."""
    return row(
        field, tag, lambda value, context: {tag: str(value)}, lambda tags, context: _read_date(tags, tag)
    )


def _read_date(tags: Tags, tag: str) -> PartialDate | None:
    if tag not in tags:
        return None
    value = _date(tags[tag])
    if value:
        del tags[tag]
    return value


@lru_cache(maxsize=1 << 12)
def _date(latex: str) -> PartialDate | None:
    try:
        return PartialDate.parse(plain_text(latex).rstrip("?~%"))
    except ValidationError:
        return None


def write_issued(value: PartialDate, context: Context) -> Tags:
    """`year`, which every style knows, and `date`, which says more."""
    year = {"year": f"{value.year:04d}"}
    return {**year, "date": str(value)} if value.month or value.end else year


def read_issued(tags: Tags, context: Context) -> PartialDate | None:
    """The date of publication, from `date` or from `year`, `month` (by name or number) and `day`."""
    whole = _read_date(tags, "date")
    if whole:
        if plain_text(tags.get("year", ""))[:4] == f"{whole.year:04d}":
            del tags["year"]
        return whole
    found = _read_date(tags, "year")
    return _with_month(found, tags) if found and "month" in tags else found


def _with_month(year: PartialDate, tags: Tags) -> PartialDate:
    month = str(tags["month"]).strip("{}. ").lower()
    number = MONTHS.get(month[:3]) or (int(month) if month.isdecimal() else 0)
    if not 1 <= number <= 12:
        return year
    del tags["month"]
    day = str(tags.get("day", ""))
    if day.isdecimal() and 1 <= int(day) <= 31:
        del tags["day"]
        return PartialDate(year=year.year, month=number, day=int(day))
    return PartialDate(year=year.year, month=number)
