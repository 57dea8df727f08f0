"""How many printed references per second become validated records, beside a plain regular expression.

Also: how memory grows over a long stream. How time grows with the length of hostile strings: see `growth.py`.

Run: python benchmarks/references.py [REFERENCES] [--stream 1000000]
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator

import cajournal as caj

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文建国志远清和岱舟子墨雨桐思齐"
WORDS = (
    "区域 合作 数字 治理 黄土 边坡 冻融 生态 补偿 机制 绩效 评价 图像 分割 算法 古籍 版本 法律 解释".split()
)
JOURNALS = "黄土高原研究 地气交换 边疆史学刊 数字图书 计算方法通报 法学论衡 生态经济评论 古籍整理".split()
PLACES = "北京:河海书局 上海:东海出版社 广州:南岭大学出版社 成都:西部文艺社 兰州:河西出版社".split()
FOREIGN = "(美)约翰·史密斯 (英)玛丽·布朗 [日]佐藤一郎 (法)皮埃尔·杜邦 （德）汉斯·穆勒".split()

# A reference of the cleanest kind, [J] of GB/T 7714, and nothing else: what one would write in an afternoon.
BASELINE = re.compile(
    r"(?:\[(?P<label>\d+)\]\s*)?(?P<author>[^.]+)\.\s*(?P<title>[^\[]+)\[(?P<medium>[A-Z/]+)\]\.\s*"
    r"(?P<container_title>[^,]+),\s*(?P<issued>\d{4}),\s*(?P<volume>\d+)\((?P<issue>\d+)\):\s*(?P<page>[\d-]+)"
)


class Maker:
    """References that are all different, so that no cache makes them look fast."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def name(self) -> str:
        pick = self.random.choice
        return pick(SURNAMES) + pick(GIVEN) + (pick(GIVEN) if self.random.random() < 0.7 else "")

    def names(self, separator: str = ", ") -> str:
        return separator.join(self.name() for _ in range(self.random.randint(1, 4)))

    def title(self) -> str:
        return "".join(self.random.sample(WORDS, self.random.randint(3, 5))) + "研究"

    def year(self) -> int:
        return self.random.randint(1980, 2025)

    def pages(self) -> str:
        first = self.random.randint(1, 400)
        return f"{first}-{first + self.random.randint(2, 20)}"

    def number(self, most: int) -> int:
        return self.random.randint(1, most)

    def journal_article(self) -> str:
        return (
            f"[{self.number(99)}] {self.names()}. {self.title()}[J]. {self.random.choice(JOURNALS)}, "
            f"{self.year()}, {self.number(60)}({self.number(12)}): {self.pages()}."
        )

    def book(self) -> str:
        place = self.random.choice(PLACES).replace(":", ": ")
        return f"{self.names('，')}. {self.title()}[M]. {place}, {self.year()}: {self.number(300)}."

    def thesis(self) -> str:
        return f"{self.name()}. {self.title()}[D]. 兰州: 河西大学, {self.year()}."

    def online(self) -> str:
        year = self.year()
        return (
            f"{self.names()}. {self.title()}[EB/OL]. ({year}-03-02)[{year}-05-09]. "
            f"http://www.example.cn/a/{self.number(9999)}.html."
        )

    def footnote(self) -> str:
        place = self.random.choice(PLACES).split(":")[1]
        return f"{self.name()}：《{self.title()}》，{place}{self.year()}年版，第{self.number(300)}页。"

    def english(self) -> str:
        surnames = [self.random.choice(("Zhang", "Smith", "Okafor", "Müller")) for _ in range(3)]
        authors = ", ".join(f"{name} {self.random.choice('ABCDEFG')}" for name in surnames)
        return (
            f"{authors}, et al. Carbon flux of slopes, part {self.number(999)}[J]. "
            f"Journal of Loess, {self.year()}, {self.number(60)}(3): {self.pages()}."
        )

    def cqvip_article(self) -> str:
        return (
            f"{self.number(99)}{self.names(',')}.{self.title()}[J].{self.random.choice(JOURNALS)},"
            f"{self.year()},{self.number(60)}({self.number(12)}):{self.pages()}. "
            f"被引量：{self.number(99)}"
        )

    def cqvip_book(self) -> str:
        return (
            f"{self.number(99)}{self.random.choice(FOREIGN)}著,{self.name()}译..{self.title()}[M]."
            f"{self.random.choice(PLACES)},{self.year()}:{self.number(300)}."
        )

    def stream(self, kinds: tuple[Callable[[], str], ...], count: int) -> Iterator[str]:
        for _ in range(count):
            yield self.random.choice(kinds)()


def kinds_of(make: Maker) -> dict[str, tuple[Callable[[], str], ...]]:
    mixed = (make.journal_article, make.book, make.thesis, make.online, make.footnote, make.english)
    return {
        "clean [J]": (make.journal_article,),
        "mixed": mixed,
        "CQVIP": (make.cqvip_article, make.cqvip_book),
        "all": (*mixed, make.cqvip_article, make.cqvip_book),
    }


def per_second(read: Callable[[str], object], texts: list[str]) -> float:
    """The best of three rounds, each over every text once."""
    best = 0.0
    for _ in range(3):
        start = time.perf_counter()
        for text in texts:
            read(text)
        best = max(best, len(texts) / (time.perf_counter() - start))
    return best


def speed(count: int) -> None:
    print(f"{'references/s':14}{'first time':>12}{'warm':>10}{'regex':>10}{'regex reads':>13}")
    for name, kinds in kinds_of(Maker(1)).items():
        list(caj.iter_references(Maker(2).stream(kinds, 500)))  # patterns imported, caches begun
        texts = list(Maker(3).stream(kinds, count))
        start = time.perf_counter()
        for _ in caj.iter_references(texts):
            pass
        first = count / (time.perf_counter() - start)
        warm, regex = per_second(caj.parse_reference, texts), per_second(BASELINE.match, texts)
        read = sum(BASELINE.match(text) is not None for text in texts) / count
        print(f"{name:14}{first:12.0f}{warm:10.0f}{regex:10.0f}{read:13.0%}")


def memory(count: int) -> None:
    print(f"\nmemory over a stream of {count} references, all different (the time to make them included)")
    make = Maker(4)
    start = time.perf_counter()
    for number, _ in enumerate(caj.iter_references(make.stream(kinds_of(make)["all"], count)), 1):
        if number % (count // 10) == 0:
            seconds = time.perf_counter() - start
            print(f"{number:10}  {peak():6.0f} MB at most  {number / seconds:8.0f} references/s")


def peak() -> float:
    """The most memory this process ever held, in MB (Linux counts kB, macOS bytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1 << 20 if sys.platform == "darwin" else 1 << 10
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("references", nargs="?", type=int, default=10_000)
    options.add_argument("--stream", type=int, default=100_000)
    chosen = options.parse_args()
    speed(chosen.references)
    memory(chosen.stream)


if __name__ == "__main__":
    main()
