"""Texts as numbers of 64 bits, whole columns at once; a text has the same number on every machine.

0 is always a missing value.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]
Codes = npt.NDArray[np.int64]
NONE = np.uint64(0)
_ODD = np.uint64(0x9E3779B97F4A7C15)


def spread(values: Hashes) -> Hashes:
    """Numbers with their bits mixed well, in place."""
    values *= _ODD
    values ^= values >> np.uint64(29)
    values *= _ODD
    return values


def mixed(salt: int, *columns: npt.NDArray[np.integer]) -> Hashes:
    """One number of several columns; 0 where one of them is missing."""
    found = np.full(len(columns[0]), salt, dtype=np.uint64)
    known = np.ones(len(columns[0]), dtype=bool)
    for column in columns:
        found = spread(found ^ column.astype(np.uint64))
        known &= column != 0
    return np.where(known, found | np.uint64(1), NONE)


def hash_texts(texts: Sequence[str]) -> Hashes:
    """The number of every text.

    >>> one, other, none, again = hash_texts(["和平", "平和", "", "和平"])
    >>> bool(one == again), bool(one == other), int(none)
    (True, False, 0)
    """
    letters, lengths = _letters(texts)
    known = np.flatnonzero(lengths)
    found = np.zeros(len(texts), dtype=np.uint64)
    if len(known):
        starts = (np.cumsum(lengths) - lengths)[known]
        letters += (np.arange(len(letters)) - np.repeat(starts, lengths[known])).astype(
            np.uint64
        ) << np.uint64(32)
        found[known] = spread(np.add.reduceat(spread(letters), starts)) | np.uint64(1)
    return found


def hash_runs(texts: Sequence[str], size: int) -> tuple[Hashes, Codes]:
    """The number of every run of `size` characters inside each text, and how many runs each text has.

    >>> runs, counts = hash_runs(["和平地理", "地理", "和平地"], 3)
    >>> bool(runs[0] == runs[2]), counts.tolist()
    (True, [2, 0, 1])
    """
    letters, lengths = _letters(texts)
    counts = np.maximum(lengths - size + 1, 0)
    found = np.zeros(max(len(letters) - size + 1, 0), dtype=np.uint64)
    for step in range(size if len(found) else 0):
        found = spread(found + letters[step : step + len(found)])
    inside = np.ones(len(letters), dtype=bool)
    ends = np.cumsum(lengths)
    for back in range(1, size):
        inside[(ends - back)[lengths >= back]] = False
    return found[inside[: len(found)]], counts


def _letters(texts: Sequence[str]) -> tuple[Hashes, Codes]:
    """The characters of all texts in one row, and the length of each text."""
    whole = "".join(texts).encode("utf-32-le", "surrogatepass")
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    return np.frombuffer(whole, dtype="<u4").astype(np.uint64), lengths
