"""The elements that layouts name, each with the text that a record gives for it."""

from __future__ import annotations

import re

from cajournal.gbt7714 import codes
from cajournal.gbt7714.creators import author, host_author, translator
from cajournal.gbt7714.dates import accessed, begun, date, dated, day, onward, since, year
from cajournal.gbt7714.imprint import place, publisher
from cajournal.gbt7714.kinds import SERIALS
from cajournal.gbt7714.numbers import country, edition, issue, number, page, registered, volume
from cajournal.gbt7714.work import Field, Work, own, plain, text_of
from cajournal.text.script import HAN


def mark(work: Work) -> str:
    """Type and carrier (Annex A): J/OL."""
    said, edition = work.said, work.edition
    printed_type, carrier = codes.split_mark(said["medium"]) if said["medium"] else ("", "")
    code = codes.mark_of(work.type, edition, printed_type, work.online)
    carrier = carrier if carrier and carrier != "OL" else "OL" if work.online else ""
    return f"{code}/{carrier}" if carrier else code


def container(work: Work) -> str:
    """The journal (without points when abbreviated) or volume; its brackets are as wide as the marks are."""
    title = text_of(work.said.get("container_title"), work.own)
    if work.kind in SERIALS and work.edition in (1987, 2025):
        if work.edition == 1987:
            title = work.said["extra"].get("journalAbbreviation", title)
        title = title.replace(".", "")
    return _NARROW.sub(r"（\1）", title) if work.wide and "(" in title else title


def host(work: Work) -> str:
    """The volume that a work stands in, with its author and number: 许厚泽. 长江流域洪涝灾害：第1卷."""
    names, title, number = host_author(work), container(work), volume(work)
    if number:
        title += f"：{number}" if work.wide else f": {number}"
    return f"{names}{' ' if names.endswith('.') else '. '}{title}" if names else title


def event(work: Work) -> str:
    """The meeting where a paper was read."""
    return work.said["event_title"] or container(work)


_NARROW = re.compile(rf"\(([^()]*[{HAN}][^()]*)\)")


def see(work: Work) -> str:
    """见 or In, before the volume that a work stands in (1987)."""
    return work.words.host


def genre(work: Work) -> str:
    """The words for a thesis in the edition of 1987."""
    return "〔学位论文〕" if work.han else "〔dissertation〕"


def extent(work: Work) -> str:
    """The number of pages in the edition of 1987."""
    count = work.said["number_of_pages"]
    return "" if not count else f"{count} 页" if work.han else f"{count} p."


def isbn(work: Work) -> str:
    """The ISBN with its word."""
    return f"ISBN {work.said['ISBN']}" if work.said["ISBN"] else ""


def doi(work: Work) -> str:
    """The DOI with its word, unless the address printed is no more than it."""
    said = work.said
    if not said["DOI"] or not work.manners.doi:
        return ""
    told = work.shows_url and (said["URL"] or "").lower().endswith(f"doi.org/{said['DOI']}")
    return "" if told else f"DOI:{said['DOI']}"


def cstr(work: Work) -> str:
    """The CSTR with its word (2025, 8.1.9)."""
    return f"CSTR:{work.said['CSTR']}" if work.said["CSTR"] and work.manners.doi else ""


def url(work: Work) -> str:
    """The address."""
    return work.said["URL"] or "" if work.shows_url else ""


FIELDS: dict[str, Field] = {
    "title": own("title"),
    "scale": plain("scale"),
    "dimensions": plain("dimensions"),
    "series": plain("collection_title"),
    **{
        field.__name__: field
        for field in (
            author,
            host,
            event,
            translator,
            mark,
            container,
            volume,
            issue,
            number,
            country,
            registered,
            since,
            begun,
            onward,
            edition,
            year,
            date,
            day,
            dated,
            accessed,
            place,
            publisher,
            page,
            see,
            genre,
            extent,
            isbn,
            doi,
            cstr,
            url,
        )
    },
}
"""Element of a layout → its text."""
