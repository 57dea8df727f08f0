"""NoteExpress (.net), as NoteExpress itself, CNKI and Wanfang write it.

Colons may be full-width, values folded; every separator of names and keywords is read. What NoteExpress
has no field for stands in `{Notes}` by its CSL name.

>>> from cajournal.models import Article
>>> book = Article(type="book", title="和平地理学", author="刘愈之", issued=1965)
>>> print(FORMAT.dumps([book]), end="")
{Reference Type}: Book
{Title}: 和平地理学
{Author}: 刘愈之
{Year}: 1965
"""

from __future__ import annotations

import re

from cajournal.formats.csl_variables import PARTS
from cajournal.formats.rows import Row
from cajournal.formats.tagged import Entry, Layout
from cajournal.formats.tagged_dates import date, issued, pages
from cajournal.formats.tagged_lists import authors, classes, cut_lists, funding, keywords, people, reference
from cajournal.formats.tagged_records import format_of
from cajournal.formats.tagged_rows import in_lines, joined, note, text
from cajournal.formats.tagged_table import Table
from cajournal.formats.usual_rows import bilingual
from cajournal.formats.values import as_cn, as_isbn, as_issn, as_language, as_number

_START = r"[{｛]Reference Type[}｝]"
_LINE = re.compile(r"\s*[{｛]([^{}｛｝:：]{1,40}?)[,，]?[}｝]\s*[:：]\s?(.*)")
_IN_JOURNALS = "article-journal article-magazine review article"
_HOSTED = f"{PARTS} article-newspaper webpage"

ROWS: tuple[Row, ...] = (
    bilingual(text("title", "Title"), text("title", "TranslatedTitle", also="+original-title")),
    authors("Author", "Authors", "TranslatedAuthor", "AuthorAddress"),
    people("editor", "SecondaryAuthor", {"thesis patent": "+editor"}, also="Editor"),
    people("translator", "SubsidiaryAuthor", {"patent paper-conference": "+translator"}, also="Translator"),
    people("advisor", "+advisor", {"thesis": "TertiaryAuthor"}),
    people("container_author", "+container-author"),
    text("event_title", "+event-title", {"paper-conference": "SecondaryTitle"}),
    bilingual(
        text(
            "container_title",
            "+container-title",
            {_IN_JOURNALS: "Journal", _HOSTED: "SecondaryTitle", "paper-conference": "TertiaryTitle"},
            also="Journal Magazine Newspaper BookTitle SecondaryTitle",
        ),
        text("container_title", "TranslatedJournal", also="+original-container-title"),
    ),
    text(
        "collection_title",
        "TertiaryTitle",
        {"thesis patent paper-conference": "+collection-title"},
        also="SeriesTitle",
    ),
    text("publisher_place", "PlacePublished", also="Place"),
    text("event_place", "+event-place"),
    bilingual(
        joined("publisher", "Publisher", also="School University Institution"),
        text("publisher", "+original-publisher"),
    ),
    issued("Year", "Date", "", slashes=False),
    text("volume", "Volume"),
    text("issue", "Issue", {"thesis": "+issue"}),
    pages("Pages", "", {}),
    text("number_of_pages", "+number-of-pages", also="TotalPages", of=as_number),
    text("number_of_volumes", "+number-of-volumes"),
    text("number", "Number", also="PatentNumber ReportNumber StandardNumber ArticleNumber"),
    text("edition", "Edition"),
    text("genre", "TypeofWork", also="Degree"),
    text("DOI", "DOI"),
    text("URL", "URL", also="Link"),
    text("ISSN", "ISBN/ISSN", also="ISSN", of=as_issn),
    text("ISBN", "ISBN", also="ISBN/ISSN 图书印刷版ISBN", of=as_isbn),
    text("CN", "CN", also="Notes ISBN/ISSN", of=as_cn),
    text("language", "Language", of=as_language),
    date("accessed", "AccessDate", also="AccessedDate", slashes=False),
    date("submitted", "+submitted", slashes=False),
    date("available", "+available-date", slashes=False),
    *in_lines("collection-number authority archive"),
    *in_lines("version section medium status archive_location"),
    *in_lines("dimensions scale CSTR PMID locator"),
    bilingual(text("abstract", "Abstract"), text("abstract", "TranslatedAbstract")),
    keywords("Keywords", also="Keyword", other="TranslatedKeywords"),
    classes("CLC", also="中图分类号"),
    funding("Funding", also="基金"),
    text("label", "+reference-label"),
    *cut_lists("+et-al"),
    reference("+reference"),
    note("Notes", "Notes"),
)  # fmt: skip

