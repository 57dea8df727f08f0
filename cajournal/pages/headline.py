"""What no label announces: title, by-line, running head, affiliations, told by the shape of their lines."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, pairwise

from cajournal.pages import furniture
from cajournal.pages.draft import Draft
from cajournal.pages.imprint import Part, read_imprint
from cajournal.pages.markup import headings
from cajournal.pages.people import Byline, read_byline
from cajournal.pages.places import Place, read_places
from cajournal.pages.rows import Line
from cajournal.pages.shapes import kind_of
from cajournal.pages.subject import put_text
from cajournal.pages.values import clean
from cajournal.pages.whereabouts import find_number, put_imprint, put_journal
from cajournal.text.names import split_han
from cajournal.text.pairing import SURE, reads_like
from cajournal.text.script import HAN, has_han
from cajournal.text.spacing import trim

_MANY = 600
"""So many free lines are looked at: an article's head is never longer."""
_OF_ITSELF = re.compile(r"[Tt]his (?:paper|article|study|work|review)|本文|结果表明|研究表明|In this paper")
_ADDRESS = re.compile(r"^\s*\d{1,2}\s?[.．、]|[,，\s]\d{6}(?!\d)")
"""An affiliation: its number before it, or its postcode."""
_JOURNAL = re.compile(f"[{HAN}]{{2,16}}(?:[(（][{HAN}]{{2,10}}[)）])?")
_NEWSPAPER = re.compile(f"[{HAN}]{{2,12}}报")
_NOTES = "*＊①†‡ \t\u3000#"
_KEYWORD_LINE = re.compile(r"[^。；;\r\n]{2,30}(?:[;；][^。；;\r\n]{1,30}){2,11}[;；.]?$")


def read_headline(draft: Draft) -> None:
    """Fill in from the free lines what labels and citation lines left open."""
    lines = draft.free[:_MANY]
    kinds = [kind_of(draft.text[line.start : line.end]) for line in lines]
    _read_imprints(draft, lines, kinds)
    _read_newspaper(draft, lines)
    _read_bylines(draft, lines, kinds)
    _read_titles(draft, lines, kinds)
    _read_author_in_title(draft)


def read_unlabelled_abstract(draft: Draft) -> None:
    """A long paragraph with a list of phrases below it is abstract and keywords, where no label gave one."""
    if draft.rows("abstract", "abstract_en"):
        return
    text = draft.text
    lines = [line for line in draft.free[:_MANY] if line.end - line.start < 8000]
    for line, below in pairwise(lines):
        if _is_paragraph(text, line) and _KEYWORD_LINE.match(text, below.start, below.end):
            put_text(draft, "abstract.zh", clean(text[line.start : line.end]), *line[:2], "shape:paragraph")
            items = [
                item
                for item in map(clean, re.split(r"[;；]", text[below.start : below.end].rstrip(".")))
                if item
            ]
            draft.put("keywords.zh", items, *below[:2], "shape:phrases")
            return


def read_lone_abstract(draft: Draft) -> None:
    """The only long paragraph of a page whose labels name no abstract, with a notice that it is a guess."""
    if draft.rows("abstract", "abstract_en") or "abstract.zh" in draft:
        return
    labelled = bool(draft.rows("author", "title"))
    for above, line in pairwise([Line(0, 0, False), *draft.free[:_MANY]]):
        said = labelled and _is_paragraph(draft.text, line)
        if said or _is_bare_abstract(draft, above, line):
            value = clean(draft.text[line.start : line.end])
            put_text(
                draft, f"abstract.{'zh' if has_han(value) else 'en'}", value, *line[:2], "shape:paragraph"
            )
            draft.notice("unsure:abstract", *line[:2])
            return


def _is_bare_abstract(draft: Draft, above: Line, line: Line) -> bool:
    """A paragraph that speaks of its paper, right below the title."""
    titles = {draft.values.get("title.zh"), draft.values.get("title.en")} - {None}
    enough = 40 if "DOI" in draft else 200
    spoken = line.end - line.start > enough and _OF_ITSELF.search(draft.text, line.start, line.end)
    return bool(spoken) and clean(draft.text[above.start : above.end]) in titles


def _is_paragraph(text: str, line: Line) -> bool:
    return (
        line.end - line.start >= 40
        and text[line.end - 1] in "。.」”"
        and has_han(text[line.start : line.end])
    )


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


def _read_titles(draft: Draft, lines: list[Line], kinds: list[str]) -> None:
    missing = [language for language in ("zh", "en") if f"title.{language}" not in draft]
    greatest = headings(draft.flat.source) if missing and draft.flat.heading else []
    for language in missing:
        index = _title(draft, lines, kinds, language, [one for one in greatest if one][:3])
        if index is not None:
            _put_title(draft, lines, kinds, index, language)


def _title(
    draft: Draft, lines: list[Line], kinds: list[str], language: str, greatest: list[str]
) -> int | None:
    """The line before the names of its language, else one that stands twice, else the first."""
    titles = [i for i, kind in enumerate(kinds) if kind == language]
    if draft.flat.heading and (headed := _headed(draft, lines, titles, language, greatest)) is not None:
        return headed
    names = ("han" if language == "zh" else "latin", "han")
    between = ("en" if language == "zh" else "zh", "date")
    for at in reversed([i for i, kind in enumerate(kinds) if kind in names]):
        index = at - 2 if at > 1 and kinds[at - 1] in between else at - 1
        if index >= 0 and kinds[index] == language and not _is_no_title(draft, lines[index]):
            return index
    said = {i: draft.text[lines[i].start : lines[i].end] for i in titles}
    count = Counter(said.values())
    likely = chain((i for i in titles if count[said[i]] > 1), titles)
    return next((i for i in likely if not _is_no_title(draft, lines[i])), None)


def _headed(
    draft: Draft, lines: list[Line], titles: list[int], language: str, greatest: list[str]
) -> int | None:
    """The line that the page's `<title>` begins with, or one in an `<h1>`; the title also names the site."""
    heading = draft.flat.heading
    said = {i: draft.text[lines[i].start : lines[i].end].strip() for i in titles}
    if language == "zh":  # one too short to look like a title
        for index, line in enumerate(lines):
            short = line.end - line.start < 6
            if short and (text := draft.text[line.start : line.end]) in greatest and heading.startswith(text):
                return index
    fits = [i for i, text in said.items() if len(text) >= 6 and text in heading]
    first = (i for i in fits if heading.startswith(said[i]))
    held = (i for i, text in said.items() if text in greatest)
    return next(chain(first, held, fits), None)


def _is_no_title(draft: Draft, line: Line) -> bool:
    """Whether a line only repeats the journal's name, or is the rest of a wrapped line."""
    value = draft.text[line.start : line.end].strip("《》 ")
    journals = [draft.values.get(f"container_title.{language}") for language in ("zh", "en")]
    return value[:1].islower() or value in journals


def _put_title(draft: Draft, lines: list[Line], kinds: list[str], index: int, language: str) -> None:
    start, end = lines[index][:2]
    following = index + 1
    while language == "en" and following < len(lines) and _goes_on(draft.text, lines[following]):
        end, following = lines[following].end, following + 1
    start, end = trim(draft.text, *furniture.strip(draft.text, start, end), _NOTES)
    value = clean(draft.text[start:end])
    if value:
        put_text(draft, f"title.{language}", value, start, end, "shape:title")


def _goes_on(text: str, line: Line) -> bool:
    """A line that begins in lower case ends the title that was wrapped above it."""
    return (
        not line.gap
        and text[line.start].islower()
        and not text.startswith("http", line.start)
        and not has_han(text[line.start : line.end])
    )


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
