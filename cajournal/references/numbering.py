"""Years and pages: the numbers that close a whole work, `2011:19`, and what serials share with them."""

from __future__ import annotations

import re

from cajournal.references.base import Draft
from cajournal.text.numerals import number_of

YEAR = r"[12][\dOo][\dOol]{2}"


def dated(prefix: str) -> str:
    """A date's pattern, its groups named with a prefix so that it can stand twice in one pattern."""
    return rf"""[\[(]?(?P<{prefix}year>{YEAR})[a-z]?
    (?:(?:[-./]|\s?年\s?|(?=(?:0[1-9]|1[0-2])(?!\d)))(?P<{prefix}month>0?[1-9]|1[0-2])(?!\d)(?:(?:[-./]|\s?月\s?)(?P<{prefix}day>[0-3]?\d)(?!\d)\s?日?)?)?
    \s?月?[\])]?\s?年?\s?月?(?:\s?\((?P<{prefix}era>[^()\d第][^()]{{0,12}}年[^()]{{0,10}})\))?"""


_NUMBER = r"[A-Za-z]{0,5}\.?\d[\dA-Za-z]{0,9}(?:\.\d[\dA-Za-z]{0,6}){0,3}"
_FRONT = "(?:序言?|前言|自序|代序|导[言论]|绪论|后记)?"
"""A part of a book whose pages are counted by themselves."""
_RANGE = rf"(?>{_FRONT}(?:第\s?)?{_NUMBER}(?:\s?[-~—]{{1,2}}\s?(?:第\s?)?(?:序)?{_NUMBER})?)"
# Atomic and possessive: a list of pages has one reading, and hostile ones must not be tried in all others.
PAGES = (
    rf"(?>{_RANGE}(?:\s?页?\s?(?:[,+、;&/]|和|及)\s?(?:第\s?)?{_RANGE}){{0,20}}+"
    r"|[ivxlcIVXLC]{1,7}(?:\s?[-—~]\s?[ivxlcIVXLC]{1,7})?)"
)
CLAUSE = r"(?:第\s?[\d一二三四五六七八九十百千〇零]{1,7}\s?[章节条款项]){1,4}"
"""What is cited of a law, or of a book without its pages: 第1165条第1款."""
CLOSE = r"[\s.;,。)]{0,8}$"


_BOOK = re.compile(
    rf"""{dated("")}(?:\s?[-—~/]+\s?(?P<until>{YEAR})?\s?年?)?(?:\s?\[{YEAR}\])?
    \s?(?:(?:修订|增订)?第?(?P<edition>新?[一二三四五六七八九十\d]{{1,3}})版(?:第.{{1,3}}次印刷)?|(?P<kind>[^\s,.:\d]{{0,8}}本|修订版|初版)|第?[一二三四五六七八九十\d]{{1,3}}次?印?刷|\((?:{YEAR}年?)?(?:重印|印刷|第.{{1,3}}次印刷)\)|版|出版|印行|印刷|印|刊)?
    (?:[\s,.:]{{0,8}}(?P<section>{CLAUSE}|第[^,.\s]{{1,4}}[章节篇编]|“[^“”]{{1,16}}”(?=[\s,.]|$)|(?:序言|自序|导言|导论|绪论)(?=[\s,.]|$)|[Cc]h(?:ap)?\.\s?\d{{1,3}}))?
    (?:[\s,.]{{0,8}}[:,.]?\s{{0,4}}(?:第|[pP]{{1,2}}\.?|[页頁]|[СCS]\.)?\s?(?P<page>{PAGES}|序\d*|卷\s?[一二三四五六七八九十百〇]{{1,5}}[上中下]?|扉页|封底|封面|前言|后记)\s?(?:[页頁耳叶葉片]|等|以下|[上中下左右]栏|[上中下](?=[\s.,;。]|$)|注\s?[\d①-⑳]{{1,3}})*)?{CLOSE}""",
    re.VERBOSE,
)


def book(draft: Draft, start: int, end: int, rule: str, page: str = "locator") -> int | None:
    """Read a book's year and pages at the end of `start:end`; returns where they begin.

    `page` names the field for the pages: the cited page of a whole work is its `locator`.
    """
    known = draft.values.get("issued")
    text = draft.text
    if known is None and "民" in text and (republic := _REPUBLIC.search(text, start, end)):
        return _republican(draft, republic, rule, page)
    for found in _BOOK_YEAR.finditer(text, start, end):
        at = found.start()
        before = text[at - 1 : at] if at > start else " "
        if before not in _BEFORE_YEAR and not "\u3400" <= before <= "\u9fff":
            continue
        numbers = _BOOK.match(text, found.start("year"), end)
        if numbers and (known is None or numbers["year"] == str(known.year)):
            put_book(draft, numbers, rule, page)
            return back_over(text, start, at)
    if clause := _LONE_CLAUSE.search(text, start, end):
        draft.put("section", *clause.span("section"), rule)
        return clause.start()
    return None if known is None else _trailing_pages(draft, start, end, rule, page)


_REPUBLIC = re.compile(
    rf"(?P<era>民[国國]\s?(?P<number>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})\s?年)"
    rf"(?:\s?\d{{1,2}}月)?版?(?:[\s,.]{{0,8}}(?:第|[页頁])?\s?(?P<page>{PAGES})\s?[页頁]?)?{CLOSE}"
)


