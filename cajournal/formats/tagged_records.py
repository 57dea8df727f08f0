"""Records of tagged files, both ways: one `Table` says everything that a format has of its own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from cajournal.errors import FormatError
from cajournal.formats.base import Loaded
from cajournal.formats.csl_variables import variable
from cajournal.formats.losses import differing
from cajournal.formats.plain import defaults_of
from cajournal.formats.rows import Context, Row, by_field, own_slot, read
from cajournal.formats.tagged import Entry, Layout, Tags, cut
from cajournal.formats.tagged_rows import as_language, is_line, line_names
from cajournal.formats.tagged_tidying import is_chinese_database, name_degree, online_first, tidy
from cajournal.formats.tagged_types import decide
from cajournal.models import Article, Citation, Notice, PartialDate, Record
from cajournal.text.script import language_of


@dataclass(frozen=True, eq=False)
class Table:
    """A tagged format: its layout, its two-way table of rows, and its names of the types.

    `types` gives the tag of each CSL type, `synonyms` further tags that files use, in lower case,
    `other` the tag of all other types; without `typed` the start tag of a record names no type.
    `unclear` are the types whose tag some client takes for another: a line says them again.

    `lines` is the tag whose values may be lines `name: value`; `raw` that of a reference as printed,
    by which a citation is known; `extra` gives the tags of what our models keep in `Record.extra`
    (`patent:call-number` in patents alone).

    `database` are the tags that tell the kind of work, `provider` those that name the database (`chinese`
    where every file comes from a Chinese one), `address` those of the URL; `telling` names, for what
    decides a type where its tag does not (`advisor`, `degree` …), the tags that say it. `mend` mends a
    whole text, `repair` the lines of a record.
    """

    name: str
    layout: Layout
    rows: tuple[Row, ...]
    types: Mapping[str, str]
    synonyms: Mapping[str, str] = field(default_factory=dict)
    typed: bool = True
    other: str = ""
    lines: str = ""
    raw: str = ""
    key: str = ""
    language: str = ""
    database: tuple[str, ...] = ()
    provider: tuple[str, ...] = ()
    chinese: bool = False
    address: tuple[str, ...] = ()
    telling: Mapping[str, str] = field(default_factory=dict)
    unclear: frozenset[str] = frozenset()
    extra: Mapping[str, str] = field(default_factory=dict)
    mend: Callable[[str], tuple[str, list[Notice]]] = lambda content: (content, [])
    repair: Callable[[Entry], None] = lambda entry: None
    print_line: Callable[[str, str], str] = lambda tag, value: f"{tag} {value}"
    end: str = ""
    breaks: re.Pattern[str] = re.compile(r"^")
    """What a line that goes on with a value must not begin with."""
    between: str = "\n"


# --- reading


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
    if type_ == "thesis":
        name_degree(tags, table.rows)
    if from_database:
        tidy(tags, type_, table.rows, entry)
    language = as_language(tags[table.language][0]) if table.language in tags else None
    if table.language in tags and not language:
        entry.note("unread:language", tags[table.language][0])
    kind = Citation if table.raw and table.raw in tags else Article
    context = Context(kind, type_, own_slot(language))
    keys = tags.pop(table.key, None)
    record = read(tags, {}, table.rows, context, key=keys[0] if keys else None)
    if from_database:
        _fill_in(record)
    if tags:
        record.extra = {**record.extra, **_kept(tags, type_, table)}
    if entry.notices:
        record.notices = [*record.notices, *entry.notices]
    return record


@lru_cache(maxsize=1 << 10)
def type_of(said: str, table: Table) -> str:
    """The CSL type of a type tag; "" for none, "document" for one that is not known."""
    name = said.strip().lower()
    if not name:
        return ""
    return _names(table).get(name) or table.synonyms.get(name, "document")


@cache
def _names(table: Table) -> dict[str, str]:
    return {name.lower(): csl for csl, name in reversed([*table.types.items()])}


def _decided(by_tag: str, tags: Tags, entry: Entry, table: Table) -> str:
    if "+type" in tags and by_tag:
        return tags.pop("+type")[0]
    database = next((tags[tag][0] for tag in table.database if tag in tags), "")
    address = next((tags[tag][0] for tag in table.address if tag in tags), "")
    told = {name: any(tag in tags for tag in said.split()) for name, said in table.telling.items()}
    decision = decide(by_tag, database, address, told)
    if decision.source:
        entry.note(f"type-from:{decision.source}", decision.said)
    return decision.type


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
    names = {tag: name for name, tag in _extra_tags(table, type_).items()}
    return {names.get(tag, tag[1:] if is_line(tag) else tag): "; ".join(said) for tag, said in tags.items()}


@cache
def _extra_tags(table: Table, type_: str) -> dict[str, str]:
    """The tag of each name in `extra` for records of a type; what is of that type alone goes before."""
    parted = [(name.rpartition(":"), tag) for name, tag in table.extra.items()]
    return {name: tag for (of, _, name), tag in parted if not of} | {
        name: tag for (of, _, name), tag in parted if of == type_
    }


# --- writing


def dumps(records: Sequence[Record], table: Table, keys: Iterable[str] | None = None) -> str:
    """Records as text of a format; `keys` where the format has a tag for them."""
    named = keys if keys is not None else (None for _ in records)
    return table.between.join(
        _written(record, table, key) for record, key in zip(records, named, strict=True)
    )


def tags_of(record: Record, table: Table) -> Tags:
    """The tags of a record, in the order of the table's rows."""
    context = Context.of(record)
    values, defaults = record.__dict__, defaults_of(type(record))
    tags: dict[str, Any] = {}
    for row in table.rows:
        value = values.get(row.field)
        if value is not None and value != defaults[row.field]:
            tags.update(row.write(value, context))
    if record.type not in table.types or record.type in table.unclear:
        tags["+type"] = [record.type]
    if record.extra:
        _write_extra(tags, record, table)
    return tags


