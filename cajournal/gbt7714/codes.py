"""Type and carrier marks (GB/T 7714, Annex A; Annex B of 2015): their meaning, first edition and CSL type.

`cajournal.text.codes` reads marks; here they are explained, judged by edition, and written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cajournal.text.codes import CARRIERS, HOSTED, PREPRINT_SERVERS, TYPES

EDITIONS = (1987, 2005, 2015, 2025)
"""The editions of GB/T 7714, by their year."""


@dataclass(frozen=True)
class Code:
    """One mark: its names in Chinese and English, and the first edition that has it."""

    zh: str
    en: str
    since: int


TYPE_CODES: dict[str, Code] = {
    "M": Code("普通图书", "book", 2005),
    "C": Code("会议录", "proceedings", 2005),
    "G": Code("汇编", "compilation", 2005),
    "N": Code("报纸", "newspaper", 2005),
    "J": Code("期刊", "journal", 2005),
    "D": Code("学位论文", "thesis", 2005),
    "R": Code("报告", "report", 2005),
    "S": Code("标准", "standard", 2005),
    "P": Code("专利", "patent", 2005),
    "DB": Code("数据库", "database", 2005),
    "CP": Code("计算机程序", "computer program", 2005),
    "EB": Code("电子公告", "online announcement", 2005),
    "A": Code("档案", "archival document", 2015),
    "CM": Code("舆图", "map", 2015),
    "DS": Code("数据集", "dataset", 2015),
    "Z": Code("其他", "other", 2015),
    "PP": Code("预印本", "preprint", 2025),
}
"""Type mark → what it means. The edition of 1987 prints no marks."""

CARRIER_CODES: dict[str, Code] = {
    "MT": Code("磁带", "magnetic tape", 2005),
    "DK": Code("磁盘", "disk", 2005),
    "CD": Code("光盘", "CD-ROM", 2005),
    "OL": Code("联机网络", "online", 2005),
}
"""Carrier mark → what it means; print on paper has none."""

_MARKS: dict[str, str] = {
    csl: mark
    for mark, names in {
        "M": "book chapter classic entry entry-dictionary entry-encyclopedia",
        "J": "article-journal article-magazine periodical review review-book",
        "N": "article-newspaper",
        "C": "paper-conference",
        "D": "thesis",
        "R": "report",
        "S": "standard",
        "P": "patent",
        "A": "manuscript personal_communication collection",
        "CM": "map",
        "DS": "dataset",
        "CP": "software",
        "EB": "webpage post post-weblog",
        "PP": "article",
    }.items()
    for csl in names.split()
}
LEGAL = frozenset("bill hearing legal_case legislation regulation treaty".split())
"""Archives' documents until 2015; in 2025 marked like whatever has no mark of its own."""

# What an edition without the right mark prints instead.
_BEFORE: dict[str, str] = {"PP": "EB", "A": "M", "CM": "M", "DS": "DB", "Z": "M"}


def type_of(mark: str, hosted: bool = False) -> str | None:
    """The CSL type that a type mark means, of an item by itself or `hosted` in a volume; None for no mark.

    >>> type_of("M"), type_of("M", hosted=True), type_of("PP"), type_of("X")
    ('book', 'chapter', 'article', None)
    """
    return (HOSTED.get(mark) if hosted else None) or TYPES.get(mark)


def mark_of(csl_type: str, edition: int = 2025, printed: str | None = None, online: bool = False) -> str:
    """The type mark that an edition gives a CSL type.

    `printed` is a mark that the source itself had: it wins where the edition has it and it means the
    type. A type without a mark of its own is EB when it is `online`, else Z (M in 2005).

    >>> mark_of("article", 2025), mark_of("article", 2015), mark_of("book", printed="C")
    ('PP', 'EB', 'C')
    """
    if printed and in_edition(printed, edition) and csl_type in (TYPES.get(printed), HOSTED.get(printed)):
        return printed
    other = "A" if csl_type in LEGAL and edition < 2025 else "EB" if online and edition != 2015 else "Z"
    mark = _MARKS.get(csl_type, other)
    if in_edition(mark, edition):
        return mark
    return "EB" if online and mark != "DS" else _BEFORE.get(mark, mark)


def real_type(said: Mapping[str, Any]) -> str:
    """The CSL type of a record's fields: what a preprint server offers is a preprint, whatever its mark was.

    >>> real_type({"type": "webpage", "publisher": "ChinaXiv"}), real_type({"type": "book"})
    ('article', 'book')
    """
    csl = str(said["type"])
    if csl != "webpage":
        return csl
    return "article" if str(said.get("publisher") or "").lower() in PREPRINT_SERVERS else csl


def in_edition(mark: str, edition: int) -> bool:
    """Whether an edition has that type or carrier mark."""
    code = TYPE_CODES.get(mark) or CARRIER_CODES.get(mark)
    return code is not None and code.since <= edition


def split_mark(printed: str) -> tuple[str, str]:
    """Type and carrier of a printed mark, either empty where it is not there; a carrier may stand alone.

    >>> split_mark("J/OL"), split_mark("M"), split_mark("CD")
    (('J', 'OL'), ('M', ''), ('', 'CD'))
    """
    first, _, second = printed.strip("[]［］ ").upper().partition("/")
    if not second and first in CARRIERS:
        return "", CARRIERS[first]
    return (first if first in TYPES else ""), CARRIERS.get(second, "")
