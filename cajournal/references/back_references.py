"""Notes that point back at another one: 同上, 前引书, Ibid. They name no work, and say so."""

from __future__ import annotations

import re

from cajournal.references import numbering
from cajournal.references.base import Draft, Pattern
from cajournal.text.script import HAN

_BACK = re.compile(
    rf"(?:参见|参看|见)?(?:上引|前引|前揭)[{HAN}·]{{0,8}}[书文著](?=[\s,.;]|第|$)|同(?=\s?\[\d)"
    r"(?:\s?\[\d{1,4}\])?(?=[\s,.;]|第|$)"
    r"|(?:同上|同前|同注|上引|前引|见前|前揭)(?:[书文注引条]|\s?\[?[\d①-⑳]{1,4}\]?){0,3}(?=[\s,.;]|第|$)"
    r"|(?:[Ii]bid(?:em)?|[Ii]d|[Ll]oc\. ?cit|[Oo]p\. ?cit)\b\.?"
)


def fits(draft: Draft) -> bool:
    """Whether the string begins with such a word."""
    return _BACK.match(draft.text, draft.start, draft.end) is not None


def read(draft: Draft) -> None:
    """Only the page is told; which work it is, the reader of the text knows."""
    found = _BACK.match(draft.text, draft.start, draft.end)
    assert found is not None  # `fits` said so
    draft.values["type"] = "document"
    draft.note("unread:back-reference", draft.start, draft.end)
    draft.doubt("no-reference")
    numbering.pages(draft, found.end(), draft.end, "back-reference")


PATTERN = Pattern("back-reference", 5, fits, read, 0.5)
