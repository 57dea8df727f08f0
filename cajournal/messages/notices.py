"""What the readers noticed."""

SENTENCES: dict[str, tuple[str, str]] = {
    "lost": ("{format} 格式无法保存“{record}”的{detail}。", "{format} does not hold {detail} of {record}."),
    "repaired:repeated": ("重复出现：{value}。", "Given twice: {value}."),
    "missing": ("未读到{detail}。", "Not found: {detail}."),
    "repaired": ("已修复（{detail}）：{value}。", "Repaired ({detail}): {value}."),
    "unread": ("未能理解，原样保留：{value}。", "Not understood, kept as it stands: {value}."),
    "unread:back-reference": (
        "指向前面的文献，本身没有著录文献：{value}。",
        "It points back at an earlier work and names none: {value}.",
    ),
    "unsure": ("{detail}不确定：{value}。", "Unsure about {detail}: {value}."),
    "ignored": (
        "已略去，不属于本记录（{detail}）：{value}。",
        "Left out, not part of the record ({detail}): {value}.",
    ),
    "further-references": (
        "同一段文字中还有其他文献：{value}。",
        "Further references follow in the same text: {value}.",
    ),
    "hint:citations": (
        "引用的 {count} 条文献写在文章的记录之内；加 --citations 可另成记录。",
        "Cited works that stand inside the record: {count}; --citations sets them apart.",
    ),
    "place": ("{place}：{sentence}", "{place}: {sentence}"),
    "place:reference": ("第 {label} 条文献", "reference {label}"),
}
