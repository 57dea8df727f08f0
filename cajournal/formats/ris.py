"""RIS as Zotero, EndNote and NoteExpress all read it; every database's and program's RIS is read.

What Zotero has no tag for stands in repeated `M2` lines by its CSL name (`M2  - original-title: …`),
which is where Zotero's Extra comes from. Names are whole where they are Han, `Family, Given, Suffix`
where they are Latin, one a line. No value can end its line or its record.

>>> from cajournal.models import Article
>>> book = Article(type="book", title="和平地理学", author="刘愈之", issued=1965, key="liu1965")
>>> print(FORMAT.dumps([book]), end="")
TY  - BOOK
TI  - 和平地理学
AU  - 刘愈之
PY  - 1965
ID  - liu1965
ER  -
"""

from __future__ import annotations

import re

from cajournal.formats.csl_variables import PARTS, SERIALS
from cajournal.formats.rows import Row
from cajournal.formats.tagged import Layout
from cajournal.formats.tagged_dates import date, issued, pages
from cajournal.formats.tagged_lists import authors, classes, cut_lists, funding, keywords, people, reference
from cajournal.formats.tagged_records import format_of
from cajournal.formats.tagged_rows import joined, note, text
from cajournal.formats.tagged_table import Table
from cajournal.formats.tagged_tidying import is_chinese_database
from cajournal.formats.usual_rows import bilingual
from cajournal.formats.values import as_cn, as_isbn, as_issn, as_language, as_number

_START = r"TY {1,2}-"
_LINE = re.compile(r"\s{0,8}([A-Z][A-Z0-9]) {1,2}[-－] ?(.*)")
_NUMBERED = "report standard patent"
_BOOKS = "book classic"
_SLIM = (
    "article-newspaper webpage patent thesis report standard dataset software map manuscript document article"
)
"""Types whose items in Zotero have no volume, no series and no ISBN."""

ROWS: tuple[Row, ...] = (
    bilingual(text("title", "TI", also="T1 CT BT"), text("title", "+original-title OP", also="TT")),
    authors("AU", "A1", "+original-author", "AD"),
    text("authority", "+authority", {"patent": "A2"}),
    people("editor", "ED", {f"{SERIALS} {PARTS} paper-conference": "A2", _BOOKS: "A3"}, also="A2"),
    people("translator", "A4", {f"{_NUMBERED} dataset thesis paper-conference": "A4 +translator"}),
    people("container_author", "+container-author", {"chapter": "C2"}),
    people("advisor", "+advisor", {"thesis": "A3"}),
    text("event_title", "+event-title", {"paper-conference": "T2"}),
    text(
        "collection_title",
        "+collection-title",
        {f"{_BOOKS} report map software": "T2", f"{PARTS} paper-conference article-journal": "T3"},
        also="T3",
    ),
    bilingual(
        text(
            "container_title",
            "+container-title",
            {f"{SERIALS} {PARTS} webpage document article": "T2", "paper-conference": "C3"},
            also="T2 JF JO BT JA",
        ),
        text("container_title", "+original-container-title"),
    ),
    text("event_place", "+event-place", {"paper-conference": "CY +event-place"}),
    text("collection_number", "+collection-number", {_BOOKS: "M1", PARTS: "SV"}),
    text(
        "publisher_place",
        "CY",
        {"paper-conference": "C1", f"{SERIALS} article document": "CY +publisher-place"},
    ),
    bilingual(
        joined("publisher", "PB", {f"{SERIALS} webpage patent document article": "PB +publisher"}),
        text("publisher", "+original-publisher"),
    ),
    issued("PY", "DA", "Y1", slashes=True),
    text("volume", "VL", {"patent webpage": "+volume", _SLIM: "VL +volume"}),
    text(
        "number",
        "+number",
        {
            "patent": "SN",
            "report standard": "SN IS",
            "dataset": "NV +number",
            "article-journal": "C7 +number",
        },
    ),
    text(
        "issue",
        "+issue",
        {"article-journal article-magazine": "IS", "article-newspaper": "IS +issue"},
        also="IS CP",
    ),
    pages("SP", "EP", {f"{_BOOKS} thesis manuscript webpage dataset software": "+page"}),
    text("number_of_pages", "+number-of-pages", {f"{_BOOKS} thesis manuscript": "SP"}, of=as_number),
    text("number_of_volumes", "NV", {"dataset patent": "+number-of-volumes", "chapter": "IS"}),
    text("version", "+version", {"dataset software": "ET"}),
    text("edition", "+edition", {f"{_BOOKS} {PARTS} map article-newspaper": "ET"}, also="ET"),
    text("section", "+section", {"article-newspaper": "SE"}),
    text("genre", "+genre", {"thesis report map manuscript webpage": "M3"}),
    text("medium", "+medium"),
    text("status", "+status", {"patent": "C6"}),
    date("submitted", "+submitted", {"patent": "C1"}),
    date("available", "+available-date", {"article-journal": "ET +available-date"}),
    date("accessed", "Y2"),
    text("archive", "DB", of=lambda said: None if is_chinese_database(said) else said),
    text("archive_location", "AN", also="AV"),
    text("dimensions", "+dimensions"),
    text("scale", "+scale", {"map": "C1"}),
    text("DOI", "DO"),
    text("URL", "UR", also="L2 LK"),
    text("ISSN", "+ISSN", {SERIALS: "SN"}, also="SN", of=as_issn),
    text("ISBN", "SN", {f"{SERIALS} {_NUMBERED} dataset thesis": "+ISBN"}, of=as_isbn),
    text("CN", "CN", also="SN", of=as_cn),
    text("CSTR", "+CSTR"),
    text("PMID", "+PMID"),
    text("language", "LA", of=as_language),
    bilingual(text("abstract", "AB", also="N2"), text("abstract", "N2")),
    keywords("KW"),
    classes("+CLC"),
    funding("+基金"),
    note("N1", "M2"),
    text("label", "LB"),
    text("locator", "U2"),
    *cut_lists("U3"),
    reference("U1"),
)  # fmt: skip

