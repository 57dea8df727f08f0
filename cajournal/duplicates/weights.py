"""What each clue weighs, in bits of evidence: above 0 for the same work, below 0 against it.

A pair begins at `PRIOR`; the sum of its clues decides. The levels of a clue are in the order in which
the clue counts them; level 0 says nothing.
"""

from __future__ import annotations

PRIOR = -8.5
"""Two records that share a block are two works, as a rule."""
SAME_FROM, DIFFERENT_TO = 0.0, -3.0
"""From here on the same; from here down different; unsure between."""
CONTRARY = -4.0
"""Different takes so much evidence against, not only a lack of evidence."""

WEIGHTS: dict[str, dict[str, float]] = {
    "title": {
        "": 0,
        "missing": 0,
        "apart": -3,
        "same, long": 9,
        "same, fair": 8,
        "same, short": 6.5,
        "same, generic": 1,
        "same, name": 8.5,
        "same, column": 6,
        "nearly": 7.5,
        "alike": 5,
        "reworded": 0,
        "longer": 2.5,
        "contained": 4.5,
        "remote": -3,
        "other": -10,
    },
    "numbers": {"": 0, "one more": -3, "other": -9},
    "answers": {"": 0, "other": -7},
    "creators": {
        "": 0,
        "many": 6,
        "both": 5,
        "one": 3.5,
        "most": 3.5,
        "some": 1,
        "misread": 2,
        "other": -6,
        "nobody": -3,
    },
    "container": {"": 0, "same": 2, "alike": 1.5, "other": -4, "other meeting": -1.5},
    "year": {
        "": 0,
        "same": 1,
        "next": -0.5,
        "next elsewhere": -3,
        "other": -4,
        "other printing": -6,
        "another month": -6,
    },
    "volume": {"": 0, "same": 1.5, "other": -3, "other book": -12},
    "issue": {"": 0, "same": 1, "same of the journal": 2.5, "other": -4},
    "page": {
        "": 0,
        "online": 2,
        "same": 6,
        "same range": 9,
        "first": 4,
        "overlap": 0,
        "other": -4,
        "elsewhere": -7,
    },
    "doi": {"": 0, "same": 10, "other": -2, "other, one registrant": -5},
    "ids": {"": 0, "same": 10, "other": -3},
    "isbn": {"": 0, "same": 5, "other": -1},
    "number": {"": 0, "same": 4, "other": -12, "a part": -8},
    "url": {"": 0, "same": 4},
    "publisher": {"": 0, "same": 1, "other": -1.5},
    "edition": {"": 0, "same": 0.5, "unsaid": -3, "other": -6},
    "kind": {"": 0, "other": -7, "akin": -2},
    "translators": {"": 0, "same": 0.5, "other": -3},
}
WORDS = {name: list(weights) for name, weights in WEIGHTS.items()}
"""The words of each clue in the order of their levels."""
