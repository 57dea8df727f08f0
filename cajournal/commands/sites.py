"""The sites whose pages are known."""

from __future__ import annotations

import json

from cajournal.commands.options import AsJson
from cajournal.sites.base import sites as all_sites
from cajournal.terminal.speech import put


def run(as_json: AsJson = False) -> None:
    """The sites whose pages are known."""
    known = {name: {"title": one.title, "hosts": one.hosts} for name, one in sorted(all_sites().items())}
    rows = (f"{name:12}{one.title}" for name, one in sorted(all_sites().items()))
    put(json.dumps(known, ensure_ascii=False, indent=2) if as_json else "\n".join(rows))
