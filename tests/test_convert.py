"""cajournal convert: many files and folders in, one file out, and what could not be read or held is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

import cajournal as caj
from cajournal import cli

RIS = "TY  - JOUR\nTI  - 多元外交\nAU  - 张宁\nPY  - 2024\nER  - \n"
REFER = "%0 Book\n%A 刘愈之\n%T 和平地理学\n%D 1965\n"
TORN = "@book{a, title = {甲}}\n@book{b, title = {乙\n@book{c, title = {丙}}\n"


def run(*arguments: str | Path, given: bytes | str | None = None) -> Result:
    return CliRunner().invoke(cli.app, ["convert", *map(str, arguments), "--lang", "en"], input=given)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "exports"
    (folder / "old").mkdir(parents=True)
    (folder / "a.ris").write_text(RIS, "utf-8")
    (folder / "old" / "b.txt").write_bytes(REFER.encode("gb18030"))
    (folder / ".hidden.bib").write_text(TORN, "utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


def titles(path: Path) -> list[str]:
    return [str(getattr(record, "title", "")) for record in caj.load(path)]


def test_files_and_folders_become_one_file(folder: Path) -> None:
    done = run(folder, folder / "a.ris", "-o", folder / "all.bib")
    assert done.exit_code == 0
    assert titles(folder / "all.bib") == ["多元外交", "和平地理学", "多元外交"]
    assert "a.ris: read as ris (utf-8); records: 1." in done.stderr
    assert "b.txt: read as endnote (gb18030); records: 1." in done.stderr
    assert "Records: 3, from files: 3." in done.stderr
    assert done.stdout == ""


def test_broken_records_are_passed_over_and_listed_at_the_end(folder: Path, tmp_path: Path) -> None:
    (folder / "torn.bib").write_text(TORN, "utf-8")
    missing = tmp_path / "missing.net"
    done = run(folder / "torn.bib", missing, folder / "a.ris", "-o", tmp_path / "all.ris")
    assert done.exit_code == 1
    assert titles(tmp_path / "all.ris") == ["甲", "丙", "多元外交"]
    *_, count, torn, gone = done.stderr.splitlines()
    assert count == "Could not be read: 2."
    assert "torn.bib: The record of line 2" in torn and "not closed" in torn
    assert "missing.net cannot be read: there is no such file" in gone


def test_nothing_is_written_where_nothing_was_read(tmp_path: Path) -> None:
    (tmp_path / "all.bib").write_text("mine", "utf-8")
    done = run(tmp_path / "missing.net", "-o", tmp_path / "all.bib", "--force")
    assert done.exit_code == 2
    assert (tmp_path / "all.bib").read_text("utf-8") == "mine"


def test_a_file_is_overwritten_only_when_told(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "all.bib"
    out.write_text("mine", "utf-8")
    done = run(folder / "a.ris", "-o", out)
    assert (done.exit_code, out.read_text("utf-8")) == (2, "mine")
    assert "all.bib exists" in done.stderr
    assert run(folder / "a.ris", "-o", out, "--force").exit_code == 0
    assert titles(out) == ["多元外交"]


def test_what_the_format_cannot_hold_is_counted_or_listed(tmp_path: Path) -> None:
    article = caj.Article(title="多元外交", citations=[caj.Citation(title="甲")], downloads=7)
    caj.dump([article], tmp_path / "a.jsonl")
    counted = run(tmp_path / "a.jsonl", "-t", "ris")
    assert "ris does not hold 2 of the values; --report lists them." in counted.stderr
    listed = run(tmp_path / "a.jsonl", "-t", "ris", "--report")
    assert "ris does not hold citations of 多元外交." in listed.stderr


def test_repairs_are_counted_or_listed(tmp_path: Path) -> None:
    (tmp_path / "a.enw").write_text("%0 Journal Article\n%T 多元外交\n%K中亚;外交\n%W CNKI\n", "utf-8")
    assert "Repaired on the way:" in run(tmp_path / "a.enw").stderr
    assert "A space after a tag was put back" in run(tmp_path / "a.enw", "--report").stderr


def test_standard_input_and_output_keys_and_json(tmp_path: Path) -> None:
    done = run("-", "-t", "biblatex", "--keys", "han", "-q", given=RIS)
    assert done.stdout.startswith("@article{张宁2024多元,")
    assert done.stderr == ""
    assert '"title": "多元外交"' in run("-", "-t", "csl-json", given=RIS).stdout
    assert '"zh": "多元外交"' in run("-", "--json", given=RIS).stdout
    assert run("-", "--from", "bibtex", given=RIS).exit_code == 2


def test_a_byte_order_mark_for_excel(folder: Path, tmp_path: Path) -> None:
    assert run(folder, "-o", tmp_path / "all.csv", "--bom").exit_code == 0
    assert (tmp_path / "all.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_folder_without_files_of_records_is_told(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.exit_code == 2
    assert "has no file of these kinds" in done.stderr


def test_long_work_shows_on_a_terminal_how_far_it_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cajournal.terminal.working.PATIENCE", 0)
    monkeypatch.setattr("cajournal.batches.records._OFTEN", 1)
    shown: list[str] = []

    def terminal(stderr: bool) -> Console:
        return Console(force_terminal=True, file=Recorder(shown), width=80)

    monkeypatch.setattr("cajournal.terminal.working.Console", terminal)
    assert run(folder).exit_code == 0
    assert "Reading" in "".join(shown)


class Recorder:
    """A file that remembers what was written to it."""

    def __init__(self, said: list[str]) -> None:
        self.said = said

    def write(self, text: str) -> int:
        self.said.append(text)
        return len(text)

    def flush(self) -> None:
        pass


def test_a_summary_for_programs(tmp_path: Path) -> None:
    (tmp_path / "a.ris").write_text(RIS, encoding="utf-8")
    (tmp_path / "b.txt").write_text("nonsense", encoding="utf-8")
    files = [tmp_path / "a.ris", tmp_path / "b.txt"]
    done = run(*files, "-o", tmp_path / "all.ris", "--json")
    said = json.loads(done.stdout)
    assert done.exit_code == 1
    assert said["records"] == sum(one["records"] for one in said["files"]) == 1
    assert [one.get("format") for one in said["files"]] == ["ris", None]
    assert [(one["file"], one["code"]) for one in said["broken"]] == [
        (str(files[1]), "unknown-format:content")
    ]
    assert said["repaired"] == 0
    assert "converted" not in said


def test_losses_for_programs(tmp_path: Path) -> None:
    caj.dump([caj.Article(title="多元外交", citations=[caj.Citation(title="论")])], tmp_path / "a.jsonl")
    said = json.loads(run(tmp_path / "a.jsonl", "-o", tmp_path / "a.ris", "--json").stdout)
    assert [(one["number"], one["field"]) for one in said["lost"]] == [(1, "citations")]


def test_records_for_programs_where_no_file_has_them() -> None:
    said = json.loads(run("-", "--json", given=RIS).stdout)
    assert [one["title"] for one in said["converted"]] == [{"zh": "多元外交"}]
    assert said["files"][0]["records"] == said["records"] == 1
