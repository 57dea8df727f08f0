"""A source in colours: each stretch in the colour of the field that it became, and the legend.

Where there are no colours (a file, a pipe, NO_COLOR), the field's name stands beside the stretch.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from cajournal.models import Article, Citation, Evidence, Explained
from cajournal.terminal.speech import safe

Explanation = Explained[Article] | Explained[Citation]

COLOURS = {
    "title": "bold green",
    "author editor translator advisor container_author": "bold cyan",
    "container_title collection_title event_title": "magenta",
    "issued available submitted accessed": "yellow",
    "volume issue page locator number number_of_pages edition": "bright_blue",
    "publisher publisher_place event_place": "bright_magenta",
    "abstract": "italic",
    "keywords clc": "bright_green",
    "funding": "bright_yellow",
    "DOI CSTR URL ISSN ISBN CN PMID archive": "underline bright_blue",
    "label medium furniture": "bright_black",
}
"""A style of the terminal for each family of fields."""
OTHER = "bright_cyan"

_STYLES = {field: style for fields, style in COLOURS.items() for field in fields.split()}
_CITED = re.compile(r"^citations\[\d+\]\.")
_INDEX = re.compile(r"\[\d+\]")


class Stretch(NamedTuple):
    """A part of the source, and the evidence that holds all of it and nothing more, if any does."""

    text: str
    evidence: Evidence | None


def field_of(evidence: Evidence) -> str:
    """The field without the numbers of its items, and without the reference that it stands in.

    >>> field_of(Evidence(field="citations[2].author[0].name", start=0, end=1, rule=""))
    'author.name'
    """
    return _INDEX.sub("", _CITED.sub("", evidence.field))


def stretches(explained: Explanation) -> Iterator[Stretch]:
    """The whole source in parts. Where evidence lies within evidence, the narrower is shown."""
    owners: list[Evidence | None] = [None] * len(explained.source)
    for evidence in sorted(explained.evidence, key=lambda one: one.start - one.end):
        owners[evidence.start : evidence.end] = [evidence] * (evidence.end - evidence.start)
    start = 0
    for owner, part in groupby(owners):
        end = start + len(list(part))
        whole = owner is not None and owner.span == (start, end)
        yield Stretch(explained.source[start:end], owner if whole else None)
        start = end


def show(explained: Sequence[Explanation], legend: str, console: Console) -> None:
    """Print each source in colours, then the legend: the fields that were found, and by which rules."""
    rules: dict[str, dict[str, None]] = {}
    coloured = console.color_system is not None and not console.no_color
    for one in explained:
        parts = list(stretches(one))
        for evidence in filter(None, (part.evidence for part in parts)):
            rules.setdefault(field_of(evidence), {})[evidence.rule] = None
        console.print(_painted(parts) if coloured else _marked(parts), soft_wrap=True)
    console.print(f"\n{legend}", soft_wrap=True)
    for field, found in rules.items():
        console.print(Text.assemble(("■", style(field)), f" {field}  {', '.join(found)}"), soft_wrap=True)


def style(field: str) -> str:
    """The colour of a field: of itself, or of what it is part of (author.name)."""
    return _STYLES.get(field.partition(".")[0], OTHER)


def _painted(parts: Iterable[Stretch]) -> Text:
    pairs = ((safe(text), style(field_of(evidence)) if evidence else "") for text, evidence in parts)
    return Text.assemble(*pairs)


def _marked(parts: Iterable[Stretch]) -> Text:
    shown = (f"⟦{field_of(evidence)}: {text}⟧" if evidence else text for text, evidence in parts)
    return Text(safe("".join(shown)))
