"""XML that strangers wrote: no document type and so no entities, no endless depth."""

from __future__ import annotations

from collections.abc import Collection
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from cajournal.errors import FormatError

DEEPEST = 200
"""Elements within elements; no format of ours comes near it."""


def parse(data: bytes | str, name: str, bare: Collection[str] = ()) -> Element:
    """The root element of an XML text; tags and attributes of the namespaces in `bare` stand without them.

    Raises FormatError for what is not well-formed, declares a document type or nests too deep.

    >>> parse('<a xmlns="urn:x"><b c="1"/></a>', "example", bare=["urn:x"])[0].tag
    'b'
    >>> parse('<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', "example.xml")
    Traceback (most recent call last):
    cajournal.errors.FormatError: example.xml declares a document type (DOCTYPE), which we do not read. \
Save it without one.
    """
    parser = XMLParser(target=_Builder(name, bare))
    try:
        parser.feed(data)
        root: Element = parser.close()
    except ParseError as error:
        raise FormatError("bad-xml", name=name, line=error.position[0]) from None
    except (LookupError, ValueError) as error:  # an encoding that nobody knows
        if isinstance(error, FormatError):
            raise
        raise FormatError("bad-xml", name=name, line=1) from None
    return root


class _Builder(TreeBuilder):
    def __init__(self, name: str, bare: Collection[str]) -> None:
        super().__init__()
        self.name = name
        self.bare = frozenset(f"{{{namespace}" for namespace in bare)
        self.depth = 0

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        self.depth += 1
        if self.depth > DEEPEST:
            raise FormatError("bad-xml:depth", name=self.name, limit=DEEPEST)
        return super().start(self._bare(tag), {self._bare(key): value for key, value in attrs.items()})

    def end(self, tag: str) -> Element:
        self.depth -= 1
        return super().end(self._bare(tag))

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise FormatError("bad-xml:doctype", name=self.name)

    def _bare(self, name: str) -> str:
        namespace, _, local = name.rpartition("}")
        return local if namespace in self.bare else name
