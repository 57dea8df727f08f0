"""The one cut: label and lead words off the front, noise off the end, further references apart."""

from __future__ import annotations

import re

from cajournal.references.base import Draft
from cajournal.references.words import LEAD, LEAD_LABEL
from cajournal.text.script import HAN

MARK = re.compile(
    r"(?:\[|\((?=[MJDNCSRP](?:/OL)?\)\s?[.,]))\s?(?P<type>DS|PP|CM|CP|DB|EB|[MCGNJDRSPZ]|A(?=/"
    r"|\s?[\])」}]\s?(?:[.,/]|$))|[mjdnc](?=\]\s?[.,]))(?:\s?/\s?(?P<carrier>OL|0L|O1|01|DK|CD"
    r"|MT))?\s?(?:[\])」}]|(?=\.\s))|\[(?P<only>OL)\]"
)
"""A type and carrier mark of Annex A, with what OCR makes of its brackets and letters."""

_CIRCLED = "①-⑳㉑-㉟㊱-㊿❶-❿"
COUNTERS = "年月日号世个种届次维大代项例元位级期版章卷册部条款万亿点分度类层人国省市县区岁"
_LABEL = re.compile(
    rf"""(?!\((?:19|20)\d\d\)[{HAN}]{{1,8}}\d)  # the number of a case
    \s{{0,4}}[-*·■◆▪]?\s{{0,4}}(?:
    [\[(](?:注\s?)?(?P<a>\d{{1,4}}|(?<=\[)\d{{5,7}}|[{_CIRCLED}])?\s?[\])」](?:\s?[.、,:](?=[^\d])|、)?
    |(?P<b>\d{{1,3}})\s?(?:[.、)]|,(?=\D))(?!\d)\s{{0,4}}
    |(?P<c>[{_CIRCLED}])[{_CIRCLED}]*\s?[.、]?
    |(?P<d>\d{{1,3}})\s{{1,4}}(?=[^\s\d,.:;%年月]|[12]\d{{3}}年)
    |(?P<e>\d{{1,3}})(?=\(\S{{1,4}}\)|\[\S{{1,4}}\]|[A-ZÀ-Þ][\w'’\-]*[a-zà-ÿ][ ,]|(?:v[ao]n|de|der)\s|《
        |(?![{COUNTERS}])[{HAN}]{{2,4}}[,、.·;著]|(?![{COUNTERS}])[{HAN}·]{{2,12}}[,、.])
    )\s{{0,4}}""",
    re.VERBOSE,
)
_LEAD_SIGNS = frozenset("参详见转引另又亦并可请主相")
_LEAD_LABEL = re.compile(LEAD_LABEL)
_LEAD_LATIN = re.compile(r"(?:[Ss]ee |[Cc]f\. ?)(?:also )?")
_LEAD = re.compile(
    rf"(?:{LEAD})(?=[{HAN}]{{2,4}}\.|"
    rf"[{HAN}·]{{2,10}},\s?[《〈]|[{HAN}]{{2,20}}法院|[^,.]{{1,80}}《|"
    rf"\(\d{{4}}\)|[A-Z][a-z]+ [A-Z]|[^,.]{{2,40}}:|\S*\[[{HAN}])"
)
_NOISE = re.compile(
    r"(?:被引量|被引频次|被引用次数|被引次数|被引|引用次数|下载量)\s?:?\s?\d{1,9}.*$|(?:查看全文|查看详情"
    r"|在线阅读|下载PDF|免费下载).*$"
)
_PROSE = re.compile(r"\s{1,4}[#＃]\s.*$")
_LINKS = re.compile(
    r"(?:\s{0,4}\[\s?(?:百度学术|本文引用|DOI|Cross[Rr]ef|PubMed|PMC|Google Scholar|万方|知网|维普"
    r"|CNKI)[^\[\]]*\])+\s{0,4}$"
)
_LANGUAGE = re.compile(
    r"\s{0,4}[(\[]\s?[Ii]n (?:Chinese|Japanese|Russian|English)[^()\[\]]{0,40}[)\]][\s.]{0,8}$"
)
_LONGEST_FOOTNOTE = 24
_FOOTNOTE = re.compile(
    rf"(?<=[\d页頁])[\s,]{{0,4}}(?P<note>[脚尾]?注(?:释|脚)?\s?(?:\d{{1,3}}|[{_CIRCLED}])|(?<=[\s,])"
    r"(?:nn?\.|[Nn]ote)\s?\d{1,3})[\s.]{0,8}$"
)
"""The note on a page of the work, behind that page: 第18页，注5; 18 n. 5."""
_ANY_NOISE = re.compile(
    r"[(\[] ?[Ii]n [CJRE]|被引|查看|引用次|下载|# |\( ?http|"
    r"\[(?:百度|DOI|Cross|Pub|PMC|Google|万方|知网|维普|CNKI|本文)"
)
_SOURCE_SITE = re.compile(r"\s{0,4}\(\s{0,4}https?://[\w.\-]+/?\s{0,4}\)\s{0,4}$")
_ENCLOSED = re.compile(r"\((?=《)(?P<inner>.*)\)\.?\s{0,4}")


