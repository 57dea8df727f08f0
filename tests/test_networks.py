"""Networks: who wrote with whom, on what, citing what, as tables that other programs read."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import cajournal as caj
from cajournal import cli
from cajournal.networks.edges import kinds
from cajournal.networks.files import edges_csv, nodes_csv

RECORDS = [
    caj.Article(
        title="多元外交", author=["张宁", "李四"], issued=2024, keywords=["中亚", "外交"],
        container_title="俄罗斯学刊", funding=[{"funder": "国家社会科学基金"}],
        citations=[caj.Citation(title="和平地理学", author="斯皮克曼", issued=1965)],
    ),
    caj.Article(title="地缘", author=["王五", "张宁"], keywords=["中亚"], container_title="俄罗斯学刊"),
    caj.Citation(title="和平地理学", author="斯皮克曼", issued=1965),
]  # fmt: skip


def edges(kind: str) -> list[tuple[str, str, int]]:
    return [edge[:3] for edge in caj.network(RECORDS, kind).edges()]


def test_pairs_are_counted_over_records() -> None:
    assert edges("co-author") == [("张宁", "李四", 1), ("张宁", "王五", 1)]
    assert edges("author-keyword")[0] == ("张宁", "中亚", 2)
    assert edges("cites") == [("张宁 2024 多元外交", "斯皮克曼 1965 和平地理学", 1)]
    assert edges("funder") == [("张宁 2024 多元外交", "国家社会科学基金", 1)]
    assert edges("author-funder") == [("张宁", "国家社会科学基金", 1), ("李四", "国家社会科学基金", 1)]
    assert edges("journal-keyword")[0] == ("俄罗斯学刊", "中亚", 2)


@pytest.mark.parametrize("kind", kinds())
def test_every_kind_that_is_named_works(kind: str) -> None:
    network = caj.network(RECORDS, kind)
    assert all(edge.weight >= 1 for edge in network.edges())
    ends = {end for end, _ in network.nodes()}
    assert {end for edge in network.edges() for end in edge[:2]} <= ends


@pytest.mark.parametrize("kind", ["", "co-", "co-work", "author", "author-author", "author-x", "no-such"])
def test_another_kind_is_told(kind: str) -> None:
    with pytest.raises(caj.FormatError, match="co-author"):
        caj.network(RECORDS, kind)


def test_the_tables_are_those_of_gephi_and_vosviewer() -> None:
    network = caj.network(RECORDS, "author-keyword")
    rows = list(csv.DictReader(io.StringIO(edges_csv(network))))
    assert rows[0] == {"source": "张宁", "target": "中亚", "weight": "2", "type": "Directed"}
    nodes = list(csv.DictReader(io.StringIO(nodes_csv(network))))
    assert nodes[0] == {"id": "1", "label": "张宁", "cluster": "1", "weight<Documents>": "2"}
    assert {node["cluster"] for node in nodes if node["label"] in ("中亚", "外交")} == {"2"}
    first = edges_csv(network, by_id=True, headings=False).splitlines()[0].split(",")
    labels = {node["id"]: node["label"] for node in nodes}
    assert [labels[first[0]], labels[first[1]], first[2]] == ["张宁", "中亚", "2"]


def test_a_name_is_no_formula() -> None:
    network = caj.network([caj.Article(title="=1+1", keywords=["=命令", "甲"])], "co-keyword")
    assert "'=命令" in edges_csv(network)


# --- the command


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli.app, ["table", *map(str, arguments), "--lang", "en"])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    caj.dump(RECORDS, tmp_path / "a.jsonl")
    return tmp_path / "a.jsonl"


def test_the_command_prints_edges(file: Path) -> None:
    done = run(file, "--edges", "co-author", "-q")
    assert done.exit_code == 0
    assert done.stdout == "source,target,weight,type\n张宁,李四,1,Undirected\n张宁,王五,1,Undirected\n"


def test_the_command_writes_edges_and_nodes_for_vosviewer(file: Path, tmp_path: Path) -> None:
    out, nodes = tmp_path / "network.csv", tmp_path / "map.csv"
    assert run(file, "--edges", "co-author", "-o", out, "--nodes", nodes, "--no-headings").exit_code == 0
    assert out.read_text("utf-8").splitlines() == ["1,2,1", "1,3,1"]
    assert nodes.read_text("utf-8").splitlines()[0] == "id,label,cluster,weight<Documents>"
    assert run(file, "--edges", "co-author", "-o", out).exit_code == 2


def test_without_edges_it_is_the_table_of_records(file: Path, tmp_path: Path) -> None:
    assert run(file, "-o", tmp_path / "all.csv", "--bom").exit_code == 0
    assert caj.load(tmp_path / "all.csv") == RECORDS


def test_an_unknown_kind_is_told(file: Path) -> None:
    done = run(file, "--edges", "friends")
    assert done.exit_code == 2
    assert "friends is no kind of edges" in done.stderr
