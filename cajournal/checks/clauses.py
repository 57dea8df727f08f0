"""Where a rule stands in each edition: the clauses of 2015, and what they have become in 2025.

The rules name the clauses of 2015, and Annex A of 2025 for the marks (Annex B of 2015). In 2025 the
formats moved behind the rules for the elements: 7 became 6, 8 became 7. Where the finer number is not
the same the chapter alone is named.
"""

from __future__ import annotations

_IN_2025 = {
    "8.1.1": "7.1.1",
    "8.1.2": "7.1.2",
    "8.2": "7.2",
    "8.5": "7.7",
    "8.6": "7.9.1",
    "8.7": "7.9.2",
    "8.8": "8.3, 8.5",
    "8.8.2": "8.5",
    "8.8.3": "8.5",
    "9.1": "9.2",
    "10.1.1": "9.2.1",
    "10.1.2": "9.2.2",
}
_CHAPTERS = {"7": "6", "8": "7", "9": "9", "10": "9"}


def clause_in(edition: int, clause: str) -> str:
    """The clause as an edition numbers it.

    >>> clause_in(2015, "8.1.2"), clause_in(2025, "8.1.2"), clause_in(2025, "8.4.1"), clause_in(2015, "A")
    ('8.1.2', '7.1.2', '7', 'B')
    """
    if clause == "A":
        return "A" if edition == 2025 else "B"
    if edition != 2025:
        return clause
    return _IN_2025.get(clause) or _CHAPTERS.get(clause.partition(".")[0], clause)
