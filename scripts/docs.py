"""What the site takes from the code: mkdocs runs this while it builds (`hooks` in mkdocs.yml).

A line `<!-- made: NAME -->` in a page is replaced by what `MADE[NAME]` returns. So the lists of functions,
commands, notices and rules are always those of the code, and the picture that of today's reading.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from importlib import import_module
from itertools import groupby
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

import griffe
from picture import picture
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

import cajournal as caj
from cajournal import cli, messages
from cajournal.checks.checking import rules as all_rules
from cajournal.checks.clauses import clause_in
from cajournal.formats.base import all_formats

_PLACE = re.compile(r"^<!-- made: (\w+)(?: (.+))? -->$", re.MULTILINE)
_ONLY_IN_FILE = re.compile(r"^<!-- only here -->\n.*?^<!-- end -->\n\n", re.MULTILINE | re.DOTALL)
_BLANK = re.compile(r"{\w+}")
_DOCTEST = re.compile(r"(?:^>>> .*(?:\n|\Z))(?:^(?!\s*$).*(?:\n|\Z))*", re.MULTILINE)


def on_page_markdown(markdown: str, **_: Any) -> str:
    """A page with its made parts in it, and without what only those who read the file need."""
    markdown = _ONLY_IN_FILE.sub("", markdown)
    return _PLACE.sub(lambda found: MADE[found[1]](*filter(None, [found[2]])), markdown)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of Markdown."""
    first, *rest = (f"| {' | '.join(row)} |" for row in (head, *rows))
    return "\n".join([first, "|---" * first.count(" | ") + "|---|", *rest])


def _said(sentence: str) -> str:
    """A sentence as a cell: its blanks as dots, no mark of Markdown at work."""
    return re.sub(r"([|*_`\[\]<>\\])", r"\\\1", " ".join(_BLANK.sub("…", sentence).split()))


def _first_line(module: ModuleType) -> str:
    return (module.__doc__ or "").splitlines()[0].removesuffix(".")


# ---- what users read


def notices() -> str:
    """Every sentence that a reader, a writer or the command may say, by area."""
    parts = []
    for found in iter_modules(messages.__path__):
        module = import_module(f"{messages.__name__}.{found.name}")
        said = {code: pair for code, pair in module.SENTENCES.items() if not code.startswith(ELSEWHERE)}
        if said:
            rows = ((f"`{code}`", _said(en), _said(zh)) for code, (zh, en) in said.items())
            parts.append(f"## {_first_line(module)}\n\n" + table(("code", "English", "中文"), rows))
    return "\n\n".join(parts)


ELSEWHERE = (
    *("help", "examples:", "lint:", "review:", "clue:", "level:"),
    *("field:", "reason:", "legend", "working"),
)
"""Sentences with a page of their own (help of the command, rules, the review), or that only fill others."""


def rules() -> str:
    """Every rule of the checker: its clause in both editions, how grave it is, what it says."""
    zh, en = (messages.sentences(lang) for lang in ("zh", "en"))
    rows = (
        (
            f"`{code}`",
            *_clauses(one.clause),
            one.severity,
            _said(en[f"lint:{code}"]),
            _said(zh[f"lint:{code}"]),
        )
        for code, one in sorted(all_rules().items())
    )
    return table(("rule", "2015", "2025", "severity", "English", "中文"), rows)


def _clauses(clause: str) -> tuple[str, str]:
    return clause_in(2015, clause), clause_in(2025, clause)


def formats() -> str:
    """Every file format."""
    rows = (
        (one.name, " ".join(one.suffixes), "yes" if one.dumps else "", "yes" if one.stream else "")
        for _, one in sorted(all_formats().items())
    )
    return table(("format", "suffixes", "written", "record by record"), rows)


def sites() -> str:
    """Every site whose pages are known."""
    return table(("name", "title", "hosts"), ((s.name, s.title, ", ".join(s.hosts)) for s in caj.sites()))


# ---- what scripts call


def functions() -> str:
    """The verbs, by their area."""
    public = [getattr(caj, name) for name in caj.__all__]
    verbs = sorted((one for one in public if _is_function(one)), key=lambda one: one.__module__)
    parts = (
        f"## {_first_line(import_module(area))}\n\n" + _described(found)
        for area, found in groupby(verbs, key=lambda one: str(one.__module__))
    )
    return "\n\n".join(parts)


def models() -> str:
    """The classes of records and of what is said about them."""
    return _described(one for name in caj.__all__ if _is_model(one := getattr(caj, name)))


def errors() -> str:
    """The exceptions."""
    return _described(one for name in caj.__all__ if _is_error(one := getattr(caj, name)))


def _described(found: Iterable[Any]) -> str:
    return "\n\n".join(f"::: cajournal.{one.__name__}" for one in found)


def _is_function(one: Any) -> bool:
    return callable(one) and not isinstance(one, type)


def _is_error(one: Any) -> bool:
    return isinstance(one, type) and issubclass(one, caj.CajournalError)


def _is_model(one: Any) -> bool:
    return not _is_function(one) and not _is_error(one)


def command() -> str:
    """The help of the command and of each of its parts."""
    group = get_command(cli.app)
    assert isinstance(group, TyperGroup)
    names = [[], *([name] for name in group.commands)]
    parts = (f"## {' '.join(['cajournal', *name])}\n\n```text\n{_help(name)}\n```" for name in names)
    return "\n\n".join(parts)


def _help(name: list[str]) -> str:
    width = {"COLUMNS": "100", "TERMINAL_WIDTH": "100", "LC_ALL": "C"}
    done = CliRunner().invoke(cli.app, [*name, "--help"], env=width, prog_name="cajournal")
    return done.stdout.strip()


_PARTS = (notices, rules, formats, sites, functions, models, errors, command, picture)
MADE: dict[str, Callable[..., str]] = {made.__name__: made for made in _PARTS}


class Doctests(griffe.Extension):
    """Examples in docstrings become blocks of code."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Fence the examples of one docstring."""
        if obj.docstring:
            obj.docstring.value = fenced(obj.docstring.value)


def fenced(docstring: str) -> str:
    """A docstring with each of its examples in a block."""
    return _DOCTEST.sub(lambda found: f"```pycon\n{found[0].rstrip()}\n```\n", docstring)
