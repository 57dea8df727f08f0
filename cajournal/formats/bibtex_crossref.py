"""`crossref`: what an entry leaves to the volume that it stands in, as biblatex inherits it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cajournal.formats.bibtex_dialects import to_bibtex
from cajournal.formats.rows import Tags
from cajournal.models import Notice

if TYPE_CHECKING:
    from bibtexparser.model import Entry

_HOSTED = frozenset(
    "inbook incollection inproceedings conference suppbook suppcollection inreference".split()
)
"""Entry types whose host's title is their `booktitle`."""
_BOOKS = frozenset("inbook suppbook".split())
"""Those whose host's authors are their `bookauthor`."""
_TITLE = ("title", "subtitle")
_OWN = frozenset(
    """crossref xref ids label shorthand options sortkey entrysubtype title subtitle titleaddon shorttitle
    author pages doi url urldate abstract keywords note annote file reftext reflabel""".split()
)
"""What an entry never takes from another."""


def inherit(tags: Tags, entry: Entry, parent: Tags | None, notices: list[Notice]) -> None:
    """Give an entry what its host says; a host that is not in the file is told, and `crossref` kept.

    A field of the entry's own always counts.
    """
    if parent is None:
        notices.append(Notice(code="missing:crossref", value=tags["crossref"]))
        return
    child = entry.entry_type.lower()
    to_bibtex(child, tags)
    to_bibtex(child, parent)
    del tags["crossref"]
    for name, value in _told(child, parent).items():
        tags.setdefault(name, value)


def _told(child: str, parent: Tags) -> Tags:
    """What a host gives to an entry of that type, by the names that it has there."""
    told = {name: value for name, value in parent.items() if name not in _OWN and not name.endswith("-data")}
    if child in _HOSTED and "title" in parent:
        told.setdefault("booktitle", ": ".join(parent[name] for name in _TITLE if name in parent))
    if child in _BOOKS and "author" in parent:
        told["bookauthor"] = parent["author"]
    return told
