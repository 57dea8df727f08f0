"""CQVIP's export in XML: `<PeriodicalPaper>` with its titles, abstracts and people by language; read only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from cajournal.formats import xml_source
from cajournal.formats.base import Format, Loaded
from cajournal.formats.rows import Row
from cajournal.formats.tagged import Entry, Layout, Line
from cajournal.formats.tagged_dates import issued, pages
from cajournal.formats.tagged_lists import authors, classes, funding, keywords
from cajournal.formats.tagged_rows import text
from cajournal.formats.tagged_table import Table
from cajournal.formats.usual_rows import bilingual
from cajournal.formats.values import as_cn, as_issn, as_language
from cajournal.formats.xml_source import text_of

_RECORD = "PeriodicalPaper"
_SPOKEN = frozenset("Title Abstract Keyword Creator Periodical".split())
"""Elements that stand once for each language; the second language's texts have a tag of their own."""
_MAIN = frozenset(("", "chi", "zh", "zh-cn", "中文"))

ROWS: tuple[Row, ...] = (
    bilingual(text("title", "Title"), text("title", "Title.en")),
    authors("Creator", "", "Creator.en", "Organ"),
    bilingual(text("container_title", "Periodical"), text("container_title", "Periodical.en")),
    issued("Year", "PublishDate", "PublishYear", slashes=False),
    text("volume", "Volum", also="Volume", of=lambda said: None if said == "0" else said),
    text("issue", "Issue"),
    pages("Page", "", {}),
    text("DOI", "DOI"),
    text("URL", "URL", also="Url"),
    text("ISSN", "ISSN", of=as_issn),
    text("CN", "CN", of=as_cn),
    text("language", "Language", of=as_language),
    bilingual(text("abstract", "Abstract"), text("abstract", "Abstract.en")),
    keywords("Keyword", other="Keyword.en"),
    classes("CLC"),
    funding("Fund", also="Funds"),
)

TABLE = Table(
    name="cqvip-xml",
    layout=Layout(re.compile(r"(\w+) (.*)"), _RECORD, frozenset()),
    rows=ROWS,
    types={"article-journal": _RECORD},
    language="Language",
    chinese=True,
)


def sniff(content: str) -> bool:
    """Whether a text is XML with CQVIP's papers."""
    return f"<{_RECORD}" in content[:5000]


def loads(content: str) -> Loaded:
    """The papers of a document; one that cannot be parsed is left out and told in `notices`."""
    return xml_source.load(content, _RECORD, TABLE, _entry)


def _entry(number: int, paper: Element) -> Entry:
    lines = [(_RECORD, _RECORD), *_said(paper)]
    return Entry(number, [Line(tag, said, number) for tag, said in lines if said])


def _said(paper: Element) -> Iterator[tuple[str, str]]:
    """Tag and text of each thing that a paper says: titles, people, keywords from within their lists."""
    for element in paper:
        inner = element if element.tag.removesuffix("s") in _SPOKEN and element.tag[-1] == "s" else [element]
        for one in inner:
            yield from _one(one)


def _one(element: Element) -> Iterator[tuple[str, str]]:
    """An element with a text and, for people and periodicals, what stands beside it."""
    if len(element) == 0:
        yield element.tag, text_of(element)
        return
    parts = {part.tag: text_of(part) for part in element.iter() if len(part) == 0}
    language = parts.pop("Language", "").lower()
    main = next((tag for tag in ("Text", "Name", "Code") if tag in parts), "")
    second = element.tag in _SPOKEN and language not in _MAIN
    yield f"{element.tag}.en" if second else element.tag, parts.pop(main, "")
    yield from parts.items()


FORMAT = Format(TABLE.name, (), sniff, loads, start=xml_source.start_of(_RECORD), end=xml_source.end)
