"""The sites whose pages are known."""

from __future__ import annotations

import json

from cajournal.api.pages import sites
from cajournal.terminal.options import AsJson, Lang
from cajournal.terminal.speech import put


def run(as_json: AsJson = False, lang: Lang = None) -> None:
    """The sites whose pages are known."""
    known = {one.name: {"title": one.title, "hosts": one.hosts} for one in sites()}
    rows = (f"{one.name:12}{one.title}" for one in sites())
    put(json.dumps(known, ensure_ascii=False, indent=2) if as_json else "\n".join(rows))
