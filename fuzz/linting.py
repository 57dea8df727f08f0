"""Target: lists of printed references, checked and mended."""

from harness import run
from references import printed

import cajournal as caj


def target(data: bytes) -> None:
    """A list of references."""
    text = data.decode(errors="surrogateescape")
    edition = (1987, 2005, 2015, 2025)[len(data) % 4]
    for finding in caj.lint(text, edition):
        assert 0 <= finding.start <= finding.end <= len(text)
    caj.mend(text, edition)


if __name__ == "__main__":
    run(target, printed())
