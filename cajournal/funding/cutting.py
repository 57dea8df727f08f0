"""A statement to its grants.

A grant ends at `;` or a line's end, and at a comma, a space or 和 when it is complete (it has a number, a
title, or ends in 项目, 基金 …) and what follows begins another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cajournal.funding.around import COMPLETE, CONTINUES
from cajournal.funding.tokens import Token, tokens
from cajournal.funding.words import BODY, GRANT_NOUN, PLACE


@dataclass
class Piece:
    """The tokens of one grant; `heir` when it begins without a funder of its own."""

    tokens: list[Token] = field(default_factory=list)
    heir: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """From its first to its last token."""
        return self.tokens[0].start, self.tokens[-1].end

    def has(self, *kinds: str) -> bool:
        """Whether a token of one of the kinds is in it."""
        return any(token.kind in kinds for token in self.tokens)


_NUMBERED = ("bracket", "open", "number")
_DIGIT = re.compile(r"\d")
_BEGINS = re.compile(rf"{PLACE}|国家|全国|中国|中央|教育|科技部|科学技术部|[12]\d{{3}}|{BODY.pattern}")


def cut(text: str) -> list[Piece]:
    """The grants of a Chinese statement, each as its tokens.

    >>> [piece.span for piece in cut("国家自然科学基金(11573055);中国科学院重点项目(GJHZ1632)资助")]
    [(0, 18), (19, 38)]
    """
    pieces: list[Piece] = []
    current = Piece()
    pause = ""
    for token in tokens(text):
        if token.kind in ("hard", "soft"):
            pause = "hard" if "hard" in (token.kind, pause) else "soft"
            continue
        if current.tokens and _starts(current, token, pause):
            pieces.append(current)
            current = Piece(heir=token.kind != "word")
        current.tokens.append(token)
        pause = ""
    return [piece for piece in [*pieces, current] if _is_grant(piece)]


def _starts(current: Piece, token: Token, pause: str) -> bool:
    """Whether a token begins the next grant."""
    last = current.tokens[-1]
    if pause == "hard":
        return token.kind in ("word", "quote") or current.has(*_NUMBERED)
    if token.kind == "quote":
        return bool(pause) and current.has("quote") and current.has(*_NUMBERED)
    if token.kind != "word" or (len(current.tokens) == 1 and last.kind == "quote"):
        return False  # “十三五”国家重点研发计划
    if last.kind == "word":
        return bool(pause) and bool(COMPLETE.search(last.text)) and not CONTINUES.match(token.text)
    if last.kind == "quote" or (last.kind == "bracket" and not _DIGIT.search(last.text)):
        return not CONTINUES.match(token.text) and bool(pause or _BEGINS.match(token.text))
    return bool(pause) or not CONTINUES.match(token.text)


def _is_grant(piece: Piece) -> bool:
    return piece.has("quote", *_NUMBERED) or any(GRANT_NOUN.search(token.text) for token in piece.tokens)
