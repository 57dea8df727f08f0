"""A record about to be printed: its fields, the manner of printing, and what every element asks of both."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cajournal.gbt7714 import codes
from cajournal.gbt7714.kinds import is_of_the_web, kind_of
from cajournal.gbt7714.marks import is_wide
from cajournal.gbt7714.names import WORDS, Manner
from cajournal.models import Bilingual, Record
from cajournal.text.script import language_of


@dataclass(frozen=True)
class Manners:
    """How a list is printed: the options of `format_reference`, settled."""

    edition: int
    style: str
    punctuation: str
    locale: str | None
    names_max: int
    names: Manner
    doi: bool
    url: bool


class Work:
    """A record about to be printed: its fields, and what every element asks of them."""

    __slots__ = (
        "comma",
        "cut",
        "edition",
        "han",
        "kind",
        "manners",
        "online",
        "own",
        "said",
        "shows_url",
        "suffix",
        "type",
        "wide",
        "words",
    )

    def __init__(self, record: Record, manners: Manners, suffix: str = "") -> None:
        said = record.__dict__
        self.said: dict[str, Any] = said
        self.cut = record.cut
        self.manners = manners
        self.edition = manners.edition
        self.suffix = suffix
        language = manners.locale or said["language"] or language_of(str(said.get("title") or ""))
        self.han = language[:2] in ("zh", "ja", "ko")
        self.own = "zh" if self.han else "en"
        self.words = WORDS["zh" if self.han else language[:2] if language[:2] in WORDS else "en"]
        self.wide = is_wide(manners.punctuation, self.han)
        self.comma = "，" if self.wide else ", "
        self.shows_url = manners.url or is_of_the_web(said["type"])
        self.online = manners.edition != 1987 and self._is_online()
        self.type = codes.real_type(said)
        self.kind = kind_of(said, manners.edition, self.online)

    def _is_online(self) -> bool:
        """Whether an access path is printed, or was where the record was read."""
        said, manners = self.said, self.manners
        if self.shows_url and (said["URL"] or (said["medium"] or "").endswith("OL")):
            return True
        told = (said["DOI"] and self.edition >= 2015) or (said["CSTR"] and self.edition == 2025)
        return bool(manners.doi and told)


Field = Callable[[Work], str]


def text_of(value: Any, own: str) -> str:
    """A value in the record's own language, without markup."""
    if value is None:
        return ""
    if isinstance(value, Bilingual):
        value = (value.zh or value.en if own == "zh" else value.en or value.zh) or value.other or ""
    return _MARKUP.sub("", value) if "<" in value else str(value)


_MARKUP = re.compile(r"</?(?:span|i|b|sub|sup|em|strong|sc)\b[^<>]*>")


def plain(name: str) -> Field:
    """The element that is a field as it is."""

    def field(work: Work) -> str:
        return work.said.get(name) or ""

    return field


def own(name: str) -> Field:
    """The element that is a field in the record's own language."""

    def field(work: Work) -> str:
        return text_of(work.said.get(name), work.own)

    return field
