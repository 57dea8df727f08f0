"""Names of meetings and of reports: one has many printed forms, so that other words say little."""

from __future__ import annotations

import re

from cajournal.duplicates.weights import WEIGHTS

SAME, ALIKE, OTHER, LOOSE = range(1, len(WEIGHTS["container"]))
SHORT = 5
"""Letters that a meeting's name of one word has at most: ICML, FOCS."""
_MEETINGS = frozenset("proc proceedings conf conference symp symposium workshop meeting congress".split())
_REPORTS = frozenset("tech technical rep report tr memo memorandum thesis preprint manuscript".split())
_NAMED = _MEETINGS | _REPORTS
_FORMAL = _NAMED | frozenset(
    "in of on the and for int intl international annual annu national joint advances acm ieee volume vol"
    " first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
)
"""Words that one form of a name has and another leaves out; so are numbers and years."""
_COUNT = re.compile(r"\d+(?:st|nd|rd|th)?")


def is_meeting(name: str) -> bool:
    """Whether a folded name is that of a meeting or a report.

    >>> is_meeting("proc very large data bases"), is_meeting("acta informatica")
    (True, False)
    """
    return not _NAMED.isdisjoint(name.split())


def like_meetings(one: str, other: str) -> int:
    """The level of two names of which one at least is a meeting's: by their topic, or by initials.

    Other words are weak evidence where both are, or the other may be a short name; a meeting and a journal
    are two places.

    >>> like_meetings("icml 95", "proceedings of the twelfth international conference on machine learning")
    2
    >>> like_meetings("sigmod conference", "international conference on management of data")
    4
    >>> like_meetings("sigmod conference", "acm transactions on database systems")
    3
    """
    fewer, more = sorted((_topic(one), _topic(other)), key=len)
    both = is_meeting(one) and is_meeting(other)
    if not fewer:
        return 0
    if _are_initials(fewer, one) or _are_initials(fewer, other):
        return ALIKE
    if _begin_each_other(fewer, more):
        return ALIKE if both else 0
    return LOOSE if both or (len(fewer) == 1 and len(fewer[0]) <= SHORT) else OTHER


def _topic(name: str) -> list[str]:
    return [word for word in name.split() if word not in _FORMAL and not _COUNT.fullmatch(word)]


def _begin_each_other(fewer: list[str], more: list[str]) -> bool:
    rest = iter(more)
    return all(any(one.startswith(word) or word.startswith(one) for one in rest) for word in fewer)


def _are_initials(words: list[str], name: str) -> bool:
    """Whether one word is made of the first letters of a name's words, in their order."""
    letters = iter([word[0] for word in name.split()])
    return len(words) == 1 and len(words[0]) > 2 and all(letter in letters for letter in words[0])
