"""The verbs a script calls. Each is a few lines over the layers below.

The heavy packages (selectolax, pypinyin, bibtexparser) are imported by the layer that needs them,
when it first does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from os import PathLike
from typing import Literal, overload

from cajournal.models import Article, Citation, Explained, Funding, Name, Record

MAX_LENGTH = 20_000_000
"""The longest page or list, in characters, that is read without being asked to."""


@overload
def parse_page(
    text: str | bytes, site: str | None = None, max_length: int = MAX_LENGTH, *, many: Literal[False] = False
) -> Article: ...


@overload
def parse_page(
    text: str | bytes, site: str | None = None, max_length: int = MAX_LENGTH, *, many: Literal[True]
) -> list[Article]: ...


def parse_page(
    text: str | bytes, site: str | None = None, max_length: int = MAX_LENGTH, *, many: bool = False
) -> Article | list[Article]:
    """The article of a page: saved HTML, or the text copied from the browser.

    `site` (a name of `cajournal.sites`) insists on one site's habits; without it the page decides.
    What was missing or repaired stands in `article.notices`. `many` reads a page of results: the list
    of its articles, each with what the page shows of it.

    Raises EmptyInput, NotText, TooLarge, NotAPage, or FormatError for an unknown site.

    >>> article = parse_page("作者 张宁 Zhang Ning\\n出处 《俄罗斯学刊》 2024年第6期5-23,共19页")
    >>> article.container_title.zh, str(article.issued), article.issue, article.page
    ('俄罗斯学刊', '2024', '6', '5-23')
    """
    from cajournal.sites.page import parse, parse_many

    return parse_many(text, site, max_length) if many else parse(text, site, max_length)


def explain_page(
    text: str | bytes, site: str | None = None, max_length: int = MAX_LENGTH
) -> Explained[Article]:
    """The same record as `parse_page`, with the span of the source and the rule behind every value."""
    from cajournal.sites.page import explain

    return explain(text, site, max_length)


def parse_reference(text: str) -> Citation:
    """One printed reference, read. Never raises: what was not understood stays in `raw` and `notices`.

    >>> cited = parse_reference("(美)斯皮克曼(N.J.Spykman)著,刘愈之译..和平地理学[M].北京:商务印书馆,1965:112.")
    >>> cited.title, cited.translator[0].name.han, cited.publisher, cited.locator
    ('和平地理学', '刘愈之', '商务印书馆', '112')
    """
    from cajournal.references.reading import read

    return read(text)


def explain_reference(text: str) -> Explained[Citation]:
    """The same record as `parse_reference`, with the span of the source and the rule behind every value."""
    from cajournal.references.reading import explain

    return explain(text)


def parse_references(text: str) -> list[Citation]:
    """Every reference of a pasted list: numbered, bulleted, hanging, one per line, or one block."""
    return list(iter_references(text))


def iter_references(text: str | Iterable[str]) -> Iterator[Citation]:
    """The references of a list one by one, in flat memory; takes a text or an iterable of references."""
    from cajournal.references.lists import split
    from cajournal.references.reading import read

    for printed in split(text) if isinstance(text, str) else text:
        yield read(printed)


def parse_funding(text: str) -> list[Funding]:
    """The grants of a funding statement, in its order.

    >>> parse_funding("国家自然科学基金项目(32072562;32272748)")[0].numbers
    ('32072562', '32272748')
    """
    from cajournal.funding.statement import read

    return read(text)


def parse_name(text: str) -> Name:
    """One personal name or organisation, in any printed form.

    >>> parse_name("欧阳修").family
    '欧阳'
    """
    return Name.read(text)


def pair_names(han: Sequence[str], latin: Sequence[str]) -> list[Name]:
    """One name per Han name, each with the Latin name that reads like it, whatever the order.

    >>> [name.latin for name in pair_names(["张宁", "李四"], ["Li Si", "Zhang Ning"])]
    ['Zhang Ning', 'Li Si']
    """
    from cajournal.text.pairing import pair

    return [
        Name(han=h, latin=latin[i]) if i is not None else Name.read(h)
        for h, i in zip(han, pair(han, latin), strict=True)
    ]


def split_keywords(
    text: str, like: Sequence[str] | None = None, count: int | None = None, context: str | None = None
) -> list[str]:
    """A keyword list whose separators may be lost, as phrases.

    `like` is the list in the other language (as many phrases are sought), `count` their number,
    `context` a text in which the phrases may stand (title, abstract).

    >>> split_keywords("中亚 多元外交 平衡外交")
    ['中亚', '多元外交', '平衡外交']
    """
    from cajournal.text.keywords import split

    return split(text, len(like) if like and count is None else count, like, context)


def loads(text: str | bytes, format: str | None = None) -> list[Record]:
    """The records of a file's content; the format is found from the content unless given.

    Raises FormatError when no format fits.
    """
    from cajournal.formats.files import loads

    return loads(text, format)


def load(path: str | PathLike[str], format: str | None = None) -> list[Record]:
    """The records of a file. Raises FormatError, or InputError when it cannot be read."""
    from cajournal.formats.files import load

    return load(path, format)


def dumps(records: Iterable[Record], format: str) -> str:
    """Records as text of a format ("bibtex", "csl-json").

    >>> print(dumps([Citation(title="和平地理学", author="刘愈之", issued=1965, type="book")], "bibtex"))
    @book{liu1965heping,
      author = {刘愈之},
      ...
    """
    from cajournal.formats.files import dumps

    return dumps(records, format)


def dump(
    records: Iterable[Record], path: str | PathLike[str], format: str | None = None, overwrite: bool = False
) -> list[str]:
    """Write records to a file, atomically; the suffix decides the format.

    Returns what the format could not hold, one sentence per value. Raises OutputError when the file
    exists (unless `overwrite`) or cannot be written.
    """
    from cajournal.formats.files import dump

    return dump(records, path, format, overwrite)
