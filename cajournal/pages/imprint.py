"""Where and when an article appeared: 《刊名》 2024年第6期5-23,共19页 and its many sisters.

One pattern per way of printing year, volume and issue (`SHAPES`); pages, page count and the journal's
name stand around what the pattern found.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cajournal.pages.furniture import BADGES
from cajournal.text.script import has_han
from cajournal.text.spacing import trim

Span = tuple[int, int]


class Part(NamedTuple):
    """One value of an imprint with its span."""

    value: str
    start: int
    end: int


_Y = r"(?P<year>(?:18|19|20)\d\d)"
_ISSUE = (
    r"(?P<issue>(?:增刊|特刊|专刊|专辑|Suppl\.?|Z|S|s|z|A|B|C)?\s?\d{0,4}"
    r"(?:\s*+[/、+\-]\s*+\d{1,3})*(?:增刊|专刊)?[A-Z]?)"
)
SHAPES = tuple(
    (signs, re.compile(shape))
    for signs, shape in (
        # 2024年第6期; 2016年 第5期; 2016年21期; 2014,33卷12期; 2012年第22卷增刊2
        (
            "期",
            _Y
            + r"\s*+年?\s*+[,，(（]?\s*+(?:第?\s*+(?P<volume>\d{1,4})\s*+卷)?[)）]?\s*+[,，]?\s*+第?\s*+"
            + _ISSUE
            + r"\s*+期",
        ),
        # 第 43 卷 第 8 期 2012 年 8 月
        (
            "卷",
            r"(?:第\s*+)?(?P<volume>\d{1,4})\s*+卷\s*+[,，]?\s*+第?\s*+"
            + _ISSUE
            + r"\s*+期\s*+[,，]?\s*+[(（]?\s*+"
            + _Y
            + r"\s*+年?",
        ),
        # 2025, Vol. 19 ›› Issue (3); 2022, Vol. 49 Issue (2); 2021, Volume 51, Issue 8
        (
            "V",
            _Y
            + r"\s*+[,，.]?\s*+[›>]*\s*+Vol(?:ume)?\.?\s*+(?P<volume>\d{1,4})[›>,，;；\s]*+"
            + r"(?:No\.?|Issue)\s*+[(（]?\s*+"
            + _ISSUE
            + r"\s*+[)）]?",
        ),
        # Vol. 11 No. 05 ( 2021 ); Vol.37,No.2,2014
        (
            "Vv",
            r"[Vv]ol\.?\s*+(?P<volume>\d{1,4})\s*+[,，;]?\s*+(?:No|NO|Issue|Iss)\.?\s*+"
            + _ISSUE
            + r"\s*+[,，]?\s*+[(（]?\s*+(?:[A-Z][a-z]{2,8}\.?\s*+)?"
            + _Y
            + r"\s*+[)）]?",
        ),
        # 2016, 11(5); 2001 (8/9/10); 2012, 22 (增刊 2)
        (
            "(（",
            _Y
            + r"\s*+(?:[,，;；]\s*+(?P<volume>\d{1,4})\s*+|[,，;；]?\s*+)[(（]\s*+"
            + _ISSUE
            + r"\s*+[)）]",
        ),
        # 38卷2期, the year elsewhere
        ("卷", r"(?:第\s*+)?(?P<volume>\d{1,4})\s*+卷\s*+[,，]?\s*+第?\s*+" + _ISSUE + r"\s*+期"),
        # 50(5): 1327-1342, the year elsewhere
        (
            ":：",
            r"(?<![\d.])(?P<volume>\d{1,4})\s*+[(（]\s*+" + _ISSUE + r"\s*+[)）](?=\s*+[:：])",
        ),
        # 2021/39/4 (年/卷/期)
        ("/", _Y + r"\s*+/\s*+(?P<volume>\d{1,4})\s*+/\s*+(?P<issue>\d{1,3})(?![\d/])"),
        # 2015, 30: 11-20
        (":：", _Y + r"\s*+[,，]\s*+(?P<volume>\d{1,4})(?=\s*+[:：]\s*+\d)"),
    )
)
"""Each with the signs of which it needs one: a cheap look before the pattern."""
_PAGES = re.compile(
    r"[\s:：,，.;；第]*(?:[Pp]{1,2}\.?\s*(?=\d))?(?P<page>[A-Za-z]?\d{1,7}(?:\s?[-–—‐−~～]+\s?[A-Za-z]?\d{1,7})?"
    r"(?:\s?[,，+、]\s?(?!共)\d{1,6}(?:\s?[-–—‐−~～]\s?\d{1,6})?)*)(?![\d年(（/:])\s*页?"
)
_COUNT = re.compile(r"共\s*(\d{1,5})\s*[页頁]|(\d{1,4})\s+pages")
_TITLE_MARKS = re.compile(r"《([^《》\r\n]{1,80})》")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z&,:.'()\-–\s]{3,150}")
_TYPE_MARK = re.compile(r"\[[A-Z/]{1,4}\]$")
_DIGIT = re.compile(r"\d")
_MONTH = re.compile(r"\s*(\d{1,2})\s*月")
_DASHES = re.compile(r"\s?[-–—‐−~～]+\s?")


def has_imprint(line: str) -> bool:
    """Whether a line may hold an imprint at all: a cheap look before the patterns."""
    return _DIGIT.search(line) is not None and any(sign in line for sign in ("期", "ol", "(", "（", "卷"))


def read_imprint(text: str, start: int, end: int) -> dict[str, Part]:
    """The parts of an imprint in `text[start:end]`: year, volume, issue, page, count, journal, journal_en.

    >>> line = "《俄罗斯学刊》 2024年第6期5-23,共19页 Academic Journal of Russian Studies"
    >>> parts = read_imprint(line, 0, len(line))
    >>> [(name, part.value) for name, part in parts.items()]  # doctest: +NORMALIZE_WHITESPACE
    [('year', '2024'), ('issue', '6'), ('page', '5-23'), ('count', '19'), ('journal', '俄罗斯学刊'),
     ('journal_en', 'Academic Journal of Russian Studies')]
    """
    end = min(end, start + 2000)
    parts: dict[str, Part] = {}
    found = _shape(text, start, end)
    if found is None:
        return _name_only(text, start, end)
    for name in ("year", "volume", "issue"):
        if name in found.re.groupindex and found[name] and found[name].strip("0 "):
            parts[name] = Part(_number(found[name]), *trim(text, *found.span(name)))
    after = _pages(text, found.end(), end, parts)
    before = _journal(text, start, found.start())
    if before:
        parts["journal" if has_han(before.value) else "journal_en"] = before
    latin = _LATIN_NAME.search(text, after, end)
    follows = latin is not None and not text[after : latin.start()].strip()
    if latin and follows and " " in latin[0].strip() and "journal_en" not in parts:
        parts["journal_en"] = Part(latin[0].strip(), *trim(text, *latin.span()))
    return parts


def _shape(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first way of printing that is found here."""
    said = text[start:end]
    for signs, shape in SHAPES:
        here = signs[0] in said or signs[-1] in said
        if here and (found := shape.search(text, start, end)) and _real(found):
            return found
    return None


