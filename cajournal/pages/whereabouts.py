"""Where an article appeared and how it is numbered: journal, imprint, identifiers, dates, counts."""

from __future__ import annotations

import re
from collections.abc import Callable

from cajournal.errors import CajournalError
from cajournal.models import PartialDate
from cajournal.numbers import cn, cstr, doi, isbn, issn
from cajournal.pages import furniture
from cajournal.pages.draft import Draft
from cajournal.pages.imprint import Part, read_imprint
from cajournal.pages.rows import Row
from cajournal.pages.subject import put_text
from cajournal.pages.values import clean
from cajournal.text.months import MONTHS
from cajournal.text.script import has_han
from cajournal.text.spacing import trim

_DOI = re.compile(r"10\.\d{4,9}(?:/|%2[Ff])[^\s\"'<>，。；、（）《》【】\u4e00-\u9fff]+")
_NUMBERS: dict[str, tuple[re.Pattern[str], Callable[[str], str]]] = {
    "DOI": (_DOI, doi.validate),
    "CSTR": (re.compile(r"(?:[Cc][Ss][Tt][Rr]\s*[:：]\s*)?\d{5}\.\d{2}\.[^\s，。；]+"), cstr.validate),
    "ISSN": (re.compile(r"\d{4}\s?[-–—]?\s?\d{3}[\dXx]"), issn.validate),
    "CN": (re.compile(r"\d{2}\s?[-–—]\s?\d{4}(?:\s?/\s?[A-Z]{1,2}\d{0,3})?"), cn.validate),
    "ISBN": (re.compile(r"[\d\-–]{9,20}[\dXx]"), isbn.validate),
}
_NUMBERED = {field.lower(): field for field in _NUMBERS}
_DATE = re.compile(r"(\d{4})\s*[-年/.]\s*(\d{1,2})(?!\d|\s*[期卷])(?:\s*[-月/.]\s*(\d{1,2}))?")
_ENGLISH_DATE = re.compile(
    rf"(?:(\d{{1,2}})\s+)?((?ai:{'|'.join(MONTHS)}))[A-Za-z]*\.?,?\s+(?:(\d{{1,2}}),?\s+)?(\d{{4}})"
)
_BARE_NAME = re.compile(r"[^\s\d。；;，,:：/<>][^\n\d。；;<>:：/]{1,40}")
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_CSSCI_ISSUE = re.compile(r"[1-9]\d?0")
"""CSSCI codes the issue with a nought behind it: 38(040) is issue 4."""
_COUNTED_PAGES = re.compile(r"\d{1,4}\s*[(（]\s*([\d,+]+\s*[-–—~]\s*[\d,+]+)\s*[)）]")
_URL = re.compile(r"https?://[^\s\"'<>，。；、）】]+")
_INTEGER = re.compile(r"\d{1,9}")
_PRINTED_PAGES = re.compile(r"\d[\d\s\-–—~,，+]*")
_ARTICLE_NUMBER = re.compile(
    r"(\d{4}\s*[-–—]\s*\d{3}[\dXx])\s*[(（]\s*(\d{4})\s*[)）]\s*((?:增|S|Z)?\d{1,3})\s*[-–—]\s*(\d{3,5})\s*[-–—]\s*(\d{1,3})"
)
_BADGES = re.compile(rf"(?:\s*(?:{'|'.join(sorted(furniture.BADGES, key=len, reverse=True))}))+\s*$")
_MIXED_NAME = re.compile(
    r"(?P<zh>.*[\u4e00-\u9fff)）])\s+(?P<en>[A-Z][A-Za-z&,.()\-\s]{6,})$"
    r"|(?P<en_first>[A-Z][A-Za-z&,.()\-\s]{6,}?)\s+(?P<zh_last>[\u4e00-\u9fff][^A-Za-z]{2,20})$"
)
_PARTS = {"volume": "volume", "issue": "issue", "section": "section", "section_name": "section"}
_COUNTS = {"cited_by": "cited_by", "downloads": "downloads", "page_count": "number_of_pages"}
_DATES = {"posted": "submitted", "received": "submitted", "online": "available", "implemented": "available"}


