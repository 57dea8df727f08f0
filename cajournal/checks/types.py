"""Type and carrier marks (GB/T 7714, Annex A of 2025, Annex B of 2015)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cajournal.checks.base import Hit, Printed, Rule, expression
from cajournal.gbt7714.codes import mark_of
from cajournal.text.codes import CARRIERS, TYPES
from cajournal.text.script import HAN

_MARK = re.compile(
    r"(?P<space>\s*)(?P<open>[\[［(（【])\s?(?P<type>[A-Za-z]{1,2})?(?:\s?/\s?(?P<carrier>[A-Z0]{2}))?\s?"
    r"(?P<close>[\]］)）】])"
)
_ANY_MARK = re.compile(r"(?<=\S)[\[［](?P<at>[A-Z]{1,2})(?:/[A-Z]{2})?[\]］](?=\s?[.．/])")
_ONLY_2025 = frozenset({"PP"})
_SURE = 0.5


def _mark(printed: Printed) -> re.Match[str] | None:
    span = printed.span("medium")
    if span is None:
        return None
    start = len(printed.text[: span[0]].rstrip())
    return _MARK.match(printed.text, start, span[1] + 1)


def _missing(printed: Printed) -> Iterator[Hit]:
    """No mark at all, in what was read as a reference."""
    title, citation = printed.span("title"), printed.citation
    if not printed.marked and title and citation.confidence >= _SURE:
        online = bool(citation.URL or citation.DOI)
        yield Hit(title[1], title[1], None, mark_of(citation.type, printed.edition, online=online))


def _lower(printed: Printed) -> Iterator[Hit]:
    found = _mark(printed)
    if found and found["type"] and not found["type"].isupper():
        yield Hit(*found.span("type"), found["type"].upper(), found["type"])


def _ocr(printed: Printed) -> Iterator[Hit]:
    found = _mark(printed)
    if found and found["carrier"] and found["carrier"] in ("0L", "O1", "01"):
        yield Hit(*found.span("carrier"), "OL", found["carrier"])


def _bracket(printed: Printed) -> Iterator[Hit]:
    found = _mark(printed)
    if found and found["open"] not in "[［":
        yield Hit(found.start("open"), found.start("open") + 1, "[", found["open"])
    if found and found["close"] not in "]］":
        yield Hit(found.start("close"), found.start("close") + 1, "]", found["close"])


def _space(printed: Printed) -> Iterator[Hit]:
    found = _mark(printed)
    if found and found["space"] and printed.span("title"):
        yield Hit(*found.span("space"), "", found["space"])


def _carrier_missing(printed: Printed) -> Iterator[Hit]:
    found = _mark(printed)
    if found and found["type"] and not found["carrier"] and printed.citation.URL:
        at = found.end("type")
        yield Hit(at, at, "/OL", found["type"])


def _carrier_alone(printed: Printed) -> Iterator[Hit]:
    """An online item without the way to it."""
    found, citation = _mark(printed), printed.citation
    online = found and found["carrier"] == "OL"
    if found and online and not (citation.URL or citation.DOI or citation.CSTR):
        yield Hit(*found.span("carrier"), None, found["carrier"])


def _late(printed: Printed) -> Iterator[Hit]:
    """The mark stands behind the title, not behind the journal."""
    mark, container = printed.span("medium"), printed.span("container_title")
    if mark and container and printed.citation.type in _SERIALS and container[1] <= mark[0]:
        yield printed.hit(mark)


_SERIALS = ("article-journal", "article-newspaper", "article-magazine")


def _unknown(printed: Printed) -> Iterator[Hit]:
    for found in _ANY_MARK.finditer(printed.text, *printed.body):
        if found["at"] not in TYPES and found["at"] not in CARRIERS:
            yield Hit(*found.span("at"), None, found["at"])


def _too_new(printed: Printed) -> Iterator[Hit]:
    found = _mark(printed)
    if found and found["type"] in _ONLY_2025:
        yield Hit(*found.span("type"), None, found["type"])


def _second_mark(printed: Printed) -> Iterator[Hit]:
    """A part has a mark of its own kind, its host has none (`[M]//…`, not `[A]. …[C].`)."""
    found = re.search(r"\[(?P<at>A)\]\s?[.．]", printed.text)
    if found and re.search(r"\[C\]", printed.text[found.end() :]):
        yield Hit(*found.span("at"), None, "[A]…[C]")


RULES = (
    Rule("no-type-mark", "8.2", "warning", _missing, marked=False),
    Rule("lower-type-mark", "A", "error", _lower),
    Rule("misread-carrier", "A", "error", _ocr),
    Rule("type-mark-bracket", "A", "error", _bracket),
    Rule("space-before-type-mark", "7.2", "style", _space),
    Rule("type-mark-place", "8.2", "error", _late),
    expression(
        "stop-before-type-mark",
        "7.2",
        "error",
        rf"(?<=[{HAN}”》])(?P<at>[.．。]\s?)(?=[\[［][A-Z]{{1,2}}(?:/[A-Z]{{2}})?[\]］])",
        "",
    ),
    Rule("no-carrier", "A", "error", _carrier_missing),
    Rule("carrier-without-address", "8.6", "warning", _carrier_alone),
    Rule("unknown-type-mark", "A", "error", _unknown, marked=False),
    Rule("type-mark-of-2025", "A", "warning", _too_new, editions=(1987, 2005, 2015)),
    Rule("marks-of-1987", "8.8", "error", _second_mark, editions=(2005, 2015, 2025)),
)
