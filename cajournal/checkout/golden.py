"""The golden case of a page: what `expected.json` beside it fixes of the record.

A case is a folder `tests/cases/sites/SITE/CASE/` with `page.html` or `page.txt` and `expected.json`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cajournal.checkout.place import CASES, root_of
from cajournal.errors import InputError
from cajournal.models import Article, Author

EXPECTED = "expected.json"
PAGES = ("page.html", "page.txt")


def expected_beside(page: Path) -> Path:
    """The file of the case that a page belongs to. Raises InputError for a page that is of none."""
    folder = page.resolve().parent
    if page.name not in PAGES or folder.parent.parent != root_of(folder) / CASES:
        raise InputError("no-case", path=page)
    return folder / EXPECTED


def golden(article: Article) -> str:
    """What the file of a case holds of a record."""
    return json.dumps(view(article), ensure_ascii=False, indent=1) + "\n"


def view(article: Article) -> dict[str, Any]:
    """What a case fixes of a record: everything but the inside of its references."""
    said = article.model_dump(mode="json", exclude_defaults=True)
    people = {role: [_person(one) for one in getattr(article, role)] for role in ("author", "advisor")}
    dates = {
        name: str(getattr(article, name)) for name in ("issued", "available", "submitted") if name in said
    }
    rest = {
        "clc": [str(code) for code in article.clc],
        "funding": [{"funder": one.funder, "numbers": list(one.numbers)} for one in article.funding],
        "citations": [one.title for one in article.citations],
        "notices": sorted(notice.code for notice in article.notices),
    }
    return said | dates | {name: value for name, value in (people | rest).items() if value}


def _person(author: Author) -> dict[str, Any]:
    places = [place.name for place in author.affiliations]
    said: dict[str, Any] = {"name": str(author), "latin": author.name.latin, "affiliations": places}
    if author.email:
        said["email"] = author.email
    return said | ({"corresponding": True} if author.corresponding else {})
