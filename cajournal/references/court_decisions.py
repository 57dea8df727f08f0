"""Court decisions: `…诉…案，某法院民事判决书，(1988)浙法民上字7号`, or a case by its name alone."""

from __future__ import annotations

import re

from cajournal.references.base import Draft, Pattern
from cajournal.text.script import HAN

RULE = "court"
_KIND = f"[{HAN}]*(?:判决书|裁定书|调解书|决定书)"
_CASE = re.compile(
    rf"(?P<title>.+?案)\s{{0,4}}[,:]\s{{0,4}}(?P<authority>[{HAN}]+法院)(?P<genre>{_KIND})?\s{{0,4}}[,:]?"
    rf"\s{{0,4}}(?P<number>\(\d{{4}}\)[^,]+?号)?(?P<later>{_KIND})?\s{{0,4}}\.?\s{{0,4}}$"
)
_DECISION = re.compile(
    rf"(?:(?P<title>[^,.]*(?:诉|与)[^,.]*案)|(?P<authority>[{HAN}]+法院)?"
    rf"(?P<number>\(\d{{4}}\)[{HAN}\d]{{2,14}}号)(?P<genre>{_KIND}))\s{{0,4}}\.?\s{{0,4}}$"
)
"""A case by its name alone, or a decision by its number alone."""
_FIELDS = {"title": "title", "authority": "authority", "genre": "genre", "later": "genre", "number": "number"}
"""Group of a pattern → field; the kind of decision may stand behind its number."""


def fits(draft: Draft) -> bool:
    """Whether the whole string is a decision."""
    return _found(draft) is not None


def read(draft: Draft) -> None:
    """Give each part its field."""
    draft.values["type"] = "legal_case"
    if found := _found(draft):
        for group, value in found.groupdict().items():
            if value:
                draft.put(_FIELDS[group], *found.span(group), RULE)


def _found(draft: Draft) -> re.Match[str] | None:
    """The decision that the string is."""
    text, start, end = draft.text, draft.start, draft.end
    return _CASE.match(text, start, end) or _DECISION.match(text, start, end)


PATTERN = Pattern("court", 49, fits, read, 0.85)
