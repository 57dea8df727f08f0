"""BibTeX that a converter made of CNKI's NoteExpress: fields by NoteExpress's names, every odd type `@misc`.

Such an entry (`secondarytitle`, `tertiaryauthor`, `typeofwork`, `databaseprovider = {CNKI}`) is read as the
NoteExpress record that it was, with all that is known of CNKI's way of writing those.
"""

from __future__ import annotations

from functools import cache

from cajournal.formats.bibtex_packing import AND, split
from cajournal.formats.latex import plain_text
from cajournal.formats.noteexpress import TABLE
from cajournal.formats.rows import Tags
from cajournal.formats.tagged import Entry, Line
from cajournal.formats.tagged_records import record_of
from cajournal.formats.tagged_rows import is_line
from cajournal.models import Notice, Record

# BibTeX's name → NoteExpress's, where it is no mere small letters.
_FIELDS = {
    "booktitle": "TertiaryTitle",
    "school": "Publisher",
    "issn": "ISBN/ISSN",
    "address": "PlacePublished",
}
_TYPES = {
    "article": "Journal Article", "book": "Book", "inproceedings": "Conference Proceedings",
    "mastersthesis": "Thesis", "phdthesis": "Thesis",
}  # fmt: skip
_NOT_SAID = ("Null", "None")


def is_converted(tags: Tags) -> bool:
    """Whether an entry has the field that NoteExpress names its database in."""
    return "databaseprovider" in tags


def record(entry: str, tags: Tags, key: str, line: int, notices: list[Notice]) -> Record:
    """The record that a converted entry was.

    >>> paper = {"title": "社论", "secondarytitle": "人民日报", "databaseprovider": "CNKI"}
    >>> found = record("misc", paper, "a", 1, [])
    >>> found.type, str(found.container_title)
    ('article-newspaper', '人民日报')
    """
    lines = [Line(TABLE.layout.start, _TYPES.get(entry, ""), line)]
    for tag, latex in tags.items():
        name = _FIELDS.get(tag) or _names().get(tag, tag)
        values = split(latex, AND) if tag in ("author", "editor") else [latex]
        said = (plain_text(value) for value in values)
        lines += [Line(name, value, line) for value in said if value not in _NOT_SAID]
    found = record_of(Entry(line, lines, notices), TABLE)
    found.key = key or None
    return found


@cache
def _names() -> dict[str, str]:
    """NoteExpress's names by their small letters."""
    tags = {*TABLE.provider, *TABLE.database, *(tag for row in TABLE.rows for tag in row.tags)}
    return {tag.lower(): tag for tag in tags if tag and not is_line(tag)}
