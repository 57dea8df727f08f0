"""Records as BibTeX entries: the fields of the rows, and beside them what the rows alone would lose."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cajournal.formats import keys
from cajournal.formats.bibtex_packing import pack
from cajournal.formats.bibtex_rows import ROWS
from cajournal.formats.bibtex_types import entry_type
from cajournal.formats.latex import escape, verbatim
from cajournal.formats.plain import plain
from cajournal.formats.rows import Context, Tags, unwritten, write
from cajournal.models import Citation, Record

if TYPE_CHECKING:
    from bibtexparser.model import Block, Entry

Dialect = Callable[[str, Tags], tuple[str, Tags]]
"""What gives an entry type and its fields the names of a dialect."""

# CSL variables without a field in our models (they wait in `extra`), by their biblatex names.
EXTRA = {"title-short": "shorttitle", "journalAbbreviation": "shortjournal", "call-number": "library"} | {
    name: name.lower()
    for name in "DOI ISSN ISBN CN CSTR PMID PMCID URL".split()  # refused as not well formed
}
VERBATIM = frozenset({"url", "doi", "file", "eprint"})
_MEANT = frozenset("others crossref subtitle month day entrysubtype entrytypeid usera".split())
"""Names that reading takes for more than a text, beside those of the rows."""
_FIELD_NAME = re.compile(r"[a-z][a-z0-9_.:+-]*")


def dumps(records: Sequence[Record], dialect: Dialect = lambda entry, tags: (entry, tags)) -> str:
    """Records as entries of a dialect, one empty line between them."""
    from bibtexparser.entrypoint import write_string
    from bibtexparser.library import Library
    from bibtexparser.writer import BibtexFormat

    layout = BibtexFormat()  # type: ignore[no-untyped-call]
    layout.indent, layout.block_separator = "  ", "\n"
    named = zip(records, keys.assign(records), strict=True)
    entries: list[Block] = [_entry(record, key, dialect) for record, key in named]
    return write_string(Library(entries), unparse_stack=[], bibtex_format=layout)


def _entry(record: Record, key: str, dialect: Dialect) -> Entry:
    from bibtexparser.model import Entry, Field

    entry, tags = dialect(entry_type(record)[0], fields(record))
    return Entry(entry, key, [Field(name, f"{{{value}}}") for name, value in tags.items()])


def fields(record: Record) -> Tags:
    """The BibTeX fields of a record, escaped, in the order that they are printed in."""
    tags, exact = write(record, ROWS)
    if isinstance(record, Citation):
        tags.setdefault("reftext", "")
    _stand_in(tags, exact, record)
    if record.cut:
        tags["author"] = f"{tags['author']} and others" if "author" in tags else "others"
    if getattr(record, "translator_et_al", False) and "translator" in tags:
        tags["translator"] += " and others"
    _, marks = entry_type(record)
    extra = _extra(record, tags, exact) if record.extra else {}
    data = {data_tag(name): pack(value) for name, value in exact.items()}
    return {**tags, **marks, **extra, **data}


_IN_LISTS = ("et_al", "translator_et_al")
"""Fields that `and others` at the end of a list of names says."""


def cannot(record: Record) -> list[str]:
    """What BibTeX does not hold of a record: nothing, as long as every field has its row."""
    return [name for name in unwritten(record, ROWS) if name not in _IN_LISTS]


def data_tag(field: str) -> str:
    """The field that an exact value stands in."""
    return f"{field.replace('_', '-').lower()}-data"


# --- what styles want and a record may lack: the tag, what stands in for it, whose field it is not

_CITED_PAGE = ("pages", "locator", "page")
_EVENT = ("booktitle", "eventtitle", "container_title")


def _stand_ins(type_: str) -> tuple[tuple[str, str, str], ...]:
    return (_CITED_PAGE, _EVENT) if type_ == "paper-conference" else (_CITED_PAGE,)


def _stand_in(tags: Tags, exact: Tags, record: Record) -> None:
    for tag, other, field in _stand_ins(record.type):
        if other in tags and tags.get(tag) == tags[other]:
            exact[field] = plain(getattr(record, field))  # alike, but no stand-in
        elif other in tags:
            tags.setdefault(tag, tags[other])


def stand_down(tags: Tags, exact: Tags, type_: str) -> None:
    """Take the stand-ins out again when reading."""
    for tag, other, field in _stand_ins(type_):
        if other in tags and tags.get(tag) == tags[other] and field not in exact:
            del tags[tag]


# --- what no row holds


def _extra(record: Record, tags: Tags, exact: Tags) -> Tags:
    """Under its own name where that is a field's name and free, else in `extra-data`."""
    free: Tags = {}
    rest = {}
    for name, value in record.extra.items():
        tag = EXTRA.get(name, name)
        written = verbatim(value, printed=tag != "file") if tag in VERBATIM else escape(value)
        taken = tag in tags or tag in free or (tag in VERBATIM and written != value)
        if tag == "others":
            continue
        if taken or not _is_free(tag) or _would_be_read(tag, written, record):
            rest[name] = value
        else:
            free[tag] = written
    if rest:
        exact["extra"] = rest
    return free


def _is_free(name: str) -> bool:
    """Whether a name of `extra` can stand as a field of its own."""
    return _FIELD_NAME.fullmatch(name) is not None and not name.endswith("-data") and name not in _MEANT


def _would_be_read(tag: str, written: str, record: Record) -> bool:
    """Whether a row would take a value of `extra` for its own."""
    context = Context.of(record)
    return any(row.read({tag: written}, context) is not None for row in ROWS if tag in row.tags)
