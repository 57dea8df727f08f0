"""Titles, and what is printed at their end: volume, edition, a case's or an archive's number (8.2)."""

from __future__ import annotations

import re

from cajournal.references.base import Draft
from cajournal.references.words import EDITION, VOLUME
from cajournal.text.script import HAN

QUOTED = re.compile(r"[“\"](?P<title>[^”\"]{4,}?)[,.]?[”\"][,.]?\s{0,4}")
"""A title in quotation marks, with the stop inside or behind them."""

_VOLUME = re.compile(
    rf"\s{{0,4}}(?:[:,.]\s{{0,4}}|\s|(?=[(]))(?P<volume>{VOLUME}|(?:(?<=:)|(?<=: ))[上中下]"
    rf"|[一二三四五六七八九十]部|[{HAN}]{{1,2}}集[上中下](?: [{HAN}]部)?|\d{{4}}年卷"
    rf"|[Vv](?:ol(?:ume)?\.?|\.)\s?\d{{1,3}}(?:, [Pp]t\.\s?\d{{1,2}})?)"
    rf"(?:[\s,·]{{1,8}}(?P<section>[^:,.]{{1,14}}))?$"
)


_VOLUME_WORD = re.compile(r"[卷册辑集部编]|[Vv](?:ol|\.)|: ?[上中下]")
"""A volume, and perhaps a section of it, behind a title (8.2.3)."""


_CASE = re.compile(
    rf"[\s:,]{{0,8}}(?P<number>(?<=[\s:])[{HAN}]{{1,8}}[\[(]\d{{4}}[\])]\s?第?\d{{1,9}}号|\(\d{{4}}\)\s?[{HAN}\d]{{2,12}}(?:字)?第?\s?\d{{1,9}}\s?"
    rf"(?:-\d{{1,9}})?号|(?<=[\s:])\d{{2,4}}"
    rf"(?:-\d{{1,4}}){{2,5}})$"
)
"""A court's case number behind the name of a case, a document's or an archive's number behind its title."""


_EDITION_IN_TITLE = re.compile(
    r"\s{0,4}[(\[](?:第?\s?(?P<number>[\d一二三四五六七八九十]{1,3})\s?版|(?P<word>"
    rf"[^()\d]{{0,6}}(?:{EDITION}|修订|增订)|\d{{4}}版))[)\]]$"
)
_VOLUME_IN_TITLE = re.compile(rf"\s{{0,4}}[(\[](?P<volume>{VOLUME})[)\]]$")


_EDITION_SAID = re.compile(r"[\s,:.]{1,8}(?P<number>\d{1,2})(?:st|nd|rd|th) ed(?:ition|n)?\.?$")


def title(draft: Draft, start: int, end: int, rule: str, field: str = "title") -> None:
    """Give a title its stretch; volume and edition at its end go to their own fields."""
    start, end = draft.trim(start, end)
    text = draft.text
    end = _bracketed(draft, start, _bracketed(draft, start, end, rule), rule)
    if text.find(" ed", max(start, end - 12), end) > 0 and (found := _EDITION_SAID.search(text, start, end)):
        draft.put("edition", *found.span("number"), rule)
        end = found.start()
    if text[start : start + 1] == "《" and text[end - 1] == "》" and text.find("》", start) == end - 1:
        start, end = start + 1, end - 1
    last = text[end - 1 : end]
    if (last == "号" or last.isdigit()) and (case := _CASE.search(text, start, end)) and case.start() > start:
        draft.put("number", *case.span("number"), rule)
        end = case.start()
    found = _VOLUME.search(text, start, end) if _VOLUME_WORD.search(text, max(start, end - 26), end) else None
    if found and found.start() - start > 1 and "volume" not in draft.values:
        draft.put("volume", *found.span("volume"), rule)
        if found["section"]:
            draft.put("section", *found.span("section"), rule)
        end = found.start()
    draft.put(field, start, end, rule)


def _bracketed(draft: Draft, start: int, end: int, rule: str) -> int:
    """Read edition or volume in the last bracket of a title; returns where the bracket begins, or `end`."""
    if draft.text[end - 1 : end] not in tuple(")]"):
        return end
    if found := _EDITION_IN_TITLE.search(draft.text, start, end):
        draft.put("edition", *found.span("number" if found["number"] else "word"), rule)
        return found.start()
    if found := _VOLUME_IN_TITLE.search(draft.text, start, end):
        draft.put("volume", *found.span("volume"), rule)
        return found.start()
    return end
