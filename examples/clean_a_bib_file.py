"""A .bib file as it was found, to one that every program reads: clean_a_bib_file.py IN.bib OUT.bib

Entries that cannot be read, keys given twice and fields that are wrong are told; values are escaped and
written in one way; entries without a key get one of surname, year and first word.
"""

from __future__ import annotations

import sys

import cajournal as caj


def main(source: str, out: str) -> None:
    """Read, say what was noticed, write."""
    records = caj.load(source)
    for notice in getattr(records, "notices", ()):
        print(notice.en)
    for record in records:
        for notice in record.notices:
            print(f"{record.key}: {notice.en}")
    for loss in caj.dump(records, out, overwrite=True):
        print(loss)
    print(f"{out}: {len(records)} records")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
