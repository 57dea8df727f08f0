"""EndNote tagged, also called Refer (.enw), as CNKI and reference managers write it: `%T 多元外交`.

CNKI leaves out the blank behind a tag, joins tags on one line, writes the degree under %9, the DOI under
%R, the kind of a standard or patent under %~, a patent's number under %@ and a standard's under %V.
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
    pages,
    take,
    unpadded,
    valid,
)
from cajournal.formats.tagged_types import SERIALS
from cajournal.numbers import cn, doi, isbn, issn

_TAG = r"%[0-9A-Z@!#$&(*+.:;<=>?\[^_~]"
_LINE = re.compile(rf"\s*({_TAG})([ \t]?)(.*)")
_JOINED = re.compile(rf"(?<=\S)[ \t]+(?={_TAG} )")


def cut(printed: str) -> Sequence[Line]:
    """The tagged lines in a printed line."""
    found = _LINE.match(printed)
    if not found:
        return ()
    value, *more = _JOINED.split(found[3]) if "%" in found[3] else [found[3]]
    first = Line(found[1], value, "tag-spacing" if value and not found[2] else "")
    joined = (_LINE.match(each) for each in more)
    return (first, *(Line(each[1], each[3], "tags-joined") for each in joined if each))


def written(tag: str, value: str) -> str:
    """A line of a record."""
    return f"{tag} {_JOINED.sub(' ', value).replace(' %', ' ％')}" if "%" in value else f"{tag} {value}"


_SERIAL = SERIALS | {"paper-conference", "chapter"}
# Where a work of that type has its number; a journal's article has none.
_NUMBERS = {"patent": "%@", "standard": "%V", "report": "%@"}


def _number() -> Row:
    def write(value: str, context: Context) -> Tags:
        return {_NUMBERS.get(context.type, NOTE + "number"): [value]}

    def read(tags: Tags, context: Context) -> Any:
        return take(tags, [_NUMBERS.get(context.type, NOTE + "number"), NOTE + "number"], str)

    return Row("number", frozenset({*_NUMBERS.values(), NOTE + "number"}), write, read)


def _hosted(context: Context) -> str:
    return "%J" if context.type in SERIALS else "%B"


def _host() -> Row:
    def write(value: str, context: Context) -> Tags:
        return {_hosted(context): [value]}

    def read(tags: Tags, context: Context) -> Any:
        return None if context.type == "thesis" else take(tags, [_hosted(context), "%J", "%B"], str)

    return Row("container_title", frozenset({"%J", "%B"}), write, read)


def _publisher() -> Row:
    def read(tags: Tags, context: Context) -> Any:
        return take(tags, ["%I", *(["%J", "%B"] if context.type == "thesis" else [])], str)

    return Row("publisher", frozenset({"%I", "%J", "%B"}), lambda value, context: {"%I": [value]}, read)


ROWS = (
    _number(),
    both_scripts("%A", NOTE + "original-author", comma=True),
    bilingual(line("title", "%T"), line("title", NOTE + "original-title", "%Q")),
    bilingual(_host(), line("container_title", NOTE + "original-container-title")),
    roled("advisor", "%Y", "thesis"),
    people("editor", "%E", "%Y"),
    people("translator", "%?"),
    line("collection_title", "%S"),
    issued("%D", "%8"),
    line("ISBN", "%@", "%V", of=valid(isbn.validate)),
    line("volume", "%V"),
    line("issue", "%N", of=unpadded),
    pages("%P"),
    bilingual(_publisher(), line("publisher", NOTE + "original-publisher")),
    line("publisher_place", "%C"),
    line("edition", "%7"),
    line("genre", "%9"),
    line("DOI", "%R", of=valid(doi.validate)),
    line("URL", "%U"),
    dated("accessed", "%["),
    line("ISSN", "%@", of=valid(issn.validate)),
    line("CN", "%L", of=valid(cn.validate)),
    bilingual(line("abstract", "%X", of=abstract), line("abstract", NOTE + "original-abstract")),
    keywords("%K"),
    classes(NOTE + "clc"),
    line("note", "%Z"),
    *without("CN", "accessed", "advisor"),
)
DIALECT = Dialect(
    "endnote",
    (".enw",),
    "%0",
    ROWS,
    cut,
    written=written,
    language="%G",
    place="%+",
    note="%O",
    database=("%~",),
    spare=frozenset({"%W"}),
    start=r"%0[ \t]",
)
FORMAT = DIALECT.format()
