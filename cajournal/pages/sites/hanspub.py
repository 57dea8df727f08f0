"""Hans Publishers (汉斯): www.hanspub.org, image.hanspub.org."""

from cajournal.pages.site import Site

SITE = Site(
    name="hanspub",
    title="汉斯出版社 Hans",
    hosts=("hanspub.org",),
    marks=("文章引用:", "10.12677/"),
)
