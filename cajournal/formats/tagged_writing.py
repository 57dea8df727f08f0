"""Records as the text of a tagged format: no value can end its line or its record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import repeat
from typing import Any

from cajournal.formats import keys
from cajournal.formats.csl_variables import variable
from cajournal.formats.plain import defaults_of
from cajournal.formats.rows import Context, Row
from cajournal.formats.tagged import Tags
from cajournal.formats.tagged_rows import is_line
from cajournal.formats.tagged_table import Table
from cajournal.models import Citation, Record


def dumps(records: Sequence[Record], table: Table) -> str:
    """Records as text of a format, with their keys where it is one that has them."""
    named = keys.assign(records) if table.keyed else repeat("", len(records))
    return table.between.join(map(written, records, repeat(table), named))


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
    known = table.extra_tags(record.type)
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


def written(record: Record, table: Table, key: str = "") -> str:
    """One record."""
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