TYPES = {
    "article-journal": "Journal Article", "article-magazine": "Magazine Article",
    "article-newspaper": "Newspaper Article", "book": "Book", "classic": "Classical Work",
    "chapter": "Book Section", "entry-dictionary": "Dictionary", "entry-encyclopedia": "Encyclopedia",
    "entry": "Yearbook", "paper-conference": "Conference Proceedings", "thesis": "Thesis",
    "report": "Report", "standard": "Standard", "patent": "Patent", "webpage": "Web Page",
    "dataset": "Dataset", "software": "Computer Program", "map": "Map", "manuscript": "Manuscript",
    "legislation": "Statute", "legal_case": "Case", "article": "Electronic Article", "document": "Generic",
}  # fmt: skip
_SYNONYMS = {
    "conference paper": "paper-conference", "conference proceeding": "paper-conference",
    "newspaper": "article-newspaper", "dissertation": "thesis", "edited book": "book",
    "electronic book": "book", "unpublished work": "manuscript", "online database": "dataset",
    "legal rule or regulation": "legislation", "journal": "article-journal", "website": "webpage",
    "期刊文章": "article-journal", "学位论文": "thesis", "会议论文": "paper-conference", "专利": "patent",
    "报纸文章": "article-newspaper", "图书": "book", "标准": "standard",
}  # fmt: skip


def repair(entry: Entry) -> None:
    """Put CNKI's values where NoteExpress has them: the number of a standard or patent, the host's name."""
    tags = {line.tag: line.value for line in entry.lines}
    for at, line in enumerate(entry.lines):
        if line.tag in _MOVED and (tag := _own_tag(line.tag, line.value, tags)) != line.tag:
            entry.lines[at] = line._replace(tag=tag)
            entry.note("repaired:moved", f"{{{line.tag}}}: {line.value}", line.number)


_MOVED = frozenset(("Notes", "TypeofWork", "ISBN", "SecondaryTitle"))
_PATENT = re.compile(r"[A-Z]{2}\d[\dA-Z.]{5,}")


def _own_tag(tag: str, value: str, tags: dict[str, str]) -> str:
    kind = tags.get("ReferenceType", "")
    if kind in ("Patent", "") and tag in ("Notes", "TypeofWork") and _PATENT.fullmatch(value):
        return "PatentNumber"
    if tag == "ISBN" and value and not as_isbn(value):
        return "ISBN/ISSN" if as_issn(value) else "StandardNumber"
    if tag == "SecondaryTitle" and kind.startswith("Conference") and "TertiaryTitle" not in tags:
        return tag if "event-title" in value else "TertiaryTitle"
    return tag


_WORDS = re.compile("(?<=[a-z])(?=[A-Z])|(?<=Type)(?=of)")


def _printed(tag: str, value: str) -> str:
    return f"{{{_WORDS.sub(' ', tag)}}}: {value}"


TABLE = Table(
    name="noteexpress",
    layout=Layout(
        _LINE,
        "ReferenceType",
        frozenset(("Title",)),
        paragraphs=frozenset(("Abstract", "TranslatedAbstract")),
        lists=frozenset(("Keywords",)),
    ),
    rows=ROWS,
    types=TYPES,
    synonyms=_SYNONYMS,
    other="Generic",
    lines="Notes",
    raw="+reference",
    key="ReferenceKey",
    language="Language",
    database=("SrcDatabase", "Database"),
    provider=("DatabaseProvider", "SrcDatabase"),
    address=("URL", "Link"),
    telling={
        "advisor": "TertiaryAuthor",
        "patent": "PatentNumber",
        "standard": "StandardNumber",
        "event": "TertiaryTitle",
        "newspaper": "SecondaryTitle",
        "degree": "TypeofWork",
        "journal": "Journal",
        "publisher": "Publisher",
    },
    extra={
        "title-short": "ShortTitle",
        "source": "DatabaseProvider",
        "call-number": "CallNumber",
        "patent:assignee": "SubsidiaryAuthor",
        "paper-conference:organizer": "SubsidiaryAuthor",
    },
    repair=repair,
    print_line=_printed,
    breaks=re.compile(r"\s*[{｛]"),
)


FORMAT = format_of(TABLE, (".net",), _START)
