"""Runs a target over mutated inputs: with atheris where it is asked for, else with mutations of our own.

A target is a function of bytes. It may raise `CajournalError`; whatever else it raises, or an input on which
it stays longer than `SLOW` seconds, is a finding: it is saved under `fuzz/found/` and told, one for each
place of the code.

Run: python fuzz/TARGET.py [--inputs 100000] [--seed 1] [--atheris] [FILE to try again ...]
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import NoReturn

from tokens import TOKENS

from cajournal import CajournalError

Target = Callable[[bytes], object]
HERE = Path(__file__).parent
CASES = HERE.parent / "tests" / "cases"
SLOW = 5.0
PUMPED = 20_000
LONGEST = 3_000
"""Seeds are cut to windows of this many bytes: what breaks a reader is short, and short inputs are many."""


class TooSlow(BaseException):
    """The target stays too long; no `except Exception` swallows it."""


def cases(pattern: str) -> list[bytes]:
    """The golden cases whose path fits a pattern."""
    return [path.read_bytes() for path in sorted(CASES.glob(pattern)) if path.is_file()]


def run(target: Target, seeds: Sequence[bytes]) -> None:
    """The command line of a target."""
    options = argparse.ArgumentParser(description=target.__doc__)
    options.add_argument("--inputs", type=int, default=100_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--pumped", action="store_true", help="one token of each input many times")
    options.add_argument("--atheris", action="store_true", help="guided by coverage (pip install atheris)")
    options.add_argument("again", nargs="*", type=Path, help="saved inputs to try again")
    chosen = options.parse_args()
    if chosen.again:
        for path in chosen.again:
            print(path.name, _outcome(target, path.read_bytes()) or "nothing found")
    elif chosen.atheris:
        _guided(target, seeds, chosen.inputs, chosen.seed)
    else:
        made = inputs(seeds, chosen.inputs, chosen.seed, PUMPED if chosen.pumped else 0)
        _blind(target, made, chosen.inputs, chosen.seed)


def _blind(target: Target, made: Iterator[bytes], count: int, seed: int) -> None:
    name, start, found = Path(sys.argv[0]).stem, time.monotonic(), dict[str, bytes]()
    for number, data in enumerate(made, 1):
        place = _outcome(target, data)
        if place and place not in found:
            found[place] = data
            print(f"{name} {number}: {place}\n  {_save(name, data)}", flush=True)
        if number % 10_000 == 0:
            rate = number / (time.monotonic() - start)
            print(f"{name} {number} inputs, {len(found)} findings, {rate:.0f}/s", flush=True)
    print(f"{name} done: {count} inputs (seed {seed}), {len(found)} findings", flush=True)


def _outcome(target: Target, data: bytes) -> str | None:
    """The kind of error that was not ours and where it was raised; nothing where all is well."""
    try:
        with _at_most(SLOW):
            target(data)
    except CajournalError:
        return None
    except (Exception, TooSlow) as error:
        frames = traceback.extract_tb(error.__traceback__)
        ours = [frame for frame in frames if "/cajournal/" in frame.filename] or frames
        what = "slow" if isinstance(error, TooSlow) else f"{type(error).__name__} {str(error)[:200]!r}"
        return f"{Path(ours[-1].filename).name}:{ours[-1].lineno} {what.split(' ')[0]}"
    return None


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    def stop(_: int, __: FrameType | None) -> NoReturn:
        raise TooSlow

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _save(name: str, data: bytes) -> Path:
    path = HERE / "found" / f"{name}-{blake2b(data, digest_size=4).hexdigest()}"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return path


def _guided(target: Target, seeds: Sequence[bytes], count: int, seed: int) -> None:
    import atheris

    def one(data: bytes) -> None:
        with suppress(CajournalError):
            target(data)

    found = HERE / "found"
    found.mkdir(exist_ok=True)
    with TemporaryDirectory() as corpus:
        for number, text in enumerate(seeds):
            Path(corpus, str(number)).write_bytes(text[:LONGEST])
        flags = [f"-runs={count}", f"-seed={seed}", f"-timeout={SLOW:.0f}", f"-max_len={LONGEST}"]
        flags.append(f"-artifact_prefix={found}/{Path(sys.argv[0]).stem}-")
        atheris.instrument_all()
        atheris.Setup([sys.argv[0], *flags, corpus], one)
        atheris.Fuzz()


# --- mutations


def inputs(seeds: Sequence[bytes], count: int, seed: int, pumped: int = 0) -> Iterator[bytes]:
    """Mutated windows of the seeds, the same ones for the same seed; `pumped` times one token in each."""
    pick = random.Random(seed)
    for _ in range(count):
        data = _window(pick.choice(seeds), pick)
        for _ in range(pick.choice((1, 1, 2, 3, 5, 8))):
            data = pick.choice(MUTATIONS)(data, pick, seeds)
        data = data[: 4 * LONGEST]
        at, token = pick.randint(0, len(data)), pick.choice(TOKENS)
        yield data[:at] + token * pumped + data[at:]


def _window(seed: bytes, pick: random.Random) -> bytes:
    if len(seed) <= LONGEST:
        return seed
    start = pick.randrange(len(seed) - LONGEST) if pick.random() < 0.7 else 0
    return seed[start : start + LONGEST]


def _span(data: bytes, pick: random.Random) -> tuple[int, int]:
    start = pick.randint(0, len(data))
    return start, min(len(data), start + int(pick.expovariate(1 / 20)))


def _inserted(data: bytes, pick: random.Random, _: Sequence[bytes]) -> bytes:
    at = pick.randint(0, len(data))
    return data[:at] + pick.choice(TOKENS) * pick.choice((1, 1, 1, 2, 50)) + data[at:]


def _replaced(data: bytes, pick: random.Random, _: Sequence[bytes]) -> bytes:
    start, end = _span(data, pick)
    return data[:start] + pick.choice(TOKENS) + data[end:]


def _cut(data: bytes, pick: random.Random, _: Sequence[bytes]) -> bytes:
    start, end = _span(data, pick)
    return data[:start] + data[end:]


def _repeated(data: bytes, pick: random.Random, _: Sequence[bytes]) -> bytes:
    start, end = _span(data, pick)
    return data[:end] + data[start:end] * pick.choice((1, 1, 2, 30)) + data[end:]


def _moved(data: bytes, pick: random.Random, _: Sequence[bytes]) -> bytes:
    start, end = _span(data, pick)
    at = pick.randint(0, len(data))
    return data[:at] + data[start:end] + data[at:]


def _spliced(data: bytes, pick: random.Random, seeds: Sequence[bytes]) -> bytes:
    other = _window(pick.choice(seeds), pick)
    return data[: pick.randint(0, len(data))] + other[pick.randint(0, len(other)) :]


def _truncated(data: bytes, pick: random.Random, _: Sequence[bytes]) -> bytes:
    return data[: pick.randint(0, len(data))]


def _flipped(data: bytes, pick: random.Random, _: Sequence[bytes]) -> bytes:
    if not data:
        return data
    at = pick.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << pick.randrange(8)]) + data[at + 1 :]


def _lines_shuffled(data: bytes, pick: random.Random, _: Sequence[bytes]) -> bytes:
    lines = data.split(b"\n")
    pick.shuffle(lines)
    return b"\n".join(lines)


MUTATIONS = (
    *(_inserted, _replaced) * 2,
    _cut,
    _repeated,
    _moved,
    _spliced,
    _truncated,
    _flipped,
    _lines_shuffled,
)