def read_source(draft: Draft) -> None:
    """The imprint line (出处), then the labels of its parts (刊名, 年, 卷, 期, 页码)."""
    _read_imprint_lines(draft)
    _read_journals(draft)
    for row, field in draft.by_label(_PARTS):
        _copy(draft, row, field)
    for row in draft.rows("pages"):
        if found := _PRINTED_PAGES.match(draft.text, row.start, row.end):
            value = re.sub(r"[–—~]+", "-", found[0].replace(" ", "")).rstrip(",，+-")
            draft.put("page", value, found.start(), found.start() + len(found[0].rstrip()), "label:pages")
    for row in draft.rows("year", "crumbs"):
        parts = read_imprint(draft.text, row.start, row.end)
        told = {name: part for name, part in parts.items() if name in ("year", "volume", "issue")}
        put_imprint(draft, told, f"label:{row.field}")


def _read_imprint_lines(draft: Draft) -> None:
    for row in draft.rows("source", "issue_line"):
        parts = read_imprint(draft.text, row.start, row.end)
        if (
            row.field == "issue_line"
            and (issue := parts.get("issue"))
            and _CSSCI_ISSUE.fullmatch(issue.value)
        ):
            parts["issue"] = issue._replace(value=issue.value[:-1])
        put_imprint(draft, parts, f"label:{row.field}")
        if not parts and _BARE_NAME.fullmatch(draft.text, row.start, row.end):
            name = clean(draft.text[row.start : row.end])
            put_journal(draft, Part(name, row.start, row.end), f"label:{row.field}")


def _read_journals(draft: Draft) -> None:
    for row in draft.rows("journal", "journal_en", "newspaper", "proceedings", "yearbook"):
        parts = read_imprint(draft.text, row.start, row.end)
        if len(parts) > 1:
            put_imprint(draft, parts, f"label:{row.field}")
        start, end = trim(draft.text, row.start, row.end, "《》,，;；|")
        put_journal(draft, Part(clean(draft.text[start:end]), start, end), f"label:{row.field}")


def put_imprint(draft: Draft, parts: dict[str, Part], rule: str) -> None:
    """Put what an imprint gave: the first imprint that has a value wins it."""
    for name, field in (("volume", "volume"), ("issue", "issue"), ("page", "page")):
        if part := parts.get(name):
            draft.put(field, part.value, part.start, part.end, rule)
    if part := parts.get("year"):
        draft.put("issued", PartialDate(year=int(part.value)), part.start, part.end, rule)
    if part := parts.get("count"):
        draft.put("number_of_pages", int(part.value), part.start, part.end, rule)
    for name in ("journal", "journal_en"):
        if part := parts.get(name):
            put_journal(draft, part, rule)


def put_journal(draft: Draft, part: Part, rule: str) -> None:
    """Put a journal's name; one that is printed in both languages is parted."""
    name = without_badges(part.value)
    mixed = _MIXED_NAME.match(name)
    if mixed and clean(draft.text[part.start : part.end]) == part.value:
        zh, en = mixed["zh"] or mixed["zh_last"], mixed["en"] or mixed["en_first"]
        put_text(draft, "container_title.zh", zh.strip("《》 "), part.start, part.end, rule)
        put_text(draft, "container_title.en", en, part.start, part.end, rule)
        return
    value = name.strip("《》 ")
    slot = "zh" if has_han(value) else "en"
    put_text(draft, f"container_title.{slot}", value, part.start, part.end, rule)


def without_badges(name: str) -> str:
    """A journal's name without the indexes that hold it, which markup glues to it.

    >>> without_badges("农田生态通报ISTICPKU"), without_badges("农田生态通报 北大核心 CSCD")
    ('农田生态通报', '农田生态通报')
    """
    found = _BADGES.search(name, max(0, len(name) - 200)) if has_han(name[:2]) else None
    return name[: found.start()] if found else name


def read_numbers(draft: Draft) -> None:
    """DOI, CSTR, ISSN, CN and ISBN behind their labels, in their usual spelling."""
    for row, field in draft.by_label(_NUMBERED):
        find_number(draft, field, row.start, row.end, f"label:{row.field}")


def find_number(draft: Draft, field: str, start: int, end: int, rule: str) -> bool:
    """Put the first number of a kind in a span, if it is valid; a wrong one becomes a notice."""
    shape, validate = _NUMBERS[field]
    found = shape.search(draft.text, start, min(end, start + 400))
    if not found or field in draft:
        return False
    printed = found[0].rstrip(".,;:)]}")
    stop = found.start() + len(printed)
    try:
        value = validate(
            "".join(printed.split())
            .replace("–", "-")
            .replace("—", "-")
            .replace("%2F", "/")
            .replace("%2f", "/")
        )
    except (CajournalError, ValueError):
        draft.notice(f"unread:{field}", found.start(), stop, printed)
        return False
    return draft.put(field, value, found.start(), stop, rule)


