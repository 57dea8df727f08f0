"""What a rule is, what it looks at, and what it finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from cajournal.gbt7714.codes import EDITIONS
from cajournal.messages import sentence
from cajournal.models import Citation, Explained, Record
from cajournal.models.base import Frozen
from cajournal.text.width import fold

Severity = Literal["error", "warning", "style"]
_VERBATIM = frozenset(("URL", "DOI", "CSTR"))
_DATED_BY_ACCESS = frozenset(("EB", "CP", "DB", "DS", "PP", "Z"))
_TITLES = frozenset(("title", "container_title", "collection_title"))


class Finding(Frozen):
    """One thing that a reference does otherwise than the standard says.

    `start` and `end` are its place in the text that was checked; `fix` what should stand there
    instead (None where that cannot be known); `reference` counts the references from 1; `clause`
    is the standard's. `zh` and `en` say it in words. In a document the place is that in `paragraph`
    (from 1; `line` and `column` where its file has lines), and `reference` is 0 for what is in the text.
    """

    code: str
    clause: str
    severity: Severity
    reference: int
    start: int
    end: int
    text: str = ""
    fix: str | None = None
    value: str = ""
    paragraph: int | None = None
    line: int | None = None
    column: int | None = None

    @property
    def zh(self) -> str:
        """The sentence in Chinese."""
        return self._said("zh")

    @property
    def en(self) -> str:
        """The sentence in English."""
        return self._said("en")

    def _said(self, lang: str) -> str:
        details = {"text": self.text, "fix": self.fix or "", "value": self.value, "clause": self.clause}
        return sentence(lang, f"lint:{self.code}", details)

    def __str__(self) -> str:
        return f"{self.code}: {self.en}"


class Hit(NamedTuple):
    """A place that a rule found, what should stand there, and what the sentence is to name."""

    start: int
    end: int
    fix: str | None = None
    value: str = ""


@dataclass(frozen=True)
class Printed:
    """One reference as the rules see it: its text, what was read, and where each value stands."""

    text: str
    explained: Explained[Citation]
    edition: int = 2025

    @property
    def citation(self) -> Citation:
        """What was read."""
        return self.explained.record

    @cached_property
    def folded(self) -> str:
        """The text in half-width marks, of the same length."""
        return fold(self.text)

    @cached_property
    def places(self) -> dict[str, list[tuple[int, int]]]:
        """The spans of each field."""
        found: dict[str, list[tuple[int, int]]] = {}
        for one in self.explained.evidence:
            found.setdefault(one.field.partition("[")[0], []).append(one.span)
        return found

    def span(self, field: str) -> tuple[int, int] | None:
        """Where a field stands first."""
        return self.places.get(field, [None])[0]

    def hit(self, span: tuple[int, int], fix: str | None = None) -> Hit:
        """A hit that names what stands there."""
        return Hit(*span, fix, self.text[slice(*span)])

    @property
    def end(self) -> int:
        """Where the reference ends, and what is missing has its place."""
        return len(self.text.rstrip())

    @cached_property
    def marked(self) -> bool:
        """Whether a type mark was read: then the reference means to follow the standard."""
        return "medium" in self.places

    @property
    def mark(self) -> str:
        """The type mark without its carrier: R of [R/OL]."""
        return (self.citation.medium or "").partition("/")[0]

    @property
    def dated_by_access(self) -> bool:
        """Whether the edition of 2025 asks for the date of access still."""
        return self.mark in _DATED_BY_ACCESS or self.citation.type in ("webpage", "dataset", "article")

    @cached_property
    def verbatim(self) -> list[tuple[int, int]]:
        """The spans of addresses and identifiers, in which nothing is mended."""
        return self._spans(_VERBATIM)

    @cached_property
    def titles(self) -> list[tuple[int, int]]:
        """The spans of titles, whose own marks are the author's."""
        return self._spans(_TITLES)

    def _spans(self, fields: frozenset[str]) -> list[tuple[int, int]]:
        return [span for field in fields for span in self.places.get(field, ())]

    @cached_property
    def names(self) -> tuple[int, int] | None:
        """From the first author's name to the end of the list, with what stands between."""
        spans = self.places.get("author", [])
        return (min(s for s, _ in spans), max(e for _, e in spans)) if spans else None

    @cached_property
    def body(self) -> tuple[int, int]:
        """The reference without its label."""
        label = self.span("label")
        return (label[1] if label else 0, len(self.text))


Check = Callable[[Printed], Iterable[Hit]]


@dataclass(frozen=True)
class Rule:
    """One rule: its code, the clause, how grave it is, the editions that it holds for, and its check.

    `marked` rules look only at references with a type mark, the others at all; none at works of the type
    `unless`.
    """

    code: str
    clause: str
    severity: Severity
    check: Check
    editions: tuple[int, ...] = EDITIONS
    marked: bool = True
    unless: str = ""

    def holds(self, printed: Printed) -> bool:
        """Whether the rule is one for this reference."""
        asked = printed.marked or not self.marked
        return asked and printed.edition in self.editions and printed.citation.type != self.unless


@dataclass(frozen=True)
class RecordRule:
    """A rule about a record's values: `check` gives the field and what its sentence is to name."""

    code: str
    clause: str
    severity: Severity
    check: Callable[[Record], Iterable[tuple[str, str]]]


def inside(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether a stretch touches one of the spans."""
    return any(start < b and a < end for a, b in spans)


def expression(
    code: str,
    clause: str,
    severity: Severity,
    pattern: str,
    fix: str | None = None,
    *,
    titles: bool = False,
    folded: bool = False,
    editions: tuple[int, ...] = EDITIONS,
    marked: bool = True,
    unless: str = "",
) -> Rule:
    """A rule that is one regular expression; its group `at` (or the whole) is the place, `fix` a template.

    Addresses and identifiers are never touched; titles only with `titles`. `folded` looks at the
    text in half width.
    """
    compiled = re.compile(pattern)

    def check(printed: Printed) -> Iterator[Hit]:
        text = printed.folded if folded else printed.text
        spared = printed.verbatim if titles else printed.verbatim + printed.titles
        for found in compiled.finditer(text, *printed.body):
            start, end = found.span("at") if "at" in compiled.groupindex else found.span()
            if not inside(start, max(end, start + 1), spared):
                yield Hit(start, end, None if fix is None else found.expand(fix), found[0].strip())

    return Rule(code, clause, severity, check, editions, marked, unless)
