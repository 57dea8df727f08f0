"""Rows for tagged files, where a tag may stand several times: people, texts, dates, pages, lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from pydantic import ValidationError

from cajournal.formats.csl import paired, split_name, whole_name
from cajournal.formats.rows import Context, Row, Tags, row
from cajournal.models import Affiliation, Author, ClassCode, Keywords, Name, PartialDate
from cajournal.models.text import slot
from cajournal.text.organisations import is_english_body
from cajournal.text.script import HAN, has_han

# --- texts

_WRAP = re.compile(rf"(?<=[{HAN}，。；：、]) *\n *|\n *(?=[{HAN}])")


_OLD_START = re.compile(r"^[〈<]正[〉>]\s*")
"""What old databases print before an abstract."""


def abstract(said: str) -> str:
    """An abstract in one line, without what CNKI prints before old ones."""
    return _OLD_START.sub("", joined_lines(said))


def joined_lines(value: str) -> str:
    """A value that was folded over several lines, in one; Han lines join without a space.

    >>> joined_lines("存在的\\n问题"), joined_lines("deep\\nlearning")
    ('存在的问题', 'deep learning')
    """
    return " ".join(_WRAP.sub("", value).split("\n")).strip() if "\n" in value else value


def line(field: str, tag: str, *also: str, of: Callable[[str], Any] = joined_lines) -> Row:
    """A text under one tag; when reading, the first of `also` serves where the tag is missing."""
    return placed(field, lambda context: tag, tag, *also, of=of)


def placed(
    field: str, tag: Callable[[Context], str], *names: str, of: Callable[[str], Any] = joined_lines
) -> Row:
    """A text whose tag depends on the record's type: one of `names`, tried in their order when reading."""
    return Row(
        field,
        frozenset(names),
        lambda value, context: {tag(context): [str(value)]},
        lambda tags, context: take(tags, (tag(context), *names), of),
    )


def take(tags: Tags, names: Sequence[str], of: Callable[[str], Any]) -> Any:
    """The first value of the first of these tags that means anything; what is left of the tag stays."""
    for name in names:
        values = tags.get(name)
        value = of(values[0]) if values else None
        if values and value is not None and value != "":
            _drop(tags, name, values)
            return value
    return None


def _drop(tags: Tags, name: str, values: list[str]) -> None:
    if len(values) > 1:
        tags[name] = values[1:]
    else:
        del tags[name]


_ZEROS = re.compile(r"0+(?=\d+$)")


def unpadded(value: str) -> str:
    """A number without zeros before it (05 is 5).

    >>> unpadded("05"), unpadded("S1"), unpadded("增刊")
    ('5', 'S1', '增刊')
    """
    return _ZEROS.sub("", value, count=1) if value[:1] == "0" and value.isdecimal() else value


def valid(check: Callable[[str], str]) -> Callable[[str], str | None]:
    """A reader of numbers that leaves what is none for others."""

    def read(value: str) -> str | None:
        try:
            return check(value)
        except ValueError:
            return None

    return read


# --- people

_SEPARATOR = re.compile(r"[;；\n]+")
_COMMA = re.compile(r"\s*[,，、]\s*")
_HAN_WORD = re.compile(rf"[{HAN}·•]{{2,}}(?:[(（][^()（）]*[)）])?")
_SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV")


def people(field: str, tag: str, *also: str, comma: bool = False) -> Row:
    """People, each under the tag again; `comma`: a Latin body of several words ends in one (EndNote)."""
    names = (tag, *also)
    return Row(
        field,
        frozenset(names),
        lambda value, context: {tag: [written_name(each.name, context.own, comma) for each in value]},
        lambda tags, context: _read_people(tags, names),
    )


def roled(field: str, tag: str, *types: str) -> Row:
    """People under a tag that means them in works of these types only."""
    base = people(field, tag)

    def read(tags: Tags, context: Context) -> list[Author] | None:
        found: list[Author] | None = base.read(tags, context) if context.type in types else None
        return found

    return Row(field, base.tags, base.write, read)


