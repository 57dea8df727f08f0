"""How many records per second each format reads and writes, and how BibTeX compares with bibtexparser alone.

Run: python benchmarks/formats.py [RECORDS]

Half of the records are Chinese articles in two languages, half printed references; every one is
different. A figure is the best of three passes over all of them, in processor time.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

import bibtexparser

import cajournal as caj
from cajournal.formats.base import all_formats

FAMILIES = {"张": "Zhang", "欧阳": "Ouyang", "李": "Li", "曾": "Zeng", "尉迟": "Yuchi", "单": "Shan"}
SYLLABLES = dict(zip("宁修国红伟敏晓文", "ning xiu guo hong wei min xiao wen".split(), strict=True))


def person(i: int) -> dict[str, Any]:
    """One of 384 people, in both scripts."""
    (family, latin), (one, first), (two, second) = (
        list(table.items())[number % len(table)]
        for table, number in ((FAMILIES, i), (SYLLABLES, i // 6), (SYLLABLES, i // 48))
    )
    return {"name": {"han": family + one + two, "latin": f"{latin} {(first + second).capitalize()}"}}


def article(i: int) -> caj.Article:
    return caj.Article(
        type="article-journal",
        language="zh-CN",
        title={"zh": f"多元外交与区域合作研究之{i}", "en": f"Pluralistic Diplomacy and Cooperation {i}"},
        author=[person(i), person(i + 7), person(i * 3)],
        container_title={"zh": "俄罗斯学刊", "en": "Academic Journal of Russian Studies"},
        issued=f"{1980 + i % 45}",
        issue="6",
        page=f"{i % 300}-{i % 300 + 12}",
        DOI=f"10.3969/j.issn.2095-1094.2024.06.{i}",
        keywords=["中亚", "多元外交", "Central Asia", "pluralistic diplomacy"],
    )


def citation(i: int) -> caj.Citation:
    return caj.Citation(
        type="book",
        language="zh-CN",
        title=f"和平地理学 第{i}卷",
        author=["斯皮克曼"],
        translator=["刘愈之"],
        publisher="商务印书馆",
        publisher_place="北京",
        issued=1965,
        locator="112",
        label=str(i),
        medium="M",
        raw=f"斯皮克曼. 和平地理学 第{i}卷[M]. 刘愈之, 译. 北京: 商务印书馆, 1965: 112.",
    )


def sample(count: int) -> list[caj.Record]:
    return [article(i) if i % 2 else citation(i) for i in range(count)]


def seconds(*works: Callable[[], object]) -> list[float]:
    """The best of three passes of each; they take turns, so that a busy machine is slow for all of them."""
    passes = [[_once(work) for work in works] for _ in range(3)]
    return [min(times) for times in zip(*passes, strict=True)]


def _once(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    records = sample(count)
    print(f"{'records/s':14}{'read':>10}{'write':>10}")
    for name in sorted(all_formats()):
        print(f"{name:14}" + "".join(f"{rate:>10}" for rate in rates(records, name)))
        if name in ("bibtex", "biblatex"):
            print(f"  {beside_bibtexparser(records, name)}")


def rates(records: list[caj.Record], name: str) -> tuple[str, str]:
    """Read and written per second; a dash where a format does not do it."""
    try:
        text = caj.dumps(records, name)
    except caj.CajournalError:
        return "-", "-"
    (write,) = seconds(lambda: caj.dumps(records, name))
    try:
        read = f"{len(records) / seconds(lambda: caj.loads(text, name))[0]:.0f}"
    except caj.CajournalError:
        read = "-"
    return read, f"{len(records) / write:.0f}"


def beside_bibtexparser(records: list[caj.Record], name: str) -> str:
    """The same file through bibtexparser's own stacks, strings in and strings out, nothing understood."""
    text = caj.dumps(records, name)
    library = bibtexparser.parse_string(text)
    ours, alone = seconds(lambda: caj.loads(text, name), lambda: bibtexparser.parse_string(text))
    write, alone_too = seconds(lambda: caj.dumps(records, name), lambda: bibtexparser.write_string(library))
    return f"time of bibtexparser alone: read × {ours / alone:.2f}, write × {write / alone_too:.2f}"


if __name__ == "__main__":
    main()
