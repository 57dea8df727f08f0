"""A serial's closing numbers: `2012,52(11):1518-1523` and all its kin (GB/T 7714—2015, 8.5, 8.6).

They stand at the end of what is read, so the shape is tried at each place where numbers may begin, and the
first that reaches the end is taken.
"""

from __future__ import annotations

import re

from cajournal.references.base import Draft
from cajournal.references.links import month
from cajournal.references.numbering import CLOSE, PAGES, YEAR, back_over, dated

_ISSUE_TEXT = r"[^()\[\]]{1,24}?"

_SUPPLEMENT = r"(?:增刊|专刊|特刊|S|Suppl?\.?|Z)\s?\d{0,2}"

_VOLUME = (
    r"(?:第\s?(?=\d{1,4}\s?[卷本巻])|[Vv]ol(?:ume)?\.?\s?|[VvТ]\.\s?|[Bb]d\.?\s?)?(?P<volume>\d{1,4}"
    r"(?:/\d{1,4}"
    r"|-\d{1,4}(?=\s?[(卷]))?[A-Z]?|[IVXLC]{1,6}(?=\s?[(:卷]))(?![\d\-~—])\s?[卷本巻]?"
)

_ISSUE = rf"""(?:[(\[]\s?(?:第|[Nn]o\.?|[Ii]ssue)?\s?(?P<issue>{_ISSUE_TEXT})\s?期?\s?[)\]]
    | (?<=\d:)(?P<issue8>\d{{1,3}}(?=\s?\([12]\d{{3}}))
    | (?P<issue6>第\s?\d{{1,3}}\s?年第\s?\d{{1,3}}\s?期)
    | (?:第|总第)\s?(?P<issue2>[\d一二三四五六七八九十]{{1,4}}(?:[-/~—、]\d{{1,3}}){{0,3}})
      \s?[期号分](?:合刊)?
    | (?P<issue9>(?:增刊|专刊|特刊)\s?第?\s?\d{{1,2}}|第\s?[SZ]\d{{0,2}})\s?期
    | (?P<issue5>\d{{1,3}}(?:[-/]\d{{1,3}})?)\s?期
    | [,.]?\s?(?:[Nn](?:o|r)s?\.?|№)\s?(?P<issue3>\d{{1,4}}(?:[-/–]\d{{1,3}})?)
    | (?P<issue4>{_SUPPLEMENT})(?=\s?[:,.]|\s{{0,4}}$))"""

_TOTAL = r"(?:\s?\(?总第?\s?\d{1,9}\s?期\)?)?"

_PAGE = (
    rf"(?:(?:[Pp]{{1,2}}|С)\.?\s?(?=\d)|第\s?|[Aa]rticle\s|[页頁]\s?)?(?P<page>{PAGES})(?:\s?[页版頁]码?)?"
)


SERIAL = re.compile(
    rf"""(?:{dated("")}(?:\s(?P<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{{0,6}}\.?(?:\s(?P<mday>\d{{1,2}}))?)?
        [\s,.:;]{{0,8}}版?[\s,.:;]{{0,8}}(?:\(\s?\)[\s:,]{{0,8}})?)?
    (?:{_VOLUME}(?=\s{{0,4}}(?:[:,.(\[第卷本巻SZsz增专]|[Nn]o|$))(?:本|巻|卷(?=\d)|:(?=\d{{1,3}}\s?\())?
        [\s,]{{0,8}}(?:\(\s?\)\s?)?)?(?:{_ISSUE}{_TOTAL})?
    (?(year)|(?:[\s,.]{{0,8}}{dated("b_")}(?=[\s:,.()]|$)(?:\((?P<issue7>[^()]{{1,8}})\))?)?)
    (?:[\s:,.]{{0,8}}{_PAGE})?{CLOSE}""",
    re.VERBOSE,
)
"""A serial's numbers, to the end."""


RUN = (
    r"[12]\d{3}[\s,]{0,8}(?:\d{1,3}\s?)?\(\d{1,3}\)\s?[-—~]{1,2}"
    r"\s?(?:[12]\d{3}[\s,]{0,8}(?:(?:\d{1,3}\s?)?\(\d{1,3}\))?)?"
)
"""A whole serial's numbers, as a piece of a pattern: 1957(1)—1990(4), 2001(1)—."""

_ONLY_PAGES = re.compile(rf"{_PAGE}{CLOSE}", re.VERBOSE)

_NUMBERS = re.compile(
    r"[\[(]?\d|\((?:第?\d|增刊|专刊|特刊|S(?:uppl)?\.?\s?\d)|第|[Vv]ol|[Nn]o\.?\s?\d"
    r"|[Ss]\d|增刊|总第|[IVX]+\(|[Aa]rticle \d|pp?\.|№ ?\d|[ТС]\. ?\d"
)
"""What a serial's numbers may begin with."""


