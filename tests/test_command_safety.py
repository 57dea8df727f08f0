"""Values, names and options that a terminal or a browser would obey: they are shown, and do nothing."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from browser import Browser
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from selectolax.lexbor import LexborHTMLParser
from typer.testing import CliRunner, Result

import cajournal as caj
from cajournal import cli
from cajournal.terminal import colours
from cajournal.terminal.speech import safe

ESCAPES = "\x1b]0;owned\x07\x1b[2J\x9b31m\x1b]8;;http://a.cn\x1b\\\x08\x7f"
PAGE = f"作者 张{ESCAPES}宁\n出处 《学{ESCAPES}刊》 2024年第6期5-23\n摘要 清{ESCAPES}屏\n"
LIST = f"[1] {ESCAPES}曹凌. 综{ESCAPES}录[m]. 上海: 古籍社, 2011.\n[2] 同{ESCAPES}上\n"
ITEM = {"id": ESCAPES, "type": "book", "title": f"综{ESCAPES}录", "publisher": ESCAPES, "note": ESCAPES}
FILES = {
    "page.txt": PAGE,
    "page.html": f"<html><title>{ESCAPES}</title><body>{PAGE.replace(chr(10), '<br>')}</body></html>",
    "list.txt": LIST,
    "items.json": json.dumps([ITEM, ITEM | {"id": f"x{ESCAPES}"}, ITEM | {"type": ESCAPES}]),
    "items.bib": f"@book{{k{ESCAPES},title={{综{ESCAPES}录}},publisher={{{ESCAPES}}}}}\n@b{ESCAPES}{{x",
    "items.ris": f"TY  - BOOK\nTI  - 综{ESCAPES}录\nX9  - {ESCAPES}\nER  - \n",
    "decisions.jsonl": f'{{"{ESCAPES}": 1}}\n',
    f"a{ESCAPES.replace('/', '')}b.bib": "@book{",
}
COMMANDS = [
    "page page.txt",
    "page page.html --lang zh",
    "page page.txt -t csl-json",
    "page page.txt -t ris",
    "page page.txt --json",
    "explain page.txt",
    "explain page.txt --json",
    "refs list.txt",
    "refs list.txt --json",
    "explain list.txt",
    "format list.txt",
    "format list.txt --diff",
    "format items.json -t html",
    "format items.json -t markdown",
    "format items.bib -t latex",
    "lint list.txt",
    "lint list.txt --diff",
    "lint list.txt --format sarif",
    "lint items.json --json",
    "convert items.json items.bib items.ris --report",
    "convert items.json -t csv",
    "convert items.json --json --lang zh",
    "table items.json",
    "table items.json --edges author-keyword",
    "dedupe items.json items.bib items.ris",
    "dedupe items.json --json --lang zh",
    "dedupe items.json --decisions decisions.jsonl",
]
OPTIONS = [
    ["page", f"{ESCAPES}.txt"],
    ["page", "page.txt", "--site", ESCAPES],
    ["page", "page.txt", "-t", ESCAPES],
    ["page", "page.txt", "-o", f"{ESCAPES}.bib.x{ESCAPES}"],
    ["page", "page.txt", f"--{ESCAPES}"],
    ["page", "page.txt", f"-{ESCAPES}"],
    ["page", "page.txt", "--lang", ESCAPES],
    ["page", "page.txt", "--max-length", ESCAPES],
    ["convert", "items.json", "-f", ESCAPES],
    ["convert", "items.json", "--keys", ESCAPES],
    ["table", "items.json", "--edges", ESCAPES],
    ["lint", "list.txt", "--select", ESCAPES],
    ["lint", "--explain", ESCAPES],
    ["format", "list.txt", "-t", ESCAPES],
    ["accept", f"{ESCAPES}.html"],
    ["new-site", ESCAPES],
    [ESCAPES],
    [f"--{ESCAPES}"],
]


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        Path(name.replace("\\", "")).write_text(text, encoding="utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.app, list(arguments))


def obeyed(text: str) -> set[str]:
    return {one for one in text if one not in "\n\t" and (ord(one) < 0x20 or 0x7F <= ord(one) < 0xA0)}


# --- a terminal


@pytest.mark.parametrize("command", COMMANDS)
def test_values_are_printed_without_escape_sequences(command: str) -> None:
    done = run(*command.split())
    assert done.stdout + done.stderr
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert obeyed(done.stdout + done.stderr) == set()


@pytest.mark.parametrize("arguments", OPTIONS, ids=lambda one: safe(" ".join(one)))
def test_what_was_typed_is_repeated_without_escape_sequences(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert done.stderr
    assert obeyed(done.stdout + done.stderr) == set()


def test_names_of_files_are_told_without_escape_sequences() -> None:
    (name,) = [one.name for one in Path().iterdir() if one.name.startswith("a\x1b")]
    for command in "page", "refs", "explain", "format", "lint", "dedupe", "convert", "table":
        done = run(command, name)
        assert obeyed(done.stdout + done.stderr) == set()
    several = run("page", "page.txt", name)
    assert "␛[2J" in several.stderr and obeyed(several.stderr) == set()


def test_a_fault_of_ours_is_told_without_escape_sequences(monkeypatch: Any, capsys: Any) -> None:
    def break_down(*_: Any) -> None:
        raise ValueError(ESCAPES)

    monkeypatch.setattr("cajournal.commands.explain.explain_page", break_down)
    monkeypatch.setattr(sys, "argv", ["cajournal", "explain", "page.txt"])
    with pytest.raises(SystemExit):
        cli.main()
    assert obeyed(capsys.readouterr().err) == set()


def test_colours_are_the_only_escape_sequences() -> None:
    console = Console(force_terminal=True, color_system="truecolor", width=40)
    with console.capture() as captured:
        hostile = caj.explain_reference("\x1b[2J曹凌. 中国佛教\x07疑伪经综录[M]. 上海: 古籍社, 2011.")
        colours.show([hostile], "Fields", console)
    assert "␛[2J" in captured.get()
    assert "\x1b[2J" not in captured.get()
    assert "\x07" not in captured.get()


@given(st.text())
def test_safe_text_holds_no_control_character(text: str) -> None:
    assert obeyed(safe(text)) == set()


# --- a browser

MARKUP = [
    "<script>window.owned = 1</script>",
    "<img src=x onerror='window.owned = 1'>",
    "\"><svg onload=window.owned=1>'",
    "--><iframe srcdoc='<script>parent.owned = 1</script>'>",
    "&lt;script&gt;window.owned = 1&lt;/script&gt;",
]
WORKS = [
    caj.Citation(type="book", title=one, author=[{"name": {"organisation": one}}], language=one, issued=2011)
    for one in MARKUP
]
for _work in WORKS:
    _work.URL = "https://a.cn/" + _work.title  # type: ignore[operator]


def listed() -> str:
    caj.dump(WORKS, "works.jsonl")
    done = run("format", "works.jsonl", "-t", "html", "-q")
    assert done.exit_code == 0
    return done.stdout


def test_a_list_in_html_is_only_text() -> None:
    page = LexborHTMLParser(listed())
    assert {node.tag for node in page.css("body *")} == {"div", "p"}
    assert all(set(node.attributes) == {"lang"} for node in page.css("p"))
    texts = [node.text() for node in page.css("p")]
    assert all(one in text for one, text in zip(MARKUP, texts, strict=True))


@pytest.mark.clients
def test_a_list_in_html_does_nothing_in_a_browser(tmp_path: Path) -> None:
    page = tmp_path / "list.html"
    page.write_text(f"<!doctype html><meta charset=utf-8>{listed()}", encoding="utf-8")
    with Browser(tmp_path) as browser:
        browser.open(page)
        asked = "return [window.owned, document.scripts.length, document.images.length, frames.length]"
        assert browser.run(asked) == [None, 0, 0, 0]
        assert browser.run("return document.querySelectorAll('p').length") == len(MARKUP)
