"""Wrong command lines are answered in both languages; the options that every command has."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from signal import SIG_DFL, SIGINT, signal
from typing import Any

import pytest
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner, Result

from cajournal import cli
from cajournal.terminal.complaints import in_our_words

GROUP = get_command(cli.app)
assert isinstance(GROUP, TyperGroup)
COMMANDS = sorted(GROUP.commands)
WRONG = {
    "page x --nonsense": ("没有选项 --nonsense。", "There is no option --nonsense."),
    "page x --jsno": ("没有选项 --jsno。相近的有：--jobs, --json", "There is no option --jsno. Like it"),
    "nonsense": ("没有命令 nonsense。", "There is no command nonsense."),
    "pge x": ("没有命令 pge。相近的有：'page'。", "There is no command pge. Like it: 'page'."),
    "--lang en": ("缺少命令。", "The command is missing."),
    "page": ("缺少 FILE。", "FILE is missing."),
    "page x --site": ("选项 --site 后面缺少它的值。", "The option --site wants a value after it."),
    "page x --quiet=3": ("选项 --quiet 不带值。", "The option --quiet takes no value."),
    "refs a b": ("多余的参数：b。", "Too many arguments: b."),
    "page x --lang fr": ("--lang 不能是 fr，可以是：'zh', 'en'。", "--lang cannot be fr; it may be 'zh'"),
    "page x --jobs -1": ("--jobs 不能小于 0。", "--jobs cannot be less than 0."),
    "page x --jobs many": ("--jobs 要一个整数。", "--jobs wants a whole number."),
}  # fmt: skip


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.app, list(arguments), prog_name="cajournal")


@pytest.mark.parametrize("line", WRONG)
@pytest.mark.parametrize("lang", [0, 1], ids=["zh", "en"])
def test_a_wrong_command_line_is_answered_in_both_languages(line: str, lang: int, monkeypatch: Any) -> None:
    monkeypatch.setenv("LC_ALL", ("zh_CN.UTF-8", "C")[lang])
    done = run(*line.split())
    said, help_ = done.stderr.splitlines()
    assert (done.exit_code, done.stdout) == (2, "")
    assert said.startswith(WRONG[line][lang])
    assert help_.startswith(("用法见：cajournal", "How it is used: cajournal")[lang]) and help_.endswith(
        "--help"
    )


def test_a_complaint_that_nobody_knows_is_repeated() -> None:
    error = in_our_words("Something new.")
    assert (error.zh, error.en) == ("命令行有误：Something new.", "The command line is wrong: Something new.")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_speaks_json_and_both_languages(name: str) -> None:
    command = GROUP.get_command(None, name)  # type: ignore[arg-type]
    options = {option for one in command.params for option in one.opts}
    assert {"--json", "--lang"} <= options
    assert "--max-length" in options or name in ("formats", "sites", "new-site", "accept")


LIST = (
    "[1] 曹凌. 中国佛教疑伪经综录[M]. 上海: 上海古籍出版社, 2011: 19.\n[2] 张三. 论[J]. 学刊, 2020(3): 1-9.\n"
)
PAGE = "题名甲乙丙\n作者 张宁, 李四\n出处 《学刊》 2024年第6期5-23\n关键词 甲乙; 丙丁\n"


@pytest.mark.parametrize(
    "line",
    ["page page.txt", "refs list.txt", "explain page.txt", "format list.txt", "lint list.txt", "sites",
     "formats", "convert list.txt", "dedupe list.txt", "table page.jsonl",
     "table page.jsonl --edges co-author"],
)  # fmt: skip
def test_json_is_json(line: str, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    Path("list.txt").write_text(LIST, encoding="utf-8")
    Path("page.txt").write_text(PAGE, encoding="utf-8")
    assert run("page", "page.txt", "-o", "page.jsonl", "-q").exit_code == 0
    done = run(*line.split(), "--json")
    assert done.exit_code in (0, 1) and json.loads(done.stdout) is not None


def test_a_network_as_json_is_that_of_its_tables(tmp_path: Path) -> None:
    page, records = tmp_path / "page.txt", tmp_path / "page.jsonl"
    page.write_text(PAGE, encoding="utf-8")
    run("page", str(page), "-o", str(records), "-q")
    said = json.loads(run("table", str(records), "--edges", "co-author", "--json").stdout)
    assert [one["id"] for one in said["nodes"]] == ["张宁", "李四"]
    assert said["links"] == [{"source": "张宁", "target": "李四", "weight": 1}]
    clash = run("table", str(records), "--edges", "co-author", "--json", "-o", str(tmp_path / "a.csv"))
    assert clash.exit_code == 2 and "--json" in clash.stderr


def test_a_printed_list_as_json_says_what_changed(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text(LIST, encoding="utf-8")
    first, _ = json.loads(run("format", str(path), "--json").stdout)
    assert (first["number"], first["old"]) == ("1", LIST.splitlines()[0].removeprefix("[1] "))
    assert first["text"].startswith("曹凌. 中国佛教疑伪经综录[M]. 上海")
    assert run("format", str(path), "--json", "-t", "html").exit_code == 2


def test_ctrl_c_is_answered(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "cajournal.cli", "--lang", "zh", "page", "-"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal(SIGINT, SIG_DFL),  # tests in the background inherit that it is ignored
    ) as one:
        time.sleep(1.0)
        one.send_signal(SIGINT)
        _, said = one.communicate(timeout=10)
    assert (one.returncode, said) == (130, "已中止。\n")
