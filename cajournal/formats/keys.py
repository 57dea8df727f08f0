"""Citation keys: first author's surname in pinyin, year, first content word of the title.

A key is made from its own record alone, so that it stays when other records come and go; only a
record that would get the key of an earlier one takes a letter behind it. Keys that records already
have are kept unless one asks for new ones. Characters that some client chokes on (`#`, `~`, `%`,
quotes, brackets, blanks) never stand in a key, and no two keys differ by case alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from string import ascii_lowercase
from typing import TypeVar

from cajournal.errors import FormatError
from cajournal.models import Author, Bilingual, Record
from cajournal.text.script import HAN, has_han

OneRecord = TypeVar("OneRecord", bound=Record)
LONGEST = 24
"""The most characters of a made key, its distinguishing letter included."""

_HAN_RUN = re.compile(f"[{HAN}]+")
_WORD = re.compile(f"[0-9]{{0,4}}[A-Za-z][A-Za-z0-9]*|[{HAN}]+")
_UNFIT = re.compile(f"[^A-Za-z0-9_:./+{HAN}-]+")
_MARKUP = re.compile(r"</?(?:i|b|sub|sup|span)\b[^>]*>")

# Words that open a title without saying what it is about.
_OPENING = re.compile(
    "(?:第?[0-9一二三四五六七八九十]+(?:年代?|世纪|届|次)|基于|面向|关于|關於|试论|試論|略论|略論|浅论|浅析|淺析|浅谈|淺談|试析|试谈|简论|简析"
    "|再论|再論|再谈|也论|也谈|刍议|芻議|我国|我國|[论論](?![语語文坛壇证證衡])|谈(?!判)|析(?!出)|对(?![外比抗称策])|从(?![军业政])|從)+"
)
_STOP_WORDS = frozenset(
    "a an the on of in at for to from by with and or as is are be do does can how what why when where which"
    " toward towards upon into its it this that these those some new study studies research analysis".split()
)


SCHEMES = ("keep", "pinyin", "passport", "han")
"""How records get their keys: theirs where they have one (else pinyin); all new in pinyin (吕 lv), in
pinyin as passports spell surnames (吕 lyu), or in Han."""


def assign(records: Iterable[Record], scheme: str = "keep") -> list[str]:
    """One key per record, all different, by one of `SCHEMES`.

    A key that a record has goes before one that is made. Raises FormatError for another scheme.

    >>> from cajournal.models import Citation
    >>> book = Citation(title="科研软件使用与二次开发", author="王大毛", issued=2023)
    >>> assign([book, book]), assign([book], "han")
    (['wang2023keyan', 'wang2023keyana'], ['王大毛2023科研'])
    """
    if scheme not in SCHEMES:
        raise FormatError("unknown-keys", name=scheme, known=", ".join(SCHEMES))
    known = list(records)
    taken: set[str] = set()
    letters: dict[str, Iterator[str]] = {}
    had = [_had(record) if scheme == "keep" else "" for record in known]
    kept = [_free(key, taken, letters) if key else "" for key in had]
    return [
        key or _free(make(record, scheme), taken, letters) for key, record in zip(kept, known, strict=True)
    ]


def keyed(records: Iterable[Record], scheme: str) -> list[Record]:
    """The records with the keys of a scheme as theirs; `keep` leaves them as they are.

    >>> from cajournal.models import Citation
    >>> keyed([Citation(key="a1", title="科研", author="王大毛", issued=2023)], "pinyin")[0].key
    'wang2023keyan'
    """
    known = list(records)
    return known if scheme == "keep" else named(known, scheme)


def named(records: Sequence[OneRecord], scheme: str = "keep") -> list[OneRecord]:
    """The same, and with `keep` those have a key that had none."""
    made = zip(records, assign(records, scheme), strict=True)
    return [record.model_copy(update={"key": key}) for record, key in made]


def make(record: Record, scheme: str = "pinyin") -> str:
    """The key of a record, before it is compared with others.

    >>> from cajournal.models import Article
    >>> make(Article(title="Pluralistic and Balanced Diplomacy", author="张宁", issued=2024))
    'zhang2024pluralistic'
    """
    year = str(record.issued.year) if record.issued else "nd"
    who = _who(record, scheme)[:10]
    return who + year + _what(_title(record), scheme == "han")[: LONGEST - 1 - len(who) - len(year)]


def _had(record: Record) -> str:
    return _UNFIT.sub("", record.key) if record.key else ""


def _free(key: str, taken: set[str], letters: dict[str, Iterator[str]]) -> str:
    """The key, or the key with the first letters behind it that make it new."""
    free = key
    while free.lower() in taken:
        free = key + next(letters.setdefault(key.lower(), _letters()))
    taken.add(free.lower())
    return free


def _letters() -> Iterator[str]:
    """a, b … z, then 2, 3 …"""
    yield from ascii_lowercase
    yield from map(str, count(2))


def _title(record: Record) -> str:
    title: str | Bilingual | None = getattr(record, "title", None)
    return _MARKUP.sub("", str(title or ""))


def _who(record: Record, scheme: str) -> str:
    people = record.author or record.editor or record.container_author or record.translator
    return _ascii(_name(people[0], scheme)) if people else ""


def _name(author: Author, scheme: str) -> str:
    name, han = author.name, scheme == "han"
    if name.organisation:
        return _what(name.organisation, han)
    if not name.han:
        return name.latin_family or name.latin or ""
    if name.family and not han:
        return _surname(name.family, "yu" if scheme == "passport" else "v")
    # A name that stays whole: 麦金德 of the British 哈·麦金德, 迪丽热巴 of 迪丽热巴·迪力木拉提.
    parts = _HAN_RUN.findall(name.han)
    part = parts[-1 if author.nationality else 0] if parts else ""
    return name.han if han else "".join(_syllables(part)[:4])


def _surname(family: str, u: str) -> str:
    from cajournal.text.pinyin import surname

    return surname(family, u)


def _syllables(han: str) -> list[str]:
    from cajournal.text.pinyin import syllables

    return syllables(han)


def _what(title: str, han: bool) -> str:
    """The first content word: two Han characters, or one Latin word."""
    rest = title.lstrip("“”\"'《〈「『（([【 ")
    opened = _OPENING.sub("", rest, count=1) if has_han(rest) and _OPENING.match(rest) else rest
    words = _WORD.findall(opened) or _WORD.findall(title)
    word = next((word for word in words if word.lower() not in _STOP_WORDS), words[0] if words else "")
    if not has_han(word):
        return word.lower()
    return word[:2] if han else "".join(_syllables(word[:2]))


def _ascii(name: str) -> str:
    """Han as it is, Latin without accents, in lower case, nothing else."""
    bare = unicodedata.normalize("NFKD", name)
    return "".join(char for char in bare if (char.isascii() and char.isalnum()) or has_han(char)).lower()
