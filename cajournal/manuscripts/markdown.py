"""Markdown as pandoc reads it: blocks, numbered lists, footnotes, raised text, keys in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cajournal.manuscripts.base import Call, Document, Kind, Paragraph, Span
from cajournal.models import Notice
from cajournal.text.decode import text_of

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6})\s++(.*)")
_ATTRIBUTES = re.compile(r"\{[^{}]*\}$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})\s*$")
_DIV = re.compile(r" {0,3}:{3,}(?P<said>.*)$")
_ENTRY = re.compile(r"#ref-(?P<key>[^\s}]+)[^}]*\.csl-entry")
_NOTE = re.compile(r" {0,3}\[\^(?P<label>[^\]\s]{1,60})\]:\s*(?P<text>.*)$")
_NUMBERED = re.compile(r" {0,3}(?:(?P<count>\d{1,4})[.)]|#\.)\s+(?P<text>\S.*)$")
_BULLET = re.compile(r" {0,3}[-*+]\s+(?P<text>\S.*)$")
_RULE = re.compile(r" {0,3}(?:(?:\*\s*+){3,}+|(?:-\s*+){3,}+|(?:_\s*+){3,}+)$")
_BIBLIOGRAPHY = re.compile(r"^bibliography:\s*(\S.*)$", re.M)


def read(content: bytes, limit: int) -> Document:
    """The blocks. Raises EmptyInput, NotText or TooLarge."""
    lines = text_of(content, limit).splitlines()
    head = _front_matter(lines)
    named = _BIBLIOGRAPHY.findall("\n".join(lines[:head]))
    inlines = _Inlines()
    blocks = [inlines.read(block) for block in _Blocks(head).run(lines[head:])]
    texts = [block for block in blocks if block.part != "footnote"]
    notes = {block.label: block for block in (*blocks, *inlines.notes) if block.part == "footnote"}
    called = [
        replace(notes[label], label=number) for label, number in inlines.numbers.items() if label in notes
    ]
    return Document([*texts, *called], [Notice(code="ignored:bibliography", value=one) for one in named])


def _front_matter(lines: list[str]) -> int:
    """How many lines the YAML at the head takes."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    return next((n for n, line in enumerate(lines[1:], 2) if line.rstrip() in ("---", "...")), 0)


_PLAIN = Paragraph("")


class _Blocks:
    """Lines to paragraphs, their inline marks still in them."""

    def __init__(self, at: int) -> None:
        self.block: Paragraph | None = None
        self.gathered: list[str] = []
        self.count: int | None = None
        self.at = self.begun = at
        self.entry: str | None = None

    def run(self, lines: list[str]) -> Iterator[Paragraph]:
        """Every block in its order, without fenced code."""
        fence = ""
        for line in lines:
            self.at += 1
            found = _FENCE.match(line)
            if not fence and found:
                yield from self._close()
                fence = found[1]
            elif fence:
                fence = "" if found and found[1].startswith(fence) else fence
            else:
                yield from self._line(line)
        yield from self._close()

    def _line(self, line: str) -> Iterator[Paragraph]:
        if not line.strip() or _RULE.match(line):
            if line.strip() and _UNDERLINE.fullmatch(line) and self.block == _PLAIN:
                self.block = replace(_PLAIN, level=2)
            yield from self._close()
        elif found := _HEADING.match(line):
            yield from self._begin(
                Paragraph("", level=len(found[1])),
                _ATTRIBUTES.sub("", found[2].rstrip()).rstrip().rstrip("#").rstrip(),
            )
            yield from self._close()
        elif _UNDERLINE.fullmatch(line) and self.block == _PLAIN:
            self.block = replace(_PLAIN, level=1)
            yield from self._close()
        elif found := _DIV.match(line):
            yield from self._close()
            entry = _ENTRY.search(found["said"])
            self.entry = entry["key"] if entry else None
        elif found := _NOTE.match(line):
            yield from self._begin(Paragraph("", label=found["label"], part="footnote"), found["text"])
        elif self.entry is None and (found := _NUMBERED.match(line)) and self._may_begin(found["count"]):
            count = int(found["count"] or 1) if self.count is None else self.count + 1
            yield from self._begin(Paragraph("", label=str(count)), found["text"])
            self.count = count
        elif self.entry is None and (found := _BULLET.match(line)):
            yield from self._begin(_PLAIN, found["text"])
        elif self.block is None:
            plain = _PLAIN if self.entry is None else Paragraph("", part="entry", key=self.entry)
            yield from self._begin(plain, line)
        else:
            self.gathered.append(line.strip())

    def _may_begin(self, count: str | None) -> bool:
        """Whether an item may begin: a line of a paragraph that begins with a number is none, unless 1."""
        return self.block is None or bool(self.block.label) or count in (None, "1")

    def _begin(self, block: Paragraph, text: str) -> Iterator[Paragraph]:
        yield from self._close()
        self.block, self.gathered, self.count = block, [text.strip()], None
        self.begun = self.at

    def _close(self) -> Iterator[Paragraph]:
        text = "\n".join(line for line in self.gathered if line)
        if self.block is not None and text:
            yield replace(self.block, text=text, line=self.begun)
        self.block, self.gathered = None, []


