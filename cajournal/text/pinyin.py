"""Han characters read in pinyin: ASCII, without tones.

pypinyin reads running text. As surnames some forty characters sound otherwise (单 is dan in a text,
shan in a name); our own tables of these come first. Its import takes 240 ms: it waits for the first call.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from cajournal.text.patterns import later
from cajournal.text.script import HAN
from cajournal.text.surnames import COMPOUND

# Surname readings (《现代汉语词典》) that a reader of words gets wrong. Where usage has two
# (覃 qin or tan, 乐 yue or le), the more frequent one; `surname` takes the other by its argument `own`.
_SINGLE = {
    char: reading
    for reading, chars in (
        entry.split(":")
        for entry in """
        bi:秘 bo:薄 bu:卜 chong:种 du:都 ge:盖蓋 gou:句 gui:炅 jue:角 kan:阚闞 kuo:适 miao:缪繆 nai:佴能
        nian:粘 nie:乜 ou:区區 pan:番 piao:朴 po:繁 qin:覃 qiu:仇 shan:单單 shao:召 she:折 wei:隗 xian:洗
        xie:解颉頡 xun:郇 yao:么 yu:蔚 yue:乐樂 yun:员員贠 ben:贲賁 zeng:曾 zha:查 zhai:翟祭
        """.split()
    )
    for char in chars
}
_COMPOUND = dict(
    entry.split(":")
    for entry in """
    尉迟:yuchi 尉遲:yuchi 万俟:moqi 萬俟:moqi 长孙:zhangsun 長孫:zhangsun 澹台:tantai 澹臺:tantai
    单于:chanyu 單于:chanyu 乐正:yuezheng 樂正:yuezheng 子车:ziju 子車:ziju 库狄:shedi
    """.split()
)

_RUN = later(rf"([{HAN}]+)|([^\W{HAN}]+)")
_FIRST_HAN = later(f"[{HAN}]+")


def surname(han: str, u: str = "v", own: Mapping[str, str] | None = None) -> str:
    """The reading of a surname, or of the surname that a whole Han name begins with.

    ü is written `u` ("v", "yu" as in passports, or "u"). `own` gives readings that win over ours.
    Without a Han character the answer is empty.

    >>> surname("曾国藩"), surname("单"), surname("尉迟恭"), surname("吕"), surname("吕", u="yu")
    ('zeng', 'shan', 'yuchi', 'lv', 'lyu')
    >>> surname("覃塘", own={"覃": "tan"})
    'tan'
    """
    found = _FIRST_HAN.search(han)
    if not found:
        return ""
    name = found[0]
    family = name[:2] if name[:2] in COMPOUND else name[0]
    reading = (own or {}).get(family) or _surname(family)
    return reading.replace("v", u)


@lru_cache(maxsize=1 << 12)
def _surname(family: str) -> str:
    if family in _COMPOUND:
        return _COMPOUND[family]
    if family in _SINGLE:
        return _SINGLE[family]
    return "".join(syllables(family))


def syllables(han: str) -> list[str]:
    """The pinyin of a text in running order, one item per Han character, ü as v.

    Runs of other letters and digits stay as items of their own; marks and spaces are dropped, and so
    are characters that have no known reading.

    >>> syllables("基于ProEXC的吕氏")
    ['ji', 'yu', 'ProEXC', 'de', 'lv', 'shi']
    """
    return list(_syllables(han))


@lru_cache(maxsize=1 << 12)
def _syllables(text: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin

    read: list[str] = []
    for han, other in _RUN.findall(text):
        read += lazy_pinyin(han, errors="ignore") if han else [other]
    return tuple(read)


@lru_cache(maxsize=1 << 14)
def readings(char: str) -> frozenset[str]:
    """Every reading that a Han character may have in a name, ü as v; empty for anything else.

    >>> sorted(readings("曾")), readings("A")
    (['ceng', 'zeng'], frozenset())
    """
    from pypinyin import Style, pinyin

    known = pinyin(char, style=Style.NORMAL, heteronym=True, errors="ignore")
    ours = {_SINGLE[char]} if char in _SINGLE else set()
    return frozenset(reading for item in known for reading in item) | ours
