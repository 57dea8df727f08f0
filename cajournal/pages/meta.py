"""What a page tells machines: Highwire `citation_*`, Dublin Core and PRISM meta tags, hidden inputs."""

from __future__ import annotations

import re
from bisect import bisect_right

from cajournal.errors import CajournalError
from cajournal.models import PartialDate
from cajournal.numbers import doi, issn
from cajournal.pages.draft import Draft
from cajournal.pages.machine import read_machine
from cajournal.pages.metas import Meta, metas
from cajournal.pages.people import Byline
from cajournal.pages.pieces import Person
from cajournal.pages.places import Place
from cajournal.pages.site import Site
from cajournal.pages.subject import codes
from cajournal.pages.values import clean
from cajournal.text.script import has_han

_NAMES = {
    "title": "citation_title dc.title dcterms.title prism.title",
    "author": "citation_author citation_authors dc.creator dc.contributor dc.creator.personalname",
    "container_title": "citation_journal_title prism.publicationname dc.source citation_conference_title",
    "issued": "citation_publication_date citation_date prism.publicationdate dc.date dc.date.issued"
    " citation_year",
    "available": "citation_online_date",
    "volume": "citation_volume prism.volume",
    "issue": "citation_issue prism.number",
    "page": "citation_pages prism.pagerange",
    "first": "citation_firstpage citation_first_page prism.startingpage",
    "last": "citation_lastpage citation_last_page prism.endingpage",
    "DOI": "citation_doi dc.identifier prism.doi dc.identifier.doi",
    "ISSN": "citation_issn prism.issn prism.eissn",
    "abstract": "citation_abstract dc.description dcterms.abstract",
    "institution": "citation_author_institution citation_author_affiliation",
    "keywords": "citation_keywords citation_keyword dc.subject prism.keyword",
    "publisher": "citation_dissertation_institution",
}
FIELDS = {name: field for field, names in _NAMES.items() for name in names.split()}
_DATE = re.compile(r"(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?)?")
_VALIDATED = {"DOI": doi.validate, "ISSN": issn.validate}
_MARKED_NAME = re.compile(r"(?<![^;；\[\]])([^;；\[\]]++)\[(\d+)\]")


def read_meta(draft: Draft) -> None:
    """Fill in from the meta tags what the labels left open."""
    if not draft.flat.is_html:
        return
    said: dict[str, list[Meta]] = {}
    for meta in (*metas(draft.flat), *read_machine(draft.flat)):
        if (field := FIELDS.get(meta.name)) and meta.content:
            said.setdefault(field, []).append(meta)
    for field in ("title", "container_title", "abstract"):
        for meta in said.get(field, ()):
            _text(draft, field, meta)
    for field in ("volume", "issue"):
        for meta in said.get(field, ()):
            _put(draft, field, meta.content.lstrip("0"), meta)  # a volume of 0 is a dummy
    _dates(draft, said)
    _pages(draft, said)
    _numbers(draft, said)
    _people(draft, said.get("author", []), _held(said))
    _keywords(draft, said.get("keywords", []))


def _put(draft: Draft, field: str, value: object, meta: Meta) -> None:
    draft.put_source(field, value, (meta.start, meta.end), f"meta:{meta.name}")


def _text(draft: Draft, field: str, meta: Meta) -> None:
    value = clean(meta.content)
    _put(draft, f"{field}.{'zh' if has_han(value) else 'en'}", value, meta)


def _dates(draft: Draft, said: dict[str, list[Meta]]) -> None:
    for field in ("issued", "available"):
        for meta in said.get(field, ()):
            found = _DATE.match(meta.content)
            if found and int(found[1]):
                month, day = (int(part) if part else None for part in found.groups()[1:])
                right = month is None or 1 <= month <= 12
                fits = right and (day is None or 1 <= day <= 31)
                _put(
                    draft,
                    field,
                    PartialDate(year=int(found[1]), month=month, day=day) if fits else None,
                    meta,
                )


def _pages(draft: Draft, said: dict[str, list[Meta]]) -> None:
    for meta in said.get("page", ()):
        _put(draft, "page", meta.content, meta)
    first, last = said.get("first"), said.get("last")
    if first:
        value = first[0].content
        if last and last[0].content != value:
            value = f"{value}-{last[0].content}"
        _put(draft, "page", value, first[0])


