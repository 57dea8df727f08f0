"""The heading of a reference: creators, perhaps the year, and the title (8.1, 8.2; author-date 10.2)."""

from __future__ import annotations

import re
from typing import Any

from cajournal.references import creators, likeness, numbering
from cajournal.references.base import Draft
from cajournal.references.numbering import YEAR
from cajournal.text.script import HAN

_YEAR_NEXT = re.compile(r"\s{0,4}[\[(]?(?:[12]\d{3}|无日期|n\.|出版[时年])")
_WORD = re.compile(r"[^\W\d_]{2}")
_DOT = re.compile(r"\.+(?=(.?))")
_ABBREVIATED = re.compile(
    r"(?:^|[\s.,(\-&])(?:[A-ZÀ-ÞА-Я]|Jr|Sr|St|Dr|Inc|Ltd|Co|Corp|vs|Univ|Dept|U\.S|eds?|Th|Ph|Yu)$"
)
_GOES_ON = re.compile(
    r"\s{0,4}(?:[,;&]|[A-ZÀ-ÞА-Я]\.|(?:and|et al|van|von|de|der|Jr|Sr|II)\b|[A-ZÀ-Þ][\w'’\-]+(?:,"
    r" ?[A-ZÀ-Þ]|\. ?[\[(]?[12]\d{3}))"
    r"|[\-‐][A-Z]"
)
_ERA = r"(?:\s?\((?P<era>[^()\d][^()]{0,12}年[^()]{0,10})\))?"
_YEAR_AFTER = re.compile(
    rf"[\s,.]{{0,8}}[\[(]?(?P<year>{YEAR})(?P<letter>-?[a-z])?(?:[-./年](?P<month>\d{{1,2}})(?!\d)"
    rf"(?:[-./月]"
    rf"(?P<day>\d{{1,2}}))?)?[\])]?{_ERA}\s{{0,4}}[.:](?!\d)"
)
_YEAR_BEFORE = re.compile(
    rf"(?:[,.\s]\s{{0,4}}[\[(]?|\()(?P<year>{YEAR})(?:\s?[/—-]\s?{YEAR})?(?P<letter>-?[a-z])?"
    rf"(?P<month>(?!))?"
    rf"(?P<day>(?!))?[\])]?\s?年?{_ERA}\s{{0,4}}$"
)
_NO_YEAR = re.compile(
    r"[,.\s]\s{0,4}[\[(]?(?:无日期(?:-[a-z])?|n\.? ?d\.?(?:-[a-z])?|出版(?:时间|年)不详|[Nn]o"
    r" date)[\])]?\s{0,4}$"
)
_NO_YEAR_AFTER = re.compile(
    r"\s{0,4}[\[(]?(?:无日期(?:-[a-z])?|n\.? ?d\.?(?:-[a-z])?|出版(?:时间|年)不详)[\])]?\s{0,4}\."
)


def read(draft: Draft, start: int, end: int, rule: str, named: bool = True) -> tuple[int, int]:
    """Read creators and year at the head of `start:end`; returns the stretch of the title.

    `named` says that a heading with a full stop begins with creators.
    """
    start = _trim_left(draft.text, start, end)
    if (
        (found := creators.PLAIN_LIST.match(draft.text, start, end))
        and not _YEAR_NEXT.match(draft.text, found.end(), end)
        and not draft.text.endswith("无日期", start, found.end("names"))
    ):
        creators.plain(draft, found, 0, rule)
        return _more_creators(draft, found.end(), end, rule), end
    listed = creators.MARKED_LIST.match(draft.text, start, end)
    if listed and not _YEAR_NEXT.match(draft.text, listed.end(), end):
        creators.read(draft, start, listed.end("names"), rule)
        return _more_creators(draft, listed.end(), end, rule), end
    known = found or listed
    stop = (
        semicolons_end(draft.text, start, end)
        or (_end_of_list(known) if known else _full_stop(draft, start, end, named))
        or _comma_end(draft, start, end)
    )
    if stop is None:
        return _year_first(draft, start, end)
    names_end, title_start = year(draft, start, *stop, end)
    inverted = draft.text[start] < "\u0300" and _is_inverted(draft.text[start:names_end])
    creators.read(draft, start, names_end, rule, inverted=inverted)
    return _more_creators(draft, title_start, end, rule), end


_BEARERS = re.compile(
    rf"\s{{0,4}}(?P<names>[{HAN}·,、\s]{{2,40}}?(?:译|校点|点校|校注|整理|注|校|主编|编))\.\s{{0,4}}"
    rf"(?=[^.]{{2,}})"
)


