"""What `cajournal table` says."""

SENTENCES: dict[str, tuple[str, str]] = {
    "help:table": (
        "记录转为表格（CSV）：每条一行；用 --edges 则为网络的边表，供 VOSviewer、Gephi、pandas 读取。",
        (
            "Records as a table (CSV), a row for each; with --edges the edges of a network, "
            "as VOSviewer, Gephi and pandas read them."
        ),
    ),
    "help:edges": (
        "边的种类：co-author、co-keyword、author-keyword、author-funder、cites、funder 等。",
        "What is linked: co-author, co-keyword, author-keyword, author-funder, cites, funder …",
    ),
    "help:nodes": (
        "另写节点表（VOSviewer 的 map 文件），边则按节点的编号写出。",
        "Write the nodes, too (VOSviewer's map file); the edges are then by the nodes' numbers.",
    ),
    "help:no-headings": (
        "边表不写列名，只写三列（VOSviewer 的 network 文件）。",
        "No headings and three columns only (VOSviewer's network file).",
    ),
    "unknown-edges": (
        "不认识边的种类 {name}。可用：{known}，或由其中两项组成。",
        "{name} is no kind of edges. Known: {known}, and any two of their parts.",
    ),
}
