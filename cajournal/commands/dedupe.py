"""Find and merge duplicates in files."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated, Any

import typer
from pydantic_core import to_jsonable_python
from rich.console import Console
from rich.status import Status

from cajournal.api.duplicates import find_duplicates, review_page
from cajournal.api.files import loads
from cajournal.formats.streaming import iter_items
from cajournal.formats.writing import replacing, write_file
from cajournal.models import Record
from cajournal.terminal.options import AsJson, Files, Force, Lang, MaxBytes, Out, Quiet, To, help_for
from cajournal.terminal.source import STANDARD_INPUT, read
from cajournal.terminal.speech import Voice, put
from cajournal.terminal.target import Target, as_data
from cajournal.terminal.working import counted, name_of, told
from cajournal.text.decode import LONGEST_FILE

if TYPE_CHECKING:
    from cajournal.duplicates.choosing import Taken
    from cajournal.duplicates.found import Found
    from cajournal.duplicates.rows import Given

LARGE = 50_000_000
"""Files with more bytes than this are read twice; what is held of their records are the keys."""

Note = Callable[[Iterable["Taken"]], None]
Decisions = Annotated[str | None, typer.Option("--decisions", metavar="JSONL", help=help_for("decisions"))]
Ledger = Annotated[str | None, typer.Option("--ledger", metavar="JSONL", help=help_for("ledger"))]
Review = Annotated[str | None, typer.Option("--review", metavar="HTML", help=help_for("review"))]


def run(
    files: Files,
    to: To = None,
    out: Out = None,
    decisions: Decisions = None,
    ledger: Ledger = None,
    review: Review = None,
    as_json: AsJson = False,
    max_length: MaxBytes = None,
    force: Force = False,
    quiet: Quiet = False,
    lang: Lang = None,
) -> None:
    """Find and merge duplicates in files."""
    voice = Voice(lang, quiet, as_json)
    with told(voice):
        inside = as_json and out is None
        target = Target(to, out, inside, force)
        large = _are_large(files, target)
        most = max_length or LONGEST_FILE
        if decisions and not Path(decisions).exists():
            voice.notice("decisions:none", path=decisions)
        stream = partial(_stream, files, most)
        with _phases(voice) as phase, _ledger(ledger, force) as note:
            records: Iterable[Given] = stream() if large else _records(files, voice, most)
            found = find_duplicates(records, decisions or (), phase, hold=not large)
            phase("merging", len(found.clusters))
            merged = _merged(found, stream() if large else None, note)
            if not inside:
                target.write(merged, voice)
            if as_json:
                put(_report(found, merged if inside else None))
        if review:
            given = stream() if large else found.records
            page = review_page(found, given, voice.lang, PurePath(decisions or "decisions.jsonl").name)
            write_file(review, page.encode(), force)
    _sum_up(found, voice)
    if review and (found.unsure or found.several):
        voice.notice("review:written", path=review)


def _are_large(files: list[str], target: Target) -> bool:
    """Whether the records are better read twice than held; the target must take them one by one, too."""
    streams = target.path is not None and target.format is not None and target.format.stream is not None
    return streams and all(map(_is_file, files)) and sum(Path(file).stat().st_size for file in files) > LARGE


def _is_file(path: str) -> bool:
    return path != STANDARD_INPUT and Path(path).is_file()


def _stream(files: list[str], max_length: int) -> Iterator[Given]:
    for file in files:
        yield from iter_items(file, max_length)


def _records(files: list[str], voice: Voice, max_length: int) -> list[Record]:
    records: list[Record] = []
    for file in counted(files, len(files), voice):
        with told(voice, file):
            loaded = loads(read(file, max_length), max_length=max_length)
        voice.notices(loaded.notices, name_of(file) if len(files) > 1 else None)
        records += loaded
    return records


def _merged(found: Found, again: Iterable[Given] | None, note: Note) -> Iterator[Record]:
    """The merged records; their lines of the ledger are noted on the way."""
    if again is None:
        merged = found.merge()
        note(merged.ledger)
        yield from merged.records
        return
    for record, lines in found.merge_again(again):
        note(lines)
        yield record


@contextmanager
def _phases(voice: Voice) -> Iterator[Callable[[str, int], None]]:
    """The phase of the work and how much of it there is, on a terminal."""
    done: Counter[str] = Counter()
    with Status(voice.says("working"), console=Console(stderr=True)) as status:

        def show(phase: str, count: int) -> None:
            done[phase] += count
            status.update(f"{voice.says(f'phase:{phase}')} {done[phase]:,}")

        yield show


@contextmanager
def _ledger(path: str | None, force: bool) -> Iterator[Note]:
    """What writes lines of the ledger; without a path, nothing does."""
    if path is None:
        yield lambda lines: None
        return
    with replacing(path, force) as file:

        def note(lines: Iterable[Taken]) -> None:
            for line in lines:
                said = to_jsonable_python(line._asdict(), exclude_none=True)
                file.write(json.dumps(said, ensure_ascii=False).encode() + b"\n")

        yield note


def _report(found: Found, merged: Iterable[Record] | None) -> str:
    """What was found, for programs; the merged records, too, where no file has them."""
    unsure = (pair._asdict() | {"clues": [clue._asdict() for clue in pair.clues]} for pair in found.unsure)
    said: dict[str, Any] = {
        "records": len(found.labels),
        "works": len(found.clusters),
        "clusters": [found.clusters[label] for label in found.several],
        "unsure": list(unsure),
        "related": [tie._asdict() for tie in found.related],
    }
    if merged is not None:
        said["merged"] = as_data(merged)
    return json.dumps(said, ensure_ascii=False, indent=2)


def _sum_up(found: Found, voice: Voice) -> None:
    """The summary, in words."""
    fewer = len(found.labels) - len(found.clusters)
    voice.notice(
        "duplicates:found",
        records=f"{len(found.labels):,}",
        works=f"{len(found.clusters):,}",
        clusters=f"{len(found.several):,}",
        fewer=f"{fewer:,}",
    )
    for name, pairs in (("unsure", found.unsure), ("related", found.related)):
        if pairs:
            voice.notice(f"duplicates:{name}", pairs=f"{len(pairs):,}")
    if found.contradicted:
        left, right = found.contradicted[0]
        count = len(found.contradicted)
        voice.notice("duplicates:contradicted", pairs=f"{count:,}", left=left + 1, right=right + 1)
