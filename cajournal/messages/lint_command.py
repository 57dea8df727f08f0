"""What the command `lint` says beside its findings: its help, its summary, what it refuses."""

SENTENCES: dict[str, tuple[str, str]] = {
    "help:lint": (
        "按 GB/T 7714 检查参考文献（文献表、论文文档、数据文件）：每条指出条款、位置和改法。有问题则退出状态为 1。",
        "Check references against GB/T 7714, in a list, a document or data: clause, place and fix. Exits"
        " with 1 when something is found.",
    ),
    "help:lint-edition": ("版本：1987、2005、2015 或 2025。", "The edition: 1987, 2005, 2015 or 2025."),
    "help:lint-fix": ("把能改的改好，写回文件。", "Write the file with everything mended that can be."),
    "help:lint-diff": ("显示会怎样改，不写文件。", "Show what would be mended, and write nothing."),
    "help:lint-format": ("输出格式：text、json 或 sarif。", "The output: text, json or sarif."),
    "help:lint-explain": ("解释一条规则。", "Explain one rule."),
    "help:lint-select": ("只查这些规则（逗号分隔）。", "Only these rules (divided by commas)."),
    "help:lint-ignore": ("不查这些规则（逗号分隔）。", "Not these rules (divided by commas)."),
    "lint-found": (
        "{count} 处，{fixable} 处能自动改（--fix）。",
        "{count} found, {fixable} of them can be mended (--fix).",
    ),
    "lint-found-only": ("{count} 处。", "{count} found."),
    "lint-encoding": (
        "{file} 原来的编码写不出改好的文字，已改存为 UTF-8。",
        "{file}: its encoding has no place for the mended text; it is in UTF-8 now.",
    ),
    "lint-clean": ("没有发现问题。", "Nothing found."),
    "lint-mended": ("{file}：改好 {count} 处。", "{file}: {count} mended."),
    "lint-no-fix": (
        "--fix 和 --diff 只用于纯文本的文献表；文档和数据文件请按所示位置自行修改。",
        "--fix and --diff are for plain lists. In documents and data, mend the places that are shown yourself.",
    ),
    "lint-damaged": (
        "文件中有无法读出的字符，--fix 会丢失它们，故未改写。请先改正其编码。",
        "The file holds characters that cannot be read; --fix would lose them, so nothing was written. Mend its encoding first.",
    ),
    "unknown-rule": ("没有规则 {value}。", "There is no rule {value}."),
}
