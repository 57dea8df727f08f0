r"""LaTeX as it stands in BibTeX values, to plain text and back.

Text is escaped so that BibTeX, biber, pandoc and Zotero read the same (each form was tried in them):
`\~{}` and `\^{}` where `\textasciitilde` would reach Zotero's users as it stands, `$_{2}$` for
`<sub>2</sub>`, and braces as `\{` only where they balance, since BibTeX counts them even behind a
backslash. A line break is a line end followed by `{}`: every client prints a space there, and an
`@` that begins the next line cannot be taken for a new entry.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SPECIAL = re.compile(r"[&%#_$~^\\{}<\n]")
_ESCAPES = {char: f"\\{char}" for char in "&%#_$"} | {
    "~": r"\~{}", "^": r"\^{}", "\\": r"\textbackslash{}", "\n": "\n{}",
}  # fmt: skip
_BALANCED = str.maketrans(_ESCAPES | {"{": r"\{", "}": r"\}"})
_UNBALANCED = str.maketrans(_ESCAPES | {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"})

# The markup that CSL allows in a text, and its LaTeX.
_MARKUP = {"i": r"\textit", "b": r"\textbf", "sub": r"\textsubscript", "sup": r"\textsuperscript"}
_TAGGED = re.compile(r"<(i|b|sub|sup)>((?:(?!</?\1>).)*)</\1>", re.DOTALL)
_MATH = {"sub": "_", "sup": "^"}
_MATH_CONTENT = re.compile(r"[0-9A-Za-z+\-]+")


def escape(text: str) -> str:
    r"""Plain text as a BibTeX value; it cannot end its field, begin another or run a command.

    >>> print(escape("23&ZD331, 50% of CO<sub>2</sub>"), escape("} \\input{x}"))
    23\&ZD331, 50\% of CO$_{2}$ \textbraceright{} \textbackslash{}input\textbraceleft{}x\textbraceright{}
    """
    if not _SPECIAL.search(text):
        return text
    return _escape(text, _BALANCED if is_balanced(text) else _UNBALANCED)


def _escape(text: str, table: dict[int, str]) -> str:
    pieces, end = [], 0
    for found in _TAGGED.finditer(text):
        pieces += [text[end : found.start()].translate(table), _mark(found[1], found[2], table)]
        end = found.end()
    return "".join([*pieces, text[end:].translate(table)])


def _mark(tag: str, content: str, table: dict[int, str]) -> str:
    if tag in _MATH and _MATH_CONTENT.fullmatch(content):
        return f"${_MATH[tag]}{{{content}}}$"
    return f"{_MARKUP[tag]}{{{_escape(content, table)}}}"


def is_balanced(text: str) -> bool:
    """Whether every brace has its partner, in order."""
    depth = 0
    for char in text:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0


def verbatim(value: str, printed: bool = True) -> str:
    r"""A URL or DOI as it is, but for characters that would end its field: those are percent-encoded.

    So is a backslash in what is `printed`, where it would begin a command.

    >>> verbatim("http://a.cn/x_y?b=%20#c"), verbatim("http://a.cn/}\\x")
    ('http://a.cn/x_y?b=%20#c', 'http://a.cn/%7D%5Cx')
    """
    if is_closed(value) and "\n" not in value and not (printed and "\\" in value):
        return value
    return re.sub(r"[{}\\\s]", lambda char: f"%{ord(char[0]):02X}", value)


def is_closed(value: str) -> bool:
    """Whether braces balance for BibTeX (which counts all) and bibtexparser (which skips escaped ones)."""
    if "{" not in value and "}" not in value:
        return not value.endswith("\\")
    depth = escaped = 0
    for before, char in zip(f" {value}", value, strict=False):
        step = (char == "{") - (char == "}")
        depth, escaped = depth + step, escaped + (step if before != "\\" else 0)
        if depth < 0 or escaped < 0:
            return False
    return depth == escaped == 0 and not value.endswith("\\")


# --- reading

_LATEX = re.compile(r"[\\{}$~\n]")
_MORE_THAN_BRACES = re.compile(r"[\\$~\n]")
_PLAIN = {rf"\{char}": char for char in "&%#_${} "} | {
    r"\textbackslash": "\\", r"\textbraceleft": "{", r"\textbraceright": "}",
    r"\textasciitilde": "~", r"\textasciicircum": "^", r"\-": "", r"\/": "", r"\,": " ", r"\\": "\n",
    r"\url": "", r"\LaTeX": "LaTeX", r"\TeX": "TeX",
}  # fmt: skip
_TAGS = {command: tag for tag, command in _MARKUP.items()} | {r"\emph": "i", r"\mkbibemph": "i"}
_BRACED = r"\{(?:[^{}\\]|\\.|\{(?:[^{}\\]|\\.)*\})*\}"
_TOKEN = re.compile(
    rf"(?P<accent>\\[`'^\"~=.](?!\{{\}}) *(?:\{{\\?\w\}}|\\[ij](?![a-zA-Z])|\w)"
    rf"|\\[Hcbdkruvt](?: *\{{\\?\w+\}}| +\\?\w(?!\w)))"
    rf"|(?P<mark>{'|'.join(re.escape(command) for command in _TAGS)}) *(?P<inner>{_BRACED})"
    rf"|\$(?P<math>(?:[^$\\]|\\.)+)\$"
    rf"|(?P<hat>\\[~^]\{{\}})"
    rf"|(?P<command>\\(?:[a-zA-Z]+|.))(?P<after> +|\{{\}})?"
    rf"|(?P<space>(?<![^\S\n])[^\S\n]*\n\s*)(?P<break>\{{\}})?"
    rf"|(?P<tie>~)|[{{}}]",
    re.DOTALL,
)


def unescape(latex: str) -> str:
    r"""A BibTeX value as plain text: accents and symbols read, protecting braces dropped, lines joined.

    A command that nobody knows stays as it is.

    >>> unescape(r"{\"U}ber den {GNSS}-Empf{\"a}nger \& {\o}re"), unescape(r"H$_2$O \foo x")
    ('Über den GNSS-Empfänger & øre', 'H<sub>2</sub>O \\foo x')
    """
    if latex.isalnum() or not _LATEX.search(latex):
        return latex
    if not _MORE_THAN_BRACES.search(latex):
        return latex.replace("{", "").replace("}", "")
    return _TOKEN.sub(_decode, latex)


def plain_text(latex: str) -> str:
    """The same without the blanks around it."""
    return latex if latex.isalnum() else unescape(latex).strip()


def _decode(token: re.Match[str]) -> str:
    said = token.groupdict()
    if said["command"]:
        return _command(said["command"], said["after"] or "")
    if said["space"]:
        return "\n" if said["break"] else " "
    if said["mark"]:
        return f"<{_TAGS[said['mark']]}>{unescape(said['inner'][1:-1])}</{_TAGS[said['mark']]}>"
    if said["math"]:
        return _math(said["math"])
    if said["hat"]:
        return said["hat"][1]
    if said["tie"]:
        return " "
    return _symbol(said["accent"]) if said["accent"] else ""


def _command(command: str, after: str) -> str:
    if command in _PLAIN:
        return _PLAIN[command] + (after if len(command) == 2 and after.isspace() else "")
    return _symbol(command) if _symbol(command) != command else command + after


def _math(content: str) -> str:
    script = re.fullmatch(r"([_^])(?:\{([^{}]*)\}|(\w))", content.strip())
    if not script:
        return _symbol(f"${content}$")
    tag = "sub" if script[1] == "_" else "sup"
    inner = script[2] or script[3]
    return f"<{tag}>{unescape(inner)}</{tag}>" if inner else ""


@lru_cache(maxsize=1 << 12)
def _symbol(snippet: str) -> str:
    """One command or formula as pylatexenc reads it; what it does not know stays."""
    from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]

    try:
        plain: str = LatexNodes2Text(math_mode="text").latex_to_text(snippet, tolerant_parsing=True)
    except Exception:  # its tables fail in many ways at a command without the argument that they want
        return snippet
    return plain.strip() or snippet
