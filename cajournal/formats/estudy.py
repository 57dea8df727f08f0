"""CNKI E-Study (.eln) and CNKI's own list (.txt), read only: `Title-题名: 多元外交`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cajournal.formats.rows import bilingual
from cajournal.formats.tagged import Dialect, Line
from cajournal.formats.tagged_people import both_scripts, people
from cajournal.formats.tagged_rows import abstract, classes, issued, keywords, line, pages, unpadded, valid
from cajournal.numbers import cn, doi, isbn, issn

_LINE = re.compile(r"\s*([A-Za-z][A-Za-z0-9 /]{1,24}?)-[^\s:：A-Za-z-][^:：]{0,14}[:：]\s?(.*)")


def cut(printed: str) -> Sequence[Line]:
    """The tagged line in a printed line."""
    found = _LINE.match(printed)
    return (Line(found[1], found[2]),) if found else ()


ROWS = (
    both_scripts("Author", "EnglishAuthor"),
    bilingual(line("title", "Title"), line("title", "EnglishTitle")),
    bilingual(line("container_title", "Source", "Journal"), line("container_title", "EnglishSource")),
    people("advisor", "Tutor", "Teacher"),
    issued("Year", "PubTime", "PubDate", "Date"),
    line("volume", "Roll", "Volume"),
    line("issue", "Period", "Issue", of=unpadded),
    pages("Page", "PageNum", "Pages"),
    line("publisher", "Publisher", "School"),
    line("genre", "Degree"),
    line("DOI", "DOI", of=valid(doi.validate)),
    line("URL", "URL", "Link"),
    line("ISSN", "ISSN", of=valid(issn.validate)),
    line("ISBN", "ISBN", of=valid(isbn.validate)),
    line("CN", "CN", of=valid(cn.validate)),
    bilingual(line("abstract", "Summary", "Abstract", of=abstract), line("abstract", "EnglishSummary")),
    keywords("Keyword", "EnglishKeyword"),
    classes("CLC"),
)
FORMAT = Dialect(
    "estudy",
    (".eln",),
    "SrcDatabase",
    ROWS,
    cut,
    language="Language",
    place="Organ",
    start=r"SrcDatabase-",
    database=("SrcDatabase",),
    spare=frozenset({"FirstDuty", "PageCount"}),
).format()
