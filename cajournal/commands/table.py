"""Records as a table: a row for each, or the edges of a network among what stands in them."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from cajournal.batches.records import opened, sum_up, summary
from cajournal.networks.edges import Network, kinds
from cajournal.networks.files import edges_csv, network_json, nodes_csv
from cajournal.terminal.options import AsJson, Bom, Files, Force, From, Lang, MaxBytes, Out, Quiet, help_for
from cajournal.terminal.speech import Voice, put
from cajournal.terminal.target import Target, write_text
from cajournal.terminal.working import told

Edges = Annotated[
    str | None, typer.Option("--edges", metavar="KIND", help=help_for("edges"), autocompletion=kinds)
]
Nodes = Annotated[str | None, typer.Option("--nodes", metavar="CSV", help=help_for("nodes"))]
Bare = Annotated[bool, typer.Option("--no-headings", help=help_for("no-headings"))]


def run(
    files: Files,
    edges: Edges = None,
    nodes: Nodes = None,
    no_headings: Bare = False,
    from_: From = None,
    out: Out = None,
    bom: Bom = False,
    as_json: AsJson = False,
    max_length: MaxBytes = None,
    force: Force = False,
    quiet: Quiet = False,
    lang: Lang = None,
) -> None:
    """Records as a table, or the edges of a network among what stands in them."""
    voice = Voice(lang, quiet, as_json)
    with told(voice):
        network = Network(edges) if edges else None
        target = Target(None if as_json else "csv", (out or nodes) if edges else out, as_json, force, bom=bom)
        with opened(files, voice, from_, False, max_length) as (reading, records):
            if records and network is None:
                target.report(records)
            elif records and network:
                for record in records:
                    network.add(record)
                if as_json:
                    put(network_json(network))
                else:
                    write_text(edges_csv(network, nodes is not None, not no_headings), out, force, bom)
                    if nodes is not None:
                        write_text(nodes_csv(network), nodes, force, bom)
            elif as_json:
                put(json.dumps({"errors": summary(reading, [])["broken"]}, ensure_ascii=False, indent=2))
    sum_up(reading, [])
    raise typer.Exit(reading.status)
