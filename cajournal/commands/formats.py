"""The file formats that are read and written."""

from __future__ import annotations

import json

from cajournal.formats.base import Format, all_formats
from cajournal.messages import sentence
from cajournal.terminal.options import AsJson, Lang
from cajournal.terminal.speech import language, put


def run(as_json: AsJson = False, lang: Lang = None) -> None:
    """The file formats that are read and written."""
    known = sorted(all_formats().items())
    said = {name: {"suffixes": one.suffixes, "written": one.dumps is not None} for name, one in known}
    put(
        json.dumps(said, indent=2)
        if as_json
        else "\n".join(_row(one, lang or language()) for _, one in known)
    )


def _row(format: Format, lang: str) -> str:
    only_read = "" if format.dumps else sentence(lang, "only-read")
    return f"{format.name:12} {' '.join(format.suffixes):18} {only_read}".rstrip()
