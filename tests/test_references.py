"""Printed references: golden cases by pattern, and what holds for every text.

A case names a string and the fields that its reading must have (`expect`) or must not have (`absent`).
Texts are compared as printed, widths, spaces and the shapes of dashes apart; volume, issue and edition
also without the words around their number (第4卷 is 4), because the source's form is what is stored.
"""

from __future__ import annotations

import json
import re
import time
import unicodedata
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cajournal as caj
from cajournal.references.lists import split
from cajournal.text.width import fold

CASES = Path(__file__).parent / "cases" / "references"
OPEN, KNOWN = "open", "known_failures"
"""Cases that the reader does not yet get right; cases that it is not meant to get right."""


# Golden cases


def _all_cases() -> list[Any]:
    marks = {OPEN: [pytest.mark.xfail(strict=False, reason="open")]}
    return [
        pytest.param(case, id=f"{path.stem}:{case['label']}", marks=marks.get(path.stem, ()))
        for path in sorted(CASES.glob("*.json"))
        if path.stem != KNOWN
        for case in json.loads(path.read_text(encoding="utf-8"))
    ]


def _known_failures() -> list[Any]:
    return json.loads((CASES / f"{KNOWN}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", _all_cases())
def test_case(case: dict[str, Any]) -> None:
    assert _read(case) == _wanted(case)


@pytest.mark.parametrize("case", _known_failures(), ids=lambda case: case["label"])
def test_known_failure_still_fails(case: dict[str, Any]) -> None:
    """A case that passes now moves to its pattern's file; each says in `why` what it would take."""
    assert case["why"]
    assert _read(case) != _wanted(case)


def _wanted(case: dict[str, Any]) -> dict[str, Any]:
    wanted = {field: _plain(field, value) for field, value in case["expect"].items()}
    return wanted | dict.fromkeys(case.get("absent", ()))


def _read(case: dict[str, Any]) -> dict[str, Any]:
    citation = caj.parse_reference(case["raw"])
    return {field: _plain(field, _value(citation, field)) for field in _wanted_fields(case)}


def _wanted_fields(case: dict[str, Any]) -> list[str]:
    return [*case["expect"], *case.get("absent", ())]


def _value(citation: caj.Citation, field: str) -> Any:
    if field == "host_editor":
        return [str(person) for person in citation.container_author + citation.editor]
    if field in ("nationality", "dynasty"):
        return [mark for person in citation.author if (mark := getattr(person, field))]
    value = getattr(citation, field)
    if field in ("author", "editor", "translator", "advisor"):
        return [str(person) for person in value]
    return str(value) if field in ("issued", "accessed") and value else value


_DASHES = re.compile(r"[‐-―－~～〜—]+")
_NUMBER_WORDS = re.compile(
    r"^(?:第|卷|[Vv]ol\.?)(?=[\d一二三四五六七八九十])|(?<=[\d一二三四五六七八九十])(?:卷|册|期|版|輯|辑|本)$"
)


def _plain(field: str, value: Any) -> Any:
    """A value as it is compared: half-width, without spaces, one kind of dash; None for nothing."""
    if isinstance(value, list):
        return [_plain(field, item) for item in value] or None
    if not isinstance(value, str):
        return value or None
    text = "".join(_DASHES.sub("-", unicodedata.normalize("NFKC", value)).split())
    if field in ("volume", "issue", "edition"):
        text = _NUMBER_WORDS.sub("", _NUMBER_WORDS.sub("", text))
        text = re.sub(r"^0+(?=\d)", "", text)
    return text.replace("、", ",") if field in ("page", "locator") else text


# What holds for every text

_LISTED = [case.values[0] for case in _all_cases()]
_FRAGMENTS = (
    "[1] 1 ① 张三 李四, 欧阳修 [美]罗尔斯 (清)顾炎武 中国科学院 Smith J A, et al. 等 等, 主编 编著 著 译. "
    "[M] [J/OL]. [D] [EB/0L]. // 见: 载 In: 《史记》 《 》 〈 ( ) [ ] （ ） 【 北京: 中华书局, [S.l.]: "
    "商务印书馆 2020 [1936] 2020-05-06 2020年版 清同治四年 第3版. 45(2): 12-15+20. 第25页。 ，第3卷 (增刊1) "
    "总第12期 上册 A05 DOI:10.1000/x. https://a.cn/b?c=1 CN101106276A GB/T 7714—2015 [2020-01-01] "
    "： 。 ， . , ; ; — ~ \n \t 被引量：5 查看全文 Proceedings of the 5th Conference, Русский 東京 の研究 "
    "\\bibitem{a}"
).split(" ")
references = st.lists(st.sampled_from(_FRAGMENTS) | st.text(max_size=4), max_size=40).map("".join)
spaced_references = st.lists(st.sampled_from(_FRAGMENTS), max_size=30).map(" ".join)
printed = st.sampled_from([case["raw"] for case in _LISTED])
"""Strings of the golden cases: whatever a reader meets, and what it may be cut from."""


@st.composite
def cut_references(draw: st.DrawFn) -> str:
    """A printed reference with a piece taken out of it, doubled, or given to another one."""
    first, second = draw(printed), draw(printed)
    start, end = sorted((draw(st.integers(0, len(first))), draw(st.integers(0, len(first)))))
    return draw(
        st.sampled_from([first[:start] + first[end:], first[:end] + first[start:], first[:start] + second])
    )


any_text = st.text() | references | spaced_references | cut_references()


@given(any_text)
@settings(max_examples=400, deadline=None)
def test_any_text_gives_a_citation(text: str) -> None:
    citation = caj.parse_reference(text)
    assert citation.raw == text
    assert 0 <= citation.confidence <= 1


@given(any_text)
@settings(max_examples=400, deadline=None)
def test_every_value_stands_in_the_source(text: str) -> None:
    _assert_traceable(text)


@pytest.mark.parametrize("case", _LISTED, ids=lambda case: case["label"])
def test_every_value_of_a_case_stands_in_the_source(case: dict[str, Any]) -> None:
    _assert_traceable(case["raw"])


def _assert_traceable(text: str) -> None:
    explained = caj.explain_reference(text)
    assert explained.record == caj.parse_reference(text)
    for evidence in explained.evidence:
        assert 0 <= evidence.start < evidence.end <= len(text), evidence
    told = {evidence.field for evidence in explained.evidence}
    source = _folded(text)
    for field, value in _printed_values(explained.record):
        assert _folded(value) in source, (field, value)
        assert field in told, f"no span for {field}"
    for notice in explained.record.notices:
        assert notice.start is None or 0 <= notice.start <= notice.end <= len(text), notice  # type: ignore[operator]


_TOLD = {
    "[101] 李卫东": "中国",
    "李鸿远": "(光绪十三年三月十三日)",
    "许慎撰": "页下栏",
    "民国《川沙县志》": "民国《",
    "[6] 乾隆": "乾隆《",
}
"""How the cases begin of which no field holds a part, and that part."""


@pytest.mark.parametrize("case", _LISTED, ids=lambda case: case["label"])
def test_what_no_field_of_a_case_holds_is_told(case: dict[str, Any]) -> None:
    known = [part for begin, part in _TOLD.items() if case["raw"].startswith(begin)]
    assert _unread(case["raw"]) == known


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("乾隆《德州志》卷5，北京：江海社，1987年影印本。", "乾隆《"),
        ("张三. 河工[M]. 北京: 江海社, 2001: 12. 限量印制三百部", "限量印制三百部"),
        ("张三. 河工[J]. 水利, 2001, 3(2): 12. 附图三幅.", "附图三幅"),
        ("张三：《河工》，《水利》2001年第2期，附图三幅，第12页。", "》2001年第2期，附图三幅，第12页"),
    ],
)
def test_what_no_field_holds_is_told_with_its_place(text: str, part: str) -> None:
    assert _unread(text) == [part]


