"""CSSCI (南京大学): cssci.nju.edu.cn records."""

from cajournal.pages.site import Site

SITE = Site(
    name="cssci",
    title="中文社会科学引文索引 CSSCI",
    hosts=("cssci.nju.edu.cn",),
    marks=("来源篇名",),
)
