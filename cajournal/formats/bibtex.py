"""BibTeX as gbt7714, pandoc and Zotero read it; written and split by bibtexparser 2.

Nothing is lost. Where a field alone would not give a value back (an author's affiliations, the print
of a name, an inferred year, an article's references), a field beside it does: `author-data =
{name.han=张宁; affiliations.0=…}`, `citations-data`; no client prints it.

A citation, as opposed to a full record, is known by its `reftext` (the reference as printed). When
a file is read, entries that are broken are left out and told in the result's `notices`, with line
and reason; the entries after them are read all the same. Unknown fields are kept in `extra`.
"""

from __future__ import annotations

from collections.abc import Sequence

from cajournal.formats import bibtex_writing
from cajournal.formats.base import Format
from cajournal.formats.bibtex_dialects import dialect_of
from cajournal.formats.bibtex_reading import loads
from cajournal.formats.bibtex_source import START, end
from cajournal.models import Record


def sniff(content: str) -> bool:
    """Whether there is a BibTeX entry in a text, by BibTeX's names."""
    return dialect_of(content) == "bibtex"


def dumps(records: Sequence[Record]) -> str:
    """Records as BibTeX entries, one empty line between them.

    >>> from cajournal.models import Citation
    >>> print(dumps([Citation(type="book", title="和平地理学", author="刘愈之", issued=1965)]))
    @book{liu1965heping,
      author = {刘愈之},
      title = {和平地理学},
      year = {1965},
      reftext = {}
    }
    <BLANKLINE>
    """
    return bibtex_writing.dumps(records)


FORMAT = Format("bibtex", (".bib", ".bibtex"), sniff, loads, dumps, bibtex_writing.cannot, START, end)
