"""BibTeX and biblatex: their names, what other programs write in them, and what is broken in a file."""

from __future__ import annotations

import re
from typing import Any

import bibtexparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cajournal as caj
from cajournal.formats.base import Loaded

# --- the two dialects


def entry_of(format: str, **said: Any) -> str:
    return caj.dumps([caj.Article(title="题名", issued="2016-05", language="zh-CN", **said)], format)


@pytest.mark.parametrize(
    ("said", "bibtex", "biblatex"),
    [
        (
            {"type": "thesis", "genre": "硕士学位论文", "publisher": "武汉大学", "publisher_place": "武汉"},
            ["@mastersthesis{", "school = {武汉大学}", "address = {武汉}"],
            ["@thesis{", "institution = {武汉大学}", "location = {武汉}", "type = {硕士学位论文}"],
        ),
        (
            {"type": "article-journal", "container_title": "学报", "issue": "6"},
            ["@article{", "journal = {学报}", "number = {6}"],
            ["@article{", "journaltitle = {学报}", "number = {6}"],
        ),
        (
            {"type": "standard", "number": "GB/T 1"},
            ["@techreport{", "entrysubtype = {standard}", "number = {GB/T 1}"],
            ["@report{", "entrysubtype = {standard}", "number = {GB/T 1}"],
        ),
        (
            {"type": "article", "publisher": "ChinaXiv", "number": "202303.00020"},
            ["@techreport{", "institution = {ChinaXiv}", "number = {202303.00020}", "usera = {PP}"],
            ["@report{", "institution = {ChinaXiv}", "number = {202303.00020}", "usera = {PP}"],
        ),
        (
            {"type": "webpage", "URL": "http://a.cn", "accessed": "2025-05-02"},
            ["@online{", "urldate = {2025-05-02}"],
            ["@online{", "urldate = {2025-05-02}"],
        ),
        ({"type": "patent", "publisher_place": "中国"}, ["@patent{"], ["@patent{", "address = {中国}"]),
        (
            {"type": "paper-conference", "publisher_place": "北京", "event_place": "赤峰"},
            ["@inproceedings{", "address = {北京}", "venue = {赤峰}"],
            ["@inproceedings{", "address = {北京}", "venue = {赤峰}"],
        ),
    ],
)
def test_each_dialect_has_its_own_names(said: dict[str, Any], bibtex: list[str], biblatex: list[str]) -> None:
    shared = ["langid = {chinese}", "language = {zh-CN}", "year = {2016}", "date = {2016-05}"]
    for format, words in ("bibtex", bibtex), ("biblatex", biblatex):
        written = entry_of(format, **said)
        assert [word for word in words + shared if word not in written] == []


@pytest.mark.parametrize(
    ("content", "format"),
    [
        ("@book{a, title = {T}, address = {北京}, year = 1965}", "bibtex"),
        ("@book{a, title = {T}, location = {北京}, date = {1965}}", "biblatex"),
        ("@Thesis{a,\n title = {T},\n year = {2016}}\n@report{b, title = {U}}", "biblatex"),
        ("@phdthesis{a, title = {T}, date = {2016}}", "bibtex"),
        ("@misc{a, title = {T}}", "bibtex"),
        ("@article{a, title = {The date = 1, location = 2}, journal = {J}, year = 1}", "bibtex"),
    ],
)
def test_the_dialect_is_told_by_the_names(content: str, format: str) -> None:
    loaded = caj.loads(content)
    assert isinstance(loaded, Loaded)
    assert loaded.format == format


def test_entries_of_both_dialects_in_one_file_are_read_alike() -> None:
    thesis = {"type": "thesis", "genre": "博士学位论文", "publisher": "武汉大学", "publisher_place": "武汉"}
    first, second = caj.loads(entry_of("bibtex", **thesis) + entry_of("biblatex", **thesis), "bibtex")
    assert first == second


def test_a_subtitle_belongs_to_the_title_and_what_has_no_field_is_kept() -> None:
    record = caj.loads("@online{a, title = {大地}, subtitle = {序}, titleaddon = {增补}, date = {2020~}}")[0]
    assert isinstance(record, caj.Article)
    assert (record.title.zh, str(record.issued)) == ("大地：序", "2020")
    assert record.extra == {"titleaddon": "增补"}
    assert "titleaddon = {增补}" in caj.dumps([record], "biblatex")


def test_crossref_gives_what_the_volume_says() -> None:
    chapter, volume = caj.loads(
        """@inproceedings{a, title = {论文}, author = {张宁}, pages = {1--9}, crossref = {V}}
        @proceedings{v, title = {文集}, editor = {李四}, publisher = {社}, location = {北京}, date = 1999}"""
    )
    assert isinstance(chapter, caj.Article)
    assert (chapter.title.zh, chapter.container_title.zh, chapter.publisher.zh) == (
        "论文",
        "文集",
        "社",
    )
    assert (chapter.publisher_place, str(chapter.issued), chapter.page) == ("北京", "1999", "1-9")
    assert [str(editor) for editor in chapter.editor] == ["李四"]
    assert chapter.extra == volume.extra == {}


