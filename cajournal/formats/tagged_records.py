"""The records of tagged files, and what a format would lose of one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import partial

from cajournal.errors import FormatError
from cajournal.formats.base import Format, Loaded
from cajournal.formats.csl_variables import variable
from cajournal.formats.losses import differing
from cajournal.formats.rows import Context, own_slot, read
from cajournal.formats.tagged import Entry, Tags, cut
from cajournal.formats.tagged_rows import is_line, line_names
from cajournal.formats.tagged_table import Table, type_of
from cajournal.formats.tagged_tidying import is_chinese_database, join_pages, name_degree, online_first, tidy
from cajournal.formats.tagged_types import decide
from cajournal.formats.tagged_writing import dumps, written
from cajournal.formats.values import as_language
from cajournal.models import Article, Citation, PartialDate, Record
from cajournal.text.script import language_of


def loads(content: str, table: Table) -> Loaded:
    """The records of a text, one for each start; what belongs to none is told in the result's notices.

    Raises FormatError when no line is of this format.
    """
    content, mended = table.mend(content)
    entries, stray = cut(content, table.layout)
    if not entries:
        raise FormatError("bad-format", name=table.name, reason="no-record", line=1)
    for notice in mended:
        at = bisect_right(entries, notice.line or 0, key=lambda entry: entry.line)
        entries[max(at - 1, 0)].notices.append(notice)
    loaded = Loaded(notices=stray, format=table.name)
    for entry in entries:
        loaded.append(record_of(entry, table))
    return loaded


def record_of(entry: Entry, table: Table) -> Record:
    """The record that the lines of an entry make."""
    table.repair(entry)
    tags = entry.tags()
    by_tag = type_of(" ".join(tags.pop(table.layout.start, [])), table) if table.typed else ""
    if not tags:
        entry.note("missing:title", "")
    if table.lines in tags:
        _part_lines(tags, table)
    providers = (said for tag in table.provider for said in tags.get(tag, ()))
    from_database = table.chinese or any(map(is_chinese_database, providers))
    type_ = _decided(by_tag, tags, entry, table)
    _mend(tags, type_, entry, table, from_database)
    kind = Citation if table.raw and table.raw in tags else Article
    context = Context(kind, type_, own_slot(_language(tags, entry, table)))
    keys = tags.pop(table.key, None)
    record = read(tags, {}, table.rows, context, key=keys[0] if keys else None)
    if from_database:
        _fill_in(record)
    if tags:
        record.extra = {**record.extra, **_kept(tags, type_, table)}
    if entry.notices:
        record.notices = [*record.notices, *entry.notices]
    return record


def _decided(by_tag: str, tags: Tags, entry: Entry, table: Table) -> str:
    if "+type" in tags and by_tag:
        return tags.pop("+type")[0]
    database = next((tags[tag][0] for tag in table.database if tag in tags), "")
    address = next((tags[tag][0] for tag in table.address if tag in tags), "")
    told = {} if by_tag else {name: _tells(said, tags) for name, said in table.telling.items()}
    decision = decide(by_tag, database, address, told)
    if decision.source:
        entry.note(f"type-from:{decision.source}", decision.said)
    return decision.type


def _tells(said: str, tags: Tags) -> bool:
    return not tags.keys().isdisjoint(said.split())


def _mend(tags: Tags, type_: str, entry: Entry, table: Table, from_database: bool) -> None:
    if type_ == "thesis":
        name_degree(tags, table.rows)
    join_pages(tags, table.rows, entry)
    if from_database:
        tidy(tags, type_, table.rows, entry)


def _language(tags: Tags, entry: Entry, table: Table) -> str | None:
    """The language that a record says it is in; one that nobody knows is told."""
    if table.language not in tags:
        return None
    said = tags[table.language][0]
    language = as_language(said)
    if not language:
        entry.note("unread:language", said)
    return language


_LINE = re.compile(r"([A-Za-z][\w.-]*|基金): (\S.*)", re.DOTALL)


def _part_lines(tags: Tags, table: Table) -> None:
    """Lines `name: value` of known names become tags of their own."""
    known, rest = line_names(table.rows), []
    for said in tags[table.lines]:
        found = _LINE.fullmatch(said)
        if found and (found[1] in known or found[1] == "type" or variable(found[1], found[2]) is not None):
            tags.setdefault(f"+{found[1]}", []).append(found[2])
        else:
            rest.append(said)
    if rest:
        tags[table.lines] = rest
    else:
        del tags[table.lines]


def _fill_in(record: Record) -> None:
    """What a database leaves to be seen: the language, by the title; that an article is online first."""
    title = getattr(record, "title", None)
    if title and not record.language:
        record.language = language_of(str(title))
    if record.type == "article-journal" and not record.issued and not record.issue:
        record.status = record.status or "advance online publication"
        day = online_first(record.URL or "")
        record.available = record.available or (PartialDate.parse(day) if day else None)


def _kept(tags: Tags, type_: str, table: Table) -> dict[str, str]:
    """What no row took, by the name that our models give it, else by its tag."""
    names = {tag: name for name, tag in table.extra_tags(type_).items()}
    return {names.get(tag, tag[1:] if is_line(tag) else tag): "; ".join(said) for tag, said in tags.items()}


def format_of(
    table: Table, suffixes: tuple[str, ...], start: str, sniff: Callable[[str], bool] | None = None
) -> Format:
    """The format that a table says: known by its first record, read, and written."""
    return Format(
        table.name,
        suffixes,
        sniff or (lambda text: re.match(rf"\s*{start}", text) is not None),
        partial(loads, table=table),
        partial(dumps, table=table),
        partial(cannot, table=table),
        start=start,
    )


def cannot(record: Record, table: Table) -> list[str]:
    """The fields that a record would not have after it was written and read again."""
    return differing(record, loads(written(record, table), table))
