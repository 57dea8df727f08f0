"""Nature's manner: names with initials, the title, and numbers that end with the year in brackets.

`Wei, Y., Li, X. & Zhao, Q. Title. Journal 521, 436–4 (2015).`  `Wei Y, Li X. Title. Journal 12(3), 4 (2015).`
`Wei, Y. et al. Title. Preprint at https://… (2023).`   `Wei, Y. Title (Springer, 2015).`
`Wei, Y. Title. In Host (eds Li, X. & Zhao, Q.) 12–30 (Springer, 2015).`
"""

from __future__ import annotations

import re

from cajournal.references import creators, host, links, sentences
from cajournal.references.base import Draft, Pattern
from cajournal.references.numbering import CLOSE, YEAR
from cajournal.references.western_names import BARE, TURNED
from cajournal.references.western_numbers import PAGES, VOLUME, before_link, put

RULE = "year-last"
_HEAD = re.compile(
    rf"(?:(?P<turned>{TURNED}(?:(?:, | ?& |,? and ){TURNED}){{0,60}}(?:(?:, | )?et al\.)?)"
    rf"|(?P<bare>{BARE}(?:(?:, |,? & |,? and ){BARE}){{0,60}}(?:,? et al)?)\.)\s{{0,4}}(?=[\w“‘'\"(])"
)
_WHEN = rf"\((?P<year>{YEAR})\){CLOSE}"
_SERIAL = re.compile(rf"\s{VOLUME},\s?{PAGES}\s?{_WHEN}")
_PREPRINT = re.compile(
    rf"[.?!]\s{{1,4}}(?:Preprint (?:available )?(?:at|on)|Available at)\s{{0,4}}[^()]{{0,40}}{_WHEN}"
)
_BOOK = re.compile(
    rf"\s\((?P<publisher>[^():\d]{{3,60}}?)"
    rf"(?:, (?P<place>[A-ZÀ-Þ][^(),:\d]{{2,30}}))?, (?P<year>{YEAR})\){CLOSE}"
)
_IN = re.compile(
    r"[.?!]\s{1,4}(?:In|in)[:\s]\s{0,4}(?P<host>[^()]{3,200}?)\s?"
    r"(?:\(eds?\.? (?P<names>[^()]{3,200})\)[,\s]{0,4})?(?P<page>(?:pp?\.\s?)?\d{1,5}(?:[-–—]\d{1,5})?)?$"
)
_EDITION = re.compile(r",?\s(?P<edition>\d{1,2})(?:st|nd|rd|th) edn?\.?$")


def fits(draft: Draft) -> bool:
    """Whether names head the string and the year in brackets ends it, behind numbers or a publisher."""
    return _cut(draft) is not None


def read(draft: Draft) -> None:
    """Creators from the left, numbers or publisher from the right; the title is what is between."""
    cut = _cut(draft)
    assert cut  # `fits` said so
    head, closing = cut
    links.read(draft, closing.start())
    names = "turned" if head["turned"] else "bare"
    creators.read(draft, *head.span(names), RULE, inverted=names == "turned")
    draft.date_of("issued", closing["year"], None, None, *closing.span("year"), RULE)
    if closing.re is _SERIAL:
        _serial(draft, head.end(), closing)
    elif closing.re is _PREPRINT:
        draft.put("title", head.end(), closing.start(), RULE)
        draft.values["type"] = "article"
    else:
        _book(draft, head.end(), closing)


def _cut(draft: Draft) -> tuple[re.Match[str], re.Match[str]] | None:
    """The names at the head and the numbers at the end."""
    text = draft.text
    last = text.rfind(")", draft.start, draft.end)
    if last < 0 or text[last + 1 : before_link(text, last, draft.end)].strip(" .;,"):
        return None
    head = _HEAD.match(text, draft.start, last)
    closing = head and _closing(text, head.end(), last + 1)
    return (head, closing) if head and closing else None


def _closing(text: str, start: int, end: int) -> re.Match[str] | None:
    """What ends the string: a serial's numbers behind its name, a preprint's address, a publisher."""
    if (found := _SERIAL.search(text, start, end)) and sentences.before_journal(text, start, found.start()):
        return found
    return _PREPRINT.search(text, start, end) or _BOOK.search(text, start, end)


def _serial(draft: Draft, begin: int, found: re.Match[str]) -> None:
    stop = sentences.before_journal(draft.text, begin, found.start())
    assert stop  # `_closing` said so
    draft.put("title", begin, stop[0], RULE)
    put(draft, (stop[1], found.start()), found, RULE)


def _book(draft: Draft, begin: int, found: re.Match[str]) -> None:
    for field, group in (("publisher", "publisher"), ("publisher_place", "place")):
        if found[group]:
            draft.put(field, *found.span(group), RULE)
    if inside := _IN.search(draft.text, begin, found.start()):
        draft.put("title", begin, inside.start(), RULE)
        _titled(draft, *inside.span("host"), "container_title")
        if inside["names"]:
            creators.read(draft, *inside.span("names"), RULE, "editor", inverted=True)
        if inside["page"]:
            draft.put("page", *inside.span("page"), RULE)
        meeting = host.is_meeting(str(draft.values.get("container_title", "")))
        draft.values["type"] = "paper-conference" if meeting else "chapter"
    else:
        _titled(draft, begin, found.start(), "title")
        draft.values["type"] = "book"


def _titled(draft: Draft, start: int, end: int, field: str) -> None:
    """A title, and its edition behind it."""
    if found := _EDITION.search(draft.text, start, end):
        draft.put("edition", *found.span("edition"), RULE)
        end = found.start()
    draft.put(field, start, end, RULE)


PATTERN = Pattern("year-last", 27, fits, read, 0.93)
