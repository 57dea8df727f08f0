"""Help and hints of the command."""

SENTENCES: dict[str, tuple[str, str]] = {
    "help": (
        "把中文文章页面和参考文献变成 BibTeX 和 CSL-JSON。",
        "Chinese article pages and printed references to BibTeX and CSL-JSON.",
    ),
    "help:examples": (
        """\b
示例：
  cajournal page article.txt                 页面（复制的文字或保存的 HTML）转 BibTeX
  cajournal page *.html -o all.json          多个页面转成一个 CSL-JSON 文件
  cajournal page article.txt --citations     它引用的文献也各成一条
  cajournal refs references.txt -o refs.bib  参考文献表转 BibTeX
  cajournal convert *.net *.enw -o all.bib   导出的文献文件（任何格式）合成一个
  xclip -o | cajournal page -                刚刚复制的内容
  cajournal explain article.txt              每一段文字变成了什么
""",
        """\b
Examples:
  cajournal page article.txt                 a page, copied or saved as HTML, to BibTeX
  cajournal page *.html -o all.json          many pages to one CSL-JSON file
  cajournal page article.txt --citations     the works it cites as entries of their own
  cajournal refs references.txt -o refs.bib  a reference list to BibTeX
  cajournal convert *.net *.enw -o all.bib   exports of any format to one file
  xclip -o | cajournal page -                what was just copied
  cajournal explain article.txt              what became of each word of it
""",
    ),
    "help:page": (
        "文章页面转记录：保存的 HTML，或从浏览器复制的文字。",
        "Article pages to records. A page is saved HTML, or the text copied from the browser.",
    ),
    "help:refs": (
        "参考文献表转记录。有未能理解的条目时退出码为 1。",
        "Printed references to records. Exits with 1 when one of the list was not understood.",
    ),
    "help:explain": (
        "显示页面或参考文献表，每段文字按其成为的字段着色。",
        (
            "Show what a text became. "
            "Each stretch of the page or the reference list has the colour of its field."
        ),
    ),
    "help:formats": ("列出能读写的文件格式。", "List the file formats."),
    "help:sites": (
        "列出认识的网站；其他网站的页面按标签读取。",
        "List the sites that are known. Pages of others are read by their labels.",
    ),
    "help:file": ("文件，或用 - 表示标准输入。", "A file, or - for standard input."),
    "help:to": (
        "要写的格式（见 cajournal formats）。不写则由 -o 的后缀决定，否则为 bibtex。",
        "The format to write (see: cajournal formats). Else the suffix of -o decides, else bibtex.",
    ),
    "help:out": (
        "要写的文件；后缀（.bib、.ris、.csv …）决定格式。",
        "The file to write; its suffix (.bib, .ris, .csv …) decides the format.",
    ),
    "help:citations": (
        "文章引用的文献各成一条记录。",
        "Make the works that the article cites records of their own.",
    ),
    "help:json": ("以 JSON 打印读到的全部内容。", "Everything that was read, as JSON."),
    "help:site": ("指定网站（见 cajournal sites）。", "Insist on one site (see: cajournal sites)."),
    "help:max-length": ("页面的最大长度（字符数）。", "The longest page, in characters."),
    "help:force": ("覆盖 -o 的文件。", "Overwrite the file of -o."),
    "help:quiet": ("不打印提示。", "Print no notices."),
    "help:lang": (
        "消息的语言：zh 或 en。不写则由系统区域设置决定。",
        "The language of messages: zh or en. Else the locale decides.",
    ),
    "help:version": ("打印版本号。", "Print the version."),
    "help:jobs": (
        "同时使用的进程数；0 表示每个处理器核心一个。结果的顺序不变。",
        "Work in N processes at once, 0 for one on every core. The order stays.",
    ),
    "help:resume": (
        "接着上次中断的批处理继续；需用 -o 写 .jsonl 文件。",
        "Go on where an interrupted batch stood. Needs -o with a .jsonl file.",
    ),
    "read:pages": (
        "读出 {read} 个页面，其中 {noticed} 个的记录带有提示；{bad} 个未能读出。",
        "Pages read: {read}, with notices in {noticed} of the records; not read: {bad}.",
    ),
    "legend": ("找到的字段", "Fields found"),
    "working": ("正在读取", "Reading"),
}
