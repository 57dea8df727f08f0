"""The clues, for and against: each a small function from pairs to levels, named as in `weights.WEIGHTS`.

A level is the place of its word in that table; 0 says nothing, as where a value is missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np

from cajournal.duplicates.containers import like_containers
from cajournal.duplicates.creators import creator_levels
from cajournal.duplicates.keys import KINDS
from cajournal.duplicates.likeness import ratios
from cajournal.duplicates.pairs import Levels, Mask, Pairs
from cajournal.duplicates.titles import FAIR, GENERIC, LONG, SHORT
from cajournal.duplicates.weights import WEIGHTS
from cajournal.text.script import has_han

Clue = Callable[[Pairs], Levels]
NEARLY, ALIKE, REMOTE = 0.93, 0.83, 0.68
CONTAINED = 0.95
SERIAL = KINDS["article-journal"]
AKIN = [
    KINDS[one] + 16 * KINDS[other]
    for pair in (
        ("article-journal", "article-newspaper"),
        ("book", "report"),
        ("book", "chapter"),
        ("book", "legislation"),
        ("chapter", "paper-conference"),
        ("report", "standard"),
        ("report", "article"),
        ("report", "legislation"),
        ("standard", "legislation"),
    )
    for one, other in (pair, pair[::-1])
]
"""Kinds that sources mix up."""
OTHER_NUMBER = list(WEIGHTS["number"]).index("other")
ELSEWHERE = list(WEIGHTS["container"]).index("other")


def _levels(name: str, pairs: Pairs, **chosen: Mask) -> Levels:
    """Levels by the word's mask; a later word wins over an earlier one."""
    words = [word.replace(", ", "_").replace(" ", "_") for word in WEIGHTS[name]]
    levels = np.zeros(len(pairs), dtype=np.int8)
    for word, mask in chosen.items():
        levels[mask] = words.index(word)
    return levels


def title(pairs: Pairs) -> Levels:
    """The titles: the same (and how much that tells), nearly, one inside the other, or other."""
    like = pairs.title_likeness
    tells = np.minimum(*pairs.both("telling"))
    foreign, foreign2 = pairs.both("foreign")
    comparable = (like >= ALIKE) | ((like >= 0) & (foreign == foreign2))
    anonymous = (np.maximum(*pairs.both("names")) == 0) & (like == 1) & (tells > GENERIC)
    serial = np.maximum(*pairs.both("kind")) == SERIAL
    contained = np.zeros(len(pairs), dtype=bool)
    doubtful = np.flatnonzero(comparable & (like < NEARLY) & (tells > GENERIC))
    contained[doubtful] = _contained(pairs, doubtful)
    return _levels(
        "title",
        pairs,
        missing=~pairs.known("title"),
        apart=~comparable & pairs.known("title"),
        other=comparable,
        remote=like >= REMOTE,
        alike=like >= ALIKE,
        contained=contained,
        nearly=like >= NEARLY,
        same_long=(like == 1) & (tells >= LONG),
        same_fair=(like == 1) & (tells == FAIR),
        same_short=(like == 1) & (tells == SHORT),
        same_name=anonymous & ~serial & (tells < LONG),
        same_column=anonymous & serial,
        same_generic=(like >= ALIKE) & (tells == GENERIC),
    )


def begin_alike(pairs: Pairs) -> Mask:
    """Where one title is the beginning of the other: without its subtitle, however long that is."""
    titles = pairs.table.titles
    both = zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)
    cut = (sorted((titles[i], titles[j]), key=len) for i, j in both)
    return np.fromiter((_is_telling(short) and long.startswith(short) for short, long in cut), dtype=bool)


def _is_telling(short: str) -> bool:
    return len(short) >= (15 if short.isascii() else 6)


