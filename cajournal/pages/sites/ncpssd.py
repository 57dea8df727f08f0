"""NCPSSD (国家哲学社会科学文献中心): www.ncpssd.cn article pages."""

from cajournal.pages.site import Site

SITE = Site(
    name="ncpssd",
    title="国家哲学社会科学文献中心 NCPSSD",
    hosts=("ncpssd.cn", "ncpssd.org"),
    marks=("国家哲学社会科学",),
    hints={"#h2_title_c": "title.zh", "#p_title_e": "title.en"},
)
