"""Titles in book marks: the footnotes of history, law and philosophy, and the lists of the humanities.

`作者：《篇》，主编者编：《书》第1卷，北京：出版社，2004年，第46—84页。` with all its kin:
载《刊》1998年第3期, 出版社2003年版, the year behind the author, the creators behind the title.
"""

from __future__ import annotations

import re

from cajournal.references import (
    colophon,
    creators,
    designations,
    enclosed,
    links,
    numbering,
    official,
    sentences,
    serials,
    titles,
    years,
)
from cajournal.references.base import Draft, Pattern
from cajournal.references.words import HOST_LEAD
from cajournal.text.script import HAN

RULE = "note"
_LEAD = re.compile(rf"[\s,.;(]{{0,8}}(?:{HOST_LEAD})?(?:氏著)?[\s,:]{{0,8}}")
_SERIAL_NEXT = re.compile(
    r"[\s,]{0,8}(?:[12]\d{3}\s?年|[12]\d{3}[\s,.]{0,8}(?:第|\d{1,9}\s?[(卷]|\()"
    r"|第?\s?\d{1,9}\s?[卷期本巻]|第\s?\d{1,4}\s?号|\d{1,4}:\s?\d"
    r"|第[一二三四五六七八九十]+[卷期]|总第|\d{1,3}\(\d|\d{1,4},\s?\d{1,5}\s?[-–—~]\s?\d)"
)
_PUBLISHER = re.compile(r"出版|书局|书店|书社|印书馆|三联|[^年\d]版,|年\s?\d*月?版|Press")
_LETTER = re.compile(
    rf"(?P<title>[{HAN}·]{{1,12}}致[{HAN}·]{{1,12}}(?:[函信电书札])?),\s?(?P<year>1[0-9]\d\d|20\d\d)年"
    r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:\([^()]{1,16}\))?,\s?"
)
"""A letter and its day before the book that prints it: 胡甲致陈乙函，1919年2月20日，《胡甲书信选》."""
_HOLDER = re.compile(rf"(?P<archive>[{HAN}“”]{{2,24}}(?:档案馆|图书馆|博物馆|档案室))藏[:,]\s?")
"""An archive before the document that it keeps: 上海市档案馆藏：《关于某事的报告》，档案号：Q5-3-23."""
_PERIODICAL = re.compile(rf"[\s,(]{{0,8}}{serials.RUN}\)?")
_WRITTEN = re.compile(r"\s{0,4}\((?P<date>[^()]{2,24}[年月日])\)(?=[\s,])")
"""When a piece was written, before the volume that prints it: （1956年4月25日），《文集》第7卷."""
_REIGN = re.compile(
    "(?:洪武|永乐|宣德|正统|成化|弘治|正德|嘉靖|隆庆|万历|天启|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰"
    "|同治|光绪|宣统|民国)$"
)


_DAY = re.compile(
    r"[\s,]{0,8}(?P<year>[12]\d{3})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    r"(?:[\s,(]{0,8}(?:第?(?P<page>[A-Z]?\d{1,3})版|(?P<sheet>第\d{1,3}张第\d{1,3}版))\)?)?[\s.]{0,8}$"
)
"""A newspaper's day, and perhaps its page, as all that follows its name."""


def fits(draft: Draft) -> bool:
    """Whether a title in book marks opens the string or follows its creators."""
    text = draft.text
    at = enclosed.opened(draft, draft.end)
    if (
        not 0 <= at - draft.start <= 800
        or sentences.SENTENCE.search(text, draft.start, at)
        or text.startswith("//", at - 2)
    ):
        return False
    return enclosed.stands_alone(text, enclosed.closing(text, at, draft.end), draft.end)


def read(draft: Draft) -> None:
    """Creators, title, hosts, imprint: each where the book marks put it."""
    text = draft.text
    end = links.read(draft, draft.start)
    opened = enclosed.opened(draft, end)
    if opened < 0:
        titles.title(draft, draft.start, end, RULE)
        return
    if holder := _HOLDER.fullmatch(text, draft.start, opened):
        draft.put("archive", *holder.span("archive"), RULE)
        _held(draft, opened, end)
        return
    if letter := _LETTER.fullmatch(text, draft.start, opened):
        draft.put("title", *letter.span("title"), RULE)
        draft.put("note", letter.start("year"), letter.end("day") + 1, RULE)
        _read_host(draft, opened, opened, end)
        return
    _creators(draft, draft.start, opened)
    titled(draft, opened, end)


def titled(draft: Draft, opened: int, end: int) -> None:
    """The title whose mark opens at `opened`, and all behind it."""
    text = draft.text
    closed = enclosed.closing(text, opened, end)
    _titled(draft, opened + 1, closed, "title")
    at = designations.read(draft, closed + 1, end)
    if official.read(draft, at, end, RULE):
        return
    if periodical := _PERIODICAL.match(text, at, end):
        draft.values["type"] = "periodical"
        at = periodical.end()
    if host := _host(draft, at, end):
        _read_host(draft, at, host, end)
    elif text[closed - 1] == "报" and (day := _DAY.match(text, at, end)):
        _newspaper(draft, day)
    else:
        draft.values.setdefault("type", "webpage" if _is_web(draft) else "book")
        colophon.rest(draft, at, end)
        official.decreed(draft)


