"""A long list of references to JSON Lines, by several processes: each reads a part and writes its lines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from cajournal.api.files import dumps
from cajournal.api.references import parse_reference
from cajournal.batches.processes import each
from cajournal.errors import InputError
from cajournal.formats.writing import replacing
from cajournal.models import Citation
from cajournal.references.lists import split
from cajournal.terminal.speech import Voice
from cajournal.terminal.working import counted

PART = 500
"""So many references make a part."""


class Part(NamedTuple):
    """What became of a part: its lines, how many references were understood, those with notices."""

    lines: str
    read: int
    understood: int
    noticed: list[tuple[int, Citation]]


def write_list(text: str, path: str, jobs: int, force: bool, voice: Voice) -> bool:
    """Write the references of a list; whether all of them were understood.

    Raises InputError where none was, and what `replacing` and `each` raise.
    """
    about = text.count("\n") // PART + 1
    count = understood = 0
    with replacing(path, force) as file:
        for part in counted(each(_read, _parts(text), jobs, together=1), about, voice):
            file.write(part.lines.encode(errors="replace"))
            for place, one in part.noticed:
                voice.about(one, number=count + place)
            count, understood = count + part.read, understood + part.understood
        if not understood:
            raise InputError("no-references")
    return count == understood


def _parts(text: str) -> Iterator[list[str]]:
    printed = split(text)
    while part := list(islice(printed, PART)):
        yield part


def _read(printed: list[str]) -> Part:
    cited = list(map(parse_reference, printed))
    noticed = [(place, one) for place, one in enumerate(cited, 1) if one.notices]
    return Part(dumps(cited, "jsonl"), len(cited), sum(one.understood for one in cited), noticed)
