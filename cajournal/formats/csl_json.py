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
from typing import Any

from cajournal.errors import FormatError
from cajournal.formats import csl, csl_notes, keys
from cajournal.formats.base import Format, Loaded
from cajournal.formats.csl_variables import TYPES, kept_texts, variable
from cajournal.formats.json_source import START, broken, elements, is_lines
from cajournal.formats.rows import (
    Context,
    Row,
    Tags,
    bilingual,
    keyword_list,
    own_slot,
    read,
    row,
    text,
    write,
)
from cajournal.models import Article, Author, Citation, Keywords, Notice, Record

_DATE_PARTS = re.compile(r"\[\s+\[[\d,\s]+\](?:,\s+\[[\d,\s]+\])?\s+\]")
"""Numbers one under the other, which stand better in one line; no text in JSON holds a line end."""


def _people(field: str, variable: str) -> Row:
    return row(
        field,
        variable,
        lambda value, context: {variable: [csl.person(author, context.own) for author in value]},
        lambda tags, context: _read_people(tags, variable),
    )


def _read_people(tags: Tags, variable: str) -> list[Author] | None:
    items = tags.get(variable)
    authors = [author for item in items if (author := csl.author_of(item))] if isinstance(items, list) else []
    if authors:
        del tags[variable]
    return authors or None


def _write_authors(value: list[Author], context: Context) -> Tags:
    tags = {"author": [csl.person(author, context.own) for author in value]}
    others = csl.other_script(value, context.own)
    return {**tags, "original-author": others} if others else tags


def _read_authors(tags: Tags, context: Context) -> list[Author] | None:
    authors = _read_people(tags, "author")
    if authors and isinstance(tags.get("original-author"), list):
        both = csl.paired(authors, [csl.author_of(item) for item in tags["original-author"]])
        if both:
            del tags["original-author"]
            return both
    return authors


def _date(field: str, variable: str) -> Row:
    def read_date(tags: Tags, context: Context) -> Any:
        value = csl.date_of(tags[variable]) if variable in tags else None
        if value:
            del tags[variable]
        return value

    return row(field, variable, lambda value, context: {variable: csl.date(value)}, read_date)


def _keywords(value: Keywords, context: Context) -> Tags:
    return {"keyword": "; ".join([*value.zh, *value.en])}


def _read_keywords(tags: Tags, context: Context) -> Keywords | None:
    if context.kind is Citation or not isinstance(tags.get("keyword"), str):
        return None
    words = [word.strip() for word in re.split("[;；]", tags.pop("keyword"))]
    return keyword_list([word for word in words if word])


def _two(field: str, variable: str, other: str) -> Row:
    return bilingual(text(field, variable), text(field, other))


def _note_line(field: str, name: str) -> Row:
    return text(field, f"note:{name}", to=lambda value: " ".join(value.split()))


def _custom(field: str) -> Row:
    """A field without a variable: `custom` holds it, because its tags give nothing back."""
    return row(field, "", lambda value, context: {}, lambda tags, context: None)


def _same(field: str) -> Row:
    return text(field, field.replace("_", "-"))


def _number(value: Any) -> int | None:
    return int(value) if str(value).isdecimal() else None


ROWS: tuple[Row, ...] = (
    _two("title", "title", "original-title"),
    row("author", "author original-author", _write_authors, _read_authors),
    _people("editor", "editor"),
    _people("translator", "translator"),
    _people("container_author", "container-author"),
    bilingual(
        text("container_title", "container-title"), _note_line("container_title", "original-container-title")
    ),
    _two("publisher", "publisher", "original-publisher"),
    bilingual(text("abstract", "abstract"), text("abstract", "custom:original-abstract")),
    _date("issued", "issued"),
    _date("available", "available-date"),
    _date("submitted", "submitted"),
    _date("accessed", "accessed"),
    *map(_same, "volume issue page number number_of_volumes edition version section genre medium".split()),
    text("number_of_pages", "number-of-pages", of=_number),
    *map(_same, "status publisher_place event_title event_place authority archive dimensions scale".split()),
    *map(_same, "collection_title collection_number DOI URL ISSN ISBN PMID language".split()),
    text("archive_location", "archive_location"),
    text("note", "note"),
    _note_line("CSTR", "CSTR"),
    row("keywords", "keyword", _keywords, _read_keywords),
    *map(_custom, "advisor CN clc funding citations cited_by downloads raw label locator et_al".split()),
)


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
    loaded = Loaded(format="csl-json")
    for number, element in enumerate(found, start=1):
        if isinstance(element, dict):
            loaded.append(record_of(element))
        elif isinstance(element, Notice):
            loaded.notices.append(element)
        else:
            loaded.notices.append(broken("no-item", f"{number}: {element!r}", 1))
    return loaded


def record_of(found: Tags) -> Record:
    """The record that a CSL item means."""
    tags = {name: value for name, value in found.items() if value not in (None, "", [], {})}
    custom = tags.pop("custom", {})
    custom = dict(custom) if isinstance(custom, dict) else {"custom": custom}
    kind = Citation if custom.pop("kind", None) == "citation" else Article
    key, named = tags.pop("id", None), tags.pop("citation-key", None)
    csl_notes.read(tags)
    kind_of_work = str(
        custom.pop("type", None) or tags.pop("note:type", None) or tags.get("type", "document")
    )
    tags.pop("type", None)
    language = tags.get("language")
    context = Context(kind, kind_of_work, own_slot(language if isinstance(language, str) else None))
    if "original-abstract" in custom:
        tags["custom:original-abstract"] = custom.pop("original-abstract")
    if "note" in custom:
        tags.setdefault("note", custom["note"])
    if "title" not in custom and tags.get("original-title") == tags.get("title"):
        tags.pop("original-title", None)
    extra = custom.pop("extra", {})
    record = read(tags, custom, ROWS, context, key=str(named or key) if named or key else None)
    _keep(record, tags, custom, extra)
    return record


def _keep(record: Record, tags: Tags, custom: Tags, extra: Any) -> None:
    """What no field holds, by its own name."""
    fields = type(record).model_fields
    foreign = {name: value for name, value in custom.items() if name not in fields}
    rest = {**tags, **({"custom": foreign} if foreign else {})}
    record.extra = {**record.extra, **kept_texts(rest), **kept_texts(extra)}


FORMAT = Format("csl-json", (".json", ".csljson"), sniff, loads, dumps, start=START)
