"""Plain text: a line is a paragraph, or a part of one; a blank line parts them."""

from __future__ import annotations

from cajournal.manuscripts.base import Document, Kind, Paragraph
from cajournal.text.decode import text_of


def read(content: bytes, limit: int) -> Document:
    """The lines that hold something. Raises EmptyInput, NotText or TooLarge."""
    found: list[Paragraph] = []
    apart = True
    for number, line in enumerate(text_of(content, limit).splitlines(), 1):
        if line.strip():
            found.append(Paragraph(line, apart=apart, line=number))
        apart = not line.strip()
    return Document(found, lines=True)


KIND = Kind("txt", (".txt", ".text"), lambda head: False, read)
