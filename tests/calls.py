"""The public functions, called from many threads or twice, in a process where nothing was read before.

Run by `test_threads.py`: python tests/calls.py at_once | changed
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cajournal as caj

EXAMPLES = Path(__file__).parent.parent / "examples"
PAGE = (EXAMPLES / "cqvip-article.txt").read_text("utf-8")
LIST = """参考文献
[1] 曹凌. 中国佛教疑伪经综录[M]. 上海: 上海古籍出版社, 2011: 19.
[2] 张三, 李四. 论文献著录[J]. 学刊, 2020, 43(2): 1-12.
[3] Smith J, et al. Carbon flux of slopes[J]. Journal of Loess, 2019, 2(3): 1-9.
"""
FUNDED = "国家自然科学基金重点项目(41030209,41130209)；国家杰出青年科学基金(40625006)"
FORMATS = "bibtex biblatex csl-json jsonl ris endnote endnote-xml noteexpress refworks csv".split()
EDITIONS = (1987, 2005, 2015, 2025)


def _listed() -> list[caj.Citation]:
    return caj.parse_references(LIST)


CALLS: list[Callable[[], Any]] = [
    lambda: caj.parse_page(PAGE),
    lambda: caj.explain_page(PAGE),
    _listed,
    lambda: caj.lint(LIST),
    lambda: caj.mend(LIST),
    lambda: caj.read_manuscript(EXAMPLES / "thesis.docx"),
    lambda: caj.parse_funding(FUNDED),
    lambda: caj.pair_names(["欧阳清和", "单田芳"], ["SHAN Tianfang", "Qinghe Ouyang"]),
    lambda: caj.split_keywords("Central Asia pluralistic diplomacy", like=["中亚", "多元外交"]),
    lambda: [caj.format_reference(one, edition=year) for one in _listed() for year in EDITIONS],
    lambda: [caj.loads(caj.dumps(_listed(), format), format) for format in FORMATS],
    lambda: caj.find_duplicates(_listed() * 3).labels,
    lambda: caj.parse_intext("（张三，2020）和[1,3-5]"),
    lambda: [caj.explain_reference(line) for line in LIST.splitlines()[1:]],
    lambda: list(caj.iter_references(LIST)) + list(map(caj.parse_reference, LIST.splitlines())),
    lambda: caj.convert_list(LIST, 2025),
    lambda: caj.format_list(_listed(), style="author-date"),
    lambda: [caj.format_intext([one]) for one in _listed()],
    lambda: [list(caj.iter_load(EXAMPLES / name)) for name in ("cnki.ris", "wanfang.net", "cqvip.enw")],
    lambda: list(caj.network(_listed(), "co-author").edges()),
    lambda: [caj.parse_name(name) for name in ("欧阳清和", "Zhang Ning", "斯皮克曼(N.J.Spykman)")],
    lambda: caj.review_page(caj.find_duplicates(_listed() * 2)),
    lambda: [site.name for site in caj.sites()],
]


def at_once(count: int = 8) -> list[int]:
    """The calls of which a thread found another result than one thread alone finds afterwards."""
    sys.setswitchinterval(1e-5)
    gate, found = threading.Barrier(count), [[""] * len(CALLS) for _ in range(count)]

    def work(thread: int) -> None:
        gate.wait()
        for place in range(len(CALLS)):  # each begins elsewhere
            number = (place + thread) % len(CALLS)
            found[thread][number] = repr(CALLS[number]())

    threads = [threading.Thread(target=work, args=(thread,)) for thread in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    alone = [repr(call()) for call in CALLS]
    return [number for number, said in enumerate(alone) if {one[number] for one in found} != {said}]


def changed() -> list[str]:
    """The variables of modules that are not after a second run of all calls what they were before it."""
    for call in CALLS:
        call()
    before = _state()
    for call in CALLS:
        call()
    after = _state()
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def _state() -> dict[str, Any]:
    return {
        f"{name}.{variable}": _said(value)
        for name, module in sys.modules.items()
        if name.startswith("cajournal")
        for variable, value in vars(module).items()
        if not variable.startswith("__")
    }


def _said(value: Any) -> Any:
    if isinstance(value, dict):
        return {repr(key): _said(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_said(part) for part in value]
    if isinstance(value, set | frozenset):
        return sorted(map(repr, value))
    return repr(value) if isinstance(value, str | bytes | int | float) else id(value)


if __name__ == "__main__":
    print({"at_once": at_once, "changed": changed}[sys.argv[1]]())
