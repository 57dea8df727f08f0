"""Files and documents larger or deeper than the limit are told, and the limit can be raised."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import word
from typer.testing import CliRunner, Result

import cajournal as caj
from cajournal import cli

LAUGHS = (
    '<!DOCTYPE xml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>'
)
REFERENCE = "[1] 曹凌. 中国佛教疑伪经综录[M]. 上海: 上海古籍出版社, 2011: 19.\n"
PAGE = "题名甲乙丙\n作者 张宁\n出处 《学刊》 2024年第6期5-23\n摘要 论文研究了问题。\n"
HTML = f"<html><body>{PAGE.replace(chr(10), '<br>')}</body></html>"
WORKS = [caj.Article(title="和平地理学", author=["刘愈之"], issued=1965, type="article-journal")]
XML = {
    "endnote-xml": caj.dumps(WORKS, "endnote-xml"),
    "cqvip-xml": (
        "<?xml version='1.0'?>\n<PeriodicalPaper>\n<Titles><Title><Text>和平地理学</Text></Title></Titles>\n"
        "<Creators><Creator><Name>刘愈之</Name></Creator></Creators></PeriodicalPaper>"
    ),
}


def run(*arguments: str | Path, **more: Any) -> Result:
    return CliRunner().invoke(cli.app, [str(one) for one in arguments], **more)


# --- XML


@pytest.mark.parametrize("format", XML)
@pytest.mark.parametrize("entity", ["&c;", "&d;"])
def test_no_entity_is_expanded_and_none_read_from_elsewhere(format: str, entity: str) -> None:
    head, _, rest = XML[format].partition("?>")
    hostile = f"{head}?>{LAUGHS}{rest.replace('和平地理学', entity)}"
    loaded = caj.loads(hostile, format)
    said = caj.dumps(loaded, "jsonl") + repr(loaded.notices)
    assert "haha" not in said and "root:" not in said
    assert loaded.notices and not any(one.title and one.title.zh for one in loaded if one.kind == "article")


@pytest.mark.parametrize("format", XML)
def test_deep_xml_is_read_or_told(format: str) -> None:
    deep = f"{'<a>' * 100_000}x{'</a>' * 100_000}"
    loaded = caj.loads(XML[format].replace("和平地理学", f"和平地理学{deep}"), format)
    assert loaded or loaded.notices


# --- HTML


def test_a_deep_page_is_read() -> None:
    deep = HTML.replace("<body>", "<body>" + "<div><b>" * 200_000)
    assert caj.parse_page(deep).authors[0].name.han == "张宁"


def test_a_deep_document_is_told() -> None:
    page = f"<html><body>{'<div>' * 10_000}<p>参考文献</p><p>{REFERENCE}</p></body></html>"
    with pytest.raises(caj.FormatError, match="nests its elements"):
        caj.read_manuscript(page.encode(), "html")


# --- sizes

DOCX = word.docx([word.paragraph("参考文献"), word.paragraph(REFERENCE), word.paragraph("字" * 100_000)])
LIMITED: dict[str, tuple[Callable[[int], Any], int]] = {
    "page": (lambda limit: caj.parse_page(PAGE, max_length=limit), 40),
    "page, many": (lambda limit: caj.parse_page(PAGE, max_length=limit, many=True), 40),
    "page, explained": (lambda limit: caj.explain_page(PAGE, max_length=limit), 40),
    "page in bytes": (lambda limit: caj.parse_page(PAGE.encode("gb18030"), max_length=limit), 40),
    "records": (lambda limit: caj.loads(XML["endnote-xml"], max_length=limit), 40),
    "document": (lambda limit: caj.read_manuscript(REFERENCE.encode(), "txt", max_length=limit), 10),
    "document that unpacks": (lambda limit: caj.read_manuscript(DOCX, max_length=limit), len(DOCX)),
}


@pytest.mark.parametrize("name", LIMITED)
def test_what_is_larger_is_told_in_both_languages_and_the_limit_raised(name: str) -> None:
    read, small = LIMITED[name]
    with pytest.raises(caj.TooLarge) as told:
        read(small)
    assert "max_length" in told.value.en and "max_length" in told.value.zh
    assert read(10_000_000)


COMMANDS = {
    "page": PAGE,
    "explain": PAGE,
    "refs": REFERENCE,
    "lint": REFERENCE,
    "format": REFERENCE,
    "dedupe": REFERENCE,
    "convert": REFERENCE,
    "table": REFERENCE,
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("way", ["file", "stdin"])
def test_every_command_tells_it_and_has_the_option(command: str, way: str, tmp_path: Path) -> None:
    path = tmp_path / "input.txt"
    path.write_text(COMMANDS[command], encoding="utf-8")
    given = {"input": COMMANDS[command].encode()} if way == "stdin" else {}
    place = "-" if given else path
    done = run(command, place, "--max-length", "30", **given)
    assert done.exit_code == 2 and "max_length" in done.stderr
    done = run(command, place, "--max-length", "30", "--lang", "zh", **given)
    assert done.exit_code == 2 and "max_length" in done.stderr and "上限" in done.stderr
    assert run(command, place, "--max-length", "3000", **given).exit_code < 2
    assert run(command, place, **given).exit_code < 2


@pytest.mark.parametrize("command", ["refs", "lint"])
def test_what_a_docx_unpacks_to_has_the_same_option(command: str, tmp_path: Path) -> None:
    path = tmp_path / "list.docx"
    path.write_bytes(DOCX)
    done = run(command, path, "--max-length", str(len(DOCX)))
    assert done.exit_code == 2 and "unpacks" in done.stderr and "max_length" in done.stderr
    assert run(command, path).exit_code < 2
