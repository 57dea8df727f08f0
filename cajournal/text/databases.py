"""Chinese databases by the kind of work that they hold: words of their names, codes in addresses."""

from __future__ import annotations

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


def kind_of(database: str) -> str | None:
    """The CSL type that the name of a database or of a kind tells.

    >>> kind_of("中国博士学位论文全文数据库"), kind_of("科技成果"), kind_of("CNKI")
    ('thesis', 'report', None)
    """
    return next((kind for word, kind in _BY_WORD if word in database), None)


def kind_of_code(code: str) -> str | None:
    """The CSL type that a database's code tells, with the year or part behind it or without.

    >>> kind_of_code("CDFDLAST2015"), kind_of_code("CYFD"), kind_of_code("perio"), kind_of_code("abcd")
    ('thesis', 'entry', 'article-journal', None)
    """
    return _BY_CODE.get(code.lower()[:4]) or _BY_CODE.get(code.lower())
