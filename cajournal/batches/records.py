"""Reading many files of records: what each was taken for, and at the end what could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from typing import Any

from cajournal.api.files import iter_load, loads
from cajournal.errors import CajournalError
from cajournal.formats.base import Loaded
from cajournal.formats.losses import Loss
from cajournal.formats.streaming import Loading
from cajournal.models import Notice, Record
from cajournal.terminal.source import STANDARD_INPUT, files_in, read
from cajournal.terminal.speech import Voice
from cajournal.terminal.working import name_of, progress
from cajournal.text.decode import LONGEST_FILE

_OFTEN = 256
"""After so many records it is told how far the work is."""


class Reading:
    """The records of many files.

    On the way grow `files`, what each was taken for, and `broken`, the files with what in them could not be
    read.
    """

    def __init__(
        self,
        voice: Voice,
        format: str | None,
        report: bool,
        tell: Callable[[int, int], None],
        max_length: int = LONGEST_FILE,
    ) -> None:
        self.voice = voice
        self.format = format
        self.report = report
        self.tell = tell
        self.max_length = max_length
        self.files: list[dict[str, Any]] = []
        self.broken: list[tuple[str, Notice | CajournalError]] = []
        self.count = 0
        self.repaired = 0

    def records(self, files: Iterable[str]) -> Iterator[Record]:
        """The records of the files, one by one; a file that cannot be read does not end the work."""
        for number, file in enumerate(files):
            before = self.count
            try:
                loading = self._loading(file)
                yield from self._read(loading, number, name_of(file))
            except CajournalError as error:
                self.files.append({"file": name_of(file), "records": self.count - before})
                self.broken.append((name_of(file), error))
            else:
                self._tell_of(loading, name_of(file), self.count - before)

    @property
    def status(self) -> int:
        """The exit status: 2 where nothing was read, 1 where something could not be."""
        return 2 if not self.count else 1 if self.broken else 0

    def _loading(self, file: str) -> Loaded | Loading:
        if file != STANDARD_INPUT:
            return iter_load(file, self.format, self.max_length)
        return loads(read(file, self.max_length), self.format, self.max_length)

    def _read(self, records: Iterable[Record], number: int, file: str) -> Iterator[Record]:
        for record in records:
            self.count += 1
            self.repaired += len(record.notices)
            if self.report:
                self.voice.notices(record.notices, file)
            if self.count % _OFTEN == 0:
                self.tell(number, self.count)
            yield record

    def _tell_of(self, loading: Loaded | Loading, file: str, count: int) -> None:
        """What the file was taken for, and what was noticed in it."""
        said = {"format": loading.format, "encoding": loading.encoding or "-"}
        self.files.append({"file": file, **said, "records": count})
        self.voice.notice("taken-for", file, **said, records=f"{count:,}")
        broken = [notice for notice in loading.notices if notice.code.startswith("broken")]
        self.voice.notices((notice for notice in loading.notices if notice not in broken), file)
        self.broken += [(file, notice) for notice in broken]


@contextmanager
def opened(
    names: Iterable[str], voice: Voice, format: str | None, report: bool, max_length: int | None
) -> Iterator[tuple[Reading, Iterator[Record] | None]]:
    """The reading of files and folders, with its progress, and the records; None where there are none.

    The first record is read before anything is written, so that a wrong name leaves no file behind.
    """
    files = files_in(list(names))
    with progress(voice, len(files)) as tell:
        reading = Reading(voice, format, report, tell, max_length or LONGEST_FILE)
        records = reading.records(files)
        first = next(records, None)
        yield reading, None if first is None else chain((first,), records)


def summary(reading: Reading, lost: list[Loss]) -> dict[str, Any]:
    """What `sum_up` tells, for programs."""
    return {
        "records": reading.count,
        "files": reading.files,
        "repaired": reading.repaired,
        "lost": [loss.model_dump(mode="json") for loss in lost],
        "broken": [_broken(file, one, reading.voice) for file, one in reading.broken],
    }


def _broken(file: str, one: Notice | CajournalError, voice: Voice) -> dict[str, Any]:
    place = {"line": one.line} if isinstance(one, Notice) and one.line else {}
    return {"file": file, **place, "code": one.code, "message": voice.repeats(one)}


def sum_up(reading: Reading, lost: list[Loss]) -> None:
    """How many records there were, and at last all that could not be read or held."""
    voice = reading.voice
    voice.notice("converted", files=f"{len(reading.files):,}", records=f"{reading.count:,}")
    if reading.report:
        for loss in lost:
            voice.notice(f"lost:{loss.field}", format=loss.format, record=loss.record)
    elif lost:
        voice.notice("converted:lost", format=lost[0].format, count=f"{len(lost):,}")
    if reading.repaired and not reading.report:
        voice.notice("converted:repaired", count=f"{reading.repaired:,}")
    if reading.broken:
        voice.notice("converted:broken", count=f"{len(reading.broken):,}")
    for file, one in reading.broken:
        if isinstance(one, Notice):
            voice.notice(one.code, file, value=one.value, line=one.line)
        else:
            voice.error(one, file)
