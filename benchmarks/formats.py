"""How many records per second each format writes and reads, and how BibTeX compares with bibtexparser alone.

Run: python benchmarks/formats.py [RECORDS]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

import bibtexparser
from bibtexparser.middlewares import default_unparse_stack

import cajournal as caj

FAMILIES = {"张": "Zhang", "欧阳": "Ouyang", "李": "Li", "曾": "Zeng", "尉迟": "Yuchi", "单": "Shan"}
SYLLABLES = {
    "宁": "ning",
    "修": "xiu",
    "国": "guo",
    "红": "hong",
    "伟": "wei",
    "敏": "min",
    "晓": "xiao",
    "文": "wen",
}


def person(i: int) -> dict[str, Any]:
    """One of 384 people, in both scripts."""
    (family, latin), (one, first), (two, second) = (
        list(table.items())[number % len(table)]
        for table, number in ((FAMILIES, i), (SYLLABLES, i // 6), (SYLLABLES, i // 48))
    )
    return {"name": {"han": family + one + two, "latin": f"{latin} {(first + second).capitalize()}"}}


def sample(count: int) -> list[caj.Record]:
    """Half Chinese articles, half printed references, every one different."""
    articles: list[caj.Record] = [
        caj.Article(
            type="article-journal",
            language="zh-CN",
            title={
                "zh": f"多元外交与区域合作研究之{i}",
                "en": f"Pluralistic Diplomacy and Regional Cooperation {i}",
            },
            author=[person(i), person(i + 7), person(i * 3)],
            container_title={"zh": "俄罗斯学刊", "en": "Academic Journal of Russian Studies"},
            issued=f"{1980 + i % 45}",
            issue="6",
            page=f"{i % 300}-{i % 300 + 12}",
            DOI=f"10.3969/j.issn.2095-1094.2024.06.{i}",
            keywords=["中亚", "多元外交", "Central Asia", "pluralistic diplomacy"],
        )
        for i in range(count // 2)
    ]
    citations: list[caj.Record] = [
        caj.Citation(
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
        for i in range(count - count // 2)
    ]
    return articles + citations


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    records = sample(count)
    for format in ("bibtex", "csl-json"):
        caj.loads(caj.dumps(records[:20], format), format)
        text = caj.dumps(records, format)
        write = seconds(lambda format=format: caj.dumps(records, format))
        read = seconds(lambda text=text, format=format: caj.loads(text, format))
        print(f"{format:9} write {count / write:8.0f} records/s   read {count / read:8.0f} records/s")
        if format == "bibtex":
            compare(text, write, read)


def compare(text: str, write: float, read: float) -> None:
    """The same file through bibtexparser's own stacks, strings in and strings out, nothing understood."""
    library = bibtexparser.parse_string(text)
    alone_read = seconds(lambda: bibtexparser.parse_string(text))
    alone_write = seconds(lambda: bibtexparser.write_string(library))
    in_place = default_unparse_stack(allow_inplace_modification=True)
    alone_in_place = seconds(lambda: bibtexparser.write_string(library, unparse_stack=in_place))
    print(f"          read takes {read / alone_read:.2f} times bibtexparser alone")
    print(f"          write takes {write / alone_write:.2f} times (in place: {write / alone_in_place:.2f})")


if __name__ == "__main__":
    main()
