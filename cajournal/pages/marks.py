"""The labels of a line: at its head, glued, spaced, in brackets or before a colon, and inside it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cajournal.pages.labels import GLUED, LABELS, PLAIN_SPACE


class Mark(NamedTuple):
    """A label: the field it announces, where it begins, where its value begins."""

    field: str
    start: int
    value: int


_BRACKETED = re.compile(r"[【\[〔［]\s*([^】\]〕］:：\r\n]{1,20})[】\]〕］][ \t\u3000]*[:：]?[ \t\u3000]*")
_COLON = re.compile(r"([^:：【】\r\n]{1,30})[:：][ \t\u3000\u00a0\u2002]*")
_ALONE = re.compile(r"[\s\d()（）:：>＞•·]+$")
_SIGN = re.compile("[:：】［[]")
_TRIGGERS = ":：】］"
_TRIGGER = re.compile(f"[{_TRIGGERS}]")
_BLANKS = str.maketrans("（），", "(),", " \t\u3000\u00a0\u2002\u200b\ufeff•·")
_OPEN = frozenset("【[〔［")
_BLANK = frozenset(" \t\u3000\u00a0\u2002")
_WIDE = str.maketrans("(),", "（），")
_PAIRS = frozenset(pair for word in LABELS for pair in (word[:2], word[:2].translate(_WIDE))) | {
    word + sign for word in LABELS if len(word) == 1 for sign in ":：(（"
}
"""The first two characters of every label, in either width: what begins otherwise is none."""
_BEGINNINGS = frozenset(word[:length] for word in LABELS for length in range(1, len(word) + 1))
_LAST = frozenset(word[-1] for word in LABELS)
_DATES = frozenset(LABELS[f"{word}日期"] for word in ("收稿", "修回", "出版", "发布"))
_STRONG = frozenset(
    "文献标识码 文献标志码 文章编号 中图分类号 中图法分类号 页码 页数 大小 doi 下载 浏览 录用日期"
    " 关键词".split()
)
_WEAK = frozenset("年 卷 期 页 表 图 专 date source year".split())
"""Labels only when they stand at the start of a line, or in a line of an imprint's parts."""
_PARTS = frozenset("year volume issue pages".split())
_MENU_WORDS = _WEAK | frozenset(
    "期刊 刊物 学位 學位 会议 會議 报纸 年鉴 标题 专业 專業 学科 学院 學院 学校 學校 单位 單位 日期 简介"
    " 下载 下載 来源 來源 网站 引用"
    " journal download downloads degree online published received conference university school department"
    " summary cite"
    " citations citation fund grant grants".split()
)
"""Labels only with a colon or brackets: alone on a line they are entries of a menu."""
SHORT, _LONG = 24, 200
"""Lines up to here are remembered; lines from there on are mostly an abstract's."""
_DATED = re.compile(
    r"(收稿|修回|退修|录用|接受|接收|出版|发表|发布|网络出版|在线出版|刊出)(?:日期|时间)(?=(?:19|20)\d\d\s?[-./年])"
)
"""Dates whose labels copying glued to them and to each other: 收稿日期2020-10-11出版日期2021-05-28."""
_EDGE = frozenset(" \t\u3000\u00a0\u2002;；。,，.|｜】])）›>\r\n")
TYPE_MARK = re.compile(r"\[[A-Z]{1,2}(?:/[A-Z]{2})?\]")
"""GB/T 7714's mark of type and carrier: [J], [M/OL]."""


def marks(text: str, start: int, end: int, first: Mark | None) -> list[Mark]:
    """The labels of a line: the one at its head, and those inside it that a colon or a bracket shows."""
    if first is None and _SIGN.search(text, start, end) is None:
        return []
    if (
        first
        and first.field in _DATES
        and (dated := [*_DATED.finditer(text, start, min(end, start + _LONG))])
    ):
        return [Mark(LABELS[one[0]], one.start(), one.end()) for one in dated]
    found = [first] if first else []
    if (first is None or first.field.startswith("cite")) and is_cite(text, start, end):
        return found  # its DOI is the cited work's, which need not be this page's
    at, parts = first.value if first else start, first is not None and first.field in _PARTS
    limit = min(end, at + 6000)
    if limit - at > _LONG and not any(text.find(sign, at, limit) >= 0 for sign in _TRIGGERS):
        return found  # an abstract, mostly: find is faster there than an expression
    for trigger in _TRIGGER.finditer(text, at, limit):
        mark = _inner(text, at, trigger, parts)
        if mark and mark.start >= at:
            found.append(mark)
            at = mark.value
    return found


def head(text: str, start: int, end: int) -> Mark | None:
    """The label that a line begins with."""
    if text[start] in _OPEN:
        return _bracketed(text, start, end)
    pair = text[start : start + 2].lower()
    if pair not in _PAIRS and pair[-1] not in _BLANK and end - start > 1:
        return None
    if end - start > SHORT:
        return _plain(text, start, end)
    found = _short(text[start:end])
    return Mark(found.field, start, start + found.value) if found else None


