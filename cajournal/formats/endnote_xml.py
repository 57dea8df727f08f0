"""EndNote XML (.xml) as EndNote and Zotero write and read it: `<titles><title>多元外交</title></titles>`.

EndNote's fields are those of RIS under longer names, so the rows of `ris` hold here, too, and one table
gives each of its tags an element. What EndNote has no field for stands as `name: value` lines in its
research notes; what does not come back even so is told by `cannot`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

from cajournal.errors import FormatError
from cajournal.formats import endnote, keys, ris, tagged_records
from cajournal.formats.base import Format, Loaded
from cajournal.formats.endnote_source import START, end, records_of, texts_of, written
from cajournal.formats.tagged import Entry, Layout, Line, Tags
from cajournal.formats.tagged_rows import is_line
from cajournal.models import Notice, Record

# EndNote's number of each of its types.
_NUMBERS = {
    "Artwork": 2, "Audiovisual Material": 3, "Bill": 4, "Book Section": 5, "Book": 6, "Case": 7,
    "Computer Program": 9, "Conference Proceedings": 10, "Web Page": 12, "Generic": 13, "Hearing": 14,
    "Journal Article": 17, "Magazine Article": 19, "Map": 20, "Film or Broadcast": 21,
    "Newspaper Article": 23, "Patent": 25, "Personal Communication": 26, "Report": 27, "Edited Book": 28,
    "Statute": 31, "Thesis": 32, "Unpublished Work": 34, "Manuscript": 36, "Figure": 37,
    "Chart or Table": 38, "Electronic Article": 43, "Electronic Book": 44, "Online Database": 45,
    "Government Document": 46, "Conference Paper": 47, "Online Multimedia": 48, "Classical Work": 49,
    "Legal Rule or Regulation": 50, "Ancient Text": 51, "Dictionary": 52, "Encyclopedia": 53,
    "Grant": 54, "Aggregated Database": 55, "Blog": 56, "Serial": 57, "Standard": 58, "Dataset": 59,
    "Electronic Book Section": 60,
}  # fmt: skip
_NAMES = {str(number): name for name, number in _NUMBERS.items()}

# RIS tag ↔ element, in the order that EndNote writes them; a tag that begins with + is a line of the notes.
_PATHS = {
    "AU": "contributors/authors/author",
    "A2": "contributors/secondary-authors/author",
    "A3": "contributors/tertiary-authors/author",
    "A4": "contributors/subsidiary-authors/author",
    "AD": "auth-address",
    "TI": "titles/title",
    "T2": "titles/secondary-title",
    "T3": "titles/tertiary-title",
    "J2": "titles/alt-title",
    "ST": "titles/short-title",
    "TT": "titles/translated-title",
    "JF": "periodical/full-title",
    "SP": "pages",
    "VL": "volume",
    "IS": "number",
    "M1": "number",
    "NV": "num-vols",
    "ET": "edition",
    "SE": "section",
    "KW": "keywords/keyword",
    "PY": "dates/year",
    "DA": "dates/pub-dates/date",
    "CY": "pub-location",
    "PB": "publisher",
    "OP": "orig-pub",
    "SN": "isbn",
    "AN": "accession-num",
    "CN": "call-num",
    "ID": "label",
    "AB": "abstract",
    "N1": "notes",
    "M2": "research-notes",
    "M3": "work-type",
    "UR": "urls/related-urls/url",
    "L2": "urls/web-urls/url",
    "DO": "electronic-resource-num",
    "DB": "remote-database-name",
    "DP": "remote-database-provider",
    "LA": "language",
    "Y2": "access-date",
    **{f"C{number}": f"custom{number}" for number in range(1, 8)},
}
_ORDER = {path: place for place, path in enumerate(dict.fromkeys(_PATHS.values()))}
_TAGS = {path: tag for tag, path in reversed(_PATHS.items())}
# What RIS keeps under tags for the user's own purposes.
_NOTED = {"U1": "reference", "U2": "locator", "U3": "et-al", "LB": "reference-label", "SV": "collection-number"}
_NOTED |= {"N2": "original-abstract", "ED": "editor", "C8": "custom8"}
_NOTED_BACK = {f"{name}: ": tag for tag, name in _NOTED.items()}
_DATES = ("DA", "Y2")
_SERIALS = frozenset("article-journal article-magazine article-newspaper review".split())

_TABLE = replace(
    ris.TABLE,
    name="endnote-xml",
    layout=Layout(re.compile(f"({'|'.join(tag for tag in _PATHS if tag not in 'M1 M2')}) (.*)"), "TY", frozenset()),
    types=endnote.TABLE.types,
    synonyms=endnote.TABLE.synonyms,
    other=endnote.TABLE.other,
    unclear=endnote.TABLE.unclear,
    print_line=lambda tag, value: f"{tag} {value}",
)

# --- writing


def dumps(records: Sequence[Record]) -> str:
    """Records as one document.

    >>> from cajournal.models import Article
    >>> print(dumps([Article(type="book", title="和平地理学")]))
    <?xml version="1.0" encoding="UTF-8"?>
    <xml><records>
    <record><source-app name="cajournal">cajournal</source-app><ref-type name="Book">6</ref-type><titles>...
    </records></xml>
    <BLANKLINE>
    """
    lines = (_written(record, key) for record, key in zip(records, keys.assign(records), strict=True))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n{"".join(lines)}</records></xml>\n'


def _written(record: Record, key: str) -> str:
    name = _TABLE.types.get(record.type, _TABLE.other)
    tags = tagged_records.tags_of(record, _TABLE)
    _stand_in(tags, record.type)
    texts = {_PATHS[tag]: values for tag, values in tags.items() if tag in _PATHS}
    lines = list(_lines(tags))
    texts |= {"research-notes": ["\n".join(lines)]} if lines else {}
    kind = f'<source-app name="cajournal">cajournal</source-app><ref-type name="{name}">{_NUMBERS[name]}</ref-type>'
    return f"<record>{kind}{''.join(written(texts | {'label': [key]}, _ORDER))}</record>\n"
