"""The faults of CNKI's Refer, each mended and told.

Tags without a space, several tags in one line, folded lines, tabs, several names or keywords under one
tag, and values under tags that Refer has for others: the school of a thesis, the name of a newspaper,
the number of a standard, the ISBN of a yearbook, the degree, the DOI.
"""

from __future__ import annotations

import re
from itertools import chain

from cajournal.formats.tagged import Entry, Line
from cajournal.formats.tagged_rows import as_isbn, as_issn
from cajournal.models import Notice

_GLUED = re.compile(r"^(\s*%[0AKTYIJDPVNXURBSEC@+~89])(?=[^\s%])", re.MULTILINE)
_JOINED = re.compile(r"(?<=\S)\s*%([AKYI]) (?=\S)")
_LISTS = {"A": "repaired:joined-names", "Y": "repaired:joined-names", "K": "repaired:joined-keywords"}
_SEPARATOR = re.compile(r"[;；](?=.)|：|、")


def mend(content: str) -> tuple[str, list[Notice]]:
    """A space after every tag.

    >>> mended, notices = mend("%K黄芪多糖;复合酶")
    >>> mended, [notice.code for notice in notices]
    ('%K 黄芪多糖;复合酶', ['repaired:tag-spacing'])
    """
    notices = []
    for found in _GLUED.finditer(content):
        end = content.find("\n", found.end())
        said = content[found.start() : end if end >= 0 else None].strip()
        line = content.count("\n", 0, found.end()) + 1
        notices.append(Notice(code="repaired:tag-spacing", value=said[:80], line=line))
    return (_GLUED.sub(r"\1 ", content) if notices else content), notices


def repair(entry: Entry) -> None:
    """Mend the lines of one record."""
    entry.lines = list(chain.from_iterable(_parted(line, entry) for line in entry.lines))
    entry.lines = [_plain(line, entry) for line in entry.lines]
    tags = {line.tag: line.value for line in entry.lines}
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


def _moved(line: Line, tags: dict[str, str], entry: Entry) -> Line:
    """A value that CNKI writes under another tag, under its own."""
    from_cnki = tags.get("W") == "CNKI"
    tag = _own_tag(line, tags, from_cnki)
    code = "repaired:moved" if tag != line.tag else _USED_FOR.get(tag, "") if from_cnki else ""
    if code:
        entry.note(code, f"%{line.tag} {line.value}", line.number)
    return line._replace(tag=tag)


_USED_FOR = {"9": "repaired:degree", "R": "repaired:doi", "~": "repaired:kind"}


def _own_tag(line: Line, tags: dict[str, str], from_cnki: bool) -> str:
    kind = tags.get("0", "")
    is_number = not (as_isbn(line.value) or as_issn(line.value))
    if line.tag == "J" and kind == "Thesis" and "I" not in tags:
        return "I"
    if line.tag == "V" and (kind == "Legal Rule or Regulation" or (kind == "Standard" and from_cnki)):
        return "+number" if is_number else "@"
    if line.tag == "@" and kind in ("Standard", "Legal Rule or Regulation") and is_number:
        return "+number"
    if line.tag == "I" and kind == "Newspaper Article" and from_cnki and not {"J", "B"} & tags.keys():
        return "B"
    if from_cnki and kind.startswith("Conference") and {"S", "B"} <= tags.keys():
        return {"S": "B", "B": "+event-title"}.get(line.tag, line.tag)
    return line.tag
