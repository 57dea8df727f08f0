"""Article pages made for a run, each unlike all others, so that nothing remembered flatters the clock."""

from __future__ import annotations

from random import Random

_SURNAMES = "王Wang 李Li 张Zhang 刘Liu 陈Chen 杨Yang 赵Zhao 黄Huang 周Zhou 吴Wu 徐Xu 孙Sun 胡Hu 朱Zhu 高Gao"
_GIVEN = (
    "岱dai 舟zhou 清qing 和he 宁ning 以yi 南nan 微wei 之zhi 野ye 明ming 海hai 涛tao 静jing 怡yi 文wen"
    " 博bo 雪xue 建jian 国guo 志zhi 斌bin 鹏peng 宇yu 浩hao 思si 远yuan 晨chen 曦xi 梅mei 春chun 云yun"
)
_TOPICS = (
    "黄土边坡 冻融作用 碳通量 多元外交 数字普惠金融 任务卸载 水稻产量 岩石力学 古籍整理 土地流转 图像检测"
)
_TOPICS_EN = (
    "loess slope, freezing and thawing, carbon flux, pluralistic diplomacy, digital inclusive finance,"
    " task offloading, rice yield, rock mechanics, ancient books, land transfer, image detection"
)
_PLACES = "陇东 江右 塞北 岭南 河西 滇西 辽东 关中"
_PLACES_EN = "Longdong Jiangyou Saibei Lingnan Hexi Dianxi Liaodong Guanzhong"
_SAID = (
    "{0}是当前研究的重点,其与{1}的关系尚不明确。|基于{2}个样点连续{3}年的观测,本文比较了{0}在不同条件下的变化。"
    "|结果表明,{0}与{1}显著相关(P<0.0{3}),相关系数为0.{2}。|这为{1}的管理提供了依据,也为{0}的研究积累了数据。"
)
_SAID_EN = (
    "The relation between {0} and {1} is a key issue of recent research in this field.|Based on {2} plots"
    " that were observed over {3} years,this paper compares the changes of {0} under different conditions of"
    " {1}."
    "|The results show that {0} is closely related to {1}(P<0.0{3}),with a coefficient of 0.{2}."
    "|These findings lay a basis for the management of {1} and add data to the study of {0} in other regions."
)
_CQVIP = """{title} 被引量：{n}

{title_en}
摘要 {abstract} {abstract_en}
作者 {names_spaced} {names_en}({body_en}, {place_en} {code}, China)
机构地区 {body}
出处 《{journal}》 CSCD 北大核心 {year}年第{issue}期{first}-{last},共{count}页 {journal_en}
基金 国家自然科学基金项目({grant})。
关键词 {keywords_spaced} {keywords_en_spaced}
分类号 P642.{issue} [天文地球—工程地质学]
  • 相关文献

参考文献3
{references}
使用帮助 返回顶部"""
_WANFANG = """首页
论文
期刊
{title}
引用
收藏
分享
摘要：
{abstract}
Abstract：
{abstract_en}
关键词：
{keywords}
Keywords：
{keywords_en}
作者：
{names}
Author：
{names_en}
作者单位：
{body},{place} {code}
刊名：
{journal}
英文刊名：
{journal_en}
年，卷(期)：
{year},{volume}({issue})
分类号：
TP39{issue}
基金项目：
国家社会科学基金({grant})
在线出版日期：
{year}-01-05（万方平台首次上网日期，不代表论文的发表时间）
页数：
{count}（{first}-{last}）
参考文献
{references}"""
_JOURNAL = """{title}
{names}
{body}, {place} {code}
{title_en}
{names_en}
{body_en}, {place_en} {code}, China
摘要：{abstract}
关键词：{keywords}
Abstract: {abstract_en}
Key words: {keywords_en}
基金项目: 国家重点研发计划项目({grant})
中图分类号: S15{issue} 文献标志码: A 文章编号: 1000-0054({year}){issue}-{first}-{count}
收稿日期: {year}-03-1{issue} 出版日期: {year}-0{issue}-25
引用本文: {names}. {title}[J]. {journal}, {year}, {volume}({issue}): {first}-{last}.
Citation: {names_en}. {title_en}[J]. {journal_en}, {year}, {volume}({issue}): {first}-{last}.
参考文献：
{references}"""
_LAYOUTS = (_CQVIP, _WANFANG, _JOURNAL)
_REFERENCES = (
    "[{0}] {names}. {topic}的研究[J]. {place}学报, {year}, {volume}({issue}): {first}-{last}.",
    "[{0}] {names}. {topic}概论[M]. {place}: {place}出版社, {year}: {first}.",
    "[{0}] {names}. {topic}与社会[D]. {place}: {place}大学, {year}.",
)
ROW = '<div class="row"><span class="text">{0}</span></div>\n'
LINK = '<li class="item"><a href="/Qikan/Article/Detail?id={0}" target="_blank">{1}</a></li>\n'
MENU = '<li class="nav-item"><a href="/Qikan/Search/Index?from={0}" target="_blank">期刊{0}导航</a></li>\n'
SCRIPT = "  $(document).ready(function () {{ if (a < {0}) {{ $('.nav').show(); }} }});\n"