def _republican(draft: Draft, found: re.Match[str], rule: str, page: str) -> int:
    """A year of the Republic (民国22年 is 1933)."""
    year = 1911 + (number_of(found["number"]) or 0)
    draft.date_of("issued", str(year), None, None, *found.span("era"), rule)
    draft.values["issued"] = draft.values["issued"].model_copy(update={"era": found["era"]})
    if found["page"]:
        draft.put(page, *found.span("page"), rule)
    return back_over(draft.text, 0, found.start())


_BOOK_YEAR = re.compile(rf"[c©]?(?P<year>[\[(]?{YEAR})(?!\d(?:\D|$)|\d{{3}})(?!\d\d?\d?\s?[-—]\d)")
_BEFORE_YEAR = frozenset(',.;: 》”」）)]"abcdefghijklmnopqrstuvwxyz')


def back_over(text: str, start: int, at: int) -> int:
    """To the first of the separators before `at`."""
    while at > start and text[at - 1] in " ,.;:":
        at -= 1
    return at


_LONE_CLAUSE = re.compile(rf"(?:^|[\s,.:])[\s,.:]{{0,8}}(?P<section>{CLAUSE}){CLOSE}")
_TRAILING = re.compile(
    rf"(?<![( ]p)(?<![( ]pp)[:,.(]\s{{0,4}}(?![Vv]\d)(?:pp?\.?\s?|第\s?|[页頁]\s?)?"
    rf"(?P<page>{PAGES}|扉页|序\d*)\s?[页頁]?{CLOSE}"
)


def _trailing_pages(draft: Draft, start: int, end: int, rule: str, page: str) -> int | None:
    """The pages behind a publisher when the year stands with the author (10.2)."""
    for found in _TRAILING.finditer(draft.text, start, end):
        if found.end() == end:
            draft.put(page, *found.span("page"), rule)
            return found.start()
    return None


def put_book(draft: Draft, numbers: re.Match[str], rule: str, page: str) -> None:
    """Give the parts of a book's numbers to their fields."""
    draft.date("issued", numbers, rule)
    issued = draft.values.get("issued")
    if issued is not None:
        begin = numbers.start("year")
        extra: dict[str, object] = {}
        if (
            draft.text[begin - 1 : begin] == "["
            and draft.text[numbers.end("year") : numbers.end("year") + 1] == "]"
        ):
            extra["inferred"] = True
        if numbers["era"]:
            extra["era"] = draft.raw[numbers.start("era") : numbers.end("era")]
            draft.spans.append(("issued", *numbers.span("era"), rule))
        if numbers["until"]:
            extra["end"] = type(issued)(year=int(numbers["until"].replace("O", "0")))
        if extra:
            draft.values["issued"] = issued.model_copy(update=extra)
    for group in ("edition", "kind"):
        if numbers[group] and "edition" not in draft.values:
            draft.put("edition", *numbers.span(group), rule)
    if numbers["page"]:
        draft.put(page, *numbers.span("page"), rule)
    if numbers["section"]:
        draft.put("section", *numbers.span("section"), rule)


_LONE_PAGES = re.compile(
    rf"(?:[\s,.:]|^)(?:第|pp?\.?|[页頁])\s?(?P<page>{PAGES})\s?[页頁]?(?:以下|[上中下]栏?)?{CLOSE}",
    re.VERBOSE,
)


def pages(draft: Draft, start: int, end: int, rule: str, field: str = "locator") -> int:
    """Read `第25页` or `pp. 32-36` at the end of `start:end`; returns where it begins, or `end`."""
    for found in re.finditer(r"[\s,.:]{0,8}(?=第|pp?\.?\s?\d|[页頁])", draft.text[start:end]):
        numbers = _LONE_PAGES.match(draft.text, start + found.start(), end)
        if numbers:
            draft.put(field, *numbers.span("page"), rule)
            return start + found.start()
    return end


_LEADING_PAGES = re.compile(rf"[\s,.:]{{0,8}}第\s?(?P<page>{PAGES})\s?[页頁]\s{{0,4}}[,.;](?=\s{{0,4}}\S)")
_LEADING_DATE = re.compile(rf"[\s,]{{0,8}}{dated('')}[\s,.)]{{1,8}}", re.VERBOSE)


def leading_pages(draft: Draft, start: int, end: int, rule: str, field: str) -> int | None:
    """Pages before place and publisher (，第2468页，北京，中华书局，1980); returns where they end."""
    found = _LEADING_PAGES.match(draft.text, start, end)
    if not found:
        return None
    draft.put(field, *found.span("page"), rule)
    return found.end() - 1


def leading_date(draft: Draft, start: int, end: int, rule: str) -> int:
    """A date that stands first; returns where it ends, or `start`."""
    found = _LEADING_DATE.match(draft.text, start, end)
    if not found:
        return start
    draft.date("issued", found, rule)
    return found.end()


def back(text: str, start: int) -> int:
    """To the mark before the spaces before `start`."""
    while start > 0 and text[start - 1] == " ":
        start -= 1
    return max(0, start - 1)


def skip(text: str, start: int, end: int) -> int:
    """Over spaces and separators."""
    while start < end and text[start] in " ,.;:":
        start += 1
    return start
