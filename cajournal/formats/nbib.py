"""PubMed's own format (.nbib, MEDLINE): four-letter tags, folded lines; read only."""

from __future__ import annotations

import re

from cajournal.formats import tagged_records
from cajournal.formats.base import Format, Loaded
from cajournal.formats.rows import Row
from cajournal.formats.tagged import Entry, Layout
from cajournal.formats.tagged_dates import date, issued, pages
from cajournal.formats.tagged_lists import authors, keywords, people
from cajournal.formats.tagged_rows import text
from cajournal.formats.tagged_table import Table
from cajournal.formats.usual_rows import bilingual
from cajournal.formats.values import as_isbn, as_issn, as_language

_START = r"PMID {0,2}-"
_LINE = re.compile(r"([A-Z]{2,4}) {0,2}- ?(.*)")
_ARTICLE_ID = re.compile(r"(\S+) \[(doi|pii|pmc)\]")
_BRACKETS = re.compile(r"^\[(.*)\]\.?$")

ROWS: tuple[Row, ...] = (
    bilingual(text("title", "TI", also="BTI"), text("title", "TT")),
    authors("FAU", "AU", "OAU", "AD"),
    people("editor", "FED", also="ED"),
    bilingual(text("container_title", "JT", {"chapter": "BTI"}, also="TA"), text("container_title", "OJT")),
    issued("DP", "", "DCOM", slashes=False),
    date("available", "DEP", slashes=False),
    text("volume", "VI"),
    text("issue", "IP"),
    pages("PG", "", {}),
    text("edition", "EN"),
    text("publisher", "PB"),
    text("publisher_place", "PL", {"article-journal": "CY"}),
    text("collection_title", "CTI"),
    text("DOI", "DOI"),
    text("PMID", "PMID"),
    text("ISSN", "IS", of=lambda said: as_issn(said.split(" ")[0])),
    text("ISBN", "ISBN", of=lambda said: as_isbn(said.split(" (")[0])),
    text("language", "LA", of=as_language),
    bilingual(text("abstract", "AB"), text("abstract", "OAB")),
    keywords("OT", also="MH"),
)


def repair(entry: Entry) -> None:
    """DOI out of the article's ids, full names before short ones, a translated title out of its brackets."""
    full = {line.tag for line in entry.lines}
    kept = []
    for line in entry.lines:
        found = _ARTICLE_ID.fullmatch(line.value) if line.tag in ("AID", "LID") else None
        if found and found[2] != "pii":
            line = line._replace(tag="DOI" if found[2] == "doi" else "PMC", value=found[1])
        elif line.tag == "TI":
            line = line._replace(value=_BRACKETS.sub(r"\1", line.value).removesuffix("."))
        elif line.tag == "CN":  # the corporate author
            line = line._replace(tag="FAU", value=f"{line.value},")
        if not ((line.tag == "AU" and "FAU" in full) or (line.tag == "ED" and "FED" in full)):
            kept.append(line)
    entry.lines = kept


TABLE = Table(
    name="nbib",
    layout=Layout(_LINE, "PMID", frozenset(("TI", "BTI")), paragraphs=frozenset(("AB",))),
    rows=ROWS,
    types={},
    typed=False,
    language="LA",
    telling={"journal": "JT TA", "publisher": "BTI PB"},
    extra={"journalAbbreviation": "TA", "PMCID": "PMC"},
    repair=repair,
)


def sniff(content: str) -> bool:
    """Whether a text begins like a record of PubMed's."""
    return re.match(r"\s*(?:PMID|PMCID?|OWN) {0,2}- ?\S", content) is not None


def loads(content: str) -> Loaded:
    """The records of a PubMed download."""
    return tagged_records.loads(content, TABLE)


FORMAT = Format("nbib", (".nbib",), sniff, loads, start=_START)
