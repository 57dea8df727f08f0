"""A long batch that may be interrupted: what is read is written at once, and a list says how far it got.

Beside `articles.jsonl` grow `articles.jsonl.part`, the records, and `articles.jsonl.read`, a line for every
input whose records stand there whole: its name, and where they end. At the end the part takes its name and
the list goes. After a kill or a power cut, what stands behind the last whole entry is cut off.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

from cajournal.errors import InputError, OutputError
from cajournal.formats.writing import complaining, take_place


class Journal:
    """How far the output has got: the inputs that are `read`, and the files that tell of it."""

    def __init__(self, records: BinaryIO, names: BinaryIO, known: _Known) -> None:
        self.read = known.names
        self._records, self._names, self._end = records, names, known.end
        records.truncate(known.end)
        names.truncate(known.listed)

    def add(self, name: str, lines: str) -> None:
        """The records of one input, as whole lines: they are written before the input counts as read."""
        self._end += self._records.write(lines.encode(errors="replace"))
        self._records.flush()
        self._names.write(json.dumps([name, self._end]).encode() + b"\n")
        self._names.flush()


@contextmanager
def journal(path: str, resume: bool, force: bool) -> Iterator[Journal]:
    """The output of a batch, in JSON Lines. `resume` goes on where an interrupted run stood.

    Raises OutputError when the file exists (unless `force`) or cannot be written, and InputError when
    an interrupted run left its part there and neither `resume` nor `force` says what to do with it.
    """
    target = Path(os.path.realpath(path))
    part, names = (target.with_name(target.name + end) for end in (".part", ".read"))
    if target.exists() and not force:
        raise OutputError("exists", path=path)
    if part.exists() and not resume and not force:
        raise InputError("interrupted", path=str(part))
    with complaining(path):
        with part.open("ab") as records, names.open("ab") as listed:
            yield Journal(records, listed, _known(part, names) if resume else _Known(set(), 0, 0))
            os.fsync(records.fileno())
        take_place(part, target, force)
        part.unlink(missing_ok=True)
        names.unlink()


class _Known(NamedTuple):
    """The inputs that were read, where the last one's records end, and where its entry in the list ends."""

    names: set[str]
    end: int
    listed: int


def _known(part: Path, names: Path) -> _Known:
    """What is whole of an interrupted run: an entry in the list, and all its records before it."""
    size, end, listed, read = part.stat().st_size, 0, 0, set[str]()
    for line in names.read_bytes().splitlines(keepends=True):
        try:
            name, until = json.loads(line)
        except ValueError:
            break
        if until > size or not line.endswith(b"\n"):
            break
        read.add(name)
        end, listed = until, listed + len(line)
    return _Known(read, end, listed)
