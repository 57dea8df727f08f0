"""Article pages: golden cases per site, evidence, renamed markup, bad input, any text at all."""

from __future__ import annotations

import html
import json
import random
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cajournal as caj
from cajournal.checkout.golden import view
from cajournal.errors import EmptyInput, FormatError, NotAPage, NotText, TooLarge
from cajournal.pages.labels import LABELS

CASES = sorted(Path(__file__).parent.glob("cases/sites/*/*/page.*"))
EXAMPLE = (Path(__file__).parent.parent / "examples" / "cqvip-article.txt").read_text(encoding="utf-8")
SAVED = (Path(__file__).parent.parent / "examples" / "cqvip-article.html").read_text(encoding="utf-8")


def case_id(path: Path) -> str:
    return f"{path.parent.parent.name}/{path.parent.name}"


@pytest.mark.parametrize("path", CASES, ids=case_id)
def test_golden(path: Path) -> None:
    expected = json.loads((path.parent / "expected.json").read_text(encoding="utf-8"))
    assert view(caj.parse_page(path.read_bytes())) == expected


def test_there_are_cases_of_several_sites() -> None:
    assert len({path.parent.parent for path in CASES}) >= 5
    assert {path.suffix for path in CASES} == {".txt", ".html"}


# ---- the example page: issue by issue, what a user reads off it


def test_example_page() -> None:
    article = caj.parse_page(EXAMPLE)
    assert article.type == "article-journal"
    assert article.title.zh is None
    assert article.title.en == (
        "Pluralistic and Balanced Diplomacy of Central Asian Countries: Coexisting Opportunities and Risks"
    )
    assert len(article.authors) == 1
    assert (article.authors[0].name.han, article.authors[0].name.latin) == ("张宁", "Zhang Ning")
    assert article.container_title.zh == "俄罗斯学刊"
    assert article.container_title.en == "Academic Journal of Russian Studies"
    assert (str(article.issued), article.issue, article.page) == ("2024", "6", "5-23")
    assert article.number_of_pages == 19
    assert article.keywords.zh == ["中亚", "多元外交", "人类命运共同体", "平衡外交"]
    assert article.keywords.en == [
        "Central Asia",
        "pluralistic diplomacy",
        "a community with a shared future for mankind",
        "balanced diplomacy",
    ]
    assert [grant.numbers for grant in article.funding] == [("23&ZD331",)]
    assert [notice.code for notice in article.notices].count("missing:title.zh") == 1


def test_example_abstract_is_split_and_nothing_lost() -> None:
    article = caj.parse_page(EXAMPLE)
    zh, en = article.abstract.zh, article.abstract.en
    assert zh and en
    assert zh.endswith("既是机遇也是挑战。")
    assert en.startswith("After 2020, Central Asian countries have entered a new stage, in which")
    printed = next(line for line in EXAMPLE.splitlines() if line.startswith("摘要"))
    assert bare(zh + en) == bare(printed.removeprefix("摘要"))
    repaired = [notice for notice in article.notices if notice.code == "repaired:space"]
    places = [EXAMPLE[notice.start : notice.end][:12] for notice in repaired]
    assert sorted(places) == ["After 2020,C", "Pluralistic "]
    assert all(notice.zh and notice.en for notice in article.notices)


def test_doubtful_grants_are_told_with_their_place() -> None:
    page = "作者 张宁\n出处 《俄罗斯学刊》 2024年第6期\n基金 国家自然科学基金项目(32072562;32272748\n"
    doubts = [notice for notice in caj.parse_page(page).notices if notice.code == "unsure:funding"]
    assert [page[notice.start : notice.end] for notice in doubts] == [
        "国家自然科学基金项目(32072562;32272748"
    ]


