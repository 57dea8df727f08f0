"""EndNote XML (.xml) as EndNote and Zotero write and read it: `<titles><title>多元外交</title></titles>`.

EndNote's fields are those of RIS under longer names: the rows of `ris` hold here, too, and one table
gives each of its tags an element. What EndNote has no element for stands as `name: value` lines in its
research notes; what does not come back even so is told by `cannot`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from xml.etree.ElementTree import Element

from cajournal.formats import endnote, keys, ris, xml_source
from cajournal.formats.base import Format, Loaded
from cajournal.formats.csl_variables import PARTS, SERIALS
from cajournal.formats.losses import differing
from cajournal.formats.tagged import Entry, Layout, Tags
from cajournal.formats.tagged_rows import is_line
from cajournal.formats.tagged_table import type_of
from cajournal.formats.tagged_writing import one_line, tags_of
from cajournal.formats.xml_source import texts_of, written
from cajournal.models import Citation, Record
from cajournal.text.script import has_han

_NAMES = {str(number): name for name, number in endnote.NUMBERS.items()}

# Tag of RIS ↔ element, in the order that EndNote writes them.
_SECOND_SCRIPT = "+original-author"
_PATHS = {
    "AU": "contributors/authors/author", "A2": "contributors/secondary-authors/author",
    "A3": "contributors/tertiary-authors/author", "A4": "contributors/subsidiary-authors/author",
    _SECOND_SCRIPT: "contributors/translated-authors/author", "AD": "auth-address", "TI": "titles/title",
    "T2": "titles/secondary-title", "T3": "titles/tertiary-title", "J2": "titles/alt-title",
    "ST": "titles/short-title", "TT": "titles/translated-title", "JF": "periodical/full-title",
    "SP": "pages", "VL": "volume", "IS": "number", "CP": "issue", "NV": "num-vols", "ET": "edition",
    "SE": "section", "KW": "keywords/keyword", "PY": "dates/year", "DA": "dates/pub-dates/date",
    "CY": "pub-location", "PB": "publisher", "SN": "isbn", "AN": "accession-num", "CN": "call-num",
    "ID": "label", "AB": "abstract", "N1": "notes", "M2": "research-notes", "M3": "work-type",
    "UR": "urls/web-urls/url", "L2": "urls/related-urls/url", "DO": "electronic-resource-num",
    "DB": "remote-database-name", "DP": "remote-database-provider", "LA": "language", "Y2": "access-date",
    **{f"C{number}": f"custom{number}" for number in range(1, 8)},
    "M1": "misc1", "OP": "orig-pub",
}  # fmt: skip
_ORDER = {path: place for place, path in enumerate(_PATHS.values())}
_MOVED = {
    "book": {"M1": "number"},
    "classic": {"M1": "number"},
    **{part: {"SV": "number"} for part in PARTS.split()},
    "chapter": {"SV": "number", "IS": "issue"},
}
"""Where Zotero looks for a tag in records of a type."""
_IN_SERIALS = {"T2": "JF", "IS": "CP", "UR": "L2"}
_REPEATED = {
    **dict.fromkeys(SERIALS.split(), _IN_SERIALS),
    "paper-conference": {"C3": "T2", "C1": "CY", "UR": "L2"},
}
_EVERYWHERE = {"UR": "L2"}
"""Tags that stand again in a second element, by type: some client looks there alone."""
_LINES = {
    "U1": "+reference", "U2": "+locator", "U3": "+et-al", "LB": "+reference-label",
    "SV": "+collection-number", "N2": "+original-abstract", "C8": "+custom8", "ED": "A2",
    "+original-title": "TT",
}  # fmt: skip
"""Tags without an element that Zotero and EndNote take for the same, and what stands for them."""
_OF_PATENTS = {"A2": "+authority", "ED": "+editor"}
"""There Zotero takes a second author for an inventor."""
_SPARE = frozenset("source-app database rec-number foreign-keys/key ref-type urls/pdf-urls/url".split())
"""Elements that say nothing of the work."""
_DATES = ("DA", "Y2", "C1")

TABLE = replace(
    ris.TABLE,
    name="endnote-xml",
    layout=Layout(
        re.compile(f"({'|'.join(tag for tag in _PATHS if tag.isalnum())}) (.*)"), "TY", frozenset()
    ),
    types={**endnote.TABLE.types, "paper-conference": "Conference Proceedings", "periodical": "Serial"},
    synonyms={**endnote.TABLE.synonyms, "conference paper": "paper-conference"},
    other=endnote.TABLE.other,
    unclear=endnote.TABLE.unclear | {"periodical"},
    print_line=lambda tag, value: f"{tag} {value}",
)


@cache
def _paths(type_: str) -> dict[str, str]:
    """The element of each tag in records of a type."""
    moved = _MOVED.get(type_, {})
    kept = {tag: path for tag, path in _PATHS.items() if path not in moved.values()} | moved
    return {tag: path for tag, path in kept.items() if type_ != "patent" or tag not in _OF_PATENTS}


@cache
def _tags(type_: str) -> dict[str, str]:
    return {path: tag for tag, path in _paths(type_).items()}


# --- writing


def dumps(records: Sequence[Record]) -> str:
    """Records as one document.

    >>> from cajournal.models import Article
    >>> print(dumps([Article(type="book", title="和平地理学", key="book7")]))
    <?xml version="1.0" encoding="UTF-8"?>
    <xml><records>
    <record><source-app name="cajournal">cajournal</source-app>...
    </records></xml>
    <BLANKLINE>
    """
    lines = (_written(record, key) for record, key in zip(records, keys.assign(records), strict=True))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n{"".join(lines)}</records></xml>\n'


def _written(record: Record, key: str) -> str:
    name = TABLE.types.get(record.type, TABLE.other)
    texts = _texts(record) | {"label": [key]}
    head = _HEAD.format(key=key, name=name, number=endnote.NUMBERS[name])
    return f"<record>{head}{''.join(written(texts, _ORDER))}</record>\n"


_HEAD = (
    '<source-app name="cajournal">cajournal</source-app>'
    '<foreign-keys><key app="cajournal">{key}</key></foreign-keys><ref-type name="{name}">{number}</ref-type>'
)


def _texts(record: Record) -> Tags:
    """The texts of a record by the paths of their elements."""
    tags = _our_tags(record)
    lines: list[str] = []
    texts: Tags = {}
    paths = _paths(record.type)
    for tag, values in tags.items():
        if tag in paths:
            texts[paths[tag]] = values
        elif is_line(tag):
            lines += [f"{tag[1:]}: {one_line(value)}" for value in values]
    return texts | ({"research-notes": ["\n".join(lines)]} if lines else {})


def _our_tags(record: Record) -> Tags:
    """The tags of RIS as they stand in EndNote XML."""
    tags = tags_of(record, TABLE)
    if isinstance(record, Citation):
        tags.setdefault("U1", ["-"])
    if "N1" in tags:
        del tags["M2"]
    tags.pop("OP", None)
    if "EP" in tags:
        tags["SP"] = [f"{tags['SP'][0]}-{tags.pop('EP')[0]}"]
    paths = _paths(record.type)
    instead = _LINES | (_OF_PATENTS if record.type == "patent" else {})
    return _spelled({tag if tag in paths else instead.get(tag, tag): tags[tag] for tag in tags}, record)


def _spelled(tags: Tags, record: Record) -> Tags:
    """Texts again where some client looks for them, dates with hyphens, names with commas."""
    for tag, again in _REPEATED.get(record.type, _EVERYWHERE).items():
        if tag in tags:
            tags.setdefault(again, tags[tag])
    for tag in _DATES:
        if tag in tags:
            tags[tag] = [value.replace("/", "-") for value in tags[tag]]
    if _SECOND_SCRIPT in tags:
        tags[_SECOND_SCRIPT] = [
            name.replace(" || ", "" if has_han(name) else ", ") for name in tags[_SECOND_SCRIPT]
        ]
    return tags


def cannot(record: Record) -> list[str]:
    """The fields that would not come back just as they are."""
    return differing(record, loads(dumps([record])))


# --- reading


def sniff(content: str) -> bool:
    """Whether a text is XML with EndNote's records."""
    head = content[:5000]
    return "<record" in head and "<ref-type" in head


