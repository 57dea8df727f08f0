"""Records, or a printed list, to a reference list by GB/T 7714."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Annotated, Literal

import typer

from cajournal.errors import FormatError, InputError
from cajournal.formats.base import Loaded
from cajournal.formats.files import loads
from cajournal.formats.targets import SUFFIXES, TARGETS, Printed, as_docx
from cajournal.formats.writing import write_file
from cajournal.gbt7714.codes import EDITIONS
from cajournal.gbt7714.listing import ORDERS
from cajournal.gbt7714.manners import SCHOOLS, STYLES, checked, settle
from cajournal.gbt7714.reprinting import Reprinted, reprint
from cajournal.terminal.options import AsJson, File, Force, Lang, MaxBytes, Quiet, help_for, of
from cajournal.terminal.speech import Voice, put
from cajournal.terminal.target import STANDARD_OUTPUT, write_text
from cajournal.terminal.target import as_json as json_of
from cajournal.terminal.working import content_in, damage_in, name_of, told
from cajournal.text.decode import text_of

Edition = Annotated[
    int, typer.Option("--edition", metavar="YEAR", help=help_for("edition"), autocompletion=of(EDITIONS))
]
Old = Annotated[
    int | None,
    typer.Option(
        "--from-edition", metavar="YEAR", help=help_for("from-edition"), autocompletion=of(EDITIONS)
    ),
]
Style = Annotated[str, typer.Option("--style", help=help_for("style"), autocompletion=of(STYLES))]
Marks = Annotated[
    str | None, typer.Option("--punctuation", help=help_for("punctuation"), autocompletion=of(SCHOOLS))
]
Order = Annotated[str | None, typer.Option("--order", help=help_for("order"), autocompletion=of(ORDERS))]
By = Annotated[Literal["pinyin", "strokes"], typer.Option("--by", help=help_for("by"))]
Most = Annotated[int | None, typer.Option("--names-max", metavar="N", help=help_for("names-max"))]
Numbered = Annotated[bool | None, typer.Option("--numbered/--plain", help=help_for("numbered"))]
Out = Annotated[str | None, typer.Option("-o", "--out", metavar="OUT", help=help_for("printed-out"))]
To = Annotated[
    str | None,
    typer.Option(
        "-t", "--to", metavar="TARGET", help=help_for("target"), autocompletion=of((*TARGETS, "docx"))
    ),
]
Diff = Annotated[bool, typer.Option("--diff", help=help_for("diff"))]


_NUMBERED = re.compile(
    r"\s*(?:#*\s*(?:参考文献|References)\W*\s)?\s*(?:[\[［【(（]\s?1\s?[\]］】)）]|1\s?[.．、])", re.I
)
"""How a numbered list begins, whatever its references look like."""


def run(
    file: File,
    to: To = None,
    out: Out = None,
    edition: Edition = 2025,
    from_edition: Old = None,
    style: Style = "numeric",
    punctuation: Marks = None,
    order: Order = None,
    by: By = "pinyin",
    names_max: Most = None,
    numbered: Numbered = None,
    diff: Diff = False,
    as_json: AsJson = False,
    max_length: MaxBytes = None,
    force: Force = False,
    quiet: Quiet = False,
    lang: Lang = None,
) -> None:
    """Print a list."""
    voice = Voice(lang, quiet, as_json)
    with told(voice, file):
        if as_json and (out or to):
            raise InputError("json-alone", name="list.json")
        if diff and (out or to):
            raise InputError("diff-alone")
        target = _target(to, out)
        manners = settle(edition, style, punctuation, names_max=names_max)
        content, limit = content_in(file, max_length)
        text = text_of(content, limit)
        records = _records(text, from_edition is not None)
        voice.notices([*damage_in(text, content), *records.notices], name_of(file))
        listed = reprint(records, manners, order, by)
        for one in listed:
            voice.notices(one.notices, voice.says("place:reference", label=one.number))
        if as_json:
            put(json_of(listed))
        elif diff:
            put("\n".join(_difference(one) for one in listed if one.changed))
            changed = sum(one.changed for one in listed)
            voice.notice("changed:count", count=len(listed), changed=changed)
        else:
            shown = style != "author-date" if numbered is None else numbered
            _write([(one.record, _numbered(one, shown)) for one in listed], target, out, force)
    broken = any(one.code.startswith("broken:") for one in records.notices)
    raise typer.Exit(1 if broken or any(one.kept for one in listed) else 0)


def _records(text: str, printed: bool) -> Loaded:
    """The records of any format, or of a printed list, whether or not its first reference has a type mark."""
    try:
        return loads(text, "gbt7714" if printed else None)
    except FormatError:
        if printed or not _NUMBERED.match(text):
            raise
        return loads(text, "gbt7714")


def _target(to: str | None, out: str | None) -> str:
    """What is printed: as it is asked for, else by the suffix of the file."""
    if to:
        checked("--to", to, (*TARGETS, "docx"))
    if to == "docx" and out in (None, STANDARD_OUTPUT):
        raise InputError("needs-out")
    suffix = PurePath(out or "").suffix.lower()
    if not to and suffix not in SUFFIXES:
        raise InputError("no-list-suffix", suffix=suffix, known=" ".join(filter(None, SUFFIXES)))
    return to or SUFFIXES[suffix]


def _numbered(one: Reprinted, shown: bool) -> str:
    return f"[{one.number}] {one.text}" if shown else one.text


def _difference(one: Reprinted) -> str:
    return f"[{one.number}]\n- {one.old}\n+ {one.text}"


def _write(printed: Printed, to: str, out: str | None, force: bool) -> None:
    if to == "docx":
        write_file(str(out), as_docx(printed), force)
    else:
        write_text(TARGETS[to](printed), out or None, force)