def written_name(name: Name, own: str, comma: bool = False) -> str:
    """A name as reference managers read it: 张宁; Zhang, Ning; Peebles, P., Jr.

    >>> written_name(Name.read("Zhang Ning"), "en"), written_name(Name.read("张宁"), "zh")
    ('Zhang, Ning', '张宁')
    """
    if name.organisation:
        bare = name.organisation
        return f"{bare}," if comma and " " in bare and not has_han(bare) else bare
    if name.han and (own == "zh" or not name.latin):
        return name.han
    if not name.latin_family or not name.latin_given:
        return name.latin or ""
    return ", ".join(filter(None, (name.latin_family, name.latin_given, name.suffix)))


def _read_people(tags: Tags, names: Sequence[str]) -> list[Author] | None:
    name = next((name for name in names if name in tags), None)
    return authors(tags.pop(name)) or None if name else None


def authors(values: Sequence[str]) -> list[Author]:
    """The people of one or several values, whatever separates them.

    >>> [str(each) for each in authors(["薛婉钰;刘娜；", "颜宏,石德成", "Zhang, San;Li, Si", "诸葛, 亮"])]
    ['薛婉钰', '刘娜', '颜宏', '石德成', 'Zhang San', 'Li Si', '诸葛亮']
    """
    return [author for value in values for part in _parts(value) if (author := _author(part))]


def _parts(value: str) -> list[str]:
    parts = [part for piece in _SEPARATOR.split(value) for part in _uncommaed(piece.strip())]
    return [part for part in parts if part]


def _uncommaed(piece: str) -> list[str]:
    """Commas divide whole names; they do not divide 诸葛, 亮 or Zhang, San."""
    names = _COMMA.split(piece.strip(" ,，、")) if "," in piece or "，" in piece or "、" in piece else []
    whole = all(_HAN_WORD.fullmatch(name) for name in names) or (
        len(names) > 1 and all(" " in name and not has_han(name) for name in names)
    )
    return names if len(names) > 1 and whole else [piece]


@lru_cache(maxsize=1 << 14)
def _author(printed: str) -> Author | None:
    printed = " ".join(printed.split())
    if not printed.strip(" ,.;"):
        return None
    if has_han(printed):
        return Author(name=Name.read(printed.strip(" ,，")))
    if printed.endswith(","):
        return Author(name=whole_name(printed[:-1].strip()))
    family, *rest = (part.strip() for part in printed.split(","))
    if rest and rest[0] and not is_english_body(printed):
        suffix = rest[1] if len(rest) > 1 and _SUFFIX.fullmatch(rest[1]) else ""
        return Author(name=split_name(family, rest[0], suffix))
    return Author(name=Name.read(printed))


def both_scripts(tag: str, other: str, *also: str, comma: bool = False) -> Row:
    """The authors, and under `other` their names in the second script where all have both."""
    names = (tag, *also)

    def write(value: list[Author], context: Context) -> Tags:
        tags = {tag: [written_name(each.name, context.own, comma) for each in value]}
        if all(each.name.han and each.name.latin for each in value):
            second = "en" if context.own == "zh" else "zh"
            tags[other] = [written_name(each.name, second) for each in value]
        return tags | _addresses(value)

    def read(tags: Tags, context: Context) -> list[Author] | None:
        found = _read_people(tags, names)
        pairs = paired(found, authors(tags[other])) if found and other in tags else None
        if pairs:
            del tags[other]
        return _at_work(pairs or found or [], tags) or None

    return Row("author", frozenset((*names, other, "+place")), write, read)


# --- where they work

PLACES = "+place"
"""The tag under which `both_scripts` finds affiliations; each dialect renames its own to it."""


def _addresses(value: list[Author]) -> Tags:
    names = [place.name for author in value for place in author.affiliations]
    return {PLACES: list(dict.fromkeys(names))} if names else {}


