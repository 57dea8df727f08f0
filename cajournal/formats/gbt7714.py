"""The printed list as a file format: what `format_list` prints, what `parse_references` reads.

Reading gives `Citation`s, one for each reference; writing prints the edition of 2025, numbered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cajournal.formats.base import Format, Loaded
from cajournal.gbt7714.listing import in_print
from cajournal.gbt7714.manners import settle
from cajournal.models import Citation, Record

_MARKED = re.compile(r"[^\n@{}<>]{2,400}[\[［](?:[A-Z]{1,2})(?:/[A-Z]{2})?[\]］]")
_OWN = frozenset("key notices confidence raw label medium".split())
"""What a printed reference has of its own, or nothing to do with the work."""


def sniff(content: str) -> bool:
    """Whether a text begins like a reference with a type mark, with a heading before it or not."""
    from cajournal.references.lists import HEADING
    from cajournal.text.width import fold

    text = content.lstrip()
    if heading := HEADING.match(fold(text[:60])):
        text = text[heading.end() :].lstrip()
    return _MARKED.match(text) is not None


def loads(content: str) -> Loaded:
    """The references of a list; what was not understood stays in each one's `raw` and `notices`."""
    from cajournal.references.lists import split
    from cajournal.references.reading import read

    return Loaded((read(printed) for printed in split(content)), format="gbt7714")


def dumps(records: Sequence[Record]) -> str:
    """Records as a numbered list, a line each.

    >>> from cajournal.models import Citation
    >>> print(dumps([Citation(type="book", title="和平地理学", author="刘愈之", issued=1965)]), end="")
    [1] 刘愈之. 和平地理学[M]. 1965.
    """
    return "".join(f"{text}\n" for _, text in in_print(records, settle()))


def cannot(record: Record) -> list[str]:
    """The fields whose text is not read back from the printed reference."""
    back = loads(dumps([record]))
    read_back = back[0] if len(back) == 1 else Citation()
    said = ((name, value) for name, value in record.__dict__.items() if name not in _OWN)
    return [name for name, value in said if _text(value) not in ("", _text(getattr(read_back, name, "")))]


def _text(value: object) -> str:
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return "" if value in (None, False, {}) else str(value)


FORMAT = Format("gbt7714", (".gbt",), sniff, loads, dumps, cannot)
