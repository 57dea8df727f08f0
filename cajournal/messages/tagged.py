"""What the readers of tagged files (RIS, Refer, NoteExpress, RefWorks …) notice, in Chinese and English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "repaired:record-start": (
        "第 {line} 行起是新的一条记录，但缺少开头的标签：{value}。",
        "A record begins in line {line} without its first tag: {value}.",
    ),
    "repaired:tag-spacing": (
        "标签后缺少空格，已补上（第 {line} 行）：{value}。",
        "A space after a tag was put back (line {line}): {value}.",
    ),
    "repaired:small-tag": (
        "小写的标签已改为大写（第 {line} 行）：{value}。",
        "A tag in small letters was read as one in capitals (line {line}): {value}.",
    ),
    "repaired:joined-tags": (
        "一行中有几个标签，已分开（第 {line} 行）：{value}。",
        "Tags that stood in one line were parted (line {line}): {value}.",
    ),
    "repaired:folded-line": (
        "折断的行已接上（第 {line} 行）：{value}。",
        "Folded lines were joined (line {line}): {value}.",
    ),
    "repaired:joined-names": (
        "一个标签中的几个姓名已分开（第 {line} 行）：{value}。",
        "Names that stood under one tag were parted (line {line}): {value}.",
    ),
    "repaired:joined-keywords": (
        "一个标签中的几个关键词已分开（第 {line} 行）：{value}。",
        "Keywords that stood under one tag were parted (line {line}): {value}.",
    ),
    "repaired:degree": ("学位写在 {value} 中，已读出。", "The degree was read from {value}."),
    "repaired:kind": ("文献类型写在 {value} 中，已读出。", "The kind of work was read from {value}."),
    "repaired:zeros": (
        "卷期前的零已去掉：{value}。",
        "Leading zeros of volume or issue were dropped: {value}.",
    ),
    "repaired:pages": ("页码写法已统一：{value}。", "The spelling of the pages was mended: {value}."),
    "repaired:marks": ("{value} 外的标记已去掉。", "The marks around {value} were dropped."),
    "repaired:tabs": ("制表符已换成空格：{value}。", "Tabs were replaced by blanks: {value}."),
    "repaired:markup": ("文字中的网页标记已去掉：{value}。", "Marks of a web page were dropped: {value}."),
    "repaired:moved": (
        "写在别的标签下的内容已归位（第 {line} 行）：{value}。",
        "What stood under another tag was put where it belongs (line {line}): {value}.",
    ),
    "repaired:doi": ("DOI 写在 {value} 中，已读出。", "The DOI was read from {value}."),
    "type-from:database": ("类型取自数据库名：{value}。", "The type was told by the database: {value}."),
    "type-from:address": ("类型取自网址：{value}。", "The type was told by the address: {value}."),
    "type-from:fields": ("类型取自字段：{value}。", "The type was told by the field {value}."),
}
