"""One record out of the records of a cluster: the best-founded value of every field, and a ledger.

What was not taken stands in the ledger; other identifiers, keys, addresses and printed strings also
stay in the record's `extra`.
"""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from cajournal.duplicates.choosing import Taken, choose
from cajournal.duplicates.places import volume_of
from cajournal.duplicates.rows import Given
from cajournal.models import Article, Citation, Notice, Record
from cajournal.text.script import has_han

Member = tuple[int, Record]
"""The place of a record, and the record."""

_KEPT = ("key", "DOI", "CSTR", "PMID", "ISBN", "ISSN", "CN", "URL", "raw", "label", "locator")
"""Fields whose other values stay in `extra` as `other <field>`."""
_JUDGED_APART = frozenset(("notices", "extra", "type", "confidence", "citations", "funding", "clc"))


class Merged(NamedTuple):
    """The merged records, one per cluster in the order of the labels, and the ledger."""

    records: list[Record]
    ledger: list[Taken]


MergedOne = tuple[Record, list[Taken]]
"""A merged record, and its lines of the ledger."""


def merge(clusters: Sequence[Sequence[Member]]) -> Merged:
    """The merged record of every cluster; a record alone stays as it is."""
    records: list[Record] = []
    ledger: list[Taken] = []
    for label, members in enumerate(clusters):
        record, lines = (members[0][1], []) if len(members) == 1 else _merge(label, members)
        records.append(record)
        ledger += lines
    return Merged(records, ledger)


def merge_stream(
    records: Iterable[Given], labels: Sequence[int], read: Callable[[Given], Record]
) -> Iterator[MergedOne]:
    """The merged records one by one, a cluster when its last record has been seen; a few wait in bytes."""
    sizes = Counter(labels)
    waiting: dict[int, list[tuple[int, bytes]]] = {}
    for place, (record, label) in enumerate(zip(records, labels, strict=True)):
        if sizes[label] == 1:
            yield read(record), []
            continue
        members = waiting.setdefault(label, [])
        members.append((place, pickle.dumps(record)))
        if len(members) == sizes[label]:
            members = waiting.pop(label)
            yield _merge(label, [(one, read(pickle.loads(stored))) for one, stored in members])


def _merge(label: int, members: Sequence[Member]) -> tuple[Record, list[Taken]]:
    ranked = sorted(_alike(members), key=lambda member: _rank(member[1]), reverse=True)
    issued = [member for member in ranked if member[1].issue or member[1].page] or ranked
    values: dict[str, Any] = {}
    ledger: list[Taken] = []
    for field in type(ranked[0][1]).model_fields:
        if field in _JUDGED_APART:
            continue
        given = [(place, value) for place, record in ranked if (value := record.__dict__[field])]
        if given:
            line = choose(label, field, given, {place for place, _ in issued})
            values[field] = line.value
            ledger.append(line)
    return _record(ranked, values, ledger), ledger


def _rank(record: Record) -> tuple[bool, bool, int]:
    """Better founded records come first: with a DOI, in an issue, with more fields."""
    said = sum(bool(value) for value in record.__dict__.values())
    return bool(record.issue or record.page), bool(record.DOI), said - len(record.notices)


def _alike(members: Sequence[Member]) -> list[Member]:
    """The records as one kind: articles, when one is an article or they are in two languages."""
    titles = [str(getattr(record, "title", "") or "") for _, record in members]
    languages = {has_han(title) for title in titles if title}
    if all(isinstance(record, Citation) for _, record in members) and len(languages) < 2:
        return list(members)
    return [(place, _article(record)) for place, record in members]


def _article(record: Record) -> Record:
    if not isinstance(record, Citation):
        return record
    own = {"raw", "label", "locator", "et_al", "translator_et_al", "confidence"}
    said = {name: value for name, value in record.__dict__.items() if name not in own and value is not None}
    printed = {"raw": record.raw, "label": record.label, "locator": record.locator}
    kept = {name: value for name, value in printed.items() if value}
    return Article(**said | {"extra": record.extra | kept})


def _record(ranked: Sequence[Member], values: dict[str, Any], ledger: Sequence[Taken]) -> Record:
    """The merged record, with what the ledger's losers must not lose."""
    records = [record for _, record in ranked]
    extra: dict[str, str] = {}
    for record in reversed(records):
        extra |= record.extra
    for line in ledger:
        if line.discarded and (line.field in _KEPT or _loses_volume(line)):
            extra[f"other {line.field}"] = "; ".join(dict.fromkeys(str(value) for _, value in line.discarded))
    values |= {"type": _type(records), "extra": extra, "notices": _notices(records)}
    lists = [name for name in ("citations", "funding", "clc") if hasattr(records[0], name)]
    values |= {name: _longest(records, name) for name in lists}
    values.setdefault("available", _online(records, values))
    if isinstance(records[0], Citation):
        values["confidence"] = max(getattr(record, "confidence", 1.0) for record in records)
    return type(records[0])(**{name: value for name, value in values.items() if value is not None})


def _loses_volume(line: Taken) -> bool:
    """Whether the records name two volumes, and not one in two ways."""
    volumes = {volume_of(str(value)) for _, value in line.discarded}
    return line.field == "volume" and volumes != {volume_of(str(line.value))}


def _type(records: Sequence[Record]) -> str:
    told = [record.type for record in records if record.type != "document"]
    return Counter(told).most_common(1)[0][0] if told else "document"


def _online(records: Sequence[Record], values: dict[str, Any]) -> Any:
    """The date of the online-first version, when the issue version's was taken."""
    first = [one.issued for one in records if one.issued and not (one.issue or one.page)]
    return first[0] if first and first[0] != values.get("issued") and values.get("issue") else None


def _longest(records: Sequence[Record], field: str) -> Any:
    return max((getattr(record, field, []) for record in records), key=len)


def _notices(records: Sequence[Record]) -> list[Notice]:
    known: list[Notice] = []
    for record in records:
        known += [notice for notice in record.notices if notice not in known]
    return known
