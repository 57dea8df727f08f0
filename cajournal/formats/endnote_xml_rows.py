"""The table of EndNote XML: the fields of a record ↔ the paths of its elements, and EndNote's types."""

from __future__ import annotations

from typing import Any

from cajournal.formats import tagged_types
from cajournal.formats.rows import Context, Row, Tags, bilingual
from cajournal.formats.tagged_notes import NOTE, without
from cajournal.formats.tagged_people import both_scripts, people
from cajournal.formats.tagged_rows import (
    abstract,
    classes,
    dated,
    issued,
    keywords,
    line,
    page_of,
    take,
    unpadded,
    valid,
    whole,
)
from cajournal.formats.tagged_types import SERIALS
from cajournal.numbers import doi, isbn, issn

# EndNote's number of each of its types that we write or that stand without their name.
NUMBERS = {
    "Artwork": 2, "Audiovisual Material": 3, "Bill": 4, "Book Section": 5, "Book": 6, "Case": 7,
    "Computer Program": 9, "Conference Proceedings": 10, "Web Page": 12, "Generic": 13,
    "Journal Article": 17, "Magazine Article": 19, "Map": 20, "Film or Broadcast": 21,
    "Newspaper Article": 23, "Patent": 25, "Personal Communication": 26, "Report": 27, "Edited Book": 28,
    "Statute": 31, "Thesis": 32, "Unpublished Work": 34, "Manuscript": 36, "Electronic Article": 43,
    "Electronic Book": 44, "Online Database": 45, "Government Document": 46, "Conference Paper": 47,
    "Classical Work": 49, "Legal Rule or Regulation": 50, "Ancient Text": 51, "Dictionary": 52,
    "Encyclopedia": 53, "Aggregated Database": 55, "Blog": 56, "Serial": 57, "Standard": 58, "Dataset": 59,
    "Electronic Book Section": 60,
}  # fmt: skip
_OTHER_NAMES = {"article": "Electronic Article", "periodical": "Serial", "entry": "Encyclopedia"}


def named(csl: str) -> str:
    """A CSL type as EndNote calls it.

    >>> named("article-journal"), named("hearing")
    ('Journal Article', 'Generic')
    """
    return _OTHER_NAMES.get(csl) or tagged_types.written("endnote", csl)


# --- rows

_AUTHOR = "contributors/authors/author"
_SECOND = "contributors/secondary-authors/author"
_THIRD = "contributors/tertiary-authors/author"
_TITLE = "titles/title"
_HOST = "titles/secondary-title"
_SERIES = "titles/tertiary-title"
RESEARCH = "research-notes"
PLACE = "auth-address"
_COUNTED = frozenset({"book", "thesis"})
"""Types whose `pages` are EndNote's number of pages; the pages themselves are its `section`."""
_NUMBERED = {**dict.fromkeys(("patent", "report", "standard"), "isbn"), **dict.fromkeys(SERIALS, "custom7")}
_HOSTS = {"paper-conference": "custom3", "book": f"{NOTE}container-title"}


def _at(field: str, default: str, places: dict[str, str], of: Any = str) -> Row:
    """A text whose element depends on the type of the work."""

    def write(value: Any, context: Context) -> Tags:
        return {places.get(context.type, default): [str(value)]}

    noted = NOTE + field.replace("_", "-")

    def read(tags: Tags, context: Context) -> Any:
        return take(tags, (places.get(context.type, default), noted), of)

    return Row(field, frozenset((default, noted, *places.values())), write, read)


def _people_at(field: str, default: str, places: dict[str, str]) -> Row:
    """People whose element depends on the type of the work."""
    rows = {path: people(field, path, comma=True) for path in (default, *places.values())}

    def row_of(context: Context) -> Row:
        return rows[places.get(context.type, default)]

    return Row(
        field,
        frozenset(rows),
        lambda value, context: row_of(context).write(value, context),
        lambda tags, context: row_of(context).read(tags, context),
    )


def _original(row: Row, name: str) -> Row:
    return bilingual(row, line(row.field, f"{NOTE}original-{name}"))


