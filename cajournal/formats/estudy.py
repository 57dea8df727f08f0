"""CNKI's E-Study (知网研学, .eln) and its self-chosen text (自定义): `Title-题名: …`; read only."""

from __future__ import annotations

import re
from dataclasses import replace

from cajournal.formats import tagged_records
from cajournal.formats.base import Format, Loaded
from cajournal.formats.rows import Row
from cajournal.formats.tagged import Layout
from cajournal.formats.tagged_dates import date, issued, pages
from cajournal.formats.tagged_lists import authors, classes, funding, keywords, people
from cajournal.formats.tagged_rows import joined, text
from cajournal.formats.tagged_table import Table
from cajournal.formats.usual_rows import bilingual
from cajournal.formats.values import as_isbn, as_issn, as_language, as_number

_START = r"(?:DataType: ?\d|SrcDatabase-来源)"
_LINE = re.compile(
    r"\s*(DataType|DOI|ISSN|ISBN|CN|URL|[A-Z][A-Za-z_]+(?=-[^\x00-\x7f]))(?:-[^:：\n]{1,16})?[:：] ?(.*)"
)
_BREAK = re.compile(r"<br */?>", re.IGNORECASE)

ROWS: tuple[Row, ...] = (
    bilingual(text("title", "Title"), text("title", "EnTitle", also="TitleEn")),
    authors("Author", "Inventor", "EnAuthor", "Organ"),
    people("advisor", "Tutor", also="Teacher Mentor"),
    joined(
        "publisher", "Publisher", {"thesis": "Source", "standard": "PublishUnit"}, also="School Publisher"
    ),
    bilingual(
        text("container_title", "Source", {"thesis": "Host"}, also="Journal Newspaper"),
        text("container_title", "EnSource"),
    ),
    text("event_title", "Meeting", also="Conference"),
    text("event_place", "City", also="Place"),
    issued("Year", "PubTime", "PubDate Date", slashes=False),
    text("volume", "Roll", also="Volume"),
    text("issue", "Period", {"thesis": "Issue"}, also="Issue"),
    pages("Page", "EndPage", {}),
    text("number_of_pages", "PageCount", of=as_number),
    text("number", "Number", also="PatentNumber ApplyNo StandardNo Code"),
    date("submitted", "ApplyDate", slashes=False),
    text("genre", "Degree", also="DegreeType"),
    text("ISSN", "ISSN", also="ISBN_ISSN", of=as_issn),
    text("ISBN", "ISBN", also="ISBN_ISSN", of=as_isbn),
    text("CN", "CN"),
    text("DOI", "DOI", also="doi"),
    text("URL", "Link", also="URL"),
    text("language", "Language", of=as_language),
    bilingual(text("abstract", "Summary", also="Abstract"), text("abstract", "EnSummary")),
    keywords("Keyword", also="Keywords", other="EnKeyword"),
    classes("CLC"),
    funding("Fund"),
)
_TYPES = {"article-journal": "1", "paper-conference": "3"}

TABLE = Table(
    name="estudy",
    layout=Layout(_LINE, "DataType", frozenset(("Title",)), paragraphs=frozenset(("Summary",))),
    rows=ROWS,
    types=_TYPES,
    language="Language",
    database=("SrcDatabase",),
    chinese=True,
    address=("Link",),
    telling={"advisor": "Tutor", "degree": "Degree", "event": "Meeting", "journal": "Period Roll"},
    extra={"source": "SrcDatabase"},
)


_UNTYPED = replace(TABLE, typed=False, layout=replace(TABLE.layout, start="SrcDatabase"))


_PAGES = re.compile(r"^Page\b", re.M)
_COUNTED_PAGES = re.compile(r"^PageCount(?=[^:：\n]*[:：] ?\d{1,6} ?[-–+,] ?\d)", re.M)
"""Some of CNKI's files have the pages themselves where their count should be."""


def sniff(content: str) -> bool:
    """Whether a text begins like E-Study's."""
    return re.match(r"\s*(?:DataType: ?\d|(?:SrcDatabase|Title)-[^\x00-\x7f]{2,6}[:：])", content) is not None


def loads(content: str) -> Loaded:
    """The records of an E-Study text; without `DataType` its first tag begins each."""
    plain = _BREAK.sub("\n", content)
    if not _PAGES.search(plain):
        plain = _COUNTED_PAGES.sub("Page", plain)
    first = _LINE.match(plain.lstrip())
    return tagged_records.loads(plain, _UNTYPED if first and first[1] == "SrcDatabase" else TABLE)


FORMAT = Format("estudy", (".eln",), sniff, loads, start=_START)
