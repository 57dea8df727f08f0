"""What stands among names and is none: addresses, what newspapers print before a name."""

from __future__ import annotations

import re

_EMAIL = (
    r"(?:(?<![一-龥])[A-Za-z0-9]|(?<=[一-龥])[A-Za-z])[A-Za-z0-9_.+-]{0,63}"  # 欧阳棠2shen@: a mark before it
    r"@[A-Za-z0-9-]{1,64}(?:\.[A-Za-z0-9-]{1,64}){1,4}"
)

EMAIL = re.compile(_EMAIL)

_NO_NAME = re.compile(
    rf"{_EMAIL}|(?:本[报刊]|特[约派])?(?:记者|通讯员|评论员)[\s:：]*|(?<=\s)(?:主编|副主编|编著|编|著)(?=$|[\s,，;；])"
)
"""Among names, yet none: addresses, what newspapers print before a name, what books print behind it."""

_SIGNS = "@者员编著"
"""Without one of these there is nothing of the kind."""


def nameless_out(text: str, start: int, end: int) -> str:
    """The text with blanks for what is no name in this span; all else keeps its place.

    >>> nameless_out("沈知白 shen@example.edu.cn, 陆九渊", 0, 28)
    '沈知白                    , 陆九渊'
    """
    if not any(text.find(sign, start, end) >= 0 for sign in _SIGNS):
        return text
    return text[:start] + _NO_NAME.sub(lambda found: " " * len(found[0]), text[start:end]) + text[end:]
