"""Funding statements: golden cases by kind, the funders' table, and what holds for any text."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cajournal as caj
from cajournal.funding import funders
from cajournal.funding.funders import lookup
from cajournal.funding.numbers import read_numbers
from cajournal.funding.statement import explain, notices, read

CASES = [
    pytest.param(case, id=f"{file.stem}: {case['why']}")
    for file in sorted((Path(__file__).parent / "cases/funding").glob("*.json"))
    for case in json.loads(file.read_text("utf-8"))
]


@pytest.mark.parametrize("case", CASES)
def test_statement_gives_its_grants(case: dict[str, Any]) -> None:
    got = [grant.model_dump(mode="json") for grant in read(case["text"])]
    assert [
        {key: grant[key] for key in want} for grant, want in zip(got, case["grants"], strict=True)
    ] == case["grants"]
    assert all(grant["raw"] == case["text"] for grant in got)


def test_spans_point_to_the_grants() -> None:
    text = "本文系国家社科基金项目(18BTQ020)、湖南省教育厅重点项目(22A0052)的阶段性成果。"
    assert [text[start:end] for _, start, end in explain(text)] == [
        "国家社科基金项目(18BTQ020)",
        "湖南省教育厅重点项目(22A0052)",
    ]


def test_doubtful_grants_are_told() -> None:
    told = notices("国家自然科学基金项目(32072562;32272748；")
    assert [(notice.code, notice.value) for notice in told] == [
        ("unsure:funding", "国家自然科学基金项目(32072562;32272748")
    ]
    assert notices("国家自然科学基金(11573055)") == []


def test_api_reads_the_same() -> None:
    assert caj.parse_funding("国家自然科学基金(11573055)") == read("国家自然科学基金(11573055)")


@pytest.mark.parametrize(
    "text", ["2019", "2018-2020", "第二批", "攀登计划", "973", "2016年度", "", "一般项目", "NSFC"]
)
def test_not_a_number(text: str) -> None:
    assert read_numbers(text)[0] == ()


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("国家自然科学基金委员会", "10.13039/501100001809"),
        ("国家社科基金", "10.13039/501100012456"),
        ("科学技术部", "10.13039/501100002855"),
        ("国家重点研发计划", "10.13039/501100012166"),
        ("中国博士后科学基金", "10.13039/501100002858"),
        ("中央高校基本科研业务费", "10.13039/501100012226"),
        ("中科院", "10.13039/501100002367"),
        ("广西壮族自治区自然科学基金", "10.13039/501100004607"),
        ("the Natural Science Foundation of Hunan Province", "10.13039/501100004735"),
    ],
)
def test_funder_ids(name: str, number: str) -> None:
    found = lookup(name)
    assert found is not None
    assert found.id == number


def test_variants_of_a_funder_are_one() -> None:
    for one, other in [
        ("教育部", "中华人民共和国教育部"),
        ("四川省科技厅", "四川省科学技术厅"),
        ("国家“973”计划", "国家973计划"),
    ]:
        assert lookup(one) == lookup(other) is not None


@pytest.mark.parametrize("name", ["", "某某大学", "国家", "江苏省", "National"])
def test_unknown_funders_have_no_entry(name: str) -> None:
    assert lookup(name) is None


def test_the_table_is_well_formed() -> None:
    table = set(funders._table().values())
    assert len(table) >= 150
    assert all(re.fullmatch(r"(10\.13039/(501)?1000\d{5})?", funder.id) for funder in table)
    assert all(re.fullmatch(r"(https://ror\.org/0[a-z0-9]{6}\d\d)?", funder.ror) for funder in table)
    known = [funder.id for funder in table if funder.id]
    assert len(known) == len(set(known))


FRAGMENTS = st.sampled_from(
    '国家自然科学基金 湖北省教育厅 重点项目 青年 “ ” " 《 》 ( ) （ ） [ ] ; ； ， 、 和 与 。'
    " / : -- 项目编号 No. 71271062 23&ZD331 CXKY-02(2020) 39670_0_83 2019年 的阶段性成果 本文系 资助"
    " 十三五 规划 大学 supported_by Foundation and Grant 黔科合J字(2012)20号 ７１９７２００１".split(" ")
).map(lambda fragment: fragment.replace("_", " "))
STATEMENTS = st.one_of(
    st.text(max_size=200),
    st.lists(FRAGMENTS, max_size=25).map("".join),
    st.lists(FRAGMENTS, max_size=25).map(" ".join),
)


def bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def is_within(value: str, text: str) -> bool:
    """Whether the characters of a value stand in the text in this order."""
    rest = iter(text)
    return all(char in rest for char in value)


@given(STATEMENTS)
def test_nothing_is_invented(text: str) -> None:
    source = bare(text)
    for grant, start, end in explain(text):
        assert 0 <= start < end <= len(text)
        assert all(bare(number) in source for number in grant.numbers)
        assert is_within(bare(grant.title or ""), source)
        assert is_within(bare(grant.funder or ""), source)
        assert is_within(bare(grant.programme or ""), source)
        assert grant.funder or grant.title or grant.numbers
        assert 0 <= grant.confidence <= 1


@given(STATEMENTS)
def test_spans_are_in_order(text: str) -> None:
    spans = [(start, end) for _, start, end in explain(text)]
    assert spans == sorted(spans)


def test_a_very_long_statement_is_read_whole() -> None:
    assert len(read("国家自然科学基金(71271062);" * 5_000)) == 5_000


@pytest.mark.parametrize(
    "unit", ["(", "“", "《", "“基金", "基金(", "和", "(a", "supported by ", "Foundation (", "计划“"]
)
def test_endless_marks_are_no_trap(unit: str) -> None:
    text = "教育部项目(16YJA001);" + unit * 20_000  # hours where the time is not linear
    assert read(text)[0].numbers == ("16YJA001",)
