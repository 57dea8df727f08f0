"""Attacks every regular expression of the package: each repetition in it is pumped, and what follows fails.

Prints the patterns whose time grows faster than linear, with the attack. A pattern whose name is only ever
used to match at one place is only tried so. One that is printed may still be used over a bounded stretch: its
caller tells.

Run: python fuzz/patterns.py [--length 4000]
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import re
import re._constants as opcode
import re._parser as parser
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cajournal

FOUND: dict[re.Pattern[Any], str] = {}
MANY = 30
TAILS = ("\0", " \0", "x")
CATEGORY = {opcode.CATEGORY_DIGIT: "1", opcode.CATEGORY_SPACE: " ", opcode.CATEGORY_WORD: "a"}


def patterns() -> dict[re.Pattern[Any], str]:
    """Every pattern that a module of the package compiles when it is imported, with its place."""
    compile_ = re.compile

    def noted(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        made = compile_(pattern, flags)
        frame = sys._getframe(1)
        if frame.f_globals.get("__name__", "").startswith("cajournal"):
            FOUND.setdefault(made, f"{frame.f_globals['__name__']}:{frame.f_lineno}")
        return made

    re.compile = noted  # type: ignore[assignment]
    for module in pkgutil.walk_packages(cajournal.__path__, "cajournal."):
        importlib.import_module(module.name)
    re.compile = compile_
    return FOUND


def ways(place: str) -> tuple[str, ...]:
    """How the pattern of a place is used: matched, searched for, or both where its name is not told."""
    module, _, line = place.rpartition(":")
    source = Path(str(importlib.import_module(module).__file__)).read_text(encoding="utf-8")
    named = re.match(r"(\w+) = ", "\n".join(source.splitlines()[: int(line)][-1:]))
    if named is None:
        return ("match", "search")
    used = rf"\b{named[1]}(?:\.(\w+)\b|\b(?! = ))"
    private = [source] if named[1].startswith("_") else SOURCES
    calls = {call for text in private for call in re.findall(used, text)}
    return ("match",) if calls <= {"match", "fullmatch", "pattern"} else ("match", "search")


SOURCES = [path.read_text(encoding="utf-8") for path in Path(cajournal.__path__[0]).rglob("*.py")]


def sample(tree: Any) -> str:
    """A short text that the tree may match; what looks around is left out."""
    return "".join(_sample(op, value) for op, value in tree)


def _sample(op: Any, value: Any) -> str:
    if op is opcode.LITERAL:
        return chr(value)
    if op is opcode.NOT_LITERAL:
        return "a" if value != 97 else "b"
    if op is opcode.ANY:
        return "a"
    if op is opcode.IN:
        return _member(value)
    if op in (opcode.MAX_REPEAT, opcode.MIN_REPEAT, opcode.POSSESSIVE_REPEAT):
        return sample(value[2]) * value[0]
    if op is opcode.SUBPATTERN:
        return sample(value[3])
    if op is opcode.ATOMIC_GROUP:
        return sample(value)
    if op is opcode.BRANCH:
        return sample(value[1][0])
    return ""


def _member(members: Any) -> str:
    if members[0][0] is opcode.NEGATE:
        excluded = {text for text in "a1 \n甲" if _is_in(text, members[1:])}
        return next((text for text in "a1 甲\n" if text not in excluded), "x")
    op, value = members[0]
    if op is opcode.RANGE:
        return chr(value[0])
    return CATEGORY.get(value, "-") if op is opcode.CATEGORY else chr(value)


def _is_in(char: str, members: Any) -> bool:
    for op, value in members:
        if op is opcode.LITERAL and ord(char) == value:
            return True
        if op is opcode.RANGE and value[0] <= ord(char) <= value[1]:
            return True
        if op is opcode.CATEGORY and (
            (value is opcode.CATEGORY_SPACE and char.isspace())
            or (value is opcode.CATEGORY_DIGIT and char.isdecimal())
            or (value is opcode.CATEGORY_WORD and char.isalnum())
        ):
            return True
    return False


def attacks(tree: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """What stands before each repetition of the tree, and what is repeated there."""
    for op, value in tree:
        if op in (opcode.MAX_REPEAT, opcode.MIN_REPEAT):
            _, high, sub = value
            if high > MANY:
                yield before, sample(sub) or "a"
                for part in _alternatives(sub):
                    yield before, part
            yield from attacks(sub, before)
        elif op is opcode.SUBPATTERN:
            yield from attacks(value[3], before)
        elif op is opcode.ATOMIC_GROUP:
            yield from attacks(value, before)
        elif op is opcode.BRANCH:
            for branch in value[1]:
                yield from attacks(branch, before)
        before += _sample(op, value)


def _alternatives(tree: Any) -> Iterator[str]:
    """Every member of a set, and every branch, that may be repeated instead."""
    for op, value in tree:
        if op is opcode.IN:
            yield from (_member([one]) for one in value if one[0] is not opcode.NEGATE)
        elif op is opcode.BRANCH:
            yield from map(sample, value[1])
        elif op is opcode.SUBPATTERN:
            yield from _alternatives(value[3])
        elif op in (opcode.MAX_REPEAT, opcode.MIN_REPEAT):
            yield sample(value[2])
            yield from _alternatives(value[2])


class _TooLong(Exception):
    pass


def _stop(*_: object) -> None:
    raise _TooLong


def seconds(read: Callable[[Any], object], text: Any) -> float:
    """The processor's time of one try, at most two seconds."""
    start = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, 2)
    try:
        read(text)
    except _TooLong:
        return 2.0
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - start


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--length", type=int, default=4000)
    length = options.parse_args().length
    signal.signal(signal.SIGPROF, _stop)
    for pattern, place in sorted(patterns().items(), key=lambda found: found[1]):
        for way in ways(place):
            if found := _worst(pattern, way, length):
                print(f"{place} {way}: {found}\n  {str(pattern.pattern)[:120]!r}", flush=True)
                break


def _worst(pattern: re.Pattern[Any], way: str, length: int) -> str | None:
    is_bytes = isinstance(pattern.pattern, bytes)
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE if is_bytes else pattern.flags)
    read = getattr(pattern, way)
    worst: tuple[float, str] | None = None
    for before, part in dict.fromkeys(attacks(tree)):
        for tail in TAILS:
            shorter, longer = (
                seconds(read, text.encode("latin-1", "replace") if is_bytes else text)
                for text in (before + part * (size // len(part)) + tail for size in (length // 2, length))
            )
            if (longer > 0.02 and longer > 3 * shorter) or longer >= 2:
                if worst is None or longer > worst[0]:
                    worst = (
                        longer,
                        f"{longer:.2f} s for {before!r} + {part!r} * {length // len(part)} + {tail!r}",
                    )
                if longer >= 2:
                    return worst[1]
    return worst[1] if worst else None


if __name__ == "__main__":
    main()
