"""What the comparison needs of one record, as plain text: from our models or from a CSL-JSON item.

Names are written `family<US>given` (U+001F) where the source splits them, whole otherwise; a name in
two scripts is both, joined by U+001E.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from cajournal.models import Article, Author, Citation, Record

Given = Record | Mapping[str, Any]
"""One of our models, or a CSL-JSON item."""
SPLIT, BOTH = "\x1f", "\x1e"
_INITIALS = r"(?:[A-Z]\.[ -]?)+"
_PERSON = rf"(?:{_INITIALS} ?[A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+)?|[A-Z][A-Za-z'’-]+,? {_INITIALS})"
_PEOPLE = re.compile(rf"{_PERSON}(?:(?:,|,? and) {_PERSON})+")
"""Several people with their initials, as one name."""


class Row(NamedTuple):
    """One record's values; what is missing is empty (a year: 0)."""

    type: str = ""
    title: str = ""
    translated: str = ""
    """The title in the other language."""
    names: tuple[str, ...] = ()
    translators: tuple[str, ...] = ()
    container: str = ""
    container_translated: str = ""
    publisher: str = ""
    year: int = 0
    month: int = 0
    volume: str = ""
    issue: str = ""
    page: str = ""
    edition: str = ""
    number: str = ""
    doi: str = ""
    ids: tuple[str, ...] = ()
    """Other identifiers of the work: CSTR, PMID."""
    isbn: str = ""
    url: str = ""
    raw: str = ""
    """The printed reference, where there is one."""
    sure: int = 100
    """Percent of confidence in the reading of it."""


def row_of(record: Given) -> Row:
    """The row of a record, or of a CSL-JSON item.

    >>> row_of({"title": "和平地理学", "author": [{"family": "刘", "given": "愈之"}]}).names
    ('刘\\x1f愈之',)
    """
    if isinstance(record, dict):  # the quickest question first
        return _of_item(record)
    if isinstance(record, Article):
        return _of_article(record)
    return _of_citation(record) if isinstance(record, Citation) else _of_item(record)  # type: ignore[arg-type]


def _of_article(record: Article) -> Row:
    title, container = record.title, record.container_title
    return _common(record)._replace(
        title=str(title),
        translated=(title.en or title.other or "") if title.zh else "",
        container=str(container),
        container_translated=(container.en or "") if container.zh else "",
        publisher=str(record.publisher),
    )


def _of_citation(record: Citation) -> Row:
    return _common(record)._replace(
        title=record.title or "",
        container=record.container_title or "",
        publisher=record.publisher or "",
        raw=record.raw,
        sure=round(record.confidence * 100) if record.medium else round(record.confidence * 98),
        type=record.type if record.medium or not record.raw else "",
    )


def _common(record: Record) -> Row:
    return Row(
        type=record.type,
        names=_apart(tuple(map(_name, record.author or _editors(record)))),
        translators=tuple(map(_name, record.translator)),
        year=record.issued.year if record.issued else 0,
        month=(record.issued.month or 0) if record.issued else 0,
        volume=record.volume or "",
        issue=record.issue or "",
        page=record.page or "",
        edition=record.edition or "",
        number=record.number or "",
        doi=record.DOI or "",
        ids=tuple(value for value in (record.CSTR, record.PMID) if value),
        isbn=record.ISBN or "",
        url=record.URL or "",
    )


def _editors(record: Record) -> Sequence[Author]:
    """Who stands for the authors; the editors of a host made the host."""
    return () if getattr(record, "container_title", None) else record.editor


def _name(author: Author) -> str:
    name = author.name
    latin = f"{name.latin_family}{SPLIT}{name.latin_given}" if name.latin_given else name.latin or ""
    if name.han:
        return f"{name.han}{BOTH}{latin}" if latin else name.han
    return name.organisation or latin


def _of_item(item: Mapping[str, Any]) -> Row:
    get = item.get
    return Row(
        get("type", ""),
        get("title") or "",
        get("original-title") or "",
        _names(get("author") or (None if get("container-title") else get("editor"))),
        _names(get("translator")),
        get("container-title") or "",
        get("original-container-title") or "",
        get("publisher") or "",
        *_date(get("issued")),
        str(get("volume") or ""),
        str(get("issue") or ""),
        str(get("page") or ""),
        str(get("edition") or ""),
        str(get("number") or ""),
        get("DOI") or "",
        _ids(item) if "CSTR" in item or "PMID" in item else (),
        get("ISBN") or "",
        get("URL") or "",
    )


def _ids(item: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple([str(item[name]) for name in ("CSTR", "PMID") if item.get(name)])


def _names(people: Sequence[Mapping[str, str]] | None) -> tuple[str, ...]:
    return _apart(tuple([_item_name(one) for one in people])) if people else ()


def _apart(names: tuple[str, ...]) -> tuple[str, ...]:
    """Each person by themselves where a source gives several as one name.

    >>> _apart(("K. He, X. Zhang and J. Sun", "Ministry of Health and Welfare"))
    ('K. He', 'X. Zhang', 'J. Sun', 'Ministry of Health and Welfare')
    """
    if " and " not in "".join(names):
        return names
    read = [re.findall(_PERSON, name) if _PEOPLE.fullmatch(name) else [name] for name in names]
    return tuple([person for people in read for person in people])


def _item_name(one: Mapping[str, str]) -> str:
    family, given = one.get("family"), one.get("given")
    return f"{family}{SPLIT}{given}" if family and given else family or given or one.get("literal") or ""


def _date(date: Mapping[str, Any] | None) -> tuple[int, int]:
    try:
        parts: list[Any] = [*date["date-parts"][0], 0] if date else [0, 0]
        return int(parts[0]), int(parts[1])
    except (KeyError, IndexError, TypeError, ValueError):
        return 0, 0
