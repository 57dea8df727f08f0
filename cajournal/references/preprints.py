"""Preprints: the server and the number that it gave, as both stand in a reference."""

from __future__ import annotations

import re

from cajournal.references.base import Draft

_SERVER = "arXiv"


def put(draft: Draft, found: re.Match[str], field: str, rule: str) -> None:
    """Fill in from a match with a number (arXiv:1408.5882), and perhaps the server's name before it.

    The name goes to `field`; where it does not stand by itself, the number begins with it.
    """
    at = found.start("server" if found["server"] else "number")
    draft.values["type"] = "article"
    draft.put(field, at, at + len(_SERVER), rule)
    draft.put("number", *found.span("number"), rule)
