"""Place, publisher, year and pages: the imprint behind a book's title (8.4)."""

from __future__ import annotations

import re

from cajournal.references import numbering, segments
from cajournal.references.base import Draft
from cajournal.references.words import NONE_GIVEN, PLACES
from cajournal.text.script import HAN, has_han

_PLACE = re.compile(r"\s{0,4}(?P<place>[^:\d]{1,48}?)\s{0,4}:\s{0,4}")
_STATED = re.compile(
    r"\s{0,4}[\[(](?P<none>[Ss]\. ?[Ll]\.?|出版地不详|出版者不详|[Ss]\. ?[Nn]\.?)[\])]\s{0,4}[:,]?\s{0,4}"
)
_NO_PLACE = re.compile("[Ll]|地")
_AFTER_PLACE = re.compile(r"\s{0,4}(?P<place>[^,.:;]{2,18})\s{0,4},\s{0,4}")


def read(draft: Draft, start: int, end: int, rule: str, page: str = "locator") -> int:
    """Read `[translator, 译. ][edition. ]place: publisher, year: pages`; returns where place begins."""
    end = _dimensions(draft, start, _undated(draft.text, start, end), rule)
    at = numbering.book(draft, start, end, rule, page)
    end = end if at is None else at
    if at is None:
        end = numbering.pages(draft, start, end, rule, page)
    start = segments.volume(draft, segments.read(draft, start, end, rule), end, rule)
    if "本" in draft.text[max(start, end - 4) : end] and (
        late := _LATE_EDITION.search(draft.text, start, end)
    ):
        draft.put("edition", *late.span("edition"), rule)
        end = late.start()
    place_and_publisher(draft, start, end, rule)
    return start


_LATE_EDITION = re.compile(
    r"[\s,]{1,8}(?P<edition>[^\s,.:]{0,4}(?:影印本|标点本|点校本|校点本|排印本|刻本|铅印本"
    r"|石印本))[\s.]{0,8}$"
)
_UNDATED = re.compile(r"[\s,.]{0,8}(?:出版(?:时间|日期|年)不详|无日期|\[?n\.\s?d\.?\]?)[\s.]{0,8}$")


def _undated(text: str, start: int, end: int) -> int:
    """Before the words that say there is no date."""
    found = _UNDATED.search(text, start, end) if "不详" in text or "无日" in text or "n.d" in text else None
    return found.start() if found else end


_DIMENSIONS = re.compile(
    r"[.,\s]{0,8}(?P<size>\d{1,9}(?:\.\d{1,9})?\s?(?:cm|mm|m)?\s?[x×X*]\s?\d{1,9}(?:\.\d{1,9})?\s?"
    r"(?:cm|mm|m))\s{0,4}\.?\s{0,4}$"
)


def _dimensions(draft: Draft, start: int, end: int, rule: str) -> int:
    """A map's size at the very end (8.12)."""
    if "m" in draft.text[max(start, end - 3) : end] and (found := _DIMENSIONS.search(draft.text, start, end)):
        draft.put("dimensions", *found.span("size"), rule)
        return found.start()
    return end


_PLAIN = re.compile(
    rf"(?P<place>[{HAN}]{{2,4}}) ?: ?(?P<publisher>[{HAN}·]{{2,12}}(?:出版社|书局|书店|印书馆))"
)
"""What most Chinese imprints look like."""


def place_and_publisher(draft: Draft, start: int, end: int, rule: str) -> None:
    """Read `place: publisher`, `place, publisher` for a known place, or the publisher alone."""
    text = draft.text
    start, end = draft.trim(start, end)
    if plain := _PLAIN.fullmatch(text, start, end):
        draft.put("publisher_place", *plain.span("place"), rule)
        draft.put("publisher", *plain.span("publisher"), rule)
        return
    if found := _REIGN_DATE.match(text, start, end):
        draft.put("note", *found.span("date"), rule)
        start = found.end()
    while found := _STATED.match(text, start, end):
        start = _unknown(draft, found)
    if start >= end:
        return
    colon = text.find(":", start, end)
    if _COLLECTED.search(text, start, end) and not _PRESS.search(text, start, end):
        draft.put("container_title", start, end, rule)
        draft.values["type"] = "paper-conference"
        return
    begin = _last_sentence(text, start, colon) if colon > 0 else start
    if colon > 0 and _PLACE.match(text, begin, end):
        if begin > start:
            draft.put("collection_title", start, begin, rule)
        _place(draft, begin, colon, rule)
        _publisher(draft, colon + 1, end, rule)
        return
    if (found := _AFTER_PLACE.match(text, start, end)) and found["place"].strip() in PLACES:
        _place(draft, *found.span("place"), rule)
        start = found.end()
    if text[start:end] in PLACES:
        _place(draft, start, end, rule)
        return
    _publisher(draft, start, end, rule)


