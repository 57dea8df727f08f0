"""JSON Lines: our own records, one a line, with all that they say; read and written in flat memory.

Each line is an object: its `kind` (article or citation), and the fields of `Article` or `Citation` that
are not empty, notices and citation keys too. A line without `kind` is read as a CSL-JSON item.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from cajournal.formats.base import Format, Item, Loaded, Stream
from cajournal.formats.csl_json import is_plain, record_of
from cajournal.formats.json_source import OWN, end_of_lines, is_lines, objects_of_lines
from cajournal.formats.rows import build
from cajournal.models import Article, Author, Citation, Name, Notice, Record

_KINDS: dict[str, type[Record]] = {"article": Article, "citation": Citation}
_PEOPLE = ("author", "editor", "translator", "advisor", "container_author")

# --- writing


def dumps(records: Sequence[Record]) -> str:
    """Records as lines.

    >>> print(dumps([Citation(type="book", title="和平地理学", issued=1965)]), end="")
    {"kind":"citation","type":"book","issued":{"year":1965},"title":"和平地理学"}
    """
    return "".join(_lines(records))


def _lines(records: Iterable[Record]) -> Iterator[str]:
    for record in records:
        kind = "citation" if isinstance(record, Citation) else "article"
        said = _json(record)
        yield f'{{"kind":"{kind}"{"," if len(said) > 2 else ""}{said[1:]}\n'


def _json(record: Record) -> str:
    if not any(map(_is_whole, _names(record))):
        with suppress(PydanticSerializationError):  # a lone surrogate
            return record.model_dump_json(exclude_defaults=True)
    said = record.model_dump(mode="json", exclude_defaults=True)
    _keep_whole(record, said)
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _names(record: Record) -> Iterator[Name]:
    for field in _PEOPLE:
        for author in getattr(record, field):
            yield author.name
    for cited in getattr(record, "citations", ()):
        yield from _names(cited)


def _is_whole(name: Name) -> bool:
    """Whether a name was not split: the models would split it when they read it back."""
    return bool((name.han and name.family is None) or (name.latin and name.latin_family is None))


def _keep_whole(record: Record, said: dict[str, Any]) -> None:
    """Say of each name that was not split that it has no parts."""
    for field in _PEOPLE:
        authors: list[Author] = getattr(record, field)
        for author, there in zip(authors, said.get(field, ()), strict=True):
            if _is_whole(author.name):
                there["name"] = {"family": None, "latin_family": None, **there["name"]}
    for cited, there in zip(getattr(record, "citations", ()), said.get("citations", ()), strict=True):
        _keep_whole(cited, there)


# --- reading


def loads(content: str) -> Loaded:
    """The records of the lines; one that is no JSON object is left out and told in `notices`."""
    return Loaded.of(_records(content.split("\n")), "jsonl")


def _records(lines: Iterable[str]) -> Iterator[Record | Notice]:
    for _, found in objects_of_lines(lines):
        yield found if isinstance(found, Notice) else _record(found)


def _items(lines: Iterable[str]) -> Iterator[Record | Item | Notice]:
    for _, found in objects_of_lines(lines):
        yield found if isinstance(found, Notice) or is_plain(found) else _record(found)


def _record(found: dict[str, Any]) -> Record:
    kind = _KINDS.get(str(found.get("kind")))
    if kind is None:
        return record_of(found)
    del found["kind"]
    try:
        return kind.model_validate(found)
    except ValidationError:
        return build(kind, found)


FORMAT = Format(
    "jsonl",
    (".jsonl", ".ndjson"),
    is_lines,
    loads,
    dumps,
    start=OWN,
    end=end_of_lines,
    stream=Stream(_records, _lines, _items),
)
