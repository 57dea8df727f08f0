"""What is told of a record that cannot be read: why, in which line, and how it begins."""

from __future__ import annotations

from cajournal.models import Notice

_SHOWN = 60


def broken(reason: str, text: str, line: int) -> Notice:
    """The notice of a record that cannot be read."""
    return Notice(code=f"broken:{reason}", line=line, value=beginning(text))


def beginning(text: str) -> str:
    """How a text begins, in one line.

    >>> beginning("@book{a,\\n  title = {和平地理学}")
    '@book{a, title = {和平地理学}'
    """
    shown = " ".join(text[: 4 * _SHOWN].split())
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
