"""Documents: every reference of the list and of the notes, nothing of the text, and marks that are marks."""

from __future__ import annotations

import csv
import json
import re
import struct
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import word
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

import cajournal as caj
from cajournal import cli
from cajournal.manuscripts.base import kinds
from cajournal.manuscripts.numbering import numeral

CASES = Path(__file__).parent / "cases"
DOCUMENTS = sorted((CASES / "manuscripts").glob("*/document.*"))
DOCX = "docx"


def printed(kind: str) -> list[str]:
    """The references of the golden cases of one kind, without their labels."""
    cases = json.loads((CASES / "references" / f"{kind}.json").read_text(encoding="utf-8"))
    return [re.sub(r"^\s*(?:[\[［]\d+[\]］]|\d+\.)\s*", "", case["raw"]) for case in cases]


def said(manuscript: caj.Manuscript) -> dict[str, Any]:
    """What a golden case says of a document."""
    return {
        "kind": manuscript.kind,
        "entries": [
            [one.origin, one.label, one.paragraph, one.citation.key, one.citation.title]
            for one in manuscript.entries
        ],
        "marks": [
            [mark.paragraph, mark.text, mark.style, *mark.targets, *([mark.locator] if mark.locator else [])]
            for mark in manuscript.marks
        ],
        "missing": [
            target
            for mark in manuscript.marks
            for target, entry in zip(mark.targets, mark.entries, strict=True)
            if entry is None
        ],
        "notices": [notice.code for notice in manuscript.notices],
    }


# --- golden documents


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}{path.suffix}")
def test_a_golden_document(path: Path) -> None:
    manuscript = caj.read_manuscript(path)
    expected = json.loads((path.parent / "expected.json").read_text(encoding="utf-8"))
    assert said(manuscript) == expected
    assert len(manuscript.entries) >= 20
    for mark in manuscript.marks:
        assert manuscript.paragraphs[mark.paragraph - 1][mark.start : mark.end] == mark.text


def test_there_is_a_golden_document_of_every_kind() -> None:
    named = {
        name for name, kind in kinds().items() if any(path.suffix in kind.suffixes for path in DOCUMENTS)
    }
    assert named == kinds().keys() - {DOCX}


# --- Word

LISTED, NOTED, ENDED = 44, 9, 7
FOOTNOTES = {number + 3: text for number, text in enumerate(printed("note")[:NOTED])}
ENDNOTES = {number + 2: text for number, text in enumerate(printed("note")[NOTED : NOTED + ENDED])}


@pytest.fixture(scope="module")
def thesis() -> bytes:
    """Sixty references: a list numbered by its style, footnotes, endnotes; and much that is none."""
    p, run = word.paragraph, word.run
    text = [
        p("目  录"),
        p("第一章 绪论\t1", style="TOC1"),
        p("参考文献\t40", style="TOC1"),
        p("绪论", style="1", numbered=1),
        p(
            run("土壤有机碳是核心指标"),
            run("[1", True),
            run(",3-5]", True),
            run("，见文献[2]260，另有研究[6]、[7]。"),
        ),
        p("国发[2020]15号与[2019]年的统计，区间[0,1]，公式(1)、式[2]、a[3]、[18-65]岁，类型为[J]。"),
        p(
            run("面积为10m"),
            run("2", True),
            run("，x"),
            run("3", True),
            run("，结论"),
            run("8", True),
            run("成立。"),
        ),
        p("首先采样", numbered=1, depth=1),
        p("其次测定", numbered=1, depth=1),
        "<w:tbl><w:tr><w:tc>" + p(run("表中的标注"), run("[9]", True)) + "</w:tc></w:tr></w:tbl>",
        p(
            "<w:del><w:r><w:delText>删去的[10]</w:delText></w:r></w:del>",
            "<w:ins>" + run("补上的[11]") + "</w:ins>",
        ),
        p(run("注"), *(word.call(number) for number in reversed(FOOTNOTES)), word.call(1), run("。")),
        p(run("尾注"), *(word.call(number, "endnote") for number in ENDNOTES)),
        p(
            "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>"
            + p("框中的文字[12]")
            + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
            + p("框中的文字[12]")
            + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        ),
        p("参考文献", style="1", numbered=1),
        *(
            p(one, style="ref2" if number % 2 else "ref")
            for number, one in enumerate(printed("gbt")[:LISTED])
        ),
        p("附录A 调查问卷", style="1"),
        p("您的年龄是？ A. 18-25 B. 26-35", numbered=6),
        p("您2019年的收入（万元）：1-5; 6-10", numbered=6),
        p("致谢", style="1"),
        p("感谢导师张三教授，2020年5月于北京。"),
    ]
    return word.docx(text, FOOTNOTES | {1: "此处的“天下”指帝国的文化秩序。"}, ENDNOTES)


