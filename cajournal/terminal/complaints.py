"""What the library that reads the command line complains of, in our sentences.

It says so in English alone, and exports none of its errors: they are known by their words. What it may say
one day that is not in the table is repeated as it is.
"""

from __future__ import annotations

import re

from cajournal.errors import InputError

_OF = r"Invalid value for '?(?P<name>.+?)'?(?: / .+?)?: "
_WORDS = {
    "like-option": r"No such option: (?P<value>.+?) \(Possible options: (?P<known>.+)\)",
    "no-option": r"No such option: (?P<value>.+?)",
    "like-command": r"No such command '(?P<value>.*)'\. Did you mean (?P<known>.+)\?",
    "no-command": r"No such command '(?P<value>.*)'\.",
    "which-command": r"Missing command\.",
    "missing": r"Missing \w+ '(?P<name>.+)'\.",
    "no-value": r"Option '(?P<name>.+)' requires an argument\.",
    "flag": r"Option '(?P<name>.+)' does not take a value\.",
    "too-many": r"Got unexpected extra argument\(s\) \((?P<value>.+)\)",
    "not-one-of": _OF + r"Value error, '(?P<value>.*)' is not one of (?P<known>.+)\.",
    "too-small": _OF + r"Input should be greater than or equal to (?P<limit>.+)",
    "no-number": _OF + r"Input should be a valid integer.*",
}
_OTHERS_SAY = {"--format": "-t, --to", "--output": "-o, --out", "--input": "FILE", "--verbose": "--report"}
"""What other commands call it, and ours."""
_COMPLAINTS = {f"usage:{code}": re.compile(words, re.DOTALL) for code, words in _WORDS.items()}


def in_our_words(said: str) -> InputError:
    """The complaint as an error of ours, which speaks both languages.

    >>> in_our_words("No such option: --nonsense").zh
    '没有选项 --nonsense。'
    """
    for code, words in _COMPLAINTS.items():
        if found := words.fullmatch(said):
            told = found.groupdict()
            if like := _OTHERS_SAY.get(told.get("value") or ""):
                return InputError("usage:like-option", value=told["value"], known=like)
            return InputError(code, **told)
    return InputError("usage", reason=said)
