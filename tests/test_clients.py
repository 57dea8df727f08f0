"""What real clients make of our files: pandoc, BibTeX with gbt7714, biber with biblatex-gb7714-2015.

Run with `pytest -m clients`. pandoc comes with `pip install pypandoc-binary`; the LaTeX runs need a TeX
distribution with gbt7714, biblatex-gb7714-2015, ctex and biber, and pdftotext.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

import cajournal as caj

pytestmark = pytest.mark.clients

ZHANG = {"name": {"han": "张宁", "latin": "Zhang Ning"}}
FOUR = ["欧阳修", "单田芳", "曾国藩", "尉迟恭"]
SHARED: dict[str, Any] = {"language": "zh-CN", "issued": "2024-05-09"}
RECORDS: list[caj.Record] = [
    caj.Article(
        type="article-journal",
        title={"zh": "“特奖”与 50% 的多元外交_A&B", "en": "Pluralistic Diplomacy"},
        author=[ZHANG, *FOUR],
        container_title={"zh": "俄罗斯学刊", "en": "Academic Journal of Russian Studies"},
        volume="14",
        issue="6",
        page="5-23",
        funding=[
            {"funder": "国家社会科学基金", "numbers": ["23&ZD331"], "raw": "国家社会科学基金(23&ZD331)"}
        ],
        abstract={"zh": "甲 50%。\n@乙", "en": "One & two."},
        note="注 {一",
        **SHARED,
    ),
    caj.Article(
        type="article-journal",
        language="en",
        title="Soil moisture of the Loess Plateau: evidence from SMAP",
        author=["Frese, Karen S.", "van der Graaf, Yolanda", "Meder, Benjamin", "Li, Wei"],
        container_title="Water & Soil",
        issued="2013-03-01",
        volume="2",
        issue="1",
        page="378-398",
        DOI="10.3390/biology2010378",
        URL="http://www.example.com/a_b?x=%20&y=1#z",
    ),
    caj.Citation(
        type="book",
        title="和平地理学",
        author=[{"name": {"han": "斯皮克曼", "latin": "N.J. Spykman"}, "nationality": "美"}],
        translator=["刘愈之"],
        publisher="商务印书馆",
        publisher_place="北京",
        locator="112",
        medium="M",
        raw="(美)斯皮克曼著,刘愈之译..和平地理学[M].北京:商务印书馆,1965:112.",
        language="zh-CN",
        issued="1965",
    ),
    caj.Article(
        type="chapter",
        title="长江洪水",
        author=["程根伟"],
        editor=["许厚泽"],
        container_title="洪涝灾害",
        publisher="科学出版社",
        page="32-36",
        **SHARED,
    ),
    caj.Article(
        type="paper-conference",
        title="数字素养",
        author=["贾东琴"],
        container_title="年会论文集",
        editor=[{"name": {"organisation": "中国图书馆学会"}}],
        publisher="国家图书馆出版社",
        **SHARED,
    ),
    caj.Article(
        type="thesis",
        title="原生广告",
        author=["何筱梅"],
        genre="博士学位论文",
        publisher="武汉大学",
        publisher_place="武汉",
        **SHARED,
    ),
    caj.Article(
        type="report", title="研制报告", author=["汤万金"], publisher="研究院", number="R-1", **SHARED
    ),
    caj.Article(
        type="standard",
        title="中文编码字符集",
        author=[{"name": {"organisation": "工业和信息化部"}}],
        publisher="中国标准出版社",
        number="GB 18030—2022",
        **SHARED,
    ),
    caj.Article(type="patent", title="不锈钢管的制造方法", author=["李玉和"], number="CN101091984", **SHARED),
    caj.Article(
        type="webpage",
        title="志愿服务章程",
        author=[{"name": {"organisation": "北京鲁迅博物馆"}}],
        URL="http://www.example.cn/a.htm",
        accessed="2025-05-02",
        **SHARED,
    ),
    caj.Article(
        type="article-newspaper",
        title="探索微观世界",
        author=["陈缮真"],
        container_title="人民日报",
        page="17",
        **SHARED,
    ),
    caj.Article(
        type="dataset",
        title="蒸散量数据",
        author=["郑涵"],
        publisher="数据库",
        version="1",
        URL="https://a.cn",
        **SHARED,
    ),
]


CASES = Path(__file__).parent / "cases" / "clients" / "records.jsonl"
RECORDS += [caj.Article.model_validate_json(line) for line in CASES.read_text("utf-8").splitlines()]

FIELDS = "container-title volume issue page publisher publisher-place number DOI URL original-title".split()


@pytest.fixture(scope="module")
def pandoc() -> str:
    pypandoc = pytest.importorskip("pypandoc", reason="needs pandoc: pip install pypandoc-binary")
    try:
        return str(pypandoc.get_pandoc_path())
    except OSError:
        pytest.skip("pypandoc is installed without pandoc: pip install pypandoc-binary")


@pytest.mark.parametrize(
    ("ours", "theirs"), [("bibtex", "bibtex"), ("biblatex", "biblatex"), ("csl-json", "csljson")]
)
def test_pandoc_reads_every_record_without_a_warning(pandoc: str, ours: str, theirs: str) -> None:
    run = subprocess.run(
        [pandoc, "-f", theirs, "-t", "csljson"],
        input=caj.dumps(RECORDS, ours).encode(),
        capture_output=True,
        check=True,
    )
    assert run.stderr.decode() == ""
    found = {normal(item["title"]): item for item in json.loads(run.stdout)}
    expected = json.loads(caj.dumps(RECORDS, "csl-json"))
    assert len(found) == len(expected)
    for item in expected:
        told = found[normal(item["title"])]
        for field in FIELDS:
            if field in item:
                assert normal(told[field]) == normal(item[field]), (item["title"], field)
        for field in ("author", "editor", "translator"):
            if field in item:
                assert [joined(name) for name in told[field]] == [joined(name) for name in item[field]]
        assert told["issued"]["date-parts"] == item["issued"]["date-parts"]


def test_pandoc_reads_endnote_xml(pandoc: str) -> None:
    """What pandoc reads of it; its pages and numbers have names of their own."""
    text = caj.dumps(RECORDS, "endnote-xml")
    run = subprocess.run(
        [pandoc, "-f", "endnotexml", "-t", "csljson"], input=text.encode(), capture_output=True, check=True
    )
    assert run.stderr.decode() == ""
    expected = json.loads(caj.dumps(RECORDS, "csl-json"))
    found = {item["id"]: item for item in json.loads(run.stdout)}
    assert len(found) == len(expected)
    for item in expected:
        told = found[item["id"]]
        for field in "title container-title volume publisher publisher-place".split():
            if field in item and not (field == "container-title" and "event-title" in item):
                assert normal(told[field]) == normal(item[field]), (item["title"], field)
        if item["type"] == "article-journal":
            assert (told.get("number"), told.get("pages")) == (item.get("issue"), item.get("page"))
        assert told["issued"]["date-parts"][0][0] == item["issued"]["date-parts"][0][0]
        assert [joined(name) for name in told["author"]] == [joined(name) for name in item["author"]]


def normal(text: str) -> str:
    """pandoc makes quotes and capitals its own."""
    return re.sub(r"\W", "", text.replace("–", "-")).casefold()


def joined(name: dict[str, str]) -> str:
    parts = "non-dropping-particle dropping-particle family given suffix literal".split()
    return re.sub(r"[\W_]", "", "".join(name.get(part, "") for part in parts))


# --- LaTeX


def need(*tools: str, files: tuple[str, ...] = ()) -> None:
    missing = [tool for tool in tools if not shutil.which(tool)]
    if not missing:
        missing = [
            name for name in files if not subprocess.run(["kpsewhich", name], capture_output=True).stdout
        ]
    if missing:
        pytest.skip(f"needs a TeX distribution with {', '.join(missing)}")


def run(folder: Path, *command: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=300)
    return (done.stdout + done.stderr).decode("utf-8", "replace")


def typeset(folder: Path, format: str, preamble: str, end: str, backend: str) -> tuple[str, str]:
    """What the backend said, and the text of the printed list."""
    (folder / "ref.bib").write_text(caj.dumps(RECORDS, format), "utf-8")
    body = rf"\begin{{document}}\nocite{{*}}{end}\end{{document}}"
    document = rf"\documentclass[fontset=fandol]{{ctexart}}{preamble}{body}"
    (folder / "main.tex").write_text(document, "utf-8")
    latex = ("xelatex", "-interaction=nonstopmode", "main.tex")
    run(folder, *latex)
    said = run(folder, backend, "main")
    run(folder, *latex)
    run(folder, *latex)
    text = run(folder, "pdftotext", "-raw", "main.pdf", "-")
    return said, re.sub(r"\s", "", text)


def check_list(printed: str) -> None:
    assert "张宁,欧阳修,单田芳,等.“特奖”与50%的多元外交_A&B[J].俄罗斯学刊,2024,14(6):5-23" in printed
    assert "MEDERB,etal.SoilmoistureoftheLoessPlateau:evidencefromSMAP[J/OL].Water&Soil" in printed
    assert "斯皮克曼.和平地理学[M].刘愈之,译.北京:商务印书馆,1965:112." in printed
    assert "何筱梅.原生广告[D].武汉:武汉大学,2024." in printed
    assert "http://www.example.com/a_b?x=%20&y=1#z" in printed
    for shortened in ("王立新,赵敏,孙国强,等.高寒草甸", "石顺,许海,孙艳,等.光外差"):
        assert shortened in printed
    for shortened in ("BROWNK,etal.Carbonfluxes", "PARKJ,etal.Neural", "THOMPSONMP,etal.Risk"):
        assert shortened in printed
    for told in ("CN1338652A[P].2002-03-06", "黄瓜基因网络分析[D].", "春耕正当时[N].农民日报"):
        assert told in printed


def test_bibtex_with_gbt7714(tmp_path: Path) -> None:
    need("xelatex", "bibtex", "pdftotext", files=("gbt7714.sty", "ctexart.cls"))
    style = "gbt7714-numerical" if kpse("gbt7714-numerical.bst") else "gbt7714-2015-numeric"
    preamble = rf"\usepackage{{gbt7714}}\bibliographystyle{{{style}}}"
    said, printed = typeset(tmp_path, "bibtex", preamble, r"\bibliography{ref}", "bibtex")
    assert "Warning" not in said and "error" not in said.lower(), said
    check_list(printed)


@pytest.mark.parametrize("format", ["bibtex", "biblatex"])
def test_biber_with_biblatex_gb7714(tmp_path: Path, format: str) -> None:
    need("xelatex", "biber", "pdftotext", files=("gb7714-2015.bbx", "ctexart.cls"))
    preamble = r"\usepackage[backend=biber,style=gb7714-2015]{biblatex}\addbibresource{ref.bib}"
    said, printed = typeset(tmp_path, format, preamble, r"\printbibliography", "biber")
    assert "WARN" not in said and "ERROR" not in said, said
    check_list(printed)
    for told in ("小麦粉膨胀势[S].GB/T37510—2019", "NighttimelightofChina[DS/OL].", "图书馆的应用[PP/OL]."):
        assert told in printed


def kpse(name: str) -> bool:
    return bool(subprocess.run(["kpsewhich", name], capture_output=True).stdout)
