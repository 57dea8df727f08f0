"""A printed list in another edition: each reference old and new, and what the old one does not tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from cajournal.gbt7714.gaps import gaps
from cajournal.gbt7714.listing import in_print
from cajournal.gbt7714.ordering import Han
from cajournal.gbt7714.work import Manners
from cajournal.models import Citation, Notice, Record
from cajournal.models.base import Frozen
from cajournal.text.width import fold

UNSURE = 0.5
"""A reading less sure than this is not printed anew."""


class Reprinted(Frozen):
    """One reference: its number, the record, its text before and now, and what was noticed.

    `kept` says that it was not understood, so that `text` is `old`.
    """

    number: str
    record: Record
    old: str
    text: str
    kept: bool = False
    notices: tuple[Notice, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether the two texts differ in more than spaces."""
        return self.old.split() != self.text.split()


def reprint(
    records: Iterable[Record], manners: Manners, order: str | None = None, by: Han = "pinyin"
) -> list[Reprinted]:
    """The references of a list in these manners; one that was not understood stays as it stands.

    >>> from cajournal.gbt7714.manners import settle
    >>> old = Citation(type="book", title="综录", issued=2011, raw="[7] 综录[M].2011.", label="7")
    >>> [(one.number, one.text, one.changed) for one in reprint([old], settle(2025))]
    [('7', '综录[M]. 2011.', True)]
    """
    listed = in_print(map(_as_spaced, records), manners, order, by, numbered=False)
    return [_reprinted(record, text, number, manners) for number, (record, text) in enumerate(listed, 1)]


_AT_LINE = re.compile(r"\s*[\r\n]\s*")
"""Where a line of the source ended; its author wrote no space."""


def _as_spaced(record: Record) -> Record:
    """A record whose title has the spaces of its source again: between words they are the author's."""
    if not isinstance(record, Citation) or not record.title or " " not in record.raw:
        return record
    found = re.search(r"\s?".join(map(re.escape, record.title)), record.raw)
    if found is None or found[0] == record.title:
        return record
    return record.model_copy(update={"title": " ".join(_AT_LINE.sub("", found[0]).split())})


def _reprinted(record: Record, text: str, position: int, manners: Manners) -> Reprinted:
    number = getattr(record, "label", None) or str(position)
    old = _without_label(record) if isinstance(record, Citation) and record.raw else text
    if isinstance(record, Citation) and record.raw and _is_unsure(record):
        kept = Notice(code="kept", value=number)
        return Reprinted(number=number, record=record, old=old, text=old, kept=True, notices=(kept,))
    notices = [Notice(code=f"unknowable:{code}") for code in gaps(record, manners)]
    notices += [Notice(code=f"left-out:{field}") for field in _left_out(record, text)]
    return Reprinted(number=number, record=record, old=old, text=text, notices=tuple(notices))


_PRINTED = (
    *("author", "translator", "container_title", "publisher", "publisher_place", "edition", "version"),
    *("number", "URL", "DOI", "CSTR", "collection_title"),
)


def _left_out(record: Record, text: str) -> list[str]:
    """The fields that the edition does not print."""
    shown = _bare(text)
    said = ((field, getattr(record, field)) for field in _PRINTED)
    return [field for field, value in said if value and not _tells(shown, value)]


def _tells(shown: str, value: Any) -> bool:
    if isinstance(value, list):  # of people, the first one's surname or whole name
        return _bare(value[0].name.family or str(value[0])) in shown
    value = str(value)
    number = re.search(r"\d+", value)
    return _bare(value) in shown or (len(value) < 12 and number is not None and number[0] in shown)


def _bare(text: str) -> str:
    return _DASHES.sub("-", "".join(fold(text).casefold().split()))


_DASHES = re.compile("[—–-]+")


def _is_unsure(record: Citation) -> bool:
    """Whether something of the source is in no field, so that printing the fields would lose it."""
    return record.confidence < UNSURE or any(one.code.startswith("unread") for one in record.notices)


def _without_label(record: Citation) -> str:
    raw = " ".join(record.raw.split())
    if not record.label:
        return raw
    return re.sub(rf"^[\[［(（〔【]?{re.escape(record.label)}[\]］)）〕】.．、]?\s*", "", raw)
