"""Works with a number at their title: patents, standards, reports, archives (8.9 to 8.11)."""

from __future__ import annotations

import re

from cajournal.references import titles
from cajournal.references.base import Draft
from cajournal.text.script import HAN

CHINESE_BODIES = "GB|GJB|DB|DL|NB|HJ|JGJ|JTG|YY|WS|SL|SN|CJJ|CECS"
FOREIGN_BODIES = "ISO|IEC|IEEE|ASTM|DIN|EN|AIAA|ANSI|JIS|BS"
"""How the numbers of standards begin."""

DOCUMENT = rf"(?P<number>[{HAN}]{{1,8}}\s?[\[(]\d{{4}}[\])]\s?第?\d{{1,9}}号)"
"""The number of an official document, as a piece of a pattern: 国发〔2017〕35号."""

LATIN_PATENT = re.compile(
    r"(?P<country>U\. ?S\.|US|United States|European|Japanese|German|British|Chinese|Canadian|Korean)"
    r" [Pp]atent(?: [Aa]pplication)?(?: [Pp]ublication)?(?: (?:[Nn]o\.?|[Nn]umber))?\s{1,4}"
    r"(?P<number>[A-Z]{0,2} ?\d[\d,/.]{4,14}\d(?: ?[A-Z]\d?)?(?![\w,]\d))"
)
"""A patent's country and number in English: U.S. Patent No. 7,123,456."""

_NUMBERED = frozenset(("S", "P", "R", "A"))
_STANDARD = re.compile(
    rf"(?P<number>(?:(?:{FOREIGN_BODIES}|{CHINESE_BODIES})(?:/[A-Z]+)* ?[A-Z]{{0,2}}\d[\w.:\-—]*"
    rf"|(?:T/)?[A-Z]{{2,8}}(?:/[A-Z]{{1,3}})? ?\d[\d.]{{0,9}}[-—]\d{{2,4}}))\.(?:\s{{1,4}}(?=\S)|(?=[{HAN}]))"
)
_NUMBER_AFTER = re.compile(
    r"(?:[:.,(]|(?<=》))\s{0,4}(?![12]\d{3}[-—–][12]\d{3}\b)"
    r"(?P<number>(?:(?P<country>[^\d\s,:()]{1,8}(?=,)|[^\d\s,:()]{1,4}(?=:))[,:]\s?)?[A-Z]{0,8}"
    r"[A-Z\d/.\-— ()—:]*\d[\dA-Za-z.\-—/]*(?:\([a-z]{2}\)| [A-Z]\d?)?)\)?\s{0,4}$"
)
_NUMBER_FIRST = re.compile(
    r"\s{0,4}(?P<number>(?:[A-Z]{1,8}(?:/[A-Z]{1,4})*\s?)?(?:[A-Z]{1,3}[-\s]?)?\d[A-Za-z0-9./:\-—]*"
    r"(?:(?<=:)\s[12]\d{3}(?=,))?(?:-R\d)?(?:\s?\((?:[a-z]{2})\))?)[\s,:]{0,8}(?=\S)"
)


_SCALE = re.compile(r"\.\s?(?P<scale>1\s?[:∶]\s?\d[\d ]+)\s?$")


def title(draft: Draft, start: int, end: int, code: str) -> None:
    """A title with the work's number after it (2015) or, for standards, before it (2025)."""
    if code == "CM" and (scale := _SCALE.search(draft.text, start, end)):
        draft.put("scale", *scale.span("scale"), "gbt:scale")
        end = scale.start()
    if code not in _NUMBERED:
        titles.title(draft, start, end, "gbt:title")
        return
    start, end = draft.trim(start, end)
    text = draft.text
    found = _NUMBER_AFTER.search(text, start, end)
    if found and found.start() > start and _is_number(found["number"], code):
        at = found.end("country") + 1 if found["country"] else found.start("number")
        draft.put("number", at, found.end("number"), "gbt:number")
        if found["country"]:
            draft.put("authority", *found.span("country"), "gbt:country")
        end = found.start()
    elif (
        code == "S"
        and (found := _NUMBER_FIRST.match(text, start, end))
        and any(c.isdigit() for c in found["number"])
    ):
        draft.put("number", *found.span("number"), "gbt:number-first")
        start = found.end()
    elif code == "A":
        titles.title(draft, start, end, "gbt:title")
        return
    start, end = draft.trim(start, end)
    if text[start : start + 1] == "《" and text.find("》", start) == end - 1:
        start, end = start + 1, end - 1
    draft.put("title", start, end, "gbt:title")


def latin_patent(draft: Draft, found: re.Match[str], rule: str) -> None:
    """Fill in from a match of `LATIN_PATENT`."""
    draft.values["type"] = "patent"
    draft.put("number", *found.span("number"), rule)
    draft.values["authority"] = found["country"]  # with the full stop of U.S.
    draft.spans.append(("authority", *found.span("country"), rule))


def _is_number(number: str, code: str) -> bool:
    digits = sum(c.isdigit() for c in number)
    return digits >= (5 if code == "P" else 2) and not re.fullmatch(r"\s{0,4}[12]\d{3}\s{0,4}", number)


def standard(draft: Draft, end: int) -> int:
    """Over a standard's number that a full stop divides from its title (ASTM D638-14. Standard test …)."""
    found = _STANDARD.match(draft.text, draft.start, end)
    if not found:
        return draft.start
    draft.put("number", *found.span("number"), "gbt:number-first")
    return found.end()
