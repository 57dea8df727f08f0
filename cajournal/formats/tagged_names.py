"""Names in tagged files: lists in every separator that a database uses, one name a line when written.

A Han name stands whole (张宁), a Latin one as `Family, Given, Suffix`. A body whose name would be
read as a person's ends in a comma, as EndNote asks for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from cajournal.formats.csl import bare_name, split_name
from cajournal.models import Author, Name
from cajournal.references.words import DYNASTIES
from cajournal.text.names import split_han
from cajournal.text.organisations import is_han_body, is_organisation
from cajournal.text.script import HAN, has_han
from cajournal.text.surnames import COMPOUND

_SEPARATOR = re.compile(rf"(?:(?<!\s)\s+)?[;；\n]+\s*|(?<=[{HAN}])、(?=[{HAN}])")
_COMMA = re.compile(r"(?:(?<!\s)\s+)?[,，]\s*")
_COLON = re.compile(r"(?:(?<!\s)\s+)?[：:]\s*")
_BLANKS = re.compile(r"\s{2,}|\s(?=\S{2,4}(?:\s|$))")
_HAN_NAME = re.compile(f"[{HAN}·•・]{{2,}}")
_FEW_HAN = re.compile(f"[{HAN}]{{2,4}}")
_INDEX = re.compile(r"(?<!\s)\s*+(?:[\[［][\d,，*#]++[\]］]|(?<![*＊])[*＊]++|(?<![¹²³⁴-⁹])[¹²³⁴-⁹]++)$")
_OTHERS = re.compile(r"^(?:等|et al\.?|others)$|(?<=[^\s])[,，]?\s*(?:等|et al\.?)$")
_NATION = re.compile(rf"[\[(（【〔〈]\s*([{HAN}]{{1,4}})\s*[\])）】〕〉]\s*(?=\S)")
JOINTS = re.compile("[;；，、]")
"""What Chinese sites join the names of a list by."""
OTHERS = "others"
"""The name of what says that a list of authors was cut (等, et al.)."""


def split_names(said: str) -> list[str]:
    """The names of one value, in whichever way its database joins them.

    >>> split_names("薛婉钰;刘娜;苑鑫"), split_names("颜宏,石德成,尹尚军"), split_names("Zhang, San;Li, Si")
    (['薛婉钰', '刘娜', '苑鑫'], ['颜宏', '石德成', '尹尚军'], ['Zhang, San', 'Li, Si'])
    >>> split_names("诸葛, 亮"), split_names("张三：李四;;"), split_names("中国城市规划学会、杭州市人民政府")
    (['诸葛, 亮'], ['张三', '李四'], ['中国城市规划学会', '杭州市人民政府'])
    """
    if said.isalpha():
        return [said]
    parts = _SEPARATOR.split(said) if has_han(said) else re.split(r"(?:(?<!\s)\s+)?[;；\n]+\s*", said)
    return [name for part in parts if part.strip(" ,，;；") for name in _parted(part.strip())]


def _parted(part: str) -> list[str]:
    for separator, is_list in ((_COMMA, _is_comma_list), (_COLON, _is_han_list), (_BLANKS, _is_spaced)):
        if separator.search(part):
            names = [name for name in separator.split(part) if name]
            if is_list(names):
                return names
    return [part]


def _is_comma_list(names: list[str]) -> bool:
    if _is_han_list(names):
        return len(names) > 2 or names[0] not in COMPOUND
    return len(names) > 2 and all(" " in name and not is_organisation(name) for name in names)


def _is_han_list(names: list[str]) -> bool:
    return len(names) > 1 and all(map(_HAN_NAME.fullmatch, names))


def _is_spaced(names: list[str]) -> bool:
    return _is_han_list(names) and all(_FEW_HAN.fullmatch(name) and split_han(name) for name in names)


def read_names(values: Sequence[str]) -> tuple[list[Author], bool]:
    """The people of all values of a tag, and whether the list was cut.

    >>> people, others = read_names(["[美]斯皮克曼", "欧 阳修", "World Bank Team", "Li, Si", "et al."])
    >>> [str(person) for person in people], people[0].nationality, others
    (['斯皮克曼', '欧阳修', 'World Bank Team', 'Li Si'], '美', True)
    """
    people, others = [], False
    for value in values:
        for name in split_names(value):
            bare = _OTHERS.sub("", name) if name.endswith(("等", ".", "l", "s")) else name
            others = others or bare != name
            if bare and (person := _author(bare)):
                people.append(person)
    return people, others


@lru_cache(maxsize=1 << 15)
def _author(written: str) -> Author | None:
    name = _INDEX.sub("", " ".join(written.split()))
    mark = _NATION.match(name)
    read = _name(name[mark.end() :] if mark else name)
    if read is None:
        return None
    if not mark:
        return Author(name=read)
    return Author(name=read, **{"dynasty" if mark[1] in DYNASTIES else "nationality": mark[1]})


def _name(name: str) -> Name | None:
    if name[-1:] in ",，":
        whole = name.strip(" ,，")
        return _body(whole) if whole else None
    family, *given = _COMMA.split(name)
    if given and family and not is_han_body(name):
        suffix = given[1] if len(given) > 1 else ""
        return split_name(family, given[0], suffix) if len(given) < 3 else Name(organisation=name)
    return bare_name(name) if name else None


def _body(whole: str) -> Name:
    """What ends in a comma is a body, unless it is one Han name or one Latin word."""
    if split_han(whole) or (" " not in whole and whole.isascii()):
        return _name(whole) or Name(organisation=whole)
    return Name(organisation=whole)


def write_names(authors: Sequence[Author], own: str) -> list[str]:
    """One line for each name, in Han for Chinese records.

    >>> bodies = [Author(name=Name(organisation=name)) for name in ("Bell and Howell", "教育部")]
    >>> write_names([*bodies, Author(name=Name.read("Zhang Ning")), Author(name=Name.read("张宁"))], "zh")
    ['Bell and Howell,', '教育部', 'Zhang, Ning', '张宁']
    """
    return [_written(author.name, own) for author in authors]


@lru_cache(maxsize=1 << 15)
def _written(name: Name, own: str) -> str:
    if name.organisation:
        return _told(name.organisation)
    if name.han and (own == "zh" or not name.latin):
        return name.han
    if not name.latin_family or not name.latin_given:
        return _told(name.latin or "") if " " in (name.latin or "") else name.latin or ""
    parts = (name.latin_family, name.latin_given, name.suffix)
    return ", ".join(part for part in parts if part)


def _told(whole: str) -> str:
    """With the comma that makes it a body where nothing else does."""
    read = _author(whole) if split_names(whole) == [whole] else None
    return whole if read and read.name.organisation == whole else f"{whole},"


def write_pairs(authors: Sequence[Author], own: str) -> list[str]:
    """The names in the other script, of those who have both, as Zotero and citeproc read them in a note.

    >>> write_pairs([Author(name=Name(han="张宁", latin="Zhang Ning"))], "zh")
    ['Zhang || Ning']
    """
    both = (author.name for author in authors if author.name.han and author.name.latin)
    return [_pair(name, own) for name in both]


@lru_cache(maxsize=1 << 15)
def _pair(name: Name, own: str) -> str:
    if own == "zh":
        return " || ".join(part for part in (name.latin_family, name.latin_given) if part) or name.latin or ""
    return " || ".join(part for part in (name.family, name.given) if part) or name.han or ""


@lru_cache(maxsize=1 << 15)
def read_pair(written: str) -> Author | None:
    """The inverse of one of `write_pairs`."""
    family, parted, given = written.partition(" || ")
    if not written:
        return None
    return Author(name=split_name(family, given)) if parted else _author(written)
