"""Two or more exports of databases to one file without duplicates: dedupe_two_exports.py OUT IN…

What is surely one work becomes one record, from the best value of each; pairs that a person should
look at are shown with what speaks for and against them, and stay apart.
"""

from __future__ import annotations

import sys

import cajournal as caj


def main(out: str, *exports: str) -> None:
    """Load all, find duplicates, merge, write."""
    records = [record for export in exports for record in caj.load(export)]
    found = caj.find_duplicates(records)
    for pair in found.unsure:
        clues = ", ".join(f"{clue.name} {clue.weight:+}" for clue in pair.clues)
        print(f"look at {records[pair.left]!r} / {records[pair.right]!r}: {clues}")
    merged = found.merge().records
    caj.dump(merged, out, overwrite=True)
    print(f"{out}: {len(records)} records are {len(merged)} works")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
