"""A page or a reference list with each stretch coloured by the field it became."""

from __future__ import annotations

from typing import Annotated, Literal

import typer
from rich.console import Console

from cajournal.api.pages import MAX_LENGTH, explain_page
from cajournal.api.references import explain_reference
from cajournal.errors import NotAPage
from cajournal.models import Citation
from cajournal.pages.markup import is_html
from cajournal.terminal import colours
from cajournal.terminal.options import AsJson, File, Lang, MaxLength, Quiet, Site, help_for
from cajournal.terminal.source import most_bytes, read
from cajournal.terminal.speech import Voice, put
from cajournal.terminal.target import as_json as json_of
from cajournal.terminal.working import mixed_in, no_records, told
from cajournal.text.decode import text_of

SURE = 0.9
"""Lines that are all read as references as surely as this are a list, whatever words stand in them."""

Kind = Annotated[Literal["page", "references"] | None, typer.Option("--as", help=help_for("as"))]


def run(
    file: File,
    as_json: AsJson = False,
    kind: Kind = None,
    site: Site = None,
    max_length: MaxLength = MAX_LENGTH,
    quiet: Quiet = False,
    lang: Lang = None,
) -> None:
    """A page or a reference list with each stretch coloured by the field it became."""
    voice = Voice(lang, quiet, as_json)
    with told(voice, file):
        content = read(file, most_bytes(max_length))
        no_records(content, file)
        found = _explained(content, kind, site, max_length)
        if isinstance(found[0].record, Citation):  # a page tells it itself
            voice.notices(mixed_in(content))
        if as_json:
            put(json_of(found))
            return
        colours.show(found, voice.says("legend"), Console(highlight=False))
        for one in found:
            voice.notices(one.notices)


def _explained(
    content: bytes, kind: str | None, site: str | None, max_length: int
) -> list[colours.Explanation]:
    """A page's one explanation, or one for each reference of a list: what asks to be, what surely is one."""
    if kind == "page" or site or is_html(text_of(content, max_length)):
        return [explain_page(content, site, max_length)]
    from cajournal.references.lists import split  # its patterns are built when first needed

    listed = [explain_reference(printed) for printed in split(text_of(content, max_length))]
    if kind == "references" or (len(listed) > 1 and all(one.record.confidence > SURE for one in listed)):
        return list(listed)
    try:
        return [explain_page(content, site, max_length)]
    except NotAPage:
        if not any(one.record.understood for one in listed):
            raise
        return list(listed)