ROWS: tuple[Row, ...] = (
    _at("number", f"{NOTE}number", _NUMBERED),
    both_scripts(_AUTHOR, "contributors/translated-authors/author", comma=True),
    _at("authority", f"{NOTE}authority", {"patent": _SECOND}),
    _people_at("editor", _SECOND, {"book": _THIRD}),
    people("translator", "contributors/subsidiary-authors/author", comma=True),
    bilingual(line("title", _TITLE), line("title", "titles/translated-title")),
    _original(_at("container_title", _HOST, _HOSTS), "container-title"),
    _at("event_title", f"{NOTE}event-title", {"paper-conference": _HOST}),
    _at("collection_title", _SERIES, {"book": _HOST}),
    _at("page", "pages", dict.fromkeys(_COUNTED, "section"), page_of),
    _at("number_of_pages", f"{NOTE}number-of-pages", dict.fromkeys(_COUNTED, "pages"), whole),
    _at("section", "section", dict.fromkeys(_COUNTED, f"{NOTE}section")),
    line("volume", "volume"),
    line("issue", "number", "issue", of=unpadded),
    line("number_of_volumes", "num-vols"),
    _at("version", f"{NOTE}version", {"software": "edition", "dataset": "edition"}),
    _at("edition", "edition", {"software": f"{NOTE}edition", "dataset": f"{NOTE}edition"}),
    keywords("keywords/keyword", one_each=True),
    issued("dates/year", "dates/pub-dates/date"),
    line("publisher_place", "pub-location"),
    _original(line("publisher", "publisher"), "publisher"),
    line("ISSN", "isbn", of=valid(issn.validate)),
    line("ISBN", "isbn", of=valid(isbn.validate)),
    bilingual(line("abstract", "abstract", of=abstract), line("abstract", f"{NOTE}original-abstract")),
    line("note", "notes"),
    line("genre", "work-type"),
    line("URL", "urls/related-urls/url", "urls/web-urls/url"),
    line("DOI", "electronic-resource-num", of=valid(doi.validate)),
    dated("accessed", "access-date"),
    classes(f"{NOTE}clc"),
    *without(*"accessed authority version section event_title number_of_volumes number_of_pages".split()),
)

# CSL variables without a field in our models (they wait in `extra`), by EndNote's elements.
EXTRA = {
    "title-short": "titles/short-title",
    "journalAbbreviation": "titles/alt-title",
    "call-number": "call-num",
}
SPARE = frozenset("source-app database rec-number foreign-keys/key ref-type urls/pdf-urls/url".split())
"""Elements that say nothing of the work."""
ORDER = {
    path: number
    for number, path in enumerate(
        f"""{_AUTHOR} {_SECOND} {_THIRD} contributors/subsidiary-authors/author
        contributors/translated-authors/author {PLACE} auth-affiliaton {_TITLE} {_HOST} {_SERIES}
        titles/alt-title titles/short-title titles/translated-title periodical/full-title pages volume number
        num-vols edition section reprint-edition keywords/keyword dates/year dates/pub-dates/date pub-location
        publisher orig-pub isbn accession-num call-num label abstract notes {RESEARCH} work-type
        urls/related-urls/url electronic-resource-num remote-database-name remote-database-provider language
        access-date custom1 custom2 custom3 custom4 custom5 custom6 custom7""".split()
    )
}
"""The paths that are written, in EndNote's order."""

# --- what clients look for elsewhere: where a path is missing, another one's text stands there, too

_ALIKE = (
    (SERIALS, "periodical/full-title", _HOST),
    (frozenset({"paper-conference"}), _HOST, "custom3"),
    (frozenset({"paper-conference"}), "custom1", "pub-location"),
    (frozenset({"book"}), _SERIES, _HOST),
    (frozenset({"report", "standard"}), "number", "isbn"),
)
_INSTEAD = (_ALIKE[0], _ALIKE[1], _ALIKE[4])
"""Where others write what we read from the second path."""


def stand_in(tags: Tags, type_: str) -> None:
    """Repeat texts where Zotero and EndNote look for them."""
    if type_ == "paper-conference" and _HOST in tags and "custom3" not in tags:
        tags[f"{NOTE}event-title"] = tags.pop(_HOST)  # else it would be read as the proceedings' title
    for types, path, other in _ALIKE:
        if type_ in types and other in tags:
            tags.setdefault(path, tags[other])
    if type_ in _COUNTED and "-" in tags.get("section", [""])[0]:
        tags.setdefault("pages", tags["section"])


def stand_down(tags: Tags, type_: str) -> None:
    """Take the repeated texts out again."""
    for types, path, other in _INSTEAD:
        if type_ in types and path in tags and other not in tags:
            tags[other] = tags.pop(path)
    for types, path, other in (*_ALIKE, (_COUNTED, "pages", "section")):
        if type_ in types and path in tags and tags[path] == tags.get(other):
            del tags[path]
