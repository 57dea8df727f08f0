"""The short way for the plainest references takes them, and gives just what the patterns give."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cajournal as caj
from cajournal.references import plain
from cajournal.references.base import Draft
from cajournal.text.width import fold

CASES = Path(__file__).parent / "cases" / "references"
PLAIN = (
    "[1] 张三, 李四, 等. 论文献著录[J]. 学刊, 2020, 43(2): 1-12.",
    "3戴仁,朱小平. 医院环境“人性化”设计[J].建筑学报,2003(7):22-24. 被引量：33",
    "12(美)约翰·史密斯著,王强译..江河地理[M].北京:河海书局,1965:112.",
    "张三. 论题[D]. 兰州: 河西大学, 2011.",
    "李四. 新闻一则[N]. 光明日报, 2001-02-03(5).",
    "李四. 网上一文[EB/OL]. (2001-02-03)[2002-05-06]. http://www.example.cn/a.html.",
    "SMITH J, ZHANG N, et al. Flux of slopes, part 3[J]. Journal of Loess, 2011, 4(3): 1-9.",
)


def printed() -> Iterator[str]:
    """Every reference of the golden cases."""
    for path in sorted(CASES.glob("*.json")):
        yield from (case["raw"] for case in json.loads(path.read_text(encoding="utf-8")))


def is_plain(text: str) -> bool:
    return plain.read(Draft(text, fold(text)))


def read(text: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The record with its notices, and the evidence in a fixed order."""
    explained = caj.explain_reference(text)
    evidence = sorted((one.model_dump() for one in explained.evidence), key=str)
    return explained.record.model_dump(), evidence


def assert_same(text: str) -> None:
    if is_plain(text):
        short = read(text)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(plain, "read", lambda draft: False)
            assert short == read(text)


@pytest.mark.parametrize("text", PLAIN)
def test_plain_references_take_the_short_way(text: str) -> None:
    assert is_plain(text)
    assert_same(text)


@pytest.mark.parametrize("text", sorted(set(printed())))
def test_cases_are_read_the_same_both_ways(text: str) -> None:
    assert_same(text)


_NAMES = (
    "张三|李四, 欧阳修|张三, 李四, 等|(清)顾炎武著|[美]罗尔斯著,王强译|SMITH J|SMITH J A, et al|王三主编"
).split("|")
_WORDS = (
    "论|题|研究|上册|第3卷|(修订版)|”|:|-|,|2001|12|(2001)12号|编|Vol|3|in|vitro|/|//|页|被引|#|年|[M]|"
).split("|")
_TAILS = (
    "学刊, 2020, 43(2): 1-12|学刊, 2020(2)|北京: 河海书局, 1965:112|河海书局, 1965|学刊,2020,(5):3+5|"
    "光明日报, 2001-02-03(5)|(2001-02-03)[2002-05-06]. http://a.cn/b.html|上海: 译文出版社, 2001|"
    "王强, 译. 北京: 河海书局, 2001|第2版. 北京: 河海书局, 2001|南京: 东大学博士学位论文, 2011|"
    "Nature, 2011, 4(3): 1-9|学刊, 2020, 43(2): 1-12. 被引量：3|学刊, 2020, 3: 5. DOI:10.1000/x"
).split("|")


@given(
    st.sampled_from(["", "[1] ", "1. ", "1", "12", "[注1]"]),
    st.lists(st.sampled_from(_NAMES), min_size=1, max_size=2).map(", ".join),
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4),
    st.sampled_from(["", " "]),
    st.sampled_from("[J] [M] [D] [N] [EB/OL] [J/OL]".split()),
    st.sampled_from(_TAILS),
)
@settings(max_examples=300)
def test_what_looks_plain_is_read_the_same_both_ways(
    label: str, names: str, words: list[str], space: str, mark: str, tail: str
) -> None:
    assert_same(f"{label}{names}.{space}{space.join(words)}{mark}.{space}{tail}.")
