"""Rows for tagged files, where a tag may stand several times: texts, dates, pages, lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from pydantic import ValidationError

from cajournal.formats.rows import Context, Row, Tags, row
from cajournal.models import ClassCode, Keywords, PartialDate
from cajournal.models.text import slot
from cajournal.text.script import HAN

# --- texts

_WRAP = re.compile(rf"(?<=[{HAN}，。；：、]) *\n *|\n *(?=[{HAN}])")


_OLD_START = re.compile(r"^[〈<]正[〉>]\s*")
"""What old databases print before an abstract."""


def abstract(said: str) -> str:
    """An abstract in one line, without what CNKI prints before old ones."""
    return _OLD_START.sub("", joined_lines(said))


def joined_lines(value: str) -> str:
    """A value that was folded over several lines, in one; Han lines join without a space.

    >>> joined_lines("存在的\\n问题"), joined_lines("deep\\nlearning")
    ('存在的问题', 'deep learning')
    """
    return " ".join(_WRAP.sub("", value).split("\n")).strip() if "\n" in value else value


def line(field: str, tag: str, *also: str, of: Callable[[str], Any] = joined_lines) -> Row:
    """A text under one tag; when reading, the first of `also` serves where the tag is missing."""
    return placed(field, lambda context: tag, tag, *also, of=of)


def placed(
    field: str, tag: Callable[[Context], str], *names: str, of: Callable[[str], Any] = joined_lines
) -> Row:
    """A text whose tag depends on the record's type: one of `names`, tried in their order when reading."""
    return Row(
        field,
        frozenset(names),
        lambda value, context: {tag(context): [str(value)]},
        lambda tags, context: take(tags, (tag(context), *names), of),
    )


def take(tags: Tags, names: Sequence[str], of: Callable[[str], Any]) -> Any:
    """The first value of the first of these tags that means anything; what is left of the tag stays."""
    for name in names:
        values = tags.get(name)
        value = of(values[0]) if values else None
        if values and value is not None and value != "":
            _drop(tags, name, values)
            return value
    return None


def _drop(tags: Tags, name: str, values: list[str]) -> None:
    if len(values) > 1:
        tags[name] = values[1:]
    else:
        del tags[name]


_ZEROS = re.compile(r"0+(?=\d+$)")


def unpadded(value: str) -> str:
    """A number without zeros before it (05 is 5).

    >>> unpadded("05"), unpadded("S1"), unpadded("增刊")
    ('5', 'S1', '增刊')
    """
    return _ZEROS.sub("", value, count=1) if value[:1] == "0" and value.isdecimal() else value


def valid(check: Callable[[str], str]) -> Callable[[str], str | None]:
    """A reader of numbers that leaves what is none for others."""

    def read(value: str) -> str | None:
        try:
            return check(value)
        except ValueError:
            return None

    return read


# --- dates

_DAY_TIME = re.compile(r"[ T]\d\d:\d\d.*$")


@lru_cache(maxsize=1 << 12)
def date_of(said: str) -> PartialDate | None:
    """A date as files write it: 2024, 2018-11-02, 1995/01/01, 2016//, 2024年6月."""
    text = _DAY_TIME.sub("", said.strip().strip("[]()")).strip()
    parts = [part for part in re.split(r"[/.]", text) if part]
    text = "-".join(parts[:3]) if len(parts) > 1 and not (len(parts) == 2 and len(parts[1]) == 4) else text
    try:
        return PartialDate.parse(text.strip("/- "))
    except ValidationError:
        return None


def dated(field: str, tag: str, *also: str, slash: bool = False) -> Row:
    """A date under one tag."""
    return Row(
        field,
        frozenset((tag, *also)),
        lambda value, context: {tag: [_said(value, slash)]},
        lambda tags, context: take(tags, (tag, *also), date_of),
    )


