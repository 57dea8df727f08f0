"""The house's own rules: imports point one way, files stay short, importing stays light, examples run."""

from __future__ import annotations

import ast
import doctest
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import cajournal as caj
from cajournal.messages import sentences

HOUSE = Path(caj.__file__).parent
FILES = sorted(HOUSE.rglob("*.py"))
MODULES = sorted(found.name for found in pkgutil.walk_packages(caj.__path__, "cajournal."))
LONGEST = 250
HEAVY = ("selectolax", "pypinyin", "bibtexparser", "rapidfuzz", "numpy", "typer", "rich")

# A room may use these, and what these may use; two rooms side by side know nothing of each other.
NEXT = {
    "messages": (),
    "errors": ("messages",),
    "text": ("errors",),
    "numbers": ("errors",),
    "models": ("text", "numbers"),
    "funding": ("models",),
    "references": ("funding",),
    "pages": ("references",),
    "gbt7714": ("models",),
    "formats": ("gbt7714", "references"),
    "manuscripts": ("formats",),
    "networks": ("formats",),
    "duplicates": ("references",),
    "checks": ("duplicates", "manuscripts", "formats"),
    "api": ("pages", "checks", "networks"),
    "__init__": ("api",),
    "terminal": ("__init__",),
    "checkout": ("__init__",),
    "batches": ("terminal",),
    "commands": ("batches", "checkout"),
    "cli": ("commands",),
    "__main__": ("cli",),
}


def room_of(file: Path) -> str:
    return file.relative_to(HOUSE).with_suffix("").parts[0]


def below(room: str) -> set[str]:
    return {room}.union(*(below(lower) for lower in NEXT[room]))


def imported_rooms(file: Path) -> Iterator[str]:
    """The rooms of every import of the file, at its head or inside a function."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (room for alias in node.names if (room := _room(alias.name)))
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: a relative import"
            if node.module == "cajournal":
                yield from (alias.name if alias.name in NEXT else "__init__" for alias in node.names)
            elif room := _room(node.module or ""):
                yield room


def _room(module: str) -> str | None:
    parts = module.split(".")
    if parts[0] != "cajournal":
        return None
    return parts[1] if len(parts) > 1 else "__init__"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(HOUSE)))
def test_imports_point_one_way(file: Path) -> None:
    assert set(imported_rooms(file)) <= below(room_of(file))


def test_every_room_has_its_place() -> None:
    assert {room_of(file) for file in FILES} <= set(NEXT)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(HOUSE)))
def test_no_file_is_long(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LONGEST


def _public() -> list[str]:
    """Functions and classes of `cajournal.__all__`; the kinds of error are explained by their base."""
    errors = {name for name in caj.__all__ if _is_kind_of_error(getattr(caj, name))}
    return [name for name in caj.__all__ if callable(getattr(caj, name)) and name not in errors]


def _is_kind_of_error(value: object) -> bool:
    return (
        inspect.isclass(value) and issubclass(value, caj.CajournalError) and value is not caj.CajournalError
    )


@pytest.mark.parametrize("name", _public())
def test_every_public_name_is_explained_with_an_example(name: str) -> None:
    assert ">>> " in (inspect.getdoc(getattr(caj, name)) or "")


def test_every_name_of_all_is_there_and_documented() -> None:
    assert sorted(set(caj.__all__)) == sorted(caj.__all__)
    assert all(getattr(caj, name).__doc__ for name in caj.__all__)


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_run(name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    module = importlib.import_module(name)
    known = {name: getattr(caj, name) for name in caj.__all__} | vars(module)
    found = doctest.testmod(module, optionflags=flags, globs=known)
    assert found.failed == 0


def test_both_languages_have_the_same_blanks() -> None:
    zh, en = sentences("zh"), sentences("en")
    blanks = re.compile(r"{\w+}")
    assert {code: set(blanks.findall(zh[code])) for code in zh} == {
        code: set(blanks.findall(en[code])) for code in en
    }


def test_importing_loads_nothing_heavy() -> None:
    """Those are imported by the function that first needs them."""
    code = f"import cajournal, sys; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
