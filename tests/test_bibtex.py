"""BibTeX and biblatex: their names, what other programs write in them, and what is broken in a file."""

from __future__ import annotations

from typing import Any

import pytest

import cajournal as caj
from cajournal.formats.base import Loaded

# --- the two dialects


def entry_of(format: str, **said: Any) -> str:
    return caj.dumps([caj.Article(title="题名", issued="2016-05", language="zh-CN", **said)], format)


@pytest.mark.parametrize(
    ("said", "bibtex", "biblatex"),
    [
        (
            {"type": "thesis", "genre": "硕士学位论文", "publisher": "武汉大学", "publisher_place": "武汉"},
            ["@mastersthesis{", "school = {武汉大学}", "address = {武汉}"],
            ["@thesis{", "institution = {武汉大学}", "location = {武汉}", "type = {硕士学位论文}"],
        ),
        (
            {"type": "article-journal", "container_title": "学报", "issue": "6"},
            ["@article{", "journal = {学报}", "number = {6}"],
            ["@article{", "journaltitle = {学报}", "number = {6}"],
        ),
        (
            {"type": "standard", "number": "GB/T 1"},
            ["@techreport{", "entrysubtype = {standard}", "number = {GB/T 1}"],
            ["@report{", "entrysubtype = {standard}", "number = {GB/T 1}"],
        ),
        (
            {"type": "webpage", "URL": "http://a.cn", "accessed": "2025-05-02"},
            ["@online{", "urldate = {2025-05-02}"],
            ["@online{", "urldate = {2025-05-02}"],
        ),
        ({"type": "patent", "publisher_place": "中国"}, ["@patent{"], ["@patent{", "address = {中国}"]),
    ],
)
def test_each_dialect_has_its_own_names(said: dict[str, Any], bibtex: list[str], biblatex: list[str]) -> None:
    shared = ["langid = {chinese}", "language = {zh-CN}", "year = {2016}", "date = {2016-05}"]
    for format, words in ("bibtex", bibtex), ("biblatex", biblatex):
        written = entry_of(format, **said)
        assert [word for word in words + shared if word not in written] == []


@pytest.mark.parametrize(
    ("content", "format"),
    [
        ("@book{a, title = {T}, address = {北京}, year = 1965}", "bibtex"),
        ("@book{a, title = {T}, location = {北京}, date = {1965}}", "biblatex"),
        ("@Thesis{a,\n title = {T},\n year = {2016}}\n@report{b, title = {U}}", "biblatex"),
        ("@phdthesis{a, title = {T}, date = {2016}}", "bibtex"),
        ("@misc{a, title = {T}}", "bibtex"),
        ("@article{a, title = {The date = 1, location = 2}, journal = {J}, year = 1}", "bibtex"),
    ],
)
def test_the_dialect_is_told_by_the_names(content: str, format: str) -> None:
    loaded = caj.loads(content)
    assert isinstance(loaded, Loaded)
    assert loaded.format == format


def test_entries_of_both_dialects_in_one_file_are_read_alike() -> None:
    thesis = {"type": "thesis", "genre": "博士学位论文", "publisher": "武汉大学", "publisher_place": "武汉"}
    first, second = caj.loads(entry_of("bibtex", **thesis) + entry_of("biblatex", **thesis), "bibtex")
    assert first == second


def test_a_subtitle_belongs_to_the_title_and_what_has_no_field_is_kept() -> None:
    record = caj.loads("@online{a, title = {大地}, subtitle = {序}, titleaddon = {增补}, date = {2020~}}")[0]
    assert isinstance(record, caj.Article)
    assert (record.title.zh, str(record.issued)) == ("大地：序", "2020")
    assert record.extra == {"titleaddon": "增补"}
    assert "titleaddon = {增补}" in caj.dumps([record], "biblatex")


def test_crossref_gives_what_the_volume_says() -> None:
    chapter, volume = caj.loads(
        """@inproceedings{a, title = {论文}, author = {张宁}, pages = {1--9}, crossref = {V}}
        @proceedings{v, title = {文集}, editor = {李四}, publisher = {社}, location = {北京}, date = 1999}"""
    )
    assert isinstance(chapter, caj.Article)
    assert (chapter.title.zh, chapter.container_title.zh, chapter.publisher.zh) == (
        "论文",
        "文集",
        "社",
    )
    assert (chapter.publisher_place, str(chapter.issued), chapter.page) == ("北京", "1999", "1-9")
    assert [str(editor) for editor in chapter.editor] == ["李四"]
    assert chapter.extra == volume.extra == {}


def test_a_crossref_to_nowhere_is_told_and_kept() -> None:
    record = caj.loads("@inbook{a, title = {章}, crossref = {none}}")[0]
    assert record.extra == {"crossref": "none"}
    assert [(notice.code, notice.value) for notice in record.notices] == [("missing:crossref", "none")]
