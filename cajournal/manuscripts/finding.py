"""Where a document's references are: the list under its heading, a numbered list at its end, its notes.

A list ends at the next heading, at what never stands in one (收稿日期, Abstract), or where its
paragraphs no longer read as references; what was left out there is told.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from cajournal.manuscripts import headings
from cajournal.manuscripts.base import Document, Paragraph
from cajournal.manuscripts.models import Entry, Origin
from cajournal.models import Citation, Notice
from cajournal.references import lists
from cajournal.references.reading import read
from cajournal.text.script import has_han

_FIRST = re.compile(r"\s*(?:[\[(【［（]?\s?1\s?(?:[\])】］）.、．]|$)|①)")
SURE = 0.8
"""A text read with this confidence is a reference, not a sentence of the body."""


@dataclass(frozen=True)
class Item:
    """A stretch of a list that may be one reference."""

    text: str
    label: str
    place: int
    citation: Citation
    key: str | None = None

    @property
    def looks(self) -> bool:
        """Whether it reads as a reference."""
        notices = {notice.code for notice in self.citation.notices}
        return self.citation.confidence >= SURE and "unread:reference" not in notices


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


def number_of(label: str) -> str:
    """A label without its brackets and in plain digits.

    >>> number_of("[12]"), number_of("③"), number_of("Zhang(2020)")
    ('12', '3', 'Zhang(2020)')
    """
    plain = unicodedata.normalize("NFKC", label).strip()
    digits = re.fullmatch(r"\D{0,2}(\d{1,6})\D{0,2}", plain)
    return str(int(digits[1])) if digits else plain


def _item(text: str, place: int, label: str = "", key: str | None = None) -> Item:
    citation = read(text)
    return Item(text, number_of(label or citation.label or ""), place, citation, key)


def _declared(paragraphs: Sequence[Paragraph], found: Found) -> None:
    places = [place for place, one in enumerate(paragraphs) if one.part == "entry"]
    found.places.update(places)
    listed = (paragraphs[place] for place in places)
    found.add(
        (_item(one.text, place, one.label, one.key) for place, one in zip(places, listed, strict=True)),
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
    items, left = _cut(list(_items(listed, begin, document.lines)))
    if not _credible(items):
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


def _items(listed: Sequence[Paragraph], begin: int, lines: bool) -> Iterator[Item]:
    """The paragraphs as items; lines as the author broke them are joined first, up to a blank one."""
    kept = [(begin + number, one) for number, one in enumerate(listed) if _holds(one)]
    for group in _groups(kept) if lines else ([one] for one in kept):
        text = "\n".join(one.text for _, one in group)
        place, first = group[0]
        if first.label or "\n" not in text:
            yield _item(text.strip(), place, first.label, first.key)
            continue
        line = at = 0
        for start, end in _pieces(text):
            line, at = line + text.count("\n", at, start), start
            yield _item(text[start:end].strip(), group[min(line, len(group) - 1)][0])


_PRINTED = re.compile(
    r"\s*(?:[\[(【［（〔]\s?(\d{1,4})\s?[\])】］）〕]|(\d{1,3})\s?[.、．](?!\d)|([①-⑳㉑-㉟㊱-㊿]))\s*\S"
)


def _pieces(text: str) -> list[lists.Span]:
    """Where each reference of several lines begins and ends: at labels that count on, where there are any."""
    starts: list[int] = []
    last = at = 0
    for line in text.splitlines(keepends=True):
        if found := _PRINTED.match(line):
            number = int(number_of(found[found.lastindex or 1]))
            if not starts or last < number <= last + (1 if found[2] else 5):
                starts.append(at)
                last = number
        at += len(line)
        if not starts:
            break
    if starts:
        return [(start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    spans = lists.spans(text)
    if len(spans) > 1 and _item(text, 0).looks and not all(_item(text[a:b], 0).looks for a, b in spans):
        return [(0, len(text))]
    return spans


def _holds(one: Paragraph) -> bool:
    return one.part == "text" and not headings.parts(one.text) and not one.text.isspace()


def _groups(listed: Iterable[tuple[int, Paragraph]]) -> Iterator[list[tuple[int, Paragraph]]]:
    group: list[tuple[int, Paragraph]] = []
    for place, one in listed:
        if group and one.apart:
            yield group
            group = []
        group.append((place, one))
    if group:
        yield group


def _credible(items: Sequence[Item]) -> bool:
    """Half of them read as references, or a third of a list that counts up."""
    looking = sum(item.looks for item in items)
    labels = [int(item.label) for item in items if item.label.isdecimal()]
    counts = len(labels) > 1 and labels == list(range(labels[0], labels[0] + len(labels)))
    return looking > 0 and looking * (3 if counts else 2) >= len(items)


def _cut(items: list[Item]) -> tuple[list[Item], Item | None]:
    """The items up to where the list ends, and the first that is no part of it."""
    labelled = sum(bool(item.label) for item in items) * 2 > len(items)
    numbers = {item.label for item in items if item.label}
    kept: list[Item] = []
    for number, item in enumerate(items):
        before = kept[-1] if kept else None
        if item.label and labelled:
            if before and not item.looks and not _counts_on(before.label, item.label):
                return kept, item
            kept.append(item)
        elif labelled and before and _is_translation(before, item):
            kept[-1] = _joined(before, item)
        elif item.looks:
            kept.append(item)
        elif labelled and before and _next(before.label) in numbers:
            kept[-1] = _joined(before, item)
        elif not labelled and number + 1 < len(items) and items[number + 1].looks:
            kept.append(item)
        elif before:
            return kept, item
        else:
            kept.append(item)
    return kept, None


def _counts_on(before: str, label: str) -> bool:
    return not (before.isdecimal() and label.isdecimal()) or int(before) < int(label) <= int(before) + 5


def _next(label: str) -> str:
    return str(int(label) + 1) if label.isdecimal() else ""


def _is_translation(before: Item, item: Item) -> bool:
    """Whether a paragraph without a number is the Chinese entry before it in English."""
    return item.looks and has_han(before.text) and not has_han(item.text)


def _joined(before: Item, item: Item) -> Item:
    return _item(f"{before.text}\n{item.text}", before.place, before.label, before.key)


def _numbered(document: Document, found: Found) -> bool:
    """A list without a heading: the last paragraphs that count up from 1 and read as references."""
    paragraphs = document.paragraphs
    for place in reversed(range(len(paragraphs))):
        one = paragraphs[place]
        if one.part != "text" or not _FIRST.match(one.label or one.text):
            continue
        if not _item(one.text, place, one.label).looks:
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
            items = [_item(printed, place, one.label) for printed in lists.split(one.text)]
            looking = [item for item in items if item.looks]
            remarks += not looking
            found.add(looking, "footnote" if one.part == "footnote" else "endnote")
    if remarks:
        found.notices.append(Notice(code="ignored:remarks", value=str(remarks)))
