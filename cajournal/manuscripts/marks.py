"""The in-text marks of a document: those that its own means make (notes, keys), and printed ones.

What a mark looks like is the standard's (`gbt7714.intext`); here is what only looks like one: years and
intervals in brackets, numbers of formulas and figures, type marks, labels of lists, exponents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from cajournal.gbt7714 import intext
from cajournal.manuscripts.base import Paragraph
from cajournal.manuscripts.finding import Found, number_of
from cajournal.manuscripts.models import Entry, Mark
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
_CLOSES_BEFORE = re.compile(r"[”’』」》）)。]\s?$")
_CLOSES_AFTER = re.compile(r"\s*(?:[，。；：,.;:！？!?]|$)")
_NAME_BEFORE = re.compile(rf"(?:^|[^{HAN}·]|[和与及由])([{HAN}·]{{2,4}})$")


def find(paragraphs: Sequence[Paragraph], found: Found) -> list[Mark]:
    """Every mark in the text and the notes of a document, in its order, bound to its entries."""
    cited = _Cited(found.entries)
    marks = [
        mark
        for place, one in enumerate(paragraphs)
        if place not in found.places and one.part in ("text", "footnote", "endnote")
        for mark in _in_paragraph(one, place, cited)
    ]
    by_number = cited.labels and any(mark.style == "numeric" for mark in marks)
    return [mark for mark in marks if not (by_number and mark.style == "author-date")]


class _Cited:
    """The entries, as marks ask for them."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.labels = {one.label for one in entries if one.label and one.origin == "list"}
        self.keys = {one.citation.key: n for n, one in enumerate(entries) if one.citation.key}
        self.works: dict[tuple[str, str], int] = {}
        for number, one in enumerate(entries):
            for name in _names(one):
                self.works.setdefault((name, _year(one)), number)
        self.names = {name for name, _ in self.works}

    def labelled(self, label: str, origin: str, place: int) -> int | None:
        """The entry with this number; of several lists, the first that ends behind the mark."""
        same = [
            number
            for number, one in enumerate(self.entries)
            if one.origin == origin and one.label == label
        ]
        behind = (number for number in same if self.entries[number].paragraph > place + 1)
        return next(behind, same[-1] if same else None)

    def work(self, cited: intext.Cited) -> int | None:
        """The entry by one of these names and of this year."""
        year = (cited.year or "")[:4]
        return next((self.works[n, year] for n in cited.names if (n, year) in self.works), None)


def _names(entry: Entry) -> Iterator[str]:
    record = entry.citation
    for person in (record.author or record.editor)[:1]:
        name = person.name
        yield from {one for one in (name.han, name.organisation, name.latin_family, name.latin) if one}


def _year(entry: Entry) -> str:
    return str(entry.citation.issued.year) if entry.citation.issued else ""


def _in_paragraph(one: Paragraph, place: int, cited: _Cited) -> list[Mark]:
    marks: list[Mark] = []
    for mark in (*_called(one, place, cited), *_printed(one, place, cited), *_bare(one, place, cited)):
        if not any(mark.start < other.end and other.start < mark.end for other in marks):
            marks.append(mark)
    return sorted(marks, key=lambda mark: mark.start)


def _called(one: Paragraph, place: int, cited: _Cited) -> Iterator[Mark]:
    """Notes that hold references, and keys."""
    for call in one.calls:
        by_key = call.style == "key"
        targets = call.targets if by_key else tuple(map(number_of, call.targets))
        bound = tuple(
            cited.keys.get(target) if by_key else cited.labelled(target, call.style, place)
            for target in targets
        )
        if by_key or None not in bound:
            yield Mark(
                style="key" if by_key else "note",
                text=one.text[call.start : call.end],
                targets=targets,
                entries=bound,
                locator=call.locator,
                paragraph=place + 1,
                start=call.start,
                end=call.end,
                raised=_is_raised(one, call.start, call.end),
            )


def _printed(one: Paragraph, place: int, cited: _Cited) -> Iterator[Mark]:
    found = intext.read(one.text)
    joined = 0
    for mark, after in zip_longest(found, found[1:]):
        if mark.start < joined:
            continue
        if mark.style == "author-date":
            yield from _by_author(one, place, mark, cited)
        elif _is_mark(one, mark):
            end, numbers = mark.end, mark.numbers
            if after and _runs_on(one.text, mark, after):
                end, numbers = after.end, tuple(range(mark.numbers[0], after.numbers[0] + 1))
            joined = end
            yield _numeric(one, place, mark.start, end, map(str, numbers), cited, mark.cited[-1].locator)


