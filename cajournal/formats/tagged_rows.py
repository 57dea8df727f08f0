"""Rows of tagged formats: each tag holds a list of values, a field may stand under several tags.

A tag that begins with `+` is a line `name: value` in the format's tag for notes: by the name of its
CSL variable, Zotero takes it for the field that it is (`+number-of-pages` is `M2  - number-of-pages: 19`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from cajournal.formats.csl import paired
from cajournal.formats.languages import bcp47
from cajournal.formats.rows import Context, Row, keyword_list
from cajournal.formats.tagged import Tags
from cajournal.formats.tagged_names import OTHERS, read_names, read_pair, write_names, write_pairs
from cajournal.models import Affiliation, Author, Citation, ClassCode, Funding, Keywords
from cajournal.text.script import has_han

Homes = Mapping[str, str]
"""Types of records, in one string, → the tags of a field in them, in one string."""

_SEPARATORS = re.compile(r"\s*[;；\n]+\s*")
_COMMAS = re.compile(r"\s*[、，,]\s*")
_ISSN = re.compile(r"\s*(?:ISSN)?[:： ]*\d{4}-?\d{3}[\dXx]\s*")
_ISBN = re.compile(r"\D*(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]\s*(?:\(.*\))?\s*")


class Home:
    """The tags of a field in each type of record: all are written, the first that says something is read."""

    def __init__(self, default: str, by_type: Homes | None = None, also: str = "") -> None:
        self.default = tuple(default.split())
        self.also = tuple(also.split())
        homes = (by_type or {}).items()
        self.by_type = {type_: tuple(tags.split()) for types, tags in homes for type_ in types.split()}

    def tags(self) -> frozenset[str]:
        """Every tag that the field may stand under."""
        return frozenset((*self.default, *self.also, *(tag for tags in self.by_type.values() for tag in tags)))

    def write(self, context: Context, values: list[str]) -> Tags:
        """The values under each tag of this type."""
        return {tag: values for tag in self.by_type.get(context.type, self.default)}

    def take(
        self, tags: Tags, context: Context, of: Callable[[list[str]], Any], only_first: bool = False
    ) -> Any:
        """What the first tag says that `of` understands; that and tags with the same words are taken out.

        With `only_first` its further values stay.
        """
        own = self.by_type.get(context.type, self.default)
        for tag in (*own, *self.also):
            if tag in tags and (value := of(tags[tag])) not in (None, "", []):
                said = tags.pop(tag)
                for other in own:
                    if tags.get(other) == said:
                        del tags[other]
                if only_first and len(said) > 1:
                    tags[tag] = said[1:]
                return value
        return None


def values(
    field: str,
    home: Home,
    to: Callable[[Any, Context], list[str]],
    of: Callable[[list[str], Context], Any],
) -> Row:
    """A field whose values `to` gives as a list and `of` reads back."""
    return Row(
        field,
        home.tags(),
        lambda value, context: home.write(context, to(value, context)),
        lambda tags, context: home.take(tags, context, lambda said: of(said, context)),
    )


def text(
    field: str,
    default: str,
    by_type: Homes | None = None,
    also: str = "",
    of: Callable[[str], Any] = str,
) -> Row:
    """A plain text; of several values the first."""
    home = Home(default, by_type, also)

    def read(tags: Tags, context: Context) -> Any:
        return home.take(tags, context, lambda said: of(said[0]), only_first=True)

    return Row(field, home.tags(), lambda value, context: home.write(context, [str(value)]), read)


def joined(field: str, default: str, by_type: Homes | None = None, also: str = "", by: str = "; ") -> Row:
    """A text that a file may give in several values."""
    home = Home(default, by_type, also)
    return values(field, home, lambda value, context: [str(value)], lambda said, context: by.join(said))


def note(tag: str, lines: str) -> Row:
    """The note, under its tag and, line by line, where Zotero's Extra comes from."""

    def write(value: str, context: Context) -> Tags:
        return {tag: [value], lines: value.split("\n")}  # where both are one tag, line by line

    def read(tags: Tags, context: Context) -> str | None:
        said, again = tags.pop(tag, []), tags.get(lines, [])  # the second is empty where both are one tag
        if said and again and "\n".join(again).split() != "\n".join(said).split():
            return "\n".join(said)
        tags.pop(lines, None)
        return "\n".join(said or again) or None

    return Row("note", frozenset((tag, lines)), write, read)