_REIGN_DATE = re.compile(rf"(?P<date>[{HAN}]{{2}}[元一二三四五六七八九十]{{1,4}}年[{HAN}]{{0,10}}),\s?")
"""The day of an annal's entry, before the imprint: 熙宁三年八月辛未，中华书局."""
_COLLECTED = re.compile(r"论文集|会议论文|论文汇编")
_PRESS = re.compile(r"出版|书局|书社|印书馆|Press")


def _last_sentence(text: str, start: int, end: int) -> int:
    """Where the last sentence before `end` begins: what precedes a place is no part of it."""
    begin = start
    for found in segments.BEFORE.finditer(text, start, end):
        if found.start() - start > 3 and not re.search(r"(?:^|[\s.,])[A-Z]$", text[start : found.start()]):
            begin = found.end()
    return begin


def _place(draft: Draft, start: int, end: int, rule: str) -> None:
    printed = draft.text[start:end]
    comma = printed.rfind(",")
    if comma > 0 and printed[comma + 1 :].strip() in PLACES and has_han(printed):
        start += comma + 1  # an old calendar's year or a series stands before the place
    if draft.text[start:end].strip(" ,.[]").lower() not in NONE_GIVEN:
        draft.put("publisher_place", start, end, rule)


_SERIES = re.compile(r"[\"“](?P<series>[^\"“”]*丛书)[\"”]\s{0,4}$")
_WITH_DEGREE = re.compile(
    r"(?<=[学院所])\s?(?P<genre>(?:[^\s,.]{0,4}(?:硕士|博士|学士))(?:学位)?论文)\s{0,4}$"
)


def _unknown(draft: Draft, found: re.Match[str]) -> int:
    """Keep the words that say there is no place or publisher; returns where they end."""
    what = "place-unknown" if _NO_PLACE.search(found["none"]) else "publisher-unknown"
    draft.values.setdefault("extra", {})[what] = found["none"]
    return found.end()


def _publisher(draft: Draft, start: int, end: int, rule: str) -> None:
    start, end = draft.trim(start, end)
    if draft.text[end - 1 : end] == "版" and draft.text[end - 2 : end - 1] != "出":
        end -= 1  # 有正书局版
    if found := _STATED.match(draft.text, start, end):
        start = _unknown(draft, found)
    if "丛书" in draft.text and (series := _SERIES.search(draft.text, start, end)):
        draft.put("collection_title", *series.span("series"), rule)
        end = series.start()
    if "论文" in draft.text and (thesis := _WITH_DEGREE.search(draft.text, start, end)):
        draft.put("genre", *thesis.span("genre"), rule)
        end = thesis.start()
    if _HELD.fullmatch(draft.text, start, end):
        _archive(draft, start, end - 1, rule)
    elif draft.text[start:end].strip(" ,.[]").lower() not in NONE_GIVEN:
        draft.put("publisher", start, end, rule)


_HELD = re.compile(rf"[{HAN}·]{{2,24}}[馆室院所处寺社会局学校团]藏")
"""国家图书馆藏: a body that keeps a text, not one that published it."""


def _archive(draft: Draft, start: int, end: int, rule: str) -> None:
    """Who keeps the text, and where."""
    draft.put("archive", start, end, rule)
    if "publisher_place" in draft.values:
        draft.rename("publisher_place", "extra.archive-place")
        draft.values.setdefault("extra", {})["archive-place"] = draft.values.pop("extra.archive-place")
