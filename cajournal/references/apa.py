"""The year in brackets behind the creators: APA's order, in English and in Chinese psychology and education.

`Saito, M., & Miyazaki, K. (2006). Title. Journal, 57(5/6), 169–176.`,
`季卫东. (1993). 题名. 刊名, 1, 83–103.`,
`In/见 editors (Eds./编), Book (5th ed., pp. 457–472). Publisher.`
"""

from __future__ import annotations

import re

from cajournal.references import (
    bracketed,
    creators,
    host,
    imprint,
    likeness,
    links,
    note,
    numbering,
    quoted,
    segments,
    sentences,
    serials,
)
from cajournal.references.base import Draft, Pattern
from cajournal.references.numbering import PAGES, YEAR
from cajournal.text.script import HAN

RULE = "apa"
_YEAR = re.compile(
    rf"\((?:(?P<year>{YEAR})(?:\s?[-–—/]\s?{YEAR})?(?:[-./](?P<month>\d{{1,2}})(?:[-./]"
    rf"(?P<day>\d{{1,2}}))?)?(?:-?[a-z])?(?:, (?P<name>[A-Z][a-z]+)\.?(?: (?P<of>\d{{1,2}}))?)?|无日期"
    rf"(?:-[a-z])?|n\.d\.(?:-[a-z])?|in press)\)\s{{0,4}}[.,:]?\s{{0,4}}"
)
_HOST = re.compile(r"(?:[.?!]\s{1,4}(?:In|in:|见)|\s(?:In|见))\s{1,4}(?=\S)")
_EDITORS = re.compile(
    r"(?P<names>.{2,160}?\((?:Eds?\.?|编|主编)\))(?:,? &? ?(?P<translators>[^().]{2,40}\((?:Trans\.?"
    r"|译)\)))?[,.]?\s{0,4}"
)
_PAGED = re.compile(rf",\s{{0,4}}pp?\.?\s?(?P<page>{PAGES})\s{{0,4}}\.?\s{{0,4}}$")
_ONLINE_FIRST = re.compile(r"\.\s{0,4}(?:Advance online publication|网络首发)\s{0,4}\.?\s{0,4}$")
_NAMES_ONLY = re.compile(
    rf"(?P<names>[{HAN}]{{2,4}}(?:[,、]\s?[{HAN}]{{2,4}})*),\s(?=[{HAN}《]{{5}}|[{HAN}]{{2,}}《)"
)
_ORIGINAL = re.compile(r"\s{0,4}\((?:原作发表于|Original work published)[^()]*\)\s{0,4}\.?\s{0,4}$")


def fits(draft: Draft) -> bool:
    """Whether a year in brackets follows creators, and no part of a reference before it."""
    if "(" not in draft.text:
        return False
    found = _YEAR.search(draft.text, draft.start, min(draft.end, draft.start + 900))
    if not found or found.start() <= draft.start:
        return False
    if draft.text[found.end() - 2 : found.end()].strip() not in (".", ").") and not _HARVARD.match(
        draft.text, draft.start
    ):
        return False
    if found.end() >= draft.end and "," in draft.text[draft.start : found.start()]:
        return False  # a year in brackets at the very end is a Western note's
    names_end = len(draft.text[: found.start()].rstrip(" .,"))
    stop = sentences.SENTENCE.search(draft.text.replace("...", ",,,"), draft.start, names_end)
    before = draft.text[draft.start : found.start()]
    return stop is None and not re.search(r"\d{4}[,:]|//|《", before) and _heads(draft, found)


_HARVARD = re.compile(
    r"[A-ZÀ-Þ][\w'’\-]+, ?(?:[A-Z]\.[ \-]?){1,3}(?:(?:,? and |,? & |, )[^()]{2,80})?\(\d{4}[a-z]?\)"
    r" ?[A-Z“‘']"
    rf"|(?:[{HAN}]{{2,4}}, ?){{0,20}}[{HAN}]{{2,4}}(?:,? ?等)? \(\d{{4}}[a-z]?\) (?!字)[{HAN}A-Z“‘《]"
)
"""Without a full stop behind the year: Harvard's manner, and that of Hans Publishers in Chinese."""


