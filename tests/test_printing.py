"""GB/T 7714 in print: every kind of work in every edition and style, lists, in-text marks, other programs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import cajournal as caj
from cajournal.formats import targets
from cajournal.gbt7714 import intext
from cajournal.gbt7714.codes import CARRIER_CODES, EDITIONS, TYPE_CODES, in_edition, mark_of, type_of
from cajournal.gbt7714.intext import Cited
from cajournal.gbt7714.layouts import LAYOUTS, layout_of
from cajournal.gbt7714.manners import settle
from cajournal.gbt7714.reprinting import reprint
from cajournal.text.codes import CARRIERS, TYPES

CASES = Path(__file__).parent / "cases" / "printing"


def _cases() -> dict[str, dict[str, Any]]:
    return {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted(CASES.glob("*.json"))}


@pytest.mark.parametrize("name", _cases())
def test_printed_as_the_golden_case(name: str) -> None:
    case = _cases()[name]
    record = caj.Citation(**case["record"])
    for manner, expected in case["printed"].items():
        edition, style = manner.split(" ")
        assert caj.format_reference(record, int(edition), style) == expected


NAMES: dict[str, tuple[dict[str, str], str, str]] = {
    "hyphen": ({"family": "Godard", "given": "Jean-Luc"}, "GODARD J L", "Godard J-L"),
    "suffix": ({"family": "King", "given": "Martin L.", "suffix": "Jr."}, "KING M L Jr", "King M L Jr"),
    "particle": ({"family": "Berg", "given": "P. H.", "non-dropping-particle": "van den"},
                 "VAN DEN BERG P H", "van den Berg P H"),
    "particle behind": ({"family": "Veen", "given": "P H", "dropping-particle": "van der"},
                        "VEEN P H van der", "Veen P H van der"),
    "pinyin": ({"family": "Wang", "given": "Xiaoming"}, "WANG X", "Wang Xiaoming"),
    "pinyin in two words": ({"family": "Wang", "given": "Xiao Ming"}, "WANG X M", "Wang Xiao Ming"),
    "pinyin in capitals": ({"family": "OUYANG", "given": "QINGHE"}, "OUYANG Q", "Ouyang Qinghe"),
    "initials": ({"family": "Wang", "given": "YA"}, "WANG Y A", "Wang Y A"),
    "no family name": ({"given": "Plato"}, "Plato", "Plato"),
    "body": ({"literal": "World Health Organization"},) + ("World Health Organization",) * 2,
}  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_names_in_capitals_until_2015_and_in_full_pinyin_in_2025(name: str) -> None:
    item, in_2015, in_2025 = NAMES[name]
    csl = [{"id": "a", "type": "book", "title": "Rivers", "language": "en", "author": [item]}]
    record = caj.loads(json.dumps(csl), "csl-json")[0]
    assert caj.format_reference(record, 2015) == f"{in_2015}. Rivers[M]."
    assert caj.format_reference(record, 2025) == f"{in_2025}. Rivers[M]."


ODD: dict[str, tuple[dict[str, Any], int, str]] = {
    "place and publisher not known": (
        {"type": "book", "title": "江南水利", "publisher_place": "S.l.", "publisher": "s.n."},
        2025, "江南水利[M]. [S.l.]：[s.n.]."),
    "no place": (
        {"type": "book", "title": "江南水利", "publisher_place": "出版地不详", "publisher": "江河出版社"},
        2015, "江南水利[M]. [出版地不详]: 江河出版社."),
    "another calendar": (
        {"type": "book", "title": "江南水利", "publisher_place": "南京", "issued": "1947（民国三十六年）"},
        2025, "江南水利[M]. 南京，1947（民国三十六年）."),
    "a hyphen in a standard's number": (
        {"type": "standard", "title": "水工钢闸门", "number": "GB/T 1234-2001"},
        2025, "GB/T 1234—2001 水工钢闸门[S]."),
    "a list of pages": (
        {"type": "article-journal", "title": "论水", "container_title": "学刊", "issued": 2001,
         "page": "5-23, 170"},
        2025, "论水[J]. 学刊，2001：5-23，170."),
    "a newspaper's page with its words": (
        {"type": "article-newspaper", "title": "论水", "container_title": "日报", "issued": "2001-05-09",
         "page": "第3版"},
        2025, "论水[N]. 日报，2001-05-09（3）."),
    "a serial that ended, of which all numbers are told": (
        {"type": "periodical", "title": "学刊", "issued": "1950/1960", "volume": "1950（1）—1960（4）"},
        2015, "学刊[J]. 1950/1960, 1950（1）—1960（4）. 1950/1960."),
    "a serial that ended": (
        {"type": "periodical", "title": "学刊", "issued": "1950/1960", "volume": "1", "issue": "1"},
        2025, "学刊[J]. 1950，1（1）—1960. 1950—1960."),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_odd_values_are_printed_as_the_standard_has_them(name: str) -> None:
    fields, edition, expected = ODD[name]
    assert caj.format_reference(caj.Citation(**fields), edition) == expected


@pytest.mark.parametrize(
    "printed",
    [
        "王丽. 江南水利史[M]. [出版地不详]：江河出版社，1950.",
        "王丽. 江南水利史[M]. 南京：[出版者不详]，1950.",
        "Miller A. Rivers[M]. [S.l.]：[s.n.]，1950.",
    ],
)
def test_what_is_said_to_be_unknown_is_printed_again(printed: str) -> None:
    assert caj.format_reference(caj.parse_reference(printed)) == printed


# Cyrillic names are not told from a title yet; the point after the last abbreviation could be the area's.
UNREAD = {"russian", "journal-abbreviated"}


@pytest.mark.parametrize("name", _cases().keys() - UNREAD)
def test_a_printed_list_printed_again_stays_as_it_is(name: str) -> None:
    """But for the edition of 1987, which has no marks to read; spaces within Han text are repaired."""
    for manner, printed in _cases()[name]["printed"].items():
        edition, style = manner.split(" ")
        if edition != "1987":
            again = caj.format_reference(caj.parse_reference(printed), int(edition), style)
            assert again.replace(" ", "") == printed.replace(" ", "")


def test_every_layout_is_printed_by_a_case() -> None:
    from cajournal.gbt7714.work import Work

    records = [caj.Citation(**case["record"]) for case in _cases().values()]
    for edition, layouts in LAYOUTS.items():
        assert {Work(record, settle(edition)).kind for record in records} == layouts.keys()


def test_author_date_says_the_year_once() -> None:
    assert layout_of("book", 2025, "author-date").count("year") == 0
    assert layout_of("periodical", 1987, "author-date").startswith("author | dated | title | since")


def test_every_mark_that_is_read_is_explained() -> None:
    assert TYPE_CODES.keys() == TYPES.keys()
    assert CARRIER_CODES.keys() == set(CARRIERS.values())


@pytest.mark.parametrize("edition", EDITIONS[1:])
def test_a_mark_written_is_read_as_its_type_or_a_near_one(edition: int) -> None:
    for mark, csl in TYPES.items():
        written = mark_of(csl, edition, printed=mark)
        assert in_edition(written, edition)
        assert written == mark or not in_edition(mark, edition)
        assert type_of(written)


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("见[1，3—5]。", [("1", None), ("3", None), ("4", None), ("5", None)]),
        ("［2］260。", [("2", "260")]),
        ("[1]2020年", [("1", None)]),
        ("（张三，2020a）", [("张三 2020a", None)]),
        ("(Zhang et al., 2020)", [("Zhang+ 2020", None)]),
        ("张三等（2020）指出", [("张三+ 2020", None)]),
        ("Zhang and Li (2019, 2020b) say", [("Zhang/Li 2019", None), ("Zhang/Li 2020b", None)]),
        ("（参见张三 等，2020：12；李四、王五，2019）", [("张三+ 2020", "12"), ("李四/王五 2019", None)]),
        ("（佚名，无日期-b）", [("佚名 无日期-b", None)]),
        ("（张三，2020）25-26", [("张三 2020", "25-26")]),
        ("[1: 25-27]、[2，第3页]", [("1", "25-27"), ("2", "3")]),
        ("［张三，2020］[EB/OL]", [("张三 2020", None)]),
        ("（2012年）、(见图2)、[J]、[2020-05-01]、（见图 2020）", []),
    ],
)
def test_in_text_marks_are_read(text: str, cited: list[tuple[str, str | None]]) -> None:
    assert [(_shown(one), one.locator) for mark in intext.read(text) for one in mark.cited] == cited


def _shown(one: Cited) -> str:
    return str(one.number or f"{'/'.join(one.names)}{'+' if one.et_al else ''} {one.year}")


BOOK = caj.Citation(type="book", title="河工(上)", author="张三", issued=2020, publisher="甲社")


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"punctuation": "half"}, "张三. 河工(上)[M]. 甲社, 2020."),
        ({"punctuation": "gb", "edition": 2015}, "张三. 河工(上)[M]. 甲社，2020."),
        ({"punctuation": "by-language"}, "张三. 河工(上)[M]. 甲社，2020."),
    ],
)
def test_schools_of_punctuation(options: dict[str, Any], expected: str) -> None:
    assert caj.format_reference(BOOK, **options) == expected


def test_by_language_gives_latin_records_half_width() -> None:
    book = caj.Citation(type="book", title="Dams", author=["Stone J", "Weber K"], issued=2020)
    assert caj.format_reference(book, punctuation="by-language") == "Stone J, Weber K. Dams[M]. 2020."


def test_options() -> None:
    many = caj.Citation(
        type="article-journal", title="On dams", author=["Stone J", "Weber K"], container_title="Dams",
        issued=2020, volume="3", DOI="10.1234/a", URL="https://a.cn", accessed="2021-01-02",
    )  # fmt: skip
    said = "Stone J，et al. On dams[J/OL]. Dams，2020，3. https://a.cn. DOI:10.1234/a."
    assert caj.format_reference(many, names_max=1) == said
    assert caj.format_reference(many, doi=False, url=False) == "Stone J，Weber K. On dams[J]. Dams，2020，3."
    assert caj.format_reference(many, uppercase_surnames=True).startswith("STONE J，WEBER K.")
    assert caj.format_reference(many, locale="zh", names_max=1).startswith("Stone J，等.")


def test_a_web_page_keeps_its_address() -> None:
    page = caj.Citation(type="webpage", title="页", URL="https://a.cn", issued="2020-01-02")
    assert caj.format_reference(page, url=False) == "页[EB/OL]. （2020-01-02）. https://a.cn."


@pytest.mark.parametrize("option", [{"edition": 2020}, {"style": "apa"}, {"punctuation": "wide"}])
def test_an_option_that_there_is_not_is_told(option: dict[str, Any]) -> None:
    with pytest.raises(caj.InputError, match="Known"):
        caj.format_reference(BOOK, **option)
    with pytest.raises(caj.InputError, match="Known"):
        caj.format_list([BOOK], order="title")


def test_an_article_prints_its_own_language() -> None:
    title, journal = caj.Bilingual(zh="河工", en="River works"), caj.Bilingual(zh="学刊", en="Rivers")
    author = caj.Author(name=caj.Name(han="张宁", latin="Zhang Ning"))
    fields: dict[str, Any] = {"type": "article-journal", "title": title, "container_title": journal}
    zh, en = (
        caj.format_reference(caj.Article(**fields, author=[author], issued=2020, volume=3, language=language))
        for language in ("zh-CN", "en")
    )
    assert (zh, en) == ("张宁. 河工[J]. 学刊，2020，3.", "Zhang Ning. River works[J]. Rivers，2020，3.")


def _listed(*said: tuple[str, str, int | None]) -> list[caj.Citation]:
    return [caj.Citation(type="book", author=who, title=title, issued=when) for who, title, when in said]


def test_the_order_of_clause_9_3_2() -> None:
    records = _listed(
        ("Smith J", "Dams", 2001), ("佐藤一郎", "河川の歴史", 1988), ("张三丰", "乙", 1999),
        ("单雄", "丙", 2000),
        ("张三", "丁", 2007), ("张三", "甲", 2001), ("Иванов И И", "Реки", 1979), ("Äbel K", "Locks", 2000),
    )  # fmt: skip
    listed = caj.format_list(records, order="gbt", numbered=False, names_max=1)
    assert [text.split(". ")[1].removesuffix("[M]") for text in listed] == [
        *("丙", "甲", "丁", "乙", "河川の歴史", "Locks", "Dams", "Реки")
    ]


def test_the_order_by_strokes() -> None:
    records = _listed(("李四", "甲", 2001), ("王五", "乙", 2001), ("丁一", "丙", 2001), ("魏六", "丁", 2001))
    listed = caj.format_list(records, order="gbt", by="strokes", numbered=False)
    assert [text[:2] for text in listed] == ["丁一", "王五", "李四", "魏六"]


def test_letters_after_the_year() -> None:
    records = _listed(("张三", "甲", 2020), ("张三", "乙", 2020), ("张三", "丙", 2021), ("张三", "丁", None))
    assert caj.format_list(records * 1, style="author-date", order="cited") == [
        *("张三，2020a. 甲[M].", "张三，2020b. 乙[M].", "张三，2021. 丙[M].", "张三，无日期. 丁[M].")
    ]
    assert len(set(caj.format_list(_listed(*[("张三", "甲", 2020)] * 30), style="author-date"))) == 30


HOSTILE = caj.Citation(
    type="book", author="Li S", language="en", issued=2020,
    title="</p><script>x</script> \\input{a} $5 & 50% _a_ [b](http://c) #`d`\n\n# e\x07\u2028f",
)  # fmt: skip


def test_a_reference_is_one_line() -> None:
    assert len(caj.format_reference(HOSTILE).splitlines()) == 1


def test_nothing_breaks_out() -> None:
    printed = [(HOSTILE, caj.format_reference(HOSTILE))]
    page = targets.as_html(printed)
    assert page.count("<") == 4 and "&lt;script&gt;" in page
    assert targets.as_latex(printed).count("\\input") == 0
    markdown = targets.markdown(printed)
    assert "\\[b\\](" in markdown and "\\`d\\`" in markdown and "\n#" not in markdown


def test_word(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    file = tmp_path / "list.docx"
    file.write_bytes(targets.as_docx([(BOOK, "张三. 河工[M]."), (HOSTILE, "<b>")]))
    assert [one.text for one in docx.Document(str(file)).paragraphs] == ["张三. 河工[M].", "<b>"]


def test_word_without_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(caj.MissingExtra, match="python-docx"):
        targets.as_docx([])


OLD = """\
[3] ZHANG N, LI S. On dams[J]. Dams, 2015, 359: 605-609.
[4] 随便写的一句话没有结构
[5] 全国航道标准化技术委员会. 内河航道标志: GB 5863—2022[S]. 北京: 江河标准出版社, 2022.
[6] 江河博物馆. 章程[EB/OL]. https://a.cn/b.
"""


def test_a_list_in_another_edition() -> None:
    listed = reprint(caj.parse_references(OLD), settle(2025))
    assert [one.text for one in listed] == [
        "Zhang N，Li S. On dams[J]. Dams，2015，359：605-609.",
        "随便写的一句话没有结构",
        "GB 5863—2022 内河航道标志[S].",
        "江河博物馆. 章程[EB/OL]. https://a.cn/b.",
    ]
    assert [(one.number, one.kept) for one in listed] == [
        ("3", False),
        ("4", True),
        ("5", False),
        ("6", False),
    ]
    assert [[str(notice) for notice in one.notices] for one in listed] == [
        *(["unknowable:full-names"], ["kept"]),
        *(["left-out:author", "left-out:publisher", "left-out:publisher_place"], ["unknowable:accessed"]),
    ]


def test_printing_the_same_edition_again_changes_nothing() -> None:
    new = "\n".join(one.text for one in reprint(caj.parse_references(OLD), settle(2025)))
    assert not [one for one in reprint(caj.parse_references(new), settle(2025)) if one.changed]


def test_the_format_reads_what_it_writes() -> None:
    text = caj.dumps([BOOK], "gbt7714")
    assert text == "[1] 张三. 河工(上)[M]. 甲社，2020.\n"
    assert [one.title for one in caj.loads(text)] == ["河工(上)"]


def _run(*arguments: str, stdin: str = OLD) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cajournal.cli", "format", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, encoding="utf-8")


def test_the_command_shows_what_changes() -> None:
    done = _run("-", "--from-edition", "2015", "--diff", "--lang", "zh")
    assert done.returncode == 1  # one was not understood
    assert "- 江河博物馆" not in done.stdout
    assert "[3]\n- ZHANG N, LI S. On dams[J]. Dams, 2015, 359: 605-609.\n+ Zhang N，Li S." in done.stdout
    assert "4 条中有 2 条改动。" in done.stderr and "没有读懂" in done.stderr


def test_the_command_writes_files(tmp_path: Path) -> None:
    out = tmp_path / "list.html"
    assert _run("-", "-t", "html", "-o", str(out), "-q").returncode == 1
    assert out.read_text(encoding="utf-8").startswith('<div class="references">')
    assert "exists" in _run("-", "-t", "html", "-o", str(out), "--lang", "en").stderr
    assert "-o" in _run("-", "-t", "docx").stderr
    assert "Known" in _run("-", "-t", "pdf", "--lang", "en").stderr


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "[1] 全国水标委. 船闸 设计规范: GB/T 1234-2001[S]. 北京: 江河出版社, 2001.",
            "GB/T 1234—2001 船闸 设计规范[S].",
        ),
        (
            "[1] 丁远. 数字航运[N]. 江河日报, 2000-11-20(第1—2版).",
            "丁远. 数字航运[N]. 江河日报，2000-11-20（1-2）.",
        ),
        (
            "[1] 丁远. 江河史: 卷 3[M/OL]. 南京: 江河出版社, 2001: 第12页[2014-04-25]. http://a.cn/1.",
            "丁远. 江河史：第3卷[M/OL]. 南京：江河出版社，2001：12. http://a.cn/1.",
        ),
        (
            "[1] 丁远. 航运[EB/OL]. ChinaXiv, 2021[2022-01-01]. http://chinaxiv.org/abs/202101.00012.",
            "丁远. 航运[PP/OL]. ChinaXiv（2021）[2022-01-01]. http://chinaxiv.org/abs/202101.00012.",
        ),
        (
            "[1] 丁远. 江河通讯[J]. 1984, 1(1)—. 武汉: 江河出版社, 1984—.",
            "丁远. 江河通讯[J]. 1984，1（1）—. 武汉：江河出版社，1984—.",
        ),
    ],
)
def test_a_reference_of_2015_in_the_form_of_2025(old: str, new: str) -> None:
    (one,) = caj.convert_list(old, 2025)
    assert (one.text, one.kept) == (new, False)
    assert [finding.code for finding in caj.lint([one.text])] == []


def test_each_reference_is_cut_in_its_own_language() -> None:
    """The word for further authors follows the record, whatever the list around it is written in."""
    han = caj.Citation(type="book", title="江河史", author=["于青", "刘义", "柴跃", "孙波"], issued=2012)
    latin = caj.Citation(
        type="book", title="On rivers", author=["Myer A A", "Gratt D", "Tusk G A", "Hell U"], issued=2014
    )
    assert caj.format_list([han, latin], punctuation="half") == [
        "[1] 于青, 刘义, 柴跃, 等. 江河史[M]. 2012.",
        "[2] Myer A A, Gratt D, Tusk G A, et al. On rivers[M]. 2014.",
    ]
    assert caj.format_list([latin], locale="zh-CN", numbered=False) == [
        "Myer A A，Gratt D，Tusk G A，等. On rivers[M]. 2014."
    ]


def test_han_names_are_neither_cut_nor_spaced() -> None:
    record = caj.Citation(type="book", title="江河史", author=["欧阳, 修", "王 阳", "迪丽热巴·迪力木拉提"])
    assert caj.format_reference(record) == "欧阳修，王阳，迪丽热巴·迪力木拉提. 江河史[M]."


def test_works_without_an_author_stand_where_it_is_printed_that_nobody_is_known() -> None:
    works = [
        caj.Citation(type="book", author="欧阳修", title="诗", issued=1991),
        caj.Citation(type="book", title="毛泽东选集", issued=1991),
        caj.Citation(type="standard", title="信息安全", number="GB/T 35273-2020"),
        caj.Citation(type="book", author="马歇尔", title="经济学", issued=1991),
    ]
    printed = caj.format_list(works, style="author-date", edition=2015)
    assert [one.partition(".")[0] for one in printed] == [
        "马歇尔, 1991",
        "欧阳修, 1991",
        "佚名, 1991",
        "佚名, 2020",
    ]


def test_a_title_keeps_the_blanks_of_its_line_and_loses_those_of_a_wrap() -> None:
    one, two = caj.convert_list(
        "[1] 费木. 江河 湖海[M]. 北京: 江河书局, 1998: 12.\n[2] 张木. 江河\n湖海[M]. 北京: 江河书局, 1998."
    )
    assert ("江河 湖海[M]" in one.text, "江河湖海[M]" in two.text) == (True, True)


def test_brackets_in_a_journals_name_are_as_wide_as_the_marks() -> None:
    record = caj.Citation(
        type="article-journal", title="论水", container_title="河海学报(自然科学版)", issued=2001
    )
    assert caj.format_reference(record) == "论水[J]. 河海学报（自然科学版），2001."
    assert caj.format_reference(record, punctuation="half") == "论水[J]. 河海学报(自然科学版), 2001."


@pytest.mark.parametrize(
    ("suffix", "begins"), [("html", b"<div"), ("md", b"\\[1\\]"), ("docx", b"PK"), ("", b"[1]")]
)
def test_the_suffix_decides_what_is_printed(tmp_path: Path, suffix: str, begins: bytes) -> None:
    (tmp_path / "old.txt").write_text("张三. 河工[M]. 北京: 江海社, 2001.", encoding="utf-8")
    out = tmp_path / f"new.{suffix}".rstrip(".")
    assert _run(str(tmp_path / "old.txt"), "-o", str(out)).returncode == 0
    assert out.read_bytes().startswith(begins)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("-o", "list.bib"), "cajournal convert"),
        (("--diff", "-o", "changes.txt"), "--diff shows"),
        (("--names-max", "-1"), "-1 is no value of names_max"),
        (("--style", "harvard"), "harvard is no value of style"),
    ],
)
def test_what_cannot_be_printed_is_told_before_anything_is_read(words: tuple[str, ...], told: str) -> None:
    done = _run("-", *words)
    assert (done.returncode, told in done.stderr) == (2, True)


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_a_serial_that_goes_on_keeps_its_open_end(dash: str) -> None:
    serial = caj.parse_reference(f"江海学会. 江海内科[J]. 1984, 1(1){dash}. 武汉: 江海学会, 1984{dash}.")
    assert caj.format_reference(serial).endswith("江海学会，1984—.")


def test_a_numbered_list_is_printed_whatever_begins_it(tmp_path: Path) -> None:
    done = _run(
        "-", stdin="[1] 《江海文集》第3卷, 江海社1991年版, 第5页.\n[2] 赵六. 论甲[M]. 北京: 江海社, 2001.\n"
    )
    assert (done.returncode, done.stdout.count("[M]")) == (0, 2)


def test_a_record_that_cannot_be_read_shows_in_the_exit_code() -> None:
    done = _run("-", stdin="@book{a, title={甲}, year=2020}\n@book{b, title={乙}\n")
    assert (done.returncode, "甲" in done.stdout) == (1, True)
