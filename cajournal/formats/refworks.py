"""RefWorks tagged (.txt), as RefWorks, CNKI and CQVIP write it.

CNKI leaves out the blank after a tag, writes `vo` and other tags small, repeats `IS`, and folds the
English keywords into a second line; all of that is read. What RefWorks has no tag for stands in `NO` by
its CSL name.

>>> from cajournal.models import Article
>>> book = Article(type="book", title="和平地理学", author="刘愈之", issued=1965)
>>> print(FORMAT.dumps([book]), end="")
RT Book, Whole
A1 刘愈之
T1 和平地理学
YR 1965
"""

from __future__ import annotations

import re

from cajournal.formats.csl_variables import PARTS, SERIALS
from cajournal.formats.rows import Row
from cajournal.formats.tagged import Layout, mend_tags
from cajournal.formats.tagged_dates import date, issued, pages
from cajournal.formats.tagged_lists import authors, classes, cut_lists, funding, keywords, people, reference
from cajournal.formats.tagged_records import format_of
from cajournal.formats.tagged_rows import in_lines, joined, note, text
from cajournal.formats.tagged_table import Table
from cajournal.formats.usual_rows import bilingual
from cajournal.formats.values import as_cn, as_isbn, as_issn, as_language, as_number
from cajournal.models import Notice
from cajournal.text.script import HAN

_TAGS = (
    "RT SR ID A1 A2 A3 A4 A5 A6 T1 T2 T3 JF JO YR FD VO IS SP OP K1 AB NO PB PP ED SN AV AD AN LA CL SF OT "
    "LK DO CN DB DS IP RD ST UL SL LL CR WT WP OL PM PMID U1 U2 U3 U4 U5 U6 U7 U8 U9"
)
_START = r"(?:RT|rt)[ \t]+[A-Z]"
_ANY = "|".join(_TAGS.split())
_LINE = re.compile(
    rf"({_ANY})(?: (.*)|(?=[^\x00-\x7f])(.*)|(?<=VO|YR|IS|OP|SP)(?=\d)(.*)|$)",
)
_SMALL = re.compile(
    rf"^(?:rt(?= [A-Z])|(?:vo|yr|is|op|sp)(?= *\d| *$)|(?:{_ANY.lower()})(?= ?[{HAN}])|(?:[at]\d|k1)(?= \S))",
    re.MULTILINE,
)
"""A tag in small letters: what follows shows that it is no word of a folded line."""
_IN_SERIALS = f"{SERIALS} article"
_HOSTED = f"{PARTS} paper-conference webpage"
_NUMBERED = "patent report standard"

ROWS: tuple[Row, ...] = (
    authors("A1", "", "+original-author", "AD"),
    bilingual(text("title", "T1"), text("title", "+original-title", also="OT")),
    people("advisor", "+advisor", {"thesis": "A3"}),
    people("editor", "A2", {"patent thesis": "+editor"}),
    people("translator", "A4"),
    people("container_author", "+container-author"),
    text("event_title", "+event-title"),
    bilingual(
        text(
            "container_title",
            "+container-title",
            {_IN_SERIALS: "JF", _HOSTED: "T2"},
            also="JF JO",
        ),
        text("container_title", "+original-container-title"),
    ),
    text("collection_title", "T3", also="T2"),
    issued("YR", "FD", "", slashes=False),
    text("volume", "VO"),
    text("issue", "IS", {"thesis": "+issue"}),
    pages("SP", "OP", {}),
    *in_lines("number-of-volumes collection-number"),
    text("number_of_pages", "+number-of-pages", of=as_number),
    keywords("K1"),
    bilingual(text("abstract", "AB"), text("abstract", "+original-abstract")),
    joined("publisher", "PB"),
    text("publisher_place", "PP"),
    text("event_place", "+event-place"),
    text("edition", "ED"),
    text("number", "+number", {_NUMBERED: "ID"}),
    text("ISSN", "+ISSN", {_IN_SERIALS: "SN"}, also="SN", of=as_issn),
    text("ISBN", "SN", {_IN_SERIALS: "+ISBN"}, of=as_isbn),
    text("CN", "CN", also="SN", of=as_cn),
    text("genre", "+genre", {"thesis patent report": "CL"}, also="CL"),
    text("DOI", "DO"),
    text("URL", "LK", also="UL"),
    date("accessed", "RD", slashes=False),
    text("PMID", "PM", also="PMID"),
    text("language", "LA", of=as_language),
    date("submitted", "+submitted", slashes=False),
    date("available", "+available-date", slashes=False),
    *in_lines("version section medium status authority archive"),
    *in_lines("archive_location dimensions scale CSTR locator"),
    classes("+CLC"),
    funding("+基金"),
    text("label", "+reference-label"),
    *cut_lists("+et-al"),
    reference("+reference"),
    note("NO", "NO"),
)  # fmt: skip

TYPES = {
    "article-journal": "Journal Article", "article-magazine": "Magazine Article",
    "article-newspaper": "Newspaper Article", "book": "Book, Whole", "chapter": "Book, Section",
    "paper-conference": "Conference Proceedings", "thesis": "Dissertation/Thesis", "report": "Report",
    "standard": "Standard", "patent": "Patent", "webpage": "Web Page", "software": "Computer Program",
    "map": "Map", "manuscript": "Unpublished Material", "legislation": "Laws/Statutes",
    "legal_case": "Case/Court Decisions", "bill": "Bills/Resolutions", "hearing": "Hearing",
    "graphic": "Artwork", "motion_picture": "Motion Picture", "song": "Sound Recording",
    "personal_communication": "Personal Communication", "article": "Journal, Electronic",
    "document": "Generic",
}  # fmt: skip
_SYNONYMS = {
    "journal": "article-journal", "abstract": "article-journal", "journal, electronic": "article-journal",
    "newspaper": "article-newspaper", "book": "book", "book, edited": "book", "monograph": "book",
    "yearbook": "entry", "conference proceeding": "paper-conference", "conference paper": "paper-conference",
    "dissertation/thesis, unpublished": "thesis", "thesis": "thesis", "dissertation": "thesis",
    "video/dvd": "motion_picture", "video/ dvd": "motion_picture", "online discussion forum": "post",
}  # fmt: skip


def mend(content: str) -> tuple[str, list[Notice]]:
    """Every tag in capitals."""
    return mend_tags(content, _SMALL, lambda tag: tag[0].upper(), "repaired:small-tag")


TABLE = Table(
    name="refworks",
    layout=Layout(_LINE, "RT", frozenset(("T1",)), paragraphs=frozenset(("AB",)), lists=frozenset(("K1",))),
    rows=ROWS,
    types=TYPES,
    synonyms=_SYNONYMS,
    other="Generic",
    lines="NO",
    raw="+reference",
    language="LA",
    database=("DB",),
    provider=("DS", "DB"),
    address=("LK", "UL"),
    mend=mend,
    telling={"advisor": "A3", "degree": "CL", "journal": "JF"},
    unclear=frozenset(("document", "article")),
    extra={
        "title-short": "ST", "source": "DS", "call-number": "CN", "journalAbbreviation": "JO",
        "patent:assignee": "A2",
    },
    breaks=re.compile(_LINE.pattern),
)  # fmt: skip


FORMAT = format_of(TABLE, (".txt",), _START)
