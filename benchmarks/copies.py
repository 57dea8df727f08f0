"""Made-up records and noisy copies of them: what the duplicates of a run are found in, and the truth."""

from __future__ import annotations

import random
from itertools import accumulate
from typing import Any

Item = dict[str, Any]
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华建文玉志红海波晓东春梅林峰国庆"
    "云龙天宇浩然思远雨欣子涵佳琪俊"
)
CHARACTERS = "".join(chr(code) for code in range(0x5200, 0x5200 + 2400))
SYLLABLES = (
    "ba be co da en fi ga gen hy in ka lo ma mi neo or per pro ra re sol ta ter ti tra un va vi".split()
)
OPENINGS = ("基于{}的", "{}对", "关于", "论", "", "", "", "")
ENDS = ("研究", "分析", "的影响", "研究进展", "及其应用", "的探讨", "")


class Maker:
    """Makes works and noisy copies of them, always the same ones."""

    def __init__(self, seed: int = 7) -> None:
        self.random = random.Random(seed)
        self.words = ["".join(self.random.sample(CHARACTERS, 2)) for _ in range(12_000)]
        self.english = [
            "".join(self.random.choices(SYLLABLES, k=self.random.randint(2, 4))) for _ in range(12_000)
        ]
        self.common = list(accumulate(1 / (rank + 20) for rank in range(12_000)))
        self.families = [word.title() for word in self.english[:4000]]
        self.magazines = ["Journal of " + self.pick(self.english, 2, " ").title() for _ in range(3000)]
        self.journals = [self.pick(self.words, 2) + "学报" for _ in range(1500)]

    def pick(self, words: list[str], count: int, between: str = "") -> str:
        return between.join(self.random.choices(words, cum_weights=self.common, k=count))

    def work(self, number: int) -> Item:
        return self.chinese(number) if number % 5 else self.western(number)

    def chinese(self, number: int) -> Item:
        choice, count = self.random.choice, self.random.randint
        title = (
            choice(OPENINGS).format(self.pick(self.words, 1))
            + self.pick(self.words, count(3, 6))
            + choice(ENDS)
        )
        authors = [
            choice(SURNAMES) + "".join(self.random.choices(GIVEN, k=count(1, 2))) for _ in range(count(1, 4))
        ]
        item = self.place(title, [{"literal": name} for name in authors], choice(self.journals))
        item["_en"] = self.pick(self.english, count(6, 10), " ").capitalize()
        return item

    def western(self, number: int) -> Item:
        title = self.pick(self.english, self.random.randint(6, 11), " ").capitalize()
        people = [
            {
                "family": self.random.choice(self.families),
                "given": self.random.choice("ABCDEFGHJKLMNPRSTW") + ".",
            }
            for _ in range(self.random.randint(1, 5))
        ]
        return self.place(title, people, self.random.choice(self.magazines))

    def place(self, title: str, authors: list[dict[str, str]], journal: str) -> Item:
        year, first = self.random.randint(1990, 2024), self.random.randint(1, 1900)
        return {
            "type": "article-journal",
            "title": title,
            "author": authors,
            "container-title": journal,
            "issued": {"date-parts": [[year]]},
            "volume": str(year - 1970 + hash_of(journal) % 9),
            "issue": str(self.random.randint(1, 12)),
            "page": f"{first}-{first + self.random.randint(3, 14)}",
        }

    def copy(self, item: Item) -> Item:
        copied = {**item, "author": [dict(one) for one in item["author"]]}
        for noise in self.random.sample(NOISES, self.random.randint(1, 3)):
            noise(self, copied)
        return copied


def hash_of(text: str) -> int:
    return sum(map(ord, text))


def width(maker: Maker, item: Item) -> None:
    item["title"] = "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in item["title"])


def misread(maker: Maker, item: Item) -> None:
    place = maker.random.randrange(len(item["title"]))
    wrong = maker.random.choice(CHARACTERS if ord(item["title"][place]) > 255 else "abcdefghilmnorstu")
    item["title"] = item["title"][:place] + wrong + item["title"][place + 1 :]


def order(maker: Maker, item: Item) -> None:
    people = item["author"]
    item["author"] = people[::-1] if maker.random.random() < 0.3 else people[:3]


def missing(maker: Maker, item: Item) -> None:
    for field in maker.random.sample(
        ["container-title", "issued", "volume", "issue", "page"], maker.random.randint(1, 3)
    ):
        item.pop(field, None)


def abbreviated(maker: Maker, item: Item) -> None:
    words = item.get("container-title", "").split()
    if len(words) > 1:
        item["container-title"] = " ".join(word[:4] for word in words if word != "of")


def year_off(maker: Maker, item: Item) -> None:
    if "issued" in item:
        item["issued"] = {"date-parts": [[item["issued"]["date-parts"][0][0] + maker.random.choice((-1, 1))]]}


def spaced(maker: Maker, item: Item) -> None:
    place = maker.random.randrange(len(item["title"]))
    item["title"] = item["title"][:place] + " " + item["title"][place:]


def other_face(maker: Maker, item: Item) -> None:
    """The English record of a Chinese article, with its place in the journal."""
    if "_en" in item and "page" in item and maker.random.random() < 0.5:
        item |= {"title": item["_en"], "container-title": "Acta " + item["_en"].split()[0].title()}
        item["author"] = [romanised(one["literal"]) for one in item["author"]]


def romanised(name: str) -> dict[str, str]:
    read = [reading(char) for char in name]
    return {"family": read[0].title(), "given": "".join(read[1:]).title()}


KNOWN: dict[str, str] = {}


def reading(char: str) -> str:
    from pypinyin import lazy_pinyin

    if char not in KNOWN:
        KNOWN[char] = lazy_pinyin(char)[0]
    return KNOWN[char]


NOISES = [width, misread, order, missing, abbreviated, year_off, spaced, other_face]


def corpus(count: int) -> tuple[list[Item], list[int]]:
    """Records in random order, and which work each is of."""
    maker = Maker()
    works = [maker.work(number) for number in range(count * 7 // 10)]
    made = list(enumerate(works))
    while len(made) < count:
        number = maker.random.randrange(len(works))
        made.append((number, maker.copy(works[number])))
    maker.random.shuffle(made)
    for _, item in made:
        item.pop("_en", None)
    return [item for _, item in made], [number for number, _ in made]