def _more_creators(draft: Draft, start: int, end: int, rule: str) -> int:
    """Creators of further roles as a sentence of their own: 赵佶敕编. 郑金生, 汪惟刚校点."""
    found = _BEARERS.match(draft.text, start, end) if "." in draft.text[start:end] else None
    if not found or not likeness.looks_like_names(draft.text, *found.span("names")):
        return start
    creators.read(draft, *found.span("names"), rule)
    return found.end()


_SEMICOLONS = re.compile(rf"[{HAN}]{{2,4}}(?:; ?[{HAN}]{{2,4}})+(?=,)")


def semicolons_end(text: str, start: int, end: int) -> tuple[int, int] | None:
    """`陈四利；冯夏庭；李邵军，题名`: semicolons between names, a comma behind them."""
    found = _SEMICOLONS.match(text, numbering.skip(text, start, end), end)
    return (found.end(), found.end() + 1) if found else None


def _is_inverted(names: str) -> bool:
    """`Kraut, Richard`: one Western name with its family name first."""
    return (
        re.fullmatch(
            r"\s{0,4}[A-ZÀ-Þ][a-zà-ÿ'’\-]+, [A-ZÀ-Þ][a-zà-ÿ]+(?: [A-Z]\.?| [A-ZÀ-Þ][a-zà-ÿ]+)?[\s.]{0,8}",
            names,
        )
        is not None
    )


def _trim_left(text: str, start: int, end: int) -> int:
    while start < end and text[start] in " .,;:":
        start += 1
    return start


def year(draft: Draft, start: int, stop: int, after: int, end: int) -> tuple[int, int]:
    """Where the names end and the title begins, with the author-date year between them read."""
    text = draft.text
    ahead = text[after : after + 4].lstrip(" ([")[:1]
    if (
        text[stop - 1].isalpha()
        and text[stop - 1] not in "期详年deabcf"
        and not ahead.isdigit()
        and ahead not in "无n出"
    ):
        return stop, after
    found = _YEAR_BEFORE.search(text, max(start, stop - (40 if text[stop - 1] == ")" else 14)), stop)
    if found and found.start() > start:
        _issued(draft, found)
        return found.start(), after
    if (none := _NO_YEAR.search(text, max(start, stop - 14), stop)) and none.start() > start:
        return none.start(), after
    if found := _YEAR_AFTER.match(text, after, end):
        _issued(draft, found)
        return stop, found.end()
    if none := _NO_YEAR_AFTER.match(text, after, end):
        return stop, none.end()
    return stop, after


def _issued(draft: Draft, found: re.Match[str]) -> None:
    """Give the year; perhaps it is inferred ([1936]), or its own calendar's year stands beside it."""
    draft.date("issued", found, "heading:year")
    told: dict[str, Any] = {"inferred": True} if "[" in found[0] else {}
    if found["era"]:
        told = {"era": draft.raw[found.start("era") : found.end("era")]}
    if told and "issued" in draft.values:
        draft.values["issued"] = draft.values["issued"].model_copy(update=told)


def is_year(draft: Draft, start: int, end: int) -> bool:
    """Whether a stretch is a year, or the words for none, instead of names."""
    text = draft.text[start:end].strip(" ,.[]()")
    if re.fullmatch(rf"{YEAR}(?:[/—-]{YEAR})?[a-z]?", text):
        found = re.compile(rf"(?P<year>{YEAR})(?P<month>(?!))?(?P<day>(?!))?").search(draft.text, start, end)
        if found:
            draft.date("issued", found, "heading:year")
        return True
    return _NO_YEAR.fullmatch(" " + text) is not None


def _year_first(draft: Draft, start: int, end: int) -> tuple[int, int]:
    """`2023b. 西黄丸`: an author-date entry without an author."""
    found = re.match(
        rf"(?P<year>{YEAR})[a-z]?(?P<month>(?!))?(?P<day>(?!))?[.,]\s{{1,4}}(?=\D)", draft.text[start:end]
    )
    return (start, end) if not found else (start + found.end(), end)


def creators_end(draft: Draft, start: int, end: int, named: bool = True) -> tuple[int, int] | None:
    """The full stop that closes the creators (where it begins and ends), or None where all is title."""
    text = draft.text
    listed = creators.PLAIN_LIST.match(text, start, end) or creators.MARKED_LIST.match(text, start, end)
    return _end_of_list(listed) if listed else _full_stop(draft, start, end, named)


