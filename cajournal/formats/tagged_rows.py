"""Rows of tagged formats: each tag holds a list of values, a field may stand under several tags.

A tag that begins with `+` is a line `name: value` in the format's tag for notes: by the name of its
CSL variable, Zotero takes it for the field that it is (`+number-of-pages` is `M2  - number-of-pages: 19`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from cajournal.formats.rows import Context, Row
from cajournal.formats.tagged import Tags

Homes = Mapping[str, str]
"""Types of records, in one string, → the tags of a field in them, in one string."""


def is_line(tag: str) -> bool:
    """Whether a tag is that of a line in the notes (the tag of Refer's addresses is a plus sign, too)."""
    return tag[0] == "+" and len(tag) > 1


class Home:
    """The tags of a field in each type of record: all are written, the first that says something is read."""

    def __init__(self, default: str, by_type: Homes | None = None, also: str = "") -> None:
        self.default = tuple(default.split())
        self.also = tuple(also.split())
        homes = (by_type or {}).items()
        self.by_type = {type_: tuple(tags.split()) for types, tags in homes for type_ in types.split()}

    def tags(self) -> frozenset[str]:
        """Every tag that the field may stand under."""
        return frozenset(
            (*self.default, *self.also, *(tag for tags in self.by_type.values() for tag in tags))
        )

    def write(self, context: Context, values: list[str]) -> Tags:
        """The values under each tag of this type."""
        return dict.fromkeys(self.by_type.get(context.type, self.default), values)

    def take(
        self, tags: Tags, context: Context, of: Callable[[list[str]], Any], only_first: bool = False
    ) -> Any:
        """What the first tag says that `of` understands; that and tags with the same words are taken out.

        With `only_first` its further values stay.
        """
        own = self.by_type.get(context.type, self.default)
        for tag in (*own, *self.also):
            if tag in tags and (value := of(tags[tag])) not in (None, "", []):
                said = tags.pop(tag)
                for other in own:
                    if tags.get(other) == said:
                        del tags[other]
                if only_first and len(said) > 1:
                    tags[tag] = said[1:]
                return value
        return None


def values(
    field: str,
    home: Home,
    to: Callable[[Any, Context], list[str]],
    of: Callable[[list[str], Context], Any],
) -> Row:
    """A field whose values `to` gives as a list and `of` reads back."""
    return Row(
        field,
        home.tags(),
        lambda value, context: home.write(context, to(value, context)),
        lambda tags, context: home.take(tags, context, lambda said: of(said, context)),
    )


def text(
    field: str,
    default: str,
    by_type: Homes | None = None,
    also: str = "",
    of: Callable[[str], Any] = str,
) -> Row:
    """A plain text; of several values the first."""
    home = Home(default, by_type, also)

    def read(tags: Tags, context: Context) -> Any:
        return home.take(tags, context, lambda said: of(said[0]), only_first=True)

    return Row(field, home.tags(), lambda value, context: home.write(context, [str(value)]), read)


def in_lines(names: str) -> tuple[Row, ...]:
    """Plain texts in lines of the notes, by the names of their CSL variables."""
    return tuple(text(name.replace("-", "_"), f"+{name}") for name in names.split())


def joined(field: str, default: str, by_type: Homes | None = None, also: str = "", by: str = "; ") -> Row:
    """A text that a file may give in several values."""
    home = Home(default, by_type, also)
    return values(field, home, lambda value, context: [str(value)], lambda said, context: by.join(said))


def note(tag: str, lines: str) -> Row:
    """The note, under its tag and, line by line, where Zotero's Extra comes from."""

    def write(value: str, context: Context) -> Tags:
        return {tag: [value], lines: value.split("\n")}  # where both are one tag, line by line

    def read(tags: Tags, context: Context) -> str | None:
        said, again = tags.pop(tag, []), tags.get(lines, [])  # the second is empty where both are one tag
        if said and again and "\n".join(again).split() != "\n".join(said).split():
            return "\n".join(said)
        tags.pop(lines, None)
        return "\n".join(said or again) or None

    return Row("note", frozenset((tag, lines)), write, read)


@cache
def line_names(rows: tuple[Row, ...]) -> frozenset[str]:
    """The names of the lines in the notes that a table of rows reads."""
    return frozenset(tag[1:] for row in rows for tag in row.tags if tag and is_line(tag))
