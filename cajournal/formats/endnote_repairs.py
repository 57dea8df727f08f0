"""The faults of CNKI's Refer, each mended and told.

Tags without a space, several tags in one line, folded lines, tabs, several names or keywords under one
tag, and values under tags that Refer has for others: the school of a thesis, the name of a newspaper,
the number of a standard, the ISBN of a yearbook, the degree, the DOI.
"""

from __future__ import annotations

import re
from itertools import chain

from cajournal.formats.tagged import Entry, Line, mend_tags
from cajournal.formats.values import as_isbn, as_issn
from cajournal.models import Notice

_GLUED = re.compile(r"^([^\S\n]*%[0AKTYIJDPVNXURBSEC@+~89])(?=[^\s%])", re.MULTILINE)
_JOINED = re.compile(r"(?<=\S)\s*%(?:(?=[AKYI] \S)|(?<=\s%)(?=[DVNP] \d|[TJR9] \S))(\w) ")
_LISTS = {"A": "repaired:joined-names", "Y": "repaired:joined-names", "K": "repaired:joined-keywords"}
_SEPARATOR = re.compile(r"[;；](?=.)|：|、")


def mend(content: str) -> tuple[str, list[Notice]]:
    """A space after every tag.

    >>> mended, notices = mend("%K黄芪多糖;复合酶")
    >>> mended, [notice.code for notice in notices]
    ('%K 黄芪多糖;复合酶', ['repaired:tag-spacing'])
    """
    return mend_tags(content, _GLUED, lambda tag: f"{tag[0]} ", "repaired:tag-spacing")


def repair(entry: Entry) -> None:
    """Mend the lines of one record."""
    if any("%" in line.value for line in entry.lines):
        entry.lines = list(chain.from_iterable(_parted(line, entry) for line in entry.lines))
    for at, line in enumerate(entry.lines):
        if line.folds or line.tag in _LISTS or "\t" in line.value:
            entry.lines[at] = _plain(line, entry)
    tags = {line.tag: line.value for line in entry.lines}
    if tags.get("W") == "CNKI" or tags.get("0") in _MOVES:
        entry.lines = [_moved(line, tags, entry) for line in entry.lines]


def _parted(line: Line, entry: Entry) -> list[Line]:
    """Tags that stand in one line, parted."""
    if line.tag in "XZTU" or not _JOINED.search(line.value):
        return [line]
    entry.note("repaired:joined-tags", f"%{line.tag} {line.value}", line.number)
    first, *rest = _JOINED.split(line.value)
    pairs = [(line.tag, first), *zip(rest[::2], rest[1::2], strict=True)]
    return [line._replace(tag=tag, value=value.strip()) for tag, value in pairs]


def _plain(line: Line, entry: Entry) -> Line:
    if line.folds and line.tag != "K":
        entry.note("repaired:folded-line", f"%{line.tag} {line.value}", line.number)
    if line.tag in _LISTS and _SEPARATOR.search(line.value):
        entry.note(_LISTS[line.tag], f"%{line.tag} {line.value}", line.number)
    if "\t" not in line.value:
        return line
    entry.note("repaired:tabs", f"%{line.tag} {line.value}", line.number)
    return line._replace(value=" ".join(line.value.replace("\n", "\0").split()).replace("\0", "\n"))


_USED_FOR = {"9": "repaired:degree", "R": "repaired:doi", "~": "repaired:kind"}
"""Tags that CNKI uses for something of its own, which stay."""
# Kind of record → tag → the tag whose value it is, and whether CNKI alone writes it so.
_MOVES: dict[str, dict[str, tuple[str, bool]]] = {
    "Thesis": {"J": ("I", False)},
    "Newspaper Article": {"I": ("B", True)},
    "Legal Rule or Regulation": {"V": ("@", False), "@": ("@", False)},
    "Standard": {"V": ("@", True), "@": ("@", False)},
    "Conference Proceedings": {"S": ("B", True), "B": ("+event-title", True)},
    "Conference Paper": {"S": ("B", True), "B": ("+event-title", True)},
}


def _moved(line: Line, tags: dict[str, str], entry: Entry) -> Line:
    """A value that CNKI writes under another tag, under its own."""
    from_cnki = tags.get("W") == "CNKI"
    kind = tags.get("0", "")
    tag, by_cnki = _MOVES.get(kind, {}).get(line.tag, ("", False))
    if tag == "@" and not (as_isbn(line.value) or as_issn(line.value)):
        tag = "+number"
    if tag in ("", line.tag) or (by_cnki and not from_cnki) or not _has_room(tag, tags):
        if from_cnki and line.tag in _USED_FOR:
            entry.note(_USED_FOR[line.tag], f"%{line.tag} {line.value}", line.number)
        return line
    entry.note("repaired:moved", f"%{line.tag} {line.value}", line.number)
    return line._replace(tag=tag)


def _has_room(tag: str, tags: dict[str, str]) -> bool:
    """Whether a value can move: the school where no publisher is, the paper where no host is."""
    if tag == "I":
        return "I" not in tags
    if tag in ("B", "+event-title"):
        return ("S" in tags) == ("B" in tags) and "J" not in tags
    return True
