"""The door of the verbs: what a script hands over is what a verb takes, or a sentence says what to hand over.

A wrong argument would go on as something else (the letters of a name as names, the fields of a record as
records) or fail far below. The sentences are `wanted:<kind>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from os import PathLike
from typing import TypeVar

from pydantic import BaseModel

from cajournal.errors import InputError
from cajournal.models import Record

Given = TypeVar("Given")

KINDS: dict[str, type | tuple[type, ...]] = {
    "text": str,
    "content": (str, bytes),
    "path": (str, PathLike),
    "name": str,
    "record": Record,
    "work": (Record, Mapping, str),
    "reference": (str, Record),
}
"""What a verb may take, by the word of its sentence."""
_ONE = (str, bytes, Mapping, BaseModel)
_FILE = re.compile(
    r"""(?:[A-Za-z]:)?[^\n:?*"<>|\[\]，。]{1,250}"""
    r"\.(?:txt|x?html?|md|docx?|pdf|tex|bbl|bib|ris|enw|net|jsonl?|csv|xml|nbib)"
)
_ADDRESS = re.compile(r"https?://\S+")


def wanted(given: Given, kind: str) -> Given:
    """The argument, if it is of that kind. Raises InputError that says what came and what is wanted.

    >>> wanted("张三", "record")
    Traceback (most recent call last):
    cajournal.errors.InputError: A record (Article, Citation) is wanted here, and str came. ...
    """
    if isinstance(given, KINDS[kind]):
        return given
    raise InputError(f"wanted:{kind}", given=type(given).__name__)


def several(given: Iterable[Given], kind: str) -> Iterable[Given]:
    """The arguments, each of that kind, one by one. Raises InputError where one came for many, too."""
    if isinstance(given, _ONE) or not isinstance(given, Iterable):
        raise InputError("wanted:several", given=type(given).__name__)
    return map(partial(wanted, kind=kind), given)


def written(given: Given, kind: str = "text", error: type[InputError] = InputError) -> Given:
    """A text that is to be read; not the name of a file, or an address, where it should stand.

    >>> written("refs.txt")
    Traceback (most recent call last):
    cajournal.errors.InputError: refs.txt is the name of a file, and its content is wanted here. ...
    """
    if isinstance(wanted(given, kind), str):
        for code, form in (("file-name", _FILE), ("address", _ADDRESS)):
            if form.fullmatch(said := str(given[:300]).strip()):  # type: ignore[index]
                raise error(code, path=said)
    return given
