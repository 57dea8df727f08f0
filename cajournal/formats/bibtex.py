"""BibTeX as gbt7714, biblatex-gb7714-2015, pandoc and Zotero read it; written and split by bibtexparser 2.

Nothing is lost. Where a field alone would not give a value back (an author's affiliations, the print
of a name, an inferred year, an article's references), a field beside it does: `author-data =
{name.han=张宁; affiliations.0=…}`, `citations-data`; no client prints it.

A citation, as opposed to a full record, is known by its `reftext` (the reference as printed). When
a file is read, entries that are broken are left out and told in the result's `notices`, with line
and reason; the entries after them are read all the same. Unknown fields are kept in `extra`.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from cajournal.errors import FormatError
from cajournal.formats import keys
from cajournal.formats.base import Format, Loaded
from cajournal.formats.bibtex_rows import ROWS, read_language
from cajournal.formats.bibtex_source import field_values, place, reason, texts
from cajournal.formats.bibtex_types import csl_type, entry_type
from cajournal.formats.latex import escape, unescape, verbatim
from cajournal.formats.packing import AND, pack, unpack
from cajournal.formats.plain import plain
from cajournal.formats.rows import Context, Tags, own_slot, read, unwritten, write
from cajournal.models import Article, Citation, Notice, Record

if TYPE_CHECKING:
    from bibtexparser.model import Block, Entry

# What a broken entry is, we tell ourselves; the library's log stays for those who ask for it.
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
logging.getLogger("pylatexenc").addHandler(logging.NullHandler())

# CSL variables without a field in our models (they wait in `extra`), by their biblatex names.
_EXTRA = {"title-short": "shorttitle", "journalAbbreviation": "shortjournal", "call-number": "library"} | {
    name: name.lower()
    for name in "DOI ISSN ISBN CN CSTR PMID PMCID URL".split()  # refused as not well formed
}
_EXTRA_BACK = {tag: variable for variable, tag in _EXTRA.items()}
_OTHERS = re.compile(rf"(?:^|{AND})others\s*$")
_FIELD_NAME = re.compile(r"[a-z][a-z0-9_.:+-]*")
_VERBATIM = frozenset({"url", "doi", "file", "eprint"})


# --- writing


def dumps(records: Sequence[Record]) -> str:
    """Records as BibTeX entries, one empty line between them.

    >>> print(dumps([Citation(type="book", title="和平地理学", author="刘愈之", issued=1965)]))
    @book{liu1965heping,
      author = {刘愈之},
      title = {和平地理学},
      year = {1965},
      reftext = {}
    }
    <BLANKLINE>
    """
    from bibtexparser.entrypoint import write_string
    from bibtexparser.library import Library
    from bibtexparser.writer import BibtexFormat

    layout = BibtexFormat()  # type: ignore[no-untyped-call]
    layout.indent, layout.block_separator = "  ", "\n"
    entries: list[Block] = [
        _entry(record, key) for record, key in zip(records, keys.assign(records), strict=True)
    ]
    return write_string(Library(entries), unparse_stack=[], bibtex_format=layout)


def _entry(record: Record, key: str) -> Entry:
    from bibtexparser.model import Entry, Field

    kind, _ = entry_type(record)
    return Entry(kind, key, [Field(name, f"{{{value}}}") for name, value in fields(record).items()])


def fields(record: Record) -> dict[str, str]:
    """The BibTeX fields of a record, escaped, in the order that they are printed in."""
    tags, exact = write(record, ROWS)
    if isinstance(record, Citation):
        tags.setdefault("reftext", "")
    _stand_in(tags, exact, record)
    if "others" in record.extra or getattr(record, "et_al", False):
        tags["author"] = f"{tags['author']} and others" if "author" in tags else "others"
    _, marks = entry_type(record)
    extra = _extra(record, tags, exact)
    data = {_data_tag(name): pack(value) for name, value in exact.items()}
    return {**tags, **marks, **extra, **data}


def _stand_ins(type_: str) -> tuple[tuple[str, str, str], ...]:
    """What styles want and a record may lack: the tag, what stands in for it, whose field it is not."""
    cited_page = ("pages", "locator", "page")
    return (
        (cited_page, ("booktitle", "eventtitle", "container_title"))
        if type_ == "paper-conference"
        else (cited_page,)
    )


def _stand_in(tags: Tags, exact: Tags, record: Record) -> None:
    for tag, other, field in _stand_ins(record.type):
        if other in tags and tags.get(tag) == tags[other]:
            exact[field] = plain(getattr(record, field))  # alike, but no stand-in
        elif other in tags:
            tags.setdefault(tag, tags[other])


def _stand_down(tags: Tags, exact: Tags, type_: str) -> None:
    for tag, other, field in _stand_ins(type_):
        if other in tags and tags.get(tag) == tags[other] and field not in exact:
            del tags[tag]


def _extra(record: Record, tags: Tags, exact: Tags) -> Tags:
    """What no row holds, under its own name; names that are no field names go to `extra-data`."""
    free: Tags = {}
    rest = {}
    for name, value in record.extra.items():
        tag = _EXTRA.get(name, name)
        written = verbatim(value) if tag in _VERBATIM else escape(value)
        if tag in tags or tag in free or not _is_free(tag) or (tag in _VERBATIM and written != value):
            rest[name] = value
        elif tag != "others":
            free[tag] = written
    if rest:
        exact["extra"] = rest
    return free


def _is_free(name: str) -> bool:
    """Whether a name of `extra` can stand as a field of its own."""
    return _FIELD_NAME.fullmatch(name) is not None and not name.endswith("-data")


def cannot(record: Record) -> list[str]:
    """What BibTeX does not hold of a record: nothing, as long as every field has its row."""
    return [name for name in unwritten(record, ROWS) if name != "et_al"]


# --- reading


def sniff(content: str) -> bool:
    """Whether there is a BibTeX entry in a text."""
    return re.search(r"^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]", content, re.MULTILINE) is not None


def loads(content: str) -> Loaded:
    """The records of a BibTeX or biblatex text.

    Broken entries, repeated fields and repeated keys are told in the result's `notices`. Raises
    FormatError when there are entries and none of them can be read.
    """
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry, ParsingFailedBlock

    library = parse_string(content.replace("\r\n", "\n"), parse_stack=[])
    loaded = Loaded(format="bibtex")
    named = texts(library)
    for block in library.blocks:
        entry = block.ignore_error_block if isinstance(block, ParsingFailedBlock) else block
        if isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
            loaded.notices.append(Notice(code="repaired:repeated", value=place(block)))
        elif isinstance(block, ParsingFailedBlock):
            loaded.notices.append(Notice(code="broken:entry", value=f"{place(block)}: {reason(block)}"))
        if isinstance(entry, Entry):
            loaded.append(_record(entry, named))
    if loaded.notices and not loaded:
        first = library.failed_blocks[0]
        raise FormatError("bad-format", name="bibtex", reason=reason(first), line=(first.start_line or 0) + 1)
    return loaded


def _record(entry: Entry, named: dict[str, str]) -> Record:
    tags, notices = field_values(entry, named)
    kind = Citation if "reftext" in tags else Article
    type_ = csl_type(entry.entry_type.lower(), tags)
    exact = _exact(tags, kind)
    own = own_slot(read_language(dict(tags), Context(kind, type_, "zh")))
    others = _cut(tags)
    _stand_down(tags, exact, type_)
    rest = exact.pop("extra", None)
    record = read(tags, exact, ROWS, Context(kind, type_, own), key=entry.key or None)
    tags.pop("reftext", None)
    if others and isinstance(record, Citation):
        record.et_al = True
    elif others:
        tags["others"] = "true"
    kept = {
        _EXTRA_BACK.get(name, name): value if name in _VERBATIM else unescape(value).strip()
        for name, value in tags.items()
    }
    record.extra = {**record.extra, **kept, **(rest if isinstance(rest, dict) else {})}
    record.notices = [*record.notices, *notices]
    return record


def _cut(tags: Tags) -> bool:
    """Whether the author list ends in `and others`, which is taken off."""
    whole = tags.get("author", "")
    tags["author"] = _OTHERS.sub("", whole)
    return bool(tags["author"] != whole)


def _exact(tags: Tags, kind: type[Record]) -> Tags:
    """The exact values that stand beside their fields, taken out."""
    found = [(field, tag) for tag, field in _data_tags(kind).items() if tag in tags]
    return {field: unpack(tags.pop(tag), many=_is_list(kind, field)) for field, tag in found}


def _data_tag(field: str) -> str:
    return f"{field.replace('_', '-').lower()}-data"


@cache
def _data_tags(kind: type[Record]) -> dict[str, str]:
    return {_data_tag(field): field for field in kind.model_fields}


def _is_list(kind: type[Record], field: str) -> bool:
    return isinstance(kind.model_fields[field].get_default(call_default_factory=True), list)


FORMAT = Format("bibtex", (".bib", ".bibtex"), sniff, loads, dumps, cannot)
