"""References with a type mark: GB/T 7714 of 2005, 2015 and 2025 and all that looks like them (clause 8)."""

from __future__ import annotations

import re

from cajournal.references import (
    heading,
    host,
    imprint,
    links,
    numbered,
    numbering,
    preprints,
    segments,
    sentences,
    serials,
    titles,
)
from cajournal.references.base import Draft, Pattern
from cajournal.references.cutting import MARK
from cajournal.text.codes import CARRIERS, HOSTED, PREPRINT_SERVERS, TYPES
from cajournal.text.script import HAN

_SERIALS = frozenset("JN")


def fits(draft: Draft) -> bool:
    """Whether a type mark stands in the string."""
    return draft.mark is not None


def read(draft: Draft) -> None:
    """Heading, mark, then what that type of work is followed by."""
    mark = draft.mark
    assert mark is not None  # `fits` said so
    code = (mark["type"] or "EB").upper()
    draft.values["medium"] = _medium(draft, mark)
    draft.values["type"] = TYPES[code]
    tail = mark.end()
    end = links.read(draft, tail)
    start = numbered.standard(draft, mark.start()) if code == "S" else draft.start
    begin, stop = heading.read(draft, start, mark.start(), "gbt:creators")
    hosted = _hosted(draft, tail, end)
    if code == "A" and not hosted and (volume := MARK.search(draft.text, tail, end)):
        code, hosted = volume["type"] or "C", tail  # [A].body.volume[C].: an item of a volume, in CNKI's way
    if hosted:
        draft.values["type"] = HOSTED.get(code, draft.values["type"])
        numbered.title(draft, begin, stop, code)
        host.read(draft, hosted, end, "gbt:host")
    elif code in _SERIALS:
        titles.title(draft, begin, stop, "gbt:title")
        _serial(draft, tail, end, code)
    else:
        numbered.title(draft, begin, stop, code)
        _TAILS.get(code, _whole)(draft, tail, end)


def _medium(draft: Draft, mark: re.Match[str]) -> str:
    draft.spans.append(("medium", mark.start(), mark.end(), "gbt:mark"))
    code = (mark["type"] or "").upper()
    carrier = CARRIERS.get(mark["carrier"] or mark["only"] or "", "")
    return f"{code}/{carrier}".strip("/")


_HOST = re.compile(r"\s{0,4}\.?\s{0,4}(?://|[Ii]n\s?:|见\s?:)\s{0,4}|\s{0,4}\.?\s{0,4}[Ii]n (?=[A-Z])")


def _hosted(draft: Draft, start: int, end: int) -> int | None:
    """Where the host begins, when one follows the mark, directly or after a translator."""
    found = _HOST.match(draft.text, start, end)
    if found:
        return found.end()
    at = draft.text.find("//", start, end) if not found else -1
    if at < 0 or draft.text[at - 1] == ":":
        return None
    segments.read(draft, start, at, "gbt:translator")
    return at + 2


def _serial(draft: Draft, start: int, end: int, code: str) -> None:
    """`[translator, 译. ]container, year, volume(issue): pages`."""
    rule = "gbt:serial"
    start = segments.read(draft, start, end, rule)
    start, end = draft.trim(start, end)
    if start >= end:
        draft.doubt("no-container")
        return
    if _preprint(draft, start, end, "container_title", rule):
        return
    if draft.text[start].isdigit() and _whole_serial(draft, start, end):
        return
    if not draft.text[start].isalpha() and serials.serial_at(draft, start, end, rule):
        _container_before(draft, rule)
    else:
        at = serials.serial(draft, start, end, rule)
        if at is None:
            draft.doubt("no-numbers")
        heading_end = end if at is None else at
        if draft.text[start] == "《" and draft.text[heading_end - 1] == "》":
            start, heading_end = start + 1, heading_end - 1
        draft.put("container_title", start, heading_end, rule)
    if code == "N" or draft.values["type"] == "article-newspaper":
        serials.newspaper(draft)
    issued = draft.values.get("issued")
    if code == "J" and issued is not None and issued.day and not {"volume", "issue"} & draft.values.keys():
        draft.values["status"] = "advance online publication"
    if draft.values.get("page") is None and "locator" in draft.values:
        draft.rename("locator", "page")


