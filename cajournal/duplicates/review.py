"""The review page: one file for a browser, in which a person judges pairs; it saves the decisions file.

Unsure pairs come first, then the clusters, the weakest first. Every further record of a card is judged
against the card's first one.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from hashlib import blake2b, sha256
from importlib.resources import files
from typing import Any

import numpy as np

from cajournal.duplicates.decisions import fingerprint
from cajournal.duplicates.differences import compared
from cajournal.duplicates.found import Found, Pair, PairList
from cajournal.duplicates.rows import BOTH, SPLIT, Given, Row, row_of
from cajournal.messages import LANGUAGES, sentences
from cajournal.models import Record
from cajournal.text.script import has_han

MOST = 1000
"""So many cards are on a page; it says how many are not."""
WIDEST = 50
"""So many records are side by side on a card, which says how many are not."""
FIELDS = {
    "title": "clue:title",
    "translated": "review:translated",
    "names": "clue:creators",
    "container": "clue:container",
    "container_translated": "review:container_translated",
    "year": "clue:year",
    "volume": "clue:volume",
    "issue": "clue:issue",
    "page": "clue:page",
    "edition": "clue:edition",
    "publisher": "clue:publisher",
    "translators": "clue:translators",
    "number": "clue:number",
    "type": "clue:kind",
    "doi": "clue:doi",
    "ids": "clue:ids",
    "isbn": "clue:isbn",
    "url": "clue:url",
    "raw": "review:raw",
}
"""The rows of a card, in this order, and what they are called."""


def page(found: Found, records: Iterable[Given], lang: str = "en", file: str = "decisions.jsonl") -> str:
    """The page for what was found among these records, given in the same order.

    It saves a file of this name, with the decisions that were known before and those made on it.

    >>> from cajournal.api.duplicates import find_duplicates
    >>> records = [{"title": "<script>"}, {"title": "<script>"}]
    >>> page(find_duplicates(records), records).count("<script>")
    1
    """
    cards = _cards(found)
    shown = cards[:MOST]
    wanted = {place for _, places in shown for place in places[:WIDEST]}
    known = {place: (_key(one), row_of(one)) for place, one in enumerate(records) if place in wanted}
    pairs = _pairs(found, {(places[0], place) for _, places in shown for place in places[1:WIDEST]})
    data = {
        "lang": lang,
        "file": file,
        "sentences": {each: _sentences(each) for each in LANGUAGES},
        "kept": [asdict(one) for one in found.decisions],
        "more": len(cards) - len(shown),
        "cards": [
            _card(kind, places[:WIDEST], known, pairs) | {"more": len(places[WIDEST:])}
            for kind, places in shown
        ],
    }
    name = blake2b(json.dumps([data["kept"], data["cards"]]).encode(), digest_size=8).hexdigest()
    return _filled(json.dumps(data | {"name": f"cajournal review {name}"}))


def _filled(data: str) -> str:
    """The template with the data: nothing in them ends their element, and no script runs but its own."""
    template = files(__package__).joinpath("review.html").read_text(encoding="utf-8")
    script = template.rpartition("<script>")[2].partition("</script>")[0]
    allowed = b64encode(sha256(script.encode()).digest()).decode()
    return template.replace("{{script}}", f"sha256-{allowed}").replace(
        "{{data}}", data.replace("<", "\\u003c")
    )


def _key(given: Given) -> str:
    """What the record's file calls it."""
    key = given.key if isinstance(given, Record) else given.get("id")
    return str(key or "")


def _sentences(lang: str) -> dict[str, str]:
    families = ("review", "clue", "level")
    return {code: said for code, said in sentences(lang).items() if code.partition(":")[0] in families}


def _cards(found: Found) -> list[tuple[str, list[int]]]:
    """What to judge: the kind of each card, and the places of its records. What was judged comes last.

    Of two clusters only the likeliest pair is asked about: the answer holds for all of their records.
    """
    asked: dict[frozenset[int], list[int]] = {}
    for pair in found.unsure:
        asked.setdefault(
            frozenset((found.labels[pair.left], found.labels[pair.right])), [pair.left, pair.right]
        )
    before = {pair for pairs in found.decided.values() for pair in pairs}
    weakest = _weakest(found)
    unsure = sorted(asked.values(), key=lambda places: tuple(places) in before)
    several = sorted(
        found.several, key=lambda label: (_settled(found.clusters[label], before), weakest[label])
    )
    return [("unsure", one) for one in unsure] + [("cluster", found.clusters[label]) for label in several]


def _weakest(found: Found) -> list[float]:
    """The lowest score inside each cluster."""
    pairs, labels = found.judged.pairs, np.asarray(found.labels, dtype=np.int64)
    inside = labels[pairs.left] == labels[pairs.right]
    weakest = np.full(len(found.clusters), np.inf)
    np.minimum.at(weakest, labels[pairs.left][inside], found.judged.scores[inside])
    return [float(score) for score in weakest]


def _settled(places: Sequence[int], before: set[tuple[int, int]]) -> bool:
    """Whether a person has judged every record against the first."""
    return all((places[0], place) in before for place in places[1:])


def _pairs(found: Found, wanted: set[tuple[int, int]]) -> dict[tuple[int, int], Pair]:
    """Those of the judged pairs that are wanted."""
    judged, count = found.judged, len(found.labels)
    codes = judged.pairs.left * count + judged.pairs.right
    chosen = np.isin(codes, np.asarray([one * count + other for one, other in wanted], dtype=np.int64))
    return {(pair.left, pair.right): pair for pair in PairList(judged, np.flatnonzero(chosen).tolist())}


def _card(
    kind: str,
    places: Sequence[int],
    known: Mapping[int, tuple[str, Row]],
    pairs: Mapping[tuple[int, int], Pair],
) -> dict[str, Any]:
    keys, rows = zip(*(known[place] for place in places), strict=True)
    told = [_told(row) for row in rows]
    fields = [(code, compared([one[field] for one in told])) for field, code in FIELDS.items()]
    return {
        "kind": kind,
        "records": [
            {"place": place + 1, "key": key, "print": fingerprint(row)}
            for place, key, row in zip(places, keys, rows, strict=True)
        ],
        "rows": [one for one in fields if any(map(any, one[1]))],
        "judged": [_why(pairs.get((places[0], place))) for place in places[1:]],
    }


def _why(pair: Pair | None) -> dict[str, Any] | None:
    if pair is None:
        return None
    clues = sorted(pair.clues, key=lambda clue: -abs(clue.weight))
    return {"score": pair.score, "clues": [[*clue[:3], *clue.values] for clue in clues if clue.weight]}


def _told(row: Row) -> dict[str, str]:
    """A row's values as a person reads them."""
    values = {name: str(value) for name, value in row._asdict().items() if isinstance(value, str)}
    return values | {
        "names": "; ".join(map(_name, row.names)),
        "translators": "; ".join(map(_name, row.translators)),
        "year": "-".join(str(part) for part in (row.year, row.month) if part),
        "ids": "; ".join(row.ids),
    }


def _name(name: str) -> str:
    """A name as it is printed.

    >>> _name("刘\\x1f愈之\\x1eLiu\\x1fYuzhi")
    '刘愈之 / Liu, Yuzhi'
    """
    scripts = name.split(BOTH)
    return " / ".join(one.replace(SPLIT, "" if has_han(one) else ", ") for one in scripts)
