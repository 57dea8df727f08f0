"""Addresses and identifiers (GB/T 7714, 8.6, 8.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cajournal.checks.base import Hit, Printed, Rule

_DOI_LABEL = re.compile(r"(?P<at>(?:doi|Doi|DOI)\s?(?:[:：]\s?|\s|\.\s?)(?:https?://(?:dx\.)?doi\.org/)?)$")
_DOI_ADDRESS = re.compile(r"(?<!\S)(?P<at>https?://(?:dx\.)?doi\.org/)$")
_IN_DOI = re.compile(r"10\.\d+/j\.(?:issn|cnki)\.?(?:\d{4}-?\d{3}[\dx])?\.((?:19|20)\d\d)\.", re.I)


def _no_access(printed: Printed) -> Iterator[Hit]:
    span = printed.span("medium")
    due = printed.edition != 2025 or printed.dated_by_access
    if span and due and printed.citation.URL and not printed.citation.accessed:
        yield printed.hit(span)


def _no_address(printed: Printed) -> Iterator[Hit]:
    span, citation = printed.span("medium"), printed.citation
    if span and citation.type == "webpage" and not (citation.URL or citation.DOI):
        yield printed.hit(span)


def _spaces(printed: Printed) -> Iterator[Hit]:
    span = printed.span("URL")
    if span and (bare := "".join(printed.text[slice(*span)].split())) != printed.text[slice(*span)]:
        yield printed.hit(span, bare)


def _wide_doi(printed: Printed) -> Iterator[Hit]:
    span = printed.span("DOI")
    if span and printed.folded[slice(*span)] != printed.text[slice(*span)]:
        yield printed.hit(span, printed.folded[slice(*span)])


_UNDIVIDED = re.compile(r"[\])](?P<at>[\s,;:]{0,3})")


def _undivided(printed: Printed) -> Iterator[Hit]:
    """[2023-04-02] http://…: a stop ends the dates before an address."""
    address, date = printed.span("URL"), printed.span("accessed") or printed.span("issued")
    found = _UNDIVIDED.fullmatch(printed.folded, date[1], address[0]) if address and date else None
    if found:
        yield Hit(*found.span("at"), ". ", printed.text[slice(*found.span())])


def _label(printed: Printed) -> Iterator[Hit]:
    span = printed.span("DOI")
    if span is None or (printed.citation.URL and "doi.org" in printed.citation.URL):
        return
    found = _DOI_LABEL.search(printed.text, 0, span[0])
    if found and found["at"] != "DOI:":
        yield Hit(*found.span("at"), "DOI:", found["at"].strip())
    elif found is None and not _DOI_ADDRESS.search(printed.text, 0, span[0]):
        yield Hit(span[0], span[0], "DOI:", printed.text[slice(*span)])


def _year(printed: Printed) -> Iterator[Hit]:
    """The year inside a Chinese DOI is that of the issue."""
    span, issued = printed.span("DOI"), printed.citation.issued
    found = _IN_DOI.search(printed.text[slice(*span)]) if span else None
    if span and found and issued and abs(int(found[1]) - issued.year) > 1:
        yield Hit(*span, None, found[1])


def _session(printed: Printed) -> Iterator[Hit]:
    """An address of a search session is dead tomorrow."""
    url, span = printed.citation.URL or "", printed.span("URL")
    if span and re.search(r"kcms2?/article/abstract\?v=|[?&](?:sid|session(?:id)?|jsessionid)=", url, re.I):
        yield Hit(*span, None, url[:60])


def _broken_scheme(printed: Printed) -> Iterator[Hit]:
    for found in re.finditer(r"(?P<at>https?(?:[:：]\s?/(?!/)|//|：//))", printed.text):
        right = "https://" if found[0].startswith("https") else "http://"
        if found["at"] != right:
            yield Hit(*found.span("at"), right, found["at"])


RULES = (
    Rule("no-access-date", "8.4.3.5", "warning", _no_access, editions=(2005, 2015, 2025)),
    Rule("no-address", "8.6", "error", _no_address),
    Rule("space-in-address", "8.6", "error", _spaces),
    Rule("address-stop", "8.6", "error", _undivided),
    Rule("wide-doi", "8.7", "error", _wide_doi),
    Rule("doi-label", "8.7", "error", _label),
    Rule("year-of-doi", "8.7", "warning", _year),
    Rule("session-address", "8.6", "warning", _session),
    Rule("broken-scheme", "8.6", "error", _broken_scheme, marked=False),
)
