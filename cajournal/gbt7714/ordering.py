"""The order of an author-date list (9.3.2): by script, then by author, then by year; letters after the year.

Works in Chinese come first, then Japanese, Latin, Cyrillic and all other scripts; Chinese names are
ordered by pinyin or by strokes.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

from cajournal.gbt7714.creators import author
from cajournal.gbt7714.dates import dated, year_in_number
from cajournal.gbt7714.names import WORDS
from cajournal.gbt7714.work import Manners, Work, text_of
from cajournal.models import Author, Record
from cajournal.text.script import has_han, language_of

Han = Literal["pinyin", "strokes"]
_SCRIPTS = {"zh": 0, "ja": 1, "ru": 3, "ko": 4, "ar": 4, "mn": 4, "bo": 4, "ug": 4}
_LATIN = 2
Key = tuple[object, ...]


def ordered(records: Sequence[Record], by: Han = "pinyin") -> list[Record]:
    """Records in the order of an author-date list; equal ones stay as they were.

    >>> from cajournal.models import Citation
    >>> names = ["Smith J", "张三丰", "张三", "李四"]
    >>> [str(one.author[0]) for one in ordered([Citation(author=name, title=name) for name in names])]
    ['李四', '张三', '张三丰', 'Smith J']
    """
    return sorted(records, key=partial(_key, by=by))


def _key(record: Record, by: Han) -> Key:
    title = text_of(getattr(record, "title", None), "zh")
    language = (record.language or language_of(title)).lower()[:2]
    spelt = _SPELLINGS[by]
    people = record.author or record.editor
    nobody = WORDS["zh" if has_han(title) else "en"].nobody  # as it is printed
    names = tuple(_name(one, spelt) for one in people) or (spelt(nobody),)
    year = record.issued.year if record.issued else int(year_in_number(record.__dict__) or 9999)
    day = record.issued.parts[1:] if record.issued else []
    return (_SCRIPTS.get(language, _LATIN), names, year, tuple(day), spelt(title))


def _name(one: Author, spelt: Callable[[str], Key]) -> Key:
    name = one.name
    if name.han and name.family and name.given:
        return (*_surname(name.family, spelt), *spelt(name.given))
    return spelt(str(name))


def _surname(family: str, spelt: Callable[[str], Key]) -> Key:
    if spelt is _by_strokes:
        return spelt(family)
    from cajournal.text.pinyin import surname

    return ((surname(family), family),)


def _by_pinyin(text: str) -> Key:
    """One pair for each character: its reading, and itself to part those that sound alike."""
    if not has_han(text):
        return ((_folded(text), ""),)
    from cajournal.text.pinyin import syllables

    return tuple((_folded(" ".join(syllables(char)) or char), char) for char in text)


def _by_strokes(text: str) -> Key:
    if not has_han(text):
        return ((0, _folded(text)),)
    from cajournal.text.strokes import strokes

    return tuple((strokes(char), char) for char in text)


_SPELLINGS: dict[Han, Callable[[str], Key]] = {"pinyin": _by_pinyin, "strokes": _by_strokes}


def _folded(text: str) -> str:
    """Letters without case and accents, so that Ä stands beside A."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def letters(records: Sequence[Record], manners: Manners) -> list[str]:
    """The letter after the year of each record: works of one author and year get a, b, c … (9.3.1.3).

    >>> from cajournal.gbt7714.manners import settle
    >>> from cajournal.models import Citation
    >>> twice = [Citation(author="张三", title=title, issued=2020) for title in ("甲", "乙")]
    >>> letters([*twice, Citation(author="李四", title="丙", issued=2020)], settle(style="author-date"))
    ['a', 'b', '']
    """
    heads = [_head(Work(record, manners)) for record in records]
    many, seen = Counter(heads), defaultdict[str, int](int)
    found = []
    for head in heads:
        found.append(_letter(seen[head]) if many[head] > 1 else "")
        seen[head] += 1
    return found


def _head(work: Work) -> str:
    return f"{author(work)}|{dated(work).strip('[]')}"


def _letter(number: int) -> str:
    """0 is a, 25 z, 26 aa."""
    more, last = divmod(number, 26)
    return (_letter(more - 1) if more else "") + chr(ord("a") + last)
