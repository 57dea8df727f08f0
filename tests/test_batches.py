"""Long batches: shared by processes, written page by page, gone on with after a kill, summed up."""

from __future__ import annotations

import pickle
import subprocess
import sys
import time
from multiprocessing import parent_process
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import cajournal as caj
from cajournal import cli
from cajournal.batches.processes import each
from cajournal.errors import EmptyInput, InputError, TooLarge
from cajournal.terminal.working import MANY

PAGE = """第{0}号边坡的冻融研究
作者 张宁 李明
出处 《俄罗斯学刊》 2024年第6期{0}-{1},共9页
摘要 本文研究第{0}号边坡的冻融过程。
关键词 冻融 边坡"""
REFERENCE = "[{0}] 张宁, 李明. 第{0}号边坡的冻融研究[J]. 俄罗斯学刊, 2024(6): {0}-{1}.\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli.app, [str(one) for one in arguments])


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    return _pages(tmp_path, MANY + 20)


def _pages(folder: Path, count: int) -> list[Path]:
    for number in range(1, count + 1):
        (folder / f"{number:05}.txt").write_text(PAGE.format(number, number + 8), encoding="utf-8")
    return sorted(folder.glob("*.txt"))


def titles(path: Path) -> list[str | None]:
    return [record.title.zh for record in caj.load(path) if isinstance(record.title, caj.Bilingual)]


# --- several processes


def test_processes_keep_the_order(pages: list[Path], tmp_path: Path) -> None:
    for name, jobs in (("one.jsonl", 1), ("two.jsonl", 2), ("all.jsonl", 0)):
        assert run("page", *pages, "-o", tmp_path / name, "--jobs", jobs).exit_code == 0
    assert len(titles(tmp_path / "one.jsonl")) == len(pages)
    written = (tmp_path / "one.jsonl").read_bytes()
    assert (tmp_path / "two.jsonl").read_bytes() == (tmp_path / "all.jsonl").read_bytes() == written


@pytest.mark.parametrize("more", [[], ["--citations"], ["-t", "csl-json"]])
def test_processes_give_what_one_gives(pages: list[Path], more: list[str]) -> None:
    alone, shared = (run("page", *pages, *more, "--jobs", jobs) for jobs in ("1", "2"))
    assert (shared.stdout, shared.stderr) == (alone.stdout, alone.stderr)


def test_references_by_processes(tmp_path: Path) -> None:
    listed = "".join(REFERENCE.format(number, number + 8) for number in range(1, 1200))
    (tmp_path / "refs.txt").write_text(listed + "[1200] 无题\n", encoding="utf-8")
    alone, shared = (
        run("refs", tmp_path / "refs.txt", "-o", tmp_path / f"{jobs}.jsonl", "--jobs", jobs) for jobs in "12"
    )
    assert (tmp_path / "2.jsonl").read_bytes() == (tmp_path / "1.jsonl").read_bytes()
    assert (shared.exit_code, shared.stderr) == (alone.exit_code, alone.stderr)
    assert alone.exit_code == 1


def test_a_list_without_a_reference_writes_no_file(tmp_path: Path) -> None:
    (tmp_path / "refs.txt").write_text("无题\n", encoding="utf-8")
    done = run("refs", tmp_path / "refs.txt", "-o", tmp_path / "refs.jsonl", "--jobs", "2")
    assert (done.exit_code, list(tmp_path.glob("*.jsonl"))) == (2, [])


def test_errors_travel_between_processes() -> None:
    error = TooLarge("too-large", length=9, limit=5)
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), copy.code, copy.details, str(copy)) == (
        TooLarge,
        error.code,
        error.details,
        str(error),
    )
    with pytest.raises(EmptyInput):
        list(each(_fail, ["", ""], 2))


def _fail(_: str) -> None:
    raise EmptyInput("empty-input")


def _die(_: str) -> None:
    if parent_process():  # the first input is read by the one that begins the others
        sys.modules["os"]._exit(9)


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(InputError, match="--resume"):
        list(each(_die, ["", "", ""], 2))


def test_a_folder_of_pages_is_read(pages: list[Path], tmp_path: Path) -> None:
    """The names of a hundred thousand do not fit on a command line."""
    out = tmp_path / "all.jsonl"
    (pages[0].parent / "notes.pdf").touch()
    assert run("page", pages[0].parent, "-o", out).exit_code == 0
    assert len(titles(out)) == len(pages)
    (tmp_path / "empty").mkdir()
    assert "has no file of these kinds: .htm" in run("page", tmp_path / "empty").stderr