def test_sixty_references_of_a_docx(thesis: bytes) -> None:
    manuscript = caj.read_manuscript(thesis)
    assert manuscript.kind == DOCX
    assert len(manuscript.citations) == 60
    listed = [one for one in manuscript.entries if one.origin == "list"]
    assert [one.label for one in listed] == [str(number) for number in range(1, LISTED + 1)]
    assert [one.citation.raw for one in listed] == printed("gbt")[:LISTED]
    assert [one.citation.label for one in listed] == [one.label for one in listed]
    for origin, notes in (
        ("footnote", list(reversed(FOOTNOTES.values()))),
        ("endnote", list(ENDNOTES.values())),
    ):
        found = [one for one in manuscript.entries if one.origin == origin]
        assert [one.citation.raw for one in found] == notes
        assert [one.label for one in found] == [str(number) for number in range(1, len(notes) + 1)]
    assert [notice.code for notice in manuscript.notices] == ["ignored:remarks"]


def test_a_note_that_names_a_work_again_is_kept() -> None:
    text = "# 引言\n\n正文。[^1]\n\n[^1]: 陈寅伯：《隋唐制度论稿》，第20页。\n"
    entries = caj.read_manuscript(text.encode(), kind="md").entries
    assert [(one.origin, one.citation.title, one.citation.locator) for one in entries] == [
        ("footnote", "隋唐制度论稿", "20")
    ]


def test_the_marks_of_a_docx(thesis: bytes) -> None:
    manuscript = caj.read_manuscript(thesis)
    numeric = [(mark.text, mark.targets, mark.raised) for mark in manuscript.marks if mark.style == "numeric"]
    assert numeric == [
        ("[1,3-5]", ("1", "3", "4", "5"), True),
        ("[2]260", ("2",), False),
        ("[6]", ("6",), False),
        ("[7]", ("7",), False),
        ("8", ("8",), True),
        ("[9]", ("9",), True),
        ("[11]", ("11",), False),
        ("[12]", ("12",), False),
    ]
    noted = [mark.entries for mark in manuscript.marks if mark.style == "note"]
    assert noted == [(number,) for number in range(LISTED, LISTED + NOTED + ENDED)]
    assert all(
        mark.entries == tuple(int(one) - 1 for one in mark.targets)
        for mark in manuscript.marks
        if mark.style == "numeric"
    )
    for mark in manuscript.marks:
        assert manuscript.paragraphs[mark.paragraph - 1][mark.start : mark.end] == mark.text
    assert [one.label for one in manuscript.uncited] == ["10", *map(str, range(13, LISTED + 1))]


@pytest.mark.parametrize("kind", ["gbt", "latin", "apa", "author_date", "cnki", "unmarked"])
def test_no_item_of_a_list_is_lost(kind: str) -> None:
    """Lists of the references of the golden cases, dirty ones too: as many come out, in their order."""
    raws = [raw for raw in printed(kind) if "\n" not in raw]
    body = [word.paragraph("正文。"), word.paragraph("参考文献", style="1")]
    found = caj.read_manuscript(word.docx([*body, *(word.paragraph(raw, style="ref") for raw in raws)]))
    assert [one.citation.raw.strip() for one in found.entries] == [raw.strip() for raw in raws]


def labels(*paragraphs: str, **parts: str) -> list[str]:
    """The labels of the references in a document with these paragraphs."""
    made = word.docx([word.paragraph("参考文献", style="1"), *paragraphs], **parts)
    return [one.label or "" for one in caj.read_manuscript(made).entries]


REFERENCE = "张文显. 法治与国家治理现代化[J]. 中国法学, 2014(4): 5-27."


def test_numbers_of_several_lists() -> None:
    """One abstract list goes on through its instances, unless one says that it starts anew."""
    item = word.paragraph
    assert labels(item(REFERENCE, numbered=5), item(REFERENCE, style="ref")) == ["1", "2"]
    assert labels(item(REFERENCE, numbered=5), item(REFERENCE, numbered=6)) == ["1", "1"]
    started = word.NUMBERING.replace('w:startOverride w:val="1"', 'w:startOverride w:val="31"')
    assert labels(*[item(REFERENCE, numbered=6)] * 3, numbering=started) == ["31", "32", "33"]


