"""CNKI (中国知网): kns8/kcms2 abstract pages, the older kcms page, www.cnki.com.cn, overseas English."""

from cajournal.pages.site import Site

SITE = Site(
    name="cnki",
    title="中国知网 CNKI",
    hosts=("cnki.net", "cnki.com.cn"),
    marks=("中国知网",),
    hints={".wxTitle .title, .wx-tit h1, .doc-top h1": "title.zh", ".top-tip a": "container_title.zh"},
)
