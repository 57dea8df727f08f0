"""Creators (GB/T 7714, 8.1): order, capitals, initials, how many, 等 and et al."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cajournal.checks.base import Hit, Printed, Rule
from cajournal.text.script import HAN, has_han

_MOST = 3
_CUT_HAN = re.compile(r"(?P<comma>[,，]\s?)?(?P<at>等)(?=\s?[.．。,，])")
_CUT_LATIN = re.compile(r"(?P<comma>[,，]\s?)?(?P<at>et\.? ?al\b(?:\.(?=\s?[.．,，;；]))?)")
"""Its full stop is that of the names, unless another one stands behind it."""
_OTHER_SEPARATOR = re.compile(r"(?<=\S)(?P<at>\s?[、;；&]\s?|\s(?:和|与|and)\s)(?=\S)")
_ROLE = re.compile(r"(?P<at>\s?[,，]?\s?(?:等)?(?:编著|主编|著|撰|编))(?=\s?[.．。,，])")
_NATION = re.compile(rf"(?P<at>[\[(（［〔【][{HAN}]{{1,4}}[\])）］〕】]\s?)(?=[{HAN}A-Z])")
_DOTTED = re.compile(r"(?P<at>(?<=[\s.\-])[A-Z]\.(?:\s?-?[A-Z]\.)*)")
_LATIN = re.compile(
    r"(?P<family>[A-ZÀ-Þ][\w'’\-]+) (?P<given>[A-Z](?:[ -][A-Z])*)(?:,? (?:Jr|Sr|I{2,3}|IV)\.?)?$"
)


def _zone(printed: Printed) -> tuple[int, int] | None:
    """The creators with a few characters behind them, up to the title."""
    names, title = printed.names, printed.span("title")
    if names is None or not title or title[0] < names[1]:
        return None
    return names[0], title[0]


def _search(printed: Printed, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    zone = _zone(printed)
    if zone is not None:
        yield from pattern.finditer(printed.text, *zone)


def _separator(printed: Printed) -> Iterator[Hit]:
    comma = "，" if "，" in printed.text else ", "
    authors = printed.places.get("author", [])
    for found in _search(printed, _OTHER_SEPARATOR):
        start, end = found.span("at")
        if any(stop == start for _, stop in authors):
            yield Hit(start, end, comma, found["at"].strip())


def _too_many(printed: Printed) -> Iterator[Hit]:
    spans = [span for span in printed.places.get("author", ()) if _is_creator(printed, span)]
    if len(spans) <= _MOST or _zone(printed) is None or printed.citation.et_al:
        return
    third, last = spans[_MOST - 1], spans[-1]
    han = has_han(printed.text[slice(*spans[0])])
    comma = "，" if "，" in printed.text[third[1] : last[0]] else ", "
    yield Hit(third[1], last[1], f"{comma}{'等' if han else 'et al'}", str(len(spans)))


def _is_creator(printed: Printed, span: tuple[int, int]) -> bool:
    zone = _zone(printed)
    return zone is not None and span[0] < zone[1]


def _word(printed: Printed) -> Iterator[Hit]:
    """等 behind Latin names, et al. behind Han ones."""
    authors = [printed.text[slice(*span)] for span in printed.places.get("author", ())]
    if not authors:
        return
    han = has_han(authors[0])
    wrong, right = (_CUT_LATIN, "等") if han else (_CUT_HAN, "et al")
    for found in _search(printed, wrong):
        yield Hit(*found.span("at"), right, found["at"])


def _comma_before(printed: Printed) -> Iterator[Hit]:
    comma = "，" if "，" in printed.text else ", "
    for pattern in (_CUT_HAN, _CUT_LATIN):
        for found in _search(printed, pattern):
            at = found.start("at")
            if not found["comma"] and at > 0 and printed.text[at - 1] not in ",， ":
                yield Hit(at, at, comma, found["at"])


def _role(printed: Printed) -> Iterator[Hit]:
    for found in _search(printed, _ROLE):
        if any(author.role and author.role in found["at"] for author in printed.citation.author):
            yield Hit(*found.span("at"), "", found["at"].strip(" ,，"))


def _nationality(printed: Printed) -> Iterator[Hit]:
    zone = _zone(printed)
    if zone and any(author.nationality or author.dynasty for author in printed.citation.author):
        for found in _NATION.finditer(printed.text, printed.body[0], zone[1]):
            yield Hit(*found.span("at"), "", found["at"].strip())


def _dots(printed: Printed) -> Iterator[Hit]:
    for author, span in zip(printed.citation.author, printed.places.get("author", ()), strict=False):
        if author.name.organisation:
            continue
        for found in _DOTTED.finditer(printed.text, *span):
            bare = " ".join(re.findall(r"-?[A-Z]", found["at"]))
            if not has_han(printed.text[slice(*span)]):
                yield Hit(*found.span("at"), bare, found["at"])


def _capitals(printed: Printed) -> Iterator[Hit]:
    """2015 prints Latin surnames in capitals (its own examples; the text leaves it open), 2025 does not."""
    for start, end in printed.places.get("author", ()):
        name = printed.text[start:end]
        found = _LATIN.match(name)
        if found and (family := found["family"]).isupper():
            yield Hit(start, start + len(family), family.title(), family)


def _mixed_capitals(printed: Printed) -> Iterator[Hit]:
    """Surnames in capitals beside others that are not."""
    latin = [
        (start, found["family"])
        for start, end in printed.places.get("author", ())
        if (found := _LATIN.match(printed.text[start:end]))
    ]
    upper = [one for one in latin if one[1].isupper()]
    if upper and len(upper) < len(latin):
        for start, family in upper:
            yield Hit(start, start + len(family), None, family)


def _translator_first(printed: Printed) -> Iterator[Hit]:
    """A translator among the authors stands behind the title (8.1.4)."""
    title = printed.span("title")
    for start, end in printed.places.get("translator", ()) if title else ():
        if title and end <= title[0]:
            yield Hit(start, end, None, printed.text[start:end])


def _spaced(printed: Printed) -> Iterator[Hit]:
    for start, end in printed.places.get("author", ()):
        for found in re.finditer(rf"(?<=[{HAN}]) +(?=[{HAN}])", printed.text[start:end]):
            yield Hit(start + found.start(), start + found.end(), "", printed.text[start:end])


def _few_cut(printed: Printed) -> Iterator[Hit]:
    spans = [span for span in printed.places.get("author", ()) if _is_creator(printed, span)]
    if printed.citation.et_al and 0 < len(spans) < _MOST and _zone(printed):
        yield Hit(spans[0][0], spans[-1][1], None, str(len(spans)))


def _stop_behind(printed: Printed) -> Iterator[Hit]:
    """A comma instead of a full stop between creators and title (numeric references)."""
    zone = _zone(printed)
    if zone is None or printed.names is None:
        return
    between = printed.text[printed.names[1] : zone[1]]
    found = re.fullmatch(r"(?P<at>[,，:：])\s?", between)
    if found:
        at = printed.names[1]
        yield Hit(at, at + len(found[0]), ". ", found["at"])


RULES = (
    Rule("name-separator", "8.1.2", "error", _separator),
    Rule("too-many-names", "8.1.2", "error", _too_many),
    Rule("cut-word", "8.1.2", "error", _word),
    Rule("comma-before-cut", "8.1.2", "error", _comma_before),
    Rule("few-names-cut", "8.1.2", "warning", _few_cut),
    Rule("role-word", "8.1.1", "warning", _role),
    Rule("nationality-mark", "8.1.1", "style", _nationality),
    Rule("dotted-initials", "8.1.1", "error", _dots),
    Rule("surname-capitals", "8.1.1", "style", _capitals, editions=(2025,)),
    Rule("mixed-capitals", "8.1.1", "warning", _mixed_capitals, editions=(1987, 2005, 2015)),
    Rule("translator-first", "8.1.4", "error", _translator_first),
    Rule("spaced-name", "8.1.1", "error", _spaced),
    Rule("stop-after-names", "7.2", "error", _stop_behind),
)
