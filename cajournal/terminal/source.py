"""What the user names on the command line, read as bytes."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable
from pathlib import Path

from cajournal.errors import InputError
from cajournal.formats.base import all_formats
from cajournal.formats.files import content_of
from cajournal.text.decode import LONGEST_FILE, bounded

STANDARD_INPUT = "-"


def read(path: str, limit: int = LONGEST_FILE) -> bytes:
    """The content of a file, or of standard input for `-`.

    Raises InputError that says why a file cannot be read, and what to do; TooLarge for more bytes than
    the limit.
    """
    if path.startswith(("http://", "https://")):
        raise InputError("address", path=path)
    if path == STANDARD_INPUT:
        return bounded(sys.stdin.buffer, limit) if sys.stdin else b""  # None where it was closed
    return content_of(path, limit)


def most_bytes(max_length: int) -> int:
    """As many bytes may hold that many characters, in whatever encoding."""
    return max(LONGEST_FILE, 4 * max_length)


PAGES = frozenset((".html", ".htm", ".xhtml", ".txt"))
"""The suffixes of saved pages."""


def files_in(paths: Iterable[str], suffixes: Collection[str] = ()) -> list[str]:
    """The files that the user names; of a folder all beneath it with one of the suffixes.

    Without suffixes those of the formats are meant, and .txt. Raises InputError for a folder without any.
    """
    suffixes = suffixes or {".txt"}.union(*(format.suffixes for format in all_formats().values()))
    files: list[str] = []
    for path in paths:
        folder = Path(path)
        if path == STANDARD_INPUT or not folder.is_dir():
            files.append(path)
            continue
        found = sorted(str(file) for file in folder.rglob("*") if _is_meant(file, suffixes))
        if not found:
            raise InputError("no-files", path=path, known=" ".join(sorted(suffixes)))
        files += found
    return files


def _is_meant(file: Path, suffixes: Collection[str]) -> bool:
    return file.suffix.lower() in suffixes and not file.name.startswith(".") and file.is_file()
