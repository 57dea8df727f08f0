"""A BibTeX file as bibtexparser splits it: the texts of @string, the fields' values, what is wrong where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cajournal.formats.bibtex_packing import split
from cajournal.formats.broken import beginning
from cajournal.formats.latex import is_closed
from cajournal.formats.rows import Tags
from cajournal.models import Notice

if TYPE_CHECKING:
    from bibtexparser.library import Library
    from bibtexparser.model import Block, Entry


# How a record begins a line, and what the library says of a broken one (by its first words).
START = r"[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]"
_REASONS = {
    "Unexpectedly reached end": "unclosed",
    "Unexpected block start": "unclosed",
    "Expected a `=`": "no-equals",
    "Expected equals": "no-equals",
    "Expected either a `,`": "no-comma",
    "Expected comma": "no-comma",
}
_LONGEST = 1 << 18
"""No entry has more characters."""
_BRACE = re.compile(r"(?<!\\)[{}]")


def end(text: str, start: int) -> int:
    """Where the entry that starts there is closed; its start if it never is."""
    depth = 0
    for found in _BRACE.finditer(text, start, start + _LONGEST):
        depth += 1 if found[0] == "{" else -1
        if depth <= 0:
            return found.end()
    return start


def place(block: Block) -> tuple[int, str]:
    """Where a block stands: its line, and how it begins."""
    return (block.start_line or 0) + 1, beginning(block.raw or "")


def reason(block: Block) -> str:
    """Why a block could not be read: one of our reasons."""
    error = getattr(block, "error", None)
    said = str(getattr(error, "abort_reason", error))
    return next((ours for theirs, ours in _REASONS.items() if said.startswith(theirs)), "entry")


def texts(library: Library) -> dict[str, str]:
    """The texts of @string, which may use each other in their order."""
    known: dict[str, str] = {}
    for string in library.strings:
        known[string.key.lower()] = _value(string.value, known)
    return known


def _value(raw: str, strings: dict[str, str]) -> str:
    """A field's value in the file: braced or quoted, a number, a name of @string, or these joined by #."""
    raw = raw.strip()
    if raw.startswith("{") and raw.endswith("}") and ("#" not in raw or is_closed(raw[1:-1])):
        return raw[1:-1]
    parts = (part.strip() for part in split(raw, "#")) if "#" in raw and not _is_quoted(raw) else (raw,)
    return "".join(_piece(part, strings) for part in parts)


def _is_quoted(raw: str) -> bool:
    return raw.startswith('"') and raw.endswith('"') and raw.count('"') == 2


def _piece(part: str, strings: dict[str, str]) -> str:
    if len(part) > 1 and part[0] + part[-1] in ('""', "{}"):
        return part[1:-1]
    return strings.get(part.lower(), part)


_BARE = re.compile(r'"[^"{}]*"|\w+')
_NEXT = re.compile(r"\s+(?P<name>[A-Za-z][\w-]*)\s*=\s*(?=[{\"\d])")
"""Another field behind a value: the comma between them was forgotten."""


def _fields(entry: Entry, notices: list[Notice]) -> Iterator[tuple[str, str]]:
    """Each field's lower-case name and its value as it stands; a value that runs on is parted, and told."""
    for field in entry.fields:
        name, raw = field.key.lower(), field.value
        while (stop := _closing(raw)) and (found := _NEXT.match(raw, stop)):
            notices.append(Notice(code="repaired:comma", value=f"{found['name']} ="))
            yield name, raw[:stop]
            name, raw = found["name"].lower(), raw[found.end() :].rstrip()
        yield name, raw


def _closing(raw: str) -> int:
    """Where the braces or quotes that a value begins with close, if something stands behind; else 0."""
    if "=" not in raw:
        return 0
    if raw[0] == "{":
        stop = end(raw, 0)
    else:
        found = _BARE.match(raw)
        stop = found.end() if found else 0
    return stop if stop < len(raw) else 0


def field_values(entry: Entry, strings: dict[str, str]) -> tuple[Tags, list[Notice]]:
    """The fields by lower-case name; of a repeated one the first with a value, the others as notices."""
    tags: Tags = {}
    notices: list[Notice] = []
    for name, raw in _fields(entry, notices):
        braced = raw[:1] == "{" and raw[-1] == "}" and "#" not in raw
        value = raw[1:-1] if braced else _value(raw, strings)
        if (not value or value.isspace()) and name != "reftext":
            continue
        if name in tags:
            notices.append(Notice(code="repaired:repeated", value=f"{name} = {{{value}}}"))
        else:
            tags[name] = value
    return tags, notices
