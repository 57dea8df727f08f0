"""References against GB/T 7714: findings, their explanation, and the mended file."""

from __future__ import annotations

import difflib
import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Annotated

import typer

from cajournal.api.manuscripts import Manuscript, read_manuscript
from cajournal.checks.base import Finding
from cajournal.checks.checking import check, known_codes, rules
from cajournal.checks.clauses import clause_in
from cajournal.checks.mending import mend
from cajournal.errors import FormatError, InputError
from cajournal.formats.base import Loaded
from cajournal.formats.files import content_of, loads
from cajournal.formats.writing import write_file
from cajournal.gbt7714.codes import EDITIONS
from cajournal.manuscripts.base import kind_by_suffix, kind_of
from cajournal.manuscripts.reading import is_list
from cajournal.models import Notice, Record
from cajournal.terminal.findings import Style, shown
from cajournal.terminal.options import AsJson, Lang, MaxBytes, Quiet, help_for, of
from cajournal.terminal.source import STANDARD_INPUT
from cajournal.terminal.speech import Voice, put
from cajournal.terminal.working import content_in, damage_in, name_of, told
from cajournal.text.decode import text_of
from cajournal.text.encodings import encoded_as

File = Annotated[str | None, typer.Argument(help=help_for("file"), metavar="FILE")]
Edition = Annotated[
    int, typer.Option("--edition", help=help_for("lint-edition"), autocompletion=of(EDITIONS))
]
Fix = Annotated[bool, typer.Option("--fix", help=help_for("lint-fix"))]
Diff = Annotated[bool, typer.Option("--diff", help=help_for("lint-diff"))]
As = Annotated[Style, typer.Option("--format", help=help_for("lint-format"))]
Explain = Annotated[
    str | None,
    typer.Option(
        "--explain", metavar="CODE", help=help_for("lint-explain"), autocompletion=lambda: list(rules())
    ),
]
Select = Annotated[str, typer.Option("--select", metavar="CODES", help=help_for("lint-select"))]
Ignore = Annotated[str, typer.Option("--ignore", metavar="CODES", help=help_for("lint-ignore"))]


def run(
    file: File = None,
    edition: Edition = 2025,
    fix: Fix = False,
    diff: Diff = False,
    format: As = "text",
    as_json: AsJson = False,
    explain: Explain = None,
    select: Select = "",
    ignore: Ignore = "",
    max_length: MaxBytes = None,
    quiet: Quiet = False,
    lang: Lang = None,
) -> None:
    """What a list, a document or a file of records does otherwise than the standard says."""
    voice = Voice(lang, quiet, as_json)
    with told(voice, file):
        if explain:
            _explain(explain, as_json, voice)
            return
        if file is None:
            raise InputError("usage:missing", name="FILE")
        said: Style = "json" if as_json else format
        chosen, left_out = known_codes(select), known_codes(ignore)
        given, noticed = _given(file, max_length)
        voice.notices(noticed, name_of(file))
        if fix and any(one.code == "damaged:text" for one in noticed):
            raise InputError("lint-damaged")
        found = check(given, edition, chosen, left_out)
        if (fix or diff) and isinstance(given, str):
            found = _mended(file, given, mend(given, edition, chosen, left_out), found, diff, voice)
        elif fix or diff:
            raise InputError("lint-no-fix")
        else:
            if text := shown(said, found, name_of(file), given if isinstance(given, str) else "", voice):
                put(text)
        broken = any(one.code.startswith("broken:") for one in noticed)
        if found or not broken:
            _summary(found, isinstance(given, str), voice)
    raise typer.Exit(1 if found or broken else 0)


_OF_TEXT = ("damaged:text", "mixed:encodings")


def _given(file: str, max_length: int | None) -> tuple[str | Manuscript | list[Record], list[Notice]]:
    """What a file holds: a document with a list, the records of any format, or a printed list.

    With it what could not be read in it.
    """
    content, limit = content_in(file, max_length)
    kind = kind_of(content, kind_by_suffix(PurePath(file).suffix)).name
    text = None if kind in ("docx", "tex", "html") else text_of(content, limit)
    loaded = _loaded(text) if text and kind == "txt" else None
    if text is None or (loaded is None and not is_list(text)):
        document = read_manuscript(content, kind, limit)
        return document, [one for one in document.notices if one.code in _OF_TEXT]
    noticed = damage_in(text, content)
    return (text, noticed) if loaded is None else (list(loaded), [*noticed, *loaded.notices])


def _loaded(text: str) -> Loaded | None:
    """The records of a file of any format; None for a printed list."""
    try:
        loaded = loads(text)
    except (FormatError, InputError):
        return None
    return None if loaded.format == "gbt7714" else loaded


def _explain(code: str, as_json: bool, voice: Voice) -> None:
    if code not in rules():
        raise InputError("unknown-rule", value=code)
    rule = rules()[code]
    blank = dict.fromkeys(("text", "fix", "value"), "…")
    said = Finding(
        code=code, clause=rule.clause, severity=rule.severity, reference=1, start=0, end=0, **blank
    )
    clauses = ", ".join(f"GB/T 7714-{year} {clause_in(year, rule.clause)}" for year in (2015, 2025))
    if as_json:
        facts = {"code": code, "severity": rule.severity, "clauses": clauses, "zh": said.zh, "en": said.en}
        put(json.dumps(facts, ensure_ascii=False, indent=2))
    else:
        put(f"{code}  {clauses}  {rule.severity}\n{voice.repeats(said)}")


def _mended(
    file: str, before: str, after: str, found: list[Finding], diff: bool, voice: Voice
) -> list[Finding]:
    if diff or file == STANDARD_INPUT:
        lines = (before.splitlines(keepends=True), after.splitlines(keepends=True))
        put("".join(difflib.unified_diff(*lines, file, f"{file} (GB/T 7714)")) if diff else after)
        return found
    _write_back(file, after, voice)
    voice.notice("lint-mended", file=file, count=sum(one.fix is not None for one in found))
    return [one for one in found if one.fix is None]


def _write_back(file: str, text: str, voice: Voice) -> None:
    """The text in the encoding that its file has, or in UTF-8 with a word about it."""
    try:
        content = encoded_as(text, content_of(file))
    except (UnicodeEncodeError, LookupError):
        content = text.encode()
        voice.notice("lint-encoding", file=file)
    write_file(file, content, overwrite=True)


def _summary(found: Sequence[Finding], mendable: bool, voice: Voice) -> None:
    """How many were found, and how many of them `--fix` would mend: in a plain list."""
    if found and mendable:
        fixable = sum(one.fix is not None for one in found)
        voice.notice("lint-found", count=len(found), fixable=fixable)
    elif found:
        voice.notice("lint-found-only", count=len(found))
    else:
        voice.notice("lint-clean")
