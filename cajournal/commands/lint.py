"""References against GB/T 7714: findings, their explanation, and the mended file."""

from __future__ import annotations

import difflib
import json
from collections.abc import Sequence
from typing import Annotated, Any, Literal

import typer

from cajournal import __version__
from cajournal.api.files import loads
from cajournal.api.pages import MAX_LENGTH
from cajournal.checks.base import Finding
from cajournal.checks.checking import check, mend, rules
from cajournal.commands.options import Lang, Quiet, help_for
from cajournal.commands.working import name_of, text_in, told
from cajournal.errors import FormatError, InputError
from cajournal.formats.writing import write_file
from cajournal.terminal.speech import Voice, language_of_locale, put

Style = Literal["text", "json", "sarif"]
File = Annotated[str | None, typer.Argument(help=help_for("file"), metavar="FILE")]
Edition = Annotated[int, typer.Option("--edition", help=help_for("lint-edition"))]
Fix = Annotated[bool, typer.Option("--fix", help=help_for("lint-fix"))]
Diff = Annotated[bool, typer.Option("--diff", help=help_for("lint-diff"))]
As = Annotated[Style, typer.Option("--format", help=help_for("lint-format"))]
Explain = Annotated[str | None, typer.Option("--explain", metavar="CODE", help=help_for("lint-explain"))]
Select = Annotated[str, typer.Option("--select", metavar="CODES", help=help_for("lint-select"))]
Ignore = Annotated[str, typer.Option("--ignore", metavar="CODES", help=help_for("lint-ignore"))]


def run(
    file: File = None,
    edition: Edition = 2025,
    fix: Fix = False,
    diff: Diff = False,
    format: As = "text",
    explain: Explain = None,
    select: Select = "",
    ignore: Ignore = "",
    quiet: Quiet = False,
    lang: Lang = None,
) -> None:
    """What a list of references or a file of records does otherwise than the standard says."""
    voice = Voice(lang or language_of_locale(), quiet)
    with told(voice, file):
        if explain:
            _explain(explain, voice)
            return
        if file is None:
            raise InputError("empty-input")
        chosen, left_out = _codes(select), _codes(ignore)
        text = text_in(file, MAX_LENGTH)
        records = _records(text)
        found = check(records if records is not None else text, edition, chosen, left_out)
        if (fix or diff) and records is None:
            found = _mended(file, text, mend(text, edition, chosen, left_out), found, diff, voice)
        else:
            put(_SHOWN[format](found, file, text, voice))
        _summary(found, voice)
    raise typer.Exit(1 if found else 0)


def _codes(said: str) -> set[str]:
    codes = {code.strip() for code in said.split(",") if code.strip()}
    for code in codes - rules().keys():
        raise InputError("unknown-rule", value=code)
    return codes


def _records(text: str) -> list[Any] | None:
    """The records of a file of any format; None for a printed list."""
    try:
        loaded = loads(text)
    except (FormatError, InputError):
        return None
    return None if getattr(loaded, "format", "") == "gbt7714" else list(loaded)


def _explain(code: str, voice: Voice) -> None:
    if code not in rules():
        raise InputError("unknown-rule", value=code)
    rule = rules()[code]
    said = Finding(code=code, clause=rule.clause, severity=rule.severity, reference=1, start=0, end=0)
    put(f"{code}  GB/T 7714 {rule.clause}  {rule.severity}\n{said.zh if voice.lang == 'zh' else said.en}")


def _mended(
    file: str, before: str, after: str, found: list[Finding], diff: bool, voice: Voice
) -> list[Finding]:
    if diff or file == "-":
        lines = (before.splitlines(keepends=True), after.splitlines(keepends=True))
        put("".join(difflib.unified_diff(*lines, file, f"{file} (GB/T 7714)")) if diff else after)
        return found
    write_file(file, after.encode(), overwrite=True)
    voice.notice("lint-mended", file=file, count=sum(one.fix is not None for one in found))
    return [one for one in found if one.fix is None]


def _summary(found: Sequence[Finding], voice: Voice) -> None:
    if found:
        fixable = sum(one.fix is not None for one in found)
        voice.notice("lint-found", count=len(found), fixable=fixable)
    else:
        voice.notice("lint-clean")


def _text(found: Sequence[Finding], file: str, text: str, voice: Voice) -> str:
    """A line for each finding: file:line:column: code, clause, sentence."""
    lines = []
    for one in found:
        line, column = _place(text, one.start)
        said = one.zh if voice.lang == "zh" else one.en
        lines.append(f"{name_of(file)}:{line}:{column}: {one.code} ({one.clause}) {said}")
    return "\n".join(lines)


def _place(text: str, start: int) -> tuple[int, int]:
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)


def _json(found: Sequence[Finding], file: str, text: str, voice: Voice) -> str:
    said = [one.model_dump() | {"zh": one.zh, "en": one.en} for one in found]
    return json.dumps(said, ensure_ascii=False, indent=2)


_LEVELS = {"error": "error", "warning": "warning", "style": "note"}


def _sarif(found: Sequence[Finding], file: str, text: str, voice: Voice) -> str:
    """SARIF 2.1.0, as editors and code hosts read it."""
    codes = sorted({one.code for one in found})
    tool = {"name": "cajournal", "version": __version__, "rules": [{"id": code} for code in codes]}
    run = {"tool": {"driver": tool}, "results": [_result(one, file, text, voice) for one in found]}
    return json.dumps({"version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _result(one: Finding, file: str, text: str, voice: Voice) -> dict[str, Any]:
    region = dict(zip(("startLine", "startColumn"), _place(text, one.start), strict=True))
    region |= dict(zip(("endLine", "endColumn"), _place(text, one.end), strict=True))
    place = {"artifactLocation": {"uri": name_of(file)}, "region": region}
    result: dict[str, Any] = {
        "ruleId": one.code,
        "level": _LEVELS[one.severity],
        "message": {"text": one.zh if voice.lang == "zh" else one.en},
        "locations": [{"physicalLocation": place}],
    }
    if one.fix is not None:
        change = {"deletedRegion": region, "insertedContent": {"text": one.fix}}
        changes = [{"artifactLocation": {"uri": name_of(file)}, "replacements": [change]}]
        result["fixes"] = [{"description": {"text": one.fix}, "artifactChanges": changes}]
    return result


_SHOWN = {"text": _text, "json": _json, "sarif": _sarif}
