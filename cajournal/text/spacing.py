"""Missing spaces in English text, put back where only a space can have been lost."""

from __future__ import annotations

import re

_LOST = re.compile(
    r"(?<=[A-Za-z0-9)\]%”’\"'])[,;](?=[A-Za-z“])"  # 2020,Central  Asia;the
    r"|(?<=[A-Za-z]{2}):(?=[A-Za-z]{2})"  # Countries:Coexisting; not 12:30, a:b, http://
    r"|(?<=[a-z0-9)\]%”’\"'])[.?!](?=(?:[A-Z][a-z]|[AI] |“|[A-Z]+[ -]))"  # development.Specifically
    r"|(?<=[A-Z]{2})\.(?=[A-Z][a-z]+ )"  # DCNN.In recent
)
_WHOLE = re.compile(r"\S*(?:://|www\.|@|10\.\d{4,}/)\S*")
"""Words whose marks are their own: URLs, mail addresses, DOIs."""


def restore(text: str) -> str:
    """The text with a space after every English comma, colon or full stop that lost its own.

    Numbers, times, URLs and abbreviations stay as they are.

    >>> restore("Countries:Coexisting Opportunities")
    'Countries: Coexisting Opportunities'
    >>> restore("At 12:30 the U.S. paid 1,200.50 (see http://a.b/C.Dd)")
    'At 12:30 the U.S. paid 1,200.50 (see http://a.b/C.Dd)'
    """
    if _WHOLE.search(text) is None:
        return _LOST.sub(r"\g<0> ", text)
    parts, last = [], 0
    for whole in _WHOLE.finditer(text):
        parts += [_LOST.sub(r"\g<0> ", text[last : whole.start()]), whole[0]]
        last = whole.end()
    return "".join([*parts, _LOST.sub(r"\g<0> ", text[last:])])