def loads(content: str) -> Loaded:
    """The records of a document; one that cannot be parsed is left out and told in `notices`.

    Raises FormatError when there is no record in it.
    """
    return xml_source.load(content, "record", TABLE, _entry)


@dataclass
class _Entry(Entry):
    """A record whose values are known by tag at once."""

    said: Tags = field(default_factory=dict)

    def tags(self) -> Tags:
        return {tag: list(dict.fromkeys(values)) for tag, values in self.said.items()}


def _entry(number: int, element: Element) -> Entry:
    """The record's elements by the tags of RIS."""
    name = _type_name(element.find("ref-type"))
    type_ = type_of(name, TABLE)
    tags = _tags(type_)
    texts = {tags.get(path, path): said for path, said in texts_of(element).items() if path not in _SPARE}
    for tag, again in _REPEATED.get(type_, _EVERYWHERE).items():
        if again in texts and texts[again] == texts.get(tag):
            del texts[again]
    if _SECOND_SCRIPT in texts:
        texts[_SECOND_SCRIPT] = [said.replace(", ", " || ", 1) for said in texts[_SECOND_SCRIPT]]
    for line in "\n".join(texts.pop("M2", [])).split("\n"):
        _take_line(line, texts)
    return _Entry(number, said=texts | {"TY": [name]})


def _take_line(line: str, texts: Tags) -> None:
    """A line of the notes that says what another tag says stands under that."""
    name, parted, value = line.partition(": ")
    own = _TAGS_OF_LINES.get(name + parted)
    if own or line:
        texts.setdefault(own or "M2", []).append(value if own else line)


_TAGS_OF_LINES = {f"{name[1:]}: ": tag for tag, name in (_LINES | _OF_PATENTS).items() if is_line(name)}


def _type_name(element: Element | None) -> str:
    if element is None:
        return ""
    return element.get("name") or _NAMES.get("".join(element.itertext()).strip(), "")


FORMAT = Format(
    TABLE.name, (".xml",), sniff, loads, dumps, cannot, xml_source.start_of("record"), xml_source.end
)
