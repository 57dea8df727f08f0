"""Networks of bibliometrics."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cajournal.api.door import several
from cajournal.models import Record

if TYPE_CHECKING:
    from cajournal.networks.edges import Network


def network(records: Iterable[Record], kind: str) -> Network:
    """Who wrote with whom, on what, paid by whom, citing what: the edges of a kind, counted.

    A kind is `co-` and a part (co-author, co-keyword, co-cited …), two parts (author-keyword,
    author-funder …), or cites, funder, journal. The result's `edges()` are (source, target, weight,
    directed), the heaviest first. Raises FormatError for another kind.

    >>> article = Article(author=["张宁", "李四"], keywords=["中亚"])
    >>> [edge[:3] for edge in network([article], "author-keyword").edges()]
    [('张宁', '中亚', 1), ('李四', '中亚', 1)]
    """
    from cajournal.networks.edges import network_of

    return network_of(several(records, "record"), kind)
