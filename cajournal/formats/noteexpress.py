"""NoteExpress (.net) as CNKI, Wanfang and NoteExpress itself write it: `{Title}: 多元外交`.

CNKI's colons may be full width, its abstracts folded; it writes a patent's number as notes, a standard's
as ISBN, a degree as type of work, and the advisor as tertiary author.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from cajournal.formats.rows import Context, Row, Tags, bilingual
from cajournal.formats.tagged import Dialect, Line
from cajournal.formats.tagged_notes import NOTE, without
from cajournal.formats.tagged_people import both_scripts, people
from cajournal.formats.tagged_rows import (
    abstract,
    classes,
    dated,
    issued,
    keywords,
    line,
    pages,
    take,
    unpadded,
    valid,
)
from cajournal.numbers import cn, doi, isbn, issn

_LINE = re.compile(r"\s*\{([^{}]{1,40}?),?\}\s*([:：])\s?(.*)")
_BREAK = re.compile(r"\(#br\)")


def cut(printed: str) -> Sequence[Line]:
    """The tagged line in a printed line."""
    found = _LINE.match(printed)
    if not found:
        return ()
    value = _BREAK.sub(" ", found[3])
    return (Line(found[1], value, "colon" if found[2] == "：" else ""),)


def written(tag: str, value: str) -> str:
    """A line of a record."""
    return f"{{{tag}}}: {value}"


# What stands where a work of that type has its number.
_NUMBERS = {"patent": ("Number", "Type of Work", "Notes"), "standard": ("Number", "ISBN", "ISBN/ISSN")}


def _number() -> Row:
    def read(tags: Tags, context: Context) -> Any:
        return take(tags, _NUMBERS.get(context.type, ("Number",)), str)

    tags = frozenset(tag for names in (("Number",), *_NUMBERS.values()) for tag in names)
    return Row("number", tags, lambda value, context: {"Number": [value]}, read)


ROWS = (
    _number(),
    both_scripts("Author", "Translated Author"),
    bilingual(line("title", "Title"), line("title", "Translated Title")),
    bilingual(
        line("container_title", "Journal", "Secondary Title"), line("container_title", "Translated Journal")
    ),
    people("editor", "Secondary Author", "Editor"),
    people("advisor", "Tertiary Author"),
    people("translator", "Translator"),
    line("collection_title", "Tertiary Title", "Series Title"),
    issued("Year", "Date"),
    line("volume", "Volume"),
    line("issue", "Issue", of=unpadded),
    pages("Pages"),
    line("publisher_place", "Place Published"),
    bilingual(line("publisher", "Publisher"), line("publisher", NOTE + "original-publisher")),
    line("edition", "Edition"),
    line("genre", "Type of Work"),
    line("DOI", "DOI", of=valid(doi.validate)),
    line("URL", "URL", "Link"),
    dated("accessed", "Access Date"),
    line("ISSN", "ISBN/ISSN", "ISSN", of=valid(issn.validate)),
    line("ISBN", "ISBN", "ISBN/ISSN", of=valid(isbn.validate)),
    line("CN", "CN", "Notes", of=valid(cn.validate)),
    bilingual(line("abstract", "Abstract", of=abstract), line("abstract", "Translated Abstract")),
    keywords("Keywords", "Translated Keywords"),
    classes("CLC"),
    line("note", "Notes"),
    *without("CN", "accessed", "advisor"),
)
DIALECT = Dialect(
    "noteexpress",
    (".net",),
    "Reference Type",
    ROWS,
    cut,
    written=written,
    language="Language",
    place="Author Address",
    note="Extra",
    database=("SrcDatabase",),
    spare=frozenset({"Database Provider"}),
    start=r"\{Reference Type\}",
)
FORMAT = DIALECT.format()
