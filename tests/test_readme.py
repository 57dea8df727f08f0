"""Both READMEs keep their word: the first screen, every Python block, every command, the two installs."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import cajournal as caj

ROOT = Path(__file__).parent.parent
READMES = ["README.md", "README.zh-CN.md"]
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE | doctest.IGNORE_EXCEPTION_DETAIL
CHECKER = doctest.OutputChecker()


def blocks(readme: str, language: str) -> list[str]:
    text = (ROOT / readme).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of our own, with the examples in it."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("readme", READMES)
def test_the_first_screen(readme: str) -> None:
    page, notice = blocks(readme, "text")
    (promised,) = blocks(readme, "bibtex")
    article = caj.parse_page(page)
    records = [article.model_copy(update={"citations": []}), *article.citations]
    assert CHECKER.check_output(promised, caj.dumps(records, "bibtex"), FLAGS), caj.dumps(records, "bibtex")
    assert notice.strip() in {sentence for one in article.notices for sentence in (one.zh, one.en)}


@pytest.mark.parametrize("readme", READMES)
def test_every_python_block_runs(readme: str, copy: Path) -> None:
    source = "\n".join(blocks(readme, "python"))
    test = doctest.DocTestParser().get_doctest(source, {}, readme, readme, 0)
    assert len(test.examples) > 20
    assert doctest.DocTestRunner(optionflags=FLAGS).run(test).failed == 0


@pytest.mark.parametrize("readme", READMES)
def test_every_command_runs(readme: str, copy: Path) -> None:
    """Each `$ ` line in a shell, as a user would; what stands below it is what it prints."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    (session,) = blocks(readme, "console")
    for part in re.split(r"^\$ ", session, flags=re.MULTILINE)[1:]:
        line, promised = part.split("\n", 1)
        done = subprocess.run(
            line, shell=True, capture_output=True, encoding="utf-8", env=os.environ | {"PATH": path}
        )
        assert (done.returncode, done.stderr) == (0, ""), line
        assert CHECKER.check_output(promised, done.stdout, FLAGS), f"{line}\n{done.stdout}"
    assert caj.load(copy / "article.bib")


def test_both_say_the_same_commands() -> None:
    first, second = ([blocks(readme, kind) for kind in ("bash", "console", "bibtex")] for readme in READMES)
    assert first == second


def test_every_link_leads_somewhere() -> None:
    for readme in READMES:
        links = re.findall(r"\]\(([^)]+)\)", (ROOT / readme).read_text(encoding="utf-8"))
        assert links
        assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_check_of_every_change_runs_the_command_for_tests() -> None:
    """CI installs as the README says, and then runs the same tests."""
    _, tests = blocks("README.md", "bash")
    ci = "".join((ROOT / file).read_text(encoding="utf-8") for file in (".ci/run", "scripts/check"))
    lines = {line.strip() for line in ci.splitlines()}
    assert [part for part in tests.strip().split(" && ") if part not in lines] == []