def _numbers(draft: Draft, said: dict[str, list[Meta]]) -> None:
    for field, validate in _VALIDATED.items():
        for meta in said.get(field, ()):
            if field == "DOI" and "10." not in meta.content:
                continue
            try:
                _put(draft, field, validate(meta.content.removeprefix("info:doi/")), meta)
            except (CajournalError, ValueError):
                draft.notice(f"unread:{field}", value=meta.content)


def _held(said: dict[str, list[Meta]]) -> dict[int, list[Place]]:
    """The affiliations of each author: those that stand between it and the next. None where one has none."""
    authors = [meta.start for meta in said.get("author", [])]
    held: dict[int, list[Place]] = {}
    marks: dict[str, str] = {}
    for meta in said.get("institution", []):
        author = bisect_right(authors, meta.start) - 1
        mark = marks.setdefault(name := clean(meta.content), f"meta{len(marks)}")
        held.setdefault(author, []).append(Place(name, meta.start, meta.end, mark, True))
    return held if held.keys() == set(range(len(authors))) else {}


def _people(draft: Draft, authors: list[Meta], held: dict[int, list[Place]]) -> None:
    """The names, with their spans in the meta tags, and their affiliations."""
    people = []
    for index, meta in enumerate(authors):
        marks = tuple(str(place.mark) for place in held.get(index, ()))
        for name in filter(None, re.split(r"\s*[;；]\s*", meta.content)):
            start = draft.flat.source.find(name, meta.start, meta.end)
            span = (start, start + len(name)) if start >= 0 else (meta.start, meta.end)
            people.append(Person(clean(name), *span, marks, True))
    han = [person for person in people if has_han(person.name)]
    places = list({place.name: place for one in held.values() for place in one}.values())
    draft.meet(Byline(han, [person for person in people if not has_han(person.name)], places))


def _keywords(draft: Draft, metas: list[Meta]) -> None:
    """Kept for `subject` only where no label gives any: a page's SEO words are not its keywords."""
    items = [clean(item) for meta in metas for item in re.split(r"[;；,，|]", meta.content) if item.strip()]
    if draft.rows("keywords", "keywords_en") or not items:
        return
    for slot, chosen in (("zh", True), ("en", False)):
        words = [item for item in items if has_han(item) is chosen]
        _put(draft, f"keywords.{slot}", words or None, metas[0])


_HINTED = frozenset({"title.zh", "title.en", "container_title.zh", "clc"})
"""What the hints of sites are for, besides the marks of authors."""


def open_fields(draft: Draft) -> set[str]:
    """The fields of which hints may tell more: to find out which site a page is of takes a while."""
    unmarked = len(draft.byline.places) > 1 and not any(one.marks for one in draft.byline.han)
    return {*(_HINTED - draft.values.keys()), *(("author",) if unmarked else ())}


def read_hints(draft: Draft, site: Site) -> None:
    """Ask a site's selectors and hidden inputs for the fields that are still open."""
    _inputs(draft, site)
    wanted = {selector: field for selector, field in site.hints.items() if field not in draft}
    if not wanted:
        return
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(draft.flat.source)
    for selector, field in wanted.items():
        node = tree.css_first(selector)
        printed = clean(node.text()) if node is not None else ""
        at = draft.text.find(printed) if printed else -1
        if at >= 0:
            draft.put(field, printed, at, at + len(printed), f"hint:{selector}")


def _inputs(draft: Draft, site: Site) -> None:
    if not site.inputs:
        return
    for meta in metas(draft.flat):
        field = site.inputs.get(meta.name)
        if field == "clc":
            _put(draft, "clc", [code for code, _, _ in codes(meta.content, 0, len(meta.content))], meta)
        elif field == "author":
            _marked_names(draft, meta)


def _marked_names(draft: Draft, meta: Meta) -> None:
    """`李德军[1];于赋志[2]`: the affiliation of each author, by its number."""
    marks = {found[1].strip(): (found[2],) for found in _MARKED_NAME.finditer(meta.content)}
    named = [person._replace(marks=marks.get(person.name, person.marks)) for person in draft.byline.han]
    draft.byline = draft.byline._replace(han=named)
