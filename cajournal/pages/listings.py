"""Lists whose entries are a line or two, with marks in the place of labels: each entry as a page of labels.

A journal's contents print `题名……作者（页）` or `题名 / 作者 / 页` on a line; Wanfang's results print
the kind and then, between dashes, who wrote it and where: `[期刊论文] 王思雨 - 《农业经济问题》 - 2022年5期`.
"""

from __future__ import annotations

import re
from itertools import pairwise

from cajournal.pages import furniture
from cajournal.text.names import split_han
from cajournal.text.script import HAN

_GAP = r"(?:[ \t\u3000]{2,}|\t|\s?(?:…+|[.·]{3,})\s?|\s[/／]\s)"
_CONTENTS = re.compile(
    rf"(?P<title>\S[^\n]{{3,118}}?){_GAP}(?P<names>[{HAN}·][{HAN}·,，、\s]{{1,60}}?)"
    rf"(?:\s*[(（]\s*(?P<at>[A-Z]?\d{{1,4}}(?:[-–—]\d{{1,4}})?)\s*[)）]|{_GAP}(?P<last>[A-Z]?\d{{1,4}}(?:[-–—]\d{{1,4}})?))"
)
_NAMES = re.compile(r"[,，、\s]+")
_KIND = re.compile(r"\[(期刊论文|学位论文|会议论文)\]\s*")
_DASH = re.compile(r"\s+[-–—]\s+")
_NUMBER = re.compile(r"\s*\d{1,4}\s*[.、．]\s*")
_BUTTONS = frozenset(furniture.WORDS)
_LONGEST = 300
_LABELS = {
    "期刊论文": ("作者", "出处"),
    "学位论文": ("作者", "学位授予单位", "学位年度"),
    "会议论文": ("作者", "会议录名称", "年份"),
}
"""What stands between the dashes, by the kind in brackets."""
_PHRASES = re.compile(rf"[{HAN}A-Za-z0-9()（）-]{{2,20}}(?:\s+[{HAN}A-Za-z0-9()（）-]{{2,20}}){{1,9}}")


def entries_of(text: str) -> tuple[str, list[str]]:
    """What stands above a list of either kind, and its entries as pages of labelled lines; none elsewhere.

    >>> head, entries = entries_of("学刊\\n论物候变迁  吴梦宇 (5)\\n论行为的批评……周领顺，孙晓星（13）")
    >>> print(entries[1])
    题名：论行为的批评
    作者：周领顺，孙晓星
    页码：13
    """
    lines = text.splitlines()
    for entries in (_results(lines), _contents(lines)):
        if len(entries) > 1:
            return "\n".join(lines[: entries[0][0]]), [entry for _, entry in entries]
    return text, []


def _contents(lines: list[str]) -> list[tuple[int, str]]:
    """The entries of one line, each with the number of its line."""
    short = ((at, line.strip()) for at, line in enumerate(lines) if len(line) < _LONGEST)
    found = ((at, _CONTENTS.fullmatch(line)) for at, line in short)
    return [(at, _entry(one)) for at, one in found if one and _are_names(one["names"])]


def _entry(found: re.Match[str]) -> str:
    page = found["at"] or found["last"]
    return f"题名：{found['title']}\n作者：{found['names']}\n页码：{page}"


def _are_names(printed: str) -> bool:
    return all("·" in name or split_han(name) for name in _NAMES.split(printed.strip()))


def _results(lines: list[str]) -> list[tuple[int, str]]:
    """The results of a search, each with the number of the line that holds its title."""
    named = [_KIND.match(line.strip()) is not None for line in lines]
    kinds = [at for at, (above, here) in enumerate(pairwise(named), 1) if here and not above]
    return [
        (at - 1, "\n".join(_result(lines[at - 1 : below - 1])))
        for at, below in pairwise([*kinds, len(lines) + 1])
    ]


def _result(lines: list[str]) -> list[str]:
    title, about, *rest = lines
    kind = _KIND.match(about.strip())
    assert kind
    parts = _DASH.split(about.strip()[kind.end() :])
    if len(parts) < 3:
        parts = ["", *parts]  # no author is printed
    names = _LABELS[kind[1]]
    parts[len(names) - 1 :] = [" ".join(parts[len(names) - 1 :])]  # an issue belongs to its journal
    head = [f"{name}：{said}" for name, said in zip(names, parts, strict=False) if said]
    below = [_labelled(line) for line in map(str.strip, rest) if line and not _is_of_site(line)]
    return [f"题名：{_NUMBER.sub('', title, count=1)}", *head, *below]


def _labelled(line: str) -> str:
    """A line of mere phrases below an abstract is its keywords."""
    return f"关键词：{line}" if _PHRASES.fullmatch(line) else line


def _is_of_site(line: str) -> bool:
    return len(line) < 40 and not _BUTTONS.isdisjoint(line.split())
