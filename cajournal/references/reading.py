"""A printed string to a `Citation`: fold, cut, let the first pattern that fits read, validate.

The plainest strings take a shorter way to the same end (`plain`).
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from pydantic import ValidationError

import cajournal.references as package
from cajournal.models import Citation, Evidence, Explained, Notice
from cajournal.references import confidence, cutting, inverted, plain, unread
from cajournal.references.base import Draft, Pattern, folded
from cajournal.text.decode import place_of_damage, whole
from cajournal.text.script import language_of

LIMIT = 4000
"""Longest stretch, in characters, that is read as one reference; the rest stays in `raw` with a notice."""

# pydantic's validator itself: `model_validate` would look it up for every reference.
_validate: Callable[[Any], Citation] = Citation.__pydantic_validator__.validate_python
_notice_of: Callable[[Any], Notice] = Notice.__pydantic_validator__.validate_python


def read(text: str) -> Citation:
    """The citation of one printed reference."""
    return _citation(_draft(text))


def explain(text: str) -> Explained[Citation]:
    """The citation with the evidence for every value."""
    draft = _draft(text)
    record = _citation(draft)
    evidence = [Evidence(field=f, start=s, end=e, rule=r) for f, s, e, r in _numbered(draft)]
    return Explained[Citation](record=record, evidence=evidence, notices=record.notices, source=draft.raw)


def _numbered(draft: Draft) -> Iterator[tuple[str, int, int, str]]:
    """The spans, those of a list's members with their number (`author[1]`), in the order of the source."""
    counts: dict[str, int] = {}
    for field, start, end, rule in draft.spans:
        if isinstance(draft.values.get(field), list):
            number = counts[field] = counts.get(field, -1) + 1
            field = f"{field}[{number}]"
        yield field, start, end, rule


@cache
def patterns() -> tuple[Pattern, ...]:
    """Every pattern of this package, in the order in which they are tried."""
    found = []
    for module in pkgutil.iter_modules(package.__path__):
        pattern = getattr(importlib.import_module(f"{package.__name__}.{module.name}"), "PATTERN", None)
        if pattern is not None:
            found.append(pattern)
    return tuple(sorted(found, key=lambda pattern: pattern.order))


def _draft(printed: str) -> Draft:
    raw = whole(printed)
    draft = Draft(raw, folded(raw))
    if draft.end > LIMIT or not plain.read(draft):
        _by_pattern(draft)
    _note_missing(draft)
    if (damage := place_of_damage(raw)) >= 0:
        draft.note("damaged:text", damage, damage + 1)
    return draft


def _by_pattern(draft: Draft) -> None:
    """Cut the draft, and let the first pattern that fits read it."""
    if draft.end > LIMIT:
        draft.note("unread:length", LIMIT, draft.end)
        draft.doubt("too-long")
        draft.end = LIMIT
    cutting.cut(draft)
    for pattern in patterns():
        if pattern.fits(draft):
            draft.sure = pattern.sure
            pattern.read(draft)
            inverted.join(draft)
            unread.note(draft)
            break


_NO_PROOF = frozenset(("label", "title", "type", "medium", "carrier"))
"""What any text may seem to have; a reference holds something else besides."""


def _note_missing(draft: Draft) -> None:
    if any(code == "unread:back-reference" for code, *_ in draft.notices):
        return  # all is told
    if draft.values.keys() <= _NO_PROOF and "medium" not in draft.values:
        draft.note("unread:reference", draft.start, draft.end)
        draft.doubt("no-reference")
    elif "title" not in draft.values:
        draft.note("missing:title")


def _citation(draft: Draft) -> Citation:
    values = draft.values
    values["raw"] = draft.raw
    if "title" in values:
        values["language"] = language_of(values["title"])
    values["confidence"] = confidence.of(draft)
    values["notices"] = [_notice(draft, *notice) for notice in draft.notices] if draft.notices else []
    try:
        return _validate(values)
    except ValidationError as error:
        return _validate(_without_invalid(values, error))


def _notice(draft: Draft, code: str, start: int | None, end: int | None) -> Notice:
    value = None if start is None else draft.raw[start:end]
    return _notice_of({"code": code, "start": start, "end": end, "value": value})


def _without_invalid(values: dict[str, Any], error: ValidationError) -> dict[str, Any]:
    """The values without those that are not what their field holds; these are kept in `extra`."""
    extra = dict(values.get("extra", {}))
    for problem in error.errors():
        field = str(problem["loc"][0])
        if field in values:
            value = str(values.pop(field))
            extra[field] = value
            values["notices"] = [*values["notices"], Notice(code=f"unsure:{field}", value=value)]
    values["extra"] = extra
    return values
