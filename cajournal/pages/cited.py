"""The page's list of references: where each stands, and what it says."""

from __future__ import annotations

import re

from cajournal.models import Citation, Evidence
from cajournal.pages.draft import Draft
from cajournal.pages.lines import Line
from cajournal.references import lists, reading

_NUMBERED = re.compile(r"\[?(\d{1,3})\]?[.、．)\s]{0,3}(?=[^\s\d.、)\]])")
_COUNT = re.compile(r"[(（]?\s?\d{1,4}\s?[条篇]?\s?[)）]?")
"""How many references there are, of a list that is not shown: 参考文献 (22)."""
_TYPE_MARK = re.compile(r"\[(?:[A-Z]{1,2}(?:/[A-Z]{2})?)\]")


def read_references(draft: Draft) -> None:
    """The list behind 参考文献, or else the numbered lines with type marks that no label announced."""
    start, end, rule = _place(draft)
    if end <= start:
        return
    items = [(start + a, start + b) for a, b in lists.spans(draft.text[start:end])]
    citations = [_read(draft, index, a, b) for index, (a, b) in enumerate(items)]
    if citations:
        draft.put("citations", citations, items[0][0], items[-1][1], rule)
        draft.free = [line for line in draft.free if not start <= line.start < end]


def _place(draft: Draft) -> tuple[int, int, str]:
    rows = draft.rows("references")
    if rows := [row for row in rows if not _COUNT.fullmatch(draft.text, row.start, row.end)]:
        longest = max(rows, key=lambda row: row.end - row.start)
        return longest.start, longest.end, "label:references"
    lines = _run(draft)
    return (lines[0].start, lines[-1].end, "references:numbered") if lines else (0, 0, "")


def _run(draft: Draft) -> list[Line]:
    """The longest run of lines numbered 1, 2, 3 … that have the look of references."""
    best: list[Line] = []
    run: list[Line] = []
    for line in draft.free:
        found = _NUMBERED.match(draft.text, line.start, line.end)
        marked = found is not None and _TYPE_MARK.search(
            draft.text, line.start, min(line.end, line.start + 3000)
        )
        if found and marked and int(found[1]) == len(run) + 1:
            run.append(line)
        else:
            run = [line] if found and marked and int(found[1]) == 1 else []
        best = run if len(run) > len(best) else best
    return best


def _read(draft: Draft, index: int, start: int, end: int) -> Citation:
    raw = draft.text[start:end]
    if not draft.keep_evidence:
        return reading.read(raw)
    draft.witness(f"citations[{index}]", start, end, "references:item")
    explained = reading.explain(raw)
    draft.evidence += [_moved(draft, index, start, one) for one in explained.evidence]
    return explained.record


def _moved(draft: Draft, index: int, start: int, one: Evidence) -> Evidence:
    a, b = draft.flat.span(start + one.start, start + one.end)
    return Evidence(field=f"citations[{index}].{one.field}", start=a, end=b, rule=one.rule)
