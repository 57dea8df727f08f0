"""The vocabulary of references: role words, opening and closing words, places. Data only."""

from __future__ import annotations

AUTHOR, EDITOR, TRANSLATOR = "author", "editor", "translator"

ROLES: dict[str, str] = {
    word: field
    for field, words in {
        AUTHOR: "敕编 敕撰 御制 编著 主编著 合著 原著 撰著 著述 著 撰文 撰写 执笔 撰 述 口述 创作 绘著 原作"
        " 导演",
        EDITOR: "总主编 执行主编 分册主编 丛书主编 副主编 主编 合编 汇编 选编 编选 编纂 编撰 编写 编辑 编绘"
        " 编订 编次 编校 改编 "
        "编 纂修 总纂 主纂 纂辑 編 纂 修 辑录 辑校 辑注 辑佚 辑 选辑 集释 集解 集注 笺注 笺证 笺疏 注释 注解 "
        "译注校点 校注 校点 点校 校订 校勘 校释 校证 标点 整理 注疏 疏证 疏 注 校 审校 审订 审定 主审"
        " 审 校对 增订 修订 补注 补 "
        "标校 校补 点评 评注 评点",
        TRANSLATOR: "编译 译注 译校 校译 译著 译述 译评 翻译 合译 摘译 节译 重译 今译 译 译者",
    }.items()
    for word in words.split()
} | {
    "ed": EDITOR,
    "eds": EDITOR,
    "Ed": EDITOR,
    "Eds": EDITOR,
    "editor": EDITOR,
    "editors": EDITOR,
    "trans": TRANSLATOR,
    "Trans": TRANSLATOR,
}
"""Role word → the field of those who bear it."""

AUTHOR_IF_FIRST = frozenset(
    "注 疏 修 纂 纂修 撰 注疏 集解 集注 笺注 注释 校注 集释 译注 编译 译著 辑 改编".split()
)
"""Roles whose bearer stands in the author's place when nobody else does ([晋]杜预注:《春秋左传集解》)."""

LEAD = (
    "参见|参看|参阅|详见|详参|详请参见|转引自|转引|引自|另见|另参见|又见|亦见|并见|可参见|可参阅"
    "|可参考|请参见|请参阅|"
    "主要参见|相关论述参见|相关研究参见|See also |See |see |Cf\\. |cf\\. |参|见|例如|如"
)
LEAD_LABEL = r"(?:参考格式|参考文献|引用格式|本文引用格式|本段引文出自|引文出自|出处)\s?:\s{0,4}"
"""Words before a footnote's reference."""

HOST_LEAD = "载于|原载|收入|收录于|辑入|载|见于|见|刊于|刊载于|发表于|刊"
"""Words before a host in footnotes: 载《中国社会科学》, 见: 许厚泽编."""

ET_AL = frozenset(("等", "等人", "et al", "etal", "et. al", "и др", "ほか", "他"))

ORGANISATION = (
    "大学|学院|研究院|研究所|研究中心|研究室|科学院|委员会|委|协会|学会|公司|出版社|编辑部|编写组"
    "|编委会|课题组|课题组织|项目组|"
    "局|部|厅|处|署|院|馆|站|社|中心|集团|银行|基金会|联盟|联合会|国务院|政府|办公室|办公厅|博物馆"
    "|图书馆|档案馆|法院|检察院|"
    "中学|小学|医院|组织|秘书处|党委|总工会|工作组|小组|网|报|杂志|厂|队|所|会|组"
)
"""How names of organisations end."""

LATIN_ORGANISATION = (
    r"\b(?:Universit\w+|Institut\w+|Academy|Associations?|Societ\w+|Departments?|Committee|Council"
    r"|Cent(?:er|re)s?|Ministry|"
    r"Organi[sz]ation|Commission|Bureau|Administration|Corporation|Company|Inc|Ltd|Laborator\w+"
    r"|Foundation|College|School|Agency|"
    r"Office|Group|Federation|Union|Board|Survey|Bank|Services?|Library|Museum|Program(?:me)?|Network"
    r"|Consortium|Team|"
    r"Collaboration|Press|Police|Government|Nations)\b"
)
"""Words that make a Latin name an organisation's."""

NONE_GIVEN = frozenset(
    (
        "佚名",
        "anon",
        "anonymous",
        "[s.l.]",
        "s.l",
        "[s.n.]",
        "s.n",
        "出版地不详",
        "出版者不详",
        "[出版地不详]",
        "[出版者不详]",
    )
)

PLACES = frozenset(
    "北京 上海 天津 重庆 南京 武汉 广州 深圳 杭州 成都 西安 长沙 沈阳 大连 长春 哈尔滨 济南 青岛 郑州"
    " 开封 洛阳 合肥 芜湖 福州 厦门 "
    "南昌 昆明 贵阳 南宁 桂林 海口 兰州 西宁 银川 乌鲁木齐 呼和浩特 太原 石家庄 保定 拉萨 苏州 扬州"
    " 镇江 无锡 徐州 常州 宁波 温州 "
    "香港 澳门 台北 高雄 台中 北平 奉天 汉口 杨凌 咸阳 秦皇岛 延吉 东京 京都 大阪 首尔 汉城 平壤"
    " 新加坡 莫斯科 彼得格勒 圣彼得堡 "
    "巴黎 伦敦 纽约 柏林 牛津 剑桥 波士顿 费城 芝加哥 华盛顿 坎布里奇 日内瓦 维也纳 罗马 马德里"
    " 阿姆斯特丹 哥本哈根 斯德哥尔摩 "
    "London Oxford Cambridge Boston Berlin Paris Tokyo Beijing Shanghai Chicago Philadelphia "
    "Amsterdam".split()
) | {"New York", "Hong Kong", "Washington", "Washington, D.C", "Princeton", "Berkeley", "Los Angeles"}
"""Places of publishers that stand before a comma instead of a colon."""

DYNASTIES = frozenset(
    "先秦 春秋 战国 秦 汉 西汉 东汉 前汉 后汉 三国 魏 蜀 吴 晋 西晋 东晋 南朝 北朝 南朝宋 南朝梁 刘宋"
    " 齐 梁 陈 北魏 北齐 北周 隋 唐 五代 后晋 后蜀 "
    "南唐 宋 北宋 南宋 辽 金 西夏 元 明 清 民国 近代 周 汉魏 漢 晉 後漢 東漢 陳".split()
)
"""Bracketed marks that are a time, not a country."""

NUMERAL = r"[\d一二三四五六七八九十百〇]{1,5}"

VOLUME = rf"第\s?{NUMERAL}\s?(?:分册|[卷册辑集部编])|卷\s?{NUMERAL}|卷[首末]|[上中下][册卷编]"
"""A volume as it is printed, a piece of a pattern: 第1卷, 卷二, 上册."""

EDITION = (
    "(?:修订|增订|增补|纪念|珍藏|典藏|插图|图文|最新|新|重印|整理|缩印|普及|限定){1,3}[版本]|初版|再版"
    "|影印本|标点本|点校本|校点本|排印本|刻本|铅印本|石印本|抄本|写本|译本"
)
"""An edition that is no number, a piece of a pattern."""
