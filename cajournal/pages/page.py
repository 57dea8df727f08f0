"""One article page to one `Article`: rows by labels, then one reader per field, then what is missing.

Every reader looks at the same `Draft`; the first to know a field keeps it. Their order is the order of
trust: labels, the page's own citation line, its meta tags, the shape of its lines.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from functools import partial
from itertools import chain
from types import MappingProxyType
from typing import Any

from cajournal.errors import NotAPage
from cajournal.models import Article, Explained, Notice
from cajournal.pages import (
    authors,
    citeline,
    furniture,
    headline,
    newspapers,
    paragraphs,
    subject,
    whereabouts,
)
from cajournal.pages.bare import read_bare
from cajournal.pages.cited import read_references
from cajournal.pages.draft import Draft, Flat, Part, Pasted
from cajournal.pages.kinds import EXPECTED, read_kind
from cajournal.pages.lines import lines_of
from cajournal.pages.listings import entries_of
from cajournal.pages.lists import parts_of, table_of
from cajournal.pages.markup import flatten, is_html
from cajournal.pages.meta import open_fields, read_hints, read_meta
from cajournal.pages.rows import Page, Row, label_rows
from cajournal.pages.site import Site, site_of
from cajournal.text.decode import place_of_damage, text_of
from cajournal.text.encodings import is_mixed

READERS: tuple[Callable[[Draft], None], ...] = (
    read_references,
    subject.read_titles,
    authors.read_authors,
    authors.read_advisors,
    newspapers.read_newspaper,
    whereabouts.read_source,
    whereabouts.read_numbers,
    citeline.read_cites,
    read_meta,
    citeline.read_free_cites,
    headline.read_headline,
    subject.read_abstract,
    paragraphs.read_with_keywords,
    subject.read_keywords,
    paragraphs.read_lone,
    read_bare,
    subject.read_classes,
    subject.read_funding,
    whereabouts.read_dates,
    whereabouts.read_counts,
    whereabouts.read_article_number,
)


def parse(source: str | bytes, site: str | None, max_length: int) -> Article:
    """The article of a page, without keeping the evidence. Raises what `explain` raises."""
    return _told(source, _read(text_of(source, max_length), site, keep_evidence=False)[0])


def _told(source: str | bytes, article: Article) -> Article:
    """The article with the notice of a source in two encodings."""
    if isinstance(source, bytes) and is_mixed(source):
        article.notices.append(Notice(code="mixed:encodings"))
    return article


def explain(source: str | bytes, site: str | None, max_length: int) -> Explained[Article]:
    """The article of a page with the evidence for every value.

    Raises EmptyInput, NotText, TooLarge, NotAPage, or FormatError for an unknown site.

    >>> found = explain("作者 张宁 Zhang Ning\\n出处 《俄罗斯学刊》 2024年第6期5-23,共19页", None, 1000)
    >>> [found.text(evidence) for evidence in found.of("page")]
    ['5-23']
    """
    text = text_of(source, max_length)
    record, draft = _read(text, site, keep_evidence=True)
    notices = _told(source, record).notices
    return Explained[Article](record=record, evidence=draft.evidence, notices=notices, source=text)


def parse_many(source: str | bytes, site: str | None, max_length: int) -> list[Article]:
    """The articles of a page of results or of a journal's contents, in its order. Raises as `parse` does."""
    text = text_of(source, max_length)
    flat = flatten(text) if is_html(text) else Pasted(text)
    page = label_rows(flat.text)
    articles: list[Article] = []
    if len(labelled := _split(page)) > 1:
        articles = [one for part in labelled for one in _of_part(*_cut_out(flat, part), {})]
    elif len(table := table_of(flat)) > 1:
        articles = [one for row in table for one in _of_part(Flat(row), label_rows(row), {})]
    elif (listed := entries_of(flat.text))[1]:
        shared = _shared(Flat(listed[0]))
        articles = [one for row in listed[1] for one in _of_part(Flat(row), label_rows(row), shared)]
    elif parts := (cut := parts_of(flat, page))[1:]:
        shared = _shared(cut[0])
        articles = [one for part in parts for one in _of_part(part, label_rows(part.text), shared)]
    articles = articles or [_read(text, site, keep_evidence=False)[0]]
    return [_told(source, articles[0]), *articles[1:]]


