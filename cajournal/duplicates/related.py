"""Works that are not the same and belong together: preprint and article, original and translation …"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from cajournal.duplicates.judging import IN_COMMON, Judged
from cajournal.duplicates.keys import KINDS
from cajournal.duplicates.levels import says
from cajournal.duplicates.pairs import Mask, Pairs

_KINDS = {
    ("article", "article-journal"): "preprint",
    ("paper-conference", "article-journal"): "conference",
    ("thesis", "article-journal"): "thesis",
    ("thesis", "book"): "thesis",
    ("chapter", "article-journal"): "reprint",
    ("chapter", "book"): "host",
}
_TITLES = ("same, long", "same, fair", "same, short", "nearly", "alike", "contained")


class Related(NamedTuple):
    """Two records of two works, by their places, and what ties them.

    `kind` is preprint, conference, thesis, reprint, host, edition, translation, part, or answer (a
    correction, a reply, a sequel).
    """

    left: int
    right: int
    kind: str


def related(judged: Judged) -> list[Related]:
    """The ties among the pairs that were not judged the same."""
    other, levels = ~judged.same, judged.levels
    tied = other & says(levels, "title", *_TITLES)
    near = tied & says(levels, "creators", *IN_COMMON)
    found = dict[tuple[int, int], str]()
    for mask, kind in (
        *((near & _are(judged.pairs, *kinds), kind) for kinds, kind in _KINDS.items()),
        (near & says(levels, "edition", "other", "unsaid"), "edition"),
        (near & says(levels, "year", "other printing"), "edition"),
        (tied & says(levels, "answers", "other"), "answer"),
        (near & says(levels, "numbers", "one more", "other"), "part"),
        (near & says(levels, "volume", "other book"), "part"),
        (other & _translated(judged), "translation"),
    ):
        places = np.flatnonzero(mask)
        pairs = zip(judged.pairs.left[places].tolist(), judged.pairs.right[places].tolist(), strict=True)
        for pair in pairs:
            found.setdefault(pair, kind)
    return [Related(left, right, kind) for (left, right), kind in sorted(found.items())]


def _are(pairs: Pairs, one: str, other: str) -> Mask:
    left, right = pairs.both("kind")
    here: Mask = (left == KINDS[one]) & (right == KINDS[other])
    turned: Mask = (left == KINDS[other]) & (right == KINDS[one])
    return here | turned


def _translated(judged: Judged) -> Mask:
    """One has translators, and names the other's title as the original one."""
    left, right = judged.pairs.both("translators")
    one: Mask = (left > 0) != (right > 0)
    return one & (judged.pairs.title_likeness >= 0.9) & judged.pairs.known("title")
