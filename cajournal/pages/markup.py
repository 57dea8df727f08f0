"""HTML to its visible text, every character with its place in the source.

A tree parser gives no source offsets, and evidence needs them; so the tags are found by one linear
pattern, as the HTML standard's tokeniser would, and the text between them is kept in pieces. What a
tree is good for, selectors, is left to selectolax (`hints`).
"""

from __future__ import annotations

import html
import re

from cajournal.pages.draft import Flat, Span
from cajournal.pages.headings import heading
from cajournal.text.elements import BLOCKS, UNSEEN

_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|div|span|table|meta|p|h1|title|dl|ul|script)\b[^<>]*>", re.IGNORECASE
)
_SPECIAL = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{2,31});?|[ \t\r\n\f]{2,}|[\t\r\n\f]")
_RAW = sorted(UNSEEN | {"title"})
_BLOCK = sorted(BLOCKS | {"br"})
BOUND = "\u2002"
"""The blank between two neighbouring elements: it parts one keyword, or one author, from the next."""
_WIDE = {"": 0, " ": 1, BOUND: 2, "\t": 3, "\n": 4}
"""Of the gaps between two pieces the widest stays: a blank, a bound, a tab between cells, a line end."""
_WORD = "a span b strong label em button"
"""Neighbours of these are words of their own, though no blank stands between the tags."""
_KINDS = (
    {f"<{name}": "raw" for name in _RAW}  # text that no reader sees
    | {mark + name: "block" for name in _BLOCK for mark in ("<", "</")}
    | {mark + name: "cell" for name in ("td", "th") for mark in ("<", "</")}
    | {"<meta": "meta", "<input": "meta"}
    | {f"<{name}": "word" for name in _WORD.split()}
    | {f"</{name}": "end" for name in _WORD.split()}
)
"""What a tag is to the text."""
_APART = "|".join([*_RAW, "meta", "input"])
_WELL_WRITTEN = rf"<(?!(?:{_APART})\b)/?[a-z][a-z0-9]*+(?:[^<>\"']++|\"[^\"<>]*+\"|'[^'<>]*+')*+>"
_RUN = rf"(?:{_WELL_WRITTEN}(?:[ \t\r\n\f]*+(?=<))?)++"
_PIECE = r"([^<]*)(?:(%s)|(</?[a-zA-Z][^\s/>]*+)([^>]*+)>|<!--(?:.*?-->|.*\Z)|<[!?][^>]*>|<)"
_NEXT = re.compile(_PIECE % _RUN, re.DOTALL)
_NEXT_ALONE = re.compile(_PIECE % "(?!)", re.DOTALL)
"""The text up to the next tag, and a run of tags with nothing but blanks between them.

A tag that needs a closer look (raw text behind it, quotes left open, capitals) stands alone: its beginning
(`<p`, `</p`) and its attributes. Every try succeeds or ends the page: linear.
"""
_IN_RUN = re.compile(r"(</?[a-z][a-z0-9]*+)[^>]*>([ \t\r\n\f]*)")
_BLOCK_IN = re.compile(rf"</?(?:{'|'.join(_BLOCK)})(?=[\s/>])")


def is_html(text: str) -> bool:
    """Whether the source is HTML: a tag of a page's frame in its first part, or many tags.

    >>> is_html("<div>题名</div>"), is_html("p<0.05, a<b>c")
    (True, False)
    """
    return _HTML.search(text, 0, 20_000) is not None


def flatten(source: str) -> Flat:
    """The visible text of HTML: one line per block, entities and blanks resolved.

    >>> flat = flatten("<div><b>题&nbsp;名</b>：多元&amp;平衡</div><script>x</script>")
    >>> flat.text.strip(), flat.source[slice(*flat.span(6, 7))]
    ('题\\xa0名：多元&平衡', '&amp;')
    """
    return _Flattener(source).run()


def _is_for_machines(printed: str) -> bool:
    return "ld+json" in printed or "ctx_ver=Z39" in printed  # JSON-LD, COinS (see `machine`)


