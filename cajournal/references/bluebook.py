"""Western legal notes: the year in brackets at the end, as the Bluebook has it.

`First Last, Article, 73 Yale Law Journal 733 (1964).`  `First Last, Book 52 (Publisher 1986).`
`Marbury v. Madison, 5 U.S. (1 Cranch) 137 (1803).`  `First Last, Book (Place: Publisher, 1964), p. 7.`
"""

from __future__ import annotations

import re

from cajournal.references import bylines, links, titles
from cajournal.references.base import Draft, Pattern
from cajournal.references.numbering import PAGES, YEAR
from cajournal.text.script import has_han

RULE = "bluebook"
_ARTICLE = re.compile(
    rf",\s{{0,4}}(?:(?P<volume>\d{{1,4}})\s)?(?P<journal>[A-Z][^,\d]{{2,90}}?)\s?"
    rf"(?P<page>\d[\d,\s\-]{{0,24}})?\("
    rf"(?P<year>{YEAR})\)\s{{0,4}}\.?\s{{0,4}}$"
)


_REPORTED = re.compile(
    rf"(?P<title>[A-Z].{{2,80}}? v\. [^,]{{2,80}}), (?P<number>\d{{1,9}} [A-Z][\w. ]+(?:\([^()]*\)"
    rf" )?\d{{1,9}})(?:,"
    rf" \d{{1,9}})? \((?:[^()]*\s)?(?P<year>{YEAR})\)\.?\s{{0,4}}$"
)
"""A reported case: Marbury v. Madison, 5 U.S. (1 Cranch) 137 (1803)."""


_CITED = r"\s{0,4}(?:,\s)?(?P<cited>(?<!vol\. )\d{1,4}(?:-\d{1,4})?)?\s{0,4}"
_BOOK = re.compile(
    rf"{_CITED}\((?:(?P<place>[^():\d]{{2,40}}):\s)?"
    rf"(?P<publisher>[^():\d]{{3,60}}?),?\s(?P<year>{YEAR})\)(?:,\s{{0,4}}(?:pp?\.\s?)?"
    rf"(?P<page>{PAGES}))?\s{{0,4}}\.?\s{{0,4}}$"
)
"""A book's imprint in brackets: (Cambridge: Harvard University Press, 1964), p. 7."""
_EDITED = re.compile(
    rf"{_CITED}\((?:(?P<publisher>[^():\d]{{3,60}}?),?\s)?"
    rf"(?P<edition>\d{{1,2}}(?=(?:st|nd|rd|th)\s)|[Rr]ev\. ed\.)(?:\w\w ed\.)?,?\s"
    rf"(?P<year>{YEAR})\)\s{{0,4}}\.?\s{{0,4}}$"
)
"""The same with an edition: 14 (7th ed. 2007)."""
_EDITED_FIELDS = (("publisher", "publisher"), ("edition", "edition"), ("locator", "cited"))
_ARTICLE_FIELDS = (("volume", "volume"), ("container_title", "journal"), ("page", "page"))
_BOOK_FIELDS = (
    ("publisher_place", "place"),
    ("publisher", "publisher"),
    ("locator", "cited"),
    ("locator", "page"),
)


def fits(draft: Draft) -> bool:
    """Whether a Western string ends in a year in brackets, or in the pages behind one."""
    text = draft.text[draft.start : draft.end]
    if (
        ")" not in text[-24:]
        or "," not in text
        or "“" in text[:200]
        or '"' in text[:200]
        or has_han(text[:60])
    ):
        return False
    return any(pattern.search(text) for pattern in (_REPORTED, _ARTICLE, _EDITED, _BOOK))


def read(draft: Draft) -> None:
    """A reported case; else names, and the title before a journal's or a book's closing part."""
    end = links.read(draft, draft.start)
    if case := _REPORTED.match(draft.text, draft.start, end):
        _put(draft, case, (("title", "title"), ("number", "number")), "legal_case")
        return
    begin = bylines.read(draft, draft.start, end, RULE)
    for pattern, fields, kind in (
        (_EDITED, _EDITED_FIELDS, "book"),
        (_BOOK, _BOOK_FIELDS, "book"),
        (_ARTICLE, _ARTICLE_FIELDS, "article-journal"),
    ):
        if found := pattern.search(draft.text, begin, end):
            titles.title(draft, begin, found.start(), RULE)
            _put(draft, found, fields, kind)
            return
    draft.put("title", begin, end, RULE)


def read_article(draft: Draft, start: int, end: int) -> bool:
    """Read `”, 3 Journal of Law 1, 5-8 (1960)` behind a title in quotation marks that ends before `start`."""
    found = _ARTICLE.search(draft.text, max(start - 6, 0), end)
    if not found or not found["volume"] or found.start() >= start:
        return False
    _put(draft, found, _ARTICLE_FIELDS, "article-journal")
    return True


def read_imprint(draft: Draft, start: int, end: int, page: str) -> int | None:
    """Read the bracketed imprint at the end of `start:end`, and the pages behind it; where it begins."""
    found = _BOOK.search(draft.text, start, end)
    if found:
        fields = (("publisher_place", "place"), ("publisher", "publisher"), (page, "page"))
        _put(draft, found, fields, "chapter")
    return found and found.start()


def _put(draft: Draft, found: re.Match[str], fields: tuple[tuple[str, str], ...], kind: str) -> None:
    for field, group in fields:
        if found[group]:
            draft.put(field, *found.span(group), RULE)
    draft.date_of("issued", found["year"], None, None, *found.span("year"), RULE)
    draft.values["type"] = kind


PATTERN = Pattern("bluebook", 38, fits, read, 0.88)
