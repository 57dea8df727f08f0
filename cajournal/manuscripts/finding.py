"""Where a document's references are: the list under its heading, a numbered list at its end, its notes.

A list ends at the next heading, at what never stands in one (收稿日期, Abstract), or where its
paragraphs no longer read as references; what was left out there is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from cajournal.manuscripts import headings
from cajournal.manuscripts.base import Document, Paragraph
from cajournal.manuscripts.items import Item, credible, cut, item_of, items_of
from cajournal.manuscripts.models import Entry, Origin
from cajournal.models import Notice
from cajournal.references import lists

_FIRST = re.compile(r"\s*(?:[\[(【［（]?\s?1\s?(?:[\])】］）.、．]|$)|①)")


@dataclass
class Found:
    """The entries of a document, the paragraphs that hold them or their headings, and what was noticed."""

    entries: list[Entry] = field(default_factory=list)
    places: set[int] = field(default_factory=set)
    notices: list[Notice] = field(default_factory=list)

    def add(self, items: Iterable[Item], origin: Origin) -> None:
        """Make entries of items."""
        for item in items:
            said = {"label": item.label or None, "key": item.key}
            self.entries.append(
                Entry(
                    citation=item.citation.model_copy(update=said),
                    label=item.label or None,
                    origin=origin,
                    paragraph=item.place + 1,
                )
            )


def find(document: Document) -> Found:
    """The references of a document: declared ones, else its lists; then those in its notes."""
    found = Found()
    if any(one.part == "entry" for one in document.paragraphs):
        _declared(document.paragraphs, found)
    else:
        _headed(document, found)
        if not found.entries:
            _numbered(document, found) or _whole(document, found)
    _notes(document.paragraphs, found)
    return found


def _declared(paragraphs: Sequence[Paragraph], found: Found) -> None:
    places = [place for place, one in enumerate(paragraphs) if one.part == "entry"]
    found.places.update(places)
    listed = (paragraphs[place] for place in places)
    found.add(
        (item_of(one.text, place, one.label, one.key) for place, one in zip(places, listed, strict=True)),
        "list",
    )


def _headed(document: Document, found: Found) -> None:
    """Every list under a heading; what follows a heading and is none leaves the heading to the text."""
    paragraphs, at = document.paragraphs, 0
    while at < len(paragraphs):
        heading = paragraphs[at]
        inside = headings.run_in(heading.text) if heading.part == "text" else 0
        if heading.part == "text" and (inside or headings.opens(heading.text)):
            end = _end(paragraphs, at + 1)
            rest = [replace(heading, text=heading.text[inside:], apart=True)] if inside else []
            begin = at if inside else at + 1
            if _take(document, found, [*rest, *paragraphs[at + 1 : end]], begin, heading.text):
                found.places.add(at)
                at = end
                continue
        at += 1


def _end(paragraphs: Sequence[Paragraph], start: int) -> int:
    """The first paragraph that cannot belong to a list begun before `start`."""
    for place in range(start, len(paragraphs)):
        one = paragraphs[place]
        if one.part in ("footnote", "endnote") or headings.ends(one.text) or headings.opens(one.text):
            return place
        if one.level and not headings.parts(one.text):
            return place
    return len(paragraphs)


def _take(document: Document, found: Found, listed: Sequence[Paragraph], begin: int, heading: str) -> bool:
    """Add the list that these paragraphs are, if they are one."""
    items, left = cut(list(items_of(listed, begin, document.lines)))
    if not credible(items):
        return False
    remarks = [item for item in items if not item.looks] if headings.of_notes(heading) else []
    if remarks:
        items = [item for item in items if item.looks]
        found.notices.append(Notice(code="ignored:remarks", value=str(len(remarks))))
    last = left.place if left else begin + len(listed)
    found.places.update(range(begin, last))
    if left:
        found.notices.append(Notice(code="ignored:after-list", value=left.text[:80]))
    found.add(items, "list")
    return True


def _numbered(document: Document, found: Found) -> bool:
    """A list without a heading: the last paragraphs that count up from 1 and read as references."""
    paragraphs = document.paragraphs
    for place in reversed(range(len(paragraphs))):
        one = paragraphs[place]
        if one.part != "text" or not _FIRST.match(one.label or one.text):
            continue
        if not item_of(one.text, place, one.label).looks:
            continue
        end = _end(paragraphs, place + 1)
        return _take(document, found, paragraphs[place:end], place, "")
    return False


def _whole(document: Document, found: Found) -> bool:
    """A document that is nothing but a list."""
    end = _end(document.paragraphs, 0)
    return end > 0 and _take(document, found, document.paragraphs[:end], 0, "")


def _notes(paragraphs: Sequence[Paragraph], found: Found) -> None:
    """The references in footnotes and endnotes; remarks are counted."""
    remarks = 0
    for place, one in enumerate(paragraphs):
        if one.part in ("footnote", "endnote"):
            items = [item_of(printed, place, one.label) for printed in lists.split(one.text)]
            looking = [item for item in items if item.looks or item.names_again]
            remarks += not looking
            found.add(looking, "footnote" if one.part == "footnote" else "endnote")
    if remarks:
        found.notices.append(Notice(code="ignored:remarks", value=str(remarks)))
