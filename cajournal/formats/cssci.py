"""CSSCI's download (.txt): `【来源篇名】…`, lists parted by slashes, the works cited; read only.

The issue stands in thousandths (`2019,38(040):132-137` is issue 4).
"""

from __future__ import annotations

import re

from cajournal.formats import tagged_records
from cajournal.formats.base import Format, Loaded
from cajournal.formats.rows import Context, Row
from cajournal.formats.tagged import Entry, Layout, Line, Tags
from cajournal.formats.tagged_dates import issued, pages
from cajournal.formats.tagged_lists import authors, classes, funding, keywords
from cajournal.formats.tagged_rows import text
from cajournal.formats.tagged_table import Table
from cajournal.formats.usual_rows import bilingual
from cajournal.models import Citation

_START = r"【来源篇名】"
_LINE = re.compile(r"\s*(?:【([^】]{2,12})】|-{10})(.*)")
_PLACE = re.compile(r"(\d{4}),([^(（]*)[(（]([^)）]*)[)）][:：]?(.*)")
_BODY = re.compile(r"\[([^\[\]]+)\]([^\[]*)")
_CITED = re.compile(r"^(\d+)\.(.*)$", re.MULTILINE)


def _write_none(value: object, context: Context) -> Tags:
    return {}


def _read_cited(tags: Tags, context: Context) -> list[Citation] | None:
    """The works cited, as they stand: their authors, titles and hosts are only parted by full stops."""
    said = tags.pop("参考文献", [""])[0]
    return [Citation(raw=found[2].strip(), label=found[1]) for found in _CITED.finditer(said)] or None


ROWS: tuple[Row, ...] = (
    bilingual(text("title", "来源篇名"), text("title", "英文篇名")),
    authors("来源作者", "", "英文作者", "机构名称"),
    bilingual(text("container_title", "期刊"), text("container_title", "英文刊名")),
    issued("年", "", "", slashes=False),
    text("volume", "卷"),
    text("issue", "期"),
    pages("页", "", {}),
    classes("中图分类号", also="中图类号"),
    keywords("关键词"),
    funding("基金"),
    Row("citations", frozenset(("参考文献",)), _write_none, _read_cited),
)


def repair(entry: Entry) -> None:
    """Lists with the separators of the rows; year, volume, issue and pages apart; bodies by author."""
    lines = {line.tag: line for line in entry.lines}
    names = lines["来源作者"].value.split("/") if "来源作者" in lines else []
    entry.lines = [mended for line in entry.lines for mended in _mended(line, names)]


def _mended(line: Line, names: list[str]) -> list[Line]:
    if line.tag in ("来源作者", "关键词"):
        return [line._replace(value=line.value.replace("/", "\n"))]
    if line.tag == "基金":
        return [line._replace(value=line.value.replace("/", "；"))]
    if line.tag == "机构名称":
        bodies = {name: body.rstrip("./").strip() for name, body in _BODY.findall(line.value)}
        known = bool(names) and all(name in bodies for name in names)
        return [line._replace(value=bodies[name]) for name in names] if known else [line]
    if line.tag == "年代卷期" and (found := _PLACE.match(line.value)):
        parts = zip("年卷期页", (found[1], found[2], issue_of(found[3]), found[4]), strict=True)
        return [line._replace(tag=tag, value=value.strip()) for tag, value in parts]
    return [line]


def issue_of(code: str) -> str:
    """The issue that CSSCI's code means.

    >>> issue_of("040"), issue_of("120"), issue_of("S10"), issue_of("Z1")
    ('4', '12', 'S1', 'Z1')
    """
    found = re.fullmatch(r"([A-Z]?)0*(\d+?)0", code)
    return f"{found[1]}{found[2]}" if found and len(code) == 3 else code


TABLE = Table(
    name="cssci",
    layout=Layout(
        _LINE,
        "来源篇名",
        frozenset(("英文篇名",)),
        "-" * 10,
        lists=frozenset(("参考文献", "来源作者", "关键词")),
    ),
    rows=ROWS,
    types={},
    typed=False,
    repair=repair,
    telling={"journal": "期刊"},
    chinese=True,
)


def sniff(content: str) -> bool:
    """Whether a text begins like CSSCI's download."""
    return re.match(r"\s*【来源篇名】", content) is not None


def loads(content: str) -> Loaded:
    """The records of a CSSCI download."""
    return tagged_records.loads(content, TABLE)


FORMAT = Format("cssci", (), sniff, loads, start=_START)