def _real(found: re.Match[str]) -> bool:
    """An issue of a figure at least, or a volume: `2024年期` is no imprint."""
    groups = found.groupdict()
    return bool((groups.get("issue") or "").strip() or groups.get("volume"))


def _number(printed: str) -> str:
    value = " ".join(printed.split())
    return value.lstrip("0") if value.isdigit() else re.sub(r"\s*([/+\-])\s*", r"\1", value)


def _pages(text: str, at: int, end: int, parts: dict[str, Part]) -> int:
    month = _MONTH.match(text, at, end)
    at = month.end() if month else at
    if (found := _PAGES.match(text, at, end)) and not text.startswith("页", found.end()):
        start, stop = found.span("page")
        if text[max(at, start - 1) : start] != "共":
            parts["page"] = Part(_DASHES.sub("-", found["page"]).replace(" ", ""), start, stop)
            at = found.end()
    if count := _COUNT.search(text, at, min(end, at + 60)):
        group = 1 if count[1] else 2
        parts["count"] = Part(count[group], *count.span(group))
        at = count.end()
    return at


def _journal(text: str, start: int, end: int) -> Part | None:
    """The journal's name before its year: in title marks, else the words before, without the badges."""
    if marked := _TITLE_MARKS.search(text, start, end):
        return Part(marked[1].strip(), *marked.span(1))
    while True:
        while end > start and text[end - 1] in " \t\r\n\u3000\u00a0,，.．;；:：›>|·《》([（-":
            end -= 1
        if mark := _TYPE_MARK.search(text, max(start, end - 6), end):
            end = mark.start()
        last = text[start:end].split()[-1:] if end - start < 400 else []
        if not last or last[0].strip("()（）;,") not in BADGES:
            break
        end -= len(last[0])
    start, end = trim(text, start, end)
    name = text[start:end]
    return Part(" ".join(name.split()), start, end) if 2 <= len(name) <= 120 else None


def _name_only(text: str, start: int, end: int) -> dict[str, Part]:
    marked = _TITLE_MARKS.search(text, start, end)
    return {"journal": Part(marked[1].strip(), *marked.span(1))} if marked else {}
