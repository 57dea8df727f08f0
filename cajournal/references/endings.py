"""What follows a reference list: the headings of the next part, and the labels of an article's foot."""

from __future__ import annotations

import re

AFTER = re.compile(
    r"(?:附\s*录|附\s*表|附\s*图|附\s*件|致\s*谢|谢\s*辞|鸣\s*谢|后\s*记|跋|索\s*引|术语表|缩略语|作者简[介历]|作者介绍|个人简[介历]"
    r"|简\s*历|攻读|在[学读]期间|博士后?期间|硕士期间|发表(?:的)?(?:学术)?论文|(?:学术|科研|研究)成果|.{0,8}原创性声明"
    r"|独创性声明|学位论文.{0,12}(?:声明|授权)|版权|关于.{0,8}(?:声明|授权)"
    r"|Appendi(?:x|ces)\b|Acknowledge?ments?\b|About the authors?|Biograph(?:y|ies)\b|Curriculum Vitae"
    r"|Supplementary|Supporting information|Publications\b|Index$|Abstract$|Conflicts? of interest"
    r"|Data availability|Declarations?\b|Author contributions?)",
    re.I,
)

"""How headings of what follows a list begin."""

FURNITURE = re.compile(
    r"[\[【(]?(?:收稿日期|修回日期|修稿日期|录用日期|网络出版|基金项目|资助项目|作者简介|作者单位|第一作者"
    r"|通[讯信]作者|责任编辑|责编|编辑|校对|英文(?:题名|摘要)|中图分类号|投稿日期"
    r"|Received|Accepted|Corresponding author|Foundation item|Biography"
    r"|Abstract|Key ?words|Author introduction)[\]】)]?\s*[:(（]",
    re.I,
)
"""Labels that stand below a list, each with its colon or bracket."""

_OTHER_LISTS = re.compile(
    r"(?:相似|引证|二级引证|二级参考|共引|同被引|耦合|相关基金)文献|相关(?:作者|机构|文章|推荐)"
)
_REST = re.compile(r"\s*[A-Z\d一二三四五六七八九十]{0,2}\s*[:：]?\s*")


def closes(line: str) -> bool:
    """Whether a line of a pasted list, folded, is the heading or the label of something else.

    >>> [closes(line) for line in ("致  谢", "附录A", "作者简介:王五", "相似文献", "跋涉[M].")]
    [True, True, True, True, False]
    """
    if FURNITURE.match(line):
        return True
    found = AFTER.match(line) or _OTHER_LISTS.match(line)
    return found is not None and _REST.fullmatch(line, found.end()) is not None
