"""Word's documents: paragraphs with the numbers that Word shows, headings by style, footnotes and endnotes.

The standard library reads them. docx2python leaves out the numbers that come from a style and shows
every number as `1)`; python-docx has neither list numbers nor footnotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal
from xml.etree.ElementTree import Element

from cajournal.manuscripts.base import Call, Document, Kind, Paragraph, Span
from cajournal.manuscripts.numbering import Numbering, numeral, value, whole
from cajournal.manuscripts.package import Package
from cajournal.models import Notice

_UNSEEN = frozenset(
    "del moveFrom pPr rPr instrText delText drawing pict object p footnoteRef endnoteRef".split()
)
"""What holds no text of the paragraph: removed text, properties, codes of fields, boxes (read apart)."""
_UNSEEN_ENDS = ("}Fallback", "}oMath", "}oMathPara")
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "", "ptab": "\t"}
Part = Literal["footnote", "endnote"]
_NOTES: dict[str, Part] = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_NO_PROSE = re.compile(r"toc \d|table of figures|source ?code|html preformatted|code|代码|目录")
"""Names of styles whose paragraphs hold neither text nor references."""
_OUTLINE = 9
"""The outline level of what is no heading; those of headings begin with 0."""


@dataclass(frozen=True)
class Style:
    """What a style says of its paragraphs or runs, its bases' words included."""

    name: str = ""
    level: int = 0
    list: str | None = None
    depth: int | None = None
    raised: bool = False


def read(content: bytes, limit: int) -> Document:
    """The paragraphs of a docx. Raises FormatError or TooLarge (see `Package`)."""
    package = Package(content, limit)
    reader = _Reader(package)
    main = package.document()
    reader.count_notes(main)
    body = [reader.paragraph(one) for one in _paragraphs(main)]
    notes = [note for part in _NOTES.values() for note in reader.notes(package.part(f"{part}s"), part)]
    return Document([one for one in (*body, *notes) if one.text.strip()], reader.notices)


def _paragraphs(parent: Element) -> Iterator[Element]:
    """Every paragraph, those in tables and boxes too, once."""
    for child in parent:
        if child.tag == "p":
            yield child
        if child.tag != "del" and not child.tag.endswith("}Fallback"):
            yield from _paragraphs(child)


@dataclass
class _Text:
    """A paragraph's text while it grows."""

    pieces: list[str] = field(default_factory=list)
    raised: list[Span] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, raised: bool) -> Span:
        start, end = self.length, self.length + len(text)
        self.pieces.append(text)
        self.length = end
        if raised and text and self.raised and self.raised[-1][1] == start:
            self.raised[-1] = self.raised[-1][0], end
        elif raised and text:
            self.raised.append((start, end))
        return start, end


