"""English statements: This work was supported by the … (Grant No. 61672170) and the …"""

from __future__ import annotations

import re

from cajournal.funding.grant import Grant
from cajournal.funding.numbers import SHAPE, read_numbers

_LEAD = re.compile(
    r".{0,200}?\b(?:supported|funded|sponsored|financed|granted|aided|support|funding)\b"
    r"(?:\s+(?:jointly|financially|partly|partially|in part))*\s+(?:by|from|of)\s+"
    r"|\W*(?:Foundation (?:item|project)s?|Fund(?:ing)?(?: projects?)?|Foundation)\s*[:：]\s*",
    re.I | re.S,
)
_ANNOUNCED = (
    r"(?:(?:under|with|through|by)\s+)?(?:the\s+)?(?:(?:Grants?|Projects?|Contracts?|Awards?|Programs?)\s*+"
    r"(?:Nos?|Numbers?|IDs?)?|Nos?|№)[.:#]?\s*"
)
_CODE = rf"(?=[^\s,;]*\d){SHAPE}"
_NUMBERS = re.compile(
    rf"[(（\[](?P<bracket>[^()（）\[\]]{{2,200}})[)）\]]"
    rf"|{_ANNOUNCED}(?P<bare>{_CODE}(?:\s*(?:,\s*and|,|and|&)\s*(?:{_ANNOUNCED})?{_CODE})*)",
    re.I,
)
_LABEL = re.compile(r"\b(?:grants?|projects?|nos?|numbers?|contracts?|awards?|programs?)\b[.:]?|№", re.I)
_CUT = re.compile(
    r"\s*[;；]|(?P<soft>,?\s+and\s+(?=(?:the|by|in part)\s|[A-Z])"
    r"|,\s+(?=(?:(?:and|the|in part|by)\s+)*[A-Z]))|\.\s+(?=[A-Z])|\.?\s*$"
)
_OPENING = re.compile(
    r"(?:[\s,;.]|(?:and|in part|also|by|from|the|an?|grants?|funds?|projects?|(?:financial )?support)\b"
    r"(?:\s+(?:of|by|from)\b)?)+",
    re.I,
)
_CLOSING = frozenset(("", "under", "with", "through"))
_PROGRAMME = re.compile(
    r"(?P<programme>(?:Major|Key|General|Youth|Young Scientists?|Joint Funds?|Special|Regional)\b"
    r"[\w&\s-]{0,40}?(?:Programs?|Programmes?|Projects?|Funds?))\s+(?:of|from)\s+(?:the\s+)?(?P<funder>.+)",
    re.S,
)
_FUNDER_NOUN = re.compile(
    r"\b(?:Foundation|Funds?|Programs?|Programmes?|Projects?|Plan|Ministry|Department|University|Commission"
    r"|Academy|Council|Institute|Survey|Bureau|Administration|Laboratory|Society|Association|College"
    r"|Cent(?:er|re)|Government|Province|Office|Scheme|Initiative|NSFC|Corporation|Co)\b"
)


def read_english(text: str) -> list[tuple[Grant, int, int]]:
    """The grants of an English statement with their spans.

    >>> grants = read_english("Supported by the China Geological Survey (No.DD20190119) and Jilin University")
    >>> [(grant.funder, grant.numbers) for grant, _, _ in grants]
    [('China Geological Survey', ('DD20190119',)), ('Jilin University', ())]
    """
    lead = _LEAD.match(text)
    out: list[tuple[Grant, int, int]] = []
    for start, end in _stretches(text, lead.end() if lead else 0):
        grant = _grant(text[start:end], lead is not None)
        if grant and not grant.funder and out:
            last, begin, _ = out[-1]
            out[-1] = last._replace(numbers=last.numbers + grant.numbers), begin, end
        elif grant:
            out.append((grant, start, end))
    return out


def _stretches(text: str, start: int) -> list[tuple[int, int]]:
    """Spans between separators; brackets and numbers stay whole, and so do names with an `and`."""
    shielded = _NUMBERS.sub(lambda found: "0" * len(found.group()), text)
    out: list[tuple[int, int]] = []
    for found in _CUT.finditer(shielded, start):
        stretch = shielded[start : found.start()]
        if found["soft"] and "0" not in stretch and not _FUNDER_NOUN.search(stretch):
            continue  # Key Research and Development Program
        if stretch:
            out.append((start, found.start()))
        start = found.end()
    return [*out, (start, len(text))] if start < len(text) else out


def _grant(text: str, announced: bool) -> Grant | None:
    """One stretch; a name counts without a number only where the statement says `supported by`."""
    numbers: list[str] = []
    for found in _NUMBERS.finditer(text):
        read, _ = read_numbers(_LABEL.sub(" ", found["bracket"] or found["bare"]))
        numbers += [number for number in read if any(char.isdigit() for char in number)]
    words = _NUMBERS.sub(" ", text).split()
    while words and words[-1].strip(",;.:") in _CLOSING:
        words.pop()
    name = " ".join(words).rstrip(",;.:")
    opening = _OPENING.match(name)
    name = name[opening.end() if opening else 0 :].strip()
    funder, programme = _funder_and_programme(name)
    if not numbers and not (funder and announced):
        return None
    return Grant(funder, programme, "", tuple(dict.fromkeys(numbers)), 0.9 if funder else 0.5)


def _funder_and_programme(name: str) -> tuple[str, str]:
    """Key Program of National Natural Science Foundation of China: the fund, and its programme."""
    split = _PROGRAMME.fullmatch(name)
    if split and _FUNDER_NOUN.search(split["funder"]):
        return split["funder"], split["programme"]
    return (name, "") if _FUNDER_NOUN.search(name) else ("", "")
