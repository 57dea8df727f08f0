"""What becomes of the files of a batch: each gives an article or an error, and all together a summary."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from cajournal.api.files import dumps
from cajournal.api.pages import parse_page
from cajournal.errors import CajournalError
from cajournal.models import Article, Record
from cajournal.terminal.source import most_bytes, read
from cajournal.terminal.speech import Voice
from cajournal.terminal.working import MANY, failed, name_of, no_records


class Outcome(NamedTuple):
    """What became of a file: its article, or the JSON Lines made of it, or why it could not be read."""

    file: str
    article: Article | None = None
    lines: str = ""
    noticed: bool = False
    cited: int = 0
    error: CajournalError | None = None


def read_page(file: str, site: str | None, max_length: int, citations: bool, as_lines: bool) -> Outcome:
    """Read one page. Whatever is wrong with it, the batch goes on."""
    try:
        content = read(file, most_bytes(max_length))
        no_records(content, file)
        article = parse_page(content, site, max_length)
    except CajournalError as error:
        return Outcome(file, error=error)
    except Exception as error:
        if os.environ.get("CAJOURNAL_DEBUG"):
            raise
        return Outcome(
            file, error=CajournalError("internal", reason=f"{type(error).__name__} {error}".strip())
        )
    told = Outcome(file, noticed=bool(article.notices), cited=len(article.citations))
    if as_lines:
        return told._replace(lines=dumps(records_of(article, citations), "jsonl"))
    return told._replace(article=article)


def records_of(article: Article, citations: bool) -> list[Record]:
    """The article; where they are wanted apart, after it the works that it cites."""
    if not citations:
        return [article]
    return [article.model_copy(update={"citations": []}), *article.citations]


@dataclass
class Tally:
    """Counts the outcomes of a batch as they come by; of few files, it tells the notices of each at once."""

    voice: Voice
    files: int
    read: int = 0
    noticed: int = 0
    cited: int = 0
    bad: list[tuple[str, CajournalError]] = field(default_factory=list)

    def of(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """The outcomes of files that could be read."""
        for one in outcomes:
            if one.error:
                self.bad.append((one.file, one.error))
                continue
            self.read += 1
            self.noticed += one.noticed
            self.cited += one.cited
            if one.article and self.files <= MANY:
                self.voice.about(one.article, name_of(one.file) if self.files > 1 else None)
            yield one

    def tell(self) -> int:
        """List what could not be read, after the numbers of a long batch; the exit status."""
        if self.bad and not self.read:
            failed(self.voice, self.bad)
        else:
            for file, error in self.bad:
                self.voice.error(error, name_of(file))
        if self.files > MANY or (self.bad and self.files > 1):
            self.voice.notice("read:pages", read=self.read, noticed=self.noticed, bad=len(self.bad))
        return 0 if not self.bad else 1 if self.read else 2
