"""A Western journal and its numbers, as they follow a title in quotation marks (Chicago, MLA and kin).

`Journal, vol. 61, no. 2 (May 2002), pp. 539-590`, `Journal 61, no. 2 (May 2002): 539-590`,
`Journal 61.2 (2002): 539-590`, `Journal, vol. 61, no. 2, May 2002, pp. 539-590`.
"""

from __future__ import annotations

import re

from cajournal.references import links
from cajournal.references.base import Draft
from cajournal.references.numbering import CLOSE, YEAR

_PAGES = r"[A-Za-z]?\d{1,9}(?:\s?[-–—]{1,2}\s?[A-Za-z]?\d{1,9})?"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_SEASON = r"(?:Spring|Summer|Autumn|Fall|Winter)"


def _when(prefix: str) -> str:
    """A date's pattern, its groups named with a prefix: 2002, May 2002, 3 May 2002, Spring 2002."""
    return (
        rf"(?:(?:(?P<{prefix}first>\d{{1,2}})\s)?(?P<{prefix}name>{MONTH})(?:\s?[-–/]\s?{MONTH})?"
        rf"(?:\s(?P<{prefix}second>\d{{1,2}}))?,?\s|{_SEASON}(?:\s?[-–/]\s?{_SEASON})?,?\s)?(?P<{prefix}year>{YEAR})"
    )


_VOLUME = (
    r"[Vv]ol(?:ume|s)?\.?\s?(?P<volume>\d{1,4}(?:[-–/]\d{1,4})?|[IVXLC]{1,7})"
    rf"|(?P<bare_volume>\d{{1,4}}|[IVXLC]{{2,7}})(?!\d|\s{MONTH}\s)"
)
_ISSUE = (
    r"[,\s]{0,4}(?:[Nn](?:o|r|umber)s?\.?|[Ii]ss(?:ue)?\.?)\s?(?P<issue>\d{1,4}(?:[-–/]\d{1,4}){0,2})"
    r"|[.:/](?P<bare_issue>\d{1,3})(?!\d)|\s?\((?P<boxed_issue>\d{1,3}(?:[-–/]\d{1,3})?)\)"
)
_SERIAL = re.compile(
    rf"[,.]?\s{{0,4}}(?P<journal>[^\d,][^,\d:]{{1,90}}?(?:,[^,\d:]{{2,40}}?)??)(?:,\s{{0,4}}|\s{{1,4}})"
    rf"(?:{_VOLUME})?(?:{_ISSUE})?"
    rf"(?:,?\s{{0,4}}\({_when('')}\)|,?\s{{0,4}}{_when('bare_')})?"
    rf"(?:\s{{0,4}}[,:]\s{{0,4}}(?:pp?\.?\s?)?(?P<page>{_PAGES})(?:,\s{{0,4}}{_when('late_')})?)?{CLOSE}"
)
_DATES = ("", "bare_", "late_")
_NUMBERS = {
    "volume": ("volume", "bare_volume"),
    "issue": ("issue", "bare_issue", "boxed_issue"),
    "page": ("page",),
}


def read(draft: Draft, start: int, end: int, rule: str) -> bool:
    """Read journal, numbers, date and pages where they fill `start:end`; else False, and nothing is read."""
    found = _SERIAL.match(draft.text, start, end)
    kind = found and _kind(found, "URL" in draft.values)
    if not found or not kind:
        return False
    draft.put("container_title", *found.span("journal"), rule)
    for field, groups in _NUMBERS.items():
        for group in groups:
            if found[group]:
                draft.put(field, *found.span(group), rule)
    for prefix in _DATES:
        if found[f"{prefix}year"]:
            _date(draft, found, prefix, rule)
    draft.values["type"] = kind
    return True


def _kind(found: re.Match[str], online: bool) -> str | None:
    """A journal's by its numbers or a date in brackets, a newspaper's or a web page's by its day."""
    if online and not found["page"] and (found["bare_first"] or found["bare_second"]):
        return "webpage"
    if found["volume"] or found["issue"] or found["year"]:
        return "article-journal"
    if found["bare_volume"]:
        more = found["bare_issue"] or found["boxed_issue"] or found["page"] or found["bare_year"]
        return "article-journal" if more else None
    return "article-newspaper" if found["bare_first"] or found["bare_second"] else None


def _date(draft: Draft, found: re.Match[str], prefix: str, rule: str) -> None:
    name = found[f"{prefix}name"]
    first = "first" if found[f"{prefix}first"] else "name" if name else "year"
    begin = found.start(f"{prefix}{first}")
    day = found[f"{prefix}first"] or found[f"{prefix}second"]
    month = links.month(name) if name else None
    draft.date_of("issued", found[f"{prefix}year"], month, day, begin, found.end(f"{prefix}year"), rule)
