"""Titles between marks: where 《…》, 〈…〉 or “…” opens and closes."""

from __future__ import annotations

import re

from cajournal.references.base import Draft
from cajournal.text.script import HAN, has_han

_BODY = re.compile(rf"[{HAN}]{{0,8}}(?:编辑部|委员会|编委会|编写组|编纂组|课题组|编撰组)[:,]?")


_QUOTED = re.compile(r"[^“”\"《》〈〉]{2,80}?[:,]\s?(?P<mark>[“\"])[^“”\"]{4,120}[”\"]\s?(?=[,.]|载|见|$)")
"""Names and a title in quotation marks: 季卫东：“法律程序的意义”，载《中国社会科学》."""


def opened(draft: Draft, end: int) -> int:
    """Where the title's mark opens; 《…》编辑部 is a body, not a title. -1 where there is none."""
    text = draft.text
    if "“" in text or '"' in text:
        quoted = _QUOTED.match(text, draft.start, end)
        if quoted and has_han(quoted[0][:8]):
            return quoted.start("mark")
    at = text.find("《", draft.start, end)
    small = text.find("〈", draft.start, end)
    if small >= 0 and (at < 0 or small < at):
        return small
    while at >= 0 and _BODY.match(text, closing(text, at, end) + 1, end):
        at = text.find("《", at + 1, end)
    return at


_FOLLOWED = re.compile(
    r"[\s,.;:()\[>/]|$|[^,.;:]{0,16}?(?:出版|书局|书店|印书馆|三联|[12]\d{3}|第|卷|册|[^\s]部)"
    r"|.{1,6}[集本译编著]|[上中下][,.]|\d{1,4}:\d|[^\x00-\x7f]{2,4}:"
)


def stands_alone(text: str, closed: int, end: int) -> bool:
    """A whole title in marks, not a book named inside a longer title (《庄子》读不懂？)."""
    return _FOLLOWED.match(text, closed + 1, end) is not None


_MARKS = {"《": re.compile("《|》|>>"), "〈": re.compile("〈|〉")}
_UNQUOTE = re.compile('[”"]')


def closing(text: str, opened: int, end: int) -> int:
    """Where the mark at `opened` closes; marks may nest (《读〈…〉》, 《…《…》…》)."""
    if text[opened] in '“"':
        quote = _UNQUOTE.search(text, opened + 1, end)
        return quote.start() if quote else end
    depth = 0
    for mark in _MARKS[text[opened]].finditer(text, opened, end):
        if mark[0] == ">>":
            return mark.start()
        depth += 1 if mark[0] == text[opened] else -1
        if depth == 0:
            return mark.start()
    last = text.rfind("》", opened, end)
    return last if last > 0 else end
