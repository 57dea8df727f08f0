"""Hostile and broken input: it is read or refused with a sentence, in time, and what is lost is told."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

import cajournal as caj
from cajournal.formats.base import all_formats

WRITTEN = sorted(name for name, format in all_formats().items() if format.dumps)

# --- what fuzzing found: each of these raised something else, or would take minutes


FOUND: dict[str, tuple[Callable[[str], Any], str]] = {
    "line ends in BibTeX": (caj.loads, "@article{a,\n title = {论},\n author = {" + "\n" * 20_000 + "}\n}"),
    "line ends in EndNote": (caj.loads, "%0 Journal Article\n%T 论\n%A " + "\n" * 40_000 + "张三"),
    "a macro without argument": (caj.loads, "@article{a, title = {\\title}, note = {\\input x}}"),
    "nothing in extra": (
        lambda text: caj.dumps(caj.loads(text), "bibtex"),
        "@misc{a, title = {论}, extra-data = {a=}}",
    ),
    "nothing between separators": (caj.loads, "type,title,author\nbook,论,; ;\n"),
    "a name of the wrong kind": (caj.loads, '{"kind":"article","author":[{"name":{"han":{}}}]}'),
    "keywords of the wrong kind": (caj.loads, '{"kind":"article","keywords":[{}]}'),
    "blanks behind a year": (
        caj.parse_page,
        "题名\n作者 张宁\nCitation: ZHANG N. 2022. Topic[J]. Journal. doi: 10.1/gc2022" + " " * 1_500 + "1",
    ),
    "a bracket that the end cuts": (
        lambda text: caj.lint(text, 2025),
        "[9]邱均平,张廷勇.科学评价中的大模型应用[J/OL].图书馆论坛,1-12[2024-06",
    ),
    "dots in a name": (caj.parse_reference, "[12] (苏)" + "·" * 3_000 + "µ. 问题[M]. 白春仁, 97。"),
    "joining words between names": (caj.parse_reference, "Wei, A." + ", and Wei, A." * 300),
    "signs between names": (caj.parse_reference, "A. Wei" + " & A. Wei" * 300),
    "words of a name in full": (caj.parse_reference, "A.A. Wei" + "À" * 3_900),
    "hyphens in a name": (caj.parse_reference, "[21] " + "SrcDatabase-" * 50 + "高}平. 体系[J]. 行政, 2008"),
    "nothing between two joining words": (
        lambda text: caj.read_manuscript(text.encode()),
        "研究和和与（2020）认为……\n\n参考文献\n[1] 张和. 论题[J]. 学刊, 2020(1): 1-9.",
    ),
    "one endless line in no encoding": (
        lambda text: caj.loads(text.encode() + b"\xff "),
        "{Reference Type}: " + "a" * 200_000,
    ),
    "blanks between names": (caj.loads, "type,title,author\nbook,论,张三" + " " * 50_000 + "李四\n"),
    "blanks behind a label": (caj.parse_funding, "国家自然科学基金 编号" + " " * 5_000 + "\0"),
    "blanks around an issue": (caj.loads, "TY  - JOUR\nTI  - 论\nIS  - 第" + " " * 3_000 + "x\nER  - \n"),
    "blanks between pages": (
        caj.loads,
        '[{"type": "book", "title": "论", "page": "1' + " " * 100_000 + '2"}]',
    ),
    "stars behind a name": (caj.loads, "type,title,author\nbook,论,张三" + "*" * 50_000 + "x\n"),
    "a tag without end": (caj.parse_page, "<html><body>作者 张宁<br>出处 学刊<" + "a" * 100_000),
    "blanks before a marked affiliation": (
        caj.parse_page,
        "题名\n作者 张宁[1] 李四[2]\n单位 某大学"
        + " " * 3_000
        + "x [1] 某大学 [2]\n出处 《学刊》 2024年第6期",
    ),
    "a heading of signs": (
        lambda text: caj.read_manuscript(text.encode(), "md"),
        "# 论" + "# " * 20_000 + "x\n\n# 参考文献\n[1] 曹凌. 综录[M]. 上海: 古籍社, 2011.\n",
    ),
    "marks that cite a thousand": (caj.parse_intext, "[1-999,1-999,1-999]" * 2_000),
    "references in one line": (caj.loads, "[1] 甲. 乙[J/OL]. " + "[1] 张三. " * 20_000),
    "a mark of blanks": (caj.parse_intext, ("（" + " " * 380 + "1999x）" + "（a" + " " * 380 + "）") * 50),
}


@pytest.mark.parametrize("name", FOUND)
def test_what_was_found(name: str) -> None:
    read, text = FOUND[name]
    with suppress(caj.CajournalError):
        read(text)


# --- characters that are none


PAGE = "题名\n作者 张宁\n出处 《学刊》 2024年第6期5-23\n摘要 {}"
BROKEN = "[1] 曹凌. 中国\ud800佛教疑伪经综录[M]. 上海: 上海古籍出版社, 2011: 19."
READERS: list[Callable[[str], Any]] = [
    caj.parse_reference,
    caj.explain_reference,
    lambda text: caj.parse_page(PAGE.format(text)),
    lambda text: caj.explain_page(PAGE.format(text)),
    lambda text: caj.loads(f"@book{{a, title = {{{text}}}}}"),
    lambda text: caj.loads('[{"type": "book", "title": "a\\ud800b"}]'),
    lambda text: caj.loads('type,title,data\nbook,题名,"{""extra"": {""a\\ud800"": ""b""}}"'),
]


@pytest.mark.parametrize("read", READERS)
def test_half_a_character_is_marked_and_told(read: Callable[[str], Any]) -> None:
    found = read(BROKEN)
    records = list(found) if isinstance(found, list) else [getattr(found, "record", found)]
    assert "\ufffd" in caj.dumps(records, "jsonl")
    noticed = [*getattr(found, "notices", ()), *records[0].notices]
    assert any(one.code.startswith("damaged") for one in noticed)


def test_no_file_holds_what_no_file_can_hold() -> None:
    record = caj.Article(title="题\0名", note="a\ud800b", author=["张\0宁"], type="book")
    for format in WRITTEN:
        text = caj.dumps([record], format)
        assert text.encode() and "\0" not in text


@pytest.mark.parametrize("text", ["论\0文", "论\ufffd文"])
def test_a_broken_character_of_the_source_is_told_with_its_place(text: str) -> None:
    why = caj.explain_reference(f"曹凌. {text}[M]. 上海: 古籍社, 2011.")
    assert [(one.code, one.start) for one in why.notices] == [("damaged:text", 5)]
    page = caj.parse_page(PAGE.format(text).encode())
    assert "damaged:text" in {one.code for one in page.notices}
    document = caj.read_manuscript(
        f"# 论\n\n参考文献\n\n[1] 曹凌. {text}[M]. 上海: 古籍社, 2011.\n".encode(), "md"
    )
    assert "damaged:text" in {one.code for one in document.notices}


WORKS = [
    caj.Article(
        type="article-journal", language="zh-TW", title="論文的題名與問題", author=["張寧"], issued=2024,
        volume="3", container_title="學刊", page="1-9",
    ),
    caj.Article(type="book", language="zh-TW", title="和平地理學", author="劉愈之", issued=1965),
]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "big5"])
@pytest.mark.parametrize("format", WRITTEN)
def test_every_format_is_read_in_every_encoding(format: str, encoding: str) -> None:
    text = caj.dumps(WORKS, format)
    loaded = caj.loads(text.encode(encoding))
    assert (list(loaded), loaded.format) == (caj.loads(text), format)
    assert not any(one.code == "damaged" for one in loaded.notices)


BROKEN_BYTES = [b"\xff", b"\xed\xa0\x80", b"\0", "问".encode()[:2]]


def broken_file(format: str, broken: bytes) -> bytes:
    before, _, after = caj.dumps(WORKS, format).partition("地")
    return before.encode() + broken + after.encode()


@pytest.mark.parametrize("broken", BROKEN_BYTES)
@pytest.mark.parametrize("format", WRITTEN)
def test_every_format_tells_what_it_could_not_read(format: str, broken: bytes) -> None:
    assert "damaged" in {one.code for one in caj.loads(broken_file(format, broken)).notices}


@pytest.mark.parametrize("broken", BROKEN_BYTES)
@pytest.mark.parametrize("format", ["csv", "jsonl"])
def test_streams_tell_it_too(format: str, broken: bytes, tmp_path: Path) -> None:
    path, content = tmp_path / "works", broken_file(format, broken)
    path.write_bytes(content * (300_000 // len(content) + 1))
    loading = caj.iter_load(path)
    assert sum(1 for _ in loading) > 100 and "damaged" in {one.code for one in loading.notices}
