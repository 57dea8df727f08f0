"""Output files are the old ones or the new ones, whole: after a kill, and when two write at once."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import cajournal as caj

OLD = '{"kind":"article","title":{"zh":"旧文"}}\n'
COUNT = 30

DUMP = f"""
import sys, time
import cajournal as caj

def slowly():
    for number in range({COUNT}):
        yield caj.Citation(title=f"论文{{number}}" + "长" * 9000)
        time.sleep(float(sys.argv[2]))

caj.dump(slowly(), sys.argv[1], overwrite=True)
"""
DEDUPE = """
import sys, time
from cajournal.cli import app
from cajournal.commands import dedupe

write = dedupe._merged

def slowly(*given):
    for record in write(*given):
        yield record
        time.sleep(float(sys.argv[2]))

dedupe._merged = slowly
app(["dedupe", "all.json", "-o", sys.argv[1], "--force", "--ledger", "ledger.jsonl"])
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    said = {"type": "article-journal", "author": [{"literal": "周海涛"}], "note": "长" * 9000}
    items = [said | {"id": str(n), "title": f"黄河三角洲盐碱地改良之第{n}年"} for n in range(COUNT)]
    Path("all.json").write_text(json.dumps([*items, *items]), "utf-8")
    for name in ("out.jsonl", "ledger.jsonl"):
        Path(name).write_text(OLD, "utf-8")
    return tmp_path


def begin(script: str, pause: float) -> subprocess.Popen[Any]:
    said = [sys.executable, "-c", script, "out.jsonl", str(pause)]
    return subprocess.Popen(said, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def is_writing(folder: Path) -> bool:
    return any(part.stat().st_size for part in folder.glob(".out.jsonl.*.part"))


@pytest.mark.parametrize("script", [DUMP, DEDUPE], ids=["dump", "dedupe"])
def test_a_kill_in_the_middle_leaves_the_old_files(folder: Path, script: str) -> None:
    process = begin(script, 0.2)
    while not is_writing(folder):
        assert process.poll() is None
        time.sleep(0.02)
    process.kill()
    process.wait()
    assert [(folder / name).read_text("utf-8") for name in ("out.jsonl", "ledger.jsonl")] == [OLD, OLD]


@pytest.mark.parametrize("script", [DUMP, DEDUPE], ids=["dump", "dedupe"])
def test_two_at_once_leave_one_whole_file(folder: Path, script: str) -> None:
    for process in [begin(script, 0.005) for _ in range(2)]:
        process.wait()
    loaded = caj.load("out.jsonl")
    assert (len(loaded), loaded.notices) == (COUNT, [])
    assert not list(folder.glob(".*.part"))
    for line in (folder / "ledger.jsonl").read_text("utf-8").splitlines():
        json.loads(line)
