"""What the user names on the command line, read as bytes."""

from __future__ import annotations

import sys

from cajournal.formats.files import content_of

STANDARD_INPUT = "-"


def read(path: str) -> bytes:
    """The content of a file, or of standard input for `-`.

    Raises InputError that says why a file cannot be read, and what to do.
    """
    if path == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    return content_of(path)
