"""Sentences of printing: the command `format`, the editions, what a converted list shows."""

SENTENCES: dict[str, tuple[str, str]] = {
    "unknown-option": (
        "{name} 没有 {value} 这个值。可用：{known}。",
        "{value} is no value of {name}. Known: {known}.",
    ),
    "help:format": (
        "按 GB/T 7714 印出参考文献表：文件（.bib .json …）或印好的文献表。",
        "Print a reference list by GB/T 7714, from a file (.bib, .json …) or from a printed list.",
    ),
    "help:edition": ("标准的版本：1987、2005、2015 或 2025。", "Edition: 1987, 2005, 2015 or 2025."),
    "help:from-edition": (
        "原文献表依据的版本；读入时按印好的文献表处理。",
        "Edition of the old list; the input is then read as a printed list.",
    ),
    "help:style": (
        "numeric（顺序编码制）、author-date（著者-出版年制）或 note（注释）。",
        "numeric, author-date or note.",
    ),
    "help:punctuation": (
        "标点：gb（全角）、half（半角）或 by-language（随文种）。",
        "Width of the marks: gb (full), half or by-language.",
    ),
    "help:order": (
        "cited（给定的顺序）或 gbt（文种、著者、年）。",
        "cited (as given) or gbt (by script, author, year).",
    ),
    "help:by": ("中文著者按 pinyin 或 strokes 排列。", "Chinese authors by pinyin or by strokes."),
    "help:names-max": ("最多印几位责任者（0 为全部）。", "How many names are printed (0: all)."),
    "help:numbered": ("是否印序号。", "Whether numbers are printed."),
    "help:target": (
        "输出：text、html、markdown、latex 或 docx（docx 需要 -o）。",
        "Output: text, html, markdown, latex or docx (docx needs -o).",
    ),
    "help:printed-out": (
        "要写的文件；后缀（.txt .html .md .tex .docx）决定输出。",
        "The file to write; its suffix (.txt .html .md .tex .docx) decides the output.",
    ),
    "help:diff": ("只显示每条文献的改动。", "Show what changes in each reference."),
    "needs-out": ("docx 须写入文件：请用 -o 给出文件名。", "docx goes to a file: name it with -o."),
    "no-list-suffix": (
        "印好的文献表不能写成 {suffix}。可用：{known}。要写成数据文件，请用 cajournal convert。",
        "A printed list is not written as {suffix}. Known: {known}. For files of data, use cajournal convert.",
    ),
    "diff-alone": (
        "--diff 只显示改动，不能与 -t 或 -o 同用。要保存请重定向：> changes.txt。",
        "--diff shows the changes and goes with neither -t nor -o. To keep them, redirect: > changes.txt.",
    ),
    "changed:count": ("{count} 条中有 {changed} 条改动。", "References: {count}, changed: {changed}."),
    "unknowable:full-names": (
        "2025 年版中拼音人名不缩写，全名无从得知，按原样保留。",
        "The edition of 2025 spells pinyin names in full; the full names are not known and stay as they are.",
    ),
    "unknowable:accessed": (
        "没有引用日期，须补上。",
        "The date of access is not known; this edition asks for it.",
    ),
    "unknowable:day": (
        "网络首发须给出年月日，只知道年。",
        "An advance online article is dated to the day; only the year is known.",
    ),
    "unknowable:issuer": (
        "没有标准的主要责任者，无从补出。",
        "Who issued the standard is not known; this edition names it first.",
    ),
    "unknowable:year": ("没有出版年。", "The year is not known."),
    "left-out": ("这一版不著录{detail}，已略去。", "This edition does not print {detail}: left out."),
    "kept": (
        "没有读懂，按原文保留。",
        "Not wholly understood: kept as it stands.",
    ),
}
