"""Findings as a person reads them, as JSON, and as SARIF for editors and code hosts."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, Literal

from cajournal import __version__
from cajournal.checks.base import Finding
from cajournal.terminal.speech import Voice

Style = Literal["text", "json", "sarif"]


def shown(style: Style, found: Sequence[Finding], file: str, text: str, voice: Voice) -> str:
    """The findings of a file; `text` is what their places count in, unless they name a paragraph."""
    return _SHOWN[style](found, file, text, voice)


def _text(found: Sequence[Finding], file: str, text: str, voice: Voice) -> str:
    """A line for each finding: file:line:column: code, clause, sentence."""
    lines = []
    for one in found:
        place = f"{file}:{_where(one, text, voice)}"
        lines.append(f"{place}: {one.code} ({one.clause}) {voice.repeats(one)}")
    return "\n".join(lines)


def _where(one: Finding, text: str, voice: Voice) -> str:
    """Line and column; the paragraph where a document has no lines."""
    if one.paragraph and not one.line:
        return f"{voice.says('place:paragraph', number=one.paragraph)}:{one.column}"
    return ":".join(map(str, _place(one, text, one.start)))


def _place(one: Finding, text: str, at: int) -> tuple[int, int]:
    """Line and column of an offset: in the file, or in the finding's paragraph, which begins a line."""
    if one.paragraph:
        return one.line or one.paragraph, (one.column or 1) + at - one.start
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


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
    result: dict[str, Any] = {
        "ruleId": one.code,
        "level": _LEVELS[one.severity],
        "message": {"text": voice.repeats(one)},
    }
    place: dict[str, Any] = {"artifactLocation": {"uri": file}}
    if one.paragraph and not one.line:  # a document without lines, in which nothing can be replaced
        said = {"name": voice.says("place:paragraph", number=one.paragraph), "kind": "element"}
        return {**result, "locations": [{"physicalLocation": place, "logicalLocations": [said]}]}
    region = dict(zip(("startLine", "startColumn"), _place(one, text, one.start), strict=True))
    region |= dict(zip(("endLine", "endColumn"), _place(one, text, one.end), strict=True))
    result["locations"] = [{"physicalLocation": {**place, "region": region}}]
    if one.fix is not None:
        change = {"deletedRegion": region, "insertedContent": {"text": one.fix}}
        changes = [{"artifactLocation": {"uri": file}, "replacements": [change]}]
        result["fixes"] = [{"description": {"text": one.fix}, "artifactChanges": changes}]
    return result


_SHOWN: dict[Style, Callable[[Sequence[Finding], str, str, Voice], str]] = {
    "text": _text,
    "json": _json,
    "sarif": _sarif,
}
