"""Where the creators of a heading end: the full stop that belongs to no initial, word or bracket."""

from __future__ import annotations

import re

from cajournal.references import creators, likeness, numbering, years
from cajournal.references.base import Draft
from cajournal.text.script import HAN

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


def creators_end(draft: Draft, start: int, end: int, named: bool = True) -> tuple[int, int] | None:
    """The full stop that closes the creators (where it begins and ends), or None where all is title."""
    text = draft.text
    listed = creators.PLAIN_LIST.match(text, start, end) or creators.MARKED_LIST.match(text, start, end)
    return end_of_list(listed) if listed else full_stop(draft, start, end, named)


def end_of_list(listed: re.Match[str]) -> tuple[int, int]:
    """The stretch between a whole list of names and what follows."""
    return listed.end("names"), listed.end()


def full_stop(draft: Draft, start: int, end: int, named: bool) -> tuple[int, int] | None:
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


_BEFORE_HAN = re.compile(rf"\s?(?:[A-Z]\.\s?){{0,6}}[{HAN}]")

_NATURAL = re.compile(r"(?:[A-Z]\.[ \-]?){1,3}[A-ZÀ-Þ][a-zà-ÿ'’\-]")
"""Initials before the first family name: they stand before all the others too."""

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
    if before in ". -" and text[at - 1].isupper() and _NATURAL.match(text, start, end):
        return True  # J.K. Fairbank, A.M. Craig
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
    if likeness.looks_like_names(text, start, stop) or years.ends(head):
        return True
    if not named:
        return False
    if re.search(r"[《》“”?？!！]", head):
        return _BODY_OF_A_WORK.fullmatch(head.strip()) is not None
    return len(head) <= (100 if head.isascii() else 40)


_SEMICOLONS = re.compile(rf"[{HAN}]{{2,4}}(?:; ?[{HAN}]{{2,4}})+(?=,)")


def semicolons_end(text: str, start: int, end: int) -> tuple[int, int] | None:
    """`陈四利；冯夏庭；李邵军，题名`: semicolons between names, a comma behind them."""
    found = _SEMICOLONS.match(text, numbering.skip(text, start, end), end)
    return (found.end(), found.end() + 1) if found else None


_COMMA_NAME = re.compile(rf"[{HAN}]{{2,3}}")

_COMMA_ROLE = re.compile(rf".{{2,40}}[{HAN}](?:著|编著|主编|编|译|校|注|撰|辑)")


def comma_end(draft: Draft, start: int, end: int) -> tuple[int, int] | None:
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
