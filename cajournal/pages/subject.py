"""What an article is called and about, and who paid for it: title, abstract, keywords, classes, funding."""

from __future__ import annotations

import re
from typing import Any

from cajournal.funding.statement import SURE, explain
from cajournal.models import ClassCode, Funding
from cajournal.numbers import clc
from cajournal.pages import furniture
from cajournal.pages.draft import Draft
from cajournal.pages.headings import rich
from cajournal.pages.rows import Row
from cajournal.pages.values import beginning, clean
from cajournal.text import abstracts, keywords
from cajournal.text.script import has_han
from cajournal.text.spacing import restore, trim

_HEAD = re.compile(r"\s*[〈<]正[〉>]\s*")
"""What old databases print before an abstract."""
_ITEM_EDGE = "*·•;；,，。. \t\u3000"
_RUNS = re.compile(r"[ \u00a0\u3000]{2,}|[\u00a0\u2002]+|\s[·•]\s")
_SEPARATOR = re.compile(r"[;；,，、\n|]")
_SPACED_HAN = re.compile(r"(?<=[\u4e00-\u9fff)）])[ \t]+(?=[\u4e00-\u9fff])")
_HELD = "\ue000"
"""Stands for a comma inside a keyword while the list is cut elsewhere."""
_GLUED = re.compile(r"[\u4e00-\u9fff](?=[A-Z][a-z]+ [A-Za-z]+(?:[ ,;]|$))")
_IDS = re.compile(r"\[\d+\]")
_SUPPORTED = re.compile(
    r"(?<![\u4e00-\u9fff])((?:国家|教育部|中国)[\u4e00-\u9fff]{0,14}(?:基金|经费))支持(?=\s)"
)


def read_titles(draft: Draft) -> None:
    """The titles behind 题名 and its sisters, each line in its language's slot."""
    for row in draft.rows("title", "title_en"):
        at = row.start
        for piece in draft.text[row.start : row.end].splitlines(keepends=True):
            start, end = trim(draft.text, at, at + len(piece), "*＊")
            value = clean(draft.text[start:end])
            if value:
                put_text(
                    draft,
                    f"title.{'zh' if has_han(value) else 'en'}",
                    value,
                    start,
                    end,
                    f"label:{row.field}",
                )
            at += len(piece)


def put_text(draft: Draft, path: str, value: str, start: int, end: int, rule: str) -> bool:
    """Put one text; an English one gets its lost spaces back, with one notice for the field."""
    if draft.flat.is_html and path.startswith("title."):
        a, b = draft.flat.span(start, end)
        value = clean(rich(draft.flat.source[a:b])) or value
    repaired = restore(value) if path.endswith(".en") else value
    kept = draft.put(path, repaired, start, end, rule)
    if kept and repaired != value:
        draft.notice("repaired:space", start, end, beginning(value))
    return kept


def read_abstract(draft: Draft) -> None:
    """The abstract in each of its languages, split where the language changes."""
    for row in draft.rows("abstract", "abstract_en"):
        start = head.end() if (head := _HEAD.match(draft.text, row.start, row.end)) else row.start
        parts = abstracts.split(draft.text, start, row.end)
        for language, first, last in parts:
            a, b = furniture.strip(draft.text, first, last)
            rule = f"label:{row.field}" if len(parts) == 1 else "abstract:language"
            put_text(draft, f"abstract.{language}", clean(draft.text[a:b]), a, b, rule)


def read_keywords(draft: Draft) -> None:
    """The keywords of both languages, from one row or two; lost separators found again."""
    for row in draft.rows("keywords", "keywords_en"):
        zh, en, lost = _keywords(draft, row)
        _put_keywords(draft, "keywords.zh", zh, row)
        if _put_keywords(draft, "keywords.en", en, row) and lost:
            draft.notice("repaired:separators", row.start, row.end, "; ".join(en))


def _keywords(draft: Draft, row: Row) -> tuple[list[str], list[str], bool]:
    """Chinese and English keywords of a row, and whether the English bounds had to be found."""
    text = _IDS.sub("", _RUNS.sub(";", draft.text[row.start : row.end].strip(_ITEM_EDGE)))
    like = draft.values.get("keywords.zh")
    separated = _SEPARATOR.search(text) is not None
    if not has_han(text):
        if separated and not _is_inside(text, len(like or ())):
            return [], _clean_all(keywords.split(text)), False
        held = keywords.split(text.replace(",", _HELD), None, like, _context(draft))
        return [], _clean_all([item.replace(_HELD, ",") for item in held]), len(held) > 1
    if separated and not _SPACED_HAN.search(text.replace(",", "").replace("，", "")):
        zh, en = _halves(_clean_all(keywords.split(text)))
        if len(zh) > 2 and not has_han(zh[-1]) and zh[-1].count(" ") >= len(zh) - 2:
            return zh[:-1], _clean_all(keywords.split(zh[-1], None, zh[:-1], _context(draft))), True
        return zh, en, False
    if "\n" in text and not re.search("[;；、]", text):
        lines = [
            part
            for line in text.splitlines()
            for part in (_SPACED_HAN.split(line) if has_han(line) else [line])
        ]
        return (*_halves(_clean_all(lines)), False)
    if separated and text.count(" ") < 2 * len(_SEPARATOR.findall(text)):
        return (*_halves(_clean_all(keywords.split(text))), False)
    text = _unglued(text).replace(",", _HELD)
    if draft.rows("keywords_en"):
        return _clean_all(text.replace(_HELD, ",").split()), [], False
    zh, en = keywords.split_bilingual(text, _context(draft))
    zh, en = ([item.replace(_HELD, ",") for item in items] for items in (zh, en))
    return _clean_all(zh), _clean_all(en), len(en) > 1


