"""What layouts name by numbers: volume, number, edition, pages (8.2.2, 8.2.3, 8.5)."""

from __future__ import annotations

import re
from functools import lru_cache

from cajournal.gbt7714.kinds import SERIALS
from cajournal.gbt7714.marks import widen
from cajournal.gbt7714.work import Work
from cajournal.text.numerals import number_of
from cajournal.text.width import fold


def volume(work: Work) -> str:
    """The volume of a serial as it is, of a book with its word: 第1卷 (8.2.2), v.1; 卷 1, Vol. 1 in 2015."""
    said = work.said
    if not said["volume"]:
        return _numbering(work) if work.kind == "periodical" else ""
    if work.kind in SERIALS:
        return _PADDED.sub("", str(said["volume"]))
    found = _VOLUME_NUMBER.fullmatch(said["volume"])
    label = _volume_word(work, found[1]).format(found[1]) if found else said["volume"]
    rest = (found and found[2]) or said["extra"].get("volume-title") or said["section"]
    return f"{label} {rest}" if rest else str(label)


def issue(work: Work) -> str:
    """A serial's issue, without the zeros that databases put before it (03)."""
    return _PADDED.sub("", work.said["issue"] or "")


def _volume_word(work: Work, number: str) -> str:
    """The edition's word, unless the printed source has 第1卷, which no edition forbids."""
    own = work.han and re.search(rf"第\s?{number}\s?卷", work.said.get("raw", ""))
    return _VOLUME[2025 if own else work.edition][0 if work.han else 1]


def _numbering(work: Work) -> str:
    """All the volumes of a serial, as the reader of references keeps them: 1957（1）—1990（4）."""
    marks = fold(work.said["extra"].get("numbering", "")).replace(" (", "(").replace("-", "—")
    return widen(marks.replace(", ", ",")) if work.wide else marks


_VOLUME_NUMBER = re.compile(r"(?:第|卷|[Vv](?:ol)?\.)?\s?(\d+)卷?(?: (.+))?")

_VOLUME = {
    1987: ("卷 {}", "v. {}"),
    2005: ("卷 {}", "Vol. {}"),
    2015: ("卷 {}", "Vol. {}"),
    2025: ("第{}卷", "v.{}"),
}

_NO_NUMBER = frozenset(("article", "article-journal", "article-magazine", "article-newspaper"))


def number(work: Work) -> str:
    """A report's, standard's or patent's number, the file number of an archive's document."""
    said = work.said
    if said["type"] in _NO_NUMBER:
        return ""
    if said["type"] == "patent" and work.edition == 2025 and "call-number" in said["extra"]:
        return str(said["extra"]["call-number"])  # the application's number comes first (8.10)
    text = str(said["number"] or said["archive_location"] or "")
    if work.kind == "standard" and work.edition == 2025 and work.han:
        return _DATED.sub("—", text)
    return text


_DATED = re.compile(r"(?<=\d)\s?(?:-{1,2}|–)\s?(?=(?:19|20)\d\d$)")
"""The hyphen before the year of a Chinese standard, which is a dash (8.9): GB/T 3792—2021."""


def country(work: Work) -> str:
    """A patent's country."""
    said = work.said
    return said["extra"].get("jurisdiction") or said["authority"] or ""


def registered(work: Work) -> str:
    """A patent's country and number (2005, 4.5)."""
    return work.comma.join(part for part in (country(work), number(work)) if part)


def edition(work: Work) -> str:
    """The edition (8.2.3): 3 版, 4th ed.; the first is not told. In 2025 a version: V2.2."""
    said = work.said
    if said["edition"]:
        return _edition(said["edition"], work.han)
    if work.edition == 2025 and said["version"]:
        return f"V{said['version']}" if said["version"][0].isdigit() else str(said["version"])
    return ""


@lru_cache(maxsize=1 << 10)
def _edition(text: str, han: bool) -> str:
    found = _NUMBERED.fullmatch(text)
    number = number_of(found[1]) if found else None
    if number is None:
        return text
    if number == 1:
        return ""
    return f"{number} 版" if han else f"{number}{_ordinal(number)} ed."


_NUMBERED = re.compile(
    r"(?:第\s?)?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?(?:版|st|nd|rd|th)?(?: ed(?:ition|\.)?)?"
)


def _ordinal(number: int) -> str:
    return "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def page(work: Work) -> str:
    """The pages, or what stands for them: a cited page, an article's number, a clause of a law."""
    said = work.said
    text = said["page"] or said.get("locator") or ""
    if not text and work.kind in ("journal", "online-first"):
        text = said["number"] or ""
    if not text and work.kind in ("book", "hosted") and not said["volume"]:  # a volume has it beside itself
        text = said["section"] or ""
    if work.kind == "newspaper":
        text = text or said["section"] or said["issue"] or ""  # databases export the page as the issue
        text = _PADDED.sub("", text)
    if not text or (text.isascii() and text.isalnum()):
        return text
    text = _FURTHER.sub(",", _PAGE_WORDS.sub(r"\1", _DASH.sub("-", text)))
    if work.wide:
        text = text.replace(", ", "，").replace(",", "，")
    return _SPAN.sub(r"\1～", text) if work.edition == 1987 else text


_PADDED = re.compile(r"(?<![\w.])0+(?=\d)")
"""The zeros of a database before the number of an issue (03), of a newspaper's page (004)."""

_DASH = re.compile(r"(?<=\d)\s?(?:--?|–|—|~|～)\s?(?=\d)")

_FURTHER = re.compile(r"(?<=\d)\s?\+\s?(?=\d)")
"""How databases join the pages of an article that goes on elsewhere: 102-106+115."""

_PAGE_WORDS = re.compile(r"第\s?(\d+(?:-\d+)?)\s?[页頁版]")

_SPAN = re.compile(r"(?<![\w.])(\d+)-(?=\d+(?![\w.]))")
