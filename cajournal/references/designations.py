"""What is printed behind a title in book marks: edition, volumes, series, kind of copy, most in brackets."""

from __future__ import annotations

import re

from cajournal.references.base import Draft
from cajournal.references.words import EDITION, VOLUME
from cajournal.text.script import HAN

RULE = "note"
_VOLUME = re.compile(
    rf"\s{{0,4}}(?P<volume>{VOLUME}|[上中下](?=[\s,)]|$)"
    rf"|[一二三四五六七八九十]部"
    rf"|[{HAN}]{{1,2}}集[上中下](?: [{HAN}]部)?|\d{{4}}年卷)(?:\s?《(?P<section>[^《》]*)》"
    rf"|(?P<part>第\s?[\d一二三四五六七八九十]{{1,4}}\s?[编册卷分][^,《》]{{0,16}}(?=,)))?"
)
_VOLUME_WITH_SECTION = re.compile(rf",\s{{0,4}}(?P<volume>{VOLUME})(?=《|,)")
_BRACKET = re.compile(r"\s{0,4}\((?P<inner>[^()]{1,24})\)")
_EDITION = re.compile(
    r"第?\s?(?P<number>[\d一二三四五六七八九十]{1,3})\s?版"
    r"|(?P<word>(?:修订|增订|增补)第?[\d一二三四五六七八九十]{1,3}版|"
    rf".{{0,8}}?(?:{EDITION}|修订|增订|修正|\d版))"
)
_VOLUMES = re.compile(r"[上中下]{2,3}[册卷]?|全.{1,3}册|.{1,3}卷本")
_COPY = re.compile("手稿|稿本|抄本|钞本|未刊稿|油印本|复印件|打印稿|征求意见稿")


def read(draft: Draft, at: int, end: int) -> int:
    """What stands behind a closed book mark: edition in brackets, volume, section."""
    text = draft.text
    if text.startswith(",", at) and (volume := _VOLUME_WITH_SECTION.match(text, at, end)):
        at = volume.start("volume")
    for _ in range(3):
        bracket = _BRACKET.match(text, at, end)
        if bracket:
            if _VOLUMES.fullmatch(bracket["inner"]):
                several = bracket["inner"][0] in "全共" or bracket["inner"].endswith("本")
                draft.put("number_of_volumes" if several else "volume", *bracket.span("inner"), RULE)
            elif bracket["inner"].endswith(("丛书", "文库", "系列", "丛刊")):
                draft.put("collection_title", *bracket.span("inner"), RULE)
            elif _COPY.fullmatch(bracket["inner"]):
                draft.put("genre", *bracket.span("inner"), RULE)
            elif _bracketed(draft, bracket.start("inner"), bracket.end("inner")):
                pass
            elif not bracket["inner"].endswith("版") or bracket["inner"][0].isdigit():
                return at
            at = bracket.end()
        elif (
            "volume" not in draft.values
            and (volume := _VOLUME.match(text, at, end))
            and not _is_serial_volume(text, volume.end())
        ):
            draft.put("volume", *volume.span("volume"), RULE)
            if section := volume["section"] or volume["part"]:
                draft.put(
                    "section", *volume.span("section" if section == volume["section"] else "part"), RULE
                )
            at = volume.end()
        else:
            break
    return at


def _bracketed(draft: Draft, start: int, end: int) -> bool:
    """Edition and volume in the bracket behind a title: （第4版）, （第1卷）, （2020版一部）."""
    text = draft.text
    edition = _EDITION.match(text, start, end)
    if edition and "edition" not in draft.values:
        draft.put("edition", *edition.span("number" if edition["number"] else "word"), RULE)
        start = edition.end()
    volume = _VOLUME.match(text, start, end)
    if volume and volume.end() == end:
        draft.put("volume", *volume.span("volume"), RULE)
        start = end
    return start == end


def _is_serial_volume(text: str, at: int) -> bool:
    """第62卷第2期 counts a journal's volume, 第2卷 alone a book's."""
    return re.match(r"[\s,]{0,8}(?:第?\s?\d{1,9}\s?期|[12]\d{3}年第)", text[at : at + 12]) is not None
