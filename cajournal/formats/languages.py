"""Languages as files name them: BCP 47 codes, and the names that LaTeX's styles know."""

from __future__ import annotations

import re

# The names that babel, biblatex and gbt7714 know; gbt7714 prints et al. for any other name of Chinese.
_LANGID = {
    "zh": "chinese", "en": "english", "ja": "japanese", "ko": "korean", "ru": "russian", "fr": "french",
    "de": "german", "es": "spanish", "it": "italian", "pt": "portuguese", "la": "latin",
}  # fmt: skip
_CODES = {name: code for code, name in _LANGID.items()} | {
    name: code
    for code, names in {
        "zh-CN": "chinese zh cn chi zho 中文 汉语 简体中文",
        "zh-Hant": "繁体中文 繁體中文",
        "en": "eng en_us 英文 英语",
        "en-US": "american usenglish",
        "en-GB": "british ukenglish",
        "de": "ngerman",
        "ja": "jpn 日文 日语",
    }.items()
    for name in names.split()
}
_SEVERAL = re.compile(r"(?<!\s)\s*+[;；]\s*+")
_BCP47 = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")


def langid(code: str) -> str | None:
    """The name by which LaTeX's styles know a language.

    >>> langid("zh-CN"), langid("en-US"), langid("tlh")
    ('chinese', 'english', None)
    """
    return _LANGID.get(code.lower().split("-")[0])


def bcp47(said: str) -> str | None:
    """The BCP 47 code of a language by whatever name, of several the first; None where there is none in it.

    >>> bcp47("中文;英文;"), bcp47("zh_CN"), bcp47("en_US"), bcp47("see above")
    ('zh-CN', 'zh-CN', 'en', None)
    """
    name = _SEVERAL.split(said.strip())[0]
    code = name.replace("_", "-")
    return _CODES.get(name.lower()) or (code if _BCP47.fullmatch(code) else None)