def texts(count: int, seed: int = 7, brief: bool = False) -> list[str]:
    """Copied pages of some 2,300 characters with three references each, in three layouts.

    Brief ones have abstracts of a few sentences and no references: some 1,000 characters.
    """
    random = Random(seed)
    return [_LAYOUTS[index % len(_LAYOUTS)].format(**_page(random, brief)) for index in range(count)]


def saved(count: int, size: int = 100_000, seed: int = 8) -> list[str]:
    """The same as saved HTML, with the menus and scripts of a site and each page's own list of others."""
    random = Random(seed)
    return [_html(text, size, random) for text in texts(count, seed)]


def _html(text: str, size: int, random: Random) -> str:
    lines = "".join(map(ROW.format, text.splitlines()))
    others = "".join(LINK.format(random.randrange(10**9), _page(random)["title"]) for _ in range(20))
    rest = size - len(lines) - len(others)
    menu = "".join(MENU.format(at) for at in range(rest // 2 // len(MENU)))
    script = "".join(SCRIPT.format(at) for at in range(rest // 2 // len(SCRIPT)))
    head = f"<title>{text.splitlines()[0]}</title><script>{script}</script>"
    body = f'<ul class="menu">{menu}</ul>{lines}<h3>相关文献</h3><ul>{others}</ul>'
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def _page(random: Random, brief: bool = False) -> dict[str, str]:
    zh, en = _TOPICS.split(), _TOPICS_EN.split(", ")
    chosen = random.sample(range(len(zh)), 4)
    facts = [zh[chosen[0]], zh[chosen[1]], random.randrange(11, 99), random.randrange(1, 5)]
    facts_en = [en[chosen[0]], en[chosen[1]], *facts[2:]]
    people = [_person(random) for _ in range(random.randrange(2, 6))]
    place = random.randrange(8)
    return _imprint(random) | {
        "title": f"{random.randrange(1990, 2024)}年以来{facts[0]}与{facts[1]}的关系研究",
        "title_en": f"Study on the Relation between {facts_en[0]} and {facts_en[1]} since {facts[2]}".title(),
        "abstract": _said(random, _SAID, facts, 3 if brief else 9, ""),
        "abstract_en": _said(random, _SAID_EN, facts_en, 4 if brief else 11, ""),
        "names": ", ".join(han for han, _ in people),
        "names_spaced": " ".join(han for han, _ in people),
        "names_en": ", ".join(latin for _, latin in people),
        "keywords": "；".join(zh[i] for i in chosen),
        "keywords_en": "; ".join(en[i] for i in chosen),
        "keywords_spaced": " ".join(zh[i] for i in chosen),
        "keywords_en_spaced": " ".join(en[i] for i in chosen),
        "place": _PLACES.split()[place],
        "place_en": _PLACES_EN.split()[place],
        "body": f"{_PLACES.split()[place]}大学第{facts[2]}研究所",
        "body_en": f"Institute {facts[2]}, {_PLACES_EN.split()[place]} University",
        "journal": f"{_PLACES.split()[place]}{facts[0]}学报",
        "journal_en": f"Journal of {_PLACES_EN.split()[place]} Studies",
        "references": "\n".join(_reference(random, zh, number) for number in range(0 if brief else 3)),
    }


def _said(random: Random, sentences: str, facts: list[object], count: int, joint: str) -> str:
    parts = sentences.split("|")
    numbered = [random.randrange(11, 99) for _ in range(count)]
    return joint.join(
        parts[i % len(parts)].format(*facts[:2], number, facts[3]) for i, number in enumerate(numbered)
    )


def _person(random: Random) -> tuple[str, str]:
    surname, syllables = (
        random.choice(_SURNAMES.split()),
        random.sample(_GIVEN.split(), random.choice((1, 2, 2))),
    )
    given = "".join(one[1:] for one in syllables).capitalize()
    return surname[0] + "".join(one[0] for one in syllables), f"{surname[1:]} {given}"


def _imprint(random: Random) -> dict[str, str]:
    first, count = random.randrange(10, 900), random.randrange(5, 25)
    numbers = {"first": first, "last": first + count, "count": count, "year": random.randrange(2005, 2025)}
    more = {"volume": random.randrange(2, 60), "issue": random.randrange(1, 7), "n": random.randrange(50)}
    codes = {"code": random.randrange(100000, 900000), "grant": random.randrange(40000000, 72000000)}
    return {name: str(value) for name, value in (numbers | more | codes).items()}


def _reference(random: Random, topics: list[str], number: int) -> str:
    people = ", ".join(_person(random)[0] for _ in range(random.randrange(1, 4)))
    place, topic = random.choice(_PLACES.split()), random.choice(topics)
    return _REFERENCES[number].format(number + 1, names=people, topic=topic, place=place, **_imprint(random))
