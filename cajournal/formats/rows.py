"""The table that a format is: rows of (field of the model ↔ tags of the file), read in both directions.

Reading a row back right after writing it shows whether the tags say all that the value said. Where
they do not (a second script of a name, an inferred year), the exact value goes along in a place of
the format's own choice: `custom` in CSL-JSON, a `…data` field in BibTeX. When reading, the exact
value counts only as long as it still says what the tags say, so that a file edited by hand or by
another program is never contradicted by it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from pydantic import ValidationError

from cajournal.formats.plain import defaults_of, plain, with_names
from cajournal.models import Notice, Record

Tags = dict[str, Any]

UNTOLD = frozenset({"notices", "confidence", "key", "extra", "type"})
"""Fields without a row: the first two tell of the reading, each format has its own way for the others."""


@dataclass(frozen=True)
class Context:
    """What the rows of one record may depend on: its kind, its type, and the slot of its own language."""

    kind: type[Record]
    type: str
    own: str

    @classmethod
    def of(cls, record: Record) -> Context:
        """The context of a record."""
        return cls(type(record), record.type, own_slot(record.language))


Writer = Callable[[Any, Context], Tags]
Reader = Callable[[Tags, Context], Any]


@dataclass(frozen=True, eq=False)
class Row:
    """One field. `write` gives its tags; `read` takes them out of what a file said (None: not there).

    `tags` are all that `read` may look at; without any of them in the file it is not asked.
    """

    field: str
    tags: frozenset[str]
    write: Writer
    read: Reader


def row(field: str, tags: str, write: Writer, read: Reader) -> Row:
    """A row whose tags are named in one string."""
    return Row(field, frozenset(tags.split()), write, read)


def own_slot(language: str | None) -> str:
    """The slot of `Bilingual` for a record's own language; Chinese where it does not say."""
    primary = (language or "zh").lower().split("-")[0]
    return primary if primary in ("zh", "en") else "other"


# --- writing


def write(record: Record, rows: Iterable[Row]) -> tuple[Tags, Tags]:
    """The tags of a record, and the exact values that the tags alone would not give back."""
    context = Context.of(record)
    fields, defaults = record.__dict__, defaults_of(type(record))
    tags: Tags = {}
    exact: Tags = {}
    for row in rows:
        value = fields.get(row.field)
        if value is None or value == defaults[row.field]:
            continue
        written = row.write(value, context)
        tags.update(written)
        if row.read(dict(written), context) != value:
            exact[row.field] = plain(value)
    return tags, exact


def unwritten(record: Record, rows: Iterable[Row]) -> list[str]:
    """The fields of a record that have a value and no row."""
    held = {row.field for row in rows} | UNTOLD
    defaults = defaults_of(type(record))
    return [name for name, value in record.__dict__.items() if name not in held and value != defaults[name]]


# --- reading


def read(
    tags: Tags, exact: Mapping[str, Any], rows: tuple[Row, ...], context: Context, **rest: Any
) -> Record:
    """The record that tags and exact values make; takes from `tags` what the rows hold.

    `rest` are values of fields without a row (`key`, `extra`). A value that the model refuses is
    left in `extra` by its field's name, with a notice.
    """
    if not exact:
        return build(context.kind, {"type": context.type, **rest, **_read(tags, rows, context)})
    shown = dict(tags)
    values = {"type": context.type, **rest, **_read(tags, rows, context)}
    known = {name: with_names(value) for name, value in exact.items() if name in context.kind.model_fields}
    record = build(context.kind, {**values, **known})
    for field in list(known):
        told = _told(record, field, rows, context)
        if told is None or any(shown.get(tag) != text for tag, text in told.items()):
            del known[field]  # refused, or the file was changed since: its tags count
        else:
            for tag in told:
                tags.pop(tag, None)
    return record if len(known) == len(exact) else build(context.kind, {**values, **known})


def _read(tags: Tags, rows: tuple[Row, ...], context: Context) -> dict[str, Any]:
    values = {}
    for row in _asked(rows, tuple(tags)):
        value = row.read(tags, context)
        if value is not None:
            values[row.field] = value
    return values


@lru_cache(maxsize=1 << 12)
def _asked(rows: tuple[Row, ...], tags: tuple[str, ...]) -> tuple[Row, ...]:
    """The rows that may read one of the tags, in the table's order."""
    return tuple(row for row in rows if not row.tags.isdisjoint(tags))


def _told(record: Record, field: str, rows: tuple[Row, ...], context: Context) -> Tags | None:
    """What the tags of a field say when it is written; None where it has no value or no row."""
    value, row = getattr(record, field), by_field(rows).get(field)
    return None if value is None or row is None else row.write(value, context)


@cache
def by_field(rows: tuple[Row, ...]) -> dict[str, Row]:
    """Each field's row."""
    return {row.field: row for row in rows}


def build(kind: type[Record], values: dict[str, Any]) -> Record:
    """A record of these values; those that the model refuses stay in `extra`, each with a notice."""
    notices: list[Notice] = []
    while True:
        try:
            return kind.model_validate(values)
        except ValidationError as error:
            field = str(error.errors()[0]["loc"][0])
            refused = str(values.pop(field, ""))
            notices.append(Notice(code=f"unread:{field}", value=refused))
            name = "cnki_id" if refused.startswith("CNKI:") else field  # CNKI's own, in the place of a DOI
            extra = {**values.get("extra", {}), name: refused}
            values |= {"extra": extra, "notices": notices}
