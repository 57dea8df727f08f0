"""Personal names: from a printed form to its parts.

Han names are split by the tables of surnames; names of minorities and foreigners stay whole.
Nothing here reads pinyin: this stands on the path of every reference.
"""

from __future__ import annotations

import re

from cajournal.text.latin_names import split_latin
from cajournal.text.organisations import is_english_body, is_han_body
from cajournal.text.patterns import later
from cajournal.text.script import HAN, has_han
from cajournal.text.surnames import COMPOUND, FREQUENT, JAPANESE, SINGLE

_HAN_NAME = later(f"[{HAN}々]+")
# A Han name and the same in Latin script: 张宁 Zhang Ning, 斯皮克曼(N.J.Spykman).
_BOTH = later(rf"([{HAN}々·•・‧]{{2,}})\s*[(（\s]\s*([A-Za-zÀ-ɏ][^{HAN}（）()]*?)\s*[)）]?")

# What a by-line prints behind a name and is no part of it: numbers of affiliations, asterisks, daggers.
_MARKED = later(
    rf"^([{HAN}々]{{2,4}})(?: ?[,，]? ?(?:[\d¹²³⁰⁴-⁹]{{1,2}}|[*＊∗†‡§#△▲]|(?<![a-z])[a-z](?![a-z])))"
    r"{1,12}+$"
)

# Sounds of a foreign name after what looks like a surname (史密斯, 罗伯特): a last character that
# given names hardly ever end with, after one that is common in transliterations.
_LAST_SOUND = frozenset("斯尔爾特姆茨弗逊遜兹茲")
_SOUND = frozenset(
    "阿埃艾奥奧巴贝貝比波伯布茨达達戴德蒂迪杜多厄恩尔爾法菲费弗夫盖甘哥戈格古哈汉赫霍基加杰金卡凯康考科克库拉莱萊"
    "兰蘭朗劳勒雷里利莉林琳卢鲁伦倫罗洛马迈曼米密默姆纳内尼娜诺欧帕派佩皮珀普奇齐乔热瑞萨塞森莎斯索塔泰特滕廷图托瓦维威"
    "韦温沃希夏休雅亚耶伊因泽扎詹"
)
# Tibetan names of two characters that look like a surname and a given name.
_WHOLE = frozenset(
    "卓玛 卓瑪 索朗 白玛 德吉 平措 桑杰 普布 强巴 边巴 巴桑 达瓦 次仁 尼玛 仁青 央金 丹增".split()
)
_SOUNDS = frozenset(("克思", "诺夫", "洛夫", "科夫", "尔德", "尔基", "德森", "尔森", "米德", "伍德"))


def split_han(name: str) -> tuple[str, str] | None:
    """Family and given name of a whole Han name, or None where it must stay whole.

    Two characters after a compound surname may follow; four characters with two frequent surnames at
    the beginning are a double surname (陈方安生). Without a surname that we know there is no split.

    >>> split_han("尉迟恭"), split_han("王阳"), split_han("理查德·J. 皮尔斯"), split_han("史密斯")
    (('尉迟', '恭'), ('王', '阳'), None, None)
    """
    length = len(name)
    if not 1 < length < 7 or not _HAN_NAME.fullmatch(name):
        return None
    if length < 4:
        if length == 3 and name[:2] in COMPOUND:
            return name[:2], name[2]
        if name[0] in SINGLE:
            whole = _is_foreign(name[1:]) if length == 3 else name in _WHOLE
            return None if whole else (name[0], name[1:])
        return (name[:2], name[2]) if length == 3 and name[:2] in JAPANESE else None
    return _split_long(name)


def _split_long(name: str) -> tuple[str, str] | None:
    for end in (3, 2):
        if name[:end] in JAPANESE:
            return name[:end], name[end:]
    if name[:2] in COMPOUND:
        return (name[:2], name[2:]) if len(name) == 4 else None
    double = len(name) == 4 and name[0] in FREQUENT and name[1] in FREQUENT
    return (name[:2], name[2:]) if double and not _SOUND.issuperset(name[2:]) else None


def _is_foreign(given: str) -> bool:
    return given in _SOUNDS or (given[1] in _LAST_SOUND and given[0] in _SOUND)


def split_name(printed: str) -> dict[str, str]:
    """The parts of a printed name, by the field names of `Name`.

    A body's name stands in `organisation` alone; a name printed in both scripts fills both.

    >>> split_name("诸葛, 亮")
    {'han': '诸葛亮', 'family': '诸葛', 'given': '亮'}
    >>> split_name("Zhang Ning")["latin_family"]
    'Zhang'
    >>> split_name("张三1,2*")["given"]
    '三'
    >>> split_name("中国国际问题研究所")
    {'organisation': '中国国际问题研究所'}
    """
    if len(printed) < 5 and (parts := split_han(printed)) and not is_han_body(printed):
        return {"han": printed, "family": parts[0], "given": parts[1]}  # nine of ten names end here
    printed = " ".join(printed.split())
    if not has_han(printed):
        return _latin_parts(printed)
    return _both_parts(printed) or _han_parts(printed)


def _latin_parts(printed: str) -> dict[str, str]:
    if is_english_body(printed):
        return {"organisation": printed}
    family, given, suffix = split_latin(printed)
    parts = {"latin": printed, "latin_family": family, "family": family}
    parts |= {"latin_given": given, "given": given} if given else {}
    return parts | {"suffix": suffix} if suffix else parts


def _both_parts(printed: str) -> dict[str, str] | None:
    found = _BOTH.fullmatch(printed)
    if not found:
        return None
    latin = _latin_parts(found[2])
    latin.pop("family", None)  # family and given are Han where there is Han
    latin.pop("given", None)
    return latin | _han_parts(found[1])


def _han_parts(printed: str) -> dict[str, str]:
    if is_han_body(printed):
        return {"organisation": printed}
    printed = _MARKED.sub(r"\1", printed)
    family, given = _told(printed)
    if family:
        return {"han": family + given, "family": family, "given": given}
    parts = split_han(given)
    return {"han": given, "family": parts[0], "given": parts[1]} if parts else {"han": given}


def _told(printed: str) -> tuple[str, str]:
    """Family and given name where a comma or a space sets them apart; else nothing and the whole name.

    山田 太郎 and 张 宁 tell their surname; 欧 阳 修 is letterspaced; 张宁 李四 are two names, left alone.
    """
    first, *rest = re.split("[,， ]+", printed.strip(",， "))
    second = "".join(rest)
    if not (_HAN_NAME.fullmatch(first) and _HAN_NAME.fullmatch(second)):
        return "", printed
    letterspaced = len(first) == len(rest[0]) == 1 and (len(rest) > 1 or first + second in COMPOUND)
    known = len(first) == 1 or first in COMPOUND or first in JAPANESE
    if not letterspaced and (known or (" " not in printed and not split_han(first))):
        return first, second
    return "", printed if split_han(first) and split_han(second) else first + second
