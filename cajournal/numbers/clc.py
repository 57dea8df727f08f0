"""CLC, the codes of the Chinese Library Classification (《中国图书馆分类法》, 5th edition).

A letter (T: two letters), digits with a dot after every third, and auxiliaries: -39 (general), +.3
(subdivision), (512) (country), =2 (period), :F8 (combined), /87 (to), [D9] (alternative).

>>> codes("R318 [医药卫生—生物医学工程]; TH165+.3TP206+.3")
[('R318', '医药卫生—生物医学工程'), ('TH165+.3', None), ('TP206+.3', None)]
>>> validate("D83/87.36.2")
'D83/87.36.2'
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cajournal.numbers.base import accepts, half_width, misspelt

_HEAD = r"(?:T[BDEFGHJKLMNPQSUV]|DF|[A-KN-VXZ])"
_AUXILIARY = r"(?:[-+/=][.\d]+|\(\d[\d.]*\)|<\d+>|\"\d+\"|:[A-Z]{1,2}\d[\d.]*)"
_PLAIN = rf"{_HEAD}(?:\d+(?:\.\d+)*|-0\d){_AUXILIARY}*"
_ALONE = (
    rf"(?:(?<![^;,、\s]\s)(?<![\d.])){_HEAD}(?![A-Za-z\d])"  # a letter of its own, not the A of 文献标识码
)
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20}
_CODE = re.compile(
    rf"(?<![A-Za-z])(?P<code>\[{_PLAIN}\]|{_PLAIN}|{_ALONE})"
    r"(?:\s*[\[(【]\s*(?P<caption>[^\[\]()【】\r\n]{0,40}[\u4e00-\u9fff][^\[\]()【】\r\n]{0,40})[\])】])?",
    re.ASCII,
)
_FORM = re.compile(rf"\[{_PLAIN}\]|{_PLAIN}|{_HEAD}", re.ASCII)
_AFTER = re.compile("文献标[识志]码|文章编号|[Dd]ocument code")


class Found(NamedTuple):
    """A code in a text: with its caption, where one is printed, and the place of the code."""

    code: str
    caption: str | None
    start: int
    end: int


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
    """The codes of a stretch of text one by one, up to what follows them on a line (文献标识码).

    >>> list(find("F270.7文献标识码：A"))
    [Found(code='F270.7', caption=None, start=0, end=6)]
    """
    half = text.translate(_WIDE)  # character for character: a place in it is a place in the text
    end = len(text) if end is None else end
    after = _AFTER.search(half, start, end)
    for found in _CODE.finditer(half, start, after.start() if after else end):
        caption = text[slice(*found.span("caption"))].strip() if found["caption"] else None
        yield Found(found["code"], caption, *found.span("code"))


def codes(text: str) -> list[tuple[str, str | None]]:
    """The codes of a text with their captions; codes that are glued together are parted."""
    return [(found.code, found.caption) for found in find(text)]


def compact(value: str) -> str:
    """In half width, without spaces, in capitals.

    >>> compact("tp391．4 ")
    'TP391.4'
    """
    return "".join(half_width(value).split()).upper()


def validate(value: str) -> str:
    """The compact code; raises InvalidNumber when it is none."""
    code = compact(value)
    if not _FORM.fullmatch(code):
        raise misspelt(value, "CLC", "TP391.4")
    return code


def is_valid(value: str) -> bool:
    """Whether the text is one class code."""
    return accepts(validate, value)


def format(value: str) -> str:
    """A code is printed as it is written."""
    return compact(value)
