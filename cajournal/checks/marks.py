"""Marks between the elements and their widths (GB/T 7714, clause 7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cajournal.checks.base import Hit, Printed, Rule, expression, inside
from cajournal.text.script import HAN
from cajournal.text.width import fold

_SEPARATOR = re.compile(r"[，,：:；;](?!//)")
_NO_SEPARATOR = re.compile(r"(?:\d|DOI|CSTR|doi)$")
_ONE_WORD = ("container_title", "publisher", "publisher_place")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]+")
_WRAP = re.compile(rf"(?<=[{HAN}]) (?=[{HAN}])")
_PAIRS = {"(": ")", "（": "）", "[": "]", "［": "］", "《": "》", "“": "”"}
_FULL = {",": "，", ":": "：", ";": "；"}
_HALF = {wide: narrow for narrow, wide in _FULL.items()}


def _mixed_widths(printed: Printed) -> Iterator[Hit]:
    """Commas and colons between elements in both widths; the fewer are to follow the more."""
    spared = _not_between(printed)
    found = [
        one
        for one in _SEPARATOR.finditer(printed.text, *printed.body)
        if not inside(*one.span(), spared) and not _is_no_separator(printed.text, one.start())
    ]
    wide = [one for one in found if one[0] in _HALF]
    narrow = [one for one in found if one[0] in _FULL]
    if not wide or not narrow:
        return
    fewer, table = (wide, _HALF) if len(wide) < len(narrow) else (narrow, _FULL)
    for one in fewer:
        blank = printed.text.startswith(" ", one.end()) and table is _FULL  # none stands behind a wide mark
        yield Hit(one.start(), one.end() + blank, table[one[0]], one[0])


def _not_between(printed: Printed) -> list[tuple[int, int]]:
    """Where marks do not stand between elements: in names and titles, addresses, what a page left."""
    spared = printed.verbatim + printed.titles
    spared += [span for field in ("publisher", "publisher_place") for span in printed.places.get(field, ())]
    spared += [printed.names] if printed.names else []
    spared += [(0, printed.titles[0][0])] if printed.titles else []
    left = (one for one in printed.citation.notices if one.code == "ignored:furniture")
    return spared + [(one.start, one.end or len(printed.text)) for one in left if one.start is not None]


def _is_no_separator(text: str, place: int) -> bool:
    """Whether a digit or a number's name stands before: what follows belongs to it."""
    return _NO_SEPARATOR.search(text, max(0, place - len("CSTR")), place) is not None


def _wrapped(printed: Printed) -> Iterator[Hit]:
    """A space inside the name of a journal, a publisher or a person; in a title it may be meant."""
    spans = [span for field in _ONE_WORD for span in printed.places.get(field, ())]
    for found in _WRAP.finditer(printed.text, *printed.body):
        if inside(*found.span(), spans):
            yield Hit(*found.span(), "", printed.text[found.start() - 1 : found.end() + 1])


def _wide_digits(printed: Printed) -> Iterator[Hit]:
    for found in _WIDE.finditer(printed.text, *printed.body):
        if not inside(*found.span(), printed.verbatim):
            yield Hit(*found.span(), fold(found[0]), found[0])


def _no_full_stop(printed: Printed) -> Iterator[Hit]:
    text = printed.text.rstrip()
    in_address = inside(len(text) - 1, len(text), printed.verbatim)
    if text and text[-1] not in ("./" if in_address else ".．。—"):
        yield Hit(len(text), len(text), ".")


def _chinese_stop(printed: Printed) -> Iterator[Hit]:
    """A list with half-width marks ends its entries in "." and not in "。"."""
    text = printed.text.rstrip()
    if text.endswith("。") and "，" not in text and ("," in text or ":" in text):
        yield Hit(len(text) - 1, len(text), ".", "。")


def _journal_marks(printed: Printed) -> Iterator[Hit]:
    """《学报》 is 学报."""
    span = printed.span("container_title")
    if span and printed.text[span[0] - 1 : span[0]] == "《" and printed.text[span[1] : span[1] + 1] == "》":
        yield Hit(span[0] - 1, span[1] + 1, printed.text[slice(*span)])


