"""Duplicates: golden pairs, every clue for and against, and what holds for any records."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cajournal as caj
from cajournal.duplicates.clusters import cluster
from cajournal.duplicates.decisions import Decision, fingerprint
from cajournal.duplicates.found import Found
from cajournal.duplicates.rows import row_of
from cajournal.duplicates.weights import WEIGHTS

PAIRS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "cases/duplicates/pairs.json").read_text("utf-8")
)


def found_in(case: dict[str, Any]) -> Found:
    return caj.find_duplicates([case["a"], case["b"]])


@pytest.mark.parametrize("case", PAIRS, ids=lambda case: case["why"])
def test_pairs_are_judged(case: dict[str, Any]) -> None:
    found = found_in(case)
    assert (found.labels == [0, 0]) == (case["judgement"] == "same")
    assert [one.kind for one in found.related] == ([case["related"]] if "related" in case else [])


@pytest.mark.parametrize("case", PAIRS, ids=lambda case: case["why"])
def test_which_record_comes_first_does_not_matter(case: dict[str, Any]) -> None:
    turned = found_in({"a": case["b"], "b": case["a"]})
    assert turned.labels == found_in(case).labels


def test_every_clue_weighs_for_or_against_in_a_case() -> None:
    met = {
        (clue.name, clue.weight > 0) for case in PAIRS for pair in found_in(case).pairs for clue in pair.clues
    }
    asked = {  # the others have cases of their own below
        (name, weight > 0)
        for name, levels in WEIGHTS.items()
        for weight in levels.values()
        if weight and name not in ("ids", "isbn", "translators", "url")
    }
    assert asked <= met


@pytest.mark.parametrize(
    ("clue", "field", "one", "other", "weighs"),
    [
        ("ids", "PMID", "111", "111", 10),
        ("ids", "PMID", "111", "112", -3),
        ("isbn", "ISBN", "978-7-03-011111-1", "9787030111111", 5),
        ("isbn", "ISBN", "9787030111111", "9787030222222", -1),
        ("url", "URL", "http://a.cn/1", "http://a.cn/1", 4),
        ("translators", "translator", [{"literal": "何建国"}], [{"literal": "何建国"}], 0.5),
        ("translators", "translator", [{"literal": "何建国"}], [{"literal": "苏敏"}], -3),
        ("doi", "DOI", "10.5555/a", "10.5555/b", -5),
        ("doi", "DOI", "10.5555/a", "10.6666/b", -2),
    ],
)
def test_fields_weigh(clue: str, field: str, one: Any, other: Any, weighs: float) -> None:
    item = {"type": "book", "title": "林业统计学原理", "author": [{"literal": "顾长林"}]}
    pair = caj.find_duplicates([item | {field: one}, item | {field: other}]).pairs[0]
    assert {each.name: each.weight for each in pair.clues}[clue] == weighs


def test_a_clue_names_the_two_values() -> None:
    pair = found_in(PAIRS[0]).pairs[0]
    title = pair.clues[0]
    assert (title.name, title.values[0], title.values[1]) == ("title", *["黄河三角洲盐碱地改良技术研究"] * 2)
    assert pair.score > 0.9


def test_nothing_and_one_record() -> None:
    assert caj.find_duplicates([]).labels == []
    alone = caj.find_duplicates(["顾长林. 林业统计学原理[M]. 北京: 林业出版社, 1998."])
    assert (alone.labels, len(alone.pairs), alone.related) == ([0], 0, [])


ITEMS = [case[side] for case in PAIRS for side in "ab" if isinstance(case[side], dict)]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(ITEMS), max_size=8), st.randoms())
def test_labels_are_a_partition_whatever_the_order(items: list[dict[str, Any]], random: Any) -> None:
    order = list(range(len(items)))
    random.shuffle(order)
    found, shuffled = caj.find_duplicates(items), caj.find_duplicates([items[place] for place in order])
    assert sorted(place for one in found.clusters for place in one) == list(range(len(items)))
    assert [found.labels[one[0]] for one in found.clusters] == list(range(len(found.clusters)))
    assert len(found.clusters) == len(shuffled.clusters)


TEXT = st.text("abc甲乙丙12（）. ", max_size=12)
RECORDS = st.builds(
    dict,
    title=TEXT,
    volume=TEXT,
    page=TEXT,
    edition=TEXT,
    author=st.lists(st.builds(dict, literal=TEXT), max_size=3),
    issued=st.just({"date-parts": [[2001]]}),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(RECORDS | TEXT, max_size=5))
def test_any_records_are_searched_and_merged(records: list[Any]) -> None:
    found = caj.find_duplicates(records)
    assert len(found.merge().records) == len(found.clusters)


PLACES = st.lists(st.tuples(*[st.integers(0, 6)] * 2))


@given(PLACES, PLACES)
def test_clusters_never_join_what_is_different(
    same: list[tuple[int, int]], different: list[tuple[int, int]]
) -> None:
    labels = cluster(7, same, different)
    assert all(labels[one] != labels[other] for one, other in different if one != other)


@given(PLACES, PLACES, PLACES, PLACES)
def test_judgements_hold_whatever_the_clues_say(
    same: list[tuple[int, int]],
    different: list[tuple[int, int]],
    decided: list[tuple[int, int]],
    parted: list[tuple[int, int]],
) -> None:
    labels = cluster(7, same, different, decided, parted)
    assert all(labels[one] != labels[other] for one, other in parted if one != other)
    alone = cluster(7, decided)
    if all(alone[one] != alone[other] for one, other in parted):
        assert all(labels[one] == labels[other] for one, other in decided)


def members() -> list[dict[str, Any]]:
    item = PAIRS[0]["b"]
    bare = {key: item[key] for key in ("type", "title", "author", "container-title")}
    return [item, bare | {"issued": {"date-parts": [[2014]]}, "URL": "http://a.cn/1"}, bare]


def prints() -> list[str]:
    return [fingerprint(row_of(item)) for item in members()]


def test_a_title_that_appeared_twice_is_joined_by_a_record_of_neither_place() -> None:
    people = [{"family": "Hartwell", "given": "Joan"}, {"family": "Okoro", "given": "Peter"}]
    bare = {"title": "Adaptive pruning of rule lists for noisy field data", "author": people}
    first = bare | {"container-title": "Soil Records", "issued": {"date-parts": [[1991]]}, "page": "3-19"}
    then = bare | {"container-title": "Acta Agraria", "issued": {"date-parts": [[1996]]}, "page": "301-340"}
    assert caj.find_duplicates([first, then]).labels == [0, 1]
    assert caj.find_duplicates([first, then, bare]).labels == [0, 0, 0]


def test_decisions_win_and_propagate() -> None:
    a, b, c = prints()
    assert caj.find_duplicates(members()).labels == [0, 0, 0]
    assert caj.find_duplicates(members(), [Decision(a, b, "different")]).labels in ([0, 1, 0], [0, 1, 1])
    apart = [Decision(a, b, "different"), Decision(b, c, "same")]
    assert caj.find_duplicates(members(), apart).labels == [0, 1, 1]
    assert caj.find_duplicates(members()[:2], [Decision(a, b, "unsure")]).labels == [0, 1]


def test_a_decision_outlives_what_does_not_identify_a_work(tmp_path: Path) -> None:
    first, second, _ = members()
    changed = second | {"DOI": "10.1000/1", "abstract": "很长。", "id": "new", "URL": "http://b.cn/2"}
    changed["title"] = f" {second['title']}。"
    said = [Decision(*prints()[:2], "different")]
    assert caj.find_duplicates([first, changed], said).labels == [0, 1]
    corrected = changed | {"title": second["title"] + "（下）"}
    assert fingerprint(row_of(corrected)) not in prints()
    for name in ("all.ris", "all.bib", "all.jsonl"):
        caj.dump(caj.loads(json.dumps([first | {"id": "x"}, changed])), tmp_path / name)
        assert caj.find_duplicates(caj.load(tmp_path / name), said).labels == [0, 1], name


def test_contradicting_decisions_are_told(tmp_path: Path) -> None:
    a, b, c = prints()
    said = [Decision(a, b, "same"), Decision(b, c, "same"), Decision(a, c, "different")]
    found = caj.find_duplicates(members(), said)
    assert (found.labels, found.contradicted) == ([0, 0, 1], [(1, 2)])
    source, decisions = tmp_path / "all.jsonl", tmp_path / "decisions.jsonl"
    caj.dump(caj.loads(json.dumps([item | {"id": "x"} for item in members()])), source)
    a, b, c = (fingerprint(row_of(one)) for one in caj.load(source))
    lines = [{"a": a, "b": b, "judgement": "same"}, {"a": b, "b": c, "judgement": "same"}]
    lines += [{"a": c, "b": a, "judgement": "different"}]
    decisions.write_text("\n".join(map(json.dumps, lines)))
    done = run(str(source), "--decisions", str(decisions))
    assert "contradict each other: 1; not merged, such as records 2 and 3." in done.stderr


def test_decisions_of_a_file(tmp_path: Path) -> None:
    a, b, _ = prints()
    path = tmp_path / "decisions.jsonl"
    path.write_text(json.dumps({"a": a, "b": b, "judgement": "different"}) + "\n\n")
    assert caj.find_duplicates(members()[:2], path).labels == [0, 1]
    assert caj.find_duplicates(members()[:2], tmp_path / "none.jsonl").labels == [0, 0]
    path.write_text('{"a": 1}\n')
    with pytest.raises(caj.FormatError, match="line 1"):
        caj.find_duplicates(members(), path)


def test_the_issue_version_wins_and_both_dates_stay() -> None:
    online = caj.Citation(
        title="黄河三角洲盐碱地改良技术研究", author="周海涛", issued="2014-11-02", URL="http://a.cn/1"
    )
    issue = caj.Citation(
        title="黄河三角洲盐碱地改良技术研究", author="周海涛", issued=2015, volume=4, issue=2, page="81-88"
    )
    merged = caj.find_duplicates([online, issue]).merge().records[0]
    assert (str(merged.issued), str(merged.available), merged.page, merged.URL) == (
        "2015",
        "2014-11-02",
        "81-88",
        "http://a.cn/1",
    )


def test_a_volume_is_taken_without_zeros_and_never_lost() -> None:
    article = caj.Citation(title="黄河三角洲盐碱地改良技术研究", author="周海涛", issued=2015, page="81-88")
    said = (("04", "02"), ("4", "2"), ("5", "2"))
    records = [article.model_copy(update={"volume": volume, "issue": issue}) for volume, issue in said]
    padded, lost = (caj.find_duplicates(chosen).merge() for chosen in (records[:2], records[1:]))
    assert (padded.records[0].volume, padded.records[0].issue) == ("4", "2")
    assert {line.why for line in padded.ledger if line.field in ("volume", "issue")} == {"plain"}
    assert "other volume" not in padded.records[0].extra
    assert (lost.records[0].volume, lost.records[0].extra["other volume"]) == ("4", "5")


def test_two_languages_become_one_bilingual_record() -> None:
    case = next(case for case in PAIRS if case["why"].startswith("Chinese and English record"))
    merged = found_in(case).merge()
    article = merged.records[0]
    assert isinstance(article, caj.Article)
    assert (article.title.zh, article.title.en) == (case["b"]["title"], case["a"]["title"])
    assert [(one.name.han, one.name.latin) for one in article.author] == [
        ("周海涛", "ZHOU Haitao"),
        ("林书敏", "LIN Shumin"),
    ]
    assert {line.why for line in merged.ledger if line.field == "title"} == {"both"}


def test_items_are_merged_with_all_that_they_say() -> None:
    item = PAIRS[0]["b"] | {"DOI": "10.5555/a", "abstract": "摘要一。", "language": "zh-CN"}
    merged = caj.find_duplicates([item, item | {"URL": "http://a.cn/1"}]).merge().records[0]
    assert isinstance(merged, caj.Article)
    said = (merged.DOI, merged.abstract.zh, merged.language, merged.URL)
    assert said == ("10.5555/a", "摘要一。", "zh-CN", "http://a.cn/1")


def test_merging_loses_nothing() -> None:
    records = [
        caj.Citation(
            title="林业统计学原理",
            author="顾长林",
            key=f"k{n}",
            URL=f"http://a.cn/{n}",
            issued=1998,
            raw=f"raw {n}",
        )
        for n in range(3)
    ]
    merged = caj.find_duplicates(records).merge()
    assert len(merged.records) == 1
    kept = merged.records[0].model_dump_json()
    told = json.dumps([line._asdict() for line in merged.ledger], default=str)
    for one, other in combinations(range(3), 2):
        for value in (f"k{one}", f"http://a.cn/{other}"):
            assert value in kept and value in told


def run(*arguments: str) -> Any:
    from typer.testing import CliRunner

    from cajournal.cli import app

    return CliRunner().invoke(app, ["dedupe", *arguments, "--lang", "en"])


@pytest.mark.parametrize("large", [0, 10**9])
def test_the_command_merges_and_sums_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: int) -> None:
    monkeypatch.setattr("cajournal.commands.dedupe.LARGE", large)
    source, clean, ledger = (str(tmp_path / name) for name in ("all.jsonl", "clean.jsonl", "ledger.jsonl"))
    caj.dump((caj.loads(json.dumps([item | {"id": "x"}]))[0] for item in [*members(), ITEMS[-1]]), source)
    done = run(source, "-o", clean, "--ledger", ledger)
    assert (done.exit_code, done.stderr.strip()) == (
        0,
        "Records: 4. Works: 2, 1 of them more than once. Records fewer: 2.",
    )
    assert len(caj.load(clean)) == 2
    lines = [json.loads(line) for line in Path(ledger).read_text("utf-8").splitlines()]
    assert {
        "cluster": 0,
        "field": "volume",
        "value": "4",
        "source": 0,
        "why": "only",
        "discarded": [],
    } in lines
    again = run(source, "-o", str(tmp_path / "other.jsonl"), "--ledger", ledger)
    assert again.exit_code == 2 and "ledger.jsonl" in again.stderr


def test_the_command_asks_for_decisions_it_understands(tmp_path: Path) -> None:
    source, decisions = tmp_path / "all.json", tmp_path / "decisions.jsonl"
    source.write_text(json.dumps([item | {"id": "x"} for item in members()]), "utf-8")
    decisions.write_text("no JSON\n")
    done = run(str(source), "--decisions", str(decisions))
    assert done.exit_code == 2 and "line 1" in done.stderr


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "李明. 数字经济与就业[J]. 经济学刊, 2020(1): 1-15.",
            "李明, 王五. 数字经济与就业结构[J]. 经济学刊, 2021(3): 20-35.",
        ),
        ("张三. 哲学史纲[M]. 北京: 江海社, 1934.", "张三. 哲学简史纲[M]. 北京: 江海社, 1935."),
        ("张三. 经济学[M]. 北京: 江海社, 2015.", "张三. 经济学原理[M]. 北京: 江海社, 2015."),
        ("张三. 古代汉语[M]. 北京: 江海社, 1999.", "张三. 汉语[M]. 北京: 江海社, 1999."),
        ("张三. 教育研究[J]. 江海学报, 2020(1): 1-5.", "张三. 论教育研究[J]. 江海学报, 2020(3): 20-25."),
        ("Smith J. Data mining[M]. New York: Wiley, 2001.", "Smith J. Mining[M]. New York: Wiley, 2001."),
    ],
)
def test_a_title_inside_a_longer_one_is_another_work(one: str, other: str) -> None:
    assert caj.find_duplicates([one, other]).labels == [0, 1]
