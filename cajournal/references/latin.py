"""Western notes, their parts divided by commas, as history journals print them (Chicago and kin).

`First Last and First Last, “Article,” Journal, vol. 57, no. 5 (2006), pp. 169-176.`
`Last, First & First Last, 2011, Book, Place: Publisher.`
"""

from __future__ import annotations

import re

from cajournal.references import bylines, creators, links, quoted, sentences, titles, western_imprint
from cajournal.references.base import Draft, Pattern
from cajournal.references.titles import QUOTED
from cajournal.text.script import has_han

RULE = "latin"
_IN = re.compile(r",\s{1,4}in (?=[A-Z])")


_TRANSLATED = re.compile(
    r",\s{1,4}(?:trans(?:\.|lated)?(?: by)?|tr\.) "
    r"(?P<names>[A-ZÀ-Þ][^,:\d]{2,40}(?:, [^,:\d]{2,30}){0,3})\s{0,4}$"
)


def fits(draft: Draft) -> bool:
    """Whether a Western string goes by commas: no full stop divides it before its last part."""
    start, end = draft.start, draft.end
    text = draft.text[start:end]
    if has_han(text[:60]) or "," not in text:
        return False
    marked = QUOTED.search(text)
    if marked and _CLOSED.search(text[: marked.start()]):
        return False  # a full stop closes the names: “Chen, Li, et al. "Title."”
    stop = sentences.SENTENCE.search(draft.text.replace(", trans. ", ", trans, "), start, end)
    if stop is None or stop.end() >= end - 1:
        return True
    if _NAMES_ALONE.fullmatch(draft.text, start, stop.start()):
        return False  # a full stop closes the names, not a comma
    return (
        marked is not None
        and text[: marked.start()].rstrip().endswith(",")
        and stop.start() > start + marked.start()
    ) or (_NATURAL.match(text) is not None)


_CLOSED = re.compile(r"(?:\w{3}|\bal)\.\s{0,4}$")
_INITIALS_FIRST = r"(?:[A-Z]\.[ \-]?){1,3}[A-ZÀ-Þ][\w'’\-]+"
_NAMES_ALONE = re.compile(rf"{_INITIALS_FIRST}(?:(?:,? (?:and|&) |, ){_INITIALS_FIRST}){{0,20}}")
_NATURAL = re.compile(r"(?:[A-Z]\.[ \-]?){1,3}[A-Z][a-z]+(?:,| and | & )")


def read(draft: Draft) -> None:
    """Creators from the left; numbers, publisher and place from the right; the title is what is between."""
    end = links.read(draft, draft.start)
    begin = bylines.read(draft, draft.start, end, RULE)
    marked = QUOTED.search(draft.text, begin, end)
    if marked and draft.text[begin : marked.start()].strip(" ,") == "":
        draft.put("title", *marked.span("title"), RULE)
        quoted.read(draft, marked.end(), end, RULE)
        return
    if found := _IN.search(draft.text, begin, end):
        draft.put("title", begin, found.start(), RULE)
        quoted.read_host(draft, found.end(), end, RULE)
        return
    title_end = western_imprint.read(draft, begin, end, "locator", RULE)
    if found := _TRANSLATED.search(draft.text, begin, title_end):
        creators.read(draft, *found.span("names"), RULE, "translator")
        title_end = found.start()
    titles.title(draft, begin, western_imprint.edition(draft, begin, title_end, RULE), RULE)
    if "type" not in draft.values:
        draft.values["type"] = (
            "webpage" if "URL" in draft.values and "publisher" not in draft.values else "book"
        )


PATTERN = Pattern("latin", 40, fits, read, 0.88)
