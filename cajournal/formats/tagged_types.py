"""What kind of work a tagged record is: by its type tag, else its database, else its fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

# CSL type → the words for it in names of databases and of kinds (年鉴, 中国专利, 博士 …).
_KINDS = {
    "entry": "年鉴 年鑑",
    "report": "科技成果 科技报告 成果 报告",
    "standard": "标准",
    "patent": "专利",
    "article-newspaper": "报纸",
    "paper-conference": "会议",
    "thesis": "博士 硕士 学位 论文库",
    "legislation": "法规 法律 政策",
    "entry-encyclopedia": "工具书 百科",
    "book": "图书",
    "article-journal": "期刊 辑刊 学术",
}
# CSL type → CNKI's codes of databases, as they stand in addresses (dbcode=CDFD); Wanfang's and CQVIP's.
_CODES = {
    "thesis": "CDFD CMFD CDMD CDFL thesis degree",
    "article-newspaper": "CCND",
    "paper-conference": "CPFD IPFD CIPD CPVD conference",
    "entry": "CYFD CYBD",
    "patent": "SCPD SCOD SCPT CPAT SOPD patent",
    "standard": "SCSF SCSD CISD SOSD SCHF standard",
    "report": "SNAD SNAI cstad nstr",
    "book": "CBBD WWBD",
    "article-journal": "CJFD CJFQ CJFN CAPJ CJFR CJFV CJZK CCJD CJFZ perio periodical",
}
_BY_CODE = {code.lower(): kind for kind, codes in _CODES.items() for code in codes.split()}
_BY_WORD = [(word, kind) for kind, words in _KINDS.items() for word in words.split()]
_CODE = re.compile(r"(?i)(?:dbcode|dbname|tablename|_type)=([a-z]+)|(?:d|www)\.wanfangdata\.com\.cn/(\w+)/")

_VAGUE = frozenset(("", "document", "standard", "legislation", "article", "report"))
"""Types whose tags databases use for other kinds, too: a yearbook comes as `RT Standard`."""
_FIELDS = {
    "advisor": "thesis", "degree": "thesis", "patent": "patent", "standard": "standard",
    "newspaper": "article-newspaper", "event": "paper-conference", "journal": "article-journal",
    "school": "thesis", "publisher": "book",
}  # fmt: skip
"""What a record says → the type that only such records say it of; the first counts."""


class Decision(NamedTuple):
    """A type, and what told it where the tag did not: (database, address or fields, the words)."""

    type: str
    source: str = ""
    said: str = ""


def decide(by_tag: str, database: str, address: str, told: Mapping[str, bool]) -> Decision:
    """The CSL type of a record.

    `by_tag` is the type that its tag names ("" for none), `told` says which telling fields it has.

    >>> decide("standard", "统计年鉴", "", {}).type, decide("", "", "http://k.cn/?dbcode=CDFD&a=1", {})
    ('entry', Decision(type='thesis', source='address', said='CDFD'))
    """
    if by_tag not in _VAGUE:
        return Decision(by_tag)
    if database and (kind := kind_of(database)) and kind != by_tag:
        return Decision(kind, "database", database)
    if by_tag and by_tag != "document":
        return Decision(by_tag)
    for found in _CODE.finditer(address):
        code = found[1] or found[2]
        if kind := _BY_CODE.get(code.lower()[:4]) or _BY_CODE.get(code.lower()):
            return Decision(kind, "address", code)
    for name, kind in _FIELDS.items():
        if not by_tag and told.get(name):
            return Decision(kind, "fields", name)
    return Decision(by_tag or "document")


def kind_of(database: str) -> str | None:
    """The type that the name of a database or of a kind tells.

    >>> kind_of("中国博士学位论文全文数据库"), kind_of("科技成果"), kind_of("CNKI")
    ('thesis', 'report', None)
    """
    return next((kind for word, kind in _BY_WORD if word in database), None)
