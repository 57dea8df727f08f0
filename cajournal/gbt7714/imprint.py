"""Place and publisher, as layouts name them (8.4.1, 8.4.2 of 2015)."""

from __future__ import annotations

import re

from cajournal.gbt7714.work import Work, text_of


def place(work: Work) -> str:
    """Where it was published, or where the archive is."""
    said = work.said
    if said["publisher_place"]:
        return _known(_MORE_PLACES.sub("", said["publisher_place"]))
    if "place-unknown" in said["extra"]:
        return f"[{said['extra']['place-unknown']}]"
    return "" if said.get("publisher") else str(said["extra"].get("archive-place", ""))


_MORE_PLACES = re.compile(r"\s?[;；].*")
"""Of several places the first is printed (8.4.1)."""


def _known(name: str) -> str:
    """A place or publisher; that it is not known stands in square brackets (8.4.1, 8.4.2)."""
    return _UNKNOWN.get(name.strip("[]〔〕()（） .").lower().replace(" ", ""), name)


_UNKNOWN = {
    "s.l": "[S.l.]",
    "s.n": "[s.n.]",
    **{words: f"[{words}]" for words in ("出版地不详", "出版者不详")},
}


def publisher(work: Work) -> str:
    """Who published it, or the archive that keeps it."""
    said = work.said
    if name := text_of(said.get("publisher"), work.own):
        return _known(name)
    if "publisher-unknown" in said["extra"]:
        return f"[{said['extra']['publisher-unknown']}]"
    return "" if said["publisher_place"] else said["archive"] or ""
