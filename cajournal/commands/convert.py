"""Files of records from any format to another."""

from __future__ import annotations

import json
from typing import Any

import typer

from cajournal.batches.records import opened, sum_up, summary
from cajournal.formats.losses import Loss
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
from cajournal.terminal.speech import Voice, put
from cajournal.terminal.target import STANDARD_OUTPUT, Target, as_data
from cajournal.terminal.working import told


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
    voice = Voice(lang, quiet, as_json)
    inside = as_json and out in (None, STANDARD_OUTPUT)
    lost: list[Loss] = []
    shown: list[dict[str, Any]] = []
    with told(voice):
        target = Target(to, None if inside else out, inside, force, keys, bom)
        with opened(files, voice, from_, report, max_length) as (reading, records):
            if records and inside:
                shown = as_data(records)
            elif records:
                lost = target.report(records)
        if as_json:
            said = summary(reading, lost) | ({"converted": shown} if inside else {})
            put(json.dumps(said, ensure_ascii=False, indent=2))
    sum_up(reading, lost)
    raise typer.Exit(reading.status)
