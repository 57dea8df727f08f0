"""CSV: what table programs and databases write is read, no cell is a formula, a torn row hides no other."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cajournal as caj
from cajournal.formats.base import Loaded

ZOTERO = (
    '"Key","Item Type","Publication Year","Author","Title","Publication Title","ISSN","DOI","Url","Pages",'
    '"Date","Issue","Volume","Manual Tags","Rights"\n'
    '"QX7","journalArticle","2012","于, 潇; 刘, 义; 柴, 跃廷","互联网药品交易环境","清华学报","1000-0054",'
    '"10.1000/abc","https://a.cn/x?a=1&b=2","1518-1523","2012-11-03","11","52","药品; 审核","保留"\n'
)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_what_zotero_writes_is_read() -> None:
    loaded: Any = caj.loads(ZOTERO)
    (article,) = loaded
    assert (loaded.format, article.type, article.key) == ("csv", "article-journal", "QX7")
    assert [str(author) for author in article.author] == ["于潇", "刘义", "柴跃廷"]
    assert (article.title.zh, article.container_title.zh) == ("互联网药品交易环境", "清华学报")
    assert (str(article.issued), article.volume, article.issue, article.page) == (
        "2012-11-03", "52", "11", "1518-1523",
    )  # fmt: skip
    assert article.keywords.zh == ["药品", "审核"]
    assert article.extra == {"Rights": "保留"}


def test_what_a_database_writes_is_read() -> None:
    text = "篇名;作者;刊名;年;期;文献类型\n黄土的雨;陈一;地理学报;2014;3;期刊\n甲骨;王二;;2001;;学位论文\n"
    first, second = caj.loads(text.encode("gb18030"))
    assert isinstance(first, caj.Article)
    assert (first.title.zh, str(first.container_title), str(first.issued), first.issue) == (
        "黄土的雨", "地理学报", "2014", "3",
    )  # fmt: skip
    assert (first.type, second.type) == ("article-journal", "thesis")


@given(st.text("=+-@\t'＝1A题;\n,\"", min_size=1).filter(lambda said: said.strip() == said))
def test_no_cell_is_a_formula_and_every_value_comes_back(said: str) -> None:
    record = caj.Citation(title=said, note=said, extra={said: said})
    text = caj.dumps([record], "csv")
    cells = [cell for row in rows(text) for cell in row.values()]
    assert not any(cell.startswith(tuple("=+-@\t＝＋－＠")) for cell in cells)
    assert caj.loads(text) == [record]


def test_a_byte_order_mark_on_request(tmp_path: Path) -> None:
    record = caj.Citation(title="题名", type="book")
    caj.dump([record], tmp_path / "a.csv", bom=True)
    caj.dump([record], tmp_path / "b.csv")
    assert (tmp_path / "a.csv").read_bytes() == b"\xef\xbb\xbf" + (tmp_path / "b.csv").read_bytes()
    assert caj.load(tmp_path / "a.csv") == caj.load(tmp_path / "b.csv") == [record]


@pytest.mark.parametrize("divider", [",", ";", "\t"])
def test_a_row_that_lost_a_quote_hides_no_other(divider: str) -> None:
    lines = [("title", "type", "note"), ("甲", "book", "一"), ('"乙', "book", "二"), ("丙", "book", '"三')]
    text = "\n".join(divider.join(line) for line in [*lines, ("丁", "book", "四")]) + "\n"
    loaded = caj.loads(text)
    assert isinstance(loaded, Loaded)
    titles = [str(record) and getattr(record, "title", "") for record in loaded]
    assert [str(title) for title in titles] == ["甲", "丁"]
    assert [(notice.code, notice.line) for notice in loaded.notices] == [
        ("broken:unclosed", 3),
        ("broken:unclosed", 4),
    ]


def test_a_row_with_more_cells_than_headings_is_told() -> None:
    loaded = caj.loads("title,type\n甲,book\n乙,book,more\n")
    assert isinstance(loaded, Loaded)
    assert len(loaded) == 2
    assert [(notice.code, notice.line, notice.value) for notice in loaded.notices] == [
        ("ignored:cells", 3, "more")
    ]


def test_a_table_of_other_things_is_no_table_of_records() -> None:
    with pytest.raises(caj.FormatError):
        caj.loads("name,age\n张宁,30\n", "csv")
    with pytest.raises(caj.FormatError):
        caj.loads("name,age\n张宁,30\n")