def find_serial(text: str, start: int, end: int) -> tuple[int, re.Match[str]] | None:
    """A serial's numbers at the end of `start:end`: where what separates them begins, and the match."""
    for found in _NUMBERS.finditer(text, start, end):
        at = found.start()
        begin = back_over(text, start, at)
        if begin == at and not _may_begin(text, at, start):
            continue
        if ":" in text[begin:at] and (numbers := _ONLY_PAGES.match(text, at, end)):
            return begin, numbers
        if (numbers := SERIAL.match(text, at, end)) and _plausible(numbers):
            return begin, numbers
    return None


def _may_begin(text: str, at: int, start: int) -> bool:
    """Whether numbers may begin without a separator: behind a Han name or a closing mark."""
    before = text[at - 1 : at]
    if at == start:
        return False
    if text[at] == "(" and _PAGED.match(text, at):
        return True
    if not ("\u3400" <= before <= "\u9fff" or before in '》”」)"'):
        return False
    return text[at] in "第([" or _GLUED.match(text, at) is not None or before in '》”"'


_PAGED = re.compile(r"\([^()]{1,12}\)\s?:\s?[A-Z]?\d")
"""An issue with its pages, which may stand at any name."""

_GLUED = re.compile(rf"[\[(]?{YEAR}|\d{{1,9}}卷")


def serial(draft: Draft, start: int, end: int, rule: str) -> int | None:
    """Read a serial's year, volume, issue and pages at the end of `start:end`; returns where they begin."""
    found = find_serial(draft.text, start, end)
    if found is None:
        return None
    put_serial(draft, found[1], rule)
    return found[0]


def is_counted(numbers: re.Match[str]) -> bool:
    """Whether a volume or an issue is among the numbers."""
    return numbers.re is SERIAL and bool(numbers["volume"] or _issue(numbers))


def serial_at(draft: Draft, start: int, end: int, rule: str) -> bool:
    """Read a serial's numbers when they fill `start:end`."""
    numbers = SERIAL.match(draft.text, start, end)
    if not numbers or not _plausible(numbers):
        return False
    put_serial(draft, numbers, rule)
    return True


def _plausible(numbers: re.Match[str]) -> bool:
    """A serial's numbers tell a year, or a volume or issue with pages or each other."""
    issue = _issue(numbers)
    if numbers["year"] and numbers["volume"] and not issue and not numbers["page"]:
        return "," in numbers.string[numbers.end("year") : numbers.start("volume")] or _said_volume(numbers)
    if numbers["year"] or numbers["b_year"]:
        return True
    if issue or (numbers["volume"] and numbers["page"]):
        return True
    page = numbers["page"]
    return bool(page) and (
        "-" in page
        or (
            numbers.string[numbers.start("page") - 1] in "p第 "
            and numbers.string[numbers.start("page") - 2] in "p第."
        )
    )


def _issue(numbers: re.Match[str]) -> str | None:
    for group in ("issue", "issue2", "issue3", "issue4", "issue5", "issue6", "issue7", "issue8", "issue9"):
        if numbers[group]:
            return group
    return None


def put_serial(draft: Draft, numbers: re.Match[str], rule: str) -> None:
    """Give a serial's numbers to their fields."""
    if numbers.re is not SERIAL:
        draft.put("page", *numbers.span("page"), rule)
        return
    prefix = "" if numbers["year"] else "b_"
    if numbers["name"]:
        year = numbers["year"]
        draft.date_of(
            "issued",
            year,
            month(numbers["name"]),
            numbers["mday"],
            numbers.start("year"),
            max(map(numbers.end, ("name", "mday"))),
            rule,
        )
    elif numbers[prefix + "year"]:
        draft.date("issued", numbers, rule, prefix)
    issue = _issue(numbers)
    if "issued" not in draft.values and issue and (year := _IN_BRACKETS.fullmatch(numbers[issue])):
        draft.date_of(
            "issued", year["year"], None, None, *numbers.span(issue), rule
        )  # Nature 3 (2019): 12-15
        issue = None
    if "issued" not in draft.values:
        draft.doubt("no-year")
    if numbers["volume"]:
        if not issue and not numbers["page"] and numbers["year"] and not _said_volume(numbers):
            draft.doubt("lone-number")
        draft.put("volume", *numbers.span("volume"), rule)
    if issue:
        draft.put("issue", *numbers.span(issue), rule)
    if numbers["page"]:
        draft.put("page", *numbers.span("page"), rule)


_IN_BRACKETS = re.compile(rf"(?P<year>{YEAR})年?")


def _said_volume(numbers: re.Match[str]) -> bool:
    return numbers.string[numbers.end("volume") : numbers.end("volume") + 2].strip().startswith("卷")


def newspaper(draft: Draft) -> None:
    """A newspaper's bracketed number is its page (版), not an issue."""
    if "page" not in draft.values and "issue" in draft.values:
        draft.rename("issue", "page")
        draft.values["page"] = draft.values["page"].strip("第版 ")
