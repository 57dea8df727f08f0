"""Documents: what cannot be read in them, and what was noticed."""

SENTENCES: dict[str, tuple[str, str]] = {
    "unknown-document": (
        "不认识文档类型 {name}。可用：{known}。",
        "{name} is not a kind of document we know. Known: {known}.",
    ),
    "bad-docx": (
        "这不是 docx 文件，或者已加密。请用 Word 打开，去掉密码后另存为 .docx。",
        "This is no docx file, or a password protects it. Open it in Word and save it as .docx without one.",
    ),
    "bad-docx:part": (
        "docx 中的 {name} 已损坏，无法解压。请用 Word 打开并另存。",
        "{name} in the docx is damaged and cannot be unpacked. Open the document in Word and save it again.",
    ),
    "too-large:unpacked": (
        "docx 解压后超过 {limit} 字节。若文档可信，请用 max_length 提高上限。",
        "The docx unpacks to more than {limit} bytes. If you trust it, raise the limit with max_length.",
    ),
    "no-references:biblatex": (
        "这是 biblatex 的 .bbl，存的是数据而不是印出的文献。请直接转换它的 .bib 文件。",
        "This .bbl is biblatex's: it holds data, not printed references. Convert its .bib file instead.",
    ),
    "no-references:document": (
        "文档中没有找到参考文献：没有“参考文献”等标题下的列表，也没有引用文献的脚注。",
        (
            "No reference was found in the document: no list under a heading such as 参考文献 or References, "
            "and no note that cites a work."
        ),
    ),
    "no-references:data": (
        "文献在 {name} 中，不在文档里。请直接转换那个文件：cajournal convert。",
        "The references stand in {name}, not in the document. Convert that file instead: cajournal convert.",
    ),
    "missing:references": (
        "文档中没有找到参考文献。",
        "No reference was found in the document.",
    ),
    "ignored:bibliography": (
        "文献在数据文件 {value} 中，没有读它。",
        "The references stand in the data file {value}, which was not read.",
    ),
    "ignored:remarks": (
        "有 {value} 条注释只是说明，不是文献。",
        "Notes that are remarks and cite no work: {value}.",
    ),
    "ignored:after-list": (
        "参考文献表到此为止，以下不是文献：{value}",
        "The reference list ends before this text: {value}",
    ),
    "unsure:note-numbers": (
        "脚注按页或按节重新编号；这里从头连续编号。",
        "The notes are numbered anew on each page or section; here they are counted through.",
    ),
    "place:paragraph": ("第 {number} 段", "paragraph {number}"),
    "help:map": (
        "另写一个旧编号与引用键的对照表（.csv 或 .json）。",
        "Write which key each number of the list has become, too (.csv or .json).",
    ),
}
