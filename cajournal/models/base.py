"""The settings that every model shares."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict


class _Quiet(BaseModel):
    """Prints only what a record says, not its fifty empty fields."""

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        fields = type(self).model_fields
        for name, value in super().__repr_args__():
            if name is None or value != fields[name].get_default(call_default_factory=True):
                yield name, value


class Model(_Quiet):
    """Base of the records: unknown arguments are told, a misspelt field is never lost."""

    model_config = ConfigDict(extra="forbid")


class Frozen(_Quiet):
    """Base of the parts: hashable and never changed, so that one name can be shared by many records."""

    model_config = ConfigDict(extra="forbid", frozen=True)
