"""In-text marks (GB/T 7714—2015 clause 9, 2025 clause 9): made and read.

Numeric: [1], [1,3-5], the cited page after the bracket: [2]260. Author-date: （张三，2020a）,
(Zhang et al., 2020), the page after a colon or after the bracket. Read, too: [1: 25], [张三, 2020].
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, zip_longest
from typing import Literal

from cajournal.gbt7714.dates import year_in_number
from cajournal.models import Name, Record
from cajournal.models.base import Frozen
from cajournal.text.collecting import no_collecting
from cajournal.text.script import HAN, has_han, language_of


class Cited(Frozen):
    """One work of an in-text mark: its number, or its names and year; and the cited page.

    `year` keeps the suffix (2020a, 无日期, n.d.); `et_al` says that further names were cut.
    """

    number: int | None = None
    names: tuple[str, ...] = ()
    et_al: bool = False
    year: str | None = None
    locator: str | None = None


class InText(Frozen):
    """One in-text mark: its style, its works in their order, and its place `text[start:end]`."""

    style: Literal["numeric", "author-date"]
    cited: tuple[Cited, ...]
    start: int
    end: int

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of a numeric mark, ranges counted out."""
        return tuple(one.number for one in self.cited if one.number is not None)


# --- made


def numeric(numbers: Iterable[int], locator: str | None = None) -> str:
    """The mark for these numbers, in their order; runs are joined (9.2.2), the page follows (9.2.3).

    >>> numeric([1, 3, 4, 5]), numeric([2], "260"), numeric([255, 256])
    ('[1,3-5]', '[2]260', '[255-256]')
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return f"[{','.join('-'.join(map(str, run)) for run in runs)}]{locator or ''}"


def author_date(cited: Sequence[Cited]) -> str:
    """The mark for these works: full-width where one of them has a Han name, else half-width (9.3.1).

    >>> author_date([Cited(names=("张三",), year="2020a")])
    '（张三，2020a）'
    >>> author_date([Cited(names=("Zhang",), et_al=True, year="2020"), Cited(names=("Li",), year="2019")])
    '(Zhang et al., 2020; Li, 2019)'
    """
    wide = any(has_han(name) for one in cited for name in one.names)
    opening, comma, semicolon, colon, closing = "（，；：）" if wide else ("(", ", ", "; ", ": ", ")")
    inside = semicolon.join(_named(one, comma, colon) for one in cited)
    return f"{opening}{inside}{closing}"


def _named(one: Cited, comma: str, colon: str) -> str:
    names = comma.join(one.names)
    if one.et_al:
        names += " 等" if has_han(names) else " et al."
    said = comma.join(part for part in (names, one.year or "") if part)
    return f"{said}{colon}{one.locator}" if one.locator else said


def cited_of(
    records: Iterable[Record], suffixes: Iterable[str] = (), locator: str | None = None
) -> list[Cited]:
    """The works of an author-date mark: one name is named, of several the first (9.3.1.2).

    A Chinese name is whole, of another the surname stands alone. The cited page is the last work's.
    """
    cited = [_cited(record, suffix) for record, suffix in zip_longest(records, suffixes) if record]
    if cited and locator:
        cited[-1] = cited[-1].model_copy(update={"locator": locator})
    return cited


def _cited(record: Record, suffix: str | None) -> Cited:
    people = record.author or record.editor
    language = record.language or language_of(str(getattr(record, "title", None) or ""))
    han = language[:2] in ("zh", "ja", "ko")
    known = str(record.issued.year) if record.issued else year_in_number(record.__dict__)
    year = known or ("无日期" if han else "n.d.")
    return Cited(
        names=(_short(people[0].name, han),) if people else ("佚名" if han else "Anon",),
        et_al=len(people) > 1 or record.cut,
        year=f"{year}{'' if known or not suffix else '-'}{suffix or ''}",
    )


def _short(name: Name, han: bool) -> str:
    if name.han and (han or not name.latin):
        return name.han
    return name.organisation or name.latin_family or str(name)


# --- read

_SPAN = r"\s*(?:[-–—―~～－]{1,2}|至)\s*"
_ONE = rf"\d{{1,3}}(?:{_SPAN}\d{{1,3}})?"
_PAGES = r"\d{1,4}(?:[-–—~～]\d{1,4})?"
# A number right after the bracket is a page unless the text goes on with it: [1]2020年, [3]1.5.
_AFTER = rf"(?P<after>{_PAGES}(?![\d.．%％年月日个种次万亿]))?"
_INSIDE = rf"(?:\s*(?:[:：]|[,，]\s*(?=[p第]))\s*(?:pp?\.\s*|第\s*)?(?P<page>{_PAGES})\s*页?)?"
_NUMERIC = re.compile(rf"[\[［〔【](?P<numbers>{_ONE}(?:\s*[,，、;；]\s*{_ONE})*){_INSIDE}[\]］〕】]{_AFTER}")
_YEAR = r"(?:\[?(?:1[5-9]|20)\d\d[a-z]?\]?|无日期(?:-[a-z])?|n\.\s?d\.(?:-[a-z])?)"
_BRACKETS = re.compile(
    rf"(?:[(（](?P<inside>[^()（）]{{0,400}}?{_YEAR}[^()（）]{{0,200}})[)）]"
    rf"|[\[［](?P<square>[^\W\d][^\[\]［］()（）]{{0,200}}?{_YEAR}[^\[\]［］()（）]{{0,100}})[\]］]){_AFTER}"
)
_WORK = re.compile(
    rf"\s*+(?P<names>(?:[^\d]*?[^\d\s,，.])??)[\s,，.]*+(?P<year>{_YEAR})(?P<more>(?:\s*+[,，]\s*+(?:{_YEAR}|[a-z]))*)"
    rf"(?:\s*+[:：,，]\s*+(?:pp?\.\s*+|第)?(?P<locator>{_PAGES})\s*+页?)?\s*+"
)
_JOINED = re.compile(r"(?<!\s)\s*+(?:[,，、;；]|\band\b|&|和|与)\s*+")
_ET_AL = re.compile(r"(?<![\s,，])[\s,，]*+(?:等人?|et\s+al\.?|и др\.?|ほか|他)\s*+$")
_BEFORE = re.compile(
    rf"(?:(?P<latin>[A-Z][\w'’-]+(?:\s+(?:and|&)\s+[A-Z][\w'’-]+)?)|(?P<han>[{HAN}·]{{2,4}}?))"
    rf"(?P<et_al>\s*(?:等人?|et\s+al\.?))?\s*$"
)
_NO_NAME = re.compile(r"[“\"《]|[图表式].?$|.{61}")
_LEADS = re.compile(
    r"^(?:参见|参看|参考|详见|另见|转引自|引自|见|如|[Ss]ee also|[Ss]ee|e\.\s?g\.,?|[Cc]f\.)\s*"
)


def read(text: str) -> list[InText]:
    """Every in-text mark of a text, in its order; brackets that hold no mark are passed over.

    A narrative mark, whose names stand before the bracket, keeps the Latin name or what may be a Han
    name there: Zhang et al. (2020), 张三（2020）.

    >>> [one.numbers for one in read("裴伟[570,83]提出，其后有研究[255-257]。")]
    [(570, 83), (255, 256, 257)]
    >>> [(one.names, one.year, one.locator) for one in read("（张三 等，2020a；Li, 2019）")[0].cited]
    [(('张三',), '2020a', None), (('Li',), '2019', None)]
    """
    with no_collecting():
        found = [*_numeric_marks(text), *_author_date_marks(text)]
    return sorted(found, key=lambda mark: mark.start)


_MOST = 200
"""A mark cites no more works than this; [1-999] is none."""


def _numeric_marks(text: str) -> Iterator[InText]:
    for mark in _NUMERIC.finditer(text):
        spans = list(map(_counted, re.split(r"[,，、;；]", mark["numbers"])))
        numbers = list(chain(*spans)) if sum(map(len, spans)) <= _MOST else []
        cited = list(map(_numbered, numbers))
        if cited and 0 not in numbers:
            cited[-1] = Cited(number=numbers[-1], locator=mark["page"] or mark["after"])
            yield InText(style="numeric", cited=tuple(cited), start=mark.start(), end=mark.end())


@cache
def _numbered(number: int) -> Cited:
    return Cited(number=number)


def _counted(one: str) -> range:
    first, *last = (int(digits) for digits in re.findall(r"\d+", one))
    end = last[0] if last else first
    return range(first, end + 1) if first <= end else range(first, first + 1)


def _author_date_marks(text: str) -> Iterator[InText]:
    for mark in _BRACKETS.finditer(text):
        works = [_work(part) for part in re.split("[;；]", mark["inside"] or mark["square"])]
        known = [one for work in works if work for one in work]
        if not known or len(known) < len(works):
            continue
        if not known[0].names:
            known = _narrative(known, text[max(0, mark.start() - 60) : mark.start()])
        if mark["after"] and not known[-1].locator:
            known[-1] = known[-1].model_copy(update={"locator": mark["after"]})
        yield InText(style="author-date", cited=tuple(known), start=mark.start(), end=mark.end())


def _work(part: str) -> list[Cited] | None:
    """The works of one stretch between semicolons: one author may have several years (2019a, b)."""
    found = _WORK.fullmatch(part)
    if not found:
        return None
    names = _LEADS.sub("", found["names"].strip())
    cut = _ET_AL.sub("", names)
    people = _people(cut.strip(" ,，"))
    if any(map(_NO_NAME.match, people)):
        return None
    first = found["year"].strip("[]")
    years = [first, *(_full(year, first) for year in re.split(r"[,，\s]+", found["more"]) if year)]
    return [
        Cited(
            names=people,
            et_al=cut != names,
            year=year,
            locator=found["locator"] if year == years[-1] else None,
        )
        for year in years
    ]


def _full(year: str, first: str) -> str:
    return first[:4] + year if len(year) == 1 else year.strip("[]")


def _people(printed: str) -> tuple[str, ...]:
    return tuple(name for name in _JOINED.split(printed) if name)


def _narrative(known: list[Cited], before: str) -> list[Cited]:
    found = _BEFORE.search(before)
    if not found:
        return known
    people = {
        "names": _people(found["latin"] or found["han"]),
        "et_al": bool(found["et_al"]),
    }
    return [one if one.names else one.model_copy(update=people) for one in known]
