"""Western names in full, a full stop behind them: the ACM's manner, Chicago's with a quoted title.

`Anna S. Marsh and Li Wei. 2007. Title. J. ACM 54, 2 (April 2007), 36–44.`
`Anna S. Marsh. 2007. Title. In Host. Publisher, 12–30.`
`Wei, Li, and Anna S. Marsh. “Title.” Journal 11, no. 1 (2017): 1–34.`
"""

from __future__ import annotations

import re

from cajournal.references import apa, creators, links, quoted, sentences
from cajournal.references.base import Draft, Pattern
from cajournal.references.numbering import CLOSE, YEAR
from cajournal.references.titles import QUOTED
from cajournal.references.western_serials import MONTH

RULE = "full-names"
_WORD = r"(?:[A-ZÀ-Þ][\w'’\-]{1,24}|v[ao]n|der?|den|la|di|bin)"
_GIVEN = r"[A-ZÀ-Þ](?:\.-?[A-Z]\.|\.|[\w'’\-]{1,24})(?: [A-Z]\.){0,3}"
_NAME = rf"{_GIVEN}(?: {_WORD}){{1,3}}"
_MORE = rf"(?:(?:, and |, & |, | and | & ){_NAME}){{0,40}}(?:,? et al)?"
_DATED = re.compile(rf"(?P<names>{_NAME}{_MORE})\.? (?P<year>{YEAR})[a-z]?\. (?=[A-ZÀ-Þ“\"\d])")
_TURNED = re.compile(rf"(?P<names>{_WORD}(?: {_WORD}){{0,2}}, {_GIVEN}{_MORE})\.? (?=[“\"])")
_SERIAL = re.compile(
    r"\s(?P<volume>\d{1,4}), (?P<issue>\d{1,3}(?:[-–/]\d{1,3})?)(?:, Article (?P<number>\d{1,6}))?"
    rf" \((?:(?P<month>{MONTH})(?:[-–/ ]{{1,3}}{MONTH})? )?(?P<year>{YEAR})\)"
    rf"(?:, (?:pp?\.\s?)?(?P<page>\d{{1,6}}(?:[-–:]\d{{1,6}}){{0,2}})"
    rf"|, (?P<number_of_pages>\d{{1,4}}) pages)?{CLOSE}"
)


def fits(draft: Draft) -> bool:
    """Whether names in full head the string, and a year or a title in quotation marks follows them."""
    return _head(draft) is not None


def read(draft: Draft) -> None:
    """Creators, then the title and what holds it."""
    head = _head(draft)
    assert head  # `fits` said so
    end = links.read(draft, head.end())
    creators.read(draft, *head.span("names"), RULE, inverted=head.re is _TURNED)
    begin = head.end()
    if head.re is _DATED:
        draft.date_of("issued", head["year"], None, None, *head.span("year"), RULE)
    if marked := QUOTED.match(draft.text, begin, end):
        draft.put("title", *marked.span("title"), RULE)
        quoted.read(draft, marked.end(), end, RULE)
    elif not _serial(draft, begin, end):
        apa.rest(draft, begin, end)


def _head(draft: Draft) -> re.Match[str] | None:
    text = draft.text
    dated = _DATED.match(text, draft.start, draft.end)
    return dated or _TURNED.match(text, draft.start, draft.end)


def _serial(draft: Draft, begin: int, end: int) -> bool:
    """A journal with volume and issue behind commas, and the year once more in brackets (ACM)."""
    numbers = _SERIAL.search(draft.text, begin, end)
    stop = sentences.before_journal(draft.text, begin, numbers.start()) if numbers else None
    if not numbers or not stop:
        return False
    draft.put("title", begin, stop[0], RULE)
    draft.put("container_title", stop[1], numbers.start(), RULE)
    for field in ("volume", "issue", "number", "page", "number_of_pages"):
        if numbers[field]:
            draft.put(field, *numbers.span(field), RULE)
    month = links.month(numbers["month"]) if numbers["month"] else None
    begin = numbers.start("month" if month else "year")
    draft.date_of("issued", numbers["year"], month, None, begin, numbers.end("year"), RULE)
    draft.values["type"] = "article-journal"
    return True


PATTERN = Pattern("full-names", 39, fits, read, 0.9)
