"""Western names as pieces of patterns: a family name with its particles, initials, both orders.

Each piece is bounded, and no two ways lead through it, so that lists of names have one reading.
"""

from __future__ import annotations

FAMILY = r"(?:(?:v[ao]n|der?|den|la|di|le) ){0,2}[A-ZÀ-Þ][\w'’\-]{1,24}(?: [A-ZÀ-Þ][\w'’\-]{1,24})?"
"""van der Berg; García Márquez."""
LETTERS = r"(?:[A-Z]\.[ \-]?){1,4}"
"""J. A.; Z.-H."""
TURNED = rf"{FAMILY}, {LETTERS}(?:,? Jr\.)?"
"""Berg, J. A."""
NATURAL = rf"{LETTERS}{FAMILY}(?:,? Jr\.)?"
"""J. A. Berg."""
BARE = rf"{FAMILY} [A-Z]{{1,3}}(?: [A-Z]){{0,2}}"
"""Berg JA, Berg J A."""
