"""A document to a `Manuscript`: its kind reads the paragraphs, then the list is found, then the marks."""

from __future__ import annotations

from cajournal.errors import EmptyInput, TooLarge
from cajournal.manuscripts import finding, headings, marks
from cajournal.manuscripts.base import Kind, kind_of
from cajournal.manuscripts.models import Manuscript
from cajournal.models import Notice
from cajournal.text.collecting import no_collecting
from cajournal.text.decode import place_of_damage
from cajournal.text.encodings import is_mixed

UNPACKED = 4
"""Bytes for a character: what a limit in characters allows of packed or encoded text."""


def read(content: bytes, kind: str | None = None, max_length: int = 20_000_000) -> Manuscript:
    """The references and marks of a document. Raises EmptyInput, NotText, TooLarge or FormatError."""
    if len(content) > max_length * UNPACKED:
        raise TooLarge("too-large", length=len(content), limit=max_length)
    with no_collecting():
        return _read(content, kind_of(content, kind), max_length)


def _read(content: bytes, chosen: Kind, max_length: int) -> Manuscript:
    document = chosen.read(content, max_length)
    if not document.paragraphs:
        raise EmptyInput("empty-input")
    found = finding.find(document)
    notices = [*document.notices, *found.notices]
    if any(place_of_damage(one.text) >= 0 for one in document.paragraphs):
        notices.append(Notice(code="damaged:text"))
    if is_mixed(content) and chosen.name != "docx":
        notices.append(Notice(code="mixed:encodings"))
    if not found.entries:
        notices.append(Notice(code="missing:references"))
    return Manuscript(
        kind=chosen.name,
        entries=found.entries,
        marks=marks.find(document.paragraphs, found),
        notices=notices,
        paragraphs=[one.text for one in document.paragraphs],
        lines=[one.line for one in document.paragraphs],
    )


def is_list(text: str) -> bool:
    """Whether a plain text is nothing but a list: no heading of one stands behind other words.

    >>> is_list("参考文献\\n[1] 曹凌. 综录[M]."), is_list("研究[1]认为……\\n参考文献\\n[1] 曹凌. 综录[M].")
    (True, False)
    """
    lines = [line for line in text.splitlines() if line.strip()]
    return not any(headings.opens(line.lstrip("# ")) for line in lines[1:])
