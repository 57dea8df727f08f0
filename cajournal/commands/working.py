"""What every command does: name its files, show how far it is, end in a sentence and not in a traceback."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.progress import track

from cajournal.errors import CajournalError
from cajournal.models import Citation
from cajournal.terminal.source import read
from cajournal.terminal.speech import Voice
from cajournal.text.decode import text_of

MANY = 20
"""With more files than this, a terminal shows how far the work is."""


@contextmanager
def told(voice: Voice, file: str | None = None) -> Iterator[None]:
    """An error of ours ends the command with one sentence."""
    try:
        yield
    except CajournalError as error:
        voice.error(error, name_of(file) if file else None)
        raise typer.Exit(2) from None


def name_of(file: str) -> str:
    """A file as the user calls it."""
    return "stdin" if file == "-" else file


def counted(files: Sequence[str], voice: Voice) -> Iterable[str]:
    """The files one by one; a terminal shows how many are done."""
    console = Console(stderr=True)
    shown = console.is_terminal and len(files) > MANY
    return track(files, voice.says("working"), console=console, transient=True) if shown else files


def text_in(file: str, max_length: int) -> str:
    """The text of a file, however long: a list is read in parts."""
    content = read(file)
    return text_of(content, max(max_length, len(content)))


def is_understood(cited: Citation) -> bool:
    """Whether more was found than one text that could be anything."""
    return all(notice.code != "unread:reference" for notice in cited.notices)
