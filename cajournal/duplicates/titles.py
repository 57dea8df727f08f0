"""What a title says beside its words: its numbers and parts, whom it answers, how little it tells."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from cajournal.duplicates.places import han_number

_HAN = "一二三四五六七八九十"
_COUNTED = re.compile(
    rf"[\d第之{_HAN}(（上中下续IVPp](?:"  # one set first: the search runs from one of these to the next
    rf"(?<=\d)(?:[OoIl]?\d)*|(?<=第)[{_HAN}]+|(?<=之)[{_HAN}](?![{_HAN}])"
    rf"|(?<=[{_HAN}])[{_HAN}]*(?=[届次卷册辑编部章期版季讲回篇集例、论])"
    rf"|(?<=[(（])\s*[{_HAN}上中下续]\s*[)）]"
    r"|(?<=[上中下续])(?=[册卷编部篇集]?\s*$)(?<![以之如身地水].)"
    r"|(?<![A-Za-z][IV])(?:(?<=I)(?:I{0,2}|V|X)|(?<=V)I{0,3})(?![A-Za-z])"
    r"|(?<=[Pp])art (?:[ivx]{1,4}|[Oo]ne|[Tt]wo|[Tt]hree)\b"
    r")",
    re.MULTILINE,
)
_LOOKS = str.maketrans("OoIl", "0011")
_WORDS = {"ONE": "1", "TWO": "2", "THREE": "3"}
_ROMAN = {letters: str(number + 1) for number, letters in enumerate("I II III IV V VI VII VIII IX X".split())}

# What a title says it does to another work of the same title, or that it goes on from it.
_ANSWERS_HAN = re.compile(
    "勘误|更正|订正|撤稿|撤回|撤销|答复|回复|回应|商榷|再论|再谈|再议|三论|补遗|补编|续编|续论|续集"
)
_ANSWERS = re.compile(
    r"(?i)\b(?:errat(?:um|a)|corrigend(?:um|a)|retract(?:ion|ed)\b|(?:authors?|in) reply|rejoinder|addendum)"
    r"|^\W*(?:corrections?(?= to|:)|repl(?:y|ies)(?= to|:)|response to|comments? (?:on|to)|commentary on"
    r"|expression of concern|letter to)|\brevisited(?=\W*$)"
)
# Titles that journals print again and again, and words of notices.
_GENERIC = re.compile(
    r"序|序言|自序|前言|后记|跋|导言|导论|引言|绪论|结语|总论|目录|总目录|目次|附录|致谢|简讯|书讯|会讯|书评|综述|论文|报告|社论|信息|动态"
    r"|editorials?|introductions?|prefaces?|forewords?|bookreviews?|reviews?|letters?|letters?totheeditor|news"
    r"|contents|tableofcontents|index|notes?|obituar(?:y|ies)|abstracts?|inmemoriam|commentary|acknowledge?ments?"
    r"|reports?|untitled|conclusions?|appendix|bibliography|references|errat(?:um|a)|corrigend(?:um|a)|reply"
    r"|correspondence|authorindex|subjectindex|frontmatter|backmatter|guesteditor(?:s|ial)?(?:introduction)?"
    r"|editors?notes?|calendar|announcements?|posterpresentations?|meetingabstracts?|fromtheeditors?"
    r"|.{0,12}(?:启事|征稿|征订|稿约|投稿须知|编者按|编者的话|编后记|卷首语|刊首语|主编寄语|寄语|编读往来|论点摘编|总目次|订阅)"
    r"|(?:欢迎订阅|诚邀|敬告|致读者|致作者|本刊|征集).{0,20}"
)
_FOREIGN = frozenset(
    "de des du la le les et dans un une chez sur der die das und bei von mit zur el los las del con por para"
    " il della dei di nel em dos do och hos med af og van een het".split()
)
"""Small words of French, German, Spanish, Italian, Portuguese, Dutch and the Scandinavian languages."""
GENERIC, SHORT, FAIR, LONG = 1, 2, 3, 4
"""How much a title tells, from the same heading everywhere to a title that no other work has."""


def told_numbers(whole: str, count: int) -> list[str]:
    """Of each line the numbers, parts and numerals, sorted: what distinguishes yearly issues and parts.

    >>> told_numbers("Cancer statistics, 2O14\\n信息计量学（二）\\n心理学 上册\\n多元外交", 4)
    ['2014', '2', '上', '']
    """
    text = unicodedata.normalize("NFKC", whole)
    found = _by_line(text, _COUNTED.finditer(text))
    return _filled(count, {line: " ".join(sorted(map(_number, one))) for line, one in found.items()})


def told_answers(title: str, han: bool) -> str:
    """The words that make a title an answer, a correction or a sequel.

    >>> told_answers("Comment on “Variations”", False), told_answers("再论多元外交", True)
    ('comment on', '再论')
    """
    found = (_ANSWERS_HAN if han else _ANSWERS).findall(title)
    return " ".join(found).lower() if found else ""


def is_foreign(title: str, han: bool) -> int:
    """Whether a title's small words are those of a language of Europe that is not English: 0 or 1.

    >>> is_foreign("Le droit de la mer", False), is_foreign("The law of the sea", False)
    (1, 0)
    """
    return int(not han and sum(map(_FOREIGN.__contains__, title.lower().split())) > 1)


def _by_line(text: str, matches: Iterable[re.Match[str]]) -> dict[int, list[str]]:
    """What was found in each line, by the line's number; most lines have nothing."""
    lines: dict[int, list[str]] = {}
    line = seen = 0
    for match in matches:
        line += text.count("\n", seen, match.start())
        seen = match.start()
        lines.setdefault(line, []).append(match[0])
    return lines


def _filled(count: int, found: dict[int, str]) -> list[str]:
    return [found.get(line, "") for line in range(count)]


def _number(printed: str) -> str:
    if printed[0].isdigit():
        return printed.translate(_LOOKS).lstrip("0") or "0"
    upper = printed.upper().removeprefix("PART ")
    return _ROMAN.get(upper) or _WORDS.get(upper) or str(han_number(printed) or printed.strip("()（） "))


def is_han(folded: str) -> bool:
    """Whether a folded title is written in Han characters, but for some words.

    >>> is_han("基于citespace的图谱"), is_han("thecharacter水inoldtexts")
    (True, False)
    """
    return len(folded.encode("utf-8", "replace")) > 1.6 * len(folded)


def telling(folded: str) -> int:
    """How much a folded title tells: 0 nothing, GENERIC, SHORT, FAIR or LONG.

    >>> [telling(title) for title in ("编者按", "西黄丸", "和平地理学研究", "thelawoftheseainthebaltic")]
    [1, 2, 3, 4]
    """
    if not folded:
        return 0
    if len(folded) < 40 and _GENERIC.fullmatch(folded):
        return GENERIC
    size = len(folded) / 2.5 if folded.isascii() else len(folded)
    return SHORT if size < 5 else FAIR if size < 9 else LONG


def tell_all(titles: Sequence[str]) -> list[int]:
    """`telling` of every title."""
    return [telling(title) for title in titles]
