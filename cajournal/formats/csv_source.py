"""CSV as table programs write it: its headings by many names, its rows with their lines, its cells' marks."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from cajournal.formats.broken import broken
from cajournal.models import Notice

COLUMNS = """id type title author editor translator advisor container-author container-title issued volume
    issue page locator number section edition version publisher publisher-place genre medium status
    collection-title collection-number event-title event-place authority archive archive-location dimensions
    scale number-of-pages number-of-volumes available-date submitted accessed DOI CSTR URL ISSN ISBN CN PMID
    language keyword clc funding abstract original-title original-container-title original-publisher
    original-keyword original-abstract cited-by downloads note label raw kind data""".split()
"""The columns in their order."""
# Our column ← what Zotero and Chinese databases call it.
_ALSO = {
    "id": "Key|Citation Key",
    "type": "Item Type|类型|文献类型",
    "title": "题名|标题|篇名|题目",
    "author": "Authors|作者|著者|责任者",
    "editor": "编者|主编",
    "translator": "译者",
    "advisor": "导师",
    "container-title": "Publication Title|Journal|刊名|期刊|来源|出处|文献来源",
    "issued": "Date|出版日期|发表时间|发表日期",
    "year": "Publication Year|年|年份|出版年",
    "volume": "卷",
    "issue": "期",
    "page": "Pages|页|页码",
    "publisher": "出版社|出版者",
    "publisher-place": "Place|出版地",
    "accessed": "Access Date|访问日期",
    "number-of-pages": "Num Pages|总页数",
    "URL": "网址|链接",
    "language": "语种|语言",
    "keyword": "Keywords|Manual Tags|关键词|中文关键词",
    "clc": "分类号|中图分类号",
    "funding": "基金",
    "abstract": "Abstract Note|摘要|中文摘要",
    "original-title": "英文题名|英文标题",
    "original-keyword": "英文关键词",
    "original-abstract": "英文摘要",
    "collection-title": "Series|丛书",
    "edition": "版本|版次",
    "note": "Notes|备注",
}
_COLUMNS = {*COLUMNS, "year"}
_NAMES = {name.lower(): name for name in COLUMNS} | {
    name.lower().replace(" ", "-"): column for column, names in _ALSO.items() for name in names.split("|")
}
_TITLES = "|".join(name.replace("-", "[ _-]") for name, column in _NAMES.items() if column == "title")
_KNOWN = "|".join(name.replace("-", "[ _-]") for name in sorted(_NAMES, key=len, reverse=True))
_REST = rf'(?=(?:[^\n]*[,;\t])?"?(?:{_TITLES})"?(?:[,;\t\n]|\Z))'
START = rf'(?i:"?(?:{_TITLES})"?[,;\t]"?(?:{_KNOWN})"?(?:[,;\t\n]|\Z)|"?(?:{_KNOWN})"?[,;\t]{_REST})'
"""How a line of headings begins."""
_DELIMITERS = ",\t;"
_FORMULA = re.compile(r"'*[=+\-@\t＝＋－＠]")
_MOST_LINES = 1000
"""A row of more lines than this has lost a quote."""
csv.field_size_limit(1 << 30)  # an article with its references is one cell of `data`


def heading(name: str) -> str:
    """Our name of a column, or its own.

    >>> heading("Publication Title"), heading("刊名"), heading("Rights")
    ('container-title', 'container-title', 'Rights')
    """
    return _NAMES.get(name.strip().lower().replace(" ", "-").replace("_", "-"), name.strip())


def headings_of(cells: Iterable[str]) -> list[str]:
    """Our names of the columns, all different; of two with one name the second keeps its own.

    >>> headings_of(["作者", "Author", "篇名", ""])
    ['author', 'Author', 'title', 'column 4']
    """
    names: dict[str, None] = {}
    for number, cell in enumerate(cells, start=1):
        choices = (heading(cell), cell.strip(), f"column {number}")
        free = (name for name in choices if name and name not in names)
        names[next(free, f"column {number}.{number}")] = None
    return list(names)


def are_headings(cells: list[str]) -> bool:
    """Whether a row is one of headings again, as where tables were joined."""
    names = {heading(cell) for cell in cells}
    return "title" in names and len(names) > 1 and names <= _COLUMNS


def delimiter_of(content: str) -> str | None:
    """What divides the headings of the first line; None when it holds no title's heading and another."""
    first = content.lstrip().partition("\n")[0]
    divider = max(_DELIMITERS, key=first.count)
    names = {heading(name.strip('"')) for name in first.split(divider)}
    return divider if "title" in names and len(names & _COLUMNS) > 1 else None


def neutral(value: str) -> str:
    """A cell that no table program takes for a formula; `unneutral` gives the value back.

    >>> neutral("=1+1"), neutral("多元外交"), unneutral(neutral("'=1")) == "'=1"
    ("'=1+1", '多元外交', True)
    """
    return f"'{value}" if _FORMULA.match(value) else value


def unneutral(cell: str) -> str:
    """The value of a cell."""
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell


def end(text: str, start: int) -> int:
    """Where in the table that starts there the first row stands that has not a cell for each heading."""
    width = 0
    lines = _lines(text, start)
    first = next(lines, "")
    for one in rows_of(chain([first], lines), delimiter_of(first) or ","):
        number, cells = (one.line or 0, []) if isinstance(one, Notice) else one
        width = width or len(cells)
        if len(cells) != width:
            return start + sum(map(len, islice(_lines(text, start), number - 1)))
    return len(text)


def _lines(text: str, start: int) -> Iterator[str]:
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end


def rows_of(lines: Iterable[str], divider: str) -> Iterator[tuple[int, list[str]] | Notice]:
    """The rows, each with its line.

    Where the quotes of a row do not close, its first line is passed over with a notice.
    """
    waiting = enumerate(lines, start=1)
    again: deque[tuple[int, str]] = deque()
    row: list[tuple[int, str]] = []
    odd, width = False, 0
    while True:
        taken = again.popleft() if again else next(waiting, None)
        if taken is not None:
            row.append(taken)
            odd ^= taken[1].count('"') % 2 == 1
        if odd and taken is not None and len(row) < _MOST_LINES:
            continue
        if not row:
            return
        cells = [] if odd else next(csv.reader([line for _, line in row], delimiter=divider), [])
        width = width or len(cells)
        if odd or (len(row) > 1 and len(cells) != width):
            yield broken("unclosed", row[0][1], row[0][0])
            again.extendleft(reversed(row[1:]))
        elif any(cells):
            yield row[0][0], cells
        row, odd = [], False