def _unread(text: str) -> list[str | None]:
    notices = [one for one in caj.parse_reference(text).notices if one.code == "unread:text"]
    assert all(text[one.start : one.end] == one.value for one in notices)
    return [one.value for one in notices]


_OUR_WORDS = {"type", "medium", "language", "status", "raw"}
"""Fields that hold a word of ours, not of the source (`medium` repairs what OCR did to a mark)."""


def _printed_values(citation: caj.Citation) -> list[tuple[str, str]]:
    """The plain strings of a citation by their paths, and its people's names."""
    values = [(f, v) for f, v in citation.__dict__.items() if isinstance(v, str) and f not in _OUR_WORDS]
    for field in ("author", "editor", "translator", "container_author", "advisor"):
        people = getattr(citation, field)
        values += [
            (f"{field}[{i}]", part) for i, person in enumerate(people) for part in _printed_name(person)
        ]
    return values


def _printed_name(person: caj.Author) -> list[str]:
    """A name as it stands in the source; of one that was turned (埃利亚斯，诺伯特) each half."""
    name = person.name
    turned = name.family and name.given and name.han == f"{name.given}·{name.family}"
    return [str(name.family), str(name.given)] if turned else [str(person)]


_SEPARATORS = re.compile(r"[,、页頁和及第&+\-~.:;]")
_BRACKETS = str.maketrans("【】〔〕［］（）", "[][][]()")
_SPACES = re.compile(r"[\s\u200b\ufeff]+")


