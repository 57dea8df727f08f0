"""Japanese notes: 「article」 and 『book』 in corner marks, parts divided by 、.

`谷川道雄「中国中世の探求」『東洋史研究』第46巻第1号、1987年、1-20頁。` They are Chinese notes with
other marks, so the marks are put into the Chinese form, one for one, and `note` reads the rest.
"""

from __future__ import annotations

import re

from cajournal.references import note
from cajournal.references.base import Draft, Pattern
from cajournal.text.script import HAN, KANA

_HEAD = re.compile(
    rf"[{HAN}{KANA}々ー・]{{2,24}}(?:[、,・][{HAN}{KANA}々ー]{{2,12}}){{0,4}}(?:[編编著訳]|ほか)?[「『]"
)
_CHINESE = str.maketrans("「」『』、", "〈〉《》,")


def fits(draft: Draft) -> bool:
    """Whether names and a corner mark open the string."""
    return draft.mark is None and _HEAD.match(draft.text, draft.start, draft.end) is not None


def read(draft: Draft) -> None:
    """Read the note with its marks in the Chinese form; values keep the Japanese one."""
    opened = min(at for mark in "「『" if (at := draft.text.find(mark, draft.start)) >= 0)
    draft.text = draft.text[:opened] + draft.text[opened:].translate(_CHINESE)
    note.read(draft)


PATTERN = Pattern("japanese", 19, fits, read, 0.88)
