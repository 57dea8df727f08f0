"""What of a printed reference no field holds: told, so that nothing is lost in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cajournal.references.base import Draft
from cajournal.references.words import ROLES
from cajournal.text.script import HAN

_SAID = re.compile(
    r"\[[^\[\]]{1,12}\]|[〔(\[][^()\[\]〔〕]{0,5}[^()\[\]〔〕本版][〕)\]]"  # types, nationalities
    r"|\([A-ZÀ-Þ][^()\d]{1,60}\)"  # a name in its own script
    r"|\b(?:[Nn]o date|n\.d|s\.[ln]|et\s?al)\b|(?:st|nd|rd|th)\b"
    r"|\b(?:[Vv]ol(?:ume)?s?|[Nn](?:o|r|umber)s?|[Ii]ss(?:ue)?|pp?|[Ee]d(?:s|n|ited|itors?|ition)?|[Tt]rans(?:lated)?"
    r"|[Ii]n|[Aa]nd|by|of|the|[Ss]ee|at|from|on|online|[Rr]etrieved|[Aa]ccessed|[Aa]vailable|[Ll]ast|visited"
    r"|doi|DOI|https?|dx|org|pages|CSTR|ISBN|PMID|URL|[Pp]reprint|[Rr]eport|[Pp]atent|[Aa]rticle|Advance|publication|[Aa]non|enl|rev)\b"
    rf"|{'|'.join(sorted(ROLES, key=len, reverse=True))}"
    r"|佚名|无日期(?:-[a-z])?|出版[年时][间份代]?不详|出版[地者]不详|现行|废止|有效|即将实施"
    r"|载于?|见于?|收入|引自|转引自|参见|参阅|出版|会议|论文|微信公众号|[国行][家业]标准|访问|检索|引用|日期|时间|最后"
    r"|(?:中国)?(?:发明)?专利号?|档案号|馆藏|以下|[发公颁]布|印发|施行|实施|通过|修[订正]|合刊|共|至|和|及|与|的|第|[卷期号页頁版年月日章节篇册集辑编部本巻等刊印总]"
)
"""Words and marks that only say what stands beside them."""
_YEAR = re.compile(r"(?P<year>[12]\d{3})[a-z]?(?:[-./]\d{1,2}){0,2}")
_CONTENT = re.compile(rf"[{HAN}A-Za-z\d]")
_ANY = re.compile(rf"[{HAN}A-Za-z\d].*?[{HAN}A-Za-z\d]", re.DOTALL)
"""A cheap look: two characters that say something."""
_FEWEST = 2


def note(draft: Draft) -> None:
    """Leave a notice for each stretch that no field, notice or word beside a field accounts for."""
    for start, end in _gaps(draft):
        if _ANY.search(draft.text, start, end) and len(_CONTENT.findall(_rest(draft, start, end))) >= _FEWEST:
            draft.note("unread:text", *draft.trim(start, end))


def _rest(draft: Draft, start: int, end: int) -> str:
    """A stretch without the words beside fields and without the years that a date holds."""
    rest = _SAID.sub(" ", draft.text[start:end])
    if not _YEAR.search(rest):
        return rest
    years = _years(draft)
    return _YEAR.sub(lambda found: " " if int(found["year"]) in years else found[0], rest)


def _years(draft: Draft) -> set[int]:
    dates = [draft.values[field] for field in ("issued", "accessed") if draft.values.get(field)]
    return {one.year for date in dates for one in (date, date.end) if one}


def _gaps(draft: Draft) -> Iterator[tuple[int, int]]:
    told = [(start, end) for _, start, end, _ in draft.spans]
    told += [(start, end) for _, start, end in draft.notices if start is not None and end is not None]
    at = draft.start
    for start, end in sorted(told):
        if start > at:
            yield at, start
        at = max(at, end)
    if at < draft.end:
        yield at, draft.end
