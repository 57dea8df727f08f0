"""What a file is told by: its content, in any encoding; parts of several formats; what is broken in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import cajournal as caj
from cajournal.formats.base import Loaded, all_formats

RECORDS = [
    caj.Article(
        type="article-journal", key=f"key{n}", title=f"黃土高原第{n}區的降雨", author=["陳一", "李四"],
        container_title="地理學報", issued=2010 + n, volume=str(n), issue="3", page=f"{n}-{n + 9}",
        language="zh-Hant",
    )
    for n in range(1, 5)
]  # fmt: skip
WRITTEN = sorted(name for name, format in all_formats().items() if format.dumps and name != "gbt7714")
# Made-up files of the formats that are only read; each has a record.
READ = {
    "nbib": "PMID- 123\nTI  - The soil of 黃土.\nFAU - Li, Si\nJT  - Soil\nDP  - 2020 Jan\n\n",
    "estudy": "DataType: 1\nTitle-題名: 黃土的雨\nAuthor-作者: 陳一;李四;\nYear-年: 2014\n",
    "cssci": "【来源篇名】黃土的雨\n【来源作者】陳一/李四\n【期刊】地理學報\n【年代卷期】2014,69(030):1-9\n",
    "cqvip-xml": "<PeriodicalPaper><Titles><Title><Text>黃土的雨</Text></Title></Titles></PeriodicalPaper>\n",
}
DETECTED = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "gbk": "gb18030"}


def text_of(name: str, records: list[caj.Record] | None = None) -> str:
    return READ[name] if name in READ else caj.dumps(records or RECORDS[:2], name)


def loaded(content: str | bytes, format: str | None = None) -> Loaded:
    found = caj.loads(content, format)
    assert isinstance(found, Loaded)
    return found


@pytest.mark.parametrize("name", [*WRITTEN, *READ])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"]
)
def test_the_content_tells_format_and_encoding(name: str, encoding: str) -> None:
    text = text_of(name)
    expected = loaded(text, name)
    for end in ("\n", "\r\n", "\r"):
        found = loaded(text.replace("\n", end).encode(encoding))
        assert (found.format, found.encoding) == (name, DETECTED.get(encoding, encoding))
        assert found == expected


@pytest.mark.parametrize("name", WRITTEN)
def test_text_in_big5_comes_back(name: str) -> None:
    found = loaded(text_of(name).encode("big5"))
    assert (found, found.encoding) == (loaded(text_of(name)), "big5hkscs")


def test_the_suffix_does_not_decide(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text(text_of("ris"), "utf-8")
    assert caj.load(tmp_path / "refs.bib") == loaded(text_of("ris"))


def test_a_byte_order_mark_is_no_character() -> None:
    found = loaded("\ufeffTY  - JOUR\nTI  - 多元外交\nER  - \n")
    assert [str(getattr(record, "title", "")) for record in found] == ["多元外交"]
    assert found.format == "ris"


# --- several formats in one file

STARTING = [name for name in [*WRITTEN, *READ] if name != "biblatex"]


@pytest.mark.parametrize("first", STARTING)
@pytest.mark.parametrize("second", STARTING)
def test_formats_pasted_together_are_all_read(first: str, second: str) -> None:
    one, two = text_of(first, RECORDS[:2]), text_of(second, RECORDS[2:])
    found = loaded(f"{one}\n{two}")
    expected = [*loaded(one, first), *loaded(two, second)]
    assert found == expected
    if first != second:
        assert found.format == f"{first}+{second}"
        assert [notice.code for notice in found.notices] == ["mixed:formats"]
        assert first in found.notices[0].en and second in found.notices[0].zh


def test_an_encoding_that_changes_in_the_file_is_told() -> None:
    found = loaded(text_of("ris", RECORDS[:3]).encode() + text_of("ris", RECORDS[3:]).encode("gbk"))
    assert len(found) == 4
    assert [notice.code for notice in found.notices] == ["mixed:encodings"]
    assert list(found) == list(loaded(text_of("ris", RECORDS).encode()))


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le"])
def test_a_file_cut_within_a_character_is_told(
    encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\n".join(text_of("jsonl").splitlines()[:2]) + '\n{"kind":"citation","title":"地理'
    (tmp_path / "cut.jsonl").write_bytes(text.encode(encoding)[:-1])
    found = caj.load(tmp_path / "cut.jsonl")
    assert isinstance(found, Loaded)
    assert (len(found), [notice.code for notice in found.notices]) == (2, ["broken:json", "damaged"])
    monkeypatch.setattr("cajournal.formats.streaming.HEAD", 64)  # so that it is streamed
    stream = caj.iter_load(tmp_path / "cut.jsonl")
    assert (len(list(stream)), [notice.code for notice in stream.notices]) == (2, ["broken:json", "damaged"])


# --- broken files: nothing is lost in silence

CUT = [name for name in WRITTEN if name != "biblatex"]


def starts(text: str, name: str) -> int:
    """How many records a text begins."""
    if name == "csl-json":
        return len(re.findall(r'^  \{\n    "id"', text, re.MULTILINE))
    if name == "endnote-xml":
        return text.count("<record>")
    if name == "csv":
        return max(text.rstrip("\n").count("\n"), 0)
    return len(re.findall(rf"^(?:{all_formats()[name].start})", text, re.MULTILINE))


def told(found: Loaded) -> int:
    broken = [notice for notice in found.notices if notice.code.startswith("broken")]
    assert all(notice.line and notice.zh and notice.en for notice in broken)
    return len(found) + len(broken)


@pytest.mark.parametrize("name", CUT)
def test_a_file_cut_anywhere_loses_nothing_in_silence(name: str) -> None:
    text = text_of(name, RECORDS)
    for at in range(len(text) // 3, len(text), 7):
        assert told(loaded(text[:at], name)) >= starts(text[:at], name), text[:at][-80:]


@pytest.mark.parametrize("name", CUT)
@pytest.mark.parametrize("mark", ["", '"', "}", "{", "<", "\n", "@", ",", "\0", "\n\n"])
def test_a_garbled_record_hides_no_other(name: str, mark: str) -> None:
    """The second of four is garbled at every place: the first and the fourth stay as they are."""
    text, whole = text_of(name, RECORDS), loaded(text_of(name, RECORDS), name)
    begin, end = (text.index(key, text.find("\n")) for key in ("第2區", "第3區"))
    end = text.rindex("key2", 0, end) if "key2" in text[begin:end] else begin + (end - begin) // 2
    for at in range(begin, end, 3):
        garbled = text[:at] + mark + text[at + 1 :]
        found = loaded(garbled, name)
        assert told(found) >= 4, garbled[at - 20 : at + 20]
        titles = [str(getattr(record, "title", "")) for record in found]
        assert whole[0] in found and whole[3] in found, (garbled[at - 20 : at + 20], titles)


@pytest.mark.parametrize("name", CUT)
@pytest.mark.parametrize("mark", ["", "}", "\n", "\n{", '"'])
def test_a_record_that_lost_its_beginning_hides_no_other(name: str, mark: str) -> None:
    text, whole = text_of(name, RECORDS), loaded(text_of(name, RECORDS), name)
    head = text.index("第1區") if name in ("csv", "endnote-xml", "csl-json") else 0
    for at in range(head, text.index("第2區"), 4):
        garbled = text[:at] + mark + text[at + 1 :]
        found = loaded(garbled, name)
        assert told(found) >= starts(garbled, name), garbled[max(at - 20, 0) : at + 20]
        assert whole[3] in found, garbled[max(at - 20, 0) : at + 20]


def test_an_empty_label_in_a_list_is_no_json() -> None:
    """Lists copied from pages have `[]` before references that lost their numbers."""
    printed = (
        "[1] 陈牧青. 牧区合作社研究[J]. 草原经济, 2021(8): 31-44.\n"
        "[] 孙浩然. 技能培训与增收[N]. 青海日报, 2020-05-06(A02).\n"
        "[3] 何田. 古籍断句模型[M]. 北京: 河海书局, 2019.\n"
    )
    loaded = caj.loads(printed)
    assert (loaded.format, [one.title for one in loaded]) == (
        "gbt7714",
        ["牧区合作社研究", "技能培训与增收", "古籍断句模型"],
    )
    assert caj.loads("[]\n").format == "csl-json"


BROKEN = ("张三. 产品价格及综合竞争力对比研究ABC", "网络环境下文献资源共享的经济学分析")


@pytest.mark.parametrize("title", BROKEN)
@pytest.mark.parametrize("times", (1, 5000))
def test_a_missing_byte_is_told(title: str, times: int, tmp_path: Path) -> None:
    whole = ('{"title": "健康"}\n' * times + f'{{"title": "{title}"}}\n').encode("gb18030")
    broken = tmp_path / "broken.jsonl"
    broken.write_bytes(whole[: -len(title)] + whole[1 - len(title) :])
    loading = caj.iter_load(broken)
    assert len(list(loading)) >= times
    told = [notice for notice in loading.notices if notice.code == "damaged:bytes"]
    assert [notice.line for notice in told] == [times + 1]
    assert not caj.loads(whole).notices


@pytest.mark.parametrize(
    "healthy",
    (
        "龜茲國與于闐國之佛教關係研究：以《大唐西域記》為中心 ABC",
        "苝酰亚胺、蒽醌与芘、䓛、苊烯的光谱 A",
        "ひらがなとカタカナの研究 B",
        "叒叕孖骉 Ω≈ξ ①②③ Привет 䶮䥽 \ue5c3 ",
    ),
)
def test_rare_characters_are_no_damage(healthy: str) -> None:
    assert not caj.loads(f"TY  - JOUR\nTI  - {healthy}\nER  - \n".encode("gb18030")).notices


@pytest.mark.parametrize(
    "heading", ["参考文献", "参考文献：", "# 参考文献", "**参考文献**", "【参考文献】", "References:"]
)
def test_a_heading_hides_no_list(heading: str) -> None:
    printed = f"{heading}\n\n[1] 曹凌. 中国佛教疑伪经综录[M]. 上海: 上海古籍出版社, 2011.\n"
    assert [record.title for record in caj.loads(printed)] == ["中国佛教疑伪经综录"]
