"""People in tagged files: every separator, both scripts of a name, where they work."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from cajournal.formats.csl import paired, split_name, whole_name
from cajournal.formats.rows import Context, Row, Tags
from cajournal.models import Affiliation, Author, Name
from cajournal.text.organisations import is_english_body
from cajournal.text.script import HAN, has_han

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