def test_a_crossref_to_nowhere_is_told_and_kept() -> None:
    record = caj.loads("@inbook{a, title = {章}, crossref = {none}}")[0]
    assert record.extra == {"crossref": "none"}
    assert [(notice.code, notice.value) for notice in record.notices] == [("missing:crossref", "none")]


# --- what other programs write


def article_of(content: str) -> caj.Article:
    record = caj.loads(content)[0]
    assert isinstance(record, caj.Article)
    return record


@pytest.mark.parametrize(
    ("latex", "plain"),
    [
        (r"{\"U}ber G{\"o}del", "Über Gödel"),
        (r"Erd\H{o}s and \v{C}ech", "Erdős and Čech"),
        (r"na\"{\i}ve caf\'e", "naïve café"),
        (r"{\O}stby, \aa ngstr{\"o}m, Stra{\ss}e", "Østby, ångström, Straße"),
        (r"\textit{E. coli} in H$_2$O", "<i>E. coli</i> in H<sub>2</sub>O"),
        (r"CO$_{}$ in \{$^{}$\}", "CO in {}"),
        (r"Fe$^{2+}$ \& 50\% of \$5 \#1 a\_b", "Fe<sup>2+</sup> & 50% of $5 #1 a_b"),
        (r"a~b \textasciitilde{} \~{}", "a b ~ ~"),
        (r"{The {SMAP} of {{China}}}", "The SMAP of China"),
        ("two\n   lines", "two lines"),
        (r"\unknown{x} stays", r"\unknownx stays"),
    ],
)
def test_latex_is_read_as_text(latex: str, plain: str) -> None:
    assert str(article_of(f"@misc{{a, title = {{{latex}}}}}").title) == plain


def test_strings_months_and_joined_values() -> None:
    record = article_of(
        """@string{pku = "北京大学"}
        @STRING(press = pku # {出版社})
        @book{a, title = "题" # {名}, publisher = press, year = 2020, month = sep}"""
    )
    assert (str(record.title), str(record.publisher), str(record.issued)) == (
        "题名",
        "北京大学出版社",
        "2020-09",
    )


@pytest.mark.parametrize(
    ("written", "han"),
    [("诸葛, 亮", "诸葛亮"), ("欧阳修", "欧阳修"), ("{迪丽热巴·迪力木拉提}", "迪丽热巴·迪力木拉提")],
)
def test_han_names_are_read_whole(written: str, han: str) -> None:
    assert article_of(f"@book{{a, author = {{{written}}}}}").author[0].name.han == han


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ("张三;李四;", ["张三", "李四"]),
        ("张三，李四，王五", ["张三", "李四", "王五"]),
        ("张三；李四 and 王五", ["张三", "李四", "王五"]),
        ("Zhang, San; Li, Si", ["Zhang San", "Li Si"]),
        ("{教育部；科技部}", ["教育部；科技部"]),
        ("诸葛, 亮", ["诸葛亮"]),
    ],
)
def test_lists_in_the_marks_of_chinese_sites_are_parted(written: str, people: list[str]) -> None:
    (record,) = caj.loads(f"@book{{a, title = {{题}}, author = {{{written}}}}}", "bibtex")
    assert [str(each.name) for each in record.author] == people


@pytest.mark.parametrize(
    ("written", "page"),
    [
        ("80--81+84", "80-81, 84"),
        ("43~73", "43-73"),
        ("43～73", "43-73"),
        ("5-23+170", "5-23, 170"),
        ("085038", "085038"),
        ("giad067", "giad067"),
    ],
)
def test_pages_have_one_mark_for_each_joint(written: str, page: str) -> None:
    (record,) = caj.loads(f"@article{{a, title = {{题}}, pages = {{{written}}}}}", "bibtex")
    (item,) = caj.loads(f'[{{"id": "a", "type": "article-journal", "page": "{written}"}}]', "csl-json")
    assert record.page == item.page == page


def test_what_is_no_doi_is_kept_and_told() -> None:
    record = article_of("@phdthesis{a, title = {题}, doi = {CNKI:CDMD:1.2007.101113}}")
    assert (record.DOI, record.extra["cnki_id"]) == (None, "CNKI:CDMD:1.2007.101113")
    assert [notice.code for notice in record.notices] == ["unread:DOI"]


# --- what is broken

