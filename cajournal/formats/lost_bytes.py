"""A byte that is missing in GB18030: what follows reads as other characters, without any error.

Until the next ASCII character every two bytes are the second half of one character and the first half of
the next. Such pairs fall among characters that hardly stand in a text; begun one byte later they read well.
"""

from __future__ import annotations

import re
from functools import cache

from cajournal.models import Notice

_REACH = 5
"""So many characters before or behind a suspect one show whether it was misread."""
_ENOUGH = 4
"""So many usual characters among them, read one byte later, are no chance."""


def missing_byte(text: str, line: int = 1) -> Notice | None:
    """The first place in a text, read as GB18030, that shows a missing byte; `line` is that of its beginning.

    >>> whole = "产品价格及综合竞争力对比研究".encode("gb18030")
    >>> missing_byte((whole[:5] + whole[6:]).decode("gb18030", "replace"), 12).line
    12
    >>> missing_byte(whole.decode("gb18030"))
    """
    for found in _suspects().finditer(text):
        at = found.start()
        near = text[max(at - _REACH, 0) : at + 1], text[at : at + 1 + _REACH]
        if any(map(_is_misread, near)):
            begun = max(at - 2 * _REACH, text.rfind("\n", 0, at) + 1)
            shown = text[begun : at + 2 * _REACH].partition("\n")[0]
            return Notice(code="damaged:bytes", line=line + text.count("\n", 0, at), value=shown)
    return None


def _is_misread(text: str) -> bool:
    """Whether more of it is usual when it begins one byte later."""
    later = text.encode("gb18030", "replace")[1:].decode("gb18030", "ignore")
    usual = _usual()
    return sum(char in usual for char in later) >= max(_ENOUGH, 1 + sum(char in usual for char in text))


@cache
def _usual() -> frozenset[str]:
    """The characters in everyday use: the first level of GB 2312, and some marks."""
    return frozenset(_square(range(0xB0, 0xD8), range(0xA1, 0xFF)) + "，。：；、“”《》（）")


@cache
def _suspects() -> re.Pattern[str]:
    """What hardly stands in a text: private use, and what may hold a letter of the word behind it."""
    with_letter = _square(range(0xA8, 0xFF), range(0x40, 0x7F))
    return re.compile(rf"[\ue000-\uf8ff]|[{with_letter}](?=[ -~])")


def _square(first: range, second: range) -> str:
    """The characters of two bytes."""
    return "".join(bytes((one, two)).decode("gb18030", "ignore") for one in first for two in second)
