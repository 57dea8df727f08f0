"""How often the pieces of titles occur: of every title the rarest ones are its keys.

A misread character spares most pieces of a title. They are counted in bins by their hash, so that the
memory is bounded and the counts of several machines can be added up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np
import numpy.typing as npt

from cajournal.duplicates.hashes import NONE, Codes, Hashes, hash_runs

SIZES = (7, 3)
"""Characters of a piece, in letters and in Han characters."""
PIECES = 3
"""So many pieces of every title are keys."""
MOST_BITS = 24
"""At most so many bits of a piece's hash choose its bin."""
BATCH = 50_000
"""Titles whose pieces are in memory at once."""
_NEVER = np.uint64(2**64 - 1)
Counts = npt.NDArray[np.uint32]


def no_counts(records: int) -> list[Counts]:
    """The empty bins for so many records: for letters and for Han characters."""
    bits = min(MOST_BITS, records.bit_length() + 4)
    return [np.zeros(1 << bits, dtype=np.uint32) for _ in SIZES]


def count_pieces(counts: Counts, titles: Sequence[str], han: int) -> None:
    """Add the pieces of titles in one script to its bins."""
    for batch in _batches(titles):
        runs, _ = hash_runs(batch, SIZES[han])
        np.add.at(counts, _bins(runs, counts), np.uint32(1))


def rarest(counts: Counts, titles: Sequence[str], han: int) -> Hashes:
    """The rarest pieces of every title that stand in another title, too: `PIECES` rows; 0 for none."""
    found = [_rarest(counts, batch, SIZES[han]) for batch in _batches(titles)]
    return np.concatenate(found, axis=1) if found else np.zeros((PIECES, 0), dtype=np.uint64)


def _rarest(counts: Counts, titles: list[str], size: int) -> Hashes:
    runs, sizes = hash_runs(titles, size)
    found = np.full((PIECES, len(titles)), NONE)
    long = sizes > 0
    rank, sizes = _ranked(runs, counts), sizes[long]
    starts = np.cumsum(sizes) - sizes
    for row in found if len(runs) else ():
        first = np.minimum.reduceat(rank, starts)
        row[long] = np.where(first == _NEVER, NONE, first)
        rank[rank == np.repeat(first, sizes)] = _NEVER
    return found


def _ranked(runs: Hashes, counts: Counts) -> Hashes:
    """Pieces as numbers whose order is that of their frequency; those that stand once come last."""
    often = np.minimum(counts[_bins(runs, counts)], 255).astype(np.uint64)
    return np.where(often < 2, _NEVER, (often << np.uint64(56)) | (runs >> np.uint64(8)))


def _bins(runs: Hashes, counts: Counts) -> Codes:
    bits = len(counts).bit_length() - 1
    return (runs >> np.uint64(64 - bits)).astype(np.int64)


def _batches(titles: Sequence[str]) -> Iterator[list[str]]:
    source = iter(titles)
    while batch := list(islice(source, BATCH)):
        yield batch