def _is_inside(text: str, count: int) -> bool:
    """Whether the few commas of a list stand inside its keywords: fewer than the other list has bounds."""
    marks = _SEPARATOR.findall(text)
    return set(marks) <= {","} and ", " not in text and count > 1 and len(marks) * 2 < count - 1


def _unglued(text: str) -> str:
    """A blank where a Chinese list runs straight into an English one (滚动轴承Fault Diagnosis …)."""
    return _GLUED.sub(r"\g<0> ", text)


def _context(draft: Draft) -> str:
    return f"{draft.values.get('title.en', '')}\n{draft.values.get('abstract.en', '')}"


def _clean_all(items: list[str]) -> list[str]:
    return [value for item in items if (value := clean(item).strip(_ITEM_EDGE))]


def _halves(items: list[str]) -> tuple[list[str], list[str]]:
    """Chinese items, then English ones: a Latin tail of several phrases is the English list."""
    last = max((i for i, item in enumerate(items) if has_han(item)), default=-1)
    tail = items[last + 1 :]
    phrases = sum(" " in item or item.islower() for item in tail)
    if len(tail) >= 2 and phrases * 2 >= len(tail):
        return items[: last + 1], tail
    return items, []


def _put_keywords(draft: Draft, path: str, items: list[str], row: Row) -> bool:
    if not items or not draft.put(path, items, row.start, row.end, f"label:{row.field}"):
        return False
    at = row.start
    for index, item in enumerate(items) if draft.keep_evidence else ():
        found = draft.text.find(item, at, row.end)
        if found >= 0:
            at = found + len(item)
            draft.witness(f"{path}[{index}]", found, at, "keywords:item")
    return True


def read_classes(draft: Draft) -> None:
    """The class codes of 中图分类号, with their captions; glued codes parted (TH165+.3TP206+.3)."""
    if draft.rows("patent_number", "standard_number"):
        return  # theirs are of other classifications
    for row in draft.rows("clc"):
        found = codes(draft.text, row.start, row.end)
        if found and draft.put("clc", [code for code, _, _ in found], found[0][1], found[-1][2], "label:clc"):
            for index, (_, start, end) in enumerate(found):
                draft.witness(f"clc[{index}]", start, end, "clc:code")


def codes(text: str, start: int, end: int) -> list[tuple[ClassCode, int, int]]:
    """The class codes of a span, each with its own.

    >>> [str(code) for code, _, _ in codes("TH165+.3TP206+.3", 0, 16)]
    ['TH165+.3', 'TP206+.3']
    """
    return [
        (ClassCode(code=found.code, caption=found.caption), start + found.start, start + found.end)
        for found in clc.find(text[start:end])
    ]


def read_funding(draft: Draft) -> None:
    """The grants, from the Chinese statement where there is one that names any, else from the English."""
    for field in ("funding", "funding_en"):
        grants: list[tuple[Funding, int, int]] = []
        for row in draft.rows(field):
            statement = draft.text[row.start : row.end]
            grants += [(grant, row.start + a, row.start + b) for grant, a, b in explain(statement)]
            if not grants:
                draft.notice("unread:funding", row.start, row.end, statement)
        if not draft.rows(field) and field == "funding":
            grants = _supported(draft.text)
        if grants and draft.put("funding", _distinct(grants), grants[0][1], grants[-1][2], f"label:{field}"):
            for index, (grant, start, end) in enumerate(grants):
                draft.witness(f"funding[{index}]", start, end, "funding:grant")
                if grant.confidence < SURE:
                    draft.notice("unsure:funding", start, end, draft.text[start:end])
            return


def _supported(text: str) -> list[tuple[Funding, int, int]]:
    """A fund that a page without labels thanks: 国家自然科学基金支持."""
    named = _SUPPORTED.search(text) if "支持" in text else None
    return [(grant, *named.span(1)) for grant, _, _ in explain(named[1])] if named else []


def _distinct(grants: list[tuple[Funding, int, int]]) -> list[Any]:
    seen: list[Funding] = []
    for grant, _, _ in grants:
        if grant not in seen:
            seen.append(grant)
    return seen
