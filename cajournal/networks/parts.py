"""What a record can be linked by: its authors, keywords, bodies, funders, journal, and the works it cites."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cajournal.models import Article, Record


def _authors(record: Record) -> Iterator[str]:
    return (str(author.name) for author in record.author)


def _keywords(record: Record) -> Iterator[str]:
    if isinstance(record, Article):
        yield from record.keywords.zh or record.keywords.en


def _affiliations(record: Record) -> Iterator[str]:
    return (body.name for author in record.author for body in author.affiliations)


def _funders(record: Record) -> Iterator[str]:
    if isinstance(record, Article):
        yield from (grant.funder for grant in record.funding if grant.funder)


def _journal(record: Record) -> Iterator[str]:
    yield str(getattr(record, "container_title", None) or "")


def _classes(record: Record) -> Iterator[str]:
    if isinstance(record, Article):
        yield from (each.code for each in record.clc)


def _cited(record: Record) -> Iterator[str]:
    if isinstance(record, Article):
        yield from map(work, record.citations)


def _work(record: Record) -> Iterator[str]:
    yield work(record)


PARTS: dict[str, Callable[[Record], Iterator[str]]] = {
    "author": _authors,
    "keyword": _keywords,
    "affiliation": _affiliations,
    "funder": _funders,
    "journal": _journal,
    "class": _classes,
    "work": _work,
    "cited": _cited,
}
"""Name of a part → what of it a record has."""


def part(record: Record, name: str) -> list[str]:
    """What a record has of a part, each once, in its order.

    >>> part(Article(author=["张宁", "李四", "张宁"]), "author")
    ['张宁', '李四']
    """
    return list(dict.fromkeys(said for one in PARTS[name](record) if (said := " ".join(one.split()))))


def work(record: Record) -> str:
    """A work by its first author, year and title, the same whether it is a record or is cited by one.

    >>> work(Citation(author=["斯皮克曼"], issued=1965, title="和平地理学"))
    '斯皮克曼 1965 和平地理学'
    """
    title = str(getattr(record, "title", None) or "")
    if not title:
        return getattr(record, "raw", "") or record.key or ""
    author = next(_authors(record), "")
    year = str(record.issued.year) if record.issued else ""
    return " ".join(filter(None, (author, year, title)))
