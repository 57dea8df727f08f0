"""The clues, for and against: each a small function from pairs to levels, named as in `weights.WEIGHTS`.

A level is the place of its word in that table; 0 says nothing, as where a value is missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np

from cajournal.duplicates.containers import like_containers
from cajournal.duplicates.creators import creator_levels
from cajournal.duplicates.keys import KINDS, SERIAL
from cajournal.duplicates.levels import level, levels_of, same_or_other
from cajournal.duplicates.meetings import ALIKE
from cajournal.duplicates.pairs import Levels, Mask, Pairs
from cajournal.duplicates.title_clues import answers, numbers, title
from cajournal.text.script import has_han

Clue = Callable[[Pairs], Levels]
_AKIN = [
    KINDS[one] + 16 * KINDS[other]
    for pair in (
        ("article-journal", "article-newspaper"),
        ("book", "report"),
        ("book", "chapter"),
        ("book", "legislation"),
        ("chapter", "paper-conference"),
        ("report", "standard"),
        ("report", "article"),
        ("report", "paper-conference"),
        ("report", "legislation"),
        ("standard", "legislation"),
    )
    for one, other in (pair, pair[::-1])
]
"""Kinds that sources mix up."""
_OTHER_NUMBER = level("number", "other")
_ELSEWHERE = level("container", "other")


def creators(pairs: Pairs) -> Levels:
    """Authors or editors: how many of the shorter list stand in the other."""
    return creator_levels(pairs)


def container(pairs: Pairs) -> Levels:
    """Journal or host: the same, abbreviated or misspelt, other; two languages say nothing."""
    if "container" not in pairs.asked:
        levels = pairs.by_values("container", like_containers, pairs.known("container") & _one_script(pairs))
        levels[pairs.equal("container") | pairs.equal("container_translated")] = 1
        pairs.asked["container"] = levels
    return pairs.asked["container"].copy()


def _one_script(pairs: Pairs) -> Mask:
    """Where both containers are in Han characters, or neither."""
    han = np.fromiter(map(has_han, pairs.table.values["container"]), dtype=bool)
    one, other = pairs.both("container")
    found: Mask = han[one] == han[other]
    return found


def year(pairs: Pairs) -> Levels:
    """The years: one apart may be online-first; of a book any other year is another printing."""
    one, other = pairs.both("year")
    month, month2 = pairs.both("month")
    known, apart = pairs.known("year"), np.abs(one - other)
    kinds, _ = pairs.both("kind")
    return levels_of(
        "year",
        pairs,
        same=known & (apart == 0),
        another_month=known & (apart == 0) & pairs.known("month") & (month != month2) & (kinds != SERIAL),
        next=known & (apart == 1),
        next_elsewhere=known & (apart == 1) & (container(pairs) == _ELSEWHERE),
        other=known & (apart > 1),
        other_printing=known & (apart > 1) & np.isin(pairs.both("kind")[0], _BOOKS),
    )


_BOOKS = [KINDS[kind] for kind in ("book", "report", "standard", "legislation")]
_IN_VOLUMES = [*_BOOKS, *(KINDS[kind] for kind in ("chapter", "thesis", "patent"))]
"""Kinds of works whose volume is a part of the work, and no year of a serial."""


def volume(pairs: Pairs) -> Levels:
    """The volumes; another volume of a book is another book."""
    other = pairs.known("volume") & ~pairs.equal("volume")
    kinds, containers = np.array(pairs.both("kind")), np.array(pairs.both("container"))
    parts = np.isin(kinds, _IN_VOLUMES) | ((kinds == 0) & (containers == 0))  # a map of several sheets
    return same_or_other("volume", pairs, other_book=other & parts.all(axis=0))


def issue(pairs: Pairs) -> Levels:
    """The issues; a yearly volume that one side gives as an issue agrees."""
    levels = same_or_other("issue", pairs)
    levels[_turned(pairs, "volume", "issue") | _turned(pairs, "issue", "volume")] = 0
    host = container(pairs)
    of_journal = pairs.equal("year") & (host > 0) & (host != _ELSEWHERE)
    levels[(levels == level("issue", "same")) & of_journal] = level("issue", "same of the journal")
    return levels


def _turned(pairs: Pairs, mine: str, theirs: str) -> Mask:
    one, other = pairs.both(mine)[0], pairs.both(theirs)[1]
    found: Mask = (one == other) & (one > 0)
    return found


def page(pairs: Pairs) -> Levels:
    """The pages: the same, one end the same, overlapping; pages from 1 on are those of an online version."""
    first, first2 = pairs.both("first")
    last, last2 = pairs.both("last")
    known = (first > 0) & (first2 > 0)
    closed = (last > 0) & (last2 > 0)
    begin, end = known & (first == first2), known & closed & (last == last2)
    spread = begin & end & (last > first) & pairs.equal("volume")
    in_issue = pairs.equal("volume") & pairs.equal("issue")
    online = known & ((first == 1) | (first2 == 1)) & ~(begin & in_issue)
    differ = known & ~online
    return levels_of(
        "page",
        pairs,
        other=differ,
        overlap=known & closed & (first <= last2) & (first2 <= last),
        elsewhere=differ & (container(pairs) == _ELSEWHERE),
        first=begin | end,
        same=begin & (end | ~closed),
        same_range=spread,
        online=begin & online,
    )


def doi(pairs: Pairs) -> Levels:
    """The DOIs: two of one registrant are two works, of two registrants perhaps one."""
    levels = same_or_other("doi", pairs)
    other = levels == level("doi", "other")
    levels[other & pairs.equal("registrant")] = level("doi", "other, one registrant")
    return levels


def ids(pairs: Pairs) -> Levels:
    """Other identifiers: CSTR, PMID."""
    return same_or_other("ids", pairs)


def isbn(pairs: Pairs) -> Levels:
    """The ISBN, of the book or the host."""
    return same_or_other("isbn", pairs)


def number(pairs: Pairs) -> Levels:
    """A report's, patent's or standard's number; a contribution with its pages is no numbered report."""
    one, other = (values > 0 for values in pairs.both("number"))
    paged, paged2 = (
        last > first for first, last in zip(pairs.both("first"), pairs.both("last"), strict=True)
    )
    part = (one & ~other & ~paged & paged2) | (other & ~one & ~paged2 & paged)
    report = np.minimum(*pairs.both("kind")) == KINDS["report"]
    levels = same_or_other("number", pairs, a_part=part & report)
    differ = levels == _OTHER_NUMBER
    levels[differ & (pairs.by_values("number", _two_stages, differ) > 0)] = 0
    return levels


