"""A whole list in print: its order, its numbers, the letters after its years."""

from __future__ import annotations

from collections.abc import Iterable

from cajournal.gbt7714.manners import checked
from cajournal.gbt7714.ordering import Han, letters, ordered
from cajournal.gbt7714.work import Manners
from cajournal.gbt7714.writer import write
from cajournal.models import Record

ORDERS = ("cited", "gbt")


def in_print(
    records: Iterable[Record],
    manners: Manners,
    order: str | None = None,
    by: Han = "pinyin",
    numbered: bool | None = None,
) -> list[tuple[Record, str]]:
    """Each record with its reference, in the order of the list.

    Author-date has the order of clause 9.3.2 and no numbers where the caller does not say. Raises
    InputError for an order that there is not.
    """
    dated = manners.style == "author-date"
    chosen = checked("order", order or ("gbt" if dated else "cited"), ORDERS)
    known = list(records)
    if chosen == "gbt":
        known = ordered(known, checked("by", by, ("pinyin", "strokes")))
    marks = letters(known, manners) if dated else [""] * len(known)
    before = "" if numbered is False or (numbered is None and dated) else "[{}] "
    return [
        (record, before.format(number) + write(record, manners, mark))
        for number, (record, mark) in enumerate(zip(known, marks, strict=True), 1)
    ]
