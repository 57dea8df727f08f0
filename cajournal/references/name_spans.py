"""Where each name of a list of creators stands, whatever divides them: , ; 、 & and, a role, a blank."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cajournal.references.base import Draft
from cajournal.references.likeness import BODY, CUT, CUT_MARK, INITIALS
from cajournal.references.naming import HAN_ROLES, is_role
from cajournal.text.script import HAN

_ITEM = re.compile(r"[^,;、&/=]+(?:\([^()]*\)[^,;、&/=]*)?")
_LATIN = re.compile(r"[A-Za-zА-Яа-я&]")
_AFTER_ROLE = re.compile(rf"(?<=[{HAN}])(?: (?={HAN_ROLES}))?(?:{HAN_ROLES}) {{1,4}}(?=[{HAN}\[(])")
_SPACED = re.compile(f"[{HAN}]{{2,4}}(?: +[{HAN}]{{2,4}})+")
_WORD = re.compile(r"\S+")
_AND = re.compile(r" +(?:and|und|et|&) {1,4}|& {0,4}")
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV)\.?")
_FAMILY_NAME = (
    r"(?:(?:v[ao]n|der?|den|dos|d[aiu]|l[ae]|te[rn]|af|zu) ){0,3}[A-ZÀ-Þ][\w'’\-]+(?: [A-ZÀ-Þ][\w'’\-]+)?"
)
_FAMILY = re.compile(_FAMILY_NAME)
_INVERTED = re.compile(rf" *{_FAMILY_NAME}, ?(?:[A-ZÀ-Þ][\w'’\-]*\.? ?){{1,4}}(?:,? (?:Jr|Sr|III?)\.?)? *")
_BY_SEMICOLON = re.compile(r"[^; ](?:[^;]*[^; ])?")
"""`Zhang, San; Li, Si`: family names first, semicolons between the names."""
_GIVEN = re.compile(
    r" *(?:[A-ZÀ-Þ][\w'’\-]*\.? ?){1,4}(?:(?:v[ao]n|der?|den)(?: |$)){0,3}"
    r"(?:,? (?:Jr|Sr|III?)\.?)?(?:\([Ee]ds?\.?\))?"
)

Span = tuple[int, int]


def spaced(text: str, start: int, end: int) -> Iterator[Span]:
    """Names divided by spaces alone (徐尧 李哲民 译)."""
    if " " in text[start:end] and _SPACED.fullmatch(text, start, end):
        for word in _WORD.finditer(text, start, end):
            yield word.span()
    elif start < end:
        yield start, end


def names(draft: Draft, start: int, end: int, inverted: bool) -> Iterator[Span]:
    """The stretches of single names; 等 and et al. set `et_al`."""
    text = draft.text
    if CUT.search(text, start, end) and (found := CUT_MARK.search(text, start, end)):
        draft.values["et_al"] = True
        yield from _names_of(draft, start, found.start(), inverted)
        yield from _names_of(draft, found.end(), end, False)
    else:
        yield from _names_of(draft, start, end, inverted)


def _names_of(draft: Draft, start: int, end: int, inverted: bool) -> Iterator[Span]:
    piece = draft.text[start:end]
    begun = piece.lstrip(" ,.;:")
    start, end = end - len(begun), end - len(begun) + len(begun.rstrip(" ,;:"))
    if start >= end:
        return
    if _LATIN.search(draft.text, start, end) is None:
        yield from _pieces(draft, start, end)
        return
    if ";" in piece and all(_INVERTED.fullmatch(name) for name in piece.split(";")):
        yield from ((found.start(), found.end()) for found in _BY_SEMICOLON.finditer(draft.text, start, end))
        return
    yield from _joined(draft.text, _latin_pieces(draft, start, end), inverted)


def _pieces(draft: Draft, start: int, end: int) -> Iterator[Span]:
    """The text between separators: , ; 、 & / and, where role words stand, spaces."""
    text = draft.text
    cuts = [start]
    if " " in text[start:end]:
        cuts += [found.end() for found in _AFTER_ROLE.finditer(text, start, end)]
    for begin, stop in zip(cuts, [*cuts[1:], end], strict=True):
        for item in _ITEM.finditer(text, begin, stop):
            piece = item[0]
            begun = piece.lstrip()
            if begun and not begun.strip().isdigit():  # the second of the marks 1,2 behind a name
                at = item.start() + len(piece) - len(begun)
                yield at, at + len(begun.rstrip())


def _latin_pieces(draft: Draft, start: int, end: int) -> Iterator[Span]:
    """The same, and divided at `and`, but for the name of an organisation."""
    text = draft.text
    for begin, stop in _pieces(draft, start, end):
        at = begin + 4 if text.startswith("and ", begin, stop) else begin
        if not BODY.search(text, at, stop):
            for found in _AND.finditer(text, at, stop):
                if found.start() > at:
                    yield at, found.start()
                at = found.end()
        if at < stop:
            yield at, stop


def _joined(text: str, pieces: Iterator[Span], inverted: bool) -> Iterator[Span]:
    """Names whose parts a comma divides, put together again."""
    pending: Span | None = None
    for start, end in pieces:
        if pending and _belongs(text, pending, start, end, inverted):
            pending, inverted = (pending[0], end), False
            continue
        if pending:
            yield pending
        pending = start, end
    if pending:
        yield pending


def _belongs(text: str, before: Span, start: int, end: int, inverted: bool) -> bool:
    """Whether a piece after a comma belongs to the name before it: initials, Jr., a given name, a role."""
    if text[before[1] : start].strip(" .") != ",":
        return False
    piece = text[start:end]
    if _SUFFIX.fullmatch(piece) or (piece.isascii() and is_role(piece)):
        return True
    name = text[before[0] : before[1]]
    if "," in name or not _FAMILY.fullmatch(name):
        return False
    return INITIALS.fullmatch(piece) is not None or (inverted and _GIVEN.fullmatch(piece) is not None)
