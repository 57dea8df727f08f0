"""From what was handed in to text: encodings, limits, and what is no text at all."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from cajournal.errors import EmptyInput, NotText, TooLarge

_BOMS = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))
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


def text_of(source: str | bytes, max_length: int) -> str:
    """The text of the input, at most `max_length` characters long.

    Raises EmptyInput, NotText or TooLarge.

    >>> text_of("题名".encode("gb18030"), 100)
    '题名'
    """
    if len(source) > max_length * (1 if isinstance(source, str) else 4):
        raise TooLarge("too-large", length=len(source), limit=max_length)
    text = source if isinstance(source, str) else decode(source)[0]
    if len(text) > max_length:
        raise TooLarge("too-large", length=len(text), limit=max_length)
    if not text or text.isspace():
        raise EmptyInput("empty-input")
    if text.find("\0", 0, _HEAD) >= 0 and text.count("\0") * 10 > len(text):
        raise NotText("not-text")
    return text


def decode(data: bytes) -> tuple[str, str]:
    """Bytes as text, and the encoding they were read in.

    The BOM says it; else they are UTF-8, else GB18030; UTF-16 without a BOM is known by its zero
    bytes. Raises NotText for what is in none of these.

    >>> decode("题名".encode("gbk"))
    ('题名', 'gb18030')
    """
    for magic, kind in _BINARY.items():
        if data.startswith(magic):
            raise NotText(f"not-text:{kind}")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, errors="replace"), encoding
    return _without_bom(data)


def _without_bom(data: bytes) -> tuple[str, str]:
    wide = _wide(data)
    for encoding in (wide,) if wide else ("utf-8", "gb18030"):
        text = _strictly(data, encoding)
        if text is not None:
            return text, encoding
    if data.count(b"\0"):
        raise NotText("not-text")
    return _damaged(data), "utf-8"


def _wide(data: bytes) -> str | None:
    """UTF-16 shows by the zero (or constant) half of its Latin letters, line ends and blanks."""
    head = data[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) < len(head) // 50 + 1:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        # A file cut in the middle of its last character is not another encoding.
        if error.start >= len(data) - 4 and error.start:
            return data[: error.start].decode(encoding)
        return None


def _damaged(data: bytes) -> str:
    text = data.decode("utf-8", errors="replace")
    if text.count("\ufffd") * 20 > len(text):
        raise NotText("not-text:encoding")
    return text