# --- numbers


def as_number(said: str) -> int | None:
    """A whole number; None for another text."""
    return int(said) if said.isdecimal() else None


def as_issn(said: str) -> str | None:
    """A text of the form of an ISSN."""
    return said if _ISSN.fullmatch(said) else None


def as_isbn(said: str) -> str | None:
    """A text of the form of an ISBN."""
    return said if _ISBN.fullmatch(said) else None


@lru_cache(maxsize=1 << 10)
def as_language(said: str) -> str | None:
    """The BCP 47 code of a language by whatever name."""
    return bcp47(said)


# --- people


def people(field: str, default: str, by_type: Homes | None = None, also: str = "") -> Row:
    """A list of people, one a line; in a line of the notes as `Family || Given`."""
    home = Home(default, by_type, also)

    def write(value: list[Author], context: Context) -> Tags:
        return {
            tag: _noted(value, context.own) if tag[0] == "+" else write_names(value, context.own)
            for tag in home.write(context, [])
        }

    def read(tags: Tags, context: Context) -> list[Author] | None:
        own = home.by_type.get(context.type, home.default)
        found = next((tag for tag in (*own, *home.also) if tag in tags), None)
        if found is None:
            return None
        said = tags.pop(found)
        for tag in own:
            tags.pop(tag, None)
        return _from_notes(said) if found[0] == "+" else read_names(said)[0] or None

    return Row(field, home.tags(), write, read)


def _noted(authors: Sequence[Author], own: str) -> list[str]:
    return [line.replace(", ", " || ", 1).rstrip(",") for line in write_names(authors, own)]


def _from_notes(said: list[str]) -> list[Author] | None:
    return [author for line in said if (author := read_pair(line))] or None


def authors(tag: str, also: str, other: str, address: str = "", others: str = "") -> Row:
    """The authors; their names in the other script under `other`, their affiliations under `address`.

    Further tags of authors stand in `also`, of names in the other script in `others`.
    """
    known = (tag, *also.split())
    second = (other, *others.split())

    def write(value: list[Author], context: Context) -> Tags:
        written = {tag: write_names(value, context.own)}
        if pairs := write_pairs(value, context.own):
            written[other] = pairs if other[0] == "+" else [pair.replace(" || ", ", ") for pair in pairs]
        if address and (told := write_affiliations(value)):
            written[address] = told
        return written

    def read(tags: Tags, context: Context) -> list[Author] | None:
        said = [name for each in known for name in tags.pop(each, [])]
        found, cut = read_names(said)
        if cut:
            tags[OTHERS] = ["true"]
        for name in second:
            if name in tags and (both := paired(found, _others(tags[name], name))):
                found = both
                del tags[name]
        return read_affiliations(found, tags, address) or None

    return Row("author", frozenset((*known, *second, address)), write, read)


def _others(said: list[str], tag: str) -> Sequence[Author | None]:
    return [read_pair(line) for line in said] if tag[0] == "+" else read_names(said)[0]


def write_affiliations(people: Sequence[Author]) -> list[str]:
    """A line for each author where each has one; one line where all have the same."""
    told = [author.affiliations[0].name for author in people if len(author.affiliations) == 1]
    if len(told) == len(people):
        return told[:1] if len(set(told)) == 1 else told
    return list(dict.fromkeys(each.name for author in people for each in author.affiliations))


def read_affiliations(people: list[Author], tags: Tags, address: str) -> list[Author]:
    """The authors with their affiliations, where the file tells whose they are; else the tag stays."""
    said = tags.get(address, [])
    parts = [part for line in said for part in line.split(";") if part.strip(" ;")] if len(said) == 1 else said
    if not parts or not people or len(parts) not in (1, len(people)) or 1 < len(parts) != len(said):
        return people
    del tags[address]
    bodies = [_affiliation(part.strip(" ;")) for part in (parts if len(parts) > 1 else parts * len(people))]
    return [author.model_copy(update={"affiliations": (body,)}) for author, body in zip(people, bodies, strict=True)]


