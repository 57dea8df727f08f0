"""Hosts, places and publishers (GB/T 7714, 8.4, 8.8)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cajournal.checks.base import Hit, Printed, Rule, expression

_HOSTED = frozenset(("chapter", "paper-conference"))
_PUBLISHED = frozenset(("book", "thesis"))


def _imprint_comma(printed: Printed) -> Iterator[Hit]:
    """北京，商务印书馆: a colon divides place and publisher."""
    place, publisher = printed.span("publisher_place"), printed.span("publisher")
    if place and publisher and place[1] < publisher[0]:
        between = printed.text[place[1] : publisher[0]]
        found = re.fullmatch(r"\s?(?P<at>[,，;；.])\s?", between)
        if found:
            yield Hit(place[1], publisher[0], "：" if "，" in between else ": ", found["at"])


def _no_place(printed: Printed) -> Iterator[Hit]:
    citation, span = printed.citation, printed.span("publisher")
    online = citation.URL or citation.DOI  # what is read online may do without (8.4.1)
    named = span and not citation.publisher_place and not online and not _stated(printed)
    if span and named and citation.type in (*_PUBLISHED, *_HOSTED):
        yield printed.hit(span)


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


RULES = (
    Rule("imprint-colon", "8.4", "error", _imprint_comma),
    Rule("no-place", "8.4.1", "warning", _no_place),
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
    expression(
        "edition-word",
        "8.3",
        "error",
        r"(?P<at>第\s?(?P<n>\d{1,2})\s?版)(?=\s?[.．。,，])",
        r"\g<n>版",
        unless="article-newspaper",
    ),
    expression(
        "first-edition",
        "8.3",
        "error",
        r"(?P<at>(?:第?[1一]版|1st ed\.?)[.．。,，]\s?)",
        "",
        unless="article-newspaper",
    ),
)
