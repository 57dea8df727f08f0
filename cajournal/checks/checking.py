"""References, lists, records and documents to findings."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache

import cajournal.checks as package
from cajournal.checks import documents
from cajournal.checks.base import Finding, Hit, Printed, RecordRule, Rule
from cajournal.checks.clauses import clause_in
from cajournal.checks.documents import DocumentRule
from cajournal.checks.lists import ListRule
from cajournal.errors import InputError
from cajournal.gbt7714.codes import EDITIONS
from cajournal.gbt7714.manners import checked
from cajournal.manuscripts.models import Manuscript
from cajournal.models import Record
from cajournal.references import lists as reference_lists
from cajournal.references.reading import explain

AnyRule = Rule | RecordRule | ListRule | DocumentRule


@cache
def rules() -> dict[str, AnyRule]:
    """Every rule by its code: found by walking this package."""
    names = (found.name for found in pkgutil.iter_modules(package.__path__))
    modules = (importlib.import_module(f"{package.__name__}.{name}") for name in names)
    return {rule.code: rule for module in modules for rule in getattr(module, "RULES", ())}


def known_codes(said: str | Collection[str]) -> set[str]:
    """Codes of rules, in a collection or joined by commas. Raises InputError for one that there is not."""
    codes = {code.strip() for code in (said.split(",") if isinstance(said, str) else said)} - {""}
    for code in sorted(codes - rules().keys()):
        raise InputError("unknown-rule", value=code)
    return codes


def check(
    given: str | Manuscript | Iterable[str | Record],
    edition: int = 2025,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
) -> list[Finding]:
    """The findings of a list in one text, of strings, of records, or of a document.

    Places are those of what was given.
    """
    edition = checked("edition", edition, EDITIONS)
    select, ignore = known_codes(select), known_codes(ignore)
    chosen = [rule for code, rule in rules().items() if (not select or code in select) and code not in ignore]
    if isinstance(given, Manuscript):
        return _of_document(given, edition, chosen)
    if isinstance(given, str):
        spans = reference_lists.spans(given) if given.strip() else []
        texts = [given[start:end] for start, end in spans]
        return _listed(texts, [start for start, _ in spans], edition, chosen)
    items = list(given)
    texts = [item for item in items if isinstance(item, str)]
    numbers = [number for number, item in enumerate(items, start=1) if isinstance(item, str)]
    found = _listed(texts, [0] * len(texts), edition, chosen, numbers)
    for number, item in enumerate(items, start=1):
        if isinstance(item, Record):
            found += _of_record(item, number, edition, chosen)
    return sorted(found, key=lambda one: (one.reference, one.start, one.code))


def _of_document(manuscript: Manuscript, edition: int, chosen: Sequence[AnyRule]) -> list[Finding]:
    """Its list, its notes one by one, and its marks."""
    listed, noted = documents.checkable(manuscript)
    single = [rule for rule in chosen if not isinstance(rule, ListRule)]
    found: list[Finding] = []
    for numbers, asked in ((listed, chosen), (noted, single)):
        texts = [manuscript.entries[number].citation.raw for number in numbers]
        there = _listed(texts, [0] * len(texts), edition, asked, [number + 1 for number in numbers])
        found += [documents.placed(one, manuscript) for one in there]
    for rule in chosen:
        if isinstance(rule, DocumentRule):
            found += [_in_document(rule, place, manuscript, edition) for place in rule.check(manuscript)]
    return sorted(found, key=lambda one: (one.paragraph or 0, one.start, one.code))


def _in_document(rule: DocumentRule, place: documents.Place, manuscript: Manuscript, edition: int) -> Finding:
    text = manuscript.paragraphs[place.paragraph - 1][place.start : place.end]
    hit = Hit(place.start, place.end, place.fix, place.value)
    where = documents.where(manuscript, place.paragraph, place.start)
    return _finding(rule, edition, place.reference, hit, text).model_copy(update=where)


def _listed(
    texts: Sequence[str],
    offsets: Sequence[int],
    edition: int,
    chosen: Iterable[AnyRule],
    numbers: Sequence[int] | None = None,
) -> list[Finding]:
    printed = [Printed(text, explain(text), edition) for text in texts]
    numbers = numbers or range(1, len(texts) + 1)
    chosen = list(chosen)
    hits: list[tuple[int, Rule | ListRule, Hit]] = [
        (i, rule, hit) for i, one in enumerate(printed) for rule, hit in _hits(one, chosen)
    ]
    for rule in chosen:
        if isinstance(rule, ListRule):
            hits += [(index, rule, hit) for index, hit in rule.check(printed)]
    found = [
        _finding(rule, edition, numbers[i], hit, texts[i][hit.start : hit.end], offsets[i])
        for i, rule, hit in hits
    ]
    return sorted(found, key=lambda one: (one.reference, one.start, one.code))


def _hits(printed: Printed, chosen: Iterable[AnyRule]) -> Iterator[tuple[Rule, Hit]]:
    for rule in chosen:
        if isinstance(rule, Rule) and rule.holds(printed):
            for hit in rule.check(printed):
                yield rule, hit


def _finding(rule: AnyRule, edition: int, reference: int, hit: Hit, text: str, offset: int = 0) -> Finding:
    """The finding of a rule; `text` is what stands at the hit, whose place counts from an offset."""
    return Finding(
        code=rule.code,
        clause=clause_in(edition, rule.clause),
        severity=rule.severity,
        reference=reference,
        start=offset + hit.start,
        end=offset + hit.end,
        text=text,
        fix=hit.fix,
        value=hit.value,
    )


def _of_record(record: Record, number: int, edition: int, chosen: Iterable[AnyRule]) -> list[Finding]:
    return [
        _finding(rule, edition, number, Hit(0, 0, value=value), field)
        for rule in chosen
        if isinstance(rule, RecordRule)
        for field, value in rule.check(record)
    ]
