"""Entries as records: names of either dialect, @string, crossref, exact values, what is broken where."""

from __future__ import annotations

import logging
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from cajournal.errors import FormatError
from cajournal.formats import bibtex_noteexpress
from cajournal.formats.base import Loaded
from cajournal.formats.bibtex_crossref import inherit
from cajournal.formats.bibtex_dialects import dialect_of, to_bibtex
from cajournal.formats.bibtex_names import mended
from cajournal.formats.bibtex_packing import AND, unpack
from cajournal.formats.bibtex_rows import ROWS, language
from cajournal.formats.bibtex_source import field_values, place, reason, texts
from cajournal.formats.bibtex_types import csl_type
from cajournal.formats.bibtex_writing import EXTRA, VERBATIM, data_tag, stand_down
from cajournal.formats.csl_variables import kept_texts
from cajournal.formats.latex import plain_text
from cajournal.formats.rows import Context, Tags, own_slot, read
from cajournal.models import Article, Citation, Notice, Record

if TYPE_CHECKING:
    from bibtexparser.library import Library
    from bibtexparser.model import Entry

# What a broken entry is, we tell ourselves; the library's log stays for those who ask for it.
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
logging.getLogger("pylatexenc").addHandler(logging.NullHandler())

_EXTRA_BACK = {tag: variable for variable, tag in EXTRA.items()}
_PEOPLE = frozenset(("author", "editor", "translator"))
_OTHERS = re.compile(rf"(?:^|{AND})others\s*$")


def loads(content: str, dialect: str | None = None) -> Loaded:
    """The records of a BibTeX or biblatex text; `format` of the result is the dialect that it is in.

    Broken entries, repeated fields and repeated keys are told in the result's `notices`. Raises
    FormatError when there are entries and none of them can be read.
    """
    from bibtexparser.entrypoint import parse_string

    library = parse_string(content.replace("\r\n", "\n"), parse_stack=[])
    loaded = Loaded(format=dialect or dialect_of(content) or "bibtex")
    entries = _entries(library, loaded.notices)
    named = texts(library)
    known = {entry.key.lower(): entry for entry in entries}
    for entry in entries:
        tags, notices = field_values(entry, named)
        if "crossref" in tags:
            parent = known.get(tags["crossref"].strip().lower())
            inherit(tags, entry, field_values(parent, named)[0] if parent else None, notices)
        loaded.append(_record(entry, tags, notices))
    if loaded.notices and not loaded:
        first = library.failed_blocks[0]
        raise FormatError("bad-format", name=loaded.format, reason=reason(first), line=place(first)[0])
    return loaded


def _entries(library: Library, notices: list[Notice]) -> list[Entry]:
    """The entries that can be read; what is wrong with the others goes to the notices."""
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry, ParsingFailedBlock

    entries = []
    for block in library.blocks:
        entry = block.ignore_error_block if isinstance(block, ParsingFailedBlock) else block
        if isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
            line, shown = place(block)
            notices.append(Notice(code="repaired:repeated", value=shown, line=line))
        elif isinstance(block, ParsingFailedBlock):
            line, shown = place(block)
            notices.append(Notice(code=f"broken:{reason(block)}", value=shown, line=line))
        if isinstance(entry, Entry):
            entries.append(entry)
    return entries


def _record(entry: Entry, tags: Tags, notices: list[Notice]) -> Record:
    entry_type = entry.entry_type.lower()
    if bibtex_noteexpress.is_converted(tags):
        return bibtex_noteexpress.record(entry_type, tags, entry.key, (entry.start_line or 0) + 1, notices)
    to_bibtex(entry_type, tags)
    for tag in _PEOPLE.intersection(tags):
        if listed := mended(tags[tag]):
            notices.append(Notice(code="repaired:separators", value=tags[tag]))
            tags[tag] = listed
    kind = Citation if "reftext" in tags else Article
    type_ = csl_type(entry_type, tags)
    exact = _exact(tags, kind)
    was_cut = _cut(tags)
    stand_down(tags, exact, type_)
    rest = exact.pop("extra", None)
    context = _context(kind, type_, own_slot(language(tags)))
    record = read(tags, exact, ROWS, context, key=entry.key or None)
    tags.pop("reftext", None)
    if isinstance(record, Citation):
        _tell_cut(record, was_cut, tags.pop("translator+others", None) is not None)
    elif was_cut:
        tags["others"] = "true"
    if tags or rest:
        record.extra = {**record.extra, **_kept(tags), **kept_texts(rest)}
    if notices:
        record.notices = [*record.notices, *notices]
    return record


_context = cache(Context)


def _tell_cut(record: Citation, authors: bool, translators: bool) -> None:
    if authors:
        record.et_al = True
    if translators:
        record.translator_et_al = True


def _kept(tags: Tags) -> dict[str, str]:
    """What no row took, by its own name."""
    return {
        _EXTRA_BACK.get(name, name): value if name in VERBATIM else plain_text(value)
        for name, value in tags.items()
    }


def _cut(tags: Tags) -> bool:
    """Whether the author list ends in `and others`, which is taken off."""
    whole = tags.get("author", "")
    if not whole.rstrip().endswith("others"):
        return False
    tags["author"] = _OTHERS.sub("", whole)
    return bool(tags["author"] != whole)


def _exact(tags: Tags, kind: type[Record]) -> Tags:
    """The exact values that stand beside their fields, taken out."""
    known = _data_tags(kind)
    found = [tag for tag in tags if tag in known]
    return {known[tag]: unpack(tags.pop(tag), many=_is_list(kind, known[tag])) for tag in found}


@cache
def _data_tags(kind: type[Record]) -> dict[str, str]:
    return {data_tag(field): field for field in kind.model_fields}


@cache
def _is_list(kind: type[Record], field: str) -> bool:
    default: Any = kind.model_fields[field].get_default(call_default_factory=True)
    return isinstance(default, list)
