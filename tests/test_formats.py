"""Formats: what is written comes back, nothing breaks out of its field, and broken entries hide no other."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import re
from pathlib import Path
from typing import Any

import bibtexparser
import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cajournal as caj
from cajournal.formats import keys
from cajournal.formats.base import Loaded, all_formats
from cajournal.formats.files import losses
from cajournal.formats.latex import escape, unescape
from cajournal.formats.plain import plain
from cajournal.models.person import Affiliation

CASES = Path(__file__).parent / "cases" / "formats"
SCHEMA = jsonschema.Draft7Validator(json.loads((CASES / "csl-data.json").read_text("utf-8")))
FORMATS = ["bibtex", "biblatex", "csl-json", "csv", "jsonl"]

# --- records of every type, made of everything that BibTeX, JSON or a client could stumble over

LETTERS = "中亚国家多元外交研究张宁李四ABCxyzéüß019 &%#_$~^\\{}<>“”‘’'\"`@=,;:.|/-—（）《》[]!?*"
TEXT = st.one_of(
    st.text(LETTERS, min_size=1, max_size=25),
    st.sampled_from(
        [
            "H<sub>2</sub>O 与 Fe<sup>2+</sup>",
            "<i>E. coli</i> 的研究",
            "} @article{evil, title = {x}",
            "a\n@book{b, title = {c}}\nd",
            "\\input{secret}",
            "{half",
            "half}",
            "ends in \\",
            "A and B and others",
            "others",
            "original-container-title: X",
            "“特奖”与 {保护}",
            "%开头",
            "COVID-19",
        ]
    ),
).map(lambda text: re.sub(r"\s*\n\s*", "\n", text.strip()) or "题")
NUMBER = st.from_regex(r"[0-9]{1,4}([-/][0-9]{1,4})?|增刊[0-9]|S[0-9]", fullmatch=True)
YEAR = st.integers(1, 9999)


@st.composite
def dates(draw: st.DrawFn) -> caj.PartialDate:
    month = draw(st.none() | st.integers(1, 12))
    day = draw(st.none() | st.integers(1, 28)) if month else None
    end = draw(st.none() | st.builds(caj.PartialDate, year=YEAR))
    era = draw(st.none() | st.just("清同治四年"))
    return caj.PartialDate(
        year=draw(YEAR), month=month, day=day, end=end, inferred=draw(st.booleans()), era=era
    )


HAN_NAME = st.text("张宁欧阳修单田芳曾国藩·", min_size=1, max_size=6)
LATIN_NAME = st.sampled_from(
    [
        "Zhang Ning",
        "Zhang, Ning",
        "van der Graaf, Yolanda",
        "Myburg A A",
        "ISO",
        "N.J. Spykman",
        "O'Neil & Co",
        "Ng",
    ]
)
NAMES = st.one_of(
    HAN_NAME.map(caj.Name.read),
    LATIN_NAME.map(caj.Name.read),
    TEXT.map(lambda text: caj.Name(organisation=text)),
    TEXT.map(lambda text: caj.Name(han=text, family=None, given=None)),
    st.builds(lambda han, latin: caj.Name(han=han, latin=latin), HAN_NAME, LATIN_NAME),
    st.builds(
        lambda given: caj.Name(
            latin=f"Peebles, {given}",
            latin_family="Peebles",
            latin_given=given,
            family="Peebles",
            given=given,
            suffix="Jr.",
        ),
        st.sampled_from(["P.", "Peyton Z."]),
    ),
)
AUTHORS = st.builds(
    caj.Author,
    name=NAMES,
    affiliations=st.lists(st.builds(Affiliation, name=TEXT, place=st.none() | TEXT), max_size=2).map(tuple),
    nationality=st.none() | st.sampled_from(["美", "英"]),
    role=st.none() | st.just("主编"),
    corresponding=st.booleans(),
)
PEOPLE = st.lists(AUTHORS, max_size=3)
TYPES = st.sampled_from(
    """article article-journal article-magazine article-newspaper book chapter classic dataset document
    entry-encyclopedia legislation manuscript map motion_picture paper-conference patent periodical report
    software standard thesis webpage no-such-type""".split()
)
SHARED: dict[str, st.SearchStrategy[Any]] = {
    "language": st.none() | st.sampled_from(["zh-CN", "zh-Hant", "en", "en-US", "ja", "tlh"]),
    "author": PEOPLE,
    "editor": PEOPLE,
    "translator": PEOPLE,
    "advisor": PEOPLE,
    "container_author": PEOPLE,
    "issued": st.none() | dates(),
    "available": st.none() | dates(),
    "submitted": st.none() | dates(),
    "accessed": st.none() | dates(),
    **dict.fromkeys("volume issue page number edition version collection_number".split(), st.none() | NUMBER),
    **dict.fromkeys("section genre status publisher_place event_title event_place".split(), st.none() | TEXT),
    **dict.fromkeys(
        "authority archive archive_location scale collection_title note".split(), st.none() | TEXT
    ),
    "number_of_pages": st.none() | st.integers(0, 999),
    "medium": st.none() | st.sampled_from(["M", "J/OL", "EB/OL", "Z", "/OL"]),
    "DOI": st.none() | st.just("10.14006/j.jzjgxb.2023_s1.0031"),
    "URL": st.none() | st.sampled_from(["http://a.cn/x_y?a=1&b=%20#c~d", "https://b.cn/中文"]),
    "PMID": st.none() | st.just("12345"),
    "extra": st.dictionaries(
        st.sampled_from(
            [
                "title-short",
                "source",
                "Key 2",
                "a.b=c;",
                "1",
                "DOI",
                "备注",
                "location",
                "crossref",
                "subtitle",
            ]
        ),
        TEXT,
        max_size=2,
    ),
}
BILINGUAL = st.builds(caj.Bilingual, zh=st.none() | TEXT, en=st.none() | TEXT, other=st.none() | TEXT)
FUNDING = st.builds(
    caj.Funding,
    funder=st.none() | TEXT,
    title=st.none() | TEXT,
    numbers=st.lists(st.sampled_from(["23&ZD331", "SXGC[2014]306"]), max_size=2).map(tuple),
    raw=st.sampled_from(["", "国家社会科学基金(23&ZD331)；"]) | TEXT,
    confidence=st.sampled_from([1.0, 0.5]),
).filter(lambda grant: grant != caj.Funding())
WORDS = st.lists(TEXT.filter(lambda word: "\n" not in word), max_size=3)
CITATIONS = st.builds(
    caj.Citation,
    type=TYPES,
    title=st.none() | TEXT,
    container_title=st.none() | TEXT,
    publisher=st.none() | TEXT,
    abstract=st.none() | TEXT,
    raw=st.just("") | TEXT,
    label=st.none() | st.sampled_from(["1", "[2]"]),
    locator=st.none() | NUMBER,
    et_al=st.booleans(),
    **SHARED,
)
ARTICLES = st.builds(
    caj.Article,
    type=TYPES,
    title=BILINGUAL,
    container_title=BILINGUAL,
    publisher=BILINGUAL,
    abstract=BILINGUAL,
    keywords=st.builds(caj.Keywords, zh=WORDS, en=WORDS),
    clc=st.lists(st.builds(caj.ClassCode, code=st.just("D822.3"), caption=st.none() | TEXT), max_size=2),
    funding=st.lists(FUNDING, max_size=2),
    citations=st.lists(CITATIONS, max_size=1),
    cited_by=st.none() | st.integers(0, 99),
    downloads=st.none() | st.integers(0, 99),
    **SHARED,
)
RECORDS = st.lists(ARTICLES | CITATIONS, min_size=1, max_size=2)


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=100, deadline=None)
@given(records=RECORDS)
def test_what_is_written_comes_back(format: str, records: list[caj.Record]) -> None:
    loaded = caj.loads(caj.dumps(records, format), format)
    assert loaded == records
    assert losses(records, format) == []
    assert isinstance(loaded, Loaded)
    assert loaded.notices == []


@settings(max_examples=50, deadline=None)
@given(record=ARTICLES | CITATIONS)
def test_what_a_printed_reference_does_not_say_is_told(record: caj.Record) -> None:
    back = caj.loads(caj.dumps([record], "gbt7714"), "gbt7714")
    told = {loss.field for loss in losses([record], "gbt7714")}
    for field in ("DOI", "URL", "volume", "issue", "publisher_place", "title"):
        value = str(getattr(record, field) or "")
        assert not value or field in told or [str(getattr(one, field) or "") for one in back] == [value]


@settings(max_examples=100, deadline=None)
@given(records=RECORDS)
def test_csl_json_is_valid_by_the_official_schema(records: list[caj.Record]) -> None:
    SCHEMA.validate(json.loads(caj.dumps(records, "csl-json")))


@settings(max_examples=100, deadline=None)
@given(records=RECORDS)
def test_bibtex_is_as_many_entries_for_bibtexparser_too(records: list[caj.Record]) -> None:
    library = bibtexparser.parse_string(caj.dumps(records, "bibtex"))
    assert len(library.entries) == len(records)
    assert not library.failed_blocks
    assert not library.comments


@settings(deadline=None)
@given(st.text(LETTERS + "\n"))
def test_escaped_text_comes_back_and_braces_balance(text: str) -> None:
    text = re.sub(r"\s*\n\s*", "\n", text.strip())
    written = escape(text)
    assert unescape(written) == text
    assert written.count("{") == written.count("}")
    assert not re.search(r"(?<!\\)[%#&]", written)


@given(st.text('@{}[]()\\"=,#$%&~^_ \n\tabAB1中|<>/-') | st.text())
def test_no_text_raises_anything_but_our_errors(text: str) -> None:
    for content in (
        text,
        f"@book{{a, title = {{{text}}}, author = {{{text}}}, year = {{{text}}}}}",
        f"[{text}]",
    ):
        for format in (None, *FORMATS):
            with contextlib.suppress(caj.CajournalError):
                caj.loads(content, format)


@settings(deadline=None)
@given(
    st.sampled_from(
        "author-data issued-data title-data grants citations-data extra-data funding-data url-data".split()
    ),
    st.lists(
        st.sampled_from(
            "name . han = ; 张宁 and 0 1 year { } title.zh raw name.han=张 latin a.b=1 a=2".split()
        )
    ),
)
def test_no_field_of_ours_can_be_written_so_that_reading_fails(tag: str, pieces: list[str]) -> None:
    entry = f"@book{{a, title = {{题}}, author = {{张宁}}, {tag} = {{{''.join(pieces)}}}}}"
    with contextlib.suppress(caj.FormatError):
        assert len(caj.loads(entry)) == 1


@settings(deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda part: (
            st.lists(part, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "id",
                        "type",
                        "title",
                        "author",
                        "family",
                        "issued",
                        "date-parts",
                        "custom",
                        "note",
                        "kind",
                        "extra",
                        "DOI",
                        "literal",
                    ]
                ),
                part,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_any_json_is_read_or_refused(value: Any) -> None:
    with contextlib.suppress(caj.CajournalError):
        caj.loads(json.dumps([value]), "csl-json")


# --- golden cases: a record and exactly what it is written as


@pytest.mark.parametrize("case", sorted((CASES / "written").glob("*.json")), ids=lambda path: path.stem)
def test_written(case: Path) -> None:
    record = record_of(case)
    assert caj.dumps([record], "bibtex") == case.with_suffix(".bib").read_text("utf-8")
    assert json.loads(caj.dumps([record], "csl-json")) == json.loads(
        case.with_suffix(".csl").read_text("utf-8")
    )


@pytest.mark.parametrize("case", sorted((CASES / "read").glob("*.in.*")), ids=lambda path: path.name)
def test_read(case: Path) -> None:
    """Files of other programs: `<name>.in.bib` is read as the records of `<name>.out.json`."""
    expected = json.loads(case.with_name(f"{case.name.split('.')[0]}.out.json").read_text("utf-8"))
    loaded = caj.loads(case.read_bytes())
    assert isinstance(loaded, Loaded)
    found = [plain(record) for record in loaded]
    assert found == expected["records"]
    assert [notice.code for notice in loaded.notices] == expected["notices"]


def record_of(case: Path) -> caj.Record:
    said = json.loads(case.read_text("utf-8"))
    return (caj.Citation if "raw" in said else caj.Article).model_validate(said)


# --- BibTeX


def test_the_language_of_the_record_decides_how_names_are_written() -> None:
    names = [caj.Name(han="张宁", latin="Zhang Ning")]
    assert "author = {张宁}," in caj.dumps([caj.Article(language="zh-CN", author=names)], "bibtex")
    assert "author = {Zhang, Ning}," in caj.dumps([caj.Article(language="en", author=names)], "bibtex")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (caj.Name(han="张宁"), "张宁"),
        (caj.Name(han="迪丽热巴·迪力木拉提"), "迪丽热巴·迪力木拉提"),
        (caj.Name(han="理查德·J. 皮尔斯"), "{理查德·J. 皮尔斯}"),
        (caj.Name(organisation="中国社会科学院语言研究所"), "{中国社会科学院语言研究所}"),
        (caj.Name(organisation="Bell and Howell"), "{Bell and Howell}"),
        (caj.Name.read("Zhang, Ning"), "Zhang, Ning"),
        (caj.Name(latin="Voltaire"), "Voltaire"),
    ],
)
def test_names_are_written_so_that_no_client_cuts_them(name: caj.Name, written: str) -> None:
    text = caj.dumps([caj.Citation(language="zh-CN", author=[name])], "bibtex")
    assert f"author = {{{written}}}," in text


def test_urls_and_dois_stand_as_they_are() -> None:
    record = caj.Citation(URL="http://a.cn/x_y?a=1&b=%20#c~d", DOI="10.1000/a_b&c", title="23&ZD331")
    text = caj.dumps([record], "bibtex")
    assert "url = {http://a.cn/x_y?a=1&b=%20#c~d}," in text
    assert "doi = {10.1000/a_b&c}," in text
    assert r"title = {23\&ZD331}," in text


def test_a_url_cannot_break_out_of_its_field() -> None:
    loaded = caj.loads(caj.dumps([caj.Citation(URL="http://a.cn/}, evil = {x", title="T")], "bibtex"))
    assert len(loaded) == 1
    assert loaded[0].extra == {}


@pytest.mark.parametrize(
    ("type", "entry"),
    [
        ("article-journal", "@article{"),
        ("article-newspaper", "@article{"),
        ("standard", "@techreport{"),
        ("dataset", "@techreport{"),
        ("thesis", "@phdthesis{"),
        ("patent", "@patent{"),
        ("map", "@misc{"),
    ],
)
def test_only_entry_types_that_zotero_knows(type: str, entry: str) -> None:
    record = caj.Article(type=type, title="题名")
    text = caj.dumps([record], "bibtex")
    assert text.startswith(entry)
    assert caj.loads(text)[0].type == type


@pytest.mark.parametrize("entry", ["online", "report", "techreport"])
@pytest.mark.parametrize(("mark", "type"), [("DS", "dataset"), ("PP", "article")])
def test_a_mark_tells_data_sets_and_preprints(entry: str, mark: str, type: str) -> None:
    (record,) = caj.loads(f"@{entry}{{a, title = {{湖泊}}, usera = {{{mark}}}, entrytypeid = {{{mark}}}}}")
    assert (record.type, record.extra) == (type, {})


@pytest.mark.parametrize("type", ["dataset", "article"])
def test_what_a_report_keeps(type: str) -> None:
    record = caj.Article(type=type, title="湖泊", publisher="数据中心", number="A 1", version="2")
    text = caj.dumps([record], "bibtex")
    assert "institution = {数据中心}" in text
    assert "number = {A 1}" in text
    assert caj.loads(text) == [record]


def test_the_number_of_a_book_is_that_in_its_series() -> None:
    record = caj.Article(
        type="book", title="大地", collection_title="译丛", collection_number="3", number="甲"
    )
    text = caj.dumps([record], "bibtex")
    assert "number = {3}" in text
    assert "eid = {甲}" in text
    assert caj.loads(text) == [record]


def test_a_masters_thesis_is_told_by_its_genre() -> None:
    assert caj.dumps([caj.Article(type="thesis", genre="硕士学位论文")], "bibtex").startswith(
        "@mastersthesis{"
    )
    assert caj.loads("@mastersthesis{a, title = {题}, langid = {chinese}}")[0].genre == "硕士学位论文"


def test_a_change_in_the_file_beats_what_we_wrote_beside_it() -> None:
    author = {"name": {"han": "张宁"}, "affiliations": ["兰州大学"]}
    text = caj.dumps([caj.Citation(author=[author], title="题名")], "bibtex")
    assert str(caj.loads(text)[0].author[0].affiliations[0].name) == "兰州大学"
    changed = caj.loads(text.replace("author = {张宁}", "author = {李四}"))[0].author[0]
    assert (changed.name.han, changed.affiliations) == ("李四", ())


def test_a_broken_entry_hides_no_other_and_is_told() -> None:
    loaded = caj.loads("@book{one, title = {A}}\n@book{two, title = {B\n@book{three, title = {C}}\n")
    assert isinstance(loaded, Loaded)
    assert [record.key for record in loaded] == ["one", "three"]
    assert [notice.code for notice in loaded.notices] == ["broken:unclosed"]
    assert "line 2" in loaded.notices[0].en and "第 2" in loaded.notices[0].zh


def test_nothing_but_broken_entries_is_an_error_with_its_line() -> None:
    with pytest.raises(caj.FormatError, match="line 2"):
        caj.loads("\n@book{two, title = {B\n")


def test_two_records_with_one_key_are_both_read() -> None:
    loaded = caj.loads("@book{a, title = {A}}\n@book{a, title = {B}}")
    assert isinstance(loaded, Loaded)
    assert [str(record) and record.key for record in loaded] == ["a", "a"]
    assert [notice.code for notice in loaded.notices] == ["repaired:repeated"]


def test_a_repeated_field_is_told() -> None:
    record = caj.loads("@book{a, title = {A}, title = {B}}")[0]
    assert isinstance(record, caj.Article)
    assert record.title.en == "A"
    assert [(notice.code, notice.value) for notice in record.notices] == [
        ("repaired:repeated", "title = {B}")
    ]


# --- CSL-JSON


def test_english_title_authors_and_journal_of_a_chinese_article_have_a_home() -> None:
    article = caj.Article(
        type="article-journal",
        language="zh-CN",
        title={"en": "Balanced Diplomacy of Central Asian Countries"},
        author=[{"name": {"han": "张宁", "latin": "Zhang Ning"}}],
        container_title={"zh": "俄罗斯学刊", "en": "Academic Journal of Russian Studies"},
    )
    item = json.loads(caj.dumps([article], "csl-json"))[0]
    assert item["original-title"] == "Balanced Diplomacy of Central Asian Countries"
    assert item["author"] == [{"family": "张", "given": "宁"}]
    assert item["original-author"] == [{"family": "Zhang", "given": "Ning"}]
    assert item["note"].split("\n") == [
        "original-container-title: Academic Journal of Russian Studies",
        "original-author: Zhang || Ning",
    ]
    assert "custom" not in item
    assert caj.loads(json.dumps([item])) == [article]


def test_a_cited_page_is_no_page_of_the_item() -> None:
    item = json.loads(caj.dumps([caj.Citation(type="book", title="和平地理学", locator="112")], "csl-json"))[
        0
    ]
    assert "page" not in item and "locator" not in item
    assert item["custom"]["locator"] == "112"


# --- keys


@pytest.mark.parametrize(
    ("title", "author", "year", "key", "han"),
    [
        ("科研软件使用与二次开发", "王大毛", 2023, "wang2023keyan", "王大毛2023科研"),
        ("Pluralistic and Balanced Diplomacy", "张宁", 2024, "zhang2024pluralistic", "张宁2024pluralistic"),
        ("基于语料库的汉语研究", "单田芳", 2001, "shan2001yuliao", "单田芳2001语料"),
        ("1998年长江洪水的成因", "曾国藩", 1999, "zeng1999changjiang", "曾国藩1999长江"),
        ("浅析我国区域经济", "尉迟恭", 2020, "yuchi2020quyu", "尉迟恭2020区域"),
        ("论语译注", "杨伯峻", 1980, "yang1980lunyu", "杨伯峻1980论语"),
        ("5G网络的部署", "吕布", 2020, "lv20205g", "吕布20205g"),
        ("The genome of Eucalyptus", "Müller, A", 2014, "muller2014genome", "muller2014genome"),
        ("题名", "李四", None, "lindtiming", "李四nd题名"),
    ],
)
def test_keys(title: str, author: str, year: int | None, key: str, han: str) -> None:
    record = caj.Citation(title=title, author=author, issued=year)
    assert keys.assign([record]) == [key]
    assert keys.assign([record], "han") == [han]


def test_a_key_stays_when_other_records_come() -> None:
    first, same, other = (
        caj.Citation(title=title, author="王大毛", issued=2023) for title in ("科研甲", "科研乙", "语言")
    )
    assert keys.assign([first, other]) == ["wang2023keyan", "wang2023yuyan"]
    assert keys.assign([first, same, other]) == ["wang2023keyan", "wang2023keyana", "wang2023yuyan"]


def test_existing_keys_are_kept_made_fit_and_made_new_on_request() -> None:
    record = caj.Citation(key="my~key%2 (1)", title="科研", author="王大毛", issued=2023)
    assert keys.assign([record]) == ["mykey21"]
    assert keys.assign([record], "pinyin") == ["wang2023keyan"]
    assert caj.dumps([record], "bibtex").startswith("@misc{mykey21,")
    assert caj.dumps([record], "biblatex", keys="pinyin").startswith("@misc{wang2023keyan,")
    assert json.loads(caj.dumps([record], "csl-json", keys="han"))[0]["id"] == "王大毛2023科研"
    with pytest.raises(caj.FormatError, match="keep, pinyin, passport, han"):
        caj.dumps([record], "bibtex", keys="roman")


def test_a_surname_with_u_umlaut_as_passports_have_it() -> None:
    record = caj.Citation(title="论文", author="吕布", issued=2020)
    assert keys.assign([record], "passport") == ["lyu2020lunwen"]


def test_a_key_that_a_record_has_goes_before_one_that_is_made() -> None:
    new = caj.Citation(title="科研", author="王大毛", issued=2023)
    assert keys.assign([new, new.model_copy(update={"key": "Wang2023keyan"})]) == [
        "wang2023keyana",
        "Wang2023keyan",
    ]


@given(st.lists(ARTICLES | CITATIONS, max_size=4))
@settings(max_examples=50, deadline=None)
def test_keys_are_ascii_short_and_different(records: list[caj.Record]) -> None:
    made = keys.assign(records, "pinyin")
    assert len({key.lower() for key in made}) == len(records)
    assert all(re.fullmatch(r"[a-z0-9]{1,24}", key) for key in made)


# --- files


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_content_decides_format_and_encoding(format: str, encoding: str) -> None:
    record = caj.Citation(type="book", title="和平地理学", author="刘愈之", publisher_place="北京")
    content = caj.dumps([record], format).replace("\n", "\r\n").encode(encoding)
    loaded = caj.loads(content)
    assert isinstance(loaded, Loaded)
    assert loaded == [record]
    assert loaded.format == format
    assert loaded.encoding == {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding)


@pytest.mark.parametrize("content", ["", "  \n", b"", "\ufeff"])
def test_an_empty_file_is_no_success(content: str | bytes) -> None:
    with pytest.raises(caj.EmptyInput):
        caj.loads(content)


@pytest.mark.parametrize("content", ["张宁 多元外交 俄罗斯学刊", "<html></html>"])
def test_a_text_of_no_format_is_refused(content: str) -> None:
    with pytest.raises(caj.FormatError, match="biblatex, bibtex, "):
        caj.loads(content)


@pytest.mark.parametrize(
    ("content", "format"),
    [("no entry here", "bibtex"), ("{", "csl-json"), ("[1, 2", "csl-json"), ("a", "no-such")],
)
def test_a_file_that_is_not_of_its_format_is_refused(content: str, format: str) -> None:
    with pytest.raises(caj.FormatError):
        caj.loads(content, format)


def test_dump_and_load_by_suffix(tmp_path: Path) -> None:
    article = caj.Article(title="多元外交", citations=[caj.Citation(raw="[1] 甲")])
    assert caj.dump([article], tmp_path / "refs.json") == []
    assert caj.load(tmp_path / "refs.json") == [article]
    assert caj.dump([article], tmp_path / "refs.bib") == []
    assert caj.load(tmp_path / "refs.bib") == [article]
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["refs.bib", "refs.json"]


def test_what_a_format_cannot_hold_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    poor = dataclasses.replace(all_formats()["bibtex"], cannot=lambda record: ["funding"])
    monkeypatch.setattr("cajournal.formats.files.by_name", lambda name, written: poor)
    (loss,) = losses([caj.Article(title="多元外交", funding=[{"funder": "国家社会科学基金"}])], "poor")
    assert (loss.number, loss.field, loss.record) == (1, "funding", "多元外交")
    assert "国家社会科学基金" in loss.value
    assert str(loss) == loss.en == "bibtex does not hold funding of 多元外交."
    assert loss.zh == "bibtex 格式无法保存“多元外交”的基金。"


def test_dump_overwrites_only_when_told(tmp_path: Path) -> None:
    path = tmp_path / "refs.bib"
    path.write_text("mine", "utf-8")
    record = caj.Citation(title="题名")
    with pytest.raises(caj.OutputError, match="exists"):
        caj.dump([record], path)
    assert path.read_text("utf-8") == "mine"
    caj.dump([record], path, overwrite=True)
    assert caj.load(path) == [record]


def test_dump_into_nowhere_is_told(tmp_path: Path) -> None:
    with pytest.raises(caj.OutputError):
        caj.dump([caj.Citation(title="题名")], tmp_path / "no" / "such" / "refs.bib")
    with pytest.raises(caj.InputError):
        caj.load(tmp_path / "missing.bib")
    with pytest.raises(caj.FormatError):
        caj.dump([], tmp_path / "refs.docx")


def test_formats_are_found_by_walking_the_package() -> None:
    found = all_formats()
    assert set(FORMATS) <= set(found)
    assert all(format.suffixes or format.dumps is None for format in found.values())
    assert all(suffix.startswith(".") for format in found.values() for suffix in format.suffixes)


def test_variables_in_the_note_are_read() -> None:
    """Zotero's users write there what it has no field for."""
    note = "type: periodical\npage: 19\nvolume: 7\nA remark: kept\nCSTR: 32003.36.ChinaXiv.202303.00020.V1"
    item = {"type": "book", "title": "河工", "volume": "3", "note": note}
    record = caj.loads(json.dumps([item]), "csl-json")[0]
    assert (record.type, record.page, record.volume) == ("periodical", "19", "3")
    assert record.CSTR == "32003.36.ChinaXiv.202303.00020.V1"
    assert record.note == "volume: 7\nA remark: kept"


def test_a_date_about_a_year_is_an_inferred_one() -> None:
    item = {"type": "book", "issued": {"date-parts": [[1936]], "circa": True}}
    record = caj.loads(json.dumps([item]), "csl-json")[0]
    assert record.issued == caj.PartialDate(year=1936, inferred=True)
    assert json.loads(caj.dumps([record], "csl-json"))[0]["issued"] == item["issued"]
