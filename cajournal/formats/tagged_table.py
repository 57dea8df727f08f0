"""What a tagged format says of itself: its layout, its two-way table of rows, and its names of the types."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from cajournal.formats.rows import Row
from cajournal.formats.tagged import Entry, Layout
from cajournal.models import Notice


@dataclass(frozen=True, eq=False)
class Table:
    """A tagged format.

    `types` gives the tag of each CSL type, `synonyms` further tags that files use, in lower case,
    `other` the tag of all other types; without `typed` the start tag of a record names no type.
    `unclear` are the types whose tag some client takes for another: a line says them again.

    `lines` is the tag whose values may be lines `name: value`; `raw` that of a reference as printed,
    by which a citation is known; `key` that of the citation key, which is
    written where the format is `keyed`; `extra` gives the tags of what our models keep in `Record.extra`
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
    keyed: bool = False
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

    @cached_property
    def csl_types(self) -> dict[str, str]:
        """The CSL type of each type tag, in lower case."""
        own = {name.lower(): csl for csl, name in reversed(tuple(self.types.items()))}
        return {**self.synonyms, **own}

    def extra_tags(self, type_: str) -> dict[str, str]:
        """The tag of each name in `extra` for records of a type; what is of that type alone goes before."""
        if type_ not in self._extra_tags:
            parted = [(name.rpartition(":"), tag) for name, tag in self.extra.items()]
            anywhere = {name: tag for (of, _, name), tag in parted if not of}
            self._extra_tags[type_] = anywhere | {name: tag for (of, _, name), tag in parted if of == type_}
        return self._extra_tags[type_]

    @cached_property
    def _extra_tags(self) -> dict[str, dict[str, str]]:
        return {}


def type_of(said: str, table: Table) -> str:
    """The CSL type of a type tag; "" for none, "document" for one that is not known."""
    name = said.strip().lower()
    return table.csl_types.get(name, "document") if name else ""
