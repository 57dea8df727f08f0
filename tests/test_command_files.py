"""Files under hostile conditions: killed writers, full disks, two writers, endless input, every encoding."""

from __future__ import annotations

import errno
import io
import os
import re
import signal
import subprocess
import sys
import time
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import cajournal as caj
from cajournal import cli
from cajournal.text.decode import bounded

OLD = [caj.Citation(title="旧的", type="book")]
REFERENCE = "[1] 曹凌. 中国佛教疑伪经综录[M]. 上海: 上海古籍出版社, 2011: 19.\n"
PAGE = "题名甲乙丙\n作者 张宁\n出处 《学刊》 2024年第6期5-23\n摘要 论文研究了问题。\n参考文献\n" + REFERENCE
BIB = "@book{a, title = {和平地理学的问题}, author = {刘愈之}, publisher = {商务印书馆}, year = {1965}}\n"
LIST = "参考文献\n" + REFERENCE


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# --- the old file or the new one, whole

WRITER = """
import sys, time
import cajournal as caj
def records():
    for number in range(400):
        if number == 200:
            print("half", flush=True)
            time.sleep(60)
        yield caj.Citation(title=f"论文{number}" * 100, type="book")
caj.dump(records(), sys.argv[1], overwrite=True)
"""


def test_a_writer_that_is_killed_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    caj.dump(OLD, path)
    with subprocess.Popen([sys.executable, "-c", WRITER, path], stdout=subprocess.PIPE) as writer:
        assert writer.stdout and writer.stdout.readline() == b"half\n"
        writer.send_signal(signal.SIGKILL)
    assert caj.load(path) == OLD


def test_the_command_that_is_killed_leaves_the_old_file(tmp_path: Path) -> None:
    source, path = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    caj.dump((caj.Citation(title=f"论文第{number}号", type="book") for number in range(2_000)), source)
    caj.dump(OLD, path)
    for seconds in (0.5, 0.9, 1.4):
        arguments = ["-m", "cajournal.cli", "dedupe", source, "-o", path, "--force", "--quiet"]
        with subprocess.Popen([sys.executable, *arguments], stderr=subprocess.DEVNULL) as command:
            time.sleep(seconds)
            command.kill()
        assert len(caj.load(path)) in (1, 2_000)