_KEY = r"@(?:\{[^{}\s]{1,120}\}|\w(?:[\w:.#$%&+?<>~/-]{0,120}\w)?)"
_INLINE = re.compile(
    rf"\\(?P<escaped>[!-/:-@\[-`{{-~])"
    rf"|(?P<code>`[^`\n]{{1,400}}`|\$[^$\s](?:[^$\n]{{0,400}}[^$\s])?\$(?!\d)|<!--.{{0,400}}?-->)"
    rf"|\[\^(?P<called>[^\]\s]{{1,60}})\]"
    rf"|\^\[(?P<inline>[^\[\]]{{0,400}}(?:\[[^\[\]]{{0,60}}\][^\[\]]{{0,400}}){{0,20}})\](?!\^)"
    rf"|\^(?P<raised>(?:\\?[^\s^\\]){{1,40}})\^|<sup>(?P<sup>.{{1,60}}?)</sup>"
    rf"|(?P<cited>\[[^\[\]@]{{0,80}}{_KEY}[^\[\]]{{0,300}}\]|(?<![\w@.]){_KEY})"
    rf"|\[(?P<linked>(?:\\.|[^\[\]\\]){{1,1000}})\](?:\([^()\s]{{1,400}}\)|\{{[#.][^{{}}]{{0,80}}\}})"
    rf"|(?P<dash>(?<!-)--?-(?!-))|<(?P<url>https?://[^<>\s]{{1,400}})>"
    rf"|(?P<bold>\*{{1,3}}|(?<!\w)_{{1,2}}(?=\w)|(?<=\w)_{{1,2}}(?!\w))"
)
_BACKSLASH = re.compile(r"\\(.)")
_EACH = re.compile(rf"-?{_KEY}")
_LOCATOR = re.compile(r",\s*(?:pp?\.\s*|第)?(\d[\d\s,–-]*\d|\d)")


class _Inlines:
    """The text of blocks as it is shown; notes are numbered in the order in which they are called."""

    def __init__(self) -> None:
        self.numbers: dict[str, str] = {}
        self.notes: list[Paragraph] = []

    def read(self, block: Paragraph) -> Paragraph:
        """A block without its marks, with what they say."""
        pieces, raised, calls = [], list[Span](), list[Call]()
        at = length = 0
        for found in _INLINE.finditer(block.text):
            shown = self._shown(found, calls, length + found.start() - at)
            pieces += [block.text[at : found.start()], shown]
            length += found.start() - at + len(shown)
            at = found.end()
            if shown and (found["raised"] or found["sup"] or found["called"] or found["inline"]):
                raised.append((length - len(shown), length))
        text = "".join([*pieces, block.text[at:]])
        return replace(block, text=text, raised=tuple(raised), calls=tuple(calls))

    def _shown(self, found: re.Match[str], calls: list[Call], start: int) -> str:
        if found["called"] or found["inline"] is not None:
            number = self._number(found)
            calls.append(Call("footnote", (number,), start, start + len(number)))
            return number
        if cited := found["cited"]:
            keys = tuple(key.strip("-@{}") for key in _EACH.findall(cited))
            page = _LOCATOR.search(cited)
            calls.append(Call("key", keys, start, start + len(cited), page[1] if page else None))
            return cited
        if found["dash"]:
            return "—" if len(found["dash"]) == 3 else "–"
        inside = found["raised"] or found["sup"] or found["linked"] or ""
        return found["escaped"] or found["url"] or _BACKSLASH.sub(r"\1", inside)

    def _number(self, found: re.Match[str]) -> str:
        label = found["called"] or f"^{len(self.numbers)}"
        number = self.numbers.setdefault(label, str(len(self.numbers) + 1))
        if found["inline"]:
            self.notes.append(Paragraph(found["inline"], label=label, part="footnote"))
        return number


KIND = Kind("md", (".md", ".markdown", ".rmd", ".qmd"), lambda head: False, read)
