"""What looks like names: the tests that tell a list of creators from a title."""

from __future__ import annotations

import re

from cajournal.references.naming import LATIN_ORIGINAL, is_role, without_role
from cajournal.references.words import ET_AL, LATIN_ORGANISATION, ORGANISATION
from cajournal.text.script import HAN

INITIALS = re.compile(
    r"(?:[A-ZА-Я]\.?[-‐ ]?(?:[a-z]\.)?){1,4}(?: ?(?:Jr|Sr|II|III)\.?)?(?: ?\([Ee]ds?\.?\))?(?: (?:van|von"
    r"|de|der|den|du|la)){0,3}"
)
"""Given names cut to initials: A. B., A B Jr, P. H. van der."""
CUT = re.compile(r"等|[Ee]t|и др|ほか|ET|…|\.\.\.")
"""What a list that is cut may hold; a cheap test before the sure one."""
CUT_MARK = re.compile(r"[,、;]? {0,4}(?:等人?|et\.? ?al\.?|etal\.?|и др\.?|ほか|…|\.\.\.)(?=$|[,、; ])", re.I)
"""等 or et al. and its kin, with the separator before."""
BODY = re.compile(LATIN_ORGANISATION)
_BETWEEN = re.compile(r" *[,;、&] {0,4}| and ")
_ONE_HAN = re.compile(f"(?:[(\\[][{HAN}]{{1,5}}[)\\]] ?)?[{HAN}·][{HAN}]*+(?:·[{HAN}A-Z.·]*+)?")
_LATIN_NAME = re.compile(
    r"(?:[a-zà-ÿ'’]{1,4} ){0,3}[A-ZÀ-ÞŁŠŽČА-Я](?:[\w'’.]|-(?![A-ZÀ-ÞА-Я(]))*+"
    r"(?:[ \-][A-ZÀ-ÞА-Я(](?:[\w'’.)]|-(?![A-ZÀ-ÞА-Я(]))*+"
    r"| (?:v|van|von|de|der|den|d|la|le|du|al|bin|zu|ter|dos|da|di)\b)*"
)
_ORGANISED = re.compile(f"(?:{ORGANISATION})(?:\\([^()]*\\))?$")


def organised(name: str) -> bool:
    """Whether a Han name ends as organisations' names do."""
    return len(name) > 3 and _ORGANISED.search(name) is not None


def is_body(name: str) -> bool:
    """Whether a Latin name is an organisation's by one of its words."""
    return BODY.search(name) is not None


def looks_like_names(text: str, start: int, end: int) -> bool:
    """Whether a stretch reads like a list of creators rather than a title."""
    listed = text[start:end]
    if CUT.search(listed):
        listed = CUT_MARK.sub("", listed)
    items = [item for item in _BETWEEN.split(listed.strip(" ,.;:")) if item]
    return bool(items) and all(_looks_like_name(item) for item in items)


def _looks_like_name(item: str) -> bool:
    item = without_role(item)
    if not item or item in ET_AL or is_role(item) or INITIALS.fullmatch(item):
        return True
    if _LATIN_NAME.fullmatch(item):
        return len(item.split()) <= 5
    if " " in item and not item.isascii():
        item = item.replace(" ", "")  # a wrap space
    bare = LATIN_ORIGINAL.sub("", item).strip() if "(" in item or "[" in item else item
    if not _ONE_HAN.fullmatch(bare):
        return False
    return len(item) <= 6 or "·" in item or item[0] in "([" or _ORGANISED.search(item) is not None