_PREPRINT = re.compile(
    r"(?:(?P<server>arXiv)(?: preprint)?,? )?(?P<number>arXiv:\s?(?:\d{4}\.\d{4,5}(?:v\d{1,9})?"
    r"|[\w\-/]+))[,.\s]{0,8}",
    re.I,
)


def _preprint(draft: Draft, start: int, end: int, field: str, rule: str) -> bool:
    """`arXiv preprint arXiv:1408.5882, 2014`: the server's name goes to `field`."""
    found = _PREPRINT.match(draft.text, start, end) if draft.text[start : start + 1] in ("a", "A") else None
    if not found:
        return False
    preprints.put(draft, found, field, rule)
    numbering.book(draft, found.end() - 1, end, rule)
    return True


_PERIODICAL = re.compile(
    r"\s{0,4}(?:[12]\d{3}(?:/\[?[12]\d{3}\]?)?,\s?)?(?P<from>[12]\d{3})[\s,]{0,8}"
    r"(?:\d{1,3}\s?)?\(\d{1,3}\)\s?[-—~]{1,2}\s?(?:[12]\d{3}[\s,]{0,8}"
    r"(?:(?:\d{1,3}\s?)?\(\d{1,3}\))?)?\s{0,4}\.?\s{0,4}"
)


_SERIAL_NAME = re.compile(r"(?:报|学报|杂志|学刊|研究|通讯|Journal|Daily|Review)$")


def _container_before(draft: Draft, rule: str) -> None:
    """`题名. 光明日报[N], 2016`: the mark stands behind the container instead of the title."""
    at = next((s for f, s, _, _ in draft.spans if f == "title"), None)
    end = next((e for f, _, e, _ in draft.spans if f == "title"), 0)
    stop = sentences.last_sentence(draft.text, at, end) if at is not None else None
    if at is not None and stop and _SERIAL_NAME.search(draft.text, stop[1], end):
        draft.spans = [span for span in draft.spans if span[0] != "title"]
        draft.put("container_title", stop[1], end, rule)
        draft.put("title", at, stop[0], rule)
    else:
        draft.doubt("no-container")


def _whole_serial(draft: Draft, start: int, end: int) -> bool:
    """`1957(1)—1990(4). 北京: 北京图书馆, 1957—1990`: the serial itself (8.4)."""
    found = _PERIODICAL.match(draft.text, start, end)
    if not found:
        return False
    draft.values["type"] = "periodical"
    begin, stop = draft.trim(*found.span())
    draft.values["extra"] = {"numbering": draft.raw[begin:stop].rstrip(".．。 ")}
    draft.spans.append(("extra.numbering", begin, stop, "gbt:periodical"))
    imprint.read(draft, found.end(), end, "gbt:periodical")
    return True


_DOCUMENT = re.compile(
    rf"[\s.,(]{{0,8}}(?P<number>[{HAN}]{{1,8}}[\[(]\d{{4}}[\])]\s?第?\d{{1,9}}号)\)?(?=[\s.,]|$)"
)
"""The number of an official document: 国发〔2017〕35号."""


def _whole(draft: Draft, start: int, end: int) -> None:
    if draft.values["medium"][:1] == "C" and _meeting(draft, start, end):
        return
    if found := _DOCUMENT.match(draft.text, start, end):
        draft.put("number", *found.span("number"), "gbt:document")
        start = found.end()
    imprint.read(draft, start, end, "gbt:imprint")


