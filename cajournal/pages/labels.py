"""The label table: every printed label that we know, and the field that it announces.

One table for all sites, in simplified and traditional Chinese and in English. A label is looked up
without its spaces, brackets and colon and without regard to case, so `摘　要：`, `【摘要】` and `摘要`
are one entry. A new label is one word in one row.
"""

from __future__ import annotations

from cajournal.text.simplified import traditional

_TABLE: dict[str, str] = {
    # what it is called
    "title": "题名 題名 篇名 标题 標題 题目 題目 论文题目 論文題目 论文题名 論文題名 论文名称 論文名稱"
    " 中文题名 中文標題 中文标题 中文篇名 文章标题 文献标题 title articletitle thesistitle papertitle"
    " 来源篇名 论文标题 書名 书名 中文标准名称 标准名称",
    "title_en": "英文题名 英文標題 英文标题 英文篇名 外文题名 外文標題 英文论文题目 英文論文名稱"
    " 並列篇名 並列題名 并列题名"
    " 英文标准名称 論文名稱(外文) 论文名称(英文) englishtitle titleinenglish alternativetitle",
    # who made it
    "author": "作者 作者: 责任者 責任者 著者 作者姓名 来源作者 中文作者 作者(中文) 文章作者 论文作者"
    " 論文作者 研究生 研究生姓名 撰者 撰稿人 author authors byline author(s)",
    "author_en": "英文作者 外文作者 作者(外文) 作者(英文) 作者英文名 研究生(外文) authorsinenglish"
    " englishauthors",
    "affiliation": "机构 机构名称 完成单位 所在单位 機構 作者单位 作者單位 单位 單位 作者机构 機構名稱"
    " 机构地区 工作单位 作者机构地区 第一作者单位 affiliation affiliations authoraffiliation"
    " authoraffiliations authoraddress institution organization",
    "affiliation_en": "英文单位 英文机构 作者单位(英文)",
    "author_table": "作者单位e-mail 作者单位email",
    "corresponding": "通讯作者 通訊作者 通信作者 通信联系人 通讯联系人 責任作者 责任作者"
    " correspondingauthor correspondingauthors correspondence correspondenceto",
    "biography": "作者简介 作者簡介 第一作者 第一作者简介 作者介绍 authorbio authorbiography"
    " abouttheauthor firstauthor biography aboutauthor",
    "advisor": "导师 導師 指导教师 指導教師 指導教授 导师姓名 指导老师 指導老師 advisor advisors"
    " supervisor supervisors thesisadvisor",
    # where it appeared
    "source": "出处 出處 来源 來源 全文 刊载出处 文献出处 文献来源 文獻出處 发表于 期刊信息 刊名期号"
    " source publicationinfo",
    "journal": "刊名 期刊 期刊名 期刊名称 期刊名稱 中文刊名 刊物名称 杂志名称 来源期刊 來源期刊"
    " 期刊来源 所属期刊 所屬期刊 所在期刊 刊物 journal journaltitle journalname publicationtitle",
    "journal_en": "英文刊名 外文刊名 刊名(英文) 英文期刊名",
    "newspaper": "报纸名称 报纸 報紙名稱 报纸名 来源报纸 newspaper",
    "proceedings": "会议录名称 會議錄名稱 论文集 論文集 会议录 母体文献 论文集名称 proceedings",
    "event": "会议名称 會議名稱 会议 學術會議 conference conferencename",
    "event_place": "会议地点 會議地點 会议地址 conferencelocation",
    "event_date": "会议时间 會議時間 会议日期 conferencedate",
    "yearbook": "年鉴名称 年鉴 年鑑名稱 来源年鉴",
    "database": "数据库",
    "section": "版号 版次 版面",
    "section_name": "版名 版面名称",
    "year": "年份 出版年 年 论文出版年 論文出版年 出版年份 发表年 學年 学位年度 年卷期 年,卷(期)"
    " 学位授予年 授予学位年份 学位授予年度 学位授予年份 学位年份 期刊年份 year publicationyear",
    "volume": "卷 卷号 卷次 volume",
    "issue": "期 期号 期次 期數 issue",
    "issue_line": "刊期 年代卷期 卷期 年卷期号 年/卷/期 卷期/出版年月",
    "pages": "起始页码 页码 頁碼 起止页 起訖頁 起止页码 页码范围 頁次 页次 页 所在页码 条目页码"
    " pages pagerange page",
    "page_count": "全文页数 页数 頁數 总页数 論文頁數 论文页数 共页数 numberofpages pagecount",
    "publisher": "出版社 出版者 出版单位 发行单位 出版發行 publisher",
    "school": "学位授予单位 學位授予單位 授予单位 授予學位單位 學校 学校 校院名稱 校院名称 毕业院校"
    " 学位授予机构 培养单位 university school degreegrantor",
    "department": "系所名稱 系所名称 院系 学院 學院 所属院系 department",
    "degree": "学位级别 學位類別 學位级别 学位 學位 学位名称 學位名稱 学位层次 授予学位 学位类型 degree"
    " degreename degreelevel",
    "major": "学科专业 学科 专业 专业名称 学科专业名称 專業",
    # what it says
    "abstract": "正文快照 摘要 摘要: 中文摘要 提要 内容提要 內容提要 内容摘要 內容摘要 文摘 论文摘要"
    " 論文摘要 摘要(中文) 简介 内容简介",
    "abstract_en": "abstract 英文摘要 外文摘要 摘要(英文) 摘要(外文) englishabstract summary abstracts",
    "keywords": "关键词 關鍵詞 关键字 關鍵字 中文关键词 中文關鍵詞 主题词 主題詞 关健词 关键词:"
    " 中文關鍵字 關鍵詞(中文)",
    "keywords_en": "keywords keyword 英文关键词 英文關鍵詞 外文關鍵詞 外文关键词 英文關鍵字"
    " 關鍵詞(外文) keywordsandphrases indexterms",
    "clc": "中图类号 分类号 分類號 中图分类号 中圖分類號 中图分类 中图法分类号 中国图书分类号"
    " 中图分类法 clc clcnumber classnumber clccode chineselibraryclassification classificationcode",
    "funding": "基金 基金项目 基金項目 资助项目 資助項目 基金资助 资助基金 项目基金 科研项目 资助"
    " 基金信息 项目资助 課題 课题项目 资助信息 支持基金 基金来源",
    "funding_en": "fund funds funding fundproject fundprojects fundsproject foundation foundationitem"
    " foundationitems supportedby fundinginformation foundationproject foundationsupport sponsoredby"
    " projectsupportedby grant grants",
    # numbers
    "doi": "doi 数字对象标识符 doi号 数字识别码 数字对象唯一标识符 doiurl linkdoi",
    "cstr": "cstr",
    "issn": "issn 国际刊号 國際刊號 国际标准刊号 国际统一刊号 国际标准连续出版物号 issn号 刊号issn printissn",
    "cn": "cn 国内刊号 國內刊號 国内统一刊号 国内统一连续出版物号 cn号 国内标准刊号",
    "isbn": "isbn isbn号 国际标准书号",
    "collection": "丛书名 丛书 所属丛书 丛书名称",
    "article_number": "文章编号 文章編號 articleid articleno",
    "url": "url 网址 网站 链接 链接地址 永久链接 本文链接 本文网址 全文链接 链接本文 原文链接",
    "patent_number": "申请号 申请(专利)号 申请/专利号 专利号 公开号 公开(公告)号 专利申请号 授权公告号"
    " 申请(专利)号码",
    "applicant": "申请/专利权人 申请人 专利权人 申请(专利权)人 申请权利人 专利申请人",
    "inventor": "发明/设计人 发明人 发明(设计)人 设计人 发明设计人",
    "standard_number": "标准号 标准编号 标准代号",
    "drafter": "起草人 主要起草人",
    "standard_body": "发布单位 起草单位 发布部门 发布机构 标准发布机构 归口单位",
    # dates
    "published": "纸质出版日期 纸质出版 公开公告日 公开/公告日 授权公告日 授权公布日 出版日期 发表时间"
    " 发表日期 出版时间 出版年月 刊出日期 刊出时间 刊出 出刊日期 公开日 公开日期 公告日 公开(公告)日"
    " 发布时间: 日期 published publishdate publicationdate datepublished pubdate publisheddate",
    "online": "在线公开时间 在线出版时间 发布日期 发布时间 网络出版日期 网络首发日期 网络首发时间"
    " 网络出版时间 在线出版日期 在线出版 上线日期 网络首发 优先出版日期 录用定稿网络首发 online"
    " onlinedate availableonline publishedonline firstonline",
    "report": "报告类型 报告编号 报告编制时间",
    "compiled": "编制时间",
    "posted": "提交时间 提交日期 posted posteddate",
    "received": "收稿日期 收稿时间 收稿日 投稿日期 来稿日期 收稿 申请日 申请日期 received receiveddate"
    " submitted datereceived",
    "newspaper_date": "报纸日期 见报日期",
    "implemented": "实施日期",
    # use
    "cited_by": "被引量 被引次数 被引频次 被引 引证次数 citedby citations",
    "downloads": "下载量 下载次数 下载 下載 下载数 pdf下载量 download downloads pdfdownloads",
    # the article as its own page cites it
    "cite": "引用本文 引用格式 本文引用格式 引文格式 文章引用 引用本文格式 引用 中文引用格式"
    " 参考文献格式 引用文本 引用信息",
    "cite_en": "citation citethisarticle citethisarticleas howtocite cite howtocitethisarticle"
    " englishcitation 英文引用格式 tocitethisarticle",
    "crumbs": "当前位置 您的位置 您现在的位置 当前所在位置 您所在的位置",
    # lists of other works than those that the article cites
    "others": "引证文献 共引文献 同被引文献 二级参考文献 二级引证文献 相似文献 施引文献 相关文章"
    " 推荐文章 读者推荐 相关基金文献 被引文献",
    "references": "参考文献 參考文獻 references reference 参考资料 文献 引用文献 主要参考文献 注释 參考書目",
}

