"""Names: split by tables and print, paired and guided by their readings, organisations apart."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cajournal as caj
from cajournal.text import romanised, surnames
from cajournal.text.names import split_name
from cajournal.text.pairing import SURE, pair, reads_like, split_like
from cajournal.text.pinyin import readings, surname, syllables

CASES = Path(__file__).parent / "cases" / "names"


def cases(*files: str) -> list[Any]:
    rows = [row for file in files for row in json.loads((CASES / file).read_text(encoding="utf-8"))]
    return [
        pytest.param(row, id=row.get("printed") or row.get("why") or f"{row['han']} {row['latin']}")
        for row in rows
    ]


@pytest.mark.parametrize("case", cases("han.json", "latin.json", "organisations.json", "both.json"))
def test_a_printed_name_has_these_parts(case: dict[str, Any]) -> None:
    assert split_name(case["printed"]) == case["parts"]
    assert caj.parse_name(case["printed"]).model_dump(exclude_none=True) == case["parts"]


@pytest.mark.parametrize("case", cases("pairs.json"))
def test_names_are_paired_by_reading_then_by_order(case: dict[str, Any]) -> None:
    assert pair(case["han"], case["latin"]) == case["pairs"]


@pytest.mark.parametrize("case", cases("guided.json"))
def test_the_han_name_tells_the_latin_family_name(case: dict[str, Any]) -> None:
    name = caj.pair_names([case["han"]], [case["latin"]])[0]
    assert (name.latin, name.latin_family, name.latin_given) == (case["latin"], case["family"], case["given"])
    assert name.family == case["han"][: len(name.family or "")] != ""


# Requirement 21, with what else dictionaries of words get wrong.
READINGS = """
    单田芳:shan 單:shan 仇英:qiu 查良镛:zha 解缙:xie 曾国藩:zeng 翟:zhai 盖:ge 区:ou 覃:qin 朴:piao 缪:miao
    吕:lv 呂:lv 員半千:yun 种师道:chong 贾:jia 陈:chen 欧阳修:ouyang
    尉迟:yuchi 万俟:moqi 长孙无忌:zhangsun 澹台灭明:tantai
    """


@pytest.mark.parametrize(("han", "reading"), [entry.split(":") for entry in READINGS.split()])
def test_a_surname_is_read_as_a_surname(han: str, reading: str) -> None:
    assert surname(han) == reading


def test_readings_by_option() -> None:
    assert [surname("吕布", u) for u in ("v", "yu", "u")] == ["lv", "lyu", "lu"]
    assert surname("覃塘", own={"覃": "tan"}) == "tan"
    assert surname("John") == surname("") == ""
    assert syllables("茧房与ProEXC，3吕") == ["jian", "fang", "yu", "ProEXC", "3", "lv"]
    assert readings("单") >= {"shan", "dan", "chan"}


def test_the_tables_hold_what_they_promise() -> None:
    assert len(surnames.SINGLE) >= 500
    assert len(surnames.COMPOUND) >= 80
    assert all(len(one) == 1 for one in surnames.SINGLE) and all(len(two) == 2 for two in surnames.COMPOUND)
    assert {"张", "張", "陈", "陳"} <= surnames.SINGLE
    assert {surname(one) for one in surnames.SINGLE} <= romanised.PINYIN
    assert not {"王子", "贺兰", "吴铭"} & surnames.COMPOUND


def test_han_names_never_hold_a_space() -> None:
    """Requirement 10: 柴 跃廷 is what other tools print."""
    for printed in ("柴 跃廷", "柴　跃廷", "欧 阳 修", "诸葛, 亮", "山田 太郎"):
        assert " " not in str(caj.parse_name(printed)) and "\u3000" not in str(caj.parse_name(printed))


def test_both_scripts_of_a_name_are_one_person() -> None:
    """Requirement 19."""
    names = caj.pair_names(
        "龚元林 廖折军 蒋海荣 杨云广".split(),
        "Gong Yuanlin; Liao Zhejun; Jiang Hairong; Yang Yunguang".split("; "),
    )
    assert [(name.han, name.latin) for name in names][2] == ("蒋海荣", "Jiang Hairong")
    assert len(names) == 4


def test_a_slip_of_the_page_can_be_told() -> None:
    assert reads_like("郑和", "Zheng He") == 1
    assert reads_like("郑和", "Zhang He") == 0.5 < SURE
    assert reads_like("陈大文", "Otto Hahn") < 0.3


def test_a_name_of_the_west_stays_whole() -> None:
    """Requirement 23: 马汉 (Mahan) has no surname 马."""
    west = caj.Author.model_validate({"name": "马汉", "nationality": "美"})
    assert (west.name.han, west.name.family, west.name.given) == ("马汉", None, None)
    assert caj.Author.model_validate_json(west.model_dump_json(exclude_none=True)) == west
    assert caj.Author.model_validate({"name": "金大中", "nationality": "韩"}).name.family == "金"
    assert caj.Name(han="斯皮克曼", latin="N.J.Spykman").family is None


def test_parts_that_were_given_stay() -> None:
    name = caj.Name(han="陈方安生", family="陈", given="方安生")
    assert (name.family, name.given) == ("陈", "方安生")
    assert caj.Name(han="诸葛, 亮").han == "诸葛亮"
    assert str(caj.Name(organisation="教育部")) == str(caj.parse_name("教育部")) == "教育部"


def test_reading_names_needs_no_pinyin() -> None:
    """Its import takes longer than a thousand references."""
    script = (
        "import sys, cajournal; cajournal.parse_name('欧阳修'), cajournal.parse_name('Zhang Ning'); "
        "sys.exit('pypinyin' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


NAMES = st.text(max_size=30) | st.text("张宁欧阳·, ，.-'’ ZhangNingvaderJ（）()\u2011ü一王", max_size=20)


@given(NAMES)
def test_any_text_can_be_split(text: str) -> None:
    parts = split_name(text)
    assert set(parts) <= set(caj.Name.model_fields)
    assert caj.parse_name(text) == caj.Name.model_validate(caj.parse_name(text).model_dump())


@given(st.lists(NAMES, max_size=6), st.lists(NAMES, max_size=6))
def test_any_lists_can_be_paired(han: list[str], latin: list[str]) -> None:
    found = pair(han, latin)
    used = [index for index in found if index is not None]
    assert len(found) == len(han)
    assert len(set(used)) == len(used) and all(0 <= index < len(latin) for index in used)
    if len(han) == len(latin):
        assert None not in found


@given(NAMES, NAMES)
def test_likeness_is_a_share(han: str, latin: str) -> None:
    assert 0 <= reads_like(han, latin) <= 1
    split = split_like(han, latin)
    assert split is None or all(split)
    assert surname(han).isascii()


def test_many_marks_behind_a_name_take_no_time() -> None:
    for marks in ("007" * 40, "٣" * 60, ", 1" * 60):
        assert caj.parse_name("顾颉刚" + marks + "函").han
