"""From what was handed in to text: its limits, and what in it could not be read."""

from __future__ import annotations

import re
from typing import BinaryIO

from cajournal.errors import EmptyInput, NotText, TooLarge
from cajournal.text.encodings import decode

LONGEST_FILE = 1_000_000_000
"""The largest file, in bytes, that is read at once without being asked to."""
LOST = "\ufffd"
"""What stands for a character that could not be read."""
_LONE = re.compile("[\ud800-\udfff]")
_ESCAPE = re.compile(r"\\(?:u(?i:d[89ab]\w\w\\ud[c-f])\w\w|(?P<lone>u[dD][89a-fA-F]\w\w)|.)", re.DOTALL)
_HEAD = 10_000
"""What is no text shows it in its first characters."""


def bounded(file: BinaryIO, limit: int) -> bytes:
    """All that a file holds, a pipe or a device too. Raises TooLarge as soon as it is more than the limit."""
    content = bytearray()
    while piece := file.read(1 << 20):
        content += piece
        if len(content) > limit:
            raise TooLarge("too-large:file", limit=limit)
    return bytes(content)


def text_of(source: str | bytes, max_length: int) -> str:
    """The text of the input, at most `max_length` characters long.

    Raises EmptyInput, NotText or TooLarge.

    >>> text_of("题名".encode("gb18030"), 100)
    '题名'
    """
    if len(source) > max_length * (1 if isinstance(source, str) else 4):
        raise TooLarge("too-large", length=len(source), limit=max_length)
    text = whole(source if isinstance(source, str) else decode(source)[0])
    if len(text) > max_length:
        raise TooLarge("too-large", length=len(text), limit=max_length)
    if not text or text.isspace():
        raise EmptyInput("empty-input")
    if text.find("\0", 0, _HEAD) >= 0 and text.count("\0") * 10 > len(text):
        raise NotText("not-text")
    return text


def whole(text: str) -> str:
    """The text with U+FFFD for each lone surrogate; every other character keeps its place.

    >>> whole("题\\ud800名") == "题\ufffd名"
    True
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return _LONE.sub(LOST, text)
    return text


def whole_escapes(json: str) -> str:
    r"""JSON with `\ufffd` for each escape of half a character; every reader of JSON reads it so.

    >>> print(whole_escapes(r'["\ud83d\ude00", "\ud83d", "\\ud83d"]'))
    ["\ud83d\ude00", "\ufffd", "\\ud83d"]
    """
    if "\\ud" not in json and "\\uD" not in json:
        return json
    mended = _ESCAPE.sub(lambda found: r"\ufffd" if found["lone"] else found[0], json)
    return json if mended == json else mended


def place_of_damage(text: str) -> int:
    """Where the first NUL, or mark of a character that could not be read, stands; -1 where there is none.

    >>> place_of_damage("题\\0名"), place_of_damage("题名")
    (1, -1)
    """
    if LOST in text or "\0" in text:
        return min(at for at in (text.find(LOST), text.find("\0")) if at >= 0)
    return -1
