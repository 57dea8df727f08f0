"""References without a type mark, their parts ended by full stops: GB/T 7714—1987 and its heirs.

`作者. 题名. 刊名, 年, 卷(期): 页`, `作者. 书名. 版次. 地: 社, 年. 页`, with hosts behind `//`, 见: or In:.
The type comes from the numbers and the words of the last parts.
"""

from __future__ import annotations

import re

from cajournal.references import (
    heading,
    host,
    likeness,
    links,
    numbering,
    quoted,
    segments,
    sentences,
    serials,
    stops,
    titles,
    unmarked_kinds,
)
from cajournal.references.base import Draft, Pattern
from cajournal.references.titles import QUOTED
from cajournal.references.words import EDITION
from cajournal.text.script import HAN

RULE = "unmarked"
_HOST = re.compile(
    r"\s{0,4}\.?\s{0,4}//\s{0,4}|[.\s]{1,8}见\s?:\s{0,4}|[.\s]{1,8}In\s?:\s{0,4}|"
    r"(?<=[.?!])\s{1,4}In\s{1,4}(?=[A-Z])|\.\s{0,4}载于?\s{0,4}(?=《)"
)
_HOST_WORD = re.compile("//|见|In|载")
_PAGES_OF_BOOK = re.compile(
    r"(?P<before>\d{4})\s{0,4}\.\s{0,4}(?P<count>\d{1,5})\s?(?:页|с\.)\s{0,4}\.?(?:\s{0,4}"
    r"(?P<series>[^.]{2,40})\.?)?\s{0,4}$"
)
_PUBLISHER = re.compile(
    r"出版|书局|书店|书社|印书馆|三联|Press|Publish|Verlag|Books?\b|Springer|Elsevier|Wiley|Routledge"
    r"|McGraw|平台|数据|Data",
    re.I,
)
_JOURNAL = re.compile(
    r"学报|研究|杂志|通报|通讯|评论|学刊|论坛|月刊|季刊|科学$|技术$|工程$|Journal|Review|Letters?|Sci$"
    r"|Lett$|Annals|Bulletin|Transactions|Quarterly|Science|Nature",
    re.I,
)
_NEWSPAPER = re.compile(r"(?<!学)报$|日报|晚报|时报|Daily|Times|News")


def read(draft: Draft) -> None:
    """Heading, then whatever the rest shows itself to be."""
    start = draft.start
    end = links.read(draft, start)
    end = _status(draft, start, end)
    begin = start if _titled_only(draft, start, end) else heading.read(draft, start, end, RULE)[0]
    if marked := QUOTED.match(draft.text, numbering.skip(draft.text, begin, end), end):
        draft.put("title", *marked.span("title"), RULE)
        quoted.read(draft, marked.end(), end, RULE)
        return
    if (
        _hosted(draft, begin, end)
        or unmarked_kinds.thesis(draft, begin, end, RULE)
        or unmarked_kinds.patent(draft, begin, end, RULE)
        or unmarked_kinds.preprint(draft, begin, end, RULE)
    ):
        return
    end, numbers = _numbers(draft, begin, end)
    if numbers and _serial(draft, begin, numbers, end):
        return
    _whole(draft, begin, end)


_STATUS = re.compile(r"[.\s]{1,8}(?:现行|废止|有效|即将实施)\s{0,4}\.?\s{0,4}$")
_EDITION_NEXT = re.compile(
    r"[\s.]{0,8}(?:第?\s?[\d一二三四五六七八九十]{1,3}\s?版|\d{1,2}(?:st|nd|rd|th) ed"
    rf"|[^.,:]{{0,8}}(?:{EDITION}))\s{{0,4}}\."
)
_IMPRINT_ONLY = re.compile(rf"[\s.]{{0,8}}[^:.,\d]{{1,24}}:\s?[^:]+[,.]\s{{0,4}}[\[(]?{numbering.YEAR}")
_YEAR_ONLY = re.compile(rf"[\s.\[(]{{0,8}}(?:{numbering.YEAR}[-./\d年月日]*)?[\s.\])]*$")
_STRICT = re.compile(
    rf"\s{{0,4}}(?:[{HAN}]{{2,3}}(?:[,、; ]+[{HAN}]{{2,4}})*,? ?等?|[A-ZÀ-Þ][\w'’\-]+(?: [A-Z]){{1,3}}"
    rf"(?:,.*)?)\s{{0,4}}"
)


