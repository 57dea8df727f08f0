"""A newspaper's name, day and page on one line: 人民日报 2022年04月23日07版; 人民日报 . 2022-04-23 (007)."""

from __future__ import annotations

import re

from cajournal.models import PartialDate
from cajournal.pages.draft import Draft
from cajournal.text.script import HAN

_PRINTED = re.compile(
    rf"《?(?P<paper>[{HAN}·]{{2,16}}(?<![学通公])报)》?[\s.．,，·(（]{{0,4}}(?P<year>(?:19|20)\d\d)\s?[-年./]\s?"
    r"(?P<month>\d{1,2})\s?[-月./]\s?(?P<day>\d{1,2})\s?日?[\s,，]{0,4}"
    r"(?:[(（]?\s?第?\s?(?P<page>[A-Z]?\d{1,3})\s?版?\s?)?[)）]?\s*"
)
_FIRST_LINES = 8


def read_newspaper(draft: Draft) -> None:
    """Read such a line behind the label of a source, or among the first lines."""
    spans = [row[1:] for row in draft.rows("source")] + [line[:2] for line in draft.head[:_FIRST_LINES]]
    found = next((m for span in spans if (m := _PRINTED.fullmatch(draft.text, *span))), None)
    if not found or not draft.put("container_title.zh", found["paper"], *found.span("paper"), "newspaper"):
        return
    day = PartialDate(year=int(found["year"]), month=int(found["month"]), day=int(found["day"]))
    draft.put("issued", day, found.start("year"), found.end("day"), "newspaper")
    if found["page"]:
        draft.put("section", found["page"].lstrip("0"), *found.span("page"), "newspaper")
