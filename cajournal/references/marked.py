"""References with a type mark: GB/T 7714 of 2005, 2015 and 2025 and all that looks like them (clause 8)."""

from __future__ import annotations

import re

from cajournal.references import (
    heading,
    host,
    links,
    marked_kinds,
    marked_serials,
    numbered,
    numbering,
    segments,
    title_first,
    titles,
)
from cajournal.references.base import Draft, Pattern
from cajournal.references.cutting import MARK
from cajournal.text.codes import CARRIERS, HOSTED, TYPES
from cajournal.text.script import HAN

_SERIALS = frozenset("JN")


def fits(draft: Draft) -> bool:
    """Whether a type mark stands in the string."""
    return draft.mark is not None


def read(draft: Draft) -> None:
    """Heading, mark, then what that type of work is followed by."""
    mark = draft.mark
    assert mark is not None  # `fits` said so
    code = (mark["type"] or "EB").upper()
    draft.values["medium"] = _medium(draft, mark)
    draft.values["type"] = TYPES[code]
    tail = mark.end()
    end = _before_remark(draft, tail, links.read(draft, tail))
    start = numbered.standard(draft, mark.start()) if code == "S" else draft.start
    begin, stop = heading.read(draft, start, mark.start(), "gbt:creators")
    if code in HOSTED and (at := draft.text.find("//", begin, stop)) > begin and draft.text[at - 1] != ":":
        _mark_behind_host(draft, (begin, at), code, end)
        return
    tail = title_first.read(draft, tail, end)
    hosted = _hosted(draft, tail, end)
    if code == "A" and not hosted and (volume := MARK.search(draft.text, tail, end)):
        code, hosted = volume["type"] or "C", tail  # [A].body.volume[C].: an item of a volume, in CNKI's way
    if hosted:
        draft.values["type"] = HOSTED.get(code, draft.values["type"])
        numbered.title(draft, begin, stop, code)
        host.read(draft, hosted, end, "gbt:host")
    elif code in _SERIALS:
        titles.title(draft, begin, stop, "gbt:title")
        marked_serials.read(draft, tail, end, code)
    else:
        numbered.title(draft, begin, stop, code)
        marked_kinds.read(draft, tail, end, code)


def _mark_behind_host(draft: Draft, title: tuple[int, int], code: str, end: int) -> None:
    """A part and its host before the mark that is the host's: 甲//乙全集: 第2卷[M]."""
    titles.title(draft, *title, "gbt:title")
    draft.values["type"] = HOSTED[code]
    host.read(draft, title[1] + 2, end, "gbt:host")


_REMARK = re.compile(rf"(?<=[\d)页])\s?\.\s{{0,2}}(?P<remark>[{HAN}][{HAN},、 ]{{1,40}})[\s.]{{0,4}}$")
_YEAR = re.compile(numbering.YEAR)


def _before_remark(draft: Draft, start: int, end: int) -> int:
    """Where a reference ends before words of its writer's own (…, 2001: 12. 附图三幅); they are told."""
    found = _REMARK.search(draft.text, start, end)
    if not found or not _YEAR.search(draft.text, start, found.start()):
        return end
    draft.note("unread:text", *found.span("remark"))
    return found.start()


def _medium(draft: Draft, mark: re.Match[str]) -> str:
    draft.spans.append(("medium", mark.start(), mark.end(), "gbt:mark"))
    code = (mark["type"] or "").upper()
    carrier = CARRIERS.get(mark["carrier"] or mark["only"] or "", "")
    return f"{code}/{carrier}".strip("/")


_HOST = re.compile(r"\s{0,4}\.?\s{0,4}(?://|[Ii]n\s?:|见\s?:)\s{0,4}|\s{0,4}\.?\s{0,4}[Ii]n (?=[A-Z])")


def _hosted(draft: Draft, start: int, end: int) -> int | None:
    """Where the host begins, when one follows the mark, directly or after a translator."""
    found = _HOST.match(draft.text, start, end)
    if found:
        return found.end()
    at = draft.text.find("//", start, end) if not found else -1
    if at < 0 or draft.text[at - 1] == ":":
        return None
    segments.read(draft, start, at, "gbt:translator")
    return at + 2


PATTERN = Pattern("gbt", 10, fits, read, 0.98)
