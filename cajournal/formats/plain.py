"""Values as JSON has them: only what was said, without what the models derive or take for granted."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from pydantic import BaseModel, ValidationError

from cajournal.models import Affiliation, Author, Name


@cache
def defaults_of(model: type[BaseModel]) -> dict[str, Any]:
    """The default of every field of a model."""
    return {
        name: None if field.is_required() else field.get_default(call_default_factory=True)
        for name, field in model.model_fields.items()
    }


def plain(value: Any) -> Any:
    """A value as JSON has it, without what is derived or default; the models read it back."""
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, Author):
        return _plain_author(value)
    if isinstance(value, Name):
        return _plain_name(value)
    if isinstance(value, BaseModel):
        return _plain_model(value)
    return value


def _plain_model(value: BaseModel) -> Any:
    defaults = defaults_of(type(value))
    said = {name: plain(v) for name, v in value if name != "notices" and v != defaults[name]}
    return said["name"] if isinstance(value, Affiliation) and len(said) == 1 else said


@lru_cache(maxsize=1 << 14)
def _plain_author(author: Author) -> Any:
    """With the name as short as the models make the same author of it again."""
    short = _plain_model(author) | {"name": _whole(author.name)}
    return short if Author.model_validate(short) == author else _plain_model(author)


def _whole(name: Name) -> dict[str, str]:
    return {key: value for key, value in name if value and key in ("han", "latin", "organisation", "suffix")}


def _plain_name(name: Name) -> dict[str, str | None]:
    whole: dict[str, str | None] = {**_whole(name)}
    if Name.model_validate(whole) == name:
        return whole
    return {key: value for key, value in name if value or key in ("family", "latin_family")}


def with_names(value: Any) -> Any:
    """People as `plain` gave them, with their names made once for all that have the same."""
    if not isinstance(value, list):
        return value
    return [
        {**item, "name": _name(tuple(item["name"].items()))}
        if isinstance(item, dict) and _is_name(item.get("name"))
        else item
        for item in value
    ]


def _is_name(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(part, str | None) for part in value.values())


@lru_cache(maxsize=1 << 14)
def _name(parts: tuple[tuple[str, str | None], ...]) -> Any:
    try:
        return Name.model_validate(dict(parts))
    except ValidationError:
        return dict(parts)  # the record's model says what is wrong with it
