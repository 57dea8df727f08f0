"""What a title's closing bracket says in APA's order: edition, volume, number, degree, pages, translators."""

from __future__ import annotations

import re

from cajournal.references import creators, numbered, titles
from cajournal.references.base import Draft
from cajournal.references.numbering import PAGES
from cajournal.references.words import EDITION
from cajournal.text.script import HAN

RULE = "apa"

_BRACKETED = re.compile(r"\s{0,4}[(\[](?P<inner>(?:[^()\[\]]|\([^()]*\)){2,90})[)\]]\s{0,4}\.?\s{0,4}$")


_TRANSLATORS = re.compile(r".*[译编校]")


_PARTS: dict[str, re.Pattern[str]] = {
    "edition": re.compile(
        r"(?:第\s?)?(\d{1,2}|[IVX]+)(?:st|nd|rd|th)?\s?(?:ed\b\.?|版)|"
        rf"([\w. ]{{0,12}}(?:[Rr]ev\. ed\.?|{EDITION}|修正|修订|版))"
    ),
    "volume": re.compile(
        r"(?:Vols?\.?|卷|第|v\.)\s?(\d{1,4}|[一二三四五六七八九十]+)(?:卷|册)?|([一二三四五六]部"
        r"|[上中下]册|.集[上中下].*|\d{4}年卷)"
    ),
    "number": re.compile(r"(?:.{0,16}\s)?(?:No\.|编号|Report No\.|专利号)\s?(.+)"),
    "pages": re.compile(rf"(?:pp?\.?|页)\s?({PAGES}|扉页|序\d*)"),
    "genre": re.compile(rf"((?:[\w ]*[Dd]issertation|[\w ]*[Tt]hesis|[{HAN}]{{0,6}}(?:学位)?论文))"),
    "version": re.compile(r"[Vv](?:ersion)?\.?\s?(\d[\d.]*)"),
}


def title(draft: Draft, start: int, end: int, field: str, page: str) -> None:
    """A title whose last bracket may hold edition, volume, number, degree and pages."""
    start, end = draft.trim(start, end)
    if (
        (found := _BRACKETED.search(draft.text, start, end))
        and found.start() > start
        and _bracket(draft, found, page)
    ):
        end = found.start()
    titles.title(draft, start, end, RULE, field)


def _bracket(draft: Draft, found: re.Match[str], page: str) -> bool:
    """Read what a title's bracket says; False when it belongs to the title."""
    if patent := numbered.LATIN_PATENT.fullmatch(draft.text, *found.span("inner")):
        numbered.latin_patent(draft, patent, RULE)
        return True
    if _TRANSLATORS.fullmatch(found["inner"]):
        return creators.read(draft, *found.span("inner"), RULE, "translator")
    read_any = False
    for item in re.finditer(
        r"[^,;]+?(?=\s{0,4}(?:[,;]|$|(?<=ed\.)\s(?=Vol))|\s(?=Vol))(?:\s?-\d{1,9})?(?:\.\d{1,9}"
        r"(?:-[\d.]+)?)?",
        found["inner"],
    ):
        text = item[0].strip()
        begin = found.start("inner") + item.start() + len(item[0]) - len(item[0].lstrip())
        for field, pattern in _PARTS.items():
            if part := pattern.fullmatch(text):
                group = 1 if part[1] else 2
                draft.put(
                    page if field == "pages" else field,
                    begin + part.start(group),
                    begin + part.end(group),
                    RULE,
                )
                if field == "genre":
                    draft.values["type"] = "thesis"
                elif field == "number":
                    draft.values["type"] = _numbered(part[1])
                read_any = True
                break
    return read_any


def _numbered(number: str) -> str:
    """What kind of work bears a number of this form."""
    if re.match(r"(?:CN|ZL|US|JP|EP|WO|KR|DE)\s?\d{6}", number):
        return "patent"
    return (
        "standard" if re.match(r"(?:GB|NB|DL|ISO|IEC|IEEE|[A-Z]{2,4}/[A-Z]|AIAA|ASTM)", number) else "report"
    )
