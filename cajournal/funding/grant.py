"""One grant out of its tokens: head to funder and programme, quotes to the title, brackets to the numbers."""

from __future__ import annotations

import re
from typing import NamedTuple

from cajournal.funding.cutting import Piece, Token
from cajournal.funding.numbers import read_numbers, unglue
from cajournal.funding.words import BODY, CLASS, FIELD, FUND, GENERIC, NAMED_FUND, PEOPLE_PLAN, PLACE, PLAN


class Grant(NamedTuple):
    """What one piece of a statement says."""

    funder: str = ""
    programme: str = ""
    title: str = ""
    numbers: tuple[str, ...] = ()
    confidence: float = 1.0


_NAMED_TITLE = re.compile(r"(?:项目|课题)名称\s*[:：]\s*(.+?)(?=[\s,，;；]*(?:项目|课题)?(?:编号|批准号|$))")
_MARKED_TITLE = re.compile(r"(?<=项目|课题|专项|计划|基金)\s*(?:[:：]|[-—–]{2,})\s*(?=[一-龥])")
_SCHEME = re.compile("(?:计划|工程|专项|人才)$")
_COMPLETE = re.compile("(?:项目|课题|专项|基金)$")
_PLAIN = re.compile("(?:资助)?(?:项目|课题)?$")
_YEAR = re.compile(
    r"(?:[12]\d{3}\s*[-—–至]\s*)?[12]\d{3}\s*(?:年度?)?(?:度)?|第[一二三四五六七八九十\d]+批(?=教育部|国家|中国)"
)
_PLACE = re.compile(PLACE)
_PERSONS = re.compile("青年|博士|人才|启动|开放|引进|星火")
_NO_CLASS = re.compile("重点研发|[“”]")
_EDGE = " \t\u3000\"“”‘’'《》,，、:：;；.。-—–·"


def read_grant(piece: Piece) -> Grant:
    """The grant of a piece.

    >>> from cajournal.funding.cutting import cut
    >>> read_grant(cut("国家社会科学基金重大项目“百年变局”(项目批准号:23&ZD331)")[0])
    Grant(funder='国家社会科学基金', programme='重大项目', title='百年变局', numbers=('23&ZD331',), confidence=1.0)
    """
    head, title = _head_and_title(piece.tokens)
    numbers, sure = _numbers(piece.tokens)
    title = title or _named_title(piece.tokens)
    if not title:
        head, title = _marked(head)
    funder, programme = split_head(head)
    if "自然" in funder:
        numbers = unglue(numbers)
    confidence = 1.0 if sure and not piece.has("open") else 0.5
    return Grant(funder, programme, title, numbers, confidence if funder else confidence * 0.6)


def split_head(head: str) -> tuple[str, str]:
    """A head to its funder (the first-named body or fund) and programme.

    >>> split_head("湖北省教育厅科学技术研究项目"), split_head("安徽省自然科学基金青年基金")
    (('湖北省教育厅', '科学技术研究项目'), ('安徽省自然科学基金', '青年基金'))
    """
    head = _strip_year(head)
    end = _funder_end(head)
    programme = _strip_year(head[end:]).strip(" ,，、:：-—")
    return head[:end].strip(), "" if _PLAIN.fullmatch(programme) else programme


def _funder_end(head: str) -> int:
    named = NAMED_FUND.match(head)
    if named:
        return named.end()
    begin = CLASS.search(head, 1)
    zone = begin.start() if begin else GENERIC.search(head).start()  # type: ignore[union-attr]
    body = max((found.end() for found in BODY.finditer(head, 0, zone)), default=0)
    fund = FUND.match(head)
    if fund and fund.end() > body and not _PERSONS.search(fund.group()):
        return fund.end()
    if body:
        return body + len("联合基金") * head.startswith("联合基金", body)
    place = _PLACE.match(head)
    return _scheme_end(head, place.end(), zone) if place else zone or len(head)


def _scheme_end(head: str, place: int, zone: int) -> int:
    """The end of a place's scheme (天津市科技发展战略研究计划), or of the place alone (河北省|科技冬奥专项)."""
    plan = PLAN.match(head, place)
    if plan and not PEOPLE_PLAN.search(plan.group()) and not CLASS.search(_NO_CLASS.sub("", plan.group())):
        return plan.end()
    field = GENERIC.sub("", head[place:zone])
    return place + len(field) if FIELD.search(field) else place


def _head_and_title(tokens: list[Token]) -> tuple[str, str]:
    """Words and those quotes that belong to the head, and the quote that is the title."""
    head, title = "", ""
    last = max((i for i, token in enumerate(tokens) if token.kind in ("word", "quote")), default=-1)
    for index, token in enumerate(tokens[: last + 1]):
        if token.kind == "word":
            head += token.text
        elif token.kind == "quote" and not title:
            after = tokens[index + 1] if index < last else None
            if _is_title(token, head, after, any(t.kind == "quote" for t in tokens[index + 1 :])):
                title = token.text[1:-1].strip()
            else:
                head += token.text
        elif token.kind == "bracket" and not title and _belongs(token, tokens[index + 1 : index + 2]):
            head += token.text
    return head, title


def _is_title(quote: Token, head: str, after: Token | None, more: bool) -> bool:
    """A quoted phrase is the title unless it is, or begins, the name of a scheme (“十三五”规划)."""
    inside = quote.text[1:-1]
    if more:
        return after is None or after.kind != "word"
    if after is not None and after.kind == "word" and not _PLAIN.fullmatch(after.text):
        return False
    if after is not None and after.kind == "word" and len(inside) < 5:
        return False
    return len(inside) > 12 or not _SCHEME.search(inside) or bool(_COMPLETE.search(head))


def _belongs(bracket: Token, after: list[Token]) -> bool:
    """公益性行业（农业）科研专项: a bracket inside a name, not after it."""
    return (
        bool(after)
        and after[0].kind == "word"
        and not any(c.isdigit() for c in bracket.text)
        and len(bracket.text) < 10
    )


def _numbers(tokens: list[Token]) -> tuple[tuple[str, ...], bool]:
    numbers: list[str] = []
    sure = True
    for token in tokens:
        if token.kind not in ("bracket", "open", "number"):
            continue
        inside = token.text
        if token.kind != "number":
            inside = inside[1:-1] if token.kind == "bracket" else inside[1:]
        inside = _NAMED_TITLE.sub("", inside)
        found, whole = read_numbers(inside)
        numbers += found
        sure &= whole or not found
    return tuple(dict.fromkeys(numbers)), sure


def _named_title(tokens: list[Token]) -> str:
    for token in tokens:
        found = _NAMED_TITLE.search(token.text[1:-1]) if token.kind == "bracket" else None
        if found:
            return found.group(1).strip()
    return ""


def _marked(head: str) -> tuple[str, str]:
    """项目:标题 and 项目--标题."""
    parts = _MARKED_TITLE.split(head, 1)
    return (parts[0], parts[1].strip(_EDGE)) if len(parts) == 2 else (head, "")


def _strip_year(text: str) -> str:
    text = text.strip(" \t\u3000,，、:：")
    found = _YEAR.match(text)
    return _strip_year(text[found.end() :]) if found and found.end() else text