def test_a_list_of_more_than_ten_thousand(tmp_path: Path) -> None:
    text = "".join(f"[{number}] 张三. 论题[M]. 上海: 社, 2011.\n" for number in range(9_990, 10_020))
    assert [one.label for one in caj.parse_references(text)][9:12] == ["9999", "10000", "10001"]
    assert caj.parse_reference("[123456] 张三, 李四. 论题[J]. 学刊, 2011(3): 1-9.").label == "123456"
    assert caj.parse_reference("张三. [12345678] 论题[J]. 学刊, 2011(3): 1-9.").label is None


# --- bad files, the summary


def test_bad_files_are_listed_at_the_end(pages: list[Path], tmp_path: Path) -> None:
    pages[3].write_text("", encoding="utf-8")
    pages[9].write_bytes(b"%PDF-1.7")
    done = run("page", *pages, tmp_path / "absent.html", "-o", tmp_path / "all.jsonl", "--lang", "en")
    assert done.exit_code == 1
    assert len(titles(tmp_path / "all.jsonl")) == len(pages) - 2
    *_, first, second, third, summary = done.stderr.splitlines()
    assert [line.partition(":")[0] for line in (first, second)] == [str(pages[3]), str(pages[9])]
    assert "absent.html" in third
    assert summary.startswith(f"Pages read: {len(pages) - 2}") and summary.endswith("not read: 3.")


def test_nothing_but_bad_files(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert run("page", tmp_path / "empty.txt", tmp_path / "absent.txt").exit_code == 2


# --- going on


def test_a_batch_that_was_killed_goes_on(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    pages = _pages(tmp_path / "in", 3000)
    out, part = tmp_path / "all.jsonl", tmp_path / "all.jsonl.part"
    command = [sys.executable, "-m", "cajournal.cli", "page", *pages, "-o", out, "--jobs", "2"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as batch:
        while batch.poll() is None and not (part.exists() and part.stat().st_size > 20_000):
            time.sleep(0.005)
        batch.kill()
    assert not out.exists()
    with part.open("ab") as torn:
        torn.write(b'{"kind":"article","ti')
    done = run("page", *pages, "-o", out, "--resume")
    assert done.exit_code == 0
    assert titles(out) == [f"第{number}号边坡的冻融研究" for number in range(1, 3001)]
    assert f"Pages read: {len(pages)}" in done.stderr
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["all.jsonl"]


@pytest.mark.parametrize("names", ["", '["a.txt", 999999]\n', '["00001.txt"', "\0\0\0\n", '["00001.txt", 12'])
def test_what_is_not_whole_is_read_again(names: str, pages: list[Path], tmp_path: Path) -> None:
    (tmp_path / "all.jsonl.part").write_text('{"kind":"arti', encoding="utf-8")
    (tmp_path / "all.jsonl.read").write_text(names, encoding="utf-8")
    assert run("page", *pages, "-o", tmp_path / "all.jsonl", "--resume").exit_code == 0
    assert len(titles(tmp_path / "all.jsonl")) == len(pages)


def test_an_interrupted_batch_is_never_thrown_away_unasked(pages: list[Path], tmp_path: Path) -> None:
    part = tmp_path / "all.jsonl.part"
    part.write_text("", encoding="utf-8")
    done = run("page", *pages, "-o", tmp_path / "all.jsonl")
    assert (done.exit_code, part.exists()) == (2, True)
    assert "--resume" in done.stderr
    assert run("page", *pages, "-o", tmp_path / "all.jsonl", "--force").exit_code == 0
    assert not part.exists()


def test_a_finished_file_stays(pages: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "all.jsonl"
    out.write_text("", encoding="utf-8")
    assert run("page", *pages, "-o", out, "--resume").exit_code == 2
    assert out.read_bytes() == b""


@pytest.mark.parametrize("more", [[], ["-o", "all.bib"], ["--json"], ["-t", "jsonl"]])
def test_resume_needs_a_file_of_lines(more: list[str], pages: list[Path]) -> None:
    done = run("page", *pages, *more, "--resume")
    assert done.exit_code == 2
    assert ".jsonl" in done.stderr
