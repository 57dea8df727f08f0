"""Creators: a printed list of names to people with roles (GB/T 7714—2015, 8.1).

Names come with marks around them: a nationality or dynasty before ([美], (清)), a Latin original after
(斯皮克曼(N.J.Spykman)), a role word after (著, 主编, 译). A role word speaks for all names before it that
have none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cajournal.models import Author, Name
from cajournal.references.base import Draft
from cajournal.references.words import (
    AUTHOR,
    AUTHOR_IF_FIRST,
    ET_AL,
    LATIN_ORGANISATION,
    NONE_GIVEN,
    ORGANISATION,
    ROLES,
)
from cajournal.text.script import HAN, has_han
from cajournal.text.surnames import COMPOUND

_LATIN_ROLES = "|".join(role for role in ROLES if role.isascii())
_HAN_ROLES = "|".join(sorted((role for role in ROLES if not role.isascii()), key=len, reverse=True))
_ROLE_WORDS = f"{_HAN_ROLES}|(?:{_LATIN_ROLES})\\b"
_ROLE = re.compile(rf"(?:(?<=[{HAN}A-Za-z.)·\]]),? *[(\[]?(?:等 ?)?({_HAN_ROLES})[)\]]?(?:本)?|,? +\(?({_LATIN_ROLES})\.?\)?)$")
_BARE_ROLE = re.compile(rf"(?:等 ?)?\(?({_ROLE_WORDS})\.?\)?")
_SPLIT_AT_ROLE = re.compile(rf"(?<=[{HAN}])(?: (?={_ROLE_WORDS}))?(?:{_ROLE_WORDS}) +(?=[{HAN}\[(])")
_PREFIX = re.compile(rf"[(\[]([{HAN}]{{1,6}}|[A-Z][a-z]+)[)\]] *(?=[{HAN}A-Za-z])")
_LATIN_ORIGINAL = re.compile(r"[(\[] *([A-Z][A-Za-z.,’'\- ]{2,60}?) *[)\]]")
_ITEM = re.compile(r"[^,;、&/=]+(?:\([^()]*\)[^,;、&/=]*)?")
_ROLE_ENDS = "著编译等辑注撰校"
PLAIN_LIST = re.compile(
    rf"(?P<names>(?P<list>[{HAN}]{{1,3}}[^\x00-\x7f{_ROLE_ENDS}、](?:[,、;] ?[{HAN}]{{1,3}}[^\x00-\x7f{_ROLE_ENDS}、])*"
    rf"|[A-ZÀ-Þ][\w'’\-]+(?: [A-Z]){{1,3}}(?:, ?[A-ZÀ-Þ][\w'’\-]+(?: [A-Z]){{1,3}})*)(?P<cut>[,、]? ?(?:等|et al))?)\.+ ?(?=[^.,;&\-]|$)(?![A-ZÀ-Þ](?:\.|[\w'’\-]+,))"
)
"""A list of bare names and the full stop behind it: what nine of ten references begin with."""
_SPACED = re.compile(f"[{HAN}]{{2,4}}(?: +[{HAN}]{{2,4}})+")
_INITIALS = re.compile(r"(?:[A-Z]\.?[-‐ ]?(?:[a-z]\.)?){1,4}(?: ?(?:Jr|Sr|II|III)\.?)?(?: ?\([Ee]ds?\.?\))?(?: (?:van|von|de|der|den|du|la)){0,3}")
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV)\.?")
_ET_AL = re.compile(r"[,、;]? *(?:等人?|et\.? ?al\.?|etal\.?|и др\.?|ほか)(?=$|[,、; ])", re.I)
_CUT = re.compile("等|[Ee]t|и др|ほか|ET")
_AND = re.compile(r" +(?:and|und|et|&) +|& *")
_BODY = re.compile(LATIN_ORGANISATION)
_DYNASTIES = frozenset(
    "先秦 春秋 战国 秦 汉 西汉 东汉 前汉 后汉 三国 魏 蜀 吴 晋 西晋 东晋 南朝 北朝 南朝宋 南朝梁 刘宋 齐 梁 陈 北魏 北齐 北周 隋 唐 五代 后晋 后蜀 "
    "南唐 宋 北宋 南宋 辽 金 西夏 元 明 清 民国 近代 周 汉魏 漢 晉 後漢 東漢 陳".split()
)
_INVERTED = re.compile(r"[A-ZÀ-Þ][\w'’\-]+(?: [A-ZÀ-Þ][\w'’\-]+)?")
_GIVEN = re.compile(r" *(?:[A-ZÀ-Þ][\w'’\-]*\.? ?){1,4}(?:,? (?:Jr|Sr|III?)\.?)?")

Found = tuple[Author, int, int]


def read(draft: Draft, start: int, end: int, rule: str, field: str = AUTHOR, inverted: bool = False) -> bool:
    """Fill `field` (and the fields of other roles) with the creators of `start:end`; False where there is none.

    `inverted` says that the first Latin name has a comma inside (Calkin, David E., Alan A. Ager).
    """
    start, end = draft.trim(start, end)
    listed = draft.text[start:end]
    if not listed or listed.lower().strip("[]") in NONE_GIVEN:
        return False
    if plain := PLAIN_LIST.fullmatch(listed + "."):
        if plain["cut"]:
            draft.values["et_al"] = True
        raw = draft.raw
        draft.people(field, [(author(raw[s:e]), s, e) for s, e in _items(plain["list"], start)], rule)
        return True
    people = list(_people(draft, start, end, field, inverted))
    for role, found in people:
        draft.people(role, [found], rule)
    return bool(people)


@lru_cache(maxsize=1 << 15)
def author(printed: str) -> Author:
    """An author from a bare name."""
    return Author(name=Name.read(printed))


def _items(listed: str, offset: int) -> Iterator[tuple[int, int]]:
    for found in _ITEM.finditer(listed):
        item = found[0]
        start = found.start() + len(item) - len(item.lstrip())
        yield offset + start, offset + found.start() + len(item.rstrip())


def _people(draft: Draft, start: int, end: int, field: str, inverted: bool) -> list[tuple[str, Found]]:
    """The creators with their fields, in order."""
    people: list[tuple[str | None, Found]] = []
    for s, e in _names(draft, start, end, inverted):
        s, e, marks = _unmark(draft, s, e)
        if s >= e:
            if marks.get("role") and people:  # 王宁 著: the role stands alone
                people = _assign(people, str(marks["role"]), marked=True)
            continue
        role, alone = marks.pop("role", None), marks.pop("alone", None)
        marked = "nationality" in marks or "dynasty" in marks
        for begin, stop in _spaced(draft.text, s, e):
            people.append((None, (_person(draft, begin, stop, dict(marks), role), begin, stop)))
        if role:
            people = _assign(people, str(role), alone=bool(alone), marked=marked)
    placed = [(_field(role or field, index, field), found) for index, (role, found) in enumerate(people)]
    return _authors_first(placed, field)


def _assign(
    people: list[tuple[str | None, Found]], role: str, *, alone: bool = False, marked: bool = False
) -> list[tuple[str | None, Found]]:
    """Give a role word to every name before it that has none.

    A role in brackets is its bearer's alone; a translator does not make a translator of the foreign or
    ancient author before him.
    """
    translated = ROLES.get(role) == "translator" and not marked
    assigned = []
    for index, (given, found) in enumerate(people):
        last = index == len(people) - 1
        foreign = found[0].nationality or found[0].dynasty
        assigned.append((given or (role if last or not (alone or (translated and foreign)) else None), found))
    return assigned


def _spaced(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Names divided by spaces alone (徐尧 李哲民 译)."""
    if " " in text[start:end] and _SPACED.fullmatch(text, start, end):
        for word in re.finditer(r"\S+", text[start:end]):
            yield start + word.start(), start + word.end()
    else:
        yield start, end


