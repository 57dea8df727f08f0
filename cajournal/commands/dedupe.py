"""Find and merge duplicates in files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic_core import to_jsonable_python
from rich.console import Console
from rich.status import Status

from cajournal.api.duplicates import find_duplicates
from cajournal.api.files import loads
from cajournal.commands.options import AsJson, Files, Force, Lang, Out, Quiet, To, help_for
from cajournal.commands.working import counted, name_of, told
from cajournal.errors import OutputError
from cajournal.models import Record
from cajournal.terminal.source import read
from cajournal.terminal.speech import Voice, language_of_locale
from cajournal.terminal.target import Target

if TYPE_CHECKING:
    from cajournal.duplicates.found import Found
    from cajournal.duplicates.merging import Taken

Decisions = Annotated[str | None, typer.Option("--decisions", metavar="JSONL", help=help_for("decisions"))]
Ledger = Annotated[str | None, typer.Option("--ledger", metavar="JSONL", help=help_for("ledger"))]


def run(
    files: Files,
    to: To = None,
    out: Out = None,
    decisions: Decisions = None,
    ledger: Ledger = None,
    as_json: AsJson = False,
    force: Force = False,
    quiet: Quiet = False,
    lang: Lang = None,
) -> None:
    """Find and merge duplicates in files."""
    voice = Voice(lang or language_of_locale(), quiet)
    with told(voice):
        target = Target(to, out, as_json, force)
        _refuse(ledger, force)
        records = _records(files, voice)
        with _shown(voice) as status:
            found = find_duplicates(
                records, decisions or (), lambda phase, count: status.update(voice.says(f"phase:{phase}"))
            )
        merged = found.merge()
        target.write(merged.records, voice)
        if ledger:
            _write(ledger, merged.ledger)
    _sum_up(found, voice)


def _refuse(path: str | None, force: bool) -> None:
    if path and Path(path).exists() and not force:
        raise OutputError("exists", path=path)


def _records(files: list[str], voice: Voice) -> list[Record]:
    records: list[Record] = []
    for file in counted(files, voice):
        with told(voice, file):
            loaded = loads(read(file))
        voice.notices(getattr(loaded, "notices", ()), name_of(file) if len(files) > 1 else None)
        records += loaded
    return records


@contextmanager
def _shown(voice: Voice) -> Iterator[Status]:
    """The phase of the work, on a terminal."""
    with Status(voice.says("working"), console=Console(stderr=True)) as status:
        yield status


def _write(path: str, lines: list[Taken]) -> None:
    said = (
        json.dumps(to_jsonable_python(line._asdict(), exclude_none=True), ensure_ascii=False)
        for line in lines
    )
    try:
        Path(path).write_text("".join(f"{line}\n" for line in said), encoding="utf-8")
    except OSError as error:
        raise OutputError("cannot-write", path=path, reason=error.strerror or str(error)) from error


def _sum_up(found: Found, voice: Voice) -> None:
    """The summary, in words."""
    several = [one for one in found.clusters if len(one) > 1]
    fewer = len(found.labels) - len(found.clusters)
    voice.notice(
        "duplicates:found",
        records=f"{len(found.labels):,}",
        works=f"{len(found.clusters):,}",
        clusters=f"{len(several):,}",
        fewer=f"{fewer:,}",
    )
    for name, pairs in (("unsure", found.unsure), ("related", found.related)):
        if pairs:
            voice.notice(f"duplicates:{name}", pairs=f"{len(pairs):,}")
