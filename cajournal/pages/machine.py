"""Records that a page carries for machines beside its meta tags: JSON-LD (schema.org) and COinS."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, quote

from cajournal.pages.draft import Flat
from cajournal.pages.metas import Meta
from cajournal.text.decode import whole_escapes

_SCRIPT = re.compile(r"<script[^>]{0,200}application/ld\+json[^>]{0,200}>([^<]{0,100000})", re.IGNORECASE)
_COINS = re.compile(r"<span[^>]{0,200}title\s*=\s*[\"'](ctx_ver=Z39[^\"']{0,8000})", re.IGNORECASE)
_WORKS = frozenset("Article ScholarlyArticle MedicalScholarlyArticle Thesis NewsArticle Report".split())
_SCHEMA = {
    "headline": "citation_title",
    "name": "citation_title",
    "alternativeHeadline": "citation_title",
    "datePublished": "citation_publication_date",
    "abstract": "citation_abstract",
    "description": "citation_abstract",
    "pagination": "citation_pages",
    "pageStart": "citation_firstpage",
    "pageEnd": "citation_lastpage",
    "keywords": "citation_keywords",
    "author": "citation_author",
    "identifier": "citation_doi",
    "sameAs": "citation_doi",
}
"""What schema.org calls it, and what Highwire does."""
_HOST = {
    "Periodical": {"name": "citation_journal_title", "issn": "citation_issn"},
    "PublicationVolume": {"volumeNumber": "citation_volume"},
    "PublicationIssue": {"issueNumber": "citation_issue"},
}
_OPENURL = {
    "rft.atitle": "citation_title",
    "rft.jtitle": "citation_journal_title",
    "rft.title": "citation_journal_title",
    "rft.au": "citation_author",
    "rft.date": "citation_publication_date",
    "rft.volume": "citation_volume",
    "rft.issue": "citation_issue",
    "rft.spage": "citation_firstpage",
    "rft.epage": "citation_lastpage",
    "rft.issn": "citation_issn",
    "rft_id": "citation_doi",
}
"""The keys of OpenURL 1.0's journal format (Z39.88)."""


def read_machine(flat: Flat) -> list[Meta]:
    """Their values under the names of meta tags; spans are of the value where it stands verbatim.

    >>> from cajournal.pages.markup import flatten
    >>> page = '<script type="application/ld+json">{"@type":"Article","headline":"黄土"}</script>'
    >>> [(meta.name, meta.content) for meta in read_machine(flatten(page))]
    [('citation_title', '黄土')]
    """
    found: list[Meta] = []
    for start, _ in flat.tags:
        if script := _SCRIPT.match(flat.source, start):
            found += _placed(flat.source, script, _json_ld(script[1]))
        elif span := _COINS.match(flat.source, start):
            pairs = parse_qsl(html.unescape(span[1]))
            named = ((_OPENURL[key], value) for key, value in pairs if key in _OPENURL)
            found += _placed(flat.source, span, named)
    return found


def _placed(source: str, match: re.Match[str], pairs: Iterator[tuple[str, str]]) -> list[Meta]:
    found = []
    for name, value in pairs:
        printed = next((one for one in (value, quote(value, safe="")) if one in match[1]), match[1])
        at = source.find(printed, *match.span(1))
        span = (at, at + len(printed))
        found.append(Meta(name, value, *span))
    return found


def _json_ld(text: str) -> Iterator[tuple[str, str]]:
    try:
        data = json.loads(whole_escapes(text))
    except (ValueError, RecursionError):
        return
    listed = data.get("@graph", [data]) if isinstance(data, dict) else data
    for one in listed if isinstance(listed, list) else []:
        if isinstance(one, dict) and one.get("@type") in _WORKS:
            yield from _work(one)
            return


def _work(work: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, name in _SCHEMA.items():
        for value in _texts(work.get(key)):
            yield name, value
    host, depth = work.get("isPartOf"), 0
    while isinstance(host, dict) and depth < 5:
        for key, name in _HOST.get(str(host.get("@type")), {}).items():
            for value in _texts(host.get(key)):
                yield name, value
        host, depth = host.get("isPartOf"), depth + 1


def _texts(value: Any) -> Iterator[str]:
    """A value as text: plain, in a list, or the name of a person or body."""
    if isinstance(value, str | int):
        yield str(value)
    elif isinstance(value, dict):
        yield from _texts(value.get("name") or value.get("value"))
    elif isinstance(value, list):
        for one in value[:200]:
            if not isinstance(one, list):
                yield from _texts(one)
