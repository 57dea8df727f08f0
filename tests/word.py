"""A docx as Word writes it, part by part, for the tests: styles, numbering, footnotes, endnotes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_NAMES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}"'

STYLES = """
<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/>
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="ref"><w:name w:val="参考文献"/><w:basedOn w:val="a"/>
  <w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="ref2"><w:name w:val="参考文献 小"/><w:basedOn w:val="ref"/></w:style>
<w:style w:type="character" w:styleId="up"><w:name w:val="footnote reference"/>
  <w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
"""


def level(depth: int = 0, text: str = "[%1]", form: str = "decimal", start: int = 1) -> str:
    """One level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


NUMBERING = f"""
<w:abstractNum w:abstractNumId="0">{level(text="%1.")}{level(1, "%1.%2")}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">{level()}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">{level(text="•", form="bullet")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="1"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
"""


def run(text: str, raised: bool = False) -> str:
    """A run of text."""
    properties = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>' if raised else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def call(number: int, kind: str = "footnote") -> str:
    """Where the text calls a note."""
    return f'<w:r><w:rPr><w:rStyle w:val="up"/></w:rPr><w:{kind}Reference w:id="{number}"/></w:r>'


def paragraph(*runs: str, style: str = "", numbered: int | None = None, depth: int = 0) -> str:
    """A paragraph of runs, or of plain text."""
    listed = (
        ""
        if numbered is None
        else f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{numbered}"/></w:numPr>'
    )
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p><w:pPr>{named}{listed}</w:pPr>{inside}</w:p>"


def notes(kind: str, texts: Mapping[int, str]) -> str:
    """A part of notes, with the two separators that Word always writes."""
    separators = "".join(
        f'<w:{kind} w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
        for number, name in ((-1, "separator"), (0, "continuationSeparator"))
    )
    own = "".join(
        f'<w:{kind} w:id="{number}"><w:p><w:r><w:{kind}Ref/></w:r>{run(" " + text)}</w:p></w:{kind}>'
        for number, text in texts.items()
    )
    return f"<w:{kind}s {_NAMES}>{separators}{own}</w:{kind}s>"


def docx(
    body: Iterable[str],
    footnotes: Mapping[int, str] | None = None,
    endnotes: Mapping[int, str] | None = None,
    numbering: str = NUMBERING,
    styles: str = STYLES,
    **parts: str | bytes,
) -> bytes:
    """The whole file; `parts` add or replace any other part by its name without `word/` and `.xml`."""
    contents: dict[str, str | bytes] = {
        "document": f"<w:document {_NAMES}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>",
        "styles": f"<w:styles {_NAMES}>{styles}</w:styles>",
        "numbering": f"<w:numbering {_NAMES}>{numbering}</w:numbering>",
        "footnotes": notes("footnote", footnotes or {}),
        "endnotes": notes("endnote", endnotes or {}),
        **parts,
    }
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{R}/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(list(contents)[1:], 1)
    )
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_type(name)}"/>' for name in contents
    )
    packages = "http://schemas.openxmlformats.org/package/2006"
    listed = f'<Relationships xmlns="{packages}/relationships">'
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{packages}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>',
        "_rels/.rels": f'{listed}<Relationship Id="rId1" '
        f'Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f"{listed}{relations}</Relationships>",
        **{f"word/{name}.xml": content for name, content in contents.items()},
    }
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return made.getvalue()


def _type(name: str) -> str:
    main = "document.main" if name == "document" else name
    return f"application/vnd.openxmlformats-officedocument.wordprocessingml.{main}+xml"
