"""The names that a Western note begins with, and the year that may stand between them and the title."""

from __future__ import annotations

import re

from cajournal.references import creators, numbering
from cajournal.references.base import Draft
from cajournal.references.likeness import BODY
from cajournal.references.numbering import YEAR

_NAME = (
    r"(?:[A-ZÀ-Þ][\w'’.\-]*|v[ao]n|der?|la|di|al)(?: (?:[A-ZÀ-Þ][\w'’.\-]*|v[ao]n|der?|la|di|al|dos|da|du"
    r"|den)){1,4}|(?:[A-Z]\.-?){1,3}[A-ZÀ-Þ][\w'’\-]+"
)
_PEOPLE = re.compile(
    rf"(?:and |& )?(?:{_NAME})(?:(?: and | & )(?:{_NAME}))*(?:,? (?:Jr|Sr|III?)\.?)?(?: \(?eds?\.?\)?)?"
)
_NOT_NAMES = re.compile(
    r"(?<!\w)(?:of|the|for|on|in|an?|to|with|from|using|by|The|For|On|In|An|Using|Of)(?![\w.])|:|\d"
)
_ROLE = re.compile(r"\s{0,4}\(?(?:eds?|trans|et al|Jr|Sr|II|III)\.?\)?(?: eds?\.)?\s{0,4}")
_YEAR = re.compile(
    rf"(?:^|,\s{{0,4}})(?P<year>{YEAR})[a-z]?(?P<month>(?!))?(?P<day>(?!))?,\s{{0,4}}"
    rf"(?=[“\"\[A-ZÀ-Þ《])|(?:^"
    rf"|,\s{{0,4}})[Nn]o date,\s{{0,4}}"
)


def read(draft: Draft, start: int, end: int, rule: str) -> int:
    """Read names until the year of an author-date list, or as long as the parts look like names."""
    text = draft.text
    found = _YEAR.search(text, start, end)
    if found and _only_names(text[start : found.start()]):
        if found["year"]:
            draft.date("issued", found, rule)
        if found.start() > start:
            creators.read(draft, start, found.start(), rule, inverted=True)
        return found.end()
    stop = _names_end(text, start, end)
    if stop > start:
        creators.read(draft, start, stop, rule)
    return numbering.skip(text, stop, end)


def _only_names(text: str) -> bool:
    """Whether what stands before a year is names, in whatever order, and nothing else."""
    if "“" in text or "[" in text:
        return False
    return BODY.search(text) is not None or not _NOT_NAMES.search(text)


_NUMBERS_NEXT = re.compile(r",\s{0,4}\d")
"""What follows a title, not the last of the names."""


_PRESS_NEXT = re.compile(
    r",\s{0,4}(?:[^,:]{0,40}\b(?:Press|Publish\w*|Books|Verlag)\b[^,:]{0,20},\s|[^,:\d]{2,24}:\s)"
)
"""A publisher, with or without its place: what follows a title, not the last of the names."""


def _names_end(text: str, start: int, end: int) -> int:
    at = start
    for index, found in enumerate(re.finditer(r"[^,]+(?=,)", text[start:end])):
        item = found[0].strip()
        stop = start + found.end()
        if _ROLE.fullmatch(item) and at > start:
            at = stop
            if re.search(r"\beds?\b", item):
                break
        elif item.startswith(("“", '"')):
            break
        elif index == 0 and _is_body(item, text[stop:end]):
            return stop
        elif (
            _PEOPLE.fullmatch(item)
            and not _NOT_NAMES.search(item)
            and not _NUMBERS_NEXT.match(text, stop, end)
            and not (index and _PRESS_NEXT.match(text, stop, end))
        ):
            at = stop
            if re.search(r" \(?eds?\.\)?$", item) or re.search(r"(?:^| )(?:and|&) ", item):
                break
        else:
            break
    return at


def _is_body(item: str, rest: str) -> bool:
    """An organisation or a one-word author at the head, with a title behind it."""
    later = bool(rest.strip(" ,."))
    acronym = re.fullmatch(r"[A-Z]{2,8}|[A-Z][a-z]+", item) is not None
    return later and (acronym or (BODY.search(item) is not None and not item.startswith(("“", "The "))))
