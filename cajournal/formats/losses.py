"""What a format cannot hold: one `Loss` for each value, told in Chinese and in English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from typing import Any

from pydantic import BaseModel

from cajournal.formats.base import Format
from cajournal.formats.plain import defaults_of
from cajournal.messages import sentence
from cajournal.models import Record
from cajournal.models.base import Frozen


class Loss(Frozen):
    """A value that a file does not hold, because its format has no place for it.

    `record` is the record's title (or key, or type) and `number` its place among those written, from
    1; `field` is the field, `value` its text.

    >>> print(Loss(format="ris", number=1, record="多元外交", field="clc", value="D822.3"))
    ris does not hold the CLC class of 多元外交.
    """

    format: str
    number: int
    record: str
    field: str
    value: str = ""

    @property
    def zh(self) -> str:
        """The sentence in Chinese."""
        return self._sentence("zh")

    @property
    def en(self) -> str:
        """The sentence in English."""
        return self._sentence("en")

    def _sentence(self, lang: str) -> str:
        return sentence(lang, f"lost:{self.field}", {"format": self.format, "record": self.record})

    def __str__(self) -> str:
        return self.en


def losses_of(record: Record, number: int, format: Format) -> Iterator[Loss]:
    """What a format cannot hold of the record with that number."""
    for field in format.cannot(record):
        value = _text(reduce(_part, field.split("."), record))
        yield Loss(format=format.name, number=number, record=_named(record), field=field, value=value)


def differing(record: Record, back: Sequence[Record]) -> list[str]:
    """The fields of a record that what was read back of it does not have just so.

    >>> from cajournal.models import Citation
    >>> differing(Citation(title="多元外交", label="1"), [Citation(title="多元外交")])
    ['label']
    """
    if len(back) != 1 or type(back[0]) is not type(record):
        defaults = defaults_of(type(record))
        return [name for name, value in record.__dict__.items() if value != defaults[name]]
    said = ((name, value) for name, value in record.__dict__.items() if name not in _UNSAID)
    return [name for name, value in said if getattr(back[0], name) != value]


_UNSAID = frozenset({"notices", "confidence", "key"})


def _named(record: Record) -> str:
    return str(getattr(record, "title", None) or record.key or getattr(record, "raw", None) or record.type)


def _part(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else getattr(value, name, None)


def _text(value: Any) -> str:
    """A value in one line, as a reader would print it; of a part that does not print, what it says."""
    if isinstance(value, BaseModel) and type(value).__str__ is BaseModel.__str__:
        value = [part for _, part in value if part]
    if isinstance(value, dict):
        value = [f"{name}: {_text(part)}" for name, part in value.items()]
    if isinstance(value, list | tuple):
        return "; ".join(map(_text, value))
    return " ".join(str("" if value is None else value).split())
