"""A file given to the wrong command: one sentence names the right one, and nothing is made up of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cajournal import cli

EXAMPLES = Path(__file__).parent.parent / "examples"
ENGLISH = """Smith, J., & Brown, A. (2019). Carbon flux of slopes. Journal of Loess, 2(3), 1-9.
Green, B. (2020). Abstract nouns: Authors, keywords, sources. New York: Wiley.
"""


def run(*arguments: str | Path, given: bytes | str | None = None) -> Result:
    return CliRunner().invoke(cli.app, [str(one) for one in arguments], input=given)


@pytest.mark.parametrize("command", ["page", "refs", "explain"])
@pytest.mark.parametrize("name", ["library.bib", "cnki.ris", "cqvip.enw", "wanfang.net"])
def test_records_are_no_page_and_no_list(command: str, name: str) -> None:
    done = run(command, EXAMPLES / name)
    assert (done.exit_code, done.stdout) == (2, "")
    assert f"cajournal convert {EXAMPLES / name}" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_among_pages_each_file_of_records_is_told() -> None:
    done = run("page", EXAMPLES / "cqvip-article.txt", EXAMPLES / "cnki.ris", EXAMPLES / "library.bib", "-q")
    assert done.exit_code == 1
    assert done.stdout.count("\n@") + 1 == 1
    assert done.stderr.count("cajournal convert") == 2


def test_what_is_surely_a_list_is_explained_as_one(tmp_path: Path) -> None:
    path = tmp_path / "eng.txt"
    path.write_text(ENGLISH)
    assert run("explain", path).stdout == run("explain", path, "--as", "references").stdout
    assert "⟦title: Carbon flux of slopes⟧" in run("explain", path).stdout
    page = run("explain", path, "--as", "page")
    assert page.stdout != run("explain", path).stdout


def test_a_page_is_explained_as_references_where_that_is_asked_for() -> None:
    page = EXAMPLES / "cqvip-article.txt"
    assert "⟦author.name: 张宁⟧" in run("explain", page).stdout
    assert "⟦author.name: 张宁⟧" not in run("explain", page, "--as", "references").stdout


@pytest.mark.parametrize(
    "command", ["page", "refs", "lint", "format", "explain", "dedupe", "table", "table --edges co-author"]
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_program_reads_what_went_wrong(command: str, lang: str) -> None:
    done = run(*command.split(), "no-such-file.txt", "--json", "--lang", lang)
    (error,) = json.loads(done.stdout)["errors"]
    assert (done.exit_code, error["file"], error["code"]) == (2, "no-such-file.txt", "cannot-read")
    assert error["message"] in done.stderr


def test_of_many_bad_files_a_program_reads_each(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    done = run("page", tmp_path / "empty.txt", EXAMPLES / "cnki.ris", "--json")
    assert [one["code"] for one in json.loads(done.stdout)["errors"]] == [
        "empty-input",
        "not-a-page:records",
    ]
    done = run("page", tmp_path / "empty.txt", EXAMPLES / "cqvip-article.txt", "--json", "-q")
    assert (done.exit_code, len(json.loads(done.stdout))) == (1, 1)


def test_lint_tells_by_its_status_what_it_left_out() -> None:
    done = run("lint", EXAMPLES / "library.bib", "--lang", "en")
    assert done.exit_code == 1
    assert "could not be read and was left out" in done.stderr
    assert "Nothing found" not in done.stderr
    assert run("lint").exit_code == 2
    assert "FILE is missing" in run("lint", "--lang", "en").stderr
