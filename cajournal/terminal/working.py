"""What every command does: name its files, show how far it is, end in a sentence and not in a traceback."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TypeVar

import typer
from rich.console import Console
from rich.progress import Progress, track

from cajournal.api.pages import MAX_LENGTH
from cajournal.errors import CajournalError, InputError
from cajournal.formats.base import all_formats
from cajournal.models import Notice
from cajournal.terminal.source import STANDARD_INPUT, read
from cajournal.terminal.speech import Voice, put
from cajournal.text.decode import LONGEST_FILE, place_of_damage, text_of
from cajournal.text.encodings import is_mixed

Item = TypeVar("Item")

PRINTED = "gbt7714"
"""The format that is a printed list."""
MANY = 20
"""With more files than this, a terminal shows how far the work is."""
PATIENCE = 2.0
"""Work that takes longer than so many seconds shows on a terminal how far it is."""


@contextmanager
def told(voice: Voice, file: str | None = None) -> Iterator[None]:
    """An error of ours ends the command with one sentence; under `--json` programs get it, too."""
    try:
        yield
    except CajournalError as error:
        failed(voice, [(file, error)])
        raise typer.Exit(2) from None


def failed(voice: Voice, errors: Iterable[tuple[str | None, CajournalError]]) -> None:
    """Why nothing came of the files: a sentence for each, and under `--json` an object on standard output."""
    said = []
    for file, error in errors:
        place = {"file": name_of(file)} if file else {}
        voice.error(error, place.get("file"))
        said.append(place | {"code": error.code, "message": voice.complaint(error)})
    if voice.as_json:
        put(json.dumps({"errors": said}, ensure_ascii=False, indent=2))


def name_of(file: str) -> str:
    """A file as the user calls it."""
    return "stdin" if file == STANDARD_INPUT else file


def counted(items: Iterable[Item], total: int, voice: Voice) -> Iterable[Item]:
    """The items one by one; a terminal shows how many of them are done."""
    console = Console(stderr=True)
    if total <= MANY or not console.is_terminal:
        return items
    return track(items, voice.says("working"), total=total, console=console, transient=True)


@contextmanager
def progress(voice: Voice, total: int) -> Iterator[Callable[[int, int], None]]:
    """What is told how many of all files, and how many records, are done."""
    bar = Progress(console=Console(stderr=True), transient=True)
    task = bar.add_task(voice.says("working"), total=total if total > 1 else None)
    began = monotonic()

    def tell(files: int, records: int) -> None:
        bar.update(task, completed=files, description=f"{voice.says('working')} {records:,}")
        if bar.console.is_terminal and not bar.live.is_started and monotonic() - began > PATIENCE:
            bar.start()

    try:
        yield tell
    finally:
        if bar.live.is_started:
            bar.stop()


def content_in(file: str, max_length: int | None) -> tuple[bytes, int]:
    """The content of a file, and how many characters of it are read: all of a list, as it is read in parts.

    What a packed document may hold has a limit of its own, unless one is given.
    """
    content = read(file, max_length or LONGEST_FILE)
    return content, max_length or max(MAX_LENGTH, len(content))


def no_records(content: bytes, file: str) -> None:
    """Raises InputError for a file of records, where a page or a printed list is read."""
    text = text_of(content, len(content))
    for name, format in all_formats().items():
        if name != PRINTED and format.sniff(text):
            raise InputError("not-a-page:records", path=file, format=name)


def damage_in(text: str, content: bytes) -> list[Notice]:
    """The notices of a text with characters that could not be read, and of a file in two encodings."""
    damaged = [Notice(code="damaged:text")] if place_of_damage(text) >= 0 else []
    return damaged + mixed_in(content)


def mixed_in(content: bytes) -> list[Notice]:
    """The notice of a file in two encodings."""
    return [Notice(code="mixed:encodings")] if is_mixed(content) else []
