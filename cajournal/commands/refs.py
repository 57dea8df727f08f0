"""A list of printed references, or the list in a document, to records."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Annotated

import typer

from cajournal.api.manuscripts import Manuscript, read_manuscript
from cajournal.api.references import parse_references
from cajournal.batches.lists import write_list
from cajournal.errors import FormatError, InputError
from cajournal.formats import keys
from cajournal.formats.writing import free, write_file
from cajournal.models import Citation
from cajournal.terminal.options import AsJson, File, Force, Jobs, Lang, MaxBytes, Out, Quiet, To, help_for
from cajournal.terminal.speech import Voice, put
from cajournal.terminal.target import Target
from cajournal.terminal.working import content_in, mixed_in, name_of, no_records, told
from cajournal.text.decode import text_of

Map = Annotated[str | None, typer.Option("--map", metavar="FILE", help=help_for("map"))]


def run(
    file: File,
    to: To = None,
    out: Out = None,
    map_to: Map = None,
    as_json: AsJson = False,
    jobs: Jobs = 1,
    max_length: MaxBytes = None,
    force: Force = False,
    quiet: Quiet = False,
    lang: Lang = None,
) -> None:
    """A list of printed references to records."""
    voice = Voice(lang, quiet, as_json)
    with told(voice, file):
        target = Target(to, out, as_json, force)
        if map_to:
            free(map_to, force)
        source = _read(file, max_length, voice)
        if isinstance(source, str) and target.takes_lines and jobs != 1 and not map_to:
            raise typer.Exit(0 if write_list(source, str(target.path), jobs, force, voice) else 1)
        manuscript = source if isinstance(source, Manuscript) else None
        found = manuscript.citations if manuscript else parse_references(str(source))
        understood = [one.understood for one in found]
        if not any(understood):
            raise _nothing(manuscript)
        if map_to:
            found = keys.named(found)
            write_file(map_to, _mapped(map_to, manuscript, found).encode(), force)
        voice.notices(manuscript.notices if manuscript else ())
        for number, one in enumerate(found, 1):
            voice.about(one, number=number)
        if as_json and manuscript:
            put(manuscript.model_dump_json(exclude={"paragraphs", "lines"}, exclude_none=True, indent=2))
        else:
            target.write(found, voice)
    raise typer.Exit(0 if all(understood) else 1)


def _read(file: str, max_length: int | None, voice: Voice) -> str | Manuscript:
    """The text of a list, or a document: a text that is nothing but a list is read as one."""
    from cajournal.manuscripts.base import kind_by_suffix, kind_of
    from cajournal.manuscripts.reading import is_list

    content, limit = content_in(file, max_length)
    kind = kind_of(content, kind_by_suffix(PurePath(file).suffix)).name
    if kind == "txt":
        no_records(content, file)
    if kind == "txt" and is_list(text := text_of(content, limit)):
        voice.notices(mixed_in(content), name_of(file))
        return text
    return read_manuscript(content, kind, limit)


def _nothing(manuscript: Manuscript | None) -> InputError:
    if manuscript is None:
        return InputError("no-references")
    data = [one.value for one in manuscript.notices if one.code == "ignored:bibliography"]
    return InputError("no-references:data", name=data[0]) if data else InputError("no-references:document")


_COLUMNS = ("origin", "number", "key")


def _mapped(path: str, manuscript: Manuscript | None, found: Sequence[Citation]) -> str:
    """Which key each number has become; a reference without a number goes by its place."""
    origins = [one.origin for one in manuscript.entries] if manuscript else ["list"] * len(found)
    rows = [
        (origin, one.label or str(number), one.key)
        for number, (origin, one) in enumerate(zip(origins, found, strict=True), 1)
    ]
    suffix = PurePath(path).suffix.lower()
    if suffix == ".json":
        made = [dict(zip(_COLUMNS, row, strict=True)) for row in rows]
        return json.dumps(made, ensure_ascii=False, indent=2) + "\n"
    if suffix != ".csv":
        raise FormatError("unknown-format", name=suffix or path, known=".csv, .json")
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows([_COLUMNS, *rows])
    return written.getvalue()
