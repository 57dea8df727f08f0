"""Writing a file so that it is the old one or the new one, whole, whatever happens meanwhile."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from cajournal.errors import OutputError, reason_of


def write_file(path: str | PathLike[str], content: bytes, overwrite: bool = False) -> None:
    """Content into a file; raises what `replacing` raises."""
    with replacing(path, overwrite) as file:
        file.write(content)


def free(path: str | PathLike[str], overwrite: bool) -> None:
    """Raises OutputError when a file of that name exists, unless it may be overwritten."""
    if Path(path).exists() and not overwrite:
        raise OutputError("exists", path=os.fspath(path))


@contextmanager
def replacing(path: str | PathLike[str], overwrite: bool = False) -> Iterator[BinaryIO]:
    """A file to write to, beside the one of that name; at the end it takes its place.

    A full disk, an error or a crash leaves the old file as it was. A device (/dev/null) is written to
    as it is. Raises OutputError when the file exists (unless `overwrite`) or cannot be written.
    """
    target = Path(os.path.realpath(path))
    free(path, overwrite)
    with complaining(path), _device(target) if _is_device(target) else _beside(target, overwrite) as file:
        yield file


@contextmanager
def complaining(path: str | PathLike[str]) -> Iterator[None]:
    """What the operating system says against writing a file becomes an OutputError."""
    try:
        yield
    except OSError as error:
        code = "exists" if isinstance(error, FileExistsError) else "cannot-write"
        raise OutputError(code, path=os.fspath(path), reason=reason_of(error)) from error


def _is_device(target: Path) -> bool:
    return target.exists() and not target.is_file() and not target.is_dir()


@contextmanager
def _device(target: Path) -> Iterator[BinaryIO]:
    with target.open("wb") as file:
        yield file


@contextmanager
def _beside(target: Path, overwrite: bool) -> Iterator[BinaryIO]:
    beside = target.with_name(f".{target.name[:40]}.{os.urandom(4).hex()}.part")
    try:
        with beside.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        take_place(beside, target, overwrite)
    finally:
        beside.unlink(missing_ok=True)


def take_place(beside: Path, target: Path, overwrite: bool) -> None:
    """A file that is written becomes the one called for; without `overwrite` none may be there."""
    if overwrite:
        with suppress(FileNotFoundError):
            shutil.copymode(target, beside)
        beside.replace(target)
        return
    try:
        os.link(beside, target)  # fails where the file has come into being meanwhile
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        beside.replace(target)
