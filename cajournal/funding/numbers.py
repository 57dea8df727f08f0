"""The award numbers of a bracket or a labelled stretch.

`(项目编号:41371403和41671219)` holds two; `(39670 0 83)` one whose digits were spread, joined with a doubt;
`(2019)` a year, `(攀登计划专项资金)` a remark.
"""

from __future__ import annotations

import re

from cajournal.funding.around import LABEL

SHAPE = r"[A-Za-z0-9&@#][A-Za-z0-9&@._/*+\-‐-―－～]*"
"""A number's characters, without the bracketed year that some hold."""
YEAR_INSIDE = r"[(（\[〔［]\d{2,4}[)）\]〕］]"
OFFICIAL_START = "[京津沪渝冀豫滇辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵黔粤川琼宁国穗深][科教财农卫]"
OFFICIAL = (
    OFFICIAL_START
    + r"[一-龥]{0,4}[A-Za-z]{0,4}[一-龥]{0,2}[A-Za-z]{0,4}"
    + YEAR_INSIDE
    + r"[-A-Za-z0-9]*第?[-A-Za-z0-9]*号?"
)
"""A document's number: 黔科合SY字(2012)3116号."""

_LABEL = re.compile(rf"(?:{LABEL})\s*[:：.为]?\s*")
_BETWEEN = re.compile(r"[,，;；、/|]|以及|和|与|及|\band\b|&(?=\s)")
_NUMBERED = re.compile(r"^\s*([A-Za-z0-9&@._/*+-]++)号\s*$")
"""The word behind a plain number: 41576150号; a document's is a part of it (黔科合SY字(2012)3116号)."""
_DIGIT = re.compile(r"\d")
_YEARS = re.compile(r"(?:19|20)\d\d(?:[-‐-―—～~至]+(?:(?:19|20)\d\d)?)?(?:年度?)?")
_REMARK = re.compile(r"[年月批期届]|计划|项目|专项|基金|资助|课题")
_HAN = re.compile("[一-龥]")
_ABBREVIATION = re.compile(r"[A-Z][A-Z&-]{2,9}")
_FUNDERS = {"NSFC", "NNSFC", "NSF", "NSSFC", "MOST", "MOE", "CAS", "CPSF"}
_SPREAD = re.compile(r"[A-Z]?\d(?:\d| (?=\d)){6,12}\d")
_GLUED = re.compile(r"[1-9]\d{15}|[1-9]\d{23}|[1-9]\d{31}")


def read_numbers(text: str) -> tuple[tuple[str, ...], bool]:
    """The award numbers in the inside of a bracket, and whether they are as printed.

    >>> read_numbers("项目编号:41371403和41671219")
    (('41371403', '41671219'), True)
    >>> read_numbers("39670 0 83"), read_numbers("2019")
    ((('39670083',), False), ((), True))
    """
    text = _LABEL.sub(" ", text).strip(" \t　:：,，;；、.。")
    if _SPREAD.fullmatch(text) and " " in text and min(map(len, text.split())) < 6:
        return (text.replace(" ", ""),), False
    groups = [_mend(_NUMBERED.sub(r"\1", part).split()) for part in _BETWEEN.split(text)]
    numbers = [number for group, _ in groups for number in _without_scheme(group)]
    return tuple(filter(is_number, numbers)), all(sure for _, sure in groups)


def _without_scheme(group: list[str]) -> list[str]:
    """`GRF 14602419`: the letters of a funding scheme stand before its number."""
    scheme = len(group) == 2 and _ABBREVIATION.fullmatch(group[0]) and group[1].isdigit()
    return group[1:] if scheme else group


def is_number(text: str) -> bool:
    """Whether a piece of a bracket is an award number, not a year, a name or a remark.

    >>> is_number("23&ZD331"), is_number("2019年"), is_number("973"), is_number("PAPD")
    (True, False, False, True)
    """
    if not _DIGIT.search(text):
        return _ABBREVIATION.fullmatch(text) is not None and text not in _FUNDERS
    if _YEARS.fullmatch(text) or len(text) < 4:
        return False
    return not _HAN.search(text) or not _REMARK.search(text)


def unglue(numbers: tuple[str, ...]) -> tuple[str, ...]:
    """NSFC numbers of eight digits, cut where two or three stand without a mark.

    >>> unglue(("7127106271271063",))
    ('71271062', '71271063')
    """
    out: list[str] = []
    for number in numbers:
        step = 8 if _GLUED.fullmatch(number) else len(number)
        out += [number[start : start + step] for start in range(0, len(number), step)]
    return tuple(out)


def _mend(parts: list[str]) -> tuple[list[str], bool]:
    """Join what a stray space cut: 2016GXDJ- B028, 13 BZZ 058."""
    out: list[str] = []
    sure = True
    for part in parts:
        if out and (out[-1][-1] in "-&@/" or part[0] in "-&@/"):
            out[-1] += part
        elif out and _is_fragment(part) and _is_fragment(out[-1]):
            out[-1] += part
            sure = False
        else:
            out.append(part)
    return out, sure


def _is_fragment(part: str) -> bool:
    return len(part) < 5 and part.isascii() and part.isalnum() and not _YEARS.fullmatch(part)
