"""What an edition asks for and a record does not say: it can be told, not printed."""

from __future__ import annotations

from collections.abc import Iterator

from cajournal.gbt7714.names import is_chinese
from cajournal.gbt7714.work import Manners, Work
from cajournal.models import Author, Record

_WEB_KINDS = frozenset(("resource", "online"))


def gaps(record: Record, manners: Manners) -> list[str]:
    """Codes of what is wanting: full-names, accessed, day, issuer, year.

    >>> from cajournal.gbt7714.manners import settle
    >>> from cajournal.models import Citation
    >>> page = Citation(type="webpage", title="主页", URL="http://a.cn", author="Zhang N")
    >>> gaps(page, settle(2025)), gaps(page, settle(2015))
    (['full-names', 'accessed'], ['accessed'])
    """
    return list(_gaps(Work(record, manners)))


def _gaps(work: Work) -> Iterator[str]:
    said = work.said
    if work.manners.names.full_pinyin and any(map(is_shortened, said["author"])):
        yield "full-names"
    asked = work.edition != 2025 or work.kind in _WEB_KINDS
    if asked and work.online and said["URL"] and not said["accessed"]:
        yield "accessed"
    ahead = work.kind == "online-first" and (work.online or said["status"])
    if ahead and said["issued"] and not said["issued"].day:
        yield "day"
    if said["type"] == "standard" and work.kind != "standard" and not said["author"]:
        yield "issuer"
    if not said["issued"] and not said["available"] and work.kind not in (*_WEB_KINDS, "standard"):
        yield "year"


def is_shortened(author: Author) -> bool:
    """A Chinese name of which only the initials of the given name are known."""
    name = author.name
    given = (name.latin_given or "").replace(".", "").replace("-", " ")
    return bool(
        not name.han
        and name.latin_family
        and is_chinese(name.latin_family)
        and given
        and all(len(word) < 3 and word.isupper() for word in given.split())
    )
