"""Texts as the comparison sees them: letters, digits and Han characters only, folded.

Width, case, accents, marks, spaces and traditional characters make no difference. A whole column is
folded at once: every distinct character is looked up once, the rest is one table look-up in NumPy.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from cajournal.text.simplified import simplified

_MARKUP = re.compile(r"</?[A-Za-z][^<>\n]{0,40}>|\\[A-Za-z]+|\\(?=\W)")
"""HTML elements and TeX commands in titles: Apoe<sup>-/-</sup>, $\\mathrm{C}$."""
END = "\n"


def joined(texts: Sequence[str]) -> str:
    """The texts as one, a line each; line ends inside become spaces, markup goes."""
    whole = END.join(texts)
    if whole.count(END) != len(texts) - 1:
        whole = END.join([" ".join(text.split(END)) for text in texts])
    whole = whole.replace("\r", " ")
    return _MARKUP.sub("", whole) if "<" in whole or "\\" in whole else whole


def folded(texts: Sequence[str]) -> list[str]:
    """Every text in its folded form, in their order.

    >>> folded(["基于ＰｒｏＥＸＣ的研究。", "後漢書 研究", "Café <i>in vivo</i>, 2nd", ""])
    ['基于proexc的研究', '后汉书研究', 'cafeinvivo2nd', '']
    """
    return fold_lines(joined(texts)).split(END) if texts else []


def spaced(texts: Sequence[str]) -> list[str]:
    """Every text folded word by word.

    >>> spaced(["J. Infect. Dis.", "地理 学报"])
    ['j infect dis', '地理 学报']
    """
    lines = fold_lines(joined(texts), mark=" ").split(END) if texts else []
    return [" ".join(line.split()) for line in lines]


def fold_lines(whole: str, mark: str = "") -> str:
    """The same for lines that are joined already; `mark` is what marks and spaces become."""
    codes = np.frombuffer(whole.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    present = np.flatnonzero(np.bincount(codes)) if len(codes) else codes
    table = np.zeros(int(present[-1]) + 1 if len(present) else 1, dtype="<u4")
    long: dict[str, str] = {}
    for code in present.tolist():
        char = chr(code)
        read = char if char == END else fold_char(char) or mark
        table[code] = ord(read[0]) if read else 0
        if len(read) > 1:
            long[char] = read
    if long:
        return fold_lines(whole.translate({ord(char): read for char, read in long.items()}), mark)
    kept: npt.NDArray[np.uint32] = table[codes]
    return str(kept[kept != 0].tobytes(), "utf-32-le", "replace")


def fold_char(char: str) -> str:
    """One character's folded form: nothing for a mark, several letters for a ligature."""
    read = simplified(unicodedata.normalize("NFKD", char).casefold())
    if "\u1100" <= read[:1] <= "\u11ff":  # a Korean syllable stays whole
        return char
    return "".join([part for part in read if part.isalnum()])


def fold(text: str) -> str:
    """One text in its folded form; for a column use `folded`.

    >>> fold("清华大学学报（自然科学版）")
    '清华大学学报自然科学版'
    """
    return (_MARKUP.sub("", text) if "<" in text or "\\" in text else text).translate(_FOLDS)


class _Folds(dict[int, str]):
    """What `str.translate` asks for each character: its folded form, found out once."""

    def __missing__(self, code: int) -> str:
        self[code] = read = "".join([fold_char(part) for part in fold_char(chr(code))])
        return read


_FOLDS = _Folds()
