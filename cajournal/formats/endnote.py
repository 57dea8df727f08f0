"""EndNote's tagged format (Refer, .enw), as Zotero, EndNote and CNKI write it; CNKI's faults are repaired.

What Zotero's reader has no tag for stands in repeated `%O` lines by its CSL name, which is where Zotero's
Extra comes from. The whole date goes before the year: that reader keeps the first.

>>> from cajournal.models import Article
>>> book = Article(type="book", title="和平地理学", author="刘愈之", issued=1965)
>>> print(FORMAT.dumps([book]), end="")
%0 Book
%T 和平地理学
%A 刘愈之
%D 1965
"""

from __future__ import annotations

import re

from cajournal.formats.csl_variables import PARTS, SERIALS
from cajournal.formats.endnote_repairs import mend, repair
from cajournal.formats.rows import Row
from cajournal.formats.tagged import Layout
from cajournal.formats.tagged_dates import date, issued, pages
from cajournal.formats.tagged_lists import authors, classes, cut_lists, funding, keywords, people, reference
from cajournal.formats.tagged_records import format_of
from cajournal.formats.tagged_rows import in_lines, joined, note, text
from cajournal.formats.tagged_table import Table
from cajournal.formats.usual_rows import bilingual
from cajournal.formats.values import as_cn, as_isbn, as_issn, as_language, as_number

_START = r"%0 ?[A-Z]"
_LINE = re.compile(r"\s*%([0-9A-Za-z!@#$&()*+?\[\]^<>=~:]) ?(?!%)(.*)")
_BEGINNING = re.compile(r"\s*%(?:0 \S|[0-9A-Z](?: \S|[^\x00-\x7f]).*\s+%[0-9A-Z@+~])")
_IN_JOURNALS = "article-journal review article"
_BOOKS = "book classic standard dataset document"
"""What Zotero makes a book of."""
_HOSTED = f"{PARTS} paper-conference"
_TYPED = "thesis report map manuscript webpage"

ROWS: tuple[Row, ...] = (
    bilingual(text("title", "T"), text("title", "+original-title", also="Q")),
    authors("A", "", "+original-author", "+", others="H"),
    people("editor", "E"),
    people("translator", "Y", {"thesis": "+translator"}, also="?"),
    people("advisor", "+advisor", {"thesis": "Y"}),
    people("container_author", "+container-author"),
    bilingual(
        text(
            "container_title",
            "+container-title",
            {_IN_JOURNALS: "J", f"article-magazine article-newspaper webpage {_HOSTED}": "B"},
            also="J B",
        ),
        text("container_title", "+original-container-title", also="J B"),
    ),
    text("event_title", "+event-title"),
    text("event_place", "+event-place"),
    text("collection_title", "+collection-title", {f"book classic {_HOSTED}": "S"}, also="S"),
    text("collection_number", "+collection-number"),
    text("publisher_place", "C", {f"{SERIALS} article webpage": "C +publisher-place"}),
    bilingual(
        joined("publisher", "I", {f"{SERIALS} article webpage patent": "I +publisher"}),
        text("publisher", "+original-publisher"),
    ),
    issued("D", "8", "", slashes=False),
    text("volume", "V", {f"{_TYPED} article-newspaper patent software": "V +volume"}),
    text("issue", "N +issue", {"article-journal article-magazine review": "N"}),
    pages("P", "", {f"{_BOOKS} thesis manuscript webpage software": "+page"}),
    text("number_of_pages", "+number-of-pages", {"book thesis": "P +number-of-pages"}, of=as_number),
    text("number", "+number", {"report patent": "@ +number"}, also="]"),
    text("number_of_volumes", "+number-of-volumes", {"book": "6 +number-of-volumes"}, also="6"),
    text("edition", "+edition", {f"{_BOOKS} {_HOSTED} map article-newspaper": "7"}, also="7"),
    *in_lines("version section medium status authority archive archive_location"),
    *in_lines("dimensions scale CSTR PMID"),
    text("DOI", "R +DOI"),
    text("genre", "+genre", {_TYPED: "9"}, also="9"),
    date("submitted", "+submitted", slashes=False),
    date("available", "+available-date", slashes=False),
    date("accessed", "[ +accessed", slashes=False),
    text("URL", "U"),
    text("ISSN", "+ISSN", {SERIALS: "@ +ISSN"}, also="@", of=as_issn),
    text("ISBN", "@", {f"{SERIALS} {_TYPED} patent": "+ISBN"}, also="@", of=as_isbn),
    text("CN", "L", also="@", of=as_cn),
    text("language", "G", of=as_language),
    bilingual(text("abstract", "X"), text("abstract", "+original-abstract")),
    keywords("K"),
    classes("+CLC"),
    funding("+基金"),
    note("Z", "O"),
    text("label", "+reference-label"),
    text("locator", "+locator"),
    *cut_lists("+et-al"),
    reference("+reference"),
)  # fmt: skip

