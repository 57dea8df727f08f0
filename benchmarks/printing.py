"""How many references per second are printed, for each edition and style, and how many lists are ordered.

Run: python benchmarks/printing.py [RECORDS]
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from functools import partial

import cajournal as caj

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平"
LATIN = "Miller Dupont Stone Weber Brown Wang Liu Garcia Nakamura Petrov".split()
WORDS = "区域 合作 数字 治理 边坡 冻融 生态 补偿 机制 绩效 评价 图像 分割 算法".split()
EDITIONS = ((1987, "numeric"), (2005, "numeric"), (2015, "numeric"), (2025, "numeric"), (2025, "author-date"))
ROUNDS = 5


def make(number: int, seed: int = 7) -> list[caj.Record]:
    """Records that are all different, so that no cache makes them look fast."""
    pick = random.Random(seed)

    def han() -> str:
        return pick.choice(SURNAMES) + "".join(pick.sample(GIVEN, pick.randint(1, 2)))

    def latin() -> str:
        return f"{pick.choice(LATIN)}, {pick.choice('ABCDEFG')}. {pick.choice('HIJKLMN')}."

    def record() -> caj.Record:
        name = han if pick.random() < 0.7 else latin
        fields = {
            "title": "".join(pick.sample(WORDS, 4)) if name is han else " ".join(pick.sample(LATIN, 3)),
            "author": [name() for _ in range(pick.randint(1, 5))],
            "language": "zh-CN" if name is han else "en",
            "issued": pick.randint(1980, 2025),
        }
        if pick.random() < 0.6:
            numbers = {
                "volume": pick.randint(1, 90),
                "issue": pick.randint(1, 12),
                "page": f"{pick.randint(1, 400)}-500",
            }
            return caj.Citation(type="article-journal", container_title="江河学报", **numbers, **fields)
        return caj.Citation(type="book", publisher_place="北京", publisher="江河出版社", **fields)

    return [record() for _ in range(number)]


def print_all(records: list[caj.Record], edition: int, style: str) -> None:
    """Every record as a reference of its own."""
    for record in records:
        caj.format_reference(record, edition, style)


def per_second(work: Callable[[], object], count: int) -> float:
    """The best of several rounds, in processor time."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return count / best


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("records", type=int, nargs="?", default=5_000)
    records = make(parser.parse_args().records)
    for edition, style in EDITIONS:
        speed = per_second(partial(print_all, records, edition, style), len(records))
        print(f"edition={edition} style={style} references_per_second={speed:.0f}")
    speed = per_second(lambda: caj.format_list(records, style="author-date"), len(records))
    print(f"whole author-date list, ordered: references_per_second={speed:.0f}")


if __name__ == "__main__":
    main()
