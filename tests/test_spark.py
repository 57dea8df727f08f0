"""Duplicates on Apache Spark: the same clusters as on one machine, the same components as without it."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import cajournal as caj

ROOT = Path(__file__).parent.parent

pytestmark = [
    pytest.mark.filterwarnings("default"),  # what PySpark warns of is not ours
    pytest.mark.skipif(not importlib.util.find_spec("pyspark"), reason="the extra `spark` is not installed"),
    pytest.mark.skipif(not shutil.which("java"), reason="Spark needs Java 17 or later, and there is no java"),
]


@pytest.fixture(autouse=True)
def _alone() -> None:
    """In place of the fixture of all tests: PySpark talks to its own Java over the loopback."""


@pytest.fixture(autouse=True, scope="module")
def _same_python() -> Iterator[None]:
    """The workers run the Python of the tests, whichever `python3` the path has first."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        yield


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    plain = {
        "spark.ui.enabled": "false",
        "spark.log.level": "ERROR",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.adaptive.enabled": "false",  # quicker on a few records
    }
    session = SparkSession.builder.master("local[2]").config(map=plain).getOrCreate()
    yield session
    session.stop()


def corpus(count: int) -> list[dict[str, Any]]:
    """Made-up records with their noisy copies, as the benchmark makes them."""
    spec = importlib.util.spec_from_file_location("made_duplicates", ROOT / "benchmarks" / "copies.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return [item | {"id": str(place)} for place, item in enumerate(module.corpus(count)[0])]


def written(path: Path, items: list[dict[str, Any]]) -> str:
    path.write_text("\n".join(json.dumps(item, ensure_ascii=False) for item in items), encoding="utf-8")
    return str(path)


def partition(labels: list[int]) -> list[int]:
    numbers: dict[int, int] = {}
    return [numbers.setdefault(label, len(numbers)) for label in labels]


def found_by_spark(spark: Any, path: str, clustering: Any) -> list[int]:
    from cajournal.duplicates.spark import find_duplicates

    rows = find_duplicates(spark.read.json(path), clustering=clustering).select("id", "cluster").collect()
    return partition([row.cluster for row in sorted(rows, key=lambda row: int(row.id))])


def test_the_clusters_are_those_of_one_machine(spark: Any, tmp_path: Path) -> None:
    items = corpus(300)
    found = found_by_spark(spark, written(tmp_path / "made.jsonl", items), "driver")
    assert found == caj.find_duplicates(items).labels


@pytest.mark.large
@pytest.mark.parametrize("clustering", ["driver", "stars"])
def test_the_clusters_of_100000_records(spark: Any, tmp_path: Path, clustering: str) -> None:
    items = corpus(100_000)
    found = found_by_spark(spark, written(tmp_path / "made.jsonl", items), clustering)
    assert found == caj.find_duplicates(items).labels


@pytest.mark.large
def test_components_by_stars(spark: Any) -> None:
    from cajournal.duplicates.stars import components

    chain = [(place, place + 1) for place in range(0, 12)]
    edges = [*chain, (40, 20), (20, 31), (31, 40), (50, 51)]
    rows = components(spark.createDataFrame(edges, "left long, right long")).collect()
    expected = dict.fromkeys(range(13), 0) | {20: 20, 31: 20, 40: 20, 50: 50, 51: 50}
    assert {row.place: row.cluster for row in rows} == expected and len(rows) == len(expected)


@pytest.mark.large
def test_clusters_that_hold_two_different_records_are_torn(spark: Any) -> None:
    from cajournal.duplicates.spark import _by_stars, cluster_pairs

    pairs = [(0, 1, 9.0, "same"), (1, 2, 5.0, "same"), (0, 2, -9.0, "different"), (4, 5, 3.0, "same")]
    judged = spark.createDataFrame(pairs, "left long, right long, score float, judgement string")
    stars = _by_stars(judged, judged.where("judgement = 'same'")).toArrow()
    expected = [(0, 0), (1, 0), (2, 2), (4, 4), (5, 4)]
    for table in (stars, cluster_pairs(judged.toArrow())):
        assert sorted(zip(*table.to_pydict().values(), strict=True)) == expected


@pytest.mark.large
def test_printed_references_and_other_layouts(spark: Any) -> None:
    from cajournal.duplicates.spark import find_duplicates

    lines = [
        "曹凌. 中国佛教疑伪经综录[M]. 上海: 上海古籍出版社, 2011.",
        "曹凌：《中國佛教疑偽經綜錄》，上海古籍出版社2011年版。",
        "顾长林. 林业统计学原理[M]. 北京: 林业出版社, 1998.",
    ]
    for column, read in (("raw", None), ("line", lambda row: row["line"])):
        frame = spark.createDataFrame([(line,) for line in lines], f"{column} string").coalesce(1)
        found = find_duplicates(frame, **({"read": read} if read else {})).collect()
        assert partition([row.cluster for row in sorted(found, key=lambda row: lines.index(row[0]))]) == [
            0,
            0,
            1,
        ]


@pytest.mark.large
def test_the_example_runs_in_local_mode(tmp_path: Path) -> None:
    source = written(tmp_path / "made.jsonl", corpus(200))
    script = [sys.executable, str(ROOT / "examples" / "corpus_with_spark.py"), source, "clustered.parquet"]
    done = subprocess.run(script, capture_output=True, encoding="utf-8", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.rstrip().endswith("of them more than once")
