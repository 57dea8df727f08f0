"""biblatex as biber with biblatex-gb7714-2015, pandoc and Zotero read it: BibTeX's core, biblatex's names.

`@thesis` and `@report` for BibTeX's entry types, `location`, `journaltitle`, `institution` and `date`
for its fields. All else, and all that is said of losses and broken entries, is as in `bibtex`.
"""

from __future__ import annotations

from collections.abc import Sequence

from cajournal.formats import bibtex_writing
from cajournal.formats.base import Format
from cajournal.formats.bibtex_dialects import dialect_of, to_biblatex
from cajournal.formats.bibtex_reading import loads
from cajournal.formats.bibtex_source import START, end
from cajournal.models import Record


def sniff(content: str) -> bool:
    """Whether there is a BibTeX entry in a text, by biblatex's names."""
    return dialect_of(content) == "biblatex"


def dumps(records: Sequence[Record]) -> str:
    """Records as biblatex entries, one empty line between them.

    >>> from cajournal.models import Article
    >>> thesis = Article(type="thesis", title="原生广告", author="何筱梅", publisher="武汉大学", issued=2016)
    >>> print(dumps([thesis]))
    @thesis{he2016yuansheng,
      author = {何筱梅},
      title = {原生广告},
      institution = {武汉大学},
      date = {2016},
      year = {2016}
    }
    <BLANKLINE>
    """
    return bibtex_writing.dumps(records, to_biblatex)


FORMAT = Format("biblatex", (".biblatex",), sniff, loads, dumps, bibtex_writing.cannot, START, end)
