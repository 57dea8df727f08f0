"""Full stops between the parts of a reference, told from those of initials and abbreviations."""

from __future__ import annotations

import re

from cajournal.text.script import HAN

_WORDS = "St Inc Vol vol pt No no ed eds Ed Eds enl rev diss trans ch Co Ltd Rev p pp Jr al Dr Mr Mass Univ"
_ABBREVIATIONS = "".join(rf"(?<!\b{word}\.)" for word in _WORDS.split())


SENTENCE = re.compile(
    rf"[.?!](?<![\s.,、(\-&·\])][A-ZА-Я]\.)(?<!^[A-ZА-Я]\.){_ABBREVIATIONS}[.?!]*"
    rf"(?:\s{{1,4}}(?![&,]|and )|(?<=\.)"
    rf"(?=[{HAN}A-Z《\[]|第?\d{{1,4}} ?版)|$)"
)
"""A full stop between two parts of a reference; not one behind an initial or an abbreviation."""


def last_sentence(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The last full stop between parts in `start:end`, not the one that ends it: where it begins and ends."""
    last = None
    for found in SENTENCE.finditer(text, start, end):
        if found.end() < end:
            last = found
    return None if last is None else (last.start() + (last[0][0] in "?!"), last.end())


_FIRST_OF_JOURNAL = (
    "Acc Acta Adv Agric Am Angew Ann Annu Appl Arch Asian Atmos Biochem Biol Biomed Biotechnol Br Bull "
    "Can Cancer Cell Chem Chin Clin Combust Commun Comput Curr Dyn Earth Ecol Econ Educ Electr Electron "
    "Energy Eng Environ Eur Exp Fluid Food Front Genet Geol Geophys Hist Hydrol Ind Inf Inorg Int Isr J "
    "Jpn Lancet Lang Lett Lib Mar Math Mech Med Methods Microbiol Mol Nano Nat Neural Nucl Nucleic Oper "
    "Opt Org Pet Pharm Phil Philos Phys Physiol Plant Pol Polit Polym Pract Proc Prog Psychol Public Q "
    "Quart Quat Renew Res Rev Russ Scand Sci Sens Ser Soc Sociol Soil Sol Spectrosc Stat Struct Surf "
    "Surv Sustain Symp Syst Technol Theor Therm Top Trans Trends Tribol Ultrason Vac Water Zool"
).split()
_JOURNAL = re.compile(
    rf"(?:^|(?<=[\s.?!]))(?:Acta\s)?(?:{'|'.join(_FIRST_OF_JOURNAL)})\.\s{{0,2}}"
    r"(?:(?:(?:of|and|the|&|in)\s|[A-Z][A-Za-z]{0,9}\.\s{0,2})){0,8}$"
)
"""A journal whose name is cut word by word (ISO 4): J. Am. Chem. Soc."""


def before_journal(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The full stop between a title and its journal, whose own words may be cut: `Title. J. Am. Chem. Soc`.

    The stretch is empty where the journal stands first and there is no title.
    """
    last = last_sentence(text, start, end)
    if last is None:
        return None
    found = _JOURNAL.search(text[max(start, last[1] - 80) : last[1]])
    if not found:
        return last
    begin = max(start, last[1] - 80) + found.start()
    before = text[start:begin].rstrip()
    if before and before[-1] not in ".?!":
        return last
    return start + len(before) - (before[-1:] == "."), begin