_IGNORED = (
    "series 主权项 主权利要求 权利要求书 主分类号 专利类型 代理机构 代理人 国省代码 优先权 法律状态"
    " 主申请人地址 申请人地址 专利代理机构 国别省市代码 国别 强制性标准 开本页数 采用关系 内容语文"
    " 申请公布号 授权公布号 公开公告号 公开/公告号 地址 标准状态 中国标准分类号 国际标准分类号 标准类型"
    " 机标分类号 机标关键词 第一机构 主编单位 条目类型 修回 接受 录用 字数 开本 备注 来自 版本历史"
    " 推荐引用方式 所属期刊栏目 文献类别 网络版专辑 收录 收錄 语种 語種 语文别 語文別 论文种类 論文種類"
    " 文献标识码 文献标志码 文献类型 文献標識碼 专辑 专题 专 分类 浏览 瀏覽 点击 点击数 阅读 阅读次数"
    " 点击次数 访问 大小 修回日期 修订日期 改回日期 录用日期 接受日期 接收日期 网刊发布日期 修稿日期"
    " 退修日期 口试日期 口試日期 口試委員 畢業學年度 研究方法 相關次數 分享至 出版周期 主管单位"
    " 主办单位 主辦單位 文章历史 稿件历史 期刊荣誉 期刊收录 复合影响因子 综合影响因子 杂志名称: 附件"
    " 文内图片 热点关注度 论文服务 关联作者 相关作者 相关机构 相关期刊 详细信息 更多信息"
    " moreinformation revised accepted reviseddate accepteddate views pdf html funddate 作者贡献"
    " 利益冲突 致谢 acknowledgements 目录 责任编辑 編輯 编辑 学科分类 学科分类号 文献标识符 版权"
    " copyright 友情链接 百度学术 期刊导读 文章导航 增强出版 图表 图 表 附录 所属栏目 栏目 馆藏号"
    " 上传日期 信息来源 英文信息 分享 审稿"
).split()

