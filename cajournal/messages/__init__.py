"""Every sentence a user reads, in Chinese and English, by code.

A code is `family:detail` (`missing:title.zh`). The tables know either the whole code or its
family alone; then the detail fills the sentence's `{detail}`. A detail or a value that is the name of
a field is printed as the reader calls it (`field:title.zh`).
"""

from __future__ import annotations

from collections.abc import Mapping

from cajournal.messages import en, zh

SENTENCES: dict[str, dict[str, str]] = {"zh": zh.SENTENCES, "en": en.SENTENCES}


class _Blanks(dict[str, object]):
    """Details by name; one that was not given prints as an ellipsis instead of failing."""

    def __missing__(self, key: str) -> str:
        return "…"


def sentence(lang: str, code: str, details: Mapping[str, object] | None = None) -> str:
    """The sentence for `code` in `lang` ("zh" or "en"), with its details filled in; an unknown code as it is.

    >>> sentence("en", "missing:title.zh")
    'The source gives no Chinese title.'
    """
    table = SENTENCES[lang]
    family, _, detail = code.partition(":")
    pattern = table.get(code) or table.get(family) or "{code}"
    values = _Blanks(code=code, detail=detail)
    values.update(details or {})
    for name in "detail", "value":
        values[name] = table.get(f"field:{values[name]}", values[name])
    return pattern.format_map(values)
