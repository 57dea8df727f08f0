"""Target: pages, as bytes and as text, read and explained."""

from harness import cases, run

import cajournal as caj


def target(data: bytes) -> None:
    """A page."""
    text = data.decode(errors="surrogateescape")
    article = caj.parse_page(text)
    if data[:1] > b"a":
        assert caj.explain_page(text).record == article
    caj.parse_page(data)


if __name__ == "__main__":
    run(target, cases("sites/*/*/page.*") or cases("sites/**/*.*"))
