r"""LaTeX: `thebibliography` and .bbl files entry by entry, `\cite` and its kin, footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, zip_longest

from cajournal.errors import InputError
from cajournal.formats.latex import unescape
from cajournal.manuscripts.base import Call, Document, Kind, Paragraph
from cajournal.models import Notice
from cajournal.text.decode import text_of

_COMMENT = re.compile(r"(?<!\\)%[^\n]*")
_BODY = re.compile(r"\\begin\{document\}|\\end\{document\}")
_HIDDEN = re.compile(
    r"\\begin\{(?P<name>(?:verbatim|lstlisting|minted|equation|align|gather|multline|eqnarray|displaymath|math"
    r"|tikzpicture|comment)\*?)\}|(?<!\\)(?:\\\[|\\\(|\$\$|\$(?!\^))|\\verb(?P<bar>[|!+])"
)
_CLOSERS = {r"\[": r"\]", r"\(": r"\)", "$$": "$$", "$": "$"}
_LIST = re.compile(
    r"\\begin\{thebibliography\}(?:\{[^{}]*\})?(?P<inside>.*?)(?:\\end\{thebibliography\}|\Z)", re.DOTALL
)
_GROUP = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}"
_ITEM = re.compile(
    rf"\\bibitem\s*(?:\[(?P<label>(?:[^\[\]{{}}]|{_GROUP}){{0,400}})\])?\s*\{{(?P<key>[^{{}}]*)\}}"
)
_CITE = re.compile(
    r"\\(?P<name>[A-Za-z]*cite[a-z]*)\*?\s*(?P<options>(?:\[[^\[\]]{0,200}\]\s*){0,2})\{(?P<keys>[^{}]{1,2000})\}"
)
_NO_CITE = re.compile(r"(?:bib|Declare\w*|set|new|renew|provide)cite|citestyle|citeset")
_FOOTNOTE = re.compile(rf"\\footnote(?:\[\d*\])?(?P<text>{_GROUP})")
_EDGE = re.compile(
    r"(?:\\hypertarget\{[^{}]*\}\{\s*)?\\(?P<heading>part|chapter|(?:sub){0,2}section)\*?\s*(?:\[[^\]]{0,200}\])?"
    rf"\{{(?P<title>(?:[^{{}}]|{_GROUP}){{0,200}})\}}(?:\s*\\label\{{[^{{}}]*\}}\}}?)?"
    r"|\\(?P<bound>begin|end)\{(?P<list>enumerate|itemize|description)\}(?:\[[^\]]{0,200}\])?"
    r"|(?P<item>\\item(?![A-Za-z]))"
)
"""Where a paragraph ends without a blank line: headings, lists and their items."""
_LEVELS = {"part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4}
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_RAISED = re.compile(r"\\textsuperscript\{([^{}]{1,60})\}|\$\^\{([^{}$]{1,60})\}\$")
_DATA = re.compile(r"\\(?:bibliography|addbibresource)(?:\[[^\]]*\])?\{([^{}]*)\}")
_BIBLATEX = re.compile(r"\\entry\{[^{}]*\}\{[^{}]*\}\{[^{}]*\}")

# Commands that only lay out the references, and what of their arguments is printed.
_DROPPED = re.compile(
    r"\\(?:newblock|allowbreak|urlprefix|bibrangessep|nolinkurl|par|em|it|bf|sc|rm|sf|tt|itshape|bfseries|normalfont|upshape"
    r"|small|footnotesize|sloppy|protect|phantomsection|tightlist|label\s*\{[^{}]*\}|ignorespaces|relax|href\s*\{[^{}]*\}|penalty\s*-?\d+|hskip[^\\\n]{0,40}plus[^\\\n]{0,40}minus\s*\S+"
    r"|(?:providecommand|expandafter|bibAnnoteFile|BibitemOpen|BibitemShut\s*\{[^{}]*\}|bibfield\s*\{[^{}]*\}|bibinfo\s*\{[^{}]*\}"
    r"|bibnamefont|bibfnamefont|natexlab|url|path|eprint|textsc|texttt|textrm|textsf|textup|textnormal|mbox|hbox|uppercase|enquote))"
    r"(?![A-Za-z])\s*"
)
_DOI = re.compile(r"\\doi\s*\{([^{}]*)\}")
_TAGS = re.compile(r"</?(?:i|b|sub|sup)>")
_QUOTES = (("``", "“"), ("''", "”"), ("---", "—"), ("--", "-"))


def read(content: bytes, limit: int) -> Document:
    """The paragraphs in their LaTeX, the entries as they are printed.

    Raises EmptyInput, NotText, TooLarge; InputError for a .bbl of biblatex, which holds no printed text.
    """
    source = _COMMENT.sub("", text_of(content, limit))
    if _BIBLATEX.search(source) and "\\bibitem" not in source:
        raise InputError("no-references:biblatex")
    listed = [found["inside"] for found in _LIST.finditer(source)] or [source]
    entries = [entry for inside in listed for entry in _entries(inside)]
    text = _hidden(_LIST.sub("\n\n", _body(source)))
    notices = (
        [] if entries else [Notice(code="ignored:bibliography", value=one) for one in _DATA.findall(source)]
    )
    return Document([_located(one, source) for one in (*_Body().paragraphs(text), *entries)], notices)


def _located(paragraph: Paragraph, source: str) -> Paragraph:
    """A paragraph with its line, where its beginning stands in the file only once."""
    begin = f"{{{paragraph.key}}}" if paragraph.part == "entry" else paragraph.text.partition("\n")[0][:60]
    after = source.find("\\bibitem") if paragraph.part == "entry" else 0
    at = source.find(begin, max(after, 0))
    once = at >= 0 and (paragraph.part == "entry" or source.find(begin, at + 1) < 0)
    return replace(paragraph, line=source.count("\n", 0, at) + 1) if once else paragraph


def plain(latex: str) -> str:
    r"""A printed reference without its LaTeX.

    >>> plain(r"张三, 李四.\newblock \emph{论学}\allowbreak[M].\newblock 北京: 商务印书馆, 2001: 12--15.")
    '张三, 李四. 论学[M]. 北京: 商务印书馆, 2001: 12-15.'
    """
    latex = _DOI.sub(
        r"DOI:\1", _DROPPED.sub(" ", latex.replace("\\newblock", " ").replace("\\allowbreak", ""))
    )
    for typed, printed in _QUOTES:
        latex = latex.replace(typed, printed)
    return " ".join(_TAGS.sub("", unescape(latex)).split())


def _body(source: str) -> str:
    """What stands between the beginning and the end of the document; a part of one is all body."""
    bounds = list(_BODY.finditer(source))
    start = bounds[0].end() if bounds and "begin" in bounds[0][0] else 0
    end = bounds[-1].start() if bounds and "end" in bounds[-1][0] else len(source)
    return source[start:end]


def _hidden(text: str) -> str:
    """The text with formulas and listings blanked, their line ends kept; one that never ends is text."""
    pieces, at, endless = [], 0, set[str]()
    while found := _HIDDEN.search(text, at):
        name, bar = found["name"], found["bar"]
        closer = f"\\end{{{name}}}" if name else bar or _CLOSERS[found[0]]
        end = -1 if closer in endless else text.find(closer, found.end())
        if end < 0:
            endless.add(closer)
            end = found.end() - len(closer)
        pieces += [text[at : found.start()], _blank(text[found.start() : end + len(closer)])]
        at = end + len(closer)
    return "".join([*pieces, text[at:]])


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _entries(inside: str) -> Iterator[Paragraph]:
    items = list(_ITEM.finditer(inside))
    for count, (item, after) in enumerate(zip_longest(items, items[1:]), 1):
        label = plain(item["label"]) if item["label"] else str(count)
        text = plain(inside[item.end() : after.start() if after else None])
        if text:
            yield Paragraph(text, label=label, part="entry", key=item["key"].strip())


class _Body:
    """The text between blank lines, headings and items, with its calls; the items of lists numbered."""

    def __init__(self) -> None:
        self.notes: list[Paragraph] = []
        self.lists: list[int | None] = []
        self.label = ""

    def paragraphs(self, text: str) -> Iterator[Paragraph]:
        """The paragraphs; then the footnotes, by number."""
        for block in filter(None, map(str.strip, _BLANK_LINES.split(text))):
            at = 0
            for edge in _EDGE.finditer(block):
                yield from self._passage(block[at : edge.start()])
                at = edge.end()
                if edge["heading"]:
                    yield Paragraph(plain(edge["title"]), level=_LEVELS[edge["heading"]])
                else:
                    self._step(edge)
            yield from self._passage(block[at:])
        yield from self.notes

    def _step(self, edge: re.Match[str]) -> None:
        self.label = ""
        if edge["bound"] == "begin":
            self.lists.append(0 if edge["list"] == "enumerate" else None)
        elif edge["bound"] and self.lists:
            self.lists.pop()
        elif edge["item"] and self.lists and (count := self.lists[-1]) is not None:
            self.lists[-1] = count + 1
            self.label = str(count + 1)

    def _passage(self, text: str) -> Iterator[Paragraph]:
        """A piece of text, in its LaTeX where something is called or raised there, else as printed."""
        text = text.strip()
        calls = tuple(chain(_cited(text), _footnotes(text, self.notes)))
        raised = tuple(mark.span() for mark in _RAISED.finditer(text))
        if not (calls or raised):
            text = plain(text)
        if text:
            yield Paragraph(text, label=self.label, raised=raised, calls=calls)
            self.label = ""


def _cited(block: str) -> Iterator[Call]:
    for found in _CITE.finditer(block):
        if not _NO_CITE.fullmatch(found["name"]):
            keys = tuple(key.strip() for key in found["keys"].split(",") if key.strip())
            page = re.search(r"\[(?:pp?\.~?|第)?\s*(\d[\d\s,–-]*)", found["options"])
            locator = page[1].strip().replace("--", "-") if page else None
            yield Call("key", keys, *found.span(), locator)


def _footnotes(block: str, notes: list[Paragraph]) -> Iterator[Call]:
    for found in _FOOTNOTE.finditer(block):
        label = str(len(notes) + 1)
        notes.append(Paragraph(plain(found["text"][1:-1]), label=label, part="footnote"))
        yield Call("footnote", (label,), found.start(), found.start() + len("\\footnote"))


KIND = Kind(
    "tex",
    (".tex", ".bbl", ".ltx"),
    lambda head: any(word in head for word in (b"\\documentclass", b"\\bibitem", b"\\begin{document}")),
    read,
)
