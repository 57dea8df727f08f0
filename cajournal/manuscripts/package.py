"""A docx as the zip of XML parts that it is: unpacked as far as it is needed and the limit allows."""

from __future__ import annotations

import zlib
from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import BadZipFile, LargeZipFile, ZipFile

from cajournal.errors import FormatError, TooLarge
from cajournal.text import xml

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
"""The namespaces of word processing, ISO 29500 transitional and strict."""
_RELATED = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
)
_MAIN = "word/document.xml"


class Package:
    """The parts of a docx, each parsed when it is asked for.

    Raises FormatError for what is no docx, TooLarge when its parts hold more than `limit` bytes.
    """

    def __init__(self, content: bytes, limit: int) -> None:
        self.left = self.limit = limit
        try:
            self.zip = ZipFile(BytesIO(content))
        except (BadZipFile, LargeZipFile, ValueError, OSError, NotImplementedError):
            raise FormatError("bad-docx") from None
        self.main = self._related("_rels/.rels", "").get("officeDocument", _MAIN)
        folder, _, file = self.main.rpartition("/")
        self.related = self._related(f"{folder}/_rels/{file}.rels", folder)

    def document(self) -> Element:
        """The main part. Raises FormatError where there is none."""
        root = self._part(self.main)
        if root is None:
            raise FormatError("bad-docx")
        return root

    def part(self, kind: str) -> Element | None:
        """The part that the main one relates to as `kind` ("styles", "numbering", "footnotes")."""
        name = self.related.get(kind)
        return self._part(name) if name else None

    def _related(self, name: str, folder: str) -> dict[str, str]:
        root = self._part(name)
        found: dict[str, str] = {}
        for one in () if root is None else root:
            kind, target = one.get("Type", ""), one.get("Target", "")
            for prefix in _RELATED:
                if kind.startswith(prefix):
                    path = target[1:] if target.startswith("/") else f"{folder}/{target}".lstrip("/")
                    found.setdefault(kind.removeprefix(prefix), path)
        return found

    def _part(self, name: str) -> Element | None:
        data = self._unpacked(name)
        return None if data is None else xml.parse(data, name, WORD)

    def _unpacked(self, name: str) -> bytes | None:
        try:
            with self.zip.open(name) as packed:
                data = packed.read(self.left + 1)
        except KeyError:
            return None
        except (BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError, OSError):
            raise FormatError("bad-docx:part", name=name) from None
        self.left -= len(data)
        if self.left < 0:
            raise TooLarge("too-large:unpacked", limit=self.limit)
        return data
