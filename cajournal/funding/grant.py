"""One grant out of its tokens: quotes to the title, brackets to the numbers, the words to the head."""

from __future__ import annotations

import re
from typing import NamedTuple

from cajournal.funding.cutting import Piece
from cajournal.funding.head import split_head
from cajournal.funding.numbers import read_numbers, unglue
from cajournal.funding.tokens import Token


class Grant(NamedTuple):
    """What one piece of a statement says."""

    funder: str = ""
    programme: str = ""
    title: str = ""
    numbers: tuple[str, ...] = ()
    confidence: float = 1.0


_NAMED_TITLE = re.compile(
    r"(?:项目|课题)名称\s*[:：]\s*(.+?)(?=[\s,，;；]*(?:(?:项目|课题)?(?:编号|批准号)|$))"
)
_MARKED_TITLE = re.compile(r"(?<=项目|课题|专项|计划|基金)\s*(?:[:：]|[-—–]{2,})\s*(?=[一-龥])")
_SCHEME = re.compile("(?:计划|工程|专项|人才)$")
_COMPLETE = re.compile("(?:项目|课题|专项|基金)$")
_PLAIN = re.compile("(?:资助)?(?:项目|课题)?$")
_SHORT = 5  # “973”, “十三五”: no title is shorter
_DOUBT, _NO_FUNDER = 0.5, 0.6


def read_grant(piece: Piece) -> Grant:
    """The grant of a piece.

    >>> from cajournal.funding.cutting import cut
    >>> grant = read_grant(cut("国家社会科学基金重大项目“百年变局”(项目批准号:23&ZD331)")[0])
    >>> grant.funder, grant.programme, grant.title, grant.numbers
    ('国家社会科学基金', '重大项目', '百年变局', ('23&ZD331',))
    """
    head, title = _head_and_title(piece.tokens)
    title = title or _named_title(piece.tokens)
    if not title:
        head, title = _marked_title(head)
    funder, programme = split_head(head)
    numbers, sure = _numbers(piece.tokens)
    if funder.startswith(("国家自然", "国家自科")):
        numbers = unglue(numbers)
    confidence = 1.0 if sure and not piece.has("open") else _DOUBT
    return Grant(funder, programme, title, numbers, confidence if funder else confidence * _NO_FUNDER)


def _head_and_title(tokens: list[Token]) -> tuple[str, str]:
    """The words, with the quotes and brackets that belong to them, and the quote that is the title."""
    head, title = "", ""
    last = max((i for i, token in enumerate(tokens) if token.kind in ("word", "quote")), default=-1)
    for index, token in enumerate(tokens[: last + 1]):
        rest = tokens[index + 1 :]
        if token.kind == "word":
            head += token.text
        elif title:
            continue
        elif token.kind == "quote" and _is_title(token, head, rest):
            title = token.inside
        elif token.kind == "quote" or (token.kind == "bracket" and _is_inside_a_name(token, rest)):
            head += token.text
    return head, title


def _is_title(quote: Token, head: str, rest: list[Token]) -> bool:
    """A quoted phrase is the title unless it is, or begins, the name of a scheme (“十三五”规划)."""
    word = rest[0].text if rest and rest[0].kind == "word" else ""
    if any(token.kind == "quote" for token in rest):
        return not word
    if word and (not _PLAIN.fullmatch(word) or len(quote.inside) < _SHORT):
        return False
    return not _SCHEME.search(quote.inside) or bool(_COMPLETE.search(head))


def _is_inside_a_name(bracket: Token, rest: list[Token]) -> bool:
    """公益性行业（农业）科研专项, not 国家自然科学基金(11573055)."""
    follows = bool(rest) and rest[0].kind == "word"
    return follows and len(bracket.text) < 10 and not any(char.isdigit() for char in bracket.text)


def _numbers(tokens: list[Token]) -> tuple[tuple[str, ...], bool]:
    numbers: list[str] = []
    sure = True
    for token in tokens:
        if token.kind in ("bracket", "open", "number"):
            found, whole = read_numbers(_NAMED_TITLE.sub("", token.inside))
            numbers += found
            sure = sure and (whole or not found)
    return tuple(dict.fromkeys(numbers)), sure


def _named_title(tokens: list[Token]) -> str:
    """[项目编号:… 项目名称:…]."""
    found = (_NAMED_TITLE.search(token.inside) for token in tokens if token.kind == "bracket")
    return next((match.group(1).strip() for match in found if match), "")


def _marked_title(head: str) -> tuple[str, str]:
    """项目:标题 and 项目--标题."""
    parts = _MARKED_TITLE.split(head, maxsplit=1)
    return (parts[0], parts[1].strip(" ,，、:：;；。-—")) if len(parts) == 2 else (head, "")
