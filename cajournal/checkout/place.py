"""Where the copy of the repository is."""

from __future__ import annotations

from pathlib import Path

from cajournal.errors import InputError

SITES = Path("cajournal/pages/sites")
CASES = Path("tests/cases/sites")
RUNS = Path(__file__).resolve().parents[2]
"""What holds the package that runs: in another copy, changes would not be seen."""


def root_of(place: Path) -> Path:
    """The copy of the repository that a place lies in. Raises InputError elsewhere, or where it does not run.

    >>> root_of(Path("/"))
    Traceback (most recent call last):
    cajournal.errors.InputError: / lies in no copy of cajournal's repository. ...
    """
    place = place.resolve()
    for folder in (place, *place.parents):
        if (folder / SITES).is_dir() and (folder / CASES).is_dir():
            if folder != RUNS:
                raise InputError("other-checkout", path=folder, runs=RUNS)
            return folder
    raise InputError("no-checkout", path=place)
