"""Texts in two languages that run together, split where the language changes."""

from __future__ import annotations

import re
from itertools import islice

from cajournal.text.script import HAN, has_han
from cajournal.text.spacing import trim

_STRETCH = re.compile(rf"[^{HAN}。，；！？、《》]{{60,}}")
_WORD = re.compile(r"[A-Za-z]{2,}")
_SENTENCE_END = re.compile(r"[.!?]\s*(?=[A-Z])")
_CLOSERS = " \t\r\n\u3000\u00a0.;:!?)]”’\"'）】"
_ENOUGH = 8
"""So many English words without Han between them are sentences, not a term."""


def split(text: str, start: int = 0, end: int | None = None) -> list[tuple[str, int, int]]:
    """The parts of `text[start:end]` as (language, start, end), "zh" or "en", without the blanks around them.

    A foreign term or name is no part of its own: only a stretch of sentences at one end is.

    >>> text = "中亚的外交值得思考。 After 2020, Central Asian countries have entered a new stage."
    >>> [(language, text[a:b][:5]) for language, a, b in split(text)]
    [('zh', '中亚的外交'), ('en', 'After')]
    """
    end = len(text) if end is None else end
    start, end = trim(text, start, end)
    runs = _merged([m.span() for m in _STRETCH.finditer(text, start, end) if _is_prose(m[0])])
    if not has_han(text[start:end]):
        parts = [("en", start, end)]
    elif runs and end - runs[-1][1] < _ENOUGH:
        at = _first_sentence(text, runs[-1][0], start)
        parts = [("zh", start, at), ("en", at, end)]
    elif runs and runs[0][0] - start < _ENOUGH:
        at = runs[0][1]
        parts = [("en", start, at), ("zh", at, end)]
    else:
        parts = [("zh", start, end)]
    spans = [(language, *trim(text, a, b)) for language, a, b in parts]
    return [part for part in spans if part[2] > part[1]]


def _is_prose(stretch: str) -> bool:
    return sum(1 for _ in islice(_WORD.finditer(stretch), _ENOUGH)) == _ENOUGH


def _merged(runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches that a Chinese name or mark parts are one."""
    out: list[tuple[int, int]] = []
    for run in runs:
        if out and run[0] - out[-1][1] <= 12:
            out[-1] = (out[-1][0], run[1])
        else:
            out.append(run)
    return out


def _first_sentence(text: str, at: int, start: int) -> int:
    """Where English begins: marks that close the Chinese sentence, and a term that ends it, stay with it."""
    glued = at > start
    while at > start and at < len(text) and text[at] in _CLOSERS:
        at, glued = at + 1, False
    if glued and text[at - 1] not in "。！？" and (stop := _SENTENCE_END.search(text, at, at + 40)):
        return stop.end()
    return at
