"""Numbers: what is valid comes out in its usual spelling, what is not says why."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cajournal as caj
from cajournal.errors import InvalidNumber
from cajournal.numbers import clc, cn, cstr, doi, isbn, issn

CASES = Path(__file__).parent / "cases" / "numbers"
KINDS: dict[str, Any] = {"doi": doi, "cstr": cstr, "issn": issn, "isbn": isbn, "cn": cn, "clc": clc}


def cases() -> list[Any]:
    return [
        pytest.param(KINDS[kind], row["value"], row["valid"], id=f"{kind}: {row['value']}")
        for kind in KINDS
        for row in json.loads((CASES / f"{kind}.json").read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("kind", "value", "valid"), cases())
def test_a_number_is_valid_or_says_why_not(kind: Any, value: str, valid: str | None) -> None:
    assert kind.is_valid(value) is (valid is not None)
    if valid is not None:
        assert kind.validate(value) == kind.validate(valid) == valid
        assert kind.compact(kind.format(value)) == kind.compact(value)
        return
    with pytest.raises(InvalidNumber) as caught:
        kind.validate(value)
    assert caught.value.code.startswith("invalid-number:")
    assert "…" not in caught.value.zh + caught.value.en


@pytest.mark.parametrize(
    ("kind", "value", "expected"), [(issn, "1000-0055", "4"), (isbn, "978-7-100-13415-7", "6")]
)
def test_a_wrong_check_digit_is_no_wrong_form(kind: ModuleType, value: str, expected: str) -> None:
    with pytest.raises(InvalidNumber) as caught:
        kind.validate(value)
    assert caught.value.code == "invalid-number:check-digit"
    assert caught.value.details["expected"] == expected
    with pytest.raises(InvalidNumber) as caught:
        kind.validate(value[:-1])
    assert caught.value.code == "invalid-number:form"


def test_what_a_chinese_doi_says() -> None:
    assert doi.parts("10.3969/j.issn.1002-2619.2022.10.021") == ("1002-2619", None, 2022, "10", "021")
    assert doi.parts("10.14006/j.jzjgxb.2023.S1.0031") == (None, "jzjgxb", 2023, "S1", "0031")
    assert doi.parts("10.13386/j.issn1002-0306.2023090315") == ("1002-0306", None, 2023, None, "090315")
    assert doi.parts("10.1016/j.jns.2013.11.029") == (None, "jns", 2013, "11", "029")
    assert doi.parts("10.1000/182") is doi.parts("CNKI:CDMD:1.2007.101113") is None


def test_what_a_cn_says() -> None:
    assert cn.parts("CN 11-2223/N") == ("北京", "periodical", "2223", "N")
    assert cn.parts("11-0065") == ("北京", "newspaper", "0065", None)
    assert cn.parts("32-9001/G").kind == "electronic"


def test_an_isbn_in_its_other_forms() -> None:
    assert isbn.to_13("7-302-02368-9") == "9787302023685" == isbn.to_13("9787302023685")
    assert isbn.format("7302023689") == "7-302-02368-9"
    assert isbn.format("9787100134156") == "978-7-100-13415-6"
    assert isbn.format("9780262033848") == "9780262033848"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("R318 [医药卫生—生物医学工程]", [("R318", "医药卫生—生物医学工程")]),
        ("TH165+.3TP206+.3", [("TH165+.3", None), ("TP206+.3", None)]),
        ("D83/87.36.2(各国外交)", [("D83/87.36.2", "各国外交")]),
        ("D83(512)；[D9]", [("D83(512)", None), ("[D9]", None)]),
        ("G254.9-39 TP391.4 文献标识码：A", [("G254.9-39", None), ("TP391.4", None)]),
        ("F270.7文献标识码", [("F270.7", None)]),
        ("TP391.4 A", [("TP391.4", None)]),
        ("Ｒ３１８．０１", [("R318.01", None)]),
        ("D; G3", [("D", None), ("G3", None)]),
        ("COVID-19 与 DNA 研究", []),
        ("", []),
    ],
)
def test_the_class_codes_of_a_text(text: str, found: list[tuple[str, str | None]]) -> None:
    assert clc.codes(text) == found
    for code in clc.find(text):
        assert text[code.start : code.end] == code.code or not text.isascii()


def test_models_take_numbers_as_they_are_printed() -> None:
    """Requirement 28."""
    cited = caj.Citation(DOI="https://doi.org/10.3969%2Fj.issn.1002-2619.2022.10.021", ISSN="ISSN 1000－0054")
    assert (cited.DOI, cited.ISSN) == ("10.3969/j.issn.1002-2619.2022.10.021", "1000-0054")
    with pytest.raises(ValueError, match="is not a DOI"):
        caj.Citation(DOI="CNKI:CDMD:1.2007.101113")


DIGITS = st.text("0123456789", min_size=7, max_size=7)
TEXT = st.text(max_size=40) | st.text("10.39/jisnXCN-DOI:：http 　T+(){}[]%2F，。．７", max_size=30)
SUFFIX = st.text("abcXYZ0189.-_;()/:<>%#?&", min_size=1, max_size=20).map(lambda text: f"10.3969/a{text}z")
VALID = {
    "doi": SUFFIX,
    "cstr": SUFFIX.map(lambda text: "32003.36." + text),
    "issn": DIGITS.map(lambda seven: seven + issn.check_digit(seven)),
    "isbn": st.text("0123456789", min_size=8, max_size=8)
    .map(lambda eight: "7" + eight)
    .map(lambda nine: nine + isbn.check_digit(nine)),
    "cn": st.from_regex(r"(1[1-5]|2[1-3]|3[1-7])-[0-9]{4}(/(T[BDE]|[A-KN-VXZ]))?", fullmatch=True),
    "clc": st.from_regex(r"(T[BDE]|[A-KN-SUVXZ])[1-9]{1,3}(\.[1-9]{1,3})?([-+][1-9])?", fullmatch=True),
}


@pytest.mark.parametrize("name", list(KINDS))
@given(data=st.data())
def test_format_and_compact_undo_each_other(name: str, data: st.DataObject) -> None:
    kind, value = KINDS[name], data.draw(VALID[name])
    assert kind.is_valid(value)
    assert kind.compact(kind.format(value)) == kind.compact(value)
    assert kind.compact(kind.compact(value)) == kind.compact(value)
    assert kind.validate(kind.validate(value)) == kind.validate(value)


@pytest.mark.parametrize("name", list(KINDS))
@given(text=TEXT)
def test_any_text_is_valid_or_not(name: str, text: str) -> None:
    kind = KINDS[name]
    if kind.is_valid(text):
        assert kind.is_valid(kind.validate(text)) and kind.is_valid(kind.format(text))
    clc.codes(text)
    doi.parts(text)
