"""What a contributor reads in a copy of the repository."""

SENTENCES: dict[str, tuple[str, str]] = {
    "help:new-site": (
        "（供贡献者）在仓库副本中建立一个新网站的文件和案例文件夹。",
        "(For contributors.) Make the file of a new site and the folder of its first case, in a checkout.",
    ),
    "help:accept": (
        "（供贡献者）显示页面读出的记录，同意后写成它的标准案例（expected.json）。",
        "(For contributors.) Show what is read from a page, and once agreed make it the page's golden case.",
    ),
    "help:site-name": ("网站的短名：小写字母、数字、下划线。", "A short name: small letters, digits and _."),
    "help:site-title": ("给人看的名称。", "The name that people know it by."),
    "help:site-host": (
        "提供其页面的主机，如 cqvip.com。",
        "The host that serves its pages, as in cqvip.com.",
    ),
    "help:case-page": (
        "案例的页面：tests/cases/sites/网站/案例/page.html 或 page.txt。",
        "The page of a case: tests/cases/sites/SITE/CASE/page.html or page.txt.",
    ),
    "help:yes": ("显示后不询问，直接写入。", "Write without asking."),
    "site-exists": (
        "已有名为 {name} 的网站：请修改 {path}，或换一个名称。",
        "There is a site called {name}: change {path}, or choose another name.",
    ),
    "new-site": (
        "下一步：把一个页面存为 {case}/page.html（或 page.txt），再运行 cajournal accept 该文件。",
        "Next: save a page as {case}/page.html (or page.txt), then run cajournal accept on it.",
    ),
    "accept:ask": ("这样对吗？写入 {path}？", "Is all of this right? Write {path}?"),
    "accept:same": ("{path} 已是如此。", "{path} says so already."),
    "accept:written": ("已写入 {path}。", "Written: {path}."),
    "other-checkout": (
        "运行的 cajournal 安装在 {runs}，不是 {path} 这份副本，其中的改动不会生效。请在副本中运行：pip install -e '.[dev]'。",
        (
            "The cajournal that runs is installed in {runs}, not in this copy ({path}), whose changes it would not "
            "see. In the copy, run: pip install -e '.[dev]'"
        ),
    ),
    "no-checkout": (
        "{path} 不在 cajournal 的仓库副本中。此命令供贡献者使用，请在副本中运行。",
        (
            "{path} lies in no copy of cajournal's repository. "
            "This command is for contributors: run it in such a copy."
        ),
    ),
    "no-case": (
        "{path} 不是案例的页面。请存为 tests/cases/sites/网站/案例/page.html（或 page.txt）。",
        "{path} is no page of a case. Save it as tests/cases/sites/SITE/CASE/page.html (or page.txt).",
    ),
    "bad-site-name": (
        "“{name}”不能作网站的短名。请用小写字母开头，只含小写字母、数字、下划线。",
        "“{name}” cannot be the name of a site. Begin with a small letter; use small letters, digits and _.",
    ),
    "bad-site-word": (
        "“{value}”中有引号、反斜线或控制字符。请去掉。",
        "“{value}” holds a quote, a backslash or a control character. Leave it out.",
    ),
}
