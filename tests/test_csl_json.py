"""CSL-JSON: what Zotero has no field for stands as a line of the note, and is read from there."""

from __future__ import annotations

import json
from typing import Any

import pytest

import cajournal as caj


def item_of(record: caj.Record) -> dict[str, Any]:
    item: dict[str, Any] = json.loads(caj.dumps([record], "csl-json"))[0]
    return item


def record_of(**item: Any) -> caj.Article:
    record = caj.loads(json.dumps([{"id": "a", "type": "article-journal", **item}]), "csl-json")[0]
    assert isinstance(record, caj.Article)
    return record


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ({"type": "thesis", "page": "24-25", "publisher": "武汉大学"}, ["page: 24-25"]),
        ({"type": "book", "page": "798", "number_of_pages": 813}, ["page: 798"]),
        ({"type": "chapter", "page": "32-36"}, []),
        ({"type": "article-newspaper", "DOI": "10.28502/n.1"}, ["DOI: 10.28502/n.1"]),
        ({"type": "article-journal", "title": {"zh": "题", "en": "T"}}, ["original-title: T"]),
        ({"type": "article-journal", "keywords": ["中亚", "SDN"]}, ["keyword: 中亚; SDN"]),
        ({"type": "patent", "submitted": "2001-09-05"}, []),
        ({"type": "report", "submitted": "2001-09-05"}, ["submitted: 2001-09-05"]),
        ({"type": "periodical", "publisher": "社"}, ["publisher: 社", "type: periodical"]),
        (
            {"type": "report", "CSTR": "32003.36.ChinaXiv.202303.00020.V1"},
            ["CSTR: 32003.36.ChinaXiv.202303.00020.V1"],
        ),
        ({"type": "book", "note": "自注", "DOI": "10.1000/1"}, ["自注", "DOI: 10.1000/1"]),
    ],
)
def test_what_zotero_would_drop_is_a_line_of_the_note(said: dict[str, Any], lines: list[str]) -> None:
    record = caj.Article(language="zh-CN", **said)
    assert item_of(record).get("note", "").split("\n") == (lines or [""])
    assert caj.loads(caj.dumps([record], "csl-json")) == [record]


def test_lines_of_a_note_are_read_as_variables() -> None:
    note = (
        "旧注\noriginal-title: Diplomacy\noriginal-author: Zhang || Ning\nsubmitted: 2001-09-05\npage: 5-23"
    )
    record = record_of(title="外交", author=[{"family": "张", "given": "宁"}], note=note, language="zh-CN")
    assert (record.title.zh, record.title.en, record.page) == ("外交", "Diplomacy", "5-23")
    assert (record.author[0].name.han, record.author[0].name.latin) == ("张宁", "Zhang Ning")
    assert (str(record.submitted), record.note, record.extra) == ("2001-09-05", "旧注", {})


def test_a_line_that_contradicts_its_variable_stays() -> None:
    record = record_of(page="5-23", note="page: 6-23\nFund: 国家社会科学基金")
    assert (record.page, record.note) == ("5-23", "page: 6-23\nFund: 国家社会科学基金")


def test_a_note_that_looks_like_a_variable_is_still_a_note() -> None:
    record = caj.Article(title="题", note="page: 7")
    assert "note" not in item_of(record)
    assert caj.loads(caj.dumps([record], "csl-json")) == [record]


@pytest.mark.parametrize(
    ("literal", "names"),
    [
        ("张三；李四;王五", ["张三", "李四", "王五"]),
        ("张三，李四，王五", ["张三", "李四", "王五"]),
        ("张三、李四;", ["张三", "李四"]),
        ("Zhang, San;Li, Si", ["Zhang San", "Li Si"]),
        ("中国城市规划学会、杭州市人民政府", ["中国城市规划学会", "杭州市人民政府"]),
        ("Smith, Jones & Co.", ["Smith, Jones & Co."]),
        ("理查德·J. 皮尔斯", ["理查德·J. 皮尔斯"]),
    ],
)
def test_names_that_a_literal_joins(literal: str, names: list[str]) -> None:
    item = {"type": "book", "title": "题", "author": [{"literal": literal}], "editor": [{"literal": literal}]}
    (record,) = caj.loads(json.dumps([item]))
    assert [[str(one) for one in people] for people in (record.author, record.editor)] == [names, names]
    assert caj.loads(caj.dumps([record], "csl-json")) == [record]


def test_a_joined_list_that_is_cut() -> None:
    (record,) = caj.loads(
        json.dumps([{"type": "book", "title": "题", "author": [{"literal": "张三；李四，等"}]}])
    )
    assert [str(one) for one in record.author] == ["张三", "李四"]
    assert record.extra == {"others": "true"}
    assert caj.loads(caj.dumps([record], "csl-json")) == [record]


def test_a_body_with_a_mark_in_its_name_comes_back_whole() -> None:
    record = caj.Article(type="book", title="题", author=[{"name": {"organisation": "甲社；乙社"}}])
    assert caj.loads(caj.dumps([record], "csl-json")) == [record]
