"""Where a rule stands in each edition: the clauses of 2015 renumbered in 2025.

The rules name the clauses of 2015, and Annex A of 2025 for the marks (Annex B of 2015). A clause whose
place in 2025 is another kind of text is named with the edition that has it.
"""

from __future__ import annotations

_IN_2025 = {
    "8": "7",
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
    "10": "9",
    "10.1.1": "9.2.1",
    "10.1.2": "9.2.2",
    "A": "A",
}


def clause_in(edition: int, clause: str) -> str:
    """The clause as an edition numbers it.

    >>> clause_in(2015, "8.1.2"), clause_in(2025, "8.1.2"), clause_in(2025, "8.4.1"), clause_in(2015, "A")
    ('8.1.2', '7.1.2', '2015: 8.4.1', 'B')
    """
    if edition == 2025:
        return _IN_2025.get(clause, f"2015: {clause}")
    return "B" if clause == "A" else clause