@pytest.mark.parametrize("fails", ["write", "fsync"])
def test_a_full_disk_is_told_and_leaves_nothing(
    fails: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    def records() -> Iterator[caj.Record]:
        yield OLD[0]
        if fails == "write":
            full()

    path = tmp_path / "all.jsonl"
    caj.dump(OLD, path)
    if fails == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(caj.OutputError, match="the disk is full; make room"):
        caj.dump(records(), path, overwrite=True)
    assert left_in(tmp_path) == ["all.jsonl"]
    assert caj.load(path) == OLD


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_device_that_is_full_is_told() -> None:
    with pytest.raises(caj.OutputError, match="the disk is full"):
        caj.dump(OLD * 100, "/dev/full", "jsonl", overwrite=True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("arguments", ["refs list.txt", "explain list.txt", "--help", "sites --json"])
def test_a_full_disk_behind_standard_output_is_told(arguments: str, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(REFERENCE, encoding="utf-8")
    command = [sys.executable, "-m", "cajournal.cli", *arguments.split()]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (
        2,
        "stdout cannot be written: the disk is full; make room and try again.\n",
    )


def test_a_closed_standard_input_holds_no_text() -> None:
    command = f"{sys.executable} -m cajournal.cli refs - --lang en <&-"
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith("stdin: There is no text in the input.")


LARGER = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
from cajournal.cli import main
main()
"""


@pytest.mark.parametrize(
    "arguments",
    ["refs list.txt -o out.bib", "refs list.txt -o out.jsonl --jobs 2", "page pages -o out.jsonl",
     "format list.txt -o out.txt", "convert list.txt -o out.csv", "table list.txt -o out.csv",
     "dedupe list.txt -o out.ris", "refs list.txt --map out.csv", "dedupe list.txt --ledger out.jsonl"],
)  # fmt: skip
def test_a_file_that_may_not_grow_is_told_by_every_command(arguments: str, tmp_path: Path) -> None:
    """As on a full disk; what stood there before stays."""
    (tmp_path / "pages").mkdir()
    for number in range(100):
        (tmp_path / "pages" / f"{number}.txt").write_text(PAGE, encoding="utf-8")
    listed = (f"[{number}] 张三{number}. 论题{number}[M]. 上海: 社, 2011.\n" * 2 for number in range(1, 1000))
    (tmp_path / "list.txt").write_text("".join(listed), encoding="utf-8")
    out = tmp_path / arguments.split("out")[1].split()[0].join(("out", ""))
    command = [sys.executable, "-c", LARGER, *arguments.split(), "--quiet", "--lang", "en"]
    if "pages" not in arguments:
        out.write_text("old", encoding="utf-8")
        command.append("--force")
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd=tmp_path)
    assert done.returncode == 2 and "larger than is allowed" in done.stderr
    assert "pages" in arguments or out.read_text("utf-8") == "old"
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".out")]


@pytest.mark.parametrize("overwrite", [True, False])
def test_many_writers_at_once_leave_the_file_of_one(overwrite: bool, tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"

    def write(number: int) -> int:
        with suppress(caj.OutputError):
            caj.dump([caj.Citation(title=f"第{number}", type="book")] * 50, path, overwrite=overwrite)
            return 1
        return 0

    with ThreadPoolExecutor(8) as pool:
        written = sum(pool.map(write, range(24)))
    assert len({record.title for record in caj.load(path)}) == 1
    assert len(caj.load(path)) == 50
    assert written == (24 if overwrite else 1)
    assert left_in(tmp_path) == ["all.jsonl"]


# --- limits


def test_more_than_the_limit_is_told_and_the_limit_can_be_raised(tmp_path: Path) -> None:
    text, path = caj.dumps(OLD * 100, "jsonl"), tmp_path / "all.jsonl"
    path.write_text(text, encoding="utf-8")
    for read in (
        lambda limit: caj.loads(text, max_length=limit),
        lambda limit: caj.load(path, max_length=limit),
        lambda limit: list(caj.iter_load(path, max_length=limit)),
    ):
        with pytest.raises(caj.TooLarge, match="raise the limit with max_length"):
            read(20)
        assert len(read(100_000)) == 100


class Endless(io.RawIOBase):
    def read(self, size: int = -1) -> bytes:
        return b"a" * size


def test_what_never_ends_is_read_no_longer_than_the_limit() -> None:
    with pytest.raises(caj.TooLarge):
        bounded(Endless(), 3_000_000)  # type: ignore[arg-type]


# --- every encoding, into every command

COMMANDS = {
    "page": PAGE,
    "refs": LIST,
    "explain": PAGE,
    "lint": LIST,
    "format": REFERENCE,
    "dedupe": BIB,
    "convert": BIB,
    "table": BIB,
}
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "big5"]
TRADITIONAL = str.maketrans("题张宁学参献国伪经综录论问刘书馆务处", "題張寧學參獻國偽經綜錄論問劉書館務處")


def run(command: str, content: bytes) -> tuple[int, str, str]:
    arguments = [command, "-", *(["-t", "jsonl"] if command == "convert" else [])]
    done = CliRunner().invoke(cli.app, arguments, input=content)
    assert done.exception is None or isinstance(done.exception, SystemExit), (command, content[:50])
    return done.exit_code, done.stdout, re.sub(r"\((?:utf|gb|big)[-\w]*\)", "", done.stderr)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_says_the_same(command: str, encoding: str) -> None:
    content = COMMANDS[command] * 3
    if encoding == "big5":
        content = content.translate(TRADITIONAL)
    expected = run(command, content.encode())
    assert expected[0] < 2
    assert run(command, content.encode(encoding)) == expected


def _in(encoding: str, before: str, broken: bytes, after: str) -> bytes:
    return before.encode(encoding) + broken + after.encode(encoding)


BROKEN: dict[str, Callable[[str, str], bytes]] = {
    "a character torn": lambda before, after: _in("utf-8", before, "问".encode()[1:], after),
    "a lone surrogate": lambda before, after: _in("utf-8", before, b"\xed\xa0\x80", after),
    "a byte of nothing": lambda before, after: _in("utf-8", before, b"\xff", after),
    "NUL": lambda before, after: _in("utf-8", before, b"\0", after),
    "a lone surrogate in UTF-16": lambda before, after: (
        b"\xff\xfe" + _in("utf-16-le", before, b"\0\xd8", after)
    ),
    "half a character of UTF-16": lambda before, after: (
        b"\xff\xfe" + _in("utf-16-le", before, b"", after) + b"a"
    ),
    "the end torn": lambda before, after: _in("utf-8", before, "问".encode()[:2], ""),
    "the end torn in GB18030": lambda before, after: _in("gb18030", before, "问".encode("gb18030")[:1], ""),
    "UTF-8, then GB18030": lambda before, after: (
        (before + after).encode() + (before + after).encode("gb18030")
    ),
    "GB18030, then UTF-8": lambda before, after: (
        (before + after).encode("gb18030") + (before + after).encode()
    ),
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("mark", "encoding"), [("utf-16", "utf-8"), ("utf-16-be", "utf-8"), ("utf-8", "gb18030")]
)
def test_a_wrong_mark_is_not_believed(command: str, mark: str, encoding: str) -> None:
    content = COMMANDS[command].encode(encoding)
    wrong = {"utf-16": BOM_UTF16_LE, "utf-16-be": BOM_UTF16_BE, "utf-8": BOM_UTF8}[mark]
    assert run(command, wrong + content) == run(command, content)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_told(command: str, name: str) -> None:
    content = COMMANDS[command]
    place = content.index("问题" if "问题" in content else "综录")
    code, _, told = run(command, BROKEN[name](content[:place], content[place:]))
    assert code == 2 or "could not be read" in told or "Unreadable" in told or "Some lines" in told


def test_a_list_in_two_encodings_is_read_told_and_mended_in_utf_8(tmp_path: Path) -> None:
    path, other = tmp_path / "list.txt", REFERENCE.replace("综录", "河史").replace("[1]", "[2]")
    bad, worse = REFERENCE.replace("[M]", "[m]"), other.replace("[M]", "[m]")
    path.write_bytes(bad.encode() + worse.encode("gbk"))
    done = CliRunner().invoke(cli.app, ["lint", str(path), "--fix", "--lang", "en"])
    assert "each was read in its own" in done.stderr and "it is in UTF-8 now" in done.stderr
    assert path.read_text("utf-8") == REFERENCE + other


def test_a_file_keeps_its_encoding_when_it_is_mended(tmp_path: Path) -> None:
    path, content = tmp_path / "list.txt", REFERENCE.replace("[M]", "[m]").replace("\n", "\r\n")
    for encoding in ("gb18030", "utf-16", "utf-8-sig"):
        path.write_bytes(content.encode(encoding))
        CliRunner().invoke(cli.app, ["lint", str(path), "--fix"])
        assert path.read_bytes() == caj.mend(content).encode(encoding) != content.encode(encoding)


def test_a_list_with_unreadable_characters_is_not_mended(tmp_path: Path) -> None:
    path, content = tmp_path / "list.txt", REFERENCE.encode().replace("综录".encode(), b"\xe7\xbb") + b"\n"
    path.write_bytes(content)
    done = CliRunner().invoke(cli.app, ["lint", str(path), "--fix"])
    assert done.exit_code == 2 and "nothing was written" in done.stderr
    assert path.read_bytes() == content
