"""One name with the marks around it: ［美］ before, 著 behind, a Latin original in brackets (8.1)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cajournal.models import Author, Name
from cajournal.references.words import DYNASTIES, ROLES
from cajournal.text.script import HAN, has_han
from cajournal.text.surnames import COMPOUND

_LATIN_ROLES = "|".join(role for role in ROLES if role.isascii())
HAN_ROLES = "|".join(sorted((role for role in ROLES if not role.isascii()), key=len, reverse=True))
LAST_OF_ROLES = "".join(sorted({role[-1] for role in ROLES if not role.isascii()}))
_BRACKETED_ROLE = re.compile(
    rf"(?P<space> {{0,4}})[(\[](?:等 ?)?(?P<role>{HAN_ROLES}|{_LATIN_ROLES})\.?[)\]]$"
)
_LATIN_ROLE = re.compile(rf",? {{1,4}}(?P<role>{_LATIN_ROLES})\.?$")
_BARE_ROLE = re.compile(rf"(?:等 ?)?\(?(?P<role>{HAN_ROLES}|(?:{_LATIN_ROLES})\b)\.?\)?")
_PREFIX = re.compile(rf"[(\[]([{HAN}]{{1,6}}|[A-Z][a-z]+)[)\]] {{0,4}}(?=[{HAN}A-Za-z])")
LATIN_ORIGINAL = re.compile(r"[(\[] {0,4}([A-Z][A-Za-z.,’'\- ]{2,60}?) {0,4}[)\]]")
"""The original of a transcribed name: (N.J.Spykman)."""
_HAN_AND_INITIAL = re.compile(rf"[{HAN}·]{{2,}} [A-Z](?: ?[A-Z]){{0,2}}")


class Marked(NamedTuple):
    """A name's stretch without its marks, and the marks."""

    start: int
    end: int
    role: str | None = None
    alone: bool = False
    """The role stands in brackets at its bearer's name and is nobody else's."""
    nationality: str | None = None
    dynasty: str | None = None
    original: str | None = None
    cut: bool = False
    """等 stands behind the name."""


def unmark(text: str, start: int, end: int) -> Marked:
    """Take the marks off the name in `start:end`; nothing is left of a role word that stands alone."""
    nationality = dynasty = original = None
    if text[start] in "([" and (found := _PREFIX.match(text, start, end)):
        if found[1] in DYNASTIES:
            dynasty = found[1]
        else:
            nationality = found[1]
        start = found.end()
    if end - start <= 4 and (bare := _BARE_ROLE.fullmatch(text, start, end)):
        return Marked(start, start, bare["role"], cut=bare[0].startswith("等"))
    role, stop, alone = _role(text, start, end)
    cut = text[stop - 1] == "等" and stop - start > 2
    stop = _back(text, start, stop - cut)
    found = LATIN_ORIGINAL.search(text, start + 1, stop) if text[stop - 1] in ")]" else None
    if found and found.end() >= stop - 1 and has_han(text[start : found.start()]):
        original, stop = found[1], _back(text, start, found.start())
    return Marked(start, stop, role, alone, nationality, dynasty, original, cut)


def _back(text: str, start: int, end: int) -> int:
    while start < end and text[end - 1] in " ,":
        end -= 1
    return end


def _role(text: str, start: int, end: int) -> tuple[str | None, int, bool]:
    """The role word behind a name, where the name ends, and whether the role is its bearer's alone."""
    last = text[end - 1]
    if last in ")]" and (found := _BRACKETED_ROLE.search(text, max(start, end - 14), end)):
        return found["role"], found.start(), not found["space"] and not found["role"].isascii()
    if last == "本" and end - start > 3:  # 郭宏安译本
        end, last = end - 1, text[end - 2]
    if last in LAST_OF_ROLES:
        role, stop, _ = role_behind(text, start, end)
        return role, stop, False
    if last.isascii() and (found := _LATIN_ROLE.search(text, max(start, end - 12), end)):
        return found["role"], found.start(), False
    return None, end, False


def role_behind(text: str, start: int, end: int) -> tuple[str | None, int, bool]:
    """The role word at the end of a Han name, where the name ends, and whether 等 stood between."""
    if text[end - 1] in LAST_OF_ROLES:
        for length in (4, 3, 2, 1):
            word = text[end - length : end]
            if word in ROLES and _leaves_a_name(text, start, end - length, word):
                end -= length
                return (word, end - 1, True) if text[end - 1] == "等" else (word, end, False)
    return None, end, False


def _leaves_a_name(text: str, start: int, end: int, role: str) -> bool:
    """Whether what precedes a role word is enough for a name: 欧阳修 and 李编 are names, 李强编 an editor."""
    length = end - start
    return length >= 2 and not (length == 2 and (role == "修" or text[start:end] in COMPOUND))


def is_role(text: str) -> bool:
    """Whether a text is nothing but a role word."""
    return _BARE_ROLE.fullmatch(text) is not None


def without_role(name: str) -> str:
    """A printed name without the role word behind it."""
    return name[: _role(name, 0, len(name))[1]].strip(" ,") if name else name


@lru_cache(maxsize=1 << 15)
def author(
    printed: str,
    role: str | None = None,
    nationality: str | None = None,
    dynasty: str | None = None,
    original: str | None = None,
) -> Author:
    """An author from a bare name and its marks."""
    return Author(name=_name(printed, original), role=role, nationality=nationality, dynasty=dynasty)


def _name(printed: str, original: str | None) -> Name:
    """A transcribed name stays whole, beside the parts of its original."""
    if original is None:
        return Name(han=printed, family=None) if _HAN_AND_INITIAL.fullmatch(printed) else Name.read(printed)
    latin = Name.read(original)
    return Name(
        han=printed,
        latin=original,
        family=None,
        latin_family=latin.latin_family,
        latin_given=latin.latin_given,
        suffix=latin.suffix,
    )
