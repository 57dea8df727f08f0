"""What kind of work a page describes, and which fields one expects of it."""

from __future__ import annotations

import re

from cajournal.models import Bilingual
from cajournal.pages.draft import Draft
from cajournal.pages.values import clean
from cajournal.text.databases import kind_of, kind_of_code
from cajournal.text.script import HAN, has_han, language_of

EXPECTED: dict[str, tuple[str, ...]] = {
    "article-journal": ("title.zh", "author", "container_title", "issued", "abstract", "keywords"),
    "article-newspaper": ("title.zh", "author", "container_title", "issued"),
    "paper-conference": ("title.zh", "author", "abstract", "keywords"),
    "thesis": ("title.zh", "author", "publisher", "issued", "abstract"),
    "patent": ("title.zh", "author", "number"),
    "standard": ("title.zh", "number"),
    "entry": ("title.zh", "issued"),
    "article": ("title.zh", "author", "issued", "abstract"),
    "book": ("title.zh", "author", "publisher", "issued"),
    "report": ("title.zh", "author", "issued"),
}
"""The fields whose absence is told, by CSL type."""

_DBCODE = re.compile(r"dbcode=([A-Z]{4})|\b(CDFD|CMFD|CPFD|IPFD|CCND)(?:\d{4}|LAST|TOTAL|,)", re.IGNORECASE)
_BY_LABEL = (
    ("thesis", ("degree", "advisor", "school")),
    ("patent", ("patent_number",)),
    ("standard", ("standard_number",)),
    ("report", ("report", "compiled")),
    ("article-newspaper", ("newspaper", "section")),
    ("paper-conference", ("proceedings", "event")),
    ("entry", ("yearbook",)),
    ("article", ("posted",)),
)
_PAPER = re.compile("(?<![学通公])报$")
_DEGREES = {
    "博": "博士学位论文",
    "碩": "碩士學位論文",
    "硕": "硕士学位论文",
    "学士": "学士学位论文",
    "學士": "學士學位論文",
}
_COPIED = {
    "event": "event_title",
    "event_place": "event_place",
    "standard_body": "authority",
    "collection": "collection_title",
}
_NUMBER = re.compile(r"[A-Z]{2,4}(?:/[A-Z])?\s?[\d.]+(?:[-—–]\d{2,4})?|[A-Z]{2}\d{5,}[\d.X]*[A-Z]?\d?")


def read_kind(draft: Draft) -> None:
    """The CSL type (by labels, else by the database in an address), its own fields, and the language."""
    kind = _kind(draft)
    draft.values["type"] = kind
    if kind == "thesis":
        _read_thesis(draft)
    if kind == "book":
        _read_book(draft)
    if kind == "patent":
        _read_patent(draft)
    for row, field in draft.by_label(_COPIED):
        draft.put(field, clean(draft.text[row.start : row.end]), *row[1:], f"label:{row.field}")
    for row in draft.rows("patent_number", "standard_number"):
        if found := _NUMBER.search(draft.text, row.start, row.end):
            draft.put("number", clean(found[0]), *found.span(), f"label:{row.field}")
    _read_publisher(draft)
    draft.values["language"] = _language(draft)


def _kind(draft: Draft) -> str:
    for row in draft.rows("database"):
        if kind := kind_of(draft.text[row.start : row.end]):
            return kind
    hosted = "container_title.zh" in draft or draft.rows("journal", "source")
    if draft.rows("isbn") and not hosted and not draft.rows("degree", "advisor", "school", "proceedings"):
        return "book"
    for kind, labels in _BY_LABEL:
        if draft.rows(*labels):
            return kind
    issued = draft.values.get("issued")
    if issued and issued.day and _PAPER.search(draft.values.get("container_title.zh", "")):
        return "article-newspaper"
    found = (
        _DBCODE.search(draft.flat.source)
        if draft.flat.heading and "container_title.zh" not in draft
        else None
    )
    return (found and kind_of_code(found[1] or found[2])) or "article-journal"


def _read_book(draft: Draft) -> None:
    """A book's 版次 is its edition, and its people have roles."""
    if edition := draft.values.pop("section", None):
        draft.values["edition"] = edition
    people = draft.values.get("author", [])
    for row in draft.rows("author"):
        roles = {
            found["name"].strip(): found["role"] for found in _ROLE.finditer(draft.text, row.start, row.end)
        }
        for role, field in (("译", "translator"), ("编", "editor")):
            given = [one for one in people if role in roles.get(str(one), "")]
            if given and len(given) < len(people):
                draft.put(field, given, row.start, row.end, f"label:{row.field}")
                people = [one for one in people if one not in given]
    if people:
        draft.values["author"] = people


def _read_patent(draft: Draft) -> None:
    """Who applied for it, and its second number: what no field of a record holds."""
    extra = {}
    for row in draft.rows("applicant")[:1]:
        extra["applicant"] = clean(draft.text[row.start : row.end])
    for row in draft.rows("patent_number")[1:2]:
        extra["publication-number"] = clean(draft.text[row.start : row.end])
    if extra:
        draft.values["extra"] = {**draft.values.get("extra", {}), **extra}


_ROLE = re.compile(
    rf"(?P<name>[{HAN}·]{{2,16}}?)\s*[(（]?(?P<role>编译|译注|译|主编|编)[)）]?(?=\s*(?:[,，;；、/\n]|$))"
)


def _read_thesis(draft: Draft) -> None:
    granted = draft.values.pop("container_title.zh", None)
    for row in draft.rows("source") if granted else ():
        draft.put("publisher", Bilingual.model_validate(granted), *row[1:], "label:source")
    for row in draft.rows("degree"):
        printed = clean(draft.text[row.start : row.end])
        genre = next((name for sign, name in _DEGREES.items() if sign in printed), printed)
        draft.put("genre", genre, *row[1:], "label:degree")
    for place in draft.byline.places[:1]:
        draft.put(
            "publisher", Bilingual.model_validate(place.name), place.start, place.end, "byline:affiliation"
        )


def _read_publisher(draft: Draft) -> None:
    for row in draft.rows("school", "publisher"):
        zh, _, en = draft.text[row.start : row.end].partition("\n")
        value = {"zh" if has_han(zh) else "en": clean(zh)} | ({"en": clean(en)} if en.strip() else {})
        draft.put("publisher", Bilingual.model_validate(value), *row[1:], f"label:{row.field}")


def _language(draft: Draft) -> str:
    """The record's own language: that of its Chinese parts where it has any."""
    for field in ("title.zh", "abstract.zh", "container_title.zh"):
        if value := draft.values.get(field):
            return language_of(value)
    return language_of(draft.values.get("title.en") or draft.values.get("abstract.en") or "")