def _cut_out(flat: Flat, page: Page) -> tuple[Flat, Page]:
    """The part of a page that holds these rows, and the rows as they stand in it."""
    start, end = page.rows[0].start, page.rows[-1].end
    rows = [Row(row.field, row.start - start, row.end - start) for row in page.rows]
    return Part(flat, start, end), Page(rows, [])


def _of_part(flat: Flat, page: Page, shared: Mapping[str, Any]) -> list[Article]:
    """The article of a part; none where the part tells of none."""
    draft = Draft(flat, page, keep_evidence=False)
    try:
        return [_finish(draft, shared=shared)]
    except NotAPage:
        return []


_SLOTS = {
    field: (field, f"{field}.zh", f"{field}.en", f"{field}.other")
    for field in chain.from_iterable(EXPECTED.values())
}
"""Where a field's value may be in a draft."""
_NOTHING: Mapping[str, Any] = MappingProxyType({})
_SHARED = ("container_title.zh", "container_title.en", "issued", "volume", "issue")


def _shared(head: Flat) -> dict[str, Any]:
    """The journal and issue that stand above a list, for all the articles in it."""
    draft = Draft(head, label_rows(head.text), keep_evidence=False)
    whereabouts.read_source(draft)
    headline.read_headline(draft)
    return {field: draft.values[field] for field in _SHARED if field in draft}


def _split(page: Page) -> list[Page]:
    """One page per record: each begins with its 题名."""
    starts = [row.start for row in page.rows if row.field == "title"]
    groups: list[list[Row]] = [[] for _ in starts]
    index = -1
    for row in page.rows:
        if row.field == "title":
            index += 1
        if index >= 0:
            groups[index].append(row)
    return [Page(rows, []) for rows in groups]


def _read(text: str, name: str | None, keep_evidence: bool) -> tuple[Article, Draft]:
    flat = flatten(text) if is_html(text) else Pasted(text)
    find_site = partial(site_of, text, name)
    if name:
        find_site(frozenset())  # an unknown one is told even where no hint is asked for
    page = label_rows(flat.text)
    first = _split(page)
    several = len(first) > 1 and all(len(one.rows) > 2 for one in first[:2])
    draft = Draft(flat, Page(first[0].rows, []) if several else page, keep_evidence)
    if several:
        draft.notice("ignored:further-records", first[1].rows[0].start, first[-1].rows[-1].end)
    return _finish(draft, find_site), draft


def _finish(
    draft: Draft,
    find_site: Callable[[Set[str]], Site | None] | None = None,
    shared: Mapping[str, Any] = _NOTHING,
) -> Article:
    if (damage := place_of_damage(draft.text)) >= 0:
        draft.notice("damaged:text", damage, damage + 1)
    if draft.keep_evidence:
        _witness_furniture(draft)
    for read in READERS:
        read(draft)
    if find_site and draft.flat.is_html and (site := find_site(open_fields(draft))):
        read_hints(draft, site)
    authors.settle_authors(draft)
    _check(draft)
    draft.values = dict(shared) | draft.values
    read_kind(draft)
    for field in EXPECTED[draft.values["type"]]:
        if draft.values.keys().isdisjoint(_SLOTS[field]):
            draft.notice(f"missing:{field}")
    return draft.article()


def _witness_furniture(draft: Draft) -> None:
    """Where the words of the site stand that are in no value."""
    for row in draft.rows("furniture"):
        draft.witness("furniture", row.start, row.end, "furniture:tail")
    for start, end, _ in lines_of(draft.text):
        if furniture.is_line(draft.text, start, end):
            draft.witness("furniture", start, end, "furniture:line")


_SURE = (
    "container_title.zh",
    "container_title.en",
    "author",
    "abstract.zh",
    "abstract.en",
    "keywords.zh",
    "keywords.en",
)


def _check(draft: Draft) -> None:
    """A page says at least two things of an article: a title alone is any text's first line."""
    known = sum(field in draft.values for field in _SURE)
    titled = "title.zh" in draft or "title.en" in draft
    if known + titled + ("DOI" in draft) + ("clc" in draft) < 2 or not known:
        raise NotAPage("not-a-page")
