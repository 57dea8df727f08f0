"""Rows that any format can use: plain texts, texts whose tag depends on the type, texts in two languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from cajournal.formats.rows import Context, Row, Tags
from cajournal.models import Bilingual, Citation, Keywords
from cajournal.models.text import slot


def text(
    field: str, tag: str, *also: str, to: Callable[[Any], Any] = str, of: Callable[[Any], Any] = str
) -> Row:
    """A plain text under one tag; when reading, the first of `also` serves where the tag is missing."""
    names = (tag, *also)
    return Row(
        field,
        frozenset(names),
        lambda value, context: {tag: to(value)},
        lambda tags, context: _first(tags, names, of),
    )


def placed(
    field: str,
    tag: Callable[[Context], str],
    *also: str,
    places: str = "",
    to: Callable[[Any], Any] = str,
    of: Callable[[Any], Any] = str,
) -> Row:
    """A plain text whose tag depends on the record's type: one of `places`, or, when reading, of `also`."""
    return Row(
        field,
        frozenset((*also, *places.split())),
        lambda value, context: {tag(context): to(value)},
        lambda tags, context: _first(tags, (tag(context), *also), of),
    )


def _first(tags: Tags, names: Iterable[str], of: Callable[[Any], Any]) -> Any:
    for name in names:
        if name in tags:
            value = of(tags[name])
            if value is not None and value != "":
                del tags[name]
                return value
    return None


def untold(field: str) -> Row:
    """A field without a tag: the format keeps its exact value elsewhere."""
    return Row(field, frozenset(), lambda value, context: {}, lambda tags, context: None)


def bilingual(row: Row, other: Row) -> Row:
    """One text in a citation; in an article the text in its own language, and the one in the other."""
    return Row(
        row.field,
        row.tags | other.tags,
        lambda value, context: _write_two(value, row, other, context),
        lambda tags, context: _read_two(tags, row, other, context),
    )


def _write_two(value: Any, row: Row, other: Row, context: Context) -> Tags:
    if isinstance(value, str):
        return row.write(value, context)
    first, second = halves(value, context.own)
    tags = row.write(first, context)
    return tags | other.write(second, context) if second else tags


def _read_two(tags: Tags, row: Row, other: Row, context: Context) -> Any:
    first = row.read(tags, context)
    if context.kind is Citation:
        return first
    second = other.read(tags, context)
    return joined(first, second, context.own) if first or second else None


def halves(value: Bilingual, own: str) -> tuple[str, str | None]:
    """The text in the record's own language (or the best there is), and the next best.

    >>> halves(Bilingual(zh="俄罗斯学刊", en="Academic Journal of Russian Studies"), "zh")
    ('俄罗斯学刊', 'Academic Journal of Russian Studies')
    """
    order = sorted(("zh", "en", "other"), key=lambda name: name != own)
    said = [text for name in order if (text := getattr(value, name))]
    return (said[0] if said else ""), (said[1] if len(said) > 1 else None)


@lru_cache(maxsize=1 << 12)
def joined(first: str | None, second: str | None, own: str) -> Bilingual:
    """The inverse of `halves`: texts go to the slot of their script, or by rank where both have one."""
    if not first or not second or first == second:
        said = first or second or ""
        return Bilingual(**{slot(said): said})
    slots = slot(first), slot(second)
    if slots[0] == slots[1]:
        slots = own, "zh" if own == "en" else "en"
    return Bilingual(**dict(zip(slots, (first, second), strict=True)))


def keyword_list(words: list[str]) -> Keywords:
    """Keywords of one list in two languages: Latin words before a Chinese one belong to the Chinese ones.

    >>> keyword_list(["RNA", "转录组", "transcriptome"])
    Keywords(zh=['RNA', '转录组'], en=['transcriptome'])
    """
    last = max((number for number, word in enumerate(words, start=1) if slot(word) == "zh"), default=0)
    return Keywords(zh=words[:last], en=words[last:])