def _heads(draft: Draft, found: re.Match[str]) -> bool:
    """Whether what stands before the year is creators, or a title that nothing but an imprint follows."""
    before = draft.text[draft.start : found.start()].rstrip(" .")
    return (
        likeness.looks_like_names(draft.text, draft.start, found.start())
        or (re.search("[&,]", before) is not None and draft.text[: found.start()].rstrip()[-1:] in ".)")
        or before.endswith(")")
        or likeness.is_body(before)
        or _is_title(draft, found.start(), found.end(), draft.end)
    )


def read(draft: Draft) -> None:
    """Creators, year, title with its bracket, then a host, a serial or an imprint."""
    _original(draft)
    found = _YEAR.search(draft.text, draft.start, draft.end)
    assert found is not None  # `fits` said so
    end = links.read(draft, found.end())
    if original := _ORIGINAL.search(draft.text, found.end(), end):
        end = original.start()
    if found["year"]:
        _issued(draft, found)
    begin = numbering.skip(draft.text, found.end(), end)
    if _is_title(draft, found.start(), begin, end):
        bracketed.title(draft, draft.start, found.start(), "title", "locator")
        draft.values.setdefault("type", "webpage" if "URL" in draft.values else "book")
        imprint.read(draft, begin, end, RULE)
        return
    creators.read(draft, draft.start, found.start(), RULE)
    if draft.text[begin] == "〈":
        note.titled(draft, begin, end)
        return
    rest(draft, begin, end)


def _issued(draft: Draft, found: re.Match[str]) -> None:
    month = links.month(found["name"]) if found["name"] else found["month"]
    day = found["of"] if found["name"] else found["day"]
    end = max(map(found.end, ("year", "month", "day", "name", "of")))
    draft.date_of("issued", found["year"], month, day, found.start("year"), end, RULE)


_CHINESE = re.compile(
    rf"\s\[(?P<inner>(?=[{HAN}·]{{2,}}).{{0,200}}?\((?:{YEAR}|无日期).*)\]\s{{0,4}}\.?\s{{0,4}}$"
)


def _original(draft: Draft) -> None:
    """An English entry with its Chinese original in brackets: the original is the work."""
    found = _CHINESE.search(draft.text, draft.start, draft.end)
    if found and _YEAR.search(draft.text, *found.span("inner")):
        draft.note("further-references", draft.start, found.start())
        draft.start, draft.end = found.span("inner")


def _is_title(draft: Draft, stop: int, begin: int, end: int) -> bool:
    """Whether what stands before the year is the title of a work without creators."""
    text = draft.text
    if begin >= end:
        return True
    before = text[draft.start : stop].rstrip(" .")
    only_imprint = re.fullmatch(r"[^.:,]{2,12}:\s[^.:]{2,30}\.?\s{0,4}", text[begin:end]) is not None
    return (before.endswith(")") and not re.search(r"\((?:Eds?\.?|编|译|主编|[A-Z]{2,8})\)$", before)) or (
        only_imprint and not likeness.looks_like_names(text, draft.start, stop)
    )


