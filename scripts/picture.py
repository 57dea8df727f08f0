"""A picture of how a reference is read: each stretch in the colour of its field, named below.

python scripts/picture.py "曹凌. 中国佛教疑伪经综录[M]. 上海: 上海古籍出版社, 2011: 19." > picture.svg
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from html import escape
from typing import NamedTuple
from unicodedata import east_asian_width

from rich.color import Color
from rich.style import Style

import cajournal as caj
from cajournal.terminal.colours import field_of, style

CELL, LINE, TOP = 9, 24, 40
"""The width of a half-width character, the height of a line of labels, where the first one stands."""


class Label(NamedTuple):
    """A stretch from `x` on, as long as `width`, with the words and the line (from 0) of its label."""

    x: int
    width: int
    colour: str
    words: str
    line: int


def picture(reference: str) -> str:
    """The SVG of one reference, in the colours that `cajournal explain` has."""
    why = caj.explain_reference(reference)
    labels = _labels(why)
    width = max([cells(reference) * CELL, *(one.x + _width(one.words) for one in labels)])
    height = TOP + LINE * (1 + max((one.line for one in labels), default=0))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 0 {width + 8:.0f} {height}" role="img" '
        f'fill="currentColor" font-family="monospace" font-size="{CELL * 1.7:.1f}">'
        f"<title>{escape(reference)}</title>"
        f"{''.join(map(_box, labels))}{''.join(_text(reference))}</svg>"
    )


def cells(text: str) -> int:
    """How many half-width characters wide a text is."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _labels(why: caj.Explained[caj.Citation]) -> list[Label]:
    """From right to left, each label just so low that it meets neither a label nor the line to one."""
    placed: list[Label] = []
    for one in sorted(why.evidence, key=lambda one: one.start, reverse=True):
        field, x = field_of(one), cells(why.source[: one.start]) * CELL
        end = x + _width(field)
        line = 1 + max((right.line for right in placed if right.x < end), default=-1)
        placed.append(Label(x, cells(why.text(one)) * CELL, _colour(field), field, line))
    return placed


def _width(words: str) -> float:
    """How much room a label takes, its line and a gap with it."""
    return (cells(words) + 1) * CELL * 0.8 + 5


def _colour(field: str) -> str:
    colour = Style.parse(style(field)).color or Color.parse("bright_black")
    return colour.get_truecolor().hex


def _box(label: Label) -> str:
    """The stretch's ground, the line down to its label, the label."""
    y = TOP + LINE * label.line + CELL
    return (
        f'<rect x="{label.x}" y="6" width="{label.width}" height="22" fill="{label.colour}" opacity="0.35"/>'
        f'<path d="M{label.x + 1} 28V{y}" stroke="{label.colour}" stroke-width="2"/>'
        f'<text x="{label.x + 5}" y="{y}" font-size="{CELL * 1.3:.1f}">{escape(label.words)}</text>'
    )


def _text(reference: str) -> Iterable[str]:
    """Each character where it belongs, whatever font the reader has."""
    x = 0
    for character in reference:
        if not character.isspace():
            yield f'<text x="{x}" y="23">{escape(character)}</text>'
        x += cells(character) * CELL


if __name__ == "__main__":
    print(picture(*sys.argv[1:]))
