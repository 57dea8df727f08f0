"""The record while it is being read: values, where each came from, and what was noticed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Any

from cajournal.models import Article, Evidence, Notice
from cajournal.pages.lines import Line
from cajournal.pages.people import Byline
from cajournal.pages.pieces import Person
from cajournal.pages.places import Place
from cajournal.pages.rows import Page, Row
from cajournal.text.script import has_han

Span = tuple[int, int]


class Flat:
    """The visible text of a page, with the way back to the source.

    Pasted text is its own visible text. That of HTML comes in `parts`, each with its span in the source: both
    equally long and side by side, or the whole for the whole (`&amp;` is `&`); with it the `heading` of its
    `<title>` and the spans of its meta and input `tags`.
    """

    def __init__(
        self,
        source: str,
        text: str | None = None,
        parts: Sequence[str] = (),
        spans: Sequence[Span] = (),
        heading: str = "",
        tags: Sequence[Span] = (),
    ) -> None:
        self.source = source
        self.heading = heading
        self.tags = tags
        self.text = source if text is None else text
        self._parts, self._spans = parts, spans

    @property
    def is_html(self) -> bool:
        """Whether the text was taken out of HTML."""
        return bool(self._parts)

    def span(self, start: int, end: int) -> Span:
        """The span of the source behind `text[start:end]`."""
        if not self._parts:
            return start, end
        return self._place(start)[0], self._place(max(start, end - 1))[1]

    def _place(self, offset: int) -> Span:
        """Start and end, in the source, of the character at `offset`."""
        index = bisect_right(self._starts, offset) - 1
        start, end = self._spans[index]
        if len(self._parts[index]) != end - start:
            return start, end
        start += offset - self._starts[index]
        return start, start + 1

    @cached_property
    def _starts(self) -> list[int]:
        """Where each part begins in the text."""
        return [0, *accumulate(map(len, self._parts[:-1]))]


_INVISIBLE = re.compile("[\xad\u200b-\u200f\u2060\ufeff]+")
_WIDE_DIGITS = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF1A)}
_ODD = re.compile(f"{_INVISIBLE.pattern}|[０-９]")


class Pasted(Flat):
    """A pasted page as it is read: without what nobody sees in it, its digits in half width."""

    def __init__(self, source: str) -> None:
        if not _ODD.search(source):
            super().__init__(source)
            return
        cuts = [(0, 0), *(found.span() for found in _INVISIBLE.finditer(source)), (len(source), len(source))]
        spans = [(end, start) for (_, end), (start, _) in pairwise(cuts) if end < start]
        parts = [source[start:end].translate(_WIDE_DIGITS) for start, end in spans]
        super().__init__(source, "".join(parts), parts, spans)

    @property
    def is_html(self) -> bool:
        """Pasted text is none."""
        return False


class Part(Flat):
    """A stretch of a page's visible text, to be read as if it were a page of its own."""

    def __init__(self, whole: Flat, start: int, end: int) -> None:
        super().__init__(whole.source, whole.text[start:end])
        self._whole, self._start = whole, start

    @property
    def is_html(self) -> bool:
        """Whether the text was taken out of HTML."""
        return self._whole.is_html

    def span(self, start: int, end: int) -> Span:
        """The span of the source behind `text[start:end]`."""
        return self._whole.span(self._start + start, self._start + end)


def _is_other(place: Place, known: list[Place]) -> bool:
    """Whether an affiliation is in a script in which none is known yet."""
    return all(has_han(place.name) != has_han(one.name) for one in known)


def _begins_with(found: list[Person], known: list[Person]) -> bool:
    """Whether more names stand here than are known, which a citation cut short (王珂, 李雨晴, 等)."""
    pairs = zip(known, found, strict=False)
    return len(found) > len(known) > 1 and all(one.name == other.name for one, other in pairs)