def _field(role: str, index: int, field: str) -> str:
    return ROLES.get(role, field) if role != field else field


def _authors_first(placed: list[tuple[str, Found]], field: str) -> list[tuple[str, Found]]:
    """Who alone annotated or compiled an old text stands in the author's place."""
    if field == AUTHOR and not any(role == AUTHOR for role, _ in placed):
        return [(AUTHOR if found[0].role in AUTHOR_IF_FIRST else role, found) for role, found in placed]
    return placed


def _person(draft: Draft, start: int, end: int, marks: dict[str, str | None], role: str | None) -> Author:
    printed = draft.clean("author", start, end)
    original = marks.pop("original", None)
    if _HAN_AND_INITIAL.fullmatch(printed):
        return Author(name=Name(han=printed, family=None), role=role, **marks)  # type: ignore[arg-type]
    if not marks and not role and not original:
        return author(printed)
    name = _foreign(printed, original) if original else Name.read(printed)
    return Author(name=name, role=role, **marks)  # type: ignore[arg-type]


def _foreign(printed: str, original: str) -> Name:
    """A transcribed name with its original: the Han name stays whole, the original is split."""
    latin = Name.read(original)
    return Name(
        han=printed,
        latin=original,
        family=None,
        latin_family=latin.latin_family,
        latin_given=latin.latin_given,
        suffix=latin.suffix,
    )


