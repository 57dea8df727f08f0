"""References and records against GB/T 7714: what is wrong, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from cajournal.api.door import several, written
from cajournal.models import Record

if TYPE_CHECKING:
    from cajournal.checks.base import Finding
    from cajournal.manuscripts.models import Manuscript


def lint(
    references: str | Manuscript | Iterable[str | Record],
    edition: int = 2025,
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
) -> list[Finding]:
    r"""What references do otherwise than GB/T 7714 says: a list in one text, strings, records, a document.

    Each `Finding` has a `code`, the `clause`, a `severity` ("error", "warning", "style"), its place
    (`start`, `end`: offsets into the text, or into the string number `reference`), a sentence (`zh`,
    `en`), and in `fix` what should stand there, where that can be known. `select` and `ignore` are
    codes of rules. In a `Manuscript` the marks are checked against the list, too, and a place is that in
    its `paragraph` (and `line`, where the file has lines). Raises InputError for an edition that there
    is not.

    >>> [(one.code, one.fix) for one in lint(["张三、李四. 论题[j]. 学刊, 2020, 3(2): 1-9."])]
    [('name-separator', ', '), ('lower-type-mark', 'J')]
    >>> from cajournal import read_manuscript
    >>> text = "由[1,3]可知……\n\n参考文献\n[1] 曹凌. 综录[M]. 上海: 古籍社, 2011."
    >>> [(one.code, one.line, one.text, one.value) for one in lint(read_manuscript(text.encode()))]
    [('mark-unlisted', 1, '[1,3]', '3')]
    """
    from cajournal.checks.checking import check
    from cajournal.manuscripts.models import Manuscript

    if isinstance(references, str):
        references = written(references)
    elif not isinstance(references, Manuscript):
        references = several(references, "reference")
    return check(references, edition, select, ignore)


def mend(
    text: str, edition: int = 2025, *, select: Collection[str] = (), ignore: Collection[str] = ()
) -> str:
    """A list of references with every fix of `lint` in it; what only its author can know stays.

    >>> mend("张三、李四. 论题[j]. 学刊, 2020, 3(2): 1-9")
    '张三, 李四. 论题[J]. 学刊, 2020, 3(2): 1-9.'
    """
    from cajournal.checks.mending import mend

    return mend(written(text), edition, select, ignore)