# Unicode does not fold these: ❶ … ❿.
_BLACK_CIRCLES = {0x2776 + index: str(index + 1) for index in range(10)}


def _folded(text: str) -> str:
    """Widths, spaces, letter case, separators and OCR's letters for digits apart."""
    plain = unicodedata.normalize(
        "NFKC", unquote(fold(text).translate(_BRACKETS).translate(_BLACK_CIRCLES))
    ).casefold()
    return _SEPARATORS.sub("", _DASHES.sub("-", _SPACES.sub("", plain))).replace("o", "0").replace("l", "1")


# Time

_HOSTILE = (
    *(
        "[",
        "]",
        "([{《〈",
        "》",
        "“”",
        "'",
        "//",
        "/",
        "-",
        "—",
        "～",
        "·",
        ". ",
        "．",
        ", ",
        "，",
        ": ",
        "; ",
        "& ",
        "? ",
        " ",
        "\n",
        "\u3000",
    ),
    *(
        "1",
        "1-2,",
        "1.",
        "2001",
        "2001, ",
        "(2001)",
        "2001-01-01",
        "2OOO",
        "第1卷",
        "第1页",
        "45(2): ",
        "pp. ",
        "Vol. 1, ",
        "民国",
        "年",
    ),
    *(
        "中",
        "a",
        "Aa ",
        "A. ",
        "张三, ",
        "张三 ",
        "等, ",
        "、",
        "张三译 ",
        "著 ",
        "Smith, J., ",
        "[美]约",
        "公司",
        "题名. ",
        "《史》",
        "载《刊》",
        "见: ",
        " In: ",
    ),
    *(
        "[J]. ",
        "[M]",
        "[1] ",
        "①",
        "10.1000/",
        "DOI:10.1/a ",
        "http://",
        "http://a.b/ ",
        "GB/T 1—",
        "CN1",
        "诉案，法院",
        "被引量：",
        "查看",
        " and ",
    ),
    *("[1] 张三. 题名[J]. 刊名, 2001, 3(4): 5-6. ", "张三：《题名》，《刊名》2001年第1期，第5页。"),
)
"""What a reader may stumble over when it comes again and again."""


@pytest.mark.parametrize("before", ["", "[1] 张三. 题名[J]. ", "张三：《题名》，", "Smith, J. (2001). "])
@pytest.mark.parametrize("piece", _HOSTILE, ids=repr)
def test_time_grows_with_length(piece: str, before: str) -> None:
    """Four times the text takes about four times as long; a square would take sixteen times.

    Steps of 4 from few repetitions, so that what explodes is caught before it does; below the floor
    the clock's own noise counts for more than the reading.
    """
    floor = 0.008
    for count in (16, 64, 256):
        short = _seconds(before + piece * count)
        assert _seconds(before + piece * (4 * count)) < 12 * max(short, floor), 4 * count


def _seconds(text: str) -> float:
    """The best of three, so that another process on the machine does not count."""
    return min(_once(text) for _ in range(3))


def _once(text: str) -> float:
    start = time.perf_counter()
    caj.parse_reference(text)
    return time.perf_counter() - start


# Lists

_FIRST = "赵明. 图书馆空间再造[J]. 图书馆论坛, 2015, 35(1): 12-16."
_SECOND = "钱进, 孙立. 开放获取政策研究[M]. 北京: 科学出版社, 2018: 33."
_THIRD = "LI X, ZHOU Y. Metadata quality in repositories[J]. Library Trends, 2012, 60(4): 700-715."
_TITLES = ["图书馆空间再造", "开放获取政策研究", "Metadata quality in repositories"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"[1] {_FIRST}\n[2] {_SECOND}\n[3] {_THIRD}", id="numbered"),
        pytest.param(f"1. {_FIRST}\n2. {_SECOND}\n3. {_THIRD}\n", id="dotted"),
        pytest.param(f"① {_FIRST}\n② {_SECOND}\n③ {_THIRD}", id="circled"),
        pytest.param(f"（1）{_FIRST}\n（2）{_SECOND}\n（3）{_THIRD}", id="round brackets"),
        pytest.param(f"• {_FIRST}\n• {_SECOND}\n• {_THIRD}", id="bullets"),
        pytest.param(f"{_FIRST}\n{_SECOND}\n{_THIRD}", id="one per line"),
        pytest.param(f"{_FIRST}\r\n\r\n{_SECOND}\r\n\r\n{_THIRD}\r\n", id="blank lines"),
        pytest.param(f"参考文献：\n[1] {_FIRST}\n[2] {_SECOND}\n[3] {_THIRD}", id="heading"),
        pytest.param(f"[1] {_FIRST} [2] {_SECOND} [3] {_THIRD}", id="one block"),
        pytest.param(f"[1]{_FIRST}[2]{_SECOND}[3]{_THIRD}", id="one block, glued"),
        pytest.param(
            f"{_FIRST[:14]}\n    {_FIRST[14:]}\n{_SECOND}\n{_THIRD[:50]}\n    {_THIRD[50:]}", id="hanging"
        ),
        pytest.param(
            f"[1] {_FIRST[:14]}\n{_FIRST[14:]}\n[2] {_SECOND}\n[3] {_THIRD[:50]}\n{_THIRD[50:]}", id="wrapped"
        ),
        pytest.param(
            "\\begin{thebibliography}{9}\n"
            f"\\bibitem{{a}} {_FIRST}\n\\bibitem[2]{{b}}\n{_SECOND}\n"
            f"\\bibitem{{c}} {_THIRD}\n\\end{{thebibliography}}",
            id="bibitem",
        ),
        pytest.param(
            f"1{_FIRST} 被引量：5\n2{_SECOND}\n3{_THIRD} 查看全文",
            id="copied from a database",
        ),
    ],
)
def test_a_list_is_split(text: str) -> None:
    assert [citation.title for citation in caj.parse_references(text)] == _TITLES


