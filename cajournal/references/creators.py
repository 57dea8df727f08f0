"""Creators: a printed list of names to people with roles (GB/T 7714—2015, 8.1).

A role word speaks for all names before it that have none: 罗纳德·科斯、王宁 著 徐尧 李哲民 译.
"""

from __future__ import annotations

import re

from cajournal.models import Author
from cajournal.references.base import Draft
from cajournal.references.name_spans import names, spaced
from cajournal.references.naming import LAST_OF_ROLES, author, role_behind, unmark
from cajournal.references.words import AUTHOR, AUTHOR_IF_FIRST, DYNASTIES, NONE_GIVEN, ROLES, TRANSLATOR
from cajournal.text.script import HAN

_ROLE_ENDS = "著编译等辑注撰校纂疏释解证"
PLAIN_LIST = re.compile(
    rf"(?P<names>(?P<list>[{HAN}]{{1,3}}[^\x00-\x7f{_ROLE_ENDS}、](?:[,、;]"
    rf" ?[{HAN}]{{1,3}}[^\x00-\x7f{_ROLE_ENDS}、])*"
    rf"|[A-ZÀ-ÞА-Я][\w'’\-]+(?: [A-ZА-Я]){{1,3}}(?:, ?[A-ZÀ-ÞА-Я][\w'’\-]+(?: [A-ZА-Я]){{1,3}})*)"
    rf"(?P<cut>[,、]? ?(?:等|et al|и др))?)\.+"
    rf"(?! ?[A-ZÀ-ÞА-Я](?:\.|[\w'’\-]+, ?[A-ZА-Я](?:\.|,| [A-Z]\b|[\w'’\-]+(?: [A-Z][\w'’\-]+)? [A-Z]\.)))"
    r" ?(?=[^.,;&\-]|$)"
)
"""A list of bare names and the full stop behind it: what nine of ten references begin with."""
_MARKED = (
    rf"(?:[(\[](?P<mark>[{HAN}]{{1,4}})[)\]] ?)?(?P<body>[{HAN}·]{{2,24}})"
    rf"(?:[(\[](?P<original>[A-Z][A-Za-z.,’'\- ]{{2,40}})[)\]](?P<after>[{HAN}]{{0,4}}))?"
)
_MARKED_NAME = re.compile(rf"{_MARKED} ?(?:[,、;] ?|$)")
_UNNAMED = re.sub(r"\?P<\w+>", "?:", _MARKED)
MARKED_LIST = re.compile(
    rf"(?P<names>{_UNNAMED}(?: ?[,、;] ?{_UNNAMED}){{0,8}}(?<=[{LAST_OF_ROLES}]))\.+ ?(?=[^.\s])"
)
"""A list of Han names with their marks, closed by a role word and a full stop: CQVIP's and the books' way."""
_COMMA = re.compile("[,、;] ?")
_BLANK = frozenset(" \u3000\xa0\n\t")
_DOTTED = re.compile(r"(?:^|[ .-])[A-ZА-Я]\.?(?: ?[A-ZА-Я]|.*[ .,][A-ZА-Я])$")

Found = tuple[Author, int, int]


def read(draft: Draft, start: int, end: int, rule: str, field: str = AUTHOR, inverted: bool = False) -> bool:
    """Fill `field` (and the fields of other roles) with the creators of `start:end`; False for none.

    `inverted` says that the first Latin name has a comma inside (Calkin, David E., Alan A. Ager).
    That the list was cut is said of the authors, or of the translators where the cut is theirs (B等译).
    """
    known = draft.values.pop("et_al", False)
    filled = _read(draft, start, end, rule, field, inverted)
    cut = draft.values.pop("et_al", False)
    if cut and filled and draft.spans[-1][0] == TRANSLATOR:
        draft.values["translator_et_al"], cut = True, False
    if known or cut:
        draft.values["et_al"] = True
    return filled


def _read(draft: Draft, start: int, end: int, rule: str, field: str, inverted: bool) -> bool:
    limit = end
    start, end = draft.trim(start, end)
    if end < limit and draft.text[end] == "." and _DOTTED.search(draft.text, start, end):
        end += 1  # the last initial keeps its dot where the others have theirs
    listed = draft.text[start:end]
    if not listed or listed.lower().strip("[]") in NONE_GIVEN:
        return False
    if plain_list := PLAIN_LIST.fullmatch(listed + "."):
        plain(draft, plain_list, start, rule, field)
        return True
    people = _marked(draft, start, end, field) or _people(draft, start, end, field, inverted)
    for place, person in people:
        draft.people(place, [person], rule)
    return bool(people)


