"""Rules about a document: its in-text marks against its list (GB/T 7714, 9.2, 9.3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from cajournal.checks.base import Finding, Severity
from cajournal.gbt7714 import intext
from cajournal.manuscripts.models import Entry, Manuscript, Mark


class Place(NamedTuple):
    """A place in a document: the paragraph, from 1, and the offsets in it; what a finding says of it."""

    paragraph: int
    start: int
    end: int
    value: str = ""
    fix: str | None = None
    reference: int = 0


@dataclass(frozen=True)
class DocumentRule:
    """A rule about the marks and the list of a document: `check` gives the places."""

    code: str
    clause: str
    severity: Severity
    check: Callable[[Manuscript], Iterator[Place]]


def _at(mark: Mark, value: str = "", fix: str | None = None) -> Place:
    return Place(mark.paragraph, mark.start, mark.end, value, fix)


def _unlisted(manuscript: Manuscript) -> Iterator[Place]:
    """A mark that cites what is not in the list; a style of which nothing is found means something else."""
    sure = {style for style in ("numeric", "author-date", "key") if _mostly_found(manuscript, style)}
    for mark, target in manuscript.unlisted:
        if mark.style in sure:
            yield _at(mark, target)


def _mostly_found(manuscript: Manuscript, style: str) -> bool:
    bound = [number for mark in manuscript.marks if mark.style == style for number in mark.entries]
    return sum(number is not None for number in bound) * 2 >= len(bound)


def _uncited(manuscript: Manuscript) -> Iterator[Place]:
    """An entry of the list without a mark, where any entry has one."""
    listed = {number for number, entry in enumerate(manuscript.entries, 1) if entry.origin == "list"}
    cited = {number + 1 for mark in manuscript.marks for number in mark.entries if number is not None}
    for number in sorted(listed - cited) if listed & cited else ():
        entry = manuscript.entries[number - 1]
        yield _of(entry, number, manuscript)


def _of(entry: Entry, number: int, manuscript: Manuscript) -> Place:
    """Where an entry begins: its first line."""
    first = entry.citation.raw.partition("\n")[0]
    start = max(0, manuscript.paragraphs[entry.paragraph - 1].find(first))
    return Place(entry.paragraph, start, start + len(first), _called(entry), reference=number)


def _called(entry: Entry) -> str:
    label = f"[{entry.label}] " if entry.label else ""
    return f"{label}{entry.citation.title or entry.citation.raw[:30]}"


def _disordered(manuscript: Manuscript) -> Iterator[Place]:
    """Numbers follow the order of the first mark."""
    late: dict[Mark, list[Entry]] = {}
    for mark, entry in manuscript.disordered:
        late.setdefault(mark, []).append(entry)
    for mark, entries in late.items():
        yield _at(mark, "、".join(f"[{entry.label}]" for entry in entries))


_BETWEEN = re.compile(r"\s?[,，、;；]?\s?")


def _apart(manuscript: Manuscript) -> Iterator[Place]:
    """[1][3] in one place: [1,3]."""
    numeric = [mark for mark in manuscript.marks if _is_bracketed(mark) and not mark.locator]
    for first, second in pairwise(numeric):
        if first.paragraph == second.paragraph and first.end <= second.start:
            between = manuscript.paragraphs[first.paragraph - 1][first.end : second.start]
            if _BETWEEN.fullmatch(between):
                numbers = sorted({int(label) for mark in (first, second) for label in mark.targets})
                fix = intext.numeric(numbers)
                yield Place(first.paragraph, first.start, second.end, first.text + second.text, fix)


def _is_bracketed(mark: Mark) -> bool:
    return mark.style == "numeric" and mark.text[:1] in "[［" and mark.text[-1:] in "]］"


def _form(manuscript: Manuscript) -> Iterator[Place]:
    """[1、3] is [1,3], [1,2,3] is [1-3], [1:25] is [1]25."""
    for mark in manuscript.marks:
        if not _is_bracketed(mark) or (mark.locator and mark.text[-1] not in "]］"):
            continue
        right = intext.numeric(map(int, mark.targets), mark.locator)
        listed = f"[{','.join(mark.targets)}]" if len(mark.targets) < 3 else right
        if re.sub(r"\s", "", mark.text) not in (right, listed):
            yield _at(mark, mark.text, right)


RULES = (
    DocumentRule("mark-unlisted", "10", "error", _unlisted),
    DocumentRule("reference-uncited", "10", "warning", _uncited),
    DocumentRule("cited-disorder", "10.1.1", "error", _disordered),
    DocumentRule("marks-apart", "10.1.2", "style", _apart),
    DocumentRule("mark-form", "10.1.2", "style", _form),
)


def checkable(manuscript: Manuscript) -> tuple[list[int], list[int]]:
    """The entries of the list, and those of the notes that mean to follow the standard: with a type mark."""
    listed = [n for n, entry in enumerate(manuscript.entries) if entry.origin == "list"]
    noted = [n for n, one in enumerate(manuscript.entries) if one.origin != "list" and one.citation.medium]
    return listed, noted


def placed(finding: Finding, manuscript: Manuscript) -> Finding:
    """A finding about an entry with its place in the document instead of that in the entry."""
    entry = manuscript.entries[finding.reference - 1]
    before = entry.citation.raw[: finding.start]
    row = before.count("\n")
    paragraph = min(entry.paragraph + row, len(manuscript.paragraphs))
    begun = before.rfind("\n") + 1
    first = entry.citation.raw.partition("\n")[0]
    indent = 0 if row else max(0, manuscript.paragraphs[paragraph - 1].find(first))
    last = len(manuscript.paragraphs[paragraph - 1])
    start = min(finding.start - begun + indent, last)
    end = min(start + finding.end - finding.start, last)
    return finding.model_copy(update={"start": start, "end": end, **where(manuscript, paragraph, start)})


def where(manuscript: Manuscript, paragraph: int, start: int) -> dict[str, int | None]:
    """The paragraph, the line of the source where its kind has lines, and the column, from 1."""
    line = manuscript.lines[paragraph - 1] if manuscript.lines else 0
    text = manuscript.paragraphs[paragraph - 1]
    below, column = text.count("\n", 0, start), start - text.rfind("\n", 0, start)
    return {"paragraph": paragraph, "line": line + below if line else None, "column": column}
