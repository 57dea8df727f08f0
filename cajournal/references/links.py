"""URLs, DOIs, CSTRs and the dates beside them: the electronic end of a reference (GB/T 7714—2015, 8.8)."""

from __future__ import annotations

import re

from cajournal.references.base import Draft
from cajournal.text.months import MONTHS

_URL = re.compile(r"(?:(?:https?|ftp)\s?[:：]\s?//|(?<![/.\w])www\.)[!-~]+", re.I)
_MORE = re.compile(r" +([a-z0-9/_\-?=&%~#+][!-~]*)")
_BREAKS = ("/", ".", "-", "_", "?", "=", "&")
_URL_END = re.compile(r"[.,;:)\]}>'\"]+$")
_DATED_URL = re.compile(r",\s{0,4}[12]\d{3}(?:[-./]\d{1,2}){1,2}\.?$")
_DOI = re.compile(r"10\.\d{4,9}(?:/|%2[Ff])[^\s,;，；。\u3400-\u9fff]+")
_DOI_LABEL = re.compile(
    r"[\s.,;(\[]{0,8}\bdoi\s{0,4}[:.]?\s{0,4}(?:https?\s?:\s?//(?:dx\.)?doi\.org/)?$", re.I
)
_CSTR = re.compile(r"CSTR\s{0,4}:\s{0,4}([\w.\-]+)", re.I)
_CODE = re.compile(r"CNKI:[A-Z]+:[\w.]+", re.I)
_PMID = re.compile(r"[\s.;,(\[]{0,8}PMID:?\s?(?P<pmid>\d{5,9})")
_LEAD = re.compile(r"[\s.,;]{0,8}\b(?:Available (?:from|at|online)|Retrieved from|URL)[\s:]{0,8}$", re.I)
"""Words that lead to an address, and say nothing else."""
_ANY = re.compile(
    r"PMID|//|www\.|10\.\d|CSTR|ISBN|CNKI:|\[(?=[12]|访|引|检)|\( ?[12]\d{3}[-./年]|访问|ccessed"
)
"""A cheap test: without one of these there is no electronic end."""
_ISBN = re.compile(r"[.,\s]{0,8}ISBN(?:-1[03])?\s?:?\s?(?P<isbn>[\dX\-]{9,17})[.,\s]{0,8}")
_DATE = r"\s{0,4}(?P<year>[12][\dOo]{3})[-./年]\s?(?P<month>\d{1,2})[-./月]?\s?(?P<day>\d{1,2})日?\s{0,4}"
_ACCESSED = re.compile(r"\[(?:访问日期:|引用日期:|检索日期:)?" + _DATE + r"[\])]?")
_ACCESSED_SAID = re.compile(r"(?:访问日期|访问时间|最后访问|accessed)[:\s]{0,8}" + _DATE, re.I)
_POSTED = re.compile(r"[(\[]" + _DATE + r"\)")


def read(draft: Draft, start: int) -> int:
    """Take links and their dates out of `start:end`; returns where the printed part ends.

    Sets URL, DOI, CSTR, accessed, and issued when the date of posting stands in round brackets.
    """
    text, end = draft.text, draft.end
    if not _ANY.search(text, start, end):
        return end
    first = end
    if "//" in text or "www." in text:
        first = min(first, _url(draft, start))
    if "10." in text:
        first = min(first, _doi(draft, start))
    if "CSTR" in text and (found := _CSTR.search(text, start, end)):
        draft.put("CSTR", *found.span(1), "link:cstr")
        first = min(first, found.start())
    if "ISBN" in text and (found := _ISBN.search(text, start, first)):
        draft.put("ISBN", *found.span("isbn"), "link:isbn")
        if text[found.end() : first].strip(" ."):
            draft.put("locator", found.end(), first, "link:page")
        first = found.start()
    if "CNKI:" in text and (found := _CODE.search(text, start, end)):
        draft.values["extra"] = {"cnki_id": found[0]}
        draft.spans.append(("extra.cnki_id", *found.span(), "link:cnki"))
        first = min(first, found.start())
    if "PMID" in text and (found := _PMID.search(text, start, end)):
        draft.put("PMID", *found.span("pmid"), "link:pmid")
        first = min(first, found.start())
    if lead := _LEAD.search(text, max(start, first - 40), first):
        first = lead.start()
    return _dates(draft, start, first)


ENGLISH_DATE = (
    r"(?:(?P<first>\d{1,2})\s)?(?P<name>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov"
    r"|Dec)[a-z]*)\.?\s(?:(?P<second>\d{1,2}),?\s)?"
    r"(?P<year>[12]\d{3})"
)
_ENGLISH_AFTER = re.compile(
    r"[\s,.(]{0,8}(?:last (?:visited|accessed)|accessed|retrieved)?[\s:]{0,8}(?:on )?" + ENGLISH_DATE, re.I
)


def month(name: str) -> str | None:
    """The number of a month by its English name."""
    number = MONTHS.get(name[:3].lower())
    return str(number) if number else None