def plain(draft: Draft, found: re.Match[str], offset: int, rule: str, field: str = AUTHOR) -> None:
    """Fill `field` with the bare names of a match of `PLAIN_LIST`; `offset` is where its text begins."""
    if found["cut"]:
        draft.values["et_al"] = True
    raw, at = draft.raw, offset + found.start("list")
    people = []
    for name in _COMMA.split(found["list"]):
        stop = at + len(name)
        people.append((author(raw[at:stop]), at, stop))
        at = stop + 1
        if raw[at : at + 1] in _BLANK:
            at += 1
    draft.people(field, people, rule)


def _marked(draft: Draft, start: int, end: int, field: str) -> list[tuple[str, Found]] | None:
    """The creators of a list of Han names with marks and no spaces; None where the list is any other."""
    people: list[tuple[str | None, Found]] = []
    at, text = start, draft.text
    while at < end:
        found = _MARKED_NAME.match(text, at, end)
        if not found or found["body"] in ROLES or found["body"][0] == "等":
            return None
        begin, stop = found.span("body")
        role, stop, cut = (
            role_behind(text, begin, stop)
            if found["after"] is None
            else (found["after"] or None, stop, False)
        )
        if role and role not in ROLES:
            return None
        if cut:
            draft.values["et_al"] = True
        if role is None and text[stop - 1] == "等":
            draft.values["et_al"] = True
            stop -= 1
        mark = found["mark"]
        kinds = (None, mark) if mark in DYNASTIES else (mark, None)
        people.append((None, (author(draft.raw[begin:stop], role, *kinds, found["original"]), begin, stop)))
        if role:
            people = _assign(people, role, False, mark is not None)
        at = found.end()
    return _authors_first([(ROLES.get(role, field) if role else field, who) for role, who in people], field)


def _people(draft: Draft, start: int, end: int, field: str, inverted: bool) -> list[tuple[str, Found]]:
    """The creators with their fields, in order."""
    people: list[tuple[str | None, Found]] = []
    for s, e in names(draft, start, end, inverted):
        marked = unmark(draft.text, s, e)
        if marked.cut:
            draft.values["et_al"] = True
        marks = (marked.role, marked.nationality, marked.dynasty, marked.original)
        for begin, stop in spaced(draft.text, marked.start, marked.end):
            person = author(draft.clean("author", begin, stop), *marks)
            if stop - begin > 6 and person.name.han and "·" not in person.name.han and not marked.nationality:
                draft.doubt("long-name")
            people.append((None, (person, begin, stop)))
        if marked.role:
            bound = marked.alone, marked.nationality or marked.dynasty or marked.start == marked.end
            people = _assign(people, marked.role, *map(bool, bound))
    placed = [(ROLES.get(role, field) if role else field, _with(found, role)) for role, found in people]
    return _authors_first(placed, field)


def _with(found: Found, role: str | None) -> Found:
    """Who annotated keeps the word that says so, where it stands by itself: 陈桥驿, 校证."""
    person, start, end = found
    if role is None or person.role or ROLES.get(role) != "editor" or role[-1] == "编" or role.isascii():
        return found
    return person.model_copy(update={"role": role}), start, end


def _assign(
    people: list[tuple[str | None, Found]], role: str, alone: bool, bound: bool
) -> list[tuple[str | None, Found]]:
    """Give a role word to every name before it that has none.

    A role in brackets is its bearer's alone; a translator does not make a translator of the foreign or
    ancient author before him, unless the role stands by itself (`bound`).
    """
    translates = ROLES.get(role) == TRANSLATOR and not bound
    assigned = []
    for index, (given, found) in enumerate(people):
        spared = index < len(people) - 1 and (
            alone or (translates and (found[0].nationality or found[0].dynasty))
        )
        assigned.append((given or (None if spared else role), found))
    return assigned


def _authors_first(placed: list[tuple[str, Found]], field: str) -> list[tuple[str, Found]]:
    """Who alone annotated or compiled an old text stands in the author's place."""
    if field == AUTHOR and not any(role == AUTHOR for role, _ in placed):
        return [(AUTHOR if found[0].role in AUTHOR_IF_FIRST else role, found) for role, found in placed]
    return placed
