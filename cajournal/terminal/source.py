"""What the user names on the command line, read as bytes."""

from __future__ import annotations

import sys
from pathlib import Path

from cajournal.errors import InputError

STANDARD_INPUT = "-"


def read(path: str) -> bytes:
    """The content of a file, or of standard input for `-`.

    Raises InputError that says why a file cannot be read, and what to do.
    """
    if path == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise InputError("cannot-read:missing", path=path) from None
    except IsADirectoryError:
        raise InputError("cannot-read:folder", path=path) from None
    except PermissionError:
        raise InputError("cannot-read:permission", path=path) from None
    except OSError as error:
        raise InputError("cannot-read", path=path, reason=error.strerror or str(error)) from None
