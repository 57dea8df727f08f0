"""A by-line to names, marks and affiliations: the small grammar that all sites share."""

from __future__ import annotations

import re
from typing import NamedTuple

from cajournal.pages.nameless import EMAIL, nameless_out
from cajournal.pages.pieces import Person, joined, paired_commas
from cajournal.pages.places import Place, is_place, read_places
from cajournal.text.script import HAN, has_han


class Byline(NamedTuple):
    """What a by-line holds, each in its order."""

    han: list[Person]
    latin: list[Person]
    places: list[Place]


_ORGANISED = re.compile(
    r"(?:大学|学院|學院|大學|研究所|研究院|研究室|实验室|公司|医院|中心|学校|中学|小学|集团|委员会|出版社|编辑部|系|部|局|厅|站|馆|所|院|厂|社|处)"
    r"(?=$|[\s,，;；\d(（)）]|[A-Z])"
)
_MARK = r"(?:\[\d{1,2}\]|\d{1,2}(?!\d)|[*＊#†‡✉☒§△▲⁎①-⑨¹²³⁴⁵⁶⁷⁸⁹]|[a-f](?![A-Za-z]))"
_MARKS = re.compile(rf"\s?{_MARK}(?:\s?[,，]?\s?{_MARK})*+")
_SEPARATORS = frozenset(",，、;；")
_ONE_MARK = re.compile(_MARK)
_LATIN_MARKS = re.compile(r"(?:\s?(?:\[\d{1,2}\]|\d{1,2}(?!\d)|[*＊#†‡✉☒§¹²³⁴⁵⁶⁷⁸⁹])\s?[,，]?)++")
_HAN_NAME = re.compile(rf"[{HAN}](?:[{HAN}]|[·•‧・∙．](?=[{HAN}A-Z])|(?<=[·•‧・])[A-Z]\.?)*")
_LETTER_RUN = re.compile(r"[A-Za-zÀ-ɏ]")
_LATIN_NAME = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’`´.\-‐‑– \t\u00a0,]*")
_ROLE = re.compile(r"\s*(?:著|编著|主编|编|译|整理|口述|等)$")
_ROLE_ENDS = frozenset("著编译理述等")
_LATIN_IN_BRACKETS = re.compile(
    r"\s*[A-Z][A-Za-zÀ-ɏ'’.\-]*(?:,\s*|\s+)[A-Z][A-Za-zÀ-ɏ'’.\-]*(?: [A-Z][a-z]*)?\s*"
)
"""A name beside its Han form: 林怡君 ( Yi-Chun Lin )."""
_MORE = frozenset({"位作者", "等", "展开更多作者"})
"""Furniture of long lists: `+1 位作者`."""
_AND = re.compile(r"(?:(?<!\s)\s++)?(?:\band\b|&)\s*+")
_SUPERSCRIPTS = str.maketrans("①②③④⑤⑥⑦⑧⑨¹²³⁴⁵⁶⁷⁸⁹", "123456789123456789")
_OPEN, _CLOSE = "(（", ")）"
_BRACKET = re.compile(f"[{_OPEN}{_CLOSE}]")


def read_byline(text: str, start: int, end: int, authors: int = 0) -> Byline:
    """The names and affiliations of `text[start:end]`; `authors`: as many are known in the other script.

    >>> line = "张豹1, 姚宜斌1,2* ZHANG Bao1, YAO Yibin1,2(Wuhan University, Wuhan 430079, China)"
    >>> read = read_byline(line, 0, len(line))
    >>> [(person.name, person.marks) for person in read.han]
    [('张豹', ('1',)), ('姚宜斌', ('1', '2', '*'))]
    >>> [person.name for person in read.latin], [place.name for place in read.places]
    (['ZHANG Bao', 'YAO Yibin'], ['Wuhan University, Wuhan 430079, China'])
    """
    end = min(end, start + 20_000)
    whole, text = text, nameless_out(text, start, end)
    mails = [found.span() for found in EMAIL.finditer(whole, start, end)] if text is not whole else []
    latin: list[Person] = []
    places: list[Place] = []
    inside, cut = _brackets(text, start, end)
    for a, b in inside:
        if is_place(text[a:b]) or (has_han(text[a:b]) and b - a > 8):
            places += read_places(text, a, b)
        elif _LATIN_IN_BRACKETS.fullmatch(text, a, b):
            _latin(text, a, b, latin, places)
    han: list[Person] = []
    for a, b in cut:
        a, b, place = _colon(text, a, b)
        _names(text, a, b, han, latin, places)
        places += place
    han = joined(text, han)
    if 0 < len(latin) < len(han) and _is_among(text, han, latin):
        return Byline(sorted([*han, *latin], key=lambda person: person.start), [], places)
    latin = paired_commas(text, latin, len(han) or authors)
    return Byline(_mailed(whole, han, mails), _mailed(whole, latin, mails), places)


def _mailed(text: str, people: list[Person], mails: list[tuple[int, int]]) -> list[Person]:
    """An e-mail address is that of the person before it."""
    for start, end in mails:
        at = max((i for i, person in enumerate(people) if person.end <= start), default=None)
        if at is not None and people[at].email is None:
            people[at] = people[at]._replace(email=text[start:end])
    return people


def _is_among(text: str, han: list[Person], latin: list[Person]) -> bool:
    """A foreign author in a Chinese list (包艳华, 唐倩, Barbara M. Kehm): joined to it by the same comma."""
    before = max((person.end for person in han if person.end <= latin[0].start), default=0)
    return (
        text[before : latin[0].start].strip() in (",", "，", "、", ";", "；") or latin[0].start < han[0].start
    )


def _brackets(text: str, start: int, end: int) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The spans inside the outermost brackets, and those outside; an unclosed one runs to the end."""
    inside, outside, depth, at = [], [], 0, start
    for i in (found.start() for found in _BRACKET.finditer(text, start, end)):
        if text[i] in _OPEN:
            if depth == 0:
                outside.append((at, i))
                at = i + 1
            depth += 1
        elif text[i] in _CLOSE and depth:
            depth -= 1
            if depth == 0:
                inside.append((at, i))
                at = i + 1
    (inside if depth else outside).append((at, end))
    return inside, outside


def _colon(text: str, start: int, end: int) -> tuple[int, int, list[Place]]:
    """`陈子浩, 李仁旺:浙江理工大学`: the affiliation behind a colon."""
    for at in (text.find(":", start, end), text.find("：", start, end)):
        if at > start and is_place(text[at:end]):
            return start, at, read_places(text, at + 1, end)
    return start, end, []


def _names(
    text: str, start: int, end: int, han: list[Person], latin: list[Person], places: list[Place]
) -> None:
    at = start
    for found in _HAN_NAME.finditer(text, start, end):
        a, b = found.span()
        if a < at or found[0] in _MORE:
            continue
        if a - at > 1:  # more than the comma
            _latin(text, at, a, latin, places)
        if (
            len(found[0]) > 4
            and _ORGANISED.search(text, a, min(b + 1, len(text)))
            and "课题组" not in found[0]
        ):
            b = _place_end(text, b, end)
            places += read_places(text, a, b)
            at = b
            continue
        marks, at = _marks_at(text, b, end, _MARKS)
        name = _ROLE.sub("", found[0]) if len(found[0]) > 2 and found[0][-1] in _ROLE_ENDS else found[0]
        han.append(Person(name, a, a + len(name), marks))
    _latin(text, at, end, latin, places)


def _place_end(text: str, at: int, end: int) -> int:
    stops = [i for i in (text.find(s, at, end) for s in ("\n", ";", "；", "  ")) if i >= 0]
    return min(stops, default=end)


def _marks_at(text: str, at: int, end: int, shape: re.Pattern[str]) -> tuple[tuple[str, ...], int]:
    found = shape.match(text, at, end) if at < end and text[at] not in _SEPARATORS else None
    if not found:
        return (), at
    marks = _ONE_MARK.findall(found[0].translate(_SUPERSCRIPTS).replace("＊", "*"))
    return tuple(mark.strip("[]") for mark in marks), found.end()


def _latin(text: str, start: int, end: int, latin: list[Person], places: list[Place]) -> None:
    """The Latin names between two Han names, or behind the last; CNKI ends them with their affiliation."""
    if _LETTER_RUN.search(text, start, end) is None:
        return
    by_comma = ";" not in text[start:end] and "；" not in text[start:end]
    at = start
    while at < end:
        found = _LATIN_NAME.search(text, at, end)
        if not found:
            break
        a, b = found.span()
        comma = text.find(",", a, b) if by_comma else -1
        b = comma if comma >= 0 else b
        if not by_comma and is_place(text[a:b]):
            at = _place_end(text, b, end)
            places += read_places(text, a, at)
            continue
        at = max(b, at + 1)
        for first, last in _around_and(text, a, b):
            while last > first and text[last - 1] in " \t\u00a0,-–":
                last -= 1
            marks, at_marks = _marks_at(text, last, end, _LATIN_MARKS)
            if last - first > 1 and text[first:last].lower() not in ("and", "et al", "et al."):
                latin.append(Person(" ".join(text[first:last].split()), first, last, marks))
            at = max(at, at_marks)


def _around_and(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans, at = [], start
    for found in _AND.finditer(text, start, end):
        spans.append((at, found.start()))
        at = found.end()
    return [(a, b) for a, b in [*spans, (at, end)] if b > a]
