"""What the checker finds in lists, documents and records, by the rule's code."""

SENTENCES: dict[str, tuple[str, str]] = {
    # lists
    "lint:twice": ("与第 {value} 条重复。", "This is reference {value} again."),
    "lint:numbering": ("序号不连续：{value}。", "The numbers do not count up: {value}."),
    "lint:no-number": ("这一条没有序号。", "This reference has no number."),
    "lint:label-form": (
        "序号用方括号，如 [1]，不用“{value}”。",
        "A number stands in square brackets: [1], not {value}",
    ),
    "lint:list-widths": (
        "与全表的标点宽度不一致。",
        "The marks have another width than the rest of the list.",
    ),
    # documents
    "lint:mark-unlisted": (
        "文中引用了 {value}，文献表中没有。",
        "The text cites {value}, which is not in the list.",
    ),
    "lint:reference-uncited": ("正文没有引用这一条：{value}。", "The text does not cite this one: {value}."),
    "lint:cited-disorder": (
        "编号应按引用的先后：{value} 在此处已引用，而编号更小的文献尚未引用。",
        "Numbers follow the order of citation: {value} is cited here before others that stand above it.",
    ),
    "lint:marks-apart": (
        "同处的序号写在一个方括号中：{fix}。",
        "Numbers in one place share one bracket: {fix}.",
    ),
    "lint:mark-form": ("标注写作 {fix}，不写“{text}”。", "The mark is written {fix}, not {text}."),
    # records
    "lint:wrong-number": ("{text} 有误：{value}。", "{text} is wrong: {value}."),
    "lint:issn-of-doi": ("DOI 中的 ISSN 与记录不符：{value}。", "The ISSN in the DOI is another: {value}."),
    "lint:record-year-of-doi": (
        "DOI 中的年份与出版年不符：{value}。",
        "The year in the DOI is another: {value}.",
    ),
    "lint:page-count": ("页码与总页数不符：{value}。", "The pages do not fit their number: {value}."),
    "lint:record-pages": ("起页大于止页：{value}。", "The first page is greater than the last: {value}."),
    "lint:no-title": ("缺题名：{value}。", "The title is missing: {value}."),
}
