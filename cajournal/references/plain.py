"""The plainest references, read by two expressions: `names. title[J]. serial, 2020, 3(2): 1-12.`

This is the patterns' short way for the strings that most lists consist of, and nothing is read here that they
would read otherwise (a test compares the two). Whatever is not wholly of such a shape is left to them.
"""

from __future__ import annotations

import re

from cajournal.references import creators, marked
from cajournal.references.base import NUMBERS, Draft
from cajournal.references.cutting import COUNTERS
from cajournal.references.segments import SEGMENT_WORD
from cajournal.text.codes import TYPES
from cajournal.text.script import HAN
from cajournal.text.width import narrow

_LABEL = (
    rf"(?:\[(?P<label>\d{{1,7}})\] ?"
    rf"|(?P<bare>\d{{1,3}})(?:\. ?(?=\D)"
    rf"|(?=(?![{COUNTERS}])[{HAN}]{{2,4}}[,.、]|\(\S{{1,4}}\)|\[\S{{1,4}}\])))?"
)
# One sentence, without book marks; no volume, edition or number of a case at its end.
_TITLE = (
    r"(?P<title>(?![^\[]{1,60}:\s?(?:卷|[上中下]\s?\[))[^\s.,;:()\[\]《》〈〉“”\"/#\d][^.\[\]《》〈〉\"#]*[^.,;:()\[\]《》〈〉\"/#\d号\s]"
    r"(?<![卷册辑集部编].)(?<![卷册辑集部编])(?:(?<![Vv]ol) \d{1,3})?)"
)
_MARK = r" ?\[(?P<type>[JMDN]|EB)(?P<carrier>/OL)?\]"
_HEADS = tuple(
    re.compile(rf"{_LABEL}{names.pattern}{_TITLE}{_MARK}")
    for names in (creators.PLAIN_LIST, creators.MARKED_LIST)
)

_CLOSE = r"\.?(?: ?(?P<noise>被引量: ?\d{1,9}))?$"
_NAME = rf"[{HAN}][^.,:;\[\]《》/\d]*[^.,:;\[\]《》/\d\s]|[A-Z][A-Za-z&\- ]*[a-z]"
_DAY = r"[12]\d{3}-\d\d-\d\d"
_SERIAL = re.compile(
    rf"\.? ?(?P<container_title>{_NAME}), ?(?P<year>[12]\d{{3}})(?P<month>(?!))?(?P<day>(?!))?"
    r"(?:(?:, ?(?P<volume>\d{1,4}))?(?: ?\((?P<issue>\d{1,3}(?:[/-]\d{1,3})?)\))"
    rf"(?:: ?(?P<page>\d{{1,6}}(?:[-~]\d{{1,6}})?))){_CLOSE}"
)
_WHOLE = re.compile(
    rf"\.? ?(?P<publisher_place>[{HAN}]{{2,4}}): ?(?P<publisher>[{HAN}]{{3,16}}(?<!论文))"
    r", ?(?P<year>[12]\d{3})(?P<month>(?!))?(?P<day>(?!))?"
    rf"(?:[:,] ?(?P<locator>\d{{1,5}}(?:[-~]\d{{1,5}})?))?{_CLOSE}"
)
_DAILY = re.compile(
    rf"\.? ?(?P<container_title>{_NAME}), ?(?P<year>[12]\d{{3}})-(?P<month>\d\d)-(?P<day>\d\d)"
    rf" ?\((?P<page>[A-Z]?\d{{1,3}})\){_CLOSE}"
)
_ONLINE = re.compile(
    r"\.? ?(?:\((?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)\) ?)?"
    r"\[(?P<accessed_year>[12]\d{3})-(?P<accessed_month>\d\d)-(?P<accessed_day>\d\d)\]"
    r"\. ?(?P<URL>https?://(?![!-~]*(?:10\.\d|doi|//|,|CSTR|\[|\())[!-~]*[\w/])\.?$"
)
_SHAPES = {
    "J": (_SERIAL, "gbt:serial", ("container_title", "volume", "issue", "page")),
    "N": (_DAILY, "gbt:serial", ("container_title", "page")),
    "M": (_WHOLE, "gbt:imprint", ("publisher_place", "publisher", "locator")),
    "D": (_WHOLE, "gbt:imprint", ("publisher_place", "publisher", "locator")),
    "EB": (_ONLINE, "link:url", ("URL",)),
}
"""What follows a type mark, the rule's name, and the fields that are taken as they stand."""
_UNEVEN = re.compile(rf"[^\S ]|  |\u200b|(?<=[{HAN}，。、；：]) (?=[{HAN}])")
"""Wrap spaces, which the patterns take out and tell of."""


def read(draft: Draft) -> bool:
    """Fill a draft with a reference of the plainest shape; False, with the draft as it was, for any other."""
    head = _HEADS[0].match(draft.text) or _HEADS[1].match(draft.text)
    tail = _SHAPES[head["type"]][0].match(draft.text, head.end()) if head else None
    if head is None or tail is None or _UNEVEN.search(draft.raw) or _may_be_segment(tail[1] or ""):
        return False
    draft.sure = marked.PATTERN.sure
    _label(draft, head)
    _creators(draft, head)
    _take(draft, head, ("title",), "gbt:title")
    _mark(draft, head)
    _, rule, fields = _SHAPES[head["type"]]
    _take(draft, tail, fields, rule)
    _end(draft, tail, rule)
    return True


def _may_be_segment(said: str) -> bool:
    """Whether an edition or a translator may follow the mark: by its last word, or a blank inside."""
    at = -1 if said[:1] > "z" and " " not in said else 0
    return SEGMENT_WORD.search(said[at:]) is not None or said.endswith(("整理", "论文"))


def _label(draft: Draft, head: re.Match[str]) -> None:
    label = head["label"] or head["bare"]
    draft.start = head.start("names")
    if label:
        draft.values["label"] = label
        draft.spans.append(("label", 0, draft.start, "cut:label"))


def _creators(draft: Draft, head: re.Match[str]) -> None:
    if head.re is _HEADS[0]:
        creators.plain(draft, head, 0, "gbt:creators")
    else:
        creators.read(draft, *head.span("names"), "gbt:creators")


def _mark(draft: Draft, head: re.Match[str]) -> None:
    code = head["type"]
    draft.values["type"] = TYPES[code]
    draft.values["medium"] = code + (head["carrier"] or "")
    draft.spans.append(("medium", head.start("type") - 1, head.end(), "gbt:mark"))


def _take(draft: Draft, found: re.Match[str], fields: tuple[str, ...], rule: str) -> None:
    for field in fields:
        start, end = found.span(field)
        if start >= 0:
            value = draft.raw[start:end]
            draft.values[field] = narrow(value) if field in NUMBERS else value
            draft.spans.append((field, start, end, rule))


def _end(draft: Draft, tail: re.Match[str], rule: str) -> None:
    """The dates, and the noise behind them."""
    if tail.re is _ONLINE:
        draft.date("accessed", tail, "link:accessed", "accessed_")
        if tail["year"]:
            draft.date("issued", tail, "link:posted")
        return
    draft.date("issued", tail, rule)
    if tail["noise"]:
        draft.end = tail.start("noise")
        draft.note("ignored:furniture", draft.end, len(draft.text))