def test_numbers_of_several_levels_and_forms() -> None:
    item = word.paragraph
    deep = [
        item(REFERENCE, numbered=1),
        *[item(REFERENCE, numbered=1, depth=1)] * 2,
        item(REFERENCE, numbered=1),
    ]
    assert labels(*deep) == ["1", "1.1", "1.2", "2"]
    for form, shown in ("upperRoman", "III"), ("chineseCounting", "三"), ("decimalEnclosedCircle", "3"):
        numbering = word.NUMBERING.replace(word.level(), word.level(form=form))
        assert labels(*[item(REFERENCE, style="ref")] * 3, numbering=numbering)[2].strip("[]") == shown


@given(
    st.integers(0, 10**6),
    st.sampled_from(["lowerRoman", "upperLetter", "chineseCountingThousand", "decimal"]),
)
def test_any_number_has_a_form(count: int, form: str) -> None:
    assert 0 < len(numeral(count, form)) < 40


def test_lists_of_several_chapters() -> None:
    chapter = [word.paragraph("研究[1]表明", "。"), word.paragraph("参考文献", style="2")]
    one, other = printed("gbt")[:2]
    made = word.docx([*chapter, word.paragraph(one, numbered=5), *chapter, word.paragraph(other, numbered=6)])
    manuscript = caj.read_manuscript(made)
    assert [entry.label for entry in manuscript.entries] == ["1", "1"]
    assert [mark.entries for mark in manuscript.marks] == [(0,), (1,)]


# --- what is hostile or broken


def failed(content: bytes, error: type[caj.CajournalError], code: str, **options: Any) -> None:
    with pytest.raises(error) as caught:
        caj.read_manuscript(content, **options)
    assert caught.value.code == code
    assert caught.value.zh != caught.value.en


def test_a_zip_bomb() -> None:
    bomb = word.docx([word.paragraph("字" * 30_000_000)])
    assert len(bomb) < 1_000_000
    failed(bomb, caj.TooLarge, "too-large:unpacked")
    failed(word.docx([word.paragraph("字" * 1000)]), caj.TooLarge, "too-large:unpacked", max_length=1000)


def test_entities_are_not_read() -> None:
    declared = (
        '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="x">&e;</w:document>'
    )
    failed(word.docx([], document=declared), caj.FormatError, "bad-xml:doctype")


def test_endless_depth() -> None:
    deep = f'<w:document xmlns:w="{word.W}">{"<w:ins>" * 10**5}'
    failed(word.docx([], document=deep), caj.FormatError, "bad-xml:depth")
    failed(b"<html>" + b"<div>" * 10**5, caj.FormatError, "bad-xml:depth")


