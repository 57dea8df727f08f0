"""What `cajournal convert` says."""

SENTENCES: dict[str, tuple[str, str]] = {
    "help:convert": (
        "文献文件转换格式：可给多个文件和文件夹；格式和编码由内容判断。有读不出的记录时退出码为 1。",
        (
            "Files of records to another format. Many files and folders are taken; what each is, its content "
            "tells. Exits with 1 when a record could not be read."
        ),
    ),
    "help:from": (
        "输入的格式（见 cajournal formats）。不写则由内容判断。",
        "The format of the input (see: cajournal formats). Else its content tells.",
    ),
    "help:keys": (
        "引用键：keep 保留原有的（默认），pinyin、passport（吕为 lyu）或 han 则全部重拟。",
        (
            "Citation keys: keep those that there are (default), or make all new: "
            "pinyin, passport (吕 as lyu) or han."
        ),
    ),
    "help:bom": (
        "文件以字节顺序标记开头，Excel 由此认出 UTF-8。",
        "Begin the file with a byte order mark, by which Excel knows UTF-8.",
    ),
    "help:report": (
        "逐条列出所写格式无法保存的内容，以及读取时修正之处。",
        "List each value that the format cannot hold, and each place that was repaired.",
    ),
    "taken-for": (
        "按 {format} 读取（{encoding}），{records} 条记录。",
        "read as {format} ({encoding}); records: {records}.",
    ),
    "converted": (
        "{files} 个文件，{records} 条记录。",
        "Records: {records}, from files: {files}.",
    ),
    "converted:broken": ("未能读取的有 {count} 处：", "Could not be read: {count}."),
    "converted:lost": (
        "{format} 无法保存其中 {count} 项内容；用 --report 逐条列出。",
        "{format} does not hold {count} of the values; --report lists them.",
    ),
    "converted:repaired": (
        "读取时修正了 {count} 处；用 --report 逐条列出。",
        "Repaired on the way: {count}; --report lists them.",
    ),
    "no-files": (
        "文件夹 {path} 中没有可读的文件（{known}）。请指明文件。",
        "The folder {path} has no file of these kinds: {known}. Name the files.",
    ),
}