def english_date(draft: Draft, field: str, found: re.Match[str], rule: str) -> None:
    """Give a field a date with the month's English name."""
    draft.date_of(
        field,
        found["year"],
        month(found["name"]),
        found["first"] or found["second"],
        found.start("first" if found["first"] else "name"),
        found.end("year"),
        rule,
    )


_AFTER_URL = re.compile(r"[\s,]{0,8}" + _DATE + r"(?:访问|检索)?\.?$")


def _url(draft: Draft, start: int) -> int:
    for found in _URL.finditer(draft.raw, start, draft.end):
        begin, end = found.start(), _url_end(draft, found.start(), found.end())
        value = draft.raw[begin:end].replace(" ", "").replace("：", ":")
        if "doi.org/10." in value and _labelled(draft, begin):
            continue
        draft.values["URL"] = value
        draft.spans.append(("URL", begin, end, "link:url"))
        if dated := _AFTER_URL.match(draft.text, end, draft.end):
            draft.date("accessed" if "medium" not in draft.values else "issued", dated, "link:dated")
        elif english := _ENGLISH_AFTER.match(draft.text, end, draft.end):
            english_date(draft, "accessed", english, "link:dated")
        return begin
    return draft.end


def _labelled(draft: Draft, begin: int) -> bool:
    """Whether a doi.org address is the value of a printed DOI label."""
    return _DOI_LABEL.search(draft.text, max(0, begin - 8), begin) is not None


def _url_end(draft: Draft, begin: int, end: int) -> int:
    """Where the address ends: over wrap spaces, without the marks and the date that follow it."""
    raw, limit = draft.raw, draft.end
    while (more := _MORE.match(raw, end, limit)) and _goes_on(raw[begin:end], more[1], more.end() == limit):
        end = more.end()
    address = raw[begin:end]
    if dated := _DATED_URL.search(address):
        address = address[: dated.start()]
    for sign in ("[20", ".(", ".["):
        address = address.split(sign, 1)[0]
    address = _doi_behind(address)
    return begin + len(_unbracketed(address))


def _doi_behind(address: str) -> str:
    """An address without the `DOI:10…` that was glued to it."""
    cut = re.search(r"[.,;]?(?:DOI|CSTR)\s?:", address)
    return address[: cut.start()] if cut else address


_YEAR_BEHIND = re.compile(r"[12]\d{3}\.?")


def _goes_on(address: str, more: str, last: bool) -> bool:
    """Whether a piece after a space belongs to the address: broken at a mark, or like a path."""
    if address.endswith(",") and _YEAR_BEHIND.fullmatch(more):
        return False
    if re.match(r"(?:and|or|in|of|pp?|vol|no|doi|accessed|retrieved)\b", more, re.I):
        return False
    path = re.fullmatch(r"[a-z0-9/_\-]+\.?", more) is not None
    return (
        (address.endswith(_BREAKS) and not address.endswith("/."))
        or "/" in more
        or (last and (path or "." in more[:-1]))
    )


def _doi(draft: Draft, start: int) -> int:
    """The first DOI that is not a mere part of another site's address."""
    text = draft.text
    address = next(((s, e) for field, s, e, _ in draft.spans if field == "URL"), (-1, -1))
    found = _DOI.search(text, start, draft.end)
    while found:
        begin = found.start()
        inside = address[0] <= begin < address[1]
        if text[begin - 1 : begin] in _NUMERIC or (inside and "doi.org/" not in draft.values["URL"]):
            found = _DOI.search(text, max(begin + 3, address[1] if inside else 0), draft.end)
            continue
        value = _unbracketed(found[0])
        draft.values["DOI"] = value.replace("%2F", "/").replace("%2f", "/").lower()
        draft.spans.append(("DOI", begin, begin + len(value), "link:doi"))
        label = _DOI_LABEL.search(text, max(start, begin - 28), begin)
        return draft.end if inside else label.start() if label else begin
    return draft.end


_NUMERIC = frozenset("0123456789.")


def _unbracketed(value: str) -> str:
    """A DOI without the marks behind it; a bracket stays where it closes one of its own."""
    while tail := _URL_END.search(value):
        if tail[0][0] == ")" and value.count("(") >= value.count(")"):
            break
        value = value[: tail.start()]
    return value


def _dates(draft: Draft, start: int, end: int) -> int:
    """The date of access anywhere; the date of posting in brackets where the printed part ends."""
    text = draft.text
    found = _ACCESSED.search(text, start, draft.end) if text.find("[", start) >= 0 else None
    if found is None and ("访问" in text or "ccessed" in text):
        found = _ACCESSED_SAID.search(text, start, draft.end)
    if found:
        draft.date("accessed", found, "link:accessed")
        end = min(end, found.start())
    if "(" in text and (found := _POSTED.search(text, start, draft.end)):
        rest = text[found.end() : draft.end].lstrip(" .,;")
        if not rest or rest[0] in "[h" or found.end() >= end - 3:
            draft.date("issued", found, "link:posted")
            end = min(end, found.start())
    return end