def test_example_citations() -> None:
    first, second, third = caj.parse_page(EXAMPLE).citations
    assert [one.label for one in (first, second, third)] == ["1", "2", "3"]
    assert (second.title, second.publisher_place, second.publisher) == ("和平地理学", "北京", "商务印书馆")
    assert (second.locator, second.medium, second.type, str(second.issued)) == ("112", "M", "book", "1965")
    assert second.author[0].nationality == "美"
    assert second.translator[0].name.han == "刘愈之"
    assert second.raw == "2(美)斯皮克曼(N.J.Spykman)著,刘愈之译..和平地理学[M].北京:商务印书馆,1965:112."
    assert third.author[0].name.han == "兹比格纽·布热津斯基"


# ---- evidence


def bare(text: str) -> str:
    """A text without what may be repaired on the way: width, entities, tags, spaces."""
    text = html.unescape(re.sub(r"<[^<>]*>", "", text))
    return re.sub(r"[\s\xad\u200b]", "", unicodedata.normalize("NFKC", text)).replace("–", "-")


def values(article: caj.Article) -> Iterator[tuple[str, str]]:
    """The texts of a record with the field names that evidence uses."""
    for name in ("title", "container_title", "abstract"):
        for slot in ("zh", "en"):
            if value := getattr(getattr(article, name), slot):
                yield f"{name}.{slot}", value
    for name in ("volume", "issue", "page", "number_of_pages", "ISSN", "CN", "cited_by", "downloads"):
        if value := getattr(article, name):
            yield name, str(value)
    for index, code in enumerate(article.clc):
        yield f"clc[{index}]", code.code


