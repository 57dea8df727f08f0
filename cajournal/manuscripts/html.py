"""HTML: blocks are paragraphs, ordered lists number their items, pandoc's notes and entries are known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import TYPE_CHECKING

from cajournal.errors import FormatError
from cajournal.manuscripts.base import Call, Document, Kind, Paragraph, Span
from cajournal.manuscripts.numbering import whole
from cajournal.text.decode import text_of
from cajournal.text.elements import BLOCKS, UNSEEN

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_UNSEEN = UNSEEN | frozenset("head nav pre code kbd".split())
"""What no reader sees, and what is no prose."""
_BLOCKS = BLOCKS | {"td", "th"}
_NOTES = re.compile(r"\b(?:footnotes|doc-endnotes|endnotes)\b")
_NOTE_CALL = re.compile(r"\b(?:footnote-ref|doc-noteref)\b")
_BACK = re.compile(r"\b(?:footnote-back|doc-backlink|mw-cite-backlink|mw-editsection)\b")
_ENTRY = re.compile(r"\bcsl-entry\b")
_KNOWN = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.I)
_SPACE = re.compile(r"[ \t\r\n\f]+")


_NESTS = re.compile(
    r"<(/?)(?:div|span|section|article|main|aside|table|ol|ul|dl|blockquote|center|a|b|i|em|strong|u|sup|sub"
    r"|small|font|cite|ruby|object|form|details|fieldset|svg|math)\b",
    re.I,
)
DEEPEST = 3000
"""Open elements; the time that a parser takes grows with their square, and no page comes near it."""


def read(content: bytes, limit: int) -> Document:
    """The visible paragraphs. Raises EmptyInput, NotText, TooLarge, FormatError (nests too deep)."""
    from selectolax.lexbor import LexborHTMLParser

    source = text_of(content, limit)
    deepest = max(accumulate(-1 if tag[1] else 1 for tag in _NESTS.finditer(source)), default=0)
    if deepest > DEEPEST:
        raise FormatError("bad-xml:depth", name="HTML", limit=DEEPEST)
    root = LexborHTMLParser(source).root
    reader = _Reader()
    if root is not None:
        for node, enters in _steps(root):
            reader.step(node, enters)
    reader.end_paragraph()
    return Document(reader.found)


def _steps(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Every node on entering and leaving it, without recursion: pages of strangers nest deep."""
    stack = [(root, True)]
    while stack:
        node, enters = stack.pop()
        yield node, enters
        if not enters:
            continue
        stack.append((node, False))
        if node.tag in _UNSEEN or _BACK.search(_said(node)):
            continue
        children = list(node.iter(include_text=True))
        stack.extend((child, True) for child in reversed(children))


def _said(node: LexborNode) -> str:
    """The class and the role of an element."""
    attributes: Mapping[str, str | None] = node.attributes
    return f"{attributes.get('class') or ''} {attributes.get('role') or ''}" if attributes else ""


class _Reader:
    """Gathers the text between the bounds of blocks; lists, notes and entries tell what it is."""

    def __init__(self) -> None:
        self.found: list[Paragraph] = []
        self.lists: list[int | None] = []
        self.inside = {"footnote": 0, "entry": 0}
        self.key: str | None = None
        self.level = 0
        self.label = ""
        self.opened: list[int] = []
        self.blank = True
        self._clear()

    def step(self, node: LexborNode, enters: bool) -> None:
        """Enter or leave a node."""
        tag = node.tag or ""
        if tag == "-text":
            self._add(node.text_content or "" if enters else "")
            return
        said = _said(node)
        entry = _ENTRY.search(said) is not None
        if tag in _BLOCKS and (entry or not self.inside["entry"]):
            self.end_paragraph()
        if entry:
            self.inside["entry"] += 1 if enters else -1
            self.key = (node.attributes.get("id") or "").removeprefix("ref-") or None
        if _NOTES.search(said):
            self.inside["footnote"] += 1 if enters else -1
        if tag == "br" and enters:
            self._add("\n")
        elif re.fullmatch("h[1-6]", tag):
            self.level = int(tag[1]) if enters else 0
        self._list(tag, node, enters)
        self._mark(tag, node, said, enters)

    def _list(self, tag: str, node: LexborNode, enters: bool) -> None:
        if tag in ("ol", "ul"):
            if enters:
                self.lists.append(whole(node.attributes.get("start"), 1) if tag == "ol" else None)
            elif self.lists:
                self.lists.pop()
        elif tag == "li" and enters and self.lists and (count := self.lists[-1]) is not None:
            count = whole(node.attributes.get("value"), count)
            self.label, self.lists[-1] = str(count), count + 1

    def _mark(self, tag: str, node: LexborNode, said: str, enters: bool) -> None:
        """What is raised, and what calls an entry or a note."""
        keys = (node.attributes.get("data-cites") or "").split() if tag == "span" else []
        calls = tag == "a" and _NOTE_CALL.search(said) is not None
        if not (tag == "sup" or keys or calls):
            return
        if enters:
            self.opened.append(self.length)
            return
        start, end = self.opened.pop() if self.opened else 0, self.length
        if tag == "sup" and start < end:
            self.raised.append((start, end))
        elif start < end:
            number = "".join(self.pieces)[start:end].strip()
            self.calls.append(Call("key" if keys else "footnote", tuple(keys) or (number,), start, end))

    def _add(self, text: str) -> None:
        text = text if text == "\n" else _SPACE.sub(" ", text)
        if self.blank:
            text = text.removeprefix(" ")
        if text:
            self.blank = text[-1] in " \n"
            self.pieces.append(text)
            self.length += len(text)

    def end_paragraph(self) -> None:
        """What was gathered becomes a paragraph, unless it is blank."""
        text = "".join(self.pieces)
        if text.strip():
            note = "footnote" if self.inside["footnote"] else "text"
            self.found.append(
                Paragraph(
                    text=text,
                    label=self.label,
                    level=self.level,
                    part="entry" if self.inside["entry"] else note,  # type: ignore[arg-type]
                    raised=tuple(self.raised),
                    calls=tuple(self.calls),
                    key=self.key if self.inside["entry"] else None,
                )
            )
            self.label = ""
        self._clear()

    def _clear(self) -> None:
        self.pieces: list[str] = []
        self.raised: list[Span] = []
        self.calls: list[Call] = []
        self.length = 0
        self.blank = True
        self.opened = [0 for _ in self.opened]


KIND = Kind("html", (".html", ".htm", ".xhtml"), lambda head: _KNOWN.search(head) is not None, read)
