"""The same work on many inputs, by one process or by several; the results keep the order of the inputs."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import connection, parent_process
from threading import Thread
from typing import TypeVar

from cajournal.errors import InputError

Given = TypeVar("Given")
Made = TypeVar("Made")

_TOGETHER = 16
"""So many inputs go to a process at a time."""
_TURNS = 16
"""As often at least, where there is enough, so that no process waits long for the last of the others."""


def each(
    work: Callable[[Given], Made], given: Iterable[Given], jobs: int = 1, together: int = 0
) -> Iterator[Made]:
    """What `work` makes of each input. `jobs` processes share it, 0 stands for one on every core.

    `together` says how many inputs go to a process at a time; they are then made while others are worked on.
    Raises InputError when a process dies at its work, mostly for want of memory.

    >>> list(each(len, ["甲", "乙丙"]))
    [1, 2]
    """
    jobs = jobs or _cores()
    if not together:
        given = list(given)
        jobs = min(jobs, len(given))
        together = max(1, min(_TOGETHER, len(given) // (max(jobs, 1) * _TURNS)))
    rest = iter(given)
    begun = list(islice(rest, 2))
    rest = chain(begun[1:], rest)
    yield from map(work, begun[:1])  # what this imports and builds, the processes need not
    if jobs < 2 or len(begun) < 2:
        yield from map(work, rest)
        return
    gc.freeze()  # nor copy it when they look for garbage
    pool = ProcessPoolExecutor(jobs, initializer=_begin)
    try:
        yield from pool.map(work, rest, chunksize=together)
    except BrokenProcessPool as error:
        raise InputError("worker-died") from error
    finally:
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _begin() -> None:
    """A process of the pool leaves Ctrl-C to the one that began it, and ends with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
