"""The one table of CSL-JSON's variables, for writing and reading.

The title in the record's own language is `title`, the other one `original-title`; `note:` before a name
says that its value is a line of the note, `custom:` that it stands there; so do the fields without a
variable.
"""

from __future__ import annotations

import re
from typing import Any

from cajournal.formats import csl
from cajournal.formats.languages import bcp47
from cajournal.formats.page_ranges import plain_pages
from cajournal.formats.rows import Context, Row, Tags, row
from cajournal.formats.tagged_names import JOINTS, read_names
from cajournal.formats.usual_rows import bilingual, keyword_list, text, untold
from cajournal.formats.values import as_number
from cajournal.models import Author, Citation, Keywords


def _people(field: str, variable: str) -> Row:
    return row(
        field,
        variable,
        lambda value, context: {variable: [csl.person(author, context.own) for author in value]},
        lambda tags, context: _read_people(tags, variable),
    )


def _read_people(tags: Tags, variable: str) -> list[Author] | None:
    items = tags.get(variable)
    read = [_named(item) for item in items] if isinstance(items, list) else []
    authors = [author for people, _ in read for author in people]
    if authors:
        del tags[variable]
    if variable == "author" and any(others for _, others in read):
        tags["others"] = "true"
    return authors or None


def _named(item: Any) -> tuple[list[Author], bool]:
    """The people of one name, which may be a list in the marks of Chinese sites (张三；李四), and whether
    that was cut."""
    said = item.get("literal") if isinstance(item, dict) else item
    if isinstance(said, str) and JOINTS.search(said):
        return read_names([said])
    author = csl.author_of(item)
    return [author] if author else [], False


def _write_authors(value: list[Author], context: Context) -> Tags:
    tags = {"author": [csl.person(author, context.own) for author in value]}
    others = csl.other_script(value, context.own)
    return {**tags, "original-author": others} if others else tags


def _read_authors(tags: Tags, context: Context) -> list[Author] | None:
    authors = _read_people(tags, "author")
    if authors and isinstance(tags.get("original-author"), list):
        both = csl.paired(authors, [csl.author_of(item) for item in tags["original-author"]])
        if both:
            del tags["original-author"]
            return both
    return authors


def _date(field: str, variable: str) -> Row:
    def read_date(tags: Tags, context: Context) -> Any:
        value = csl.date_of(tags[variable]) if variable in tags else None
        if value:
            del tags[variable]
        return value

    return row(field, variable, lambda value, context: {variable: csl.date(value)}, read_date)


def _keywords(value: Keywords, context: Context) -> Tags:
    return {"keyword": "; ".join([*value.zh, *value.en])}


def _read_keywords(tags: Tags, context: Context) -> Keywords | None:
    if context.kind is Citation or not isinstance(tags.get("keyword"), str):
        return None
    words = [word.strip() for word in re.split("[;；]", tags.pop("keyword"))]
    return keyword_list([word for word in words if word])


def _two(field: str, variable: str, other: str) -> Row:
    return bilingual(text(field, variable), text(field, other))


def _note_line(field: str, name: str) -> Row:
    return text(field, f"note:{name}", to=lambda value: " ".join(value.split()))


def _same(field: str) -> Row:
    return text(field, field.replace("_", "-"))


ROWS: tuple[Row, ...] = (
    _two("title", "title", "original-title"),
    row("author", "author original-author", _write_authors, _read_authors),
    _people("editor", "editor"),
    _people("translator", "translator"),
    _people("container_author", "container-author"),
    bilingual(
        text("container_title", "container-title"), _note_line("container_title", "original-container-title")
    ),
    _two("publisher", "publisher", "original-publisher"),
    bilingual(text("abstract", "abstract"), text("abstract", "custom:original-abstract")),
    _date("issued", "issued"),
    _date("available", "available-date"),
    _date("submitted", "submitted"),
    _date("accessed", "accessed"),
    text("page", "page", of=lambda said: plain_pages(str(said))),
    *map(_same, "volume issue number number_of_volumes edition version section genre medium".split()),
    text("number_of_pages", "number-of-pages", of=lambda said: as_number(str(said))),
    *map(_same, "status publisher_place event_title event_place authority archive dimensions scale".split()),
    *map(_same, "collection_title collection_number DOI URL ISSN ISBN PMID".split()),
    text("language", "language", of=lambda said: bcp47(str(said)) or str(said)),
    text("archive_location", "archive_location"),
    text("note", "note"),
    _note_line("CSTR", "CSTR"),
    row("keywords", "keyword", _keywords, _read_keywords),
    *map(untold, "advisor CN clc funding citations cited_by downloads raw label locator".split()),
    *map(untold, ("et_al", "translator_et_al")),
)
