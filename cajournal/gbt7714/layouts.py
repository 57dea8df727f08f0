"""The layouts of GB/T 7714 as data: one line per kind of work and edition, with its clause.

A layout names its elements (see `fields`) with the marks between them. ` | ` parts the areas, which
are joined by ". "; within an area a mark is printed only where something stands before it, brackets
only around what is there. Marks are written in half width; `marks` gives them the width of a school.
"""

from __future__ import annotations

import re

_2015: dict[str, tuple[str, str]] = {
    "book": (
        "4.1",
        "author | title: volume: number[mark] | translator | edition"
        " | place: publisher, year: page[accessed] | url | doi",
    ),
    "hosted": (
        "4.2",
        "author | title[mark]. translator//host | edition"
        " | place: publisher, year: page[accessed] | url | doi",
    ),
    "event": (
        "4.2",
        "author | title[mark]//event | place: publisher, year: page[accessed] | url | doi",
    ),
    "periodical": (
        "4.3",
        "author | title[mark] | since, volume(issue)onward | place: publisher, year[accessed] | url | doi",
    ),
    "journal": (
        "4.4",
        "author | title[mark] | container, year, volume(issue): page[accessed] | url | doi",
    ),
    "newspaper": ("4.4", "author | title[mark] | container, date(page)[accessed] | url | doi"),
    "patent": ("4.5", "author | title: number[mark] | date[accessed] | url | doi"),
    "online": (
        "4.6",
        "author | title: volume: number[mark] | translator | edition | (day)year[accessed] | url | doi",
    ),
}

_2005: dict[str, tuple[str, str]] = {
    **{kind: (clause, layout.removesuffix(" | doi")) for kind, (clause, layout) in _2015.items()},
    "patent": ("4.5", "author | title: registered[mark] | date[accessed] | url"),
    "standard": ("4.1", "author | number title[mark] | place: publisher, year: page[accessed] | url"),
}

_2025: dict[str, tuple[str, str]] = {
    "book": (
        "8.2",
        "author | title: volume: number[mark] | translator | edition"
        " | place: publisher, year: page | url | doi | cstr",
    ),
    "hosted": (
        "8.3",
        "author | title[mark]. translator//host | edition | place: publisher, year: page | url | doi | cstr",
    ),
    "periodical": (
        "8.4",
        "author | title[mark] | begun, volume(issue)onward | place: publisher, year | url | doi | cstr",
    ),
    "journal": (
        "8.5",
        "author | title[mark] | translator | container, year, volume(issue): page | url | doi | cstr",
    ),
    "online-first": (
        "8.5",
        "author | title[mark] | translator | container, date: page | url | doi | cstr",
    ),
    "newspaper": ("8.5", "author | title[mark] | translator | container, date(page) | url | doi | cstr"),
    "event": ("8.6", "author | title[mark]//event, year: page | url | doi | cstr"),
    "standard": ("8.9", "number title[mark] | url | doi | cstr"),
    "patent": (
        "8.10",
        "author | title: number[mark] | place: publisher, date: page | url | doi | cstr",
    ),
    "archive": (
        "8.8, 8.12",
        "author | title: number[mark] | translator | edition"
        " | place: publisher, date: page | url | doi | cstr",
    ),
    "map": (
        "8.13",
        "author | title: volume: number. scale[mark] | translator | edition"
        " | place: publisher, year: page | dimensions | url | doi | cstr",
    ),
    "deposit": (
        "8.14",
        "author | title[mark] | edition | place: publisher, year: page[accessed] | url | doi | cstr",
    ),
    "resource": (
        "8.11, 8.14, 8.15",
        "author | title[mark] | edition | place: publisher(date)[accessed] | url | doi | cstr",
    ),
}

_1987: dict[str, tuple[str, str]] = {
    "book": (
        "4.1",
        "author | title volume number | translator | edition"
        " | place: publisher, year | extent | series | isbn | page",
    ),
    "thesis": ("4.1", "author | title: genre | place: publisher, year | extent | page"),
    "hosted": (
        "4.2",
        "author | title | translator | see: host | edition | place: publisher, year | page",
    ),
    "event": ("4.2", "author | title | see: event | place, year | page"),
    "periodical": ("4.3", "title | author | since, volume(issue)onward | place: publisher, year"),
    "journal": ("4.4", "author | title | container, year, volume(issue): page"),
    "newspaper": ("4.4", "author | title | container, date(page)"),
    "patent": ("4.5", "author | title | country, number | date"),
    "standard": ("4.6", "author | title number | place: publisher, year | page"),
}

LAYOUTS: dict[int, dict[str, tuple[str, str]]] = {1987: _1987, 2005: _2005, 2015: _2015, 2025: _2025}
"""Edition → kind of work → clause and layout."""

_HEADS = {1987: "author | dated", 2005: "author | dated", 2015: "author, dated", 2025: "author, dated"}
"""How an author-date reference begins (clause 9.3.1): the year right after the author."""


_YEAR = re.compile(r",? ?\byear\b")


def layout_of(kind: str, edition: int, style: str) -> str:
    """The layout of a kind of work; in author-date the year has moved behind the author.

    >>> layout_of("journal", 2015, "author-date")
    'author, dated | title[mark] | container, volume(issue): page[accessed] | url | doi'
    """
    layout = LAYOUTS[edition][kind][1]
    if style != "author-date":
        return layout
    areas = [_YEAR.sub("", area) for area in layout.split(" | ") if area != "author"]
    return " | ".join([_HEADS[edition], *areas])
