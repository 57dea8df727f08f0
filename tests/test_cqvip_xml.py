"""CQVIP's XML: texts of both languages, people and bodies, the periodical; broken papers hide no other."""

from __future__ import annotations

from typing import Any

import cajournal as caj

PAPER = """<PeriodicalPaper>
<Titles><Title><Language>chi</Language><Text>寒区土壤的冻融</Text></Title>
<Title><Language>eng</Language><Text>Freezing and Thawing of Soil</Text></Title></Titles>
<Creators><Creator><Name>欧阳清和</Name><Organ>兰州大学</Organ></Creator>
<Creator><Name>单田方</Name><Organ>中国科学院</Organ></Creator></Creators>
<Keywords><Keyword>冻土</Keyword><Keyword>水分</Keyword></Keywords>
<Abstracts><Abstract><Language>chi</Language><Text>在A&amp;B两地观测。</Text></Abstract></Abstracts>
<CLC><Code>S152.8</Code></CLC>
<Periodical><Name>冰川冻土</Name><ISSN>1000-0240</ISSN></Periodical>
<PublishDate>2019-04-25</PublishDate><Volum>41</Volum><Issue>02</Issue><Page>299-306</Page>
<Language>chi</Language>
</PeriodicalPaper>"""


def document(*papers: str) -> str:
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<PeriodicalPapers>", *papers, "</PeriodicalPapers>"]
    return "\n".join(lines)


def test_a_paper_is_read() -> None:
    loaded: Any = caj.loads(document(PAPER))
    (article,) = loaded
    assert (loaded.format, article.type, article.language) == ("cqvip-xml", "article-journal", "zh-CN")
    assert (article.title.zh, article.title.en) == ("寒区土壤的冻融", "Freezing and Thawing of Soil")
    assert [(str(one), one.affiliations[0].name) for one in article.author] == [
        ("欧阳清和", "兰州大学"),
        ("单田方", "中国科学院"),
    ]
    assert (str(article.container_title), article.ISSN) == ("冰川冻土", "1000-0240")
    assert (str(article.issued), article.volume, article.issue, article.page) == (
        "2019-04-25", "41", "2", "299-306",
    )  # fmt: skip
    assert (article.keywords.zh, article.clc[0].code) == (["冻土", "水分"], "S152.8")
    assert article.abstract.zh == "在A&B两地观测。"
    assert article.extra == {}
    assert [notice.code for notice in article.notices] == ["repaired:zeros"]


def test_a_broken_paper_hides_no_other() -> None:
    loaded: Any = caj.loads(document(PAPER, PAPER.replace("</Titles>", ""), PAPER[:200], PAPER))
    assert len(loaded) == 2
    assert [notice.code for notice in loaded.notices] == ["broken:xml", "broken:unclosed"]
    assert all(notice.line for notice in loaded.notices)


def test_it_is_only_read() -> None:
    try:
        caj.dumps([], "cqvip-xml")
    except caj.FormatError as error:
        assert error.code == "read-only"
