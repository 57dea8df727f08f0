"""That a million records stream through JSON Lines in flat memory, both ways, and how fast.

Run: python benchmarks/streaming.py [RECORDS]

Each line is measured in a process of its own: records per second, and the most memory that the process
held beyond what it had after its imports. A tenth and the whole of the records need the same.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from formats import sample

import cajournal as caj

DIFFERENT = 1000
SCALE = {"darwin": 1 << 20}.get(sys.platform, 1 << 10)


def records(count: int) -> Iterator[caj.Record]:
    made = sample(DIFFERENT)
    return (made[i % DIFFERENT].model_copy(update={"key": f"key{i}"}) for i in range(count))


def write(path: str, count: int) -> None:
    caj.dump(records(count), path, overwrite=True)


def read(path: str, count: int) -> None:
    assert sum(1 for _ in caj.iter_load(path)) == count


def measured(work: str, path: str, count: int) -> None:
    """In a process of its own."""
    caj.loads(caj.dumps(sample(2), "jsonl"))  # so that all is imported
    before, began = peak(), time.process_time()
    {"write": write, "read": read}[work](path, count)
    took = time.process_time() - began
    print(f"{work:6}{count:>10,}{count / took:>12,.0f}/s{peak() - before:>8.1f} MB")


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / SCALE


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        for number in (count // 10, count):
            path = str(Path(folder) / f"{number}.jsonl")
            for work in ("write", "read"):
                subprocess.run([sys.executable, __file__, work, path, str(number)], check=True)
            print(f"{'file':6}{Path(path).stat().st_size / 1e6:>37.0f} MB")


if __name__ == "__main__":
    if len(sys.argv) == 4:
        measured(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    else:
        main()
