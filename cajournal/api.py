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
    """The same record as `parse_page`, with the span of the source and the rule behind every value.

    Raises what `parse_page` raises.

    >>> why = explain_page("作者 张宁 Zhang Ning\\n出处 《俄罗斯学刊》 2024年第6期5-23,共19页")
    >>> [(one.span, one.rule, why.text(one)) for one in why.of("page")]
    [((36, 40), 'label:source', '5-23')]
    """
    from cajournal.sites.page import explain

    return explain(text, site, max_length)


def parse_reference(text: str) -> Citation:
    """One printed reference, read. Never raises: what was not understood stays in `raw` and `notices`.

    >>> cited = parse_reference("(美)斯皮克曼著,刘愈之译..和平地理学[M].北京:商务印书馆,1965:112.")
    >>> cited.title, cited.translator[0].name.han, cited.publisher, cited.locator
    ('和平地理学', '刘愈之', '商务印书馆', '112')
    """
    from cajournal.references.reading import read

    return read(text)


def explain_reference(text: str) -> Explained[Citation]:
    """The same record as `parse_reference`, with the span of the source and the rule behind every value.

    >>> why = explain_reference("曹凌. 中国佛教疑伪经综录[M]. 上海: 上海古籍出版社, 2011: 19.")
    >>> [why.text(one) for one in why.of("title")]
    ['中国佛教疑伪经综录']
    """
    from cajournal.references.reading import explain

    return explain(text)


def parse_references(text: str) -> list[Citation]:
    """Every reference of a pasted list: numbered, bulleted, hanging, one per line, or one block.

    >>> listed = parse_references("[1] 曹凌. 综录[M]. 上海: 古籍社, 2011.\\n[2] 李四. 论学[J]. 学刊, 2020.")
    >>> [(cited.label, cited.title) for cited in listed]
    [('1', '综录'), ('2', '论学')]
    """
    return list(iter_references(text))


def iter_references(text: str | Iterable[str]) -> Iterator[Citation]:
    """The references of a list one by one, in flat memory; takes a text or an iterable of references.

    >>> [cited.title for cited in iter_references(["曹凌. 综录[M]. 上海: 古籍社, 2011."])]
    ['综录']
    """
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

    >>> loads("@book{liu1965, author = {刘愈之}, title = {和平地理学}}")[0].author[0].name.given
    '愈之'
    """
    from cajournal.formats.files import loads

    return loads(text, format)


def load(path: str | PathLike[str], format: str | None = None) -> list[Record]:
    """The records of a file. Raises FormatError, or InputError when it cannot be read.

    >>> load("no-such-file.bib")
    Traceback (most recent call last):
    cajournal.errors.InputError: no-such-file.bib cannot be read: No such file or directory.
    """
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

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     dump([Citation(title="和平地理学", issued=1965)], f"{folder}/refs.json")
    ...     load(f"{folder}/refs.json")[0].title
    []
    '和平地理学'
    """
    from cajournal.formats.files import dump

    return dump(records, path, format, overwrite)
