"""Rows of tagged formats for people, keywords, classes, grants, and for what only a printed reference has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from cajournal.formats.csl import paired
from cajournal.formats.rows import Context, Row
from cajournal.formats.tagged import Tags
from cajournal.formats.tagged_names import OTHERS, read_names, read_pair, write_names, write_pairs
from cajournal.formats.tagged_rows import Home, Homes, is_line, values
from cajournal.formats.usual_rows import keyword_list
from cajournal.models import Affiliation, Author, Citation, ClassCode, Funding, Keywords
from cajournal.text.script import has_han

_SEPARATORS = re.compile(r"(?:(?<!\s)\s+)?[;；\n]+\s*")
_COMMAS = re.compile(r"(?:(?<!\s)\s+)?[、，,]\s*")


# --- people


def people(field: str, default: str, by_type: Homes | None = None, also: str = "") -> Row:
    """A list of people, one a line; in a line of the notes as `Family || Given`."""
    home = Home(default, by_type, also)

    def write(value: list[Author], context: Context) -> Tags:
        return {
            tag: _noted(value, context.own) if is_line(tag) else write_names(value, context.own)
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
        return _from_notes(said) if is_line(found) else read_names(said)[0] or None

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
            written[other] = pairs if is_line(other) else [pair.replace(" || ", ", ") for pair in pairs]
        if address and (told := write_affiliations(value)):
            written[address] = told
        return written

    def read(tags: Tags, context: Context) -> list[Author] | None:
        said = [name for each in known for name in tags.pop(each, [])]
        found, cut = read_names(said)
        if cut:
            tags[OTHERS] = ["true"]
        for name in second:
            if name in tags and (both := _paired(found, _others(tags[name], name))):
                found = both
                del tags[name]
        return read_affiliations(found, tags, address) or None

    return Row("author", frozenset((*known, *second, address)), write, read)


def _others(said: list[str], tag: str) -> Sequence[Author | None]:
    return [read_pair(line) for line in said] if is_line(tag) else read_names(said)[0]


def _paired(people: list[Author], others: Sequence[Author | None]) -> list[Author] | None:
    """People with their names in the other script; of a mixed list only those in Han have another."""
    if len(people) == len(others):
        return paired(people, others)
    han = [author for author in people if author.name.han]
    both = paired(han, others)
    if not both:
        return None
    left = iter(both)
    return [next(left) if author.name.han else author for author in people]


def write_affiliations(people: Sequence[Author]) -> list[str]:
    """A line for each author where each has one; one line where all have the same.

    Where that is not so, the bodies stand once each, unless it would look like it.
    """
    told = [author.affiliations[0].name for author in people if len(author.affiliations) == 1]
    if len(told) == len(people):
        return told[:1] if len(set(told)) == 1 else told
    every = list(dict.fromkeys(each.name for author in people for each in author.affiliations))
    return every if len(every) not in (1, len(people)) else []


def read_affiliations(people: list[Author], tags: Tags, address: str) -> list[Author]:
    """The authors with their affiliations, where the file tells whose they are; else the tag stays."""
    said = tags.get(address, [])
    parts = (
        [part for line in said for part in line.split(";") if part.strip(" ;")] if len(said) == 1 else said
    )
    if not parts or not people or len(parts) not in (1, len(people)) or 1 < len(parts) != len(said):
        return people
    del tags[address]
    bodies = [_affiliation(part.strip(" ;")) for part in (parts if len(parts) > 1 else parts * len(people))]
    return [
        author.model_copy(update={"affiliations": (body,)})
        for author, body in zip(people, bodies, strict=True)
    ]


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
    """The keywords of all values: by semicolons and lines; a lone value without them by commas or blanks.

    >>> split_keywords(["黄芪多糖;;复合酶;"]), split_keywords(["氢, 氧", "碳"]), split_keywords(["氢,氧"])
    (['黄芪多糖', '复合酶'], ['氢, 氧', '碳'], ['氢', '氧'])
    >>> split_keywords(["文献管理 学术书签网站 Zotero"]), split_keywords(["SDN 交换机"])
    (['文献管理', '学术书签网站', 'Zotero'], ['SDN 交换机'])
    """
    if len(said) == 1 and not _SEPARATORS.search(said[0]):
        parts = said[0].split()
        spaced = len(parts) > 2 and sum(map(has_han, parts)) * 3 >= len(parts) * 2
        return [word for word in _COMMAS.split(said[0]) if word] if not spaced else parts
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


# --- what a printed reference has of its own


def reference(tag: str) -> Row:
    """The reference as printed; a dash where a citation was made by hand."""

    def read(tags: Tags, context: Context) -> str | None:
        said = tags.pop(tag, [""])[0]
        return None if said in ("", "-") else said

    return Row("raw", frozenset((tag,)), lambda value, context: {tag: [value]}, read)


def cut_lists(tag: str) -> tuple[Row, Row]:
    """That the printed list of authors was cut, and that of translators: et al."""
    return _cut_list("et_al", tag), _cut_list("translator_et_al", "+translator-et-al")


def _cut_list(field: str, tag: str) -> Row:
    def read(tags: Tags, context: Context) -> bool | None:
        return tags.pop(tag, None) is not None or None

    return Row(field, frozenset((tag,)), lambda value, context: {tag: ["et al."]}, read)
