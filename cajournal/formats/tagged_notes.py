"""What a tagged format has no tag for: `name: value` lines, as Zotero's users write them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from cajournal.formats.rows import Row
from cajournal.formats.tagged_people import people
from cajournal.formats.tagged_rows import dated, joined_lines, line, whole

NOTE = "+note:"
"""Begins the tag of such a line; each dialect has its own tag for them (M2, %O)."""
_NOTE_LINE = re.compile(r"([A-Za-z][A-Za-z-]+): (\S.*)")


def noted(field: str, name: str, of: Callable[[str], Any] = joined_lines) -> Row:
    """A text in a line of its own: `original-title: …`."""
    return line(field, NOTE + name, of=of)


def note_of(value: str) -> tuple[str, str] | None:
    """The tag and the value of such a line; None for any other text.

    >>> note_of("original-title: 中亚"), note_of("a remark")
    (('+note:original-title', '中亚'), None)
    """
    found = _NOTE_LINE.fullmatch(value)
    return (NOTE + found[1], found[2]) if found and found[1] in NOTE_NAMES else None


def _noted_date(field: str, name: str) -> Row:
    return dated(field, NOTE + name)


NOTED: tuple[Row, ...] = (
    *(
        noted(field, field.replace("_", "-"))
        for field in "version section medium status event_title event_place authority archive".split()
    ),
    *(
        noted(field, field.replace("_", "-"))
        for field in "archive_location dimensions scale collection_number number_of_volumes".split()
    ),
    *(noted(field, field) for field in ("CSTR", "PMID", "CN")),
    noted("number_of_pages", "number-of-pages", of=whole),
    noted("cited_by", "cited-by", of=whole),
    noted("downloads", "downloads", of=whole),
    _noted_date("available", "available-date"),
    _noted_date("submitted", "submitted"),
    _noted_date("accessed", "accessed"),
    people("container_author", NOTE + "container-author"),
    people("advisor", NOTE + "advisor"),
)
"""Rows for the fields that a dialect has no tag of its own for; a dialect leaves out those that it has."""
_ORIGINALS = "title author container-title publisher abstract"
NOTE_NAMES = frozenset(
    tag.removeprefix(NOTE) for row in NOTED for tag in row.tags if tag.startswith(NOTE)
) | {f"original-{name}" for name in _ORIGINALS.split()}


def without(*fields: str) -> tuple[Row, ...]:
    """`NOTED` but for the fields that have a tag."""
    return tuple(row for row in NOTED if row.field not in fields)