_LAST_OF_ROLES = frozenset(")]本." + "".join(role[-1] for role in ROLES))
_HAN_AND_INITIAL = re.compile(rf"[{HAN}·]{{2,}} [A-Z]{{1,3}}")


def _unmark(draft: Draft, start: int, end: int) -> tuple[int, int, dict[str, str | None]]:
    """Take the marks around a name off: prefix in brackets, role word, Latin original."""
    text = draft.text
    marks: dict[str, str | None] = {}
    if text[start] in "([" and (found := _PREFIX.match(text, start, end)):
        kind = "dynasty" if found[1] in _DYNASTIES else "nationality"
        marks[kind] = draft.raw[found.start(1) : found.end(1)]
        start = found.end()
    alone = _BARE_ROLE.fullmatch(text, start, end)
    if alone and end - start <= 3:
        return start, start, {"role": alone[1]}
    role = _ROLE.search(text, max(start, end - 14), end) if text[end - 1] in _LAST_OF_ROLES else None
    if role and _leaves_a_name(text, start, role):
        marks["alone"] = "(" if role[0][0] in "([" and not role[0].isascii() else None
        marks["role"] = role[1] or role[2]
        end = role.start()
    if text[end - 1 : end] == "等" and end - start > 2:
        draft.values["et_al"] = True
        end -= 1
    if "(" in text[start:end] and (original := _LATIN_ORIGINAL.search(text, start + 1, end)) and original.end() >= end - 1 and has_han(text[start : original.start()]):
        marks["original"] = original[1]
        end = original.start()
    while start < end and text[end - 1] in " ,":
        end -= 1
    return start, end, marks


def _leaves_a_name(text: str, start: int, role: re.Match[str]) -> bool:
    """Whether the letters before a role word are enough for a name (李编 and 欧阳修 are names, 李强编 an editor)."""
    rest = role.start() - start
    return rest >= 2 and not (rest == 2 and (role[1] == "修" or text[start : start + 2] in COMPOUND))


def _names(draft: Draft, start: int, end: int, inverted: bool) -> Iterator[tuple[int, int]]:
    """The stretches of single names; 等 and et al. set `et_al`."""
    text = draft.text
    if _CUT.search(text, start, end) and (found := _ET_AL.search(text, start, end)):
        draft.values["et_al"] = True
        rest = text[found.end() : end].strip(" ,.")
        if not rest or not _BARE_ROLE.match(rest):
            yield from _names_of(text, start, found.start(), inverted)
            yield from _names_of(text, found.end(), end, False)
            return
        yield from _names_of(text, start, found.start(), inverted)
        at = text.index(rest[0], found.end())
        yield from _names_of(text, at, end, False)
        return
    yield from _names_of(text, start, end, inverted)


