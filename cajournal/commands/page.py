"""Article pages to records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

import typer

from cajournal.api.pages import MAX_LENGTH
from cajournal.batches.journal import journal
from cajournal.batches.pages import Outcome, Tally, read_page, records_of
from cajournal.batches.processes import each
from cajournal.errors import InputError
from cajournal.models import Record
from cajournal.terminal.options import (
    AsJson,
    Cited,
    Files,
    Force,
    Jobs,
    Lang,
    MaxLength,
    Out,
    Quiet,
    Resume,
    Site,
    To,
)
from cajournal.terminal.source import PAGES, files_in
from cajournal.terminal.speech import Voice
from cajournal.terminal.target import Target
from cajournal.terminal.working import MANY, counted, told


def run(
    files: Files,
    to: To = None,
    out: Out = None,
    citations: Cited = False,
    as_json: AsJson = False,
    site: Site = None,
    max_length: MaxLength = MAX_LENGTH,
    jobs: Jobs = 1,
    resume: Resume = False,
    force: Force = False,
    quiet: Quiet = False,
    lang: Lang = None,
) -> None:
    """Article pages to records; a long batch of them into JSON Lines is written page by page."""
    voice = Voice(lang, quiet, as_json)
    with told(voice):
        files = files_in(files, PAGES)
        tally = Tally(voice, len(files))
        target = Target(to, out, as_json, force)
        long = target.takes_lines and (resume or len(files) > MANY)
        if resume and not long:
            raise InputError("resume-what")
        work = partial(read_page, site=site, max_length=max_length, citations=citations, as_lines=long)
        outcomes = partial(_outcomes, work, jobs, tally)
        if long:
            with journal(str(target.path), resume, force) as kept:
                tally.read = len(kept.read & set(files))
                for one in outcomes([file for file in files if file not in kept.read]):
                    kept.add(one.file, one.lines)
        elif found := _records(outcomes(files), citations):
            target.write(found, voice)
    if tally.cited and not citations and not as_json:
        voice.notice("hint:citations", count=tally.cited)
    raise typer.Exit(tally.tell())


def _records(outcomes: Iterable[Outcome], citations: bool) -> list[Record]:
    articles = [one.article for one in outcomes if one.article]
    return [record for article in articles for record in records_of(article, citations)]


def _outcomes(work: Callable[[str], Outcome], jobs: int, tally: Tally, files: list[str]) -> Iterator[Outcome]:
    """What could be read of the files, counted."""
    return tally.of(counted(each(work, files, jobs), len(files), tally.voice))
