"""References and records against GB/T 7714: what is wrong, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from cajournal.models import Record

if TYPE_CHECKING:
    from cajournal.checks.base import Finding


def lint(
    references: str | Iterable[str | Record],
    edition: int = 2025,
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
) -> list[Finding]:
    """What references do otherwise than GB/T 7714 says: a list in one text, strings, or records.

    Each `Finding` has a `code`, the `clause`, a `severity` ("error", "warning", "style"), its place
    (`start`, `end`: offsets into the text, or into the string number `reference`), a sentence (`zh`,
    `en`), and in `fix` what should stand there, where that can be known. `select` and `ignore` are
    codes of rules. Raises InputError for an edition that there is not.

    >>> [(one.code, one.fix) for one in lint(["张三、李四. 论题[j]. 学刊, 2020, 3(2): 1-9."])]
    [('name-separator', ', '), ('lower-type-mark', 'J')]
    """
    from cajournal.checks.checking import check

    return check(references, edition, select, ignore)


def mend(
    text: str, edition: int = 2025, *, select: Collection[str] = (), ignore: Collection[str] = ()
) -> str:
    """A list of references with every fix of `lint` in it; what only its author can know stays.

    >>> mend("张三、李四. 论题[j]. 学刊, 2020, 3(2): 1-9")
    '张三, 李四. 论题[J]. 学刊, 2020, 3(2): 1-9.'
    """
    from cajournal.checks.checking import mend

    return mend(text, edition, select, ignore)
