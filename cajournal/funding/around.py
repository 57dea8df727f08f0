"""What stands around the grants of a statement and between them: data, as regular expressions."""

from __future__ import annotations

import re

from cajournal.funding.words import one_of

_HEADING = one_of(
    "基金项目 资助项目 项目基金 项目资助 基金资助 基金来源 资助基金 科研项目 课题来源 项目来源 基金"
)
_THIS = (
    "(?:本|该|此|这)(?:文|研究|论文|项目|课题|成果|工作|书|稿|篇)(?:系列)?的?"
    "(?:写作|研究|工作|撰写|成果|论文)?"
)
LEAD = re.compile(
    rf"[\s,，、;；:：.。*＊·]*[\[【]?(?:{_HEADING}(?=\s*[:：\]】]))?[\]】]?[\s:：]*"
    rf"(?:{_THIS}|特此|同时|并|亦|还|也|均|分别|为)*"
    "(?:是|系|为|受到|受|由|得到|获得|获|属于|属|感谢|承蒙|作者感谢|得益于|承)*了?"
    r"(?:[一-龥]{0,2}感谢)?[\s,，:：]*"
)
"""What stands before a grant: 本文系, 基金项目：, 并获得 …"""

_RESULT = (
    "[的之]?(?:系列|前期|后期|中期|最终|部分|重要|相关|立项|结项)?(?:研究)?(?:阶段性?|中期|最终|系列)?"
    "(?:研究|科研|学术)?成果"
)
_SUPPORT = (
    f"(?:对{_THIS})?的?(?:联合|共同|经费|项目|基金|部分|大力|课题)?(?:资助|支持)(?!项目|课题|计划)(?:项目)?"
)
TAIL = re.compile(rf"[\s,，、]*(?:{_SUPPORT}|{_RESULT}|之[一二]|等$|的$)+")
"""What stands after a grant: 的阶段性成果之一, 资助 …"""

JOINT = re.compile(one_of("以及 和 与 及 、 并 暨"))
"""What joins two grants."""

COMPLETE = re.compile(one_of("基金 项目 课题 计划 专项 业务费 专项资金 资助 支持 工程 体系 研究") + "$")
"""The end of a head that is whole."""

CONTINUES = re.compile(
    one_of(
        "的?(?:资助|支持)?(?:项目|课题|计划|专项|工程|规划|研究|基金) 资助 重大 重点 一般 青年 面上 年度 培育"
        " 委托 精品 人才 系列 后期 专题 子 分"
    )
)
"""How a word begins that goes on with the grant before it (“十三五”规划)."""

INNER_JOINT = re.compile(
    "(?<=基金|项目|课题|计划|专项|工程)(?:资助)?(?:以及|和|与|及)"
    "(?![一-龥]{2,8}联合(?:基金|资助))(?=[一-龥“]{4,})"
    "|(?<=业务费|基金会)(?:以及|和|与|及)(?=[一-龥“]{4,})"
)
"""A joint inside a run of Han: 国家自然科学基金和湖北省自然科学基金."""

_NUMBERED = one_of(
    "项目 课题 基金 合同 资助 立项 批准 计划 任务 专项 课题立项 项目批准 项目合同 项目资助 基金项目 项目任务"
    " 课题批准 资助项目"
)
LABEL = (
    rf"(?:{_NUMBERED}?(?:编号|批准号|号码|序号|代码|号(?=\s*[:：为]?\s*[A-Za-z0-9#]))"
    r"|项目(?=\s*[:：]\s*[A-Z0-9]))\s*+[为是]?|№|[#]"
    r"|(?<![A-Za-z0-9])(?:Grants?(?:\s?[Nn]os?\.?)?|N[Oo](?:s?\.|(?![a-z])))"
)
"""What announces a number."""
