"""Tagged files: every dialect's separators, faults and kinds of works; nothing breaks out of its line."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_formats import ARTICLES, CITATIONS, record_of

import cajournal as caj
from cajournal.formats.base import Loaded, by_name
from cajournal.formats.tagged_dates import date_of

CASES = Path(__file__).parent / "cases" / "formats"
WRITTEN = {
    "ris": "ris",
    "endnote": "enw",
    "endnote-xml": "xml",
    "noteexpress": "net",
    "refworks": "refworks",
}
READ = ("estudy", "cssci", "nbib")


def load(text: str, format: str | None = None) -> Loaded:
    loaded = caj.loads(text, format)
    assert isinstance(loaded, Loaded)
    return loaded


def only(text: str) -> caj.Article:
    (record,) = load(text)
    assert isinstance(record, caj.Article)
    return record


def names(people: list[caj.Author]) -> list[str]:
    return [str(each.name) for each in people]


def codes(record: caj.Record) -> list[str]:
    return [notice.code for notice in record.notices]


# --- authors


@pytest.mark.parametrize(
    ("line", "people"),
    [
        (
            "A1 薛婉钰;刘娜;苑鑫;张婷婷;曹云娥;陈书霞",
            ["薛婉钰", "刘娜", "苑鑫", "张婷婷", "曹云娥", "陈书霞"],
        ),
        ("A1林行众", ["林行众"]),
        ("A1 颜宏,石德成,尹尚军,赵伟", ["颜宏", "石德成", "尹尚军", "赵伟"]),
        ("A1  施吉庆;   杨亮华", ["施吉庆", "杨亮华"]),
        ("A1 张三;;李四；王五；", ["张三", "李四", "王五"]),
        ("A1 张三：李四", ["张三", "李四"]),
        ("A1 张三 李四 王五", ["张三", "李四", "王五"]),
        ("A1 张 宁;欧 阳 修", ["张宁", "欧阳修"]),
        ("A1 诸葛, 亮", ["诸葛亮"]),
        ("A1 Zhang, San;Li, Si", ["Zhang San", "Li Si"]),
        ("A1 迪丽热巴·迪力木拉提;理查德·J. 皮尔斯", ["迪丽热巴·迪力木拉提", "理查德·J. 皮尔斯"]),
        ("A1 中国社会科学院语言研究所;教育部", ["中国社会科学院语言研究所", "教育部"]),
        ("A1 国家粮油标准化委员会(SAC/TC 270)", ["国家粮油标准化委员会(SAC/TC 270)"]),
        ("A1 张三[1];李四[2]", ["张三", "李四"]),
        ("A1 张三,等", ["张三"]),
    ],
)
def test_every_separator_parts_names(line: str, people: list[str]) -> None:
    assert names(only(f"RT Journal Article\n{line}\nT1 题名\n").author) == people


def test_a_latin_name_is_split_and_a_body_is_not() -> None:
    record = only("%0 Journal Article\n%A Natalia Sieti\n%A Bell and Howell,\n%A Peebles, P. Z., Jr.\n%T A\n")
    sieti, body, peebles = (author.name for author in record.author)
    assert (sieti.latin_family, sieti.latin_given) == ("Sieti", "Natalia")
    assert body.organisation == "Bell and Howell"
    assert (peebles.latin_family, peebles.suffix) == ("Peebles", "Jr.")


@pytest.mark.parametrize(
    "text",
    [
        "%0 Thesis\n%A 胡婕伦\n%T 题\n%Y 谢明勇;聂少平\n%J 南昌大学\n%9 博士\n%D 2014\n",
        "RT Dissertation/Thesis\nSR 1\nA1胡婕伦\nA3 谢明勇;聂少平\nPB 南昌大学\nT1 题\nCL 博士\nYR 2014\n"
        "IS 10\n",
        "{Reference Type}: Thesis\n{Title}: 题\n{Author}: 胡婕伦\n{Tertiary Author}: 谢明勇;聂少平\n"
        "{Publisher}: 南昌大学\n{Type of Work}: 博士\n{Year}: 2014\n",
        "SrcDatabase-来源库: 博士\nTitle-题名: 题\nAuthor-作者: 胡婕伦;\nTutor-导师: 谢明勇;聂少平\n"
        "Source-学位授予单位: 南昌大学\nDegree-学位: 博士\nYear-年: 2014\n",
    ],
)
def test_an_advisor_is_no_author(text: str) -> None:
    record = only(text)
    assert names(record.author) == ["胡婕伦"]
    assert names(record.advisor) == ["谢明勇", "聂少平"]
    assert (record.type, str(record.publisher), record.genre) == ("thesis", "南昌大学", "博士学位论文")
    assert (str(record.issued), record.issue) == ("2014", None)


# --- types


@pytest.mark.parametrize(
    ("text", "type", "told"),
    [
        ("%0 Legal Rule or Regulation\n%T 钢板\n%V GB/T 43109-2023\n%~ 国家标准\n", "standard", "database"),
        ("%0 Legal Rule or Regulation\n%T 煤炭外调量\n%V 7-203-03520-4\n%~ 年鉴\n", "entry", "database"),
        ("RT Standard\nT1 按行业分企业生产情况\nDB 统计年鉴\n", "entry", "database"),
        ("RT Other Article\nT1 关键技术\nDB 科技成果\n", "report", "database"),
        ("RT Patent\nT1 一种装置\nDB 中国专利\n", "patent", ""),
        ("RT Newspaper Article\nT1 社论\n", "article-newspaper", ""),
        ("{Title}: 题\n{Reference Type}: \n{URL}: http://a.cn/?dbcode=CDFD&x=1\n", "thesis", "address"),
        ("{Reference Type}: \n{Title}: 题\n{Tertiary Author}: 何世\n", "thesis", "fields"),
        ("{Reference Type}: \n{Title}: 题\n{Journal}: 学刊\n", "article-journal", "fields"),
        ("TY  - WEB\nTI  - 题\nER  - \n", "webpage", ""),
    ],
)
def test_the_type_comes_from_the_tag_the_database_the_fields(text: str, type: str, told: str) -> None:
    record = load(text)[-1]
    assert record.type == type
    assert [code for code in codes(record) if code.startswith("type-from")] == (
        [f"type-from:{told}"] if told else []
    )


def test_a_thesis_that_only_its_address_tells_has_its_school() -> None:
    text = caj.dumps(
        load(
            "{Reference Type}: \n{Title}: 某研究\n{Author}: 张三\n{Publisher}: 电子科技大学\n{Year}: 2007\n"
            "{URL}: http://kns.cnki.net/KCMS/detail/detail.aspx?dbcode=CDFD&filename=1.nh\n"
        ),
        "bibtex",
    )
    assert text.startswith("@phdthesis{zhang2007mouyan,")
    assert "  school = {电子科技大学},\n" in text
    assert "Null" not in text


def test_numbers_of_standards_patents_and_yearbooks_find_their_places() -> None:
    standard = only("%0 Legal Rule or Regulation\n%T 钢板\n%V GB/T 43109-2023\n%~ 国家标准\n%W CNKI\n")
    yearbook = only("%0 Legal Rule or Regulation\n%T 外调量\n%V 7-203-03520-4\n%~ 年鉴\n%W CNKI\n")
    patent = only("%0 Patent\n%T 装置\n%A 张三;李四\n%@ CN108722921A\n%8 2018-11-02\n%~ 中国专利\n%W CNKI\n")
    assert (standard.number, standard.volume) == ("GB/T 43109-2023", None)
    assert (yearbook.ISBN, yearbook.volume) == ("7-203-03520-4", None)
    assert (patent.number, str(patent.issued), len(patent.author)) == ("CN108722921A", "2018-11-02", 2)


def test_an_applicant_is_no_translator() -> None:
    record = only(
        "{Reference Type}: Patent\n{Title}: 装置\n{Author}: 段祥\n{Subsidiary Author}: 某某公司\n"
        "{Notes}: CN108722921A\n{Type of Work}: CN108722921A\n"
    )
    assert (record.number, record.translator) == ("CN108722921A", [])
    assert record.extra["assignee"] == "某某公司"


# --- the faults of exports, each repaired and told


@pytest.mark.parametrize(
    ("text", "code", "field", "value"),
    [
        ("%K黄芪多糖;复合酶", "repaired:tag-spacing", "keywords.zh", ["黄芪多糖", "复合酶"]),
        ("%D 2020 %K 氢;氧", "repaired:joined-tags", "keywords.zh", ["氢", "氧"]),
        ("%X 研究了\n  黄芪\n\n的提取", "repaired:folded-line", "abstract.zh", "研究了黄芪的提取"),
        ("%X 研究\t黄芪", "repaired:tabs", "abstract.zh", "研究 黄芪"),
        ("%A 张三;李四", "repaired:joined-names", "author.1.name.han", "李四"),
        ("%K 氢;;氧", "repaired:joined-keywords", "keywords.zh", ["氢", "氧"]),
        (
            "%R 10.13386/j.issn1002-0306.2023090315",
            "repaired:doi",
            "DOI",
            "10.13386/j.issn1002-0306.2023090315",
        ),
        ("%N 03", "repaired:zeros", "issue", "3"),
        ("%P 43-73+92", "repaired:pages", "page", "43-73, 92"),
        ("%P 43~73", "repaired:pages", "page", "43-73"),
        ("%X <正>研究黄芪", "repaired:markup", "abstract.zh", "研究黄芪"),
        ("%X Abstract(#br)This(#br)that", "repaired:markup", "abstract.en", "This\nthat"),
    ],
)
def test_faults_of_refer(text: str, code: str, field: str, value: object) -> None:
    record = only(f"%0 Journal Article\n%T 题\n{text}\n%W CNKI\n")
    found: object = record
    for part in field.split("."):
        found = found[int(part)] if isinstance(found, list) else getattr(found, part)
    assert found == value
    assert code in codes(record)
    assert all(notice.zh and notice.en for notice in record.notices)


def test_degree_and_kind_are_told() -> None:
    thesis = only("%0 Thesis\n%A 胡婕\n%T 题\n%9 硕士\n%~ 硕士\n%W CNKI\n")
    assert thesis.genre == "硕士学位论文"
    assert {"repaired:degree", "repaired:kind"} <= set(codes(thesis))


def test_refworks_of_cnki() -> None:
    record = only(
        "RT Journal Article\nSR 1\nA1 李刚;刘伟;\nAD 长安大学;\nT1 路面裂缝检测\nJF 光电进展\nYR 2020\n"
        "IS 14\nvo 57\nOP 287-296\nK1 图像处理;裂缝检测\n image processing;crack detection\n\n"
        "AB 路面\nis a word\n"
        "SN 1006-4125\nCN 31-1690/TN\nLA 中文;\nDS CNKI\nIS 14\n"
        "LK https://kns.cnki.net/kcms/detail/31.1690.TN.20200114.0737.026.html\n"
    )
    assert (record.volume, record.issue, record.page, record.language) == ("57", "14", "287-296", "zh-CN")
    assert record.keywords == caj.Keywords(
        zh=["图像处理", "裂缝检测"], en=["image processing", "crack detection"]
    )
    assert (record.CN, record.ISSN) == ("31-1690/TN", "1006-4125")
    assert [str(author.affiliations[0].name) for author in record.author] == ["长安大学", "长安大学"]
    assert record.abstract.zh == "路面 is a word"
    assert [(one.code, one.line) for one in record.notices] == [("repaired:small-tag", 9)]


def test_noteexpress_with_full_width_colons_and_folded_lines() -> None:
    record = only(
        "{Reference Type}: Journal Article\n{Title}: 诊疗专家共识\n{Author}： 中国抗癌协会肉瘤专业委员会\n"
        "{Author}： 中国临床肿瘤学会\n{Abstract}：软组织\n\n肉瘤。\n{ISBN/ISSN}: 0253-3766\n"
        "{Notes}: 11-2152/R\n"
    )
    assert [author.name.organisation for author in record.author] == [
        "中国抗癌协会肉瘤专业委员会",
        "中国临床肿瘤学会",
    ]
    assert (record.abstract.zh, record.ISSN, record.CN) == ("软组织肉瘤。", "0253-3766", "11-2152/R")


def test_wanfang_pairs_authors_bodies_and_titles() -> None:
    record = only(
        "{Reference Type}: Journal Article\n{Title}: 阻滞\n{Translated Title}: Block\n{Author}: 江文杰\n"
        "{Author}: 韩超\n{Translated Author}: Wenjie JIANG\n{Translated Author}:  Chao HAN\n"
        "{Author Address}: 宜兴医院\n{Author Address}: 无锡医院\n{Journal}: 检验\n"
        "{Translated Journal}: Test\n"
        "{Keywords}: 氢\n{Keywords}:  氧\n{Language}: chi\n{Database Provider}: 北京万方数据股份有限公司\n"
    )
    assert [(a.name.han, a.name.latin_family) for a in record.author] == [
        ("江文杰", "JIANG"),
        ("韩超", "HAN"),
    ]
    assert [a.affiliations[0].name for a in record.author] == ["宜兴医院", "无锡医院"]
    assert (record.title.en, record.container_title.en, record.language) == ("Block", "Test", "zh-CN")
    assert record.keywords.zh == ["氢", "氧"]


def test_a_proceedings_is_the_host_and_its_conference_the_event() -> None:
    record = only(
        "{Reference Type}: Conference Proceedings\n{Title}: 风险\n{Tertiary Title}: 年会论文集\n"
        "{Secondary Title}: 规划年会\n{Subsidiary Author,}: 规划学会、市政府\n"
    )
    assert (str(record.container_title), record.event_title) == ("年会论文集", "规划年会")
    assert record.extra["organizer"] == "规划学会、市政府"


def test_what_has_no_year_and_no_issue_is_online_first() -> None:
    record = only(
        "RT Journal Article\nA1 王曦\nT1 题\nJF 情报科学\nOP 1-6\nDS CNKI\n"
        "LK https://link.cnki.net/urlid/22.1264.G2.20241113.2224.002\n"
    )
    assert (record.status, str(record.available)) == ("advance online publication", "2024-11-13")


def test_the_page_of_a_newspaper_has_no_zeros_and_an_article_number_keeps_them() -> None:
    paper = "{{Reference Type}}: {}\n{{Title}}: 题\n{{Pages}}: {}\n{{Database Provider}}: CNKI\n"
    assert only(paper.format("Newspaper Article", "004")).page == "4"
    assert only(paper.format("Journal Article", "085038")).page == "085038"


def test_what_is_no_doi_stays_and_is_told() -> None:
    record = only("{Reference Type}: Thesis\n{Title}: 题\n{DOI}: CNKI:CDMD:1.2007.101113\n")
    assert (record.DOI, record.extra["cnki_id"]) == (None, "CNKI:CDMD:1.2007.101113")
    assert "unread:DOI" in codes(record)


def test_keywords_of_one_multi_line_tag() -> None:
    record = only("TY  - JOUR\nTI  - 题\nKW  - 信息素养\n行动素养\nSP  - 33-38\nDP  - Cnki\nER  - \n\n")
    assert (record.keywords.zh, record.page, record.language) == (["信息素养", "行动素养"], "33-38", "zh-CN")


def test_wanfang_refer() -> None:
    record = only(
        "%0 Journal Article\n%A 余敏\n%A 朱江\n%H Yu Min\n%H Zhu Jiang\n%T 工具研究\n%J 现代情报\n"
        "%J JOURNAL OF MODERN INFORMATION\n%@ 1008-0821\n%G chi\n%D 2009\n%N 2\n%P 94-98,93\n"
        "%K 文献管理 书签网站 Zotero\n%R 10.3969/j.issn.1008-0821.2009.02.027\n%W 北京万方数据股份有限公司\n"
    )
    assert [author.name.latin_family for author in record.author] == ["Yu", "Zhu"]
    assert record.container_title == caj.Bilingual(zh="现代情报", en="JOURNAL OF MODERN INFORMATION")
    assert record.keywords == caj.Keywords(zh=["文献管理", "书签网站"], en=["Zotero"])


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("中文;", "zh-CN"),
        ("chi", "zh-CN"),
        ("Chinese", "zh-CN"),
        ("zh_CN", "zh-CN"),
        ("CN", "zh-CN"),
        ("中文;英文;", "zh-CN"),
        ("eng", "en"),
        ("en_US", "en"),
        ("en-GB", "en-GB"),
        ("火星文", None),
    ],
)
def test_languages(said: str, language: str | None) -> None:
    record = only(f"TY  - JOUR\nTI  - 题\nLA  - {said}\nER  - \n")
    (item,) = caj.loads(f'[{{"id": "a", "type": "book", "language": "{said}"}}]', "csl-json")
    (entry,) = caj.loads(f"@book{{a, title = {{题}}, language = {{{said}}}}}", "bibtex")
    assert record.language == entry.language == language
    assert item.language == (language or said)
    assert ("unread:language" in codes(record)) == (language is None)


@pytest.mark.parametrize("comment", ["% Encoding: UTF-8", "%This file\n%was made", "%A comment"])
def test_comments_of_latex_are_no_refer(comment: str) -> None:
    assert load(f"{comment}\n@book{{a, title = {{题}}}}\n").format == "bibtex"


@pytest.mark.parametrize(
    "text",
    [
        "%0 Newspaper Article\n%T 社论\n%J 法治日报\n%@ 11-0080\n%P 006\n%W CNKI\n",
        "RT Newspaper Article\nT1 社论\nJF 法治日报\nSN 11-0080\nOP 006\nDS CNKI\n",
        "{Reference Type}: Newspaper Article\n{Title}: 社论\n{Secondary Title}: 法治日报\n"
        "{ISBN/ISSN}: 11-0080\n{Pages}: 006\n{Database Provider}: CNKI\n",
    ],
)
def test_a_newspaper_has_a_cn(text: str) -> None:
    record = only(text)
    assert (record.CN, record.number, record.page) == ("11-0080", None, "6")
    assert record.container_title.zh == "法治日报"


def test_marks_around_values() -> None:
    record = only(
        "{Reference Type}: Journal Article\n{Title}: 题名：副题\n{Author}: 张三，李四，王五，\n"
        "{Journal}: 《学刊》\n{Year}: 2019年\n"
        "{Issue}: 第03期\n{Pages}: 12－15\n{Database Provider}: 万方数据\n"
    )
    assert (record.container_title.zh, record.issue, record.page) == ("学刊", "3", "12-15")
    assert (names(record.author), str(record.issued)) == (["张三", "李四", "王五"], "2019")


def test_the_id_of_an_article_in_a_database_is_no_number() -> None:
    record = only("RT Journal Article\nID 7109164886\nT1 题\nDS VIP\n")
    assert (record.number, record.extra["ID"]) == (None, "7109164886")


@pytest.mark.parametrize(
    ("entry", "type", "field", "value"),
    [
        ("@Misc{a, secondarytitle = {公安报}, notes = {11-0090}, pages = {004},", "article-newspaper",
         "page", "4"),
        ("@Misc{a, typeofwork = {CN108722921A}, notes = {CN108722921A},", "patent", "number", "CN108722921A"),
        ("@Misc{a, ISBN = {GB/T 7178.1-1996},", "standard", "number", "GB/T 7178.1-1996"),
        ("@Misc{a, srcdatabase = {年鉴},", "entry", "number", None),
        ("@PhdThesis{a, school = {某大学}, tertiaryauthor = {何世}, typeofwork = {博士},", "thesis", "genre",
         "博士学位论文"),
        ("@InProceedings{a, booktitle = {论文集}, secondarytitle = {年会},", "paper-conference",
         "event_title", "年会"),
        ("@Article{a, journal = {学报}, year = {Null}, issue = {02}, ISBN = {1009-5896},",
         "article-journal", "issue", "2"),
        ("@Book{a, publisher = {社}, year = {2020}, month = {10}, date = {2020-10-12},", "book",
         "number", None),
    ],
)  # fmt: skip
def test_bibtex_that_a_converter_made_of_noteexpress(
    entry: str, type: str, field: str, value: object
) -> None:
    record = only(f"{entry} title = {{题}}, author = {{张三 and 李四}}, databaseprovider = {{CNKI}} }}")
    assert (record.type, getattr(record, field), record.key) == (type, value, "a")
    assert (record.language, names(record.author), record.title.zh) == ("zh-CN", ["张三", "李四"], "题")


# --- what is only read


def test_cssci() -> None:
    record = only(
        "【来源篇名】题名\n【英文篇名】Title\n【来源作者】徐蓓/杨江\n【基    金】国家社会科学基金(17CZZ011)\n"
        "【期    刊】情报杂志\n【机构名称】[徐蓓]甲大学./[杨江]乙大学.文学院/\n【中图分类号】G356\n"
        "【年代卷期】2019,38(040):132-137\n【关 键 词】舆情/知识库\n【参考文献】\n"
        "1.吴文.论舆情.情报杂志.2015.29(2)\n2.李宏.论本体.北京:出版社,2011\n" + "-" * 30 + "\n"
    )
    assert (names(record.author), record.volume, record.issue) == (["徐蓓", "杨江"], "38", "4")
    assert (record.page, str(record.issued), record.title.en) == ("132-137", "2019", "Title")
    assert [author.affiliations[0].name for author in record.author] == ["甲大学", "乙大学.文学院"]
    assert record.keywords.zh == ["舆情", "知识库"]
    assert record.funding[0].numbers == ("17CZZ011",)
    assert [cited.label for cited in record.citations] == ["1", "2"]


def test_estudy() -> None:
    first, second = load(
        "DataType: 1\nTitle-题名: 注意事项\nAuthor-作者: 施洋;\nSource-刊名: 科技信息\nYear-年: 2013\n"
        "PubTime-出版时间: 2013-04-01\nKeyword-关键词: 综述;写作\nSummary-摘要: 为指导\nNote: 写作。\n"
        "Period-期: 07\nPageCount-页数: 1\nPage-页码: 161\nSrcDatabase-来源库: 期刊\nOrgan-机构: 编辑部;\n"
        "Link-链接: http://kns.cnki.net/a?DbName=CJFQ2013\n\n"
        "DataType: 3\nTitle-题名: 停放策略\nAuthor-作者: 陈霈琛;董欣;\nSource-来源: 年会论文集\n"
        "Year-年: 2018\nSrcDatabase-来源库: 中国会议\nMeeting-会议名称: 规划年会\nCity-会议地点: 杭州\n"
    )
    assert isinstance(first, caj.Article) and isinstance(second, caj.Article)
    assert (first.type, str(first.issued), first.issue, first.page) == (
        "article-journal",
        "2013-04-01",
        "7",
        "161",
    )
    assert first.abstract.zh == "为指导 Note: 写作。"
    assert (second.type, second.event_title, second.event_place) == ("paper-conference", "规划年会", "杭州")
    assert str(second.container_title) == "年会论文集"


def test_pubmed() -> None:
    record = only(
        "PMID- 30000000\nOWN - NLM\nDP  - 2019 Jan 15\nTI  - [The genome of\n      Eucalyptus.].\nPG  - 1-9\n"
        "LID - 10.1016/j.a.2018.01.001 [doi]\nFAU - Smith, John A\nAU  - Smith JA\nAD  - A University.\n"
        "LA  - eng\nJT  - Journal of Trees\nTA  - J Trees\nVI  - 5\nIP  - 2\nIS  - 1000-0054 (Print)\n"
        "OT  - tree\n"
    )
    assert (record.title.en, record.PMID, str(record.issued)) == (
        "The genome of Eucalyptus",
        "30000000",
        "2019-01-15",
    )
    assert (names(record.author), record.DOI) == (["Smith John A"], "10.1016/j.a.2018.01.001")
    assert (record.ISSN, record.language, record.extra["journalAbbreviation"]) == (
        "1000-0054",
        "en",
        "J Trees",
    )


@pytest.mark.parametrize("format", READ)
def test_a_format_that_is_only_read_says_so(format: str) -> None:
    with pytest.raises(caj.FormatError):
        caj.dumps([caj.Article(title="题名")], format)


# --- records and their bounds


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("\ufeffTY  - JOUR\nTI  - 甲\nER  - \n", ["甲"]),
        ("TY  - JOUR\nTI  - 甲\nTY  - JOUR\nTI  - 乙\nER  -\n", ["甲", "乙"]),
        ("TY  - JOUR\nTI  - 甲\nER  - \n\nTI  - 乙\nAU  - 张三\nER  - \n", ["甲", "乙"]),
        ("%0 Book\n%T 甲\n\n%A 张三\n%T 乙\n\n%0 Book\n%T 丙\n", ["甲", "乙", "丙"]),
        ("RT Book\nT1 甲\n\nRT Book\nT1 乙\n", ["甲", "乙"]),
        ("{Reference Type}: Book\n{Title}: 甲\n\n\n{Title}: 乙\n", ["甲", "乙"]),
    ],
)
def test_no_record_hides_another(text: str, titles: list[str]) -> None:
    loaded = load(text)
    assert [str(getattr(record, "title", "")) for record in loaded] == titles


def test_a_record_without_its_first_tag_is_told_with_its_line() -> None:
    loaded = load("TY  - JOUR\nTI  - 甲\nER  - \n\nTI  - 乙\nER  - \n")
    assert [(notice.code, notice.line) for notice in loaded[1].notices] == [("repaired:record-start", 5)]


def test_an_empty_record_and_stray_lines_are_told_with_their_lines() -> None:
    loaded = load("TY  - JOUR\nTI  - 甲\nER  - \nstray\nTY  - JOUR\nER  - \n")
    assert len(loaded) == 2
    assert [(notice.code, notice.line) for notice in loaded.notices] == [("ignored:line", 4)]
    assert [(notice.code, notice.line) for notice in loaded[1].notices] == [("missing:title", 5)]


@pytest.mark.parametrize("format", WRITTEN)
@given(st.text(max_size=40))
def test_no_text_breaks_out_of_its_line(format: str, text: str) -> None:
    evil = f"{text}\nER  - \n%0 Book\nRT Book\n{{Reference Type}}: Book\n%0 Book\n  TY  - JOUR"
    records = [
        caj.Article(type="book", title=evil, note=evil, abstract=evil, author=[caj.Name(organisation=evil)]),
        caj.Article(title="第二"),
    ]
    assert len(caj.loads(caj.dumps(records, format), format)) == 2


@pytest.mark.parametrize("format", [*WRITTEN, *READ])
@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            [
                "TY  - JOUR", "ER  - ", "TI  - 题", "AU  - 张三;", "DA  - 9999/99/99",
                "M2  - type: x", "PY  - ", "%0 Thesis", "%T 题", "%K氢", "%A 张 %A 李", "%~ 年鉴",
                "%W CNKI", "%V 1", "RT Patent", "T1 题", "A1 ;;", "vo 3",
                "{Reference Type}: Standard", "{Title}：题", "{Author}: ,", "{ISBN}: 1",
                "DataType: 1", "Title-题名: 题", "Year-年: x", "【来源篇名】题",
                "【年代卷期】2019,(0:", "----------", "PMID- 1", "TI  - [x].",
                "LID - 10.1/x [doi]", "", "  folded", "%", "{", "\ufffd\x00",
            ]
        ),
        max_size=9,
    )
)  # fmt: skip
def test_reading_never_fails_otherwise(format: str, lines: list[str]) -> None:
    with contextlib.suppress(caj.CajournalError):
        loaded = load("\n".join(lines), format)
        starts = sum(
            line.startswith({"ris": "TY", "endnote": "%0", "refworks": "RT"}.get(format, "\0"))
            for line in lines
        )
        assert len(loaded) >= starts


# --- what is written


@pytest.mark.parametrize("format", WRITTEN)
@settings(max_examples=60, deadline=None)
@given(records=st.lists(ARTICLES | CITATIONS, min_size=1, max_size=2))
def test_what_is_written_comes_back_but_for_the_loss_report(format: str, records: list[caj.Record]) -> None:
    loaded = load(caj.dumps(records, format), format)
    assert len(loaded) == len(records)
    for record, back in zip(records, loaded, strict=True):
        lost = {name.split(".")[0] for name in by_name(format).cannot(record)}
        assert type(back) is type(record)
        assert all(
            getattr(back, name) == value
            for name, value in record.__dict__.items()
            if name not in lost | {"key", "notices", "confidence"}
        )


@pytest.mark.parametrize("format", WRITTEN)
@pytest.mark.parametrize(
    "type",
    """article article-journal article-magazine article-newspaper book chapter classic dataset document entry
    legislation manuscript map paper-conference patent report software standard thesis webpage""".split(),
)
def test_a_usual_record_of_any_type_comes_back_whole(format: str, type: str) -> None:
    record = caj.Article(
        type=type,
        language="zh-CN",
        title={"zh": "多元外交", "en": "Pluralistic diplomacy"},
        author=[{"name": {"han": "张宁", "latin": "Zhang Ning"}}, "教育部", "Peebles Peyton Z."],
        editor=["欧阳修"],
        translator=["刘愈之"],
        container_title={"zh": "俄罗斯学刊", "en": "Academic Journal"},
        publisher="商务印书馆",
        publisher_place="北京",
        issued="2024-06-05",
        accessed="2024-07-01",
        volume="12",
        issue="6",
        page="5-23",
        number="A12",
        edition="2",
        version="3",
        genre="某种文献",
        collection_title="丛书",
        number_of_pages=300,
        medium="J/OL",
        DOI="10.3969/j.issn.2095-1094.2024.06.001",
        URL="https://a.cn/b?c=1&d=%20#e",
        keywords=["中亚", "外交", "Central Asia"],
        abstract={"zh": "摘要一。\n摘要二。", "en": "An abstract."},
        note="一条附注",
        clc=[{"code": "D822.3"}],
        **({"ISSN": "1000-0054"} if type.startswith("article") else {"ISBN": "978-7-101-00992-7"}),
    )
    assert by_name(format).cannot(record) == []
    assert caj.loads(caj.dumps([record], format)) == [record]


@pytest.mark.parametrize("format", WRITTEN)
def test_a_printed_reference_stays_one(format: str) -> None:
    made = caj.Citation(
        type="book", title="和平地理学", author="刘愈之", locator="112", label="3", et_al=True, issued=1965
    )
    printed = caj.Citation(raw="[1] 刘愈之. 和平地理学[M]. 1965.")
    assert caj.loads(caj.dumps([made, printed], format)) == [made, printed]


@pytest.mark.parametrize(
    ("format", "line"),
    [
        ("ris", "AU  - 张宁"),
        ("ris", "AU  - Peebles, Peyton Z., Jr."),
        ("ris", "M2  - original-title: The Geography of the Peace"),
        ("ris", "M2  - original-author: Zhang || Ning"),
        ("ris", "M2  - type: standard"),
        ("ris", "SN  - GB/T 1-2020"),
        ("endnote", "%A 张宁"),
        ("endnote", "%A Peebles, Peyton Z. Jr."),
        ("endnote", "%A Bell and Howell,"),
        ("endnote", "%O number: GB/T 1-2020"),
        ("noteexpress", "{Author}: 张宁"),
        ("noteexpress", "{Translated Title}: The Geography of the Peace"),
        ("refworks", "A1 张宁"),
    ],
)
def test_what_clients_read(format: str, line: str) -> None:
    peebles = caj.Name(
        latin="Peebles, Peyton Z.",
        latin_family="Peebles",
        latin_given="Peyton Z.",
        family="Peebles",
        given="Peyton Z.",
        suffix="Jr.",
    )
    people = [caj.Name(han="张宁", latin="Zhang Ning"), peebles, caj.Name(organisation="Bell and Howell")]
    record = caj.Article(
        type="standard",
        language="zh-CN",
        number="GB/T 1-2020",
        title={"zh": "和平地理学", "en": "The Geography of the Peace"},
        author=people,
    )
    assert line in caj.dumps([record], format).split("\n")


def test_zotero_takes_the_first_date_of_refer_for_the_whole() -> None:
    lines = caj.dumps([caj.Article(title="题", issued="2024-05-09")], "endnote").split("\n")
    assert lines.index("%8 2024-05-09") < lines.index("%D 2024")


@pytest.mark.parametrize("format", WRITTEN)
@pytest.mark.parametrize("case", sorted((CASES / "written").glob("*.json")), ids=lambda path: path.stem)
def test_written(case: Path, format: str) -> None:
    """A record and exactly what it is written as."""
    assert caj.dumps([record_of(case)], format) == case.with_suffix(f".{WRITTEN[format]}").read_text("utf-8")


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("2024/05/09/", "2024-05-09"), ("2016///", "2016"), ("2016//", "2016"), ("1995/01/01", "1995-01-01"),
        ("2018-11-02 00:00:00", "2018-11-02"), ("2023年9月", "2023-09"), ("20231102", "2023-11-02"),
        ("2019 Jan-Feb", "2019-01"), ("May 9, 2024", "2024-05-09"), ("1957/1990", "1957/1990"),
        ("2020/13", "2020"), ("spring", "None"), ("", "None"),
    ],
)  # fmt: skip
def test_dates(said: str, date: str) -> None:
    assert str(date_of(said)) == date


@pytest.mark.parametrize(
    "text",
    [
        "TY  - JOUR\nTI  - 题\nJO  - 刊\nIS  - 07\nVL  - 08\n{}ER  - \n",
        "%0 Journal Article\n%T 题\n%J 刊\n%N 07\n%V 08\n{}",
        "{{Reference Type}}: Journal Article\n{{Title}}: 题\n{{Journal}}: 刊\n"
        "{{Issue}}: 07\n{{Volume}}: 08\n{}",
        "RT Journal Article\nT1 题\nJF 刊\nIS 07\nVO 08\n{}",
    ],
)
def test_zeros_are_dropped_where_a_chinese_database_wrote_them(text: str) -> None:
    database = {"T": "DB  - CNKI\n", "%": "%W CNKI\n", "{": "{Database Provider}: CNKI\n", "R": "DS CNKI\n"}
    (kept,) = caj.loads(text.format(""))
    (mended,) = caj.loads(text.format(database[text[0]]))
    assert (kept.volume, kept.issue) == ("08", "07")
    assert (mended.volume, mended.issue) == ("8", "7")


@pytest.mark.parametrize("number", ["085038", "730570", "giad067"])
@pytest.mark.parametrize(
    ("format", "written"),
    [
        ("ris", "C7  - {}\n"),
        ("bibtex", "eid = {{{}}}"),
        ("biblatex", "eid = {{{}}}"),
        ("csl-json", '"number": "{}"'),
    ],
)
def test_an_article_number_is_no_page(number: str, format: str, written: str) -> None:
    record = caj.Article(type="article-journal", title="题", container_title="刊", volume="3", number=number)
    text = caj.dumps([record], format)
    assert written.format(number) in text
    (back,) = caj.loads(text)
    assert (back.number, back.page) == (number, None)
