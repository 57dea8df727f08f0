"""The site: every block of its pages does what it says, the parts made from the code are whole, it builds."""

from __future__ import annotations

import importlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import documents
import pytest

import cajournal as caj
from cajournal.checks.checking import rules
from cajournal.formats.base import all_formats
from cajournal.messages import sentences

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "docs").rglob("*.md"))
RUN = [page for page in PAGES if documents.blocks(page)]


@pytest.mark.parametrize("page", RUN, ids=lambda page: str(page.relative_to(ROOT / "docs")))
def test_every_block_of_a_page_runs(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    if page.parent.name == "zh":
        monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    if page.name == "extending.md":
        copy_checkout(tmp_path)
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    documents.run(documents.blocks(page), tmp_path, page.name)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_two_pages_write_the_same_file(language: str) -> None:
    """A reader may follow all of them, and the README, in one folder."""
    readme = ROOT / {"en": "README.md", "zh": "README.zh-CN.md"}[language]
    pages = [readme, *(page for page in RUN if (page.parent.name == "zh") == (language == "zh"))]
    names = Counter(name for page in pages for name in documents.written(page))
    assert {"thesis.bib", "ledger.jsonl", "all.jsonl", "review.html", "references.txt"} <= names.keys()
    assert [name for name, pages in names.items() if pages > 1] == []


def copy_checkout(folder: Path) -> None:
    """A copy of the repository, to be extended: there the command is the copy's."""
    shutil.copytree(ROOT / "cajournal", folder / "cajournal", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "tests" / "cases", folder / "tests" / "cases")


def test_no_block_is_left_unrun() -> None:
    """A block is Python, a session or a file; installing and clusters are not run here."""
    others = {
        (page.name, block.kind)
        for page in RUN
        for block in documents.blocks(page)
        if not block.title and block.kind not in ("python", "console")
    }
    assert others == {("tutorial.md", "bash"), ("index.md", "bash"), ("spark.md", "bash")} | {
        ("extending.md", "bash"),
        ("extending.md", "json"),
    }
    fences = [
        line for page in PAGES for line in page.read_text("utf-8").splitlines() if line.startswith("```")
    ]
    assert len(fences) == 2 * sum(len(documents.blocks(page)) for page in RUN)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The module that makes parts of pages from the code."""
    pytest.importorskip("griffe", reason="the extra `docs` is not installed")
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    return importlib.import_module("docs")


def test_a_page_that_is_made_says_so_to_those_who_read_the_file(made: Any) -> None:
    pages = [page.read_text("utf-8") for page in PAGES if page.parent.name == "reference"]
    assert all("Without the site: " in page for page in pages)
    assert not any("Without the site: " in made.on_page_markdown(page) for page in pages)


def test_every_code_is_listed(made: Any) -> None:
    listed = "\n".join([made.notices(), made.rules()])
    spoken = [code for code in sentences("en") if not code.startswith(made.ELSEWHERE)]
    assert len(spoken) > 100
    assert [code for code in spoken if f"| `{code}` |" not in listed] == []
    assert [code for code in rules() if f"| `{code}` |" not in listed] == []


def test_every_public_name_and_command_is_listed(made: Any) -> None:
    listed = "\n".join([made.functions(), made.models(), made.errors()])
    assert sorted(re.findall(r"^::: cajournal\.(\w+)$", listed, re.MULTILINE)) == sorted(caj.__all__)
    assert all(f"## cajournal {name}\n" in made.command() for name in ("page", "refs", "lint", "new-site"))
    assert all(f"| {name} |" in made.formats() for name in all_formats())


def test_an_example_of_a_docstring_becomes_a_block(made: Any) -> None:
    said = "Does it.\n\n>>> done()\n'it'\n>>> more()\n\nMore words."
    assert made.fenced(said) == "Does it.\n\n```pycon\n>>> done()\n'it'\n>>> more()\n```\n\nMore words."


def test_the_picture_shows_every_stretch(made: Any) -> None:
    reference = "[1] <张三>. 论R&D[J]. 学刊, 2020, 3(2): 1-9."
    drawn = ElementTree.fromstring(made.picture(reference))
    tags = [one.tag.rpartition("}")[2] for one in drawn]
    assert tags.count("rect") == len(caj.explain_reference(reference).evidence)
    shown = [one.text or "" for one in drawn if one.get("y") == "23"]
    assert "".join(shown) == "".join(reference.split())


@pytest.mark.skipif(importlib.util.find_spec("mkdocs") is None, reason="the extra `docs` is not installed")
def test_the_site_builds_with_every_link(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", tmp_path / "site"],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )
    assert (done.returncode, done.stderr) == (0, "")
    built = (tmp_path / "site" / "reading" / "index.html").read_text(encoding="utf-8")
    assert "<svg" in built
    assert "made:" not in built
