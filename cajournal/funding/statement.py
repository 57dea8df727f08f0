"""A funding statement to its grants."""

from __future__ import annotations

from cajournal.funding.cutting import cut
from cajournal.funding.english import read_english
from cajournal.funding.funders import lookup
from cajournal.funding.grant import Grant, read_grant
from cajournal.models.evidence import Notice
from cajournal.models.funding import Funding
from cajournal.text.script import has_han

# Letters, digits and the marks of numbers in half width; one character for one, so that spans hold.
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code).isalnum()} | {
    0xFF06: "&",
    0xFF03: "#",
    0xFF0D: "-",
}
SURE = 0.7
"""A grant of less confidence deserves a notice."""


def read(text: str) -> list[Funding]:
    """The grants of a funding statement, in its order; never raises.

    >>> grants = read("国家自然科学基金(11573055);中国科学院重点项目(GJHZ1632)资助")
    >>> grants[0].funder_id, grants[1].numbers
    ('10.13039/501100001809', ('GJHZ1632',))
    """
    return [funding for funding, _, _ in explain(text)]


def explain(text: str) -> list[tuple[Funding, int, int]]:
    """The grants of a statement, each with its span there.

    >>> [(grant.funder, start, end) for grant, start, end in explain("国家自然科学基金(11573055);中科院项目")]
    [('国家自然科学基金', 0, 18), ('中科院', 19, 24)]
    """
    grants = _chinese(text) if has_han(text) else read_english(text)
    return [(_funding(grant, text), start, end) for grant, start, end in grants]


def notices(text: str) -> list[Notice]:
    """A notice for every grant that was read with a doubt: unclosed bracket, spread number, no funder.

    >>> [str(notice) for notice in notices("国家自然科学基金项目(32072562;32272748；")]
    ['unsure:funding']
    """
    return [
        Notice(code="unsure:funding", start=start, end=end, value=text[start:end])
        for grant, start, end in explain(text)
        if grant.confidence < SURE
    ]


def _chinese(text: str) -> list[tuple[Grant, int, int]]:
    out: list[tuple[Grant, int, int]] = []
    for piece in cut(text.translate(_HALF_WIDTH)):
        grant = read_grant(piece)
        if not grant.funder and out and piece.heir:
            grant = grant._replace(funder=out[-1][0].funder, programme=out[-1][0].programme, confidence=0.8)
        if grant.funder or grant.title or grant.numbers:
            out.append((grant, *piece.span))
    return out


def _funding(grant: Grant, raw: str) -> Funding:
    known = lookup(grant.funder)
    return Funding(
        funder=grant.funder or None,
        funder_en=known.en if known else None,
        funder_id=known.id or None if known else None,
        ror=known.ror or None if known else None,
        programme=grant.programme or None,
        title=grant.title or None,
        numbers=grant.numbers,
        raw=raw,
        confidence=grant.confidence,
    )
