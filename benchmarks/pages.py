"""Pages per second of processor time on one core: python benchmarks/pages.py [COUNT].

Every page is read once; none is like another (see `made`). The best of three sets of pages counts, as the
machine may be busy with something else.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from made import saved, texts

import cajournal as caj

SETS = 3


def rate(work: Callable[[str], object], sets: list[list[str]]) -> float:
    """How many pages of the best set are read in a second of processor time."""
    best = 0.0
    for pages in sets:
        start = time.process_time()
        for page in pages:
            work(page)
        best = max(best, len(pages) / (time.process_time() - start))
    return best


def sets_of(make: Callable[[int, int], list[str]], count: int) -> list[list[str]]:
    return [make(count, seed) for seed in range(SETS)]


def _length(pages: list[str]) -> int:
    return sum(map(len, pages)) // len(pages)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 600
    copied = sets_of(lambda count, seed: texts(count, seed), count)
    brief = sets_of(lambda count, seed: texts(count, seed, brief=True), count)
    html = sets_of(lambda count, seed: saved(count, seed=seed + 100), count // 6)
    for name, work, sets in (
        (f"parse_page, {_length(brief[0])} characters, no references", caj.parse_page, brief),
        (f"parse_page, {_length(copied[0])} characters, 3 references", caj.parse_page, copied),
        ("explain_page, others like them", caj.explain_page, sets_of(lambda n, s: texts(n, s + 50), count)),
        (f"parse_page, saved HTML of {len(html[0][0]) // 1000} kB", caj.parse_page, html),
    ):
        print(f"{name:44} {rate(work, sets):8.0f} pages/s")


if __name__ == "__main__":
    main()
