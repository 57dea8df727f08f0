"""Edition, version, degree and translators: what stands between a title and its imprint (8.1.4, 8.3)."""

from __future__ import annotations

import re

from cajournal.references import creators, likeness
from cajournal.references.base import Draft
from cajournal.references.words import AUTHOR, EDITION, ROLES, VOLUME
from cajournal.text.script import HAN

_STOP = r"\s{0,4}(?:[.,;]|$)\s{0,4}"
_EDITION = re.compile(
    rf"""\s{{0,4}}(?:(?P<g>第?\s?[\d一二三四五六七八九十]{{1,3}}\s?版\s?\([^()\d]{{1,12}}[本版]\))|第\s?(?P<a>[\d一二三四五六七八九十]{{1,3}})\s?(?:次)?(?:版|修订版?|次修订版)(?:修订)?
    |(?P<b>\d{{1,3}})\s?版
    |(?P<c>\d{{1,2}})(?:st|nd|rd|th)\s[Ee]d(?:ition|n)?\.?
    |(?P<d>(?:Rev|Revised|Enl|New|Second|Third|Fourth|Fifth|International)\.?\s?(?:[Ee]d(?:ition)?\.?)|[^.,:;\[\]()\d]{{0,8}}(?:\d{{4}}年?)?(?:{EDITION}|修订|增订|修正|版|本))
    |Edition\s?(?P<e>\d{{1,4}})|(?P<f>(?:修订|增订|增补)第?\s?[\d一二三四五六七八九十]{{1,3}}版)
    )(?=[.,;:\s]|$){_STOP}""",
    re.VERBOSE,
)
_VERSION = re.compile(r"\s{0,4}[Vv](?:ersion|er)?\.?\s?(?P<v>\d{1,9}(?:\.\d{1,9})*)" + _STOP)
_DEGREE = re.compile(
    rf"\s{{0,4}}[\[(]?(?P<g>(?:[{HAN}]{{0,6}}(?:学位论文|博士论文|硕士论文|学士论文|博士后研究工作报告"
    rf"|博士后出站报告))|(?:Doctoral|Master[’']?s?|PhD|Ph\.D\.?)\s(?:[Dd]issertation|[Tt]hesis))[\])]?"
    + _STOP
)
_BEARER_ROLES = "|".join(
    sorted(
        (
            role
            for role, field in ROLES.items()
            if field != AUTHOR
            and not role.isascii()
            and (len(role) > 1 or role in "译校注编")
            and role != "编辑"
        ),
        key=len,
        reverse=True,
    )
)
"""Role words that stand behind names here; 编辑 and most single characters end names of journals, too."""
_TRANSLATED = re.compile(
    rf"\s{{0,4}}(?P<names>(?:[\[(][{HAN}]{{1,4}}[)\]])?[{HAN}·][{HAN}·,、;&\s]{{1,60}}?[,;\s]{{0,8}}"
    rf"(?:等[,\s]{{0,8}})?[(\[]?(?:{_BEARER_ROLES})[)\]]?)\s{{0,4}}(?:[.,;]|(?=\s)|$)\s{{0,4}}"
)
_TRANSLATED_BY = re.compile(
    r"\s{0,4}(?:(?:[Tt]ranslated|[Tt]rans\.) by (?P<by>[^.]{3,60})\.|"
    r"(?P<names>[A-Z][^.:]{2,60}?),\s?[Tt]rans"
    r"(?:\.|lated)?)\s{0,4}[.,]?\s{0,4}"
)
BEFORE = re.compile(rf"\.\s?(?=[{HAN}A-Z\[])")


SEGMENT_WORD = re.compile("[版本修译校编注释证评订疏辑纂解点勘]|整理|论文|[Ee]d|[Dd]iss|[Tt]hes|rans|[Vv]")
"""A cheap test: without one of these there is no edition, degree, version or translator."""


def read(draft: Draft, start: int, end: int, rule: str) -> int:
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
        group = next(name for name in "gabcdef" if found[name])
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


_ROLE_AHEAD = re.compile("[译校编注释证评订疏辑纂解点勘]|整理")


def _translators(draft: Draft, start: int, end: int, rule: str) -> int | None:
    text = draft.text
    if _ROLE_AHEAD.search(text, start, min(end, start + 64)):
        found = _TRANSLATED.match(text, start, end)
        if found and _role_stands(text, found):
            creators.read(draft, *found.span("names"), rule, "translator")
            return found.end()
    if "rans" in text and (found := _TRANSLATED_BY.match(text, start, end)):
        creators.read(draft, *found.span("by" if found["by"] else "names"), rule, "translator")
        return found.end()
    return None


def before_translators(draft: Draft, start: int, end: int, rule: str) -> int:
    """Where a title ends when translators stand behind it as a part of their own (题名. 谢鹏程译.)."""
    text = draft.text
    for found in reversed(list(BEFORE.finditer(text, start, end))):
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


_VOLUME = re.compile(rf"[\s,.]{{0,8}}(?P<volume>{VOLUME})\s{{0,4}}[.,]\s{{0,4}}(?=[^\s])")


def volume(draft: Draft, start: int, end: int, rule: str) -> int:
    """A volume behind the edition, as an element of its own (修订第3版，上册.); returns where it ends."""
    if "volume" in draft.values or not (found := _VOLUME.match(draft.text, start, end)):
        return start
    draft.put("volume", *found.span("volume"), rule)
    return found.end()
