"""How the time of every reader grows with the length of hostile text: the exponent, 1 for linear.

The time is the processor's, so that other programs do not count; the exponent is that of the last sizes that
take long enough to be measured. `-` stands where even the longest is read in no time, `*` behind what grows
faster.

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

import cajournal as caj
from cajournal.formats.base import all_formats

HOSTILE = {
    "[": "[", "[]": "[]", "(": "（(", "{": "{", ".": ". ", "digits": "12-", "0": "0", "//": "//", "\\": "\\",
    "%": "%", "@": "@a{b, ", "&": "&amp;", "<": "<", "<a": '<a b="', "deep": "<b><i>", "《": "《〈",
    "quotes": "“‘\"'", "spaces": " \u3000", "newlines": "\n", "rows": "a\t,b;\n",
    "names": "张三, ", "marks": "[M]. ", "et al": "et al., ", "and": "a and ", "numbered": "[1] 张三. ",
    "lines": "[1] 张三. 论.\n", "http": "http://a.cn/ ", "colon": "北京: ", "years": "2001(",
    "Han": "论", "Latin": "Aa", "words": "Li Wei ", "labels": "作者 ", "pages": "1-2,",
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
TOO_LONG = 4.0
MEASURED = 0.004

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
    """The processor's time for one reading."""
    start = time.process_time()
    with suppress(caj.CajournalError):
        read(text)
    return time.process_time() - start


def growth(read: Reader, part: str, longest: int) -> tuple[float | None, float]:
    """The exponent, and the seconds for the longest text that was tried."""
    sizes = takewhile(lambda size: size <= longest, (1_000 * 4**power for power in range(20)))
    times: list[tuple[int, float]] = []
    for size in sizes:
        taken = seconds(read, (part * (size // len(part) + 1))[:size])
        times.append((size, taken))
        if taken > TOO_LONG:
            break  # the next would take four or sixteen times as long
    measured = [(size, taken) for size, taken in times if taken > MEASURED][-3:]
    if len(measured) < 2:
        return None, times[-1][1]
    (size, taken), (larger, longer) = measured[0], measured[-1]
    return math.log(longer / taken) / math.log(larger / size), times[-1][1]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("readers", nargs="*", help="those whose name begins so; all without")
    options.add_argument("--longest", type=int, default=4_096_000)
    chosen = options.parse_args()
    for read in readers().values():
        seconds(read, "题")  # imported, and its tables built
    for name, read in readers().items():
        if chosen.readers and not name.startswith(tuple(chosen.readers)):
            continue
        print(f"{name}: ", end="", flush=True)
        for kind, part in HOSTILE.items():
            exponent, taken = growth(read, part, chosen.longest)
            mark = "*" if exponent and exponent > 1.12 else ""
            shown = "-" if exponent is None else f"{exponent:.2f}{mark}"
            print(f"{kind} {shown}{f' ({taken:.1f} s)' if mark or taken > 2 else ''}", end="; ", flush=True)
        print()


if __name__ == "__main__":
    main()