LABELS: dict[str, str] = {word: field for field, words in _TABLE.items() for word in words.split()}
LABELS.update((word, "ignored") for word in _IGNORED)
LABELS = {traditional(word): field for word, field in LABELS.items()} | LABELS

PLAIN_SPACE = frozenset(
    (
        "题名 題名 作者 机构 出处 来源 基金 摘要 关键词 關鍵詞 分类号 作者单位 机构地区 基金项目"
        " 中图分类号 keywords 关键字 提要 刊名 摘要:"
        "keyword doi issn cn 导师 学位授予单位 篇名 abstract 标题 参考文献 基金资助"
    ).split()
)
"""Labels that are followed by a mere space on the pages that we know (摘要 2020年后…)."""

GLUED = ("中图分类号", "关键词", "關鍵詞", "题名", "Keywords", "摘要")
"""Labels that copying glues to what follows them (题名人工智能…)."""

BLOCKS = frozenset({"abstract", "abstract_en", "references"})
"""Fields whose value runs over several lines."""

LISTS = frozenset(
    "author author_en author_table affiliation affiliation_en keywords keywords_en funding funding_en"
    " biography corresponding"
    " cite cite_en source event school inventor applicant advisor".split()
)
"""Fields whose value may follow on the lines below a label that stands alone."""

PAIRED = frozenset({"author", "advisor", "title", "department", "degree", "school", "inventor"})
"""Fields whose English form may stand on the next line, unlabelled (Taiwan's thesis pages)."""
