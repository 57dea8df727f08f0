"""JSON as files have it: one array, one object, or an object a line; what is broken in it where."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from cajournal.formats.broken import broken
from cajournal.models import Notice
from cajournal.text.decode import whole_escapes

START = r"\[\s*(?:\{|\]\s*\Z)|\{\s*\"(?!kind\")"
"""How an array of objects, or an object of others, begins a line."""
OWN = r'\{\s*"kind":\s*"(?:article|citation)"'
"""How an object of ours begins."""
_FIRST = re.compile(r"\s*+(\{.*\})[ \t]*+(?:\n\s*+(\{)|\s*+$)")
_OWN = re.compile(rf"\s*{OWN}")
_ARRAY = re.compile(r"\s*\[\s*|[^\[]{0,200}\"items\"\s*:\s*\[\s*")
_BLANKS = re.compile(r"[ \t\n,]*")
_NO_LINE = re.compile(r"^(?!\s*\{\s*\"|\s*$)", re.MULTILINE)
_NAMES = "id|type|title|citation-key|author|DOI"
_LONGEST = 1 << 18
"""No object of a broken array in one line is sought further."""


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
            mended = whole_escapes(line)
            if mended is not line:
                yield number, Notice(code="damaged:text", line=number)
            found = _object(mended)
            yield number, broken("json", line, number) if found is None else found


def end_of_lines(text: str, start: int) -> int:
    """Where the lines of objects from there on end."""
    found = _NO_LINE.search(text, start)
    return found.start() if found else len(text)


def elements(content: str) -> Iterator[Any]:
    """The elements of each array in a text, or of an object's `items`; an object by itself.

    In an array that is broken each object is read by itself, and for one that cannot be read there is a
    notice. Raises ValueError where there is no object at all.
    """
    mended = whole_escapes(content)
    if mended is not content:
        yield Notice(code="damaged:text")
        content = mended
    decode = json.JSONDecoder().raw_decode
    first = at = _after_blanks(content, 0)
    while at < len(content):
        try:
            value, end = decode(content, at)
        except (ValueError, RecursionError):
            yield from _objects(content, at, at == first)
            return
        items = value.get("items") if isinstance(value, dict) else value
        yield from items if isinstance(items, list) else [value]
        at = _after_blanks(content, end)


def _after_blanks(content: str, at: int) -> int:
    found = _BLANKS.match(content, at)
    return found.end() if found else at


def _objects(content: str, start: int, alone: bool) -> Iterator[dict[str, Any] | Notice]:
    """The objects of a broken array: they begin where its first does, in their lines or after a comma."""
    array = _ARRAY.match(content, start)
    if not array or content[array.end() : array.end() + 1] != "{":
        if alone:
            raise ValueError("no array of objects")
        yield broken("json", content[start:], content.count("\n", 0, start) + 1)
        return
    indent = content[content.rfind("\n", 0, array.end()) + 1 : array.end()]
    own_line = not indent.strip()
    pattern = rf"^{indent}\{{" if own_line else rf"(?<=[,\[}}])\s*\{{(?=\s*\"(?:{_NAMES})\")"
    begins = [found.end() - 1 for found in re.compile(pattern, re.MULTILINE).finditer(content, start)]
    decode = json.JSONDecoder().raw_decode
    read_to, line, counted = 0, 1, 0
    for begin, following in pairwise([*begins, len(content)]):
        if begin < read_to:
            continue
        line, counted = line + content.count("\n", counted, begin), begin
        try:
            value, length = decode(content[begin : following if own_line else begin + _LONGEST])
            yield value
            read_to = begin + length
        except (ValueError, RecursionError):
            yield broken("json", content[begin:following], line)
