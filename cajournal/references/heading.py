"""The heading of a reference: creators, perhaps the year, and the title (8.1, 8.2; author-date 10.2)."""

from __future__ import annotations

import re

from cajournal.references import creators, likeness, stops, years
from cajournal.references.base import Draft
from cajournal.references.words import VOLUME
from cajournal.text.script import HAN
from cajournal.text.surnames import COMMON


def read(draft: Draft, start: int, end: int, rule: str, named: bool = True) -> tuple[int, int]:
    """Read creators and year at the head of `start:end`; returns the stretch of the title.

    `named` says that a heading with a full stop begins with creators.
    """
    start = _trim_left(draft.text, start, end)
    if (
        (found := creators.PLAIN_LIST.match(draft.text, start, end))
        and not years.NEXT.match(draft.text, found.end(), end)
        and not draft.text.endswith("无日期", start, found.end("names"))
    ):
        creators.plain(draft, found, 0, rule)
        return _more_creators(draft, found.end(), end, rule), end
    listed = creators.MARKED_LIST.match(draft.text, start, end)
    if listed and not years.NEXT.match(draft.text, listed.end(), end):
        creators.read(draft, start, listed.end("names"), rule)
        return _more_creators(draft, listed.end(), end, rule), end
    known = found or listed
    stop = (
        stops.semicolons_end(draft.text, start, end)
        or (stops.end_of_list(known) if known else stops.full_stop(draft, start, end, named))
        or stops.comma_end(draft, start, end)
    )
    if stop is None and (found := _colon(draft, start, end)):
        creators.read(draft, *found.span("names"), rule)
        draft.doubt("colon")
        return found.end(), end
    if stop is None:
        return years.first(draft, start, end)
    names_end, title_start = years.read(draft, start, *stop, end)
    inverted = draft.text[start] < "\u0300" and _INVERTED.fullmatch(draft.text, start, names_end) is not None
    creators.read(draft, start, names_end, rule, inverted=inverted)
    return _more_creators(draft, title_start, end, rule), end


_BEARERS = re.compile(
    rf"\s{{0,4}}(?P<names>[{HAN}·,、\s]{{2,40}}?(?:译|校点|点校|校注|整理|注|校|主编|编))\.\s{{0,4}}"
    rf"(?=[^.]{{2,}})"
)


_COLON = re.compile(
    rf"(?P<names>[{HAN}]{{2,3}}(?:[、,] ?[{HAN}]{{2,3}}){{0,10}}(?:等|主编|编著|著|编)?)"
    rf"\s?:\s?+(?!{VOLUME}|第)(?=[^:]{{4}})"
)
_DOTTED = re.compile(rf"(?:[{HAN}]{{2,3}}\.\s?){{2,10}}(?=[^.]{{4,}}$)")
_ONE = re.compile(rf"[{HAN}]+")


def _colon(draft: Draft, start: int, end: int) -> re.Match[str] | None:
    """Names that a colon divides from all that stands before the mark (张三：河工[M])."""
    found = _COLON.match(draft.text, start, end) if draft.mark else None
    names = re.split("[、,] ?", found["names"]) if found else []
    return found if names and all(name[0] in COMMON for name in names) else None


def _dotted(draft: Draft, start: int, end: int, rule: str) -> int:
    """Further names, a full stop for each comma (张三. 李四. 王五. 河工[M]); returns where they end."""
    found = _DOTTED.match(draft.text[:end], start) if draft.mark else None
    names = [*_ONE.finditer(draft.text, *found.span())] if found else []
    if not found or not all(name[0][0] in COMMON for name in names):
        return start
    for name in names:
        creators.read(draft, *name.span(), rule)
    return found.end()


def _more_creators(draft: Draft, start: int, end: int, rule: str) -> int:
    """Creators of further roles as a sentence of their own: 赵佶敕编. 郑金生, 汪惟刚校点."""
    start = _dotted(draft, start, end, rule)
    found = _BEARERS.match(draft.text, start, end) if "." in draft.text[start:end] else None
    if not found or not likeness.looks_like_names(draft.text, *found.span("names")):
        return start
    creators.read(draft, *found.span("names"), rule)
    return found.end()


_FAMILY_FIRST = r"\s{0,4}[A-ZÀ-Þ][a-zà-ÿ'’\-]+, [A-ZÀ-Þ][a-zà-ÿ]+(?: [A-Z]\.?| [A-ZÀ-Þ][a-zà-ÿ]+)?"
_NATURAL = r"[A-ZÀ-Þ][\w'’\-]+(?: [A-ZÀ-Þ][\w'’\-]*\.?){1,3}"
_INVERTED = re.compile(
    rf"{_FAMILY_FIRST}(?:(?:, {_NATURAL}){{0,20}},? (?:and|&) {_NATURAL}|,? et al)?[\s.,]{{0,8}}"
)
"""The first Western name with its family name first: `Kraut, Richard`, `Chen, Li, and Qi Wang`."""


def _trim_left(text: str, start: int, end: int) -> int:
    while start < end and text[start] in " .,;:":
        start += 1
    return start
