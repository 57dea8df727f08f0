"""CSV: one row a record, for Excel and other tables; columns are CSL variables, read by many other names too.

Columns that no record needs are left out. What the columns would not give back exactly stands in the
column `data`, as JSON. A cell that a table program would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from cajournal.errors import FormatError
from cajournal.formats import endnote
from cajournal.formats.base import Format, Loaded, Stream
from cajournal.formats.csl_variables import TYPES, kept_texts
from cajournal.formats.csv_source import (
    COLUMNS,
    START,
    are_headings,
    delimiter_of,
    end,
    headings_of,
    neutral,
    rows_of,
    unneutral,
)
from cajournal.formats.plain import plain
from cajournal.formats.rows import Context, Row, Tags, own_slot, read, row, write
from cajournal.formats.tagged_dates import date, take_date
from cajournal.formats.tagged_lists import classes, keywords, people
from cajournal.formats.tagged_rows import text
from cajournal.formats.tagged_table import type_of
from cajournal.formats.usual_rows import bilingual, untold
from cajournal.formats.values import as_language, as_number
from cajournal.models import Article, Citation, Funding, Notice, Record
from cajournal.text.databases import kind_of
from cajournal.text.decode import whole_escapes

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def _text(field: str) -> Row:
    return text(field, field.replace("_", "-"))


def _two(field: str) -> Row:
    column = field.replace("_", "-")
    return bilingual(text(field, column), text(field, f"original-{column}"))


def _joined(inner: Row) -> Row:
    """A list in one cell."""

    def write(value: Any, context: Context) -> Tags:
        written = inner.write(value, context).items()
        return {column: ["; ".join(said)] for column, said in written if any(said)}

    return Row(inner.field, inner.tags, write, inner.read)


def _people(field: str) -> Row:
    return _joined(people(field, field.replace("_", "-")))


def _issued() -> Row:
    """The date; tables of databases have a column of the year alone, too."""
    return Row(
        "issued",
        frozenset(("issued", "year")),
        lambda value, context: {"issued": [str(value)]},
        lambda tags, context: take_date(tags, ("issued", "year")),
    )


def _grants(value: list[Funding]) -> Tags:
    """For the reader's eye; the grants themselves stand in `data`."""
    said = (each.raw or " ".join(filter(None, (each.funder, each.title, *each.numbers))) for each in value)
    told = "；".join(filter(None, said))
    return {"funding": [told]} if told else {}


ROWS: tuple[Row, ...] = (
    _two("title"),
    *map(_people, "author editor translator advisor container_author".split()),
    _two("container_title"),
    _issued(),
    *map(_text, "volume issue page locator number section edition version".split()),
    _two("publisher"),
    *map(_text, "publisher_place genre medium status collection_title collection_number".split()),
    *map(_text, "event_title event_place authority archive archive_location dimensions scale".split()),
    text("number_of_pages", "number-of-pages", of=as_number),
    _text("number_of_volumes"),
    date("available", "available-date", slashes=False),
    date("submitted", "submitted", slashes=False),
    date("accessed", "accessed", slashes=False),
    *map(_text, "DOI CSTR URL ISSN ISBN CN PMID".split()),
    text("language", "language", of=as_language),
    _joined(keywords("keyword", other="original-keyword")),
    _joined(classes("clc")),
    row("funding", "", lambda grants, context: _grants(grants), lambda tags, context: None),
    _two("abstract"),
    text("cited_by", "cited-by", of=as_number),
    text("downloads", "downloads", of=as_number),
    _text("note"),
    _text("label"),
    untold("citations"),
    untold("et_al"),
    untold("translator_et_al"),
    _text("raw"),
)

# --- writing


def dumps(records: Sequence[Record]) -> str:
    """Records as a table with a line of headings.

    >>> print(dumps([Citation(type="book", title="=和平地理学", author="刘愈之", issued=1965)]), end="")
    type,title,author,issued,kind
    book,'=和平地理学,刘愈之,1965,citation
    """
    cells = [_cells(record) for record in records]
    used = {"type", "title"}.union(*cells)
    columns = [name for name in COLUMNS if name in used]
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(cells)
    return text.getvalue()


def _cells(record: Record) -> dict[str, str]:
    tags, exact = write(record, ROWS)
    told = {"id": record.key, "type": record.type, **{column: values[0] for column, values in tags.items()}}
    told["kind"] = "citation" if isinstance(record, Citation) else None
    data = {**exact, **({"extra": record.extra} if record.extra else {})}
    told["data"] = json.dumps(data, ensure_ascii=False, default=plain) if data else None
    return {column: neutral(value) for column, value in told.items() if value}


# --- reading


def sniff(content: str) -> bool:
    """Whether the first line is headings that we know, a title among them."""
    return delimiter_of(content) is not None


def loads(content: str) -> Loaded:
    """The records of a table; a row that is torn is left out and told in `notices`.

    Raises FormatError when the first line is no line of headings.
    """
    return Loaded.of(_records(io.StringIO(content.lstrip("\n"))), "csv")


def _records(lines: Iterable[str]) -> Iterator[Record | Notice]:
    lines = iter(lines)
    first = next(lines, "")
    divider = delimiter_of(first)
    if divider is None:
        raise FormatError("bad-format", name="csv", reason="no-headings", line=1)
    headings: list[str] = []
    for one in rows_of(chain([first], lines), divider):
        if isinstance(one, Notice):
            yield one
        elif not headings or are_headings(one[1]):
            headings = headings_of(one[1])
        else:
            cells = dict(zip(headings, one[1], strict=False))
            data = cells.get("data", "")
            cells["data"] = whole_escapes(data)
            if cells["data"] is not data:
                yield Notice(code="damaged:text", line=one[0])
            yield _record(cells)
            if rest := "; ".join(filter(None, one[1][len(headings) :])):
                yield Notice(code="ignored:cells", line=one[0], value=rest[:80])


def _record(cells: dict[str, str]) -> Record:
    said = {name: unneutral(cell) for name, cell in cells.items() if cell}
    kind = Citation if said.pop("kind", None) == "citation" else Article
    exact, type_ = _exact(said), _type(said.pop("type", "document"))
    key, extra = said.pop("id", None), exact.pop("extra", {})
    tags: Tags = {name: [value] for name, value in said.items()}
    own = own_slot(as_language(said.get("language", "")))
    record = read(tags, exact, ROWS, Context(kind, type_, own), key=key)
    rest = {name: "; ".join(values) for name, values in tags.items()}
    record.extra = {**record.extra, **rest, **kept_texts(extra)}
    return record


def _exact(said: dict[str, str]) -> Tags:
    """The exact values of the column `data`, taken out; what is no JSON stays."""
    try:
        found = json.loads(said.get("data", "{}"))
    except (ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    said.pop("data", None)
    return found


def _type(name: str) -> str:
    """A CSL type, by its own name or another program's (journalArticle, 期刊)."""
    if name in TYPES:
        return name
    known = type_of(_CAMEL.sub(" ", name), endnote.TABLE)
    return kind_of(name) or name if known == "document" else known


FORMAT = Format("csv", (".csv", ".tsv"), sniff, loads, dumps, start=START, end=end, stream=Stream(_records))