_affiliation = lru_cache(maxsize=1 << 12)(lambda name: Affiliation(name=name))


# --- lists


def keywords(default: str, also: str = "", other: str = "") -> Row:
    """The keywords of both languages, one a line; under `other` those that are not in the record's own."""
    home = Home(default, also=also)

    def write(value: Keywords, context: Context) -> Tags:
        own, rest = (value.en, value.zh) if context.own == "en" else (value.zh, value.en)
        if not other or not own:
            return home.write(context, [*value.zh, *value.en])
        return home.write(context, own) | ({other: rest} if rest else {})

    def read(tags: Tags, context: Context) -> Keywords | None:
        if context.kind is Citation:
            return None
        words = home.take(tags, context, split_keywords) or []
        rest = split_keywords(tags.pop(other, []))
        if rest:
            return Keywords(zh=rest, en=words) if context.own == "en" else Keywords(zh=words, en=rest)
        return keyword_list(words) if words else None

    return Row("keywords", home.tags() | {other}, write, read)


def split_keywords(said: Sequence[str]) -> list[str]:
    """The keywords of all values: by semicolons and lines; a lone value without them by its commas.

    >>> split_keywords(["黄芪多糖;;复合酶;"]), split_keywords(["氢, 氧", "碳"]), split_keywords(["氢,氧"])
    (['黄芪多糖', '复合酶'], ['氢, 氧', '碳'], ['氢', '氧'])
    """
    if len(said) == 1 and not _SEPARATORS.search(said[0]):
        return [word for word in _COMMAS.split(said[0]) if word]
    words = [word for each in said for word in _SEPARATORS.split(each.strip())]
    return [word for word in words if word]


def classes(tag: str, also: str = "") -> Row:
    """The classes of the CLC, by their codes."""
    home = Home(tag, also=also)

    def read(said: list[str], context: Context) -> list[ClassCode] | None:
        codes = [code for each in said for code in re.split(r"\s*[;；,，\s]\s*", each) if code]
        return None if context.kind is Citation else [ClassCode(code=code) for code in codes] or None

    return values("clc", home, lambda value, context: ["; ".join(each.code for each in value)], read)


def funding(tag: str, also: str = "") -> Row:
    """The statement of funding as printed; its grants are read from it again."""
    home = Home(tag, also=also)

    def write(value: list[Funding], context: Context) -> list[str]:
        return list(dict.fromkeys(grant.raw for grant in value if grant.raw))

    def read(said: list[str], context: Context) -> list[Funding] | None:
        if context.kind is Citation:
            return None
        return [grant for statement in said for grant in _grants(statement)] or None

    return values("funding", home, write, read)


@lru_cache(maxsize=1 << 12)
def _grants(statement: str) -> tuple[Funding, ...]:
    from cajournal.funding.statement import read

    return tuple(read(statement)) or (Funding(raw=statement),)


@cache
def line_names(rows: tuple[Row, ...]) -> frozenset[str]:
    """The names of the lines in the notes that a table of rows reads."""
    return frozenset(tag[1:] for row in rows for tag in row.tags if tag.startswith("+"))


def in_own_script(value: str, own: str) -> bool:
    """Whether a text can be in the record's own language."""
    return has_han(value) == (own == "zh")


# --- what a printed reference has of its own


def reference(tag: str) -> Row:
    """The reference as printed; a dash where a citation was made by hand."""

    def read(tags: Tags, context: Context) -> str | None:
        said = tags.pop(tag, [""])[0]
        return None if said in ("", "-") else said

    return Row("raw", frozenset((tag,)), lambda value, context: {tag: [value]}, read)


def cut_list(tag: str) -> Row:
    """That the printed list of authors was cut: et al."""

    def read(tags: Tags, context: Context) -> bool | None:
        return tags.pop(tag, None) is not None or None

    return Row("et_al", frozenset((tag,)), lambda value, context: {tag: ["et al."]}, read)
