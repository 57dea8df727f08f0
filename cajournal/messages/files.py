"""What is said of files: why one cannot be read or written, what is broken in it, what it was taken for."""

SENTENCES: dict[str, tuple[str, str]] = {
    "bad-format": ("{name}：{reason}（第 {line} 行）。", "{name}: {reason} (line {line})."),
    "read-only": (
        "{name} 只能读取，不能写出。可写出：{known}。",
        "{name} is only read, not written. Written are: {known}.",
    ),
    "cannot-write": ("无法写入 {path}：{reason}。", "{path} cannot be written: {reason}."),
    "cannot-read": ("无法读取 {path}：{reason}。", "{path} cannot be read: {reason}."),
    "broken": (
        "第 {line} 行的一条记录无法读取，已略去（{detail}）：{value}",
        "The record of line {line} could not be read and was left out ({detail}): {value}",
    ),
    "broken:part": (
        "从第 {line} 行起的一段无法读取，已略去：{value}。",
        "A part of the file, from line {line} on, could not be read and was left out: {value}.",
    ),
    "damaged": (
        "有 {value} 个字符无法按文件的编码读出，首个在第 {line} 行，已记作 \ufffd。",
        "Unreadable in the file's encoding: {value} characters, the first in line {line}, kept as \ufffd.",
    ),
    "damaged:text": (
        "文中有无法读出的字符（编码不符，或原已残缺），记作 \ufffd，请与原文核对。",
        "Some characters could not be read (wrong encoding, or broken before); compare each \ufffd with the source.",
    ),
    "damaged:bytes": (
        "文件似缺少字节，其后有字错读成别的字，首处在第 {line} 行，请与原文核对：{value}",
        "A byte seems to be missing and characters behind it are misread, first in line {line}; compare: {value}",
    ),
    "ignored:line": (
        "第 {line} 行不属于任何记录，已略去：{value}",
        "Line {line} belongs to no record and was left out: {value}",
    ),
    "ignored:cells": (
        "第 {line} 行的单元格多于列名，已略去：{value}",
        "Line {line} has more cells than there are headings; left out: {value}",
    ),
    "only-read": ("只读", "only read"),
    "mixed:encodings": (
        "文件各行的编码不一（UTF-8 与 GB18030 或 Big5），已逐行读出。",
        "Some lines are in UTF-8, others in GB18030 or Big5; each was read in its own.",
    ),
    "mixed": ("文件中有多种格式：{value}；均已读取。", "The file holds several formats, all read: {value}."),
    # Why: what the operating system says.
    "reason:ENOENT": (
        "没有这个文件或文件夹，请检查文件名",
        "there is no such file or folder; check its name",
    ),
    "reason:EISDIR": ("这是文件夹，请写出其中的文件", "it is a folder; name a file in it"),
    "reason:ENOTDIR": ("路径中有一段不是文件夹", "a part of its path is no folder"),
    "reason:EACCES": ("没有权限，请修改权限", "its permissions do not allow it; change them"),
    "reason:EPERM": ("不允许这样操作", "that is not permitted"),
    "reason:EROFS": ("所在磁盘只读", "the disk is read-only"),
    "reason:ENOSPC": ("磁盘已满，请腾出空间后重试", "the disk is full; make room and try again"),
    "reason:EDQUOT": ("磁盘配额已用完", "your share of the disk is used up"),
    "reason:EFBIG": ("文件超过允许的大小", "the file would be larger than is allowed"),
    "reason:ENAMETOOLONG": ("文件名太长", "its name is too long"),
    "reason:EIO": ("磁盘读写出错", "the disk does not answer as it should"),
    # Why: what a record's text is.
    "reason:json": ("不是正确的 JSON", "this is no JSON"),
    "reason:xml": ("不是完好的 XML", "this is no well-formed XML"),
    "reason:no-record": ("没有一行是记录的开头", "no line begins a record"),
    "reason:no-headings": (
        "第一行不是列名（至少要有 title）",
        "the first line does not name columns",
    ),
    "reason:no-item": ("不是文献条目", "it is no item"),
    "reason:unclosed": ("括号或引号没有闭合", "a bracket or quote is not closed"),
    "reason:no-equals": ("字段名后缺少等号", "the sign = is missing after a field's name"),
    "reason:no-comma": ("缺少逗号", "a comma is missing"),
    "reason:refused": ("字段的值不合规定", "a field has a value that it cannot have"),
    "reason:entry": ("条目的写法不对", "the entry is not written as it should be"),
}
