"""The parts of a record by themselves: grants, names, keywords."""

from __future__ import annotations

from collections.abc import Sequence

from cajournal.api.door import several, wanted
from cajournal.models import Funding, Name


def parse_funding(text: str) -> list[Funding]:
    """The grants of a funding statement, in its order.

    >>> parse_funding("国家自然科学基金项目(32072562;32272748)")[0].numbers
    ('32072562', '32272748')
    """
    from cajournal.funding.statement import read

    return read(wanted(text, "text"))


def parse_name(text: str) -> Name:
    """One personal name or organisation, in any printed form.

    >>> parse_name("欧阳修").family
    '欧阳'
    """
    return Name.read(wanted(text, "text"))


def pair_names(han: Sequence[str], latin: Sequence[str]) -> list[Name]:
    """One name per Han name, each with the Latin name that reads like it, whatever the order.

    >>> [name.latin for name in pair_names(["张宁", "李四"], ["Li Si", "Zhang Ning"])]
    ['Zhang Ning', 'Li Si']
    """
    from cajournal.text.pairing import pair

    han, latin = (list(several(names, "name")) for names in (han, latin))
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

    return split(wanted(text, "text"), len(like) if like and count is None else count, like, context)
