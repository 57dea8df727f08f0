"""Words to the user: in which language, and without anything that a terminal would obey."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from typing import Protocol

import typer

from cajournal.errors import CajournalError, OutputError
from cajournal.messages import sentence, sentences
from cajournal.models import Article, Citation, Notice

LONGEST = 300
"""Notices longer than this, in characters, are cut: they quote the source, however long."""

# A control character is shown by its picture (U+2400 …); those that have none by the mark of the unreadable.
_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"}
_CONTROLS = _PICTURES | {0x0D: None, 0x7F: 0x2421} | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)


def safe(text: str) -> str:
    """The text without escape sequences and other control characters that a terminal would obey.

    >>> safe("\\x1b[31m题名\\r\\n")
    '␛[31m题名\\n'
    """
    return text.translate(_CONTROLS)


def language_of_locale() -> str:
    """ "zh" where the environment asks for Chinese, else "en" (POSIX: the first that is set decides)."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    return "zh" if next(filter(None, map(os.environ.get, names)), "").lower().startswith("zh") else "en"


def language() -> str:
    """What the command line asks for (`--lang zh`), before it is read; else the language of the locale."""
    asked = re.search(r"\0--lang[\0=](zh|en)\0", "\0".join([*sys.argv, ""]))
    return asked[1] if asked else language_of_locale()


def put(text: str) -> None:
    """Print data to standard output: to a program in UTF-8, to a terminal in its own encoding."""
    text = safe(text)
    typer.echo(text if sys.stdout and sys.stdout.isatty() else text.encode("utf-8", "replace"))


class Sentence(Protocol):
    """What is said in both languages: an error, a notice, a finding."""

    @property
    def zh(self) -> str:
        """In Chinese."""

    @property
    def en(self) -> str:
        """In English."""


class Voice:
    """Speaks to the user on standard error: errors always, notices unless `quiet`.

    Without a language that is asked for (`lang`), it is the locale's. With `as_json` a program listens.
    """

    def __init__(self, lang: str | None = None, quiet: bool = False, as_json: bool = False) -> None:
        self.lang = lang or language_of_locale()
        self.quiet = quiet
        self.as_json = as_json

    def says(self, code: str, **details: object) -> str:
        """The sentence for a code in this voice's language."""
        return sentence(self.lang, code, details)

    def repeats(self, said: Sentence) -> str:
        """What is said in both languages, in this voice's."""
        return said.zh if self.lang == "zh" else said.en

    def error(self, error: CajournalError, place: str | None = None) -> None:
        """One sentence, led by the file that it is about unless it names it."""
        named = isinstance(error, OutputError) or place in error.details.values()
        self._print(self.complaint(error), None if named else place)

    def complaint(self, error: CajournalError) -> str:
        """The sentence of an error: where the command does what a script does otherwise, the command's."""
        ours = f"command:{error.code}"
        known = ours in sentences(self.lang)
        return self.says(ours, **error.details) if known else self.repeats(error)

    def notice(self, code: str, place: str | None = None, **details: object) -> None:
        """One notice, on one line."""
        if not self.quiet:
            self._print(self.says(code, **details), place, LONGEST)

    def notices(self, noticed: Iterable[Notice], place: str | None = None) -> None:
        """What a reader noticed, a line each."""
        for one in noticed:
            if not self.quiet:
                self._print(self.repeats(one), place, LONGEST)

    def about(self, record: Article | Citation, place: str | None = None, number: int = 0) -> None:
        """The notices of a record, and of the references in it; `number` counts one without a label."""
        if isinstance(record, Article):
            self.notices(record.notices, place)
            for count, cited in enumerate(record.citations, 1):
                self.about(cited, place, count)
        elif record.notices:
            at = self.says("place:reference", label=record.label or number)
            self.notices(record.notices, f"{place}, {at}" if place else at)

    def _print(self, said: str, place: str | None, longest: int | None = None) -> None:
        line = self.says("place", place=place, sentence=said) if place else said
        line = safe(" ".join(line.split()))
        typer.echo(line if longest is None or len(line) <= longest else f"{line[:longest]}…", err=True)