def issued(year: str, full: str, *also: str, slash: bool = False) -> Row:
    """The year under one tag, and the whole date under another where more is known."""
    names = (full, *also, year)

    def write(value: PartialDate, context: Context) -> Tags:
        tags = {year: [f"{value.year:04d}"]}
        return {**tags, full: [_said(value, slash)]} if value.month or value.end else tags

    def read(tags: Tags, context: Context) -> PartialDate | None:
        first = date_of(tags[year][0]) if year in tags else None
        for name in names:
            found = date_of(tags[name][0]) if name in tags else None
            if found and (first is None or found.year == first.year):
                for read_now in {name, year} & tags.keys():
                    _drop(tags, read_now, tags[read_now])
                return found
        return None

    return Row("issued", frozenset(names), write, read)


def _said(value: PartialDate, slash: bool) -> str:
    return str(value).replace("-", "/") if slash and not value.end else str(value)


# --- pages

_RANGE = re.compile(r"([^-–—~\s]+)-([^-–—~\s]+)")
_DASH = re.compile(r"\s*[-–—~～]+\s*")


def page_of(said: str) -> str | None:
    """Pages with a plain hyphen; `+` and `-` alone say nothing."""
    return _DASH.sub("-", said.strip().strip(",;")).strip() or None


def pages(tag: str, *also: str) -> Row:
    """Pages under one tag."""
    return line("page", tag, *also, of=page_of)


def first_and_last(first: str, last: str) -> Row:
    """The first page and the last; a first page may hold all (33-38)."""

    def write(value: str, context: Context) -> Tags:
        found = _RANGE.fullmatch(value)
        return {first: [found[1]], last: [found[2]]} if found else {first: [value]}

    def read(tags: Tags, context: Context) -> str | None:
        start, end = take(tags, [first], page_of), take(tags, [last], page_of)
        return f"{start}-{end}" if start and end and "-" not in start and start != end else start or end

    return row("page", f"{first} {last}", write, read)


# --- lists

_WORDS = re.compile(r"[;；\n]+")
_LOOSE_WORDS = re.compile(r"[;；\n,，/]+")


def keywords(tag: str, other: str = "", one_each: bool = False, joint: str = ";") -> Row:
    """Keywords; `one_each`: the tag stands once for each, else they stand in one value.

    `other` is the tag of those in the second language, which else follow the first.
    """

    def write(value: Keywords, context: Context) -> Tags:
        own, second = (value.en, value.zh) if context.own == "en" else (value.zh, value.en)
        lists = {tag: own or second, other: second if own else []} if other else {tag: own + second}
        return {name: words if one_each else [joint.join(words)] for name, words in lists.items() if words}

    def read(tags: Tags, context: Context) -> Keywords | None:
        words = _words(tags.pop(tag, [])) + _words(tags.pop(other, []))
        han = [i for i, word in enumerate(words) if slot(word) == "zh"]
        cut = han[-1] + 1 if han and han[0] <= len(words) // 2 else 0
        if han and not cut:  # the English list stands first
            return Keywords(zh=words[han[0] :], en=words[: han[0]])
        return Keywords(zh=words[:cut], en=words[cut:]) if words else None

    return Row("keywords", frozenset(filter(None, (tag, other))), write, read)


def _words(values: Sequence[str]) -> list[str]:
    separator = _WORDS if len(values) > 1 or _WORDS.search("".join(values).rstrip(";；")) else _LOOSE_WORDS
    return [word.strip() for value in values for word in separator.split(value) if word.strip()]


def classes(tag: str) -> Row:
    """Class codes of 中图分类号, joined by semicolons."""
    return row(
        "clc",
        tag,
        lambda value, context: {tag: ["; ".join(each.code for each in value)]},
        lambda tags, context: (
            [
                ClassCode(code=code.strip())
                for value in tags.pop(tag, [])
                for code in re.split(r"[;；\s]+", value)
                if code.strip()
            ]
            or None
        ),
    )


def whole(said: str) -> int | None:
    """A whole number."""
    return int(said) if said.isdecimal() else None
