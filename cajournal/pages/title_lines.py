"""Titles that no label announces: which free line is the title in each language."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain

from cajournal.pages import furniture
from cajournal.pages.draft import Draft
from cajournal.pages.headings import headings
from cajournal.pages.lines import Line
from cajournal.pages.subject import put_text
from cajournal.pages.values import clean
from cajournal.text.script import HAN, has_han
from cajournal.text.spacing import trim

_SITE_NAME = re.compile(f"[{HAN}A-Za-z·()（） ]{{2,16}}(?:平台|数据库|知网|期刊网|中心|门户|网站|网)")
"""What may stand above everything else: the name of the site."""
_NOTES = "*＊①†‡ \t\u3000#"


def read(draft: Draft, lines: list[Line], kinds: list[str]) -> None:
    """Read the titles that are still open from lines of these kinds."""
    missing = [language for language in ("zh", "en") if f"title.{language}" not in draft]
    greatest = headings(draft.flat.source) if missing and draft.flat.heading else []
    for language in missing:
        index = _title(draft, lines, kinds, language, [one for one in greatest if one][:3])
        if index is not None:
            _put_title(draft, lines, kinds, index, language)


def _title(
    draft: Draft, lines: list[Line], kinds: list[str], language: str, greatest: list[str]
) -> int | None:
    """The line before the names of its language, else one that stands twice, else the first."""
    titles = [i for i, kind in enumerate(kinds) if kind == language]
    if len(titles) > 1 and titles[0] == 0 and _SITE_NAME.fullmatch(draft.text, *lines[0][:2]):
        del titles[0]
    if draft.flat.heading and (headed := _headed(draft, lines, titles, language, greatest)) is not None:
        return headed
    names = ("han" if language == "zh" else "latin", "han")
    between = ("en" if language == "zh" else "zh", "date")
    for at in reversed([i for i, kind in enumerate(kinds) if kind in names]):
        index = at - 2 if at > 1 and kinds[at - 1] in between else at - 1
        if index >= 0 and kinds[index] == language and not _is_no_title(draft, lines[index]):
            return index
    said = {i: draft.text[lines[i].start : lines[i].end] for i in titles}
    count = Counter(said.values())
    likely = chain((i for i in titles if count[said[i]] > 1), titles)
    return next((i for i in likely if not _is_no_title(draft, lines[i])), None)


def _headed(
    draft: Draft, lines: list[Line], titles: list[int], language: str, greatest: list[str]
) -> int | None:
    """The line that the page's `<title>` begins with, or one in an `<h1>`; the title also names the site."""
    heading = draft.flat.heading
    said = {i: draft.text[lines[i].start : lines[i].end].strip() for i in titles}
    if language == "zh":  # one too short to look like a title
        for index, line in enumerate(lines):
            short = line.end - line.start < 6
            if short and (text := draft.text[line.start : line.end]) in greatest and heading.startswith(text):
                return index
    fits = [i for i, text in said.items() if len(text) >= 6 and text in heading]
    first = (i for i in fits if heading.startswith(said[i]))
    held = (i for i, text in said.items() if text in greatest)
    return next(chain(first, held, fits), None)


def _is_no_title(draft: Draft, line: Line) -> bool:
    """Whether a line only repeats the journal's name, or is the rest of a wrapped line."""
    value = draft.text[line.start : line.end].strip("《》 ")
    journals = [draft.values.get(f"container_title.{language}") for language in ("zh", "en")]
    return value[:1].islower() or value in journals


def _put_title(draft: Draft, lines: list[Line], kinds: list[str], index: int, language: str) -> None:
    start, end = lines[index][:2]
    following = index + 1
    while language == "en" and following < len(lines) and _goes_on(draft.text, lines[following]):
        end, following = lines[following].end, following + 1
    start, end = trim(draft.text, *furniture.strip(draft.text, start, end), _NOTES)
    value = clean(draft.text[start:end])
    if value:
        put_text(draft, f"title.{language}", value, start, end, "shape:title")


def _goes_on(text: str, line: Line) -> bool:
    """A line that begins in lower case ends the title that was wrapped above it."""
    return (
        not line.gap
        and text[line.start].islower()
        and not text.startswith("http", line.start)
        and not has_han(text[line.start : line.end])
    )
