"""Both READMEs keep their word: the first screen, every Python block, every command, the two installs."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import documents
import pytest

import cajournal as caj

ROOT = Path(__file__).parent.parent
READMES = ["README.md", "README.zh-CN.md"]


def blocks(readme: str, *kinds: str) -> list[str]:
    return [block.body for block in documents.blocks(ROOT / readme, *kinds)]


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
    assert documents.CHECKER.check_output(promised, caj.dumps(records, "bibtex"), documents.FLAGS), caj.dumps(
        records, "bibtex"
    )
    assert notice.strip() in {sentence for one in article.notices for sentence in (one.zh, one.en)}


@pytest.mark.parametrize("readme", READMES)
def test_every_python_block_runs(readme: str, copy: Path) -> None:
    listed = documents.blocks(ROOT / readme, "python")
    assert len(listed) > 5
    documents.run(listed, copy, readme)


@pytest.mark.parametrize(("readme", "locale"), [(READMES[0], "C.UTF-8"), (READMES[1], "zh_CN.UTF-8")])
def test_every_command_runs(readme: str, locale: str, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    documents.run(documents.blocks(ROOT / readme, "console"), copy, readme)
    assert caj.load(copy / "article.bib")


def test_both_say_the_same_commands() -> None:
    first, second = ([blocks(readme, kind) for kind in ("bash", "bibtex")] for readme in READMES)
    assert first == second
    first, second = (re.findall(r"^\$ .+", "".join(blocks(readme, "console")), re.M) for readme in READMES)
    assert first == second


def test_every_link_leads_somewhere() -> None:
    for readme in (*READMES, "CONTRIBUTING.md"):
        links = re.findall(r"\]\(([^)]+)\)", (ROOT / readme).read_text(encoding="utf-8"))
        assert links
        assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_check_of_every_change_runs_the_command_for_tests() -> None:
    """CI installs as the README says, and then runs the same tests."""
    _, tests = blocks("README.md", "bash")
    ci = "".join((ROOT / file).read_text(encoding="utf-8") for file in (".ci/run", "scripts/check"))
    lines = {line.strip() for line in ci.splitlines()}
    assert [part for part in tests.strip().split(" && ") if part not in lines] == []
