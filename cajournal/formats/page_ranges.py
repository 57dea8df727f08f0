"""Pages as every file should say them: `5-23, 170` for `5-23+170`, `43-73` for `43~73`."""

from __future__ import annotations

import re

JOINTS = (
    (re.compile(r"(?<!\s)\s*+(?:--+|[~～－–—―‐‑−])\s*+"), "-"),
    (re.compile(r"(?<!\s)\s*+[+＋]\s*+"), ", "),
)
"""What joins pages in files → what should."""


def plain_pages(said: str) -> str:
    """Pages with a hyphen in a range and a comma between ranges; what is no joint stays as it is.

    >>> plain_pages("80--81+84"), plain_pages("43～73"), plain_pages("085038"), plain_pages("S12")
    ('80-81, 84', '43-73', '085038', 'S12')
    """
    if said.isalnum():
        return said
    for joint, by in JOINTS:
        said = joint.sub(by, said)
    return said.strip()
