"""What a manuscript says: its references, where they stand, and the marks that cite them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from cajournal.models import Citation, Notice
from cajournal.models.base import Frozen, Model

Origin = Literal["list", "footnote", "endnote"]


class Entry(Frozen):
    r"""One reference of a manuscript and its place.

    `label` is the number that the reader of the document sees before it, printed or made by the word
    processor; `paragraph` counts from 1 in `Manuscript.paragraphs`.

    >>> made = read_manuscript("参考文献\n[7] 曹凌. 综录[M]. 上海: 古籍社, 2011.".encode())
    >>> made.entries[0].label, made.entries[0].origin, made.entries[0].citation.title
    ('7', 'list', '综录')
    """

    citation: Citation
    label: str | None = None
    origin: Origin = "list"
    paragraph: int


class Mark(Frozen):
    r"""One in-text mark: `[1,3-5]`, a raised ①, （张三，2020）, `\cite{zhang2020}`.

    `text` stands at `paragraphs[paragraph - 1][start:end]`. `targets` are the labels, the keys or the
    names and years that it cites, `entries` the places in `Manuscript.entries` (counted from 0) where
    they were found, None for one that is not there.

    >>> text = "由[1,3]可知……\n\n参考文献\n[1] 曹凌. 综录[M]. 上海: 古籍社, 2011."
    >>> mark = read_manuscript(text.encode()).marks[0]
    >>> mark.targets, mark.entries
    (('1', '3'), (0, None))
    """

    style: Literal["numeric", "author-date", "note", "key"]
    text: str
    targets: tuple[str, ...]
    entries: tuple[int | None, ...] = ()
    locator: str | None = None
    paragraph: int
    start: int
    end: int
    raised: bool = False


class Manuscript(Model):
    r"""A document: its kind, its paragraphs as read, its references, its in-text marks.

    `lines` are those of the file in which the paragraphs begin, 0 where the kind has none.

    >>> text = "研究[1]认为……\n\n参考文献\n[1] 曹凌. 综录[M]. 上海: 古籍社, 2011."
    >>> made = read_manuscript(text.encode())
    >>> [cited.title for cited in made.citations], made.marks[0].text, made.uncited
    (['综录'], '[1]', [])
    """

    kind: str
    entries: list[Entry] = Field(default_factory=list)
    marks: list[Mark] = Field(default_factory=list)
    notices: list[Notice] = Field(default_factory=list)
    paragraphs: list[str] = Field(default_factory=list, repr=False)
    lines: list[int] = Field(default_factory=list, repr=False)

    @property
    def citations(self) -> list[Citation]:
        """The references: those of the list, then those of the notes."""
        return [entry.citation for entry in self.entries]

    @property
    def uncited(self) -> list[Entry]:
        """The entries that no mark cites."""
        cited = {number for mark in self.marks for number in mark.entries}
        return [entry for number, entry in enumerate(self.entries) if number not in cited]

    @property
    def unlisted(self) -> list[tuple[Mark, str]]:
        """What marks cite and no entry is: each mark with its target."""
        return [
            (mark, target)
            for mark in self.marks
            for target, number in zip(mark.targets, mark.entries, strict=True)
            if number is None
        ]

    @property
    def disordered(self) -> list[tuple[Mark, Entry]]:
        """Entries of a numbered list that are cited first before an entry that stands above them.

        GB/T 7714 numbers by the order of citation (9.2.1); an author-date list has an order of its own.
        """
        numeric = (
            (mark, number) for mark in self.marks if mark.style == "numeric" for number in mark.entries
        )
        first: dict[int, Mark] = {}
        for mark, number in numeric:
            if number is not None:
                first.setdefault(number, mark)
        found: list[tuple[Mark, Entry]] = []
        lowest = len(self.entries)
        for number in reversed(first):
            if number > lowest:
                found.append((first[number], self.entries[number]))
            lowest = min(lowest, number)
        return found[::-1]
