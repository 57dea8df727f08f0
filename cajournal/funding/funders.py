"""The funders that occur most: Chinese and English names, Crossref Funder id, ROR.

The table is `funders.txt`; the funds and departments of the provinces are named alike everywhere and are
put together here. Ids are those of the Crossref Funder Registry and of ror.org; an uncertain one is empty.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from cajournal.funding.words import ENGLISH_PLACE, PROVINCE


class Funder(NamedTuple):
    """A funder of the table: English name, Crossref Funder id (10.13039/…), ROR; an unknown id is empty."""

    en: str
    id: str = ""
    ror: str = ""


_BARE = frozenset("北京 天津 上海 重庆 内蒙古 广西 西藏 宁夏 新疆".split())  # not called provinces
_NATURAL = "Natural Science Foundation of"
_KINDS = {
    kind: english
    for english, kinds in {
        _NATURAL: "自然科学基金 自然科学基金委员会 自然基金",
        "Social Science Foundation of": "社会科学基金 社科基金 社会科学规划 社科规划",
        "Philosophy and Social Science Foundation of": "哲学社会科学基金 哲学社会科学规划 哲学社会科学",
        "Education Department of": "教育厅 教委 教育委员会",
        "Department of Science and Technology of": "科技厅 科学技术厅 科委 科学技术委员会",
        "Health Commission of": "卫生健康委员会 卫生健康委 卫健委 卫生厅 卫生和计划生育委员会",
        "Key Research and Development Program of": "重点研发计划 重点研发",
        "Science and Technology Program of": "科技计划 科技发展计划",
        "Science and Technology Support Program of": "科技支撑计划",
        "Education Sciences Planning of": "教育科学规划 教育科学",
        "Soft Science Research Program of": "软科学 软科学研究计划",
    }.items()
    for kind in kinds.split()
}
# The Natural Science Foundations of provinces that the registry holds.
_NATURAL_SCIENCE_IDS = dict(
    pair.split(":")
    for pair in (
        "江苏:501100004608 浙江:501100004731 广东:501100003453 山东:501100007129 湖北:501100003819"
        " 湖南:501100004735 河北:501100003787 海南:501100004761 甘肃:501100004775 广西:501100004607"
        " 黑龙江:501100005046 安徽:501100003995 福建:501100003392 江西:501100004479 内蒙古:501100004763"
        " 辽宁:501100005047 陕西:501100007128 山西:501100004480 天津:501100006606 重庆:501100005230"
        " 河南:501100006407 吉林:100007847"
    ).split()
)
_OF_PLACE = re.compile(f"({PROVINCE})(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)?(.+)")
_NOISE = re.compile(r"(?<=业)[(（][一-龥]+[)）]|[\s“”\"()（）‘’]")


@lru_cache(4096)
def lookup(name: str) -> Funder | None:
    """The funder of a name as printed, Chinese or English; None for one that the table does not hold.

    >>> lookup("国家社科基金").id, lookup("江苏省自然科学基金").en
    ('10.13039/501100012456', 'Natural Science Foundation of Jiangsu Province')
    >>> lookup("National Key R&D Program of China").id
    '10.13039/501100012166'
    """
    table = _table()
    if name.isascii():
        return table.get(" ".join(name.casefold().replace("r & d", "r&d").removeprefix("the ").split()))
    name = _NOISE.sub("", name)
    return table.get(name) or _of_place(name) or table.get(re.split("[-—–－]", name)[0])


def _of_place(name: str) -> Funder | None:
    found = _OF_PLACE.fullmatch(name)
    kind = _KINDS.get(found.group(2)) if found else None
    if not found or not kind or found.group(1) not in ENGLISH_PLACE:
        return None
    return _place_funder(found.group(1), kind)


def _place_funder(place: str, kind: str) -> Funder:
    english = ENGLISH_PLACE[place].replace("_", " ") + ("" if place in _BARE else " Province")
    number = _NATURAL_SCIENCE_IDS.get(place, "") if kind == _NATURAL else ""
    return Funder(f"{kind} {english}", f"10.13039/{number}" if number else "")


@cache
def _table() -> dict[str, Funder]:
    """Every name of the table, Chinese as printed, English in lower case, to its funder."""
    out: dict[str, Funder] = {}
    for place in ENGLISH_PLACE:
        funder = _place_funder(place, _NATURAL)
        out[funder.en.casefold()] = funder
    for line in files("cajournal.funding").joinpath("funders.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        en, number, ror, names = (part.strip() for part in line.split("|"))
        funder = Funder(en, f"10.13039/{number}" if number else "", f"https://ror.org/{ror}" if ror else "")
        english = re.findall('"(.*?)"', names)
        for name in (en.casefold(), *map(str.casefold, english), *re.sub('".*?"', " ", names).split()):
            out[name] = funder
    return out