def test_labels_of_a_list_are_kept() -> None:
    listed = caj.parse_references(f"[7] {_FIRST}\n[8] {_SECOND}\n[9] {_THIRD}")
    assert [citation.label for citation in listed] == ["7", "8", "9"]


def test_an_item_that_is_no_reference_is_kept() -> None:
    listed = caj.parse_references(f"[1] {_FIRST}\n[2] 同上\n[3] {_THIRD}")
    assert [citation.title for citation in listed][::2] == _TITLES[::2]
    assert "同上" in listed[1].raw


@pytest.mark.xfail(reason="open")
def test_a_list_of_all_cases_gives_each_once() -> None:
    raws = [case["raw"].replace("\n", "") for case in _LISTED if case["expect"].get("label")]
    listed = caj.parse_references("\n".join(raws))
    assert [citation.raw for citation in listed] == raws


def test_glued_references_are_set_apart() -> None:
    both = f"[1] {_FIRST}[2] {_SECOND}"
    first = caj.parse_reference(both)
    assert (first.title, first.page) == (_TITLES[0], "12-16")
    assert "further-references" in {notice.code for notice in first.notices}
    assert [citation.title for citation in caj.parse_references(both)] == _TITLES[:2]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("李四. 别论[J]. 学刊, 2021(2): 1-9.", 3),  # its number was forgotten
        ("Zhang S. A topic[J]. Journal, 2020(2): 1-9.", 2),  # the English of the entry above
        ("学刊[J]. 河海书局, 2021: 10.", 2),  # the line goes on
        ("别论, 又一论", 2),
    ],
)
def test_a_whole_reference_without_a_number_is_one_of_a_numbered_list(line: str, count: int) -> None:
    text = f"[1] 张三. 论题[J]. 学刊, 2020(2): 1-9.\n{line}\n[2] 王五. 余论[J]. 学刊, 2021(2): 1-9."
    assert len(caj.parse_references(text)) == count


@pytest.mark.parametrize(
    "after", ["致谢\n感谢大家。", "作者简介：王五（1990—），男，博士。", "相似文献\n[1] 丙", "附录A"]
)
@pytest.mark.parametrize("labels", [("[1] ", "[2] "), ("", "")])
def test_a_list_ends_where_something_else_begins(labels: tuple[str, str], after: str) -> None:
    first = labels[0] + "甲乙. 论学[J]. 学刊, 2020(1): 1-2."
    last = labels[1] + "丙丁. 题名研究[D]. 武汉: 江海大学, 2019."
    assert list(split(f"参考文献\n{first}\n{last}\n{after}")) == [first, last]


@given(any_text)
@settings(max_examples=200, deadline=None)
def test_any_text_is_a_list(text: str) -> None:
    for citation in caj.parse_references(text):
        assert citation.raw in text


def test_an_iterable_is_read_one_by_one() -> None:
    read = caj.iter_references(raw for raw in (_FIRST, _SECOND))
    assert next(read).title == _TITLES[0]
    assert next(read).title == _TITLES[1]


def test_nothing_gives_nothing() -> None:
    assert caj.parse_references("") == []
    assert caj.parse_references(" \n\n") == []
    assert caj.parse_reference("").title is None


@pytest.mark.parametrize(
    "raw",
    [
        "陈桂．河上旧闻．东海工人日报，1987:3",
        "(草原中心). (2021). [数据集]. http://a.cn/1 [2021, 畜牧指标（2001—2019年） [数据集]. 草原中心.]",
    ],
)
def test_a_shape_of_another_style_is_kept_whole(raw: str) -> None:
    assert caj.parse_reference(raw).raw == raw
