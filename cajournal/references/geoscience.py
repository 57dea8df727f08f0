"""The manners of meteorology and geology: a colon or a comma where others have a full stop.

`Wei, Y., and X. Li, 2015: Title. J. Climate, 28, 1–9.`   `韦岭, 李冰, 2015: 题名. 大气科学, 39(3), 1–9.`
`Wei, Y., and X. Li (2015), Title, Geophys. Res. Lett., 42, 1–9.`
`Wei, Y., 2015, Title: Geology, v. 43, no. 3, p. 1–9.`
`Wei, Y. and Li, X.: Title, Atmos. Chem. Phys., 15, 1–9, 2015.`
"""

from __future__ import annotations

import re

from cajournal.references import apa, creators, links
from cajournal.references.base import Draft, Pattern
from cajournal.references.numbering import CLOSE, YEAR
from cajournal.references.western_numbers import is_journal
from cajournal.text.script import HAN

RULE = "geoscience"
_FAMILY = r"(?:(?:v[ao]n|der?|den|la|di|le) ){0,2}[A-ZÀ-Þ][\w'’\-]{1,24}(?: [A-ZÀ-Þ][\w'’\-]{1,24})?"
_LETTERS = r"(?:[A-Z]\.[ \-]?){1,4}"
_TURNED = rf"{_FAMILY}, {_LETTERS}(?:,? Jr\.)?"
_NAMES = (
    rf"(?P<names>{_TURNED}(?:(?:,? (?:and |& )|, )(?:{_TURNED}|{_LETTERS}{_FAMILY})){{0,60}}"
    r"(?:,? (?:et al\.?|and Coauthors))?)"
)
_HAN_NAMES = rf"(?P<names>[{HAN}·]{{2,12}}(?:[,、] ?[{HAN}·]{{2,12}}){{0,30}}(?:[,、]? ?等)?)"
_PAGES = r"(?P<page>[A-Za-z]{0,4}\d[\dA-Za-z.]{0,11}(?:\s?[-–—]\s?[A-Za-z]{0,4}\d[\dA-Za-z.]{0,11})?)"
_COLON = tuple(re.compile(rf"{names}, ?(?P<year>{YEAR})[a-z]?: (?=\S)") for names in (_NAMES, _HAN_NAMES))
_BRACKET = re.compile(rf"{_NAMES},? \((?P<year>{YEAR})[a-z]?\), (?=[A-ZÀ-Þ“‘])")
_COMMA = re.compile(rf"{_NAMES}, (?P<year>{YEAR})[a-z]?, (?=[A-ZÀ-Þ“‘])")
_NO_YEAR = re.compile(rf"{_NAMES}: (?=[A-ZÀ-Þ“‘])")
_VOLUME = r"(?P<volume>[A-Z]?\d{1,4})(?:\s?\((?P<issue>[^()\s]{1,9})\))?"
_JOURNAL = r", (?P<journal>[A-ZÀ-Þ][^,:]{1,80}?)"
_TAILS = {
    _BRACKET: re.compile(rf"{_JOURNAL}, {_VOLUME}, {_PAGES}{CLOSE}"),
    _COMMA: re.compile(
        r": (?P<journal>[A-ZÀ-Þ][^:]{2,80}?), v\. (?P<volume>\d{1,4})(?:, no\. (?P<issue>[\d/–-]{1,7}))?"
        rf", p\. {_PAGES}{CLOSE}"
    ),
    _NO_YEAR: re.compile(rf"{_JOURNAL}, {_VOLUME}, {_PAGES}(?:, (?P<year>{YEAR}))?{CLOSE}"),
}
_LAST_YEAR = re.compile(rf",? (?P<year>{YEAR}){CLOSE}")
_LINK = re.compile(
    r"[\s.,;]{1,4}(?:https?:|doi|DOI|10\.)[!-~]{4,200}(?: [!-~]{4,80})?(?P<year>,? ?[12]\d{3})?[\s.]*$"
)


def fits(draft: Draft) -> bool:
    """Whether a heading of one of these manners begins the string, and what it asks for ends it."""
    return _found(draft) is not None


def read(draft: Draft) -> None:
    """Creators and year; then the title, and the journal with its numbers."""
    found = _found(draft)
    assert found  # `fits` said so
    head, tail = found
    creators.read(draft, *head.span("names"), RULE, inverted=True)
    dated = head if "year" in head.re.groupindex else tail
    if dated and dated["year"]:
        draft.date_of("issued", dated["year"], None, None, *dated.span("year"), RULE)
    if tail is None:
        apa.rest(draft, head.end(), links.read(draft, head.end()))
        return
    links.read(draft, tail.end() - 1)
    if "issued" not in draft.values and (year := _LAST_YEAR.search(draft.text, tail.end() - 1, draft.end)):
        draft.date_of("issued", year["year"], None, None, *year.span("year"), RULE)
    draft.put("title", head.end(), tail.start(), RULE)
    draft.put("container_title", *tail.span("journal"), RULE)
    for field in ("volume", "issue", "page"):
        if tail[field]:
            draft.put(field, *tail.span(field), RULE)
    draft.values["type"] = "article-journal"


def _found(draft: Draft) -> tuple[re.Match[str], re.Match[str] | None] | None:
    text, start, end = draft.text, draft.start, draft.end
    for colon in _COLON:
        if head := colon.match(text, start, end):
            return head, None
    link = _LINK.search(text, max(start, end - 300), end)
    for pattern, tail in _TAILS.items():
        if head := pattern.match(text, start, end):
            closing = tail.search(text, head.end(), link.start() if link else end)
            return (head, closing) if closing and is_journal(closing["journal"]) else None
    return None


PATTERN = Pattern("geoscience", 26, fits, read, 0.9)
