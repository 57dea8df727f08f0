"""A pasted list to single references: numbered, bulleted, hanging, `\\bibitem`, one per line, or one block.

Nothing is dropped but headings (参考文献, References), bullets and what follows the list (致谢); an item that
is no reference is an item all the same, for the reader to say so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cajournal.references import cutting, endings
from cajournal.references.base import Draft, folded
from cajournal.references.creators import PLAIN_LIST
from cajournal.text.script import HAN, has_han

Span = tuple[int, int]

HEADING = re.compile(
    r"\s{0,4}(?:#{1,6}\s{1,4}|\*\*)?(?:(?:第\s?)?[一二三四五六七八九十\d]{1,3}(?:[章节篇]|[.、 ])"
    r"\s{0,4})?[\[【]?\s{0,4}"
    r"(?:相关文献|(?:主要|本章)?参\s{0,4}考\s{0,4}文\s{0,4}献(?:[及与和](?:注释|书目))?|引用文献"
    r"|征引文献|(?:主要)?参考书目|参考资料|引用书目|注\s{0,4}释(?:[及与和]参考文献)?|尾\s{0,4}注"
    r"|(?:Selected )?References?(?: and Notes)?|(?:Selected )?Bibliography|Works Cited|Literature Cited"
    r"|(?:End)?notes)"
    r"\s{0,4}[\]】]?\s{0,4}(?:[\[(]?(?:References?|Bibliography)[\])]?)?[\]】]?\s{0,4}:?"
    r"(?:\*\*)?\s{0,4}",
    re.I,
)
"""A heading of a reference list, on folded text; its number, brackets, colon, Markdown may stand about it."""
_BIBITEM = re.compile(r"\\bibitem\s{0,4}(?:\[[^\]]*\])?\s{0,4}\{[^{}]*\}\s{0,4}")
_LATEX_END = re.compile(r"\\(?:begin|end)\{thebibliography\}(?:\{[^{}]*\})?\s{0,4}")
_LABEL = re.compile(
    r"[ \t]*(?:\[\s?\d{1,7}\s?[\]」]|\(\d{1,3}\)|\d{1,3}\s?[.、)](?!\d)|[①-⑳㉑-㊿]|\[\s?[①-⑳]\s?\]"
    r"|【注?\d{1,9}】|\[\])"
    rf"|[ \t]*[•·■◆▪*●○-][ \t]*|[ \t]*\d{{1,3}}(?=[ \t]+\S|[(\[]?[{HAN}]{{1,4}}[)\],、.]"
    rf"|[A-Z][A-Za-z]+ [A-Z])"
)
_IN_BLOCK = re.compile(r"(?:^|(?<=[\s.。;；\d)）页版年月]))\[\s?(\d{1,7})\s?\](?=\s?\D)")
_BLANKS = re.compile(r"\s*+")
_INDENT = re.compile(r"[ \t\u3000]{2,}\S|\t\S")


def split(text: str) -> Iterator[str]:
    """The references of a list, each as it stands in the text, in its order.

    >>> list(split("参考文献\\n[1] 甲. 书[M]. 北京: 社, 2001.\\n[2] 乙. 文[J]. 刊,\\n2002(3): 4-5."))
    ['[1] 甲. 书[M]. 北京: 社, 2001.', '[2] 乙. 文[J]. 刊,\\n2002(3): 4-5.']
    """
    for start, end in _each(text):
        yield text[start:end]


def spans(text: str) -> list[Span]:
    """Where each reference of a list begins and ends."""
    return list(_each(text))


def _each(text: str) -> Iterator[Span]:
    """The same one by one: what is glued is cut when it is come to."""
    plain = folded(text.replace("\n", "\v").replace("\r", "\v")).replace("\v", "\n")
    if "\\bibitem" in text and _BIBITEM.search(plain):
        yield from _bibitems(plain)
        return
    lines = _lines(plain)
    if len(lines) == 1:
        found = _numbered_block(plain, *lines[0])
    elif sum(_LABEL.match(plain, *line) is not None for line in lines) * 2 > len(lines) or _is_numbered(
        plain, lines
    ):
        found = _gather(plain, lines, _labelled(plain))
    elif any(_INDENT.match(plain, *line) for line in lines[1:]) and not _INDENT.match(plain, *lines[0]):
        found = _gather(plain, lines, lambda line: _INDENT.match(plain, *line) is None)
    else:
        found = _gather(plain, lines, _begins(plain))
    for item in found:
        yield from _unglued(text, plain, *item)


def _lines(text: str) -> list[Span]:
    """The lines that hold something, without headings, up to what follows the list."""
    found = [line.span() for line in re.finditer(r"[^\n]+", text) if not line[0].isspace()]
    lines = [(start, end) for start, end in found if not HEADING.fullmatch(text, start, end)]
    last = next(
        (n for n, (start, end) in enumerate(lines) if n and endings.closes(text[start:end].strip())), None
    )
    return lines[:last]


def _bibitems(text: str) -> list[Span]:
    starts = [found.span() for found in _BIBITEM.finditer(text)]
    ends = [start for start, _ in starts[1:]] + [len(text)]
    last = _LATEX_END.search(text, starts[-1][1])
    if last:
        ends[-1] = last.start()
    return [_strip(text, after, end) for (_, after), end in zip(starts, ends, strict=True)]


def _strip(text: str, start: int, end: int) -> Span:
    start = _BLANKS.match(text, start, end).end()  # type: ignore[union-attr]
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_numbered(text: str, lines: list[Span]) -> bool:
    """Whether the labels at the beginnings of lines count up from the first."""
    numbers = [
        int(found[0])
        for line in lines
        if (found := re.search(r"\d{1,9}", ((m := _LABEL.match(text, *line)) and m[0]) or ""))
    ]
    return (
        len(numbers) > 1
        and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        and _LABEL.match(text, *lines[0]) is not None
    )


def _gather(text: str, lines: list[Span], begins: Callable[[Span], bool]) -> list[Span]:
    """Join each line to the item that it goes on."""
    items: list[Span] = []
    for line in lines:
        if items and not begins(line):
            items[-1] = (items[-1][0], line[1])
        else:
            items.append(line)
    return [_unbulleted(text, *_strip(text, *item)) for item in items]


_BULLET = re.compile(r"[•■◆▪*●○][ \t]*|[·-][ \t]+")


def _unbulleted(text: str, start: int, end: int) -> Span:
    found = _BULLET.match(text, start, end)
    return (found.end(), end) if found else (start, end)


_FINISHED = re.compile(r"(?:[.;)\]》”]|[年版页日网]|\d|[a-z/])\s{0,4}$")
_OPEN_END = re.compile(rf"(?:[,:、&(\[《“-]|[{HAN}]|\b(?:and|of|the|in|for|[Vv]ol|pp?)\.?)\s{{0,4}}$")


def _begins(text: str) -> Callable[[Span], bool]:
    """A test for lists without labels: a line begins an item unless the one before it is unfinished."""
    previous: list[int] = []

    def test(line: Span) -> bool:
        before = previous[-1] if previous else None
        previous.append(line[1])
        if before is None:
            return True
        last = text[max(0, before - 40) : before]
        return _FINISHED.search(last) is not None and _OPEN_END.search(last) is None

    return test


_WHOLE = re.compile(r"[^\n]{4,400}\[[A-Za-z]{1,2}(?:/[A-Z]{2})?\][^\n]{4,}\.\s{0,4}$")


def _labelled(text: str) -> Callable[[Span], bool]:
    """A test for lists with labels: a line begins an item by its label, or where it is a whole reference

    behind a whole one, with creators of its own: one whose number was forgotten. An entry's English stays.
    """
    previous: list[Span] = []

    def test(line: Span) -> bool:
        before = previous[-1] if previous else None
        previous.append(line)
        if _LABEL.match(text, *line):
            return True
        return before is not None and _is_unnumbered(text, before, line)

    return test


def _is_unnumbered(text: str, before: Span, line: Span) -> bool:
    if not (_WHOLE.match(text, *before) and _WHOLE.match(text, *line) and PLAIN_LIST.match(text, *line)):
        return False
    return has_han(text[slice(*line)]) or not has_han(text[slice(*before)])


def _numbered_block(text: str, start: int, end: int) -> list[Span]:
    """`[1] … [2] … [3] …` in one line, where the numbers count up."""
    starts: list[int] = []
    expected: int | None = None
    for found in _IN_BLOCK.finditer(text, start, end):
        if expected is None or int(found[1]) == expected:
            starts.append(found.start())
            expected = int(found[1]) + 1
    if len(starts) < 2:
        return [_unbulleted(text, *_strip(text, start, end))]
    if text[start : starts[0]].strip():
        starts.insert(0, start)
    return [_strip(text, *item) for item in zip(starts, [*starts[1:], end], strict=True)]


_WINDOWS = (400, 2000)
"""Characters in which a reference that is glued to further ones must end: the next looks far only where the

