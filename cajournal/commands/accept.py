"""For contributors: what is read from a page, shown and then kept as its golden case."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path
from typing import Annotated

import typer

from cajournal.api.pages import parse_page
from cajournal.checkout.golden import expected_beside, golden
from cajournal.formats.writing import write_file
from cajournal.terminal.options import AsJson, Lang, help_for
from cajournal.terminal.source import read
from cajournal.terminal.speech import Voice, put
from cajournal.terminal.working import told

Page = Annotated[Path, typer.Argument(metavar="PAGE", help=help_for("case-page"))]
Yes = Annotated[bool, typer.Option("--yes", help=help_for("yes"))]


def run(page: Page, yes: Yes = False, as_json: AsJson = False, lang: Lang = None) -> None:
    """Show the record of a page, or what has changed in it, and write its golden case.

    As JSON the record is shown whole, and nothing is asked.
    """
    voice = Voice(lang)
    with told(voice, str(page)):
        expected = expected_beside(page)
        new = golden(parse_page(read(str(page))))
        old = expected.read_text(encoding="utf-8") if expected.exists() else ""
        if as_json:
            put(new)
        if new == old:
            voice.notice("accept:same", path=expected.name)
            return
        if not as_json:
            put(_changes(old, new) if old else new.removesuffix("\n"))
        if not yes and (as_json or not typer.confirm(voice.says("accept:ask", path=expected.name), err=True)):
            raise typer.Exit(1)
        write_file(expected, new.encode(), overwrite=True)
    voice.notice("accept:written", path=expected.name)


def _changes(old: str, new: str) -> str:
    return "\n".join(unified_diff(old.splitlines(), new.splitlines(), "accepted", "now", lineterm=""))
