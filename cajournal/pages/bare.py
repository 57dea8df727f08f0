"""Pages with no labels at all (one face of Wanfang): each line tells what it is by its shape."""

from __future__ import annotations

import re

from cajournal.funding.statement import read
from cajournal.pages.draft import Draft
from cajournal.pages.lines import Line
from cajournal.pages.subject import codes
from cajournal.pages.values import clean
from cajournal.text.script import HAN

_CLASS = re.compile(r"[A-Z]{1,2}\d[\d./+=:-]*(?:\s*[(（\[][^()（）\[\]]{2,30}[)）\]])?$")
_PHRASES = re.compile(r"[^\s、;；。，]{2,20}(?:[、;；]\s?[^\s、;；。，]{2,20}){1,11}$")
_GRANT = re.compile(f"[{HAN}]{{2,24}}(?:基金|计划|项目|专项|课题)[^。]{{0,60}}$")
_COUNT = re.compile(r"共\s*(\d{1,4})\s*页$")
_PAGES = re.compile(r"[A-Z]?\d{1,6}\s?[-–—]\s?[A-Z]?\d{1,6}(?:[,，+]\s?\d{1,6})*$")


def read_bare(draft: Draft) -> None:
    """Class code, keywords, grants, pages and page count of lines that are nothing else."""
    if draft.rows(
        "author", "abstract", "abstract_en", "keywords", "source", "patent_number", "standard_number"
    ):
        return
    for line in draft.free[:200]:
        if line.end - line.start < 200:
            _read(draft, line, draft.text[line.start : line.end])


def _read(draft: Draft, line: Line, said: str) -> None:
    if _CLASS.match(said):
        classes = [code for code, _, _ in codes(said, 0, len(said))]
        if draft.put("clc", classes or None, *line[:2], "bare:class"):
            draft.witness("clc[0]", *line[:2], "bare:class")
    elif _PAGES.match(said):
        draft.put("page", re.sub(r"\s?[–—]\s?", "-", said), *line[:2], "bare:pages")
    elif found := _COUNT.match(said):
        draft.put("number_of_pages", int(found[1]), *line[:2], "bare:count")
    elif _PHRASES.match(said):
        items = [clean(item) for item in re.split(r"[、;；]", said)]
        draft.put("keywords.zh", items, *line[:2], "bare:phrases")
    elif _GRANT.match(said):
        _read_grants(draft, line, said)


def _read_grants(draft: Draft, line: Line, said: str) -> None:
    grants = [grant for grant in read(said) if grant.numbers]
    draft.put("funding", grants or None, *line[:2], "bare:grant")
