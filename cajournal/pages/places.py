"""Affiliations as pages print them: told by their words, one per line or mark."""

from __future__ import annotations

import re
from typing import NamedTuple


class Place(NamedTuple):
    """One printed affiliation with its span and the mark before it; `in_source` as in `Person`."""

    name: str
    start: int
    end: int
    mark: str | None = None
    in_source: bool = False


_PLACE_WORD = re.compile(
    r"大学|学院|研究[所院室中]|实验室|公司|医院|中心|中学|小学|学校|集团|委员会|党校|图书馆|大學|學院|總署|政府|气象局|设计院|研究所|[Uu]niv|[Ii]nstitut|"
    r"College|School|Laborator|Department|Dept|Cent(?:er|re)|Hospital|Academ|Facult|Compan|Co\.|Ltd|China|Bureau|Library|Museum|Group"
)
_PLACE_HEAD = re.compile(r"\s*(?:\[?(\d{1,2}|[a-f](?=[.．、\s]))\]?\s*[.．、)）]?\s*|([*＊#†])\s*)?")
_PLACE_END = re.compile(
    r"[;；\r\n]|(?<=\d)[,，]?\s+(?=\d{1,2}\s*[.．、])|[.。]\s*(?=\d{1,2}\s*[.．、])|(?<=[一-龥)）])[,，]?\s*(?=\d{1,2}\s?[.．、]\s?[一-龥A-Z])|(?<=[一-龥])(?=\d{1,2}\s*[.．]\s)"
)
_NEXT_ELEMENT = re.compile(
    r"\u2002(?![一-龥]{2,12}(?:(?<!科)学院|(?<!科)學院|系|部|中心|实验室|教研室|科)(?:[\s,，;；]|$))"
    r"(?=[^\u2002]{0,80}?(?:大学|学院|研究|公司|医院|中心|大學|[Uu]niv|[Ii]nstit|College|Academ|Hospital|Lab))"
)
"""The next affiliation of a page's markup, in an element of its own; a department ends the one before."""
_NEXT_HOUSE = re.compile(
    r"(?<=[院系所馆室司学校局会部心])[ \u3000]{1,4}"
    r"(?=[一-龥]{2,16}(?:大学|大學|科学院|公司)(?![一-龥]*[\s,，]*\d{6}))"
)
"""The next affiliation behind a blank: 武汉大学信息管理学院 武汉大学图书馆; a faculty alone begins none."""
_MARKED_BEHIND = re.compile(r"([^\[\]\s][^\[\]]{2,198}[^\[\]\s])\s*+\[(\d{1,2})\]\s*+[,，;；]?")


def read_places(text: str, start: int, end: int) -> list[Place]:
    """Affiliations, one per line or behind semicolons, with the number before each.

    >>> line = "1.中国科学院,成都 610041;2.西安建筑科技大学,西安 710055"
    >>> [place[::3] for place in read_places(line, 0, len(line))]
    [('中国科学院,成都 610041', '1'), ('西安建筑科技大学,西安 710055', '2')]
    """
    if text[end - 1] == "]" and (behind := [*_MARKED_BEHIND.finditer(text, start, end)]):
        return [Place(" ".join(one[1].split()), *one.span(1), one[2]) for one in behind]
    places, at = [], start
    shapes = (_PLACE_END, _NEXT_ELEMENT, _NEXT_HOUSE)
    stops = [m.span() for shape in shapes for m in shape.finditer(text, start, end)]
    for stop in [*sorted(stops), (end, end)]:
        head = _PLACE_HEAD.match(text, at, stop[0])
        a, b = (head.end() if head else at), stop[0]
        while b > a and text[b - 1] in " \t\u3000\u00a0\u2002,，.。;；\r\n":
            b -= 1
        while a < b and text[a] in " \t\u3000\u00a0\u2002(（":
            a += 1
        if b - a > 3:
            places.append(Place(" ".join(text[a:b].split()), a, b, (head[1] or head[2]) if head else None))
        at = stop[1]
    return places


def is_place(line: str) -> bool:
    """Whether a line is an affiliation by its words."""
    return _PLACE_WORD.search(line) is not None
