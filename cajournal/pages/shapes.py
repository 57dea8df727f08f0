"""What a line that no label announces may be, told by its shape alone."""

from __future__ import annotations

import re
from functools import lru_cache

from cajournal.pages.imprint import has_imprint, read_imprint
from cajournal.pages.marks import TYPE_MARK, is_cite
from cajournal.pages.nameless import nameless_out
from cajournal.pages.people import read_byline
from cajournal.pages.places import is_place
from cajournal.text.latin_names import is_known
from cajournal.text.names import split_han
from cajournal.text.script import HAN, has_han

_HAN_RUN = re.compile(f"[{HAN}·•]+")
_BODY_NAME = re.compile(
    f"[{HAN}（）()·]{{2,22}}(?:大学|学院|研究院|研究所|大學|學院|研究生院|科学院|医院|党校)"
)
_DATED = re.compile(r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}")
_DOI_LINE = re.compile(
    r"(?:doi\s*+(?:[:：]\s*+)?|https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/\S+\s*$", re.IGNORECASE
)
_WORD = re.compile(r"[A-Za-z][A-Za-z'’\-]*")
_LATIN_BYLINE = re.compile(r"[A-Z][A-Za-zÀ-ɏ'’.\-‐‑]*(?:\s+[A-Z][A-Za-zÀ-ɏ'’.\-‐‑]*){1,3}")
_BEGINS_WITH_NAME = re.compile(r"(?:and\b|[^A-Za-zÀ-ɏ])*[A-Z][A-Za-zÀ-ɏ'’.\-‐‑]*\s+[A-Z]")
_SENTENCES = re.compile(r"[。！!]|[；;].*[；;]")
_NO_TITLE = re.compile(
    r"[>＞»《]|(?:\d+|第?\d+页|[A-Z]+\d*|Copyright.*|©.*|Processing math.*|HTTP/.*|[\w-]+:\s.*|.*[:：])$"
)
_NEVER_IN_TITLES = re.compile(
    f"^[{HAN}]{{2,6}}(?:网|网站|平台|数据库)$|[|｜]|收录|主办|主管|版权|ICP|下载|核心期刊|优秀期刊|https?://"
)

_PLACE_SIGN = re.compile(r"\d{6}|[,，]")
_LISTED = re.compile(r"[,;\u2002]|\s[·•]\s|(?<=[a-zA-Z])\s?[\d*†‡#]+")
"""What stands between names, but not between the words of a title in capitals (Finance and Income)."""
_LATIN_JOINT = re.compile(r"[,;\u2002]|\s[·•]\s|\band\b|&|(?<=[a-zA-Z])\s?[\d*†‡#]+")
_LONG = 600
_SHORT = 60
"""Lines up to here are remembered: the menus of a site are the same on all its pages."""


def kind_of(line: str) -> str:
    """One of: long, imprint, doi, cite, date, place, org, han (names), latin (names), zh, en (titles), other.

    >>> [kind_of(line) for line in ("振动与冲击 2016年21期", "梁双庆, 苏立君, 王 洋", "LIU Wei, WANG Xu")]
    ['imprint', 'han', 'latin']
    """
    if len(line) > _LONG:
        return "cite" if is_cite(line, 0, len(line)) else "long"
    return _short(line) if len(line) <= _SHORT else _kind(line)


@lru_cache(maxsize=1 << 13)
def _short(line: str) -> str:
    return _kind(line)


def _kind(line: str) -> str:
    if _DOI_LINE.match(line):
        return "doi"
    if TYPE_MARK.search(line):
        return "cite"
    if _DATED.match(line) and len(line) < 60:
        return "date"
    if has_imprint(line) and len(read_imprint(line, 0, len(line))) > 1:
        behind = line.find("|") + 1
        return "han" if behind and read_byline(line, behind, len(line)).han else "imprint"
    return _name_or_title(line)


def _name_or_title(line: str) -> str:
    han = has_han(line)
    if not han and ";" in line and _is_latin_byline(line):
        return "latin"
    if (line[0] in "(（[" or line[0].isdigit() or _PLACE_SIGN.search(line)) and is_place(line):
        return "place"
    if _BODY_NAME.fullmatch(line):
        return "org"
    if han and _is_han_byline(line):
        return "han"
    if not han and _is_latin_byline(line):
        return "latin"
    return "other" if _NO_TITLE.match(line) or _NEVER_IN_TITLES.search(line) else _title(line, han)


def _title(line: str, han: bool) -> str:
    if han:
        return "zh" if 5 <= len(line) <= 120 and not _SENTENCES.search(line) else "other"
    words = _WORD.findall(line)
    letters = sum(map(len, words))
    return "en" if len(words) >= 3 and letters * 10 > len(line) * 6 and line[-1] not in ".;" else "other"


def _is_han_byline(line: str) -> bool:
    run = _HAN_RUN.search(line)
    if len(line) > 300 or run is None or (len(run[0]) > 4 and "·" not in run[0]):
        return False
    names = [person.name for person in read_byline(line, 0, len(line)).han]
    visible = sum(char.isalpha() for char in nameless_out(line, 0, len(line)))
    if not names or sum(map(len, names)) * 2 < visible:
        return False
    known = sum(split_han(name) is not None or "·" in name for name in names)
    shaped = all(len(name) <= 4 or "·" in name for name in names)
    return shaped and known * 10 >= len(names) * 8


def _is_latin_byline(line: str) -> bool:
    named = ";".join(part for part in line.split(";") if not is_place(part)) if ";" in line else line
    if not _BEGINS_WITH_NAME.match(named):
        return False
    pieces = (part.strip(" ,.*†‡#0123456789\u00a0") for part in _LATIN_JOINT.split(named))
    names = [part for part in pieces if part]
    shaped = len(names) > 0 and all(map(_LATIN_BYLINE.fullmatch, names))
    return shaped and (_LISTED.search(named) is not None or any(map(is_known, names)))
