"""Rules about a list as a whole: its numbers, what stands twice, one width of marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cajournal.checks.base import Hit, Printed, Severity

_EMPTY_LABEL = re.compile(r"\s*(?P<at>[\[［]\s?[\]］])")


@dataclass(frozen=True)
class ListRule:
    """A rule about several references: `check` gives the index of one and the place in it."""

    code: str
    clause: str
    severity: Severity
    check: Callable[[Sequence[Printed]], Iterator[tuple[int, Hit]]]


def _twice(printed: Sequence[Printed]) -> Iterator[tuple[int, Hit]]:
    """One work under two numbers, by what `duplicates` knows."""
    if len(printed) < 2:
        return
    from cajournal.duplicates.search import search  # brings NumPy

    for first, *again in search([one.citation for one in printed]).clusters:
        for index in again:
            yield index, Hit(*printed[index].body, None, str(first + 1))


def _numbers(printed: Sequence[Printed]) -> Iterator[tuple[int, Hit]]:
    """The labels count up by one from the first."""
    before: int | None = None
    for index, one in enumerate(printed):
        label = one.citation.label
        span = one.span("label")
        number = int(label) if label and label.isdecimal() else None
        if number is not None and before is not None and span and number != before + 1:
            yield index, Hit(*span, None, f"{before} → {number}")
        before = number if number is not None else before


def _unnumbered(printed: Sequence[Printed]) -> Iterator[tuple[int, Hit]]:
    """A reference without a number among numbered ones; brackets without one."""
    for index, one in enumerate(printed):
        if found := _EMPTY_LABEL.match(one.text):
            yield index, Hit(*found.span("at"), None, found["at"])
    labelled = sum(one.citation.label is not None for one in printed)
    if labelled * 2 > len(printed) > labelled:
        for index, one in enumerate(printed):
            if one.citation.label is None:
                yield index, Hit(0, min(len(one.text), 8), None, one.text[:8])


def _label_form(printed: Sequence[Printed]) -> Iterator[tuple[int, Hit]]:
    """Numbers stand in square brackets: [1]."""
    for index, one in enumerate(printed):
        span = one.span("label")
        if span and one.citation.label and one.text[slice(*span)].strip()[:1] not in ("[", "［"):
            fix = f"[{one.citation.label}] " if one.citation.label.isdecimal() else None
            yield index, Hit(*span, fix, one.text[slice(*span)].strip())


def _widths(printed: Sequence[Printed]) -> Iterator[tuple[int, Hit]]:
    """A list in which some references have full-width marks and others half-width ones."""
    wide = [index for index, one in enumerate(printed) if _is_wide(one)]
    marked = [index for index, one in enumerate(printed) if one.marked and one.citation.language != "en"]
    fewer = wide if len(wide) * 2 < len(marked) else [index for index in marked if index not in wide]
    if wide and len(wide) < len(marked):
        for index in fewer:
            yield index, Hit(*printed[index].body, None, printed[index].text.strip()[:20])


def _is_wide(printed: Printed) -> bool:
    outside = "".join(
        char for at, char in enumerate(printed.text) if not any(a <= at < b for a, b in printed.titles)
    )
    return printed.marked and printed.citation.language != "en" and "，" in outside


RULES = (
    ListRule("twice", "9.1", "error", _twice),
    ListRule("numbering", "9.1", "error", _numbers),
    ListRule("no-number", "9.1", "warning", _unnumbered),
    ListRule("label-form", "9.1", "error", _label_form),
    ListRule("list-widths", "7.1", "warning", _widths),
)