TYPES = {
    "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", "book": "BOOK",
    "classic": "CLSWK", "chapter": "CHAP", "entry-dictionary": "DICT", "entry-encyclopedia": "ENCYC",
    "entry": "ENCYC", "paper-conference": "CONF", "thesis": "THES", "report": "RPRT", "standard": "STAND",
    "patent": "PAT", "webpage": "ELEC", "post-weblog": "BLOG", "dataset": "DATA", "software": "COMP",
    "map": "MAP", "manuscript": "MANSCPT", "periodical": "SER", "legislation": "STAT", "legal_case": "CASE",
    "bill": "BILL", "hearing": "HEAR", "graphic": "ART", "motion_picture": "MPCT", "broadcast": "MPCT",
    "song": "SOUND", "personal_communication": "PCOMM", "document": "GEN", "article": "GEN",
}  # fmt: skip
_SYNONYMS = {
    name.lower(): csl
    for csl, names in {
        "article-journal": "EJOUR ABST INPR JFULL JOURN",
        "article-newspaper": "NEWSPAPER",
        "article": "PREP EPREP",
        "book": "EBOOK EDBOOK ANCIENT",
        "chapter": "ECHAP",
        "dataset": "AGGR DBASE",
        "legislation": "LEGAL",
        "manuscript": "UNPB UNPD UNBILL PAMP",
        "paper-conference": "CPAPER",
        "report": "GOVDOC",
        "webpage": "WEB MULTI",
        "motion_picture": "VIDEO ADVS",
    }.items()
    for name in names.split()
}

TABLE = Table(
    name="ris",
    layout=Layout(
        _LINE,
        "TY",
        frozenset(("TI", "T1")),
        "ER",
        paragraphs=frozenset(("AB", "N2", "N1")),
        lists=frozenset(("KW",)),
    ),
    rows=ROWS,
    types=TYPES,
    synonyms=_SYNONYMS,
    other="GEN",
    lines="M2",
    raw="U1",
    key="ID",
    keyed=True,
    language="LA",
    database=("DB", "DP"),
    provider=("DP", "DB"),
    address=("UR", "L2"),
    telling={"event": "C3", "journal": "JF JO T2"},
    unclear=frozenset(("standard", "document", "article", "entry", "classic", "periodical", "broadcast")),
    extra={
        "title-short": "ST", "journalAbbreviation": "J2", "source": "DP", "call-number": "CN",
        "patent:call-number": "M1", "article-journal:PMCID": "C2",
    },
    print_line=lambda tag, value: f"{tag}  - {value}",
    end="ER  - ",
    breaks=re.compile(r"\s*[A-Z][A-Z0-9] {0,2}-"),
)  # fmt: skip


FORMAT = format_of(TABLE, (".ris",), _START)
