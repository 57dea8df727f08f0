"""English names of months by their first three letters, lower-case. Data only."""

from __future__ import annotations

MONTHS: dict[str, int] = {
    name: number
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
}
