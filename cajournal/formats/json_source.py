"""JSON as files have it: one array, one object, or an object a line; what is broken in it where."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from cajournal.models import Notice

START = r"\[\s*(?:\{|\])|\{\s*\""
"""How an array of objects, or an object, begins a line."""
_FIRST = re.compile(r"\s*(\{.*\})[ \t]*(?:\n\s*(\{)|\s*$)")
_OWN = re.compile(r'\s*\{\s*"kind":\s*"(?:article|citation)"')
_SHOWN = 60


def is_lines(content: str) -> bool:
    """Whether a text has one object a line: ours, or at least two.

    >>> is_lines('{"a": 1}\\n{"a": 2}'), is_lines('{"a": 1}'), is_lines('[{"a": 1}]')
    (True, False, False)
    """
    if _OWN.match(content):
        return True
    found = _FIRST.match(content)
    return found is not None and found[2] is not None and _object(found[1]) is not None


def _object(line: str) -> dict[str, Any] | None:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def objects_of_lines(lines: Iterable[str]) -> Iterator[tuple[int, dict[str, Any] | Notice]]:
    """The object of each line that is not empty, with the line's number; a notice where there is none."""
    for number, line in enumerate(lines, start=1):
        if line and not line.isspace():
            found = _object(line)
            yield number, broken("json", line, number) if found is None else found


def broken(reason: str, text: str, line: int) -> Notice:
    """The notice of a record that cannot be read, with how it begins."""
    shown = " ".join(text[: 4 * _SHOWN].split())
    value = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    return Notice(code=f"broken:{reason}", line=line, value=value)
