"""The benchmarks run: on a handful of records, with no regard to the clock."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Any]:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return importlib.import_module


def test_the_table_of_ratios(module: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch) -> None:
    table = module("all")

    def absent(_: object) -> None:
        raise ImportError  # a peer that takes seconds to begin

    monkeypatch.setattr(table.duplicates, "splink", absent)
    found = [
        *table.of_references(9),
        *table.of_files(4),
        *table.of_pages(9_000, 2),
        *table.of_duplicates(200),
    ]
    assert {one.work for one in found} >= {"references read", "bibtex read", "duplicates found"}
    assert {one.other for one in found} >= {"a regular expression", "bibtexparser", "selectolax"}
    assert all(one.ours > 0 and one.theirs >= 0 for one in found)


def test_growth(module: Callable[[str], Any]) -> None:
    growth = module("growth")
    readers = growth.readers()
    assert {"reference", "page", "lint", "bibtex", "ris, values"} <= set(readers)
    found = [growth.growth(readers["keywords"], kind, 4_000) for kind in growth.HOSTILE]
    assert growth.row("keywords", found).startswith("keywords")
    steep = growth.Growth("[", 2.0, 3.0, 4_096_000)
    assert "2.00*" in growth.row("page", [steep, *found])