def _names_of(text: str, start: int, end: int, inverted: bool) -> Iterator[tuple[int, int]]:
    if start >= end:
        return
    pending: tuple[int, int] | None = None
    for s, e in _pieces(text, start, end):
        if pending and _belongs(text, pending, s, e, inverted):
            pending = (pending[0], e)
            inverted = False
            continue
        if pending:
            yield pending
        pending = (s, e)
    if pending:
        yield pending


def _belongs(text: str, before: tuple[int, int], start: int, end: int, inverted: bool) -> bool:
    """Whether a piece after a comma is the rest of the name before it: initials, Jr., or a given name."""
    if text[before[1] : start].strip() != ",":
        return False
    piece = text[start:end]
    if _SUFFIX.fullmatch(piece):
        return True
    name = text[before[0] : before[1]]
    if "," in name or not _INVERTED.fullmatch(name):
        return False
    return _INITIALS.fullmatch(piece) is not None or (inverted and _GIVEN.fullmatch(piece) is not None)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The text between separators: , ; 、 & and / and, where roles stand, spaces."""
    cuts = [start]
    for found in _SPLIT_AT_ROLE.finditer(text, start, end):
        cuts.append(found.end())
    for a, b in zip(cuts, [*cuts[1:], end], strict=True):
        for s, e in _items(text[a:b], a):
            yield from _and(text, s, e)


def _and(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    if text.startswith("and ", start, end):
        at = start + 4
    if _BODY.search(text, at, end):
        yield at, end
        return
    for found in _AND.finditer(text, at, end):
        if found.start() > at:
            yield at, found.start()
        at = found.end()
    if at < end:
        yield at, end


_ONE_HAN = re.compile(f"(?:[(\\[][{HAN}]{{1,5}}[)\\]] ?)?[{HAN}·]+(?:·[{HAN}A-Z.·]+)*")
_LATIN_NAME = re.compile(r"(?:[a-zà-ÿ'’]{1,4} ){0,3}[A-ZÀ-ÞŁŠŽČ][\w'’.\-]*(?:[ \-][A-ZÀ-Þ(][\w'’.\-)]*| (?:v|van|von|de|der|den|d|la|le|du|al|bin|zu|ter|dos|da|di)\b)*")
_ORGANISED = re.compile(f"(?:{ORGANISATION})(?:\\([^()]*\\))?$")


def organised(name: str) -> bool:
    """Whether a name ends as organisations' names do."""
    return len(name) > 3 and _ORGANISED.search(name) is not None


def is_body(name: str) -> bool:
    """Whether a Latin name is an organisation's by one of its words."""
    return _BODY.search(name) is not None


_BETWEEN = re.compile(r" *[,;、&] *| and ")


def looks_like_names(text: str, start: int, end: int) -> bool:
    """Whether a stretch reads like a list of creators rather than a title."""
    listed = text[start:end]
    if _CUT.search(listed):
        listed = _ET_AL.sub("", listed)
    items = [item for item in _BETWEEN.split(listed.strip(" ,.;:")) if item]
    return 0 < len(items) and all(_looks_like_name(item) for item in items)


def _looks_like_name(item: str) -> bool:
    if item[-1] in _LAST_OF_ROLES:
        item = _ROLE.sub("", item).strip()
    if item in ET_AL or _INITIALS.fullmatch(item) or _BARE_ROLE.fullmatch(item):
        return True
    if _LATIN_NAME.fullmatch(item):
        return len(item.split()) <= 5
    if not _ONE_HAN.fullmatch(_LATIN_ORIGINAL.sub("", item).strip() if "(" in item or "[" in item else item):
        return False
    return len(item) <= 4 or "·" in item or item[0] in "([" or _ORGANISED.search(item) is not None or len(item) <= 6
