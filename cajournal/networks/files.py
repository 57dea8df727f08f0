"""A network as tables: edges and nodes in CSV, as Gephi, pandas and VOSviewer read them; or as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable

from cajournal.formats.csv_source import neutral
from cajournal.networks.edges import Network


def edges_csv(network: Network, by_id: bool = False, headings: bool = True) -> str:
    """The edges: source, target, weight, type; by the nodes' numbers where `by_id` (see `nodes_csv`).

    VOSviewer's network file is that without headings, and without the type.

    >>> from cajournal.models import Article
    >>> network = Network("co-author")
    >>> network.add(Article(author=["张宁", "李四"]))
    >>> print(edges_csv(network), end="")
    source,target,weight,type
    张宁,李四,1,Undirected
    >>> print(edges_csv(network, by_id=True, headings=False), end="")
    1,2,1
    """
    ids = _ids(network) if by_id else {}
    first, *_, last = network.parts
    rows = (
        (
            ids.get((first, edge.source), neutral(edge.source)),
            ids.get((last, edge.target), neutral(edge.target)),
            edge.weight,
            *(("Directed" if edge.directed else "Undirected",) if headings else ()),
        )
        for edge in network.edges()
    )
    return _table((("source", "target", "weight", "type"), *rows) if headings else rows)


def nodes_csv(network: Network) -> str:
    """The nodes: id, label, cluster (1 or 2, by their part), and in how many records each stands.

    That is VOSviewer's map file; Gephi reads it as its table of nodes.
    """
    clusters = {name: number for number, name in enumerate(dict.fromkeys(network.parts), start=1)}
    rows = (
        (number, neutral(label), clusters[name], network.records(label))
        for (name, label), number in _ids(network).items()
    )
    return _table((("id", "label", "cluster", "weight<Documents>"), *rows))


def network_json(network: Network) -> str:
    """The nodes and the edges in one JSON object, as d3 and NetworkX (`node_link_graph`) read them.

    >>> from cajournal.models import Article
    >>> network = Network("co-author")
    >>> network.add(Article(author=["张宁", "李四"]))
    >>> json.loads(network_json(network))["links"]
    [{'source': '张宁', 'target': '李四', 'weight': 1}]
    """
    nodes = [
        {"id": label, "part": name, "records": network.records(label)} for label, name in network.nodes()
    ]
    links = [{"source": one.source, "target": one.target, "weight": one.weight} for one in network.edges()]
    said = {"directed": network.directed, "multigraph": False, "graph": {}, "nodes": nodes, "links": links}
    return json.dumps(said, ensure_ascii=False, indent=2)


def _ids(network: Network) -> dict[tuple[str, str], int]:
    return {(name, label): number for number, (label, name) in enumerate(network.nodes(), start=1)}


def _table(rows: Iterable[Iterable[object]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()
