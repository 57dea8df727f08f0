"""CSL types as BibTeX entry types, and back.

Zotero drops entries of a type that it does not know (`@standard`, `@dataset`, `@newspaper` …), so these
take a known one and a field that says what they are: `entrysubtype` (gbt7714, biblatex), `entrytypeid`
(gbt7714) and `usera` (biblatex-gb7714-2015). Data sets and preprints are reports to it, since a report
keeps its publisher and number there, and a web page does not; the styles print [DS] and [PP].
"""

from __future__ import annotations

import re

from cajournal.formats.rows import Tags
from cajournal.models import Record

# CSL type → entry type, and the fields that tell it from others of that entry type.
TYPES: dict[str, tuple[str, Tags]] = {
    "article-journal": ("article", {}),
    "article-magazine": ("article", {"entrysubtype": "magazine"}),
    "article-newspaper": ("article", {"entrysubtype": "newspaper"}),
    "book": ("book", {}),
    "classic": ("book", {"entrysubtype": "classic"}),
    "chapter": ("incollection", {}),
    "entry": ("incollection", {"entrysubtype": "entry"}),
    "entry-dictionary": ("incollection", {"entrysubtype": "dictionary"}),
    "entry-encyclopedia": ("incollection", {"entrysubtype": "encyclopedia"}),
    "paper-conference": ("inproceedings", {}),
    "thesis": ("phdthesis", {}),
    "report": ("techreport", {}),
    "standard": ("techreport", {"entrysubtype": "standard"}),
    "patent": ("patent", {}),
    "webpage": ("online", {}),
    "dataset": ("techreport", {"entrytypeid": "DS", "usera": "DS"}),
    "article": ("techreport", {"entrytypeid": "PP", "usera": "PP"}),
    "software": ("software", {}),
    "manuscript": ("unpublished", {}),
    "document": ("misc", {}),
}
_BY_MARKS = (
    {
        (entry, marks.get("entrysubtype") or marks.get("usera", "")): csl
        for csl, (entry, marks) in TYPES.items()
    }
    | {
        ("article", "news"): "article-newspaper",
        ("misc", "standard"): "standard",
        ("report", "standard"): "standard",
    }
    | {
        (entry, mark): csl
        for entry in ("online", "report")
        for mark, csl in (("DS", "dataset"), ("PP", "article"))
    }
)
# Further entry types of BibTeX, biblatex and gbt7714.
_READ_TYPES = {entry: csl for csl, (entry, marks) in TYPES.items() if not marks} | {
    entry: csl
    for csl, entries in {
        "article": "preprint",
        "article-newspaper": "newspaper newsarticle",
        "book": "collection mvbook mvcollection proceedings mvproceedings reference manual booklet",
        "chapter": "inbook bookinbook suppbook suppcollection",
        "collection": "archive",
        "dataset": "dataset database",
        "entry-encyclopedia": "inreference",
        "graphic": "artwork image",
        "legal_case": "jurisdiction",
        "legislation": "legislation legal",
        "map": "map",
        "motion_picture": "movie video",
        "paper-conference": "conference",
        "periodical": "periodical",
        "personal_communication": "letter",
        "report": "report",
        "review": "review",
        "song": "audio music",
        "standard": "standard",
        "thesis": "mastersthesis thesis",
        "webpage": "electronic www webpage",
    }.items()
    for entry in entries.split()
}
_MASTERS = re.compile("硕士|master", re.IGNORECASE)


def entry_type(record: Record) -> tuple[str, Tags]:
    """The entry type of a record, and the fields that mark it.

    >>> entry_type(Record(type="standard"))
    ('techreport', {'entrysubtype': 'standard'})
    """
    if record.type == "thesis" and _MASTERS.search(record.genre or ""):
        return "mastersthesis", {}
    return TYPES.get(record.type, ("misc", {"entrysubtype": record.type}))


def csl_type(entry: str, tags: Tags) -> str:
    """The CSL type of an entry; takes the fields that mark it.

    >>> csl_type("online", {"usera": "DS", "entrytypeid": "DS"}), csl_type("inbook", {})
    ('dataset', 'chapter')
    """
    for mark in (tags.get("entrysubtype", "").lower(), tags.get("usera", tags.get("entrytypeid", ""))):
        found = _BY_MARKS.get((entry, mark)) or (mark if entry == "misc" else None) if mark else None
        if found:
            for tag in ("entrysubtype", "usera", "entrytypeid"):
                tags.pop(tag, None)
            return found
    if entry == "mastersthesis":  # the entry type says what `type` may leave out
        tags.setdefault("type", "硕士学位论文" if tags.get("langid") == "chinese" else "Master's thesis")
    return _READ_TYPES.get(entry, "document")
