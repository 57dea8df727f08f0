"""Printed references to records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cajournal.api.door import several, wanted
from cajournal.models import Citation, Explained
from cajournal.text.collecting import no_collecting


def parse_reference(text: str) -> Citation:
    """One printed reference, read. Never raises: what was not understood stays in `raw` and `notices`.

    >>> cited = parse_reference("(美)斯皮克曼著,刘愈之译..和平地理学[M].北京:商务印书馆,1965:112.")
    >>> cited.title, cited.translator[0].name.han, cited.publisher, cited.locator
    ('和平地理学', '刘愈之', '商务印书馆', '112')
    """
    from cajournal.references.reading import read

    return read(wanted(text, "text"))


def explain_reference(text: str) -> Explained[Citation]:
    """The same record as `parse_reference`, with the span of the source and the rule behind every value.

    >>> why = explain_reference("曹凌. 中国佛教疑伪经综录[M]. 上海: 上海古籍出版社, 2011: 19.")
    >>> [why.text(one) for one in why.of("title")]
    ['中国佛教疑伪经综录']
    """
    from cajournal.references.reading import explain

    return explain(wanted(text, "text"))


def parse_references(text: str) -> list[Citation]:
    """Every reference of a pasted list: numbered, bulleted, hanging, one per line, or one block.

    >>> listed = parse_references("[1] 曹凌. 综录[M]. 上海: 古籍社, 2011.\\n[2] 李四. 论学[J]. 学刊, 2020.")
    >>> [(cited.label, cited.title) for cited in listed]
    [('1', '综录'), ('2', '论学')]
    """
    with no_collecting():
        return list(iter_references(wanted(text, "text")))


def iter_references(text: str | Iterable[str]) -> Iterator[Citation]:
    """The references of a list one by one, in flat memory; takes a text or an iterable of references.

    >>> [cited.title for cited in iter_references(["曹凌. 综录[M]. 上海: 古籍社, 2011."])]
    ['综录']
    """
    from cajournal.references.lists import split
    from cajournal.references.reading import read

    for printed in split(text) if isinstance(text, str) else several(text, "text"):
        yield read(printed)
