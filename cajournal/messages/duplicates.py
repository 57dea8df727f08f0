"""What the search for duplicates says."""

SENTENCES: dict[str, tuple[str, str]] = {
    "help:dedupe": (
        "查找并合并重复的记录：同一著作的各条合成一条，取舍记入账册。",
        "Find and merge duplicates: one record per work, every choice in a ledger.",
    ),
    "help:decisions": (
        "人的判断（每行一条 JSON），优先于线索。",
        "Your own judgements, one JSON object a line; they win over the clues.",
    ),
    "help:ledger": (
        "要写的账册：每个字段取了谁的值、舍了什么、为什么（JSONL）。",
        "The ledger to write: for each field whose value was taken, what was not, and why (JSONL).",
    ),
    "decisions:none": (
        "还没有判断文件 {path}，从头开始。",
        "There are no decisions yet: {path} does not exist.",
    ),
    "no-decision": (
        "{path} 第 {line} 行不是判断；应为 a、b 和 judgement（same、different 或 unsure）。",
        "{path}, line {line}, is no decision; write a, b and judgement (same, different or unsure).",
    ),
    "duplicates:found": (
        "{records} 条记录，{works} 种著作：{clusters} 种有重复，合并后少 {fewer} 条。",
        "Records: {records}. Works: {works}, {clusters} of them more than once. Records fewer: {fewer}.",
    ),
    "duplicates:unsure": (
        "{pairs} 对难以判断，未合并。",
        "Unsure, and not merged: {pairs} (pairs).",
    ),
    "duplicates:related": (
        "{pairs} 对是相关的不同著作（版次、预印本、译本等）。",
        "Different works that belong together (editions, preprints, translations …): {pairs} (pairs).",
    ),
    "duplicates:contradicted": (
        "{pairs} 个“相同”的判断与“不同”的判断矛盾（如第 {left} 条与第 {right} 条），这些记录未合并。",
        "Judgements that contradict each other: {pairs}; not merged, such as records {left} and {right}.",
    ),
    "phase:keys": ("整理字段", "Preparing keys"),
    "phase:blocks": ("寻找候选", "Finding candidates"),
    "phase:titles": ("比较题名", "Comparing titles"),
    "phase:clues": ("权衡线索", "Weighing clues"),
    "phase:clusters": ("归并", "Clustering"),
    "phase:merging": ("合并", "Merging"),
}
