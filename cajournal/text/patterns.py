"""Patterns that are built when they are first used.

A class of all Han characters takes two milliseconds to build; what every import needs does not wait for it.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class _Later:
    """Stands for a pattern until one of its methods is asked for; from then on has the methods themselves."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = pattern, flags

    def __getattr__(self, name: str) -> Any:
        built = re.compile(*self._source)
        vars(self).update({method: getattr(built, method) for method in _METHODS})
        return getattr(built, name)


def later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, as `re.compile` gives it, but built at its first use.

    >>> later(r"[a-z]+").findall("2024年 no. 6")
    ['no']
    """
    return cast("re.Pattern[str]", _Later(pattern, flags))