def _at_work(found: list[Author], tags: Tags) -> list[Author]:
    """Affiliations to their authors: one of all, or one line for each; others are nobody's."""
    lines = tags.get(PLACES, [])
    held = [part for value in lines for part in _SEPARATOR.split(value) if part.strip()]
    if found and len(held) == 1:
        each = [held[0]] * len(found)
    elif found and len(lines) == len(held) == len(found):
        each = held
    else:
        return found
    del tags[PLACES]
    return [_placed(author, place.strip(" ,，.")) for author, place in zip(found, each, strict=True)]


@lru_cache(maxsize=1 << 14)
def _placed(author: Author, place: str) -> Author:
    return author.model_copy(update={"affiliations": (Affiliation(name=place),)}) if place else author


# --- dates

_DAY_TIME = re.compile(r"[ T]\d\d:\d\d.*$")


@lru_cache(maxsize=1 << 12)
def date_of(said: str) -> PartialDate | None:
    """A date as files write it: 2024, 2018-11-02, 1995/01/01, 2016//, 2024年6月."""
    text = _DAY_TIME.sub("", said.strip().strip("[]()")).strip()
    parts = [part for part in re.split(r"[/.]", text) if part]
    text = "-".join(parts[:3]) if len(parts) > 1 and not (len(parts) == 2 and len(parts[1]) == 4) else text
    try:
        return PartialDate.parse(text.strip("/- "))
    except ValidationError:
        return None


def dated(field: str, tag: str, *also: str, slash: bool = False) -> Row:
    """A date under one tag."""
    return Row(
        field,
        frozenset((tag, *also)),
        lambda value, context: {tag: [_said(value, slash)]},
        lambda tags, context: take(tags, (tag, *also), date_of),
    )


def issued(year: str, full: str, *also: str, slash: bool = False) -> Row:
    """The year under one tag, and the whole date under another where more is known."""
    names = (full, *also, year)

    def write(value: PartialDate, context: Context) -> Tags:
        tags = {year: [f"{value.year:04d}"]}
        return {**tags, full: [_said(value, slash)]} if value.month or value.end else tags

    def read(tags: Tags, context: Context) -> PartialDate | None:
        first = date_of(tags[year][0]) if year in tags else None
        for name in names:
            found = date_of(tags[name][0]) if name in tags else None
            if found and (first is None or found.year == first.year):
                for read_now in {name, year} & tags.keys():
                    _drop(tags, read_now, tags[read_now])
                return found
        return None

    return Row("issued", frozenset(names), write, read)


def _said(value: PartialDate, slash: bool) -> str:
    return str(value).replace("-", "/") if slash and not value.end else str(value)


# --- pages

_RANGE = re.compile(r"([^-–—~\s]+)-([^-–—~\s]+)")
_DASH = re.compile(r"\s*[-–—~～]+\s*")


def page_of(said: str) -> str | None:
    """Pages with a plain hyphen; `+` and `-` alone say nothing."""
    return _DASH.sub("-", said.strip().strip(",;")).strip() or None


def pages(tag: str, *also: str) -> Row:
    """Pages under one tag."""
    return line("page", tag, *also, of=page_of)


def first_and_last(first: str, last: str) -> Row:
    """The first page and the last; a first page may hold all (33-38)."""

    def write(value: str, context: Context) -> Tags:
        found = _RANGE.fullmatch(value)
        return {first: [found[1]], last: [found[2]]} if found else {first: [value]}

    def read(tags: Tags, context: Context) -> str | None:
        start, end = take(tags, [first], page_of), take(tags, [last], page_of)
        return f"{start}-{end}" if start and end and "-" not in start and start != end else start or end

    return row("page", f"{first} {last}", write, read)


# --- lists

_WORDS = re.compile(r"[;；\n]+")
_LOOSE_WORDS = re.compile(r"[;；\n,，/]+")


