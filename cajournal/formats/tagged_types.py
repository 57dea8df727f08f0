"""What kind of work a tagged record is: by its type tag, else its database, else its fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from cajournal.text.databases import kind_of, kind_of_code

_CODE = re.compile(r"(?i)(?:dbcode|dbname|tablename|_type)=([a-z]+)|(?:d|www)\.wanfangdata\.com\.cn/(\w+)/")

_VAGUE = frozenset(("", "document", "standard", "legislation", "article", "report"))
"""Types whose tags databases use for other kinds, too: a yearbook comes as `RT Standard`."""
_FIELDS = {
    "advisor": "thesis", "degree": "thesis", "patent": "patent", "standard": "standard",
    "newspaper": "article-newspaper", "event": "paper-conference", "journal": "article-journal",
    "school": "thesis", "publisher": "book",
}  # fmt: skip
"""What a record says → the type that only such records say it of; the first counts."""


class Decision(NamedTuple):
    """A type, and what told it where the tag did not: (database, address or fields, the words)."""

    type: str
    source: str = ""
    said: str = ""


def decide(by_tag: str, database: str, address: str, told: Mapping[str, bool]) -> Decision:
    """The CSL type of a record.

    `by_tag` is the type that its tag names ("" for none), `told` says which telling fields it has.

    >>> decide("standard", "统计年鉴", "", {}).type, decide("", "", "http://k.cn/?dbcode=CDFD&a=1", {})
    ('entry', Decision(type='thesis', source='address', said='CDFD'))
    """
    if by_tag not in _VAGUE:
        return Decision(by_tag)
    if database and (kind := kind_of(database)) and kind != by_tag:
        return Decision(kind, "database", database)
    if by_tag and by_tag != "document":
        return Decision(by_tag)
    for found in _CODE.finditer(address):
        code = found[1] or found[2]
        if kind := kind_of_code(code):
            return Decision(kind, "address", code)
    for name, kind in _FIELDS.items():
        if not by_tag and told.get(name):
            return Decision(kind, "fields", name)
    return Decision(by_tag or "document")