def _held(draft: Draft, opened: int, end: int) -> None:
    """A document behind the archive that keeps it, with its place among the holdings."""
    closed = enclosed.closing(draft.text, opened, end)
    _titled(draft, opened + 1, closed, "title")
    at = numbering.leading_date(draft, closed + 1, end, RULE)
    draft.put("archive_location", *draft.trim(at, end), RULE)
    draft.values["type"] = "manuscript"


def _newspaper(draft: Draft, found: re.Match[str]) -> None:
    """A newspaper's day without an item: 《申报》1935年5月12日，第3张第10版."""
    draft.rename("title", "container_title")
    draft.values["type"] = "article-newspaper"
    draft.date("issued", found, RULE)
    for group in ("page", "sheet"):
        if found[group]:
            draft.put("page", *found.span(group), RULE)


def _creators(draft: Draft, start: int, end: int) -> None:
    """Those before the title, with the year of author-date lists between."""
    start, end = draft.trim(start, end)
    if _REIGN.fullmatch(draft.text, start, end):
        return
    if start < end:
        stop, _ = years.read(draft, start, end, end, end)
        if not years.is_year(draft, start, stop):
            creators.read(draft, start, stop, RULE)


def _titled(draft: Draft, start: int, end: int, field: str) -> None:
    titles.title(draft, start, end, RULE, field)


def _host(draft: Draft, at: int, end: int) -> int | None:
    """Where a host's book mark opens, when what follows the title leads to one."""
    opened = draft.text.find("《", at, end)
    if opened < 0 or _PUBLISHER.search(draft.text, at, opened) or opened - at > 80:
        return None
    return opened


def _read_host(draft: Draft, at: int, opened: int, end: int) -> None:
    text = draft.text
    draft.values.pop("volume", None)
    _between(draft, at, opened)
    closed = enclosed.closing(text, opened, end)
    if text[end - 1] == ")" and "(" in text[at:opened]:
        end -= 1
    _titled(draft, opened + 1, closed, "container_title")
    named = text[opened:closed]
    if (
        _SERIAL_NEXT.match(text, _skip_face(text, closed + 1, end))
        and not _PUBLISHER.search(text, closed, end)
        and not draft.values.get("editor")
    ):
        _serial(draft, _skip_face(text, closed + 1, end), end, named)
        return
    if re.fullmatch(r"[\s.,]{0,8}", text[closed + 1 : end]) and re.search(
        "学报|研究|杂志|日报|晚报|导刊|评论$", named
    ):
        draft.values["type"] = (
            "article-newspaper" if "报" in named and "学报" not in named else "article-journal"
        )
        return
    conference = re.search("论文集|研讨会|年会|会议|论文汇编|大会|论坛", named)
    draft.values["type"] = "paper-conference" if conference else "chapter"
    colophon.rest(draft, designations.read(draft, closed + 1, end), end, "page")


def _skip_face(text: str, at: int, end: int) -> int:
    """Over the face of a journal printed behind its name: 《福建论坛》（文史哲版）."""
    face = re.compile(r"\s{0,4}\([^()\d]{2,12}\)").match(text, at, end)
    return face.end() if face else at


def _serial(draft: Draft, at: int, end: int, named: str) -> None:
    if not serials.serial_at(draft, numbering.skip(draft.text, at, end), end, RULE):
        serials.serial(draft, at, end, RULE)
        draft.doubt("serial")
    issued = draft.values.get("issued")
    newspaper = "issue" not in draft.values and (
        (issued is not None and issued.day) or re.search("[日晚早时周青]报|电讯|新闻", named)
    )
    draft.values["type"] = "article-newspaper" if newspaper else "article-journal"


_LEADS = ("载", "见", "收入", "收于", "氏著")
"""Words before a host that are no name's; 氏著 is a book by the same author."""


def _between(draft: Draft, start: int, end: int) -> None:
    """Translators of the part and editors of the host, between the two titles."""
    text = draft.text
    at = _written(draft, start, end)
    while (
        at < end
        and (found := colophon.BEARERS.match(text, at, end))
        and not text[found.start("names") : end].startswith(_LEADS)
    ):
        field = "translator" if "译" in found["names"][-3:] else "editor"
        creators.read(draft, *found.span("names"), RULE, field)
        at = found.end()
    at = _written(draft, at, end)
    lead = _LEAD.match(text, at, end)
    at = lead.end() if lead else at
    at, end = draft.trim(at, end)
    if at < end and text[at:end] not in "()":
        creators.read(draft, at, end, RULE, "editor")


def _written(draft: Draft, at: int, end: int) -> int:
    dated = _WRITTEN.match(draft.text, at, end)
    if dated:
        draft.put("note", *dated.span("date"), RULE)
    return dated.end() if dated else at


def _is_web(draft: Draft) -> bool:
    return "URL" in draft.values


PATTERN = Pattern("note", 20, fits, read, 0.96)
