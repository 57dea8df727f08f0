"""The by-lines of a page to its authors: both scripts of a name together, affiliations by their marks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from cajournal.models import Affiliation, Author, Name
from cajournal.pages.draft import Draft
from cajournal.pages.nameless import EMAIL
from cajournal.pages.people import Byline, read_byline
from cajournal.pages.pieces import Person
from cajournal.pages.places import Place, read_places
from cajournal.text.pairing import pair
from cajournal.text.script import HAN, has_han

_ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]")
_TABLE_LINE = re.compile(
    rf"^[ \t]*([{HAN}·]{{2,15}})\s+([^\s@]*[{HAN}][^\n@]*?)(?:\s+({EMAIL.pattern}))?[ \t]*$", re.MULTILINE
)
_MANY_BLANKS = re.compile(r"\s+")


def read_authors(draft: Draft) -> None:
    """Names and affiliations behind their labels."""
    for row in draft.rows("author", "author_en", "inventor", "drafter"):
        draft.meet(read_byline(draft.text, row.start, row.end, len(draft.byline.han)))
    for row in draft.rows("author_table"):
        draft.meet(_table(draft.text, row.start, row.end))
    for row in draft.rows("affiliation", "affiliation_en"):
        draft.meet(Byline([], [], read_places(draft.text, row.start, row.end)))


def _table(text: str, start: int, end: int) -> Byline:
    """A line for each author: 邱明 河南科技大学机电工程学院 qium@example.edu.cn; a mark ties its parts."""
    han: list[Person] = []
    places: dict[str, Place] = {}
    for found in _TABLE_LINE.finditer(text, start, end):
        name, place, email = found.groups()
        mark = places.setdefault(place, Place(place, *found.span(2), f"line {len(places) + 1}")).mark
        han.append(Person(name, *found.span(1), (mark or "",), email=email))
    return Byline(han, [], [*places.values()])


def read_advisors(draft: Draft) -> None:
    """导师 are advisors, never authors."""
    for row in draft.rows("advisor"):
        found = read_byline(draft.text, row.start, row.end)
        advisors = [Author(name=name) for name, _ in _names(found)]
        if advisors and draft.put("advisor", advisors, row.start, row.end, "label:advisor"):
            for index, person in enumerate(found.han or found.latin):
                draft.witness(f"advisor[{index}].name", person.start, person.end, "byline:name")


def settle_authors(draft: Draft) -> None:
    """Put the authors together when every reader has had its turn."""
    draft.byline = _beside(draft.text, _numbered(draft.byline))
    named = _names(draft.byline)
    if not named:
        return
    details, shared = _details(draft), _shared(draft.byline.places, len(named))
    held = [_places(draft.byline.places, people, shared) for _, people in named]
    authors = [
        _author(name, people, places, details) for (name, people), places in zip(named, held, strict=True)
    ]
    draft.values["author"] = authors
    if draft.keep_evidence:
        _witness(draft, [people for _, people in named], held)
    _tell(draft, named, {place.name for places in held for place in places})


def _witness(draft: Draft, named: list[list[Person]], held: list[list[Place]]) -> None:
    for index, (people, places) in enumerate(zip(named, held, strict=True)):
        for person in people:
            draft.witness(f"author[{index}].name", person.start, person.end, "byline:name", person.in_source)
        for place in places:
            field = f"author[{index}].affiliations"
            draft.witness(field, place.start, place.end, "byline:affiliation", place.in_source)
    everyone = [person for people in named for person in people]
    first, last = min(person.start for person in everyone), max(person.end for person in everyone)
    draft.witness("author", first, last, "byline", everyone[0].in_source)


def _names(found: Byline) -> list[tuple[Name, list[Person]]]:
    """One name per author, with the people printed for it: the Han name and the Latin one."""
    han, latin = _distinct(found.han), _distinct(found.latin)
    if not han:
        return [(Name.read(person.name), [person]) for person in latin]
    foreign = [person for person in han if not has_han(person.name)]
    if foreign:
        return _mixed(han, latin)
    places = _pairs(han, latin)
    named: list[tuple[Name, list[Person]]] = []
    for person, index in zip(han, places, strict=True):
        other = latin[index] if index is not None else None
        named.append(
            (_name(person.name, other.name if other else None), [person, *([other] if other else [])])
        )
    return named


def _mixed(people: list[Person], latin: list[Person]) -> list[tuple[Name, list[Person]]]:
    """A list with foreign names in it: those are paired by their letters, the others as ever."""
    alike = {_letters(person.name): person for person in latin}
    foreign = {p.name: alike.get(_letters(p.name)) for p in people if not has_han(p.name)}
    rest = [person for person in latin if person not in foreign.values()]
    paired = dict(_by_name(_names(Byline([p for p in people if has_han(p.name)], rest, []))))
    named: list[tuple[Name, list[Person]]] = []
    for person in people:
        if has_han(person.name):
            named.append(paired[person.name])
        else:
            other = foreign[person.name]
            named.append(
                (Name.read(other.name if other else person.name), [person, *([other] if other else [])])
            )
    return named


def _by_name(named: list[tuple[Name, list[Person]]]) -> list[tuple[str, tuple[Name, list[Person]]]]:
    return [(entry[1][0].name, entry) for entry in named]


def _letters(name: str) -> str:
    return "".join(char for char in name.lower() if char.isalpha())


def _pairs(han: list[Person], latin: list[Person]) -> list[int | None]:
    if len(han) == len(latin) == 1:
        return [0]
    if not latin:
        return [None] * len(han)
    return pair([person.name for person in han], [person.name for person in latin])


@lru_cache(maxsize=1 << 14)
def _name(han: str, latin: str | None) -> Name:
    return Name(han=han, latin=latin) if latin else Name.read(han)


def _distinct(people: list[Person]) -> list[Person]:
    return list({person.name: person for person in reversed(people)}.values())[::-1]


def _places(places: list[Place], people: list[Person], shared: list[Place]) -> list[Place]:
    """An author's affiliations: by mark, else those that all share."""
    marks = {mark for person in people for mark in person.marks}
    return [place for place in places if place.mark in marks] or shared