@pytest.mark.parametrize("path", CASES, ids=case_id)
def test_evidence_points_at_the_value(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    found = caj.explain_page(source)
    assert found.source == source
    assert all(0 <= one.start <= one.end <= len(source) and one.rule for one in found.evidence)
    for field, value in values(found.record):
        texts = [bare(unquote(found.text(one))) for one in found.evidence if one.field == field]
        assert texts, f"no evidence for {field}"
        if not field.startswith("page"):
            assert any(bare(value) in text for text in texts), (field, value, texts)
    for index, author in enumerate(found.record.author):
        names = [bare(unquote(found.text(one))) for one in found.of(f"author[{index}].name")]
        assert bare(str(author)) in names
    for index, citation in enumerate(found.record.citations):
        spans = [found.text(one) for one in found.evidence if one.field == f"citations[{index}]"]
        assert [bare(text) for text in spans] == [bare(citation.raw)]


@pytest.mark.parametrize("path", CASES, ids=case_id)
def test_explained_is_the_same_record(path: Path) -> None:
    source = path.read_bytes()
    assert caj.explain_page(source).record == caj.parse_page(source)


def test_furniture_is_told_in_the_evidence() -> None:
    found = caj.explain_page(
        "题名在线诉讼的风险挑战 认领 被引量：2\n作者 张宁\n出处 《法学》 2024年第1期1-9,共9页"
    )
    assert (found.record.title.zh, found.record.cited_by) == ("在线诉讼的风险挑战", 2)
    assert ["认领" in found.text(one) for one in found.of("furniture")] == [True]


# ---- markup


def renamed(source: str) -> str:
    """The page with every class and id renamed."""
    rng = random.Random(7714)
    names: dict[str, str] = {}

    def rename(match: re.Match[str]) -> str:
        words = match[3].split()
        return match[1] + '"' + " ".join(names.setdefault(w, f"x{rng.random()}") for w in words) + '"'

    return re.sub(r"(\b(?:class|id)\s*=\s*)([\"'])(.*?)\2", rename, source, flags=re.S)


@pytest.mark.parametrize("path", [path for path in CASES if path.suffix == ".html"], ids=case_id)
def test_renamed_classes_give_the_same_record(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert renamed(source) != source or "class=" not in source
    assert caj.parse_page(renamed(source)) == caj.parse_page(source)


def test_saved_page_keeps_the_marks_of_its_title() -> None:
    article = caj.parse_page(SAVED)
    assert article.title.zh == "冻融作用下黄土边坡CO<sub>2</sub>通量的变化"
    assert article.cited_by == 2
    assert article.abstract.zh and article.abstract.zh.endswith("3.2倍 (P<0.05)。")


@pytest.mark.parametrize("keep", [0.3, 0.5, 0.7, 0.9])
def test_a_page_cut_in_the_middle_still_gives_what_is_left(keep: float) -> None:
    article = caj.parse_page(SAVED[: int(len(SAVED) * keep)])
    assert article.title.en
    assert any(notice.code.startswith("missing:") for notice in article.notices) or keep > 0.6


def test_scripts_and_comments_are_not_read() -> None:
    page = "<html><!-- 作者：甲 --><script>作者：乙</script><p>作者：丙丁</p><p>刊名：学刊</p></html>"
    assert [str(one) for one in caj.parse_page(page).author] == ["丙丁"]


# ---- encodings and bad input


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings(encoding: str) -> None:
    article = caj.parse_page(EXAMPLE.encode(encoding))
    assert article.container_title.zh == "俄罗斯学刊"


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("", EmptyInput),
        (" \n\t\u3000", EmptyInput),
        (b"", EmptyInput),
        (bytes(range(256)) * 20, NotText),
        (b"%PDF-1.7 ...", NotText),
        (b"\x89PNG\r\n\x1a\n", NotText),
        ("今天天气很好，我们去公园散步。", NotAPage),
        ("<html><body><p>Page not found</p></body></html>", NotAPage),
        ("The quick brown fox jumps over the lazy dog.\n" * 30, NotAPage),
    ],
)
def test_bad_input(source: str | bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        caj.parse_page(source)


def test_limit_and_site() -> None:
    with pytest.raises(TooLarge) as told:
        caj.parse_page(EXAMPLE, max_length=100)
    assert told.value.details["limit"] == 100
    with pytest.raises(FormatError):
        caj.parse_page(EXAMPLE, site="nowhere")
    assert caj.parse_page(EXAMPLE, site="cqvip") == caj.parse_page(EXAMPLE)


HOSTILE = [
    "\n",
    "(",
    "[",
    "<",
    "<a ",
    '<a "',
    "&",
    "作者",
    "：",
    "1 ",
    "1(2)",
    "一",
    "a ",
    "2024年",
    "【",
    "•\n",
    "..",
    "认领 ",
    "《",
    "@a.",
    "作者\n",
    "题名甲\n",
    "<div>",
    "<b>a</b><b>a</b>",
    "[1] a[J].\n",
    "张宁,",
    "Li N., ",
    "张宁 a@b.cn ",
    "本报记者 张宁\n",
    "<h2>张宁",
    "\u2002大学",
    "大学 [1] ",
    "收稿日期2020-10-11",
    "。a",
]


def test_names_joined_by_and() -> None:
    page = "题名\n作者 陈国栋 and 刘晓燕 & 孙立平\n出处 《学刊》 2024年第6期5-23"
    assert [str(author.name.han) for author in caj.parse_page(page).author] == ["陈国栋", "刘晓燕", "孙立平"]


@pytest.mark.parametrize("letter", ["ſ", "İ", "K"])
def test_letters_that_only_case_folding_makes_latin_are_no_tags(letter: str) -> None:
    """A tag or a month is written in ASCII: these match its letters where the case is ignored."""
    title = f"湿地<{letter}ub>固碳</{letter}ub>速率"
    page = f"<div><h1>{title}</h1>作者：陈国栋<br>出版日期：12 {letter}ep 2020</div>"
    assert caj.parse_page(page).issued.year == 2020


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_repetition_ends(unit: str) -> None:
    """Each of these would take hours if any step were quadratic."""
    for source in (unit * 400_000, "作者 张宁\n出处 《学刊》 2024年第6期\n摘要 " + unit * 200_000):
        with suppress(caj.CajournalError):
            caj.parse_page(source)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_a_record_or_our_error(text: str) -> None:
    with suppress(caj.CajournalError):
        caj.parse_page(text)


WORDS = st.sampled_from(
    [
        *sorted(LABELS)[::7],
        "：",
        ": ",
        "\n",
        "\n\n",
        " ",
        "张宁",
        "Zhang Ning",
        "2024年第6期5-23,共19页",
        "[J]",
        ";",
        "《学刊》",
        "TP3",
        "<div>",
        "</div>",
        "<p class='a'>",
        "10.1/x",
        "1",
        "*",
        "(",
        ")",
    ]
)


@settings(max_examples=250, deadline=None)
@given(st.lists(WORDS, max_size=40).map("".join))
def test_any_heap_of_labels_gives_a_record_or_our_error(text: str) -> None:
    try:
        found = caj.explain_page(text)
    except caj.CajournalError:
        return
    assert all(0 <= one.start <= one.end <= len(text) for one in found.evidence)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    with suppress(caj.CajournalError):
        caj.parse_page(data)


# ---- sites and lists


def test_sites_are_found_by_walking() -> None:
    known = caj.sites()
    assert {"cqvip", "cnki"} <= {site.name for site in known}
    assert all(isinstance(site, caj.Site) and site.title for site in known)
    assert known == sorted(known, key=lambda site: site.name)


def test_a_page_of_results() -> None:
    record = "题名{0}的研究 认领 引用\n{1}\n作者 张宁 李白\n"
    record += "出处 《学刊》 2024年第{1}期5-23,共19页\n摘要 本文研究{0}。\n"
    page = "".join(record.format(topic, number) for number, topic in enumerate("甲乙丙", 1))
    articles = caj.parse_page(page, many=True)
    assert [one.title.zh for one in articles] == ["甲的研究", "乙的研究", "丙的研究"]
    assert [one.issue for one in articles] == ["1", "2", "3"]
    first = caj.parse_page(page)
    assert first.title.zh == "甲的研究"
    assert "ignored:further-records" in [notice.code for notice in first.notices]


CONTENTS = """农田生态通报
2019年 第35卷 第4期
目次
研究论文
稻田氨挥发的通量观测
沈知白, 陆九渊
2019, 35(4): 78-84. DOI: 10.13567/j.cnki.ntst.2019.04.008
摘要 ( 812 ) HTML ( 12 ) PDF (1204KB) ( 344 )
圩区水文过程的数值模拟
陆九渊, 欧阳棠, 钱塘江
2019, 35(4): 85-92.
摘要 ( 222 ) PDF
湖滨湿地固碳研究进展
欧阳棠
93-101"""


def test_the_contents_of_an_issue() -> None:
    articles = caj.parse_page(CONTENTS, many=True)
    assert [(one.title.zh, len(one.author)) for one in articles] == [
        ("稻田氨挥发的通量观测", 2),
        ("圩区水文过程的数值模拟", 3),
        ("湖滨湿地固碳研究进展", 1),
    ]
    assert {(one.container_title.zh, str(one.issued), one.volume, one.issue) for one in articles} == {
        ("农田生态通报", "2019", "35", "4")
    }
    assert [one.DOI for one in articles] == ["10.13567/j.cnki.ntst.2019.04.008", None, None]
    places = [(notice.start, notice.end) for one in articles for notice in one.notices if notice.start]
    assert all(0 <= start < (end or 0) <= len(CONTENTS) for start, end in places)


RESULTS = """<html><head><title>检索-中国知网</title></head><body><div>共找到 2,341 条结果</div>
<table><thead><tr><td></td><td>题名</td><td>作者</td><td>来源</td><td>发表时间</td><td>数据库</td><td>被引</td>
<td>下载</td></tr></thead><tbody>
<tr><td>1</td><td><a>稻田氨挥发的通量观测</a></td><td><a>沈知白</a>; <a>陆九渊</a></td><td>农田生态通报</td>
<td>2019-09-12</td><td>期刊</td><td>12</td><td>345</td></tr>
<tr><td>2</td><td><a>圩区水文过程模拟</a></td><td><a>陆九渊</a></td><td>江左水利大学</td><td>2019-06-01</td>
<td>硕士</td><td></td><td>98</td></tr></tbody></table></body></html>"""


def test_a_table_of_results() -> None:
    journal, thesis = caj.parse_page(RESULTS, many=True)
    assert [str(one) for one in journal.author] == ["沈知白", "陆九渊"]
    assert (journal.container_title.zh, journal.cited_by, journal.downloads) == ("农田生态通报", 12, 345)
    assert (thesis.type, thesis.publisher.zh, str(thesis.issued)) == ("thesis", "江左水利大学", "2019-06-01")


def test_results_with_labels_but_without_a_title_s() -> None:
    record = "{0}的账簿\n作者：沈知白;陆九渊\n出处：《江左史学》 2020年第2期{1}-{1},共1页\n"
    record += "摘要：本文讨论{0}的账簿。\n收藏 引用\n"
    topics = ("清代漕运", "晋商票号", "徽州典当")
    page = "".join(record.format(topic, 10 + at) for at, topic in enumerate(topics))
    articles = caj.parse_page(page, many=True)
    assert [one.title.zh for one in articles] == ["清代漕运的账簿", "晋商票号的账簿", "徽州典当的账簿"]
    assert [one.page for one in articles] == ["10-10", "11-11", "12-12"]


@pytest.mark.parametrize(
    "lines",
    [
        "稻田氨的通量观测  沈知白 (5)\n圩区水文……陆九渊，欧阳棠（13）\n综述\n湖滨湿地固碳  欧阳棠 (21-30)",
        "稻田氨的通量观测 / 沈知白 / 5\n圩区水文 / 陆九渊 欧阳棠 / 13\n湖滨湿地固碳 / 欧阳棠 / 21-30",
    ],
)
def test_contents_with_an_article_on_each_line(lines: str) -> None:
    articles = caj.parse_page(f"农田生态通报\n2019年第4期 目录\n{lines}", many=True)
    assert [(len(one.author), one.page) for one in articles] == [(1, "5"), (2, "13"), (1, "21-30")]
    assert {(one.container_title.zh, str(one.issued), one.issue) for one in articles} == {
        ("农田生态通报", "2019", "4")
    }
    assert articles[0].title.zh == "稻田氨的通量观测"


WANFANG_RESULTS = """找到 12 条文献
1. 稻田氨挥发的通量观测
[期刊论文] 沈知白 陆九渊 - 《农田生态通报》 北大核心CSCD - 2022年5期
摘要：氨挥发是稻田氮素损失的途径。...
稻田 氨挥发 通量
在线阅读 下载 引用
2. 圩区水文过程模拟
[学位论文] 欧阳棠 - 江左水利大学 - 2023年
摘要：本文模拟圩区的水文过程。
在线阅读 下载"""


def test_results_with_their_kind_in_brackets() -> None:
    journal, thesis = caj.parse_page(WANFANG_RESULTS, many=True)
    assert [str(one) for one in journal.author] == ["沈知白", "陆九渊"]
    assert (journal.container_title.zh, str(journal.issued), journal.issue) == ("农田生态通报", "2022", "5")
    assert journal.keywords.zh == ["稻田", "氨挥发", "通量"]
    assert (thesis.type, thesis.publisher.zh, str(thesis.issued)) == ("thesis", "江左水利大学", "2023")
    assert thesis.abstract.zh == "本文模拟圩区的水文过程。"


def test_a_page_of_one_article_is_a_list_of_one() -> None:
    assert caj.parse_page(EXAMPLE, many=True) == [caj.parse_page(EXAMPLE)]


@pytest.mark.parametrize(
    "unit",
    [
        "题名甲\n",
        "题名\t作者\t来源\n",
        "黄土的冻胀研究\n张宁\n",
        "<tr><td>题名</td>",
        "题  张三 (1)\n",
        "[期刊论文]\n",
    ],
)
def test_hostile_lists_end(unit: str) -> None:
    with suppress(caj.CajournalError):
        caj.parse_page(unit * 10_000, many=True)


# ---- what people paste: blanks inside names, signs that nobody sees, menus, newspapers, books

_PASTED = "清代江南义庄研究\n{}\n"


def pasted(*lines: str) -> caj.Article:
    return caj.parse_page(_PASTED.format("\n".join(lines)))


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("作者：陈　小　明；李　华", ["陈小明", "李华"]),
        ("作者：欧 阳 锋；买买提 · 艾力；李华", ["欧阳锋", "买买提·艾力", "李华"]),
        ("作者：陈 小 明 李 华 王二小", ["陈小明", "李华", "王二小"]),
        ("作者\u200b：陈小明；李\u2060华", ["陈小明", "李华"]),
        ("\ufeff作者：陈小明；李\u00ad华", ["陈小明", "李华"]),
    ],
)
def test_names_are_whole_whatever_stands_inside_them(printed: str, names: list[str]) -> None:
    text = _PASTED.format(f"{printed}\n来源：《学报》2020年第2期")
    explained = caj.explain_page(text)
    assert [str(one) for one in explained.record.author] == names
    for evidence in explained.of("author[0].name"):
        assert re.sub(r"[\s\u200b\u2060\ufeff\xad]", "", explained.text(evidence)) == names[0]


