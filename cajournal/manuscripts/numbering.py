"""The numbers that Word shows before the paragraphs of its lists (ISO 29500-1, 17.9).

No library gives them: they are counted here from numbering.xml, with the lists that a style brings,
the levels' texts (`[%1]`, `%1.%2`), starts and restarts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

_DEEPEST = 9
"""Levels of a list, by the standard."""


@dataclass(frozen=True)
class Level:
    """One level of a list: the form of its number, the text around it, its start, its paragraph style."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    style: str | None = None


def value(parent: Element | None, tag: str, default: str | None = None) -> str | None:
    """What the child `tag` says in its attribute `val`."""
    child = None if parent is None else parent.find(tag)
    return default if child is None else child.get("val", default)


def whole(text: str | None, default: int) -> int:
    """A number of the file; the default for what is none, or is beyond any list."""
    return int(text) if text and re.fullmatch(r"\d{1,6}", text) else default


class Numbering:
    """The lists of a document, counted as its paragraphs come by."""

    def __init__(self, root: Element | None) -> None:
        parts: list[Element] = [] if root is None else list(root)
        abstract = {one.get("abstractNumId", ""): one for one in parts if one.tag == "abstractNum"}
        by_link = {link: one for one in abstract.values() if (link := value(one, "styleLink"))}
        self.lists: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = {}
        for one in parts:
            if one.tag == "num":
                name = value(one, "abstractNumId", "") or ""
                base = abstract.get(name)
                base = by_link.get(value(base, "numStyleLink") or "", base)
                self.lists[one.get("numId", "")] = name, *_levels(one, base)
        self.counts: dict[str, list[int | None]] = {}
        self.begun: set[str] = set()

    def level_of(self, number: str, style: str | None) -> int:
        """The level of a list that belongs to a paragraph style."""
        levels = self.lists.get(number, ("", {}, {}))[1]
        return next((depth for depth, level in levels.items() if style and level.style == style), 0)

    def next(self, number: str, depth: int) -> str:
        """Count a paragraph of the list `number` at a level; the number as it is shown, "" for a bullet."""
        if number not in self.lists or not 0 <= depth < _DEEPEST:
            return ""
        name, levels, restarts = self.lists[number]
        counts = self.counts.setdefault(name, [None] * _DEEPEST)
        if number not in self.begun:
            self.begun.add(number)
            for at in restarts:
                counts[at] = None
        before, start = counts[depth], restarts.get(depth, levels.get(depth, Level()).start)
        counts[depth] = start if before is None else before + 1
        counts[depth + 1 :] = [None] * (_DEEPEST - depth - 1)
        return _shown(levels, counts, depth)


def _levels(num: Element, base: Element | None) -> tuple[dict[int, Level], dict[int, int]]:
    """The levels of a list, and the starts that it overrides."""
    levels = dict(_defined(base))
    restarts: dict[int, int] = {}
    for override in num.iter("lvlOverride"):
        levels |= dict(_defined(override))
        start = value(override, "startOverride")
        if start is not None:
            restarts[whole(override.get("ilvl"), 0)] = whole(start, 1)
    return levels, restarts


def _defined(parent: Element | None) -> Iterator[tuple[int, Level]]:
    for level in () if parent is None else parent.iter("lvl"):
        yield (
            whole(level.get("ilvl"), 0),
            Level(
                form=value(level, "numFmt", "decimal") or "decimal",
                text=value(level, "lvlText", "") or "",
                start=whole(value(level, "start"), 0),
                style=value(level, "pStyle"),
            ),
        )


def _shown(levels: dict[int, Level], counts: list[int | None], depth: int) -> str:
    def number(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        level = levels.get(at, Level())
        count = counts[at]
        return numeral(level.start if count is None else count, level.form)

    here = levels.get(depth, Level())
    return "" if here.form in ("bullet", "none") else re.sub(r"%([1-9])", number, here.text).strip()


_DIGITS = "〇一二三四五六七八九"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_CIRCLED = (("①", 1, 20), ("㉑", 21, 35), ("㊱", 36, 50))


def numeral(count: int, form: str) -> str:
    """A count in a form of ST_NumberFormat; those that reference lists do not use come as digits.

    >>> [numeral(12, form) for form in ("decimal", "lowerRoman", "upperLetter", "chineseCounting")]
    ['12', 'xii', 'L', '十二']
    >>> numeral(3, "decimalEnclosedCircleChinese"), numeral(3, "decimalZero")
    ('③', '03')
    """
    if form == "decimalZero":
        return f"{count:02}"
    if form in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        return _roman(count) if form == "lowerRoman" else _roman(count).upper()
    if form in ("lowerLetter", "upperLetter") and 0 < count <= 780:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)  # a … z, aa, bb …, as Word does
        return letter if form == "lowerLetter" else letter.upper()
    if form.startswith(("chinese", "taiwanese", "japaneseCounting", "ideographDigital")) and count < 100:
        return _counted(count)
    if form.startswith("decimalEnclosedCircle"):
        return next((chr(ord(s) + count - a) for s, a, b in _CIRCLED if a <= count <= b), str(count))
    return str(count)


def _roman(count: int) -> str:
    letters = ""
    for worth, sign in _ROMAN:
        letters += sign * (count // worth)
        count %= worth
    return letters


def _counted(count: int) -> str:
    tens, ones = divmod(count, 10)
    if not tens:
        return _DIGITS[ones]
    return (_DIGITS[tens] if tens > 1 else "") + "十" + (_DIGITS[ones] if ones else "")
