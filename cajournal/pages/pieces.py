"""Pieces of names that blanks, dots or commas divide, put together: 欧 阳 锋, 买买提 · 艾力."""

from __future__ import annotations

import re
from typing import NamedTuple

from cajournal.text.surnames import COMPOUND


class Person(NamedTuple):
    """One printed name with its span and the marks behind it (`1`, `2`, `*`).

    `in_source`: the span is one of the source itself (a meta tag), not of the visible text.
    """

    name: str
    start: int
    end: int
    marks: tuple[str, ...] = ()
    in_source: bool = False
    email: str | None = None


_DOT = re.compile(r"\s*[·•‧・∙]\s*")


def joined(text: str, han: list[Person]) -> list[Person]:
    """陈 龙 and 欧 阳 锋 are one name: single characters with blanks between; so is 买买提 · 艾力."""
    out: list[Person] = []
    for person in han:
        last = out[-1] if out else None
        between = text[last.end : person.start] if last else ""
        whole = last and len(person.name) == 1 and "".join(text[last.start : last.end].split()).isalpha()
        if last and ((whole and between.isspace() and _is_spaced(text, last)) or _DOT.fullmatch(between)):
            name = last.name + ("" if between.isspace() else "·") + person.name
            out[-1] = Person(name, last.start, person.end, person.marks)
        else:
            out.append(person)
    return [person for person in out if len(person.name) > 1]


def _is_spaced(text: str, person: Person) -> bool:
    """Whether a name so far is single characters, and fewer than its surname lets expect."""
    longest = 4 if person.name[:2] in COMPOUND else 3
    return len(person.name) < longest and all(
        len(one) == 1 for one in text[person.start : person.end].split()
    )


def paired_commas(text: str, latin: list[Person], count: int) -> list[Person]:
    """`Lee, Chia-Yun` for one Han name is one name; so are 2n pieces, or 2n words, for n Han names."""
    if count and len(latin) == 2 * count and all(" " not in person.name for person in latin[::2]):
        return [
            Person(f"{a.name}, {b.name}", a.start, b.end, b.marks)
            for a, b in zip(latin[::2], latin[1::2], strict=True)
        ]
    if count > 1 and len(latin) == 1 and len(latin[0].name.split()) == 2 * count:
        return _by_twos(text, latin[0])
    return latin


def _by_twos(text: str, person: Person) -> list[Person]:
    words = [m.span() for m in re.finditer(r"\S+", text[person.start : person.end])]
    pairs = zip(words[::2], words[1::2], strict=True)
    spans = [(person.start + a, person.start + b) for (a, _), (_, b) in pairs]
    return [Person(" ".join(text[a:b].split()), a, b) for a, b in spans]
