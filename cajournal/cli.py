"""The command `cajournal`: pages and reference lists in, records out, every word in the user's language.

Exit status: 0 done; 1 done, but something was found or not understood; 2 wrong use or unreadable input.
"""

from __future__ import annotations

import os
import pkgutil
import sys
from importlib import import_module
from typing import Annotated

import typer

from cajournal import __version__, commands
from cajournal.commands.options import help_for
from cajournal.errors import CajournalError
from cajournal.messages import sentence
from cajournal.terminal.speech import Voice, language_of_locale, put

app = typer.Typer(
    help=sentence(language_of_locale(), "help"),
    epilog=help_for("examples"),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

for _found in pkgutil.iter_modules(commands.__path__):
    _module = import_module(f"{commands.__name__}.{_found.name}")
    if hasattr(_module, "run"):
        _name = _found.name.replace("_", "-")
        app.command(_name, help=help_for(_name))(_module.run)


def _print_version(wanted: bool) -> None:
    if wanted:
        put(f"cajournal {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help=help_for("version"))
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


if __name__ == "__main__":
    main()