def _marked(known: list[Person], found: list[Person]) -> list[Person]:
    if _begins_with(found, known):
        return found
    marks = {one.name: one for one in found if one.marks or one.email}
    if not marks or any(one.marks for one in known):
        return known
    return [
        one._replace(marks=marks[one.name].marks, email=one.email or marks[one.name].email)
        if one.name in marks
        else one
        for one in known
    ]


class Draft:
    """A record in the making. The first value of a field stays; all spans are of the visible text.

    `source` spans (of meta tags and hidden inputs) are kept apart: they need no way back.
    """

    def __init__(self, flat: Flat, page: Page, keep_evidence: bool = True) -> None:
        self.flat = flat
        self.text = flat.text
        self.free = page.free
        self.keep_evidence = keep_evidence
        self.byline = Byline([], [], [])
        self._rows: dict[str, list[Row]] = {}
        for row in page.rows:
            self._rows.setdefault(row.field, []).append(row)
        self.values: dict[str, Any] = {}
        self.evidence: list[Evidence] = []
        self.notices: list[Notice] = []

    @property
    def head(self) -> list[Line]:
        """The first lines that no label announces: so many at the most hold an article's head."""
        return self.free[:600]

    def __contains__(self, field: str) -> bool:
        return field in self.values

    def rows(self, *fields: str) -> list[Row]:
        """The rows of these labels, in the order of the fields, then of the page."""
        if len(fields) == 1:
            return self._rows.get(fields[0], [])
        found: list[Row] = []
        for field in fields:
            if field in self._rows:
                found += self._rows[field]
        return found

    def by_label(self, fields: Mapping[str, str]) -> list[tuple[Row, str]]:
        """The rows of a table's labels, each with the field that the table gives it, in the table's order."""
        held = self._rows
        return [(row, fields[label]) for label in fields if label in held for row in held[label]]

    def meet(self, found: Byline) -> None:
        """Keep the names and affiliations of a by-line, each kind where none is known yet.

        Names that are known without marks (from 引用本文, a meta tag) get those that stand behind them here.
        """
        known = self.byline
        kept = Byline(_marked(known.han, found.han), _marked(known.latin, found.latin), known.places)
        places = kept.places + [place for place in found.places if _is_other(place, kept.places)]
        self.byline = Byline(kept.han or found.han, kept.latin or found.latin, places)

    def put(self, field: str, value: Any, start: int, end: int, rule: str) -> bool:
        """Keep a value for a field that has none yet, with the span it came from; whether it was kept."""
        if field in self.values or value is None or value == "":
            return False
        self.values[field] = value
        self.witness(field, start, end, rule)
        return True

    def put_source(self, field: str, value: Any, span: Span, rule: str) -> bool:
        """The same for a value whose span is one of the source itself (a meta tag's content)."""
        if field in self.values or value is None or value == "":
            return False
        self.values[field] = value
        if self.keep_evidence:
            self.evidence.append(Evidence(field=field, start=span[0], end=span[1], rule=rule))
        return True

    def witness(self, field: str, start: int, end: int, rule: str, in_source: bool = False) -> None:
        """Evidence for a part of a value (`author[0].name`)."""
        if self.keep_evidence:
            start, end = (start, end) if in_source else self.flat.span(start, end)
            self.evidence.append(Evidence(field=field, start=start, end=end, rule=rule))

    def notice(
        self, code: str, start: int | None = None, end: int | None = None, value: str | None = None
    ) -> None:
        """Something missing, repaired or not understood, with its place when it has one."""
        if start is not None and end is not None:
            start, end = self.flat.span(start, end)
        self.notices.append(Notice(code=code, start=start, end=end, value=value))

    def article(self) -> Article:
        """The record; bilingual fields are put together from `title.zh`, `title.en` and so on."""
        fields: dict[str, Any] = {}
        for path, value in self.values.items():
            name, dot, language = path.partition(".")
            if dot:
                fields.setdefault(name, {})[language] = value
            else:
                fields[name] = value
        return Article(**fields, notices=self.notices)
