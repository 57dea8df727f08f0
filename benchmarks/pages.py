"""Pages per second of processor time on one core: python benchmarks/pages.py [SECONDS]."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import cajournal as caj

EXAMPLES = Path(__file__).parent.parent / "examples"
TEXT = (EXAMPLES / "cqvip-article.txt").read_text(encoding="utf-8")
SAVED = (EXAMPLES / "cqvip-article.html").read_text(encoding="utf-8")
MENU = '<li class="nav-item"><a href="/Qikan/Search/Index?from=index" target="_blank">期刊导航</a></li>\n'
SCRIPT = "  $(document).ready(function () { if (a < b) { $('.nav').show(); } });\n"


def full_text(size: int = 2_600) -> str:
    """The copied page with an abstract as long as most have, in both languages."""
    line = next(line for line in TEXT.splitlines() if line.startswith("摘要"))
    zh, _, en = line.removeprefix("摘要 ").partition("。 ")
    times = (size - len(TEXT)) // len(line) + 1
    longer = "摘要 " + (zh + "。") * times + " " + en + en * times
    return TEXT.replace(line, longer)


def full_page(size: int = 100_000) -> str:
    """The saved page with menus, scripts and styles around it, as real pages have them."""
    menu = "<ul>" + MENU * (size // 3 // len(MENU)) + "</ul>"
    rest = size - len(SAVED) - len(menu)
    return SAVED.replace(
        "<body>", "<body>" + menu + "<script>" + SCRIPT * (rest // len(SCRIPT)) + "</script>"
    )


def rate(work: Callable[[], object], seconds: float) -> float:
    """How often a piece of work is done in a second of processor time."""
    work()
    start, count = time.process_time(), 0
    while time.process_time() - start < seconds:
        work()
        count += 1
    return count / (time.process_time() - start)


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 2.0
    text, page = full_text(), full_page()
    for name, work in {
        f"parse_page, {len(text)} characters, 3 references": lambda: caj.parse_page(text),
        "explain_page, the same": lambda: caj.explain_page(text),
        f"parse_page, saved HTML of {len(page) // 1000} kB": lambda: caj.parse_page(page),
    }.items():
        print(f"{name:44} {rate(work, seconds):8.0f} pages/s")


if __name__ == "__main__":
    main()
