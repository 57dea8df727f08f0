"""The reference list of a thesis against the marks in its text: check_reference_list.py thesis.docx

Tells what is cited and not listed, listed and not cited, cited out of order, or not understood.
Exits with 1 when there is anything to tell.
"""

from __future__ import annotations

import sys

import cajournal as caj


def findings(document: caj.Manuscript) -> list[str]:
    """One line for each thing that is wrong."""
    return [
        *(
            f"paragraph {mark.paragraph}: {mark.text} cites {target}, which is not in the list"
            for mark, target in document.unlisted
        ),
        *(
            f"paragraph {mark.paragraph}: [{entry.label}] is cited before an entry that stands above it"
            for mark, entry in document.disordered
        ),
        *(f"[{entry.label}] is not cited: {entry.citation.title}" for entry in document.uncited),
        *(f"[{entry.label}] {notice.en}" for entry in document.entries for notice in entry.citation.notices),
    ]


def main(path: str) -> int:
    """Print the findings; how many there are decides the exit status."""
    document = caj.read_manuscript(path)
    told = findings(document)
    print(*told, f"{len(document.entries)} references, {len(document.marks)} marks", sep="\n")
    return 1 if told else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
