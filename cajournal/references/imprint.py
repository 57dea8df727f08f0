"""Edition, translators, place and publisher: what stands between a book's title and its year (8.3, 8.4)."""

from __future__ import annotations

import re

from cajournal.references import creators, likeness, numbering
from cajournal.references.base import Draft
from cajournal.references.words import NONE_GIVEN, PLACES
from cajournal.text.script import HAN, has_han

_STOP = r"\s{0,4}(?:[.,;]|$)\s{0,4}"
_EDITION = re.compile(
    rf"""\s{{0,4}}(?:第\s?(?P<a>[\d一二三四五六七八九十]{{1,3}})\s?(?:次)?(?:版|修订版?|次修订版)(?:修订)?
    |(?P<b>\d{{1,3}})\s?版
    |(?P<c>\d{{1,2}})(?:st|nd|rd|th)\s[Ee]d(?:ition|n)?\.?
    |(?P<d>(?:Rev|Revised|Enl|New|Second|Third|Fourth|Fifth|International)\.?\s?(?:[Ee]d(?:ition)?\.?)|[^.,:;\[\]()\d]{{0,8}}(?:\d{{4}}年?)?(?:修订版?|增订版?|新版|修正|影印本|标点本|点校本|校点本|排印本|刻本|铅印本|石印本|抄本|写本|整理本|重印本|初版|电子版|限定版|普及版|珍藏版|典藏版|最新版|缩印本|图文版|插图本|中文版|再版|版|本))
    |Edition\s?(?P<e>\d{{1,4}})
    )(?=[.,;:\s]|$){_STOP}""",
    re.VERBOSE,
)
_VERSION = re.compile(r"\s{0,4}[Vv](?:ersion|er)?\.?\s?(?P<v>\d{1,9}(?:\.\d{1,9})*)" + _STOP)
_DEGREE = re.compile(
    rf"\s{{0,4}}(?P<g>(?:[{HAN}]{{0,6}}(?:学位论文|博士论文|硕士论文|学士论文|博士后研究工作报告"
    rf"|博士后出站报告))|(?:Doctoral|Master[’']?s?|PhD|Ph\.D\.?)\s(?:[Dd]issertation|[Tt]hesis))" + _STOP
)
_TRANSLATED = re.compile(
    rf"\s{{0,4}}(?P<names>(?:[\[(][{HAN}]{{1,4}}[)\]])?[{HAN}·][{HAN}·,、;&\s]{{1,60}}?[,;\s]{{0,8}}"
    rf"(?:等[,\s]{{0,8}})?["
    rf"(\[]?(?:编译|译校|校译|译注|翻译|译|校|整理|点校|校注|[笺集评选]?注|注释|集[解释]|标点|主编|编)[)\]]?)\s{{0,4}}(?:[.,;]|(?=\s)"
    rf"|$)\s{{0,4}}"
)
_TRANSLATED_BY = re.compile(
    r"\s{0,4}(?:(?:[Tt]ranslated|[Tt]rans\.) by (?P<by>[^.]{3,60})\.|"
    r"(?P<names>[A-Z][^.:]{2,60}?),\s?[Tt]rans"
    r"(?:\.|lated)?)\s{0,4}[.,]?\s{0,4}"
)
_PLACE = re.compile(r"\s{0,4}(?P<place>[^:\d]{1,48}?)\s{0,4}:\s{0,4}")
_STATED = re.compile(
    r"\s{0,4}[\[(](?P<none>[Ss]\. ?[Ll]\.?|出版地不详|出版者不详|[Ss]\. ?[Nn]\.?)[\])]\s{0,4}[:,]?\s{0,4}"
)
_NO_PLACE = re.compile("[Ll]|地")
_AFTER_PLACE = re.compile(r"\s{0,4}(?P<place>[^,.:;]{2,18})\s{0,4},\s{0,4}")
_BEFORE = re.compile(rf"\.\s?(?=[{HAN}A-Z\[])")


def read(draft: Draft, start: int, end: int, rule: str, page: str = "locator") -> int:
    """Read `[translator, 译. ][edition. ]place: publisher, year: pages`; returns where place begins."""
    end = _dimensions(draft, start, _undated(draft.text, start, end), rule)
    at = numbering.book(draft, start, end, rule, page)
    end = end if at is None else at
    if at is None:
        end = numbering.pages(draft, start, end, rule, page)
    start = segments(draft, start, end, rule)
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