@lru_cache(maxsize=1 << 12)
def _short(line: str) -> Mark | None:
    """Remembered: the labels and menus of a site are the same on all its pages."""
    return _plain(line, 0, len(line))


def _plain(text: str, start: int, end: int) -> Mark | None:
    found = _COLON.match(text, start, end)
    if found and (field := LABELS.get(key_of(found[1]))):
        return Mark(field, start, found.end())
    return _spaced(text, start, end) or _alone(text, start, end) or _glued(text, start, end)


def is_cite(text: str, start: int, end: int) -> bool:
    """Whether a line cites a work: a type mark in its middle, no number before it."""
    if text.find("[", start + 10, end) < 0 or text[start].isdigit() or text[start] in "[［【":
        return False
    return TYPE_MARK.search(text, start + 10, min(end, start + 2000)) is not None


def key_of(printed: str) -> str:
    """A printed label as the table spells it."""
    return printed.translate(_BLANKS).lower()


def _bracketed(text: str, start: int, end: int) -> Mark | None:
    found = _BRACKETED.match(text, start, end)
    field = LABELS.get(key_of(found[1])) if found else None
    return Mark(field, start, found.end()) if found and field else None


def _spaced(text: str, start: int, end: int) -> Mark | None:
    """`摘要 2020年后`, `摘 要 取样`, `Key words deep learning`: the label, then a blank."""
    key, at = "", start
    for word in text[start : min(end, start + 40)].split()[:4]:
        at = text.index(word, at) + len(word)
        key += word.lower()
        if key not in _BEGINNINGS:
            return None
        if at < end and text[at].isspace() and (key in PLAIN_SPACE or _is_apart_by_blanks(key, text, at)):
            return Mark(LABELS[key], start, _skip(text, at, end))
    return None


def _is_apart_by_blanks(key: str, text: str, at: int) -> bool:
    """`期刊名稱  漢學研究`: two blanks or a tab behind any label that is no entry of menus."""
    apart = text[at] in "\t\u2002" or text[at : at + 2] in ("  ", "\u3000\u3000")
    return apart and len(key) > 1 and key in LABELS and key not in _MENU_WORDS


def _alone(text: str, start: int, end: int) -> Mark | None:
    if end - start > 40:
        return None
    key = key_of(_ALONE.sub("", text[start:end]))
    return Mark(LABELS[key], start, end) if key in LABELS and key not in _MENU_WORDS else None


def _glued(text: str, start: int, end: int) -> Mark | None:
    """`题名人工智能…`, `关键词农田土壤    重金属污染`: copying lost what stood between."""
    if found := _DATED.match(text, start, end):
        return Mark(LABELS[found[0]], start, found.end())
    for label in GLUED:
        if text.startswith(label, start, end):
            rest = text[start + len(label) : end]
            lists = (
                "  " in rest or "\u00a0" in rest or ";" in rest or "；" in rest
            ) and "关键" in label + "关键"
            fits = {"题名": True, "題名": True, "摘要": len(rest) > 60}.get(label, lists)
            if rest and fits and rest[0] not in "的与和、，,":
                return Mark(LABELS[label.lower()], start, start + len(label))
    return None


def _inner(text: str, start: int, trigger: re.Match[str], parts: bool) -> Mark | None:
    """The label before a colon or a bracket; `parts`: among those of an imprint (年: 2017 卷: 40 期: 4)."""
    at = trigger.start()
    if trigger[0] in "】］":
        opening = text.rfind("【" if trigger[0] == "】" else "［", max(start, at - 16), at)
        field = LABELS.get(key_of(text[opening + 1 : at])) if opening >= 0 else None
        return Mark(field, opening, _skip(text, at + 1, len(text), ":：")) if field else None
    while at > start and text[at - 1].isspace():
        at -= 1
    if at == start or text[at - 1].lower() not in _LAST:
        return None
    key = text[max(start, at - 12) : at].lower()
    for begin in range(at - len(key), at if parts else at - 1):
        known = key in LABELS and (parts or key not in _WEAK)
        if known and (begin == start or _is_apart(key, text[begin - 1])):
            return Mark(LABELS[key], begin, _skip(text, trigger.end(), len(text)))
        key = key[1:]
    return None


def _is_apart(key: str, before: str) -> bool:
    """Whether a label inside a line is one, by the character before it (Download： 25Page： 12-20)."""
    return key in _STRONG or before in _EDGE or (key.isascii() and before.isdigit())


def _skip(text: str, at: int, end: int, also: str = "") -> int:
    while at < end and (text[at] in " \t\u3000\u00a0\u2002" or text[at] in also):
        at += 1
    return at
