"""What kind of work a reference without a type mark is, where a word or a number tells it.

Theses by their degree, patents, preprints, standards, reports and archives by their numbers. Each function
reads the whole work and says whether it is one.
"""

from __future__ import annotations

import re

from cajournal.references import imprint, numbered, numbering, preprints, titles
from cajournal.references.base import Draft
from cajournal.text.script import HAN

_DEGREE = re.compile(
    rf"[\s:.,]{{0,8}}\[?(?P<genre>(?:(?:[{HAN}]{{0,6}}(?:博士|硕士|学士)(?:学位)?论文)|学位论文|"
    rf"(?:[Mm]aster"
    rf"|[Dd]octoral|[Pp]h\.?[Dd]\.?)(?:[’']?s)?\s?(?:[Dd]issertation|[Tt]hesis)?|[Dd]issertation|(?:硕士"
    rf"|博士)(?=\s?,)))\]?[\s.,:]{{0,8}}"
)
_DEGREE_WORD = re.compile("论文|硕士|博士|issertation|hesis|Ph")
_PATENT_WORD = re.compile(r"(?:CN|ZL|US|JP|EP|WO|KR|DE|GB|FR)\s?\d{6}")
_PATENT = re.compile(
    r"(?:[\s.,:]{0,8}(?P<country>中国|美国|日本|德国|英国|法国|韩国|欧洲|世界知识产权组织"
    r"|[A-Z]{2})\s?[,:])?[\s.,:]{0,8}(?:中国专利[,:]?\s?)?(?P<number>(?:(?:CN|ZL|US|JP|EP|WO|KR|DE|GB"
    r"|FR)\s?|(?<=专利[,:] )|(?<=专利[,:]))\d{6,}[\d.]*[A-Z]?\d?)\s{0,4}[.,]?\s{0,4}"
)
_BODIES = f"{numbered.CHINESE_BODIES}|{numbered.FOREIGN_BODIES}"
_STANDARD = re.compile(
    rf"[\s:,.]{{1,8}}(?P<number>(?:{_BODIES}|[A-Z]{{2}})(?:/[A-Z]{{1,4}})*[\s-]{{0,2}}[A-Z]{{0,3}}\s?"
    r"-?\d[\dA-Za-z./:\-—]*(?:\([a-z]{2}\))?)\s{0,4}$"
)
_STANDARD_FIRST = re.compile(
    rf"\s{{0,4}}(?P<number>(?:{_BODIES})(?:/[A-Z]{{1,3}})*\s?-?\d[\dA-Za-z./:\-—]*)\s{{1,4}}(?=\S)"
)
_REPORT = re.compile(r"[\s:,]{1,8}(?P<number>[A-Z]{2,}(?:[-/ ][A-Z]{2,})*[-\s]\d[\d-]*)\s{0,4}$")
_ARCHIVE = re.compile(r"[\s:,]{1,8}(?P<number>\d{2,4}(?:-\d{1,4}){2,5})\s{0,4}$")


def thesis(draft: Draft, begin: int, end: int, rule: str) -> bool:
    """A thesis: the degree between the title and the school."""
    if not _DEGREE_WORD.search(draft.text, begin, end):
        return False
    found = next((m for m in _DEGREE.finditer(draft.text, begin + 2, end) if m[0][0] in " :.,[("), None)
    if not found or not re.search("大学|学院|Universit|院|[Cc]ollege|School", draft.text[found.end() : end]):
        return False
    draft.values["type"] = "thesis"
    draft.put("genre", *found.span("genre"), rule)
    titles.title(draft, begin, found.start(), rule)
    imprint.read(draft, found.end(), end, rule)
    return True


def patent(draft: Draft, begin: int, end: int, rule: str) -> bool:
    """A patent: its number behind the title."""
    if latin := numbered.LATIN_PATENT.search(draft.text, begin + 2, end):
        numbered.latin_patent(draft, latin, rule)
        titles.title(draft, begin, latin.start(), rule)
        numbering.book(draft, latin.end(), end, rule)
        return True
    found = (
        _PATENT.search(draft.text, begin + 2, end)
        if "专利" in draft.text or _PATENT_WORD.search(draft.text, begin, end)
        else None
    )
    if not found:
        return False
    draft.values["type"] = "patent"
    draft.put("number", *found.span("number"), rule)
    if found["country"]:
        draft.put("authority", *found.span("country"), rule)
    titles.title(draft, begin, found.start(), rule)
    numbering.book(draft, max(begin, found.end() - 2), end, rule)
    return True


def preprint(draft: Draft, begin: int, end: int, rule: str) -> bool:
    """A preprint by its number of arXiv."""
    stop = preprints.behind(draft, begin + 2, end, rule)
    if stop is not None:
        titles.title(draft, begin, stop, rule)
    return stop is not None


def with_number(draft: Draft, begin: int, end: int, rule: str) -> bool:
    """A standard, a report or a file of an archive: its number behind or before its title."""
    if first := _STANDARD_FIRST.match(draft.text, begin, end):
        draft.put("number", *first.span("number"), rule)
        draft.values["type"] = "standard"
        draft.put("title", first.end(), end, rule)
        return True
    for pattern, kind in ((_STANDARD, "standard"), (_ARCHIVE, "manuscript"), (_REPORT, "report")):
        if found := pattern.search(draft.text, begin, end):
            draft.put("number", *found.span("number"), rule)
            draft.values["type"] = kind
            titles.title(draft, begin, found.start(), rule)
            return True
    return False
