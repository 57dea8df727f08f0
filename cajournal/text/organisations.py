"""Which names are bodies, not people: by the words they end with (Chinese) or hold (English).

>>> is_organisation("中国国际问题研究所"), is_organisation("教育部"), is_organisation("刘爱会")
(True, True, False)
>>> is_organisation("World Health Organization"), is_organisation("Zhang Ning")
(True, False)
"""

from __future__ import annotations

import re

from cajournal.text.surnames import COMPOUND, SINGLE

# One-character endings that no given name has …
_ALWAYS = frozenset("部署厅廳")
# … and those that a given name may have (徐建委, 刘建社).
_ENDS = frozenset("部署厅廳局社院所厂廠馆館委校处處省会會")
# Endings of bodies, from four characters on.
_WORDS = tuple(
    """
    大学 大學 中学 中學 小学 小學 学会 學會 协会 協會 学校 學校 党校 委员会 委員會 基金会 基金會 联合会
    聯合會 理事会 研究会 研究會 代表会 董事会 常委会 组委会 编委会 編委會 教研会 公会 工会 公司 集团 集團
    企业 工厂 银行 銀行 书店 書店 中心 政府 组织 組織 联盟 聯盟 联合国 聯合國 总会 總會 分会 委会 办公室
    辦公室 实验室 實驗室 研究室 教研室 编辑室 编写组 編寫組 课题组 課題組 研究组 项目组 工作组 领导小组
    专家组 编译组 编纂组 注释组 小组 小組 教研组 工作队 考古队 勘探队 地质队 大队 总队 支队 部队 医疗队 站
    总站 气象台 电视台 广播电台 天文台 法庭 人大 政协 中央 股份 国务院 国资委 发改委 司法局 公安局 财政局
    时报 时報 周报 学报 商报 全国人民代表大会 代表大会 大会 日报 日報 晚报 报社 编辑部 出版 图书 团队
    工作室 网 通讯社 國務院 国务院
    """.split()
)
_SHORT = frozenset(word for word in _WORDS if len(word) == 3)
_LONG_STARTS = tuple("中国 中國 中华人民 中華人民 全国 全國 国家 國家 联合国 聯合國 本刊 《".split())

_ENGLISH = frozenset(
    """
    university universities college institute institution institutes laboratory laboratories academy
    school department ministry bureau office agency administration committee commission council
    association society federation organization organisation foundation corporation company inc ltd gmbh
    group consortium network center centre hospital library museum bank press publisher publishers
    government congress parliament court board team collaboration programme program project station survey
    service services union league initiative alliance authority nations division branch faculty editors
    """.split()
)
_ACRONYMS = frozenset(
    """
    WHO UNESCO UNICEF OECD IEEE ACM NASA NOAA IMF IPCC FAO IAEA ISO IEC WTO EPA FDA CDC NIST ASTM ASME
    ANSI IUPAC UNEP UNDP ITU IFLA CNKI CAS CSIRO USGS IUCN ILO WIPO OPEC NATO ASCE ACI BSI JCGM CERN ESA
    JAXA ITRS
    """.split()
)
_BRACKETS = re.compile(r"[（(][^（）()]*[）)]$")


def is_organisation(name: str) -> bool:
    """Whether a whole name, in either script, is that of a body."""
    if name.isascii():
        return is_english_body(name)
    return is_han_body(name)


def is_han_body(name: str) -> bool:
    """A Chinese body: an ending of bodies, or a beginning (中国, 全国) that people's names don't have."""
    if name.endswith(("）", ")")):
        name = _BRACKETS.sub("", name)
    if len(name) < 3 or "·" in name:
        return False
    if len(name) == 3:
        return name[2] in _ALWAYS or (name[2] in _ENDS and name[0] not in SINGLE) or name in _SHORT
    if len(name) == 4:
        return name.endswith(_WORDS) or (name[3] in _ENDS and name[:2] not in COMPOUND)
    return name[-1] in _ENDS or name.endswith(_WORDS) or name.startswith(_LONG_STARTS)


def is_english_body(name: str) -> bool:
    """An English body: a word of bodies among at least two, or a well-known acronym."""
    if name in _ACRONYMS:
        return True
    words = name.casefold().replace(",", " ").replace(".", " ").split()
    return len(words) > 1 and not _ENGLISH.isdisjoint(words)
