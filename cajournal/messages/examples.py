"""Examples of every command, as they stand below its help: what is typed, and what comes of it."""

_TYPED: dict[str, tuple[tuple[str, str, str], ...]] = {
    "cajournal": (
        (
            "page article.txt",
            "页面（复制的文字或保存的 HTML）转 BibTeX",
            "a page, copied or saved as HTML, to BibTeX",
        ),
        ("refs references.txt -o refs.bib", "参考文献表转 BibTeX", "a reference list to BibTeX"),
        ("convert *.net *.enw -o all.bib", "任何格式的导出文件合成一个", "exports of any format to one file"),
        ("format refs.bib", "按 GB/T 7714—2025 排印", "printed by GB/T 7714-2025"),
        ("lint references.txt", "对照 GB/T 7714 检查", "checked against GB/T 7714"),
        ("dedupe a.bib b.ris -o clean.bib", "合并重复的记录", "two files without duplicates"),
        ("explain article.txt", "每一段文字变成了什么", "what became of each word of it"),
    ),
    "page": (
        (
            "page article.txt",
            "页面（复制的文字或保存的 HTML）转 BibTeX",
            "a page, copied or saved as HTML, to BibTeX",
        ),
        ("page *.html -o all.json", "多个页面转成一个 CSL-JSON 文件", "many pages to one CSL-JSON file"),
        (
            "page article.txt --citations",
            "它引用的文献也各成一条",
            "the works it cites as entries of their own",
        ),
        ("page article.html --json", "读到的全部内容", "everything that was read"),
        ("page -", "标准输入：刚刚复制的内容", "standard input: what was just copied"),
    ),
    "refs": (
        ("refs references.txt -o refs.bib", "参考文献表转 BibTeX", "a reference list to BibTeX"),
        ("refs references.txt -t csl-json", "转 CSL-JSON", "to CSL-JSON"),
        (
            "refs thesis.docx -o refs.bib --map numbers.csv",
            "文档里的文献表，及各号的键",
            "the list in a document, and the key of each number",
        ),
    ),
    "format": (
        ("format refs.bib", "按 2025 版排印，顺序编码制", "by the edition of 2025, numbered"),
        (
            "format refs.bib --style author-date --edition 2015",
            "著者—出版年制，2015 版",
            "author and date, edition of 2015",
        ),
        ("format refs.bib -t docx -o refs.docx", "Word 文件", "a Word file"),
        ("format old.txt --from-edition 2015 --diff", "新版改动之处", "what the new edition changes"),
    ),
    "lint": (
        ("lint references.txt", "每处不合标准的地方", "everything that is not as the standard says"),
        ("lint references.txt --diff", "改了会怎样", "what mending would change"),
        ("lint references.txt --fix", "改好文件", "the file mended"),
        ("lint refs.bib --json", "供程序读取", "for programs"),
    ),
    "convert": (
        ("convert *.net *.enw -o all.bib", "各种导出文件合成一个", "exports of any format to one file"),
        (
            "convert exports/ -o all.ris --report",
            "整个文件夹，逐条列出修正和舍弃",
            "a folder, every repair and loss listed",
        ),
        ("convert refs.bib -t csl-json", "转 CSL-JSON", "to CSL-JSON"),
    ),
    "table": (
        ("table all.bib -o all.csv", "每条记录一行", "a row for each record"),
        ("table all.bib --edges co-author -o edges.csv", "合著网络的边", "who writes with whom"),
    ),
    "dedupe": (
        ("dedupe a.bib b.ris -o clean.bib", "合并重复的记录", "two files without duplicates"),
        ("dedupe all.bib -o clean.bib --ledger ledger.jsonl", "并记下取舍", "with every choice told"),
        (
            "dedupe all.bib --review review.html",
            "写出核对页，在浏览器里判断",
            "a page on which to judge in a browser",
        ),
        (
            "dedupe all.bib --decisions decisions.jsonl -o clean.bib",
            "按存下的判断合并",
            "by the judgements that were saved",
        ),
    ),
    "explain": (
        ("explain article.txt", "页面的每一段文字变成了什么", "what became of each word of a page"),
        ("explain references.txt", "参考文献表也可以", "or of a reference list"),
        ("explain article.html --json", "字段、位置和规则", "fields, places and rules"),
    ),
    "formats": (
        ("formats", "名称和后缀", "names and suffixes"),
        ("formats --json", "供程序读取", "for programs"),
    ),
    "sites": (
        ("sites", "名称和标题", "names and titles"),
        ("sites --json", "供程序读取", "for programs"),
    ),
    "new-site": (
        ("new-site xuebao", "新网站的文件和样例文件夹", "the file of a site and its folder of cases"),
        (
            "new-site xuebao --title 学报 --host xuebao.example.cn",
            "连同标题和域名",
            "with its title and host",
        ),
    ),
    "accept": (
        (
            "accept tests/cases/sites/xuebao/article/page.html",
            "显示读到的记录，问过再存",
            "what is read, kept when you say so",
        ),
        ("accept tests/cases/sites/xuebao/article/page.html --yes", "不问", "without asking"),
    ),
}


def _printed(head: str, rows: list[tuple[str, str]]) -> str:
    """The examples in two columns, which are not to be filled anew."""
    width = max(len(typed) for typed, _ in rows)
    lines = [f"  cajournal {typed:{width}}  {comes}" for typed, comes in rows]
    return "\n".join(["\b", head, *lines])


SENTENCES: dict[str, tuple[str, str]] = {
    f"examples:{command}": (
        _printed("示例：", [(typed, zh) for typed, zh, _ in rows]),
        _printed("Examples:", [(typed, en) for typed, _, en in rows]),
    )
    for command, rows in _TYPED.items()
}
