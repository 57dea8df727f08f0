"""The dates of a reference, as layouts name them (8.4.3)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from cajournal.gbt7714.work import Work
from cajournal.models import PartialDate


def _day(date: PartialDate, between: str = "-") -> str:
    parts = [f"{date.year:04d}", *(f"{part:02d}" for part in date.parts[1:])]
    return between.join(parts)


def _issued(work: Work) -> PartialDate | None:
    """When it was published; a year that was only taken from the access counts as none."""
    issued: PartialDate | None = work.said["issued"] or work.said["available"]
    when = work.said["accessed"]
    taken = issued and issued.inferred and when and work.online and when.year == issued.year
    return None if taken else issued


def goes_on(work: Work) -> bool:
    """Whether this is a serial of which the first issue is named, and no last one."""
    if work.kind != "periodical":
        return False
    said, issued = work.said, _issued(work)
    open_end = (said["issue"] or "").isdigit() or said["extra"].get("numbering", "").endswith(("—", "-", "–"))
    return open_end and (issued is None or issued.end is None)


def year(work: Work) -> str:
    """The year of publication (8.4.3), with the dash of a serial that goes on: 1984—."""
    text = first_year(work)
    return f"{text}—" if text and goes_on(work) else text


def first_year(work: Work) -> str:
    """The year by itself: [1936] where it is inferred, 1887（光绪十三年）of another calendar.

    Without one, that of the access is put in brackets.
    """
    issued = _issued(work)
    if work.kind == "online" and (issued is None or issued.day):
        return ""  # `day` says it
    if issued is None:
        return _supplied(work)
    return _year(work, issued) + _era(work, issued)


def _supplied(work: Work) -> str:
    """The year of the access, which stands for one that is not known."""
    when = work.said["accessed"]
    return f"[{when.year}]" if when and work.online else ""


def _year(work: Work, issued: PartialDate) -> str:
    text = f"{issued.year}"
    if issued.end:
        text = f"{text}{'—' if work.edition == 2025 else '/'}{issued.end.year}"
    return f"[{text}]" if issued.inferred else text


def _era(work: Work, issued: PartialDate) -> str:
    return "" if not issued.era else f"（{issued.era}）" if work.wide else f"({issued.era})"


def date(work: Work) -> str:
    """The date of publication, to the day where that is known."""
    issued = _issued(work)
    if issued is None:
        return "" if work.kind in ("resource", "online") else year(work)
    if work.edition == 1987:
        return ".".join(map(str, issued.parts))
    if issued.inferred:
        return year(work)
    text = _day(issued) + _era(work, issued)
    return f"{text}/{_day(issued.end)}" if issued.end else text


def day(work: Work) -> str:
    """The date when its day is known, else nothing."""
    issued = _issued(work)
    return _day(issued) if issued and issued.day else ""


def dated(work: Work) -> str:
    """The year of an author-date reference, with the letter that tells works of one year apart."""
    issued = _issued(work)
    text = _year(work, issued) if issued else year_in_number(work.said) or _supplied(work)
    if not text:
        return _undated(work) if work.edition == 2025 else ""
    if work.suffix:
        text = f"{text[:-1]}{work.suffix}]" if text.endswith("]") else text + work.suffix
    return text + _era(work, issued) if issued and work.kind != "archive" else text


_IN_NUMBER = re.compile(r"(?<=[-–—])(?:19|20)\d\d$")


def year_in_number(said: Mapping[str, Any]) -> str:
    """The year that a standard's number ends in: 2020 of GB/T 35273-2020; nothing for other works."""
    found = _IN_NUMBER.search(said.get("number") or "") if said["type"] == "standard" else None
    return found[0] if found else ""


def _undated(work: Work) -> str:
    return work.words.undated + (f"-{work.suffix}" if work.suffix else "")


def accessed(work: Work) -> str:
    """When it was looked at (8.8), of what is read online."""
    when = work.said["accessed"]
    return _day(when) if when and work.online else ""


def since(work: Work) -> str:
    """The year of a serial's first issue, unless all its numbers are known."""
    if "numbering" in work.said["extra"]:
        return ""
    years = first_year(work)
    return years.partition("—" if work.edition == 2025 else "/")[0] if onward(work) else years


def begun(work: Work) -> str:
    """The same, unless the volume says it: 1984，1（1）—."""
    when = since(work)
    return "" if str(work.said["volume"] or "").startswith(when[:4]) else when


def onward(work: Work) -> str:
    """The dash behind a serial's first issue, and its last year where it has ended: 1984，1（1）—1990."""
    said = work.said
    if "numbering" in said["extra"] or not (said["issue"] or "").isdigit():
        return ""
    return f"—{said['issued'].end.year}" if said["issued"] and said["issued"].end else "—"
