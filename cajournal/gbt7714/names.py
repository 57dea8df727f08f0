"""Names as references print them (8.1): family name first, initials without points."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from cajournal.models import Author, Name
from cajournal.text.romanised import COMPOUND_PINYIN, PINYIN, is_romanised

_INITIALS = re.compile(r"[^\W\d_]{1,3}")


@dataclass(frozen=True)
class Words:
    """What a language calls further authors, a translator, an editor, nobody and no date."""

    et_al: str
    translator: str
    editor: str
    nobody: str
    undated: str
    host: str


WORDS: dict[str, Words] = {
    "zh": Words("等", "译", "编", "佚名", "无日期", "见"),
    "ru": Words("и др.", "пер.", "ред.", "Anon", "б. г.", "В кн."),
    "en": Words("et al.", "trans.", "ed.", "Anon", "n.d.", "In"),
}
"""By language; Japanese and Korean go with Chinese, all others with English."""


@dataclass(frozen=True)
class Manner:
    """How names are printed: surnames in capitals, hyphens kept (Godard J-L), pinyin names in full."""

    capitals: bool = False
    hyphens: bool = True
    full_pinyin: bool = True


def printed(name: Name, manner: Manner, own: str = "zh") -> str:
    """One name as a reference prints it.

    >>> printed(Name.read("Zhang Ning"), Manner()), printed(Name.read("Godard, Jean-Luc"), Manner())
    ('Zhang Ning', 'Godard J-L')
    >>> printed(Name.read("Godard, Jean-Luc"), Manner(capitals=True, hyphens=False))
    'GODARD J L'
    """
    if name.organisation:
        return name.organisation
    if name.han and (own == "zh" or not name.latin):
        return name.han
    if not name.latin_family:
        return name.latin or ""
    family, given = name.latin_family, name.latin_given or ""
    if name.latin and name.latin[-1].islower() and (behind := _PARTICLES.search(name.latin)):
        bare = family.removeprefix(f"{behind[0].lstrip()} ")
        family, given = bare, given if bare == family else given + behind[0]
    return _latin(family, given, name.suffix or "", manner)


_PARTICLES = re.compile(r"(?<=[A-Z.])(?: [a-z]{1,4})+$")
"""What was printed behind the given name and stays there: VEEN P H van der."""


@lru_cache(maxsize=1 << 15)
def _latin(family: str, given: str, suffix: str, manner: Manner) -> str:
    if manner.full_pinyin and is_pinyin(family, given):
        short = " ".join(map(_lowered, given.split()))
    else:
        short = " ".join(_initials(word, manner.hyphens) for word in given.replace(".", ". ").split())
    if given:
        family = family.upper() if manner.capitals else " ".join(map(_lowered, family.split(" ")))
    parts = (family, short, suffix.rstrip("."))
    return " ".join(part for part in parts if part)


def _lowered(word: str) -> str:
    """A word of a name, without the capitals that the editions of 2005 and 2015 print."""
    return word.title() if len(word) > 1 and word.isupper() else word


def is_pinyin(family: str, given: str) -> bool:
    """Whether a Latin name is a Chinese one in pinyin, which the edition of 2025 does not shorten.

    >>> is_pinyin("Zhong", "Xiaoya"), is_pinyin("Lang", "Robert"), is_pinyin("Wang", "L P")
    (True, False, False)
    """
    return is_chinese(family) and all(map(_is_full, given.split()))


def _is_full(word: str) -> bool:
    """Whether a word is syllables; a few capitals (YA) are initials."""
    initials = word.isupper() and _INITIALS.fullmatch(word)
    return len(word) > 1 and not initials and is_romanised(word.lower())


def is_chinese(family: str) -> bool:
    """Whether a Latin surname is a Chinese one in pinyin."""
    return family.lower() in PINYIN or family.lower() in COMPOUND_PINYIN


def _initials(word: str, hyphens: bool) -> str:
    """Jean-Luc is J-L, PHP three initials; a particle after the given name (van der) stays."""
    if word.islower() and "-" not in word:
        return word
    bare = word.rstrip(".")
    if bare.isupper() and _INITIALS.fullmatch(bare):
        return " ".join(bare)
    return ("-" if hyphens else " ").join(part[0].upper() for part in bare.split("-") if part)


@lru_cache(maxsize=1 << 10)
def people_of(kept: str) -> tuple[Author, ...]:
    """The people of a CSL variable that a record keeps as JSON in `extra` (director, composer …).

    >>> [str(one) for one in people_of('[{"literal": "杨立华"}]')]
    ['杨立华']
    """
    try:
        items = json.loads(kept)
    except ValueError:
        return ()
    names = [_read(item) for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    return tuple(Author(name=Name.read(name)) for name in names if name)


def _read(item: dict[str, Any]) -> str:
    family, given = str(item.get("family") or ""), str(item.get("given") or "")
    return str(item.get("literal") or (f"{family}, {given}" if given else family))
