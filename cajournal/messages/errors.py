"""Why an input cannot be read or a file cannot be written, and what to do."""

SENTENCES: dict[str, tuple[str, str]] = {
    "empty-input": (
        "输入中没有文字。请重新复制页面或参考文献，或重新导出文件，然后重试。",
        "There is no text in the input. Copy the page or the reference, or export the file, once more.",
    ),
    "not-text": (
        "输入不是文字。请把页面存为 HTML 或文本，复制其文字，或以文本格式（.ris、.bib 等）导出记录。",
        "The input is not text. Save the page as HTML or text, copy its text, or export records as text (.ris, .bib …).",
    ),
    "not-text:pdf": (
        "输入是 PDF 文件。请打开后复制其文字，或保存文章的网页。",
        "The input is a PDF file. Open it and copy its text, or save the article's web page.",
    ),
    "not-text:archive": (
        "输入是压缩文件（zip、docx、gzip）。Word 文件中的文献表用 cajournal refs 读取；其他文件请先取出其中的文字。",
        (
            "The input is a compressed file (zip, docx, gzip). The list of a Word file is read by "
            "cajournal refs; of any other, take the text out first."
        ),
    ),
    "not-text:picture": (
        "输入是图片。请复制页面的文字。",
        "The input is a picture. Copy the text of the page instead.",
    ),
    "not-text:word": (
        "输入是旧版 Word 文件。请在 Word 中另存为 .docx 或文本（UTF-8），或复制其文字。",
        "The input is an old Word file. Save it in Word as .docx or as text (UTF-8), or copy its text.",
    ),
    "not-text:encoding": (
        "输入的编码无法识别（可读 UTF-8、UTF-16、GB18030、Big5）。请另存为 UTF-8。",
        "The input is in no encoding that we read (UTF-8, UTF-16, GB18030, Big5). Save it as UTF-8.",
    ),
    "too-large": (
        "输入有 {length} 个字符，上限为 {limit}。请截短，或用 max_length 提高上限。",
        (
            "The input has {length} characters, the limit is {limit}. "
            "Cut it, or raise the limit with max_length."
        ),
    ),
    "too-large:file": (
        "文件超过上限（{limit} 字节）。请拆分，或用 max_length 提高上限；JSON Lines 与 CSV 可用 iter_load 逐条读取。",
        (
            "The file has more than {limit} bytes. Split it, or raise the limit with max_length; "
            "JSON Lines and CSV are read record by record with iter_load."
        ),
    ),
    "not-a-page": (
        "文中没有找到文章：没有作者、摘要、出处、关键词等标签，也没有引文数据。请从题名复制到参考文献。",
        (
            "No article was found in the text: no label such as 作者, 摘要, 出处 or 关键词, "
            "and no citation data. Copy the page from its title to its references."
        ),
    ),
    "not-a-page:records": (
        "{path} 是记录文件（{format} 格式），不是页面，也不是印好的文献。请用：cajournal convert {path}",
        "{path} is a file of records ({format}), and no page or printed list. Read it with: cajournal convert {path}",
    ),
    "stopped": ("已中止。", "Stopped."),
    "interrupted": (
        "{path} 是上次中断的批处理留下的。加 --resume 接着读，或加 --force 从头开始。",
        "{path} was left by a batch that was interrupted. Go on with --resume, or begin anew with --force.",
    ),
    "resume-what": (
        "--resume 需要 -o 和 .jsonl 文件名，例如 -o articles.jsonl。",
        "--resume needs -o with a file in JSON Lines, such as -o articles.jsonl.",
    ),
    "worker-died": (
        "一个工作进程意外终止（多半因内存不足）。请减少 --jobs 后重试；写 .jsonl 时加 --resume 可接着读。",
        (
            "A process died at its work, mostly for want of memory. Try fewer --jobs; "
            "with a .jsonl file, --resume goes on where it stood."
        ),
    ),
    "unknown-format": (
        "不认识格式 {name}。可用：{known}。",
        "{name} is not a format we know. Known: {known}.",
    ),
    "command:no-suffix": (
        "{path} 没有后缀，看不出格式。请写后缀，例如 {path}.bib，或用 -t 指定格式。",
        "{path} has no suffix that tells a format. Give one, such as {path}.bib, or name the format with -t.",
    ),
    "command:suffix": (
        "{path} 的后缀与格式 {format} 不符。请用后缀 {known}，或改 -t。",
        "The suffix of {path} is not that of {format}. Use {known}, or change -t.",
    ),
    "command:folder": (
        "{path} 是文件夹。请写出文件名，例如 {path}/records.bib。",
        "{path} is a folder. Name a file in it, such as {path}/records.bib.",
    ),
    "unknown-format:content": (
        "“{shown}…” 不像本程序认识的任何格式（{known}）。没有类型标识的文献用 cajournal refs 读取，文章页面用 cajournal page 读取。",
        (
            "“{shown}…” begins like no format that we know ({known}). References without type marks are "
            "read by cajournal refs, the page of an article by cajournal page."
        ),
    ),
    "unknown-keys": (
        "不认识引用键的写法 {name}。可用：{known}。",
        "{name} is no way to make citation keys. Known: {known}.",
    ),
    "unknown-site": ("不认识网站 {name}。可用：{known}。", "{name} is not a site we know. Known: {known}."),
    "bad-xml": (
        "{name} 不是完好的 XML（第 {line} 行）。请重新导出或另存。",
        "{name} is not well-formed XML (line {line}). Export or save it again.",
    ),
    "bad-xml:doctype": (
        "{name} 带有文档类型声明（DOCTYPE），本程序不读。请去掉后另存。",
        "{name} declares a document type (DOCTYPE), which we do not read. Save it without one.",
    ),
    "bad-xml:depth": (
        "{name} 的元素嵌套超过 {limit} 层。请重新导出。",
        "{name} nests its elements more than {limit} deep. Export it again.",
    ),
    "no-records": ("{name}：没有找到任何记录。", "{name}: no record was found in it."),
    "exists": (
        "{path} 已存在。请换一个文件名；要覆盖，用 overwrite=True。",
        "{path} exists. Choose another name, or overwrite it with overwrite=True.",
    ),
    "command:exists": (
        "{path} 已存在。请换一个文件名；要覆盖，加 --force。",
        "{path} exists. Choose another name, or overwrite it with --force.",
    ),
    "invalid-number": ("{value} 不是有效的 {kind}：{reason}。", "{value} is not a valid {kind}: {reason}."),
    "invalid-number:form": (
        "{value} 不是 {kind}；{kind} 的写法如 {example}。",
        "{value} is not a {kind}; one is written like {example}.",
    ),
    "invalid-number:check-digit": (
        "{value} 的形式是 {kind}，但校验码不对：应为 {expected}。请核对来源。",
        (
            "{value} is written like an {kind}, but its check digit is wrong: "
            "{expected} would be right. Compare it with the source."
        ),
    ),
    "missing-extra": (
        "需要软件包 {package}。安装命令：pip install 'cajournal[{extra}]'",
        "This needs the package {package}. Install it with: pip install 'cajournal[{extra}]'",
    ),
    "no-references": (
        "文中没有找到参考文献。请每行写一条，或给出带编号的列表。",
        "No reference was found in the text. Give one reference per line, or a numbered list.",
    ),
    "json-alone": (
        "--json 打印完整记录，不能与 -t 或 -o 同用。要保存请重定向：> {name}。",
        "--json prints the full records and goes with neither -t nor -o. To keep them, redirect: > {name}.",
    ),
    "internal": (
        (
            "这是 cajournal 的错误，不是您的：{reason}。请连同输入一起报告；"
            "设 CAJOURNAL_DEBUG=1 可显示出错位置。"
        ),
        (
            "This is a fault of cajournal, not yours: {reason}. Please report it with the input; "
            "with CAJOURNAL_DEBUG=1 set, the command shows where it happened."
        ),
    ),
}
