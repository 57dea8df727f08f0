"""A translated author whose name stands family first, with a comma, in Han: 韦伯，马克斯 is 马克斯·韦伯."""

from __future__ import annotations

from cajournal.models import Name
from cajournal.references.base import Draft

_SOUNDS = frozenset(
    "阿埃艾爱安奥巴拜班邦鲍贝本比彼宾波伯博布察查茨达戴丹当道德登迪蒂丁东杜顿多厄恩尔法凡菲费芬弗夫福富盖冈"
    "戈格根贡古哈海汉豪赫黑亨洪胡华霍基吉加贾杰金卡凯坎康考柯科克肯库夸拉莱赖兰朗劳勒雷里理利莉列林隆卢鲁路伦"
    "罗洛吕马玛麦迈曼蒙孟米密敏明莫默姆慕穆娜纳奈内尼涅宁纽农努诺欧帕派潘佩彭皮蓬平珀普齐奇钱乔切琼丘让热瑞若"
    "萨塞森瑟沙莎珊尚舍申什圣施史士舒朔斯丝司松苏索塔泰坦汤陶特滕提汀廷图涂托瓦万旺威韦维魏温文沃乌武西希锡夏"
    "香肖歇谢辛欣休雅亚延扬耶叶伊英尤约泽曾詹章珍芝朱兹宗佐"
)
"""The signs with which Western names are written."""
_TELLING = frozenset("斯尔特克德姆布普夫弗厄埃歇尼拉勒耶丝")
"""Those of them that are rare in Chinese given names."""
_PARTS = 2
_LONGEST = 6


def join(draft: Draft) -> None:
    """Make one author of two that are the halves of a foreign name; only of a translation's authors."""
    authors = draft.values.get("author")
    if authors is None or len(authors) != _PARTS or not draft.values.get("translator"):
        return
    (_, start, middle, rule), (_, after, end, _) = places = [one for one in draft.spans if one[0] == "author"]
    family, given = draft.raw[start:middle], draft.raw[after:end]
    if draft.text[middle:after].strip() != "," or not _is_transcribed(family, given):
        return
    name = Name(han=f"{given}·{family}", family=family, given=given)
    draft.values["author"] = [authors[0].model_copy(update={"name": name})]
    draft.spans = [one for one in draft.spans if one not in places]
    draft.spans.append(("author", start, end, rule))


def _is_transcribed(family: str, given: str) -> bool:
    """Whether both halves are nothing but sounds, and one at least tells that it is no Chinese name."""
    halves = (family, given)
    return all(
        _PARTS <= len(half) <= _LONGEST and _SOUNDS.issuperset(half) for half in halves
    ) and not _TELLING.isdisjoint(given)
