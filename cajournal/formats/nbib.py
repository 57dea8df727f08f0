"""PubMed (.nbib), read only: `TI  - Multilateral diplomacy`, folded lines behind six blanks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from cajournal.formats.rows import Context, Row, Tags, bilingual
from cajournal.formats.tagged import Dialect, Line
from cajournal.formats.tagged_people import authors
from cajournal.formats.tagged_rows import date_of, keywords, line, pages, take, unpadded, valid
from cajournal.models import Author, PartialDate
from cajournal.numbers import doi, issn

_LINE = re.compile(r"([A-Z]{2,4}) {0,3}- ?(.*)")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_DATE = re.compile(r"(\d{4})(?: ([A-Z][a-z]{2})[a-z]*)?(?: (\d{1,2}))?")
_IDENTIFIER = re.compile(r"(\S+) \[doi\]")
_NUMBER = re.compile(r"[\dX-]{9}")


def cut(printed: str) -> Sequence[Line]:
    """The tagged line in a printed line."""
    found = _LINE.match(printed)
    return (Line(found[1], found[2]),) if found else ()


def _people() -> Row:
    """Full names where there are any (FAU), else family names and initials (AU)."""

    def read(tags: Tags, context: Context) -> list[Author] | None:
        short, full, bodies = (tags.pop(tag, []) for tag in ("AU", "FAU", "CN"))
        return [*authors(full or short), *authors([f"{body}," for body in bodies])] or None

    return Row("author", frozenset({"AU", "FAU", "CN"}), lambda value, context: {}, read)


def _date(said: str) -> PartialDate | None:
    found = _DATE.match(said)
    if not found:
        return date_of(said)
    month = _MONTHS.index(found[2]) + 1 if found[2] in _MONTHS else None
    return PartialDate(year=int(found[1]), month=month, day=int(found[3]) if month and found[3] else None)


def _doi(said: str) -> str | None:
    found = _IDENTIFIER.search(said)
    return valid(doi.validate)(found[1]) if found else None


def _issn(said: str) -> Any:
    found = _NUMBER.search(said)
    return valid(issn.validate)(found[0]) if found else None


def _identifier() -> Row:
    """The DOI, whichever of the identifiers it is."""

    def read(tags: Tags, context: Context) -> Any:
        for tag in ("LID", "AID"):
            tags[tag] = sorted(tags.get(tag, []), key=lambda said: "[doi]" not in said)
        found = take(tags, ["LID", "AID"], _doi)
        for tag in ("LID", "AID"):
            if not tags[tag]:
                del tags[tag]
        return found

    return Row("DOI", frozenset({"LID", "AID"}), lambda value, context: {}, read)


ROWS = (
    _people(),
    bilingual(line("title", "TI"), line("title", "TT")),
    bilingual(line("container_title", "JT", "TA"), line("container_title", "VTI")),
    line("issued", "DP", of=_date),
    line("volume", "VI"),
    line("issue", "IP", of=unpadded),
    pages("PG"),
    line("PMID", "PMID"),
    _identifier(),
    line("ISSN", "IS", of=_issn),
    bilingual(line("abstract", "AB"), line("abstract", "OAB")),
    keywords("OT"),
)
FORMAT = Dialect(
    "nbib", (".nbib",), "PMID", ROWS, cut, place="AD", type="article-journal", start=r"PMID *- "
).format()