SEGMENT_WORD = re.compile("[版本修译校编整注]|集[解释]|标点|[Ee]d|论文|[Dd]iss|[Tt]hes|rans|[Vv]")
"""A cheap test: without one of these there is no edition, degree, version or translator."""


def segments(draft: Draft, start: int, end: int, rule: str) -> int:
    """Read edition, version, degree and translators in any order; returns where they end."""
    if not SEGMENT_WORD.search(draft.text, start, min(end, start + 70)):
        return start
    for _ in range(6):
        at = _segment(draft, start, end, rule)
        if at is None:
            break
        start = at
    return start


def _segment(draft: Draft, start: int, end: int, rule: str) -> int | None:
    text = draft.text
    while start < end and text[start] in " .,;":
        start += 1
    ahead = text[start : min(end, start + 26)]
    if (
        "edition" not in draft.values
        and _EDITION_WORD.search(ahead)
        and (found := _EDITION.match(text, start, end))
        and found.end() - found.start() < 24
    ):
        group = next(name for name in "abcde" if found[name])
        if not (group == "d" and _is_publisher(found[group])):
            draft.put("edition", *found.span(group), rule)
            return found.end()
    if (
        ("论文" in ahead or "is" in ahead)
        and "genre" not in draft.values
        and (found := _DEGREE.match(text, start, end))
    ):
        draft.put("genre", *found.span("g"), rule)
        return found.end()
    if ahead[:1] in "vV" and "version" not in draft.values and (found := _VERSION.match(text, start, end)):
        draft.put("version", *found.span("v"), rule)
        return found.end()
    return _translators(draft, start, end, rule)


_EDITION_WORD = re.compile("[版本修]|[Ee]d")


def _is_publisher(text: str) -> bool:
    return (
        text.endswith(("出版", "书本", "日本"))
        or len(text) < 2
        or (not text.endswith("本") and re.search("出版社|书局|书店|书社|印书馆", text) is not None)
    )


_ROLE_AHEAD = re.compile("[译校编注]|整理|集[解释]|标点")


def _translators(draft: Draft, start: int, end: int, rule: str) -> int | None:
    text = draft.text
    if _ROLE_AHEAD.search(text, start, min(end, start + 64)):
        found = _TRANSLATED.match(text, start, end)
        if found and _role_stands(text, found):
            _read_translators(draft, *found.span("names"), rule)
            return found.end()
    if "rans" in text and (found := _TRANSLATED_BY.match(text, start, end)):
        _read_translators(draft, *found.span("by" if found["by"] else "names"), rule)
        return found.end()
    return None


def _read_translators(draft: Draft, start: int, end: int, rule: str) -> None:
    """Their names; that their list was cut (等，译) says nothing of the authors'."""
    authors_cut = draft.values.pop("et_al", False)
    creators.read(draft, start, end, rule, "translator")
    if draft.values.pop("et_al", False):
        draft.values["translator_et_al"] = True
    if authors_cut:
        draft.values["et_al"] = True


def before_translators(draft: Draft, start: int, end: int, rule: str) -> int:
    """Where a title ends when translators stand behind it as a part of their own (题名. 谢鹏程译.)."""
    text = draft.text
    for found in reversed(list(_BEFORE.finditer(text, start, end))):
        if _translators(draft, found.end(), end, rule) == end:
            return found.start()
        break
    return end


_UNMARKED = re.compile(r"^[\[(][^()\[\]]{1,4}[\])]\s?")


def _role_stands(text: str, found: re.Match[str]) -> bool:
    """A role word, not the end of a publisher's name (上海译文…, 中央编译出版社)."""
    names = found["names"]
    if re.search("出版|编辑部|编委|书局", names):
        return False
    if not likeness.looks_like_names(text, *found.span("names")):
        return False
    return "译" in names[-4:] or all(
        len(_UNMARKED.sub("", item)) < 6 or "·" in item or likeness.organised(item[:-1])
        for item in names.split(",")
    )


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


_COLLECTED = re.compile(r"论文集|会议论文|论文汇编")
_PRESS = re.compile(r"出版|书局|书社|印书馆|Press")


def _last_sentence(text: str, start: int, end: int) -> int:
    """Where the last sentence before `end` begins: what precedes a place is no part of it."""
    begin = start
    for found in _BEFORE.finditer(text, start, end):
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
    if draft.text[start:end].strip(" ,.[]").lower() not in NONE_GIVEN:
        draft.put("publisher", start, end, rule)
