"""The value of a field that a merged record takes, of all that its records give; the ledger's line on it.

The issue version wins over the online-first one, a value that more records give over another, a fuller
one over a shorter. Chinese and English values stand side by side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from cajournal.duplicates.folding import fold
from cajournal.models import Author, Bilingual, Keywords, Name
from cajournal.text.pairing import pair

_PEOPLE = ("author", "editor", "translator", "advisor", "container_author")
_PLACE = ("volume", "issue", "page", "issued", "status")
"""What the issue version says better than the online-first one."""
_NUMBERED = ("volume", "issue")
_PADDING = re.compile(r"(?<!\d)0+(?=\d)")
"""Zeros that no volume and no issue has before its number."""


class Taken(NamedTuple):
    """A line of the ledger: in the merged record of `cluster`, `field` has the value of record `source`.

    `why` is only (nobody else had one), same, most, fullest, plain (without zeros before the number), best
    (of the best-founded record), issue (of the version in an issue) or both (two values side by side).
    `discarded` has the values that were not taken, with their records.
    """

    cluster: int
    field: str
    value: Any
    source: int
    why: str
    discarded: tuple[tuple[int, Any], ...] = ()


def choose(label: int, field: str, given: Sequence[tuple[int, Any]], issued: set[int]) -> Taken:
    """The value to take of those that are given, best-founded records first."""
    if field in _PEOPLE:
        return _people(label, field, given)
    if isinstance(given[0][1], Bilingual | Keywords):
        return _bilingual(label, field, given)
    if field == "status" and not any(place in issued for place, _ in given):
        return Taken(label, field, None, min(issued), "issue", tuple(given))  # online first is past
    if field == "key":
        return _taken(label, field, given[0], given, "best" if len(given) > 1 else "only")
    most = _counted if field in _NUMBERED else _most
    if field in _PLACE and 0 < sum(place in issued for place, _ in given) < len(given):
        best = [one for one in given if one[0] in issued]
        return _taken(label, field, most(best), given, "issue")
    return _taken(label, field, most(given), given)


def _taken(
    label: int, field: str, one: tuple[int, Any], given: Sequence[tuple[int, Any]], why: str | None = None
) -> Taken:
    place, value = one
    others = tuple((other, found) for other, found in given if found != value)
    if why is None:
        why = "only" if len(given) == 1 else "same" if not others else _reason(value, others)
    return Taken(label, field, value, place, why, others)


def _reason(value: Any, others: Sequence[tuple[int, Any]]) -> str:
    if all(_PADDING.sub("", str(other)) == str(value) for _, other in others):
        return "plain"
    return "fullest" if all(len(str(value)) >= len(str(other)) for _, other in others) else "most"


def _most(given: Sequence[tuple[int, Any]]) -> tuple[int, Any]:
    """The value that most records give, folded; of these the longest, then the best-founded."""
    if all(value == given[0][1] for _, value in given):
        return given[0]
    return given[_best([str(value) for _, value in given])]


def _counted(given: Sequence[tuple[int, Any]]) -> tuple[int, Any]:
    """The same of volumes and issues: 03 is 3, and the plain number is taken."""
    plain = [_PADDING.sub("", str(value)) for _, value in given]
    most = plain[_best(plain)]
    alike = [one for one, text in zip(given, plain, strict=True) if text == most]
    return min(alike, key=lambda one: len(str(one[1])))


def _best(printed: Sequence[str]) -> int:
    words = list(map(fold, printed))
    counts = Counter(words)
    ranks = [(counts[word], len(text)) for word, text in zip(words, printed, strict=True)]
    return ranks.index(max(ranks))


def _bilingual(label: int, field: str, given: Sequence[tuple[int, Any]]) -> Taken:
    """Each language by itself."""
    kind = type(given[0][1])
    slots = {}
    for slot in kind.model_fields:
        found = [(place, getattr(value, slot)) for place, value in given if getattr(value, slot)]
        if found:
            slots[slot] = _most(found)
    value = kind(**{slot: one for slot, (_, one) in slots.items()})
    source = next(iter(slots.values()))[0]
    line = _taken(label, field, (source, value), given)
    return line._replace(why="both") if len({place for place, _ in slots.values()}) > 1 else line


def _people(label: int, field: str, given: Sequence[tuple[int, Any]]) -> Taken:
    """The longest list with the fullest names; Han and Latin names of the same people side by side."""
    best = max(given, key=lambda one: (len(one[1]), _letters(one[1])))
    other = next((people for _, people in given if _is_other_script(best[1], people)), None)
    if other is None:
        return _taken(label, field, best, given)
    return _taken(label, field, (best[0], _both_scripts(best[1], other)), given, "both")


def _letters(people: Sequence[Author]) -> int:
    return sum(len(str(one)) + 20 * bool(one.name.han) for one in people)


def _is_other_script(people: Sequence[Author], others: Sequence[Author]) -> bool:
    mine, theirs = ({bool(one.name.han) for one in side} for side in (people, others))
    alone = not any(one.name.han and one.name.latin for one in people)
    return alone and len(people) == len(others) and mine != theirs and len(mine) == len(theirs) == 1


def _both_scripts(people: Sequence[Author], others: Sequence[Author]) -> list[Author]:
    han, latin = (people, others) if people[0].name.han else (others, people)
    found = pair([one.name.han or "" for one in han], [str(one) for one in latin])
    return [
        one if index is None or not str(latin[index]) else _with_latin(one, str(latin[index]))
        for one, index in zip(han, found, strict=True)
    ]


def _with_latin(author: Author, latin: str) -> Author:
    return author.model_copy(update={"name": Name(han=author.name.han, latin=latin)})
