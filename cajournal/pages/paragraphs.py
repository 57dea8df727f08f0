"""Abstracts that no label announces: the long paragraphs of a page."""

from __future__ import annotations

import re
from itertools import pairwise

from cajournal.pages.draft import Draft
from cajournal.pages.lines import Line
from cajournal.pages.subject import put_text
from cajournal.pages.values import clean
from cajournal.text.script import has_han

_OF_ITSELF = re.compile(r"[Tt]his (?:paper|article|study|work|review)|本文|结果表明|研究表明|In this paper")

_KEYWORD_LINE = re.compile(r"[^。；;\r\n]{2,30}(?:[;；][^。；;\r\n]{1,30}){2,11}[;；.]?$")


def read_with_keywords(draft: Draft) -> None:
    """A long paragraph with a list of phrases below it is abstract and keywords, where no label gave one."""
    if draft.rows("abstract", "abstract_en"):
        return
    text = draft.text
    lines = [line for line in draft.head if line.end - line.start < 8000]
    for line, below in pairwise(lines):
        if _is_paragraph(text, line) and _KEYWORD_LINE.match(text, below.start, below.end):
            put_text(draft, "abstract.zh", clean(text[line.start : line.end]), *line[:2], "shape:paragraph")
            items = [
                item
                for item in map(clean, re.split(r"[;；]", text[below.start : below.end].rstrip(".")))
                if item
            ]
            draft.put("keywords.zh", items, *below[:2], "shape:phrases")
            return


def read_lone(draft: Draft) -> None:
    """The only long paragraph of a page whose labels name no abstract, with a notice that it is a guess."""
    if draft.rows("abstract", "abstract_en") or "abstract.zh" in draft:
        return
    labelled = bool(draft.rows("author", "title"))
    for above, line in pairwise([Line(0, 0, False), *draft.head]):
        said = labelled and _is_paragraph(draft.text, line)
        if said or _is_bare_abstract(draft, above, line):
            value = clean(draft.text[line.start : line.end])
            put_text(
                draft, f"abstract.{'zh' if has_han(value) else 'en'}", value, *line[:2], "shape:paragraph"
            )
            draft.notice("unsure:abstract", *line[:2])
            return


def _is_bare_abstract(draft: Draft, above: Line, line: Line) -> bool:
    """A paragraph that speaks of its paper, right below the title."""
    titles = {draft.values.get("title.zh"), draft.values.get("title.en")} - {None}
    enough = 40 if "DOI" in draft else 200
    spoken = line.end - line.start > enough and _OF_ITSELF.search(draft.text, line.start, line.end)
    return bool(spoken) and clean(draft.text[above.start : above.end]) in titles


def _is_paragraph(text: str, line: Line) -> bool:
    return (
        line.end - line.start >= 40
        and text[line.end - 1] in "。.」”"
        and has_han(text[line.start : line.end])
    )
