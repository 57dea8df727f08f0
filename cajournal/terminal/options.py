"""Arguments and options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Annotated, Literal

import typer

from cajournal.messages import sentence
from cajournal.terminal.speech import language


def help_for(word: str) -> str:
    """The help of a command or an option in the user's language."""
    return sentence(language(), f"help:{word}")


def examples_for(command: str) -> str:
    """Examples of a command, as they stand below its help."""
    return sentence(language(), f"examples:{command}")


def _formats() -> list[str]:
    from cajournal.formats.base import all_formats

    return [name for name, one in all_formats().items() if one.dumps]


def _sites() -> list[str]:
    from cajournal.api.pages import sites

    return [site.name for site in sites()]


def _schemes() -> list[str]:
    from cajournal.formats.keys import SCHEMES

    return list(SCHEMES)


def of(known: Iterable[object]) -> Callable[[], list[str]]:
    """The values that an option takes, for the completion of the shell."""
    return lambda: [str(one) for one in known]


File = Annotated[str, typer.Argument(help=help_for("file"), metavar="FILE")]
Files = Annotated[list[str], typer.Argument(help=help_for("file"), metavar="FILE")]
To = Annotated[
    str | None,
    typer.Option("-t", "--to", metavar="FORMAT", help=help_for("to"), autocompletion=_formats),
]
From = Annotated[
    str | None,
    typer.Option("-f", "--from", metavar="FORMAT", help=help_for("from"), autocompletion=_formats),
]
Keys = Annotated[
    str, typer.Option("--keys", metavar="SCHEME", help=help_for("keys"), autocompletion=_schemes)
]
Bom = Annotated[bool, typer.Option("--bom", help=help_for("bom"))]
Report = Annotated[bool, typer.Option("--report", help=help_for("report"))]
Out = Annotated[str | None, typer.Option("-o", "--out", metavar="OUT", help=help_for("out"))]
Site = Annotated[
    str | None, typer.Option("--site", metavar="NAME", help=help_for("site"), autocompletion=_sites)
]
MaxLength = Annotated[int, typer.Option("--max-length", metavar="N", min=1, help=help_for("max-length"))]
Cited = Annotated[bool, typer.Option("--citations", help=help_for("citations"))]
MaxBytes = Annotated[int | None, typer.Option("--max-length", metavar="N", min=1, help=help_for("max-bytes"))]
AsJson = Annotated[bool, typer.Option("--json", help=help_for("json"))]
Jobs = Annotated[int, typer.Option("--jobs", metavar="N", min=0, help=help_for("jobs"))]
Resume = Annotated[bool, typer.Option("--resume", help=help_for("resume"))]
Force = Annotated[bool, typer.Option("--force", help=help_for("force"))]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help=help_for("quiet"))]
Lang = Annotated[Literal["zh", "en"] | None, typer.Option("--lang", help=help_for("lang"))]
