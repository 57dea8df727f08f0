"""JSON Lines: a broken line hides no other, names stay as they were split, items of CSL are read."""

from __future__ import annotations

import pytest

import cajournal as caj
from cajournal.formats.base import Loaded


def test_a_broken_line_is_told_and_hides_no_other() -> None:
    lines = [
        '{"kind":"article","title":{"zh":"甲"}}',
        '{"kind":"article",',
        "",
        '{"kind":"citation","title":"乙"}',
    ]
    loaded = caj.loads("\n".join(lines), "jsonl")
    assert isinstance(loaded, Loaded)
    assert [str(getattr(record, "title", "")) for record in loaded] == ["甲", "乙"]
    assert [(notice.code, notice.line) for notice in loaded.notices] == [("broken:json", 2)]


@pytest.mark.parametrize("han", ["欧阳修", "迪丽热巴·迪力木拉提"])
@pytest.mark.parametrize("split", [True, False])
def test_a_name_that_was_kept_whole_stays_whole(han: str, split: bool) -> None:
    name = caj.Name.read(han) if split else caj.Name(han=han, family=None)
    record = caj.Citation(type="book", title="题", author=[caj.Author(name=name)])
    (back,) = caj.loads(caj.dumps([record], "jsonl"))
    assert back == record
    assert back.author[0].name.family == name.family


def test_a_line_without_kind_is_an_item_of_csl() -> None:
    (record,) = caj.loads('{"id":"a","type":"book","title":"题","publisher-place":"北京"}\n', "jsonl")
    assert (record.type, record.publisher_place, record.key) == ("book", "北京", "a")
