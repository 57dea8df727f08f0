"""Identifiers as validated types: a value of such a type is well formed and in its usual spelling."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator

from cajournal.numbers import cn, cstr, doi, isbn, issn

DOI = Annotated[str, AfterValidator(doi.validate)]
"""Bare and lower-cased: 10.14006/j.jzjgxb.2023.s1.0031."""
CSTR = Annotated[str, AfterValidator(cstr.validate)]
"""China's science and technology resource id without its prefix: 32003.36.ChinaXiv.202303.00020.V1."""
# A journal's numbers stand in each of its articles: they are checked once.
ISSN = Annotated[str, AfterValidator(lru_cache(1 << 12)(issn.validate))]
"""Eight characters with a hyphen and a right check digit: 1000-0054."""
CN = Annotated[str, AfterValidator(lru_cache(1 << 12)(cn.validate))]
"""China's serial number: 11-2223/N."""
ISBN = Annotated[str, AfterValidator(isbn.validate)]
"""Ten or thirteen digits, hyphens as printed, check digit right."""
