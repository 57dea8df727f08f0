"""What the reader of BibTeX and biblatex notices, in Chinese and English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "missing:crossref": (
        "条目引用了 {value}，而文件中没有这一条。",
        "The entry refers to {value}, which the file does not hold.",
    ),
}
