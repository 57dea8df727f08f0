"""Titles in BibTeX: which capitals a style must not change."""

from __future__ import annotations

import re

from cajournal.formats.latex import escape

_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’-][^\W_]+)*")
_OPENING = re.compile(r"(?:^|[.:?!—] *)[\"“‘'(\[]*$")


def protect(title: str, own: str) -> str:
    """A title as a BibTeX value; in an English one, words that must keep their capitals stand in braces.

    Styles and pandoc lower the capitals of English titles. In a title in sentence case every later
    capital is meant (`{China}`); in Title Case only those inside a word are (`{SOM}`, `{pH}`).
    A title too short to tell keeps them all.

    >>> protect("A survey of the Yellow River by SOM", "en")
    'A survey of the {Yellow} {River} by {SOM}'
    >>> protect("Balanced Diplomacy of Central Asian Countries", "en")
    'Balanced Diplomacy of Central Asian Countries'
    """
    if own != "en" or title.islower():
        return escape(title)
    everywhere = _is_sentence_case(title)
    pieces, end = [], 0
    for found in _WORD.finditer(title):
        if _is_meant(
            found[0], everywhere and not _OPENING.search(title[max(0, found.start() - 4) : found.start()])
        ):
            pieces += [title[end : found.start()], f"\ufdd0{found[0]}\ufdd1"]
            end = found.end()
    # Two characters that no text holds stand for the braces until everything else is escaped.
    return escape("".join([*pieces, title[end:]])).replace("\ufdd0", "{").replace("\ufdd1", "}")


def _is_sentence_case(title: str) -> bool:
    words: list[str] = _WORD.findall(title)
    long = [word for word in words[1:] if len(word) > 4]
    return len(long) < 3 or sum(word[0].islower() for word in long) * 4 >= len(long)


def _is_meant(word: str, everywhere: bool) -> bool:
    return any(char.isupper() for char in (word if everywhere else word[1:]))
