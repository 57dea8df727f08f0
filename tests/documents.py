"""What a document promises, run as its reader would: its files, its Python, its commands, in their order.

A block with a title (```` ```text title="list.txt" ````) is a file. `python` blocks are doctests that share
their names through the document. In a `console` block each line with `$ ` is run by a shell, and what stands
below it is what a terminal shows (`...` for anything); `# exits with 1` says so where it is not 0.
"""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE | doctest.IGNORE_EXCEPTION_DETAIL
CHECKER = doctest.OutputChecker()

_FENCE = re.compile(r"^```(\S+)(?: title=\"([^\"]+)\")?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_STATUS = re.compile(r"# exits with (\d)$")


class Block(NamedTuple):
    """A fenced block: its language, the name of the file that it is, what stands in it."""

    kind: str
    title: str
    body: str


def blocks(path: Path, *kinds: str) -> list[Block]:
    """The blocks of a document, or those of some kinds."""
    found = (Block(*match.groups("")) for match in _FENCE.finditer(path.read_text(encoding="utf-8")))
    return [block for block in found if not kinds or block.kind in kinds]


_WRITTEN = re.compile(
    r"(?:-o|--map|--ledger|--review|(?<!>)>) (?P<typed>[a-z][\w-]*\.\w+)|dump\(.*, \"(?P<dumped>[^\"]+)\"\)"
)


def written(path: Path) -> set[str]:
    """The files that a document's blocks write, or have its reader write, into the folder they run in."""
    listed = blocks(path)
    found = (match for block in listed if not block.title for match in _WRITTEN.finditer(block.body))
    return {match["typed"] or match["dumped"] for match in found} | {one.title for one in listed} - {""}


def run(listed: list[Block], folder: Path, name: str) -> None:
    """Run the blocks in a folder, which is the current one; other blocks are passed over."""
    known: dict[str, Any] = {}
    for number, block in enumerate(listed):
        if block.title:
            (folder / block.title).parent.mkdir(parents=True, exist_ok=True)
            (folder / block.title).write_text(block.body, encoding="utf-8")
        elif block.kind == "python":
            test = doctest.DocTestParser().get_doctest(block.body, known, f"{name}, block {number}", name, 0)
            failed = doctest.DocTestRunner(optionflags=FLAGS).run(test, clear_globs=False).failed
            known = test.globs
            assert failed == 0
        elif block.kind == "console":
            for part in re.split(r"^\$ ", block.body, flags=re.MULTILINE)[1:]:
                _command(*part.split("\n", 1))


def _command(line: str, promised: str) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        line,
        shell=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env=os.environ | {"PATH": path},
    )
    status = _STATUS.search(line)
    assert done.returncode == int(status[1] if status else 0), f"{line}\n{done.stdout}"
    assert CHECKER.check_output(promised, done.stdout, FLAGS), f"{line}\n{done.stdout}"
