r"""Printed lists for other programs: plain text, HTML, Markdown, LaTeX, Word.

Whatever a reference holds stays text there: it opens no tag, no command, no link of its own.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from io import BytesIO

from cajournal.errors import MissingExtra
from cajournal.formats import keys, latex
from cajournal.models import Record

Printed = Sequence[tuple[Record, str]]
"""Records with their references."""
_URL = re.compile(r"https?://[^\s<>{}\\^|\"`]+[^\s<>{}\\^|\"`.]")
_MARKDOWN = re.compile(r"[\\`*_\[\]<>#|~$&{}]")
_NUMBER = re.compile(r"\[\d+\] ")


def text(printed: Printed) -> str:
    """A line for each reference."""
    return "".join(f"{reference}\n" for _, reference in printed)


def as_html(printed: Printed) -> str:
    """A paragraph for each reference, in its language.

    >>> print(as_html([(Record(language="en"), "Li S. <b>x</b> & y[M].")]), end="")
    <div class="references">
    <p lang="en">Li S. &lt;b&gt;x&lt;/b&gt; &amp; y[M].</p>
    </div>
    """
    lines = (
        f'<p lang="{html.escape(record.language or "zh-CN")}">{html.escape(reference)}</p>\n'
        for record, reference in printed
    )
    return f'<div class="references">\n{"".join(lines)}</div>\n'


def markdown(printed: Printed) -> str:
    r"""A paragraph for each reference; addresses are links.

    >>> print(markdown([(Record(), "[1] Li S. a*b[EB/OL]. https://a.cn/b_c.")]), end="")
    \[1\] Li S. a\*b\[EB/OL\]. <https://a.cn/b_c>.
    """
    return "\n".join(
        _with_urls(reference, lambda plain: _MARKDOWN.sub(r"\\\g<0>", plain), "<{}>") + "\n"
        for _, reference in printed
    )


def as_latex(printed: Printed) -> str:
    r"""A `thebibliography`, which numbers by itself; it wants the package `url`.

    >>> print(as_latex([(Record(key="li2020"), "[1] 李四. 50% 与 a_b[M].")]), end="")
    \begin{thebibliography}{9}
    \bibitem{li2020} 李四. 50\% 与 a\_b[M].
    \end{thebibliography}
    """
    names = keys.assign([record for record, _ in printed])
    items = (
        rf"\bibitem{{{name}}} {_with_urls(_NUMBER.sub('', reference, count=1), latex.escape, _TEX_URL)}"
        for name, (_, reference) in zip(names, printed, strict=True)
    )
    widest = "9" * len(str(len(printed)))
    return "\n".join([rf"\begin{{thebibliography}}{{{widest}}}", *items, "\\end{thebibliography}\n"])


_TEX_URL = r"\url{{{}}}"


def _with_urls(reference: str, escape: Callable[[str], str], link: str) -> str:
    """The reference escaped, but for its addresses, which are put into `link`."""
    pieces, end = [], 0
    for found in _URL.finditer(reference):
        pieces += [escape(reference[end : found.start()]), link.format(found[0])]
        end = found.end()
    return "".join([*pieces, escape(reference[end:])])


def as_docx(printed: Printed) -> bytes:
    """A Word file with a hanging paragraph for each reference. Raises MissingExtra without python-docx."""
    try:
        from docx import Document
        from docx.shared import Pt
    except ImportError as error:
        raise MissingExtra("missing-extra", package="python-docx", extra="docx") from error
    document, content = Document(), BytesIO()
    for _, reference in printed:
        layout = document.add_paragraph(reference).paragraph_format
        layout.left_indent, layout.first_line_indent = Pt(21), Pt(-21)
    document.save(content)
    return content.getvalue()


TARGETS: dict[str, Callable[[Printed], str]] = {
    "text": text,
    "html": as_html,
    "markdown": markdown,
    "latex": as_latex,
}
"""Name of a target → its text; `docx` is a file of its own kind."""

SUFFIXES = {
    "": "text",
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".tex": "latex",
    ".docx": "docx",
}
"""Suffix of a file → what is printed into it."""