_MEETING = re.compile(
    rf"[\s.]{{0,8}}(?P<name>[^:.]{{4,60}}?(?:论坛|年会|会议|研讨会|大会|论文集))(?:[,.]\s?"
    rf"(?P<place>[{HAN}]{{2,6}}))?(?=[,.]\s?[12]\d{{3}})"
)


def _meeting(draft: Draft, start: int, end: int) -> bool:
    """`[C]. 2012年中国电力论坛, 南京, 2012: 15-19`: a paper whose host follows without its marks."""
    found = _MEETING.match(draft.text, start, end)
    if not found or "出版" in draft.text[found.end() : end]:
        return False
    draft.values["type"] = "paper-conference"
    draft.put("container_title", *found.span("name"), "gbt:meeting")
    if found["place"]:
        draft.put("publisher_place", *found.span("place"), "gbt:meeting")
    numbering.book(draft, found.end(), end, "gbt:meeting", "page")
    return True


_PATENT_NUMBER = re.compile(
    r"(?P<country>[A-Z][a-z]+|["
    + HAN
    + r"]{2,4})?[\s,:.]{0,8}(?P<number>(?:ZL|[A-Z]{2})?\s?\d[\d.]{5,}[\dA-Z]{0,2})(?=[\s,.;]|$)"
)


def _patent(draft: Draft, start: int, end: int) -> None:
    """Date of publication; country and number may follow the mark."""
    found = _PATENT_NUMBER.search(draft.text, start, end)
    if found and "number" not in draft.values and not re.fullmatch(r"\d{4}\.\d\d?\.\d\d?", found["number"]):
        draft.put("number", *found.span("number"), "gbt:number")
        if found["country"]:
            draft.put("authority", *found.span("country"), "gbt:country")
        start = found.end()
    at = numbering.book(draft, start, end, "gbt:patent")
    if at is not None and "publisher" not in draft.values:
        imprint.place_and_publisher(draft, start, at, "gbt:patent")


_DAY = "(?P<{0}year>[12]\\d{{3}})-(?P<{0}month>\\d\\d?)-(?P<{0}day>\\d\\d?)"
_POSTED_AND_SEEN = re.compile(rf"{_DAY.format('')}\s?/\s?{_DAY.format('accessed_')}[\s.]{{0,8}}$")
"""The day of posting and of access in the way of 1999: 1998-08-16/1998-10-04."""


def _web(draft: Draft, start: int, end: int) -> None:
    """A site's name and a date, where they stand before the link."""
    issued = draft.values.get("issued")
    start = segments.read(draft, start, end, "gbt:web")
    begin, _ = draft.trim(start, end)
    if _preprint(draft, begin, end, "publisher", "gbt:web"):
        return
    if found := _POSTED_AND_SEEN.match(draft.text, begin, end):
        draft.date("issued", found, "gbt:web")
        draft.date("accessed", found, "gbt:web", "accessed_")
        return
    at = numbering.book(draft, start, end, "gbt:web")
    if issued is not None:
        draft.values["issued"] = issued
    stop = end if at is None else at
    begin, stop = draft.trim(start, stop)
    if ":" in draft.text[begin:stop]:
        imprint.read(draft, start, end, "gbt:web")
    elif begin < stop:
        server = draft.text[begin:stop].lower() in PREPRINT_SERVERS
        draft.put("publisher" if server else "container_title", begin, stop, "gbt:web")


def _deposit(draft: Draft, start: int, end: int) -> None:
    """`V2.2. repository (date)`: data and preprints (2025, 8.13, 8.14)."""
    issued = draft.values.get("issued")
    if _preprint(draft, draft.trim(start, end)[0], end, "publisher", "gbt:deposit"):
        return
    imprint.read(draft, start, end, "gbt:deposit")
    if issued is not None:
        draft.values["issued"] = issued


_TAILS = {"P": _patent, "EB": _web, "DS": _deposit, "PP": _deposit, "DB": _deposit, "CP": _deposit}

PATTERN = Pattern("gbt", 10, fits, read, 0.98)