def _runs_on(text: str, mark: intext.InText, after: intext.InText) -> bool:
    """[1]-[3]"""
    single = after.style == "numeric" and len(mark.numbers) == len(after.numbers) == 1
    return single and mark.numbers < after.numbers and _DASH.fullmatch(text, mark.end, after.start) is not None


def _is_mark(one: Paragraph, mark: intext.InText) -> bool:
    if _is_raised(one, mark.start, mark.start + 1):
        return True
    begins = not one.text[: mark.start].strip()
    before, after = one.text[max(0, mark.start - 12) : mark.start], one.text[mark.end : mark.end + 8]
    return not (begins or _NO_MARK_BEFORE.search(before) or _NO_MARK_AFTER.match(after))


def _numeric(
    one: Paragraph,
    place: int,
    start: int,
    end: int,
    targets: Iterator[str],
    cited: _Cited,
    locator: str | None = None,
) -> Mark:
    labels = tuple(targets)
    return Mark(
        style="numeric",
        text=one.text[start:end],
        targets=labels,
        entries=tuple(cited.labelled(label, "list", place) for label in labels),
        locator=locator,
        paragraph=place + 1,
        start=start,
        end=end,
        raised=_is_raised(one, start, start + 1),
    )


def _bare(one: Paragraph, place: int, cited: _Cited) -> Iterator[Mark]:
    """Numbers without brackets: raised ones, and ① where a list has such numbers."""
    raised = [(start, end, one.text[start:end].strip()) for start, end in one.raised]
    raised += [(*m.span(), m[0].translate(_RAISED_DIGITS)) for m in _RAISED.finditer(one.text)]
    for start, end, said in raised:
        if _DIGITS.fullmatch(said) and _MAY_CARRY.search(one.text[max(0, start - 8) : start]):
            numbers = list(_counted(said))
            if numbers and cited.labels.issuperset(numbers):
                yield _numeric(one, place, start, end, iter(numbers), cited)
    for sign in _CIRCLED.finditer(one.text):
        start, end = sign.span()
        number = number_of(sign[0])
        if number in cited.labels and (_is_raised(one, start, end) or _closes(one.text, start, end)):
            yield _numeric(one, place, start, end, iter([number]), cited)


def _counted(said: str) -> Iterator[str]:
    for part in re.split(r"\s*[,，、]\s*", said):
        first, *last = map(int, re.findall(r"\d+", part))
        yield from map(str, range(first, (last[-1] if last else first) + 1))


def _closes(text: str, start: int, end: int) -> bool:
    """Whether ① stands at the end of what it marks; one that begins an item stands before its words."""
    if not text[:start].strip():
        return False
    return bool(_CLOSES_BEFORE.search(text[:start][-3:]) and not text[:start].endswith(("：", ":"))) or bool(
        re.search(rf"[{HAN}A-Za-z]$", text[:start]) and _CLOSES_AFTER.match(text, end)
    )


def _by_author(one: Paragraph, place: int, mark: intext.InText, cited: _Cited) -> Iterator[Mark]:
    start, works = mark.start, mark.cited
    narrative = one.text[mark.start] in "(（" and re.match(r"[(（]\s*\[?[1-2n无]", one.text[mark.start :])
    if narrative:
        name = _name_before(one.text[: mark.start], works[0], cited.names)
        if name is None:
            return
        start = one.text.rindex(name, 0, mark.start)
        works = tuple(work.model_copy(update={"names": (name,)}) for work in works)
    bound = tuple(cited.work(work) for work in works)
    if all(number is None for number in bound) and not all(map(_is_person, works)):
        return
    yield Mark(
        style="author-date",
        text=one.text[start : mark.end],
        targets=tuple(f"{work.names[0] if work.names else ''} {work.year or ''}".strip() for work in works),
        entries=bound,
        locator=works[-1].locator,
        paragraph=place + 1,
        start=start,
        end=mark.end,
    )


def _name_before(before: str, work: intext.Cited, known: set[str]) -> str | None:
    """The author's name before a bracket with nothing but the year in it."""
    text = re.sub(r"\s*(?:等人?|et\s+al\.?)?\s*$", "", before[-80:])
    listed = [name for name in known if text.endswith(name)]
    if listed:
        return max(listed, key=len)
    if work.names and work.names[0].isascii():
        return work.names[0]
    found = _NAME_BEFORE.search(text)
    return found[1] if found and found[1][0] in COMMON and len(found[1]) < 4 else None


def _is_person(work: intext.Cited) -> bool:
    """Whether the names are those of people; a place or a title before a year is none."""
    return bool(work.names) and all(
        (name[0] in COMMON and len(name) in (2, 3)) or (name[0].isupper() and name.isascii() and len(name) > 1)
        for name in work.names
    )


def _is_raised(one: Paragraph, start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in one.raised)
