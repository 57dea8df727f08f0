"""The one table of BibTeX fields, for writing and reading.

The field names are those that gbt7714 (BibTeX), biblatex-gb7714-2015 (biber), pandoc and Zotero
read. A value in the record's other language stands in `orig…`: `origtitle` (which pandoc reads as
CSL's original-title), `origauthor`, `origjournal`, `origpublisher`, `origabstract`, `origkeywords`.
Fields that only we read back: `grants`, `clc`, `cn`, `cstr`, `locator`, `advisor`, `reftext`, `reflabel` …
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from cajournal.formats.bibtex_dates import dated, read_issued, write_issued
from cajournal.formats.bibtex_lists import CLASSES, FUNDING, KEYWORDS
from cajournal.formats.bibtex_names import authors, people
from cajournal.formats.bibtex_titles import protect
from cajournal.formats.csl_variables import PARTS, SERIALS
from cajournal.formats.languages import bcp47, langid
from cajournal.formats.latex import escape, plain_text, verbatim
from cajournal.formats.page_ranges import plain_pages
from cajournal.formats.rows import Context, Row, Tags, row
from cajournal.formats.usual_rows import bilingual, placed, text, untold
from cajournal.formats.values import as_number
from cajournal.text.script import has_han

_IN_SERIALS = frozenset(SERIALS.split())
_IN_JOURNALS = _IN_SERIALS | {"webpage", "dataset", "article", "post", "post-weblog"}
_IN_SERIES = frozenset(f"book classic paper-conference {PARTS}".split())
"""Types whose `number` is that in the series, for biblatex, pandoc and Zotero."""
_INSTITUTES = {"thesis": "school"} | dict.fromkeys("report standard dataset article".split(), "institution")


def _text(field: str, tag: str, *also: str) -> Row:
    return text(field, tag, *also, to=escape, of=plain_text)


def _same(field: str) -> Row:
    return _text(field, field.replace("_", "").lower())


def _host(context: Context) -> str:
    return "journal" if context.type in _IN_JOURNALS else "booktitle"


def _publisher(context: Context) -> str:
    return _INSTITUTES.get(context.type, "publisher")


def _issue(context: Context) -> str:
    return "number" if context.type in _IN_SERIALS else "issue"


def _number(context: Context) -> str:
    return "eid" if context.type in _IN_SERIALS | _IN_SERIES else "number"


def _series_number(context: Context) -> str:
    return "number" if context.type in _IN_SERIES else "seriesnumber"


def _placed(field: str, tag: Callable[[Context], str], *also: str, places: str = "") -> Row:
    return placed(field, tag, *also, places=places, to=escape, of=plain_text)


def _title() -> Row:
    def read(tags: Tags, context: Context) -> str | None:
        title = plain_text(tags.pop("title", ""))
        if "subtitle" not in tags:
            return title or None
        subtitle = plain_text(tags.pop("subtitle"))
        return f"{title}{'：' if has_han(title) else ': '}{subtitle}" if title else subtitle

    return row("title", "title subtitle", lambda value, context: {"title": protect(value, context.own)}, read)


# --- pages

_RANGE = re.compile(r"(?<=\w)-(?=\w)")
_TIE = re.compile(r"(?<=\d)~(?=\d)")


def _pages(value: str) -> str:
    return _RANGE.sub("--", escape(value))


def _read_pages(latex: str) -> str:
    return plain_pages(plain_text(_TIE.sub("-", latex)))


# --- language


def _write_language(value: str, context: Context) -> Tags:
    name = langid(value)
    return {**({"langid": name} if name else {}), "language": escape(value)}


def language(tags: Tags) -> str | None:
    """`language` if it tells one, else `langid`; both stay."""
    for tag in ("language", "langid"):
        if tag in tags and (code := _code(tags[tag])):
            return code
    return None


@lru_cache(maxsize=1 << 10)
def _code(latex: str) -> str | None:
    return bcp47(plain_text(latex))


def _read_language(tags: Tags, context: Context) -> str | None:
    code = language(tags)
    if code:
        tags.pop("language", None)
        tags.pop("langid", None)
    return code


# --- marks and numbers


def _write_medium(value: str, context: Context) -> Tags:
    """gbt7714 takes the type mark (J) and the carrier (OL) apart."""
    mark, _, carrier = value.partition("/")
    return {tag: escape(said) for tag, said in (("mark", mark), ("medium", carrier)) if said}


def _read_medium(tags: Tags, context: Context) -> str | None:
    return "/".join(plain_text(tags.pop(tag)) for tag in ("mark", "medium") if tag in tags) or None


ROWS: tuple[Row, ...] = (
    authors(),
    bilingual(_title(), _text("title", "origtitle")),
    people("editor", "editor"),
    people("translator", "translator"),
    people("container_author", "bookauthor"),
    bilingual(
        _placed("container_title", _host, "journal", "journaltitle", "booktitle", "maintitle"),
        _text("container_title", "origjournal"),
    ),
    _text("edition", "edition"),
    _text("publisher_place", "address", "location"),
    bilingual(
        _placed("publisher", _publisher, "publisher", "school", "institution", "organization"),
        _text("publisher", "origpublisher"),
    ),
    row("issued", "year date", write_issued, read_issued),
    _same("volume"),
    _placed("issue", _issue, "issue", places="number"),
    _placed("number", _number, places="number eid"),
    text("page", "pages", to=_pages, of=_read_pages),
    text("locator", "locator", to=_pages, of=_read_pages),
    text("number_of_pages", "pagetotal", of=as_number),
    _text("number_of_volumes", "volumes"),
    _text("collection_title", "series"),
    _placed("collection_number", _series_number, "seriesnumber", places="number"),
    _text("genre", "type"),
    _text("status", "pubstate"),
    *map(_same, "version section event_title".split()),
    _text("event_place", "venue"),
    *map(_same, "authority archive archive_location dimensions scale".split()),
    row("medium", "mark medium", _write_medium, _read_medium),
    dated("available", "onlinedate"),
    dated("submitted", "filingdate"),
    text("DOI", "doi", to=verbatim),
    text("URL", "url", to=verbatim),
    dated("accessed", "urldate"),
    *map(_same, "CSTR ISSN ISBN CN PMID".split()),
    row("language", "language langid", _write_language, _read_language),
    bilingual(_text("abstract", "abstract"), _text("abstract", "origabstract")),
    KEYWORDS,
    CLASSES,
    FUNDING,
    people("advisor", "advisor"),
    text("cited_by", "citedby", of=as_number),
    text("downloads", "downloads", of=as_number),
    _text("label", "reflabel"),
    _text("raw", "reftext"),
    _same("note"),
    untold("citations"),
)
