"""Personal names: from a printed form to its parts."""

from __future__ import annotations

import re

from cajournal.text.script import HAN
from cajournal.text.surnames import COMPOUND, SINGLE

_HAN_NAME = re.compile(f"[{HAN}]+")
_ANY_HAN = re.compile(f"[{HAN}]")


def split_han(name: str) -> tuple[str, str] | None:
    """Family and given name of a whole Han name, or None where it must stay whole.

    >>> split_han("尉迟恭"), split_han("王阳"), split_han("理查德·J. 皮尔斯")
    (('尉迟', '恭'), ('王', '阳'), None)
    """
    length = len(name)
    if not 2 <= length <= 4 or not _HAN_NAME.fullmatch(name):
        return None
    if length > 2 and name[:2] in COMPOUND:
        return name[:2], name[2:]
    return (name[0], name[1:]) if length < 4 and name[0] in SINGLE else None


def split_name(printed: str) -> dict[str, str]:
    """The parts of a printed name, by the field names of `Name`.

    >>> split_name("诸葛, 亮")
    {'han': '诸葛亮', 'family': '诸葛', 'given': '亮'}
    >>> split_name("Zhang Ning")["latin_family"]
    'Zhang'
    """
    printed = " ".join(printed.split())
    if _ANY_HAN.search(printed):
        return _han_parts(printed)
    return _latin_parts(printed)


def _han_parts(printed: str) -> dict[str, str]:
    family, comma, given = printed.replace("，", ",").partition(",")
    if comma and _HAN_NAME.fullmatch(family.strip()):
        family, given = family.strip(), given.strip()
        return {"han": family + given, "family": family, "given": given}
    parts = split_han(printed)
    return {"han": printed, "family": parts[0], "given": parts[1]} if parts else {"han": printed}


def _latin_parts(printed: str) -> dict[str, str]:
    family, comma, given = printed.partition(",")
    if not comma:
        family, _, given = printed.partition(" ")
    family, given = family.strip(), given.strip()
    parts = {"latin": printed, "latin_family": family, "family": family}
    return parts | {"latin_given": given, "given": given} if given else parts
