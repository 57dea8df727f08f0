"""CSL-JSON (Citation Style Language 1.0.2): the items that Zotero, pandoc and citeproc take.

Nothing is lost: what CSL has no variable for stands in `custom` by our field names (`funding`,
`keywords`, `clc`, `citations`, `raw`, `label`, `locator` …), and so does a value that its variable
would not give back exactly (affiliations of an author, an inferred year). The title in the record's
own language is `title`, the other one `original-title`. Variables that the schema lacks or Zotero
would drop are lines of `note` (see `csl_notes`): `original-container-title: Academic Journal`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from itertools import starmap
from typing import Any

from cajournal.errors import FormatError
from cajournal.formats import csl_notes, keys
from cajournal.formats.base import Format, Loaded
from cajournal.formats.broken import broken
from cajournal.formats.csl_rows import ROWS
from cajournal.formats.csl_variables import TYPES, kept_texts, variable
from cajournal.formats.json_source import START, elements, is_lines
from cajournal.formats.rows import Context, Tags, own_slot, read, write
from cajournal.models import Article, Citation, Notice, Record

_DATE_PARTS = re.compile(r"\[\s+\[[\d,\s]+\](?:,\s+\[[\d,\s]+\])?\s+\]")
"""Numbers one under the other, which stand better in one line; no text in JSON holds a line end."""


# --- writing


def dumps(records: Sequence[Record]) -> str:
    """Records as a JSON array of CSL items, valid by the official schema.

    >>> print(dumps([Citation(type="book", title="和平地理学", author="刘愈之", issued=1965)]))
    [
      {
        "id": "liu1965heping",
        "type": "book",
    ...
    """
    items = [item(record, key) for record, key in zip(records, keys.assign(records), strict=True)]
    return _DATE_PARTS.sub(lambda parts: "".join(parts[0].split()), _json(items)) + "\n"


def _json(items: list[Tags]) -> str:
    from pydantic_core import PydanticSerializationError, to_json

    try:
        return to_json(items, indent=2).decode()
    except PydanticSerializationError:  # a lone surrogate
        return json.dumps(items, ensure_ascii=False, indent=2)


def item(record: Record, key: str) -> Tags:
    """One record as a CSL item with `key` as its id."""
    tags, custom = write(record, ROWS)
    custom |= {tag[7:]: tags.pop(tag) for tag in list(tags) if tag.startswith("custom:")}
    if record.type not in TYPES:
        custom["type"] = record.type
    if isinstance(record, Article):
        _repeat_foreign_title(tags, record)
    else:
        custom["kind"] = "citation"
    _write_extra(tags, custom, record.extra)
    shown = {"id": key, "type": record.type if record.type in TYPES else "document", **tags}
    csl_notes.write(shown, custom)
    return {**shown, "custom": custom} if custom else shown


def _repeat_foreign_title(tags: Tags, record: Article) -> None:
    """A Chinese record with an English title only: bilingual styles look for it in `original-title`."""
    foreign = record.language and record.title and not getattr(record.title, own_slot(record.language))
    if foreign and "original-title" not in tags:
        tags["original-title"] = tags["title"]


def _write_extra(tags: Tags, custom: Tags, extra: dict[str, str]) -> None:
    rest = {}
    for name, value in extra.items():
        found = variable(name, value)
        if found is None or name in tags:
            rest[name] = value
        else:
            tags[name] = found
    if rest:
        custom["extra"] = rest


# --- reading


def sniff(content: str) -> bool:
    """Whether a text begins like a JSON list or object of items."""
    return re.match(rf"\s*(?:{START})", content) is not None and not is_lines(content)


def loads(content: str) -> Loaded:
    """The records of a JSON array of CSL items (or of one item, or of an object with `items`).

    An element that is no item is left out and told in `notices`. Raises FormatError when the text
    is no JSON.
    """
    try:
        found = list(elements(content))
    except ValueError as error:
        line = content.count("\n", 0, len(content) - len(content.lstrip())) + 1
        raise FormatError("bad-format", name="csl-json", reason="json", line=line) from error
    return Loaded.of(starmap(_element, enumerate(found, start=1)), "csl-json")


def _element(number: int, element: Any) -> Record | Notice:
    if isinstance(element, dict):
        return record_of(element)
    return element if isinstance(element, Notice) else broken("no-item", f"{number}: {element!r}", 1)


def record_of(found: Tags) -> Record:
    """The record that a CSL item means."""
    tags = {name: value for name, value in found.items() if value not in (None, "", [], {})}
    custom = tags.pop("custom", {})
    custom = dict(custom) if isinstance(custom, dict) else {"custom": custom}
    kind = Citation if custom.pop("kind", None) == "citation" else Article
    key, named = tags.pop("id", None), tags.pop("citation-key", None)
    csl_notes.read(tags)
    language = tags.get("language")
    own = own_slot(language if isinstance(language, str) else None)
    context = Context(kind, _type_of(tags, custom), own)
    _stand_down(tags, custom)
    extra = custom.pop("extra", {})
    record = read(tags, custom, ROWS, context, key=str(named or key) if named or key else None)
    _keep(record, tags, custom, extra)
    return record


def _type_of(tags: Tags, custom: Tags) -> str:
    """The type of an item, taken out: as we wrote it, as a line of the note says, or the item's own."""
    said = (custom.pop("type", None), tags.pop("note:type", None), tags.pop("type", None))
    return str(next(filter(None, said), "document"))


def _stand_down(tags: Tags, custom: Tags) -> None:
    """What stands in `custom` or only for some client, back in its own place."""
    if "original-abstract" in custom:
        tags["custom:original-abstract"] = custom.pop("original-abstract")
    if "note" in custom:
        tags.setdefault("note", custom["note"])
    if "title" not in custom and tags.get("original-title") == tags.get("title"):
        tags.pop("original-title", None)


_TEXTS = frozenset(
    "id type title original-title container-title publisher publisher-place page volume issue edition number"
    " DOI URL ISSN ISBN PMID abstract language keyword".split()
)
_PEOPLE = frozenset(("author", "editor", "translator", "container-author"))


def is_plain(item: Tags) -> bool:
    """Whether an item has only the usual variables, each in the shape that the schema gives it.

    >>> is_plain({"title": "和平地理学", "volume": "3"}), is_plain({"title": "和平地理学", "note": "CSTR: 3"})
    (True, False)
    """
    return all(
        isinstance(value, str) if name in _TEXTS else _is_plain(name, value) for name, value in item.items()
    )


def _is_plain(name: str, value: Any) -> bool:
    if name == "issued":
        return isinstance(value, dict) and list(value) == ["date-parts"]
    return name in _PEOPLE and isinstance(value, list) and all(map(_is_name, value))


def _is_name(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(part, str) for part in value.values())


def _keep(record: Record, tags: Tags, custom: Tags, extra: Any) -> None:
    """What no field holds, by its own name."""
    fields = type(record).model_fields
    foreign = {name: value for name, value in custom.items() if name not in fields}
    rest = {**tags, **({"custom": foreign} if foreign else {})}
    record.extra = {**record.extra, **kept_texts(rest), **kept_texts(extra)}


FORMAT = Format("csl-json", (".json", ".csljson"), sniff, loads, dumps, start=START)
