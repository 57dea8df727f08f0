"""EndNote XML: what EndNote and Zotero write is read, what cannot come back is told, nothing is expanded."""

from __future__ import annotations

import contextlib
from typing import Any
from xml.etree.ElementTree import XML

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_formats import TEXT

import cajournal as caj
from cajournal.formats.xml_source import texts_of

ENDNOTE = """<?xml version="1.0" encoding="UTF-8" ?><xml><records><record>
<database name="My.enl" path="C:\\My.enl">My.enl</database>
<source-app name="EndNote" version="20.1">EndNote</source-app>
<rec-number>7</rec-number><foreign-keys><key app="EN" db-id="x">7</key></foreign-keys>
<ref-type name="Journal Article">17</ref-type>
<contributors><authors><author><style face="normal" font="default" size="100%">王, 大毛</style></author>
<author>World Health Organization,</author><author>Peebles, Peyton Z., Jr.</author></authors></contributors>
<titles><title><style face="normal" font="default" size="100%">The genome of </style><style face="italic"
font="default" size="100%">E. coli</style></title><secondary-title>Nature</secondary-title></titles>
<periodical><full-title>Nature</full-title></periodical><pages>5-23</pages><volume>46</volume><number>08</number>
<dates><year>2024</year><pub-dates><date>2024/05/09</date></pub-dates></dates><isbn>1000-0054</isbn>
<keywords><keyword>甲</keyword><keyword>乙</keyword></keywords><label>read &amp; kept</label>
<electronic-resource-num>https://doi.org/10.1000/ABC</electronic-resource-num>
<urls><related-urls><url>http://a.cn/x?a=1&amp;b=2</url></related-urls></urls><language>eng</language>
</record></records></xml>"""


def read(text: str) -> list[Any]:
    return caj.loads(text)


def test_what_endnote_writes_is_read() -> None:
    (article,) = read(ENDNOTE)
    assert [str(author) for author in article.author] == [
        "王大毛",
        "World Health Organization",
        "Peebles Peyton Z.",
    ]
    assert (article.author[1].name.organisation, article.author[2].name.suffix) == (
        "World Health Organization",
        "Jr.",
    )
    assert article.title.en == "The genome of <i>E. coli</i>"
    assert (str(article.container_title), article.volume, article.issue, article.page) == (
        "Nature", "46", "08", "5-23",
    )  # fmt: skip
    assert (str(article.issued), article.DOI, article.ISSN) == ("2024-05-09", "10.1000/abc", "1000-0054")
    assert (article.URL, article.language) == ("http://a.cn/x?a=1&b=2", "en")
    assert (article.key, article.extra) == ("read & kept", {})


def test_an_article_is_written_where_clients_look() -> None:
    article = caj.Article(
        type="paper-conference", title={"zh": "多元外交", "en": "Diplomacy"}, container_title="年会论文集",
        author=[{"name": {"han": "张宁", "latin": "Zhang Ning"}}], publisher_place="北京", issued="2024-06",
        language="zh-CN",
    )  # fmt: skip
    text = caj.dumps([article], "endnote-xml")
    for part in (
        '<ref-type name="Conference Proceedings">10</ref-type>',
        "<author>张宁</author>",
        "<translated-authors><author>Zhang, Ning</author></translated-authors>",
        "<titles><title>多元外交</title><secondary-title>年会论文集</secondary-title>",
        "<translated-title>Diplomacy</translated-title>",
        "<dates><year>2024</year><pub-dates><date>2024-06</date></pub-dates></dates>",
        "<pub-location>北京</pub-location>",
        "<custom3>年会论文集</custom3>",
    ):
        assert part in text
    assert read(text) == [article]


@pytest.mark.parametrize(
    "text",
    [
        ENDNOTE.replace("<xml>", '<!DOCTYPE xml [<!ENTITY e "boom">]><xml>').replace("Nature", "&e;", 1),
        ENDNOTE.replace("<xml>", '<!DOCTYPE xml [<!ENTITY e SYSTEM "file:///etc/passwd">]><xml>').replace(
            "Nature", "&e;", 1
        ),
    ],
)
def test_no_entity_is_expanded(text: str) -> None:
    loaded = caj.loads(text)
    assert loaded == []
    assert [notice.code for notice in loaded.notices] == ["broken:xml"]


def test_depth_is_bounded() -> None:
    depth = 20_000
    deep = f"{'<a>' * depth}x{'</a>' * depth}"
    (article,) = read(ENDNOTE.replace("<volume>46</volume>", f"<volume>46</volume>{deep}"))
    assert article.volume == "46"


def test_a_broken_record_hides_no_other() -> None:
    record = "<record><ref-type>6</ref-type><titles><title>{}</title></titles></record>"
    torn = "<record><ref-type>6</ref-type><titles><title>乙</titles></record>"
    cut = "<record><ref-type>6</ref-type><titles><title>丙"
    text = "\n".join(
        ["<xml><records>", record.format("甲"), torn, cut, record.format("丁"), "</records></xml>"]
    )
    loaded = caj.loads(text)
    assert [str(one.title) for one in loaded] == ["甲", "丁"]
    assert [(notice.code, notice.line) for notice in loaded.notices] == [
        ("broken:xml", 3),
        ("broken:unclosed", 4),
    ]
    assert all(one.type == "book" for one in loaded)


@given(TEXT)
def test_a_title_comes_back_and_breaks_nothing(title: str) -> None:
    (back,) = read(caj.dumps([caj.Article(title=title, type="book")], "endnote-xml"))
    assert " ".join(str(back.title).split()) == " ".join(title.split())


@given(st.text("<>/&;!?xmlrecods-[]CDAT \n" + "题"))
def test_no_text_raises_anything_but_our_errors(text: str) -> None:
    for content in (f"<xml><records><record><ref-type>6{text}</record></records></xml>", text):
        with contextlib.suppress(caj.CajournalError):
            caj.loads(content, "endnote-xml")


def test_paths_are_of_elements_with_text() -> None:
    assert texts_of(XML("<r><a><b> x </b><b/></a><c/></r>")) == {"a/b": ["x"]}
