"""The command `cajournal`: pages and reference lists in, records out, every word in the user's language.

Exit status: 0 done; 1 done, but something was found or not understood; 2 wrong use or unreadable input; 130
stopped by Ctrl-C.
"""

from __future__ import annotations

import os
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from cajournal import __version__, commands
from cajournal.errors import CajournalError, InputError, OutputError, reason_of
from cajournal.messages import sentence, sentences
from cajournal.terminal.complaints import in_our_words
from cajournal.terminal.options import Lang, examples_for, help_for
from cajournal.terminal.speech import Voice, language, put

SETTINGS: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
PLAIN: dict[str, Any] = {"pretty_exceptions_enable": False, "rich_markup_mode": None}
WORDS = "help-words:"
STOPPED = 130
"""The status of a program that was stopped by Ctrl-C, as shells give it."""


class Spoken:
    """Help whose headings, too, are in the user's language; the rest of it comes from our sentences."""

    def get_help(self, ctx: Any) -> str:
        """The help with the words of the library that prints it replaced by ours."""
        text: str = super().get_help(ctx)  # type: ignore[misc]
        for code, ours in sentences(language()).items():
            if code.startswith(WORDS):
                words = r"\s+".join(map(re.escape, code.removeprefix(WORDS).split()))
                blank = " ?" if ours.endswith("：") else ""  # a wide colon has one of its own
                text = re.sub(rf"(?<!\w){words}{blank}", ours, text)
        return text


class Command(Spoken, TyperCommand):
    """One command."""


class Commands(Spoken, TyperGroup):
    """The commands by their names; each is imported when it is called, so that help is quick."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        modules = (found.name for found in pkgutil.iter_modules(commands.__path__))
        known: dict[str, Any] = dict.fromkeys(module.replace("_", "-") for module in modules)
        self.commands = known

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, if there is one."""
        return _imported(cmd_name) if cmd_name in self.commands else None

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """What each command does, none of them imported."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_for(name)) for name in self.commands])

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """What stands before the command."""
        with _complaining(ctx):
            return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """The command, with what stands after it."""
        with _complaining(ctx):
            return super().invoke(ctx)


def _imported(name: str) -> Any:
    """The command of the module of that name."""
    run: Callable[..., None] = import_module(f"{commands.__name__}.{name.replace('-', '_')}").run
    alone = typer.Typer(add_completion=False, **PLAIN)
    told: dict[str, Any] = {"help": help_for(name), "epilog": examples_for(name)}
    alone.command(name, cls=Command, context_settings=SETTINGS, **told)(run)
    return get_command(alone)


@contextmanager
def _complaining(group: Any) -> Iterator[None]:
    """A complaint about the command line is a sentence of ours, and where its help is; so is Ctrl-C."""
    try:
        yield
    except KeyboardInterrupt:
        Voice(language()).error(InputError("stopped"))
        raise typer.Exit(STOPPED) from None
    except Exception as error:
        said = getattr(error, "format_message", None)
        if said is None or type(error).__name__ == "NoArgsIsHelpError":
            raise
        voice, context = Voice(language()), getattr(error, "ctx", None) or group
        voice.error(in_our_words(said()))
        voice.notice("usage:help", command=context.command_path)
        raise typer.Exit(2) from None


app = typer.Typer(
    cls=Commands,
    help=sentence(language(), "help"),
    epilog=examples_for("cajournal"),
    no_args_is_help=True,
    context_settings=SETTINGS,
    **PLAIN,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        put(f"cajournal {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    context: typer.Context,
    lang: Lang = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help=help_for("version"))
    ] = False,
) -> None:
    """What stands before the command's name."""
    if lang:
        context.default_map = {str(context.invoked_subcommand): {"lang": lang}}


def main() -> None:
    """The entry point: whatever goes wrong, the user reads a sentence and not a traceback."""
    try:
        app()
    except OSError as error:  # of what the command printed: its files are written elsewhere
        Voice(language()).error(OutputError("cannot-write", path="stdout", reason=reason_of(error)))
        sys.exit(2)
    except Exception as error:
        if os.environ.get("CAJOURNAL_DEBUG"):
            raise
        reason = f"{type(error).__name__} {error}".strip()
        Voice(language()).error(CajournalError("internal", reason=reason))
        sys.exit(2)


if __name__ == "__main__":
    main()
