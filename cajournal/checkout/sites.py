"""A new site: its file from a pattern, and the folder of its first case."""

from __future__ import annotations

import json
import re
from keyword import iskeyword
from pathlib import Path

from cajournal.checkout.place import CASES, SITES
from cajournal.errors import InputError, OutputError
from cajournal.formats.writing import write_file

FIRST = "copied"
PATTERN = '''"""{title}: {host}."""

from cajournal.pages.site import Site

SITE = Site(
    name="{name}",
    title="{title}",
    hosts=("{host}",),  # what the HTML of its pages names: the host, an address
    marks=(),  # words that only its pages print
    hints={{}},  # CSS selectors to fields (".article-title": "title.zh"), where no printed label gives them
)
'''
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def new_site(root: Path, name: str, title: str | None = None, host: str | None = None) -> tuple[Path, Path]:
    """Write the file of a site called `name` and make the folder of its first case; both are returned.

    Raises InputError for a name, title or host that cannot stand in the file, OutputError for a site
    that there is.
    """
    if not _NAME.fullmatch(name) or iskeyword(name):
        raise InputError("bad-site-name", name=name)
    said = {"name": name, "title": title or name, "host": host or f"{name}.example"}
    for value in said.values():
        if not value.isprintable() or json.dumps(value, ensure_ascii=False) != f'"{value}"':
            raise InputError("bad-site-word", value=value)
    file, case = root / SITES / f"{name}.py", root / CASES / name / FIRST
    if file.exists():
        raise OutputError("site-exists", name=name, path=str(file))
    write_file(file, PATTERN.format(**said).encode())
    case.mkdir(parents=True, exist_ok=True)
    return file, case
