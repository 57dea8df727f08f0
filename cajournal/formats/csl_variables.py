"""The CSL 1.0.2 vocabulary: its types, and the variables that our models have no field for.

Those wait in `Record.extra` by their CSL name: a text as it is, names and dates as JSON.
"""

from __future__ import annotations

import json
from typing import Any

from cajournal.text.decode import whole_escapes

TYPES = frozenset(
    """article article-journal article-magazine article-newspaper bill book broadcast chapter classic
    collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic
    hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet
    paper-conference patent performance periodical personal_communication post post-weblog
    regulation report review review-book software song speech standard thesis treaty webpage""".split()
)
SERIALS = "article-journal article-magazine article-newspaper review"
"""The types of what stands in a periodical, in one string as tables of tags name types."""
PARTS = "chapter entry-dictionary entry-encyclopedia entry"
"""The types of what stands in a book."""
_NAMES = frozenset(
    """chair collection-editor compiler composer contributor curator director editorial-director
    executive-producer guest host interviewer illustrator narrator organizer original-author
    performer producer recipient reviewed-author script-writer series-creator""".split()
)
_DATES = frozenset(["event-date", "original-date"])
_TEXTS = frozenset(
    """DOI ISSN ISBN PMID journalAbbreviation shortTitle annote archive_collection archive-place call-number
    chapter-number citation-number citation-label container-title-short division event
    first-reference-note-number jurisdiction locator original-publisher original-publisher-place
    original-title page-first part part-title PMCID printing references reviewed-genre
    reviewed-title source supplement title-short volume-title volume-title-short year-suffix""".split()
)
NAMES_NOTED = _NAMES | {"container-author"}
DATES_NOTED = _DATES | {"available-date", "submitted"}
TEXTS_NOTED = _TEXTS - {"annote", "citation-number", "citation-label", "shortTitle"} | frozenset(
    """archive archive-place authority collection-number collection-title container-title dimensions edition
    event-place event-title genre issue keyword number number-of-pages number-of-volumes page
    publisher publisher-place scale section status version volume""".split()
)
"""The variables that Zotero's users write as a line of `note`: `page: 19`. Our `medium` says no more than
the type and the URL."""


def variable(name: str, value: str) -> Any:
    """The value of a CSL variable that was kept in `extra`; None when it is none, or would not come back.

    >>> variable("PMCID", "PMC1"), variable("chair", "nobody")
    ('PMC1', None)
    """
    if name in _TEXTS:
        return value
    if name not in _NAMES | _DATES:
        return None
    try:
        parsed = json.loads(whole_escapes(value))
    except ValueError:
        return None
    fits = isinstance(parsed, list if name in _NAMES else dict) and kept_text(parsed) == value
    return parsed if fits else None


def kept_text(value: Any) -> str:
    """Any JSON value as the text that `extra` keeps."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def kept_texts(values: Any) -> dict[str, str]:
    """The values of an object as the texts that `extra` keeps; of what is no object, none.

    >>> kept_texts({"a": "b", "c": 1, "d": None}), kept_texts(["a"])
    ({'a': 'b', 'c': '1'}, {})
    """
    if not isinstance(values, dict):
        return {}
    return {str(name): kept_text(value) for name, value in values.items() if value is not None}
