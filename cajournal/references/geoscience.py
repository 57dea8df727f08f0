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
from cajournal.references.western_names import NATURAL, TURNED
from cajournal.references.western_numbers import PAGES, VOLUME, before_link, is_journal, put
from cajournal.text.script import HAN

RULE = "geoscience"
_NAMES = (
    rf"(?P<names>{TURNED}(?:(?:,? (?:and |& )|, )(?:{TURNED}|{NATURAL})){{0,60}}"
    r"(?:,? (?:et al\.?|and Coauthors))?)"
)
_HAN_NAMES = rf"(?P<names>[{HAN}·]{{2,12}}(?:[,、] ?[{HAN}·]{{2,12}}){{0,30}}(?:[,、]? ?等)?)"
_COLON = tuple(re.compile(rf"{names}, ?(?P<year>{YEAR})[a-z]?: (?=\S)") for names in (_NAMES, _HAN_NAMES))
_BRACKET = re.compile(rf"{_NAMES},? \((?P<year>{YEAR})[a-z]?\), (?=[A-ZÀ-Þ“‘])")
_COMMA = re.compile(rf"{_NAMES}, (?P<year>{YEAR})[a-z]?, (?=[A-ZÀ-Þ“‘])")
_NO_YEAR = re.compile(rf"{_NAMES}: (?=[A-ZÀ-Þ“‘])")
_JOURNAL = r", (?P<journal>[A-ZÀ-Þ][^,:]{1,80}?)"
_TAILS = {
    _BRACKET: re.compile(rf"{_JOURNAL}, {VOLUME}, {PAGES}{CLOSE}"),
    _COMMA: re.compile(
        r": (?P<journal>[A-ZÀ-Þ][^:]{2,80}?), v\. (?P<volume>\d{1,4})(?:, no\. (?P<issue>[\d/–-]{1,7}))?"
        rf", p\. {PAGES}{CLOSE}"
    ),
    _NO_YEAR: re.compile(rf"{_JOURNAL}, {VOLUME}, {PAGES}(?:, (?P<year>{YEAR}))?{CLOSE}"),
}
_LAST_YEAR = re.compile(rf",? (?P<year>{YEAR}){CLOSE}")


def fits(draft: Draft) -> bool:
    """Whether a heading of one of these manners begins the string, and what it asks for ends it."""
    return _found(draft) is not None


def read(draft: Draft) -> None:
    """Creators and year; then the title, and the journal with its numbers."""
    found = _found(draft)
    assert found  # `fits` said so
    head, tail = found
    creators.read(draft, *head.span("names"), RULE, inverted=True)
    if "year" in head.re.groupindex:
        draft.date_of("issued", head["year"], None, None, *head.span("year"), RULE)
    if tail is None:
        apa.rest(draft, head.end(), links.read(draft, head.end()))
        return
    links.read(draft, tail.end() - 1)
    if "issued" not in draft.values and (year := _LAST_YEAR.search(draft.text, tail.end() - 1, draft.end)):
        draft.date_of("issued", year["year"], None, None, *year.span("year"), RULE)
    draft.put("title", head.end(), tail.start(), RULE)
    put(draft, tail.span("journal"), tail, RULE)


def _found(draft: Draft) -> tuple[re.Match[str], re.Match[str] | None] | None:
    text, start, end = draft.text, draft.start, draft.end
    for colon in _COLON:
        if head := colon.match(text, start, end):
            return head, None
    stop = before_link(text, start, end)
    for pattern, tail in _TAILS.items():
        if head := pattern.match(text, start, end):
            closing = tail.search(text, head.end(), stop)
            return (head, closing) if closing and is_journal(closing["journal"]) else None
    return None


PATTERN = Pattern("geoscience", 26, fits, read, 0.9)
