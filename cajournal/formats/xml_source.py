"""XML of references: records cut out one by one, their elements as paths with texts, and back.

Only records are parsed: one that is torn hides no other, and none can declare an entity. Italics,
bold, sub- and superscripts are EndNote's `<style face="italic">` in the file and `<i>` in a text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, pairwise, takewhile
from xml.etree.ElementTree import XML, Element, ParseError
from xml.sax.saxutils import escape

from cajournal.errors import FormatError
from cajournal.formats.base import Loaded
from cajournal.formats.broken import broken
from cajournal.formats.tagged import Entry, Tags
from cajournal.formats.tagged_records import record_of
from cajournal.formats.tagged_table import Table
from cajournal.models import Notice

_ROOT = re.compile(r"(?:<\?xml[^>\n]*>\s*)?<([\w.-]+)")
_FACES = {"i": "italic", "b": "bold", "u": "underline", "sub": "subscript", "sup": "superscript"}
_MARKS = {face: mark for mark, face in _FACES.items()}
_MARKUP = re.compile(r"<(i|b|u|sub|sup)>([^<>]*)</\1>")
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DEEPEST = 8
_AT_ONCE = 64
"""As many records are parsed together as long as each of them can be."""

# --- reading


def start_of(record: str) -> str:
    """How a document with records of that name begins a line."""
    return rf"(?:<\?xml[^>\n]*>\s*)?(?:<\w+(?: [^<>\n]{{0,300}})?>\s*){{0,2}}<{record}(?: [^<>\n]{{0,300}})?>"


def end(text: str, start: int) -> int:
    """Where the document that starts there is closed; its start if it never is."""
    root = _ROOT.match(text, start)
    return max(text.find(f"</{root[1]}>", start), start) if root else start


def load(content: str, record: str, table: Table, entry: Callable[[int, Element], Entry]) -> Loaded:
    """The records of a document: elements of that name, of which `entry` makes lines of the table.

    One that cannot be parsed is left out and told in `notices`. Raises FormatError when there is none.
    """
    found = _elements(content, record)
    made = (one if isinstance(one, Notice) else record_of(entry(*one), table) for one in found)
    loaded = Loaded.of(made, table.name)
    if not loaded and not loaded.notices:
        raise FormatError("bad-format", name=table.name, reason="no-record", line=1)
    return loaded


def _elements(text: str, record: str) -> Iterator[tuple[int, Element] | Notice]:
    """Each record's element with its line; a notice where one cannot be parsed."""
    pieces = _pieces_of(text, record)
    while some := list(islice(pieces, _AT_ONCE)):
        try:
            elements = list(XML(f"<all>{''.join(piece for _, piece in some)}</all>"))
        except ParseError:
            elements = []
        if len(elements) == len(some):
            yield from zip((line for line, _ in some), elements, strict=True)
        else:
            yield from (_alone(line, piece, record) for line, piece in some)


def _pieces_of(text: str, record: str) -> Iterator[tuple[int, str]]:
    """The text of each record, with its line; of one that is not closed all up to the next."""
    line, counted, end = 1, 0, f"</{record}>"
    starts = [found.start() for found in re.finditer(rf"<{record}(?:\s[^<>]{{0,300}})?>", text)]
    for start, following in pairwise([*starts, len(text)]):
        line, counted = line + text.count("\n", counted, start), start
        closed = text.find(end, start, following)
        yield line, _ILLEGAL.sub(" ", text[start : closed + len(end) if closed >= 0 else following])


def _alone(line: int, piece: str, record: str) -> tuple[int, Element] | Notice:
    try:
        return line, XML(piece)
    except ParseError:
        return broken("xml" if piece.endswith(f"</{record}>") else "unclosed", piece, line)


def texts_of(record: Element) -> Tags:
    """The texts of a record's elements by their paths: `titles/title`."""
    tags: Tags = {}
    _collect(record, "", tags, _DEEPEST)
    return tags


def _collect(element: Element, path: str, tags: Tags, deepest: int) -> None:
    for child in element:
        if len(child) == 0:
            text = (child.text or "").strip()
        elif child[0].tag == "style" or deepest == 0:
            text = text_of(child)
        else:
            _collect(child, f"{path}{child.tag}/", tags, deepest - 1)
            continue
        if text:
            tags.setdefault(path + child.tag, []).append(text)


def text_of(element: Element) -> str:
    """The text of an element, with its styles as marks."""
    if len(element) == 0:
        return (element.text or "").strip()
    parts = [element.text or ""]
    for child in element:
        text = "".join(child.itertext())
        for face in child.get("face", "").split():
            text = f"<{_MARKS[face]}>{text}</{_MARKS[face]}>" if face in _MARKS and text.strip() else text
        parts += [text, child.tail or ""]
    return "".join(parts).strip()


# --- writing


def written(tags: Tags, order: dict[str, int]) -> Iterator[str]:
    """The elements of one record, those of one parent together, in the order of their paths."""
    opened: list[str] = []
    for path in sorted(tags, key=lambda path: order[path]):
        *parents, leaf = path.split("/")
        common = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(opened, parents, strict=False))))
        yield from (f"</{name}>" for name in reversed(opened[common:]))
        yield from (f"<{name}>" for name in parents[common:])
        opened = parents
        yield from (f"<{leaf}>{_styled(value)}</{leaf}>" for value in tags[path])
    yield from (f"</{name}>" for name in reversed(opened))


def _styled(value: str) -> str:
    value = _ILLEGAL.sub(" ", value)
    if "<" not in value or not _MARKUP.search(value):
        return escape(value)
    return "".join(_pieces(value))


def _pieces(value: str) -> Iterable[str]:
    at = 0
    for found in _MARKUP.finditer(value):
        yield _style("normal", value[at : found.start()])
        yield _style(_FACES[found[1]], found[2])
        at = found.end()
    yield _style("normal", value[at:])


def _style(face: str, text: str) -> str:
    return f'<style face="{face}" font="default" size="100%">{escape(text)}</style>' if text else ""
