"""From what was handed in to text: encodings, limits, and what is no text at all."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from typing import BinaryIO

from cajournal.errors import EmptyInput, NotText, TooLarge

_BOMS = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))
LONGEST_FILE = 1_000_000_000
"""The largest file, in bytes, that is read at once without being asked to."""
LOST = "\ufffd"
"""What stands for a character that could not be read."""
_LONE = re.compile("[\ud800-\udfff]")
_ESCAPE = re.compile(r"\\(?:u(?i:d[89ab]\w\w\\ud[c-f])\w\w|(?P<lone>u[dD][89a-fA-F]\w\w)|.)", re.DOTALL)
_HEAD = 10_000
"""What is no text shows it in its first characters."""
_BINARY = {
    b"%PDF": "pdf",
    b"PK\x03\x04": "archive",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"\x1f\x8b": "archive",
    b"\xd0\xcf\x11\xe0": "word",
}


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


def decode(data: bytes) -> tuple[str, str]:
    """Bytes as text, and the encoding they were read in.

    The BOM says it, unless it is wrong; else they are UTF-8; UTF-16 without a BOM is known by its zero
    bytes. Of GB18030, Big5 and damaged UTF-8 it is the one in which they read like Chinese; a byte that is
    in none of them is kept as \ufffd. Raises NotText for what is in none of these.

    >>> decode("题名".encode("gbk")), decode("論文題名".encode("big5"))
    (('题名', 'gb18030'), ('論文題名', 'big5hkscs'))
    """
    for magic, kind in _BINARY.items():
        if data.startswith(magic):
            raise NotText(f"not-text:{kind}")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            rest = data[len(bom) :]
            if encoding == "utf-8" or _is_utf8(rest):  # which may be wrong
                return _without_bom(rest)
            return rest.decode(encoding, errors="replace"), encoding
    return _without_bom(data)


_FEW = 20
"""So few bytes may be both."""


def encoded_as(text: str, like: bytes) -> bytes:
    """The text in the encoding of other bytes, with their BOM. Raises UnicodeEncodeError where it cannot be.

    >>> encoded_as("题名。", "题名".encode("gbk")) == "题名。".encode("gbk")
    True
    """
    bom = next((bom for bom, _ in _BOMS if like.startswith(bom)), b"")
    return bom + text.encode(decode(like)[1])


def _is_utf8(data: bytes) -> bool:
    """Whether bytes are Chinese in UTF-8; in UTF-16 they would hold zeros, or make no UTF-8."""
    if len(data) < _FEW or data.isascii() or b"\0" in data:
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _without_bom(data: bytes) -> tuple[str, str]:
    wide = _wide(data)
    text = _strictly(data, wide or "utf-8")
    if text is not None:
        return text, wide or "utf-8"
    if data.count(b"\0"):
        raise NotText("not-text")
    sample = b"".join(_HIGH.findall(data, 0, _SAMPLE))[:_HEAD] or data[-_HEAD:]
    encoding = max(_CHINESE, key=lambda name: _likeness(sample.decode(name, errors="replace")))
    return _replaced(data, encoding), encoding


_CHINESE = ("gb18030", "big5hkscs", "utf-8")
_HIGH = re.compile(rb"^[^\n\x80-\xff]*+[\x80-\xff][^\n]*\n?", re.MULTILINE)
_SAMPLE = 1 << 24
_GB_USUAL = (b"\xb0", b"\xd8")
_BIG5_USUAL = (b"\xa4", b"\xc7")
"""The first bytes of the characters in everyday use: the first levels of GB 2312 and of Big5."""


def _likeness(text: str) -> int:
    """How much a text looks like Chinese: its usual characters, without the rare and the unreadable."""
    counts = Counter(text)
    han = {char: count for char, count in counts.items() if "\u4e00" <= char <= "\u9fff"}
    usual = sum(count for char, count in han.items() if _is_usual(char))
    return 2 * usual - sum(han.values()) - 2 * counts["\ufffd"]


def _is_usual(char: str) -> bool:
    gb, big5 = char.encode("gb2312", "ignore")[:1], char.encode("big5", "ignore")[:1]
    return _GB_USUAL[0] <= gb < _GB_USUAL[1] or _BIG5_USUAL[0] <= big5 < _BIG5_USUAL[1]


def _wide(data: bytes) -> str | None:
    """UTF-16 shows by the zero (or constant) half of its Latin letters, line ends and blanks."""
    head = data[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) < len(head) // 50 + 1:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


_CUT = ("unexpected end of data", "truncated data")


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        # A file cut in the middle of its last character is not another encoding.
        if error.reason in _CUT and error.start:
            return data.decode(encoding, errors="replace")
        return None


def _replaced(data: bytes, encoding: str) -> str:
    text = data.decode(encoding, errors="replace")
    if text.count("\ufffd") > 1 + len(text) // 20:
        raise NotText("not-text:encoding")
    return text
