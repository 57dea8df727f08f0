"""A file into which several formats were pasted: its parts, each with its format and first line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice, pairwise
from typing import NamedTuple

from cajournal.errors import FormatError
from cajournal.formats.base import Format, Loaded, all_formats, by_content
from cajournal.models import Notice


class Part(NamedTuple):
    """A stretch of a file in one format; `line` counts the lines before it."""

    format: Format
    text: str
    line: int


def parts_of(text: str) -> list[Part]:
    """The parts of a text, in its order. Raises FormatError when its beginning fits no format.

    A record of another format counts only where the one before it has ended.
    """
    cuts = [0, *islice(_changes(text, by_content(text)), _MOST), len(text)]
    parts, line = [], 0
    for start, end in pairwise(cuts):
        part = text[start:end]
        parts.append(Part(by_content(part), part, line))
        line += part.count("\n")
    return parts


_MOST = 1000
"""A file that changes its format more often is cut no further."""


def _changes(text: str, current: Format) -> Iterator[int]:
    """Where the format changes."""
    pattern, families = _starts()
    last, end = 0, -1
    for found in pattern.finditer(text):
        format = families[int((found.lastgroup or "")[1:])]
        if format.start == current.start:
            last, end = found.start(), -1
            continue
        if end < 0:
            end = current.end(text, last)
        if found.start() >= end:
            yield found.start()
            current, last, end = format, found.start(), -1


@cache
def _starts() -> tuple[re.Pattern[str], list[Format]]:
    """How a record of any format begins, and one format for each of these beginnings."""
    families = {format.start: format for format in all_formats().values() if format.start}
    named = "|".join(f"(?P<_{number}>{start})" for number, start in enumerate(families))
    return re.compile(rf"(?<=\n)(?:{named})"), list(families.values())


def load_parts(parts: Iterable[Part]) -> Loaded:
    """The records of all parts; a part that cannot be read is told with its line."""
    whole = Loaded()
    named: dict[str, None] = {}
    for part in parts:
        try:
            loaded = moved(part.format.loads(part.text), part.line)
        except FormatError as error:
            reason, line = error.details.get("reason", ""), error.details.get("line", 1)
            place = part.line + (line if isinstance(line, int) else 1)
            whole.notices.append(Notice(code="broken:part", line=place, value=str(reason)))
            continue
        named[loaded.format] = None
        whole.extend(loaded)
        whole.notices.extend(loaded.notices)
    whole.format = "+".join(named)
    whole.notices.insert(0, Notice(code="mixed:formats", value=", ".join(named)))
    return whole


def moved(loaded: Loaded, lines: int) -> Loaded:
    """The same with every notice's line counted from the beginning of the file."""
    if lines:
        loaded.notices = [_moved(notice, lines) for notice in loaded.notices]
        for record in loaded:
            record.notices = [_moved(notice, lines) for notice in record.notices]
    return loaded


def _moved(notice: Notice, lines: int) -> Notice:
    return notice if notice.line is None else notice.model_copy(update={"line": notice.line + lines})
