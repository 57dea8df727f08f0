"""The `note` of a CSL item, whose lines may be variables: `original-title: Balanced Diplomacy`.

Zotero's users write there what Zotero has no field for; citeproc, pandoc and Zotero read it. A name
stands in a line of its own (`original-author: Zhang || Ning`), a date in ISO 8601.
"""

from __future__ import annotations

import re
from typing import Any

from cajournal.formats import csl
from cajournal.formats.csl_variables import DATES_NOTED as DATES
from cajournal.formats.csl_variables import NAMES_NOTED as NAMES
from cajournal.formats.csl_variables import TEXTS_NOTED as TEXTS
from cajournal.formats.rows import Tags
from cajournal.formats.zotero_fields import BY_TYPE, homeless

_LINE = re.compile(r"([A-Za-z_-]+): *(\S.*)")
_ONLY_HERE = frozenset(("original-container-title", "CSTR", "type"))
"""Lines that are no variables of the schema."""
_KNOWN = _ONLY_HERE | TEXTS | DATES | NAMES


def write(tags: Tags, custom: Tags) -> None:
    """Make the note of an item: its own text, then the lines.

    Takes the tags `note:…`, which stand nowhere else, and repeats those that Zotero would drop. A text
    that would be read as a variable goes to `custom`.
    """
    note = tags.pop("note", None)
    if note and any(map(_variable, note.split("\n"))):
        custom["note"], note = note, None
    lines = [f"{tag[5:]}: {tags.pop(tag)}" for tag in list(tags) if tag.startswith("note:")]
    for name, value in tags.items():
        if name in _KNOWN and homeless(tags["type"], name):
            lines += _lines(name, value, tags)
    if tags["type"] not in BY_TYPE:
        lines.append(f"type: {tags['type']}")
    if note or lines:
        tags["note"] = "\n".join([note, *lines] if note else lines)


def _lines(name: str, value: Any, tags: Tags) -> list[str]:
    """A variable as lines of a note; what the title says already is not said again."""
    if name in NAMES:
        return [f"{name}: {_person(item)}" for item in value if isinstance(item, dict)]
    if name in DATES:
        found = csl.date_of(value)
        return [f"{name}: {found}"] if found else []
    said = " ".join(str(value).split())
    return [f"{name}: {said}"] if said and value != tags.get("title") else []


def _person(item: dict[str, str]) -> str:
    said = item.get("literal") or f"{item.get('family', '')} || {item.get('given', '')}"
    return " ".join(said.split())


def read(tags: Tags) -> None:
    """Take the variables out of an item's note; a line that repeats one is dropped.

    A line that contradicts its variable stays in the note.
    """
    rest: list[str] = []
    found: dict[str, list[str]] = {}
    for line in str(tags.pop("note", "")).split("\n"):
        named = _variable(line)
        if named and (named[0] not in tags or named[0] in _ONLY_HERE):
            found.setdefault(named[0], []).append(named[1])
        elif not named or line not in _lines(named[0], tags[named[0]], {}):
            rest.append(line)
    for name, values in found.items():
        place = f"note:{name}" if name in _ONLY_HERE else name
        tags[place] = [_name(value) for value in values] if name in NAMES else values[0]
    if note := "\n".join(rest):
        tags["note"] = note


def _name(said: str) -> dict[str, str]:
    family, bars, given = (part.strip() for part in said.partition("||"))
    return {"family": family, "given": given} if bars else {"literal": family}


def _variable(line: str) -> tuple[str, str] | None:
    found = _LINE.fullmatch(line)
    return (found[1], found[2]) if found and found[1] in _KNOWN else None
