"""What HTML says in headings: its title, the greatest headings, and a title with its marks."""

from __future__ import annotations

import html
import re
from itertools import islice

_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{0,2000}(?:<(?!/title)[^<]{0,500}){0,20})", re.IGNORECASE)

_ANY_TAG = re.compile(r"<[^>]*>")


def heading(source: str) -> str:
    """What the page's `<title>` says, without tags.

    >>> heading("<TITLE>黄土的冻胀 - 中国知网</TITLE>")
    '黄土的冻胀 - 中国知网'
    """
    found = _TITLE.search(source, 0, 20_000)
    return " ".join(html.unescape(_ANY_TAG.sub("", found[1])).split()) if found else ""


_HEADINGS = re.compile(r"<h([12])\b[^>]{0,300}>(.{1,800}?)</h\1\s*>", re.IGNORECASE | re.DOTALL)


def headings(source: str) -> list[str]:
    """What stands in the page's `<h1>` and `<h2>`, the greater first.

    >>> headings("<h2>目录</h2><h1 class='t'>黄土的<i>冻胀</i></h1>")
    ['黄土的冻胀', '目录']
    """
    found = sorted(islice(_HEADINGS.finditer(source), 50), key=lambda heading: heading[1])
    return [" ".join(html.unescape(_ANY_TAG.sub("", one[2])).split()) for one in found]


_TITLE_TAG = re.compile(r"<(/?)(sub|sup|i|b|em|strong)\b[^>]*>|<[^>]*>", re.IGNORECASE | re.ASCII)

_KEPT = {"sub": "sub", "sup": "sup", "i": "i", "em": "i", "b": "b", "strong": "b"}

_EMPTY_PAIR = re.compile(r"<(i|b|sub|sup)>\s*</\1>")


def rich(source: str) -> str:
    """A stretch of HTML with only the marks that CSL allows in a title: `<sub>`, `<sup>`, `<i>`, `<b>`.

    >>> rich('CO<sub class="x">2</sub> of <span>loess</span> &amp; soil')
    'CO<sub>2</sub> of loess & soil'
    """
    text = _TITLE_TAG.sub(lambda tag: f"<{tag[1]}{_KEPT[tag[2].lower()]}>" if tag[2] else "", source)
    text = html.unescape(_EMPTY_PAIR.sub("", text))
    balanced = all(text.count(f"<{name}>") == text.count(f"</{name}>") for name in ("sub", "sup", "i", "b"))
    return " ".join((text if balanced else _ANY_TAG.sub("", text)).split())
