"""Every sentence a user reads, in Chinese and English, by code.

Each module of this package holds the sentences of one area: `SENTENCES`, code to (Chinese, English).
A code is `family:detail` (`missing:title.zh`). The tables know either the whole code or its
family alone; then the detail fills the sentence's `{detail}`. A detail, value or reason that is the name
of a field or of a known reason is printed in words (`field:title.zh`, `reason:ENOSPC`).
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module

LANGUAGES = ("zh", "en")


@cache
def sentences(lang: str) -> dict[str, str]:
    """Every sentence of one language ("zh" or "en"), by code."""
    column = LANGUAGES.index(lang)
    modules = (import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    return {code: pair[column] for module in modules for code, pair in module.SENTENCES.items()}


class _Blanks(dict[str, object]):
    """Details by name; one that was not given prints as an ellipsis instead of failing."""

    def __missing__(self, key: str) -> str:
        return "…"


def sentence(lang: str, code: str, details: Mapping[str, object] | None = None) -> str:
    """The sentence for `code` in `lang` ("zh" or "en"), with its details filled in; an unknown code as it is.

    >>> sentence("en", "missing:title.zh")
    'Not found: Chinese title.'
    """
    table = sentences(lang)
    family, _, detail = code.partition(":")
    pattern = table.get(code) or table.get(family) or "{code}"
    values = _Blanks(code=code, detail=detail)
    values.update(details or {})
    for name in "detail", "value", "reason":
        said = values[name]
        values[name] = table.get(f"field:{said}") or table.get(f"reason:{said}", said)
    return pattern.format_map(values)
