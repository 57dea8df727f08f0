"""Several names in one string, where it is certain that there are several.

No name holds a semicolon. A comma or 、 may stand within a name (诸葛, 亮) or a body's, and parts only what
are whole Han names on both sides.
"""

from __future__ import annotations

import re

from cajournal.text.names import split_han
from cajournal.text.surnames import COMPOUND

_MARKS = ";；、,，"
_ALWAYS = re.compile(r"\s*[;；]\s*")
_BETWEEN_NAMES = re.compile(r"\s*[、,，]\s*")


def parted(joined: str) -> list[str]:
    """The names of a string; the whole of it where it may be one name.

    >>> parted("张三, 李四"), parted("张三、王五明"), parted("Zhang San; Li Si")
    (['张三', '李四'], ['张三', '王五明'], ['Zhang San', 'Li Si'])
    >>> parted("诸葛, 亮"), parted("Zhang, San"), parted("工业、信息化部")
    (['诸葛, 亮'], ['Zhang, San'], ['工业、信息化部'])
    """
    if not any(mark in joined for mark in _MARKS):
        return [joined]
    parts = [part for part in _ALWAYS.split(joined.strip()) if part]
    return [name for part in parts for name in _at_commas(part)] or [joined]


def _at_commas(part: str) -> list[str]:
    names = _BETWEEN_NAMES.split(part)
    return names if names[0] not in COMPOUND and all(map(split_han, names)) else [part]
