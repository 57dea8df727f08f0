"""Tagged files: every dialect's separators, faults and kinds of works; nothing breaks out of its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cajournal as caj
from cajournal.formats.base import by_name

WRITTEN = ("ris", "endnote", "noteexpress", "refworks")


def only(text: str) -> caj.Article:
    loaded = caj.loads(text)
    assert len(loaded) == 1
    assert isinstance(loaded[0], caj.Article)
    return loaded[0]


def names(people: list[caj.Author]) -> list[str]:
    return [str(each.name) for each in people]


def test_authors_in_one_value() -> None:
    record = only("RT Journal Article\nA1 薛婉钰;刘娜；苑鑫;\nT1 黄瓜胚性愈伤组织的诱导保存和再生\n")
    assert names(record.author) == ["薛婉钰", "刘娜", "苑鑫"]


def test_the_advisor_is_no_author() -> None:
    record = only("%0 Thesis\n%A 胡婕\n%Y 谢明;聂少\n%T 题名\n%J 南昌大学\n%9 博士\n%D 2014\n%W CNKI\n")
    assert names(record.author) == ["胡婕"]
    assert names(record.advisor) == ["谢明", "聂少"]
    assert (record.type, record.publisher.zh, record.genre) == ("thesis", "南昌大学", "博士")


def test_a_tag_without_its_blank_is_repaired_and_told() -> None:
    record = only("%0 Journal Article\n%T 题名\n%K黄芪多糖;复合酶\n%R 10.13386/j.issn1002-0306.2023090315\n")
    assert record.keywords.zh == ["黄芪多糖", "复合酶"]
    assert record.DOI == "10.13386/j.issn1002-0306.2023090315"
    assert "repaired:tag-spacing" in [notice.code for notice in record.notices]


def test_full_width_colons_and_folded_abstracts() -> None:
    head = "{Reference Type}: Journal Article\n{Title}: 题名\n"
    record = only(head + "{Abstract}：软组织\n\n肉瘤。\n{ISBN/ISSN}: 0253-3766\n")
    assert (record.abstract.zh, record.ISSN) == ("软组织肉瘤。", "0253-3766")


def test_a_mark_at_the_beginning_hides_nothing() -> None:
    assert len(caj.loads("\ufeffTY  - JOUR\nTI  - 题名\nER  - \n")) == 1


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("%0 Legal Rule or Regulation\n%T 钢板\n%V GB/T 43109-2023\n%~ 国家标准\n", "standard"),
        ("%0 Legal Rule or Regulation\n%T 煤炭外调量\n%~ 年鉴\n", "entry"),
        ("RT Other Article\nT1 关键技术\nDB 科技成果\n", "report"),
        ("{Reference Type}: Unknown\n{Title}: 题名\n{URL}: http://a.cn/?dbcode=CDFD&x=1\n", "thesis"),
    ],
)
def test_types(text: str, type: str) -> None:
    assert only(text).type == type


def test_cssci_counts_issues_in_tens() -> None:
    text = (
        "【来源篇名】题名\n【来源作者】徐蓓/杨江\n【年代卷期】2019,38(040):132-137\n【参考文献】\n"
        "1.吴文.论舆情.情报杂志.2015.29(2)\n-----------\n"
    )
    record = only(text)
    assert (names(record.author), record.issue, record.page) == (["徐蓓", "杨江"], "4", "132-137")
    assert len(record.citations) == 1


@pytest.mark.parametrize("format", WRITTEN)
@given(st.text(max_size=40))
def test_no_text_breaks_out_of_its_line(format: str, text: str) -> None:
    evil = f"{text}\nER  - \n%0 Book\nRT Book\n{{Reference Type}}: Book\n%0 Book"
    records = [caj.Article(type="book", title=evil, note=evil, abstract=evil), caj.Article(title="第二")]
    assert len(caj.loads(caj.dumps(records, format), format)) == 2


@pytest.mark.parametrize("format", WRITTEN)
def test_a_usual_record_comes_back_whole(format: str) -> None:
    record = caj.Article(
        type="article-journal",
        language="zh-CN",
        title={"zh": "多元外交", "en": "Pluralistic diplomacy"},
        author=["张宁", "欧阳修"],
        container_title={"zh": "俄罗斯学刊", "en": "Academic Journal"},
        issued="2024-06-05",
        volume="12",
        issue="6",
        page="5-23",
        DOI="10.3969/j.issn.2095-1094.2024.06.001",
        ISSN="1000-0054",
        URL="https://a.cn/b?c=1",
        keywords=["中亚", "外交", "Central Asia"],
        abstract={"zh": "摘要。"},
    )
    assert by_name(format).cannot(record) == []
    assert caj.loads(caj.dumps([record], format)) == [record]
