"""What archives keep: who holds a document, and where among the holdings it stands (2025, 8.12).

`四川省档案馆藏，四川省政府档案，全宗号59，案卷号1234`   `成都: 四川省档案馆, 全宗号59, 案卷号1234`
"""

from __future__ import annotations

import re

from cajournal.references import numbering
from cajournal.references.base import Draft, Pattern
from cajournal.text.script import HAN

_WORD = "全宗号?|目录号|案卷号?|卷宗号?|档案号|档号|卷号|件号|顺序号|馆藏号|宗号|盒号|缩微号?|胶片号?|胶卷号?"
_KEPT = re.compile(
    r"(?P<archive>[^,\s():]{4,30}?)(?:(?<=馆)馆)?藏(?:[\s,(]{1,8}(?P<location>(?=[^\d]{0,40}\d)(?![12]\d{3}\W{0,8}$)\S.*))?$"
)
"""A holder with 藏, and perhaps the place among its holdings."""
_FILED = re.compile(
    rf"(?P<archive>[{HAN}“”]{{2,24}}?(?:馆|室|处|局))[\s,(]{{1,8}}"
    rf"(?P<location>(?:[{HAN}]{{2,16}}(?:档案?|全宗)[\s,]{{1,8}})?(?:{_WORD})\s?:?\s?[\dA-Za-z].*)$"
)
"""A holder with a number that only holdings have."""
_PLACE = re.compile(rf"(?P<place>[{HAN}]{{2,6}})\s?:\s?$")


def read(draft: Draft, start: int, end: int, rule: str, holder: str = "archive") -> bool:
    """Read `[date，][place：]holder[，place among its holdings]` in `start:end`, if it stands there.

    `holder` is the field of who keeps it where no 藏 says so.
    """
    start, end = draft.trim(start, end)
    found = _found(draft.text, start, end)
    if found is None:
        return False
    _before(draft, start, found.start(), rule)
    draft.put("archive" if found.re is _KEPT else holder, *found.span("archive"), rule)
    if found["location"]:
        draft.put("archive_location", *found.span("location"), rule)
    draft.values["type"] = "manuscript"
    return True


def _found(text: str, start: int, end: int) -> re.Match[str] | None:
    kept = _KEPT.search(text, start, end) if text.find("藏", start, end) >= 0 else None
    return kept or (_FILED.search(text, start, end) if text.find("号", start, end) >= 0 else None)


def _before(draft: Draft, start: int, end: int, rule: str) -> None:
    """What stands before the holder: date (a reign's as it is), place, number or collection."""
    start = numbering.leading_date(draft, start, end, rule)
    if place := _PLACE.search(draft.text, start, end):
        draft.put("publisher_place", *place.span("place"), rule)
        end = place.start()
    start, end = draft.trim(start, end)
    if start < end:
        draft.put("note" if draft.text[end - 1] in "年月日" else "number", start, end, rule)


_ALONE = re.compile("(?:全宗|案卷|卷宗)号?")
_HOLDER = re.compile(rf"(?P<archive>[{HAN}“”]{{2,24}}(?:档案馆|图书馆|博物馆|档案室))藏[:,]?\s?")


def fits(draft: Draft) -> bool:
    """Whether a string without marks of type or title tells the place of a document among holdings."""
    return (
        draft.mark is None and "《" not in draft.text and _ALONE.search(draft.text, draft.start) is not None
    )


def read_alone(draft: Draft) -> None:
    """`中国第二历史档案馆藏国民政府档案，全宗号1，案卷号2`: holder, collection, place; in either order."""
    start, end = draft.trim(draft.start, draft.end)
    if holder := _HOLDER.match(draft.text, start, end):
        draft.put("archive", *holder.span("archive"), "archive")
        start = holder.end()
    found = _ALONE.search(draft.text, start, end)
    at = found.start() if found else end
    if kept := _HELD_BEHIND.search(draft.text, start, end):
        draft.put("archive", *kept.span("archive"), "archive")
        end = kept.start()
    draft.put("title", start, min(at, end), "archive")
    draft.put("archive_location", at, end, "archive")
    draft.values["type"] = "manuscript"


_HELD_BEHIND = re.compile(
    rf"[\s,]{{1,4}}(?P<archive>[{HAN}“”]{{2,24}}(?:档案馆|图书馆|博物馆|档案室))藏?[\s.]{{0,4}}$"
)
PATTERN = Pattern("archive", 36, fits, read_alone, 0.85)
