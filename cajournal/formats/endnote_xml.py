"""EndNote XML (.xml) as EndNote and Zotero write and read it: `<titles><title>多元外交</title></titles>`.

Names in the second script are EndNote's translated authors, the title in the other language its
translated title. What EndNote has no field for stands as `name: value` lines in its research notes; what
does not come back from there either is told by `cannot`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from cajournal.errors import FormatError
from cajournal.formats.base import Format, Loaded
from cajournal.formats.endnote_source import START, end, records_of, tags_of, written
from cajournal.formats.endnote_xml_rows import (
    EXTRA,
    NUMBERS,
    ORDER,
    PLACE,
    RESEARCH,
    ROWS,
    SPARE,
    named,
    stand_down,
    stand_in,
)
from cajournal.formats.languages import bcp47
from cajournal.formats.losses import differing
from cajournal.formats.rows import Context, Tags, own_slot, read, write
from cajournal.formats.tagged_notes import NOTE
from cajournal.formats.tagged_people import PLACES
from cajournal.formats.tagged_types import csl_type
from cajournal.models import Article, Notice, Record

_TYPE = f"{NOTE}type"
_EXTRA_BACK = {path: name for name, path in EXTRA.items()}

_SOURCE = '<source-app name="cajournal">cajournal</source-app>'

# --- writing


def dumps(records: Sequence[Record]) -> str:
    """Records as one document.

    >>> from cajournal.models import Citation
    >>> print(dumps([Citation(type="book", title="和平地理学")]))
    <?xml version="1.0" encoding="UTF-8"?>
    <xml><records>
    <record><source-app name="cajournal">cajournal</source-app><ref-type name="Book">6</ref-type><titles>...
    </records></xml>
    <BLANKLINE>
    """
    lines = "".join(f"{_written(record)}\n" for record in records)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n{lines}</records></xml>\n'


def _written(record: Record) -> str:
    tags, _ = write(record, ROWS)
    name = named(record.type)
    if csl_type(name, tags, ()) != record.type:
        tags[_TYPE] = [record.type]
    if PLACES in tags:
        tags[PLACE] = ["\n".join(tags.pop(PLACES))]
    if record.language:
        tags["language"] = [record.language]
    stand_in(tags, record.type)
    for extra, value in record.extra.items():
        path = EXTRA.get(extra, extra)
        if path in ORDER and path not in tags and path not in _READ:
            tags[path] = [value]
    _note(tags)
    kind = f'{_SOURCE}<ref-type name="{name}">{NUMBERS[name]}</ref-type>'
    return f"<record>{kind}{''.join(written(tags, ORDER))}</record>"


def _note(tags: Tags) -> None:
    """What has no element of its own, as lines of the research notes."""
    noted = [tag for tag in tags if tag.startswith(NOTE)]
    lines = [f"{tag.removeprefix(NOTE)}: {' '.join(v.split())}" for tag in noted for v in tags.pop(tag)]
    if lines:
        tags[RESEARCH] = ["\n".join(lines)]


_READ = frozenset(chain.from_iterable(row.tags for row in ROWS)) | {RESEARCH, PLACE, "language"}
_NOTED = {tag for tag in _READ if tag.startswith(NOTE)} | {_TYPE}


def cannot(record: Record) -> list[str]:
    """The fields that would not come back just as they are."""
    return differing(record, loads(dumps([record]))[0])


# --- reading


def sniff(content: str) -> bool:
    """Whether a text is XML with EndNote's records."""
    head = content[:5000]
    return "<record" in head and "<ref-type" in head


def loads(content: str) -> Loaded:
    """The records of a document; one that cannot be parsed is left out and told in `notices`.

    Raises FormatError when there is no record in it.
    """
    loaded = Loaded(format="endnote-xml")
    for one in records_of(content):
        if isinstance(one, Notice):
            loaded.notices.append(one)
        else:
            element = one[1].find("ref-type")
            number = "" if element is None else (element.text or "").strip()
            name = "" if element is None else element.get("name", "")
            loaded.append(_record(name or _NAMES.get(number, ""), tags_of(one[1])))
    if not loaded and not loaded.notices:
        raise FormatError("bad-format", name="endnote-xml", reason="no-record", line=1)
    return loaded


_NAMES = {str(number): name for name, number in NUMBERS.items()}


def _record(name: str, tags: Tags) -> Record:
    for spare in SPARE:
        tags.pop(spare, None)
    rest = _noted(tags)
    said: Any = tags.pop(_TYPE, [csl_type(name, tags, ("remote-database-name",))])
    language = bcp47(tags["language"][0]) if "language" in tags else None
    if language:
        del tags["language"]
    if PLACE in tags:
        tags[PLACES] = [line for value in tags.pop(PLACE) for line in value.split("\n") if line.strip()]
    stand_down(tags, said[0])
    record = read(tags, {}, ROWS, Context(Article, said[0], own_slot(language)), language=language)
    tags.update({RESEARCH: rest} if rest else {})
    kept = {_own(path): "; ".join(values) for path, values in tags.items()}
    record.extra = {**record.extra, **kept}
    return record


def _own(path: str) -> str:
    return _EXTRA_BACK.get(path, PLACE if path == PLACES else path)


def _noted(tags: Tags) -> list[str]:
    """The lines of the research notes as tags of their own; what is none of them is given back."""
    rest = []
    for line in chain.from_iterable(value.split("\n") for value in tags.pop(RESEARCH, [])):
        name, _, value = line.partition(": ")
        if value and NOTE + name in _NOTED:
            tags.setdefault(NOTE + name, []).append(value)
        elif line.strip():
            rest.append(line)
    return ["\n".join(rest)] if rest else []


FORMAT = Format("endnote-xml", (".xml",), sniff, loads, dumps, cannot, START, end)
