"""Finding duplicates: seconds, memory and F1 on made-up records, beside splink where it is installed.

    python benchmarks/duplicates.py [10000 100000 1000000]

Of the records 70 % are works of their own, the others noisy copies: other widths, a misread character,
authors cut or in another order, missing fields, abbreviated journals, a year more or less, and the
English face of a Chinese article. Every number comes from one run, each engine in a process of its own.
"""

from __future__ import annotations

import importlib.util
import json
import resource
import subprocess
import sys
import time
from collections import Counter
from typing import Any

from copies import Item, corpus


def f1(labels: list[int], truth: list[int]) -> float:
    def pairs(groups: Counter[Any]) -> int:
        return sum(size * (size - 1) // 2 for size in groups.values())

    both = pairs(Counter(zip(labels, truth, strict=True)))
    return 2 * both / max(pairs(Counter(labels)) + pairs(Counter(truth)), 1)


def ours(items: list[Item]) -> tuple[list[int], dict[str, float]]:
    import cajournal as caj

    phases: list[tuple[str, float]] = []
    found = caj.find_duplicates(items, told=lambda phase, count: phases.append((phase, time.perf_counter())))
    seconds: dict[str, float] = {}
    for (phase, start), (_, end) in zip(phases, [*phases[1:], ("", time.perf_counter())], strict=True):
        seconds[phase] = seconds.get(phase, 0) + end - start
    return found.labels, seconds


def splink(items: list[Item]) -> tuple[list[int], dict[str, float]]:
    """Splink on DuckDB as its guide has it: blocking rules, u by sampling, m by EM, 0.9 to join."""
    import logging
    import unicodedata

    import pyarrow
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    logging.disable(logging.WARNING)

    def plain(text: str) -> str:
        return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).lower()))

    def first(item: Item) -> str:
        one = item["author"][0]
        return one.get("literal") or one["family"].lower() + one["given"][:1].lower()

    years = [item["issued"]["date-parts"][0][0] if "issued" in item else None for item in items]
    columns = {
        "unique_id": list(range(len(items))),
        "title": [plain(item["title"]) for item in items],
        "author": [first(item) for item in items],
        "year": years,
        "journal": [item.get("container-title") for item in items],
        "volume": [item.get("volume") for item in items],
        "page": [item.get("page", "").split("-")[0] or None for item in items],
    }
    rules = [
        block_on("title"),
        block_on("substr(title, 1, 5)", "author"),
        block_on("substr(title, 1, 8)"),
        block_on("right(title, 8)"),
        block_on("volume", "page"),
        block_on("author", "year"),
    ]
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=rules,
        comparisons=[
            cl.JaroWinklerAtThresholds("title", [0.95, 0.88, 0.7]),
            cl.JaroWinklerAtThresholds("author", [0.9]),
            cl.ExactMatch("year"),
            cl.JaroWinklerAtThresholds("journal", [0.9]),
            cl.ExactMatch("volume"),
            cl.ExactMatch("page"),
        ],
    )
    linker = Linker(DuckDBAPI().register(pyarrow.table(columns)), settings, log_level=None)
    linker.training.estimate_probability_two_random_records_match([block_on("title")], recall=0.6)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in (block_on("title"), block_on("volume", "page")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    predicted = linker.inference.predict(threshold_match_probability=0.9)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, 0.9)
    columns = clusters.as_dict()
    label_of = dict(zip(columns["unique_id"], columns["cluster_id"], strict=True))
    return [label_of[place] for place in range(len(items))], {}


ENGINES = {"ours": ours, "splink": splink}


def measure(engine: str, count: int) -> None:
    """In a process of its own: make the records, run, print one line of JSON."""
    items, truth = corpus(count)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    labels, phases = ENGINES[engine](items)
    seconds = time.perf_counter() - start
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        json.dumps(
            {
                "seconds": seconds,
                "f1": f1(labels, truth),
                "gb": most / 2**20,
                "records gb": before / 2**20,
                **phases,
            }
        )
    )


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        measure(sys.argv[2], int(sys.argv[3]))
        return
    for count in map(int, sys.argv[1:] or ["10000", "100000", "1000000"]):
        for engine in ENGINES:
            if engine != "ours" and not importlib.util.find_spec(engine):
                print(count, engine, "is not installed: pip install splink pyarrow")
                continue
            done = subprocess.run(
                [sys.executable, __file__, "--one", engine, str(count)], capture_output=True, text=True
            )
            print(count, engine, done.stdout.strip() or done.stderr[-2000:], flush=True)


if __name__ == "__main__":
    main()