TYPES = {
    "article-journal": "Journal Article", "article-magazine": "Magazine Article",
    "article-newspaper": "Newspaper Article", "book": "Book", "classic": "Classical Work",
    "chapter": "Book Section", "entry-dictionary": "Dictionary", "entry-encyclopedia": "Encyclopedia",
    "entry": "Encyclopedia", "paper-conference": "Conference Paper", "thesis": "Thesis", "report": "Report",
    "standard": "Standard", "patent": "Patent", "webpage": "Web Page", "post-weblog": "Blog",
    "dataset": "Dataset", "software": "Computer Program", "map": "Map", "manuscript": "Unpublished Work",
    "legislation": "Statute", "legal_case": "Case", "bill": "Bill", "hearing": "Hearing",
    "graphic": "Artwork", "motion_picture": "Film or Broadcast",
    "personal_communication": "Personal Communication", "article": "Electronic Article",
    "document": "Generic",
}  # fmt: skip
_SYNONYMS = {
    "conference proceedings": "paper-conference", "conference proceeding": "paper-conference",
    "edited book": "book", "electronic book": "book", "ancient text": "classic",
    "electronic book section": "chapter", "electronic article": "article-journal",
    "legal rule or regulation": "legislation", "manuscript": "manuscript", "online database": "dataset",
    "electronic source": "webpage", "online multimedia": "webpage", "government document": "report",
    "newspaper": "article-newspaper", "audiovisual material": "motion_picture", "serial": "periodical",
    "figure": "figure", "chart or table": "figure", "dissertation": "thesis",
}  # fmt: skip
# EndNote's number of each of its types.
NUMBERS = {
    "Artwork": 2, "Audiovisual Material": 3, "Bill": 4, "Book Section": 5, "Book": 6, "Case": 7,
    "Computer Program": 9, "Conference Proceedings": 10, "Web Page": 12, "Generic": 13, "Hearing": 14,
    "Journal Article": 17, "Magazine Article": 19, "Map": 20, "Film or Broadcast": 21,
    "Newspaper Article": 23, "Patent": 25, "Personal Communication": 26, "Report": 27, "Edited Book": 28,
    "Statute": 31, "Thesis": 32, "Unpublished Work": 34, "Manuscript": 36, "Figure": 37,
    "Chart or Table": 38, "Electronic Article": 43, "Electronic Book": 44, "Online Database": 45,
    "Government Document": 46, "Conference Paper": 47, "Online Multimedia": 48, "Classical Work": 49,
    "Legal Rule or Regulation": 50, "Ancient Text": 51, "Dictionary": 52, "Encyclopedia": 53,
    "Aggregated Database": 55, "Blog": 56, "Serial": 57, "Standard": 58, "Dataset": 59,
    "Electronic Book Section": 60,
}  # fmt: skip

_SUFFIX = re.compile(r", ((?:Jr|Sr)\.?|I{2,3}|IV)$")


def _printed(tag: str, value: str) -> str:
    """A suffix stands behind the given name: what follows a second comma is lost in Zotero."""
    said = _SUFFIX.sub(r" \1", value) if tag in "AEY" else value
    return f"%{tag} {said}"


TABLE = Table(
    name="endnote",
    layout=Layout(_LINE, "0", frozenset("T"), paragraphs=frozenset("XZ"), lists=frozenset("K")),
    rows=ROWS,
    types=TYPES,
    synonyms=_SYNONYMS,
    other="Generic",
    lines="O",
    raw="+reference",
    key="F",
    language="G",
    database=("~",),
    provider=("W",),
    address=("U",),
    telling={"degree": "9", "advisor": "Y", "journal": "J"},
    unclear=frozenset(
        ("standard", "dataset", "document", "article", "entry", "classic", "post-weblog", "legislation")
    ),
    extra={
        "call-number": "L",
        "patent:call-number": "+call-number",
        "title-short": "!",
        "source": "W",
        "journalAbbreviation": "+container-title-short",
    },
    mend=mend,
    repair=repair,
    print_line=_printed,
    breaks=re.compile(r"\s*%"),
)


def sniff(content: str) -> bool:
    """Whether a text begins like Refer: with a type, or with two tagged lines."""
    return _BEGINNING.match(content) is not None


FORMAT = format_of(TABLE, (".enw",), _START, sniff)
