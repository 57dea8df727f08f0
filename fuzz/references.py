"""Target: lists of printed references, read, explained and printed again."""

import json

from harness import cases, run

import cajournal as caj


def target(data: bytes) -> None:
    """A list of references."""
    text = data.decode(errors="surrogateescape")
    for cited in caj.parse_references(text):
        caj.format_reference(cited)
    why = caj.explain_reference(text)
    assert all(0 <= one.span[0] <= one.span[1] <= len(text) for one in why.evidence if one.span)


def printed() -> list[bytes]:
    """The strings of the golden cases."""
    found = (json.loads(case) for case in cases("references/*.json"))
    return [text.encode() for case in found for text in _strings(case)]


def _strings(case: object) -> list[str]:
    if isinstance(case, dict):
        return [text for part in (*case.keys(), *case.values()) for text in _strings(part)]
    if isinstance(case, list):
        return [text for part in case for text in _strings(part)]
    return [case] if isinstance(case, str) and len(case) > 20 else []


if __name__ == "__main__":
    run(target, printed())
