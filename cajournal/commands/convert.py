"""Files of records from any format to another."""

from __future__ import annotations

from itertools import chain

import typer

from cajournal.batches.records import Reading, sum_up
from cajournal.terminal.options import (
    AsJson,
    Bom,
    Files,
    Force,
    From,
    Keys,
    Lang,
    MaxBytes,
    Out,
    Quiet,
    Report,
    To,
)
from cajournal.terminal.source import files_in
from cajournal.terminal.speech import Voice, language_of_locale
from cajournal.terminal.target import Target
from cajournal.terminal.working import progress, told
from cajournal.text.decode import LONGEST_FILE


def run(
    files: Files,
    from_: From = None,
    to: To = None,
    out: Out = None,
    keys: Keys = "keep",
    bom: Bom = False,
    report: Report = False,
    as_json: AsJson = False,
    max_length: MaxBytes = None,
    force: Force = False,
    quiet: Quiet = False,
    lang: Lang = None,
) -> None:
    """Files of records from any format to another."""
    voice = Voice(lang or language_of_locale(), quiet)
    with told(voice):
        target = Target(to, out, as_json, force, keys, bom)
        named = files_in(files)
        with progress(voice, len(named)) as tell:
            reading = Reading(voice, from_, report, tell, max_length or LONGEST_FILE)
            records = reading.records(named)
            first = next(records, None)
            lost = [] if first is None else target.report(chain((first,), records))
    sum_up(reading, lost, len(named))
    raise typer.Exit(reading.status)
