"""Whole documents: their reference lists and in-text marks."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from cajournal.api.door import wanted
from cajournal.api.pages import MAX_LENGTH
from cajournal.manuscripts.models import Entry, Manuscript, Mark

__all__ = ["Entry", "Manuscript", "Mark", "read_manuscript"]


def read_manuscript(
    source: str | PathLike[str] | bytes, kind: str | None = None, max_length: int = MAX_LENGTH
) -> Manuscript:
    """The references of a document and the marks that cite them: .docx, .tex, .bbl, .md, .html, .txt.

    `source` is a path, or the content as bytes. `kind` ("docx", "tex", "md", "html", "txt") insists;
    else the suffix decides, else the content. The list is found under its heading (参考文献,
    References …), in `thebibliography`, or as numbered paragraphs; footnotes and endnotes give
    theirs. Labels are the numbers that a reader sees, those that Word makes too (ISO 29500-1, 17.9).
    A document without references gives a Manuscript without entries, and a notice.

    Raises InputError when the file cannot be read, EmptyInput, NotText, TooLarge (also for a docx
    that unpacks to more), or FormatError for what is not of its kind.

    >>> text = "如文献[1]所述，[2020]年……\\n\\n参考文献\\n[1] 曹凌. 综录[M]. 上海: 古籍社, 2011."
    >>> made = read_manuscript(text.encode())
    >>> [(one.label, one.citation.title, one.paragraph) for one in made.entries]
    [('1', '综录', 3)]
    >>> [(mark.text, mark.targets, mark.entries, mark.paragraph, mark.start) for mark in made.marks]
    [('[1]', ('1',), (0,), 1, 3)]
    """
    from cajournal.formats.files import content_of
    from cajournal.manuscripts.base import kind_by_suffix
    from cajournal.manuscripts.reading import UNPACKED, read

    if isinstance(source, bytes):
        return read(source, kind, max_length)
    path = Path(wanted(source, "path"))
    return read(content_of(path, max_length * UNPACKED), kind or kind_by_suffix(path.suffix), max_length)