def _shared(places: list[Place], count: int) -> list[Place]:
    """What one author has, and all have of an only one; the Chinese name first."""
    shared = count == 1 or len(places) == 1 or _one_per_script(places)
    return sorted(places, key=lambda place: not has_han(place.name)) if shared else []


def _numbered(found: Byline) -> Byline:
    """Affiliations without numbers get them in their order, where the names count up to as many."""
    places = found.places
    if len(places) < 2 or any(place.mark for place in places):
        return found
    marks = {mark for person in found.han or found.latin for mark in person.marks if mark.isdigit()}
    numbers = [str(number) for number in range(1, len(places) + 1)]
    if marks != set(numbers):
        return found
    return found._replace(
        places=[place._replace(mark=mark) for place, mark in zip(places, numbers, strict=True)]
    )


def _beside(text: str, found: Byline) -> Byline:
    """Where each name has its affiliation in a bracket behind it, the two belong together."""
    if not 1 < len(found.han) == len(found.places) or any(person.marks for person in found.han):
        return found
    at = {person.end: number for number, person in enumerate(found.han)}
    owners = [at.get(_before_bracket(text, place.start), -1) for place in found.places]
    if sorted(owners) != [*range(len(found.han))]:
        return found
    han = [person._replace(marks=(f"beside {number}",)) for number, person in enumerate(found.han)]
    beside = zip(found.places, owners, strict=True)
    return found._replace(
        han=han, places=[place._replace(mark=f"beside {number}") for place, number in beside]
    )


def _before_bracket(text: str, at: int) -> int:
    """Where what stands before an opening bracket ends."""
    before = text[max(0, at - 8) : at]
    return at - len(before) + len(before.rstrip("(（ \t\u2002"))


def _one_per_script(places: list[Place]) -> bool:
    return len(places) == 2 and has_han(places[0].name) != has_han(places[1].name)


def _details(draft: Draft) -> list[tuple[str, bool]]:
    """The texts that tell more of an author (简介, 通讯作者), and whether they name the corresponding one."""
    rows = draft.rows("biography", "corresponding")
    return [(draft.text[row.start : row.end], row.field == "corresponding") for row in rows]


def _author(name: Name, people: list[Person], places: list[Place], details: list[tuple[str, bool]]) -> Author:
    about = [(text, said) for text, said in details if _is_about(text, people)]
    told = _told(about) if about else {}
    if email := next((person.email for person in people if person.email), None):
        told["email"] = email
    if any("*" in person.marks for person in people):
        told["corresponding"] = True
    return Author(name=name, affiliations=tuple([_affiliation(place.name) for place in places]), **told)


def _told(about: list[tuple[str, bool]]) -> dict[str, Any]:
    """What the texts about an author say of him."""
    texts = [text for text, _ in about]
    biography = next((text for text, corresponding in about if not corresponding), None)
    return {
        "email": next((m[0] for text in texts if (m := EMAIL.search(text))), None),
        "orcid": next((m[0] for text in texts if (m := _ORCID.search(text))), None),
        "corresponding": any(corresponding for _, corresponding in about),
        "biography": _MANY_BLANKS.sub(" ", biography) if biography else None,
    }


@lru_cache(maxsize=1 << 12)
def _affiliation(name: str) -> Affiliation:
    return Affiliation(name=name)


def _is_about(text: str, people: list[Person]) -> bool:
    return any(text.replace(" ", "").startswith(person.name.replace(" ", "")) for person in people)


def _tell(draft: Draft, named: list[tuple[Name, list[Person]]], held: set[str]) -> None:
    """Say what found no author: Latin names that fit none, affiliations whose mark no author has."""
    used = {id(person) for _, people in named for person in people}
    if draft.byline.han:
        for person in draft.byline.latin:
            if id(person) not in used:
                draft.notice("unsure:author", person.start, person.end, person.name)
    if unused := [one for one in draft.byline.places if one.name not in held and not one.in_source]:
        start, end = unused[0].start, unused[-1].end
        draft.notice("unsure:affiliations", start, end, "; ".join(place.name for place in unused))