_APPLICATION = re.compile(r"(?:cn|zl)?(?:\d{9}|\d{12}[\dx])")
_PUBLICATION = re.compile(r"cn\d{7,9}[a-z]\d?")


def _two_stages(one: str, other: str) -> int:
    """1 for a Chinese patent's application number beside a publication number: both may be one patent's."""
    pair = {one, other}
    return int(any(map(_APPLICATION.fullmatch, pair)) and any(map(_PUBLICATION.fullmatch, pair)))


def url(pairs: Pairs) -> Levels:
    """The address."""
    return same_or_other("url", pairs)


def publisher(pairs: Pairs) -> Levels:
    """Publisher or university."""
    levels = pairs.by_values("publisher", like_containers, pairs.known("publisher"))
    same, other = level("publisher", "same"), level("publisher", "other")
    return np.where(levels > ALIKE, other, np.minimum(levels, same)).astype(np.int8)


def edition(pairs: Pairs) -> Levels:
    """The edition; a first edition need not say so."""
    one, other = pairs.both("edition")
    stated = (one > 0) & (other > 0)
    return levels_of(
        "edition",
        pairs,
        same=(one == other) & stated,
        unsaid=(one != other) & ~stated & ~pairs.equal("year"),
        other=(one != other) & stated,
    )


def kind(pairs: Pairs) -> Levels:
    """Against: a thesis and its article, a paper and its journal version, a chapter and its host."""
    one, other = pairs.both("kind")
    differs = pairs.known("kind") & (one != other)
    akin = np.isin(one + 16 * other, _AKIN)
    return levels_of("kind", pairs, akin=differs & akin, other=differs & ~akin)


def translators(pairs: Pairs) -> Levels:
    """Against: other translators."""
    return same_or_other("translators", pairs)


CLUES: dict[str, Clue] = {
    clue.__name__: clue
    for clue in (
        title, numbers, answers, creators, container, year, volume, issue, page, doi, ids, isbn, number, url,
        publisher, edition, kind, translators,
    )
}  # fmt: skip
"""All clues, by the name that `weights.WEIGHTS` knows them by."""
