"""Which layout a work takes, by its type and by what is known of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from cajournal.gbt7714.codes import LEGAL

_SERIAL = {
    "periodical": "periodical",
    "article-newspaper": "newspaper",
    "article-journal": "journal",
    "article-magazine": "journal",
    "review": "journal",
    "review-book": "journal",
    "patent": "patent",
}
SERIALS = frozenset(("journal", "online-first", "newspaper", "periodical"))
"""The layouts of what stands in a serial, and of a serial itself."""
_WEB = frozenset("webpage post post-weblog".split())
_RESOURCES = frozenset(
    "article broadcast dataset document figure graphic motion_picture performance software song"
    " speech".split()
)
"""What the web brings forth itself; a publisher, where there is one, stands before the date."""
_ONLINE = _WEB | LEGAL | _RESOURCES
"""Works that are dated in brackets where they are read online (2025)."""
_ARCHIVED = frozenset("collection manuscript personal_communication report".split())
"""Works whose date is given to the day where it is known (2025, 8.8 and 8.12)."""
_MEETING = re.compile(r"(?:会|会议|论坛|[Cc]onference|[Ss]ymposium|[Cc]ongress|[Ww]orkshop)$")
_BOOKS = frozenset(
    "book chapter classic entry entry-dictionary entry-encyclopedia paper-conference thesis".split()
)
_IMPRINT = ("publisher", "publisher_place", "archive", "page", "locator")


def is_of_the_web(csl: str) -> bool:
    """Whether works of a type exist online only, so that their address is never left out."""
    return csl in _WEB or csl in _RESOURCES


def kind_of(said: Mapping[str, Any], edition: int, online: bool) -> str:
    """The kind of a record's layout; `said` are its fields, `online` tells of an access path in print.

    >>> kind_of({"type": "webpage"}, 2025, True), kind_of({"type": "report"}, 2015, True)
    ('resource', 'online')
    """
    csl = said["type"]
    if kind := _SERIAL.get(csl):
        first = edition == 2025 and kind == "journal" and not (said.get("volume") or said.get("issue"))
        return "online-first" if first else kind
    if edition == 2025:
        return _kind_2025(said, csl, online)
    if edition != 1987:
        return _kind_2015(said, csl, edition, online)
    return _kind_1987(said, csl)


def _kind_2025(said: Mapping[str, Any], csl: str, online: bool) -> str:
    if csl == "standard":
        return csl
    if csl == "dataset" and said.get("publisher_place"):
        return "deposit"
    if online and csl in _ONLINE:
        return "resource"
    if hosted := _hosted(said, csl):
        return "event" if csl == "paper-conference" and _is_meeting(said) else hosted
    archived = _is_archived(said) if csl in _ARCHIVED else said.get("archive")
    return "archive" if archived else "map" if csl == "map" else "book"


def _is_meeting(said: Mapping[str, Any]) -> bool:
    """Whether the host is a meeting, not its printed proceedings."""
    if said.get("publisher") or said.get("publisher_place") or said.get("editor"):
        return False
    return _MEETING.search(str(said.get("container_title") or "")) is not None


def _is_archived(said: Mapping[str, Any]) -> bool:
    """A published report of which only the year is known is printed like a book."""
    issued = said.get("issued")
    return said["type"] != "report" or not said.get("publisher") or bool(issued and issued.month)


def _kind_2015(said: Mapping[str, Any], csl: str, edition: int, online: bool) -> str:
    if csl == "standard" and edition == 2005:
        return csl
    alone = csl in _WEB or csl in ("dataset", "software")
    if not alone and (hosted := _hosted(said, csl)):
        return hosted
    printed = csl in _BOOKS or any(said.get(name) for name in _IMPRINT)
    return "online" if online and not printed else "book"


def _kind_1987(said: Mapping[str, Any], csl: str) -> str:
    if csl in ("standard", "thesis"):
        return csl
    return _hosted(said, csl) or "book"


def _hosted(said: Mapping[str, Any], csl: str) -> str | None:
    if said.get("container_title"):
        return "hosted"
    return "event" if csl == "paper-conference" and said.get("event_title") else None
