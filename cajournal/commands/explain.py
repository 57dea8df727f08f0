"""A page or a reference list with each stretch coloured by the field it became."""

from __future__ import annotations

from rich.console import Console

from cajournal.api.pages import MAX_LENGTH, explain_page
from cajournal.api.references import explain_reference
from cajournal.errors import NotAPage
from cajournal.terminal import colours
from cajournal.terminal.options import AsJson, File, Lang, MaxLength, Quiet, Site
from cajournal.terminal.source import most_bytes, read
from cajournal.terminal.speech import Voice, put
from cajournal.terminal.target import as_json as json_of
from cajournal.terminal.working import told
from cajournal.text.decode import text_of


def run(
    file: File,
    as_json: AsJson = False,
    site: Site = None,
    max_length: MaxLength = MAX_LENGTH,
    quiet: Quiet = False,
    lang: Lang = None,
) -> None:
    """A page or a reference list with each stretch coloured by the field it became."""
    voice = Voice(lang, quiet)
    with told(voice, file):
        found = _explained(read(file, most_bytes(max_length)), site, max_length)
        if as_json:
            put(json_of(found))
            return
        colours.show(found, voice.says("legend"), Console(highlight=False))
        for one in found:
            voice.notices(one.notices)


def _explained(content: bytes, site: str | None, max_length: int) -> list[colours.Explanation]:
    """A page's one explanation, or one for each reference of a list."""
    try:
        return [explain_page(content, site, max_length)]
    except NotAPage:
        from cajournal.references.lists import split  # its patterns are built when first needed

        explained = [explain_reference(printed) for printed in split(text_of(content, max_length))]
        if not any(one.record.understood for one in explained):
            raise
        return list(explained)
