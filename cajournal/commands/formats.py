"""The file formats that are read and written."""

from __future__ import annotations

import json

from cajournal.commands.options import AsJson
from cajournal.formats.base import all_formats
from cajournal.terminal.speech import put


def run(as_json: AsJson = False) -> None:
    """The file formats that are read and written."""
    known = {name: list(one.suffixes) for name, one in sorted(all_formats().items())}
    rows = (f"{name:12}{' '.join(suffixes)}" for name, suffixes in known.items())
    put(json.dumps(known, indent=2) if as_json else "\n".join(rows))
