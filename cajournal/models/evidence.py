"""Why a record says what it says: spans of the source, and what the reader noticed on the way."""

from __future__ import annotations

from typing import Generic, TypeVar

from cajournal.messages import sentence
from cajournal.models.base import Frozen, Model

T = TypeVar("T")


class Evidence(Frozen):
    """One value's origin: `source[start:end]` became `field` by `rule`.

    Offsets count characters of the input exactly as it was given. `field` is a path
    (`title.en`, `author[0].name`, `citations[1].issued`).

    >>> Evidence(field="title.zh", start=3, end=8, rule="label:title").span
    (3, 8)
    """

    field: str
    start: int
    end: int
    rule: str

    @property
    def span(self) -> tuple[int, int]:
        """Start and end together."""
        return self.start, self.end


class Notice(Frozen):
    """Something missing, repaired or not understood.

    `code` is `family:detail` (`missing:title.zh`, `repaired:space`, `unread:tail`); `start` and `end`
    are its place in the source (None where the thing is absent), `line` its line in a file, from 1; `value`
    is the text it is about.

    >>> Notice(code="missing:title.zh").en
    'Not found: Chinese title.'
    """

    code: str
    start: int | None = None
    end: int | None = None
    value: str | None = None
    line: int | None = None

    @property
    def zh(self) -> str:
        """The sentence in Chinese."""
        return sentence("zh", self.code, self._details)

    @property
    def en(self) -> str:
        """The sentence in English."""
        return sentence("en", self.code, self._details)

    @property
    def _details(self) -> dict[str, object]:
        known = {"value": self.value, "line": self.line}
        return {name: said for name, said in known.items() if said is not None}

    def __str__(self) -> str:
        return self.code


class Explained(Model, Generic[T]):
    """A record with its reasons: what `explain_page` and `explain_reference` return.

    >>> title = Evidence(field="title", start=0, end=5, rule="gbt:title")
    >>> why = Explained[str](record="和平地理学", evidence=[title], source="和平地理学[M]")
    >>> [why.text(one) for one in why.of("title")]
    ['和平地理学']
    """

    record: T
    evidence: list[Evidence] = []
    notices: list[Notice] = []
    source: str

    def of(self, field: str) -> list[Evidence]:
        """The evidence for one field, or for a field and all below it (`of("funding")`)."""
        return [
            e for e in self.evidence if e.field == field or e.field.startswith((f"{field}.", f"{field}["))
        ]

    def text(self, evidence: Evidence) -> str:
        """The stretch of the source that an evidence points to."""
        return self.source[evidence.start : evidence.end]
