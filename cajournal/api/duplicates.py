"""Duplicates among records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from os import PathLike
from typing import TYPE_CHECKING, Any

from cajournal.api.door import several
from cajournal.models import Record

if TYPE_CHECKING:
    from cajournal.duplicates.decisions import Decision
    from cajournal.duplicates.found import Found


def find_duplicates(
    records: Iterable[Record | Mapping[str, Any] | str],
    decisions: str | PathLike[str] | Iterable[Decision] = (),
    told: Callable[[str, int], None] = lambda phase, count: None,
    hold: bool = True,
) -> Found:
    """Which of the records are the same work, and why.

    Records may be of any origin: articles, citations, CSL-JSON items, printed references (these are
    read first). `decisions` are a person's judgements or the file that keeps them; they win over the
    clues. `told` hears of each phase. With `hold` off the records of a big file are let go when their keys
    are made; `found.merge_again` then takes them a second time. Records never fail; a decision file may,
    with InputError or FormatError.

    >>> found = find_duplicates([
    ...     "曹凌. 中国佛教疑伪经综录[M]. 上海: 上海古籍出版社, 2011.",
    ...     "曹凌：《中國佛教疑偽經綜錄》，上海古籍出版社2011年版。",
    ...     "曹凌. 中国佛教疑伪经综录[M]. 2版. 上海: 上海古籍出版社, 2019.",
    ... ])
    >>> found.labels, found.related[0].kind
    ([0, 0, 1], 'edition')
    >>> [(clue.name, clue.weight) for clue in found.pairs[0].clues][:2]
    [('title', 9), ('creators', 3.5)]
    """
    from cajournal.duplicates.search import search

    return search(several(records, "work"), decisions, told, hold, _whole)


def review_page(
    found: Found,
    records: Iterable[Record | Mapping[str, Any]] | None = None,
    lang: str = "en",
    file: str = "decisions.jsonl",
) -> str:
    """A page (HTML, one file) on which a person judges the pairs in a browser; it saves the decisions.

    Unsure pairs come first, then the clusters, the weakest first. What the page saves under the name
    `file` is what `find_duplicates` takes as `decisions`. `records` are wanted where the search did not
    hold them; `lang` ("zh", "en") is the page's first language.

    >>> found = find_duplicates(["曹凌. 中国佛教疑伪经综录[M]. 上海: 上海古籍出版社, 2011."] * 2)
    >>> review_page(found, lang="zh").startswith("<!doctype html>")
    True
    """
    from cajournal.duplicates.review import page

    return page(found, found.records if records is None else records, lang, file)


def _whole(given: Record | Mapping[str, Any]) -> Record:
    from cajournal.formats.csl_json import record_of

    return given if isinstance(given, Record) else record_of(dict(given))
