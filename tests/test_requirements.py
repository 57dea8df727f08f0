"""What users ask of a library like this, each with the example that one of them brought."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

import cajournal as caj

PAGE = (Path(__file__).parents[1] / "examples" / "cqvip-article.txt").read_text(encoding="utf-8")
SCHEMA = json.loads((Path(__file__).parent / "cases" / "formats" / "csl-data.json").read_text("utf-8"))
YU = (
    "于潇, 刘义, 柴跃廷, 等. 互联网药品可信交易环境中主体资质审核备案模式[J]."
    " 清华大学学报(自然科学版), 2012, 52(11): 1518-1523."
)
SPYKMAN = "(美)斯皮克曼(N.J.Spykman)著,刘愈之译..和平地理学[M].北京:商务印书馆,1965:112."


def only(text: str) -> caj.Article:
    """The only record of a file."""
    (record,) = caj.loads(text)
    assert isinstance(record, caj.Article)
    return record


def codes(record: caj.Record) -> list[str]:
    return [notice.code for notice in record.notices]


def journal(**fields: object) -> caj.Citation:
    return caj.Citation.model_validate({"type": "article-journal", **fields})


def same(one: caj.Citation, other: caj.Citation) -> bool:
    """Whether two records are told to be one work."""
    return len(set(caj.find_duplicates([one, other]).labels)) == 1


# --- pages


def test_copied_text_alone_gives_the_whole_record() -> None:
    found = caj.explain_page(PAGE)
    article = found.record
    printed = (
        "Pluralistic and Balanced Diplomacy of Central Asian Countries:Coexisting Opportunities and Risks"
    )
    assert article.title.en == printed.replace(":", ": ")
    assert [found.text(one) for one in found.of("title.en")] == [printed]
    assert [(one.name.han, one.name.latin) for one in article.author] == [("张宁", "Zhang Ning")]
    assert article.container_title == caj.Bilingual(zh="俄罗斯学刊", en="Academic Journal of Russian Studies")
    assert (str(article.issued), article.issue, article.page) == ("2024", "6", "5-23")
    assert article.number_of_pages == 19
    assert (len(article.keywords.zh), len(article.keywords.en)) == (4, 4)
    assert (len(article.funding), len(article.citations)) == (1, 3)


def test_a_missing_field_is_one_notice_and_no_guess() -> None:
    article = caj.parse_page(PAGE)
    assert article.title.zh is None
    assert [code for code in codes(article) if code.startswith("missing:")] == ["missing:title.zh"]


def test_furniture_is_in_no_value_and_in_the_evidence() -> None:
    title = "数字时代背景下在线诉讼的发展路径与风险挑战"
    found = caj.explain_page(f"题名 {title} \n 认领 \n 被引量：2\n作者 张宁\n出处 《法学》 2021年第1期1-2")
    assert (found.record.title.zh, found.record.cited_by) == (title, 2)
    assert "认领" in [found.text(one) for one in found.of("furniture")]


def test_both_scripts_of_a_name_are_one_author() -> None:
    article = caj.parse_page(
        "题名 沥青混合料的性能\n作者 龚元林 廖折军 蒋海荣 杨云广"
        " Gong Yuanlin; Liao Zhejun; Jiang Hairong; Yang Yunguang\n出处 《公路》 2024年第6期5-23,共19页"
    )
    assert [(one.name.han, one.name.latin) for one in article.author] == [
        ("龚元林", "Gong Yuanlin"),
        ("廖折军", "Liao Zhejun"),
        ("蒋海荣", "Jiang Hairong"),
        ("杨云广", "Yang Yunguang"),
    ]


@pytest.mark.parametrize(
    ("imprint", "expected"),
    [
        ("2024年第6期5-23,共19页", ("2024", "6", "5-23", 19)),
        ("2021年第4期535-541,共7页", ("2021", "4", "535-541", 7)),
    ],
)
def test_year_issue_and_pages_are_told_apart(imprint: str, expected: tuple[str, str, str, int]) -> None:
    article = caj.parse_page(f"题名 中亚的多元外交\n作者 张宁\n出处 《俄罗斯学刊》 {imprint}")
    assert article.volume is None
    assert (str(article.issued), article.issue, article.page, article.number_of_pages) == expected


# --- files


@pytest.mark.parametrize("mark", [";", "；", ",", "，", ";;"])
def test_every_separator_parts_authors(mark: str) -> None:
    record = only(f"%0 Journal Article\n%A 张三{mark}李四{mark}\n%T 题\n%J 刊\n")
    assert [str(one) for one in record.author] == ["张三", "李四"]


def test_authors_of_one_tag_are_several() -> None:
    six = only("RT Journal Article\nA1 薛婉钰;刘娜;苑鑫;张婷婷;曹云娥;陈书霞\nT1 题\nJF 刊\n")
    two = only("%0 Journal Article\n%A Zhang, San;Li, Si\n%T 题\n%J 刊\n")
    assert [len(one.author) for one in (six, two)] == [6, 2]


def test_an_advisor_is_no_author() -> None:
    record = only(
        "%0 Thesis\n%A 胡婕伦\n%T 膳食纤维的肠道代谢\n%Y 谢明勇;聂少平\n%J 南昌大学\n%9 博士\n%D 2014\n"
    )
    assert [str(one) for one in record.author] == ["胡婕伦"]
    assert [str(one) for one in record.advisor] == ["谢明勇", "聂少平"]
    assert (record.publisher.zh, record.genre) == ("南昌大学", "博士学位论文")


def test_a_thesis_is_a_thesis_by_its_database() -> None:
    record = only(
        "{Reference Type}: Thesis\n{Title}: 数据挖掘\n{Author}: 张三\n{Publisher}: 电子科技大学\n"
        "{Year}: 2007\n"
        "{URL}: http://kns.cnki.net/KCMS/detail/detail.aspx?dbcode=CDFD&filename=2007101113.nh\n"
        "{DOI}: CNKI:CDMD:1.2007.101113\n"
    )
    written = caj.dumps([record], "bibtex")
    assert written.startswith("@phdthesis") and "school = {电子科技大学}" in written and "Null" not in written
    assert (record.DOI, record.extra["cnki_id"]) == (None, "CNKI:CDMD:1.2007.101113")


def test_full_width_colons_blank_lines_and_folded_abstracts() -> None:
    first, second = caj.loads(
        "{Reference Type}: Journal Article\n{Title}: 软组织肉瘤诊治中国专家共识\n"
        "{Author}: 中国抗癌协会肉瘤专业委员会\n{Author}: 中国临床肿瘤学会\n{Journal}: 中华肿瘤杂志\n"
        "{ISBN/ISSN}: 0253-3766\n{Abstract}：软组织肉瘤是一组\n\n异质性的肿瘤\n\n"
        "{Reference Type}: Journal Article\n{Title}: 二\n{Author}: 张三\n"
    )
    assert isinstance(first, caj.Article)
    assert [one.name.organisation for one in first.author] == [
        "中国抗癌协会肉瘤专业委员会",
        "中国临床肿瘤学会",
    ]
    assert (first.ISSN, first.abstract.zh) == ("0253-3766", "软组织肉瘤是一组异质性的肿瘤")
    assert str(second.author[0]) == "张三"


def test_a_malformed_tag_is_mended_and_told() -> None:
    record = only(
        "%0 Journal Article\n%A 张三\n%T 题\n%J 刊\n%K黄芪多糖;复合酶\n"
        "%R 10.13386/j.issn1002-0306.2023090315\n"
    )
    assert record.keywords.zh == ["黄芪多糖", "复合酶"]
    assert "repaired:tag-spacing" in codes(record)
    assert record.DOI == "10.13386/j.issn1002-0306.2023090315"


@pytest.mark.parametrize(
    "record",
    [
        "RT Journal Article\nA1张三\nT1题\nJF刊\nYR2014\nvo12\n",
        "rt Journal Article\na1张三\nt1 题\njf 刊\nyr 2014\nvo 12\n",
        "%0 Journal Article\n%A\t张三 %T 题\n%J刊\n%D 2014 %V 12\n",
    ],
)
def test_small_tags_joined_tags_and_tags_without_a_blank(record: str) -> None:
    read = only(record)
    assert (str(read.author[0]), read.title.zh, read.container_title.zh) == ("张三", "题", "刊")
    assert (str(read.issued), read.volume) == ("2014", "12")


def test_a_folded_line_belongs_to_its_value() -> None:
    record = only("%0 Thesis\n%A 张三\n%T 题\n%9 硕士\n%D 2014\n%X 第一行\n第二行\n")
    assert (record.genre, record.abstract.zh) == ("硕士学位论文", "第一行第二行")
    assert "repaired:folded-line" in codes(record)


def test_the_type_says_where_it_comes_from() -> None:
    record = only(
        "{Reference Type}: \n{Title}: 数据挖掘\n{Author}: 张三\n"
        "{URL}: http://kns.cnki.net/KCMS/detail/detail.aspx?dbcode=CDFD&filename=2007101113.nh\n"
    )
    assert record.type == "thesis"
    assert [one.value for one in record.notices if one.code == "type-from:address"] == ["CDFD"]


def test_the_encoding_is_told() -> None:
    text = "TY  - JOUR\nTI  - 中亚的多元外交\nER  - \n"
    for encoding, told in (("gb18030", "gb18030"), ("utf-16", "utf-16-le"), ("utf-8-sig", "utf-8")):
        loaded = caj.loads(text.encode(encoding))
        assert (len(loaded), loaded.encoding) == (1, told)


def test_a_byte_order_mark_hides_no_record() -> None:
    assert len(caj.loads("\ufeffTY  - JOUR\nTI  - x\nER  - \n")) == 1
    gbk = "TY  - JOUR\nTI  - 中亚的多元外交\nER  - \n".encode("gb18030")
    assert str(caj.loads(gbk)[0].title.zh) == "中亚的多元外交"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("said", "code"),
    [(one, "zh-CN") for one in ("中文;", "chi", "CN", "Chinese", "zh_CN")]
    + [(one, "en") for one in ("eng", "en_US")],
)
def test_languages_by_any_name(said: str, code: str) -> None:
    assert only(f"TY  - JOUR\nTI  - x\nLA  - {said}\nER  - \n").language == code


def test_a_language_nobody_knows_is_kept_and_told() -> None:
    record = only("TY  - JOUR\nTI  - x\nLA  - klingon\nER  - \n")
    assert "unread:language" in codes(record)
    assert "langid = {chinese}" in caj.dumps([journal(title="题", language="zh-CN")], "biblatex")


@pytest.mark.parametrize(
    ("printed", "page"),
    [
        ("5-23+170", "5-23, 170"),
        ("43-73+92", "43-73, 92"),
        ("43~73", "43-73"),
        ("085038", "085038"),
        ("730570", "730570"),
        ("giad067", "giad067"),
    ],
)
def test_pages_in_one_manner(printed: str, page: str) -> None:
    record = only(f"TY  - JOUR\nTI  - x\nJO  - y\nSP  - {printed}\nER  - \n")
    assert page in (record.page, record.number)


def test_both_languages_have_a_home_in_csl() -> None:
    written = json.loads(caj.dumps([caj.parse_page(PAGE)], "csl-json"))
    jsonschema.validate(written, SCHEMA)
    assert written[0]["original-title"].startswith("Pluralistic and Balanced Diplomacy")
    assert written[0]["original-author"] == [{"family": "Zhang", "given": "Ning"}]
    assert "original-container-title: Academic Journal of Russian Studies" in written[0]["note"].splitlines()


def test_nothing_is_spoilt_on_the_way_out() -> None:
    record = caj.Article.model_validate(
        {
            "type": "report",
            "author": ["中国社会科学院语言研究所"],
            "title": "关于“特奖”",
            "funding": caj.parse_funding("国家社会科学基金(23&ZD331)"),
            "URL": "http://a.b/c_d?e=1&f=%20#g",
            "DOI": "10.1000/a_b&c",
        }
    )
    written = caj.dumps([record], "bibtex")
    for part in (
        r"23\&ZD331",
        "{http://a.b/c_d?e=1&f=%20#g}",
        "{10.1000/a_b&c}",
        "{{中国社会科学院语言研究所}}",
        "“特奖”",
    ):
        assert part in written
    assert caj.loads(written)[0].model_copy(update={"key": None}) == record


# --- names and keys


@pytest.mark.parametrize(
    ("printed", "family", "given"),
    [
        ("欧阳修", "欧阳", "修"),
        ("尉迟恭", "尉迟", "恭"),
        ("尉迟融", "尉迟", "融"),
        ("王阳", "王", "阳"),
        ("诸葛, 亮", "诸葛", "亮"),
        ("迪丽热巴·迪力木拉提", None, None),
        ("理查德·J. 皮尔斯", None, None),
    ],
)
def test_family_and_given_name(printed: str, family: str | None, given: str | None) -> None:
    name = caj.parse_name(printed)
    assert (name.family, name.given) == (family, given)
    assert name.han == printed.replace(", ", "")


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        pair.split()
        for pair in (
            "单田芳 shan, 仇英 qiu, 查良镛 zha, 解缙 xie, 曾国藩 zeng, 翟让 zhai, 盖叫天 ge, 区适子 ou,"
            " 覃小明 qin, 朴树 piao, 缪荃孙 miao, 尉迟恭 yuchi, 万俟卨 moqi, 长孙无忌 zhangsun"
        ).split(",")
    ],
)
def test_a_surname_is_read_as_one(name: str, surname: str) -> None:
    written = caj.dumps([journal(title="科研软件", author=[name], issued="2023")], "bibtex")
    assert written.startswith(f"@article{{{surname}2023keyan,")


def test_keys() -> None:
    work = journal(title="科研软件使用与二次开发", author=["王大毛"], issued="2023")
    twice = caj.dumps([work, work], "bibtex")
    assert "{wang2023keyan," in twice and "{wang2023keyana," in twice
    assert "{王大毛2023科研," in caj.dumps([work], "bibtex", keys="han")


# --- references


def test_han_names_are_printed_whole_and_the_word_follows_the_language() -> None:
    assert caj.format_reference(caj.parse_reference(YU)).startswith("于潇，刘义，柴跃廷，等. ")
    nature = caj.parse_reference(
        "MYBURG A A, GRATTAPAGLIA D, TUSKAN G A, et al. The genome of Eucalyptus grandis[J/OL]. Nature, 2014,"
        " 510: 356-362."
    )
    expected = "Myburg A A，Grattapaglia D，Tuskan G A，et al. The genome of Eucalyptus grandis[J/OL]."
    assert caj.format_reference(nature, edition=2025).startswith(expected)
    tang = journal(title="题", author=["李世民", "秦叔宝"], issued="2012", language="zh-CN")
    assert caj.format_reference(tang).startswith("李世民，秦叔宝. ")


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("第二章:固体催化剂制备技术原理", "zh-CN"),
        ("捕鯨とホエール・ウォッチングの危うい並存", "ja"),
        ("西藏罗布莎豆荚状铬铁矿、金刚石及伴生矿物成因 H2O", "zh-CN"),
    ],
)
def test_the_script_tells_the_language(title: str, language: str) -> None:
    assert caj.parse_reference(f"张三. {title}[J]. 学报, 2012(1): 1.").language == language


@pytest.mark.parametrize(
    ("printed", "volume", "issue", "page"),
    [
        ("2012, 22 (增刊 2): 81-86", "22", "增刊 2", "81-86"),
        ("2001 (8/9/10): 36-39", None, "8/9/10", "36-39"),
        ("2024, 12 (S1)", "12", "S1", None),
    ],
)
def test_issues_of_every_kind(printed: str, volume: str | None, issue: str, page: str | None) -> None:
    found = caj.parse_reference(f"张三. 黄土的冻胀[J]. 学报, {printed}.")
    assert (found.volume, found.issue, found.page) == (volume, issue, page)


def test_the_order_of_a_list() -> None:
    works = [
        journal(title="乙", author=["张三丰"], issued="2007"),
        journal(title="甲", author=["张三", "李四"], issued="2007"),
    ]
    assert [one[:3] for one in caj.format_list(works, style="author-date")] == ["张三，", "张三丰"]


def test_nationality_original_name_and_roles() -> None:
    found = caj.parse_reference(SPYKMAN)
    (author,), (translator,) = found.author, found.translator
    assert (author.name.han, author.nationality, author.name.latin) == ("斯皮克曼", "美", "N.J.Spykman")
    assert (translator.name.han, found.publisher_place, found.locator) == ("刘愈之", "北京", "112")
    assert (
        caj.format_reference(found, edition=2025)
        == "斯皮克曼. 和平地理学[M]. 刘愈之，译. 北京：商务印书馆，1965：112."
    )
    li = caj.parse_reference("（明）李时珍. 本草纲目[M]. 北京: 人民卫生出版社, 1982.")
    assert (li.author[0].name.han, li.author[0].dynasty) == ("李时珍", "明")


def test_references_that_nothing_else_reads() -> None:
    song = caj.parse_reference("舒仁輝，《東都事略與宋史比較研究》。北京：商務，2007年。")
    assert (song.title, song.publisher_place, song.publisher) == (
        "東都事略與宋史比較研究",
        "北京",
        "商務",
    )
    assert (str(song.author[0]), str(song.issued), song.language) == ("舒仁輝", "2007", "zh-Hant")
    earth = caj.parse_reference(
        "陈建军. 从数字地球到智慧地球[J/OL]. 国土资源导刊, 2010, 7 (10): 93."
        " https://d.wanfangdata.com.cn/periodical/hunandz201010038. DOI:10.3969/j.issn.1672-5603.2010.10.038."
    )
    assert (earth.volume, earth.issue, earth.page) == ("7", "10", "93")
    assert earth.URL == "https://d.wanfangdata.com.cn/periodical/hunandz201010038"
    assert earth.DOI == "10.3969/j.issn.1672-5603.2010.10.038"


def test_a_pasted_list_is_cut_at_its_bullets() -> None:
    found = caj.parse_references(PAGE[PAGE.index("  • 1") : PAGE.index("使用帮助")])
    assert [one.label for one in found] == ["1", "2", "3"]


def test_stray_blanks_go_and_the_original_stays() -> None:
    found = caj.parse_reference("张三. 惯性增强 动力吸 振器[J]. 学报, 2012(1): 1.")
    assert found.title == "惯性增强动力吸振器" and "动力吸 振器" in found.raw
    found = caj.parse_reference("张三. 支持状态可编程的 SDN 交换机[J]. 学报, 2012(1): 1.")
    assert found.title == "支持状态可编程的 SDN 交换机"


@pytest.mark.parametrize(
    "printed",
    [
        "DOI：10.14006/j.jzjgxb.2023.S1.0031",
        "https://doi.org/10.14006%2Fj.jzjgxb.2023.S1.0031",
        "https://doi.org/10.14006/j.jzjgxb.2023.S1.0031",
    ],
)
def test_a_doi_is_bare(printed: str) -> None:
    found = caj.parse_reference(f"张三. 黄土的冻胀[J]. 学报, 2012(1): 1. {printed}")
    assert found.DOI == "10.14006/j.jzjgxb.2023.s1.0031"


def test_a_cstr_has_its_own_field() -> None:
    found = caj.parse_reference(
        "张三. 黄土的冻胀[J]. 学报, 2012(1): 1. CSTR:32003.36.ChinaXiv.202303.00020.V1"
    )
    assert found.CSTR == "32003.36.ChinaXiv.202303.00020.V1"


def test_width_is_an_option() -> None:
    found = caj.parse_reference(YU)
    wide = "互联网药品可信交易环境中主体资质审核备案模式[J]. "
    wide += "清华大学学报（自然科学版），2012，52（11）：1518-1523."
    assert caj.format_reference(found, punctuation="gb") == f"于潇，刘义，柴跃廷，等. {wide}"
    assert caj.format_reference(found, punctuation="half") == YU


def test_the_edition_of_2025() -> None:
    godard = caj.parse_reference("GODARD J-L. Title of it[J]. Nature, 2012(1): 1.")
    assert caj.format_reference(godard, edition=2025).startswith("Godard J-L. ")
    wang = journal(title="A title", author=["Wang Liping"], container_title="J", issued="2012")
    assert caj.format_reference(wang, edition=2025).startswith("Wang Liping. ")
    theory = caj.parse_reference(
        "扬奎斯特, 萨金特. 递归宏观经济理论[M]. 杨斌, 王忠玉, 陈彦斌, 等, 译. 2版. 北京: 中国人民大学出版社,"
        " 2010: 798."
    )
    assert caj.format_reference(theory, edition=2025) == (
        "扬奎斯特，萨金特. 递归宏观经济理论[M]. 杨斌，王忠玉，陈彦斌，等，译. 2 版."
        " 北京：中国人民大学出版社，2010：798."
    )


@pytest.mark.parametrize("form", ["bibtex", "biblatex", "ris", "endnote", "csl-json", "jsonl"])
def test_a_cut_list_of_translators_stays_cut(form: str) -> None:
    book = caj.parse_reference("扬奎斯特. 递归宏观经济理论[M]. 杨斌, 等, 译. 北京: 中国人民大学出版社, 2010.")
    (back,) = caj.loads(caj.dumps([book], form), format=form)
    assert isinstance(back, caj.Citation)
    assert back.translator_et_al and not back.et_al


def test_standards_and_patents() -> None:
    standard = caj.parse_reference("GB/T 43109-2023 船舶及海洋工程用不锈钢复合钢板[S].")
    assert caj.format_reference(standard, edition=2025) == (
        "GB/T 43109—2023 船舶及海洋工程用不锈钢复合钢板[S]."
    )
    patent = caj.parse_reference("张三. 一种装置: CN200610171314.3[P]. 2007-05-09.")
    assert patent.number == "CN200610171314.3"
    american = caj.parse_reference("张三. 一种装置: 美国, US11651140[P]. 2023-05-16.")
    assert (american.authority, american.number) == ("美国", "US11651140")
    assert ": 美国, US11651140[P]" in caj.format_reference(american, edition=2005)


# --- duplicates


def test_duplicates_in_chinese() -> None:
    def pair(one: str, other: str) -> bool:
        return same(*(journal(title=title, author=["张宁"], issued="2019") for title in (one, other)))

    assert pair("基于ProEXC的宫颈癌筛查研究", "基于ＰｒｏＥＸＣ的宫颈癌筛查研究。")
    assert pair("後漢書研究", "后汉书研究")
    assert not pair("黄土冻胀机理的研究（上）", "黄土冻胀机理的研究（下）")
    assert not pair("1989年中国统计年鉴", "1998年中国统计年鉴")
    assert not pair("信息计量学（二）", "信息计量学（四）")
    for generic in ("序言", "编者按"):
        assert not same(journal(title=generic), journal(title=generic))


def test_the_width_of_a_bracket_makes_no_other_journal() -> None:
    said = {"title": "黄土的冻胀机理", "author": ["张宁"], "issued": "2019", "page": "1-9"}
    one, other = (
        journal(**said, container_title=f"西北农林科技大学学报{end}")
        for end in ("(自然科学版)", "（自然科学版）")
    )
    assert same(one, other)
    assert "西北农林科技大学学报（自然科学版）" in caj.format_reference(one)


def test_online_first_and_its_issue() -> None:
    title = "张群，程志宝，石志飞. 惯性增强动力吸振器-浮置板轨道低频减振性能研究"
    online = caj.parse_reference(
        f"{title}[J/OL]. 铁道学报，2024-05-09. http://kns.cnki.net/kcms/detail/11.2104.U.20240508.1700.002.html"
    )
    issue = caj.parse_reference(f"{title}[J]. 铁道学报，2024，46（8）：102-111.")
    assert online.status == "advance online publication"
    assert (str(online.issued), online.issue) == ("2024-05-09", None)
    (merged,) = caj.find_duplicates([online, issue]).merge().records
    assert (merged.volume, merged.issue, merged.page) == ("46", "8", "102-111")
    assert (merged.status, str(merged.available), merged.URL) == (None, "2024-05-09", online.URL)


# --- funding


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (
            "国家社会科学基金重大项目“百年变局与中国周边安全新态势研究”(项目批准号:23&ZD331)阶段性成果。",
            [("国家社会科学基金", "重大项目", ("23&ZD331",))],
        ),
        (
            "国家自然科学基金重点项目(41030209,41130209)； 国家杰出青年科学基金(40625006)；"
            " 中国科学院知识创新工程重要方向性项目(KZZD-EW-02,KZCX2-YW-153,KZCX2-EW-119)资助；",
            [
                ("国家自然科学基金", "重点项目", ("41030209", "41130209")),
                ("国家杰出青年科学基金", None, ("40625006",)),
                (
                    "中国科学院知识创新工程",
                    "重要方向性项目",
                    ("KZZD-EW-02", "KZCX2-YW-153", "KZCX2-EW-119"),
                ),
            ],
        ),
        ("国家自然科学基金项目(32072562;32272748；", [("国家自然科学基金", None, ("32072562", "32272748"))]),
        ("国家自然科学基金资助项目!(39670 0 83) .；", [("国家自然科学基金", None, ("39670083",))]),
    ],
)
def test_grants(statement: str, expected: list[tuple[str, str | None, tuple[str, ...]]]) -> None:
    found = caj.parse_funding(statement)
    assert [(one.funder, one.programme, one.numbers) for one in found] == expected


def test_a_damaged_statement_is_doubted() -> None:
    for statement in (
        "国家自然科学基金项目(32072562;32272748；",
        "国家自然科学基金资助项目!(39670 0 83) .；",
    ):
        article = caj.parse_page(
            f"题名 黄土的冻胀\n作者 张宁\n出处 《学报》 2024年第6期5-23\n基金 {statement}"
        )
        assert article.funding[0].confidence < 0.9
        assert "unsure:funding" in codes(article)
