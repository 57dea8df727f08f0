"""From bytes to text: which encoding they are in, and what is no text at all."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter

from cajournal.errors import NotText

_BOMS = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))
MIXED = "mixed"
"""The encoding of a file some of whose lines are in UTF-8, and others in GB18030 or Big5."""
_HEAD = 10_000
"""So many bytes show the encoding of all."""
_BINARY = {
    b"%PDF": "pdf",
    b"PK\x03\x04": "archive",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"\x1f\x8b": "archive",
    b"\xd0\xcf\x11\xe0": "word",
}


def decode(data: bytes) -> tuple[str, str]:
    """Bytes as text, and the encoding they were read in.

    The BOM says it, unless it is wrong; else they are UTF-8; UTF-16 without a BOM is known by its zero
    bytes. Of GB18030, Big5 and damaged UTF-8 it is the one in which they read like Chinese; a byte that is
    in none of them is kept as \ufffd. Where some lines are in UTF-8 and others not, each is read in its own
    (the encoding is then "mixed"). Raises NotText for what is in none of these.

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
    """The text in the encoding of other bytes, with their BOM.

    Raises UnicodeEncodeError or LookupError where it cannot be.

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
    encoding = _likeliest(b"".join(_HIGH.findall(data, 0, _SAMPLE))[:_HEAD] or data[-_HEAD:])
    mixed = _by_lines(data)
    return (mixed, MIXED) if mixed else (_replaced(data, encoding), encoding)


def _likeliest(data: bytes) -> str:
    return max(_CHINESE, key=lambda name: _likeness(data.decode(name, errors="replace")))


def is_mixed(data: bytes) -> bool:
    """Whether some lines are in UTF-8 and others in GB18030 or Big5.

    >>> line = "题名：河流" + chr(10)
    >>> is_mixed(line.encode() + line.encode("gbk")), is_mixed(line.encode("gbk"))
    (True, False)
    """
    return b"\0" not in data and _strictly(data, "utf-8") is None and _by_lines(data) is not None


def _by_lines(data: bytes) -> str | None:
    """The text of a file some of whose lines are in UTF-8 and others not; None for any other file."""
    lines = data.splitlines(keepends=True)
    plain = [_as_utf8(line) for line in lines]
    if not any(plain) or all(text or line.isascii() for text, line in zip(plain, lines, strict=True)):
        return None
    other = _likeliest(b"".join(line for text, line in zip(plain, lines, strict=True) if not text)[:_HEAD])
    if other == "utf-8":  # a damaged file, not a mixed one
        return None
    return "".join(
        text or line.decode(other, errors="replace") for text, line in zip(plain, lines, strict=True)
    )


def _as_utf8(line: bytes) -> str | None:
    """A line that is Chinese in UTF-8 and less so in GB18030."""
    if line.isascii():
        return None
    try:
        text = line.decode()
    except UnicodeDecodeError:
        return None
    return text if _likeness(text) > max(1, _likeness(line.decode("gb18030", errors="replace"))) else None


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
    if data.count(b"\0") == 1 and _is_utf8(data.replace(b"\0", b"")):
        return None  # a stray NUL
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
