"""Volumes, issues and pages (GB/T 7714, 8.5, 8.8)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cajournal.checks.base import Hit, Printed, Rule, expression

_RANGE = re.compile(r"(?<![\d.])(\d{1,6})\s?[-—–~～]\s?(\d{1,6})(?![\d.])")
_DASH = re.compile(r"(?<=\d)(?P<at>\s?(?:--|[—–~～－‐]+)\s?)(?=\d)")
_WORD = re.compile(r"(?P<at>第\s?|[Pp]{1,2}\.?\s?)$")
_PARTS = frozenset(("article-journal", "chapter", "paper-conference"))


def _spans(printed: Printed) -> list[tuple[int, int]]:
    return printed.places.get("page", []) + printed.places.get("locator", [])


def _matches(printed: Printed, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What a pattern finds in the pages."""
    for start, end in _spans(printed):
        yield from pattern.finditer(printed.text, start, end)


def _descending(printed: Printed) -> Iterator[Hit]:
    for found in _matches(printed, _RANGE):
        first, last = found[1], found[2]
        if len(first) == len(last) and int(first) > int(last):
            yield Hit(*found.span(), None, found[0])


def _short_end(printed: Printed) -> Iterator[Hit]:
    """1518-23 is 1518-1523."""
    for found in _matches(printed, _RANGE):
        first, last = found[1], found[2]
        whole = first[: -len(last)] + last
        if len(last) < len(first) and int(last) < int(first) < int(whole):
            yield Hit(*found.span(2), whole, found[0])


def _one_page(printed: Printed) -> Iterator[Hit]:
    """30-30 is 30."""
    for found in _matches(printed, _RANGE):
        if found[1] == found[2]:
            yield Hit(*found.span(), found[1], found[0])


def _dash(printed: Printed) -> Iterator[Hit]:
    wide = "．" in printed.text  # lists in full width print their ranges with a long dash
    for found in _matches(printed, _DASH):
        if not (wide and found["at"] == "—"):
            yield Hit(*found.span("at"), "-", found["at"])


def _words(printed: Printed) -> Iterator[Hit]:
    """第25页, pp. 3-5: the numbers alone."""
    if printed.citation.type == "article-newspaper":
        return  # 第11版 is not a page of the paper's issue alone: `newspaper-bracket`
    for start, end in _spans(printed):
        before = _WORD.search(printed.text[:start])
        if before:
            yield Hit(before.start("at"), start, "", before["at"].strip())
        if printed.text[end : end + 1] in ("页", "頁"):
            yield Hit(end, end + 1, "", "页")


def _missing(printed: Printed) -> Iterator[Hit]:
    citation = printed.citation
    online = citation.URL or citation.DOI or citation.status
    told = citation.page or citation.number or citation.locator
    if citation.type in _PARTS and citation.container_title and not online and not told:
        yield Hit(printed.end, printed.end, None, citation.container_title)


def _newspaper(printed: Printed) -> Iterator[Hit]:
    citation = printed.citation
    if citation.type == "article-newspaper" and not (citation.page or citation.URL or citation.DOI):
        yield Hit(printed.end, printed.end, None, citation.title or "")


_SHEET = re.compile(
    r"日?(?P<at>(?P<before>[\s,(]{0,3}(?:第\s?)?)(?P<page>[A-Z]?\d{1,3}|[A-Z])(?P<after>\s?版\s?\)?|\)))"
)


def _sheet(printed: Printed) -> Iterator[Hit]:
    """2021-11-03, 第11版 is 2021-11-03(11)."""
    issued = printed.span("issued")
    if printed.citation.type != "article-newspaper" or not issued:
        return
    found = _SHEET.match(printed.folded, issued[1])
    if found and (found["before"].strip(), found["after"]) != ("(", ")"):
        page = printed.text[slice(*found.span("page"))]
        fix = f"（{page}）" if "，" in printed.text or "（" in found["at"] else f"({page})"
        yield Hit(*found.span("at"), fix, printed.text[slice(*found.span("at"))].strip())


def _padded(printed: Printed) -> Iterator[Hit]:
    for field in ("issue", "volume"):
        span = printed.span(field)
        if span and (found := re.match(r"0+(?=\d+$)", printed.text[slice(*span)])):
            yield Hit(span[0], span[0] + found.end(), "", printed.text[slice(*span)])


def _numbered(printed: Printed) -> Iterator[Hit]:
    """A journal's article tells its volume or issue, unless it is online only."""
    citation = printed.citation
    if citation.type != "article-journal" or citation.volume or citation.issue or not citation.page:
        return
    span = printed.span("container_title")
    if span and not citation.status and not citation.URL:
        yield printed.hit(span)


RULES = (
    Rule("descending-pages", "8.5", "error", _descending),
    Rule("short-last-page", "8.5", "error", _short_end),
    Rule("one-page", "8.5", "style", _one_page),
    Rule("page-dash", "7.2", "error", _dash),
    Rule("page-word", "8.5", "error", _words),
    Rule("no-pages", "8.8", "warning", _missing),
    Rule("no-newspaper-page", "8.8.3", "warning", _newspaper),
    Rule("newspaper-bracket", "8.8.3", "error", _sheet),
    Rule("padded-number", "8.8.2", "style", _padded),
    Rule("no-issue", "8.8.2", "warning", _numbered),
    expression("total-issue", "8.8.2", "error", r"[(（]?总第?\s?\d{1,5}\s?期[)）]?", ""),
)
