"""A record's numbers against each other: check digits, the ISSN and year in a DOI, pages and their count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cajournal.checks.base import RecordRule
from cajournal.models import Record

_ISSN_IN_DOI = re.compile(r"issn\.?(\d{4}-?\d{3}[\dx])", re.I)
_YEAR_IN_DOI = re.compile(r"\.((?:19|20)\d\d)\.\d{1,2}\.")
_PLAIN = re.compile(r"(\d{1,6})-(\d{1,6})")
_CHECKED = {"ISSN", "ISBN", "CN", "DOI"}


def _refused(record: Record) -> Iterator[tuple[str, str]]:
    """What the model would not take: a wrong form or check digit."""
    for notice in record.notices:
        family, _, field = notice.code.partition(":")
        if family in ("unread", "unsure") and field in _CHECKED and notice.value:
            yield field, notice.value


def _issn(record: Record) -> Iterator[tuple[str, str]]:
    found = _ISSN_IN_DOI.search(record.DOI or "")
    if found and record.ISSN and found[1].replace("-", "").upper() != record.ISSN.replace("-", "").upper():
        yield "DOI", f"{found[1]} ≠ {record.ISSN}"


def _year(record: Record) -> Iterator[tuple[str, str]]:
    found = _YEAR_IN_DOI.search(record.DOI or "")
    if found and record.issued and abs(int(found[1]) - record.issued.year) > 1:
        yield "DOI", f"{found[1]} ≠ {record.issued.year}"


def _count(record: Record) -> Iterator[tuple[str, str]]:
    found = _PLAIN.fullmatch(record.page or "")
    if found and record.number_of_pages and record.type == "article-journal":
        count = int(found[2]) - int(found[1]) + 1
        if count != record.number_of_pages:
            yield "number_of_pages", f"{record.page} ≠ {record.number_of_pages}"


def _descending(record: Record) -> Iterator[tuple[str, str]]:
    found = _PLAIN.fullmatch(record.page or "")
    if found and len(found[1]) == len(found[2]) and int(found[1]) > int(found[2]):
        yield "page", record.page or ""


def _untitled(record: Record) -> Iterator[tuple[str, str]]:
    if not getattr(record, "title", None):
        yield "title", record.key or record.type


RULES = (
    RecordRule("wrong-number", "8.7", "error", _refused),
    RecordRule("issn-of-doi", "8.7", "warning", _issn),
    RecordRule("record-year-of-doi", "8.7", "warning", _year),
    RecordRule("page-count", "8.5", "warning", _count),
    RecordRule("record-pages", "8.5", "error", _descending),
    RecordRule("no-title", "8.2", "error", _untitled),
)
