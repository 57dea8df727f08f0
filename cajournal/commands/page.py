"""Article pages to records."""

from __future__ import annotations

from collections.abc import Sequence

import typer

from cajournal.api.pages import MAX_LENGTH, parse_page
from cajournal.commands.options import AsJson, Cited, Files, Force, Lang, MaxLength, Out, Quiet, Site, To
from cajournal.commands.working import counted, name_of, told
from cajournal.errors import CajournalError
from cajournal.models import Article, Record
from cajournal.terminal.source import read
from cajournal.terminal.speech import Voice, language_of_locale
from cajournal.terminal.target import Target


def run(
    files: Files,
    to: To = None,
    out: Out = None,
    citations: Cited = False,
    as_json: AsJson = False,
    site: Site = None,
    max_length: MaxLength = MAX_LENGTH,
    force: Force = False,
    quiet: Quiet = False,
    lang: Lang = None,
) -> None:
    """Article pages to records."""
    voice = Voice(lang or language_of_locale(), quiet)
    articles: list[Article] = []
    with told(voice):
        target = Target(to, out, as_json, force)
    for file in counted(files, voice):
        try:
            articles.append(parse_page(read(file), site, max_length))
        except CajournalError as error:
            voice.error(error, name_of(file))
            continue
        voice.about(articles[-1], name_of(file) if len(files) > 1 else None)
    if articles:
        with told(voice):
            target.write(_with_citations(articles) if citations else articles, voice)
        inside = sum(len(article.citations) for article in articles)
        if inside and not citations and not as_json:
            voice.notice("hint:citations", count=inside)
    raise typer.Exit(0 if len(articles) == len(files) else 2)


def _with_citations(articles: Sequence[Article]) -> list[Record]:
    """The articles, and after them the works that they cite."""
    cited = [one for article in articles for one in article.citations]
    return [*(article.model_copy(update={"citations": []}) for article in articles), *cited]
