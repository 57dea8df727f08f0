"""The command `cajournal`: pages and reference lists in, records out, every word in the user's language.

Exit status: 0 done; 1 done, but a reference was not understood; 2 wrong use or unreadable input.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated, Literal

import typer
from rich.console import Console
from rich.progress import track

from cajournal import __version__
from cajournal.api import (
    MAX_LENGTH,
    explain_page,
    explain_reference,
    parse_page,
    parse_references,
)
from cajournal.errors import CajournalError, InputError, NotAPage
from cajournal.formats.base import all_formats
from cajournal.messages import sentence
from cajournal.models import Article, Citation, Record
from cajournal.sites.base import sites as all_sites
from cajournal.terminal import colours
from cajournal.terminal.source import read
from cajournal.terminal.speech import Voice, language_of_locale, put
from cajournal.terminal.target import Target
from cajournal.terminal.target import as_json as json_of
from cajournal.text.decode import text_of

MANY = 20
"""With more files than this, a terminal shows how far the work is."""


def _help(word: str) -> str:
    return sentence(language_of_locale(), word)


app = typer.Typer(
    help=_help("help"),
    epilog=_help("help:examples"),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

File = Annotated[str, typer.Argument(help=_help("help:file"), metavar="FILE")]
Files = Annotated[list[str], typer.Argument(help=_help("help:file"), metavar="FILE")]
To = Annotated[str | None, typer.Option("-t", "--to", metavar="FORMAT", help=_help("help:to"))]
Out = Annotated[str | None, typer.Option("-o", "--out", metavar="OUT", help=_help("help:out"))]
Site = Annotated[str | None, typer.Option("--site", metavar="NAME", help=_help("help:site"))]
MaxLength = Annotated[int, typer.Option("--max-length", metavar="N", help=_help("help:max-length"))]
Cited = Annotated[bool, typer.Option("--citations", help=_help("help:citations"))]
AsJson = Annotated[bool, typer.Option("--json", help=_help("help:json"))]
Force = Annotated[bool, typer.Option("--force", help=_help("help:force"))]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help=_help("help:quiet"))]
Lang = Annotated[Literal["zh", "en"] | None, typer.Option("--lang", help=_help("help:lang"))]


@app.command(help=_help("help:page"))
def page(
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
    with _told(voice):
        target = Target(to, out, as_json, force)
    for file in _counted(files, voice):
        try:
            articles.append(parse_page(read(file), site, max_length))
        except CajournalError as error:
            voice.error(error, _name(file))
            continue
        voice.about(articles[-1], _name(file) if len(files) > 1 else None)
    if articles:
        with _told(voice):
            target.write(_with_citations(articles) if citations else articles, voice)
        inside = sum(len(article.citations) for article in articles)
        if inside and not citations and not as_json:
            voice.notice("hint:citations", count=inside)
    raise typer.Exit(0 if len(articles) == len(files) else 2)


@app.command(help=_help("help:refs"))
def refs(
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
    with _told(voice, file):
        target = Target(to, out, as_json, force)
        found = parse_references(_text(file))
        understood = [_is_understood(one) for one in found]
        if not any(understood):
            raise InputError("no-references")
        for number, one in enumerate(found, 1):
            voice.about(one, number=number)
        target.write(found, voice)
    raise typer.Exit(0 if all(understood) else 1)


@app.command(help=_help("help:explain"))
def explain(
    file: File,
    as_json: AsJson = False,
    site: Site = None,
    max_length: MaxLength = MAX_LENGTH,
    quiet: Quiet = False,
    lang: Lang = None,
) -> None:
    """A page or a reference list with each stretch coloured by the field it became."""
    voice = Voice(lang or language_of_locale(), quiet)
    with _told(voice, file):
        found = _explained(read(file), site, max_length)
        if as_json:
            put(json_of(found))
            return
        colours.show(found, voice.says("legend"), Console(highlight=False))
        for one in found:
            voice.notices(one.notices)


@app.command(help=_help("help:formats"))
def formats(as_json: AsJson = False) -> None:
    """The file formats that are read and written."""
    known = {name: list(one.suffixes) for name, one in sorted(all_formats().items())}
    rows = (f"{name:12}{' '.join(suffixes)}" for name, suffixes in known.items())
    put(json.dumps(known, indent=2) if as_json else "\n".join(rows))


@app.command(help=_help("help:sites"))
def sites(as_json: AsJson = False) -> None:
    """The sites whose pages are known."""
    known = {name: {"title": one.title, "hosts": one.hosts} for name, one in sorted(all_sites().items())}
    rows = (f"{name:12}{one.title}" for name, one in sorted(all_sites().items()))
    put(json.dumps(known, ensure_ascii=False, indent=2) if as_json else "\n".join(rows))


def _print_version(wanted: bool) -> None:
    if wanted:
        put(f"cajournal {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help=_help("help:version"))
    ] = False,
) -> None:
    """What stands before the command's name."""


def main() -> None:
    """The entry point: whatever goes wrong, the user reads a sentence and not a traceback."""
    try:
        app()
    except Exception as error:
        if os.environ.get("CAJOURNAL_DEBUG"):
            raise
        reason = f"{type(error).__name__} {error}".strip()
        Voice(language_of_locale()).error(CajournalError("internal", reason=reason))
        sys.exit(2)


@contextmanager
def _told(voice: Voice, file: str | None = None) -> Iterator[None]:
    """An error of ours ends the command with one sentence."""
    try:
        yield
    except CajournalError as error:
        voice.error(error, _name(file) if file else None)
        raise typer.Exit(2) from None


def _name(file: str) -> str:
    return "stdin" if file == "-" else file


def _counted(files: Sequence[str], voice: Voice) -> Iterable[str]:
    console = Console(stderr=True)
    shown = console.is_terminal and len(files) > MANY
    return track(files, voice.says("working"), console=console, transient=True) if shown else files


def _with_citations(articles: Sequence[Article]) -> list[Record]:
    """The articles, and after them the works that they cite."""
    cited = [one for article in articles for one in article.citations]
    return [*(article.model_copy(update={"citations": []}) for article in articles), *cited]


def _text(file: str) -> str:
    content = read(file)
    return text_of(content, max(MAX_LENGTH, len(content)))  # a list is read in parts, however long


def _is_understood(cited: Citation) -> bool:
    """Whether more was found than one text that could be anything."""
    return all(notice.code != "unread:reference" for notice in cited.notices)


def _explained(content: bytes, site: str | None, max_length: int) -> list[colours.Explanation]:
    """A page's one explanation, or one for each reference of a list."""
    try:
        return [explain_page(content, site, max_length)]
    except NotAPage:
        from cajournal.references.lists import split  # its patterns are built when first needed

        explained = [explain_reference(printed) for printed in split(text_of(content, max_length))]
        if not any(_is_understood(one.record) for one in explained):
            raise
        return list(explained)


if __name__ == "__main__":
    main()
