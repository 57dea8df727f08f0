"""What a worker of a cluster does with its share of the records, of their keys, and of the pairs.

Each function takes and gives Arrow batches, for `mapInArrow`. The keys, the clues and the rules are those
of one machine; `place` is a record's number.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from cajournal.duplicates.blocks import WINDOW, count_table, keys, neighbours
from cajournal.duplicates.decisions import JUDGEMENTS
from cajournal.duplicates.hashes import Codes
from cajournal.duplicates.judging import judge
from cajournal.duplicates.keys import Table, prepare
from cajournal.duplicates.local import survivors
from cajournal.duplicates.pairs import Pairs
from cajournal.duplicates.rarity import Counts, no_counts
from cajournal.duplicates.rows import Given, Row, row_of
from cajournal.references.reading import read as read_reference

if TYPE_CHECKING:
    import pyarrow as pa

Batches = Iterator["pa.RecordBatch"]
Read = Callable[[dict[str, Any]], Given | str]
"""From a row of the data frame, as a dictionary, to a record or a printed reference."""

ROWS = "place long, row binary"
COUNTS = "script int, bin int, pieces long"
KEYS = "key long, sorted long, place long"
PAIRS = "left long, right long, distance int"
JUDGED = "left long, right long, score float, judgement string"


def read_row(row: dict[str, Any]) -> Mapping[str, Any] | str:
    """A row with CSL variables as its columns; without a title, the printed reference in `raw`."""
    return row if row.get("title") or not row.get("raw") else str(row["raw"])


def to_rows(read: Read) -> Callable[[Batches], Batches]:
    """From the records of a data frame to what the comparison needs of them (ROWS)."""

    def task(batches: Batches) -> Batches:
        for batch in batches:
            rows = [_row(read(record)) for record in batch.to_pylist()]
            yield _batch(place=batch.column("place"), row=[pickle.dumps(tuple(row)) for row in rows])

    return task


def _row(record: Given | str) -> Row:
    return row_of(read_reference(record) if isinstance(record, str) else record)


def to_counts(records: int) -> Callable[[Batches], Batches]:
    """How often the pieces of titles occur in a worker's share (COUNTS)."""

    def task(batches: Batches) -> Batches:
        counts = no_counts(records)
        for batch in batches:
            count_table(counts, _table(batch.column("row").to_pylist()))
        for script, bins in enumerate(counts):
            full = np.flatnonzero(bins)
            yield _batch(
                script=np.full(len(full), script, np.int32),
                bin=full.astype(np.int32),
                pieces=bins[full].astype(np.int64),
            )

    return task


def to_keys(counts: Sequence[Counts]) -> Callable[[Batches], Batches]:
    """The keys of every record, and what the records of a block are sorted by (KEYS)."""

    def task(batches: Batches) -> Batches:
        for batch in batches:
            table, places = _table(batch.column("row").to_pylist()), batch.column("place").to_numpy()
            order = neighbours(table)
            for key, owners in keys(table, counts):
                known = key != 0
                owners = owners[known]
                yield _batch(key=key[known].view(np.int64), sorted=order[owners], place=places[owners])

    return task


def to_pairs(batches: Batches) -> Batches:
    """The pairs of every block, out of keys that come sorted; a block may go on in the next batch (PAIRS)."""
    key = place = np.empty(0, dtype=np.int64)
    for batch in batches:
        held = len(key)
        key = np.concatenate((key, batch.column("key").to_numpy()))
        place = np.concatenate((place, batch.column("place").to_numpy()))
        yield from _within(key, place, held)
        key, place = key[-WINDOW:], place[-WINDOW:]


def _within(key: Codes, place: Codes, held: int) -> Batches:
    """Every record with the ones before it in its block; the first `held` records have had theirs."""
    for distance in range(1, min(WINDOW, len(key) - 1) + 1):
        alike = np.flatnonzero(key[distance:] == key[:-distance])
        alike = alike[alike + distance >= held]
        one, other = place[alike], place[alike + distance]
        apart = np.full(len(alike), distance, dtype=np.int32)
        yield _batch(left=np.minimum(one, other), right=np.maximum(one, other), distance=apart)


def to_judged(batches: Batches) -> Batches:
    """The judgement on pairs that come with the rows of both records (JUDGED)."""
    for batch in batches:
        places = [batch.column(side).to_numpy() for side in ("left", "right")]
        rows = batch.column("left_row").to_pylist() + batch.column("right_row").to_pylist()
        distinct, first, back = np.unique(np.concatenate(places), return_index=True, return_inverse=True)
        table = _table([rows[number] for number in first.tolist()])
        judged = judge(survivors(Pairs(table, back[: len(places[0])], back[len(places[0]) :])))
        words = np.select([judged.same, judged.different, judged.unsure], JUDGEMENTS, "")
        said = np.flatnonzero(words != "")
        yield _batch(
            left=distinct[judged.pairs.left[said]],
            right=distinct[judged.pairs.right[said]],
            score=judged.scores[said],
            judgement=words[said].tolist(),
        )


def _table(stored: Sequence[bytes]) -> Table:
    return prepare(Row(*pickle.loads(row)) for row in stored)


def _batch(**columns: Any) -> pa.RecordBatch:
    import pyarrow as pa

    return pa.RecordBatch.from_pydict(columns)
