"""RefWorks tagged (.txt) as CNKI and CQVIP write it: `T1 多元外交`.

CNKI leaves out the blank behind a tag, writes tags in lower case, folds keywords, and gives a thesis
the number of its database as an issue.
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
    issued,
    keywords,
    line,
    page_of,
    take,
    unpadded,
    valid,
)
from cajournal.formats.tagged_types import SERIALS
from cajournal.numbers import cn, doi, isbn, issn

_LINE = re.compile(r"([A-Za-z][A-Za-z0-9])(?:[ \t]+(.*)|$|(?=[^\x00-\x7f])(.*))")
_TAGS = frozenset(
    "RT SR ID A1 A2 A3 A4 A5 A6 T1 T2 T3 JF JO YR FD VO IS SP OP K1 AB NO ED PB PP AD AN DO LK UL SN CN DS"
    " DB LA CL RD RP PA OL SL LL CR WT WV WP NC U1 U2 U3 U4 U5 U6 U7 U8 U9 U0 AV UR WC".split()
)


def cut(printed: str) -> Sequence[Line]:
    """The tagged line in a printed line."""
    found = _LINE.match(printed)
    tag = found[1].upper() if found else ""
    if not found or tag not in _TAGS:
        return ()
    glued = found[3] is not None
    repaired = "tag-spacing" if glued else "tag-case" if tag != found[1] else ""
    return (Line(tag, (found[3] if glued else found[2]) or "", repaired),)


def written(tag: str, value: str) -> str:
    """A line of a record."""
    return f"{tag} {value}"


def _issue() -> Row:
    def read(tags: Tags, context: Context) -> Any:
        return take(tags, ["IS"], unpadded) if context.type in SERIALS else None

    return Row("issue", frozenset({"IS"}), lambda value, context: {"IS": [value]}, read)


def _pages() -> Row:
    def read(tags: Tags, context: Context) -> Any:
        start, rest = take(tags, ["SP"], page_of), take(tags, ["OP"], page_of)
        return f"{start}-{rest}" if start and rest and "-" not in rest else rest or start

    return Row("page", frozenset({"SP", "OP"}), lambda value, context: {"OP": [value]}, read)


ROWS = (
    both_scripts("A1", NOTE + "original-author"),
    bilingual(line("title", "T1"), line("title", NOTE + "original-title")),
    bilingual(
        line("container_title", "JF", "JO", "T2"), line("container_title", NOTE + "original-container-title")
    ),
    roled("advisor", "A3", "thesis"),
    people("editor", "A2"),
    people("translator", "A4"),
    line("collection_title", "T3"),
    issued("YR", "FD"),
    line("volume", "VO"),
    _issue(),
    _pages(),
    bilingual(line("publisher", "PB"), line("publisher", NOTE + "original-publisher")),
    line("publisher_place", "PP"),
    line("edition", "ED"),
    line("genre", "CL"),
    line("number", "ID"),
    line("DOI", "DO", of=valid(doi.validate)),
    line("URL", "LK", "UL", "UR"),
    dated("accessed", "RD"),
    line("ISSN", "SN", of=valid(issn.validate)),
    line("ISBN", "SN", of=valid(isbn.validate)),
    line("CN", "CN", of=valid(cn.validate)),
    bilingual(line("abstract", "AB", of=abstract), line("abstract", NOTE + "original-abstract")),
    keywords("K1"),
    classes("U1"),
    line("note", "NO"),
    *without("CN", "accessed", "advisor"),
)
DIALECT = Dialect(
    "refworks",
    (".refworks",),
    "RT",
    ROWS,
    cut,
    written=written,
    note="U5",
    database=("DB",),
    spare=frozenset({"SR", "DS"}),
    start=r"RT[ \t]+[A-Z]",
)
FORMAT = DIALECT.format()