def cut(draft: Draft) -> None:
    """Set `start` and `end` of the draft to the reference itself, and `label` where it is numbered."""
    text = draft.text
    if found := _LABEL.match(text):
        label = next((found[group] for group in "abcde" if found[group]), None)
        if label and len(label) == 1 and not label.isdigit():
            label = _circled(label)
        if label:
            draft.values["label"] = label
            draft.spans.append(("label", found.start(), found.end(), "cut:label"))
        draft.start = found.end()
    if ":" in text[draft.start : draft.start + 8] and (found := _LEAD_LABEL.match(text, draft.start)):
        draft.start = found.end()
    if found := _LEAD_LATIN.match(text, draft.start):
        draft.start = found.end()
    if text[draft.start : draft.start + 1] in _LEAD_SIGNS or "《" in text or "〈" in text:
        while found := _LEAD.match(text, draft.start):
            draft.start = found.end()
        if text[draft.start : draft.start + 1] == "(" and (found := _ENCLOSED.fullmatch(text, draft.start)):
            draft.start, draft.end = found.span("inner")
    _trim_noise(draft)
    _further(draft)
    if found := _FOOTNOTE.search(text, max(draft.start, draft.end - _LONGEST_FOOTNOTE), draft.end):
        draft.put("note", *found.span("note"), "cut:footnote")
        draft.end = found.start()


def is_single(text: str) -> bool:
    """Whether a string plainly holds one reference only: nothing behind its type mark begins another.

    >>> is_single("[1] 张三. 题名[J]. 刊, 2001(3): 4-5.")
    True
    """
    mark = MARK.search(text) if "》" not in text else None
    return mark is not None and _MORE.search(text, mark.end()) is None


def _circled(sign: str) -> str:
    for first, last, base in (("①", "⑳", 1), ("㉑", "㉟", 21), ("㊱", "㊿", 36), ("❶", "❿", 1)):
        if first <= sign <= last:
            return str(ord(sign) - ord(first) + base)
    return sign


def _trim_noise(draft: Draft) -> None:
    text = draft.text
    if not _ANY_NOISE.search(text):
        return
    for pattern in (_NOISE, _PROSE, _SOURCE_SITE, _LINKS, _LANGUAGE):
        if found := pattern.search(text, draft.start, draft.end):
            draft.note("ignored:furniture", found.start(), draft.end)
            draft.end = found.start()


_HOST_BEFORE = re.compile(r"(?://|\[A\]|见\s?:|[Ii]n\s?:)")
_FINISHED = re.compile(
    rf"(?:[12][\dO]{{3}}年?|\d\s?[版页]?\)?|[页月日]|年版|html?|(?<=\w)/)(?P<end>\s?[.;]?\s?)"
    rf"(?P<next>\[\s?\d{{1,3}}\s?[\])」]|[\[(]\s?(?=[A-Z][A-Za-z]+[\s.,]|\()|(?=[A-Z][A-Za-z]+[\s,.])|"
    rf"(?=[{HAN}]{{2,4}}[,.、]))"
)
_LABELLED = re.compile(r"(?<=[.;\s\d)页版年])\s?(?:\[\s?\d{1,3}\s?[\]」]|[\[(](?=[A-Z][A-Za-z.\s]{0,8}[,.]))")


_MORE = re.compile(r"\[|\( ?[A-Z]")
"""A cheap test: without one of these no further reference follows a mark."""
_NOTE_BEFORE = re.compile(rf"》[^《》]{{0,40}}第\s?\d{{1,9}}\s?页(?=[{HAN}]{{2,4}}[.,、])")


def _further(draft: Draft) -> None:
    """End the draft where a further reference is glued behind the first."""
    text = draft.text
    first = draft.mark = MARK.search(text, draft.start, draft.end) if "[" in text else None
    if first is None:
        _further_unmarked(draft)
        return
    if "》" in text and (found := _NOTE_BEFORE.search(text, draft.start, first.start())):
        _end_at(draft, found.end())
        draft.mark = None
        return
    if not _MORE.search(text, first.end(), draft.end):
        return
    second = MARK.search(text, first.end(), draft.end)
    if second is None and not _LABELLED.search(text, first.end(), draft.end):
        return
    while second and _HOST_BEFORE.search(text, first.start(), second.start()):
        found = _FINISHED.search(text, first.end(), second.start())
        if second["type"] in ("M", "C", "G", "Z") and not (
            found and _starts_anew(text, found, second.start())
        ):
            second = MARK.search(text, second.end(), draft.end)
        else:
            break
    for found in _FINISHED.finditer(text, first.end(), draft.end):
        if second is None or found.end() > second.start():
            if (
                _LABELLED.match(text, found.start("next"), draft.end)
                and found["next"][:1] == "["
                and found["next"][1:2].isdigit()
            ):
                _end_at(draft, found.end("end"))
            break
        if _starts_anew(text, found, second.start()):
            _end_at(draft, found.end("end"))
            break


def _starts_anew(text: str, found: re.Match[str], mark: int) -> bool:
    """A new heading: behind a year or pages, with a full stop of its own before its mark."""
    return "." in text[found.end() : mark] or found["next"][:1] in ("[", "(")


_NEXT_NOTE = re.compile(rf"(?:[页頁]|[期版年])(?P<end>;)\s?(?=[\[(]?[{HAN}·()\[\]]{{2,16}}:?\s?《)")


def _further_unmarked(draft: Draft) -> None:
    if ";" in draft.text and (found := _NEXT_NOTE.search(draft.text, draft.start + 8, draft.end)):
        _end_at(draft, found.start("end") + 1)
        return
    for found in _LABELLED.finditer(draft.text, draft.start + 12, draft.end):
        if re.search(r"\d", found[0]):
            _end_at(draft, found.start())
            return


def _end_at(draft: Draft, end: int) -> None:
    draft.note("further-references", end, draft.end)
    draft.end = end
