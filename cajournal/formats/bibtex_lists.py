"""The rows of BibTeX whose value is a list: keywords, classes, grants."""

from __future__ import annotations

import re

from pydantic import ValidationError

from cajournal.formats.bibtex_packing import pack, split, unpack
from cajournal.formats.latex import escape, plain_text
from cajournal.formats.plain import plain
from cajournal.formats.rows import Context, Tags, row
from cajournal.formats.usual_rows import keyword_list
from cajournal.models import Citation, ClassCode, Funding, Keywords

# --- keywords


def _write_keywords(value: Keywords, context: Context) -> Tags:
    own, other = (value.en, value.zh) if context.own == "en" else (value.zh, value.en)
    lists = {"keywords": own or other, "origkeywords": other if own else []}
    return {tag: ", ".join(_word(word) for word in words) for tag, words in lists.items() if words}


def _word(word: str) -> str:
    written = escape(word)
    return f"{{{written}}}" if re.search("[,;]", word) else written


def _read_keywords(tags: Tags, context: Context) -> Keywords | None:
    if context.kind is Citation:
        return None
    own, other = (_words(tags.pop(tag, "")) for tag in ("keywords", "origkeywords"))
    if not other:
        return keyword_list(own) if own else None
    return Keywords(zh=other, en=own) if context.own == "en" else Keywords(zh=own, en=other)


def _words(latex: str) -> list[str]:
    return [word for part in split(latex, "[,;，；]") if (word := plain_text(part))]


KEYWORDS = row("keywords", "keywords origkeywords", _write_keywords, _read_keywords)


# --- classes


def _write_classes(value: list[ClassCode], context: Context) -> Tags:
    return {"clc": "; ".join(escape(each.code) for each in value)}


def _read_classes(tags: Tags, context: Context) -> list[ClassCode] | None:
    codes = (
        [plain_text(code) for code in tags.pop("clc", "").split(";")] if context.kind is not Citation else []
    )
    return [ClassCode(code=code) for code in codes if code] or None


CLASSES = row("clc", "clc", _write_classes, _read_classes)


# --- grants


def _write_funding(value: list[Funding], context: Context) -> Tags:
    """`funding` is the statement as printed, `grants` what it says."""
    statements = list(dict.fromkeys(grant.raw for grant in value if grant.raw))
    shared = len(statements) == 1 and all(grant.raw for grant in value)
    grants = [{k: v for k, v in plain(grant).items() if not (shared and k == "raw")} for grant in value]
    tags = {"funding": escape("; ".join(statements)), "grants": pack(grants) if all(grants) else ""}
    return {tag: said for tag, said in tags.items() if said}


def _read_funding(tags: Tags, context: Context) -> list[Funding] | None:
    if context.kind is Citation:
        return None
    statement = plain_text(tags.pop("funding", ""))
    try:
        grants = [
            Funding.model_validate({"raw": statement, **grant})
            for grant in unpack(tags.get("grants", ""), many=True)
        ]
    except (ValidationError, TypeError):
        grants = []
    if grants:
        del tags["grants"]
    return grants or ([Funding(raw=statement)] if statement else None)


FUNDING = row("funding", "funding grants", _write_funding, _read_funding)
