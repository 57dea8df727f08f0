"""The review page: what it holds, that its values are only text, and the way from it to the next run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from browser import Browser
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from typer.testing import CliRunner, Result

import cajournal as caj
from cajournal.cli import app
from cajournal.duplicates.decisions import Decision, fingerprint
from cajournal.duplicates.differences import LONGEST, compared
from cajournal.duplicates.review import MOST, WIDEST
from cajournal.duplicates.rows import row_of

WORK = {
    "type": "article-journal",
    "title": "高寒草甸土壤呼吸的季节变化",
    "author": [{"family": "王", "given": "立新"}, {"family": "赵", "given": "敏"}],
    "container-title": "草地学报",
    "issued": {"date-parts": [[2012]]},
    "volume": "20",
    "issue": "3",
    "page": "401-407",
}
THESIS = {key: WORK[key] for key in ("title", "author", "issued")} | {"type": "thesis", "publisher": "某大学"}
OTHER = WORK | {
    "title": "森林资源清查中的抽样设计",
    "author": [{"literal": "顾长林"}, {"literal": "何苏敏"}],
    "page": "1-9",
    "issue": "4",
}
SAME = [WORK | {"id": "w1"}, WORK | {"id": "w2", "URL": "http://a.cn/1"}]
OTHER_THESIS = THESIS | {key: OTHER[key] for key in ("title", "author")}
UNSURE = [WORK | {"id": "w1"}, THESIS | {"id": "t1"}]
OTHERS = [OTHER | {"id": "o1"}, OTHER_THESIS | {"id": "o2"}]
HOSTILE = [
    "</script><script>window.owned = 1</script>",
    "<!--<script>",
    "<img src=x onerror='window.owned = 1'>",
    "{{data}}\u2028\ud800\x1b[2J\x00",
    "\"><svg onload=window.owned=1>'",
]


def data_of(page: str) -> dict[str, Any]:
    told = LexborHTMLParser(page).css_first("#data")
    assert told is not None
    data: dict[str, Any] = json.loads(told.text())
    return data


def texts(card: dict[str, Any], code: str) -> list[str]:
    return ["".join(parts) for parts in dict(card["rows"])[code]]


# --- what the page holds


def test_unsure_pairs_come_first_then_the_clusters() -> None:
    found = caj.find_duplicates([*UNSURE, SAME[1], OTHER])
    cards = data_of(caj.review_page(found))["cards"]
    assert [card["kind"] for card in cards] == ["unsure", "cluster"]
    assert [one["place"] for one in cards[1]["records"]] == [1, 3]
    assert [one["key"] for one in cards[1]["records"]] == ["w1", "w2"]
    assert texts(cards[0], "clue:kind") == ["article-journal", "thesis"]


def test_a_card_says_why() -> None:
    (card,) = data_of(caj.review_page(caj.find_duplicates(UNSURE)))["cards"]
    (judged,) = card["judged"]
    assert ["kind", "other", -7, "article-journal", "thesis"] in judged["clues"]
    assert ["title", "same, long", 9, WORK["title"], WORK["title"]] in judged["clues"]
    weights = [abs(clue[2]) for clue in judged["clues"]]
    assert weights == sorted(weights, reverse=True)


def test_differing_characters_are_marked() -> None:
    assert compared(["和平地理学", "和平地里学", "和平地理学"]) == [
        ["和平地", "理", "学"],
        ["和平地", "里", "学"],
        ["和平地理学"],
    ]
    assert compared(["甲", "", "乙丙丁"]) == [["", "甲"], [""], ["", "乙丙丁"]]
    assert compared(["a" * LONGEST + "b", "a" * LONGEST + "c"])[0] == ["", "a" * LONGEST + "b"]


@given(st.lists(st.text("ab甲乙", max_size=9), min_size=1, max_size=4))
def test_the_marked_pieces_are_the_values(values: list[str]) -> None:
    assert ["".join(parts) for parts in compared(values)] == values


def test_a_page_has_its_most_and_tells_of_the_others() -> None:
    works = [
        WORK | {"title": f"{WORK['title']}{chr(0x4E00 + n)}{n}", "page": str(n)} for n in range(MOST + 3)
    ]
    data = data_of(caj.review_page(caj.find_duplicates([one for one in works for _ in range(2)])))
    assert len(data["cards"]) == MOST
    assert data["more"] > 0


def test_a_card_has_its_widest_and_tells_of_the_others() -> None:
    works = [WORK | {"id": f"w{n}", "URL": f"http://a.cn/{n}"} for n in range(WIDEST + 3)]
    (card,) = data_of(caj.review_page(caj.find_duplicates(works)))["cards"]
    assert (len(card["records"]), len(card["judged"]), card["more"]) == (WIDEST, WIDEST - 1, 3)


def test_what_was_judged_comes_last() -> None:
    records = [*UNSURE, *OTHERS]
    first, _ = data_of(caj.review_page(caj.find_duplicates(records)))["cards"]
    a, b = (one["print"] for one in first["records"])
    cards = data_of(caj.review_page(caj.find_duplicates(records, [Decision(a, b, "unsure")])))["cards"]
    assert [one["print"] for one in cards[1]["records"]] == [a, b]


def test_nothing_to_review() -> None:
    data = data_of(caj.review_page(caj.find_duplicates([]), lang="zh"))
    assert (data["cards"], data["lang"]) == ([], "zh")


def test_every_word_of_the_page_is_said_in_both_languages() -> None:
    page = caj.review_page(caj.find_duplicates([*UNSURE, SAME[1]]))
    data = data_of(page)
    zh, en = data["sentences"]["zh"], data["sentences"]["en"]
    asked = {code for card in data["cards"] for code, _ in card["rows"]}
    clues = [clue for card in data["cards"] for judged in card["judged"] for clue in judged["clues"]]
    asked |= {f"clue:{clue[0]}" for clue in clues} | {f"level:{clue[1]}" for clue in clues}
    assert asked <= set(zh) == set(en)


# --- values are text


@pytest.mark.parametrize("value", HOSTILE)
def test_values_open_no_element(value: str) -> None:
    records = [WORK | {"id": value, "title": value, "volume": value}] * 2
    page = caj.review_page(caj.find_duplicates(records), file=value)
    scripts = LexborHTMLParser(page).css("script")
    assert [one.attributes.get("type") for one in scripts] == ["application/json", None]
    data = data_of(page)
    assert data["file"] == value
    assert texts(data["cards"][0], "clue:title") == [value, value]


def test_only_the_script_of_the_page_may_run() -> None:
    page = caj.review_page(caj.find_duplicates([]))
    policy = LexborHTMLParser(page).css_first("meta[http-equiv]")
    assert policy is not None
    told = policy.attributes["content"] or ""
    assert "default-src 'none'" in told and "script-src 'sha256-" in told
    assert "http" not in page.replace("http-equiv", "")


# --- from the page to the next run


def dedupe(folder: Path, *arguments: str) -> Result:
    files = ["all.json", "-o", "clean.bib", "--review", "review.html", "--decisions", "decisions.jsonl"]
    return CliRunner().invoke(app, ["dedupe", *files, "--force", *arguments])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "all.json").write_text(json.dumps([*UNSURE, SAME[1], *OTHERS]), "utf-8")
    return tmp_path


@pytest.mark.parametrize("large", [0, 10**9])
def test_the_command_writes_the_page(folder: Path, monkeypatch: pytest.MonkeyPatch, large: int) -> None:
    monkeypatch.setattr("cajournal.commands.dedupe.LARGE", large)
    done = dedupe(folder, "--lang", "en")
    assert done.exit_code == 0
    assert "Open review.html in a browser to judge the pairs." in done.stderr
    data = data_of((folder / "review.html").read_text("utf-8"))
    assert (len(data["cards"]), data["file"], data["lang"]) == (3, "decisions.jsonl", "en")


def test_an_older_page_is_kept(folder: Path) -> None:
    (folder / "review.html").write_text("mine")
    done = CliRunner().invoke(app, ["dedupe", "all.json", "--review", "review.html"])
    assert (done.exit_code, (folder / "review.html").read_text()) == (2, "mine")
    assert "review.html" in done.stderr


def test_what_is_decided_is_asked_no_more_and_stays_in_the_file() -> None:
    a, b = (fingerprint(row_of(item)) for item in UNSURE)
    elsewhere = Decision("x", "y", "same")
    found = caj.find_duplicates(UNSURE, [elsewhere, Decision(a, b, "different")])
    data = data_of(caj.review_page(found))
    assert data["cards"] == []
    assert [one["a"] for one in data["kept"]] == ["x", a]


def test_another_judgement_by_hand_is_another_page() -> None:
    a, b = (fingerprint(row_of(item)) for item in SAME)
    names = {
        data_of(caj.review_page(caj.find_duplicates(SAME, [Decision(a, b, said)])))["name"]
        for said in ("same", "different")
    }
    assert len(names) == 2


# --- in a real browser


@pytest.fixture
def browser(tmp_path: Path) -> Any:
    with Browser(tmp_path) as opened:
        yield opened


@pytest.mark.clients
def test_from_the_page_to_the_next_run(folder: Path, browser: Browser) -> None:
    dedupe(folder)
    browser.open(folder / "review.html")
    assert browser.text("#progress").endswith("0 / 3")
    browser.click("article button.different")  # the first unsure pair
    browser.press("j", "s")  # the second
    assert browser.text("#progress").endswith("2 / 3")
    saved = browser.save()
    assert {json.loads(line)["judgement"] for line in saved.read_text("utf-8").splitlines()} == {
        "same",
        "different",
    }
    done = dedupe(folder, "--lang", "en")
    assert "Unsure" not in done.stderr
    labels = caj.find_duplicates(caj.load(folder / "all.json"), saved).labels
    assert sorted([labels[0] == labels[1], labels[3] == labels[4]]) == [False, True]
    assert (labels[0] == labels[1]) == (labels[2] == labels[1])  # the answer holds for the whole cluster
    assert browser.complaints() == []
    browser.open(folder / "review.html")
    browser.save()
    assert set(saved.read_text("utf-8").splitlines()) <= set(
        (folder / "decisions.jsonl").read_text("utf-8").splitlines()
    )


@pytest.mark.clients
def test_the_keys_and_the_languages(folder: Path, browser: Browser) -> None:
    dedupe(folder, "--lang", "zh")
    browser.open(folder / "review.html")
    assert browser.text("h1") == "重复核对"
    browser.press("l")
    assert browser.text("h1") == "Review of duplicates"
    assert browser.text("tbody th").casefold() == "title"
    browser.press("w")
    assert "same, long" in browser.text(".clues")
    browser.press("u", "k", "d")
    assert browser.text("button.different[aria-pressed=true]").startswith("Different")
    browser.open(folder / "review.html")  # what was judged is there when the page is opened again
    assert browser.text("#progress").endswith("1 / 3")


@pytest.mark.clients
def test_no_value_runs(folder: Path, browser: Browser) -> None:
    records = [WORK | {"id": value, "title": value, "number": value} for value in HOSTILE for _ in range(2)]
    page = caj.review_page(caj.find_duplicates(records))
    (folder / "hostile.html").write_bytes(page.encode())
    browser.open(folder / "hostile.html")
    assert browser.run("return [window.owned, document.scripts.length, document.images.length]") == [
        None,
        2,
        0,
    ]
    assert browser.complaints() == []
    assert browser.run("return document.querySelector('main').textContent.includes('onerror=')")
