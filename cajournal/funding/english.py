"""English statements: This work was supported by the … (Grant No. 61672170) and the …"""

from __future__ import annotations

import re

from cajournal.funding.grant import Grant
from cajournal.funding.numbers import SHAPE, is_number, read_numbers

_LEAD = re.compile(
    r"^.{0,200}?\b(?:supported|funded|sponsored|financed|granted|aided|support|funding)\b"
    r"(?:\s+(?:jointly|financially|partly|partially|in part))*\s+(?:by|from|of)\s+|^\W*(?:Foundation [Ii]tems?|Fund(?:ing)? [Pp]rojects?|Funding|Foundation)\s*[:：]\s*",
    re.I | re.S,
)
_GRANT_WORD = r"(?:(?:under|with|through|by)\s+)?(?:the\s+)?(?:(?:(?:Grants?|Projects?|Contracts?|Awards?|Program)\s*(?:Nos?|Numbers?|IDs?)?|Nos?|№)[.:#]?\s*)"
_NUMBERS = re.compile(
    rf"[(（\[](?P<bracket>[^()（）\[\]]{{2,200}})[)）\]]|{_GRANT_WORD}(?P<bare>(?=[^\s,;]*\d){SHAPE}(?:\s*(?:,|and|&|,\s*and)\s*(?:{_GRANT_WORD})?{SHAPE}\d{{3,}})*)",
    re.I,
)
_CUT = re.compile(
    r"\s*(?:[;；]|,?\s+and\s+(?=(?:the\s+|by\s+|in part\s+)|[A-Z])|,\s+(?=(?:and\s+|the\s+|in part\s+)*[A-Z])|\.\s+(?=[A-Z])|\.?\s*$)"
)
_TRIM = re.compile(
    r"^(?:[\s,;.]|(?:and|in part|also|by|from|the|a|grants?|funds?|projects?|financial support|support)\b(?:\s+(?:of|by|from)\b)?)+|[\s,;.:]+$|\s+(?:under|with|through)$",
    re.I,
)
_PROGRAMME = re.compile(
    r"(?P<programme>(?:Major|Key|General|Youth|Young Scientists?|Joint Funds?|Special|Surface|Regional)\b[\w&\s-]{0,40}?"
    r"(?:Programs?|Programmes?|Projects?|Funds?))\s+(?:of|from)\s+(?:the\s+)?(?P<funder>.+)",
    re.S,
)
_FUNDER_NOUN = re.compile(
    r"\b(?:Foundation|Fund|Funds|Programs?|Programmes?|Projects?|Plan|Ministry|Department|University|Commission|Academy|Council|"
    r"Institute|Survey|Bureau|Administration|Laboratory|Society|Association|College|Center|Centre|Government|Province|Office|Scheme|Initiative|NSFC|Corporation|Co)\b"
)


def read_english(text: str) -> list[tuple[Grant, int, int]]:
    """The grants of an English statement with their spans.

    >>> text = "Supported by the National Natural Science Foundation of China (No.61672170) and China Geological Survey"
    >>> [(grant.funder, grant.numbers) for grant, _, _ in read_english(text)]
    [('National Natural Science Foundation of China', ('61672170',)), ('China Geological Survey', ())]
    """
    lead = _LEAD.match(text)
    position = lead.end() if lead else 0
    out: list[tuple[Grant, int, int]] = []
    for start, end in _stretches(text, position):
        grant = _grant(text[start:end], bool(lead))
        if not grant:
            continue
        if not grant.funder and out:
            last, begin, _ = out[-1]
            out[-1] = (last._replace(numbers=tuple(dict.fromkeys(last.numbers + grant.numbers))), begin, end)
        else:
            out.append((grant, start, end))
    return out


def _stretches(text: str, position: int) -> list[tuple[int, int]]:
    """Spans between separators, with the brackets and numbers kept whole."""
    shielded = _NUMBERS.sub(lambda found: "0" * len(found.group()), text)
    out: list[tuple[int, int]] = []
    for found in _CUT.finditer(shielded, position):
        if found.start() > position:
            out.append((position, found.start()))
        position = found.end()
    return [*out, (position, len(text))] if position < len(text) else out


def _grant(text: str, led: bool) -> Grant | None:
    numbers: list[str] = []
    for found in _NUMBERS.finditer(text):
        numbers += [
            n
            for n in read_numbers(_unlabel(found["bracket"] or found["bare"]))[0]
            if is_number(n) and any(c.isdigit() for c in n)
        ]
    name = _NUMBERS.sub(" ", text)
    name = " ".join(_TRIM.sub("", _TRIM.sub("", name)).split())
    programme = _PROGRAMME.fullmatch(name)
    funder = programme["funder"] if programme else name
    if not _FUNDER_NOUN.search(funder):
        funder = ""
    if not (numbers or (funder and led)):
        return None
    return Grant(
        funder,
        programme["programme"] if programme and funder else "",
        "",
        tuple(dict.fromkeys(numbers)),
        0.9 if funder else 0.5,
    )


def _unlabel(text: str) -> str:
    return re.sub(r"(?i)\b(?:grants?|projects?|nos?|numbers?|contracts?|awards?|program)\b[.:]?|№", " ", text)
