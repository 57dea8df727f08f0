"""CSSCI's download (.txt), read only: `【来源篇名】多元外交`, parts divided by slashes, references below.

CSSCI counts an issue in tens (040 is issue 4) and names each author's place in front of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from cajournal.formats.rows import Context, Row, Tags, row
from cajournal.formats.tagged import Dialect, Line
from cajournal.formats.tagged_rows import classes, line, take
from cajournal.funding.statement import read as read_funding
from cajournal.models import Affiliation, Author, Bilingual, Citation, Funding, Keywords, Name, PartialDate
from cajournal.references.reading import read as read_reference

_LINE = re.compile(r"\s*【([^】]{1,12})】(.*)")
_NUMBERS = re.compile(
    r"(?P<year>\d{4})(?:,(?P<volume>\d+))?(?:\((?P<issue>[^()]*)\))?(?::(?P<page>[\d,\-+]+))?"
)
_PLACE = re.compile(r"\[([^\[\]]+)\]([^/\[]+)")
_RULE = re.compile(r"-{5,}$")


def cut(printed: str) -> Sequence[Line]:
    """The labelled line in a printed line; its label without the blanks inside."""
    found = _LINE.match(printed)
    return (
        (Line("".join(found[1].split()), found[2].replace("\\'", "'").replace('\\"', '"')),) if found else ()
    )


def _read_only(field: str, tags: str, read: Any) -> Row:
    return row(field, tags, lambda value, context: {}, read)


def _titles(tags: Tags, context: Context) -> Bilingual | None:
    zh, en = take(tags, ["来源篇名"], str), take(tags, ["英文篇名"], str)
    return Bilingual(zh=zh, en=en) if zh or en else None


def _authors(tags: Tags, context: Context) -> list[Author] | None:
    names = _parts(tags.pop("来源作者", []))
    places = dict(_PLACE.findall("".join(tags.pop("机构名称", []))))
    return [
        Author(
            name=Name.read(name),
            affiliations=(Affiliation(name=places[name].strip(" .")),) if name in places else (),
        )
        for name in names
    ] or None


def _parts(values: list[str]) -> list[str]:
    return [part.strip() for value in values for part in value.split("/") if part.strip()]


def _number(name: str) -> Any:
    """A reader of one part of `2019,38(040):132-137`; the whole stays until the last part is read."""

    def read(tags: Tags, context: Context) -> Any:
        found = _NUMBERS.match("".join(tags.get("年代卷期", [""])[0].split()))
        value = found[name] if found else None
        if name == "page" and found:
            del tags["年代卷期"]
        if name == "issue" and value and value.isdecimal() and len(value) == 3:
            return str(int(value) // 10)
        return PartialDate(year=int(value)) if value and name == "year" else value or None

    return read


def _funding(tags: Tags, context: Context) -> list[Funding] | None:
    return [grant for part in _parts(tags.pop("基金", [])) for grant in read_funding(part)] or None


def _citations(tags: Tags, context: Context) -> list[Citation] | None:
    lines = [each.strip() for value in tags.pop("参考文献", []) for each in value.split("\n")]
    return [read_reference(each) for each in lines if each and not _RULE.match(each)] or None


def _keywords(tags: Tags, context: Context) -> Keywords | None:
    return Keywords(zh=_parts(tags.pop("关键词", []))) or None


ROWS = (
    _read_only("title", "来源篇名 英文篇名", _titles),
    _read_only("author", "来源作者 机构名称", _authors),
    line("container_title", "期刊", of=lambda said: Bilingual(zh=said)),
    _read_only("issued", "年代卷期", _number("year")),
    _read_only("volume", "年代卷期", _number("volume")),
    _read_only("issue", "年代卷期", _number("issue")),
    _read_only("page", "年代卷期", _number("page")),
    _read_only("keywords", "关键词", _keywords),
    classes("中图类号"),
    _read_only("funding", "基金", _funding),
    _read_only("citations", "参考文献", _citations),
)
FORMAT = Dialect(
    "cssci",
    (),
    "来源篇名",
    ROWS,
    cut,
    place="",
    start=r"【来源篇名】",
    spare=frozenset({"第一作者", "第一机构"}),
    type="article-journal",
).format()
