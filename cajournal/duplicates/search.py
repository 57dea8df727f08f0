"""From records of any origin to what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from os import PathLike

from cajournal.duplicates import decisions as kept
from cajournal.duplicates import local
from cajournal.duplicates.decisions import Decision, fingerprint, places
from cajournal.duplicates.found import Found
from cajournal.duplicates.keys import prepare
from cajournal.duplicates.local import Told
from cajournal.duplicates.rows import Given, Row, row_of
from cajournal.models import Record
from cajournal.references.reading import read
from cajournal.text.collecting import no_collecting

Whole = Callable[[Given], Record]
"""From what was given to a record with all that it says."""


def _itself(given: Given) -> Record:
    assert isinstance(given, Record)
    return given


def search(
    records: Iterable[Given | str],
    decisions: str | PathLike[str] | Iterable[Decision] = (),
    told: Told = lambda phase, count: None,
    hold: bool = True,
    whole: Whole = _itself,
) -> Found:
    """The whole way: rows, keys, pairs, judgements, a person's decisions, labels.

    `whole` makes a record of one that is none yet when it is merged; without it, only records are merged.
    With `hold` off the records are let go as soon as their keys are made.
    """
    with no_collecting():
        judged_before = kept.load(decisions) if isinstance(decisions, str | PathLike) else list(decisions)
        held: list[Given] = []
        prints: list[str] = []
        rows = _rows(records, held if hold else None, prints if judged_before else None)
        table = prepare(rows, lambda count: told("keys", count))
        judged = local.find(table, told)
        told("clusters", len(judged.pairs))
        decided = places(judged_before, prints)
        return Found(held, local.labels(judged, **decided), judged, whole, judged_before, decided)


def _rows(
    records: Iterable[Given | str], held: list[Given] | None, prints: list[str] | None
) -> Iterator[Row]:
    """The row of every record; on the way the record and its fingerprint are kept, where they are wanted."""
    for one in records:
        record = read(one) if isinstance(one, str) else one
        row = row_of(record)
        if held is not None:
            held.append(record)
        if prints is not None:
            prints.append(fingerprint(row))
        yield row