def rest(draft: Draft, begin: int, end: int) -> None:
    """Title and host, serial or imprint of `begin:end`, behind the creators and the year."""
    text = draft.text
    if marked := _SINGLE.match(text, begin, end):
        draft.put("title", *marked.span("title"), RULE)
        quoted.part(draft, marked.end(), end, RULE)
        return
    if online := _ONLINE_FIRST.search(text, begin, end):
        draft.values["status"] = "advance online publication"
        end = online.start() + 1
    if found := _HOST.search(text, begin, end):
        bracketed.title(draft, begin, found.start(), "title", "locator")
        _host(draft, found.end(), end)
        return
    if paged := _PAGED.search(text, begin, end):
        stop = sentences.last_sentence(text, begin, paged.start())
        if stop and ":" not in text[stop[1] : paged.start()]:
            bracketed.title(draft, begin, stop[0], "title", "locator")
            draft.put("container_title", stop[1], paged.start(), RULE)
            draft.put("page", *paged.span("page"), RULE)
            issued = draft.values.get("issued")
            draft.values["type"] = "article-newspaper" if issued and issued.day else "article-journal"
            return
    numbers = serials.find_serial(text, begin, end)
    if (
        numbers
        and (stop := sentences.before_journal(text, begin, numbers[0]))
        and ":" not in text[stop[1] : numbers[0]]
    ):
        bracketed.title(draft, begin, stop[0], "title", "locator")
        draft.put("container_title", stop[1], numbers[0], RULE)
        serials.put_serial(draft, numbers[1], RULE)
        newspaper = re.search("报$", draft.values.get("container_title", "")) and not serials.is_counted(
            numbers[1]
        )
        draft.values["type"] = "article-newspaper" if newspaper else "article-journal"
        return
    _whole(draft, begin, end)


_SINGLE = re.compile(r"['‘](?P<title>[^'‘’].{3,400}?)[,.]?['’],?\s{1,4}(?=in[:\s]|[A-ZÀ-Þ])")
"""A title in single quotation marks, as Harvard's manner has it."""


def _whole(draft: Draft, begin: int, end: int) -> None:
    """A work by itself: its title, then place and publisher or the publisher alone."""
    stop = sentences.last_sentence(draft.text, begin, end)
    title_end, imprint_start = stop or (end, end)
    kind = "webpage" if "URL" in draft.values and stop is None else "book"
    bracketed.title(draft, begin, title_end, "title", "locator")
    draft.values.setdefault("type", kind)
    if draft.values["type"] == "thesis":
        _school(draft, imprint_start, end)
    else:
        imprint.place_and_publisher(draft, segments.read(draft, imprint_start, end, RULE), end, RULE)
        published = str(draft.values.get("publisher", ""))
        if host.is_meeting(published) and "publisher_place" not in draft.values:
            draft.rename("publisher", "container_title")
            draft.values["type"] = "paper-conference"
        elif _is_periodical(draft):
            draft.rename("publisher", "container_title")
            draft.values["type"] = "article-journal"


def _is_periodical(draft: Draft) -> bool:
    published = str(draft.values.get("publisher", ""))
    return (
        "publisher_place" not in draft.values
        and re.search("学报$|日报$|晚报$|杂志$|研究$|Journal|Science$|Review$", published) is not None
    )


def _school(draft: Draft, start: int, end: int) -> None:
    """`University, place` behind a thesis."""
    comma = draft.text.rfind(",", start, end)
    if comma > 0 and ":" not in draft.text[start:end]:
        draft.put("publisher", start, comma, RULE)
        draft.put("publisher_place", comma + 1, end, RULE)
    else:
        imprint.place_and_publisher(draft, start, end, RULE)


def _host(draft: Draft, start: int, end: int) -> None:
    """`editors (Eds.), title (5th ed., pp. 1–9). publisher`."""
    if found := _EDITORS.match(draft.text, start, end):
        creators.read(draft, *found.span("names"), RULE, "editor")
        if found["translators"]:
            creators.read(draft, *found.span("translators"), RULE, "translator")
        start = found.end()
    elif names := _NAMES_ONLY.match(draft.text, start, end):
        creators.read(draft, *names.span("names"), RULE, "editor")
        start = names.end()
    divided = sentences.last_sentence(draft.text, start, end)
    title_end = divided[0] if divided else end
    bracketed.title(draft, start, title_end, "container_title", "page")
    if divided:
        imprint.place_and_publisher(draft, divided[1], end, RULE)
    meeting = host.is_meeting(str(draft.values.get("container_title", "")))
    draft.values["type"] = "paper-conference" if meeting else "chapter"


PATTERN = Pattern("apa", 30, fits, read, 0.93)
