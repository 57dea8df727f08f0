"""Behind a title in book marks: the number or the authority of a standard, an order, a decision."""

from __future__ import annotations

import re

from cajournal.references import numbered
from cajournal.references.base import Draft
from cajournal.references.numbering import CLAUSE
from cajournal.text.script import HAN

_CLAUSE = rf"(?:[\s,]{{0,8}}(?P<section>{CLAUSE}))?"
_DOCUMENT = re.compile(
    rf"[\s,]{{0,8}}\(?{numbered.DOCUMENT}\)?(?:[\s,]{{0,8}}(?P<year>[12]\d{{3}})年(?P<month>\d{{1,2}})月"
    rf"(?P<day>\d{{1,2}})日[{HAN}]{{0,4}})?{_CLAUSE}(?:[\s.]{{0,8}}$)?"
)
_ORDER = re.compile(
    rf"[\s,(]{{0,8}}(?P<number>[{HAN}]{{2,12}}(?:令|公告)第?\s?[\d一二三四五六七八九十百]+\s?号)\)?"
    rf"(?:[\s,]{{0,8}}"
    rf"(?P<year>[12]\d{{3}})年(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日[{HAN}]{{0,8}})?{_CLAUSE}[\s.]{{0,8}}$"
)
_STANDARD = re.compile(
    rf"[\s,]{{0,8}}(?P<number>(?:{numbered.CHINESE_BODIES}|{numbered.FOREIGN_BODIES}|[A-Z]{{2}})"
    r"(?:/[A-Z]{1,4})*\s?-?\d[\dA-Za-z./:\-—]*)\s{0,4}\.?\s{0,4}$"
)
_NUMBERED = ((_STANDARD, "standard"), (_ORDER, "legislation"), (_DOCUMENT, "legislation"))


def read(draft: Draft, at: int, end: int, rule: str) -> bool:
    """A standard, an order or an official document: its number is all that follows its title."""
    for pattern, kind in _NUMBERED:
        if found := pattern.match(draft.text, at, end):
            draft.put("number", *found.span("number"), rule)
            if found.groupdict().get("section"):
                draft.put("section", *found.span("section"), rule)
            if found.groupdict().get("year"):
                draft.date("issued", found, rule)
            draft.values["type"] = kind
            return True
    return False


_DECREE = re.compile("(?:决定|规定|条例|办法|通知|意见|公告|细则|批复|纲要)$")
_AUTHORITY = re.compile("(?:委员会|国务院|办公厅|法院|检察院|人民政府|[部厅局署]|总署|总局|中央)$")


def decreed(draft: Draft) -> None:
    """What an authority decided and no house published: 国务院：《关于某事的决定》，2020年12月26日."""
    people = draft.values.get("author") or []
    if (
        draft.values["type"] == "book"
        and not {"publisher", "publisher_place", "locator"} & draft.values.keys()
        and _DECREE.search(draft.values.get("title", ""))
        and any(_AUTHORITY.search(str(one)) for one in people)
    ):
        draft.values["type"] = "legislation"
