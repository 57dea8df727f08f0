"""What the exports of Chinese databases need beside their tags: zeros, page marks, marks of web pages."""

from __future__ import annotations

import re
from functools import cache

from cajournal.formats.rows import Row, by_field
from cajournal.formats.tagged import Entry, Tags
from cajournal.formats.tagged_rows import is_line

_DATABASES = re.compile(
    r"(?i)cnki|知网|万方|wanfang|维普|cqvip|vip资讯|超星|国家哲学社会科学|ncpssd|中国期刊全文"
)
_ZEROS = re.compile(r"0+(?=\d)")
_TILDE = re.compile(r"\s*[~～]\s*")
_PLUS = re.compile(r"\s*\+\s*")
_WEB = re.compile(r"\s*[(（]#br[)）]\s*|\s*<br */?>\s*")
_FRONT = re.compile(r"^\s*[<〈＜⟨]正[>〉＞⟩]\s*|^(?:Abstract|摘要|内容摘要)\s*(?:[:：]\s*|(?=[(（]#br|\n))")
_DEGREE = re.compile(r"^(博士|硕士|学士)(?:论文|学位)?$")
_ONLINE = re.compile(r"/(?:detail|urlid)/\d\d\.\d{4}\.[\w.]+?\.(\d{4})(\d\d)(\d\d)\.\d{4}\.\d+")


def is_chinese_database(provider: str) -> bool:
    """Whether the name of a provider is that of a Chinese database."""
    return _DATABASES.search(provider) is not None


def tidy(tags: Tags, type_: str, rows: tuple[Row, ...], entry: Entry) -> None:
    """Mend what databases write in their own way; each change is told."""
    for tag in _of(rows, "volume", "issue"):
        _sub(tags, tag, _ZEROS, "", "repaired:zeros", entry, from_start=True)
    for tag in _of(rows, "page"):
        if type_ == "article-newspaper":
            _sub(tags, tag, _ZEROS, "", "repaired:zeros", entry, from_start=True)
        _sub(tags, tag, _TILDE, "-", "repaired:pages", entry)
        _sub(tags, tag, _PLUS, ", ", "repaired:pages", entry)
    for tag in _of(rows, "abstract"):
        _sub(tags, tag, _FRONT, "", "repaired:markup", entry)
        _sub(tags, tag, _WEB, "\n", "repaired:markup", entry)


def name_degree(tags: Tags, rows: tuple[Row, ...]) -> None:
    """A degree alone (博士) names the kind of a thesis: 博士学位论文."""
    for tag in _of(rows, "genre"):
        if tag in tags:
            tags[tag] = [_DEGREE.sub(r"\1学位论文", said) for said in tags[tag]]


def _sub(
    tags: Tags, tag: str, pattern: re.Pattern[str], by: str, code: str, entry: Entry, from_start: bool = False
) -> None:
    """Replace in every value of a tag, and tell it."""
    for at, said in enumerate(tags.get(tag, ())):
        mended = (
            said
            if from_start and not pattern.match(said)
            else pattern.sub(by, said, count=from_start).strip()
        )
        if mended != said:
            tags[tag][at] = mended
            entry.note(code, said)


@cache
def _of(rows: tuple[Row, ...], *fields: str) -> tuple[str, ...]:
    """The tags of fields, without the lines of notes."""
    found = (tag for name in fields for tag in sorted(by_field(rows)[name].tags) if name in by_field(rows))
    return tuple(tag for tag in found if tag and not is_line(tag))


def online_first(address: str) -> str | None:
    """The day that an address of CNKI's 网络首发 says the article went online.

    >>> online_first("https://link.cnki.net/urlid/22.1264.G2.20241113.2224.002")
    '2024-11-13'
    """
    found = _ONLINE.search(address)
    return "-".join(found.groups()) if found else None
