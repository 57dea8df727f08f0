"""The scripts and the notebook of `examples/`, each as a user runs it."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import cajournal as caj

EXAMPLES = Path(__file__).parent.parent / "examples"
RUNS = {
    "page_to_bibtex.py": (
        ["made.bib", "cqvip-article.txt", "cqvip-article.html", "library.bib"],
        0,
        "made.bib: 2 of 3 pages",
    ),
    "clean_a_bib_file.py": (["library.bib", "made.bib"], 0, "made.bib: 3 records"),
    "dedupe_two_exports.py": (["made.bib", "library.bib", "cnki.ris"], 0, "made.bib: 5 records are 4 works"),
    "check_reference_list.py": (
        ["thesis.docx"],
        1,
        "paragraph 2: [2-4] cites 4, which is not in the list\n4 references, 4 marks",
    ),
}


def test_every_script_is_run() -> None:
    elsewhere = {"corpus_with_spark.py"}  # test_spark runs it
    assert {path.name for path in EXAMPLES.glob("*.py")} == RUNS.keys() | elsewhere


@pytest.mark.parametrize("script", RUNS)
def test_a_script(script: str, tmp_path: Path) -> None:
    arguments, status, ends = RUNS[script]
    given = [str(EXAMPLES / one) if (EXAMPLES / one).exists() else one for one in arguments]
    done = subprocess.run(
        [sys.executable, EXAMPLES / script, *given], capture_output=True, encoding="utf-8", cwd=tmp_path
    )
    assert done.returncode == status, done.stderr
    assert done.stdout.rstrip().endswith(ends)
    if "made.bib" in arguments:
        assert caj.load(tmp_path / "made.bib")


NOTEBOOK = "publications_and_coauthors.ipynb"
NEEDED = ("nbclient", "ipykernel", "matplotlib", "networkx")
EXECUTE = f"""
import nbformat, nbclient
book = nbclient.NotebookClient(nbformat.read("{NOTEBOOK}", 4)).execute()
nbformat.write(book, "done.ipynb")
"""


def test_the_notebook_is_kept_without_what_it_printed() -> None:
    cells = json.loads((EXAMPLES / NOTEBOOK).read_text(encoding="utf-8"))["cells"]
    assert not any(cell.get("outputs") for cell in cells)


@pytest.mark.skipif(
    not all(map(importlib.util.find_spec, NEEDED)), reason="the extra `notebook` is not installed"
)
def test_the_notebook_draws_its_pictures(tmp_path: Path) -> None:
    for name in (NOTEBOOK, "small-set.ris"):
        shutil.copy(EXAMPLES / name, tmp_path)
    subprocess.run([sys.executable, "-c", EXECUTE], cwd=tmp_path, check=True, capture_output=True)
    cells = json.loads((tmp_path / "done.ipynb").read_text(encoding="utf-8"))["cells"]
    shown = [output["data"] for cell in cells for output in cell.get("outputs", ()) if "data" in output]
    assert sum("image/png" in data for data in shown) == 2
    assert next(data["text/plain"] for data in shown if "image/png" not in data) == ["(42, 40)"]
