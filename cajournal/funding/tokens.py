"""A funding statement as marked stretches: words, quotes, brackets, numbers and what separates them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cajournal.funding.around import INNER_JOINT, JOINT, LABEL, LEAD, TAIL
from cajournal.funding.numbers import OFFICIAL, OFFICIAL_START, SHAPE, YEAR_INSIDE


class Token(NamedTuple):
    """A stretch of the statement: its kind, span and text.

    Kinds: word, quote, bracket, open (an unclosed bracket), number, hard and soft (separators).
    """

    kind: str
    start: int
    end: int
    text: str

    @property
    def inside(self) -> str:
        """The text without its marks."""
        if self.kind in ("quote", "bracket"):
            return self.text[1:-1].strip()
        return self.text[1:] if self.kind == "open" else self.text


_OPEN, _CLOSE = r"[(（\[［【〔]", r"[)）\]］】〕]"
_INNER = r"[^()（）\[\]［］【】〔〕\n]"
_NUMBER = rf"(?:{OFFICIAL}|{SHAPE}(?:{YEAR_INSIDE}{SHAPE}|{YEAR_INSIDE})?)"
_MARKS = r"\s,，;；、()（）"
# A number without label or bracket has six characters and three digits together, and is no year.
_BARE = (
    rf"(?<![A-Za-z0-9.])(?=[^{_MARKS}]{{0,12}}\d{{3}})(?=[^{_MARKS}]{{6}})(?!(?:19|20)\d\d年)"
    rf"{_NUMBER}号?(?![一-龥0-9A-Za-z])"
)
_TOKEN = re.compile(
    rf"""
    (?P<quote>
        [“”"＂](?:[^“”"＂\n]|“[^“”"＂\n]{{0,60}}”){{2,200}}[“”"＂]
      | 《(?:[^《》\n]|《[^《》\n]{{0,60}}》){{2,200}}》
      | 「[^「」\n]{{2,200}}」 | 『[^『』\n]{{2,200}}』 | ‘[^‘’\n]{{2,200}}’ )
  | (?P<number>
        (?:{LABEL})\s*+[:：]?\s*+{_NUMBER}(?:\s*+[,，、]\s*+{SHAPE}\d{{3,}})*
      | {OFFICIAL} | {_BARE} )
  | (?P<bracket> {_OPEN}(?:{_INNER}|{_OPEN}{_INNER}{{0,80}}{_CLOSE}){{0,300}}{_CLOSE} )
  | (?P<open> {_OPEN}(?:\s*+(?:{LABEL})\s*+[:：]?)?(?:[\s,，;；、]*+[-A-Za-z0-9&@#./])++ )
  | (?P<hard> [;；。\n\r]+ | /(?=[一-龥]) | \.(?!\S) )
  | (?P<soft> [,，、\s)）\]］】〕!！]+ )
  | (?P<word> (?:(?!{OFFICIAL_START})[一-龥·])+ | [A-Za-z0-9]+ | . )
    """,
    re.VERBOSE | re.DOTALL,
)
# A bracket with a sentence in it is the statement in English once more.
_TRANSLATION = re.compile(_OPEN + r"\s*[A-Z][A-Za-z]*(?: [A-Za-z]+){3}")


def tokens(text: str) -> Iterator[Token]:
    """The stretches of a statement, words freed from what stands around a grant.

    >>> [token.kind for token in tokens("本文系国家社会科学基金项目(18BTQ020)的阶段性成果")]
    ['soft', 'word', 'bracket', 'soft']
    """
    start = -1
    for found in _TOKEN.finditer(text):
        kind = str(found.lastgroup)
        if kind == "word":
            start = found.start() if start < 0 else start
            continue
        if start >= 0:
            yield from _words(text, start, found.start())
            start = -1
        if kind == "bracket" and _TRANSLATION.match(found.group()):
            kind = "soft"
        yield Token(kind, found.start(), found.end(), found.group())
    if start >= 0:
        yield from _words(text, start, len(text))


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    """A run of words at its joints: 国家自然科学基金和湖北省自然科学基金."""
    for joint in INNER_JOINT.finditer(text, start, end):
        yield from _word(text, start, joint.start())
        yield _token("soft", text, joint.start(), joint.end())
        start = joint.end()
    yield from _word(text, start, end)


def _word(text: str, start: int, end: int) -> Iterator[Token]:
    """One run without its lead and tail: 本文系 … 的阶段性成果."""
    while start < end:
        joint = JOINT.match(text, start, end)
        lead = LEAD.match(text, joint.end() if joint else start, end)
        begin = lead.end() if lead else start
        if begin > start:
            yield _token("soft", text, start, begin)
        tail = TAIL.match(text, begin, end)
        if not tail or tail.end() == begin:
            if begin < end:
                yield _token("word", text, begin, end)
            return
        yield _token("soft", text, begin, tail.end())
        start = tail.end()


def _token(kind: str, text: str, start: int, end: int) -> Token:
    return Token(kind, start, end, text[start:end])
