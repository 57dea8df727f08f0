"""Where records go, and as what: a file or standard output, a format or plain JSON."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Any

from pydantic import BaseModel

from cajournal.api.files import dump, dumps
from cajournal.errors import InputError
from cajournal.formats.base import Format, by_name
from cajournal.formats.files import losses
from cajournal.formats.losses import Loss
from cajournal.formats.writing import free, write_file
from cajournal.models import Record
from cajournal.terminal.speech import Voice, put

STANDARD_OUTPUT = "-"
DEFAULT = "bibtex"


class Target:
    """What `-t`, `-o`, `--json` and `--force` say together.

    Raises InputError or FormatError for what cannot be meant, before any work is done.
    """

    def __init__(
        self,
        to: str | None,
        out: str | None,
        as_json: bool,
        force: bool,
        keys: str = "keep",
        bom: bool = False,
    ) -> None:
        if as_json and (to or out):
            raise InputError("json-alone", name="records.json")
        self.path = None if out == STANDARD_OUTPUT else out
        self.format = None if as_json else _format(to, self.path)
        if self.path is not None:
            free(self.path, force)
        self.force = force
        self.keys = keys
        self.bom = bom

    @property
    def takes_lines(self) -> bool:
        """Whether this is a file that may be written record by record: one of JSON Lines."""
        return self.path is not None and self.format is not None and self.format.name == "jsonl"

    def write(self, records: Iterable[Record], voice: Voice) -> None:
        """Write the records, and tell what the format could not hold.

        Raises OutputError when the file exists (without `--force`) or cannot be written.
        """
        for loss in self.report(records):
            voice.notice(f"lost:{loss.field}", format=loss.format, record=loss.record)

    def report(self, records: Iterable[Record]) -> list[Loss]:
        """Write the records; what the format could not hold. Raises what `write` raises."""
        if self.format is None:
            put(as_json(records))
            return []
        if self.path is not None:
            return dump(records, self.path, self.format.name, self.force, self.keys, self.bom)
        known = list(records)
        put(dumps(known, self.format.name, self.keys).removesuffix("\n"))
        return losses(known, self.format.name)


def _format(to: str | None, path: str | None) -> Format:
    if path and Path(path).is_dir():
        raise InputError("command:folder", path=path.rstrip("/"))
    suffix = PurePath(path or "").suffix.lower()
    if to or not path:
        named = by_name(to or DEFAULT, written=True)
        if suffix not in named.suffixes and suffix in _TELLING_SUFFIXES:
            raise InputError("command:suffix", path=path, format=named.name, known=" ".join(named.suffixes))
        return named
    if not suffix:
        raise InputError("command:no-suffix", path=path)
    return by_name(suffix, written=True)


_TELLING_SUFFIXES = frozenset(
    ".bib .ris .enw .net .nbib .xml .json .jsonl .csv .xlsx .xls .docx .pdf".split()
)
"""What a file's name promises, to people and to the programs that open it."""


def write_text(text: str, path: str | None, force: bool, bom: bool = False) -> None:
    """Write a text to a file, or to standard output. Raises what `write` of a target raises for a file."""
    if path in (None, STANDARD_OUTPUT):
        put(text.removesuffix("\n"))
    else:
        write_file(str(path), (BOM_UTF8 if bom else b"") + text.encode(), force)


def as_data(models: Iterable[BaseModel]) -> list[dict[str, Any]]:
    """Everything that the models say; what is absent is left out."""
    return [model.model_dump(mode="json", exclude_none=True) for model in models]


def as_json(models: Iterable[BaseModel]) -> str:
    """Everything that the models say, as a JSON array."""
    return json.dumps(as_data(models), ensure_ascii=False, indent=2)
