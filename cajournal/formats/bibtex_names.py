"""Names in BibTeX values, so that no client splits, spaces or turns them round.

A Han name stands whole and bare (张宁), an organisation in braces, a Latin name as `Family, Given`
or `Family, Jr., Given`. Authors that a record has in both scripts stand in the
other one in `origauthor`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from cajournal.formats.bibtex_packing import AND, split
from cajournal.formats.csl import bare_name, paired, split_name, whole_name
from cajournal.formats.latex import escape, unescape
from cajournal.formats.rows import Context, Row, Tags, row
from cajournal.formats.tagged_names import JOINTS, split_names
from cajournal.models import Author, Name
from cajournal.text.names import split_han
from cajournal.text.script import has_han
from cajournal.text.surnames import COMPOUND

_LOOSE = re.compile(rf"[\s,{{}}\\~]|{JOINTS.pattern}|^others$|^$")


def write_names(authors: Sequence[Author], own: str) -> str:
    """A BibTeX name list, in Han for Chinese records.

    >>> write_names([Author(name=Name(han="张宁")), Author(name=Name(organisation="Bell and Howell"))], "zh")
    '张宁 and {Bell and Howell}'
    """
    return " and ".join(_written(author.name, own) for author in authors)


@lru_cache(maxsize=1 << 14)
def _written(name: Name, own: str) -> str:
    if name.organisation:
        return f"{{{escape(name.organisation)}}}"
    if name.han and (own == "zh" or not name.latin):
        return _together(name.han)
    if not name.latin_family or not name.latin_given:
        return _together(name.latin or "")
    parts = (name.latin_family, name.suffix, name.latin_given)
    return ", ".join(_part(part) for part in parts if part)


def _together(whole: str) -> str:
    """A name in one piece: bare where no client can find a place to cut it."""
    written = escape(whole)
    return f"{{{written}}}" if _LOOSE.search(written) else written


def _part(part: str) -> str:
    written = escape(part)
    return f"{{{written}}}" if re.search(r",|\band\b", part) or written != part else written


def read_names(value: str) -> tuple[list[Author], bool]:
    """The people of a BibTeX name list, and whether it ends in `and others`.

    >>> people, others = read_names("诸葛, 亮 and {GB and T} and Jung-Ran Park and others")
    >>> [str(person) for person in people], others
    (['诸葛亮', 'GB and T', 'Park Jung-Ran'], True)
    """
    names, others = _parted(value)
    return [author for name in names if (author := _read(name))], others


def _parted(value: str) -> tuple[list[str], bool]:
    """The names of a list as they are written, and whether it ends in `and others`."""
    plain = "{" not in value and value.isprintable()  # with no blanks but spaces, as nearly all are
    names = value.split(" and ") if plain else split(value, AND)
    others = bool(names) and names[-1].strip().lower() == "others"
    names = names[:-1] if others else names
    return ([one for name in names for one in _listed(name)] if JOINTS.search(value) else names), others


def _listed(name: str) -> list[str]:
    """The names of a list that Chinese sites join by their own marks: 张三；李四，王五."""
    return split_names(name.strip()) if "{" not in name and JOINTS.search(name) else [name]


_NO_AND = re.compile(r"\s*[,，、;；]\s*|\s+")
_ET_AL = re.compile(r"\s*,?\s*等\.?$")


def mended(value: str) -> str | None:
    """A list of whole Han names that commas or blanks divide, or 等 ends, in BibTeX's own way.

    None for any other value.

    >>> mended("王小明, 李大伟"), mended("王小明 李大伟 等"), mended("诸葛, 亮"), mended("王 小明")
    ('王小明 and 李大伟', '王小明 and 李大伟 and others', None, None)
    """
    if "{" in value or " and " in value or not has_han(value):
        return None
    if JOINTS.search(value) and not _ET_AL.search(value):
        return None  # `read_names` parts them
    names = _NO_AND.split(_ET_AL.sub("", value.strip()))
    others = ["others"] if _ET_AL.search(value) else []
    if len(names) + len(others) > 1 and names[0] not in COMPOUND and all(map(_whole_han, names)):
        return " and ".join(names + others)
    return None


def _whole_han(name: str) -> bool:
    return 2 <= len(name) <= 4 and has_han(name) and name.isalpha() and split_han(name) is not None


@lru_cache(maxsize=1 << 14)
def _read(written: str) -> Author | None:
    written = " ".join(written.split())
    parts = [_plain(part) for part in split(written, ",")]
    if len(parts) > 1:
        family, given = parts[0], parts[-1]
        return Author(name=split_name(family, given, parts[1] if len(parts) > 2 else ""))
    whole = parts[0] if parts else ""
    if not whole:
        return None
    if written.startswith("{") or has_han(whole) or " " not in whole:
        return Author(name=whole_name(whole) if written.startswith("{") else bare_name(whole))
    return Author(name=_in_order(whole))


def _plain(part: str) -> str:
    return " ".join(unescape(part).split())


def _in_order(whole: str) -> Name:
    """Given name first, as BibTeX reads a name without a comma: the family name begins with its particle."""
    words = whole.split()
    particle = next((i for i, word in enumerate(words[:-1]) if i and word[0].islower()), len(words) - 1)
    return split_name(" ".join(words[particle:]), " ".join(words[:particle]))


# --- rows


def people(field: str, tag: str) -> Row:
    """A name list under one tag; that it ends in `and others` stays beside it."""
    return row(
        field,
        tag,
        lambda value, context: {tag: write_names(value, context.own)},
        lambda tags, context: _read_list(tags, tag),
    )


def _read_list(tags: Tags, tag: str) -> list[Author] | None:
    found, others = read_names(tags.pop(tag, ""))
    if others:
        tags[f"{tag}+others"] = "true"
    return found or None


def authors() -> Row:
    """The authors, and in `origauthor` their names in the other script where all have both."""
    return row("author", "author origauthor", _write_authors, _read_authors)


def _write_authors(value: list[Author], context: Context) -> Tags:
    tags = {"author": write_names(value, context.own)}
    if all(author.name.han and author.name.latin for author in value):
        tags["origauthor"] = write_names(value, "en" if context.own == "zh" else "zh")
    return tags


def _read_authors(tags: Tags, context: Context) -> list[Author] | None:
    written = tags.get("author", "")
    found = _read_list(tags, "author")
    if not found or "origauthor" not in tags:
        return found
    names, others = _parted(written)[0], _parted(tags["origauthor"])[0]
    both = [_both(name, other) for name, other in zip(names, others, strict=False)]
    if len(names) != len(others) or not all(both):
        return found
    del tags["origauthor"]
    return [author for author in both if author]


@lru_cache(maxsize=1 << 14)
def _both(written: str, other: str) -> Author | None:
    """One person under both names; looked up by what is written, which is quicker than by the names."""
    author, second = _read(written), _read(other)
    found = paired([author], [second]) if author else None
    return found[0] if found else None
