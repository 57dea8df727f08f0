r"""Structured values as one readable BibTeX value: `funder=国家社会科学基金; numbers.0=23\&ZD331`.

A list of such things is joined by ` and `, as BibTeX joins names. Braces keep a text together that
holds one of the separators.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import unquote

from cajournal.formats.latex import escape, unescape

AND = r"(?<!\s)\s+and\s+"
"""What joins the items of a list (the look-behind keeps long blanks from being tried at each of them)."""
_SEPARATOR = re.compile(r";|\sand\s|^\s|\s$|^\{|\n")


def pack(value: Any) -> str:
    r"""A dict, a list of dicts or a text, as `plain` gives it, in one BibTeX value.

    >>> print(pack([{"funder": "NSFC", "numbers": ["23&ZD331"]}, {"funder": "A; B"}]))
    funder=NSFC; numbers.0=23\&ZD331 and funder={A; B}
    """
    items = value if isinstance(value, list) else [value]
    packed = ["; ".join(f"{path}={_quoted(text)}" for path, text in _flat(item)) for item in items]
    return (" and " if sum(map(len, packed)) < 200 else " and\n    ").join(packed)


def _quoted(value: Any) -> str:
    text = escape("" if value is None else str(value).lower() if isinstance(value, bool) else str(value))
    return f"{{{text}}}" if _SEPARATOR.search(text) else text


def _flat(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict | list):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, part in pairs:
            yield from _flat(part, f"{path}.{_key(key)}" if path else _key(key))
    else:
        yield path, value


def _key(key: int | str) -> str:
    """A step of a path; a name that is no identifier is written in hexadecimal: no mark in it counts."""
    name = str(key)
    plain = isinstance(key, int) or name.isidentifier()
    return name if plain else "".join(f"\\%{byte:02X}" for byte in name.encode())


def unpack(packed: str, many: bool) -> Any:
    r"""The inverse of `pack`; `many` says that a list was packed.

    >>> unpack(r"funder=NSFC; numbers.0=23\&ZD331", many=True)
    [{'funder': 'NSFC', 'numbers': ['23&ZD331']}]
    """
    items = [_deep(item) for item in split(packed, AND)]
    return items if many else items[0] if items else None


def split(text: str, separator: str) -> list[str]:
    """The parts of a value between separators that stand outside all braces.

    >>> split("{A and B} and C", r" and ")
    ['{A and B}', 'C']
    """
    if "{" not in text:
        return [part for part in _compiled(separator).split(text) if part.strip()]
    parts, start, depth = [], 0, 0
    for found in _compiled(rf"(?P<brace>[{{}}])|{separator}").finditer(text):
        if found["brace"]:
            depth += 1 if found["brace"] == "{" else -1
        elif depth == 0:
            parts.append(text[start : found.start()])
            start = found.end()
    return [part for part in [*parts, text[start:]] if part.strip()]


_compiled = cache(re.compile)


def _deep(packed: str) -> Any:
    root: dict[str, Any] = {}
    for part in split(packed, ";"):
        path, _, text = part.strip().partition("=")
        *above, last = path.split(".")
        place = root
        for key in above:
            if not isinstance(place.get(key), dict):
                place[key] = {}
            place = place[key]
        place[last] = unescape(text[1:-1] if text.startswith("{") and text.endswith("}") else text) or None
    return root[""] if list(root) == [""] else _listed(root) if root else {}


def _listed(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if all(key.isdecimal() for key in value):
        return [_listed(part) for part in value.values()]
    return {unquote(key.replace("\\%", "%")): _listed(part) for key, part in value.items()}
