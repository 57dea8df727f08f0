"""Help and hints of the command."""

SENTENCES: dict[str, tuple[str, str]] = {
    "help": (
        "把中文文章页面、参考文献表和数据库导出的文件变成干净的引文。",
        "Chinese article pages, printed references and database exports to clean citations.",
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
    "help:as": (
        "把输入当作 page（页面）或 references（参考文献表）；不写则由内容判断。",
        "Take the input for a page or for references. Else its content tells.",
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
    "help:json": ("以 JSON 打印全部内容，供程序读取。", "Print everything as JSON, for programs."),
    "help:site": ("指定网站（见 cajournal sites）。", "Insist on one site (see: cajournal sites)."),
    "help:max-length": ("页面的最大长度（字符数）。", "The longest page, in characters."),
    "help:max-bytes": (
        "文件的最大长度（字节数）；不写则为十亿，docx 解压后为八千万。",
        "The longest file, in bytes; else 1,000,000,000, and 80,000,000 of what a docx unpacks to.",
    ),
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
    "help-words:[OPTIONS]": ("[选项]", "[OPTIONS]"),
    "help-words:COMMAND [ARGS]...": ("命令 [参数]", "COMMAND [ARGS]..."),
    "help-words:<str>": ("", ""),
    "help-words:<list[str]>": ("", ""),
    "help-words:x>=0]": ("不小于 0]", "at least 0]"),
    "help-words:x>=1]": ("不小于 1]", "at least 1]"),
    "help-words:[default:": ("[默认：", "[default:"),
    "help-words:Usage:": ("用法：", "Usage:"),
    "help-words:Options:": ("选项：", "Options:"),
    "help-words:Arguments:": ("参数：", "Arguments:"),
    "help-words:Commands:": ("命令：", "Commands:"),
    "help-words:[required]": ("（必填）", "[required]"),
    "help-words:Show this message and exit.": ("显示本说明。", "Show this message and exit."),
    "help-words:Install completion for the current shell.": (
        "为当前的 shell 安装命令补全。",
        "Install completion for the current shell.",
    ),
    "help-words:Show completion for the current shell, to copy it or customize the installation.": (
        "显示当前 shell 的补全脚本，以便自行安装。",
        "Show the completion for the current shell, to copy it.",
    ),
    "legend": ("找到的字段", "Fields found"),
    "working": ("正在读取", "Reading"),
}