def read_dates(draft: Draft) -> None:
    """收稿日期, 网络出版日期, 出版日期; the last is the year of issue where the imprint gave none."""
    for row, field in draft.by_label(_DATES):
        if date := find_date(draft, row.start, row.end):
            draft.put(field, *date, f"label:{row.field}")
    known = ("published", "newspaper_date", "year", "posted", "event_date", "compiled")
    for row in draft.rows(*known, *(("online",) if draft.rows("standard_number") else ())):
        if date := find_date(draft, row.start, row.end):
            _more_precise(draft, date[0])
            draft.put("issued", *date, f"label:{row.field}")


def _more_precise(draft: Draft, date: PartialDate) -> None:
    """An imprint's mere year gives way to a full date of the same year."""
    known = draft.values.get("issued")
    if known is not None and known.month is None and date.month and known.year == date.year:
        del draft.values["issued"]


def find_date(draft: Draft, start: int, end: int) -> tuple[PartialDate, int, int] | None:
    """The first date of a span, a mere year if there is no more; with its own span."""
    end = min(end, start + 200)
    if found := _DATE.search(draft.text, start, end):
        year, month, day = (int(part) if part else None for part in found.groups())
        if year and year >= 1 and 1 <= (month or 0) <= 12 and (day is None or 1 <= day <= 31):
            return PartialDate(year=year, month=month, day=day), *found.span()
    if found := _ENGLISH_DATE.search(draft.text, start, end):
        day = int(found[1] or found[3] or 0) or None
        month = MONTHS[found[2][:3].lower()]
        if (day or 1) <= 31 and int(found[4]):
            return PartialDate(year=int(found[4]), month=month, day=day), *found.span()
    if found := _YEAR.search(draft.text, start, end):
        return PartialDate(year=int(found[0])), *found.span()
    return None


def read_counts(draft: Draft) -> None:
    """被引量, 下载量, 页数, and the page's own address."""
    for row, field in draft.by_label(_COUNTS):
        if found := _INTEGER.match(draft.text, row.start, row.end):
            draft.put(field, int(found[0]), *found.span(), f"label:{row.field}")
    for field, shape in (("cited_by", furniture.CITED_BY), ("downloads", furniture.DOWNLOADS)):
        if field not in draft and (found := shape.search(draft.text)):
            draft.put(field, int(found[1]), *found.span(1), f"furniture:{field}")
    _pages_in_count(draft)
    for row in draft.rows("url"):
        if found := _URL.search(draft.text, row.start, row.end):
            draft.put("URL", found[0], *found.span(), "label:url")


def _pages_in_count(draft: Draft) -> None:
    """`页数：18（2406-2423）`: Wanfang puts the pages behind their count."""
    for row in draft.rows("page_count"):
        if found := _COUNTED_PAGES.match(draft.text, row.start, row.end):
            draft.put("page", re.sub(r"[–—~]", "-", found[1]), *found.span(1), "label:page_count")


def read_article_number(draft: Draft) -> None:
    """文章编号 encodes ISSN, year, issue, first page and page count: the last source for each.

    `1008-0821(2017)11-0074-07` (the form of 《中国学术期刊(光盘版)检索与评价数据规范》, CAJ-CD B/T 1).
    The last page is not in it: pages may jump, so none is reckoned.
    """
    for row in draft.rows("article_number"):
        found = _ARTICLE_NUMBER.search(draft.text, row.start, row.end)
        if not found:
            continue
        rule = "article-number"
        find_number(draft, "ISSN", *found.span(1), rule)
        draft.put("issued", PartialDate(year=int(found[2])), *found.span(2), rule)
        draft.put("issue", found[3].lstrip("0") or None, *found.span(3), rule)
        draft.put("number_of_pages", int(found[5]), *found.span(5), rule)


def _copy(draft: Draft, row: Row, field: str) -> None:
    start, end = trim(draft.text, row.start, row.end, "第卷期 ")
    value = clean(draft.text[start:end])
    if len(value) <= 20 and value.strip("0"):
        draft.put(field, value.lstrip("0") if value.isdigit() else value, start, end, f"label:{row.field}")
