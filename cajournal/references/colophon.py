"""What stands behind the titles in Chinese footnotes: school, meeting, archive, or place and publisher."""

from __future__ import annotations

import re

from cajournal.references import archives, creators, imprint, numbering
from cajournal.references.base import Draft
from cajournal.references.words import ROLES
from cajournal.text.script import HAN

RULE = "note"

_THESIS = re.compile(
    rf"[\s,]{{0,8}}(?:(?P<place>[{HAN}]{{2,8}}):\s?)?"
    rf"(?:(?P<before>[{HAN}]{{1,18}}(?:大学|学院|[院所校系])|[{HAN}]{{2,20}}?)\s?(?:(?P<year>[12]\d{{3}})年?(?P<month>(?!))?"
    rf"(?P<day>(?!))?"
    rf"(?:届)?)?\s?)?(?P<genre>(?:[{HAN}]{{0,3}}(?:博士|硕士|学士))(?:学位)?(?:毕业)?论文)(?:[\s,]{{0,8}}"
    rf"(?P<after>[{HAN}]{{2,20}}(?:大学|学院|研究院|研究生院|党校)[{HAN}]{{0,8}}))?"
)


_MEETING = re.compile(
    rf"[\s,]{{0,8}}“?(?P<name>[^,.]{{4,40}}?(?:研讨会|年会|会议|论坛|大会|学术会))(?:"
    rf"(?P<year>[12]\d{{3}})年?"
    rf"(?P<month>(?!))?(?P<day>(?!))?)?”?(?:论文|会议论文|交流论文)?(?:[\s,]{{1,8}}"
    rf"(?P<place>[{HAN}]{{2,8}}))?"
    rf"(?=[\s,]{{1,8}}[12]\d{{3}}|[\s.]{{0,8}}$)"
)


_SITE = re.compile(
    rf"[\s,]{{0,8}}(?:载|见)?(?:微信公众号)?“?(?P<site>(?<=“)[^“”]{{2,20}}(?=”)"
    rf"|[{HAN}A-Za-z.]{{2,16}}(?:网|网站"
    rf"|在线|公众号))”?(?=\s{{0,4}}[,.\d(]|$)"
)


_ACCOUNT = re.compile(r"[\s,]{0,8}(?:载|见)?“(?P<site>[^“”]{2,20})”(?:微信)?公众号")
"""An account of WeChat: “学习时报”微信公众号."""


_ARTICLE_OF_LAW = re.compile(
    r"[\s,]{0,8}(?P<section>第\s?[\d一二三四五六七八九十百]+\s?[条章节款][^,]{0,30})[\s.]{0,8}$"
)


_PASSED = re.compile(
    r"[\s,]{0,8}(?P<year>[12]\d{3})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日[^,]{2,60}(?:通过|公布|发布|施行"
    r"|颁布)[\s.]{0,8}$"
)


_ROLE_WORDS = "|".join(sorted(ROLES, key=len, reverse=True))


BEARERS = re.compile(
    rf"[\s,./]{{0,8}}(?P<names>[^,、.:;《》\d]{{2,24}}(?:[,、;][^,、.:;《》\d]{{2,24}}){{0,5}}?[\s(]{{0,8}}"
    rf"(?:{_ROLE_WORDS})\)?)本?\s{{0,4}}(?=[,.;:《]|$|\s)"
)


def rest(draft: Draft, at: int, end: int, page: str = "locator") -> None:
    """Read everything behind the titles: creators, thesis, meeting, imprint, pages, in the notes' order."""
    text = draft.text
    if text[at : at + 1] == "(" and (close := text.find(")", at, end)) > 0 and ":" in text[at:close]:
        numbering.pages(draft, close + 1, end, RULE, page)
        at, end = at + 1, close
    if (lead := numbering.leading_pages(draft, at, end, RULE, page)) is not None:
        at = lead
    if found := _THESIS.match(text, at, end):
        _thesis(draft, found, end)
        return
    if _law(draft, at, end):
        return
    at = _bearers(draft, at, end)
    if found := _MEETING.match(text, at, end):
        _meeting(draft, found, end, page)
        return
    if found := _ACCOUNT.match(text, at, end):
        draft.values["type"] = "webpage"
    elif draft.values.get("type") == "webpage":
        found = _SITE.match(text, at, end)
    if found:
        draft.put("container_title", *found.span("site"), RULE)
        at = found.end()
    _held_or_published(draft, at, end, page)


def _law(draft: Draft, at: int, end: int) -> bool:
    """An article of a law, or the day on which it was passed."""
    if found := _ARTICLE_OF_LAW.match(draft.text, at, end):
        draft.put("section", *found.span("section"), RULE)
    elif found := _PASSED.match(draft.text, at, end):
        draft.date("issued", found, RULE)
        draft.put("note", *found.span(), RULE)
    else:
        return False
    draft.values["type"] = "legislation"
    return True


def _meeting(draft: Draft, found: re.Match[str], end: int, page: str) -> None:
    """Where a paper was read, then when, and its pages."""
    draft.put("container_title", *found.span("name"), RULE)
    if found["place"]:
        draft.put("publisher_place", *found.span("place"), RULE)
    draft.values["type"] = "paper-conference"
    if found["year"]:
        draft.date("issued", found, RULE)
    numbering.book(draft, found.end(), end, RULE, page)


def _held_or_published(draft: Draft, at: int, end: int, page: str) -> None:
    if archives.read(draft, at, end, RULE):
        return
    imprint.read(draft, at, end, RULE, page)
    if (
        draft.values.get("type") == "webpage"
        and "publisher_place" not in draft.values
        and "publisher" in draft.values
    ):
        draft.rename("publisher", "container_title")


def _bearers(draft: Draft, at: int, end: int) -> int:
    """Creators with role words behind a title: X著, Y译."""
    while (found := BEARERS.match(draft.text, at, end)) and not re.search(
        "出版|书局|编辑部|日报", found["names"]
    ):
        field = "author" if "author" not in draft.values and "editor" not in draft.values else "editor"
        creators.read(draft, *found.span("names"), RULE, field)
        at = found.end()
    return at


def _thesis(draft: Draft, found: re.Match[str], end: int) -> None:
    draft.values["type"] = "thesis"
    draft.put("genre", *found.span("genre"), RULE)
    if found["place"]:
        draft.put("publisher_place", *found.span("place"), RULE)
    school = "before" if found["before"] else "after"
    if found["year"]:
        draft.date("issued", found, RULE)
    if found[school]:
        draft.put("publisher", *found.span(school), RULE)
    stop = numbering.pages(draft, found.end(), end, RULE)
    numbering.book(draft, found.end() - 1, stop, RULE)
