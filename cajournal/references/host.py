"""Host works: `//creators. title[M]. edition. place: publisher, year: pages` (8.3)."""

from __future__ import annotations

import re

from cajournal.references import creators, heading, imprint, numbering
from cajournal.references.base import Draft
from cajournal.references.cutting import MARK
from cajournal.text.script import HAN

_SENTENCE = re.compile(rf"(?<![\s.][A-Z])(?<!^[A-Z])\.(?:\s+|(?=[{HAN}A-Z《\[])|$)")


def read(draft: Draft, start: int, end: int, rule: str) -> None:
    """Read the host in `start:end`: its creators, title, volume, and imprint with the pages of the part."""
    mark = MARK.search(draft.text, start, end)
    if mark:
        _title(draft, start, mark.start(), rule)
        imprint.read(draft, mark.end(), end, rule, "page")
        return
    at = numbering.book(draft, start, end, rule, "page")
    if at is None:
        at = numbering.pages(draft, start, end, rule, "page")
    _divide(draft, start, at, rule)


def _divide(draft: Draft, start: int, end: int, rule: str) -> None:
    """Find where the host's title ends and its imprint begins."""
    text = draft.text
    start, end = draft.trim(start, end)
    stops = [found.span() for found in _SENTENCE.finditer(text, start, end)]
    if not stops:
        _title(draft, start, end, rule)
        return
    colon = text.rfind(":", stops[0][1], end)
    cut = max((i for i, (_, after) in enumerate(stops) if after <= colon), default=len(stops) - 1) if colon > 0 else len(stops) - 1
    if len(stops) == 1 and colon < 0 and creators.looks_like_names(text, start, stops[0][0]) and not _publishes(text[stops[0][1] : end]):
        _title(draft, start, end, rule)
        return
    title_end, imprint_start = stops[cut]
    for before, after in stops[:cut]:  # edition and translators stand between title and place
        if imprint.segments(draft, after, imprint_start, rule) > after + 1:
            title_end = min(title_end, before)
    _title(draft, start, title_end, rule)
    imprint.place_and_publisher(draft, imprint.segments(draft, imprint_start, end, rule), end, rule)


def _publishes(text: str) -> bool:
    return "出版" in text or "Press" in text or len(text) < 12


def _title(draft: Draft, start: int, end: int, rule: str) -> None:
    """The host's creators and title; its creators are its editors unless a role word says more."""
    start, end = draft.trim(start, end)
    stop = heading.creators_end(draft, start, end, named=False)
    if stop:
        kept = draft.values.get("et_al", False)
        creators.read(draft, start, stop[0], rule, "editor")
        draft.values["et_al"] = kept
        start = stop[1]
    heading.title(draft, start, end, rule, "container_title")
