"""How the time of every reader grows with the length of hostile text: the exponent, 1 for linear.

The time is the processor's, so that other programs do not count; the exponent is that of the last sizes that
take long enough to be measured. A row says for how many kinds of text there is an exponent (the others are
read in no time, however long), which kind grows fastest, and which takes longest; `*` marks what grows faster
than linear. `--all` prints every exponent.

Run: python benchmarks/growth.py [READER ...] [--longest 4000000]
"""

from __future__ import annotations

import argparse
import math
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import takewhile
from typing import NamedTuple

import cajournal as caj
from cajournal.formats.base import all_formats

HOSTILE = {
    "[": "[", "[]": "[]", "(": "（(", "{": "{", ".": ". ", "digits": "12-", "0": "0", "//": "//", "\\": "\\",
    "%": "%", "@": "@a{b, ", "&": "&amp;", "<": "<", "<a": '<a b="', "deep": "<b><i>", "《": "《〈",
    "quotes": "“‘\"'", "spaces": " \u3000", "newlines": "\n", "rows": "a\t,b;\n",
    "names": "张三, ", "marks": "[M]. ", "et al": "et al., ", "and": "a and ", "numbered": "[1] 张三. ",
    "lines": "[1] 张三. 论.\n", "http": "http://a.cn/ ", "colon": "北京: ", "years": "2001(",
    "Han": "论", "Latin": "Aa", "words": "Li Wei ", "labels": "作者 ", "pages": "1-2,",
    "dots": ".", "stars": "*", "issues": "第 ", "grants": "Grant ",
}  # fmt: skip
VALUE = "甲乙丙"
"""Stands for the hostile text in every field of a record, at the place where a writer puts it."""
RECORDS = [
    kind.model_validate(
        dict.fromkeys("volume issue page number edition note publisher publisher_place".split(), VALUE)
        | {"type": type_, "language": "zh", "title": VALUE, "container_title": VALUE, "genre": VALUE}
        | {"author": [VALUE, VALUE], "editor": VALUE, "issued": 2024, "URL": f"http://a.cn/{VALUE}"}
        | more
    )
    for kind, type_, more in (
        (
            caj.Article,
            "article-journal",
            {"keywords": [VALUE, VALUE], "abstract": VALUE, "funding": [{"funder": VALUE, "raw": VALUE}]},
        ),
        (caj.Citation, "book", {"raw": VALUE}),
    )
]
PAGE = "题名 论\n作者 张宁\n出处 《学刊》 2024年第6期\n摘要 {}"
HTML = "<html><body><div>作者 张宁</div><div>出处 《学刊》 2024年第6期</div><div>摘要 {}</div></body></html>"
TOO_LONG = 10.0
MEASURED = 0.03
FASTER = 1.2
"""What outgrows the processor's caches is slower to fetch, which looks like an exponent of up to 1.2."""

Reader = Callable[[str], object]


def readers() -> dict[str, Reader]:
    """What is measured, by name."""
    made: dict[str, Reader] = {
        "reference": caj.parse_reference,
        "references": caj.parse_references,
        "page": caj.parse_page,
        "page, abstract": lambda text: caj.parse_page(PAGE.format(text)),
        "html": lambda text: caj.parse_page(HTML.format(text)),
        "lint": caj.lint,
        "mend": caj.mend,
        "funding": caj.parse_funding,
        "keywords": caj.split_keywords,
        "name": caj.parse_name,
        "in-text": caj.parse_intext,
        "sniffed": caj.loads,
    }
    for kind in ("txt", "md", "html", "tex"):
        made[f"document {kind}"] = lambda text, kind=kind: caj.read_manuscript(text.encode(), kind)
    for name in all_formats():
        made[name] = partial(caj.loads, format=name)
        if all_formats()[name].dumps:
            made[f"{name}, values"] = _values(name)
    return made


def _values(name: str) -> Reader:
    """A file of the format, in which every value is the hostile text."""
    file = caj.dumps(RECORDS, name)
    count = file.count(VALUE)
    return lambda text: caj.loads(file.replace(VALUE, text[: len(text) // count]), name)


def seconds(read: Reader, text: str) -> float:
    """The processor's time for one reading; of short ones the best of three."""
    best = math.inf
    for passed in range(3):
        other = text[passed:]  # no cache has it
        start = time.process_time()
        with suppress(caj.CajournalError):
            read(other)
        best = min(best, time.process_time() - start)
        if best > 1.0:
            break
    return best


class Growth(NamedTuple):
    """The exponent, where it could be measured, and the seconds for so many characters, the most tried."""

    kind: str
    exponent: float | None
    seconds: float
    size: int


def growth(read: Reader, kind: str, longest: int) -> Growth:
    """How the time grows with text of a kind."""
    part = HOSTILE[kind]
    sizes = takewhile(lambda size: size <= longest, (1_000 * 4**power for power in range(20)))
    times: list[tuple[int, float]] = []
    for size in sizes:
        taken = seconds(read, (part * (size // len(part) + 1))[:size])
        times.append((size, taken))
        if taken > TOO_LONG:
            break  # the next would take four or sixteen times as long
    measured = [(size, taken) for size, taken in times if taken > MEASURED][-3:]
    if len(measured) < 2:
        return Growth(kind, None, times[-1][1], times[-1][0])
    (size, taken), (larger, longer) = measured[0], measured[-1]
    return Growth(kind, math.log(longer / taken) / math.log(larger / size), longer, larger)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("readers", nargs="*", help="those whose name begins so; all without")
    options.add_argument("--longest", type=int, default=4_096_000)
    options.add_argument("--all", action="store_true", help="every exponent")
    chosen = options.parse_args()
    for read in readers().values():
        seconds(read, "题")  # imported, and its tables built
    print(f"{'':22}{'kinds':>6} {'grows fastest':>15}{'':6} {'takes longest':>15}{'seconds':>8}{'for kB':>8}")
    for name, read in readers().items():
        if not chosen.readers or name.startswith(tuple(chosen.readers)):
            found = [growth(read, kind, chosen.longest) for kind in HOSTILE]
            print(row(name, found), flush=True)
            if chosen.all:
                print("  ", *(f"{one.kind} {one.exponent:.2f};" for one in found if one.exponent), flush=True)


def row(name: str, found: list[Growth]) -> str:
    """The row of a reader."""
    known = [(one.exponent, one.kind) for one in found if one.exponent]
    fastest, kind = max(known, default=(0.0, "-"))
    longest = max(found, key=lambda one: one.seconds / one.size)
    exponent = f"{fastest:.2f}{'*' if fastest > FASTER else ''}" if known else "-"
    rest = f"{longest.kind:>15}{longest.seconds:8.2f}{longest.size // 1000:8}"
    return f"{name:22}{len(known):6} {kind:>15} {exponent:5} {rest}"


if __name__ == "__main__":
    main()
