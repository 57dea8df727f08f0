"""The two dialects of `.bib` files: BibTeX and biblatex have other names for the same thing.

The rows (see `bibtex_rows`) speak BibTeX; biblatex's names are put in their place when writing, and
BibTeX's when reading, entry by entry, so that a file may mix them.
"""

from __future__ import annotations

import re

from cajournal.formats.bibtex_source import START
from cajournal.formats.rows import Tags

# BibTeX's name → biblatex's.
_ENTRIES = {"phdthesis": "thesis", "mastersthesis": "thesis", "techreport": "report"}
_FIELDS = {"address": "location", "journal": "journaltitle", "school": "institution"}
_WITH_ADDRESS = frozenset({"patent", "inproceedings"})
"""Entry types whose address stays one: pandoc takes a patent's location for the jurisdiction, Zotero that of
proceedings for the place of the event."""
_BIBTEX_FIELDS = {"location": "address", "journaltitle": "journal"}
_SCHOOLS = frozenset({"thesis", "phdthesis", "mastersthesis"})
"""Entry types whose institution is a school."""

_ENTRY = re.compile(f"^{START}", re.MULTILINE)
_SIGN = re.compile(
    r"@(?:(?P<type>thesis|report|collection|mvbook|mvcollection|inreference|dataset)"
    r"|phdthesis|mastersthesis|techreport|conference)\s*[{(]"
    r"|[,\n][ \t]*(?:(?P<field>journaltitle|location|date|titleaddon|subtitle|maintitle|eventdate)"
    r"|journal|address|school|year|month)\s*=",
    re.IGNORECASE,
)
_ENOUGH = 50_000
"""As many characters show which dialect a file is in."""


def dialect_of(content: str) -> str | None:
    """The dialect that most names of a text belong to; None when there is no entry in it.

    A file that says the same in both is BibTeX.

    >>> dialect_of("@book{a, location = {北京}}"), dialect_of("@book{a, year = 1965}"), dialect_of("book")
    ('biblatex', 'bibtex', None)
    """
    if not _ENTRY.search(content):
        return None
    signs = [bool(found["type"] or found["field"]) for found in _SIGN.finditer(content[:_ENOUGH])]
    return "biblatex" if sum(signs) * 2 > len(signs) else "bibtex"


def to_biblatex(entry: str, tags: Tags) -> tuple[str, Tags]:
    """An entry type and its fields by biblatex's names; there a year is a date as well.

    >>> to_biblatex("phdthesis", {"school": "武汉大学", "year": "2016"})
    ('thesis', {'institution': '武汉大学', 'date': '2016', 'year': '2016'})
    """
    dated = {"date": tags["year"]} if "year" in tags and "date" not in tags else {}
    named = {}
    for name, value in tags.items():
        if name == "year":
            named.update(dated)
        named[name if entry in _WITH_ADDRESS else _FIELDS.get(name, name)] = value
    return _ENTRIES.get(entry, entry), named


def to_bibtex(entry: str, tags: Tags) -> None:
    """Fields by BibTeX's names; where an entry has both names, each stays as it is.

    >>> tags = {"location": "北京", "title": "题名"}
    >>> to_bibtex("book", tags), tags
    (None, {'title': '题名', 'address': '北京'})
    """
    for theirs, ours in _BIBTEX_FIELDS.items():
        if theirs in tags and ours not in tags:
            tags[ours] = tags.pop(theirs)
    if entry in _SCHOOLS and "institution" in tags and "school" not in tags:
        tags["school"] = tags.pop("institution")
    if "url" not in tags and (found := _ADDRESS.search(tags.get("howpublished", ""))):
        tags["url"] = found["url"]
        if found[0] == tags["howpublished"]:
            del tags["howpublished"]


_ADDRESS = re.compile(r"\s*(?:\\url)?\{?(?P<url>https?://[^\s{}]+)\}?\s*")
"""How BibTeX's own styles print an address, which have no field for it: \\url{http://a.cn}."""
