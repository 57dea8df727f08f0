"""GB/T 7714 in print: marks of types, in-text marks."""

from __future__ import annotations

import pytest

from cajournal.gbt7714 import intext
from cajournal.gbt7714.codes import CARRIER_CODES, EDITIONS, TYPE_CODES, in_edition, mark_of, type_of
from cajournal.gbt7714.intext import Cited
from cajournal.text.codes import CARRIERS, TYPES


def test_every_mark_that_is_read_is_explained() -> None:
    assert TYPE_CODES.keys() == TYPES.keys()
    assert CARRIER_CODES.keys() == set(CARRIERS.values())


@pytest.mark.parametrize("edition", EDITIONS[1:])
def test_a_mark_written_is_read_as_its_type_or_a_near_one(edition: int) -> None:
    for mark, csl in TYPES.items():
        written = mark_of(csl, edition, printed=mark)
        assert in_edition(written, edition)
        assert written == mark or not in_edition(mark, edition)
        assert type_of(written)


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("见[1，3—5]。", [("1", None), ("3", None), ("4", None), ("5", None)]),
        ("［2］260。", [("2", "260")]),
        ("[1]2020年", [("1", None)]),
        ("（张三，2020a）", [("张三 2020a", None)]),
        ("(Zhang et al., 2020)", [("Zhang+ 2020", None)]),
        ("张三等（2020）指出", [("张三+ 2020", None)]),
        ("Zhang and Li (2019, 2020b) say", [("Zhang/Li 2019", None), ("Zhang/Li 2020b", None)]),
        ("（参见张三 等，2020：12；李四、王五，2019）", [("张三+ 2020", "12"), ("李四/王五 2019", None)]),
        ("（佚名，无日期-b）", [("佚名 无日期-b", None)]),
        ("（张三，2020）25-26", [("张三 2020", "25-26")]),
        ("（2012年）、(见图2)、[J]、[2020-05-01]、（见图 2020）", []),
    ],
)
def test_in_text_marks_are_read(text: str, cited: list[tuple[str, str | None]]) -> None:
    assert [(_shown(one), one.locator) for mark in intext.read(text) for one in mark.cited] == cited


def _shown(one: Cited) -> str:
    return str(one.number or f"{'/'.join(one.names)}{'+' if one.et_al else ''} {one.year}")
