"""cajournal beside what one would pick instead, each pair measured in one run: python benchmarks/all.py

What the other does is less (it understands nothing of what it reads), so the ratio is the price of that. A
figure is the best of three passes in processor time; a peer that is not installed is passed over
(`pip install pybtex rispy splink pyarrow`).
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import bibtexparser
import copies
import duplicates
import formats
import references
from rapidfuzz import fuzz, process
from selectolax.lexbor import LexborHTMLParser

import cajournal as caj

EXAMPLES = Path(__file__).parent.parent / "examples"
MENU = '<li class="nav-item"><a href="/Qikan/Search/Index?from=index" target="_blank">期刊导航</a></li>\n'


class Pair(NamedTuple):
    """A piece of work, done by us and by another; `said` is what a time does not say."""

    work: str
    other: str
    ours: float
    theirs: float
    said: str = ""


def pairs() -> Iterator[Pair]:
    """All of them, one after the other."""
    yield from of_references()
    yield from of_files()
    yield from of_pages()
    yield from of_duplicates()
    yield from of_imports()


def of_references(count: int = 5_000) -> Iterator[Pair]:
    """Printed references of eight kinds; the other reads clean `[J]` entries alone."""
    make = references.Maker(3)
    texts = list(make.stream(references.kinds_of(make)["all"], count))
    matched = sum(references.BASELINE.match(text) is not None for text in texts) / count
    ours, theirs = formats.seconds(
        lambda: [caj.parse_reference(text) for text in texts],
        lambda: [references.BASELINE.match(text) for text in texts],
    )
    yield Pair(
        "references read", "a regular expression", ours, theirs, f"which matches {matched:.0%} of them"
    )


def of_files(count: int = 2_000) -> Iterator[Pair]:
    """The same records as files; the others give and take dictionaries of strings."""
    records = formats.sample(count)
    for format, others in PARSERS.items():
        text = caj.dumps(records, format)
        ours = partial(caj.loads, text, format), partial(caj.dumps, records, format)
        for other, parser in others.items():
            try:
                read, write = parser()
            except ImportError:
                continue
            theirs = partial(read, text), partial(write, read(text))
            for work, one, another in zip(("read", "written"), ours, theirs, strict=True):
                yield Pair(f"{format} {work}", other, *formats.seconds(one, another))


Parser = tuple[Callable[[str], Any], Callable[[Any], str]]


def bibtexparser_alone() -> Parser:
    return bibtexparser.parse_string, bibtexparser.write_string


def pybtex_alone() -> Parser:
    from pybtex.database import parse_string

    return lambda text: parse_string(text, "bibtex"), lambda known: str(known.to_string("bibtex"))


def rispy_alone() -> Parser:
    import rispy

    return rispy.loads, rispy.dumps


PARSERS: dict[str, dict[str, Callable[[], Parser]]] = {
    "bibtex": {"bibtexparser": bibtexparser_alone, "pybtex": pybtex_alone},
    "ris": {"rispy": rispy_alone},
}


def of_pages(size: int = 100_000, count: int = 50) -> Iterator[Pair]:
    """Saved pages as large as real ones, each different; the other only takes their text."""
    saved = (EXAMPLES / "cqvip-article.html").read_text(encoding="utf-8")
    menu = f"<body><ul>{MENU * ((size - len(saved)) // len(MENU))}</ul>"
    pages = [saved.replace("<body>", menu).replace("黄土", f"黄土{number}") for number in range(count)]
    ours, theirs = formats.seconds(
        lambda: [caj.parse_page(page) for page in pages],
        lambda: [LexborHTMLParser(page).text() for page in pages],
    )
    yield Pair(f"pages of {size // 1000} kB read", "selectolax", ours, theirs)


def of_duplicates(count: int = 5_000) -> Iterator[Pair]:
    """Noisy copies among made-up records; the wall clock, as some of the others use several cores."""
    items, truth = copies.corpus(count)
    caj.find_duplicates(items[:100])
    mine, (labels, _) = wall(lambda: duplicates.ours(items))
    quality = f"F1 {duplicates.f1(labels, truth):.3f} and"
    for other, find in {"rapidfuzz, all pairs": naive, "splink": duplicates.splink}.items():
        try:
            theirs, (labels, _) = wall(lambda: find(items))  # noqa: B023 (called at once)
        except ImportError:
            continue
        yield Pair(
            "duplicates found",
            other,
            mine,
            theirs,
            f"{quality} {duplicates.f1(labels, truth):.3f} of {count}",
        )


def naive(items: list[dict[str, Any]]) -> tuple[list[int], None]:
    """Every title against every other; at 90 of 100 both are one work."""
    titles = [item["title"] for item in items]
    labels = list(range(len(items)))
    for start in range(0, len(titles), 500):
        scores = process.cdist(titles[start : start + 500], titles, scorer=fuzz.ratio, score_cutoff=90)
        for row, column in zip(*scores.nonzero(), strict=True):
            labels[max(start + row, column)] = min(
                labels[start + row], labels[column], labels[max(start + row, column)]
            )
    return labels, None


def of_imports() -> Iterator[Pair]:
    """A new process that imports us, beside one that imports pydantic's BaseModel."""
    ours, theirs = (
        min(map(process_seconds, [code] * 9))
        for code in ("import cajournal", "from pydantic import BaseModel")
    )
    yield Pair("import", "pydantic", ours, theirs, f"{(ours - theirs) * 1000:.0f} ms more")


def process_seconds(code: str) -> float:
    """The processor time of a Python of its own that runs this."""
    before = os.times()
    subprocess.run([sys.executable, "-c", code], check=True)
    after = os.times()
    return sum(after[2:4]) - sum(before[2:4])


def wall(work: Callable[[], Any]) -> tuple[float, Any]:
    """How long a piece of work takes, and what it gives."""
    start = time.perf_counter()
    done = work()
    return time.perf_counter() - start, done


def main() -> None:
    print(f"{'':22}{'beside':24}{'seconds':>9}{'theirs':>9}{'ratio':>9}")
    for one in pairs():
        times = f"{one.ours:9.3f}{one.theirs:9.3f}{one.ours / one.theirs:9.2f}"
        print(f"{one.work:22}{one.other:24}{times}  {one.said}".rstrip(), flush=True)


if __name__ == "__main__":
    main()
