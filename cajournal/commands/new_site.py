"""For contributors: a new site's file and its case folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from cajournal.checkout.place import root_of
from cajournal.checkout.sites import new_site
from cajournal.terminal.options import AsJson, Lang, help_for
from cajournal.terminal.speech import Voice, put
from cajournal.terminal.working import told

Name = Annotated[str, typer.Argument(metavar="NAME", help=help_for("site-name"))]
Title = Annotated[str | None, typer.Option("--title", help=help_for("site-title"))]
Host = Annotated[str | None, typer.Option("--host", help=help_for("site-host"))]


def run(
    name: Name, title: Title = None, host: Host = None, as_json: AsJson = False, lang: Lang = None
) -> None:
    """The file of a new site and the folder of its first case."""
    voice = Voice(lang)
    with told(voice):
        root = root_of(Path.cwd())
        file, case = (made.relative_to(root) for made in new_site(root, name, title, host))
    put(json.dumps({"file": str(file), "case": str(case)}) if as_json else f"{file}\n{case}/")
    voice.notice("new-site", case=case)
