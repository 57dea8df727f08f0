"""Target: files of every format, told by their content or insisted on, read and written in every format."""

from harness import cases, run

import cajournal as caj
from cajournal.formats.base import all_formats

READ = sorted(all_formats())
WRITTEN = [name for name in READ if all_formats()[name].dumps]


def target(data: bytes) -> None:
    """A file of records."""
    told = len(data) % (2 * len(READ))
    records = caj.loads(data, READ[told] if told < len(READ) else None)
    name = WRITTEN[len(data) % len(WRITTEN)]
    caj.dumps(records, name)
    assert caj.loads(caj.dumps(records, "jsonl")) == records or not records


def written() -> list[bytes]:
    """The golden cases, and their records in every format."""
    texts = cases("formats/written/*") + cases("formats/read/*")
    records = [record for text in cases("formats/written/*.json") for record in caj.loads(text)]
    return texts + [
        caj.dumps(records[at : at + 2], name).encode() for name in WRITTEN for at in range(len(records))
    ]


if __name__ == "__main__":
    run(target, written())