first finds nothing. They keep long pastes linear.
"""
_CLEAR = 100
"""Characters behind an end that a window must show, for the end to be believed."""


def _unglued(text: str, plain: str, start: int, end: int) -> Iterator[Span]:
    """An item's references one by one; a translation of an entry stays with it."""
    while start < end:
        further = _further(text[start : min(end, start + _WINDOWS[-1])])
        if further is None:
            yield start, end
            return
        yield _strip(plain, start, start + further)
        start = _strip(plain, start + further, end)[0]


def _further(raw: str) -> int | None:
    """Where in an item a further reference begins."""
    for window in _WINDOWS:
        near = raw[:window]
        found = _cut_at(near)
        if near == raw or (found and found < window - _CLEAR):
            break
    return found if found and not _is_translation(raw, found) else None


def _cut_at(raw: str) -> int | None:
    if cutting.is_single(raw):
        return None
    draft = Draft(raw, folded(raw))
    cutting.cut(draft)
    return next((s for code, s, _ in draft.notices if code == "further-references"), None)


def _is_translation(raw: str, at: int) -> bool:
    """Whether what follows a Chinese entry is the same in English."""
    rest = raw[at:].lstrip(" .。;；([［（")
    return has_han(raw[:at]) and not has_han(rest[:60]) and not rest[:1].isdigit()
