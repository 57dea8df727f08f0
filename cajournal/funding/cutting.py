"""A statement to its grants: the text is cut into marked tokens once, the tokens into grants.

A grant ends at `;` or a line's end, and at a comma, a space or 和 when it is complete (it has a number, a
title, or ends in 项目, 基金 …) and what follows begins another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from cajournal.funding.numbers import OFFICIAL, OFFICIAL_START, SHAPE, YEAR_INSIDE
from cajournal.funding.words import BODY, GRANT_END, GRANT_NOUN, INNER_JOINT, JOINT, LABEL, LEAD, PLACE, TAIL


class Token(NamedTuple):
    """A stretch of the statement: kind, span, and the text inside its marks."""

    kind: str  # word, quote, bracket, open (an unclosed bracket), number, hard, soft
    start: int
    end: int
    text: str


@dataclass
class Piece:
    """The tokens of one grant, and whether it begins without a funder of its own."""

    tokens: list[Token] = field(default_factory=list)
    heir: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """From its first to its last token."""
        return self.tokens[0].start, self.tokens[-1].end

    def has(self, *kinds: str) -> bool:
        """Whether a token of one of the kinds is in it."""
        return any(token.kind in kinds for token in self.tokens)


_INNER = r"[^()（）\[\]［］【】〔〕\n]"
_NUMBER = rf"(?:{OFFICIAL}|{SHAPE}(?:{YEAR_INSIDE}{SHAPE}|{YEAR_INSIDE})?)"
_TOKEN = re.compile(
    rf"""
    (?P<quote>
        [“”"＂](?:[^“”"＂\n]|“[^“”"＂\n]{{0,60}}”){{2,200}}[“”"＂]
      | 《(?:[^《》\n]|《[^《》\n]{{0,60}}》){{2,200}}》
      | 「[^「」\n]{{2,200}}」 | 『[^『』\n]{{2,200}}』 | ‘[^‘’\n]{{2,200}}’ )
  | (?P<number>
        (?:{LABEL})\s*[:：]?\s*{_NUMBER}(?:\s*[,，、]\s*{SHAPE}\d{{3,}})*
      | {OFFICIAL}
      | (?<![A-Za-z0-9.])(?=[^\s,，;；、()（）]{{0,12}}\d{{3}})(?=[^\s,，;；、()（）]{{6}})(?!(?:19|20)\d\d年){_NUMBER}(?![一-龥0-9A-Za-z]) )
  | (?P<bracket> [(（\[［【〔](?:{_INNER}|[(（\[［【〔]{_INNER}{{0,80}}[)）\]］】〕]){{0,300}}[)）\]］】〕] )
  | (?P<open> [(（\[［【〔](?:\s*(?:{LABEL})\s*[:：]?)?(?:[\s,，;；、]*[-A-Za-z0-9&@#./]+)+ )
  | (?P<hard> [;；。\n\r]+ | /(?=[一-龥]) | \.(?!\S) )
  | (?P<soft> [,，、\s)）\]］】〕]+ )
  | (?P<word> (?:(?!{OFFICIAL_START})[一-龥·])+ | [A-Za-z0-9]+ | . )
    """,
    re.VERBOSE | re.DOTALL,
)
_DIGIT = re.compile(r"\d")
_LATIN_SENTENCE = re.compile(r"[(（\[［【〔]\s*[A-Z][A-Za-z]*(?: [A-Za-z]+){3}")
_COMPLETE = re.compile(rf"{GRANT_END}$")
_CONTINUES = re.compile(
    "(?:的?(?:资助|支持)?(?:项目|课题|计划|专项|工程|规划|研究|基金)|资助|重大|重点|一般|青年|面上|年度|培育|委托|精品|人才|系列|后期|专题|子|分)"
)
_BEGINS = re.compile(rf"{PLACE}|国家|全国|中国|中央|教育|科技部|科学技术部|[12]\d{{3}}|{BODY.pattern}")


def cut(text: str) -> list[Piece]:
    """The grants of a Chinese statement, each as its tokens.

    >>> [piece.span for piece in cut("国家自然科学基金(11573055);中国科学院重点项目(GJHZ1632)资助")]
    [(0, 18), (19, 38)]
    """
    pieces: list[Piece] = []
    current = Piece()
    pause = ""
    for token in _tokens(text):
        if token.kind in ("hard", "soft") or _LATIN_SENTENCE.match(token.text):
            pause = "hard" if "hard" in (token.kind, pause) else "soft"
            continue
        if current.tokens and _starts(current, token, pause):
            pieces.append(current)
            current = Piece(heir=token.kind != "word")
        current.tokens.append(token)
        pause = ""
    return [piece for piece in [*pieces, current] if _is_grant(piece)]


def _tokens(text: str) -> Iterator[Token]:
    """Marked stretches; neighbouring words are joined, and words are cut from their lead, tail and joints."""
    start = -1
    for found in _TOKEN.finditer(text):
        kind = str(found.lastgroup)
        if kind == "word":
            start = found.start() if start < 0 else start
            continue
        if start >= 0:
            yield from _words(text, start, found.start())
            start = -1
        yield Token(kind, found.start(), found.end(), found.group())
    if start >= 0:
        yield from _words(text, start, len(text))


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for joint in INNER_JOINT.finditer(text, start, end):
        yield from _word(text, start, joint.start())
        yield Token("soft", joint.start(), joint.end(), joint.group())
        start = joint.end()
    yield from _word(text, start, end)


def _word(text: str, start: int, end: int) -> Iterator[Token]:
    """One run without what stands around a grant: 本文系 … 的阶段性成果."""
    joint = JOINT.match(text, start, end)
    lead = LEAD.match(text, joint.end() if joint else start, end)
    begin = lead.end() if lead else start
    if begin > start:
        yield Token("soft", start, begin, text[start:begin])
    tail = TAIL.match(text, begin, end)
    if tail and tail.end() > begin:
        yield Token("soft", begin, tail.end(), text[begin : tail.end()])
        begin = tail.end()
        if begin < end:
            yield from _word(text, begin, end)
    elif begin < end:
        yield Token("word", begin, end, text[begin:end])


def _starts(current: Piece, token: Token, pause: str) -> bool:
    """Whether a token begins the next grant."""
    if pause == "hard":
        return token.kind in ("word", "quote") or current.has("number", "bracket", "open")
    if token.kind == "quote":
        return bool(pause) and current.has("quote") and current.has("bracket", "number")
    if token.kind != "word":
        return False
    last = current.tokens[-1]
    if last.kind == "quote" or (last.kind == "bracket" and not _DIGIT.search(last.text)):
        return not _CONTINUES.match(token.text) and (bool(pause) or bool(_BEGINS.match(token.text)))
    if last.kind == "word":
        return bool(pause) and bool(_COMPLETE.search(last.text)) and not _CONTINUES.match(token.text)
    return not _CONTINUES.match(token.text) or bool(pause)


def _is_grant(piece: Piece) -> bool:
    if not piece.tokens:
        return False
    return piece.has("bracket", "open", "number", "quote") or any(
        GRANT_NOUN.search(t.text) for t in piece.tokens
    )
