"""Host works: `//creators. title[M]. edition. place: publisher, year: pages` (8.3)."""

from __future__ import annotations

import re
from typing import NamedTuple

from cajournal.references import (
    creators,
    imprint,
    likeness,
    numbering,
    segments,
    sentences,
    serials,
    stops,
    titles,
)
from cajournal.references.base import Draft
from cajournal.references.cutting import MARK

_MEETING = re.compile(
    r"论文集|研讨会|年会|会议|论文汇编|大会|论坛|学术会|Proceedings|Proc\.|Conference|Symposium"
    r"|Workshop|Congress",
    re.I,
)


def is_meeting(title: str) -> bool:
    """Whether a host's title is that of a meeting or its proceedings."""
    return _MEETING.search(title) is not None


_NAMED = re.compile(r"\s{0,4}《(?P<title>[^《》\[\]]{2,80})》[\s,.]{1,4}")
"""A host in title marks (载《汉语史论集》, 商务印书馆, 1997)."""


class Divided(NamedTuple):
    """Where a heading ends and its imprint begins."""

    title_end: int
    imprint_start: int


def read(draft: Draft, start: int, end: int, rule: str) -> None:
    """Read the host in `start:end`: its creators, title, volume, and imprint with the pages of the part."""
    if named := _NAMED.match(draft.text, start, end):
        draft.put("container_title", *named.span("title"), rule)
        imprint.read(draft, named.end(), end, rule, "page")
        return
    mark = MARK.search(draft.text, start, end)
    if mark:
        _title(draft, start, mark.start(), rule)
        imprint.read(draft, mark.end(), end, rule, "page")
        return
    if stop := _serial(draft, start, end, rule):
        _title(draft, start, stop, rule)
        return
    _title(draft, start, divide(draft, start, end, rule, "page").title_end, rule)


def _serial(draft: Draft, start: int, end: int, rule: str) -> int | None:
    """Read numbers without a publisher (Proceedings. 2016, 2(3): 779-788); returns where the title ends."""
    stop = sentences.last_sentence(draft.text, start, end)
    numbers = stop and serials.SERIAL.match(draft.text, stop[1], end)
    if not stop or not numbers or not numbers["year"] or not (numbers["volume"] and numbers["page"]):
        return None
    serials.put_serial(draft, numbers, rule)
    return stop[0]


def divide(draft: Draft, start: int, end: int, rule: str, page: str) -> Divided:
    """Read the imprint at the end of `start:end` and say where the heading before it ends."""
    at = numbering.book(draft, start, end, rule, page)
    if at is None:
        at = numbering.pages(draft, start, end, rule, page)
    elif at <= start:
        return Divided(start, start)
    text = draft.text
    start, end = draft.trim(start, at)
    stops = [(m.start() + (m[0][0] in "?!"), m.end()) for m in sentences.SENTENCE.finditer(text, start, end)]
    cut = _cut(text, stops, start, end)
    if cut is None:
        return Divided(end, end)
    title_end, imprint_start = stops[cut]
    for before, after in reversed(stops[:cut]):  # edition and translators stand between title and place
        if segments.read(draft, after, imprint_start, rule) < imprint_start - 1:
            break
        title_end = before
    imprint.place_and_publisher(draft, segments.read(draft, imprint_start, end, rule), end, rule)
    return Divided(title_end, imprint_start)


def _cut(text: str, stops: list[tuple[int, int]], start: int, end: int) -> int | None:
    """Which stop closes the heading: the last before `place:`, or the last of all."""
    if not stops:
        return None
    colon = text.rfind(":", stops[0][1], end)
    if colon > 0:
        return max((i for i, (_, after) in enumerate(stops) if after <= colon), default=len(stops) - 1)
    names_only = len(stops) == 1 and likeness.looks_like_names(text, start, stops[0][0])
    return None if names_only and not _publishes(text[stops[0][1] : end]) else len(stops) - 1


def _publishes(text: str) -> bool:
    return "出版" in text or "Press" in text or len(text) < 12


def _title(draft: Draft, start: int, end: int, rule: str) -> None:
    """The host's creators and title; its creators are its editors unless a role word says more."""
    start, end = draft.trim(start, end)
    stop = stops.creators_end(draft, start, end, named=False)
    if stop:
        kept = draft.values.get("et_al", False)
        creators.read(draft, start, stop[0], rule, "editor")
        draft.values["et_al"] = kept
        start = stop[1]
    titles.title(draft, start, end, rule, "container_title")
