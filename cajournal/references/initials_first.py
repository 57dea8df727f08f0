"""Names with their initials first, and everything else behind commas: Elsevier, RSC, AIP, Optica, IEEE.

`Y. Wei, X. Li, Title, J. Power Sources 44 (2015) 12–15.`
`Y. Wei and X. Li, Chem. Soc. Rev., 2015, 44, 12–15.`   `Wei, Y.; Li, X. J. Am. Chem. Soc. 2015, 137, 12.`
`Y. Wei et al., “Title,” Opt. Express 12(3), 45–50 (2004).`
"""

from __future__ import annotations

import re

from cajournal.references import creators, links, quoted
from cajournal.references.base import Draft, Pattern
from cajournal.references.titles import QUOTED
from cajournal.references.western_names import FAMILY, NATURAL
from cajournal.references.western_numbers import before_link, closing, is_journal, put

RULE = "initials-first"
_SHORT = rf"{FAMILY}, (?:[A-Z]\.[ \-]?){{1,4}}?"
"""A turned name with as few initials as may be: what follows may be a journal's first word (J.)."""
_HEAD = re.compile(
    rf"(?P<names>{NATURAL}(?:(?:, and |, & |, | and | & ){NATURAL}){{0,60}}"
    rf"(?P<cut>,? (?:et al\.?|and others))?), "
)
_SEMICOLONS = re.compile(rf"(?P<names>{_SHORT}(?:; {_SHORT}){{0,60}})\s(?=J\.\s|[A-ZÀ-Þ][\w'’\-]{{2}})")
_LAST_COMMA = re.compile(r",\s(?!Int\. Ed)(?=[^,]*(?:, Int\. Ed\.?)?$)")


def fits(draft: Draft) -> bool:
    """Whether such names head the string, and a journal's numbers end it; or et al. and a title follow."""
    if found := _HEAD.match(draft.text, draft.start, draft.end):
        marked = QUOTED.match(draft.text, found.end(), draft.end)
        if marked and found["cut"]:
            return True
        return _article(draft, marked.end() if marked else found.end()) is not None
    return _untitled(draft) is not None


def read(draft: Draft) -> None:
    """Creators, the title if there is one, then the journal and its numbers."""
    if untitled := _untitled(draft):
        head, journal, numbers = untitled
    else:
        found = _HEAD.match(draft.text, draft.start, draft.end)
        assert found  # `fits` said so
        head, begin = found, found.end()
        if marked := QUOTED.match(draft.text, begin, draft.end):
            draft.put("title", *marked.span("title"), RULE)
            begin = marked.end()
        if not (article := _article(draft, begin)):
            creators.read(draft, *head.span("names"), RULE)
            quoted.read(draft, begin, links.read(draft, begin), RULE)
            return
        journal, numbers = article
        if not marked:
            draft.put("title", begin, max(begin, journal[0] - 2), RULE)
    links.read(draft, numbers.end() - 1)
    creators.read(draft, *head.span("names"), RULE)
    put(draft, journal, numbers, RULE)


def _article(draft: Draft, begin: int) -> tuple[tuple[int, int], re.Match[str]] | None:
    """Where the journal stands behind the last comma, or behind the title in quotation marks; its numbers."""
    numbers = closing(draft.text, begin, before_link(draft.text, draft.start, draft.end))
    if numbers is None or numbers.start() <= begin:
        return None
    comma = _LAST_COMMA.search(draft.text[begin : numbers.start()])
    at = begin + comma.end() if comma else begin
    return ((at, numbers.start()), numbers) if is_journal(draft.text[at : numbers.start()]) else None


def _untitled(draft: Draft) -> tuple[re.Match[str], tuple[int, int], re.Match[str]] | None:
    """Turned names and semicolons, a journal, its numbers, and no title (ACS)."""
    if ";" not in draft.text or not (head := _SEMICOLONS.match(draft.text, draft.start, draft.end)):
        return None
    numbers = closing(draft.text, head.end(), before_link(draft.text, draft.start, draft.end))
    if numbers is None or not _only_journal(draft.text[head.end() : numbers.start()]):
        return None
    return head, (head.end(), numbers.start()), numbers


def _only_journal(text: str) -> bool:
    """Whether nothing but a journal stands there: before its first cut word no title could stand."""
    uncut = text.split(".", 1)[0].split() if "." in text else []
    return is_journal(text) and len(uncut) < 3


PATTERN = Pattern("initials-first", 37, fits, read, 0.9)
