"""A grant that a publication names."""

from __future__ import annotations

from cajournal.models.base import Frozen


class Funding(Frozen):
    """One grant: who gave it, under which programme, for which project, with which numbers.

    `funder` is the first-named body or fund as printed; `funder_en` and `funder_id` (Crossref
    Funder Registry DOI) come from our table and are absent for a funder that it does not hold.
    `raw` is the whole statement. `confidence` is in 0..1.

    >>> Funding(funder="国家社会科学基金", numbers=("23&ZD331",), raw="国家社会科学基金(23&ZD331)").numbers
    ('23&ZD331',)
    """

    funder: str | None = None
    funder_en: str | None = None
    funder_id: str | None = None
    ror: str | None = None
    programme: str | None = None
    title: str | None = None
    numbers: tuple[str, ...] = ()
    raw: str = ""
    confidence: float = 1.0
