"""What a kind of document is to us: suffixes, a first look, and a reader that gives paragraphs.

A new kind is one file in this package with one constant, `KIND`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Literal, NamedTuple

import cajournal.manuscripts as package
from cajournal.errors import FormatError
from cajournal.models import Notice

Span = tuple[int, int]


class Call(NamedTuple):
    """Where the text calls something by its own means: a note by number, a reference by key.

    `style` is "footnote", "endnote" or "key"; `targets` the numbers or keys.
    """

    style: Literal["footnote", "endnote", "key"]
    targets: tuple[str, ...]
    start: int
    end: int
    locator: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as its reader sees it.

    `label` is the number that the program makes and the text does not hold; `level` that of a heading
    (0 for none); `part` what it is: of the text, of a note, an entry that the document itself declares
    to be a reference, or what holds no prose (code, contents); `raised` are the spans in superscript;
    `key` is an entry's citation key; `apart` says that a blank line or its like stands before it; `line`
    is where it begins in the file, from 1, or 0 where that kind of file has no lines.
    """

    text: str
    label: str = ""
    level: int = 0
    part: Literal["text", "footnote", "endnote", "entry", "other"] = "text"
    raised: tuple[Span, ...] = ()
    calls: tuple[Call, ...] = ()
    key: str | None = None
    apart: bool = True
    line: int = 0


@dataclass(frozen=True)
class Document:
    """The paragraphs of a document in their order, and what its reader noticed.

    `lines` says that a paragraph is a line as the author broke it, so that an item may go on in the
    next one.
    """

    paragraphs: Sequence[Paragraph]
    notices: Sequence[Notice] = field(default_factory=tuple)
    lines: bool = False


@dataclass(frozen=True)
class Kind:
    """One kind of document: `knows` tells it by its first bytes, `read` takes its content and the limit."""

    name: str
    suffixes: tuple[str, ...]
    knows: Callable[[bytes], bool]
    read: Callable[[bytes, int], Document]


@cache
def kinds() -> dict[str, Kind]:
    """Every kind of document, by name: found by walking this package.

    >>> sorted(kinds())
    ['docx', 'html', 'md', 'tex', 'txt']
    """
    modules = (import_module(f"{package.__name__}.{found.name}") for found in iter_modules(package.__path__))
    found = [module.KIND for module in modules if hasattr(module, "KIND")]
    return {kind.name: kind for kind in found}


def kind_of(content: bytes, name: str | None) -> Kind:
    """The kind of that name; without one, what the content looks like.

    Raises FormatError for a name that we do not know.
    """
    if name is None:
        head = content[:20_000]
        return next((kind for kind in kinds().values() if kind.knows(head)), kinds()["txt"])
    if name not in kinds():
        raise FormatError("unknown-document", name=name, known=", ".join(kinds()))
    return kinds()[name]


def kind_by_suffix(suffix: str) -> str | None:
    """The name of the kind with that suffix.

    >>> kind_by_suffix(".DOCX"), kind_by_suffix(".bbl"), kind_by_suffix("")
    ('docx', 'tex', None)
    """
    return next((kind.name for kind in kinds().values() if suffix.lower() in kind.suffixes), None)
