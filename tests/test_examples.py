"""The scripts of `examples/`, each as a user runs it."""

from __future__ import annotations

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
    assert {path.name for path in EXAMPLES.glob("*.py")} == RUNS.keys()


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