def keywords(tag: str, other: str = "", one_each: bool = False, joint: str = ";") -> Row:
    """Keywords; `one_each`: the tag stands once for each, else they stand in one value.

    `other` is the tag of those in the second language, which else follow the first.
    """

    def write(value: Keywords, context: Context) -> Tags:
        own, second = (value.en, value.zh) if context.own == "en" else (value.zh, value.en)
        lists = {tag: own or second, other: second if own else []} if other else {tag: own + second}
        return {name: words if one_each else [joint.join(words)] for name, words in lists.items() if words}

    def read(tags: Tags, context: Context) -> Keywords | None:
        words = _words(tags.pop(tag, [])) + _words(tags.pop(other, []))
        han = [i for i, word in enumerate(words) if slot(word) == "zh"]
        cut = han[-1] + 1 if han and han[0] <= len(words) // 2 else 0
        if han and not cut:  # the English list stands first
            return Keywords(zh=words[han[0] :], en=words[: han[0]])
        return Keywords(zh=words[:cut], en=words[cut:]) if words else None

    return Row("keywords", frozenset(filter(None, (tag, other))), write, read)


def _words(values: Sequence[str]) -> list[str]:
    separator = _WORDS if len(values) > 1 or _WORDS.search("".join(values).rstrip(";；")) else _LOOSE_WORDS
    return [word.strip() for value in values for word in separator.split(value) if word.strip()]


def classes(tag: str) -> Row:
    """Class codes of 中图分类号, joined by semicolons."""
    return row(
        "clc",
        tag,
        lambda value, context: {tag: ["; ".join(each.code for each in value)]},
        lambda tags, context: (
            [
                ClassCode(code=code.strip())
                for value in tags.pop(tag, [])
                for code in re.split(r"[;；\s]+", value)
                if code.strip()
            ]
            or None
        ),
    )


def count(field: str, tag: str) -> Row:
    """A whole number."""
    return line(field, tag, of=lambda said: int(said) if said.isdecimal() else None)


# --- what a format has no tag for: `name: value` lines, as Zotero's users write them

NOTE = "+note:"
"""Begins the tag of such a line; each dialect has its own tag for them (M2, %O)."""
_NOTE_LINE = re.compile(r"([A-Za-z][A-Za-z-]+): (\S.*)")


def noted(field: str, name: str, of: Callable[[str], Any] = joined_lines) -> Row:
    """A text in a line of its own: `original-title: …`."""
    return line(field, NOTE + name, of=of)


def note_of(value: str) -> tuple[str, str] | None:
    """The tag and the value of such a line; None for any other text.

    >>> note_of("original-title: 中亚"), note_of("a remark")
    (('+note:original-title', '中亚'), None)
    """
    found = _NOTE_LINE.fullmatch(value)
    return (NOTE + found[1], found[2]) if found and found[1] in NOTE_NAMES else None


def _noted_date(field: str, name: str) -> Row:
    return dated(field, NOTE + name)


NOTED: tuple[Row, ...] = (
    *(
        noted(field, field.replace("_", "-"))
        for field in "version section medium status event_title event_place authority archive".split()
    ),
    *(
        noted(field, field.replace("_", "-"))
        for field in "archive_location dimensions scale collection_number number_of_volumes".split()
    ),
    *(noted(field, field) for field in ("CSTR", "PMID", "CN")),
    noted("number_of_pages", "number-of-pages", of=lambda said: int(said) if said.isdecimal() else None),
    noted("cited_by", "cited-by", of=lambda said: int(said) if said.isdecimal() else None),
    noted("downloads", "downloads", of=lambda said: int(said) if said.isdecimal() else None),
    _noted_date("available", "available-date"),
    _noted_date("submitted", "submitted"),
    _noted_date("accessed", "accessed"),
    people("container_author", NOTE + "container-author"),
    people("advisor", NOTE + "advisor"),
)
"""Rows for the fields that a dialect has no tag of its own for; a dialect leaves out those that it has."""
_ORIGINALS = "title author container-title publisher abstract"
NOTE_NAMES = frozenset(
    tag.removeprefix(NOTE) for row in NOTED for tag in row.tags if tag.startswith(NOTE)
) | {f"original-{name}" for name in _ORIGINALS.split()}


def without(*fields: str) -> tuple[Row, ...]:
    """`NOTED` but for the fields that have a tag."""
    return tuple(row for row in NOTED if row.field not in fields)
