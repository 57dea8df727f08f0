"""Every exception that cajournal raises on purpose.

::

    CajournalError(ValueError)
    ├── InputError          the input as a whole cannot be read
    │   ├── EmptyInput      there is no text in it
    │   ├── NotText         bytes that are not text in any encoding we read
    │   ├── TooLarge        longer than the limit; raise the limit to go on
    │   └── NotAPage        text, but no article page of any kind
    ├── FormatError         a file is not what its format says, or no format fits
    ├── InvalidNumber       a DOI, ISSN, ISBN … whose form or check digit is wrong
    ├── OutputError         a file cannot be written (it exists, or the disk says no)
    └── MissingExtra        a package of an optional extra is not installed

A missing or doubtful *field* is never an exception: it is a `Notice` on the record.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from functools import partial

from cajournal.messages import sentence, sentences


class CajournalError(ValueError):
    """Base of all: `code` names the case, `zh` and `en` say in one sentence what to do.

    >>> error = EmptyInput("empty-input")
    >>> error.code
    'empty-input'
    >>> "no text" in str(error)
    True
    """

    def __init__(self, code: str, **details: object) -> None:
        self.code = code
        self.details = details
        super().__init__(self.en)

    def __reduce__(self) -> tuple[Callable[[], CajournalError], tuple[()]]:
        """An error goes to another process as what it was made of."""
        return partial(type(self), self.code, **self.details), ()

    @property
    def zh(self) -> str:
        """The sentence in Chinese."""
        return sentence("zh", self.code, self.details)

    @property
    def en(self) -> str:
        """The sentence in English."""
        return sentence("en", self.code, self.details)


class InputError(CajournalError):
    """The input as a whole cannot be read."""


class EmptyInput(InputError):
    """There is no text in the input."""


class NotText(InputError):
    """Bytes that are not text in any encoding we read."""


class TooLarge(InputError):
    """The input is longer than the limit."""


class NotAPage(InputError):
    """The text is no article page of any kind we know."""


class FormatError(CajournalError):
    """A file is not what its format says, or no format fits."""


class InvalidNumber(CajournalError):
    """A number (DOI, ISSN, ISBN …) whose form or check digit is wrong."""


class OutputError(CajournalError):
    """A file cannot be written."""


class MissingExtra(CajournalError):
    """A package of an optional extra is not installed."""


def reason_of(error: OSError) -> str:
    """The name of what the operating system complains of, where there is a sentence for it; else its words.

    >>> reason_of(OSError(28, "No space left on device"))
    'ENOSPC'
    """
    name = errno.errorcode.get(error.errno or 0, "")
    return name if f"reason:{name}" in sentences("en") else error.strerror or str(error)
