"""Hosts, places and publishers (GB/T 7714, 8.4, 8.8)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cajournal.checks.base import Hit, Printed, Rule, expression, inside
from cajournal.text.numerals import number_of

_HOSTED = frozenset(("chapter", "paper-conference"))
_PUBLISHED = frozenset(("book", "thesis"))


def _no_place(printed: Printed) -> Iterator[Hit]:
    citation, span = printed.citation, printed.span("publisher")
    online = citation.URL or citation.DOI  # what is read online may do without (8.4.1)
    named = span and not citation.publisher_place and not online and not _stated(printed)
    if span and named and citation.type in (*_PUBLISHED, *_HOSTED):
        yield printed.hit(span)


def _degree(printed: Printed) -> Iterator[Hit]:
    """某大学博士学位论文, 2019: the school alone."""
    school, degree = printed.span("publisher"), printed.span("genre")
    if printed.citation.type == "thesis" and school and degree and school[1] == degree[0]:
        yield printed.hit(degree, "")


def _no_publisher(printed: Printed) -> Iterator[Hit]:
    citation, span = printed.citation, printed.span("publisher_place")
    if citation.type in _PUBLISHED and span and not citation.publisher and not _stated(printed):
        yield printed.hit(span)


def _nothing(printed: Printed) -> Iterator[Hit]:
    citation = printed.citation
    nowhere = not (citation.publisher or citation.publisher_place or citation.URL or citation.DOI)
    if citation.type in _PUBLISHED and nowhere and not _stated(printed):
        yield Hit(printed.end, printed.end, None, citation.title or "")


def _stated(printed: Printed) -> bool:
    """[S.l.], [出版者不详]: it is said that it is not known."""
    return re.search(r"[Ss]\.\s?[LlNn]\.|不详", printed.text) is not None


def _no_host(printed: Printed) -> Iterator[Hit]:
    """A paper with pages whose proceedings follow without `//`."""
    citation, span = printed.citation, printed.span("container_title")
    if citation.type in _HOSTED and span and "//" not in printed.text[: span[0]]:
        yield printed.hit(span)


def _no_journal(printed: Printed) -> Iterator[Hit]:
    citation = printed.citation
    if citation.type in ("article-journal", "article-newspaper") and not citation.container_title:
        yield Hit(printed.end, printed.end, None, citation.title or "")


_EDITION = re.compile(r"第\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?版(?=\s?[.．。,，])")


def _edition_word(printed: Printed) -> Iterator[Hit]:
    """第2版, 第二版 are 2版."""
    for found in _EDITION.finditer(printed.text, *printed.body):
        number = number_of(printed.citation.edition or "")
        if not inside(*found.span(), printed.verbatim + printed.titles):
            yield Hit(*found.span(), f"{number}版" if number else None, found[0])


RULES = (
    Rule("no-place", "8.4.1", "warning", _no_place),
    Rule("degree-word", "8.4.2", "error", _degree),
    Rule("no-publisher", "8.4.2", "warning", _no_publisher),
    Rule("no-imprint", "8.4", "warning", _nothing),
    Rule("host-mark", "8.8", "error", _no_host),
    Rule("no-container", "8.8", "error", _no_journal),
    expression(
        "host-word",
        "8.8",
        "error",
        r"(?P<at>(?:(?<=[\]］])[.．]?|(?<=\.))\s?(?:见\s?[:：]|载\s?[:：]?|In\s?[:：])\s?)",
        "//",
    ),
    expression("host-space", "7.2", "style", r"(?P<at>\s+//\s*|//\s+)(?=[^\s/])", "//"),
    Rule("edition-word", "8.3", "error", _edition_word, unless="article-newspaper"),
    expression(
        "first-edition",
        "8.3",
        "error",
        r"(?P<at>(?:第?[1一]版|1st ed\.?)[.．。,，]\s?)",
        "",
        unless="article-newspaper",
    ),
)
