"""Target: documents of every kind; a docx is a zip, so its parts are mutated and packed again."""

from io import BytesIO
from zipfile import ZipFile

from harness import CASES, cases, run

import cajournal as caj
from cajournal.manuscripts.base import kinds

THESIS = (CASES.parent.parent / "examples" / "thesis.docx").read_bytes()
PLAIN = sorted(set(kinds()) - {"docx"})


def target(data: bytes) -> None:
    """A document."""
    if data.startswith(b"<?xml") or data.startswith(b"<w:"):
        caj.read_manuscript(_packed(data))
    elif data.startswith(b"PK"):
        caj.read_manuscript(data)
    else:
        caj.read_manuscript(data, PLAIN[len(data) % len(PLAIN)])


def _parts() -> dict[str, bytes]:
    with ZipFile(BytesIO(THESIS)) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist() if name.endswith((".xml", ".rels"))}


PARTS = _parts()


def _packed(data: bytes) -> bytes:
    """The thesis, one of its parts replaced."""
    name = sorted(PARTS)[len(data) % len(PARTS)] if len(data) % 3 else "word/document.xml"
    made = BytesIO()
    with ZipFile(made, "w") as zipped:
        for part, content in (PARTS | {name: data}).items():
            zipped.writestr(part, content)
    return made.getvalue()


if __name__ == "__main__":
    run(target, [*cases("manuscripts/*/document.*"), *PARTS.values(), THESIS])