def test_broken_packages(thesis: bytes, tmp_path: Path) -> None:
    failed(b"PK\x03\x04 and no more", caj.FormatError, "bad-docx")
    failed(thesis[: len(thesis) // 2], caj.FormatError, "bad-docx")
    empty = tmp_path / "empty.zip"
    with ZipFile(empty, "w", ZIP_DEFLATED) as packed:
        packed.writestr("readme.txt", "no document")
    failed(empty.read_bytes(), caj.FormatError, "bad-docx")
    failed(word.docx([], document="<w:document"), caj.FormatError, "bad-xml")
    failed(word.docx([]), caj.EmptyInput, "empty-input")
    at = thesis.index(b"word/document.xml") + 40
    failed(thesis[:at] + b"\xff" * 40 + thesis[at + 40 :], caj.FormatError, "bad-docx:part")


def test_a_document_that_is_no_docx(tmp_path: Path) -> None:
    named = tmp_path / "thesis.docx"
    named.write_bytes(b"\xd0\xcf\x11\xe0 an old or a protected document")
    with pytest.raises(caj.FormatError) as caught:
        caj.read_manuscript(named)
    assert caught.value.code == "bad-docx"
    failed(b"x", caj.FormatError, "unknown-document", kind="odt")
    with pytest.raises(caj.InputError):
        caj.read_manuscript(tmp_path / "missing.docx")


def test_biblatex_keeps_no_printed_text() -> None:
    failed(rb"\entry{a}{book}{}{} \endentry \begin{document}", caj.InputError, "no-references:biblatex")


_FRAGMENTS = (
    "参考文献\n|References\n|# |[1] |[1,3-5]|[^a]|[^a]: |^[|]^|^|\\bibitem{a} |\\begin{thebibliography}{9}|"
    "\\cite{a}|$|`|```\n|<ol><li>|<sup>|</p>|<section class=footnotes>|<div class=csl-entry>|①|"
    "（张三，2020）|张三. 题名[M]. 北京: 社, 2001.|\n|\n\n|1. |附录\n|---\n|@key|[@key]|\\footnote{|}|注释\n|"
    "::: {#ref-a .csl-entry}\n|<html>|² "
).split("|")


@given(
    st.lists(st.sampled_from(_FRAGMENTS) | st.text(max_size=3), max_size=30),
    st.sampled_from(["md", "tex", "txt", "html"]),
)
@settings(max_examples=300)
def test_any_text_is_read(pieces: list[str], kind: str) -> None:
    content = "".join(pieces).encode("utf-8", "replace")
    try:
        manuscript = caj.read_manuscript(content, kind)
    except caj.CajournalError:
        return
    for mark in manuscript.marks:
        assert manuscript.paragraphs[mark.paragraph - 1][mark.start : mark.end] == mark.text
        assert len(mark.entries) == len(mark.targets)


@given(data=st.data())
@settings(max_examples=60)
def test_a_damaged_docx_is_read_or_told(data: st.DataObject, thesis: bytes) -> None:
    at = data.draw(st.integers(0, len(thesis) - 4))
    broken = thesis[:at] + struct.pack("<I", data.draw(st.integers(0, 2**32 - 1))) + thesis[at + 4 :]
    try:
        caj.read_manuscript(broken)
    except caj.CajournalError as error:
        assert error.zh


# --- what is a mark, and what is none

LIST = "\n\n参考文献\n\n" + "\n".join(f"[{number}] {REFERENCE}" for number in range(1, 13))


def marks(text: str, listed: str = LIST) -> list[str]:
    return [mark.text for mark in caj.read_manuscript(f"引言\n\n{text}{listed}".encode()).marks]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("研究[1]表明", ["[1]"]),
        ("研究［1，3－5］表明", ["［1，3－5］"]),
        ("研究[1-3]、[5]和[7-9,11]", ["[1-3]", "[5]", "[7-9,11]"]),
        ("研究[1]-[3]表明", ["[1]-[3]"]),
        ("见文献[2]260和[3]12-15", ["[2]260", "[3]12-15"]),
        ("Smith et al.[4] and PM2.5[5]", ["[4]", "[5]"]),
        ("文献[61]不在表中", ["[61]"]),
        ("结论¹²成立", ["¹²"]),
        ("见〔1〕与【2】", ["〔1〕", "【2】"]),
    ],
)
def test_marks(text: str, found: list[str]) -> None:
    assert marks(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "国发[2020]15号，[1998]年",
        "区间[0,1]与区间[1,2]",
        "公式(1)和式（2），见式[3]",
        "图[1]、表[2]、Fig. [3]",
        "数组a[1]和x[i]",
        "年龄[18-65]岁",
        "类型[J]与[M/OL]",
        "[1] 首先是列表的一项",
        "面积10 m²与x³",
        "（北京，2020）与（2020）",
        "包括：①甲；②乙。③丙",
    ],
)
def test_no_marks(text: str) -> None:
    assert marks(text) == []


def test_what_does_not_agree() -> None:
    manuscript = caj.read_manuscript(f"引言\n\n先有[1,3]，再有[2]与[4]、[61]，后有[5-11]。{LIST}".encode())
    assert [entry.label for entry in manuscript.uncited] == ["12"]
    assert [(mark.text, target) for mark, target in manuscript.unlisted] == [("[61]", "61")]
    assert [(mark.text, entry.label) for mark, entry in manuscript.disordered] == [("[1,3]", "3")]


# --- the command


def run(*arguments: str | Path, given: bytes | None = None) -> Result:
    return CliRunner().invoke(cli.app, [str(one) for one in arguments], input=given)


