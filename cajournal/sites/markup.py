"""HTML to its visible text, every character with its place in the source.

A tree parser gives no source offsets, and evidence needs them; so the tags are found by one linear
pattern, as the HTML standard's tokeniser would, and the text between them is kept in pieces. What a
tree is good for, selectors, is left to selectolax (`hints`).
"""

from __future__ import annotations

import html
import re
from typing import NamedTuple

from cajournal.sites.draft import Flat, Piece

_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|div|span|table|meta|p|h1|title|dl|ul|script)\b[^<>]*>", re.IGNORECASE
)
_TAG = re.compile(
    r"<(?:!--(?:.*?-->|.*\Z)|(?P<close>/?)(?P<name>[a-zA-Z][\w:-]*)(?P<attributes>[^>]*)>|[!?][^>]*>)",
    re.DOTALL,
)
_SPECIAL = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{2,31});?|[ \t\r\n\f]+")
_RAW = frozenset("script style noscript template svg select option textarea iframe object math".split())
"""Elements whose text no reader sees."""
_BLOCK = frozenset(
    "p div li ul ol dl dt dd table tr tbody thead tfoot caption section article header footer nav main aside h1 h2 h3 h4 h5 h6"
    " br hr form fieldset figure figcaption blockquote pre address center body title summary details legend".split()
)
_CELL = frozenset("td th".split())
_INLINE_PARTS = frozenset("a span b strong label em font i u button".split())
"""Neighbours of these are words of their own, though no blank stands between the tags."""
_TIGHT = frozenset("i u em font".split())


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


class _Flattener:
    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.pieces: list[Piece] = []
        self.length = 0
        self.blank = "\n"

    def run(self) -> Flat:
        """Walk the tags from left to right; the text between two of them is visible unless it is raw."""
        source, at, previous = self.source, 0, ""
        limit = source.rfind(">") + 1
        while tag := _TAG.search(source, at, limit):
            if tag.start() > at:
                self._text(at, tag.start())
                previous = ""
            name, at = (tag["name"] or "").lower(), self._end(tag)
            if name in _RAW and not tag["close"]:
                at = self._after_raw(name, at)
            elif name in _BLOCK:
                self._gap("\n", tag.start())
            elif name in _CELL:
                self._gap(" ", tag.start())
            elif tag["close"]:
                previous = name
                continue
            elif (
                previous in _INLINE_PARTS
                and name in _INLINE_PARTS
                and previous not in _TIGHT
                and name not in _TIGHT
            ):
                self._gap(" ", tag.start())
            previous = ""
        self._tail(at)
        return Flat(source, "".join(self.parts), self.pieces or [Piece(0, 0, 0)])

    def _end(self, tag: re.Match[str]) -> int:
        """Where a tag really ends: a `>` inside a quoted attribute is not its end."""
        attributes = tag["attributes"] or ""
        for quote in "\"'":
            if attributes.count(quote) & 1 and "=" + quote in attributes.replace(" ", ""):
                close = self.source.find(quote, tag.end(), tag.end() + 3000)
                end = self.source.find(">", close, close + 3000) if close >= 0 else -1
                return end + 1 if end >= 0 else tag.end()
        return tag.end()

    def _after_raw(self, name: str, at: int) -> int:
        """Behind the end tag of a script and its like; a page cut inside one ends there."""
        close = re.compile(rf"</{name}\b", re.IGNORECASE).search(self.source, at)
        return close.start() if close else len(self.source)

    def _tail(self, at: int) -> None:
        end = len(self.source)
        broken = self.source.find("<", at)
        self._text(at, broken if broken >= 0 else end)

    def _gap(self, blank: str, at: int) -> None:
        """One blank or line end between two pieces; two line ends are a blank line only in the source."""
        if self.blank == "\n" or (self.blank == " " and blank == " "):
            return
        if self.blank == " ":
            self.parts[-1] = blank
        else:
            self._add(blank, at, at)
        self.blank = blank

    def _add(self, text: str, start: int, end: int) -> None:
        self.pieces.append(Piece(self.length, start, end))
        self.parts.append(text)
        self.length += len(text)

    def _text(self, start: int, end: int) -> None:
        source = self.source
        for special in _SPECIAL.finditer(source, start, end):
            if special.start() > start:
                self._add(source[start : special.start()], start, special.start())
                self.blank = ""
            start = special.end()
            if special[0][0] == "&":
                self._add(html.unescape(special[0]), special.start(), start)
                self.blank = ""
            else:
                self._gap(" ", special.start())
        if end > start:
            self._add(source[start:end], start, end)
            self.blank = ""


class Meta(NamedTuple):
    """One `<meta>` of a page, or one hidden input: its name, its content, the content's span."""

    name: str
    content: str
    start: int
    end: int


_META = re.compile(r"<(?:meta|input)\b([^>]*)>", re.IGNORECASE)
_NAME = re.compile(r"\b(?:name|property|id)\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_CONTENT = re.compile(r"\b(?:content|value)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


def metas(source: str) -> list[Meta]:
    """The meta tags and hidden inputs that carry a name and a content, in their order.

    >>> metas('<meta name="citation_title" content="多元外交">')
    [Meta(name='citation_title', content='多元外交', start=37, end=41)]
    """
    found = []
    for tag in _META.finditer(source, 0, source.rfind(">") + 1):
        name, content = _NAME.search(tag[1]), _CONTENT.search(tag[1])
        if name and content:
            group = 1 if content[1] is not None else 2
            start, end = (tag.start(1) + place for place in content.span(group))
            found.append(Meta(name[1].lower(), html.unescape(source[start:end]).strip(), start, end))
    return found
