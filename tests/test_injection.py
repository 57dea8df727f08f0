"""Values that look like the marks of a format stay values in every field; no record is more or less."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cajournal as caj
from cajournal.formats.base import all_formats

WRITTEN = sorted(name for name, format in all_formats().items() if format.dumps)
EVIL = [
    "}",
    "{",
    "}}, author = {x",
    "} @article{evil, title = {x}",
    "a\n@book{evil, title = {c}}\nd",
    "@string{a = {b}}",
    "\\input{/etc/passwd}",
    "\\immediate\\write18{touch owned}",
    "\\end{document}",
    "^^5cinput{x}",
    "50% $x_1^2$ # & ~",
    "%0 Journal Article",
    "a\n%0 Book\n%T evil",
    "a\nER  - \n\nTY  - JOUR\nTI  - evil",
    "ER  - ",
    "TY  - JOUR",
    "a\n{Reference Type}: Book\n{Title}: evil",
    "a\n\nRT Journal\nT1 evil",
    "a\n\nPMID- 1\nTI  - evil",
    "=cmd|' /C calc'!A0",
    '"\n"book","evil"',
    "a,b;c\td",
    "</title></record><record><title>evil",
    "<![CDATA[ ]]> &lt; &amp;amp; &#0;",
    '"}\n{"kind":"citation","title":"evil"}',
    "\r\n\x0b\x0c\x1c\x85\u2028\u2029evil",
]
FIELDS = (
    "title container_title publisher publisher_place volume issue page edition note genre section status"
    " abstract event_title archive number version"
).split()
VICTIM = caj.Article(type="book", title="受害者", author=["张宁"], issued=2024, key="victim")


def record(values: list[str]) -> caj.Article:
    """A record with these values in all its texts, its names, its keywords and what no field holds."""
    at = iter(values * 40)
    names: list[Any] = [{"name": {"organisation": next(at)}}, {"name": {"han": next(at)}}]
    return caj.Article(
        type="article-journal",
        language="zh-CN",
        author=names,
        keywords={"zh": [next(at)], "en": [next(at)]},
        funding=[{"funder": next(at), "raw": next(at)}],
        extra={"evil": next(at)},
        **{field: next(at) for field in FIELDS},
    )


@pytest.mark.parametrize("format", WRITTEN)
@settings(max_examples=25)
@given(values=st.lists(st.sampled_from(EVIL) | st.text(min_size=1, max_size=30), min_size=1, max_size=5))
def test_values_stay_values(format: str, values: list[str]) -> None:
    records = [record(values), VICTIM]
    found = caj.loads(caj.dumps(records, format), format)
    assert len(found) == 2
    assert "受害者" in str(found[1].title) and [str(one.name) for one in found[1].author] == ["张宁"]


@pytest.mark.parametrize("evil", EVIL)
def test_each_of_them_in_every_format(evil: str) -> None:
    for format in WRITTEN:
        found = caj.loads(caj.dumps([record([evil]), VICTIM], format), format)
        assert len(found) == 2, format
        if format in ("bibtex", "biblatex", "csl-json", "jsonl", "csv"):
            assert str(found[0].title).split() == evil.split(), format


# --- LaTeX itself

DOCUMENT = r"""\documentclass{article}\usepackage[T1]{fontenc}\usepackage{hyperref}
\begin{document}\nocite{*}\bibliographystyle{plain}\bibliography{ref}THE END\end{document}"""


def latex(folder: Path, *command: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, errors="replace", timeout=120)
    return done.stdout + done.stderr


@pytest.mark.clients
def test_latex_runs_nothing_of_a_value(tmp_path: Path) -> None:
    """With `\\write18` allowed, no value runs, reads or ends anything."""
    if not all(map(shutil.which, ("pdflatex", "bibtex"))):
        pytest.skip("needs pdflatex and bibtex")
    (tmp_path / "secret.tex").write_text("THE SECRET")
    ascii_only = [evil for evil in EVIL if evil.isascii() and "\x0b" not in evil]
    evils = [evil.replace("/etc/passwd", "secret") for evil in ascii_only]
    records = [record([evil]).model_copy(update={"key": f"k{number}"}) for number, evil in enumerate(evils)]
    (tmp_path / "ref.bib").write_text(caj.dumps(records, "bibtex"), "utf-8")
    (tmp_path / "main.tex").write_text(DOCUMENT)
    run = ("pdflatex", "-shell-escape", "-interaction=nonstopmode", "main.tex")
    latex(tmp_path, *run)
    assert "error" not in latex(tmp_path, "bibtex", "main").lower()
    said = latex(tmp_path, *run)
    assert "secret.tex" not in said and not (tmp_path / "owned").exists()
    assert "\n! " not in said, said[said.find("\n! ") :][:600]
    assert (tmp_path / "main.bbl").read_text("utf-8").count("\\bibitem") == len(records)
