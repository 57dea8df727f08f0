"""The checker: each rule on a case that breaks it and on one that does not; fixes that mend for good."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
import word
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

import cajournal as caj
from cajournal import cli
from cajournal.checks.base import EDITIONS, RecordRule
from cajournal.checks.checking import rules
from cajournal.checks.documents import DocumentRule
from cajournal.checks.lists import ListRule
from cajournal.messages import sentences

CASES = Path(__file__).parent / "cases"
ROWS: list[dict[str, Any]] = json.loads((CASES / "lint" / "references.json").read_text(encoding="utf-8"))
CLEAN = (
    "陈木. 河海旧闻: 第1卷[M]. 北京: 河海书局, 2000: 29.",
    "于青, 刘义, 柴跃, 等. 药品交易审核模式[J]. 河海大学学报(自然科学版), 2012, 52 (11): 1518-1523.",
    "Frese K S, Katus H A, Meder B. Sequencing: biology and medicine[J/OL]. Biology, 2013, 2 (1): 378-398. "
    "http://www.example.org/2079/1/378.",
    "斯密. 国富[M]. 李木, 译. 2版. 北京: 河海书局, 1965: 112.",
    "程伟. 洪水的成因[M]//许泽, 赵国. 洪涝灾害与对策. 北京: 河海出版社, 1999: 32-36.",
    "丁详. 数字革命[N]. 河海青年报, 2000-11-20 (15).",
    "邓刚. 节电器: CN200610171314.3[P]. 2008-01-16: 8-9.",
    "河海博物馆[EB/OL]. [2025-05-06]. https://www.example.cn/.",
    "GB/T 3792—2021 信息与文献 资源描述[S].",
    "佚名, 无日期. 嘉河县志[M]. 南京: 河海书局.",
    "Smith J, n.d. Rivers and canals[M]. London: Harbour Press.",
    "陈木. 河海旧闻[M]. [出版地不详]: [出版者不详], 1936.",
)


def codes(references: Any, edition: int = 2025) -> list[str]:
    return [one.code for one in caj.lint(references, edition)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["code"])
def test_a_rule_finds_its_place_and_spares_what_is_right(row: dict[str, Any]) -> None:
    found = [one for one in caj.lint([row["bad"]], row["edition"]) if one.code == row["code"]]
    assert found
    assert (row["bad"][found[0].start : found[0].end], found[0].fix) == (row["place"], row["fix"])
    assert row["code"] not in codes([row["good"]], row["edition"])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["code"])
def test_what_is_mended_stays_as_it_is(row: dict[str, Any]) -> None:
    mended = caj.mend(row["bad"], row["edition"])
    assert caj.mend(mended, row["edition"]) == mended
    assert [one.code for one in caj.lint(mended, row["edition"]) if one.fix is not None] == []


@pytest.mark.parametrize(
    ("bad", "mended"),
    [
        (
            "张三, 李四, 王五, et al. 论题[J]. 学刊, 2020, 3(2): 1-9.",
            "张三, 李四, 王五, 等. 论题[J]. 学刊, 2020, 3(2): 1-9.",
        ),
        (
            "张三. 一章[M]. 见: 李四. 河流史. 北京: 河海书局, 2001: 3.",
            "张三. 一章[M]//李四. 河流史. 北京: 河海书局, 2001: 3.",
        ),
        ("张三. 论题[J]. 学刊，2020，3(2): 1-9.", "张三. 论题[J]. 学刊，2020，3(2)：1-9."),
    ],
)
def test_a_whole_reference_mended(bad: str, mended: str) -> None:
    assert caj.mend(bad) == mended


LISTS = {
    "twice": (
        ["[1] 张三. 论题的研究[J]. 学刊, 2020, 3(2): 1-9.", "[2] 张三.论题的研究[J].学刊,2020,3(2):1-9."]
    ),
    "numbering": ["[1] 张三. 论题[J]. 学刊, 2020(2): 1-9.", "[3] 李四. 别论[J]. 学刊, 2021(2): 1-9."],
    "no-number": [
        "[1] 张三. 论题[J]. 学刊, 2020(2): 1-9.",
        "[2] 李四. 别论[J]. 学刊, 2021(2): 1-9.",
        "王五. 余论[J]. 学刊, 2021(2): 1-9.",
    ],
    "label-form": ["1 张三. 论题[J]. 学刊, 2020(2): 1-9."],
    "list-widths": [
        "[1] 张三. 论题[J]. 学刊, 2020(2): 1-9.",
        "[2] 李四. 别论[J]. 学刊, 2021(2): 1-9.",
        "[3] 王五. 余论[J]. 学刊，2021（2）：1-9.",
    ],
}
RIGHT = ["[1] 张三. 论题的研究[J]. 学刊, 2020(2): 1-9.", "[2] 李四. 别的论题[J]. 学刊, 2021(2): 1-9."]
RECORDS: dict[str, tuple[caj.Record, caj.Record]] = {
    "issn-of-doi": (
        caj.Article(title="题", DOI="10.3969/j.issn.1000-0054.2020.02.001", ISSN="1002-0306"),
        caj.Article(title="题", DOI="10.3969/j.issn.1000-0054.2020.02.001", ISSN="1000-0054"),
    ),
    "record-year-of-doi": (
        caj.Article(title="题", DOI="10.3969/j.issn.1000-0054.2010.02.001", issued=2020),
        caj.Article(title="题", DOI="10.3969/j.issn.1000-0054.2020.02.001", issued=2020),
    ),
    "page-count": (
        caj.Article(type="article-journal", title="题", page="5-23", number_of_pages=9),
        caj.Article(type="article-journal", title="题", page="5-23", number_of_pages=19),
    ),
    "record-pages": (caj.Article(title="题", page="58-23"), caj.Article(title="题", page="23-58")),
    "no-title": (caj.Article(author="张三"), caj.Article(title="题")),
}


@pytest.mark.parametrize("code", LISTS)
def test_rules_of_lists(code: str) -> None:
    assert code in codes(LISTS[code])
    assert code not in codes(RIGHT)


THREE = [
    "[1] 张三. 论题的研究[J]. 学刊, 2020(2): 1-9.",
    "[2] 李四. 别的论题[J]. 学刊, 2021(2): 1-9.",
    "[3] 王五. 余下的论题[J]. 学刊, 2021(3): 1-9.",
]
DOCUMENTS = {
    "mark-unlisted": ("由文献[1-4]可知。", "由文献[1-3]可知。", ("[1-4]", None)),
    "reference-uncited": ("由文献[1]和文献[2]可知。", "由文献[1]、文献[2-3]可知。", (THREE[2], None)),
    "cited-disorder": (
        "由文献[2]可知，文献[1]也说明，参见[3]。",
        "由文献[1]可知，文献[2-3]也说明。",
        ("[2]", None),
    ),
    "marks-apart": ("由文献[1][3]可知，文献[2]亦然。", "由文献[1-3]可知。", ("[1][3]", "[1,3]")),
    "mark-form": ("由文献[1、2]可知，文献[3]亦然。", "由文献[1,2]可知，文献[3]亦然。", ("[1、2]", "[1-2]")),
}


def document(text: str) -> bytes:
    return "\n".join(["绪论", "", text, "", "参考文献", *THREE]).encode()


@pytest.mark.parametrize("code", DOCUMENTS)
def test_rules_of_documents(code: str) -> None:
    bad, good, (place, fix) = DOCUMENTS[code]
    found = [one for one in caj.lint(caj.read_manuscript(document(bad))) if one.code == code]
    assert [(one.text, one.fix, one.line) for one in found] == [(place, fix, 8 if place in THREE else 3)]
    assert codes(caj.read_manuscript(document(good))) == []


def test_the_cited_page_stands_behind_the_bracket() -> None:
    found = caj.lint(caj.read_manuscript(document("由文献[1:25]可知，文献[2-3]亦然。")))
    assert [(one.code, one.text, one.fix) for one in found] == [("mark-form", "[1:25]", "[1]25")]
    assert codes(caj.read_manuscript(document("由文献[1]25可知，文献[2-3]亦然。"))) == []


@pytest.mark.parametrize("heading", ["# 参考文献", "参考文献"])
def test_places_in_a_document_are_lines_and_columns(heading: str, tmp_path: Path) -> None:
    file = tmp_path / ("paper.md" if heading[0] == "#" else "paper.txt")
    lines = [
        "绪论",
        "",
        "由文献[1]、文献[2]可知。",
        "",
        heading,
        "",
        THREE[0],
        "",
        THREE[1].replace("[J]", "[j]"),
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    assert run(str(file)).stdout.startswith(f"{file}:9:14: lower-type-mark (A)")
    assert run(str(file), "--fix").exit_code == 2


LATEX = r"""\documentclass{article}
\begin{document}
Text \cite{a} and \cite{b}.
\begin{thebibliography}{9}
\bibitem{a} 张三. 论题的研究[j]. 学刊, 2020(2): 1-9.
\end{thebibliography}
\end{document}
"""


def test_the_column_is_that_of_its_line() -> None:
    text = "# 绪论\n\n江河\n由文献[1、2]可知。\n\n# 参考文献\n\n" + "\n\n".join(THREE[:2])
    (found,) = caj.lint(caj.read_manuscript(text.encode(), "md"))
    assert (found.code, found.paragraph, found.line, found.column) == ("mark-form", 2, 4, 4)


def test_places_in_latex_are_lines() -> None:
    found = caj.lint(caj.read_manuscript(LATEX.encode(), "tex"))
    assert [(one.code, one.line) for one in found] == [("mark-unlisted", 3), ("lower-type-mark", 5)]


def test_a_docx_is_checked_by_paragraphs(tmp_path: Path) -> None:
    """Its list, those of its notes that mean to follow the standard, and its marks."""
    p, run_of = word.paragraph, word.run
    notes = {
        3: "此处是说明。",
        4: "费孝. 乡土[j]. 学刊, 2020(2): 1-9.",
        5: "费孝：《乡土》，北京：河海书局，2008年。",
    }
    calls = (run_of("[4]", True), *map(word.call, notes))
    body = [p("绪论", style="1"), p(run_of("由文献[1]、文献[2-3]可知"), *calls, run_of("。"))]
    listed = [p(one[4:], style="ref") for one in THREE]
    file = tmp_path / "thesis.docx"
    file.write_bytes(word.docx([*body, p("参考文献", style="1"), *listed], notes, {}))
    done = run(str(file), "--lang", "en").stdout.splitlines()
    assert [line.removeprefix(f"{file}:").split(" (")[0] for line in done if line.startswith(str(file))] == [
        "paragraph 2:17: mark-unlisted",
        "paragraph 8:8: lower-type-mark",
    ]
    told = json.loads(run(str(file), "--format", "sarif", "--lang", "en", "--quiet").stdout)
    place = told["runs"][0]["results"][0]["locations"][0]
    assert place["logicalLocations"][0]["name"] == "paragraph 2"


@given(
    st.lists(
        st.sampled_from([*THREE, *CLEAN, "参考文献", "", "由[1][3]、[2]可知，", "[4] 甲、\n乙. 题[j]. 刊"]),
        max_size=8,
    )
)
@settings(max_examples=60)
def test_every_place_lies_in_its_paragraph(lines: list[str]) -> None:
    for kind in ("txt", "md", "tex", "html"):
        manuscript = caj.read_manuscript("\n".join(["绪论", *lines]).encode(), kind)
        for one in caj.lint(manuscript):
            assert one.paragraph
            assert 0 <= one.start <= one.end <= len(manuscript.paragraphs[one.paragraph - 1])


def test_a_bibliography_that_no_mark_cites_is_left_alone() -> None:
    assert codes(caj.read_manuscript(document("没有标注的文章。"))) == []


@pytest.mark.parametrize("code", RECORDS)
def test_rules_of_records(code: str) -> None:
    bad, good = RECORDS[code]
    assert code in codes([bad])
    assert code not in codes([good])


def test_a_number_that_the_model_refused_is_told() -> None:
    records = caj.loads("@article{a, title = {题名}, issn = {1000-0055}}")
    assert "wrong-number" in codes(records)
    assert "wrong-number" not in codes(caj.loads("@article{a, title = {题名}, issn = {1000-0054}}"))


def test_every_rule_has_its_case_and_its_sentences() -> None:
    cased = {row["code"] for row in ROWS} | LISTS.keys() | RECORDS.keys() | DOCUMENTS.keys()
    cased.add("wrong-number")
    assert rules().keys() == cased
    assert all(f"lint:{code}" in sentences("zh") for code in rules())
    assert len(rules()) >= 60


@pytest.mark.parametrize("reference", CLEAN)
def test_a_clean_reference_gives_no_finding(reference: str) -> None:
    assert codes([reference]) == []


_PARTS = [part for row in ROWS for part in (row["bad"], row["good"])]


@given(st.lists(st.sampled_from(_PARTS), min_size=1, max_size=3).map("\n".join), st.sampled_from(EDITIONS))
@settings(max_examples=60)
def test_what_is_mended_needs_no_more_mending(text: str, edition: int) -> None:
    mended = caj.mend(text, edition)
    assert [one for one in caj.lint(mended, edition) if one.fix is not None] == []


@given(st.text(max_size=60))
@settings(max_examples=60)
def test_no_text_raises(text: str) -> None:
    for one in caj.lint(text):
        assert 0 <= one.start <= one.end <= len(text)
        assert one.zh and one.en


def test_kinds_of_rules() -> None:
    kinds = [type(rule) for rule in rules().values()]
    assert kinds.count(ListRule) == 5
    assert kinds.count(RecordRule) == 6
    assert kinds.count(DocumentRule) == len(DOCUMENTS)


def run(*arguments: str) -> Any:
    return CliRunner().invoke(cli.app, ["lint", *arguments])


def test_the_command(tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_text("[1] 张三、李四. 论题[j]. 学刊, 2020, 3(2): 1-9", encoding="utf-8")
    done = run(str(file))
    assert done.exit_code == 1
    assert "name-separator (7.1.2)" in done.stdout
    assert "name-separator (8.1.2)" in run(str(file), "--edition", "2015").stdout
    assert "+[1] 张三, 李四. 论题[J]. 学刊, 2020, 3(2): 1-9." in run(str(file), "--diff").stdout
    assert json.loads(run(str(file), "--format", "json").stdout)[0]["code"] == "name-separator"
    assert json.loads(run(str(file), "--format", "sarif").stdout)["runs"][0]["results"]
    assert run(str(file), "--fix").exit_code == 0
    assert file.read_text(encoding="utf-8") == "[1] 张三, 李四. 论题[J]. 学刊, 2020, 3(2): 1-9."
    assert run(str(file)).exit_code == 0


def test_the_command_explains_a_rule_and_knows_no_other(tmp_path: Path) -> None:
    assert "8.1.2" in run("--explain", "too-many-names").stdout
    assert run("--explain", "no-such-rule").exit_code == 2
    file = tmp_path / "refs.bib"
    file.write_text("@article{a, title = {题名}, issn = {1000-0055}, pages = {58--23}}", encoding="utf-8")
    done = run(str(file), "--select", "record-pages")
    assert (done.exit_code, done.stdout.count("\n")) == (1, 1)


def test_two_hundred_references_are_checked_at_once() -> None:
    """No promise of a time, but a list of 200 that took a minute would be of no use."""
    start = time.perf_counter()
    caj.lint("\n".join(f"[{n}] {CLEAN[0]}" for n in range(200)))
    assert time.perf_counter() - start < 60


@pytest.mark.parametrize(
    ("printed", "mended"),
    [
        ("光明报[N]. 河海日报, 2021年11月3日第11版.", "光明报[N]. 河海日报, 2021-11-03(11)."),
        ("光明报[N]. 河海日报, 2019年1月12日, 第1版.", "光明报[N]. 河海日报, 2019-01-12(1)."),
        ("光明报[N]. 河海日报, 2019-01-12第8版.", "光明报[N]. 河海日报, 2019-01-12(8)."),
        ("光明报[N]. 河海日报, 2021年11月3日(11).", "光明报[N]. 河海日报, 2021-11-03(11)."),
        ("论河工[J]. 河海学报, 2019年第3期: 12-15页.", "论河工[J]. 河海学报, 2019(3): 12-15."),
        ("论河工[J]. 河海学报, 2019年第40卷第3期, 12-15.", "论河工[J]. 河海学报, 2019, 40(3): 12-15."),
    ],
)
def test_words_around_numbers_are_mended_together(printed: str, mended: str) -> None:
    assert caj.mend(f"[1] 张三. {printed}") == f"[1] 张三. {mended}"


def test_a_fix_that_changes_what_is_said_is_left_to_the_author(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "[1] 张三. 论河工[J]. 河海学报, 2019, 3(2): 12-15."
    harm = caj.lint(text.replace(": 12", ", 12"))[0].model_copy(update={"start": 22, "end": 26, "fix": ""})
    assert text[22:26] == "2019"
    monkeypatch.setattr("cajournal.checks.mending.check", lambda *given: [harm])
    assert caj.mend(text) == text