def _write_extra(tags: Tags, record: Record, table: Table) -> None:
    """Under the tag of its name, in a line of the notes where CSL knows the name, or under its own tag."""
    known = _extra_tags(table, record.type)
    for name, value in record.extra.items():
        if name in known:
            tags.setdefault(known[name], [value])
        elif table.lines and variable(name, value) is not None:
            tags.setdefault(f"+{name}", [value])
        elif name not in _all_tags(table.rows) and table.layout.pattern.fullmatch(
            table.print_line(name, "x")
        ):
            tags.setdefault(name, [value])


@cache
def _all_tags(rows: tuple[Row, ...]) -> frozenset[str]:
    return frozenset(tag for row in rows for tag in row.tags)


def _written(record: Record, table: Table, key: str | None) -> str:
    tags = tags_of(record, table)
    lines = [table.print_line(table.layout.start, table.types.get(record.type, table.other))]
    if isinstance(record, Citation) and table.raw not in tags:
        tags[table.raw] = ["-"]
    for tag, values in tags.items():
        if is_line(tag):
            lines += [table.print_line(table.lines, f"{tag[1:]}: {one_line(value)}") for value in values]
        elif tag in table.layout.paragraphs:
            lines += [table.print_line(tag, folded(value, table)) for value in values]
        else:
            lines += [table.print_line(tag, one_line(value)) for value in values]
    if key:
        lines.append(table.print_line(table.key, key))
    if table.end:
        lines.append(table.end)
    return "\n".join(lines) + "\n"


_UNPRINTED = re.compile(r"[\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]+ *")


def one_line(value: str) -> str:
    """A text without any of the marks that some client takes for the end of a line."""
    return value if value.isprintable() else _UNPRINTED.sub(" ", value).strip()


def folded(value: str, table: Table) -> str:
    """A text that keeps its lines, unless one of them would be read as something else."""
    if value.isprintable():
        return value
    lines = [one_line(line) for line in value.split("\n")]
    fit = all(line and not table.breaks.match(line) for line in lines[1:])
    return "\n".join(lines) if fit else " ".join(line for line in lines if line)


# --- what is lost


def cannot(record: Record, table: Table) -> list[str]:
    """The fields that a record would not have after it was written and read again."""
    return differing(record, loads(dumps([record], table, [""]), table))


__all__ = ["Table", "by_field", "cannot", "dumps", "loads", "record_of", "tags_of"]