class _Reader:
    def __init__(self, package: Package) -> None:
        self.styles = _styles(package.part("styles"))
        self.numbering = Numbering(package.part("numbering"))
        self.settings = package.part("settings")
        self.shown: dict[tuple[Part, str], str] = {}
        self.notices: list[Notice] = []

    def count_notes(self, main: Element) -> None:
        """Number the notes in the order in which the text calls them, as Word does."""
        sections = sum(1 for _ in main.iter("sectPr"))
        for tag, part in _NOTES.items():
            said = next((one for one in main.iter(f"{part}Pr") if len(one)), None)
            if said is None and self.settings is not None:
                said = self.settings.find(f"{part}Pr")
            form = value(said, "numFmt", "decimal") or "decimal"
            count = whole(value(said, "numStart"), 1)
            called = [one for one in main.iter(tag) if not one.get("customMarkFollows")]
            for number, one in enumerate(called, count):
                self.shown.setdefault((part, one.get("id", "")), numeral(number, form))
            restarts = value(said, "numRestart", "continuous")
            if called and (restarts == "eachPage" or (restarts == "eachSect" and sections > 1)):
                self.notices.append(Notice(code="unsure:note-numbers"))

    def paragraph(self, element: Element, label: str = "") -> Paragraph:
        """One paragraph with its number, its level and what is raised in it."""
        properties = element.find("pPr")
        style = self.styles.get(value(properties, "pStyle") or "", _PLAIN)
        text = _Text()
        self._inline(element, text)
        return Paragraph(
            text="".join(text.pieces),
            label=self._number(properties, style) or label,
            level=_level(value(properties, "outlineLvl"), style.level),
            part="other" if _NO_PROSE.match(style.name) else "text",
            raised=tuple(text.raised),
            calls=tuple(text.calls),
        )

    def notes(self, root: Element | None, part: Part) -> Iterator[Paragraph]:
        """The notes that the text calls, each as one paragraph, by their numbers."""
        called = [one for one in ([] if root is None else root) if (part, one.get("id", "")) in self.shown]
        order = {key: place for place, key in enumerate(self.shown)}
        for one in sorted(called, key=lambda note: order[part, note.get("id", "")]):
            lines = [self.paragraph(each).text.strip() for each in _paragraphs(one)]
            label = self.shown[part, one.get("id", "")]
            yield Paragraph("\n".join(filter(None, lines)), label, part=part)

    def _number(self, properties: Element | None, style: Style) -> str:
        own = None if properties is None else properties.find("numPr")
        number = value(own, "numId") or style.list
        if number in (None, "0"):
            return ""
        named = value(properties, "pStyle")
        depth = whole(value(own, "ilvl"), -1)
        if depth < 0:
            depth = self.numbering.level_of(number, named) if style.depth is None else style.depth
        return self.numbering.next(number, depth)

    def _inline(self, parent: Element, text: _Text, raised: bool = False) -> None:
        """The text of the runs, fields and links in a paragraph; what is called where."""
        if parent.tag == "r":
            raised = self._is_raised(parent)
        for child in parent:
            if child.tag == "t":
                text.add(child.text or "", raised)
            elif child.tag in _SIGNS:
                text.add(_SIGNS[child.tag], raised)
            elif child.tag in _NOTES:
                self._call(child, text)
            elif child.tag not in _UNSEEN and not child.tag.endswith(_UNSEEN_ENDS):
                self._inline(child, text, raised)

    def _is_raised(self, run: Element) -> bool:
        properties = run.find("rPr")
        own = value(properties, "vertAlign")
        if own is None:
            return self.styles.get(value(properties, "rStyle") or "", _PLAIN).raised
        return own == "superscript"

    def _call(self, element: Element, text: _Text) -> None:
        part = _NOTES[element.tag]
        if label := self.shown.get((part, element.get("id", ""))):
            start, end = text.add(label, raised=True)
            text.calls.append(Call(part, (label,), start, end))


_PLAIN = Style()


def _styles(root: Element | None) -> dict[str, Style]:
    """The styles by their ids, each with what its bases say."""
    elements = {one.get("styleId", ""): one for one in ([] if root is None else root.iter("style"))}
    known: dict[str, Style] = {}
    for name in elements:
        chain = [name]
        while (base := value(elements[chain[-1]], "basedOn")) in elements and base not in (*chain, *known):
            chain.append(base)
        for one in reversed(chain):
            known[one] = _style(elements[one], known.get(value(elements[one], "basedOn") or "", _PLAIN))
    return known


def _style(element: Element, base: Style) -> Style:
    properties = element.find("pPr")
    listed = None if properties is None else properties.find("numPr")
    raised = value(element.find("rPr"), "vertAlign")
    return Style(
        name=(value(element, "name", "") or "").lower(),
        level=_level(value(properties, "outlineLvl"), base.level),
        list=value(listed, "numId") or base.list,
        depth=base.depth
        if listed is None or listed.find("ilvl") is None
        else whole(value(listed, "ilvl"), 0),
        raised=base.raised if raised is None else raised == "superscript",
    )


def _level(outline: str | None, inherited: int) -> int:
    """The level of a heading, 1 for the first; 0 for none."""
    if outline is None:
        return inherited
    return (whole(outline, _OUTLINE) + 1) % (_OUTLINE + 1)


KIND = Kind("docx", (".docx", ".docm", ".dotx"), lambda head: head.startswith(b"PK\x03\x04"), read)
