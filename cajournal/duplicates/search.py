"""From records of any origin to what was found."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from os import PathLike
from typing import Any

from cajournal.duplicates import decisions as kept
from cajournal.duplicates import local
from cajournal.duplicates.decisions import Decision, fingerprint, places
from cajournal.duplicates.found import Found
from cajournal.duplicates.judging import Told
from cajournal.duplicates.keys import prepare
from cajournal.duplicates.rows import record_of, row_of
from cajournal.models import Record
from cajournal.references.reading import read

Given = Record | Mapping[str, Any] | str


def search(
    records: Iterable[Given], decisions: str | PathLike[str] | Iterable[Decision], told: Told
) -> Found:
    """The whole way: rows, keys, pairs, judgements, a person's decisions, labels."""
    with _undisturbed():
        return _search(records, decisions, told)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Without the garbage collector: millions of strings are made, and no cycles."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


def _search(
    records: Iterable[Given], decisions: str | PathLike[str] | Iterable[Decision], told: Told
) -> Found:
    known = [read(one) if isinstance(one, str) else one for one in records]
    judged_before = kept.load(decisions) if isinstance(decisions, str | PathLike) else list(decisions)
    table = prepare(map(row_of, known), lambda count: told("keys", count))
    judged = local.find(table, told)
    told("clusters", len(judged.pairs))
    decided = places(judged_before, [fingerprint(row_of(one)) for one in known]) if judged_before else {}
    labels = local.labels(judged, **decided)
    return Found(known, labels, judged, record_of)
