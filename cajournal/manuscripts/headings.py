"""The words that open a reference list, part it, and end it."""

from __future__ import annotations

import re

from cajournal.references.endings import AFTER, FURNITURE
from cajournal.references.lists import HEADING
from cajournal.text.width import fold

_RUN_IN = re.compile(r"(?=\s*(?:\[\s?1\s?\]|1\s?[.、]|①))")
"""What follows a heading that stands in one line with its first reference."""
_NUMBER = re.compile(
    r"\s*(?:第[一二三四五六七八九十百\d]{1,4}[章节篇部]|[一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十\d]{1,3}[)）]"
    r"|\d{1,2}(?:\.\d{1,2}){0,3}[.、]?(?=[\s\D])|[IVX]{1,4}\.|[A-Z]\.)?\s*"
)
_NOTES = re.compile(r"注|notes", re.I)
_SUB = re.compile(
    r"[\[【(]?(?:中文|英文|外文|日文|俄文|西文|国内|国外|古籍|史料|档案|著作|专著|译著|论著|期刊|报纸|报刊|学位论文"
    r"|会议论文|论文|论文集|网络|电子|资料|文件|标准|专利|法规|法律法规|Chinese|English|Books?|Journals?|Articles?"
    r"|Primary|Secondary|Online|Websites?)"
    r"(?:类|[、和及与](?:著作|论文|译著|报刊|期刊|资料|网络资料)|"
    r"(?:参考)?文献|部分|著作|专著|书籍|论文|期刊|资料|资源|来源|汇编|报纸"
    r"| (?:sources|references|articles|literature))*"
    r"[\])】]?\s*:?",
    re.I,
)
_LONGEST = 60
"""Characters of the longest heading."""


def opens(text: str) -> bool:
    """Whether a paragraph is the heading of a reference list, or of notes.

    >>> [opens(text) for text in ("六、参 考 文 献", "参考文献综述", "【参考文献】(References)")]
    [True, False, True]
    """
    return len(text) <= _LONGEST and HEADING.fullmatch(_plain(text)) is not None


def run_in(text: str) -> int:
    """Where the first reference begins that stands in one paragraph with the heading of the list, else 0.

    >>> text = "参考文献：[1] 曹凌. 综录[M]."
    >>> text[run_in(text) :]
    '[1] 曹凌. 综录[M].'
    """
    folded = _plain(text)
    found = HEADING.match(folded)
    follows = _RUN_IN.match(folded, found.end()) if found else None
    return len(folded) - len(folded[follows.end() :].lstrip()) if follows else 0


def of_notes(heading: str) -> bool:
    """Whether a heading is one of notes, where remarks stand among the references."""
    return _NOTES.search(heading) is not None and "文献" not in heading


def parts(text: str) -> bool:
    """Whether a paragraph is a heading inside a list.

    >>> [parts(text) for text in ("（一）中文文献", "2. 外文著作", "English references", "张三. 专著[M].")]
    [True, True, True, False]
    """
    if len(text) > _LONGEST // 2:
        return False
    folded = _plain(text)
    number = _NUMBER.match(folded)
    return _SUB.fullmatch(folded, number.end() if number else 0) is not None


def ends(text: str) -> bool:
    """Whether a paragraph is the heading, or the first line, of what follows a list.

    >>> [ends(text) for text in ("附录A 问卷", "致  谢", "收稿日期：2020-01-01", "附录. 题名[M].")]
    [True, True, True, False]
    """
    folded = _plain(text)
    if FURNITURE.match(folded):
        return True
    number = _NUMBER.match(folded)
    found = AFTER.match(folded, number.end() if number else 0)
    return found is not None and len(folded) <= _LONGEST and not re.search(r"\[[A-Z](?:/OL)?\]|》", folded)


def _plain(text: str) -> str:
    return fold(text.strip())
