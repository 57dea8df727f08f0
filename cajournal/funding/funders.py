"""The funders that occur most: Chinese names, English name, Crossref Funder id, ROR."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple


class Funder(NamedTuple):
    """A funder of the table; an id that is not certain is empty."""

    en: str
    id: str = ""
    ror: str = ""


def lookup(name: str) -> Funder | None:
    return _by_name().get(name)


_TABLE = """
National Natural Science Foundation of China | 10.13039/501100001809 | | 国家自然科学基金 国家自然科学基金委员会 国家自然科学基金委
National Social Science Fund of China | 10.13039/501100012456 | | 国家社会科学基金 国家社科基金
"""


@cache
def _by_name() -> dict[str, Funder]:
    out = {}
    for line in _TABLE.strip().splitlines():
        en, id, ror, names = (part.strip() for part in line.split("|"))
        for name in names.split():
            out[name] = Funder(en, id, ror)
    return out
