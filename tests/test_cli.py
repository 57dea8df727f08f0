"""The command: what it prints, where, in which language, and that no input ever shows a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console
from typer.testing import CliRunner, Result

import cajournal as caj
from cajournal import cli
from cajournal.terminal import colours

EXAMPLE = Path(__file__).parent.parent / "examples" / "cqvip-article.txt"
REFERENCES = """参考文献
[1] 曹凌. 中国佛教疑伪经综录[M]. 上海: 上海古籍出版社, 2011: 19.
[2] 张三, 李四. 论文献著录[J]. 学刊, 2020, 43(2): 1-12.
"""


def run(*arguments: str | Path, given: bytes | str | None = None) -> Result:
    return CliRunner().invoke(cli.app, [str(one) for one in arguments], input=given)


@pytest.fixture
def references(tmp_path: Path) -> Path:
    path = tmp_path / "references.txt"
    path.write_text(REFERENCES, encoding="utf-8")
    return path


# --- the main job


def test_a_page_becomes_bibtex() -> None:
    done = run("page", EXAMPLE)
    assert done.exit_code == 0
    assert done.stdout.startswith("@article{zhang2024pluralistic,")
    assert done.stdout.count("\n@") == 0
    assert caj.loads(done.stdout, "bibtex") == [caj.parse_page(EXAMPLE.read_text("utf-8"))]
    assert "Cited works that stand inside the record: 3" in done.stderr


def test_citations_follow_their_article() -> None:
    done = run("page", EXAMPLE, "--citations", "-q")
    article = caj.parse_page(EXAMPLE.read_text("utf-8"))
    alone = article.model_copy(update={"citations": []})
    assert caj.loads(done.stdout) == [alone, *article.citations]
    assert done.stderr == ""


def test_csl_json() -> None:
    done = run("page", EXAMPLE, "-t", "csl-json")
    (item,) = json.loads(done.stdout)
    assert (item["type"], item["page"], item["issue"]) == ("article-journal", "5-23", "6")


def test_json_is_the_whole_record() -> None:
    (said,) = json.loads(run("page", EXAMPLE, "--json").stdout)
    article = caj.Article.model_validate(said)
    assert dict(article) == dict(caj.parse_page(EXAMPLE.read_text("utf-8")))


def test_standard_input() -> None:
    assert run("page", "-", given=EXAMPLE.read_bytes()).stdout == run("page", EXAMPLE).stdout


def test_several_pages_become_one_file(tmp_path: Path) -> None:
    saved = EXAMPLE.with_suffix(".html")
    done = run("page", EXAMPLE, saved, "-o", tmp_path / "all.bib")
    assert done.exit_code == 0
    assert len(caj.load(tmp_path / "all.bib")) == 2
    assert all(line.startswith(f"{EXAMPLE.parent}") for line in done.stderr.splitlines()[:-1])


def test_references_become_records(references: Path) -> None:
    done = run("refs", references)
    assert (done.exit_code, done.stderr) == (0, "")
    assert caj.loads(done.stdout) == caj.parse_references(REFERENCES)


def test_a_reference_that_was_not_understood_is_told(references: Path) -> None:
    references.write_text(REFERENCES + "[3] 同上\n", encoding="utf-8")
    done = run("refs", references)
    assert done.exit_code == 1
    assert done.stderr == "reference 3: It points back at an earlier work and names none: 同上.\n"
    assert len(caj.loads(done.stdout)) == 3


# --- where it goes, and as what


@pytest.mark.parametrize(
    ("name", "begins"), [("refs.bib", "@book{"), ("refs.json", "[\n"), ("refs.BIB", "@")]
)
def test_the_suffix_decides(references: Path, name: str, begins: str) -> None:
    out = references.with_name(name)
    assert run("refs", references, "-o", out).exit_code == 0
    assert out.read_text("utf-8").startswith(begins)


def test_the_format_that_is_asked_for_wins_over_the_suffix(references: Path) -> None:
    out = references.with_name("refs.txt")
    assert run("refs", references, "-o", out, "-t", "csl-json").exit_code == 0
    assert len(json.loads(out.read_text("utf-8"))) == 2


def test_a_file_is_overwritten_only_by_force(references: Path) -> None:
    out = references.with_name("refs.bib")
    out.write_text("mine", encoding="utf-8")
    done = run("refs", references, "-o", out)
    assert (done.exit_code, out.read_text("utf-8")) == (2, "mine")
    assert str(out) in done.stderr
    assert "exists" in done.stderr
    assert run("refs", references, "-o", out, "--force").exit_code == 0
    assert out.read_text("utf-8").startswith("@book{")


def test_dash_is_standard_output(references: Path) -> None:
    assert run("refs", references, "-o", "-").stdout == run("refs", references).stdout


# --- explaining


def test_explain_names_the_field_beside_each_stretch() -> None:
    done = run("explain", EXAMPLE)
    assert done.exit_code == 0
    assert (
        "出处 《⟦container_title.zh: 俄罗斯学刊⟧》 ⟦issued: 2024⟧年第⟦issue: 6⟧期⟦page: 5-23⟧" in done.stdout
    )
    assert "■ page  label:source" in done.stdout


def test_explain_takes_a_reference_list(references: Path) -> None:
    done = run("explain", references)
    assert done.exit_code == 0
    assert "⟦title: 中国佛教疑伪经综录⟧" in done.stdout
    assert "⟦page: 1-12⟧" in done.stdout


def test_explain_as_json() -> None:
    (said,) = json.loads(run("explain", EXAMPLE, "--json").stdout)
    places = {one["field"]: said["source"][one["start"] : one["end"]] for one in said["evidence"]}
    assert places["page"] == "5-23"


def painted(explained: colours.Explanation) -> str:
    console = Console(force_terminal=True, color_system="truecolor", record=True, width=40)
    with console.capture() as captured:
        colours.show([explained], "Fields", console)
    return captured.get()


def test_a_terminal_shows_colours_and_the_whole_source() -> None:
    explained = caj.explain_reference("曹凌. 中国佛教疑伪经综录[M]. 上海: 上海古籍出版社, 2011: 19.")
    shown = painted(explained)
    assert "\x1b[1;32m中国佛教疑伪经综录\x1b[0m" in shown
    assert "⟦" not in shown


@given(st.text(), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6))
def test_the_stretches_are_the_source(source: str, places: list[tuple[int, int]]) -> None:
    evidence = [
        caj.Evidence(field="title", start=min(place), end=min(max(place), len(source)), rule="any")
        for place in places
        if min(place) <= len(source)
    ]
    explained = caj.Explained[caj.Citation](record=caj.Citation(), source=source, evidence=evidence)
    parts = list(colours.stretches(explained))
    assert "".join(part.text for part in parts) == source
    assert all(explained.text(part.evidence) == part.text for part in parts if part.evidence)


def test_every_field_of_a_colour_is_a_field() -> None:
    fields = {*caj.Article.model_fields, *caj.Citation.model_fields, "furniture"}
    assert {name for names in colours.COLOURS for name in names.split()} <= fields


# --- the user's language


def test_the_language_of_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Not found: Chinese title." in run("page", EXAMPLE).stderr
    assert "未读到中文题名。" in run("page", EXAMPLE, "--lang", "zh").stderr
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert "未读到中文题名。" in run("page", EXAMPLE).stderr
    assert "Not found: Chinese title" in run("page", EXAMPLE, "--lang", "en").stderr


def test_help_is_in_the_language_of_the_locale() -> None:
    assert "示例：" in command("--help", LC_ALL="zh_CN.UTF-8").stdout
    assert "Examples:" in command("--help", LC_ALL="C").stdout


def test_quiet() -> None:
    assert run("page", EXAMPLE, "--quiet").stderr == ""
    assert "no such file" in run("page", "nowhere.txt", "--quiet").stderr


# --- what cannot be read


def bad_inputs() -> dict[str, tuple[bytes, str]]:
    """Name to content and what the sentence must say; none of them is an article or a reference."""
    return {
        "empty": (b"", "no text"),
        "blank": (b" \r\n\t\n", "no text"),
        "random": (bytes(range(256)) * 40, "not text"),
        "zeros": (bytes(5000), "not text"),
        "picture": (b"\x89PNG\r\n\x1a\n" + bytes(100), "is a picture"),
        "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "is a PDF file"),
    }


@pytest.mark.parametrize("command", ["page", "refs", "explain"])
@pytest.mark.parametrize("name", bad_inputs())
def test_unreadable_input_is_told_in_one_sentence(command: str, name: str, tmp_path: Path) -> None:
    content, says = bad_inputs()[name]
    path = tmp_path / f"{name}.txt"
    path.write_bytes(content)
    failed(run(command, path), str(path), says)


@pytest.mark.parametrize("command", ["page", "refs", "explain"])
def test_missing_files_and_folders(command: str, tmp_path: Path) -> None:
    failed(run(command, tmp_path / "nowhere.txt"), "nowhere.txt", "no such file")
    failed(run(command, tmp_path), str(tmp_path), "folder")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_files_that_may_not_be_read(references: Path) -> None:
    references.chmod(0)
    failed(run("refs", references), str(references), "permission")


def test_a_page_of_another_kind(tmp_path: Path) -> None:
    other = tmp_path / "other.html"
    other.write_text("<html><body><p>Weather: rain in the afternoon.</p></body></html>", encoding="utf-8")
    failed(run("page", other), str(other), "No article was found")


def test_a_list_without_a_reference(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("你好\n再见\n", encoding="utf-8")
    failed(run("refs", other), str(other), "No reference was found")


def test_too_long_a_page() -> None:
    failed(run("page", EXAMPLE, "--max-length", "100"), str(EXAMPLE), "limit is 100")


def test_one_bad_page_does_not_hide_the_others(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    done = run("page", empty, EXAMPLE)
    assert done.exit_code == 1
    assert done.stdout.startswith("@article{zhang2024pluralistic,")
    assert f"{empty}: There is no text" in done.stderr


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (["-t", "msword"], "msword is not a format we know"),
        (["-o", "refs.docx"], ".docx is not a format we know"),
        (["--json", "-t", "bibtex"], "neither -t nor -o"),
        (["--site", "nowhere"], "nowhere is not a site we know"),
        (["-o", "no-such-folder/refs.bib"], "cannot be written"),
    ],
)
def test_wrong_use(wrong: list[str], says: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("page", EXAMPLE, "-q", *wrong)
    assert done.exit_code == 2
    assert bool(done.stdout) == ("--json" in wrong)
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_wrong_options_are_told_by_the_parser() -> None:
    assert run("page").exit_code == 2
    assert run("page", EXAMPLE, "--nonsense").exit_code == 2
    assert run("nonsense").exit_code == 2
    assert run("page", EXAMPLE, "--lang", "fr").exit_code == 2


def failed(done: Result, place: str, says: str) -> None:
    assert (done.exit_code, done.stdout) == (2, "")
    assert place in done.stderr
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1


# --- what is hard to read, and yet can be


def test_gb18030(tmp_path: Path) -> None:
    old = tmp_path / "gb.txt"
    old.write_bytes(EXAMPLE.read_text("utf-8").encode("gb18030"))
    assert run("page", old).stdout == run("page", EXAMPLE).stdout


def test_html_that_is_cut_anywhere(tmp_path: Path) -> None:
    content = EXAMPLE.with_suffix(".html").read_bytes()
    cut = tmp_path / "cut.html"
    for end in range(0, len(content), 97):
        cut.write_bytes(content[:end])
        done = run("page", cut, "-q")
        assert done.exit_code in (0, 2), done.exception
        assert bool(done.stdout) == (done.exit_code == 0)
        assert bool(done.stderr) == (done.exit_code == 2)


def test_a_huge_paste(tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    huge.write_text(EXAMPLE.read_text("utf-8") + "字 " * 10_000_001, encoding="utf-8")
    failed(run("page", huge), str(huge), "limit is 20000000")


@settings(max_examples=60)
@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
def test_no_bytes_show_a_traceback(content: bytes) -> None:
    for name in "page", "refs", "explain":
        done = run(name, "-", given=content)
        assert done.exception is None or isinstance(done.exception, SystemExit)
        assert done.exit_code in (0, 1, 2)
        assert done.exit_code != 2 or done.stderr


# --- the program itself


def command(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "cajournal.cli", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | environment,
        check=False,
    )


def test_output_is_utf8_whatever_the_locale() -> None:
    done = command("page", EXAMPLE, PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert "俄罗斯学刊" in done.stdout


def test_a_fault_of_ours_is_a_sentence_too(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    def break_down(*_: Any) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("cajournal.batches.pages.parse_page", break_down)
    monkeypatch.setattr(sys, "argv", ["cajournal", "page", str(EXAMPLE)])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2
    assert "ZeroDivisionError by zero" in capsys.readouterr().err
    monkeypatch.setenv("CAJOURNAL_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        cli.main()


def test_formats_and_sites_are_listed() -> None:
    assert "bibtex" in run("formats").stdout
    known = json.loads(run("formats", "--json").stdout)
    assert known["bibtex"] == {"suffixes": [".bib", ".bibtex"], "written": True}
    assert "cqvip" in run("sites").stdout
    assert "cqvip.com" in json.loads(run("sites", "--json").stdout)["cqvip"]["hosts"]


def test_version() -> None:
    assert run("--version").stdout == f"cajournal {caj.__version__}\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("-o", "folder"), "folder is a folder"),
        (("-o", "records"), "records has no suffix"),
        (("-o", "there.bib"), "there.bib exists"),
        (("-o", "new.ris", "-t", "bibtex"), "The suffix of new.ris is not that of bibtex"),
        (("--format", "ris"), "There is no option --format. Like it: -t, --to"),
    ],
)
def test_what_cannot_be_written_is_told_before_anything_is_read(
    words: tuple[str, ...], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    Path("there.bib").touch()
    done = run("convert", "nowhere.bib", *words)
    assert (done.exit_code, told in done.stderr) == (2, True)


def test_a_table_is_no_workbook_and_an_address_no_page(tmp_path: Path) -> None:
    done = run("table", "nowhere.bib", "-o", tmp_path / "table.xlsx")
    assert (done.exit_code, "is not that of csv" in done.stderr) == (2, True)
    assert "nothing is ever fetched" in run("page", "https://example.org/article").stderr


def test_decisions_that_do_not_exist_yet_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text("@book{a, title={Soil}}", encoding="utf-8")
    decisions = tmp_path / "decisions.jsonl"
    done = run("dedupe", tmp_path / "a.bib", "-o", tmp_path / "b.bib", "--decisions", decisions)
    assert (done.exit_code, "There are no decisions yet" in done.stderr) == (0, True)
