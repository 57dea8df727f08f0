"""What a script hands over by mistake: a sentence in both languages, and never records that nobody meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import cajournal as caj

ARTICLE = caj.Article(title="论学")
call: Any = caj  # the mistakes are the point

WRONG: dict[str, tuple[Callable[[], Any], str]] = {
    "a printed reference to print": (lambda: call.format_reference("张三. 论学[J]."), "wanted:record"),
    "nothing to print": (lambda: call.format_reference(None), "wanted:record"),
    "a dictionary to print": (lambda: call.format_reference({}), "wanted:record"),
    "many to print as one": (lambda: call.format_reference([ARTICLE]), "wanted:record"),
    "one to print as many": (lambda: call.format_list(ARTICLE), "wanted:several"),
    "one to cite": (lambda: call.format_intext(ARTICLE), "wanted:several"),
    "one to write": (lambda: call.dumps(ARTICLE, "bibtex"), "wanted:several"),
    "strings to write": (lambda: call.dumps(["abc"], "bibtex"), "wanted:record"),
    "one to count": (lambda: call.network(ARTICLE, "co-author"), "wanted:several"),
    "a page that is not there": (lambda: call.parse_page(None), "wanted:content"),
    "a page by its path": (lambda: call.parse_page(Path("a.html")), "wanted:content"),
    "a page by its name": (lambda: call.parse_page("cnki.txt"), "file-name"),
    "a page by its address": (lambda: call.explain_page("https://www.example.cn/a?id=1"), "address"),
    "no reference": (lambda: call.parse_reference(None), "wanted:text"),
    "no references": (lambda: call.parse_references(Path("a.txt")), "wanted:text"),
    "no references one by one": (lambda: list(call.iter_references(None)), "wanted:several"),
    "no statement": (lambda: call.parse_funding(None), "wanted:text"),
    "no name": (lambda: call.parse_name(None), "wanted:text"),
    "no keywords": (lambda: call.split_keywords(["古籍"]), "wanted:text"),
    "no marks": (lambda: call.parse_intext(None), "wanted:text"),
    "a name for names": (lambda: call.pair_names("张三", "Zhang San"), "wanted:several"),
    "names that are none": (lambda: call.pair_names([ARTICLE], ["Zhang San"]), "wanted:name"),
    "a list by its path": (lambda: call.lint(Path("refs.txt")), "wanted:several"),
    "a list by its name": (lambda: call.lint("refs2015.txt"), "file-name"),
    "a list to mend by its name": (lambda: call.mend(r"C:\papers\my refs.docx"), "file-name"),
    "numbers to check": (lambda: call.lint([1]), "wanted:reference"),
    "letters as records": (lambda: call.find_duplicates("abc"), "wanted:several"),
    "numbers as records": (lambda: call.find_duplicates([1, 2]), "wanted:work"),
    "content for a name": (lambda: call.load(b"@book{a}"), "wanted:path"),
    "a record as content": (lambda: call.loads(ARTICLE), "wanted:content"),
    "a record as a document": (lambda: call.read_manuscript(ARTICLE), "wanted:path"),
}


@pytest.mark.parametrize(("verb", "code"), WRONG.values(), ids=WRONG)
def test_a_wrong_argument_is_told(verb: Callable[[], Any], code: str) -> None:
    with pytest.raises(caj.InputError) as told:
        verb()
    assert told.value.code == code
    assert "…" not in told.value.zh + told.value.en


def test_a_name_that_is_no_page_is_no_page() -> None:
    with pytest.raises(caj.NotAPage):
        caj.parse_page("saved/cnki.html")


def test_a_reference_that_ends_in_an_address_is_a_reference() -> None:
    text = "张三. 论学[EB/OL]. (2020-01-02)[2021-03-04]. https://www.example.cn/a.html"
    assert caj.parse_references(text)[0].title == "论学"
    assert caj.lint([text]) == caj.lint(text)


@pytest.mark.parametrize(
    ("joined", "names"),
    [
        ("张三, 李四", ["张三", "李四"]),
        ("张三、李四；王五明", ["张三", "李四", "王五明"]),
        ("Zhang San; Li Si", ["Zhang San", "Li Si"]),
        ("欧阳, 修", ["欧阳修"]),
        ("Zhang, San", ["Zhang, San"]),
        ("工业、信息化部", ["工业、信息化部"]),
    ],
)
def test_names_are_parted_only_where_they_are_surely_several(joined: str, names: list[str]) -> None:
    assert [str(one) for one in caj.Citation.model_validate({"author": joined}).author] == names


def test_an_edition_may_be_written_in_digits() -> None:
    book = caj.Citation(type="book", title="论学", author="张三", issued=2020)
    assert call.format_reference(book, edition="2015") == caj.format_reference(book, edition=2015)
    assert call.lint(["张三. 论学[m]"], edition="2015") == caj.lint(["张三. 论学[m]"], edition=2015)
    with pytest.raises(caj.InputError, match="1999 is no value of edition"):
        caj.format_reference(book, edition=1999)
