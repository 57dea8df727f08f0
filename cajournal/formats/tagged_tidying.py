"""What the exports of Chinese databases need beside their tags: zeros, page marks, marks of web pages."""

from __future__ import annotations

import re
from functools import cache

from cajournal.formats.page_ranges import JOINTS
from cajournal.formats.rows import Row, by_field
from cajournal.formats.tagged import Entry, Tags
from cajournal.formats.tagged_rows import is_line

_DATABASES = re.compile(
    r"(?i)cnki|知网|万方|wanfang|维普|cqvip|vip资讯|超星|国家哲学社会科学|ncpssd|中国期刊全文"
)
_ZEROS = re.compile(r"^0+(?=\d)")
# Field → what in it is mended, by what, and how it is told.
_MENDED: tuple[tuple[str, re.Pattern[str], str, str], ...] = (
    ("volume", _ZEROS, "", "repaired:zeros"),
    ("issue", re.compile(r"^第\s*+(\S(?:.*\S)?)\s*期$"), r"\1", "repaired:marks"),
    ("issue", _ZEROS, "", "repaired:zeros"),
    ("container_title", re.compile(r"^《([^《》]+)》$"), r"\1", "repaired:marks"),
    ("abstract", re.compile(
        r"^\s*[<〈＜⟨]正[>〉＞⟩]\s*|^(?:Abstract|摘要|内容摘要)\s*(?:[:：]\s*|(?=[(（]#br|\n))"
    ), "", "repaired:markup"),
    ("abstract", re.compile(r"(?<!\s)\s*+(?:[(（]#br[)）]|<br *+/?>)\s*+"), "\n", "repaired:markup"),
)  # fmt: skip
_DEGREE = re.compile(r"^(博士|硕士|学士)(?:论文|学位)?$")
_ONLINE = re.compile(r"/(?:detail|urlid)/\d\d\.\d{4}\.[\w.]+?\.(\d{4})(\d\d)(\d\d)\.\d{4}\.\d+")


def is_chinese_database(provider: str) -> bool:
    """Whether the name of a provider is that of a Chinese database."""
    return _DATABASES.search(provider) is not None


def join_pages(tags: Tags, rows: tuple[Row, ...], entry: Entry) -> None:
    """Pages with the joints that they should have; each change is told."""
    for joint, by in JOINTS:
        _sub(tags, _of(rows, "page"), joint, by, "repaired:pages", entry)


def tidy(tags: Tags, type_: str, rows: tuple[Row, ...], entry: Entry) -> None:
    """Mend what databases write in their own way; each change is told."""
    for field, pattern, by, code in _MENDED:
        _sub(tags, _of(rows, field), pattern, by, code, entry)
    if type_ == "article-newspaper":
        _sub(tags, _of(rows, "page"), _ZEROS, "", "repaired:zeros", entry)


def name_degree(tags: Tags, rows: tuple[Row, ...]) -> None:
    """A degree alone (博士) names the kind of a thesis: 博士学位论文."""
    for tag in _of(rows, "genre"):
        if tag in tags:
            tags[tag] = [_DEGREE.sub(r"\1学位论文", said) for said in tags[tag]]


def _sub(
    tags: Tags, own: tuple[str, ...], pattern: re.Pattern[str], by: str, code: str, entry: Entry
) -> None:
    """Replace in every value of a field's tags, and tell it."""
    for tag in own:
        for at, said in enumerate(tags.get(tag, ())):
            mended = pattern.sub(by, said).strip()
            if mended != said:
                tags[tag][at] = mended
                entry.note(code, said)


@cache
def _of(rows: tuple[Row, ...], field: str) -> tuple[str, ...]:
    """The tags of a field, without the lines of notes."""
    known = by_field(rows)
    found = sorted(known[field].tags) if field in known else []
    return tuple(tag for tag in found if tag and not is_line(tag))


def online_first(address: str) -> str | None:
    """The day that an address of CNKI's 网络首发 says the article went online.

    >>> online_first("https://link.cnki.net/urlid/22.1264.G2.20241113.2224.002")
    '2024-11-13'
    """
    found = _ONLINE.search(address)
    return "-".join(found.groups()) if found else None
