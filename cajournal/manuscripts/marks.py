"""The in-text marks of a document: those that its own means make (notes, keys), and printed ones.

What a mark looks like is the standard's (`gbt7714.intext`); here is what only looks like one: years and
intervals in brackets, numbers of formulas and figures, type marks, labels of lists, exponents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Literal

from cajournal.gbt7714 import intext
from cajournal.manuscripts.base import Paragraph, Span
from cajournal.manuscripts.cited_entries import CitedEntries
from cajournal.manuscripts.finding import Found
from cajournal.manuscripts.items import number_of
from cajournal.manuscripts.models import Mark
from cajournal.text.script import HAN
from cajournal.text.surnames import COMMON

_NO_MARK_BEFORE = re.compile(
    r"(?:[图表式章节条款项]|公式|方程|定理|引理|推论|区间|范围|步骤|[Ee]qs?\.?|[Ff]igs?\.?|[Tt]ables?|[Ii]ntervals?|[=∈×≤≥<>+])\s*$"
    r"|(?<![A-Za-z])[A-Za-z_]$|[_\\]\w*$|\\[A-Za-z]+$"
)
_NO_MARK_AFTER = re.compile(r"\s*(?:[岁℃%％°=∈×]|个月|周岁|mm|cm|km|kg)|\(#")
_DASH = re.compile(r"\s*[-–—~～－]\s*")
_DIGITS = re.compile(r"\d{1,3}(?:\s*[-–—~～－,，、]\s*\d{1,3})*")
_RAISED_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹⁻,，]*")
_MAY_CARRY = re.compile(rf"[{HAN}“”‘’\"』」》）\]\].,，。;；:：?？!！]\s?$|[A-Za-z]{{4,}}$")
"""What a raised bare number may follow: a word or a sentence, not a unit or a variable."""
_CIRCLED = re.compile("[①-⑳㉑-㉟㊱-㊿]")
_ENUMERATES = re.compile(r"[：:；;]\s?[①-⑳]")
_CLOSES_BEFORE = re.compile(r"[”’」』》）)][。，.,]?\s?$")
_SENTENCE_BEFORE = re.compile(r"[。！？!?]\s?$")
_WORD_BEFORE = re.compile(f"[{HAN}A-Za-z]$")
_CLOSES_AFTER = re.compile(r"\s*(?:[，。；：,.;:！？!?]|$)")
_NAME_BEFORE = re.compile(rf"(?:^|[^{HAN}·]|[和与及由])([{HAN}·]{{2,4}})$")
_NO_NAME_INSIDE = re.compile(r"[(（]\s*\[?[12n无]")
_AND_OTHERS = re.compile(r"\s*+(?:(?:等人?|et\s++al\.?)\s*+)?$")


def find(paragraphs: Sequence[Paragraph], found: Found) -> list[Mark]:
    """Every mark in the text and the notes of a document, in its order, bound to its entries."""
    cited = CitedEntries(found.entries)
    marks = [
        mark
        for place, one in enumerate(paragraphs)
        if place not in found.places and one.part in ("text", "footnote", "endnote")
        for mark in _Passage(one, place, cited).marks()
    ]
    by_number = cited.labels and any(mark.style == "numeric" for mark in marks)
    return [mark for mark in marks if not (by_number and mark.style == "author-date")]


class _Passage:
    """One paragraph and the marks in it."""

    def __init__(self, paragraph: Paragraph, place: int, cited: CitedEntries) -> None:
        self.text = paragraph.text
        self.calls = paragraph.calls
        self.spans = paragraph.raised
        self.place = place
        self.cited = cited
        self.raised = _covered(self.text, paragraph.raised)
        self.taken = _covered(self.text, ((call.start, call.end) for call in paragraph.calls))
        self.first = len(self.text) - len(self.text.lstrip())
        self.last = len(self.text.rstrip())
        self.enumerates = _ENUMERATES.search(self.text) is not None

    def marks(self) -> list[Mark]:
        """Those that the document makes, then printed ones where none of those stands."""
        marks = list(self._called())
        for mark in (*self._printed(), *self._bare()):
            if not any(self.taken[mark.start : mark.end]):
                marks.append(mark)
                self.taken[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
        return sorted(marks, key=lambda mark: mark.start)

    def _mark(
        self,
        style: Literal["numeric", "author-date", "note", "key"],
        start: int,
        end: int,
        targets: Iterable[str],
        entries: Iterable[int | None],
        locator: str | None = None,
    ) -> Mark:
        return Mark(
            style=style,
            text=self.text[start:end],
            targets=tuple(targets),
            entries=tuple(entries),
            locator=locator,
            paragraph=self.place + 1,
            start=start,
            end=end,
            raised=bool(self.raised[start]),
        )

    def _called(self) -> Iterator[Mark]:
        """Keys, and notes that hold references."""
        for call in self.calls:
            place = call.start, call.end
            if call.style == "key":
                bound = [self.cited.keys.get(key) for key in call.targets]
                yield self._mark("key", *place, call.targets, bound, call.locator)
                continue
            numbers = [number_of(target) for target in call.targets]
            bound = [self.cited.labelled(number, call.style, self.place) for number in numbers]
            if None not in bound:
                yield self._mark("note", *place, numbers, bound)

    def _numeric(self, start: int, end: int, labels: Iterable[str], locator: str | None = None) -> Mark:
        labels = list(labels)
        bound = [self.cited.labelled(label, "list", self.place) for label in labels]
        return self._mark("numeric", start, end, labels, bound, locator)

    def _printed(self) -> Iterator[Mark]:
        """Numbers in brackets, names and years."""
        found = intext.read(self._free())
        joined = 0
        for mark, after in zip_longest(found, found[1:]):
            if mark.start < joined:
                continue
            if mark.style == "author-date":
                yield from self._by_author(mark)
            elif self._is_mark(mark):
                end, numbers = mark.end, mark.numbers
                if after and _runs_on(self.text, mark, after):
                    end, numbers = after.end, tuple(range(mark.numbers[0], after.numbers[0] + 1))
                joined = end
                yield self._numeric(mark.start, end, map(str, numbers), mark.cited[-1].locator)

    def _free(self) -> str:
        """The text with what the document itself calls blanked: the number of a note is no page."""
        return "".join(
            "\ufffc" if taken else char for char, taken in zip(self.text, self.taken, strict=False)
        )

    def _is_mark(self, mark: intext.InText) -> bool:
        if self.raised[mark.start]:
            return True
        before = self.text[max(0, mark.start - 12) : mark.start]
        no_mark = _NO_MARK_BEFORE.search(before) or _NO_MARK_AFTER.match(self.text, mark.end)
        return mark.start > self.first and not no_mark

    def _bare(self) -> Iterator[Mark]:
        """Numbers without brackets: raised ones, and ① where a list has such numbers."""
        raised = [(start, end, self.text[start:end].strip()) for start, end in self.spans]
        raised += [(*one.span(), one[0].translate(_RAISED_DIGITS)) for one in _RAISED.finditer(self.text)]
        for start, end, said in raised:
            if _DIGITS.fullmatch(said) and _MAY_CARRY.search(self.text[max(0, start - 8) : start]):
                numbers = list(_counted(said))
                if numbers and self.cited.labels.issuperset(numbers):
                    yield self._numeric(start, end, numbers)
        for sign in _CIRCLED.finditer(self.text):
            number = number_of(sign[0])
            if number in self.cited.labels and (self.raised[sign.start()] or self._closes(*sign.span())):
                yield self._numeric(*sign.span(), [number])

    def _closes(self, start: int, end: int) -> bool:
        """Whether ① stands at the end of what it marks; one that begins an item stands before its words."""
        before = self.text[max(0, start - 4) : start]
        if start <= self.first:
            return False
        if _CLOSES_BEFORE.search(before):
            return True
        if _SENTENCE_BEFORE.search(before):
            return end >= self.last or not self.enumerates
        return _WORD_BEFORE.search(before) is not None and _CLOSES_AFTER.match(self.text, end) is not None

    def _by_author(self, mark: intext.InText) -> Iterator[Mark]:
        start, works = mark.start, mark.cited
        if _NO_NAME_INSIDE.match(self.text, start):
            name = self._name_before(start, works[0])
            if name is None:
                return
            start = self.text.rindex(name, 0, start)
            works = tuple(work.model_copy(update={"names": (name,)}) for work in works)
        bound = [self.cited.work(work) for work in works]
        if any(number is not None for number in bound) or all(map(_is_person, works)):
            targets = (" ".join((*work.names[:1], work.year or "")).strip() for work in works)
            yield self._mark("author-date", start, mark.end, targets, bound, works[-1].locator)

    def _name_before(self, end: int, work: intext.Cited) -> str | None:
        """The author's name before a bracket with nothing but the year in it."""
        text = _AND_OTHERS.sub("", self.text[max(0, end - 80) : end])
        if listed := self.cited.first_of_two(text, work.year) or self.cited.name_at_end(text):
            return listed
        if work.names and work.names[0].isascii():
            return work.names[0]
        found = _NAME_BEFORE.search(text)
        return found[1] if found and found[1][0] in COMMON and len(found[1]) < 4 else None


def _covered(text: str, spans: Iterable[Span]) -> bytearray:
    """One byte for each character, 1 for those in the spans; one more for an end without a character."""
    covered = bytearray(len(text) + 1)
    for start, end in spans:
        covered[start:end] = b"\1" * (end - start)
    return covered


def _runs_on(text: str, mark: intext.InText, after: intext.InText) -> bool:
    """[1]-[3]"""
    single = after.style == "numeric" and len(mark.numbers) == len(after.numbers) == 1
    return (
        single and mark.numbers < after.numbers and _DASH.fullmatch(text, mark.end, after.start) is not None
    )


def _counted(said: str) -> Iterator[str]:
    for part in re.split(r"\s*[,，、]\s*", said):
        first, *last = map(int, re.findall(r"\d+", part))
        yield from map(str, range(first, (last[-1] if last else first) + 1))


def _is_person(work: intext.Cited) -> bool:
    """Whether the names are those of people; a place or a title before a year is none."""
    return bool(work.names) and all(
        (name[0] in COMMON and len(name) in (2, 3))
        or (name[0].isupper() and name.isascii() and len(name) > 1)
        for name in work.names
    )
