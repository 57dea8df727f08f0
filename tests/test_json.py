"""JSON as strangers write it: escapes of half a character, numbers without end, depth without end."""

from __future__ import annotations

from contextlib import suppress

import pytest

import cajournal as caj


@pytest.mark.parametrize(
    "text", ['[{"type": "book", "title": "甲\\ud83d乙"}]', '{"kind":"article","title":"甲\\ud83d乙"}\n']
)
def test_half_a_character_is_marked_and_told(text: str) -> None:
    found = caj.loads(text)
    assert str(found[0].title) == "甲\ufffd乙"
    assert [notice.code for notice in found.notices] == ["damaged:text"]


def test_whole_characters_and_backslashes_stay() -> None:
    (record,) = found = caj.loads('[{"type": "book", "title": "\\ud83d\\ude00 \\\\ud83d"}]')
    assert (str(record.title), found.notices) == ("\U0001f600 \\ud83d", [])


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        '[{"type": "book", "volume": ' + "9" * 50_000 + "}]",
        '[{"type": "book", "issued": {"date-parts": [[1e999, -0, 99999999999]]}}]',
        "{}" + " " * 20_000 + "x",
    ],
)
def test_it_is_read_or_refused(text: str) -> None:
    for format in (None, "csl-json", "jsonl"):
        with suppress(caj.CajournalError):
            caj.dumps(caj.loads(text, format), "jsonl")
