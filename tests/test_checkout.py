"""What a contributor does in a checkout: a new site's file, a page accepted as its golden case."""

from __future__ import annotations

import importlib.util
import json
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import cajournal as caj
from cajournal import cli
from cajournal.checkout import place
from cajournal.checkout.golden import golden, view
from cajournal.checkout.place import CASES, SITES
from cajournal.checkout.sites import new_site

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "examples" / "cqvip-article.txt"


def command(*arguments: str, answer: str = "") -> Result:
    return CliRunner().invoke(cli.app, [*arguments, "--lang", "en"], input=answer)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / SITES).mkdir(parents=True)
    (tmp_path / CASES).mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(place, "RUNS", tmp_path)
    return tmp_path


@pytest.fixture
def page(checkout: Path) -> Path:
    case = checkout / CASES / "cqvip" / "copied"
    case.mkdir(parents=True)
    return Path(shutil.copy(PAGE, case / "page.txt"))


def test_a_new_site_is_a_file_and_a_folder(checkout: Path) -> None:
    done = command("new-site", "yuedu", "--title", "阅读网", "--host", "yuedu.example")
    assert (done.exit_code, done.stdout) == (
        0,
        "cajournal/pages/sites/yuedu.py\ntests/cases/sites/yuedu/copied/\n",
    )
    assert "page.html" in done.stderr
    assert (checkout / CASES / "yuedu" / "copied").is_dir()
    site = runpy.run_path(str(checkout / SITES / "yuedu.py"))["SITE"]
    assert site == caj.Site("yuedu", "阅读网", ("yuedu.example",))
    assert site.knows("<a href='https://yuedu.example/a'>")


def test_a_new_site_for_programs(checkout: Path) -> None:
    said = json.loads(command("new-site", "yuedu", "--json").stdout)
    assert (checkout / said["file"]).is_file() and (checkout / said["case"]).is_dir()


def test_without_a_host_no_page_is_taken_for_the_new_sites(checkout: Path) -> None:
    file, _ = new_site(checkout, "yuedu")
    site = runpy.run_path(str(file))["SITE"]
    assert not site.knows(PAGE.read_text(encoding="utf-8"))


@pytest.mark.skipif(importlib.util.find_spec("ruff") is None, reason="ruff is not installed")
def test_the_file_is_as_the_house_wants_it(checkout: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", checkout)
    file, _ = new_site(checkout, "yuedu", "阅读网")
    for check in (["check"], ["format", "--check"]):
        subprocess.run([sys.executable, "-m", "ruff", *check, "--no-cache", file], check=True)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["Yuedu"], "small letter"),
        (["../yuedu"], "small letter"),
        (["class"], "small letter"),
        (["yuedu", "--title", 'a"b'], "quote"),
        (["yuedu", "--host", "a\\b"], "backslash"),
        (["yuedu", "--title", "a\nb"], "control"),
        (["cqvip"], "There is a site called cqvip"),
    ],
)
def test_a_site_that_cannot_be(arguments: list[str], says: str, checkout: Path) -> None:
    (checkout / SITES / "cqvip.py").touch()
    done = command("new-site", *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert says in done.stderr
    assert len(list((checkout / SITES).iterdir())) == 1


def test_a_copy_that_does_not_run_is_told(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "RUNS", ROOT)
    for arguments in (["new-site", "yuedu"], ["accept", str(page), "--yes"]):
        done = command(*arguments)
        assert (done.exit_code, done.stdout) == (2, "")
        assert "pip install -e '.[dev]'" in done.stderr
    assert not (page.parent / "expected.json").exists()


def test_a_page_is_shown_and_then_accepted(page: Path) -> None:
    done = command("accept", str(page), answer="y\n")
    assert done.exit_code == 0
    expected = (page.parent / "expected.json").read_text(encoding="utf-8")
    assert expected in done.stdout
    assert json.loads(expected) == view(caj.parse_page(PAGE.read_bytes()))
    assert "says so already" in command("accept", str(page)).stderr


def test_a_page_that_is_not_agreed_to_stays_without_a_case(page: Path) -> None:
    assert command("accept", str(page), answer="n\n").exit_code == 1
    assert not (page.parent / "expected.json").exists()


def test_a_program_is_not_asked(page: Path) -> None:
    shown = command("accept", str(page), "--json")
    assert shown.exit_code == 1 and json.loads(shown.stdout)
    assert command("accept", str(page), "--json", "--yes").exit_code == 0
    assert "says so already" in command("accept", str(page)).stderr


def test_a_change_is_shown_as_a_change(page: Path) -> None:
    expected = page.parent / "expected.json"
    now = golden(caj.parse_page(PAGE.read_bytes()))
    expected.write_text(now.replace("俄罗斯学刊", "旧学刊"), encoding="utf-8")
    done = command("accept", str(page), "--yes")
    changed = [line for line in done.stdout.splitlines()[2:] if line.startswith(("+", "-"))]
    assert [line.strip("+- ") for line in changed] == ['"zh": "旧学刊",', '"zh": "俄罗斯学刊",']
    assert expected.read_text(encoding="utf-8") == now


def test_elsewhere_a_sentence_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments in (
        ["new-site", "yuedu"],
        ["accept", str(tmp_path / "page.txt")],
    ):
        done = command(*arguments)
        assert (done.exit_code, done.stdout) == (2, "")
        assert "in such a copy" in done.stderr


@pytest.mark.parametrize("name", ["examples/cqvip-article.txt", "tests/cases/sites/cqvip/page.txt"])
def test_a_page_of_no_case(name: str) -> None:
    done = command("accept", str(ROOT / name))
    assert done.exit_code == 2
    assert "page of a case" in done.stderr