def _titled_only(draft: Draft, start: int, end: int) -> bool:
    """Whether the first part is the title already: a host, an edition, an imprint or nothing follows."""
    text = draft.text
    stop = stops.creators_end(draft, start, end)
    if stop is None or stops.semicolons_end(text, start, end):
        return False
    if (
        _YEAR_ONLY.match(text, stop[1], end)
        or _HOST.match(text, stop[0], end)
        or _EDITION_NEXT.match(text, stop[1], end)
    ):
        return True
    if _STRICT.fullmatch(text, start, stop[0]):
        return False
    head = text[start : stop[0]].strip()
    end = _without_pages(text, stop[1], end)
    if (
        likeness.organised(head)
        or ("," in head and likeness.looks_like_names(text, start, stop[0]))
        or sentences.SENTENCE.search(text, stop[1], end - 1)
    ):
        return False
    numbers = serials.find_serial(text, stop[1], end)
    return _IMPRINT_ONLY.match(text, stop[1], end) is not None or numbers is not None


_LAST_PAGES = re.compile(r"\.\s{0,4}[\d~\-—, ]+\s{0,4}\.?\s{0,4}$")


def _without_pages(text: str, start: int, end: int) -> int:
    found = _LAST_PAGES.search(text, start, end)
    return found.start() if found else end


def _status(draft: Draft, start: int, end: int) -> int:
    """A standard's state behind its year."""
    found = _STATUS.search(draft.text, start, end)
    return found.start() + 1 if found else end


_GOST = re.compile("№ ?\\d|[ТС]\\. ?\\d")
"""The numbers of a Russian serial, which stands behind `//`."""


def _hosted(draft: Draft, begin: int, end: int) -> bool:
    found = _HOST.search(draft.text, begin, end) if _HOST_WORD.search(draft.text, begin, end) else None
    if not found or draft.text[found.start() - 1 : found.start()] == ":":
        return False
    title_end = found.start()
    stop = sentences.last_sentence(draft.text, begin, title_end)
    if stop and segments.read(draft, stop[1], title_end, RULE) > stop[1] + 1:
        title_end = stop[0]
    titles.title(draft, begin, title_end, RULE)
    if _GOST.search(draft.text, found.end(), end) and (
        numbers := serials.find_serial(draft.text, found.end(), end)
    ):
        draft.put("container_title", found.end(), numbers[0], RULE)
        serials.put_serial(draft, numbers[1], RULE)
        draft.values["type"] = "article-journal"
        return True
    host.read(draft, found.end(), end, RULE)
    container = str(draft.values.get("container_title", ""))
    if container.endswith(("网", "网站")):
        draft.values["type"] = "webpage"
    else:
        draft.values["type"] = "paper-conference" if host.is_meeting(container) else "chapter"
    return True


def _numbers(draft: Draft, begin: int, end: int) -> tuple[int, tuple[int, re.Match[str]] | None]:
    """The closing numbers, with 1987's page count and series behind them taken off."""
    if found := _PAGES_OF_BOOK.search(draft.text, begin, end):
        draft.values["number_of_pages"] = int(found["count"])
        draft.spans.append(("number_of_pages", *found.span("count"), RULE))
        if found["series"]:
            draft.put("collection_title", *found.span("series"), RULE)
        end = found.end("before")
    return end, serials.find_serial(draft.text, begin, end)


def _serial(draft: Draft, begin: int, found: tuple[int, re.Match[str]], end: int) -> bool:
    """A journal's or a newspaper's item, when its numbers or its container's name say so."""
    at, numbers = found
    stop = sentences.before_journal(draft.text, begin, at)
    if stop is None:
        return False
    container = draft.text[stop[1] : at].strip(" ,.")
    counted = serials.is_counted(numbers)
    book = (":" in container and not counted) or (_PUBLISHER.search(container) and not counted)
    if not container or book or not (counted or _JOURNAL.search(container) or _NEWSPAPER.search(container)):
        return False
    titles.title(draft, begin, segments.before_translators(draft, begin, stop[0], RULE), RULE)
    draft.put("container_title", stop[1], at, RULE)
    serials.put_serial(draft, numbers, RULE)
    issued = draft.values.get("issued")
    if (issued and issued.day and "volume" not in draft.values) or (
        _NEWSPAPER.search(container) and not numbers.groupdict().get("volume")
    ):
        draft.values["type"] = "article-newspaper"
        serials.newspaper(draft)
    else:
        draft.values["type"] = "article-journal"
    return True


def _whole(draft: Draft, begin: int, end: int) -> None:
    """A work that stands by itself: book, standard, report, web page."""
    divided = host.divide(draft, begin, end, RULE, "locator")
    if not unmarked_kinds.with_number(draft, begin, divided.title_end, RULE):
        page = "URL" in draft.values and "publisher" not in draft.values
        draft.values["type"] = "webpage" if page else "book"
        titles.title(draft, begin, divided.title_end, RULE)


PATTERN = Pattern("unmarked", 90, lambda draft: True, read, 0.94)
