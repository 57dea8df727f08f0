"""The options of printing, settled: what an edition asks for where the caller does not say."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeVar

from cajournal.errors import InputError
from cajournal.gbt7714.codes import EDITIONS
from cajournal.gbt7714.names import Manner
from cajournal.gbt7714.work import Manners

STYLES = ("numeric", "author-date", "note")
SCHOOLS = ("gb", "half", "by-language")


T = TypeVar("T")


def checked(name: str, value: T, known: tuple[T, ...]) -> T:
    """The value of an option, if it is one of those known; "2015" is 2015. Raises InputError otherwise."""
    for one in known:
        if str(one) == str(value):
            return one
    raise InputError("unknown-option", name=name, value=value, known=", ".join(map(str, known)))
    return value


@lru_cache(maxsize=64)
def settle(
    edition: int = 2025,
    style: str = "numeric",
    punctuation: str | None = None,
    locale: str | None = None,
    names_max: int | None = None,
    uppercase_surnames: bool | None = None,
    doi: bool = True,
    url: bool = True,
) -> Manners:
    """The manners of a list. Raises InputError for an edition, style or punctuation that there is not.

    2025 has full-width marks and surnames as they are written; 2005 and 2015 have half-width marks and
    surnames in capitals (8.1.1). Notes print every name, lists the first three (8.1.2).

    >>> settle(2015).names.capitals, settle(2015).punctuation, settle(style="note").names_max
    (True, 'half', 0)
    """
    edition = checked("edition", edition, EDITIONS)
    checked("style", style, STYLES)
    checked("punctuation", punctuation or "gb", SCHOOLS)
    capitals = edition in (2005, 2015) if uppercase_surnames is None else uppercase_surnames
    if names_max is not None and names_max < 0:
        raise InputError("unknown-option", name="names_max", value=names_max, known="0, 1, 2 …")
    most = names_max if names_max is not None else 0 if style == "note" else 3
    return Manners(
        edition=edition,
        style=style,
        punctuation=punctuation or ("gb" if edition == 2025 else "half"),
        locale=locale,
        names_max=most,
        names=Manner(capitals=capitals, hyphens=edition == 2025, full_pinyin=edition == 2025),
        doi=doi,
        url=url,
    )