@pytest.fixture
def saved(thesis: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "thesis.docx"
    path.write_bytes(thesis)
    return path


def test_a_docx_becomes_a_bib_and_a_map(saved: Path) -> None:
    refs, mapped = saved.with_name("refs.bib"), saved.with_name("map.csv")
    done = run("refs", saved, "-o", refs, "--map", mapped, "-q")
    assert (done.exit_code, done.stderr) == (0, "")
    records = caj.load(refs)
    rows = list(csv.DictReader(mapped.read_text(encoding="utf-8").splitlines()))
    assert [row["key"] for row in rows] == [record.key for record in records]
    assert len({row["key"] for row in rows}) == 60
    assert [row["number"] for row in rows[:LISTED]] == [str(number) for number in range(1, LISTED + 1)]
    assert [row["origin"] for row in rows[LISTED:]] == ["footnote"] * NOTED + ["endnote"] * ENDED


def test_a_map_in_json_and_one_that_exists(saved: Path) -> None:
    mapped = saved.with_name("map.json")
    assert run("refs", saved, "--map", mapped, "-q").exit_code == 0
    assert json.loads(mapped.read_text(encoding="utf-8"))[2]["number"] == "3"
    again = run("refs", saved, "--map", mapped)
    assert (again.exit_code, "exists" in again.stderr) == (2, True)
    assert run("refs", saved, "--map", saved.with_name("map.xls")).exit_code == 2


def test_json_says_marks_and_entries(saved: Path) -> None:
    told = json.loads(run("refs", saved, "--json").stdout)
    assert (told["kind"], len(told["entries"]), told["marks"][0]["targets"]) == (
        "docx",
        60,
        ["1", "3", "4", "5"],
    )
    assert "paragraphs" not in told


def test_a_docx_on_standard_input(saved: Path) -> None:
    assert run("refs", "-", given=saved.read_bytes()).stdout == run("refs", saved).stdout


def test_the_map_of_a_plain_list(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text(f"[3] {REFERENCE}\n[4] {REFERENCE}\n", encoding="utf-8")
    assert run("refs", path, "--map", tmp_path / "map.csv").exit_code == 0
    assert "list,3,zhang2014fazhi\nlist,4,zhang2014fazhia" in (tmp_path / "map.csv").read_text(
        encoding="utf-8"
    )


def test_what_has_no_references_is_told(tmp_path: Path) -> None:
    path = tmp_path / "paper.tex"
    path.write_text(r"\documentclass{article}\begin{document}Text \cite{a}.\bibliography{refs}\end{document}")
    done = run("refs", path)
    assert (done.exit_code, "refs" in done.stderr, "convert" in done.stderr) == (2, True, True)
    path = tmp_path / "text.md"
    path.write_text("# Title\n\nA text without any reference at all.\n")
    assert "No reference was found in the document" in run("refs", path).stderr


# --- what other programs write


def test_a_list_printed_as_docx_is_read_again(tmp_path: Path) -> None:
    pytest.importorskip("docx", reason="python-docx is not installed")
    listed = tmp_path / "list.txt"
    listed.write_text("\n".join(printed("gbt")[:12]), encoding="utf-8")
    made = tmp_path / "list.docx"
    assert run("format", listed, "--from-edition", "2015", "-t", "docx", "-o", made, "-q").exit_code == 0
    assert len(caj.read_manuscript(made).entries) == 12


@pytest.mark.clients
@pytest.mark.parametrize("name", ["pandoc/document.md", "journal/document.html", "no-heading/document.md"])
@pytest.mark.parametrize("to", ["docx", "html", "latex", "markdown"])
def test_what_pandoc_writes(name: str, to: str, tmp_path: Path) -> None:
    pypandoc = pytest.importorskip("pypandoc", reason="needs pandoc: pip install pypandoc-binary")
    suffix = {"latex": ".tex", "markdown": ".md"}.get(to, f".{to}")
    made = tmp_path / f"made{suffix}"
    pypandoc.convert_file(str(CASES / "manuscripts" / name), to, outputfile=str(made), extra_args=["-s"])
    expected = json.loads(
        (CASES / "manuscripts" / name).with_name("expected.json").read_text(encoding="utf-8")
    )
    found = caj.read_manuscript(made).entries
    assert len(found) == len(expected["entries"])
    listed = [one[1] for one in expected["entries"] if one[0] == "list"]
    assert [one.label for one in found if one.origin == "list"] == listed


def test_letters_behind_years_and_pairs_of_names_find_their_entries() -> None:
    text = (
        "张三（2020a）与（张三，2020b）。但张三、李四（2017）说。赵六和孙七（2018）亦然。\n\n## 参考文献\n\n"
    )
    works = ["张三, 2020a. 论甲", "张三, 2020b. 论乙", "张三, 李四, 2017. 论丙", "赵六, 孙七, 2018. 论丁"]
    entries = "\n\n".join(f"{one}[M]. 北京: 江海社." for one in works)
    read = caj.read_manuscript((text + entries).encode(), "md")
    assert [mark.entries for mark in read.marks] == [(0,), (1,), (2,), (3,)]
