"""What Zotero's item types have a field for, by CSL type and CSL variable: data.

Zotero drops any other variable when it takes a CSL item, unless it stands as a line of `note`.
"""

from __future__ import annotations

COMMON = frozenset(
    """id type title title-short abstract language URL accessed issued archive archive_location call-number
    source note author editor translator custom""".split()
)
"""The variables that every type has, or that go another way."""

_VOLUME = "publisher publisher-place volume number-of-volumes edition collection-title collection-number ISBN"
BY_TYPE: dict[str, frozenset[str]] = {
    type_: frozenset(variables.split())
    for type_, variables in {
        "article": "genre number publisher DOI",
        "article-journal": "container-title volume issue page collection-title journalAbbreviation DOI ISSN",
        "article-magazine": "container-title volume issue page ISSN",
        "article-newspaper": "container-title publisher-place edition section page ISSN",
        "bill": "number section volume authority",
        "book": f"{_VOLUME} number-of-pages",
        "broadcast": "container-title number publisher publisher-place medium dimensions",
        "chapter": f"{_VOLUME} container-title container-author page",
        "dataset": "genre number version publisher DOI",
        "document": "publisher",
        "entry-dictionary": f"{_VOLUME} container-title page",
        "entry-encyclopedia": f"{_VOLUME} container-title page",
        "graphic": "medium dimensions",
        "hearing": "number publisher publisher-place page",
        "interview": "medium",
        "legal_case": "container-title number volume page authority",
        "legislation": "container-title number section volume page",
        "manuscript": "genre publisher-place number-of-pages",
        "map": "genre scale edition publisher publisher-place collection-title ISBN",
        "motion_picture": "genre publisher dimensions medium",
        "paper-conference": "container-title event-title publisher publisher-place volume page"
        " collection-title DOI ISBN",
        "patent": "number authority submitted page issue status references",
        "personal_communication": "genre",
        "post": "container-title genre",
        "post-weblog": "container-title genre",
        "report": "number genre publisher publisher-place page collection-title",
        "software": "version publisher publisher-place collection-title ISBN",
        "song": "volume number-of-volumes publisher publisher-place collection-title medium dimensions ISBN",
        "speech": "genre event-title publisher-place",
        "standard": "number genre version status publisher publisher-place number-of-pages",
        "thesis": "genre publisher publisher-place number-of-pages",
        "webpage": "container-title genre",
    }.items()
}
"""CSL type → the variables that its item type has; a type that is not here becomes a document."""


def homeless(type_: str, variable: str) -> bool:
    """Whether an item of that type has no field for a variable.

    >>> homeless("thesis", "page"), homeless("chapter", "page"), homeless("book", "original-title")
    (True, False, True)
    """
    return variable not in COMMON and variable not in BY_TYPE.get(type_, ())
