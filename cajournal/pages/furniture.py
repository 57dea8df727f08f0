"""What surrounds an article on its page and is no part of the record: data, and how to take it off."""

from __future__ import annotations

import re

from cajournal.text.spacing import trim

WORDS = (
    "认领 收起 收起更多 展开更多 展开全部 展开 更多 还原 在线阅读 下载PDF 免费下载 下载全文 PDF全文下载"
    " CAJ全文下载 职称材料 分享 收藏"
    " 导出 打印 评论 关注 已关注 登录 注册 首页 返回顶部 返回首页 使用帮助 相关文献 相似文献 高级检索"
    " 检索 文章快速检索 引用 复制 订阅"
    " 投稿 举报 详细信息 更多信息 收藏本站 我的账户 整本下载 分页下载 分章下载 移动知网 全球学术快报"
    " 用户反馈 在线咨询 免费文献传递"
    " 查看全文 全文下载 关闭窗口 上一篇 下一篇 期刊简介 收藏 分享收藏 全文 HTML XML PDF KB MB 批量引用"
    " 原文传递 手机阅读"
    " 简易检索 簡易檢索 詳目顯示 查詢本校圖書館目錄 請先登入 勘誤回報 预览 预览PDF 创建看板 音频听论文"
    " AI辅助阅读 记笔记 AI阅读"
    " 分享到 分享至 微信 微博 新浪微博 QQ QQ空间 朋友圈 复制链接"
    " 扫一扫 关于我们 联系我们 帮助中心 网站地图 个人中心"
    " 扫码阅读 加入购物车 微信扫一扫 More Less Download Share Export Login Register Home Help"
).split()
"""Words that stand on buttons and links."""

_WORD = "|".join(sorted(map(re.escape, WORDS), key=len, reverse=True))
LINE = re.compile(rf"[\s•·|«»<>★☆＞/,，:：()（）0-9-]*+(?:(?:{_WORD})[\s•·|«»<>★☆/,，:：()（）0-9-]*+)++")
"""A line of nothing but furniture: `fullmatch` it. Possessive, so that no line is tried twice."""
_RIGHTS = ("©", "Copyright ©", "Copyright©", "Copyright (c)", "Copyright (C)", "Copyright(C)")
_FIRST = frozenset(word[0] for word in (*WORDS, *_RIGHTS, "豆瓣")) | frozenset(
    "•·|«»<>★☆＞/,，:：()（）-0123456789"
)
_RATED = re.compile(r"豆瓣评分\s*[\d.]+")
TAIL = re.compile(
    r"(?:\s+(?:认领(?:\s+引用)?|被引量[:：]?\s*\d+)|(?:(?<=[。.！!…”)）\s])|(?<=[一-龥])\s)"
    r"(?:收起更多|收起|展开更多|展开全部|查看全部|查看更多|更多|还原)(?:>>|»)?(?:\s*(?:收起|更多|还原))*+|附视频)+\s*$"
)
"""Furniture behind a value on the same line."""
_TAIL_ENDS = frozenset("领用起多开部原频>»0123456789")

BADGES = frozenset(
    "北大核心 CSCD CSSCI CAS EI SCI SCIE CSTPCD JST AJ AMI RCCSE WJCI ISTIC PKU ISTP SSCI MEDLINE"
    " 核心期刊 网络首发 优先出版 开放获取"
    " 独家 CSSCI扩展版 OA".split()
)
"""Which indexes hold the journal: they stand between its name and its issue."""

CITED_BY = re.compile(r"被引(?:量|次数|频次)?\s*+(?:[:：(（]\s*+)?(\d{1,7})")
DOWNLOADS = re.compile(r"下载(?:量|次数)?\s*[:：(（]\s*(\d{1,9})")


def is_line(text: str, start: int, end: int) -> bool:
    """Whether a line is nothing but furniture.

    >>> is_line("使用帮助 返回顶部", 0, 9)
    True
    """
    if text[start] not in _FIRST:
        return False
    if text.startswith(_RIGHTS, start, end) or _RATED.fullmatch(text, start, end):
        return True
    if end - start >= 80:
        return False
    return LINE.fullmatch(text, start, end) is not None or _is_menu(text[start:end].split())


_MENU = frozenset(
    (*WORDS, *"资源 服务 帮助 期刊 学位 会议 新闻 公告 动态 会员 我的 退出 中心 数据库 图书".split())
)


def _is_menu(words: list[str]) -> bool:
    """Entries of a menu on one line: 首页 资源 服务 关于我们."""
    return len(words) > 2 and _MENU.issuperset(words)


def strip(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the furniture and the blanks at its end.

    >>> text = "在线诉讼的发展路径 认领 被引量：2"
    >>> text[slice(*strip(text, 0, len(text)))]
    '在线诉讼的发展路径'
    """
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start and text[end - 1] in _TAIL_ENDS:
        found = TAIL.search(text, max(start, end - 80), end)
        end = found.start() if found else end
    return trim(text, start, end)
