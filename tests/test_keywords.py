"""Keyword lists: golden cases by kind, and what holds for any list."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cajournal as caj
from cajournal.text.keywords import explain, split, split_bilingual
from cajournal.text.lexicon import _entries, translations
from cajournal.text.simplified import simplified

FOLDER = Path(__file__).parent / "cases/keywords"


def cases(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return rows


@pytest.mark.parametrize("case", cases("recut"), ids=lambda case: " ".join(case["zh"]))
def test_english_phrases_are_found_again(case: dict[str, Any]) -> None:
    assert caj.split_keywords(" ".join(case["en"]), like=case["zh"]) == case["en"]


@pytest.mark.parametrize("case", cases("separated"), ids=lambda case: case["why"])
def test_lists_split_at_their_separator(case: dict[str, Any]) -> None:
    assert split(case["text"]) == case["parts"]


@pytest.mark.parametrize("case", cases("bilingual"), ids=lambda case: case["why"])
def test_two_languages_in_one_line(case: dict[str, Any]) -> None:
    assert split_bilingual(case["text"]) == (case["zh"], case["en"])


def test_a_comma_inside_a_keyword_is_no_separator_when_more_are_asked() -> None:
    got = split(
        "Diagnostic techniques,cardiovascular electrocardiography cloud",
        3,
        ["诊断技术,心血管", "心电图", "云"],
    )
    assert got == ["Diagnostic techniques,cardiovascular", "electrocardiography", "cloud"]


def test_the_context_tells_which_words_stand_together() -> None:
    words = "robot arm control loop"
    assert split(words, 2, context="we close the control loop of a robot arm") == [
        "robot arm",
        "control loop",
    ]


def test_confidence_says_what_decided() -> None:
    assert explain("中亚;外交").confidence == 1.0
    known = explain("deep learning target detection", like=["深度学习", "目标检测"]).confidence
    unknown = explain("foo bar baz qux", like=["甲乙", "丙丁"]).confidence
    assert explain("deep learning target detection").confidence < unknown < known


def test_function_words_bind() -> None:
    assert split("rule of law theory of state", 2) == ["rule of law", "theory of state"]


@pytest.mark.parametrize(("count", "want"), [(1, 1), (2, 2), (3, 3), (4, 4), (9, 4)])
def test_never_more_phrases_than_words(count: int, want: int) -> None:
    assert len(split("alpha beta gamma delta", count)) == want


@pytest.mark.parametrize("text", ["alpha beta gamma " * 10, "of for with and to " * 6])
def test_long_phrases_are_shared_out_all_the_same(text: str) -> None:
    got = split(text, 3, ["甲", "乙", "丙"])
    assert len(got) == 3
    assert all(got)


def test_a_text_is_not_taken_for_a_list() -> None:
    text = " ".join(["word"] * 5_000)
    assert explain(text, 500).confidence == 0.0
    assert split(text, 500) == [text]


def test_long_mixed_lists_are_no_trap() -> None:
    zh, en = split_bilingual("中" + " supported SDN" * 20_000)
    assert (zh, len(en[0].split())) == (["中"], 40_000)


def test_the_dictionary_knows_forms_and_parts() -> None:
    assert translations("Networks") == translations("network") != ()
    assert set(translations("eco-tourism")) == {"生态", "旅游"}
    assert translations("xyzzy") == ()


def test_the_dictionary_is_clean() -> None:
    for word, renderings in _entries().items():
        assert word == word.casefold().strip()
        assert renderings
        assert len(set(renderings)) == len(renderings)


def test_traditional_lists_are_compared_in_simplified() -> None:
    assert simplified("學習動機與機器人教育") == "学习动机与机器人教育"
    assert simplified("著作") == "著作"


WORDS = st.lists(
    st.sampled_from("of the deep learning China SDN analysis (AI) a-b systems 5G".split()), max_size=12
)
HAN = st.lists(st.text(st.sampled_from("中国学习系统SD"), min_size=1, max_size=6), max_size=6)


@given(WORDS, HAN)
def test_the_phrases_give_back_the_words(words: list[str], like: list[str]) -> None:
    got = split(" ".join(words), len(like) or None, like)
    assert " ".join(got).split() == words
    assert all(phrase == phrase.strip() != "" for phrase in got)
    if like and len(words) >= len(like):
        assert len(got) == len(like)


@given(st.text(max_size=120), st.integers(0, 12) | st.none(), HAN)
def test_any_text_is_split_without_loss(text: str, count: int | None, like: list[str]) -> None:
    def letters(parts: list[str]) -> str:
        return "".join(char for char in "".join(parts) if char.isalnum())

    assert letters(split(text, count, like, text)) == letters([text])
    assert sorted(letters([*split_bilingual(text)[0], *split_bilingual(text)[1]])) == sorted(letters([text]))
