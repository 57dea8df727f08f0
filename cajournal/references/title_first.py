"""Entries whose title stands first and whose creators stand behind the mark, as CNKI's pages list them.

`题名[J]. 周甲,赵乙. 草业学报. 2004(05)`   `题名[D]. 张丙.兰州大学 2009`
`书名[M]. 科学出版社 , 宋丁编著, 2001`
"""

from __future__ import annotations

import re

from cajournal.references import creators, likeness
from cajournal.references.base import Draft
from cajournal.text.script import HAN

RULE = "gbt:title-first"
_NAMES = re.compile(
    r"[\s.]{0,8}(?P<names>[^.\d\[\]《》:]{2,160}?)\s{0,2}\.\s{0,4}(?=[^\s\d.][^\d:]{0,120}[.,\s][\s(]{0,2}[12]\d{3})"
)
"""The first sentence behind the mark, where another one with a year follows, and no place with its colon."""
_NO_AUTHORS = re.compile(r"[译校注编释证版本]\s*$")
_PUBLISHED = re.compile(
    rf"[\s.]{{0,8}}(?P<publisher>[{HAN}·]{{2,24}}(?:出版社|书局|书店|印书馆|出版公司)) ?, ?"
    rf"(?P<names>[^\d:]{{2,60}}(?:著|编|译|等|注|撰)) ?, ?(?=[12]\d{{3}})"
)


def read(draft: Draft, start: int, end: int) -> int:
    """Read the creators behind a mark, where none stand before it; returns where the rest begins."""
    if not {"author", "editor"}.isdisjoint(draft.values):
        return start
    if found := _PUBLISHED.match(draft.text, start, end):
        draft.put("publisher", *found.span("publisher"), RULE)
        creators.read(draft, *found.span("names"), RULE)
        return found.end()
    found = _NAMES.match(draft.text, start, end)
    if not found or _NO_AUTHORS.search(found["names"]):
        return start
    if not likeness.looks_like_names(draft.text, *found.span("names")):
        return start
    creators.read(draft, *found.span("names"), RULE)
    return found.end()
