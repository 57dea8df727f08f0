"""Records made by hand: comfortable to write, helpful when wrong, the same after JSON."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

import cajournal as caj

# --- comfort: what one would write by hand is understood


def test_people_are_written_as_strings() -> None:
    cited = caj.Citation(title="多元外交", author=["张宁", "Zhang, Ning"])
    assert [(one.name.family, one.name.given) for one in cited.author] == [("张", "宁"), ("Zhang", "Ning")]
    assert caj.Citation(author="张宁") == caj.Citation(author=["张宁"])
    assert caj.Citation(author=caj.Author(name="张宁")) == caj.Citation(author=caj.Name(han="张宁"))


def test_an_affiliation_is_written_as_a_string() -> None:
    author = caj.Author(name="张宁", affiliations=["中国社会科学院"])
    assert author.affiliations[0].name == "中国社会科学院"


def test_texts_of_two_languages_find_their_slots() -> None:
    article = caj.Article(title="多元外交", container_title={"zh": "俄罗斯学刊", "en": "Russian Studies"})
    assert (article.title.zh, article.title.en) == ("多元外交", None)
    assert str(article.container_title) == "俄罗斯学刊"
    assert caj.Article(title="Diplomacy").title == caj.Bilingual(en="Diplomacy")
    assert caj.Article(title=None).title == caj.Bilingual()


def test_keywords_are_sorted_by_script() -> None:
    article = caj.Article(keywords=["中亚", "Central Asia", "外交"])
    assert (article.keywords.zh, article.keywords.en) == (["中亚", "外交"], ["Central Asia"])
    assert not caj.Article(keywords=None).keywords


def test_numbers_are_written_as_numbers() -> None:
    cited = caj.Citation(issued=1965, volume=52, issue=8, page=112, edition=2)
    assert (cited.volume, cited.issue, cited.page, cited.edition) == ("52", "8", "112", "2")
    assert cited.issued == caj.PartialDate(year=1965)


@pytest.mark.parametrize(
    ("written", "printed", "parts"),
    [
        (2024, "2024", [2024]),
        ("2024", "2024", [2024]),
        ("2024-06", "2024-06", [2024, 6]),
        ("2024/06", "2024-06", [2024, 6]),
        ("2024年6月", "2024-06", [2024, 6]),
        ("2024.5.9", "2024-05-09", [2024, 5, 9]),
        ("2024年5月9日", "2024-05-09", [2024, 5, 9]),
        ("1957/1990", "1957/1990", [1957]),
        ("[1936]", "1936", [1936]),
        ({"year": 1865, "era": "清同治四年"}, "1865", [1865]),
    ],
)
def test_dates(written: Any, printed: str, parts: list[int]) -> None:
    date = caj.Citation(issued=written).issued
    assert date is not None
    assert (str(date), date.parts) == (printed, parts)
    assert date.inferred == (written == "[1936]")


def test_identifiers_are_kept_in_their_usual_spelling() -> None:
    cited = caj.Citation(DOI="https://doi.org/10.14006/J.JZJGXB.2023.S1.0031", ISSN="10000054")
    assert (cited.DOI, cited.ISSN) == ("10.14006/j.jzjgxb.2023.s1.0031", "1000-0054")


def test_a_notice_speaks_two_languages() -> None:
    notice = caj.Notice(code="missing:title.zh")
    assert (notice.zh, notice.en) == ("未读到中文题名。", "Not found: Chinese title.")


def test_authors_is_author() -> None:
    article = caj.Article(author=["张宁"])
    assert article.authors is article.author


# --- what is wrong is told, at its place


@pytest.mark.parametrize(
    ("wrong", "place", "hint"),
    [
        ({"titel": "多元外交"}, ("titel",), "Extra inputs are not permitted"),
        ({"issued": "今年"}, ("issued",), "write 2024, 2024-06 or 2024-05-09"),
        ({"issued": "2024-13"}, ("issued", "month"), "less than or equal to 12"),
        ({"DOI": "CNKI:CDMD:1.2007.101113"}, ("DOI",), "one is written like"),
        ({"ISSN": "1000-0055"}, ("ISSN",), "4 would be right"),
        ({"author": [{"nam": "张宁"}]}, ("author", 0, "name"), "Field required"),
        ({"confidence": 2}, ("confidence",), "less than or equal to 1"),
        ({"volume": ["52"]}, ("volume",), "valid string"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(
    wrong: dict[str, Any], place: tuple[str | int, ...], hint: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        caj.Citation.model_validate(wrong)
    problem = caught.value.errors()[0]
    assert problem["loc"][: len(place)] == place
    assert hint in problem["msg"]


def test_parts_are_never_changed() -> None:
    name = caj.Name(han="张宁")
    with pytest.raises(ValidationError):
        name.han = "李四"  # type: ignore[misc]
    assert len({name, caj.Name(han="张宁")}) == 1


# --- equality: the work, not the reading of it


def test_records_are_equal_when_they_say_the_same() -> None:
    one = caj.Citation(title="多元外交", key="a", confidence=0.5, notices=[caj.Notice(code="unread:tail")])
    assert one == caj.Citation(title="多元外交", key="b", confidence=0.9)
    assert one != caj.Citation(title="多元外交", issued=2024)
    assert caj.Citation() != caj.Article()


def test_a_record_prints_only_what_it_says() -> None:
    assert repr(caj.Citation(title="多元外交")) == "Citation(title='多元外交')"


# --- JSON and back

WORD = st.text(max_size=12)
NAMES = st.builds(caj.Name, han=st.none() | WORD, latin=st.none() | WORD, organisation=st.none() | WORD)
AUTHORS = st.builds(
    caj.Author,
    name=NAMES,
    affiliations=st.lists(st.builds(caj.Affiliation, name=WORD), max_size=2).map(tuple),
    nationality=st.none() | st.sampled_from(["美", "日"]),
    corresponding=st.booleans(),
)
DATES = st.builds(
    caj.PartialDate,
    year=st.integers(1, 9999),
    month=st.none() | st.integers(1, 12),
    inferred=st.booleans(),
    era=st.none() | WORD,
)
BILINGUAL = st.builds(caj.Bilingual, zh=st.none() | WORD, en=st.none() | WORD, other=st.none() | WORD)
CITATIONS = st.builds(
    caj.Citation,
    title=st.none() | WORD,
    author=st.lists(AUTHORS, max_size=2),
    issued=st.none() | DATES,
    et_al=st.booleans(),
    confidence=st.floats(0, 1),
    extra=st.dictionaries(WORD, WORD, max_size=2),
    notices=st.lists(st.builds(caj.Notice, code=WORD, start=st.none() | st.integers(0, 9)), max_size=2),
)
ARTICLES = st.builds(
    caj.Article,
    title=BILINGUAL,
    author=st.lists(AUTHORS, max_size=2),
    issued=st.none() | DATES,
    keywords=st.builds(caj.Keywords, zh=st.lists(WORD, max_size=2), en=st.lists(WORD, max_size=2)),
    funding=st.lists(st.builds(caj.Funding, funder=st.none() | WORD, raw=WORD), max_size=2),
    clc=st.lists(st.builds(caj.ClassCode, code=WORD), max_size=2),
    citations=st.lists(CITATIONS, max_size=1),
)


@given(st.one_of(CITATIONS, ARTICLES))
def test_json_keeps_everything(record: caj.Record) -> None:
    for left_out in ({}, {"exclude_none": True}, {"exclude_defaults": True}):
        back = type(record).model_validate_json(record.model_dump_json(**left_out))
        assert said(back) == said(record)


@given(AUTHORS | DATES | BILINGUAL)
def test_parts_are_kept_too(part: BaseModel) -> None:
    assert type(part).model_validate_json(part.model_dump_json()) == part


def said(record: caj.Record) -> dict[str, Any]:
    """All of a record, with what equality leaves aside."""
    return dict(record)


@given(st.text(), st.text())
def test_sentences_hold_any_text(code: str, value: str) -> None:
    notice = caj.Notice(code=code, value=value)
    assert isinstance(notice.zh, str)
    assert isinstance(notice.en, str)