def _brackets(printed: Printed) -> Iterator[Hit]:
    """Brackets of two widths in one pair, and those that have no fellow."""
    stack: list[tuple[str, int]] = []
    for at, sign in enumerate(printed.text):
        if inside(at, at + 1, printed.verbatim):
            continue
        if sign in _PAIRS:
            stack.append((sign, at))
        elif sign in _PAIRS.values():
            opened = stack.pop() if stack else ("", at)
            if not opened[0]:
                yield Hit(at, at + 1, None, sign)
            elif _PAIRS[opened[0]] != sign:
                same = {opened[0], sign} in ({"(", "）"}, {"（", ")"}, {"[", "］"}, {"［", "]"})
                yield Hit(at, at + 1, _PAIRS[opened[0]] if same else None, sign)
    for sign, at in stack:
        yield Hit(at, at + 1, None, sign)


def _furniture(printed: Printed) -> Iterator[Hit]:
    for notice in printed.citation.notices:
        if notice.code == "ignored:furniture" and notice.start is not None and notice.end is not None:
            start = len(printed.text[: notice.start].rstrip())
            yield Hit(start, notice.end, "", printed.text[notice.start : notice.end].strip())


def _glued(printed: Printed) -> Iterator[Hit]:
    for notice in printed.citation.notices:
        if notice.code == "further-references" and notice.start is not None and notice.end is not None:
            yield Hit(notice.start, notice.end, None, printed.text[notice.start : notice.end].strip()[:40])


def _unread(printed: Printed) -> Iterator[Hit]:
    if not printed.citation.understood:
        yield Hit(*printed.body, None, printed.text.strip()[:40])


RULES = (
    expression("double-stop", "7.2", "error", r"(?<![.…])(?P<at>[.．。]{2})(?![.…])", "."),
    expression("ideographic-stop", "7.2", "error", rf"(?<=[{HAN}\])）\]］\w])(?P<at>。)(?!\s*$)", "."),
    expression("space-before-mark", "7.2", "style", r"(?<=\S)(?P<at>[ \u3000]+)(?=[,，:：;；.。](?!\.))", ""),
    expression("space-after-mark", "7.2", "style", rf"(?P<at>[,:])(?=[{HAN}A-Za-z])(?!//)", r"\g<at> "),
    expression(
        "space-before-number",
        "7.2",
        "style",
        r"(?P<at>(?<=\D),(?=(?:1[89]|20)\d\d\b)|(?<=(?:19|20)\d\d),(?=\d+\s?\(\d))",
        r"\g<at> ",
    ),
    expression("wide-stop", "7.2", "style", r"(?P<at>．\s?)(?=\S)", ". ", editions=(2025,)),
    expression("space-after-stop", "7.2", "style", rf"(?<=[{HAN}\]])(?P<at>\.)(?=[{HAN}A-Z])", r"\g<at> "),
    Rule("wrap-space", "7.2", "error", _wrapped),
    Rule("wide-digits", "7.1", "error", _wide_digits),
    expression(
        "book-marks",
        "8.2",
        "error",
        r"(?:(?<=[.．。\d])|(?<=[.．。\d] ))(?P<at>《(?P<title>[^《》]+)》)(?=\s?[\[［][A-Z])",
        r"\g<title>",
        titles=True,
    ),
    expression("semicolon-elements", "7.2", "error", r"(?<=[\]］])\s?(?P<at>[;；])", "."),
    Rule("ideographic-end", "7.2", "style", _chinese_stop),
    Rule("journal-marks", "8.2", "error", _journal_marks),
    Rule("mixed-widths", "7.1", "warning", _mixed_widths),
    Rule("no-full-stop", "7.2", "error", _no_full_stop),
    Rule("brackets", "7.2", "error", _brackets),
    Rule("furniture", "8", "error", _furniture, marked=False),
    Rule("further-references", "8", "error", _glued, marked=False),
    Rule("not-understood", "8", "warning", _unread, marked=False),
)
