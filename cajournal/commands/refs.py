"""A list of printed references to records."""

from __future__ import annotations

import typer

from cajournal.api.pages import MAX_LENGTH
from cajournal.api.references import parse_references
from cajournal.commands.options import AsJson, File, Force, Lang, Out, Quiet, To
from cajournal.commands.working import is_understood, text_in, told
from cajournal.errors import InputError
from cajournal.terminal.speech import Voice, language_of_locale
from cajournal.terminal.target import Target


def run(
    file: File,
    to: To = None,
    out: Out = None,
    as_json: AsJson = False,
    force: Force = False,
    quiet: Quiet = False,
    lang: Lang = None,
) -> None:
    """A list of printed references to records."""
    voice = Voice(lang or language_of_locale(), quiet)
    with told(voice, file):
        target = Target(to, out, as_json, force)
        found = parse_references(text_in(file, MAX_LENGTH))
        understood = [is_understood(one) for one in found]
        if not any(understood):
            raise InputError("no-references")
        for number, one in enumerate(found, 1):
            voice.about(one, number=number)
        target.write(found, voice)
    raise typer.Exit(0 if all(understood) else 1)