class _Flattener:
    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.spans: list[Span] = []
        self.tags: list[tuple[int, int]] = []
        self.blank = "\n"

    def run(self) -> Flat:
        """Walk the tags from left to right; the text between two of them is visible unless it is raw."""
        source, at, closed, limit = self.source, 0, False, self.source.rfind(">") + 1
        for_machines = _is_for_machines(source)
        shape = _NEXT_ALONE if for_machines else _NEXT
        while found := shape.match(source, at, limit):
            before, run, tag, attributes = found.groups()
            if before:
                closed = self._text(before, at) and closed
            start, at = at + len(before), found.end()
            if run:
                closed = self._run(run, start, closed)
                continue
            if tag is None:
                if at - start == 1:
                    self._text("<", start)
                continue
            kind = _KINDS.get(tag) or _KINDS.get(tag.lower(), "")
            if attributes.count('"') & 1 or ("'" in attributes and attributes.count("'") & 1):
                at = self._end(attributes, at)
            if for_machines and _is_for_machines(attributes):
                self.tags.append((start, at))
            if kind == "block":
                if self.blank != "\n":  # else a call for nothing, for most tags
                    self._gap("\n", start)
            elif kind == "word" and closed:
                self._gap(BOUND, start)
            elif kind == "cell":
                self._gap("\t", start)
            elif kind == "meta":
                self.tags.append((start, at))
            elif kind == "raw":
                at = self._after_raw(tag[1:], at)
            closed = kind == "end" or (closed and kind == "word")
        self._tail(at)
        parts = self.parts or [""]
        return Flat(source, "".join(parts), parts, self.spans or [(0, 0)], heading(source), self.tags)

    def _run(self, run: str, start: int, closed: bool) -> bool:
        """The gap that a run of tags makes; whether a word ended in it, and nothing else began."""
        if self.blank == "\n":
            return False  # no gap is wider
        if _BLOCK_IN.search(run):
            self._gap("\n", start)
            return False
        for found in _IN_RUN.finditer(run):
            tag, blanks = found.groups()
            kind = _KINDS.get(tag, "")
            if kind == "word" and closed:
                self._gap(BOUND, start)
            elif kind == "cell":
                self._gap("\t", start)
            closed = kind == "end" or (closed and kind == "word")
            if blanks and self.blank == "":
                self._gap(" ", start)
        return closed

    def _end(self, attributes: str, at: int) -> int:
        """Where a tag really ends: a `>` inside a quoted attribute is not its end."""
        for quote in "\"'":
            if attributes.count(quote) & 1 and "=" + quote in attributes.replace(" ", ""):
                close = self.source.find(quote, at, at + 3000)
                end = self.source.find(">", close, close + 3000) if close >= 0 else -1
                return end + 1 if end >= 0 else at
        return at

    def _after_raw(self, name: str, at: int) -> int:
        """Behind the end tag of a script and its like; a page cut inside one ends there."""
        close = self.source.find(f"</{name}", at)
        if close < 0:
            found = re.compile(f"</{name}", re.IGNORECASE).search(self.source, at)
            close = found.start() if found else len(self.source)
        return close

    def _tail(self, at: int) -> None:
        """What stands behind the last tag; a tag that was cut off is none of it."""
        broken = self.source.find("<", at)
        self._text(self.source[at : broken if broken >= 0 else None], at)

    def _gap(self, blank: str, at: int) -> None:
        """One blank or line end between two pieces, however many tags and blanks stand there."""
        if _WIDE[blank] <= _WIDE[self.blank]:
            return
        if self.blank:
            self.parts[-1] = blank
        else:
            self._add(blank, at, at)
        self.blank = blank

    def _add(self, text: str, start: int, end: int) -> None:
        self.parts.append(text)
        self.spans.append((start, end))

    def _text(self, text: str, start: int) -> bool:
        """Add a text; whether it is nothing but blanks."""
        if text.isspace():
            if "\u00a0" in text:
                self._pieces(text, start)
            elif self.blank == "":
                self._gap(" ", start)
            return True
        if "&" not in text and "  " not in text and text.isprintable():
            self._add(text, start, start + len(text))
            self.blank = ""
        else:
            self._pieces(text, start)
        return False

    def _pieces(self, text: str, start: int) -> None:
        """A text with entities, line ends or runs of blanks in it."""
        at = 0
        for special in _SPECIAL.finditer(text):
            a, b = special.span()
            if a > at:
                self._add(text[at:a], start + at, start + a)
                self.blank = ""
            at = b
            if text[a] == "&":
                self._add(html.unescape(special[0]), start + a, start + b)
                self.blank = ""
            else:
                self._gap(" ", start + a)
        if at < len(text):
            self._add(text[at:], start + at, start + len(text))
            self.blank = ""
