"""The meta tags and hidden inputs of a page: their names, contents, and where these stand."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

from cajournal.pages.draft import Flat


class Meta(NamedTuple):
    """One `<meta>` of a page, or one hidden input: its name, its content, the content's span."""

    name: str
    content: str
    start: int
    end: int


_NAME = re.compile(r"\b(?:name|property|id)\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_CONTENT = re.compile(r"\b(?:content|value)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


def metas(flat: Flat) -> list[Meta]:
    """The meta tags and hidden inputs that carry a name and a content, in their order.

    >>> from cajournal.pages.markup import flatten
    >>> metas(flatten('<meta name="citation_title" content="多元外交">'))
    [Meta(name='citation_title', content='多元外交', start=37, end=41)]
    """
    found = []
    for start, end in flat.tags:
        name = _NAME.search(flat.source, start, end)
        content = _CONTENT.search(flat.source, start, end) if name else None
        if name and content:
            a, b = content.span(1 if content[1] is not None else 2)
            found.append(Meta(name[1].lower(), html.unescape(flat.source[a:b]).strip(), a, b))
    return found
