"""The items of a list in a document: how its paragraphs are parted, which of them read as references.

A list goes on as long as its items read as references or their labels count on.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cajournal.manuscripts import headings
from cajournal.manuscripts.base import Paragraph
from cajournal.models import Citation
from cajournal.references import lists
from cajournal.references.reading import read
from cajournal.text.script import has_han

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
        return self.citation.confidence >= SURE and self.citation.understood

    @property
    def names_again(self) -> bool:
        """Whether it is what a note says of a work the second time: creator, title and the page."""
        cited = self.citation
        return bool(cited.author and cited.title and cited.locator)


def number_of(label: str) -> str:
    """A label without its brackets and in plain digits.

    >>> number_of("[12]"), number_of("③"), number_of("Zhang(2020)")
    ('12', '3', 'Zhang(2020)')
    """
    plain = unicodedata.normalize("NFKC", label).strip()
    digits = re.fullmatch(r"\D{0,2}(\d{1,6})\D{0,2}", plain)
    return str(int(digits[1])) if digits else plain


def item_of(text: str, place: int, label: str = "", key: str | None = None) -> Item:
    """A stretch of text as an item, read; its own label where the document gives none."""
    citation = read(text)
    return Item(text, number_of(label or citation.label or ""), place, citation, key)


def items_of(listed: Sequence[Paragraph], begin: int, lines: bool) -> Iterator[Item]:
    """The paragraphs as items; lines as the author broke them are joined first, up to a blank one."""
    kept = [(begin + number, one) for number, one in enumerate(listed) if _holds(one)]
    for group in _groups(kept) if lines else ([one] for one in kept):
        text = "\n".join(one.text for _, one in group)
        place, first = group[0]
        if first.label or "\n" not in text:
            yield item_of(text.strip(), place, first.label, first.key)
            continue
        line = at = 0
        for start, end in _pieces(text):
            line, at = line + text.count("\n", at, start), start
            yield item_of(text[start:end].strip(), group[min(line, len(group) - 1)][0])


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
    if len(spans) > 1 and item_of(text, 0).looks and not all(item_of(text[a:b], 0).looks for a, b in spans):
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


def credible(items: Sequence[Item]) -> bool:
    """Half of them read as references, or a third of a list that counts up."""
    looking = sum(item.looks for item in items)
    labels = [int(item.label) for item in items if item.label.isdecimal()]
    counts = len(labels) > 1 and labels == list(range(labels[0], labels[0] + len(labels)))
    return looking > 0 and looking * (3 if counts else 2) >= len(items)


def cut(items: list[Item]) -> tuple[list[Item], Item | None]:
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
    return item_of(f"{before.text}\n{item.text}", before.place, before.label, before.key)
