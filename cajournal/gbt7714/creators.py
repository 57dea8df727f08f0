"""The creators of a reference: authors, editors, translators, as layouts name them (8.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from cajournal.gbt7714.names import people_of, printed
from cajournal.gbt7714.work import Work
from cajournal.models import Author
from cajournal.text.script import has_han


def _people(work: Work, people: Sequence[Author], cut: bool = False) -> str:
    manners = work.manners
    most = manners.names_max or len(people)
    names = [printed(one.name, manners.names, work.own) for one in people[:most]]
    if cut or len(people) > most:
        names.append(work.words.et_al)
    return work.comma.join(name for name in names if name)


def author(work: Work) -> str:
    """Who is responsible (8.1); the editor of a volume, the director of a film where no author is."""
    said = work.said
    if work.kind == "patent" and (applicant := said["extra"].get("applicant")):
        return work.comma.join(re.split(r"\s*[;；]\s*", applicant))  # who applied for it or owns it (8.9)
    if said["author"]:
        return _people(work, said["author"], work.cut)
    if others := _kept(work, "composer", "illustrator", "director"):
        return _people(work, others)
    if said["editor"] and not said.get("container_title"):
        names = _people(work, said["editor"], work.cut)
        return _as_editor(work, names) if work.edition == 1987 else names
    return work.words.nobody if work.manners.style == "author-date" else ""


def _kept(work: Work, *variables: str) -> Sequence[Author]:
    """The people of the first of these CSL variables that the record has."""
    extra = work.said["extra"]
    return next((people_of(extra[variable]) for variable in variables if variable in extra), ())


def _as_editor(work: Work, names: str) -> str:
    return names + (work.words.editor if work.han else f"{work.comma}{work.words.editor}")


def host_author(work: Work) -> str:
    """Who is responsible for the volume that a work stands in."""
    said = work.said
    people = said["editor"] or _kept(work, "editorial-director", "collection-editor")
    people = said["container_author"] or people
    if not people:
        return ""
    names = _people(work, people)
    return _as_editor(work, names) if work.edition == 1987 and not said["container_author"] else names


def translator(work: Work) -> str:
    """Translators and the others behind a title, each with their word: 顾幼静，译; 陈桥驿，校证."""
    people = work.said["translator"]
    said = [_with_word(work, people, work.words.translator, cut=bool(work.said.get("translator_et_al")))]
    for word, others in _annotators(work):
        said.append(_with_word(work, others, word))
    return work.comma.join(filter(None, said))


def _with_word(work: Work, people: Sequence[Author], word: str, cut: bool = False) -> str:
    if not people:
        return ""
    joint = "" if work.edition == 1987 and work.han else work.comma
    return f"{_people(work, people, cut)}{joint}{word}"


def _annotators(work: Work) -> Iterator[tuple[str, list[Author]]]:
    """Who annotated, collated or edited the text of an author, by their Chinese word."""
    said = work.said
    if not said["author"] or said.get("container_title"):
        return
    for word, people in groupby(said["editor"], key=lambda one: one.role):
        if word and has_han(word):
            yield word, list(people)
