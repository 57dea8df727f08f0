"""The head of a grant to its funder and programme: 湖北省教育厅|科学技术研究项目.

The funder is the first-named body or fund: a fund that is known by name, else the body before the words
that begin a programme (重大, 青年 …), else a place with its scheme (天津市科技发展战略研究计划).
"""

from __future__ import annotations

import re
from functools import lru_cache

from cajournal.funding.words import BODY, CLASS, FIELD, FUND, GENERIC, NAMED_FUND, PEOPLE_PLAN, PLACE, PLAN

_BEFORE = re.compile(
    r"(?:[12]\d{3}\s*[-—–至]\s*)?[12]\d{3}\s*(?:年度?)?度?|第[一二三四五六七八九十\d]+批(?=教育部|国家|中国)"
    r"|[“\"]?[“\"]十[一二三四五]五[”\"](?=国家)"
)
_PLACE = re.compile(PLACE)
_FOR_PERSONS = re.compile("青年|博士|研究生|人才|启动|开放|引进|星火")
_NO_CLASS = re.compile("重点研发|[“”]")
_SAYS_NOTHING = re.compile("(?:资助)?(?:项目|课题)?")
_MARKS = " \t\u3000,，、:：-—"


@lru_cache(4096)
def split_head(head: str) -> tuple[str, str]:
    """Funder and programme of a head; the programme may be empty.

    >>> split_head("湖北省教育厅科学技术研究项目"), split_head("安徽省自然科学基金青年基金")
    (('湖北省教育厅', '科学技术研究项目'), ('安徽省自然科学基金', '青年基金'))
    """
    head = _without_year(head)
    end = _funder_end(head)
    programme = _without_year(head[end:]).strip(_MARKS)
    if programme == "专项":  # 首都卫生发展科研专项
        end, programme = len(head), ""
    return head[:end].strip(), "" if _SAYS_NOTHING.fullmatch(programme) else programme


def _funder_end(head: str) -> int:
    named = NAMED_FUND.match(head)
    if named:
        return named.end()
    zone = _zone(head)
    body = max((found.end() for found in BODY.finditer(head, 0, zone)), default=0)
    fund = FUND.match(head)
    if fund and fund.end() > body and not _FOR_PERSONS.search(fund.group()):
        return fund.end()
    if body:
        return body + len("联合基金") * head.startswith("联合基金", body)
    place = _PLACE.match(head)
    return _scheme_end(head, place.end(), zone) if place else zone or len(head)


def _zone(head: str) -> int:
    """Where the programme begins at the latest."""
    begin = CLASS.search(head, 1) or GENERIC.search(head)
    return begin.start() if begin else len(head)


def _scheme_end(head: str, place: int, zone: int) -> int:
    """The end of a place's scheme, or of the place alone (河北省|科技冬奥专项)."""
    plan = PLAN.match(head, place)
    if plan and not PEOPLE_PLAN.search(plan.group()) and not CLASS.search(_NO_CLASS.sub("", plan.group())):
        return plan.end()
    scheme = GENERIC.sub("", head[place:zone])
    return place + len(scheme) if FIELD.search(scheme) else place


def _without_year(text: str) -> str:
    """2019年度, 2020第一批, “十三五” before a name."""
    text = text.strip(_MARKS)
    while (found := _BEFORE.match(text)) and found.end():
        text = text[found.end() :].strip(_MARKS)
    return text
