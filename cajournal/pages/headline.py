"""What no label announces: by-line, running head, affiliations, told by the shape of their lines."""

from __future__ import annotations

import re

from cajournal.pages import title_lines
from cajournal.pages.draft import Draft
from cajournal.pages.imprint import Part, read_imprint
from cajournal.pages.lines import Line
from cajournal.pages.people import Byline, read_byline
from cajournal.pages.places import Place, read_places
from cajournal.pages.shapes import kind_of
from cajournal.pages.values import clean
from cajournal.pages.whereabouts import find_number, put_imprint, put_journal
from cajournal.text.names import split_han
from cajournal.text.pairing import SURE, reads_like
from cajournal.text.script import HAN
from cajournal.text.spacing import trim

_ADDRESS = re.compile(r"^\s*\d{1,2}\s?[.．、]|[,，\s]\d{6}(?!\d)")
"""An affiliation: its number before it, or its postcode."""
_JOURNAL = re.compile(f"[{HAN}]{{2,16}}(?:[(（][{HAN}]{{2,10}}[)）])?")
_NEWSPAPER = re.compile(f"[{HAN}]{{2,12}}报")


def read_headline(draft: Draft) -> None:
    """Fill in from the free lines what labels and citation lines left open."""
    lines = draft.head
    kinds = [kind_of(draft.text[line.start : line.end]) for line in lines]
    _read_imprints(draft, lines, kinds)
    _read_newspaper(draft, lines)
    _read_bylines(draft, lines, kinds)
    title_lines.read(draft, lines, kinds)
    _read_author_in_title(draft)


def _read_imprints(draft: Draft, lines: list[Line], kinds: list[str]) -> None:
    for index, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if kind == "doi":
            find_number(draft, "DOI", line.start, line.end, "shape:doi")
        elif kind in ("imprint", "han"):
            parts = read_imprint(draft.text, line.start, _line_end(draft.text, line))
            if "year" in parts or ("issue" in parts and "issued" in draft):
                put_imprint(draft, parts, "shape:imprint")
                named = index and kinds[index - 1] not in ("han", "latin")
                _journal_above(draft, parts, lines[index - 1] if named else None)
                if index > 1 and "container_title.zh" not in draft:
                    _chinese_above(draft, lines[index - 2])


def _read_newspaper(draft: Draft, lines: list[Line]) -> None:
    """A newspaper's page (版号, 报纸日期) may have its name on a line of its own: 巴渝文化报."""
    if not draft.rows("newspaper_date", "section", "section_name") or "container_title.zh" in draft:
        return
    for line in lines:
        if found := _NEWSPAPER.fullmatch(draft.text, line.start, line.end):
            put_journal(draft, Part(found[0], *found.span()), "shape:newspaper")
            return


def _line_end(text: str, line: Line) -> int:
    """The end of the whole line: what an inner label claimed may belong to the imprint (…, 11 pages)."""
    end = text.find("\n", line.end, line.end + 100)
    return end if end >= 0 else line.end


def _journal_above(draft: Draft, parts: dict[str, Part], above: Line | None) -> None:
    """`Advances in Geosciences` stands on the line above `Vol. 11 No. 05 (2021)`."""
    known = "container_title.zh" in draft or "container_title.en" in draft
    if above is None or "journal" in parts or "journal_en" in parts or known or above.end - above.start > 80:
        return
    if _ADDRESS.search(draft.text[above.start : above.end]):
        return
    start, end = trim(draft.text, above.start, above.end, "《》,，")
    put_journal(draft, Part(clean(draft.text[start:end]), start, end), "shape:imprint")


def _chinese_above(draft: Draft, line: Line) -> None:
    """湖泊学报 / Journal of Lakes / 2014年03期: the Chinese name stands above the English one."""
    if "container_title.en" in draft and (found := _JOURNAL.fullmatch(draft.text, line.start, line.end)):
        put_journal(draft, Part(found[0], *found.span()), "shape:imprint")


def _read_bylines(draft: Draft, lines: list[Line], kinds: list[str]) -> None:
    """Names: the first line of several below a title, else one name there, else several anywhere."""
    found = {i: _byline(draft.text, lines[i]) for i, kind in enumerate(kinds) if kind == "han"}
    doubts = {i: _doubt(kinds, i, len(found[i].han) > 1) for i in found}
    for at in sorted(doubts, key=lambda i: doubts[i]):
        if doubts[at] < 3:
            draft.meet(found[at])
    for index, kind in enumerate(kinds):
        if kind == "latin" or (kind == "en" and _is_names(draft, lines[index])):
            kinds[index] = "latin"
            _meet_latin(draft, lines[index])
    below = {i for i, kind in enumerate(kinds) if kind == "org" and kinds[max(0, i - 1)] == "han"}
    held = [line for i, line in enumerate(lines) if kinds[i] == "place" or i in below]
    places = [place for line in held for place in _places(draft, line)]
    known = {place.name: place for place in reversed(places)}
    draft.meet(Byline([], [], list(known.values())[::-1]))


def _byline(text: str, line: Line) -> Byline:
    """The names of a line; in `刊名 | 张宁` behind the bar."""
    bar = text.find("|", line.start, line.end) + 1
    return read_byline(text, bar or line.start, line.end)


def _meet_latin(draft: Draft, line: Line) -> None:
    han = len(draft.byline.han)
    found = read_byline(draft.text, line.start, line.end, han)
    if len(found.latin) == han or (not han and (len(found.latin) > 1 or found.places)):
        draft.meet(found)


def _is_names(draft: Draft, line: Line) -> bool:
    """Whether a line of words without commas is the Chinese names again (Shen Zhibai Lu Jiuyuan)."""
    han = draft.byline.han
    if len(han) < 2 or draft.text.count(" ", line.start, line.end) != 2 * len(han) - 1:
        return False
    latin = read_byline(draft.text, line.start, line.end, len(han)).latin
    return len(latin) == len(han) and all(
        reads_like(one.name, other.name) >= SURE for one, other in zip(han, latin, strict=True)
    )


def _doubt(kinds: list[str], at: int, several: bool) -> int:
    """0: several names below a title; 1: one name below it; 2: several names; 3: one name anywhere."""
    below = "zh" in kinds[max(0, at - 1) : at] or kinds[max(0, at - 2) : at] in (["zh", "en"], ["zh", "date"])
    return (0 if below else 2) + (0 if several else 1)


def _places(draft: Draft, line: Line) -> list[Place]:
    start, end = trim(draft.text, line.start, line.end, "(（)）")
    return read_places(draft.text, start, end)


def _read_author_in_title(draft: Draft) -> None:
    """`张宁:中亚国家的…` with 作者简介 of 张宁 below: the name is the author, not a part of the title."""
    title = draft.values.get("title.zh") or ""
    name, colon, rest = title.replace("：", ":").partition(":")
    told = any(draft.text.startswith(name, row.start) for row in draft.rows("biography"))
    if not colon or not rest or not told or split_han(name) is None:
        return
    start = draft.text.find(title)
    if start >= 0 and not draft.byline.han:
        draft.values["title.zh"] = rest.strip()
        draft.meet(read_byline(draft.text, start, start + len(name)))
