"""RIS (.ris) of CNKI, Wanfang, EndNote and Zotero: `TI  - 多元外交`.

What is written is what Zotero, EndNote and NoteExpress all read: one name for each AU, dates with
slashes, and under M2 (Zotero's Extra) what RIS has no tag for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from cajournal.formats.rows import Context, Row, Tags, bilingual
from cajournal.formats.tagged import Dialect, Line
from cajournal.formats.tagged_notes import NOTE, without
from cajournal.formats.tagged_people import both_scripts, people, roled
from cajournal.formats.tagged_rows import (
    abstract,
    classes,
    dated,
    first_and_last,
    issued,
    keywords,
    line,
    placed,
    take,
    unpadded,
    valid,
)
from cajournal.numbers import cn, doi, isbn, issn

_LINE = re.compile(r"\s{0,4}([A-Z][A-Z0-9])\s{0,3}[-－](?:\s(.*)|$)")


def cut(printed: str) -> Sequence[Line]:
    """The tagged line in a printed line."""
    found = _LINE.match(printed)
    return (Line(found[1], found[2] or ""),) if found else ()


def written(tag: str, value: str) -> str:
    """A line of a record."""
    return f"{tag}  - {value}"


_NUMBERED = frozenset({"patent", "report", "standard"})
"""Types whose number stands where others have their ISSN or ISBN."""


def _number() -> Row:
    def write(value: str, context: Context) -> Tags:
        return {"SN" if context.type in _NUMBERED else "M1": [value]}

    def read(tags: Tags, context: Context) -> Any:
        return take(tags, ["SN", "M1"] if context.type in _NUMBERED else ["M1"], str)

    return Row("number", frozenset({"SN", "M1"}), write, read)


def _host(context: Context) -> str:
    return "C3" if context.type == "paper-conference" else "T2"


def _place(context: Context) -> str:
    return "C1" if context.type == "paper-conference" else "CY"


def _editor(context: Context) -> str:
    return "A3" if context.type == "book" else "ED"


ROWS = (
    _number(),
    both_scripts("AU", NOTE + "original-author", "A1"),
    bilingual(line("title", "TI", "T1"), line("title", NOTE + "original-title", "TT")),
    bilingual(
        placed("container_title", _host, "T2", "JO", "JF", "BT", "C3", "JA"),
        line("container_title", NOTE + "original-container-title"),
    ),
    roled("advisor", "A3", "thesis"),
    Row(
        "editor",
        frozenset({"A3", "ED", "A2"}),
        people("editor", "ED").write,
        people("editor", "ED", "A2", "A3").read,
    ),
    people("translator", "A4"),
    line("collection_title", "T3"),
    issued("PY", "DA", "Y1", slash=True),
    line("volume", "VL"),
    line("issue", "IS", of=unpadded),
    first_and_last("SP", "EP"),
    bilingual(line("publisher", "PB"), line("publisher", NOTE + "original-publisher")),
    placed("publisher_place", _place, "CY", "PP", "C1"),
    line("edition", "ET"),
    line("genre", "M3"),
    line("DOI", "DO", of=valid(doi.validate)),
    line("URL", "UR", "L1"),
    dated("accessed", "Y2", slash=True),
    line("ISSN", "SN", of=valid(issn.validate)),
    line("ISBN", "SN", of=valid(isbn.validate)),
    line("CN", "CN", of=valid(cn.validate)),
    bilingual(line("abstract", "AB", "N2", of=abstract), line("abstract", NOTE + "original-abstract")),
    keywords("KW", one_each=True),
    classes(NOTE + "clc"),
    line("note", "N1"),
    *without("CN", "accessed", "advisor"),
)
DIALECT = Dialect(
    "ris",
    (".ris",),
    "TY",
    ROWS,
    cut,
    last="ER",
    written=written,
    note="M2",
    database=("DB", "DP"),
    spare=frozenset({"DP", "ST"}),
    ends="ER  - ",
    start=r"TY {1,3}-",
)
FORMAT = DIALECT.format()
