"""What a function says that was handed something else than it takes."""

_TEXT = (
    '这里要文字（str），得到的是 {given}。文件请先读出：Path(文件名).read_text(encoding="utf-8")。',
    "A text (str) is wanted here, and {given} came. Of a file, read it first: "
    'Path(name).read_text(encoding="utf-8").',
)

SENTENCES: dict[str, tuple[str, str]] = {
    "wanted:text": _TEXT,
    "wanted:content": (
        "这里要文字或字节（str、bytes），得到的是 {given}。文件请先读出：Path(文件名).read_bytes()。",
        "Text or bytes (str, bytes) are wanted here, and {given} came. Of a file, read it first: "
        "Path(name).read_bytes().",
    ),
    "wanted:path": (
        "这里要文件名（str 或 Path），得到的是 {given}。文件的内容用 loads 读取。",
        "The name of a file (str or Path) is wanted here, and {given} came. Content is read by loads.",
    ),
    "wanted:name": (
        "这里每项要一个姓名（str），得到的是 {given}。",
        "Each item here is a name (str), and {given} came.",
    ),
    "wanted:record": (
        "这里要一条记录（Article、Citation），得到的是 {given}。印好的文献用 parse_reference 读成记录，文件用 load。",
        "A record (Article, Citation) is wanted here, and {given} came. parse_reference makes one of a "
        "printed reference, load makes them of a file.",
    ),
    "wanted:work": (
        "这里每项要一条记录、一个 CSL-JSON 条目或一条印好的文献，得到的是 {given}。",
        "Each item here is a record, a CSL-JSON item or a printed reference, and {given} came.",
    ),
    "wanted:reference": (
        "这里每项要一条印好的文献（str）或一条记录，得到的是 {given}。文件请先读出。",
        "Each item here is a printed reference (str) or a record, and {given} came. Read a file first.",
    ),
    "wanted:several": (
        "这里要多项，得到的只是一个 {given}。请放进列表：[x]。",
        "Several are wanted here, and one {given} came. Put it in a list: [x].",
    ),
    "file-name": (
        '{path} 是文件名，这里要的是文件的内容。请先读出：Path(文件名).read_bytes() 或 read_text(encoding="utf-8")。',
        "{path} is the name of a file, and its content is wanted here. Read it first: "
        'Path(name).read_bytes(), or read_text(encoding="utf-8").',
    ),
    "address": (
        "{path} 是网址，而本程序从不联网。请在浏览器中保存页面，再读保存的文件。",
        "{path} is an address, and nothing is ever fetched from the network. Save the page in a browser "
        "and read the saved file.",
    ),
}