_PIECES = r"""@book{a, title = {T}}|@book{b, title = {T|@book{c, title = "T}|@comment{x}|@string{s = "x"}|}|{
|"|%|@article(d, title = {x})|@misc{,}|@misc{f,,}|a @ b|@misc{g, title = {a@b{c}}}|@misc {i ,title={T}}
|@misc{h, title = s # {x}}|@Comment{meta: @book{z}}|@book{j title={T}}|\\|=|,""".split("|")
_START = re.compile(
    r"^[ \t]*@[ \t]*(?!comment|string|preamble)[A-Za-z]+[ \t]*[{(]", re.MULTILINE | re.IGNORECASE
)


@settings(deadline=None)
@given(st.lists(st.sampled_from([*_PIECES, "\n"]), max_size=8))
def test_never_fewer_records_than_starts_without_a_notice(pieces: list[str]) -> None:
    content = "".join(pieces)
    starts = len(_START.findall(content))
    try:
        loaded = caj.loads(content, "bibtex")
    except (caj.FormatError, caj.EmptyInput) as error:
        assert not starts or "line" in str(error)
        return
    assert isinstance(loaded, Loaded)
    broken = [notice for notice in loaded.notices if notice.code.startswith("broken:")]
    assert len(loaded) + len(broken) >= starts
    assert all(notice.line for notice in broken)


# --- text stays in its field

EVIL = [
    "} , evil = {x",
    "}}\n@article{evil, title = {x}}",
    r"\input{/etc/passwd} \write18{ls}",
    "half { and half } }",
    "a\n@comment{b}\nc",
    "100% of it # and ~ ^ _ & $",
    'quote " and \\',
    "@string{a = b}",
    "\\} \\{",
]


@pytest.mark.parametrize("format", ["bibtex", "biblatex"])
@pytest.mark.parametrize("evil", EVIL)
def test_no_text_breaks_out_of_its_field(format: str, evil: str) -> None:
    record = caj.Article(
        type="article-journal",
        key=evil,
        title=evil,
        author=[{"name": {"organisation": evil}}],
        container_title=evil,
        publisher=evil,
        genre=evil,
        note=evil,
        URL=f"http://a.cn/{evil}",
        keywords=[evil.replace("\n", " ")],
        extra={evil: evil, "file": evil},
        language="en",
    )
    text = caj.dumps([record, record], format)
    library = bibtexparser.parse_string(text)
    assert [entry.entry_type for entry in library.entries] == ["article", "article"]
    assert not library.failed_blocks and not library.comments and not library.strings
    assert text.count("{") == text.count("}")
    fields = [line for line in text.splitlines() if not re.match(r"  file = ", line)]
    assert not re.search(r"\\(?:input|write)\b", "\n".join(fields))
    assert not re.search(
        r"(?<!\\)[%#&]", "\n".join(line for line in fields if not line.startswith("  url = "))
    )
    read = caj.loads(text, format)[0]
    assert isinstance(read, caj.Article)
    assert (read.title, read.note, read.extra) == (record.title, record.note, record.extra)


@pytest.mark.parametrize(
    "fields",
    [
        "title={河工} journal = {江海学刊}\n year = {2020}, volume = 3",
        'title="河工" journal="江海学刊", year=2020 volume={3}',
    ],
)
def test_a_comma_missing_before_a_field_is_put_back_and_told(fields: str) -> None:
    record = caj.loads(f"@article{{k, {fields}}}")[0]
    assert isinstance(record, caj.Article) and record.title and record.container_title
    assert (record.title.zh, record.container_title.zh, str(record.issued), record.volume) == (
        "河工",
        "江海学刊",
        "2020",
        "3",
    )
    assert {one.code for one in record.notices} == {"repaired:comma"}


def test_han_names_between_commas_are_people_and_told() -> None:
    record = caj.loads("@article{k, author={王小明, 李大伟, 欧阳锋}, title={河工}}")[0]
    assert [str(one) for one in record.author] == ["王小明", "李大伟", "欧阳锋"]
    assert [one.code for one in record.notices] == ["repaired:separators"]
    assert str(caj.loads("@book{k, author={诸葛, 亮}, title={河工}}")[0].author[0]) == "诸葛亮"


@pytest.mark.parametrize("author", ["王小明 李大伟 等", "王小明，李大伟等"])
def test_han_names_between_blanks_are_people_and_those_cut_are_others(author: str) -> None:
    record = caj.loads(f"@article{{k, author={{{author}}}, title={{河工}}}}")[0]
    assert ([str(one) for one in record.author], record.extra) == (["王小明", "李大伟"], {"others": "true"})


def test_the_address_in_howpublished_is_the_url() -> None:
    one, two = caj.loads(
        "@misc{a, title={河工}, howpublished={\\url{http://www.example.org/a_b}}}\n"
        "@misc{b, title={河工}, howpublished={At http://www.example.org/b}}"
    )
    assert (one.URL, one.extra) == ("http://www.example.org/a_b", {})
    assert (two.URL, two.extra) == (
        "http://www.example.org/b",
        {"howpublished": "At http://www.example.org/b"},
    )