@pytest.mark.parametrize(
    "source",
    [
        "来源：人民日报 2022年04月23日07版",
        "来源：人民日报 2022-04-23 第07版",
        "出处：人民日报，2022-04-23（7）",
        "来源：《人民日报》（2022年04月23日 07版）",
        "人民日报 . 2022-04-23 (007)",
    ],
)
def test_a_newspapers_day_and_page_are_read(source: str) -> None:
    article = pasted("作者：陈小明", source)
    assert article.container_title and article.container_title.zh == "人民日报"
    assert (article.type, str(article.issued), article.section) == ("article-newspaper", "2022-04-23", "7")
    assert caj.format_reference(article).endswith("[N]. 人民日报，2022-04-23（7）.")


def test_numbers_in_full_width_are_numbers() -> None:
    article = pasted("作者：陈小明", "来源：《政法论坛》２０２１年第３９卷第４期　第１５—２７页")
    assert (str(article.issued), article.volume, article.issue, article.page) == ("2021", "39", "4", "15-27")


@pytest.mark.parametrize("menu", ["首页 资源 服务 关于我们", "分享到：微信 微博 QQ空间  扫一扫"])
def test_a_menu_is_no_title(menu: str) -> None:
    article = caj.parse_page(f"{menu}\n清代江南义庄的土地经营\n作者：尹思琪\n来源：《学报》2020年第2期")
    assert article.title and article.title.zh == "清代江南义庄的土地经营"


def test_a_book_has_an_edition_and_a_translator() -> None:
    book = pasted("作者：费孝通 著，戴可景 译", "出版社：江海社", "ISBN：9787301209127", "版次：2")
    assert (book.type, book.edition, book.section) == ("book", "2", None)
    assert ([str(one) for one in book.author], [str(one) for one in book.translator]) == (
        ["费孝通"],
        ["戴可景"],
    )


def test_a_patent_keeps_who_applied_for_it_and_both_numbers() -> None:
    patent = pasted(
        "申请号：CN202110345678.9", "公开(公告)号：CN113005678B", "申请(专利权)人：江海大学", "发明人：高德胜"
    )
    assert patent.extra == {"applicant": "江海大学", "publication-number": "CN113005678B"}
    assert caj.format_reference(patent).startswith("江海大学. 清代江南义庄研究")
