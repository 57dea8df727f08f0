"""A bare year behind the names, and a comma behind it: how sociology in Chinese lists Western works.

`Wei, Yun & Lea Marsh 1996, "Title." Journal 61(5).`   `Marsh, Lea S. 1990, Title. Cambridge: Weir Press.`
`Wei, Yun 1998, "Title." In L. Marsh (ed.), Host. Cambridge: Weir Press.`
"""

from __future__ import annotations

import re

from cajournal.references import creators, imprint, links, quoted, sentences, titles
from cajournal.references.base import Draft, Pattern
from cajournal.references.numbering import YEAR
from cajournal.references.titles import QUOTED

RULE = "year-bare"
_WORD = r"(?:v[ao]n|der?|la|di|[A-ZÀ-Þ](?:\.|[\w'’\-]{1,24}))"
_TURNED = rf"{_WORD}(?: {_WORD}){{0,2}}, {_WORD}(?: {_WORD}){{0,3}}"
_OTHER = rf"{_WORD}(?: {_WORD}){{1,4}}"
_HEAD = re.compile(
    rf"(?P<names>{_TURNED}(?:(?:, | & |, & |,? and ){_OTHER}){{0,20}})(?: et al\.| \(?(?P<role>eds?)\.\)?)? "
    rf"(?P<year>{YEAR})[a-z]?, (?=[“\"A-ZÀ-Þ])"
)


def fits(draft: Draft) -> bool:
    """Whether names, the first turned, and a bare year head the string."""
    return _HEAD.match(draft.text, draft.start, draft.end) is not None


def read(draft: Draft) -> None:
    """Creators, year; then a title in quotation marks with its host, or a whole work."""
    head = _HEAD.match(draft.text, draft.start, draft.end)
    assert head is not None  # `fits` said so
    end = links.read(draft, head.end())
    creators.read(draft, *head.span("names"), RULE, "editor" if head["role"] else "author", inverted=True)
    draft.date_of("issued", head["year"], None, None, *head.span("year"), RULE)
    marked = QUOTED.match(draft.text, head.end(), end)
    if marked:
        draft.put("title", *marked.span("title"), RULE)
        quoted.part(draft, marked.end(), end, RULE)
    else:
        _whole(draft, head.end(), end)


def _whole(draft: Draft, begin: int, end: int) -> None:
    stop = sentences.SENTENCE.search(draft.text, begin, end)
    titles.title(draft, begin, stop.start() if stop else end, RULE)
    if stop:
        imprint.place_and_publisher(draft, stop.end(), end, RULE)
    draft.values.setdefault("type", "webpage" if "URL" in draft.values and not stop else "book")


PATTERN = Pattern("year-bare", 31, fits, read, 0.9)
