"""What follows the mark of an article ([J], [N]): container, year, numbers, pages; a whole serial (8.4)."""

from __future__ import annotations

import re

from cajournal.references import imprint, preprints, segments, sentences, serials
from cajournal.references.base import Draft


def read(draft: Draft, start: int, end: int, code: str) -> None:
    """`[translator, 译. ]container, year, volume(issue): pages`."""
    rule = "gbt:serial"
    start = segments.read(draft, start, end, rule)
    start, end = draft.trim(start, end)
    if start >= end:
        draft.doubt("no-container")
        return
    if preprints.read(draft, start, end, "container_title", rule):
        return
    if draft.text[start].isdigit() and _whole_serial(draft, start, end):
        return
    if not draft.text[start].isalpha() and serials.serial_at(draft, start, end, rule):
        _container_before(draft, rule)
    else:
        at = serials.serial(draft, start, end, rule)
        if at is None:
            draft.doubt("no-numbers")
        heading_end = end if at is None else at
        if draft.text[start] == "《" and draft.text[heading_end - 1] == "》":
            start, heading_end = start + 1, heading_end - 1
        draft.put("container_title", start, heading_end, rule)
    if code == "N" or draft.values["type"] == "article-newspaper":
        serials.newspaper(draft)
    issued = draft.values.get("issued")
    if code == "J" and issued is not None and issued.day and not {"volume", "issue"} & draft.values.keys():
        draft.values["status"] = "advance online publication"
    if draft.values.get("page") is None and "locator" in draft.values:
        draft.rename("locator", "page")


_PERIODICAL = re.compile(
    rf"\s{{0,4}}(?:[12]\d{{3}}(?:/\[?[12]\d{{3}}\]?)?,\s?)?{serials.RUN}\s{{0,4}}\.?\s{{0,4}}"
)
_SERIAL_NAME = re.compile(r"(?:报|学报|杂志|学刊|研究|通讯|Journal|Daily|Review)$")


def _container_before(draft: Draft, rule: str) -> None:
    """`题名. 光明日报[N], 2016`: the mark stands behind the container instead of the title."""
    at = next((s for f, s, _, _ in draft.spans if f == "title"), None)
    end = next((e for f, _, e, _ in draft.spans if f == "title"), 0)
    stop = sentences.last_sentence(draft.text, at, end) if at is not None else None
    if at is not None and stop and _SERIAL_NAME.search(draft.text, stop[1], end):
        draft.spans = [span for span in draft.spans if span[0] != "title"]
        draft.put("container_title", stop[1], end, rule)
        draft.put("title", at, stop[0], rule)
    else:
        draft.doubt("no-container")


def _whole_serial(draft: Draft, start: int, end: int) -> bool:
    """`1957(1)—1990(4). 北京: 北京图书馆, 1957—1990`: the serial itself (8.4)."""
    found = _PERIODICAL.match(draft.text, start, end)
    if not found:
        return False
    draft.values["type"] = "periodical"
    begin, stop = draft.trim(*found.span())
    draft.values["extra"] = {"numbering": draft.raw[begin:stop].rstrip(".．。 ")}
    draft.spans.append(("extra.numbering", begin, stop, "gbt:periodical"))
    imprint.read(draft, found.end(), end, "gbt:periodical")
    return True