def _end_of_list(listed: re.Match[str]) -> tuple[int, int]:
    return listed.end("names"), listed.end()


def _full_stop(draft: Draft, start: int, end: int, named: bool) -> tuple[int, int] | None:
    """The first full stop with names before it that is no part of an initial, a word or a bracket."""
    text = draft.text
    depth_until = start
    for found in _DOT.finditer(text, start, end):
        at = found.start()
        if at < depth_until or at - start < 1 or found.end() >= end:
            continue
        closing = _closing(text, start, at)
        if closing is not None:
            depth_until = closing
            continue
        if (
            _FOREIGN.match(text, start, end)
            and _NAME_GOES_ON.match(text, found.end(), end)
            and at - start < 9
        ):
            continue
        if _inside_word(text, at, found.end(), found[1]) or _is_initial(text, start, at, found.end(), end):
            continue
        if _could_be_names(draft, start, at, named):
            return at, found.end()
        return None
    return None


_BEFORE_HAN = re.compile(rf"\s?(?:[A-Z]\.\s?)*[{HAN}]")
_FOREIGN = re.compile(rf"[\[(][{HAN}]{{1,3}}[\])][{HAN}]{{2,6}}\.")
_NAME_GOES_ON = re.compile(rf"[{HAN}]{{2,6}}(?:著|编|编著)?\.")


def _closing(text: str, start: int, at: int) -> int | None:
    """Where an open bracket or book mark before `at` closes, if one is open."""
    for left, right in ("()", "[]", "《》", "“”"):
        opened = text.rfind(left, start, at)
        if opened >= 0 and text.find(right, opened, at) < 0:
            closed = text.find(right, at)
            if 0 <= closed < at + 80:
                return closed
    return None


def _inside_word(text: str, at: int, after: int, following: str) -> bool:
    """A dot between digits or inside a Latin word (2.0, iOS.net) closes nothing."""
    before = text[at - 1]
    if following.isascii() and following.isalnum():
        return before.isascii() and (
            (before.isdigit() and following.isdigit()) or (before.islower() and following.islower())
        )
    return False


def _is_initial(text: str, start: int, at: int, after: int, end: int) -> bool:
    """Whether a dot belongs to an initial or an abbreviation in a list of names."""
    before = text[at - 2 : at - 1]
    foreign = before in ")]·." or text[at - 3 : at - 1] == ". "
    if foreign and text[at - 1].isupper() and _BEFORE_HAN.match(text, after, end):
        return True  # (德)M.海德格尔, [英]E. P. 汤普森
    if not _ABBREVIATED.search(text[max(start - 1, at - 8, 0) : at]):
        return bool(re.match(r"\s{0,4}[,;&]", text[after : after + 3])) and text[at - 1 : at].isascii()
    return _GOES_ON.match(text, after, end) is not None or not _WORD.search(text, start, at)


_BODY_OF_A_WORK = re.compile(
    rf"《[^《》]+》[{HAN}]{{0,8}}(?:编辑部|委员会|编委会|编写组|编纂组|课题组|编撰组)"
)
"""《宁波市志》编纂委员会: a body named after its work."""


def _could_be_names(draft: Draft, start: int, stop: int, named: bool) -> bool:
    text = draft.text
    head = text[start:stop]
    if likeness.looks_like_names(text, start, stop) or _YEAR_BEFORE.search(head) or _NO_YEAR.search(head):
        return True
    if not named:
        return False
    if re.search(r"[《》“”?？!！]", head):
        return _BODY_OF_A_WORK.fullmatch(head.strip()) is not None
    return len(head) <= (100 if head.isascii() else 40)


_COMMA_NAME = re.compile(rf"[{HAN}]{{2,3}}")
_COMMA_ROLE = re.compile(rf".{{2,40}}[{HAN}](?:著|编著|主编|编|译|校|注|撰|辑)")


def _comma_end(draft: Draft, start: int, end: int) -> tuple[int, int] | None:
    """`袁惠明,天象厅中的数字革命`: names and title divided by commas only; the last part is the title."""
    text = draft.text
    stop = None
    at = start
    bodies = False
    for found in re.finditer(",", text[start:end]):
        item = text[at : start + found.start()].strip()
        body = likeness.organised(item)
        bodies = bodies or body
        if not (
            body or _COMMA_NAME.fullmatch(item) or _COMMA_ROLE.fullmatch(item) or (bodies and len(item) == 4)
        ):
            break
        stop = start + found.start()
        at = stop + 1
    return None if stop is None else (stop, stop + 1)
