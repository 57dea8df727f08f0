"""Type and carrier marks of GB/T 7714, Annex A, in all editions, and the CSL type of each: data."""

from __future__ import annotations

TYPES: dict[str, str] = {
    "M": "book",
    "C": "book",  # a volume of proceedings (8.6.1); a paper in it has a host
    "G": "book",
    "N": "article-newspaper",
    "J": "article-journal",
    "D": "thesis",
    "R": "report",
    "S": "standard",
    "P": "patent",
    "A": "manuscript",
    "CM": "map",
    "DS": "dataset",
    "PP": "article",
    "CP": "software",
    "DB": "dataset",
    "EB": "webpage",
    "Z": "document",
}
"""Type mark → CSL type of an item that stands by itself."""

HOSTED: dict[str, str] = {"M": "chapter", "G": "chapter", "C": "paper-conference", "Z": "chapter"}
"""Type mark → CSL type of an item inside a host (`//`); other marks keep their type."""

CARRIERS: dict[str, str] = {
    "OL": "OL",
    "0L": "OL",
    "O1": "OL",
    "01": "OL",
    "DK": "DK",
    "CD": "CD",
    "MT": "MT",
}
"""Carrier as printed (with what OCR makes of OL) → carrier."""

PREPRINT_SERVERS = frozenset("arxiv chinaxiv biorxiv medrxiv chemrxiv ssrn psyarxiv".split())
"""Whose works are preprints, whatever mark an edition without PP gave them."""
