"""EndNote XML as text: records cut out one by one, their elements as paths with texts, and back.

Each record is parsed alone: one that is torn hides no other, and none can declare an entity. Italics,
bold, sub- and superscripts are `<style face="italic">` in the file and `<i>` in a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise, takewhile
from xml.etree.ElementTree import XML, Element, ParseError
from xml.sax.saxutils import escape

from cajournal.formats.json_source import broken
from cajournal.formats.tagged import Tags
from cajournal.models import Notice

START = r"(?:<\?xml[^>\n]*>\s*)?<(?:xml|records|record)>"
_RECORD = re.compile(r"<record(?:\s[^<>]{0,300})?>")
_END = "</record>"
_FACES = {"i": "italic", "b": "bold", "u": "underline", "sub": "subscript", "sup": "superscript"}
_MARKS = {face: mark for mark, face in _FACES.items()}
_MARKUP = re.compile(r"<(i|b|u|sub|sup)>([^<>]*)</\1>")
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DEEPEST = 8

# --- reading


def records_of(text: str) -> Iterator[tuple[int, Element] | Notice]:
    """Each record's element with its line; a notice where one cannot be parsed."""
    line, counted = 1, 0
    starts = [found.start() for found in _RECORD.finditer(text)]
    for start, following in pairwise([*starts, len(text)]):
        line, counted = line + text.count("\n", counted, start), start
        end = text.find(_END, start, following)
        record = text[start : end + len(_END)] if end >= 0 else text[start:following]
        try:
            yield line, XML(_ILLEGAL.sub(" ", record))
        except ParseError:
            yield broken("unclosed" if end < 0 else "xml", record, line)


def end(text: str, start: int) -> int:
    """Where the document that starts there is closed; its start if it never is."""
    closed = max(text.find(f"</{root}>", start) for root in ("xml", "records"))
    return max(closed, start)


def texts_of(record: Element) -> Tags:
    """The texts of a record's elements by their paths: `titles/title`."""
    tags: Tags = {}
    _collect(record, "", tags, _DEEPEST)
    return tags


def _collect(element: Element, path: str, tags: Tags, deepest: int) -> None:
    for child in element:
        if len(child) == 0 or child[0].tag == "style" or deepest == 0:
            if text := _text(child):
                tags.setdefault(path + child.tag, []).append(text)
        else:
            _collect(child, f"{path}{child.tag}/", tags, deepest - 1)


def _text(element: Element) -> str:
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
