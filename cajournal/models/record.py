"""Records: the CSL 1.0.2 variables, and the two kinds of record that use them.

`Citation` is a printed reference, read: its texts are plain strings, in whatever language they are.
`Article` is a full record from a page or a database: its texts are bilingual.
Field names are CSL's with `_` for `-`.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from cajournal.models import identifiers
from cajournal.models.base import Frozen, Model
from cajournal.models.date import PartialDate
from cajournal.models.evidence import Notice
from cajournal.models.funding import Funding
from cajournal.models.person import Author
from cajournal.models.text import Bilingual, Keywords
from cajournal.text.joined_names import parted


def _people(value: Any) -> Any:
    """One person may be given bare: author="张宁"; several, too, if surely parted: 张三、李四."""
    if isinstance(value, list | tuple):
        return value
    return parted(value) if isinstance(value, str) else [value]


People = Annotated[list[Author], BeforeValidator(_people)]
Text = Annotated[str, Field(coerce_numbers_to_str=True)]
"""A text that may be given as a number: volume=52."""


class Record(Model):
    """What `Article` and `Citation` have in common; see CSL 1.0.2, appendix IV, for each variable.

    >>> book = Record(type="book", author="刘愈之", issued=1965, number_of_pages=112)
    >>> book.author[0].name.family, book.issued.year
    ('刘', 1965)
    """

    type: str = "document"
    """A type of CSL; another that a file names is kept, and printed and written as a document."""
    key: str | None = None
    """The citation key, where the source had one."""
    language: str | None = None
    """BCP 47: zh-CN, zh-Hant, en, ja …"""

    author: People = Field(default_factory=list)
    editor: People = Field(default_factory=list)
    translator: People = Field(default_factory=list)
    advisor: People = Field(default_factory=list)
    """A thesis's 导师; never an author."""
    container_author: People = Field(default_factory=list)
    """Authors or editors of the host volume."""

    issued: PartialDate | None = None
    available: PartialDate | None = None
    """When it went online first."""
    submitted: PartialDate | None = None
    accessed: PartialDate | None = None

    volume: Text | None = None
    issue: Text | None = None
    page: Text | None = None
    number: Text | None = None
    """A report's, patent's or standard's number; an article number."""
    number_of_pages: int | None = None
    number_of_volumes: Text | None = None
    edition: Text | None = None
    version: Text | None = None
    section: str | None = None
    genre: str | None = None
    medium: str | None = None
    """The type and carrier mark of GB/T 7714: M, J/OL, EB/OL …"""
    status: str | None = None
    publisher_place: str | None = None
    event_title: str | None = None
    event_place: str | None = None
    authority: str | None = None
    archive: str | None = None
    archive_location: str | None = None
    dimensions: str | None = None
    scale: str | None = None
    collection_title: str | None = None
    collection_number: Text | None = None

    DOI: identifiers.DOI | None = None
    CSTR: identifiers.CSTR | None = None
    URL: str | None = None
    ISSN: identifiers.ISSN | None = None
    ISBN: identifiers.ISBN | None = None
    CN: identifiers.CN | None = None
    PMID: str | None = None
    note: str | None = None
    extra: dict[str, str] = Field(default_factory=dict)
    """What a file said that no field here holds, by its own tag."""

    notices: list[Notice] = Field(default_factory=list, repr=False)

    @property
    def cut(self) -> bool:
        """Whether the list of authors was cut (等, et al.); what is no `Citation` says so in `extra`."""
        return bool(getattr(self, "et_al", False)) or "others" in self.extra

    def __eq__(self, other: object) -> bool:
        """Equal when both say the same of the work.

        Notices and confidence tell of the reading, the citation key of a file; none of them counts.
        """
        if type(other) is not type(self):
            return NotImplemented
        return _said(self) == _said(other)

    __hash__ = None  # type: ignore[assignment]


_UNSAID = frozenset(("notices", "confidence", "key"))


def _said(record: Record) -> dict[str, Any]:
    return {name: value for name, value in record.__dict__.items() if name not in _UNSAID}


_UNREAD = ("unread:reference", "unread:back-reference")


class Citation(Record):
    """A printed reference.

    `raw` is the string as it stood; `label` its number in the list; `locator` the cited page of a
    book; `et_al` whether the list of authors was cut (等, et al.), `translator_et_al` that of translators;
    `confidence` (0..1) how sure the reader is that every field is right: of those above 0.9, at least
    97 in 100 are.

    >>> book = Citation(type="book", title="和平地理学", author="斯皮克曼", translator="刘愈之", issued=1965)
    >>> book.translator[0].name.han
    '刘愈之'
    """

    title: str | None = None
    container_title: str | None = None
    publisher: str | None = None
    abstract: str | None = None
    raw: str = ""
    label: str | None = None
    locator: str | None = None
    et_al: bool = False
    translator_et_al: bool = False
    confidence: float = Field(default=1.0, ge=0, le=1)

    @property
    def understood(self) -> bool:
        """Whether it was read as a work: more was found than one text that could be anything."""
        return not any(notice.code in _UNREAD for notice in self.notices)


class ClassCode(Frozen):
    """A class of 中图分类号 (CLC): its code, and its caption where the page prints one.

    >>> str(ClassCode(code="R318", caption="医药卫生—生物医学工程"))
    'R318'
    """

    code: str
    caption: str | None = None

    def __str__(self) -> str:
        return self.code


class Article(Record):
    """A full bibliographic record, as an article's page or a database's export gives it.

    >>> article = Article(title="多元外交", author=["张宁"], container_title="俄罗斯学刊", issued="2024")
    >>> article.title.zh, article.authors[0].name.han
    ('多元外交', '张宁')
    """

    title: Bilingual = Bilingual()
    container_title: Bilingual = Bilingual()
    publisher: Bilingual = Bilingual()
    abstract: Bilingual = Bilingual()
    keywords: Keywords = Field(default_factory=Keywords)
    clc: list[ClassCode] = Field(default_factory=list)
    funding: list[Funding] = Field(default_factory=list)
    citations: list[Citation] = Field(default_factory=list)
    cited_by: int | None = None
    downloads: int | None = None

    @property
    def authors(self) -> list[Author]:
        """The authors; another name for `author`, which is CSL's."""
        return self.author
