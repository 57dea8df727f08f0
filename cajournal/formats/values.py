"""What a value of a file is: a number, an identifier by its form, a language; None for another text."""

from __future__ import annotations

import re
from functools import lru_cache

from cajournal.formats.languages import bcp47

_ISSN = re.compile(r"\s*+(?:ISSN)?[:： ]*+\d{4}-?\d{3}[\dXx]\s*")
_CN = re.compile(r"\s*+(?:CN)?[:： ]*+\d\d-\d{4}(?:/\S+)?\s*")
_ISBN = re.compile(r"\D*(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]\s*+(?:\(.*\)\s*+)?")


def as_number(said: str) -> int | None:
    """A whole number; None for another text."""
    return int(said) if said.isdecimal() else None


def as_issn(said: str) -> str | None:
    """A text of the form of an ISSN."""
    return said if _ISSN.fullmatch(said) else None


def as_cn(said: str) -> str | None:
    """A text of the form of a CN."""
    return said if _CN.fullmatch(said) else None


def as_isbn(said: str) -> str | None:
    """A text of the form of an ISBN."""
    return said if _ISBN.fullmatch(said) else None


@lru_cache(maxsize=1 << 10)
def as_language(said: str) -> str | None:
    """The BCP 47 code of a language by whatever name."""
    return bcp47(said)
