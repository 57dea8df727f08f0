"""What a person has judged, kept in a file: one JSON object a line.

`{"a": …, "b": …, "judgement": "same"}`, where `a` and `b` are the fingerprints of two records. The file
may grow by hand or by the review page; a later line on the same pair wins.

A fingerprint is made of what identifies a work: title, creators, host, year, volume, issue, pages, edition
and number, folded. A judgement outlives all else that is changed in a record: its key, an abstract, an
address or DOI that is added, width, case, marks and spaces, the file format. Keys do not serve: the same key
stands for other works in other files. A record whose title or year is corrected is another one, and asked
about again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from os import PathLike, fspath
from pathlib import Path

from cajournal.duplicates.folding import fold
from cajournal.duplicates.places import edition_of, number_of, pages_of, volume_of
from cajournal.duplicates.rows import Row
from cajournal.errors import FormatError, InputError, reason_of

SAME, DIFFERENT, UNSURE = JUDGEMENTS = ("same", "different", "unsure")


@dataclass(frozen=True)
class Decision:
    """One judgement on two records, by their fingerprints."""

    a: str
    b: str
    judgement: str


def fingerprint(row: Row) -> str:
    """A short name of the work that a record tells of; the same in every run and whatever its file or order.

    >>> fingerprint(Row(title="和平地理学")) == fingerprint(Row(title="和平 地理学", doi="10.1/a"))
    True
    >>> fingerprint(Row(title="和平地理学")) == fingerprint(Row(title="和平地理学", year=1965))
    False
    """
    words = map(fold, (row.title or row.raw, *row.names, row.container))
    place = (*pages_of(row.page), volume_of(row.volume), number_of(row.issue), edition_of(row.edition))
    said = "\n".join([*words, fold(row.number), *map(str, (row.year, *place))])
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def load(path: str | PathLike[str]) -> list[Decision]:
    """The decisions of a file; none where there is no file yet.

    Raises InputError when it cannot be read, FormatError for a line that is no decision.
    """
    try:
        text = Path(path).read_text(encoding="utf-8")
    except FileNotFoundError:
        return []
    except UnicodeDecodeError as error:
        raise FormatError("no-decision", path=fspath(path), line=1) from error
    except OSError as error:
        raise InputError("cannot-read", path=fspath(path), reason=reason_of(error)) from error
    lines = enumerate(text.splitlines(), 1)
    return [_decision(line, number, fspath(path)) for number, line in lines if line.strip()]


def _decision(line: str, number: int, path: str) -> Decision:
    try:
        said = json.loads(line)
        decision = Decision(str(said["a"]), str(said["b"]), said["judgement"])
    except (ValueError, TypeError, KeyError) as error:
        raise FormatError("no-decision", path=path, line=number) from error
    if decision.judgement not in JUDGEMENTS:
        raise FormatError("no-decision", path=path, line=number)
    return decision


def places(decisions: Iterable[Decision], prints: Sequence[str]) -> Mapping[str, list[tuple[int, int]]]:
    """The decisions on records that are here, as pairs of places by judgement."""
    where: dict[str, list[int]] = {}
    for place, name in enumerate(prints):
        where.setdefault(name, []).append(place)
    last = {frozenset((one.a, one.b)): one for one in decisions}
    found: dict[str, list[tuple[int, int]]] = {judgement: [] for judgement in JUDGEMENTS}
    for one in last.values():
        for left in where.get(one.a, ()):
            others = (right for right in where.get(one.b, ()) if right != left)
            found[one.judgement] += [(min(left, right), max(left, right)) for right in others]
    return found
