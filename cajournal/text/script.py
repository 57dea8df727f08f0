"""Which script a text is written in, and which language that makes it.

Rules of the writing systems, not statistics: kana makes Japanese, hangul Korean, Han Chinese.
"""

from __future__ import annotations

import re

from cajournal.text.patterns import later
from cajournal.text.simplified import ANY_TRADITIONAL

HAN = r"\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
KANA = r"\u3041-\u3096\u30a1-\u30fa\u31f0-\u31ff"

_HAN = later(f"[{HAN}]")
_KANA_OR_HANGUL = later(f"[{KANA}\uac00-\ud7a3]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


def has_han(text: str) -> bool:
    """Whether there is a Han character in the text."""
    return not text.isascii() and _HAN.search(text) is not None


def language_of(text: str) -> str:
    """The language of a title by its script, in BCP 47.

    >>> language_of("第二章:固体催化剂制备技术原理"), language_of("捕鯨とホエール・ウォッチングの危うい並存")
    ('zh-CN', 'ja')
    >>> language_of("東都事略與宋史比較研究"), language_of("The genome of Eucalyptus")
    ('zh-Hant', 'en')
    """
    if text.isascii():
        return "en"
    if foreign := _KANA_OR_HANGUL.search(text):
        return "ko" if foreign[0] >= "\uac00" else "ja"
    if _HAN.search(text):
        return "zh-Hant" if "貞" in text or ANY_TRADITIONAL.search(text) else "zh-CN"
    return "ru" if _CYRILLIC.search(text) else "en"