def _contained(pairs: Pairs, doubtful: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Mask:
    """Where one title is the other with a subtitle, a label or a translation more."""
    titles = pairs.table.titles
    ends = []
    for i, j in zip(pairs.left[doubtful].tolist(), pairs.right[doubtful].tolist(), strict=True):
        short, long = sorted((titles[i], titles[j]), key=len)
        fits = _is_telling(short) and len(short) < len(long)
        ends.append((short, long[: len(short)], long[-len(short) :]) if fits else ("", "1", "2"))
    if not ends:
        return np.zeros(0, dtype=bool)
    shorts, heads, tails = zip(*ends, strict=True)
    return np.maximum(ratios(shorts, heads), ratios(shorts, tails)) >= CONTAINED


def numbers(pairs: Pairs) -> Levels:
    """Against: numbers, years and parts in the titles that differ."""
    one, other = pairs.both("numbers")
    return pairs.by_values("numbers", _judge_numbers, (one != other) & (pairs.title_likeness >= 0))


def _judge_numbers(one: str, other: str) -> int:
    mine, theirs = set(one.split()), set(other.split())
    return 0 if mine == theirs else 1 if mine < theirs or theirs < mine else 2


def answers(pairs: Pairs) -> Levels:
    """Against: one is a correction, a reply, a sequel of the other."""
    one, other = pairs.both("answers")
    return _levels("answers", pairs, other=(one != other) & (pairs.title_likeness >= 0))


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
    book = np.isin(kinds, [KINDS[kind] for kind in ("book", "report", "standard", "legislation")])
    return _levels(
        "year",
        pairs,
        same=known & (apart == 0),
        another_month=known & (apart == 0) & pairs.known("month") & (month != month2) & (kinds != SERIAL),
        next=known & (apart == 1),
        next_elsewhere=known & (apart == 1) & (container(pairs) == ELSEWHERE),
        other=known & (apart > 1),
        other_printing=known & (apart > 1) & book,
    )


def _same_or_other(name: str, pairs: Pairs, **more: Mask) -> Levels:
    same = pairs.equal(name)
    chosen = {"other": pairs.known(name) & ~same} if "other" in WEIGHTS[name] else {}
    return _levels(name, pairs, same=same, **chosen, **more)


def volume(pairs: Pairs) -> Levels:
    """The volumes."""
    return _same_or_other("volume", pairs)


def issue(pairs: Pairs) -> Levels:
    """The issues; a yearly volume that one side gives as an issue agrees."""
    levels = _same_or_other("issue", pairs)
    levels[_turned(pairs, "volume", "issue") | _turned(pairs, "issue", "volume")] = 0
    host = container(pairs)
    levels[(levels == 1) & pairs.equal("year") & (host > 0) & (host != ELSEWHERE)] = 2
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
    return _levels(
        "page",
        pairs,
        other=differ,
        overlap=known & closed & (first <= last2) & (first2 <= last),
        elsewhere=differ & (container(pairs) == ELSEWHERE),
        first=begin | end,
        same=begin & (end | ~closed),
        same_range=spread,
        online=begin & online,
    )


def doi(pairs: Pairs) -> Levels:
    """The DOIs: two of one registrant are two works, of two registrants perhaps one."""
    levels = _same_or_other("doi", pairs)
    levels[(levels == 2) & pairs.equal("registrant")] = 3
    return levels


def ids(pairs: Pairs) -> Levels:
    """Other identifiers: CSTR, PMID."""
    return _same_or_other("ids", pairs)


def isbn(pairs: Pairs) -> Levels:
    """The ISBN, of the book or the host."""
    return _same_or_other("isbn", pairs)


def number(pairs: Pairs) -> Levels:
    """A report's, patent's or standard's number; a contribution with its pages is no numbered report."""
    one, other = (values > 0 for values in pairs.both("number"))
    paged, paged2 = (
        last > first for first, last in zip(pairs.both("first"), pairs.both("last"), strict=True)
    )
    part = (one & ~other & ~paged & paged2) | (other & ~one & ~paged2 & paged)
    report = np.minimum(*pairs.both("kind")) == KINDS["report"]
    levels = _same_or_other("number", pairs, a_part=part & report)
    levels[
        (levels == OTHER_NUMBER) & (pairs.by_values("number", _two_stages, levels == OTHER_NUMBER) > 0)
    ] = 0
    return levels


_APPLICATION = re.compile(r"(?:cn|zl)?(?:\d{9}|\d{12}[\dx])")
_PUBLICATION = re.compile(r"cn\d{7,9}[a-z]\d?")


def _two_stages(one: str, other: str) -> int:
    """1 for a Chinese patent's application number beside a publication number: both may be one patent's."""
    pair = {one, other}
    return int(any(map(_APPLICATION.fullmatch, pair)) and any(map(_PUBLICATION.fullmatch, pair)))


def url(pairs: Pairs) -> Levels:
    """The address."""
    return _same_or_other("url", pairs)


def publisher(pairs: Pairs) -> Levels:
    """Publisher or university."""
    levels = pairs.by_values("publisher", like_containers, pairs.known("publisher"))
    return np.where(levels == 3, 2, np.minimum(levels, 1)).astype(np.int8)


def edition(pairs: Pairs) -> Levels:
    """The edition; a first edition need not say so."""
    one, other = pairs.both("edition")
    stated = (one > 0) & (other > 0)
    return _levels(
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
    akin = np.isin(one + 16 * other, AKIN)
    return _levels("kind", pairs, akin=differs & akin, other=differs & ~akin)


def translators(pairs: Pairs) -> Levels:
    """Against: other translators."""
    return _same_or_other("translators", pairs)


CLUES: dict[str, Clue] = {
    clue.__name__: clue
    for clue in (
        title, numbers, answers, creators, container, year, volume, issue, page, doi, ids, isbn, number, url,
        publisher, edition, kind, translators,
    )
}  # fmt: skip
"""All clues, by the name that `weights.WEIGHTS` knows them by."""
