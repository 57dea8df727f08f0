"""Records to printed references (GB/T 7714), and the marks that cite them in a text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cajournal.api.door import several, wanted
from cajournal.models import Record

if TYPE_CHECKING:
    from cajournal.gbt7714.intext import InText
    from cajournal.gbt7714.ordering import Han
    from cajournal.gbt7714.reprinting import Reprinted


def format_reference(
    record: Record,
    edition: int = 2025,
    style: str = "numeric",
    punctuation: str | None = None,
    *,
    locale: str | None = None,
    names_max: int | None = None,
    uppercase_surnames: bool | None = None,
    doi: bool = True,
    url: bool = True,
) -> str:
    """A record as GB/T 7714 prints it: one reference of a list.

    `edition` is 1987, 2005, 2015 or 2025; `style` "numeric", "author-date" or "note"; `punctuation` the
    width of the marks: "gb" (full), "half", or "by-language" of the record (without it the edition's
    habit). The record's own language decides 等 or et al., or `locale` for all. `names_max` names are
    printed before that word (0: all). `url=False` leaves out the address of what is also in print.

    Raises InputError for an edition, style or punctuation that there is not.

    >>> from cajournal import parse_reference
    >>> book = parse_reference("(美)斯皮克曼著,刘愈之译..和平地理学[M].北京:商务印书馆,1965:112.")
    >>> format_reference(book)
    '斯皮克曼. 和平地理学[M]. 刘愈之，译. 北京：商务印书馆，1965：112.'
    >>> format_reference(book, 2015, "author-date")
    '斯皮克曼, 1965. 和平地理学[M]. 刘愈之, 译. 北京: 商务印书馆: 112.'
    """
    from cajournal.gbt7714.manners import settle
    from cajournal.gbt7714.writer import write

    return write(
        wanted(record, "record"),
        settle(edition, style, punctuation, locale, names_max, uppercase_surnames, doi, url),
    )


def format_list(
    records: Iterable[Record],
    edition: int = 2025,
    style: str = "numeric",
    punctuation: str | None = None,
    *,
    order: str | None = None,
    by: Han = "pinyin",
    numbered: bool | None = None,
    locale: str | None = None,
    names_max: int | None = None,
    uppercase_surnames: bool | None = None,
    doi: bool = True,
    url: bool = True,
) -> list[str]:
    """A reference list as GB/T 7714 prints it, one string per reference.

    `order` "cited" keeps the order given, "gbt" is that of clause 9.3.2 (by script, then author `by`
    "pinyin" or "strokes", then year); without it the style's own. `numbered` puts [1] … before each
    (the habit of all but author-date). The other options are those of `format_reference`.

    Raises InputError for an option that there is not.

    >>> from cajournal import Citation
    >>> two = [Citation(type="book", title=title, author="张三", issued=2020) for title in ("甲", "乙")]
    >>> format_list(two)
    ['[1] 张三. 甲[M]. 2020.', '[2] 张三. 乙[M]. 2020.']
    >>> format_list(two, style="author-date")
    ['张三，2020a. 甲[M].', '张三，2020b. 乙[M].']
    """
    from cajournal.gbt7714.listing import in_print
    from cajournal.gbt7714.manners import settle

    manners = settle(edition, style, punctuation, locale, names_max, uppercase_surnames, doi, url)
    return [text for _, text in in_print(several(records, "record"), manners, order, by, numbered)]


def convert_list(
    text: str, edition: int = 2025, style: str = "numeric", punctuation: str | None = None
) -> list[Reprinted]:
    """A printed list in another edition: each reference's `old` and new `text`, and its `notices`.

    What the old list does not say (full names, a date of access) is told and left as it is; so is what
    the new edition does not print. A reference that was not wholly understood is `kept`.

    Raises InputError for an edition, style or punctuation that there is not.

    >>> old = "[1] WEBER K. On dams[J]. Dams, 2015, 3(2): 5-9.\\n[2] 曹凌. 综录[M]. 上海: 古籍社, 2011."
    >>> for one in convert_list(old, edition=2025):
    ...     print(one.number, one.changed, one.text)
    1 True Weber K. On dams[J]. Dams，2015，3（2）：5-9.
    2 True 曹凌. 综录[M]. 上海：古籍社，2011.
    """
    from cajournal.api.references import iter_references
    from cajournal.gbt7714.manners import settle
    from cajournal.gbt7714.reprinting import reprint

    return reprint(iter_references(wanted(text, "text")), settle(edition, style, punctuation))


def format_intext(
    records: Iterable[Record],
    numbers: Iterable[int] | None = None,
    locator: str | None = None,
    *,
    suffixes: Iterable[str] = (),
) -> str:
    """The in-text mark of these works: numeric where `numbers` of the list are given, else author-date.

    `suffixes` are the letters after the years (a, b, or empty), one for each record.

    >>> from cajournal import Citation
    >>> format_intext([], numbers=[1, 3, 4, 5]), format_intext([], numbers=[2], locator="260")
    ('[1,3-5]', '[2]260')
    >>> format_intext([Citation(author=["Zhang Ning", "Li Si"], title="On", issued=2020)])
    '(Zhang et al., 2020)'
    >>> format_intext([Citation(author="张三", title="论", issued=2020)], suffixes=["a"])
    '（张三，2020a）'
    """
    from cajournal.gbt7714 import intext

    if numbers is not None:
        return intext.numeric(numbers, locator)
    return intext.author_date(intext.cited_of(several(records, "record"), suffixes, locator))


def parse_intext(text: str) -> list[InText]:
    """Every in-text mark of a text: [1,3-5], [2]260, （张三，2020a）, (Zhang et al., 2020).

    >>> [(mark.numbers, text) for text in ["见[1,3-5]。"] for mark in parse_intext(text)]
    [((1, 3, 4, 5), '见[1,3-5]。')]
    >>> parse_intext("（张三 等，2020a：12）")[0].cited[0].locator
    '12'
    """
    from cajournal.gbt7714.intext import read

    return read(wanted(text, "text"))
