"""Help in both languages, with examples that could be typed; completion; what the exit status says."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner, Result

from cajournal import cli, commands
from cajournal.messages import sentence, sentences

GROUP = get_command(cli.app)
assert isinstance(GROUP, TyperGroup)
COMMANDS = sorted(GROUP.commands)
EXAMPLES = Path(__file__).parent.parent / "examples"


def run(*arguments: str | Path, **more: Any) -> Result:
    return CliRunner().invoke(cli.app, [str(one) for one in arguments], **more)


def program(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    code = "import sys; sys.argv[0] = 'cajournal'; from cajournal.cli import main; main()"
    command = [sys.executable, "-c", code, *arguments]
    found = os.environ | {"PYTHONIOENCODING": "utf-8", "COLUMNS": "100"} | environment
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=found, check=False)


# --- help


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_examples(name: str) -> None:
    done = run(name, "--help")
    assert done.exit_code == 0
    assert f"  cajournal {name}" in done.stdout.partition("Examples:")[2]
    assert "示例：" in sentence("zh", f"examples:{name}")


def test_every_module_that_runs_is_a_command() -> None:
    modules = Path(commands.__path__[0]).glob("*.py")
    runs = [one.stem.replace("_", "-") for one in modules if "def run(" in one.read_text("utf-8")]
    assert sorted(runs) == COMMANDS


@pytest.mark.parametrize("name", ["cajournal", *COMMANDS])
def test_examples_could_be_typed(name: str) -> None:
    _, _, *lines = sentence("en", f"examples:{name}").splitlines()
    for line in lines:
        _, called, *arguments = shlex.split(line.strip().split("  ")[0])
        command = GROUP.get_command(None, called)  # type: ignore[arg-type]
        assert command.make_context(called, arguments).params


def test_help_of_the_whole_imports_no_command() -> None:
    code = (
        "import sys; from cajournal.cli import app; app(['--help'], standalone_mode=False);"
        "heavy = ('rich.console', 'numpy', 'cajournal.commands.page');"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    assert all(f"\n  {name} " in done.stdout for name in COMMANDS)


@pytest.mark.parametrize("asked", [["--lang", "zh"], ["--lang=zh"]])
def test_help_speaks_the_language_that_is_asked_for(asked: list[str]) -> None:
    done = program("page", *asked, "--help", LC_ALL="C")
    assert sentences("zh")["help:page"] in done.stdout
    assert [line for line in done.stdout.splitlines() if line and not line.startswith(" ")] == [
        "用法：cajournal page [选项] {FILE}...",
        "参数：",
        "选项：",
    ]
    assert "示例：" in done.stdout
    assert "显示本说明。" in done.stdout


def test_help_speaks_the_language_of_the_locale() -> None:
    assert sentences("zh")["help:page"] in program("--help", LC_ALL="zh_CN.UTF-8").stdout
    assert sentences("en")["help:page"] in program("--help", "--lang", "en", LC_ALL="zh_CN.UTF-8").stdout


def test_the_language_may_stand_before_the_command() -> None:
    assert "nowhere.txt" in run("--lang", "zh", "page", "nowhere.txt").stderr
    assert "没有这个文件" in run("--lang", "zh", "page", "nowhere.txt").stderr
    assert "no such file" in run("--lang", "zh", "page", "nowhere.txt", "--lang", "en").stderr


def test_lists_speak_it_too() -> None:
    assert sentences("zh")["only-read"] in program("--lang", "zh", "formats", LC_ALL="C").stdout


# --- completion


def completed(words: str) -> set[str]:
    count = str(len(words.split(" ")) - 1)
    done = program(_CAJOURNAL_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=count)
    assert done.stderr == ""
    return set(done.stdout.split())


def test_commands_options_and_names_are_completed() -> None:
    assert completed("cajournal re") == {"refs"}
    assert completed("cajournal dedupe --de") == {"--decisions"}
    assert completed("cajournal page --site cq") == {"cqvip"}
    assert {"bibtex", "biblatex"} <= completed("cajournal refs -t bib")


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("convert a.bib --keys p", {"pinyin", "passport"}),
        ("format a.bib --edition 20", {"2005", "2015", "2025"}),
        ("format a.bib --style au", {"author-date"}),
        ("format a.bib -t ma", {"markdown"}),
        ("lint --explain doi-l", {"doi-label"}),
        ("table a.bib --edges co-a", {"co-author", "co-affiliation"}),
    ],
)
def test_values_are_completed(typed: str, known: set[str]) -> None:
    assert completed(f"cajournal {typed}") == known


def test_completion_is_installed(tmp_path: Path) -> None:
    (tmp_path / ".bashrc").touch()
    done = program(
        "--install-completion",
        "bash",
        HOME=str(tmp_path),
        _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1",
    )
    assert done.returncode == 0
    written = tmp_path / ".bash_completions" / "cajournal.sh"
    assert "_CAJOURNAL_COMPLETE=complete_bash" in written.read_text("utf-8")
    assert str(written) in (tmp_path / ".bashrc").read_text("utf-8")


# --- JSON


@pytest.fixture
def twice(tmp_path: Path) -> Path:
    path = tmp_path / "twice.txt"
    path.write_text(
        "[1] 曹凌. 中国佛教疑伪经综录[M]. 上海: 上海古籍出版社, 2011.\n"
        "[2] 曹凌. 中國佛教疑偽經綜錄[M]. 上海: 上海古籍出版社, 2011.\n"
        "[3] 曹凌. 中国佛教疑伪经综录[M]. 2版. 上海: 上海古籍出版社, 2019.\n",
        encoding="utf-8",
    )
    return path


def test_dedupe_as_json(twice: Path) -> None:
    said = json.loads(run("dedupe", twice, "--json").stdout)
    assert (said["records"], said["works"], said["clusters"]) == (3, 2, [[0, 1]])
    assert {"left": 0, "right": 2, "kind": "edition"} in said["related"]
    assert len(said["merged"]) == 2
    told = json.loads(run("dedupe", twice, "--json", "-o", twice.with_suffix(".bib")).stdout)
    assert told == {name: value for name, value in said.items() if name != "merged"}
    assert twice.with_suffix(".bib").read_text("utf-8").count("@book{") == 2


def test_lint_as_json(twice: Path) -> None:
    twice.write_text("[1] 张三、李四. 论题[j]. 学刊, 2020, 3(2): 1-9.\n", encoding="utf-8")
    said = run("lint", twice, "--json").stdout
    assert said == run("lint", twice, "--format", "json").stdout
    assert {one["code"] for one in json.loads(said)} >= {"lower-type-mark"}


# --- what the exit status says (the table of the README)

GOOD = "[1] 曹凌. 中国佛教疑伪经综录[M]. 上海：上海古籍出版社，2011：19.\n"
STATUS = [
    (0, ["page", "page.txt"]),
    (0, ["refs", "good.txt"]),
    (0, ["format", "good.txt"]),
    (0, ["lint", "good.txt"]),
    (0, ["dedupe", "twice.txt"]),
    (0, ["explain", "good.txt"]),
    (0, ["convert", "good.txt"]),
    (0, ["table", "good.txt"]),
    (0, ["formats"]),
    (0, ["sites"]),
    (1, ["refs", "unread.txt"]),
    (1, ["format", "unread.txt"]),
    (1, ["lint", "bad.txt"]),
    (1, ["convert", "good.txt", "broken.bib"]),
    (1, ["table", "good.txt", "broken.bib"]),
    (2, []),
    (2, ["nonsense"]),
    (2, ["page", "--nonsense"]),
    (2, ["page", "nowhere.txt"]),
    (1, ["page", "page.txt", "nowhere.txt"]),
    (2, ["refs", "empty.txt"]),
    (2, ["format", "empty.txt"]),
    (2, ["lint", "empty.txt"]),
    (2, ["dedupe", "empty.txt"]),
    (2, ["convert", "empty.txt"]),
    (2, ["table", "empty.txt"]),
    (2, ["explain", "empty.txt"]),
    (2, ["refs", "good.txt", "-o", "good.txt"]),
    (2, ["formats", "--nonsense"]),
    (2, ["sites", "--nonsense"]),
    (2, ["new-site", "nowhere"]),
    (2, ["accept", "nowhere.txt"]),
]


def test_every_command_is_in_the_table() -> None:
    alone = {"new-site", "accept"}  # these write into a copy of the repository
    assert {words[0] for status, words in STATUS if status == 0} == set(COMMANDS) - alone
    assert {words[0] for status, words in STATUS if status == 2 and words} >= set(COMMANDS)


@pytest.mark.parametrize(("status", "arguments"), STATUS, ids=lambda one: " ".join(map(str, [one])))
def test_the_exit_status(status: int, arguments: list[str], twice: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(twice.parent)
    written = {
        "good.txt": GOOD,
        "bad.txt": "[1] 张三、李四. 论题[j]. 学刊, 2020, 3(2): 1-9.\n",
        "unread.txt": GOOD + "[2] 同上\n",
        "broken.bib": "@book{",
        "empty.txt": "",
        "page.txt": (EXAMPLES / "cqvip-article.txt").read_text("utf-8"),
    }
    for name, text in written.items():
        Path(name).write_text(text, encoding="utf-8")
    assert run(*arguments).exit_code == status
